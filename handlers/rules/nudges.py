"""Who is reminded of what, when, and when it stops."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from handlers.rules.check_ins import TALKED_OF
from handlers.rules.working_time import (
    WorkingTime,
    add_working_days,
    next_working_instant,
    wall_instant,
    working_spans,
)
from storage.records import CheckIn, Contract, Handoff, Nudge, NudgeStep, Question, Roster
from storage.vocabulary import OPEN_STATES, CheckInState, Side, State


class Kind(StrEnum):
    """What a person is reminded of."""

    HELD = "held"
    CONTEXT_DUE = "context_due"
    TAKE = "take"
    ANSWER = "answer"
    PICK = "pick"
    WRITE = "write"
    RECORD = "record"
    CONTRACT = "contract"
    SIGN_KPIS = "sign_kpis"
    BASELINE = "baseline"
    SPONSOR = "sponsor"
    SIGN_LANE = "sign_lane"
    OPEN_LANE = "open_lane"
    DECIDE_LANE = "decide_lane"
    VERDICT = "verdict"


class Rung(StrEnum):
    """Whom one step of a ladder speaks to."""

    PERSON = "person"
    DELEGATE = "delegate"
    LEAD = "lead"
    BOTH_LEADS = "both leads"
    WITHDRAW = "withdraw"
    NOT_MINE = "not mine"


class Group(StrEnum):
    """Kinds of reminder that a person decides about together."""

    OUTCOMES = "outcomes"
    ANSWERS = "answers"
    CHECK_INS = "check_ins"
    AGREEING = "agreeing"
    OTHERS = "others"


class How(StrEnum):
    """How a person wants to hear of a group."""

    NOW = "now"
    DIGEST = "digest"
    OFF = "off"


class Answer(StrEnum):
    """What a reader did to a reminder, other than the thing itself."""

    SNOOZED = "snoozed"
    DONE = "done"
    NOT_MINE = "not_mine"
    STOPPED = "stopped"


class Snooze(StrEnum):
    """For how long a reminder is put off."""

    TWO_HOURS = "2 hours"
    TOMORROW = "tomorrow"
    NEXT_WEEK = "next week"


@dataclass(frozen=True)
class Step:
    """One step: so many working days after the ladder began, to whom."""

    days: int
    rung: Rung


DAY = timedelta(days=1)
TWO_HOURS = timedelta(hours=2)
MOMENT = timedelta(microseconds=1)
GROUPS: Mapping[Kind, Group] = {
    Kind.HELD: Group.OUTCOMES,
    Kind.CONTEXT_DUE: Group.OUTCOMES,
    Kind.SPONSOR: Group.OUTCOMES,
    Kind.TAKE: Group.ANSWERS,
    Kind.ANSWER: Group.ANSWERS,
    Kind.CONTRACT: Group.ANSWERS,
    Kind.SIGN_KPIS: Group.AGREEING,
    Kind.BASELINE: Group.AGREEING,
    Kind.SIGN_LANE: Group.AGREEING,
    Kind.OPEN_LANE: Group.AGREEING,
    Kind.DECIDE_LANE: Group.AGREEING,
    Kind.VERDICT: Group.AGREEING,
}
"""The group of each kind that is not about check-ins."""
USUAL = (Step(1, Rung.PERSON), Step(2, Rung.DELEGATE), Step(3, Rung.BOTH_LEADS))
"""Day 0 is the asking itself; after the last step it rests and shows in the digest."""
OF_TEAM = frozenset({Rung.DELEGATE, Rung.LEAD, Rung.BOTH_LEADS})
"""Steps that tell somebody what another one leaves waiting."""
OTHERS_CAN = frozenset({Kind.TAKE, Kind.ANSWER, Kind.CONTRACT, Kind.VERDICT})
"""What others wait for and somebody else can do or send on while its person is away."""
LADDERS: dict[Kind, tuple[Step, ...]] = {
    Kind.HELD: (Step(3, Rung.PERSON), Step(5, Rung.LEAD), Step(10, Rung.WITHDRAW)),
    Kind.CONTEXT_DUE: (Step(2, Rung.PERSON), Step(3, Rung.BOTH_LEADS)),
    Kind.SIGN_KPIS: (Step(5, Rung.PERSON), Step(6, Rung.BOTH_LEADS)),
    Kind.SIGN_LANE: (Step(5, Rung.PERSON), Step(6, Rung.BOTH_LEADS)),
    Kind.OPEN_LANE: (Step(1, Rung.PERSON), Step(5, Rung.PERSON)),
    Kind.DECIDE_LANE: (Step(5, Rung.PERSON), Step(9, Rung.PERSON), Step(10, Rung.PERSON)),
}


@dataclass(frozen=True)
class Matter:
    """What both sides agree on or judge, as a reminder speaks of it: on whom it waits, since and until when.

    `value` is what its button carries; `instead` says what became of it where nothing waits and it is not settled.
    """

    name: str
    value: str
    waits_on: frozenset[str]
    since: datetime
    due_at: datetime | None = None
    instead: str = ""


@dataclass(frozen=True)
class Subject:
    """What a nudge is about, as it stands now; a matter such as a lane may belong to no handoff."""

    handoff: Handoff | None
    question: Question | None = None
    check_in: CheckIn | None = None
    matter: Matter | None = None
    contract: Contract | None = None


def ladder(kind: Kind) -> tuple[Step, ...]:
    """Return the steps of one kind of reminder."""
    return LADDERS.get(kind, USUAL)


def step_due(
    nudge: Nudge, wt: WorkingTime, number: int, *, said_at: datetime | None = None
) -> datetime | None:
    """Return the morning a step is due in a person's own working days, or None behind the last.

    A step that was said late moves those behind it: each waits for a working day after the one before.
    """
    steps, wt = ladder(Kind(nudge.kind)), counted(nudge, wt)
    if number >= len(steps):
        return None
    if steps[number].rung is Rung.WITHDRAW:
        return last_due(nudge, wt)
    planned = morning(wt, nudge.created_at, steps[number].days)
    return max(planned, morning(wt, said_at, 1)) if said_at else planned


def counted(nudge: Nudge, wt: WorkingTime) -> WorkingTime:
    """Return the time in which a ladder's days are counted: what somebody else can do does not wait for a leave."""
    return replace(wt, leave=()) if Kind(nudge.kind) in OTHERS_CAN else wt


