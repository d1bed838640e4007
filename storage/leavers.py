"""Queries on people who left, and on whom a daily look is due."""

from collections.abc import Collection
from datetime import datetime

from sqlmodel import Session, col, select

from storage import rows
from storage.records import Handoff, Person
from storage.tables import HandoffRow, PersonRow
from storage.vocabulary import State


def gone(session: Session) -> list[str]:
    """Return everybody whose account is deactivated, as far as Slack told."""
    found = rows.some(session, PersonRow, Person, col(PersonRow.deactivated).is_(True))
    return [person.id for person in found]


def with_architect(
    session: Session, people: Collection[str], states: Collection[State], *, limit: int
) -> list[Handoff]:
    """Return handoffs in some states whose architect is one of these people, the oldest first."""
    where = (col(HandoffRow.architect).in_(people), col(HandoffRow.state).in_(states))
    return rows.some(session, HandoffRow, Handoff, *where, order=[col(HandoffRow.id)], limit=limit)


def without_architect(session: Session, states: Collection[State], *, limit: int) -> list[Handoff]:
    """Return handoffs in some states that nobody of IT has, the oldest first."""
    where = (col(HandoffRow.architect).is_(None), col(HandoffRow.state).in_(states))
    return rows.some(session, HandoffRow, Handoff, *where, order=[col(HandoffRow.id)], limit=limit)


def with_requester(
    session: Session, people: Collection[str], states: Collection[State], *, limit: int
) -> list[Handoff]:
    """Return handoffs in some states that one of these people asked for, the oldest first."""
    where = (col(HandoffRow.requester).in_(people), col(HandoffRow.state).in_(states))
    return rows.some(session, HandoffRow, Handoff, *where, order=[col(HandoffRow.id)], limit=limit)


def parties(session: Session, states: Collection[State]) -> set[str]:
    """Return everybody who asked for a handoff in some states or works on it."""
    people: set[str] = set()
    for column in (col(HandoffRow.requester), col(HandoffRow.architect)):
        query = select(column).where(rows.mine(session, HandoffRow), col(HandoffRow.state).in_(states))
        people |= {who for (who,) in session.execute(query.distinct()) if who}
    return people


def seen_since(session: Session, people: Collection[str], *, since: datetime) -> set[str]:
    """Return those of some people of whom Slack said something since a moment."""
    query = select(col(PersonRow.id)).where(
        rows.mine(session, PersonRow), col(PersonRow.id).in_(people), col(PersonRow.checked_at) > since
    )
    return {who for (who,) in session.execute(query)}
