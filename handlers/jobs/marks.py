"""Writes down what became of messages: while one unit of work is written, the next ones gather for another."""

import asyncio
from collections import defaultdict

from handlers.deps import Deps
from handlers.use_cases import deliveries as outbox
from handlers.use_cases.deliveries import Settled
from storage.store import StoreBusyError, StoreRacedError

Waiting = tuple[Settled, "asyncio.Future[str | None]"]


class Marks:
    """Marks messages one team at a time; a database that asks for a sync a commit is asked once for many."""

    def __init__(self, deps: Deps, *, verify_after: float) -> None:
        self._deps = deps
        self._verify_after = verify_after
        self._waiting: list[Waiting] = []
        self._writing: asyncio.Task[None] | None = None

    async def settle(self, outcome: Settled) -> str | None:
        """Write down what became of a message; return the ts of a second copy that is to be deleted.

        Raise StoreBusyError where the database does not take it.
        """
        future: asyncio.Future[str | None] = asyncio.get_running_loop().create_future()
        self._waiting.append((outcome, future))
        if self._writing is None or self._writing.done():
            self._writing = asyncio.create_task(self._write())
        return await future

    async def _write(self) -> None:
        while self._waiting:
            waiting, self._waiting = self._waiting, []
            teams: dict[str, list[Waiting]] = defaultdict(list)
            for one in waiting:
                teams[one[0].delivery.team_id].append(one)
            for of_team in teams.values():
                await self._settle(of_team)

    async def _settle(self, waiting: list[Waiting]) -> None:
        try:
            copies = await asyncio.to_thread(
                outbox.settled, self._deps, [one for one, _ in waiting], verify_after=self._verify_after
            )
        except Exception as error:  # noqa: BLE001 - whoever waits hears of it
            is_away = isinstance(error, StoreBusyError) and not isinstance(error, StoreRacedError)
            if len(waiting) == 1 or is_away:
                for _, future in waiting:
                    if not future.cancelled():
                        future.set_exception(error)
                return
            for one in waiting:  # what is wrong with one of them, or in its way, holds up no other
                await self._settle([one])
        else:
            for outcome, future in waiting:
                if not future.cancelled():
                    future.set_result(copies.get(outcome.delivery.id))
