"""An open check-in follows its handoff: a launch or vendors that come nearer, and another stage."""

from datetime import UTC, date, datetime, timedelta

import pytest

from handlers.rules.check_ins import offered
from handlers.rules.refusals import Refusal
from handlers.rules.stages import Move
from handlers.use_cases import check_ins as talks
from handlers.use_cases import check_ins_became as became
from handlers.use_cases import stages as use_cases
from handlers.use_cases.check_ins_follow import follow
from storage import handoffs
from storage.records import CheckIn
from storage.store import Store
from storage.vocabulary import CheckInState, Stage
from tests.use_cases.test_check_ins import ARUN, MAYA, MONDAY, Office

THURSDAY = date(2026, 12, 3)
BEFORE_IT = datetime(2026, 12, 2, 15, 0, tzinfo=UTC)
"""The end of Arun's Wednesday, at 20:30 in Kolkata."""


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store)
    office.open()
    return office


@pytest.fixture
def empty(store: Store) -> Office:
    return Office(store)


def plan(
    office: Office, *, launch: date | None = None, vendors: date | None = None, to: Stage | None = None
) -> CheckIn:
    """Say when it launches and when the vendors are met, and where it stands."""
    move = Move(
        to or office.handoff.stage,
        launch,
        "The group chose the vendor for us",
        vendors_on=vendors,
        names_vendors=True,
    )
    use_cases.move_on(office.deps, office.request(MAYA), office.handoff_id, move)
    return office.latest


def reach(office: Office, stage: Stage, *, late: bool = False) -> CheckIn:
    """Have the answers say that it is further than was known."""
    with office.store.writing(office.request(MAYA)) as session:
        changed = office.handoff.model_copy(update={"stage": stage, "late": late})
        follow(session, office.request(MAYA), handoffs.put(session, changed))
    return office.latest


def test_a_launch_that_comes_nearer_brings_the_open_check_in_before_it(office: Office) -> None:
    before = office.propose()

    after = plan(office, launch=THURSDAY)

    assert before.due_at > BEFORE_IT
    assert after.due_at == BEFORE_IT
    assert after.slots
    assert all(slot.ends_at <= BEFORE_IT for slot in offered(after))
    assert after.slots_round == before.slots_round + 1
    assert "check_in_due" in office.what_was_done()


def test_times_that_are_early_enough_stay_as_they_were_offered(office: Office) -> None:
    before = office.propose()
    last = max(slot.ends_at for slot in offered(before)).date()

    after = plan(office, launch=last + timedelta(days=1))

    assert after.due_at < before.due_at
    assert (after.slots, after.slots_round) == (before.slots, before.slots_round)


def test_a_launch_that_slips_gives_the_check_in_its_usual_time_back(office: Office) -> None:
    usual = office.propose().due_at
    plan(office, launch=THURSDAY)

    assert plan(office, launch=date(2027, 6, 1)).due_at == usual


def test_a_launch_far_ahead_changes_nothing(office: Office) -> None:
    before = office.propose()

    assert plan(office, launch=date(2027, 6, 1)) == before


def test_a_booked_time_stays_booked_and_other_times_are_looked_for_before_the_launch(office: Office) -> None:
    office.propose()
    booked = office.pick(number=3)

    after = plan(office, launch=THURSDAY)
    assert (after.state, after.starts_at) == (CheckInState.BOOKED, booked.starts_at)
    sooner = talks.suggest_other(office.deps, office.request(MAYA), after.id)

    assert max(slot.ends_at for slot in offered(booked)) > BEFORE_IT
    assert all(slot.ends_at <= BEFORE_IT for slot in offered(sooner))


def test_who_was_not_asked_yet_reads_the_new_day_in_the_question_alone(office: Office) -> None:
    office.propose()

    plan(office, launch=THURSDAY)

    assert office.deliveries("check_in_due") == []


