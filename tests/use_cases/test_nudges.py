"""Ladders on a real store: who is reminded when, and when it stops."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from handlers.deps import Deps
from handlers.jobs.nudges import MESSAGES
from handlers.jobs.trouble import MESSAGES as TROUBLE
from handlers.rules.nudges import Kind
from handlers.use_cases import check_ins as check_in_use_cases
from handlers.use_cases import nudges as use_cases
from handlers.views.blocks import Message
from storage import check_ins, deliveries, handoffs, settings
from storage.records import (
    STILE,
    Actor,
    Calendar,
    CheckIn,
    Delivery,
    Handoff,
    Leads,
    Request,
    Roster,
    Settings,
    Workspace,
)
from storage.store import Store
from storage.vocabulary import CheckInState, Door, Stage, State

TEAM = "T0TEAM"
MONDAY = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
MAYA, ARUN, MLEAD, ILEAD = "U0MAYA", "U0ARUN", "U0MLEAD", "U0ILEAD"
DAY = timedelta(days=1)


class Office:
    """A store with one handoff, and a clock that is moved by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.at = MONDAY
        self.deps = Deps(store, lambda: self.at)

    def request(self, actor: str = "stile") -> Request:
        return Request(team=TEAM, actor=STILE if actor == "stile" else Actor(id=actor), at=self.at)

    def open(self, *, leads: Leads = Leads(marketing=MLEAD, it=ILEAD), **changes: Any) -> Handoff:  # noqa: B008
        chosen = Settings(calendar=Calendar(zone="UTC"), people=Roster(leads=leads, it=(ARUN,)))
        fields = {
            "team_id": TEAM,
            "id": 12,
            "door": Door.WORK,
            "state": State.READY,
            "title": "Loyalty app",
            "requester": MAYA,
            "author": MAYA,
            "architect": ARUN,
            "stage": Stage.DESIGN,
            "created_at": MONDAY,
            "updated_at": MONDAY,
            "ready_at": MONDAY,
        }
        handoff = Handoff(**{**fields, **changes})
        workspace = Workspace(team_id=TEAM, settings=chosen.model_dump(mode="json"), created_at=MONDAY)
        with self.store.writing(self.request()) as session:
            settings.add(session, workspace)
            handoffs.add(session, handoff)
        return handoff

    def start(self, kind: Kind, handoff: Handoff, person: str, **more: Any) -> None:
        with self.store.writing(self.request()) as session:
            use_cases.start(session, self.request(), kind, handoff, person=person, **more)

    def stop(self, kind: Kind) -> None:
        with self.store.writing(self.request()) as session:
            use_cases.stop(session, self.request(), 12, kind, why="done")

    def change(self, **changes: Any) -> None:
        with self.store.writing(self.request()) as session:
            present = handoffs.get(session, 12)
            assert present is not None
            handoffs.put(session, present.model_copy(update=changes))

    def tick(self, *, days: float = 0) -> None:
        self.at += timedelta(days=days)
        for nudge in use_cases.due(self.deps):
            use_cases.walk(self.deps, nudge)

    def said(self, kind: str = "nudge") -> list[Delivery]:
        with self.store.reading(TEAM) as session:
            return [d for d in deliveries.of_handoff(session, 12) if d.kind == kind]

    def told(self) -> list[str | None]:
        return [delivery.person for delivery in self.said()]

    def read(self, delivery: Delivery, *, posted: bool = False) -> str | None:
        delivery = delivery.model_copy(update={"slack_ts": "1.0"}) if posted else delivery
        with self.store.reading(TEAM) as session:
            said = MESSAGES[delivery.kind](session, delivery, self.at)
        assert said is None or isinstance(said, Message)
        return said.text if said else None

    @property
    def handoff(self) -> Handoff:
        with self.store.reading(TEAM) as session:
            found = handoffs.get(session, 12)
        assert found is not None
        return found

    @property
    def check_in(self) -> CheckIn:
        with self.store.reading(TEAM) as session:
            return check_ins.of_handoff(session, 12)[-1]


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


def test_the_ladder_is_the_person_then_their_lead_then_both_then_rest(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)

    for _ in range(8):
        office.tick(days=1)

    assert office.told() == [ARUN, ILEAD, MLEAD, ILEAD]


def test_nobody_is_reminded_before_a_working_day_has_passed(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)

    office.tick(days=0.9)

    assert office.told() == []


