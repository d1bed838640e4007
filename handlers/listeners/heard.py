"""What a listener is given: one payload, who sent it, and the ways to answer."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from handlers.deps import Deps
from handlers.listeners.directory import Directory
from handlers.rules.refusals import Refusal
from handlers.use_cases import people
from storage.records import Actor, Request
from storage.store import (
    AlreadyDoneError,
    StaleWriteError,
    StoreBusyError,
    StoreUnsureError,
    is_retryable,
)

log = structlog.get_logger()
P = ParamSpec("P")
T = TypeVar("T")
TRIES = 3
ON_ACK = 1.5
"""Seconds the database may take before the answer."""
OUT_OF_DATE = "This is out of date; close it and open the handoff again with `/handoff list`."
RECORDED = "This was recorded, although Stile's database broke off in between; close this and open it again to go on."
UNSURE = (
    "Stile's database broke off just then, and Stile cannot tell yet whether this was recorded; look in a minute, "
    "and do it again only if it is not there."
)
LARGEST_ID = 2**63
"""What a database's integer holds."""
LEAST = 0.2
"""Seconds the database gets in any case."""
BUDGET = 2.5
"""Seconds in which an answer is to be ready, from the moment its payload came."""
AFTER_ACK = 5.0
"""Seconds the database may take behind it."""
ASKING = 4
"""Threads that may wait for a model at the same time; the others are there for people."""
HOLD_WITHIN = 0.7
"""Seconds in which a model can hold a silent nudge back; after that the rules alone have decided."""


class Kept(Protocol):
    """What became of the inbox row of a form opener."""

    @property
    def inbox_id(self) -> int | None:
        """Return the row's id, or None when the same payload was kept before."""


def numbers(value: str) -> tuple[int, ...]:
    """Return the ids that Stile wrote as `12` or `12:3`, or refuse what it did not write."""
    parts = value.split(":")
    if not all(re.fullmatch(r"[0-9]{1,19}", part) and int(part) < LARGEST_ID for part in parts):
        raise Refusal(OUT_OF_DATE)
    return tuple(int(part) for part in parts)


def day_in(typed: Mapping[str, Any], name: str) -> date | None:
    """Return the day that a field of a form holds, None for an empty one; refused at the field where it is none."""
    try:
        return date.fromisoformat(str(typed[name])) if typed.get(name) else None
    except ValueError:
        raise Refusal("Choose a day.", field=name) from None


@dataclass
class Edge:
    """The edge's own things, one for the process."""

    deps: Deps
    slack: AsyncWebClient
    directory: Directory
    tasks: set[asyncio.Task[None]] = field(default_factory=set)
    asking: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(ASKING))
    hold_within: float = HOLD_WITHIN
    not_asked_until: float = 0.0
    """Until when (by the process's own clock) no nudge waits for a model, since one was too slow."""

    def later(self, work: Coroutine[Any, Any, None]) -> None:
        """Go on with something behind the answer; the process waits for it when it stops."""
        task = asyncio.get_running_loop().create_task(work)
        self.tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self.tasks.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.error("something behind an answer failed", exc_info=error)


