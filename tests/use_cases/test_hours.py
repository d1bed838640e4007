"""What waits for somebody's morning follows them to another zone and past a leave; the rest keeps its moment."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.rules.names import Names
from handlers.rules.settings_steps import with_known
from handlers.use_cases import people as known
from handlers.use_cases import preferences
from handlers.use_cases import settings as settings_use_cases
from storage import settings
from storage.records import Person
from storage.store import Store
from tests.use_cases.test_check_ins import ARUN, ILEAD, MONDAY, SOFIE, TEAM, Office

EVENING = MONDAY + timedelta(hours=2)
"""21:30 in Kolkata, after hours."""
MORNING = datetime(2026, 12, 1, 6, 0, tzinfo=UTC)


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store, at=EVENING)
    office.open()
    office.propose()
    return office


def asked_at(office: Office) -> datetime:
    return next(one.due_at for one in office.deliveries("check_in") if one.person == ARUN.id)


def move_to(office: Office, zone: str) -> None:
    known.introduce(office.deps, TEAM, Person(team_id=TEAM, id=ARUN.id, zone=zone))


def go_away(office: Office, first: date, last: date) -> None:
    typed: dict[str, Any] = {"away_from": first.isoformat(), "away_until": last.isoformat()}
    preferences.choose(office.deps, office.request(ARUN), typed)


def test_who_is_in_another_zone_now_is_asked_in_the_morning_there(office: Office) -> None:
    assert asked_at(office) == MORNING

    move_to(office, "America/Los_Angeles")

    assert asked_at(office) == datetime(2026, 12, 1, 19, 30, tzinfo=UTC)  # their 11:30, on the same Tuesday


def test_who_goes_on_leave_is_asked_when_they_are_back(office: Office) -> None:
    go_away(office, date(2026, 12, 1), date(2026, 12, 4))

    assert asked_at(office) == datetime(2026, 12, 7, 6, 0, tzinfo=UTC)


def test_what_slack_says_again_moves_nothing(office: Office) -> None:
    move_to(office, "Asia/Kolkata")

    assert asked_at(office) == MORNING


def test_a_meeting_keeps_its_own_moments(office: Office) -> None:
    booked = office.pick()

    move_to(office, "America/Los_Angeles")

    assert booked.starts_at is not None
    (starts,) = [one for one in office.deliveries("check_in_starts") if one.person == ARUN.id]
    (record,) = [one for one in office.deliveries("check_in_record") if one.person == ARUN.id]
    assert starts.due_at == booked.starts_at - timedelta(minutes=15)
    assert record.due_at == booked.ends_at


def test_who_is_given_other_hours_by_an_admin_is_asked_when_these_begin(office: Office) -> None:
    with office.store.reading(TEAM) as session:
        names = with_known(Names(), settings.get(session))
    document = {"people": {"architects": [{"who": ARUN.id, "hours": "09:00-18:00"}, {"who": SOFIE.id}]}}

    merged = settings_use_cases.apply(office.deps, office.request(ILEAD), document, names)

    assert merged.problems == []
    assert asked_at(office) == MORNING - timedelta(hours=2, minutes=30)
