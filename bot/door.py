"""The door: what passed the guard becomes an inbox row, then an answer (SETTLED, Ways in)."""

import asyncio
import json
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest
from sqlalchemy.exc import SQLAlchemyError

from bot import metrics
from bot.ingress import UNKNOWN, Answer, Incoming
from handlers.deps import Deps
from handlers.listeners import opens_form
from handlers.listeners.refusals import busy, spoken
from storage import inbox
from storage.records import STILE, Inbox, Request
from storage.store import StoreBusyError

log = structlog.get_logger()
ACK_PATIENCE = 1.5
"""Seconds the database may take before an answer to Slack."""
ANSWERS_WITHIN = 2.7
"""Seconds in which Slack gets an answer whatever happens, of the 3 s it waits."""
Tell = Callable[[str, dict[str, Any], str], None]
"""Says a sentence to the person a payload came from, behind the answer: team, payload, sentence."""
INTERACTIVE = frozenset({"command", "action", "shortcut", "submission"})
STARTING = "Stile is just starting, so nothing was recorded. Your text is kept; try again in a moment."
SLOW = (
    "Stile needs longer than usual for this. It goes on, and tells you here how it ended; there is no need to do it "
    "again."
)
ENDED_LATE = "What took so long has ended; `/handoff list` shows where it stands."
BROKEN = "Something went wrong in Stile; tell your Stile admin the number {trouble}."


class Events(Protocol):
    """Who handles events once they are kept."""

    @property
    def lease(self) -> float | None:
        """Return for how many seconds the next event is theirs, None when they cannot take it."""

    def take(self, row: Inbox, body: dict[str, Any], *, since: float) -> None:
        """Handle an event that is kept, and theirs since a moment of the process's own clock."""

    async def finish(self) -> None:
        """End what they took."""


@dataclass(frozen=True)
class _Kept:
    inbox_id: int | None
    answer: str = ""
    row: Inbox | None = None


