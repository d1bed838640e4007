"""Queries on check-ins."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col

from storage import rows
from storage.records import CheckIn
from storage.tables import CheckInRow
from storage.vocabulary import CheckInState

OPEN = (CheckInState.PROPOSED, CheckInState.BOOKED, CheckInState.WRITING)


def add(session: Session, check_in: CheckIn) -> None:
    """Insert a new check-in."""
    rows.add(session, CheckInRow, check_in)


def get(session: Session, check_in_id: int) -> CheckIn | None:
    """Return one check-in, or None."""
    return rows.one(session, CheckInRow, CheckIn, col(CheckInRow.id) == check_in_id)


def put(session: Session, check_in: CheckIn) -> CheckIn:
    """Write a changed check-in when nobody changed it since it was read."""
    return rows.put(session, CheckInRow, check_in)


def of_handoff(session: Session, handoff_id: int) -> list[CheckIn]:
    """Return a handoff's check-ins, the oldest first."""
    return rows.some(
        session, CheckInRow, CheckIn, col(CheckInRow.handoff_id) == handoff_id, order=[col(CheckInRow.id)]
    )


def open_of(session: Session, handoff_id: int) -> CheckIn | None:
    """Return the one check-in of a handoff that is still to come, or None."""
    return rows.one(
        session,
        CheckInRow,
        CheckIn,
        col(CheckInRow.handoff_id) == handoff_id,
        col(CheckInRow.state).in_(OPEN),
    )


def of_person(
    session: Session, person: str, *, states: Collection[CheckInState] = OPEN, limit: int = 20
) -> list[CheckIn]:
    """Return the check-ins in some states that a person takes part in, the soonest first."""
    takes_part = (col(CheckInRow.requester) == person) | (col(CheckInRow.architect) == person)
    return rows.some(
        session,
        CheckInRow,
        CheckIn,
        takes_part,
        col(CheckInRow.state).in_(states),
        order=[col(CheckInRow.due_at), col(CheckInRow.id)],
        limit=limit,
    )


def booked_between(session: Session, person: str, *, after: datetime, before: datetime) -> list[CheckIn]:
    """Return a person's booked check-ins that begin within a span."""
    takes_part = (col(CheckInRow.requester) == person) | (col(CheckInRow.architect) == person)
    return rows.some(
        session,
        CheckInRow,
        CheckIn,
        takes_part,
        col(CheckInRow.state) == CheckInState.BOOKED,
        col(CheckInRow.starts_at) >= after,
        col(CheckInRow.starts_at) < before,
    )