def test_a_step_is_said_once_however_often_the_clock_ticks(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    office.tick()
    office.tick()

    assert office.told() == [ARUN]


def test_two_workers_take_one_step(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.at += DAY
    (due,) = use_cases.due(office.deps)

    use_cases.walk(office.deps, due)
    use_cases.walk(office.deps, due)

    assert office.told() == [ARUN]


def test_any_action_stops_it(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.change(state=State.WITH_IT)

    office.tick(days=1)

    assert office.told() == []
    assert use_cases.due(office.deps) == []


def test_what_was_done_meanwhile_is_not_said(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    office.change(state=State.WITH_IT)

    assert office.read(office.said()[0]) is None
    assert "settled" in str(office.read(office.said()[0], posted=True))


def test_the_person_is_asked_and_a_lead_is_told_of_them(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)
    office.tick(days=1)

    to_arun, to_lead = office.said()

    assert "you are asked first" in str(office.read(to_arun))
    assert str(office.read(to_lead)).startswith("<@U0ARUN> has not taken *H-12")


def test_where_no_lead_is_named_the_person_hears_it_again(office: Office) -> None:
    office.start(Kind.TAKE, office.open(leads=Leads()), ARUN)

    for _ in range(4):
        office.tick(days=1)

    assert office.told() == [ARUN, ARUN, ARUN]


def test_a_ladder_that_begins_anew_does_not_repeat_what_was_said_before(office: Office) -> None:
    handoff = office.open()
    office.start(Kind.TAKE, handoff, ARUN)
    office.tick(days=1)
    office.stop(Kind.TAKE)
    office.start(Kind.TAKE, handoff, ARUN)

    first = office.said()[0]
    office.tick(days=1)

    assert office.read(first) is None
    assert office.told() == [ARUN, ARUN]


def test_a_nudge_at_night_waits_for_the_morning(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.at = datetime(2026, 12, 1, 22, 0, tzinfo=UTC)

    office.tick()

    assert office.said()[0].due_at == datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


def test_a_held_handoff_is_withdrawn_after_ten_working_days(office: Office) -> None:
    handoff = office.open(state=State.NEEDS_CONTEXT, ready_at=None, held_since=MONDAY)
    office.start(Kind.HELD, handoff, MAYA)

    for _ in range(14):
        office.tick(days=1)

    assert office.told() == [MAYA, MLEAD]
    assert office.handoff.state is State.WITHDRAWN
    (withdrawn,) = office.said("withdrawn")
    assert "ten working days" in str(office.read(withdrawn))


def a_proposed_check_in(office: Office) -> CheckIn:
    handoff = office.open()
    with office.store.writing(office.request(MAYA)) as session:
        check_in_use_cases.propose(session, office.request(MAYA), handoff)
    return office.check_in


def test_both_are_reminded_to_choose_a_time(office: Office) -> None:
    a_proposed_check_in(office)

    office.tick(days=1)

    assert Counter(office.told()) == {MAYA: 1, ARUN: 1}
    assert "still has no time" in str(office.read(office.said()[0]))


def test_a_booking_ends_the_reminders_to_choose(office: Office) -> None:
    check_in = a_proposed_check_in(office)
    office.tick(days=1)

    check_in_use_cases.pick_slot(office.deps, office.request(MAYA), check_in.id, 1, 3)

    assert [office.read(delivery) for delivery in office.said()] == [None, None]


def test_who_does_not_record_is_reminded_a_working_day_after_it_ended(office: Office) -> None:
    check_in = a_proposed_check_in(office)
    booked = check_in_use_cases.pick_slot(office.deps, office.request(MAYA), check_in.id, 1, 1)
    assert booked.ends_at is not None
    office.at = booked.ends_at + DAY - timedelta(minutes=1)
    office.tick()
    before = office.told()

    office.at = booked.ends_at + DAY
    office.tick()

    assert before == []
    assert Counter(office.told()) == {MAYA: 1, ARUN: 1}
    assert "What became of it?" in str(office.read(office.said()[0]))


def test_who_already_wrote_is_not_reminded_to_write(office: Office) -> None:
    check_in = a_proposed_check_in(office)
    typed = {"q1": "The shop and the CRM", "q2": "Orders of one year"}
    check_in_use_cases.answer_in_writing(office.deps, office.request(MAYA), check_in.id, typed)

    office.tick(days=1)

    assert office.check_in.state is CheckInState.WRITING
    assert office.told() == [ARUN]
    assert "waits for your reply" in str(office.read(office.said()[0]))


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("C0MARTECH", "<#C0MARTECH>"),
        ("D0DM", "a direct message"),
        ("U0MAYA", "the messages to <@U0MAYA>"),
        ("its place", "its place"),
    ],
)
def test_an_admin_reads_where_it_failed_and_what_to_do(office: Office, place: str, named: str) -> None:
    office.open()
    with office.store.writing(office.request()) as session:
        deliveries.add(
            session,
            "trouble",
            key="trouble:1",
            due_at=MONDAY,
            handoff_id=12,
            person="U0ADMIN",
            place=place,
            sentence="it is archived; unarchive it",
        )

    with office.store.reading(TEAM) as session:
        said = TROUBLE["trouble"](session, office.said("trouble")[0], MONDAY)

    assert isinstance(said, Message)
    assert said.text == f"Stile could not post in {named}: it is archived; unarchive it."
