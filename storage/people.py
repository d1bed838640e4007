"""Queries on the people Stile has met."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlmodel import Session, col, update

from storage import rows
from storage.records import Person
from storage.tables import PersonRow

_READ = "people"
"""Where a session keeps whom it has looked up, and None for those nobody knows."""


def get(session: Session, person: str) -> Person | None:
    """Return what is known of a person, or None."""
    return of_ids(session, [person]).get(person)


def of_ids(session: Session, people: Iterable[str]) -> dict[str, Person]:
    """Return what is known of some people, by id."""
    wanted = dict.fromkeys(people)
    known: dict[str, Person | None] = session.info.setdefault(_READ, {})  # a unit of work asks for each often
    if new := [person for person in wanted if person not in known]:
        known |= dict.fromkeys(new)
        known |= {one.id: one for one in rows.by(session, PersonRow, Person, id=new)}
    return {person: found for person in wanted if (found := known[person]) is not None}


def learn(session: Session, person: Person) -> None:
    """Write what Slack just said of a person; leave, do-not-disturb and the DM stay as they are."""
    facts = person.model_dump(exclude={"team_id", "id", "leave", "dm", "dnd", "dnd_checked_at"})
    mine = (rows.mine(session, PersonRow), col(PersonRow.id) == person.id)
    session.info.pop(_READ, None)
    if not rows.changed(session.execute(update(PersonRow).where(*mine).values(**facts))):
        rows.add_if_new(session, PersonRow, person)


def remember_dm(session: Session, person: str, dm: str) -> None:
    """Keep the id of the conversation between a person and Stile."""
    session.info.pop(_READ, None)
    session.execute(
        update(PersonRow).where(rows.mine(session, PersonRow), col(PersonRow.id) == person).values(dm=dm)
    )


def remember_leave(session: Session, person: str, spans: Sequence[tuple[date, date]]) -> None:
    """Keep when a person said that they are away, whole days, both ends in."""
    leave = [[first.isoformat(), last.isoformat()] for first, last in spans]
    mine = (rows.mine(session, PersonRow), col(PersonRow.id) == person)
    session.info.pop(_READ, None)
    session.execute(update(PersonRow).where(*mine).values(leave=leave))


def remember_dnd(
    session: Session, person: str, spans: Sequence[tuple[datetime, datetime]], *, at: datetime
) -> None:
    """Keep when a person wants not to be disturbed, and when Slack was asked."""
    dnd = [[start.isoformat(), end.isoformat()] for start, end in spans]
    session.info.pop(_READ, None)
    session.execute(
        update(PersonRow)
        .where(rows.mine(session, PersonRow), col(PersonRow.id) == person)
        .values(dnd=dnd, dnd_checked_at=at)
    )
