"""The auditor's tick: shows what waits, tells the admins what is stuck, and beats the heart while all is well."""

import asyncio
from collections.abc import Callable

import aiohttp
import structlog

from bot import metrics
from handlers.deps import Deps
from handlers.rules.auditor import Audit
from handlers.use_cases import auditor
from storage.store import StoreBusyError

log = structlog.get_logger()
EVERY = 60.0
"""Seconds between two audits."""
BEAT_WITHIN = 5.0
"""Seconds that a heartbeat may take."""


class Auditor:
    """Audits one process's database; what is found twice in a row is told, so that a moment's queue is not."""

    def __init__(
        self,
        deps: Deps,
        session: aiohttp.ClientSession,
        *,
        heartbeat: str,
        is_live: Callable[[], bool],
        proxy: str | None = None,
    ) -> None:
        self._deps = deps
        self._session = session
        self._heartbeat = heartbeat
        self._is_live = is_live
        self._proxy = proxy
        self._before = Audit()

    async def audit(self) -> None:
        """Look at everything once; a database that does not answer is for `/readyz` to tell."""
        try:
            found = await asyncio.to_thread(auditor.audit, self._deps)
            metrics.audited(found)
            lasting = {
                team: stuck for team, stuck in found.stuck.items() if stuck and self._before.stuck.get(team)
            }
            clean, self._before = found.is_clean, found
            if lasting or clean:
                await self._tell(Audit(stuck=lasting))
        except StoreBusyError as error:
            log.warning("the audit was cut short", error=type(error).__name__)
            return
        if clean and self._heartbeat and self._is_live():
            await self._beat()

    async def _tell(self, lasting: Audit) -> None:
        for team in await asyncio.to_thread(auditor.tell, self._deps, lasting):
            log.error("Stile does not keep up", team=team, stuck=vars(lasting.stuck[team]))

    async def _beat(self) -> None:
        """Tell whoever listens for silence that all is well; one that does not answer changes nothing here."""
        timeout = aiohttp.ClientTimeout(total=BEAT_WITHIN)
        try:
            asked = self._session.get(
                self._heartbeat, timeout=timeout, allow_redirects=False, proxy=self._proxy
            )
            async with asked as answer:
                ended = "taken" if answer.status < 300 else "refused"
        except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
            ended = "unreached"
            log.warning("the heartbeat was not taken", error=type(error).__name__)
        metrics.HEARTBEATS.labels(ended).inc()