def rung_for(step: Step, nudge: Nudge, wt: WorkingTime, at: datetime) -> Rung:
    """Return whom a step speaks to: while its person is away, whoever stands in for them."""
    passed_on = step.rung is Rung.PERSON and Kind(nudge.kind) in OTHERS_CAN
    return Rung.DELEGATE if passed_on and away_until(wt, at) else step.rung


def away_until(wt: WorkingTime, at: datetime) -> date | None:
    """Return the last day of the leave that a person is on, or None when they are not away."""
    today = date.fromisoformat(day_of(wt, at))
    return max((last for first, last in wt.leave if first <= today <= last), default=None)


def step_at(nudge: Nudge, wt: WorkingTime, at: datetime) -> Step:
    """Return the step a nudge is to take now: the ending, once that is due, even when those before were slept over."""
    steps = ladder(Kind(nudge.kind))
    over = _ends_by_itself(nudge) and last_due(nudge, wt) <= at
    return steps[-1] if over else steps[nudge.step]


def morning(wt: WorkingTime, at: datetime, days: int) -> datetime:
    """Return when a person's n-th working day begins, after the one in which they could see something said then."""
    awake = replace(wt, dnd=())
    seen = next_working_instant(awake, at - MOMENT)  # the very end of a day is still that day
    later = add_working_days(awake, seen, days)
    return working_spans(awake, later - DAY, later + MOMENT)[-1][0]


def after_actions(nudge: Nudge, wt: WorkingTime) -> tuple[int, datetime | None]:
    """Return the step a ladder goes to once somebody acts on it: its ending where it has one, else its end."""
    ends = len(ladder(Kind(nudge.kind))) - _ends_by_itself(nudge)
    return ends, step_due(nudge, wt, ends)


def resumes(nudge: Nudge, wt: WorkingTime, until: datetime) -> datetime | None:
    """Return when a ladder goes on that somebody put off: when they were silent for a working day once more."""
    planned, wt = step_due(nudge, wt, nudge.step), counted(nudge, wt)
    if planned is None:
        return None
    later = max(planned, morning(wt, until, 1))
    return min(later, last_due(nudge, wt)) if _ends_by_itself(nudge) else later


def goes_on(nudge: Nudge) -> bool:
    """Tell whether others are still to hear of it."""
    steps = ladder(Kind(nudge.kind))
    return nudge.next_at is not None and steps[nudge.step].rung not in {Rung.WITHDRAW, Rung.PERSON}


def _ends_by_itself(nudge: Nudge) -> bool:
    return ladder(Kind(nudge.kind))[-1].rung is Rung.WITHDRAW


def group(kind: Kind, rung: Rung) -> Group:
    """Return the group that a person decides about: what others leave waiting is one of its own."""
    return GROUPS.get(kind, Group.CHECK_INS) if rung is Rung.PERSON else Group.OTHERS


def due_of(nudge: Nudge, subject: Subject, wt: WorkingTime) -> datetime | None:
    """Return until when something can be done: what was agreed, else the end of the ladder."""
    kind = Kind(nudge.kind)
    if subject.matter is not None:
        return subject.matter.due_at or last_due(nudge, wt)
    if kind is Kind.CONTEXT_DUE and subject.handoff:
        return subject.handoff.context_due_at
    if kind in {Kind.PICK, Kind.WRITE} and subject.check_in:
        return subject.check_in.due_at
    return last_due(nudge, wt)


