"""When check-ins are due, and what each step makes of them."""

from contextlib import nullcontext
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from handlers.rules import check_ins as rules
from handlers.rules.check_ins import ALLOWED, Ahead, Step
from handlers.rules.refusals import Refusal
from handlers.rules.slots import Slot
from handlers.rules.working_time import WorkingTime
from storage.records import Cadence, CheckIn, Handoff
from storage.vocabulary import CheckInState, Door, Stage, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
TOMORROW = AT + timedelta(days=1)
ZONE = "Europe/Berlin"


def a_handoff(**changes: Any) -> Handoff:
    fields = {
        "team_id": "T1",
        "id": 12,
        "door": Door.WORK,
        "state": State.READY,
        "requester": "U0MAYA",
        "author": "U0MAYA",
        "architect": "U0ARUN",
        "stage": Stage.DESIGN,
        "created_at": AT,
        "updated_at": AT,
    }
    return Handoff(**{**fields, **changes})


def a_check_in(state: CheckInState = CheckInState.PROPOSED, **changes: Any) -> CheckIn:
    booked = {"starts_at": TOMORROW, "ends_at": TOMORROW + timedelta(minutes=30), "booked_by": "U0MAYA"}
    fields = {
        "team_id": "T1",
        "id": 7,
        "handoff_id": 12,
        "stage": Stage.DESIGN,
        "state": state,
        "requester": "U0MAYA",
        "architect": "U0ARUN",
        "slots": [TOMORROW.isoformat(), (TOMORROW + timedelta(days=1)).isoformat()],
        "due_at": AT + timedelta(days=5),
        "created_at": AT,
        **(booked if state is CheckInState.BOOKED else {}),
    }
    return CheckIn(**{**fields, **changes})


def pick(check_in: CheckIn, number: int = 1, *, slots_round: int = 1, **changes: Any) -> CheckIn:
    given = {"by": "U0MAYA", "at": AT, "taken": [], **changes}
    return rules.book(check_in, slots_round=slots_round, number=number, **given)


@pytest.mark.parametrize(
    ("stage", "days"),
    [(Stage.IDEA, 3), (Stage.DESIGN, 5), (Stage.SOURCE, 2), (Stage.BUILD, 5), (Stage.MEASURE, 5)],
)
def test_each_stage_has_its_own_working_days(stage: Stage, days: int) -> None:
    due = rules.due_days(a_handoff(stage=stage), Cadence(), held_before=False)

    assert due == days


def test_a_late_arrival_is_called_within_a_working_day() -> None:
    due = rules.due_days(a_handoff(stage=Stage.SOURCE, late=True), Cadence(), held_before=False)

    assert due == 1


def test_a_late_arrival_that_was_called_goes_on_in_the_usual_time() -> None:
    due = rules.due_days(a_handoff(stage=Stage.BUILD, late=True), Cadence(), held_before=True)

    assert due == 5


def test_times_are_offered_in_the_next_round() -> None:
    offered = rules.offer(a_check_in(), [Slot(TOMORROW, TOMORROW + timedelta(minutes=30))])

    assert (offered.state, offered.slots_round) == (CheckInState.PROPOSED, 2)
    assert [slot.starts_at for slot in rules.offered(offered)] == [TOMORROW]


def test_without_common_times_it_goes_on_in_writing() -> None:
    offered = rules.offer(a_check_in(), [])

    assert offered.state is CheckInState.WRITING


def test_other_times_for_a_booked_one_raise_the_calendar_sequence() -> None:
    offered = rules.offer(a_check_in(CheckInState.BOOKED, sequence=1), [])

    assert (offered.sequence, offered.starts_at, offered.booked_by) == (2, None, None)


@pytest.mark.parametrize("step", list(Step))
@pytest.mark.parametrize("state", list(CheckInState))
def test_a_step_is_refused_in_every_state_but_its_own(step: Step, state: CheckInState) -> None:
    written = {"written": "q\na", "answered_by": "U0ARUN"} if step is Step.HOLD else {}
    check_in = a_check_in(state, **written)
    later = TOMORROW + timedelta(hours=1)

    may = nullcontext() if state in ALLOWED[step] else pytest.raises(Refusal, match=r"\.$")

    with may:
        rules.require(check_in, step, by="U0MAYA", at=later, zone=ZONE)


def test_a_stale_click_is_told_what_it_is_now() -> None:
    booked = a_check_in(CheckInState.BOOKED, version=3)

    with pytest.raises(Refusal, match=r"changed since.*<@U0MAYA> already booked it for Tue 1 Dec, 15:00"):
        rules.require(booked, Step.OTHER, by="U0ARUN", at=AT, zone=ZONE, version=2)


@pytest.mark.parametrize("step", [Step.HOLD, Step.MOVE, Step.SKIP])
def test_what_has_not_begun_is_not_recorded(step: Step) -> None:
    with pytest.raises(Refusal, match="begins Tue 1 Dec, 15:00"):
        rules.require(a_check_in(CheckInState.BOOKED), step, by="U0ARUN", at=AT, zone=ZONE)


def test_who_wrote_the_answers_does_not_close_it_alone() -> None:
    written = a_check_in(CheckInState.WRITING, written="q\na", answered_by="U0MAYA")

    with pytest.raises(Refusal, match="takes two"):
        rules.require(written, Step.HOLD, by="U0MAYA", at=AT, zone=ZONE)


def test_nobody_closes_what_nobody_wrote() -> None:
    with pytest.raises(Refusal, match="Answer in writing"):
        rules.require(a_check_in(CheckInState.WRITING), Step.HOLD, by="U0MAYA", at=AT, zone=ZONE)


