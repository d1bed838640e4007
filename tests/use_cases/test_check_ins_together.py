"""What a person is asked about check-ins overnight is one message in the morning."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.jobs.check_ins import MESSAGES
from handlers.use_cases import check_ins as use_cases
from handlers.views.blocks import Message
from storage import claims, deliveries
from storage.claims import Posted
from storage.records import Delivery
from storage.store import Store
from storage.vocabulary import DeliveryState
from tests.use_cases.test_check_ins import ARUN, MAYA, MONDAY, TEAM, Office

EVENING = MONDAY + timedelta(hours=2)
"""21:30 in Kolkata, after hours, and 11:00 in New York."""
MORNING = datetime(2026, 12, 1, 6, 0, tzinfo=UTC)
TOGETHER = f"check_ins:{ARUN.id}:20261201060000"


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store, at=EVENING)
    office.open()
    office.propose()
    return office


def another(office: Office, number: int) -> None:
    """Have Maya bring one more."""
    office.handoff_id = number
    with office.store.writing(office.request(MAYA)) as session:
        office.add_handoff(session, title=f"Idea {number}")
    office.propose()


def found(office: Office, key: str) -> Delivery | None:
    with office.store.reading(TEAM) as session:
        return deliveries.by_key(session, key)


def reads(office: Office) -> str:
    """Return what Arun reads in the one message, as it would be drawn now."""
    together = found(office, TOGETHER)
    assert together is not None
    with office.store.reading(TEAM) as session:
        said = MESSAGES[together.kind](session, together, office.at)
    assert isinstance(said, Message)
    return said.text


def own(office: Office) -> Delivery:
    """Return Arun's own question about the newest handoff."""
    return next(one for one in office.deliveries("check_in") if one.person == ARUN.id)


def post(office: Office) -> None:
    """Have everything said that is due."""
    with office.store.system() as session:
        claimed = claims.claim(session, at=office.at)
    for one in claimed:
        with office.store.writing(office.request(MAYA)) as session:
            claims.mark_posted(session, [Posted(one, "D1", f"{one.id}.0")])


def test_one_question_is_said_by_itself(office: Office) -> None:
    assert found(office, TOGETHER) is None
    assert own(office).state is DeliveryState.PENDING


def test_several_for_the_same_morning_are_one_message_and_their_requester_reads_each_at_once(
    office: Office,
) -> None:
    another(office, 13)
    another(office, 14)

    together = found(office, TOGETHER)
    assert together is not None
    assert (together.due_at, together.person) == (MORNING, ARUN.id)
    assert own(office).state is DeliveryState.CANCELLED
    assert [key in reads(office) for key in ("H-12", "H-13", "H-14")] == [True] * 3
    asked = [one for one in office.deliveries("check_in") if one.person == MAYA.id]
    assert [one.state for one in asked] == [DeliveryState.PENDING]


def test_what_is_settled_by_the_morning_is_not_asked(office: Office) -> None:
    another(office, 13)
    office.end()

    assert "H-12" in reads(office)
    assert "H-13" not in reads(office)


def test_who_takes_one_of_them_at_night_reads_that_one_at_once(office: Office) -> None:
    another(office, 13)
    with office.store.writing(office.request(ARUN)) as session:
        use_cases.change_architect(session, office.request(ARUN), office.handoff)

    assert (own(office).state, own(office).due_at) == (DeliveryState.PENDING, EVENING)
    assert "H-13" not in reads(office)


def test_a_click_on_one_of_them_redraws_the_message(office: Office) -> None:
    another(office, 13)
    office.at = MORNING
    post(office)

    office.pick()

    together = found(office, TOGETHER)
    assert together is not None
    assert together.state is DeliveryState.PENDING
    assert together.slack_ts is not None
    assert "H-13 · Idea 13: Booked for" in reads(office)


def test_what_comes_once_it_was_said_is_said_by_itself(office: Office) -> None:
    another(office, 13)
    office.at = MORNING
    post(office)
    office.at = EVENING

    another(office, 14)

    assert own(office).state is DeliveryState.PENDING
