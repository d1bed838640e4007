"""Queries on the people Stile has met."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlmodel import Session, col, update

from storage import rows
from storage.records import Person
from storage.tables import PersonRow


def get(session: Session, person: str) -> Person | None:
    """Return what is known of a person, or None."""
    return rows.one(session, PersonRow, Person, col(PersonRow.id) == person)


def of_ids(session: Session, people: Collection[str]) -> dict[str, Person]:
    """Return what is known of some people, by id."""
    found = rows.some(session, PersonRow, Person, col(PersonRow.id).in_(people))
    return {person.id: person for person in found}


def learn(session: Session, person: Person) -> None:
    """Write what Slack just said of a person; leave, do-not-disturb and the DM stay as they are."""
    facts = person.model_dump(exclude={"team_id", "id", "leave", "dm", "dnd", "dnd_checked_at"})
    mine = (rows.mine(session, PersonRow), col(PersonRow.id) == person.id)
    if not rows.changed(session.execute(update(PersonRow).where(*mine).values(**facts))):
        rows.add_if_new(session, PersonRow, person)


def remember_dm(session: Session, person: str, dm: str) -> None:
    """Keep the id of the conversation between a person and Stile."""
    session.execute(
        update(PersonRow).where(rows.mine(session, PersonRow), col(PersonRow.id) == person).values(dm=dm)
    )


def remember_leave(session: Session, person: str, spans: Sequence[tuple[date, date]]) -> None:
    """Keep when a person said that they are away, whole days, both ends in."""
    leave = [[first.isoformat(), last.isoformat()] for first, last in spans]
    mine = (rows.mine(session, PersonRow), col(PersonRow.id) == person)
    session.execute(update(PersonRow).where(*mine).values(leave=leave))


def remember_dnd(
    session: Session, person: str, spans: Sequence[tuple[datetime, datetime]], *, at: datetime
) -> None:
    """Keep when a person wants not to be disturbed, and when Slack was asked."""
    dnd = [[start.isoformat(), end.isoformat()] for start, end in spans]
    session.execute(
        update(PersonRow)
        .where(rows.mine(session, PersonRow), col(PersonRow.id) == person)
        .values(dnd=dnd, dnd_checked_at=at)
    )
