"""Looking things up: what waits on whom, what was decided, and when a channel is reminded."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from handlers.rules.catches import Watching
from handlers.rules.kpis import FOLLOWED, Agreement
from handlers.rules.states import NAMES, name_of
from handlers.rules.swim_lanes import Lane
from handlers.rules.verdicts import Judged, Score
from handlers.rules.working_time import WorkingTime, is_working_day, wall_instant
from storage.records import (
    Actor,
    Channels,
    CheckIn,
    Handoff,
    Question,
    Roster,
    Settings,
)
from storage.vocabulary import CheckInState, Role, Side, State

RECENT = timedelta(days=14)
"""How long a decision counts as recent."""
MOST_DECIDED = 10
OLD = 5
"""Working days after which a lead hears of what waits; a channel hears once that something became so old."""
REMIND_AT = time(9, 5)
"""When a channel is reminded, in the workspace's zone."""


class Group(StrEnum):
    """Where a handoff stands in a person's Home."""

    ON_ME = "on_me"
    DRAFTS = "drafts"
    ON_OTHERS = "on_others"
    UNDER_WAY = "under_way"


@dataclass(frozen=True)
class Wait:
    """What a handoff waits for: in our words, since when or until when, and for whom."""

    group: Group
    why: str
    since: datetime | None = None
    due: datetime | None = None
    who: str | None = None


@dataclass(frozen=True)
class Line:
    """One handoff in a list, and whether its button opens the form or shows it."""

    handoff: Handoff
    wait: Wait
    opens_form: bool = False


@dataclass(frozen=True)
class Decided:
    """Something that was decided lately about a handoff."""

    handoff: Handoff
    what: str
    at: datetime
    by: str | None = None
    words: str = ""


@dataclass(frozen=True)
class Dated:
    """A check-in and the handoff it is about."""

    check_in: CheckIn
    handoff: Handoff


@dataclass(frozen=True)
class Count:
    """How many wait, and for how many working days the oldest has."""

    number: int = 0
    days: int = 0


@dataclass(frozen=True)
class Setup:
    """What an admin has set, and what is missing, each as a finished sentence."""

    channels: Channels
    people: Roster
    missing: tuple[str, ...]
    watching: tuple[Watching, ...] = ()


