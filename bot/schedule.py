"""The clock of one replica: a tick in memory; what is due stands in rows (RELIABILITY R10)."""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler


class Schedule:
    """Calls functions every so many seconds, none twice at once, and late rather than not at all."""

    def __init__(self) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def call(self, name: str, work: Callable[[], Awaitable[None]], *, every: float) -> None:
        """Call something every so many seconds, by itself: what hangs holds up nothing else."""
        self._scheduler.add_job(
            work,
            "interval",
            seconds=every,
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )

    def start(self) -> None:
        """Begin to tick."""
        self._scheduler.start()

    def stop(self) -> None:
        """Stop ticking; a tick under way ends by itself."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
