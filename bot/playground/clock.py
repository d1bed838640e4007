"""A clock that a person can move."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from time import monotonic


class MovableClock:
    """Business time: it runs at real speed from `start`, or stands still when frozen, until it is moved."""

    def __init__(self, start: datetime | None = None, *, frozen: bool = False) -> None:
        self._base = start or datetime.now(UTC)
        self._mark = monotonic()
        self._frozen = frozen
        self._callbacks: list[Callable[[], None]] = []
        self.guide: Callable[[datetime], Awaitable[None]] | None = None
        """Who takes it to another moment when a person moves it, with stops on the way."""

    def now(self) -> datetime:
        """Return the present moment in UTC."""
        if self._frozen:
            return self._base
        return self._base + timedelta(seconds=monotonic() - self._mark)

    def move(self, by: timedelta) -> None:
        """Move forwards, or backwards by a negative duration, and tell the subscribers."""
        self._base += by
        self._tell()

    def set(self, at: datetime) -> None:
        """Go to a moment (aware) and tell the subscribers."""
        self._base = at.astimezone(UTC)
        self._mark = monotonic()
        self._tell()

    async def travel(self, to: datetime) -> None:
        """Go to a moment as the guide does it, or at once where there is none."""
        if self.guide is None:
            self.set(to)
        else:
            await self.guide(to)

    def subscribe(self, callback: Callable[[], None]) -> None:
        """Call back after each move."""
        self._callbacks.append(callback)

    @property
    def is_frozen(self) -> bool:
        """Say whether the clock stands still between moves."""
        return self._frozen

    @property
    def offset(self) -> float:
        """Return the seconds this clock is ahead of the real one."""
        return (self.now() - datetime.now(UTC)).total_seconds()

    def _tell(self) -> None:
        for callback in self._callbacks:
            callback()
