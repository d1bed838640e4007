"""What came of a KPI: who is asked, when both sides say the same, what counts when they do not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from handlers.rules.kpis import number
from handlers.rules.nudges import Matter
from handlers.rules.refusals import Denied, Refusal
from handlers.rules.sign_offs import NAMES as SIDE_NAMES
from handlers.rules.sign_offs import SIDES, Delegates
from handlers.rules.working_time import WorkingTime, add_working_days, next_working_instant, wall_instant
from storage.records import Actor, Handoff, Kpi, Roster, Verdict, VerdictSide
from storage.vocabulary import Direction, Result, Side, State

GIVEN_IN = frozenset({State.IN_DELIVERY, State.LAUNCHED})
"""States in which what came of a handoff's KPIs is written."""
PLANNED_IN = GIVEN_IN | {State.AGREED}
"""States in which somebody will be asked for it."""
ENDED_FOR = 15
"""Working days after the question in which a verdict is given; then it counts as not measured."""
LATER = (2, 4)
"""Weeks by which the question can be put off, once."""
VERDICTS = 10
"""How far apart the reminders of two handoffs' verdicts are numbered: one a KPI."""
HALF = Decimal("0.5")
_MIDNIGHT = time()
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MEASURED = frozenset({Result.MET, Result.PARTLY, Result.MISSED})
"""Results that rest on a number."""
NAMES: Mapping[Result, str] = {
    Result.MET: "met",
    Result.PARTLY: "partly met",
    Result.MISSED: "missed",
    Result.NOT_MEASURED: "not measured",
    Result.STOPPED: "stopped",
}
"""How each result reads after 'it was'."""
CAUTION = list(NAMES)
"""From the boldest to the most cautious: where two stand against each other, the later one counts."""
NOBODY_WROTE = f"Nobody wrote what came of it within {ENDED_FOR} working days."
ONE_WROTE = (
    f"Only one side wrote what came of it within {ENDED_FOR} working days, so no number is confirmed by both."
)
NOBODY_GAVE_IN = f"Both sides saw both answers and did not agree on one within {ENDED_FOR} working days."
BOTH_KEEP = "Both sides keep their own answer."
CHANGED_MEANWHILE = (
    "What the other side says changed since you looked at it, so nothing was done; read it again."
)


@dataclass(frozen=True)
class Outcome:
    """What a KPI came to: the number both confirm, or None where there is none or each keeps another."""

    result: Result
    actual: Decimal | None = None
    disagreed: bool = False
    why: str = ""


@dataclass(frozen=True)
class Judged:
    """One KPI with its verdict, what both sides wrote, and who answers for it on each side now."""

    handoff: Handoff
    kpi: Kpi
    verdict: Verdict
    sides: Mapping[Side, VerdictSide]
    owners: Mapping[Side, str]

    @property
    def name(self) -> str:
        """Return the KPI as a sentence names it, in people's own words."""
        return f"{self.handoff.key}, KPI {self.kpi.position}: {self.kpi.name}"

    @property
    def both(self) -> bool:
        """Tell whether both sides have written, so that each sees the other's words."""
        return all(given(self.sides, side) is not None for side in SIDES)

    @property
    def waits_on(self) -> tuple[Side, ...]:
        """Return the sides that have something to do: write, or say which of two answers they stay with."""
        if self.verdict.settled_at is not None or self.verdict.asked_at is None:
            return ()
        if not self.both:
            return tuple(side for side in SIDES if given(self.sides, side) is None)
        return tuple(side for side in deciders(self.sides) if self.sides[side].confirmed_at is None)


def given(sides: Mapping[Side, VerdictSide], side: Side) -> VerdictSide | None:
    """Return what a side wrote for this question, or None while it is still to write."""
    found = sides.get(side)
    return found if found is not None and found.given_at is not None else None


def other(side: Side) -> Side:
    """Return the side across the stile."""
    return Side.IT if side is Side.MARKETING else Side.MARKETING


def progress(kpi: Kpi, actual: Decimal) -> Decimal | None:
    """Return how much of the way was gone, 1 at the target and right for 'lower is better'; None without a start."""
    if kpi.baseline is None or kpi.baseline == kpi.target:
        return None
    return (actual - kpi.baseline) / (kpi.target - kpi.baseline)