@dataclass
class Heard:
    """One payload from Slack, on its way through a listener."""

    edge: Edge
    body: dict[str, Any]
    team: str
    ack: Callable[..., Awaitable[Any]]
    inbox_id: int | None = None
    keeping: "asyncio.Task[Kept] | None" = None
    surface: str = ""
    acked: bool = False
    began: float = field(default_factory=time.monotonic)
    then: "Callable[[Mapping[str, Any]], Coroutine[Any, Any, None]] | None" = None
    """What goes on behind a form that was filled; it is given the view as Slack has it."""

    def __post_init__(self) -> None:
        """Note that it was answered when it is: what goes wrong behind that does not take the answer back."""
        answer = self.ack

        async def ack(*said: Any, **more: Any) -> Any:
            self.acked = True
            return await answer(*said, **more)

        self.ack = ack

    @property
    def deps(self) -> Deps:
        """Return what use cases are given."""
        return self.edge.deps

    @property
    def slack(self) -> AsyncWebClient:
        """Return the client that speaks to this workspace."""
        return self.edge.slack

    @property
    def user(self) -> str:
        """Return the id of who sent the payload."""
        user = self.body.get("user")
        if isinstance(user, dict):
            return str(user["id"])
        return str(self.body.get("user_id") or (self.body.get("event") or {}).get("user") or "")

    @property
    def trigger(self) -> str:
        """Return the one-use key that opens a form within 3 s."""
        return str(self.body.get("trigger_id", ""))

    @property
    def action(self) -> dict[str, Any]:
        """Return the pressed element."""
        return dict(self.body["actions"][0])

    @property
    def value(self) -> str:
        """Return the pressed element's value: ids, never anything that is believed."""
        action = self.action
        chosen = action.get("selected_option") or {}
        return str(action.get("value") or chosen.get("value") or "")

    def ids(self, count: int | None = None) -> tuple[int, ...]:
        """Return the ids in a button's value, `12` or `12:3`, so many where it is said, or refuse a forged one."""
        found = numbers(self.value)
        if count is not None and len(found) != count:
            raise Refusal(OUT_OF_DATE)
        return found

    async def actor(self) -> Actor:
        """Return who acts, with fresh facts."""
        user = self.body.get("user")
        home_team = user.get("team_id") if isinstance(user, dict) else None
        return await self.edge.directory.actor(self.team, self.user, home_team=home_team)

    async def request(self, *, patience: float = ON_ACK) -> Request:
        """Return what every use case takes first; before the answer it gets no more time than is left for it."""
        actor = await self.actor()
        if not self.acked and patience <= ON_ACK:
            patience = min(patience, max(self.began + BUDGET - time.monotonic(), LEAST))
        return Request(
            team=self.team,
            actor=actor,
            at=self.deps.clock(),
            inbox_id=self.inbox_id,
            surface=self.surface,
            patience=patience,
        )

    async def run(
        self, use_case: Callable[Concatenate[Deps, Request, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Run one use case in a thread; the whole of it anew, at most three times, when somebody was quicker.

        Then its rules decide by what is there now, and can say who it was.
        """
        return await self.run_as(await self.request(), use_case, *args, **kwargs)

    async def run_as(
        self,
        request: Request,
        use_case: Callable[Concatenate[Deps, Request, P], T],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> T:
        """Run one use case for who acts as the roster has them now, not as when Slack was last asked."""

        def decided() -> T:
            return use_case(self.deps, people.as_now(self.deps, request), *args, **kwargs)

        unsure = False
        for attempt in range(1, TRIES + 1):
            try:
                return await asyncio.to_thread(decided)
            except Exception as error:
                unsure = unsure or isinstance(error, StoreUnsureError)
                if attempt < TRIES and _may_be_tried_again(error, request):
                    continue
                told = _told_of(error) if unsure and "event" not in self.body else None
                if told is None:
                    raise
                raise Refusal(told) from error
        raise AssertionError

    def state(self) -> dict[str, dict[str, Any]]:
        """Return what the form holds now, by block and action."""
        values = ((self.body.get("view") or {}).get("state") or {}).get("values")
        return values if isinstance(values, dict) else {}

    def metadata(self) -> str:
        """Return the form's own ids."""
        return str((self.body.get("view") or {}).get("private_metadata") or "")


def _may_be_tried_again(error: Exception, request: Request) -> bool:
    """Tell whether the whole can be done anew; with its inbox row it cannot be done twice, whatever became of it."""
    if isinstance(error, StoreUnsureError):
        return request.inbox_id is not None
    return is_retryable(error) or isinstance(error, StaleWriteError)


def _told_of(error: Exception) -> str | None:
    """Return what is told of how it ended, after a try of which nobody knows whether it was recorded."""
    if isinstance(error, AlreadyDoneError):
        return RECORDED
    return UNSURE if isinstance(error, StoreBusyError) else None


Listener = Callable[[Heard], Awaitable[None]]
