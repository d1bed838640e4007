"""What a reader does to a reminder other than what it asks for: the ladder ends, or waits for a snooze."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import nudges as rules
from handlers.rules.nudges import Answer, Rung, Snooze
from handlers.rules.refusals import Refusal
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import working_times
from handlers.use_cases.nudges import Told, redraw_question, to_be_said, told_by, waits
from storage import deliveries, history, nudges, settings
from storage.records import Request, Roster

NOT_YOURS = "Only the person who was reminded can answer this; `/handoff list` shows what waits for you."


def snooze(
    deps: Deps, request: Request, nudge_id: int, choice: Snooze, *, together: bool = False
) -> datetime | None:
    """Put a reminder off for its reader, not past what it is due; pressed twice it is put off once.

    The ladder waits with it, and goes on where it was once they were silent for another working day.
    `together` puts off everything that its message tells a lead. Return when the first comes back.
    """
    with deps.store.writing(request) as session:
        every = _meant(session, request, nudge_id, together=together)
        untils = [_put_off(session, request, told, choice) for told in every]
        return min((until for until in untils if until), default=None)


def _put_off(session: Session, request: Request, told: Told, choice: Snooze) -> datetime | None:
    wt = working_times.of_person(session, request.actor.id)
    its_own = working_times.of_person(session, told.nudge.person)
    due_at = rules.due_of(told.nudge, told.subject, its_own)
    awake = replace(wt, dnd=())
    until = next_working_instant(awake, rules.snoozed_until(choice, wt, request.at, due_at))
    if not _answer(session, request, told, Answer.SNOOZED, until=until, after=until.isoformat()):
        return None
    number = nudges.next_asked(session, told.nudge)
    to_be_said(
        session,
        told.nudge,
        request.actor.id,
        told.step.rung,
        due_at=until,
        number=number,
        asked=True,
        by=told.step.by,
    )
    return until


def stop_mine(
    deps: Deps,
    request: Request,
    nudge_id: int,
    answer: Answer = Answer.STOPPED,
    *,
    together: bool = False,
) -> None:
    """Say no more about one thing to its reader, who asked for that or says that it is done.

    `together` means everything that its message tells a lead.
    """
    with deps.store.writing(request) as session:
        for told in _meant(session, request, nudge_id, together=together):
            _answer(session, request, told, answer)


def not_mine(deps: Deps, request: Request, nudge_id: int) -> str | None:
    """Stop a reminder that is not its reader's, and have the lead of their side asked whose it is."""
    with deps.store.writing(request) as session:
        told = _mine(session, request, nudge_id)
        roster = settings.get(session).people
        lead = roster.lead(roster.side(request.actor.id))
        lead = None if lead == request.actor.id else lead
        if not _answer(session, request, told, Answer.NOT_MINE, after=lead or ""):
            return None
        if lead is not None:
            number = nudges.next_asked(session, told.nudge)
            to_be_said(
                session,
                told.nudge,
                lead,
                Rung.NOT_MINE,
                due_at=request.at,
                number=number,
                by=request.actor.id,
            )
        return lead


def _mine(session: Session, request: Request, nudge_id: int) -> Told:
    """Return the last thing this person was told of a nudge; nobody else may answer it."""
    authority.require_member(request.actor)
    nudge = nudges.get(session, nudge_id)
    steps = nudges.steps_of(session, nudge, request.actor.id) if nudge else []
    told = told_by(session, steps[-1]) if steps else None
    if told is None:
        raise Refusal(NOT_YOURS)
    return told


def _meant(session: Session, request: Request, nudge_id: int, *, together: bool) -> list[Told]:
    """Return the one thing a button is about, or everything that its message tells a lead together."""
    one = _mine(session, request, nudge_id)
    if not together:
        return [one]
    roster = settings.get(session).people
    every = (told_by(session, step) for step in nudges.said_in(session, one.step.said_in or ""))
    return [told for told in every if told and waits(told) and _is_of_team(told, roster)]


def _is_of_team(told: Told, roster: Roster) -> bool:
    stands_in = rules.delegate_of(told.nudge.person, roster) == told.step.person
    return rules.is_of_team(told.step, told.nudge, told.subject, stands_in=stands_in)


def _answer(
    session: Session,
    request: Request,
    told: Told,
    answer: Answer,
    *,
    until: datetime | None = None,
    after: str = "",
) -> bool:
    """Keep an answer, which ends the ladder or makes it wait, and show it; False when nothing waits any more."""
    nudge, keys = told.nudge, nudges.steps_of(session, told.nudge, request.actor.id)
    for key in dict.fromkeys(step.said_in for step in keys if step.said_in):
        deliveries.redraw_key(session, key)
    if not waits(told) or not nudges.answer(session, nudge, request.actor.id, answer, until=until):
        return False
    redraw_question(session, told)
    wt = working_times.of_person(session, nudge.person)
    step, next_at = rules.after_actions(nudge, wt)
    if until is not None:
        step, next_at = nudge.step, rules.resumes(nudge, wt, until)
    nudges.rest(session, nudge, step=step, next_at=next_at)
    history.add(
        session, request, f"nudge_{answer}", handoff_id=nudge.handoff_id, before=nudge.kind, after=after
    )
    return True