def result_of(kpi: Kpi, actual: Decimal) -> Result:
    """Return what a number means; where the start was never found out, the target is reached or it is not."""
    gone = progress(kpi, actual)
    if gone is None:
        reached = actual <= kpi.target if kpi.direction is Direction.DOWN else actual >= kpi.target
        return Result.MET if reached else Result.MISSED
    if gone >= 1:
        return Result.MET
    return Result.PARTLY if gone >= HALF else Result.MISSED


def outcome_of(kpi: Kpi, side: VerdictSide) -> Outcome:
    """Return what a KPI came to by one side's words."""
    if side.actual is not None:
        return Outcome(result_of(kpi, side.actual), side.actual)
    return Outcome(side.said or Result.NOT_MEASURED, why=side.why)


def same(one: VerdictSide, another: VerdictSide) -> bool:
    """Tell whether two sides say the same: one number, or one reason why there is none."""
    return one.actual == another.actual and one.said == another.said


def deciders(sides: Mapping[Side, VerdictSide]) -> tuple[Side, ...]:
    """Return who is asked to agree with the other: both, or only the one without a number."""
    without = tuple(side for side in SIDES if sides[side].actual is None)
    return without if len(without) == 1 else SIDES


def compared(kpi: Kpi, sides: Mapping[Side, VerdictSide]) -> Outcome | None:
    """Return what both sides say, once both wrote the same or everybody asked stays with their own; else None."""
    found = [given(sides, side) for side in SIDES]
    marketing, it = found
    if marketing is None or it is None:
        return None
    if same(marketing, it):
        return outcome_of(kpi, marketing)
    if all(sides[side].confirmed_at is not None for side in deciders(sides)):
        return disagreed(kpi, (marketing, it), BOTH_KEEP)
    return None


def disagreed(kpi: Kpi, sides: Sequence[VerdictSide], why: str) -> Outcome:
    """Return what counts where each side keeps its own: the more cautious of both, flagged."""
    results = [outcome_of(kpi, side).result for side in sides]
    return Outcome(max(results, key=CAUTION.index), None, disagreed=True, why=why)


def run_out(kpi: Kpi, sides: Mapping[Side, VerdictSide]) -> Outcome:
    """Return what a KPI came to when the time for saying so is over."""
    wrote = [one for side in SIDES if (one := given(sides, side)) is not None]
    if len(wrote) == len(SIDES):
        return compared(kpi, sides) or disagreed(kpi, wrote, NOBODY_GAVE_IN)
    return Outcome(Result.NOT_MEASURED, why=ONE_WROTE if wrote else NOBODY_WROTE)


def owners_of(handoff: Handoff, kpi: Kpi, roster: Roster) -> dict[Side, str]:
    """Return who answers for a KPI on each side; where nobody is named, the requester, the architect or the lead."""
    found = {
        Side.MARKETING: kpi.marketing_owner or handoff.requester,
        Side.IT: kpi.it_owner or handoff.architect or roster.lead(Side.IT) or "",
    }
    return {side: who for side, who in found.items() if who}


def side_of(judged: Judged, by: Actor, roster: Roster, delegates: Delegates) -> Side:
    """Return for which side a person says what came of it: owners, their delegates and the two leads may."""
    for side, owner in judged.owners.items():
        if by.id == owner:
            return side
    for side, owner in judged.owners.items():
        if by.id in delegates.get(owner, ()):
            return side
    for side in SIDES:
        if by.id == roster.lead(side):
            return side
    who = " and ".join(f"<@{judged.owners[side]}>" for side in SIDES if side in judged.owners)
    raise Denied(
        f"Only {who}, who own this KPI, their delegates and the two leads can report its result; "
        "tell one of them in the thread."
    )


def require_other_person(judged: Judged, by: Actor, side: Side) -> None:
    """Refuse to let one person speak for both sides."""
    theirs = given(judged.sides, other(side))
    if theirs is not None and theirs.person == by.id:
        raise Denied(
            f"You reported the result for {SIDE_NAMES[other(side)]}, so somebody else has to for {SIDE_NAMES[side]}."
        )


def require_open(judged: Judged) -> None:
    """Refuse to change what is settled, and to judge what nobody was asked for yet."""
    verdict = judged.verdict
    if verdict.settled_at is not None:
        raise Refusal(
            f"KPI {judged.kpi.position} of {judged.handoff.key} is settled: {in_short(verdict)}. "
            "Write in the handoff's thread if you see it differently."
        )
    if verdict.asked_at is None:
        raise Refusal(
            f"KPI {judged.kpi.position} of {judged.handoff.key} is measured on {_day(verdict.measure_on)}; "
            "both owners are asked then."
        )


