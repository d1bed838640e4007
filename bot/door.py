"""The door: what passed the guard becomes an inbox row, then an answer (SETTLED, Ways in)."""

import asyncio
import json
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.request.async_request import AsyncBoltRequest

from bot import metrics
from bot.ingress import UNKNOWN, Answer, Incoming
from handlers.deps import Deps
from handlers.listeners import opens_form
from storage import inbox
from storage.records import STILE, Request
from storage.store import StoreBusyError

log = structlog.get_logger()
ACK_PATIENCE = 1.5
"""Seconds the database may take before an answer to Slack."""
INTERACTIVE = frozenset({"command", "action", "shortcut", "submission"})
BUSY = "Stile's database did not answer in time, so nothing was recorded. Your text is kept; try again in a moment."


@dataclass(frozen=True)
class _Kept:
    inbox_id: int | None
    answer: str = ""


class Door:
    """Takes payloads of either transport."""

    def __init__(
        self, app: AsyncApp, deps: Deps, *, knows: Callable[[str], bool], wake: Callable[[], None]
    ) -> None:
        self._app = app
        self._deps = deps
        self._knows = knows
        self._wake = wake
        self._under_way: dict[tuple[str, str, str], asyncio.Future[Answer]] = {}

    async def take(self, incoming: Incoming) -> Answer:
        """Keep a payload and answer it; a repeated one has no second effect."""
        team = next((team for team in incoming.teams if self._knows(team)), None)
        metrics.RECEIVED.labels(incoming.kind).inc()
        if team is None:
            log.info("payload for a workspace that is not installed", kind=incoming.kind)
            return UNKNOWN
        if incoming.kind == "event":
            return await self._take_event(team, incoming)
        if incoming.kind not in INTERACTIVE:
            return await self.dispatch(team, incoming.body, inbox_id=None)
        return await self._once(team, incoming)

    async def _take_event(self, team: str, incoming: Incoming) -> Answer:
        try:
            await asyncio.to_thread(self._keep, team, incoming)
        except StoreBusyError:
            return Answer(503, "try again")
        self._wake()
        return Answer(200)

    async def _once(self, team: str, incoming: Incoming) -> Answer:
        """Let a payload that comes several times at once be handled once, and answer each alike."""
        key = (team, incoming.kind, incoming.key)
        if key in self._under_way:
            return await asyncio.shield(self._under_way[key])
        future = self._under_way[key] = asyncio.get_running_loop().create_future()
        try:
            answer = await self._take_interactive(team, incoming)
            future.set_result(answer)
        except BaseException:
            future.set_result(UNKNOWN)
            raise
        finally:
            del self._under_way[key]
        return answer

    async def _take_interactive(self, team: str, incoming: Incoming) -> Answer:
        if opens_form(incoming.kind, incoming.body):
            keeping = asyncio.create_task(asyncio.to_thread(self._keep, team, incoming))
            return await self.dispatch(team, incoming.body, inbox_id=None, keeping=keeping)
        try:
            kept = await asyncio.to_thread(self._keep, team, incoming)
        except StoreBusyError:
            return _busy(incoming)
        if kept.inbox_id is None:
            return Answer(200, kept.answer, _json_if(kept.answer))
        answer = await self.dispatch(team, incoming.body, inbox_id=kept.inbox_id)
        if answer.body:
            await self._remember(team, kept.inbox_id, answer)
        return answer

    async def _remember(self, team: str, inbox_id: int, answer: Answer) -> None:
        try:
            await asyncio.to_thread(self._finish, team, inbox_id, answer.body)
        except StoreBusyError:
            log.warning("an answer was not kept for a repeated delivery", inbox_id=inbox_id)

    def _keep(self, team: str, incoming: Incoming) -> _Kept:
        request = Request(team=team, actor=STILE, at=self._deps.clock(), patience=ACK_PATIENCE)
        body = json.dumps(incoming.body, ensure_ascii=False) if incoming.kind == "event" else ""
        with self._deps.store.writing(request) as session:
            inbox_id = inbox.add(
                session,
                kind=incoming.kind,
                key=incoming.key,
                second_key=incoming.second_key,
                body=body,
                at=request.at,
            )
            if inbox_id is not None:
                return _Kept(inbox_id)
            before = inbox.by_key(session, kind=incoming.kind, key=incoming.key)
        metrics.REPEATED.labels(incoming.kind).inc()
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
    ) -> Answer:
        """Hand a payload to Bolt and return what its listener acknowledged with."""
        context = {"stile_team": team, "stile_inbox_id": inbox_id, "stile_keeping": keeping}
        response = await self._app.async_dispatch(
            AsyncBoltRequest(body=body, mode="socket_mode", context=context)
        )
        if response.status == 404:
            return UNKNOWN
        return Answer(response.status, response.body or "", _json_if(response.body or ""))


def _json_if(body: str) -> dict[str, str]:
    return {"Content-Type": "application/json; charset=utf-8"} if body.startswith("{") else {}


def _busy(incoming: Incoming) -> Answer:
    """Say that nothing was recorded, where the person sees it and keeps what they typed."""
    if incoming.kind == "submission":
        blocks = incoming.body["view"].get("blocks") or []
        first = next(
            (b["block_id"] for b in blocks if isinstance(b, dict) and b.get("type") == "input"), None
        )
        errors = {first: BUSY} if first else {}
        answer: dict[str, object] = {"response_action": "errors", "errors": errors}
    elif incoming.kind == "command":
        answer = {"response_type": "ephemeral", "text": BUSY}
    else:
        return Answer(200)
    body = json.dumps(answer)
    return Answer(200, body, _json_if(body))
