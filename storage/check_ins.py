"""Queries on check-ins."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, bindparam, or_
from sqlmodel import Session, col, select

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
    return rows.one_by(session, CheckInRow, CheckIn, id=check_in_id)


def put(session: Session, check_in: CheckIn) -> CheckIn:
    """Write a changed check-in when nobody changed it since it was read."""
    return rows.put(session, CheckInRow, check_in)


def of_handoff(session: Session, handoff_id: int) -> list[CheckIn]:
    """Return a handoff's check-ins, the oldest first."""
    return rows.by(session, CheckInRow, CheckIn, order=("id",), handoff_id=handoff_id)


def open_of(session: Session, handoff_id: int) -> CheckIn | None:
    """Return the one check-in of a handoff that is still to come, or None."""
    return rows.one_by(session, CheckInRow, CheckIn, handoff_id=handoff_id, state=OPEN)


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


def booked_between(session: Session, *persons: str, after: datetime, before: datetime) -> list[CheckIn]:
    """Return the booked check-ins of some people that begin within a span."""
    span = {"after": after, "before": before}
    return rows.found(session, _booked_between(), CheckInRow, CheckIn, persons=persons, **span)


@rows.prepared
def _booked_between() -> Executable:
    check_in = rows.columns(CheckInRow)
    persons: Any = bindparam("persons", expanding=True)
    return (
        select(CheckInRow.__table__)  # type: ignore[attr-defined]
        .where(rows.of_team(CheckInRow), check_in.state == CheckInState.BOOKED)
        .where(
            rows.written_out(check_in.state, OPEN)
        )  # those alone stand in an index, however many there were
        .where(or_(check_in.requester.in_(persons), check_in.architect.in_(persons)))
        .where(check_in.starts_at >= bindparam("after"), check_in.starts_at < bindparam("before"))
    )