def require_undecided(judged: Judged, side: Side, seen: int) -> VerdictSide:
    """Return what the other side wrote, when this side is to decide on it and saw it as it is now."""
    require_open(judged)
    if not judged.both:
        raise Refusal("The other side has not written yet; both answers are shown once it has.")
    if side not in deciders(judged.sides):
        raise Refusal(
            "You gave the number, so the other side is asked whether it agrees; wait for its answer."
        )
    theirs = judged.sides[other(side)]
    if seen != mark(theirs):
        raise Refusal(CHANGED_MEANWHILE)
    return theirs


def mark(side: VerdictSide) -> int:
    """Return which writing of a side this is: its button carries it, so that one agrees only to what one saw."""
    return (side.given_at - EPOCH) // timedelta(milliseconds=1) if side.given_at else 0


def later(judged: Judged, weeks: int, today: date) -> date:
    """Return the new day of the question, or refuse to put it off."""
    require_open(judged)
    verdict = judged.verdict
    if weeks not in LATER:
        raise Refusal("It can be put off by 2 or by 4 weeks; press one of the two.")
    if verdict.extended_weeks:
        raise Refusal(
            f"<@{verdict.extended_by}> put this off by {verdict.extended_weeks} weeks already, and that is possible once; "
            "report the result, or that it could not be measured."
        )
    if judged.both:
        raise Refusal("Both sides have reported the result, so it is not put off any more.")
    return max(verdict.measure_on, today) + timedelta(weeks=weeks)


def first_day(at: datetime) -> date:
    """Return which day it is now for those who see it first."""
    return at.astimezone(ZoneInfo("Pacific/Kiritimati")).date()


def ask_at(wt: WorkingTime, on: date, at: datetime) -> datetime:
    """Return a person's first working instant on a day, or behind it, and not before now."""
    return next_working_instant(wt, max(at, wall_instant(wt.zone, on, _MIDNIGHT)))


def ends_at(wt: WorkingTime, asked_at: datetime) -> datetime:
    """Return until when a verdict can be given."""
    return add_working_days(wt, asked_at, ENDED_FOR)


def subject_id(handoff_id: int, position: int) -> int:
    """Return the number under which the verdict on a KPI is reminded of."""
    return handoff_id * VERDICTS + position


def position_of(subject: int) -> int:
    """Return the KPI that such a number is of."""
    return subject % VERDICTS


def matter(judged: Judged, *, due_at: datetime) -> Matter:
    """Return what a reminder to report the result of a KPI speaks of."""
    verdict = judged.verdict
    waits = {judged.owners[side] for side in judged.waits_on if side in judged.owners}
    since = verdict.asked_at or due_at
    value = f"{judged.handoff.id}:{judged.kpi.position}"
    return Matter(judged.name, value, frozenset(waits), since, due_at)


def in_short(verdict: Verdict) -> str:
    """Return a verdict as the end of a sentence, without people's text."""
    if verdict.result is None:
        return "not settled yet"
    found = NAMES[verdict.result]
    if verdict.actual is not None:
        found += f", {number(verdict.actual)}"
    return f"{found}, and both sides keep their own answer" if verdict.disagreed else found


def all_settled(kpis: Iterable[Kpi], verdicts: Iterable[Verdict]) -> bool:
    """Tell whether something came of every KPI."""
    settled = {one.position for one in verdicts if one.settled_at is not None}
    positions = {kpi.position for kpi in kpis}
    return bool(positions) and positions <= settled


def _day(on: date) -> str:
    return f"{on.day} {on:%b %Y}"


@dataclass(frozen=True)
class Score:
    """What became of the KPIs that were settled in some time."""

    name: str
    counts: Mapping[Result, int]

    def of(self, *results: Result) -> int:
        """Return how many came to one of these."""
        return sum(self.counts.get(result, 0) for result in results)

    @property
    def measured(self) -> int:
        """Return how many rest on a number."""
        return self.of(*MEASURED)

    @property
    def total(self) -> int:
        """Return how many were settled."""
        return self.of(*Result)
