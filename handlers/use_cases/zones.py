"""Telling people whose time zone nobody knows what holds instead, and how they change it."""

from sqlmodel import Session

from handlers.rules.working_time import is_zone, next_working_instant
from handlers.use_cases import hours, pilots, working_times
from storage import deliveries, people, settings
from storage.records import Person, Request


def learn(session: Session, request: Request, person: Person) -> None:
    """Keep what Slack says of a person; where it names a zone that nobody knows, they are told once."""
    before = working_times.of_person(session, person.id)
    people.learn(session, person)
    hours.follow(session, request, person.id, before)
    if not is_unknown(session, person) or person.guest or person.foreign or person.deactivated:
        return
    if not pilots.speaks_to(session, person.id, request.at):
        return
    deliveries.add(
        session,
        "zone",
        key=f"zone:{person.id}:{person.zone}"[:150],
        due_at=next_working_instant(working_times.of_person(session, person.id), request.at),
        person=person.id,
    )


def is_unknown(session: Session, person: Person) -> bool:
    """Tell whether a person's time is counted in the company's zone because theirs is one that nobody knows."""
    if not person.zone or is_zone(person.zone):
        return False
    times = settings.get(session).people.working_time
    return not any(one.zone for one in times if one.who == person.id)