def test_the_vendors_are_met_two_working_days_after_the_check_in(empty: Office) -> None:
    empty.open(stage=Stage.SOURCE)
    empty.propose()

    after = plan(empty, vendors=date(2026, 12, 17))  # a Thursday

    assert after.due_at == datetime(2026, 12, 15, 15, 0, tzinfo=UTC)


def test_vendors_that_are_met_tomorrow_leave_a_working_day_to_talk(empty: Office) -> None:
    empty.open(stage=Stage.SOURCE)
    empty.propose()

    after = plan(empty, vendors=date(2026, 12, 1))

    assert after.due_at == MONDAY + timedelta(days=1)


def test_a_day_that_was_said_before_counts_once_it_is_at_vendor_choice(empty: Office) -> None:
    empty.open(stage=Stage.ESTIMATE)
    empty.propose()
    plan(empty, vendors=date(2026, 12, 17))

    after = plan(empty, vendors=date(2026, 12, 17), to=Stage.SOURCE)

    assert (after.stage, after.due_at.date()) == (Stage.SOURCE, date(2026, 12, 15))


def test_a_form_that_does_not_ask_for_the_vendors_leaves_their_day(empty: Office) -> None:
    empty.open(stage=Stage.SOURCE)
    empty.propose()
    told = plan(empty, vendors=date(2026, 12, 17))

    move = Move(Stage.SOURCE, date(2027, 6, 1))
    use_cases.move_on(empty.deps, empty.request(ARUN), empty.handoff_id, move)

    assert empty.latest.due_at == told.due_at


def test_who_arrives_late_talks_at_once_however_late_the_vendors_are_met(empty: Office) -> None:
    empty.open(stage=Stage.SOURCE, late=True)
    due_at = empty.propose().due_at

    assert plan(empty, vendors=date(2027, 2, 1)).due_at == due_at


@pytest.mark.parametrize(
    ("days", "field"), [((date(2037, 1, 1), None), "launch"), ((None, date(2026, 11, 29)), "vendors")]
)
def test_a_day_that_cannot_be_meant_is_refused_at_its_field(
    office: Office, days: tuple[date | None, date | None], field: str
) -> None:
    office.propose()

    with pytest.raises(Refusal) as refused:
        plan(office, launch=days[0], vendors=days[1])

    assert refused.value.field == field


def test_answers_that_say_it_is_further_bring_the_check_in_to_that_stage(office: Office) -> None:
    before = office.propose()

    after = reach(office, Stage.SOURCE, late=True)

    assert (before.stage, after.stage, after.id) == (Stage.DESIGN, Stage.SOURCE, before.id)
    assert after.due_at == MONDAY + timedelta(days=1)  # a late arrival talks within a working day


def test_what_was_written_about_a_stage_stays_about_it(office: Office) -> None:
    office.propose()
    typed = {"q1": "The CRM and the webinar platform", "q2": "Names and mail addresses of prospects"}
    written = became.answer_in_writing(office.deps, office.request(MAYA), office.latest.id, typed)

    assert reach(office, Stage.SOURCE) == written


def test_without_an_open_check_in_nothing_follows(office: Office) -> None:
    office.propose()
    office.end()
    with office.store.writing(office.request(MAYA)) as session:
        follow(session, office.request(MAYA), office.handoff)

    assert office.latest.state is CheckInState.CANCELLED
    assert "check_in_due" not in office.what_was_done()


def test_who_records_the_check_in_before_vendor_choice_says_when_the_vendors_are_met(empty: Office) -> None:
    empty.open(stage=Stage.ESTIMATE)
    empty.propose()
    booked = empty.pick()
    empty.after_it()

    became.happened(
        empty.deps,
        empty.request(ARUN),
        booked.id,
        outcome="Two vendors are left",
        vendors_on=date(2026, 12, 17),
    )

    assert (empty.latest.stage, empty.latest.due_at.date()) == (Stage.SOURCE, date(2026, 12, 15))
