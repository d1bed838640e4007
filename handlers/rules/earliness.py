"""Earliness: how early IT was in, as lead share and coverage, with everything it rests on."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from storage.records import CheckIn, Handoff, OutcomeContext
from storage.vocabulary import CheckInState, Stage

PRE_BUILD = (Stage.IDEA, Stage.DESIGN, Stage.PLAN, Stage.ESTIMATE, Stage.SOURCE)
"""The stages in which IT can still shape the outcome."""


@dataclass(frozen=True)
class Earliness:
    """How early IT was in on one handoff; None where a part cannot be said yet.

    `held` of `counted` are the pre-build stages passed, without waived ones, and those with a check-in.
    """

    entry: Stage | None = None
    first_held_on: date | None = None
    lead: float | None = None
    held: int = 0
    counted: int = 0

    @property
    def coverage(self) -> float | None:
        """Return the share of passed stages with a held check-in, from 0 to 1."""
        return coverage_share(self.held, self.counted)

    @property
    def value(self) -> float | None:
        """Return Earliness from 0 to 1, or None while neither part is known."""
        return value(self.lead, self.coverage)


def of_handoff(
    handoff: Handoff,
    context: OutcomeContext | None,
    check_ins: Sequence[CheckIn],
    *,
    zone: str,
    waived: frozenset[Stage] = frozenset(),
) -> Earliness:
    """Return the Earliness of one handoff; days are those of `zone`, the workspace's.

    Stages are waived by a check-in that was, unless one was held all the same, and those in `waived`.
    """
    held = [check_in for check_in in check_ins if check_in.state is CheckInState.HELD]
    first = min(held, key=_order, default=None)
    on = held_at(first).astimezone(ZoneInfo(zone)).date() if first else None
    stages = frozenset(check_in.stage for check_in in held)
    without = frozenset(check_in.stage for check_in in check_ins if check_in.state is CheckInState.WAIVED)
    counted = passed(handoff.stage, waived | (without - stages))
    return Earliness(
        entry=first.stage if first else None,
        first_held_on=on,
        lead=lead_share(context.conceived_on, on, context.launch_on) if context else None,
        held=len(stages.intersection(counted)),
        counted=len(counted),
    )


def held_at(check_in: CheckIn) -> datetime:
    """Return when a held check-in took place: at its booked time, or when the written one was closed."""
    return check_in.starts_at or check_in.answered_at or check_in.due_at


def _order(check_in: CheckIn) -> tuple[datetime, int]:
    return held_at(check_in), check_in.stage.position


def passed(present: Stage, waived: Collection[Stage] = ()) -> tuple[Stage, ...]:
    """Return the pre-build stages that lie behind the present one and were not waived."""
    return tuple(stage for stage in PRE_BUILD if stage.position < present.position and stage not in waived)


def lead_share(conceived: date | None, first_held: date | None, launch: date | None) -> float | None:
    """Return how much of the time from idea to launch was left when IT first talked, or None if unknown."""
    if conceived is None or first_held is None or launch is None:
        return None
    return share_of_days((launch - first_held).days, (launch - conceived).days)


def share_of_days(left: int | None, whole: int | None) -> float | None:
    """Return the days left as a share of the whole, within 0 and 1; None without a time to share."""
    if left is None or whole is None or whole <= 0:
        return None
    return min(max(left / whole, 0.0), 1.0)


def coverage_share(held: int, counted: int) -> float | None:
    """Return held of counted stages, or None while there is no stage to count."""
    return held / counted if counted else None


def value(lead: float | None, coverage: float | None) -> float | None:
    """Return half lead share and half coverage, the one there is, or None."""
    parts = [part for part in (lead, coverage) if part is not None]
    return sum(parts) / len(parts) if parts else None


def median(counted: Iterable[tuple[float, int]]) -> tuple[float | None, int]:
    """Return the median of values that each occur some times, and how many there are in all."""
    ordered = sorted(counted)
    n = sum(times for _, times in ordered)
    if n == 0:
        return None, 0
    return (_at(ordered, (n - 1) // 2) + _at(ordered, n // 2)) / 2, n


def _at(ordered: Sequence[tuple[float, int]], place: int) -> float:
    for found, times in ordered:
        place -= times
        if place < 0:
            return found
    raise IndexError(place)