class Door:
    """Takes payloads of either transport."""

    def __init__(
        self,
        app: AsyncApp,
        deps: Deps,
        *,
        knows: Callable[[str], bool],
        is_own: Callable[[Mapping[str, Any]], bool],
        wake: Callable[[], None],
        tell: Tell,
        awake: Callable[[], bool] = lambda: True,
        within: float = ANSWERS_WITHIN,
    ) -> None:
        self._app = app
        self._deps = deps
        self._knows = knows
        self._is_own = is_own
        self._wake = wake
        self._tell = tell
        self._awake = awake
        self._within = within
        self._under_way: dict[tuple[str, str, str], asyncio.Future[Answer]] = {}
        self._remembering: set[asyncio.Task[None]] = set()
        self._late: set[asyncio.Task[Answer]] = set()
        self._events: Events | None = None

    def hand_events_to(self, events: Events) -> None:
        """Say who handles events; without anybody they wait in the inbox."""
        self._events = events

    async def take(self, incoming: Incoming) -> Answer:
        """Keep a payload and answer it; a repeated one has no second effect."""
        team = next((team for team in incoming.teams if self._knows(team)), None)
        metrics.RECEIVED.labels(incoming.kind).inc()
        if team is None and not self._awake():
            return self._say(incoming.teams[0], incoming, STARTING)
        if team is None:
            log.info("payload for a workspace that is not installed", kind=incoming.kind)
            return UNKNOWN
        try:
            return await self._in_time(team, incoming)
        except Exception as error:  # noqa: BLE001 - whatever it is, Slack gets an answer
            return self._say(team, incoming, _broken(incoming, error))

    async def _in_time(self, team: str, incoming: Incoming) -> Answer:
        """Answer while Slack waits; what takes longer goes on, and the person is told how it ended."""
        if incoming.kind == "event":
            return await self._take_event(team, incoming)
        taking = asyncio.get_running_loop().create_task(self._take(team, incoming))
        done, _ = await asyncio.wait((taking,), timeout=self._within)
        if done:
            return taking.result()
        log.warning("a payload takes longer than Slack waits", kind=incoming.kind)
        self._late.add(taking)
        taking.add_done_callback(partial(self._ended_late, team, incoming))
        return self._say(team, incoming, SLOW)

    def _ended_late(self, team: str, incoming: Incoming, taking: "asyncio.Task[Answer]") -> None:
        self._late.discard(taking)
        if taking.cancelled() or incoming.kind not in INTERACTIVE:
            return
        error = taking.exception()
        self._tell(
            team, incoming.body, _broken(incoming, error) if error else _sentence_in(taking.result().body)
        )

    async def _take(self, team: str, incoming: Incoming) -> Answer:
        if incoming.kind not in INTERACTIVE:
            return _unbroken(await self.dispatch(team, incoming.body, inbox_id=None))
        return await self._once(team, incoming)

    async def _take_event(self, team: str, incoming: Incoming) -> Answer:
        if self._is_own(incoming.body["event"]):
            return Answer(200)
        lease, since = self._events.lease if self._events else None, time.monotonic()
        try:
            async with asyncio.timeout(self._within):
                kept = await asyncio.to_thread(self._keep, team, incoming, lease)
        except (StoreBusyError, TimeoutError) as error:
            log.warning("an event could not be kept", error=type(error).__name__)
            return Answer(503, "try again")
        if self._events is None or lease is None:
            self._wake()
        elif kept.row is not None:
            self._events.take(kept.row, incoming.body, since=since)
        return Answer(200)

    async def _once(self, team: str, incoming: Incoming) -> Answer:
        """Let a payload that comes several times at once be handled once, and answer each alike."""
        key = (team, incoming.kind, incoming.key)
        if key in self._under_way:
            return await asyncio.shield(self._under_way[key])
        future = self._under_way[key] = asyncio.get_running_loop().create_future()
        try:
            answer, inbox_id = await self._take_interactive(team, incoming)
        except BaseException:
            future.set_result(UNKNOWN)
            del self._under_way[key]
            raise
        future.set_result(answer)
        if inbox_id is None or not answer.body:
            del self._under_way[key]
            return answer
        remembering = asyncio.get_running_loop().create_task(self._remember(team, inbox_id, answer))
        self._remembering.add(remembering)
        remembering.add_done_callback(lambda task: self._remembered(task, key))
        return answer

    def _remembered(self, task: "asyncio.Task[None]", key: tuple[str, str, str]) -> None:
        self._remembering.discard(task)
        del self._under_way[key]

    async def remembered(self) -> None:
        """Wait until every answer that was given is kept for repeated deliveries, and every event taken is handled."""
        await self.caught_up()
        if self._events is not None:
            await self._events.finish()

    async def caught_up(self) -> None:
        """Wait for what goes on behind answers: keeping them, and what took longer than Slack waits."""
        while unended := {*self._remembering, *self._late}:
            await asyncio.wait(unended)

    async def _take_interactive(self, team: str, incoming: Incoming) -> tuple[Answer, int | None]:
        """Handle it and return the answer, with the inbox row that keeps it for repeated deliveries."""
        if opens_form(incoming.kind, incoming.body):
            keeping = asyncio.create_task(asyncio.to_thread(self._keep, team, incoming))
            keeping.add_done_callback(_looked_at)
            return _unbroken(await self.dispatch(team, incoming.body, inbox_id=None, keeping=keeping)), None
        began = time.monotonic()
        try:
            kept = await asyncio.to_thread(self._keep, team, incoming)
        except StoreBusyError as error:
            return self._say(team, incoming, busy(error)), None
        if kept.inbox_id is None:
            return Answer(200, kept.answer, _json_if(kept.answer)), None
        answer = _unbroken(await self.dispatch(team, incoming.body, inbox_id=kept.inbox_id, began=began))
        return answer, kept.inbox_id

    async def _remember(self, team: str, inbox_id: int, answer: Answer) -> None:
        """Keep an answer behind it: Slack does not wait for that, and a repeated delivery finds it here or there."""
        try:
            await asyncio.to_thread(self._finish, team, inbox_id, answer.body)
        except (StoreBusyError, SQLAlchemyError) as error:
            log.warning("an answer was not kept", inbox_id=inbox_id, error=type(error).__name__)

    def _say(self, team: str, incoming: Incoming, sentence: str) -> Answer:
        """Answer with a sentence where the person sees it and keeps what they typed; an event comes again."""
        if incoming.kind == "event":
            return Answer(503, "try again")
        answer = spoken(incoming.body, sentence)
        if not answer:
            if incoming.kind in INTERACTIVE:
                self._tell(team, incoming.body, sentence)
            return Answer(200)
        body = json.dumps(answer)
        return Answer(200, body, _json_if(body))

    def _keep(self, team: str, incoming: Incoming, lease: float | None = None) -> _Kept:
        request = Request(team=team, actor=STILE, at=self._deps.clock(), patience=ACK_PATIENCE)
        row = inbox.keep(
            self._deps.store,
            request,
            kind=incoming.kind,
            key=incoming.key,
            second_key=incoming.second_key,
            body=json.dumps(incoming.body, ensure_ascii=False) if incoming.kind == "event" else "",
            lease=lease,
        )
        if row is not None:
            return _Kept(row.id, row=row)
        metrics.REPEATED.labels(incoming.kind).inc()
        with self._deps.store.reading(team, patience=ACK_PATIENCE) as session:
            before = inbox.by_key(session, kind=incoming.kind, key=incoming.key)
        return _Kept(None, before.answer if before else "")

    def _finish(self, team: str, inbox_id: int, answer: str) -> None:
        request = Request(team=team, actor=STILE, at=self._deps.clock(), patience=ACK_PATIENCE)
        with self._deps.store.writing(request) as session:
            inbox.done(session, inbox_id, at=request.at, answer=answer)

    async def dispatch(
        self,
        team: str,
        body: dict[str, object],
        *,
        inbox_id: int | None,
        keeping: "asyncio.Task[_Kept] | None" = None,
        began: float | None = None,
    ) -> Answer:
        """Hand a payload that came at `began` to Bolt and return what its listener acknowledged with."""
        context = {
            "stile_team": team,
            "stile_inbox_id": inbox_id,
            "stile_keeping": keeping,
            "stile_began": time.monotonic() if began is None else began,
        }
        response = await self._app.async_dispatch(
            AsyncBoltRequest(body=body, mode="socket_mode", context=context)
        )
        if response.status == 404:
            return UNKNOWN
        return Answer(response.status, response.body or "", _json_if(response.body or ""))


def _broken(incoming: Incoming, error: BaseException) -> str:
    """Write down what nobody foresaw, and return what a person is told of it: its number alone."""
    trouble = secrets.token_hex(4)
    log.error("a payload could not be taken", kind=incoming.kind, trouble=trouble, exc_info=error)
    return BROKEN.format(trouble=trouble)


def _sentence_in(answer: str) -> str:
    """Return what an answer that came too late would have said."""
    if not answer.startswith("{"):
        return answer or ENDED_LATE
    said = json.loads(answer)
    return " ".join((said.get("errors") or {}).values()) or said.get("text") or ENDED_LATE


def _json_if(body: str) -> dict[str, str]:
    return {"Content-Type": "application/json; charset=utf-8"} if body.startswith("{") else {}


def _looked_at(task: "asyncio.Task[_Kept]") -> None:
    """Take note of how it ended, also where nobody waits for it any more."""
    if not task.cancelled() and isinstance(task.exception(), StoreBusyError):
        log.info("an inbox row came too late")


def _unbroken(answer: Answer) -> Answer:
    """Return an answer that Slack can read: what Bolt could not handle is nothing we know."""
    return UNKNOWN if answer.status >= 500 else answer
