"""The inbox drain: events that were kept and answered are handled here, and again when that failed."""

import asyncio
import json
import time
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import structlog

from bot.door import Door
from handlers.deps import Deps
from handlers.listeners.refusals import LATER
from storage import inbox
from storage.records import STILE, Inbox, Request
from storage.store import StoreBusyError

log = structlog.get_logger()
MOST_ATTEMPTS = 5
LEASE = 60.0
"""Seconds after which an event that was begun and not ended is begun again."""
MOST_IN_HAND = 100
"""Events that may wait in this process; what comes on top is for whichever process is free."""
TOGETHER = 0.05
"""Seconds in which events that end are marked as done in one write."""
ENDS_WITHIN = 10.0
"""Seconds that what is in hand gets when the process stops; what is left is begun again when its lease is over."""


@dataclass(frozen=True)
class _Begun:
    """An event that this process holds a lease of, since a moment of the process's own clock."""

    row: Inbox
    body: dict[str, Any]
    since: float


class Drain:
    """Hands events to the door's dispatch, each until it is done: those just kept at once, the others by lease."""

    def __init__(self, deps: Deps, door: Door, *, lease: float = LEASE) -> None:
        self._deps = deps
        self._door = door
        self._lease = lease
        self._in_hand: deque[_Begun] = deque()
        self._handling: asyncio.Task[None] | None = None
        self._handled: list[Inbox] = []
        self._marking: asyncio.Task[None] | None = None
        self._one_mark = asyncio.Lock()
        door.hand_events_to(self)

    @property
    def lease(self) -> float | None:
        """Return for how long the next event is kept for this process, None when it has enough in hand."""
        return self._lease if len(self._in_hand) < MOST_IN_HAND else None

    def take(self, row: Inbox, body: dict[str, Any], *, since: float) -> None:
        """Handle an event that was just kept for this process, after those before it."""
        self._in_hand.append(_Begun(row, body, since))
        if self._handling is None:
            self._handling = asyncio.get_running_loop().create_task(self._handle_in_hand())

    async def finish(self) -> None:
        """End what is in hand before the process ends."""
        if self._handling is not None:
            await asyncio.wait({self._handling}, timeout=ENDS_WITHIN)
        for task in (self._handling, self._marking):
            if task is not None:
                task.cancel()
        self._handling = self._marking = None
        await self._mark()

    async def drain(self) -> int:
        """Handle every event that waits; return how many were claimed."""
        if self._handling is not None:
            await asyncio.wait({self._handling})
        total = 0
        while begun := await asyncio.to_thread(self._claim):
            total += len(begun)
            await self._handle_in_turn(begun)
        await self._mark()
        return total

    def _claim(self) -> list[_Begun]:
        with self._deps.store.looking() as session:
            if not inbox.anything_waiting(session):
                return []
        since = time.monotonic()
        with self._deps.store.system() as session:
            rows = inbox.claim_events(session, lease=self._lease)
        return [_Begun(row, json.loads(row.body), since) for row in rows]

    async def _handle_in_hand(self) -> None:
        await self._handle_in_turn(self._taken())
        self._handling = None
        if self._handled and self._marking is None:
            self._marking = asyncio.get_running_loop().create_task(self._mark_soon())

    def _taken(self) -> Iterator[_Begun]:
        while self._in_hand:
            yield self._in_hand.popleft()

    async def _handle_in_turn(self, begun: Iterable[_Begun]) -> None:
        """Handle one event after the other; one whose lease ran out behind a slow one may be another process's now."""
        for before, one in enumerate(begun):
            if before and time.monotonic() - one.since > self._lease:
                log.info("an event waited too long and is left to its lease", inbox_id=one.row.id)
            else:
                await self._handle(one)

    async def _handle(self, begun: _Begun) -> None:
        row = begun.row
        try:
            answer = await self._door.dispatch(row.team_id, begun.body, inbox_id=row.id)
            if answer.body == LATER:
                await asyncio.to_thread(self._put_off, row)
            elif answer.status >= 500:  # Bolt has logged why
                await self._failed(row, "its listener failed")
            else:
                self._handled.append(row)
        except StoreBusyError:
            log.warning("the database did not take what became of an event", inbox_id=row.id)
        except Exception as error:
            log.error("an event could not be handled", inbox_id=row.id, attempt=row.attempt, exc_info=error)
            await self._failed(row, type(error).__name__)

    async def _failed(self, row: Inbox, error: str) -> None:
        """Leave an event to its lease, and give up in the end."""
        if row.attempt >= MOST_ATTEMPTS:
            log.error("an event was given up", inbox_id=row.id, error=error)
            await asyncio.to_thread(self._give_up, row, error)

    async def _mark_soon(self) -> None:
        await asyncio.sleep(TOGETHER)
        self._marking = None
        await self._mark()

    async def _mark(self) -> None:
        """Mark as done what was handled. A process that dies before that does not repeat what an event changed:
        its row was taken in the same transaction.
        """
        async with self._one_mark:
            handled, self._handled = self._handled, []
            try:
                if handled:
                    await asyncio.to_thread(self._done, handled)
            except StoreBusyError:
                log.warning("events that are handled could not be marked yet", number=len(handled))
                self._handled += handled

    def _request(self, team: str) -> Request:
        return Request(team=team, actor=STILE, at=self._deps.clock())

    def _put_off(self, row: Inbox) -> None:
        """Leave an event that nothing is wrong with; an outage of hours costs it no attempt."""
        with self._deps.store.writing(self._request(row.team_id)) as session:
            inbox.put_off(session, row, after=self._lease)

    def _done(self, handled: list[Inbox]) -> None:
        by_team: dict[str, list[int]] = defaultdict(list)
        for row in handled:
            by_team[row.team_id].append(row.id)
        for team, inbox_ids in by_team.items():
            request = self._request(team)
            with self._deps.store.writing(request) as session:
                inbox.all_done(session, inbox_ids, at=request.at)

    def _give_up(self, row: Inbox, error: str) -> None:
        request = self._request(row.team_id)
        with self._deps.store.writing(request) as session:
            inbox.done(session, row.id, at=request.at, error=error)