def test_a_booking_keeps_who_and_when() -> None:
    booked = pick(a_check_in(), 2)

    assert booked.state is CheckInState.BOOKED
    assert (booked.booked_by, booked.starts_at, booked.sequence) == (
        "U0MAYA",
        TOMORROW + timedelta(days=1),
        1,
    )


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_forged_slot_is_refused(number: int) -> None:
    with pytest.raises(Refusal, match="Other times"):
        pick(a_check_in(), number)


def test_a_slot_of_an_earlier_round_is_refused() -> None:
    with pytest.raises(Refusal, match="Other times"):
        pick(a_check_in(slots_round=2), slots_round=1)


def test_a_slot_that_has_passed_is_refused() -> None:
    with pytest.raises(Refusal, match="has passed"):
        pick(a_check_in(), at=TOMORROW)


def test_a_slot_that_was_given_to_another_check_in_is_refused() -> None:
    with pytest.raises(Refusal, match="another check-in at that time"):
        pick(a_check_in(), taken=[Slot(TOMORROW, TOMORROW + timedelta(minutes=30))])


def test_answers_stand_under_their_questions() -> None:
    text = rules.read_answers(Stage.DESIGN, {"q1": "The shop and the CRM", "q2": "Orders of a year"})

    assert text == (
        "Which systems does it touch?\nThe shop and the CRM\n\nWhich data does it need?\nOrders of a year"
    )


@pytest.mark.parametrize("answer", ["", "tbd", "n/a"])
def test_junk_is_refused_at_its_question(answer: str) -> None:
    with pytest.raises(Refusal) as refused:
        rules.read_answers(Stage.DESIGN, {"q1": "The shop and the CRM", "q2": answer})

    assert refused.value.field == "q2"


@pytest.mark.parametrize("line", ["", "   ", "tbd", "asdfasdf"])
def test_a_record_says_what_it_changed(line: str) -> None:
    with pytest.raises(Refusal) as refused:
        rules.hold(a_check_in(CheckInState.BOOKED), line, by="U0ARUN", at=TOMORROW)

    assert refused.value.field == "outcome"


def test_a_new_architect_does_not_inherit_what_the_former_one_wrote() -> None:
    written = a_check_in(CheckInState.WRITING, written="q\na", answered_by="U0ARUN", answered_at=AT)

    handed = rules.hand_over(written, "U0SOFIE")

    assert (handed.architect, handed.written, handed.answered_by) == ("U0SOFIE", "", None)


def test_a_new_architect_reads_what_the_requester_wrote() -> None:
    written = a_check_in(CheckInState.WRITING, written="q\na", answered_by="U0MAYA", answered_at=AT)

    assert rules.hand_over(written, "U0SOFIE").written == "q\na"


def test_the_next_stage_follows_the_check_in_and_never_goes_back() -> None:
    check_in = a_check_in()

    assert rules.next_stage(check_in, a_handoff(stage=Stage.DESIGN)) is Stage.PLAN
    assert rules.next_stage(check_in, a_handoff(stage=Stage.SOURCE)) is Stage.SOURCE
    assert rules.stages_ahead(a_handoff(stage=Stage.LAUNCH)) == [Stage.LAUNCH, Stage.MEASURE]


@pytest.mark.parametrize(
    ("stage", "state", "another"),
    [
        (Stage.DESIGN, State.READY, False),
        (Stage.PLAN, State.READY, True),
        (Stage.SOURCE, State.WITH_IT, True),
        (Stage.BUILD, State.WITH_IT, False),
        (Stage.PLAN, State.WITHDRAWN, False),
    ],
)
def test_another_check_in_follows_only_before_build(stage: Stage, state: State, another: bool) -> None:
    handoff = a_handoff(stage=stage, state=state)

    assert rules.needs_another(a_check_in(CheckInState.HELD), handoff) is another


def test_a_check_in_that_did_not_happen_is_tried_once_more() -> None:
    first = a_check_in(CheckInState.SKIPPED)
    second = a_check_in(CheckInState.SKIPPED, id=8)

    assert rules.may_try_again(first, [first])
    assert not rules.may_try_again(second, [first, second])


def test_a_moment_reads_in_its_own_zone_on_both_sides_of_summer_time() -> None:
    before = datetime(2026, 10, 24, 12, 30, tzinfo=UTC)
    after = datetime(2026, 10, 26, 12, 30, tzinfo=UTC)

    assert rules.local(before, ZONE) == "Sat 24 Oct, 14:30"
    assert rules.local(after, ZONE) == "Mon 26 Oct, 13:30"


OFFICE = WorkingTime("UTC", (time(9), time(17)), frozenset(range(5)))


@pytest.mark.parametrize(
    ("launch_on", "due"),
    [
        (None, "2026-12-07T14:00"),
        (date(2026, 12, 20), "2026-12-07T14:00"),
        (date(2026, 12, 7), "2026-12-04T17:00"),  # a Monday: by the Friday before
        (date(2026, 12, 3), "2026-12-02T17:00"),
        (date(2026, 12, 1), "2026-12-01T14:00"),  # tomorrow: one working day there is
        (date(2026, 11, 30), "2026-12-07T14:00"),  # it has launched; nothing is left to be early for
    ],
)
def test_a_check_in_is_due_before_the_launch_with_a_working_day_to_talk(
    launch_on: date | None, due: str
) -> None:
    found = rules.due_at(a_handoff(), 5, OFFICE, at=AT, ahead=Ahead(launch_on))

    assert found == datetime.fromisoformat(f"{due}+00:00")


def test_a_launch_caps_no_check_in_after_the_build_began() -> None:
    ahead = Ahead(date(2026, 12, 2))

    found = rules.due_at(a_handoff(stage=Stage.LAUNCH), 5, OFFICE, at=AT, ahead=ahead)

    assert found == AT + timedelta(days=7)
