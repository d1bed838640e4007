"""The inbox drain: events that were kept and answered are handled here, and again when that failed."""

import asyncio
import json

import structlog

from bot.door import Door
from handlers.deps import Deps
from storage import inbox
from storage.records import STILE, Inbox, Request

log = structlog.get_logger()
MOST_ATTEMPTS = 5


class Drain:
    """Hands kept events to the door's dispatch, each until it is done."""

    def __init__(self, deps: Deps, door: Door) -> None:
        self._deps = deps
        self._door = door

    async def drain(self) -> int:
        """Handle every event that waits; return how many were claimed."""
        total = 0
        while rows := await asyncio.to_thread(self._claim):
            total += len(rows)
            for row in rows:
                await self._handle(row)
        return total

    def _claim(self) -> list[Inbox]:
        with self._deps.store.looking() as session:
            if not inbox.anything_waiting(session):
                return []
        with self._deps.store.system() as session:
            return inbox.claim_events(session)

    async def _handle(self, row: Inbox) -> None:
        try:
            await self._door.dispatch(row.team_id, json.loads(row.body), inbox_id=row.id)
            await asyncio.to_thread(self._done, row, "")
        except Exception as error:
            log.error("an event could not be handled", inbox_id=row.id, attempt=row.attempt, exc_info=error)
            if row.attempt >= MOST_ATTEMPTS:
                await asyncio.to_thread(self._done, row, type(error).__name__)

    def _done(self, row: Inbox, error: str) -> None:
        request = Request(team=row.team_id, actor=STILE, at=self._deps.clock())
        with self._deps.store.writing(request) as session:
            inbox.done(session, row.id, at=request.at, error=error)
