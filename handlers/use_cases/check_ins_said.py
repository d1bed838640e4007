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
from storage.vocabulary import CheckInState

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
    asked = (
        _said(
            session,
            "check_in",
            check_in,
            person,
            key=message_key(check_in.id, person),
            due_at=in_hours(session, request, person),
            live=True,
        )
        for person in both
    )
    deliveries.add_all(session, *asked)
    kind = Kind.PICK if check_in.state is CheckInState.PROPOSED else Kind.WRITE
    silent = [(person, check_in.id) for person in both if person != check_in.answered_by]
    nudges.start_each(session, request, kind, handoff, silent)


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
