"""What both are told and asked about a check-in, and when: messages, calendar files, and who is reminded."""

from datetime import datetime
from typing import Any

from sqlmodel import Session

from handlers.rules import check_ins as rules
from handlers.rules.nudges import Kind
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import nudges, working_times
from storage import deliveries
from storage.records import CheckIn, Delivery, Handoff, Request
from storage.vocabulary import CheckInState, DeliveryState

ABOUT_CHECK_INS = (Kind.PICK, Kind.WRITE, Kind.RECORD)


def message_key(check_in_id: int, person: str) -> str:
    """Return the key of the message in which a person is asked about a check-in."""
    return f"check_in:{check_in_id}:{person}"


def file_key(check_in_id: int, sequence: int, person: str) -> str:
    """Return the key of the calendar file that a person gets for one sequence of a check-in."""
    return f"check_in_file:{check_in_id}:{sequence}:{person}"


def ask_anew(session: Session, request: Request, handoff: Handoff, check_in: CheckIn) -> None:
    """Ask both about a check-in that changed; what they were reminded of before is over."""
    nudges.stop(session, request, check_in.id, *ABOUT_CHECK_INS, why="asked anew")
    ask(session, request, handoff, check_in)


def ask(session: Session, request: Request, handoff: Handoff, check_in: CheckIn) -> None:
    """Ask both, each in their own hours, and begin to remind whoever is silent."""
    both = rules.people_of(check_in)
    asked = [
        _said(
            session,
            deliveries.CHECK_IN,
            check_in,
            person,
            key=message_key(check_in.id, person),
            due_at=in_hours(session, request, person),
            live=True,
        )
        for person in both
    ]
    deliveries.add_all(session, *asked)
    for one in asked:
        if one.due_at > request.at:
            _say_together(session, one)
    kind = Kind.PICK if check_in.state is CheckInState.PROPOSED else Kind.WRITE
    silent = [(person, check_in.id) for person in both if person != check_in.answered_by]
    nudges.start_each(session, request, kind, handoff, silent)


def _say_together(session: Session, asked: Delivery) -> None:
    """Have everything that a person is asked on the same morning said in one message."""
    person, due_at = asked.person or "", asked.due_at
    unsaid = deliveries.unsaid(session, deliveries.CHECK_IN, person=person, due_at=due_at)
    key = f"check_ins:{person}:{due_at:%Y%m%d%H%M%S}"
    deliveries.redraw_key(session, key)  # two who join it at once take turns: what is read now is all of it
    present = deliveries.by_key(session, key)
    joins = present is not None and present.state is DeliveryState.PENDING and present.slack_ts is None
    if asked.dedupe_key not in {one.dedupe_key for one in unsaid} or not (joins or len(unsaid) > 1):
        return
    if not joins and not deliveries.add(
        session, "check_ins", key=key, due_at=due_at, person=person, live=True
    ):
        return  # it was said already; what comes now is said by itself
    about = [*(present.args[deliveries.ABOUT] if present else []), *(one.subject_id for one in unsaid)]
    deliveries.say_in(session, key, [one.dedupe_key for one in unsaid], about)


def bring_forward(session: Session, request: Request, check_in: CheckIn, person: str) -> None:
    """Ask a person at once who would be asked about a check-in later, as they have it before them now."""
    key = message_key(check_in.id, person)
    deliveries.bring_forward(session, key, to=request.at)
    asked = deliveries.by_key(session, key)
    together = deliveries.by_key(session, asked.last_error) if asked and asked.last_error else None
    if together is not None and together.slack_ts is None:
        deliveries.say_alone(session, key, at=request.at)


def _asked_so_far(session: Session, check_in: CheckIn) -> list[str]:
    """Return those of the two who have the question about a check-in before them."""
    keys = [message_key(check_in.id, who) for who in rules.people_of(check_in)]
    asked = deliveries.of_keys(session, keys)
    said_in = {one.dedupe_key: one for one in deliveries.of_keys(session, [one.last_error for one in asked])}
    return [
        one.person for one in asked if one.person and said_in.get(one.last_error, one).slack_ts is not None
    ]


def tell_booked(session: Session, request: Request, handoff: Handoff, check_in: CheckIn) -> None:
    """Send both the calendar file now, a reminder before it begins, and the question what became of it."""
    starts_at, ends_at, sequence = check_in.starts_at, check_in.ends_at, check_in.sequence
    if starts_at is None or ends_at is None:
        return
    messages: list[Delivery] = []
    for person in rules.people_of(check_in):
        of = f"{check_in.id}:{sequence}:{person}"
        file = _said(
            session,
            "check_in_file",
            check_in,
            person,
            key=file_key(check_in.id, sequence, person),
            due_at=in_hours(session, request, person),
            sequence=sequence,
        )
        starts = _said(
            session,
            "check_in_starts",
            check_in,
            person,
            key=f"check_in_starts:{of}",
            due_at=starts_at - rules.LEAD_TIME,
            expires_at=ends_at,
            sequence=sequence,
        )
        record = _said(
            session,
            "check_in_record",
            check_in,
            person,
            key=rules.record_key(check_in, person),
            due_at=ends_at,
            live=True,
            sequence=sequence,
        )
        messages += [file, starts, record]
    deliveries.add_all(session, *messages)
    both = ((person, check_in.id) for person in rules.people_of(check_in))
    nudges.start_each(session, request, Kind.RECORD, handoff, both, at=ends_at)


def tell_due(session: Session, request: Request, check_in: CheckIn, *, why: str) -> None:
    """Tell both, each in their own hours, that a check-in they know of is due by another day now, and why.

    Who was not asked about it yet reads that in the question.
    """
    due = check_in.due_at.isoformat()
    told = (
        _said(
            session,
            "check_in_due",
            check_in,
            person,
            key=f"check_in_due:{check_in.id}:{check_in.version}:{person}",
            due_at=in_hours(session, request, person),
            due=due,
            why=why,
        )
        for person in _asked_so_far(session, check_in)
    )
    deliveries.add_all(session, *told)


def call_off(session: Session, request: Request, before: CheckIn, after: CheckIn) -> None:
    """Take a booked time that will not come out of both people's calendars."""
    if before.starts_at is None or before.ends_at is None or before.ends_at <= request.at:
        return
    called_off = [before.starts_at.isoformat(), before.ends_at.isoformat()]
    files = (
        _said(
            session,
            "check_in_file",
            after,
            person,
            key=file_key(after.id, after.sequence, person),
            due_at=in_hours(session, request, person),
            sequence=after.sequence,
            called_off=called_off,
        )
        for person in rules.people_of(before)
    )
    deliveries.add_all(session, *files)


def _said(session: Session, kind: str, check_in: CheckIn, person: str, **about: Any) -> Delivery:
    return deliveries.message(
        session, kind, handoff_id=check_in.handoff_id, subject_id=check_in.id, person=person, **about
    )


def in_hours(session: Session, request: Request, person: str) -> datetime:
    """Return when a person can be written to: whoever acts now, the other in their working hours."""
    if person == request.actor.id:
        return request.at
    return next_working_instant(working_times.of_person(session, person), request.at)