@dataclass(frozen=True)
class HomePage:
    """Everything one person's Home says; lists are whole, the view shortens them."""

    actor: Actor
    at: datetime
    admins: tuple[str, ...] = ()
    on_me: tuple[Line, ...] = ()
    drafts: tuple[Line, ...] = ()
    on_others: tuple[Line, ...] = ()
    under_way: tuple[Line, ...] = ()
    queue: tuple[Line, ...] = ()
    decided: tuple[Decided, ...] = ()
    check_ins: tuple[Dated, ...] = ()
    held: Count = Count()
    ready: Count = Count()
    setup: Setup | None = None
    invited: tuple[Handoff, ...] = ()
    lanes: tuple[Lane, ...] = ()
    away: tuple[date, date] | None = None
    scoreboard: tuple[Score, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing here is this person's yet."""
        mine = (self.on_me, self.drafts, self.on_others, self.under_way)
        return not (any(mine) or self.decided or self.check_ins or self.lanes)


@dataclass(frozen=True)
class Found:
    """What a search gave, and whether there is more."""

    words: tuple[str, ...]
    handoffs: tuple[Handoff, ...]
    more: bool = False


@dataclass(frozen=True)
class Digest:
    """What a channel is told in the morning: counts and ages, never names."""

    ready: Count = Count()
    held: Count = Count()
    unanswered: Count = Count()
    check_ins: int = 0

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing waits."""
        return not (self.ready.number or self.held.number or self.unanswered.number or self.check_ins)


@dataclass(frozen=True)
class Week:
    """What happened in one week, as a channel is told of it: counts, never names."""

    ideas: int = 0
    handed_in: int = 0
    late: int = 0
    taken: int = 0
    held: int = 0

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing happened."""
        return not (self.ideas or self.handed_in or self.taken or self.held)


def is_member(actor: Actor) -> bool:
    """Tell whether Stile answers this person at all."""
    return not (actor.guest or actor.foreign or actor.deactivated)


def sees_held(actor: Actor) -> bool:
    """Tell whether a person may see what others have not handed in yet: the marketing lead."""
    return actor.side is Side.MARKETING and Role.LEAD in actor.roles


def is_own(actor: Actor, handoff: Handoff) -> bool:
    """Tell whether a person asked for a handoff or wrote it."""
    return actor.id in {handoff.requester, handoff.author}


def line(
    actor: Actor,
    handoff: Handoff,
    *,
    question: Question | None,
    check_in: CheckIn | None,
    at: datetime,
    agreement: Agreement | None = None,
    judged: Judged | None = None,
) -> Line:
    """Return where an open handoff stands for one person who is on it."""
    unfinished = handoff.state in {State.CAUGHT, State.DRAFT} or is_held(handoff)
    wait = (
        _unfinished(actor, handoff)
        if unfinished
        else _asked(actor, handoff, question)
        or _to_take(actor, handoff)
        or _outcome_due(actor, handoff)
        or _to_sign(actor, handoff, agreement)
        or _to_judge(judged)
        or _check_in(actor, check_in, at)
        or _to_be_signed(handoff, agreement)
        or _to_close(actor, handoff)
        or _with_others(actor, handoff)
        or Wait(Group.UNDER_WAY, name_of(handoff), since=handoff.taken_at or handoff.updated_at)
    )
    return Line(handoff, wait, opens_form=unfinished and is_own(actor, handoff))


def is_held(handoff: Handoff) -> bool:
    """Tell whether a handoff is held until it has its outcome and was never handed in."""
    return handoff.state is State.NEEDS_CONTEXT and handoff.ready_at is None


def in_queue(handoff: Handoff) -> Line:
    """Return a line of IT's queue."""
    return Line(
        handoff,
        Wait(
            Group.ON_OTHERS,
            "waits for an architect to take it",
            since=handoff.ready_at,
            who=handoff.architect,
        ),
    )


def is_mine_to_begin(person: str, handoff: Handoff) -> bool:
    """Tell whether it is this person's to choose a door for a message: who opened it, not who is quoted in it."""
    return handoff.state is not State.CAUGHT or handoff.author == person


def _unfinished(actor: Actor, handoff: Handoff) -> Wait:
    if handoff.state is State.CAUGHT:
        return Wait(Group.ON_ME, "choose: idea or request", since=handoff.created_at)
    if handoff.state is State.DRAFT:
        return Wait(Group.DRAFTS, "not handed in yet; only you see it", since=handoff.updated_at)
    if actor.id == handoff.requester != handoff.author:
        return Wait(Group.ON_OTHERS, "its outcome is being written", handoff.held_since, who=handoff.author)
    return Wait(Group.ON_ME, "held until it has its outcome", since=handoff.held_since)


def _asked(actor: Actor, handoff: Handoff, question: Question | None) -> Wait | None:
    if question is None:
        return None
    if is_own(actor, handoff):
        return Wait(Group.ON_ME, "IT asked a question", since=question.asked_at, who=question.asked_by)
    return Wait(
        Group.ON_OTHERS, "IT's question waits for an answer", since=question.asked_at, who=handoff.requester
    )


def _to_take(actor: Actor, handoff: Handoff) -> Wait | None:
    if handoff.state is not State.READY or actor.id != handoff.architect:
        return None
    return Wait(Group.ON_ME, "take it, ask, or say where it belongs", since=handoff.ready_at)


def _outcome_due(actor: Actor, handoff: Handoff) -> Wait | None:
    if handoff.context_due_at is None or not is_own(actor, handoff):
        return None
    return Wait(Group.ON_ME, "it could not wait: its outcome is due", due=handoff.context_due_at)


def _to_sign(actor: Actor, handoff: Handoff, agreement: Agreement | None) -> Wait | None:
    """Return what the KPIs wait for from this person: a signature, or a value they said they would find out."""
    if agreement is None:
        return None
    if handoff.state is State.WITH_IT and actor.id in agreement.waits_on:
        return Wait(Group.ON_ME, "sign the KPIs", since=agreement.version.at)
    owed = [
        kpi.baseline_by
        for kpi in agreement.kpis
        if kpi.baseline is None and kpi.baseline_by is not None and kpi.baseline_owner == actor.id
    ]
    if not owed or handoff.state not in FOLLOWED:
        return None
    # At noon in UTC it is the same day for nearly every reader.
    due = datetime.combine(min(owed), time(12), tzinfo=UTC)
    return Wait(Group.ON_ME, "find out where a KPI stands today", due=due)


def _to_judge(judged: Judged | None) -> Wait | None:
    """Return what a KPI that was measured waits for from this person."""
    if judged is None:
        return None
    why = "say which of two answers counts" if judged.both else "report the result of a KPI"
    return Wait(Group.ON_ME, why, since=judged.verdict.asked_at)


def _to_close(actor: Actor, handoff: Handoff) -> Wait | None:
    if handoff.state is not State.MEASURED or not (is_own(actor, handoff) or actor.id == handoff.architect):
        return None
    return Wait(Group.ON_ME, "all of its KPIs are settled: close it", since=handoff.updated_at)


def _to_be_signed(handoff: Handoff, agreement: Agreement | None) -> Wait | None:
    if agreement is None or handoff.state is not State.WITH_IT or not agreement.waits_on:
        return None
    who = min(agreement.waits_on)
    return Wait(Group.ON_OTHERS, "the KPIs wait to be signed", since=agreement.version.at, who=who)


def _check_in(actor: Actor, check_in: CheckIn | None, at: datetime) -> Wait | None:
    if check_in is None or actor.id not in {check_in.requester, check_in.architect}:
        return None
    if check_in.state is CheckInState.PROPOSED:
        return Wait(Group.ON_ME, "pick a time for the check-in", due=check_in.due_at)
    if check_in.state is CheckInState.WRITING:
        return _in_writing(actor, check_in)
    if check_in.ends_at is not None and check_in.ends_at <= at:
        return Wait(Group.ON_ME, "say whether the check-in happened", since=check_in.ends_at)
    return None


def _in_writing(actor: Actor, check_in: CheckIn) -> Wait:
    if not check_in.written:
        return Wait(Group.ON_ME, "answer the check-in in writing", due=check_in.due_at)
    if actor.id != check_in.answered_by:
        return Wait(Group.ON_ME, "read the check-in's answers and close it", since=check_in.answered_at)
    other = check_in.requester if actor.id == check_in.architect else check_in.architect
    return Wait(Group.ON_OTHERS, "your answers wait to be read", since=check_in.answered_at, who=other)


def _with_others(actor: Actor, handoff: Handoff) -> Wait | None:
    nobody_yet = handoff.state is State.IDEA_OPEN and handoff.architect is None
    if not is_own(actor, handoff) or not (handoff.state is State.READY or nobody_yet):
        return None
    return in_queue(handoff).wait


def sorted_lines(lines: Iterable[Line], group: Group) -> tuple[Line, ...]:
    """Return one group's lines: due ones first, then the longest waiting; under way, the newest first."""
    mine = [line for line in lines if line.wait.group is group]
    if group is Group.UNDER_WAY:
        return tuple(sorted(mine, key=lambda line: line.handoff.updated_at, reverse=True))
    return tuple(sorted(mine, key=_urgency))


def _urgency(line: Line) -> tuple[bool, datetime, int]:
    wait = line.wait
    return wait.due is None, wait.due or wait.since or line.handoff.updated_at, line.handoff.id


def decided(handoffs: Iterable[Handoff], held: Iterable[Dated], *, at: datetime) -> tuple[Decided, ...]:
    """Return what was decided in the last 14 days, the newest first, at most ten."""
    found = [one for handoff in handoffs for one in _decisions(handoff)]
    found += [
        Decided(dated.handoff, "check-in held", dated.check_in.answered_at, words=dated.check_in.outcome)
        for dated in held
        if dated.check_in.answered_at is not None
    ]
    recent = [one for one in found if one.at > at - RECENT]
    return tuple(sorted(recent, key=lambda one: (one.at, one.handoff.id), reverse=True)[:MOST_DECIDED])


def _decisions(handoff: Handoff) -> list[Decided]:
    found = []
    if handoff.taken_at is not None and handoff.ready_at is not None:
        found.append(Decided(handoff, "taken", handoff.taken_at, by=handoff.architect))
    if handoff.decided_at is not None:
        found.append(Decided(handoff, NAMES[handoff.state], handoff.decided_at, words=handoff.decision))
    return found


def setup(settings: Settings) -> Setup:
    """Return what is set and what is missing, each with what to do."""
    channels, people = settings.channels, settings.people
    absent = {
        "No IT channel is set": channels.it,
        "No marketing channel is set": channels.marketing,
        "No IT lead is named": people.leads.it,
        "No marketing lead is named": people.leads.marketing,
        "No architect is named": people.architects,
    }
    missing = tuple(f"{what}: add it under *Change settings*." for what, value in absent.items() if not value)
    return Setup(channels, people, missing)


def digest_span(wt: WorkingTime, at: datetime) -> tuple[datetime, datetime] | None:
    """Return from when until when a channel is reminded on this day, or None on a day nobody works."""
    day = day_of(wt, at)
    if not is_working_day(wt, day):
        return None
    start, end = wall_instant(wt.zone, day, REMIND_AT), wall_instant(wt.zone, day, wt.hours[1])
    return start, end if end > start else end_of_day(wt, at)


def fingerprint(told: Digest) -> list[int]:
    """Return what of the counts is worth saying again when it changes: the numbers, and what passed the lead's limit.

    That it became one day older is no news.
    """
    counts = (told.ready, told.held, told.unanswered)
    return [*(one.number for one in counts), *(int(one.days >= OLD) for one in counts), told.check_ins]


def is_first_of_week(wt: WorkingTime, day: date) -> bool:
    """Tell whether a date is the first working day of its week, which begins on Monday."""
    before = (day - timedelta(days=n) for n in range(1, day.weekday() + 1))
    return is_working_day(wt, day) and not any(is_working_day(wt, earlier) for earlier in before)


def last_week(wt: WorkingTime, day: date) -> tuple[datetime, datetime]:
    """Return when the week before a date's began and ended, from Monday to Monday."""
    monday = day - timedelta(days=day.weekday())
    return wall_instant(wt.zone, monday - timedelta(days=7), time()), wall_instant(wt.zone, monday, time())


def day_of(wt: WorkingTime, at: datetime) -> date:
    """Return the local date of an instant."""
    return at.astimezone(ZoneInfo(wt.zone)).date()


def end_of_day(wt: WorkingTime, at: datetime) -> datetime:
    """Return the midnight that ends the day of an instant."""
    return wall_instant(wt.zone, day_of(wt, at) + timedelta(days=1), time())
