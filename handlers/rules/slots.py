"""Slots: the times at which two people could meet, inside the working hours of both."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from handlers.rules.working_time import Span, WorkingTime, in_utc, working_spans

HALF_HOUR = timedelta(minutes=30)
NOTICE = timedelta(hours=2)
"""How much working time each of the two has before the first slot."""
SEARCHED = timedelta(days=30)
"""How far ahead slots are looked for."""
_PLACES = (0.5, 0.25, 0.75)  # of the day's common hours: the middle first, its edges last


@dataclass(frozen=True, order=True)
class Slot:
    """A stretch of time to meet in, in UTC."""

    starts_at: datetime
    ends_at: datetime

    def overlaps(self, other: "Slot") -> bool:
        """Say whether the two share any time."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


def common_slots(
    a: WorkingTime,
    b: WorkingTime,
    *,
    after: datetime,
    before: datetime | None = None,
    length: timedelta = HALF_HOUR,
    count: int = 3,
    taken: Sequence[Slot] = (),
) -> list[Slot]:
    """Return up to count slots, in order, inside the working hours of both and clear of what is taken.

    They start on the half hour of a's clock, end by `before`, fall on different days of a's where there
    are enough, and leave each of the two NOTICE of working time. None are left: then they meet in writing.
    """
    after = in_utc(after)
    until = min(in_utc(before), after + SEARCHED) if before else after + SEARCHED
    spans = _both(_with_notice(working_spans(a, after, until)), _with_notice(working_spans(b, after, until)))
    days: dict[date, list[Slot]] = {}
    for slot in _half_hours(spans, ZoneInfo(a.zone), length):
        if not any(slot.overlaps(other) for other in taken):
            days.setdefault(slot.starts_at.astimezone(ZoneInfo(a.zone)).date(), []).append(slot)
    return sorted(_spread(list(days.values()), count))


def _with_notice(spans: list[Span]) -> list[Span]:
    """Return the spans without the working time that is somebody's notice."""
    left, rest = NOTICE, []
    for start, end in spans:
        passed = min(left, end - start)
        left -= passed
        if start + passed < end:
            rest.append((start + passed, end))
    return rest


def _both(a: list[Span], b: list[Span]) -> list[Span]:
    """Return what two lists of ordered spans have in common, in one pass."""
    common, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        start, end = max(a[i][0], b[j][0]), min(a[i][1], b[j][1])
        if start < end:
            common.append((start, end))
        if a[i][1] < b[j][1]:
            i += 1
        else:
            j += 1
    return common


def _half_hours(spans: list[Span], zone: tzinfo, length: timedelta) -> Iterator[Slot]:
    for start, end in spans:
        at = _on_the_half_hour(start, zone)
        while at + length <= end:
            yield Slot(at, at + length)
            at = _on_the_half_hour(at + HALF_HOUR, zone)


def _on_the_half_hour(at: datetime, zone: tzinfo) -> datetime:
    local = at.astimezone(zone)
    past = timedelta(minutes=local.minute % 30, seconds=local.second, microseconds=local.microsecond)
    return (at + HALF_HOUR - past if past else at).astimezone(UTC)


def _spread(days: list[list[Slot]], count: int) -> list[Slot]:
    """Return one slot a day, and more of the same days only where the days are too few."""
    chosen: list[Slot] = []
    queue = deque(days)
    while queue and len(chosen) < count:
        free = [slot for slot in queue.popleft() if not any(map(slot.overlaps, chosen))]
        if free:
            place = _PLACES[len(chosen) % len(_PLACES)]
            chosen.append(free[round(place * (len(free) - 1))])
            queue.append(free)  # its turn comes again after all the other days
    return chosen
