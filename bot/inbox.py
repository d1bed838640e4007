"""The inbox drain: events that were kept and answered are handled here, and again when that failed."""

import asyncio
import json

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


class Drain:
    """Hands kept events to the door's dispatch, each until it is done."""

    def __init__(self, deps: Deps, door: Door, *, lease: float = LEASE) -> None:
        self._deps = deps
        self._door = door
        self._lease = lease

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
            return inbox.claim_events(session, lease=self._lease)

    async def _handle(self, row: Inbox) -> None:
        try:
            answer = await self._door.dispatch(row.team_id, json.loads(row.body), inbox_id=row.id)
            if answer.body == LATER:
                await asyncio.to_thread(self._put_off, row)
            elif answer.status >= 500:  # Bolt has logged why
                await self._failed(row, "its listener failed")
            else:
                await asyncio.to_thread(self._done, row, "")
        except StoreBusyError:
            log.warning("the database did not take what became of an event", inbox_id=row.id)
        except Exception as error:
            log.error("an event could not be handled", inbox_id=row.id, attempt=row.attempt, exc_info=error)
            await self._failed(row, type(error).__name__)

    async def _failed(self, row: Inbox, error: str) -> None:
        """Leave an event to its lease, and give up in the end."""
        if row.attempt >= MOST_ATTEMPTS:
            log.error("an event was given up", inbox_id=row.id, error=error)
            await asyncio.to_thread(self._done, row, error)

    def _put_off(self, row: Inbox) -> None:
        """Leave an event that nothing is wrong with; an outage of hours costs it no attempt."""
        request = Request(team=row.team_id, actor=STILE, at=self._deps.clock())
        with self._deps.store.writing(request) as session:
            inbox.put_off(session, row, after=self._lease)

    def _done(self, row: Inbox, error: str) -> None:
        request = Request(team=row.team_id, actor=STILE, at=self._deps.clock())
        with self._deps.store.writing(request) as session:
            inbox.done(session, row.id, at=request.at, error=error)
