"""The report: which quarters it covers, what a quarter's figures are, when they say too little, and for whom."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import BaseModel

from handlers.rules import authority
from handlers.rules.earliness import coverage_share, median, share_of_days, value
from handlers.rules.refusals import Denied
from handlers.rules.working_time import WorkingTime, is_working_day, wall_instant
from storage.records import Actor
from storage.vocabulary import Result, Role, Stage

FEWEST = 5
"""Handoffs below which an aggregate says more about people than about the work."""
QUARTERS = 4
NOT_A_READER = (
    "Only leads and admins see the report; `/handoff show H-12` shows how early IT came into one of yours."
)
EPOCH = date(1970, 1, 1)
MANY = 1_000
"""Handoffs in the report from which on it is not counted anew at each look."""
GOOD_FOR = timedelta(hours=1)
"""How long what was counted is still shown where there are many."""
Talk = tuple[Stage | None, int | None, int | None, int, int, int]
"""Entry stage, days left then, days from idea to launch, stages held, stages passed, and how many handoffs."""
Contact = tuple[int, int, int]
"""Day handed in, day of an architect's first word, both since 1970, and how many handoffs."""
FROZEN: Any = {"frozen": True}


class Quarter(BaseModel):
    """Three months of the workspace's calendar, the end not in it."""

    model_config = FROZEN
    name: str
    starts_at: datetime
    ends_at: datetime


class Middle(BaseModel):
    """A median and how many handoffs it is of; the value is None where there are none."""

    model_config = FROZEN
    value: float | None = None
    n: int = 0

    @property
    def shown(self) -> float | None:
        """Return the median where it is of enough handoffs."""
        return self.value if self.n >= FEWEST else None


class Figures(BaseModel):
    """What one quarter's handoffs came to; shares of work are of those that asked for work."""

    model_config = FROZEN
    quarter: Quarter
    asked: int = 0
    told_early: int = 0
    late: int = 0
    could_not_wait: int = 0
    declined: int = 0
    withdrawn: int = 0
    earliness: Middle = Middle()
    lead: Middle = Middle()
    coverage: Middle = Middle()
    contact: Middle = Middle()
    entries: dict[Stage, int] = {}
    results: dict[Result, int] = {}

    @property
    def handed_in(self) -> int:
        """Return how many handoffs came to IT by either door."""
        return self.asked + self.told_early

    @property
    def talked(self) -> int:
        """Return with how many of them a check-in was held."""
        return sum(self.entries.values())


class Report(BaseModel):
    """The figures of the last quarters, the oldest first, and what is held at the moment they were counted."""

    model_config = FROZEN
    at: datetime
    quarters: tuple[Figures, ...]
    held: int = 0
    held_days: int = 0


def require_reader(actor: Actor) -> None:
    """Refuse who is neither a lead nor an admin."""
    authority.require_member(actor)
    if not actor.roles & {Role.LEAD, Role.ADMIN}:
        raise Denied(NOT_A_READER)


def rate(part: int, of: int) -> float | None:
    """Return a share from 0 to 1 where it is of enough handoffs."""
    return part / of if of >= FEWEST else None


def quarters(at: datetime, zone: str, count: int = QUARTERS) -> tuple[Quarter, ...]:
    """Return the quarter of a moment in the workspace's zone and those before it, the oldest first."""
    today = at.astimezone(ZoneInfo(zone)).date()
    last = today.year * 4 + (today.month - 1) // 3
    return tuple(_quarter(number, zone) for number in range(last - count + 1, last + 1))


def _quarter(number: int, zone: str) -> Quarter:
    begins, ends = (wall_instant(zone, _first_day(n), time()) for n in (number, number + 1))
    return Quarter(name=f"{number // 4} Q{number % 4 + 1}", starts_at=begins, ends_at=ends)


def _first_day(number: int) -> date:
    return date(number // 4, number % 4 * 3 + 1, 1)


def offsets(zone: str, after: datetime, before: datetime) -> tuple[tuple[int, int], ...]:
    """Return from which Unix second on a zone is how many seconds ahead of UTC, from one moment to another."""
    there = ZoneInfo(zone)

    def ahead(second: int) -> int:
        gap = datetime.fromtimestamp(second, UTC).astimezone(there).utcoffset()
        return int(gap.total_seconds()) if gap is not None else 0

    day = 86400
    first, last = int(after.timestamp()), int(before.timestamp())
    found = [(first, ahead(first))]
    for second in range(first, last, day):
        if ahead(second + day) != found[-1][1]:
            change = bisect_right(range(second, second + day), False, key=lambda s: ahead(s) != found[-1][1])
            found.append((second + change, ahead(second + day)))
    return tuple(found)


class WorkingDays:
    """The workspace's working days within a span, to count between days given as days since 1970."""

    def __init__(self, wt: WorkingTime, first: date, last: date) -> None:
        self._first = (first - EPOCH).days
        self._works = [is_working_day(wt, first + timedelta(n)) for n in range((last - first).days + 1)]
        self._before = [0]
        for works in self._works:
            self._before.append(self._before[-1] + works)

    def between(self, start: int, end: int) -> int:
        """Return how many working days after the first day to act on came the last: 0 on the same one.

        Who hands in on a free day begins on the next working day.
        """
        start, end = self._place(start), self._place(max(start, end))
        begun = self._before[start + 1] + (not self._works[start])
        return max(self._before[end + 1] - begun, 0)

    def _place(self, day: int) -> int:
        return min(max(day - self._first, 0), len(self._works) - 1)


def summed(
    figures: Figures, talks: Iterable[Talk], contacts: Iterable[Contact], days: WorkingDays
) -> Figures:
    """Return a quarter's figures with its medians, from handoffs counted by what is alike in them."""
    entries: dict[Stage, int] = {}
    leads, coverages, values = [], [], []
    for entry, left, whole, held, passed, times in talks:
        if entry is not None:
            entries[entry] = entries.get(entry, 0) + times
        lead, coverage = share_of_days(left, whole), coverage_share(held, passed)
        leads.append((lead, times))
        coverages.append((coverage, times))
        values.append((value(lead, coverage), times))
    waits = [(float(days.between(came_on, first_on)), times) for came_on, first_on, times in contacts]
    return figures.model_copy(
        update={
            "entries": entries,
            "earliness": _middle(values),
            "lead": _middle(leads),
            "coverage": _middle(coverages),
            "contact": _middle(waits),
        }
    )


def _middle(counted: Iterable[tuple[float | None, int]]) -> Middle:
    found, n = median((known, times) for known, times in counted if known is not None)
    return Middle(value=found, n=n)
