"""Who is reminded of what, when, and when it stops."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from handlers.rules.check_ins import TALKED_OF
from handlers.rules.working_time import WorkingTime, add_working_days
from storage.records import CheckIn, Handoff, Nudge, Question, Roster
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


class Rung(StrEnum):
    """Whom one step of a ladder speaks to."""

    PERSON = "person"
    LEAD = "lead"
    BOTH_LEADS = "both leads"
    WITHDRAW = "withdraw"


@dataclass(frozen=True)
class Step:
    """One step: so many working days after the ladder began, to whom."""

    days: int
    rung: Rung


USUAL = (Step(1, Rung.PERSON), Step(2, Rung.LEAD), Step(3, Rung.BOTH_LEADS))
"""Day 0 is the asking itself; after the last step it rests and shows in the digest."""
LADDERS: dict[Kind, tuple[Step, ...]] = {
    Kind.HELD: (Step(3, Rung.PERSON), Step(5, Rung.LEAD), Step(10, Rung.WITHDRAW)),
    Kind.CONTEXT_DUE: (Step(2, Rung.PERSON), Step(3, Rung.BOTH_LEADS)),
}


@dataclass(frozen=True)
class Subject:
    """What a nudge is about, as it stands now."""

    handoff: Handoff
    question: Question | None = None
    check_in: CheckIn | None = None


def ladder(kind: Kind) -> tuple[Step, ...]:
    """Return the steps of one kind of reminder."""
    return LADDERS.get(kind, USUAL)


def step_due(nudge: Nudge, wt: WorkingTime, number: int) -> datetime | None:
    """Return when a step is due in a person's own working days, or None behind the last."""
    steps = ladder(Kind(nudge.kind))
    return add_working_days(wt, nudge.created_at, steps[number].days) if number < len(steps) else None


def still_waits(nudge: Nudge, subject: Subject) -> bool:
    """Tell whether what the nudge is about is still not done."""
    kind, state = Kind(nudge.kind), subject.handoff.state
    if state not in OPEN_STATES:
        return False
    if kind is Kind.HELD:
        return state is State.NEEDS_CONTEXT
    if kind is Kind.CONTEXT_DUE:
        return subject.handoff.context_due_at is not None
    if kind is Kind.TAKE:
        return state is State.READY and nudge.person == subject.handoff.architect
    if kind is Kind.ANSWER:
        return subject.question is not None and subject.question.answered_at is None
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


def last_due(nudge: Nudge, wt: WorkingTime) -> datetime | None:
    """Return when the last step of a nudge's ladder is due."""
    return step_due(nudge, wt, len(ladder(Kind(nudge.kind))) - 1)


def recipients(rung: Rung, nudge: Nudge, roster: Roster) -> list[str]:
    """Return whom a step speaks to; where a lead is not named, the person hears it once more."""
    if rung is Rung.PERSON:
        return [nudge.person]
    if rung is Rung.LEAD:
        lead = roster.lead(roster.side(nudge.person))
        return [lead or nudge.person]
    leads = [lead for lead in (roster.lead(Side.MARKETING), roster.lead(Side.IT)) if lead]
    return list(dict.fromkeys(leads)) or [nudge.person]