def snoozed_until(choice: Snooze, wt: WorkingTime, at: datetime, due: datetime | None) -> datetime:
    """Return until when a reminder is put off: not past what it is due, and by 2 h once it is overdue."""
    wanted = at + TWO_HOURS if choice is Snooze.TWO_HOURS else _first_on(choice, wt, at)
    if due is None:
        return wanted
    return min(wanted, due if due > at else at + TWO_HOURS)


def _first_on(choice: Snooze, wt: WorkingTime, at: datetime) -> datetime:
    today = at.astimezone(ZoneInfo(wt.zone)).date()
    days = 1 if choice is Snooze.TOMORROW else 7 - today.weekday()
    return next_working_instant(replace(wt, dnd=()), wall_instant(wt.zone, today + days * DAY, time()))


def day_of(wt: WorkingTime, at: datetime) -> str:
    """Return a person's day: the one their working hours began on, also where these run past midnight."""
    local = at.astimezone(ZoneInfo(wt.zone))
    early = wt.by_night and local.time() < wt.hours[1]
    return (local.date() - DAY if early else local.date()).isoformat()


def still_waits(nudge: Nudge, subject: Subject, rung: Rung = Rung.PERSON) -> bool:
    """Tell whether what the nudge is about is still not done; for the leads, by anybody it waits for."""
    kind, handoff = Kind(nudge.kind), subject.handoff
    if handoff is not None and handoff.state not in OPEN_STATES:
        return False
    if subject.matter is not None:
        waits_on = subject.matter.waits_on
        return bool(waits_on) if rung is Rung.BOTH_LEADS else nudge.person in waits_on
    return handoff is not None and _waits(kind, nudge, subject, handoff)


def _waits(kind: Kind, nudge: Nudge, subject: Subject, handoff: Handoff) -> bool:
    state = handoff.state
    if kind is Kind.HELD:
        return state is State.NEEDS_CONTEXT
    if kind is Kind.CONTEXT_DUE:
        return handoff.context_due_at is not None
    if kind is Kind.TAKE:
        return state is State.READY and nudge.person == handoff.architect
    if kind is Kind.ANSWER:
        return subject.question is not None and subject.question.answered_at is None
    if kind is Kind.CONTRACT:
        its_own = nudge.person == (handoff.architect or nudge.person)
        return its_own and subject.contract is not None and subject.contract.decided_at is None
    return state in TALKED_OF and subject.check_in is not None and _is_waited_for(nudge, subject.check_in)


def _is_waited_for(nudge: Nudge, check_in: CheckIn) -> bool:
    """Tell whether a check-in waits for this person: on it, and not the one who already wrote."""
    waits = {
        Kind.PICK: CheckInState.PROPOSED,
        Kind.WRITE: CheckInState.WRITING,
        Kind.RECORD: CheckInState.BOOKED,
    }
    on_it = nudge.person in {check_in.requester, check_in.architect}
    return on_it and check_in.state is waits[Kind(nudge.kind)] and nudge.person != check_in.answered_by


def is_owed_by(nudge: Nudge, subject: Subject, reader: str) -> bool:
    """Tell whether a reader can do what somebody is reminded of: it is theirs, or they are the other who meets."""
    check_in = subject.check_in
    meets = check_in is not None and reader in {check_in.requester, check_in.architect}
    return reader == nudge.person or (meets and check_in is not None and reader != check_in.answered_by)


def is_of_team(step: NudgeStep, nudge: Nudge, subject: Subject, *, stands_in: bool) -> bool:
    """Tell whether a reader hears of something only as a lead, and not in somebody's place.

    A contract that nobody acknowledges is a lead's own to override.
    """
    only_told = step.rung in OF_TEAM and not stands_in and nudge.kind != Kind.CONTRACT
    return only_told and not is_owed_by(nudge, subject, step.person)


def last_due(nudge: Nudge, wt: WorkingTime) -> datetime:
    """Return when the last step of a nudge's ladder is due."""
    return add_working_days(counted(nudge, wt), nudge.created_at, ladder(Kind(nudge.kind))[-1].days)


def recipients(rung: Rung, nudge: Nudge, roster: Roster) -> list[str]:
    """Return whom a step speaks to; where a lead is not named, the person hears it once more."""
    if rung is Rung.PERSON:
        return [nudge.person]
    lead = roster.lead(roster.side(nudge.person))
    if rung is Rung.DELEGATE:
        return [delegate_of(nudge.person, roster) or lead or nudge.person]
    if rung is Rung.LEAD:
        return [lead or nudge.person]
    leads = [lead for lead in (roster.lead(Side.MARKETING), roster.lead(Side.IT)) if lead]
    return list(dict.fromkeys(leads)) or [nudge.person]


def delegate_of(person: str, roster: Roster) -> str | None:
    """Return who stands in for a person, if somebody is named; an architect's own delegate goes first."""
    own = next((one.delegate for one in roster.architects if one.who == person), None)
    return own or roster.delegates.get(person)
