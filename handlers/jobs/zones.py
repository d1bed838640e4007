"""What is said to a person whose time zone nobody knows, drawn from the rows when it is sent."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.use_cases import working_times
from handlers.use_cases.zones import is_unknown
from handlers.views.preferences import unknown_zone
from storage import people
from storage.records import Delivery


def _unknown(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    person = people.get(session, delivery.person or "")
    if person is None or not is_unknown(session, person):
        return None
    return unknown_zone(person.zone, instead=working_times.of_person(session, person.id).zone)


MESSAGES: dict[str, Draw] = {"zone": _unknown}
