"""What waits on whom, who may find what, and when a channel is reminded."""

from datetime import UTC, datetime, timedelta

import pytest

from handlers.rules import authority, home
from handlers.rules.home import Dated, Group
from handlers.rules.working_time import WorkingTime, parse_hours
from storage.records import Actor, Channels, CheckIn, Handoff, Leads, Question, Roster, Settings
from storage.vocabulary import OPEN_STATES, CheckInState, Door, Role, Side, Stage, State

NOW = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
EARLIER = NOW - timedelta(days=2)
REQUESTER = Actor(id="U_R")
COLLEAGUE = Actor(id="U_C")
MARKETING_LEAD = Actor(id="U_ML", roles=frozenset({Role.LEAD}))
ARCHITECT = Actor(id="U_A", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
IT_LEAD = Actor(id="U_IL", side=Side.IT, roles=frozenset({Role.LEAD, Role.ARCHITECT, Role.ADMIN}))


def a_handoff(state: State = State.READY, **more: object) -> Handoff:
    values: dict[str, object] = {
        "team_id": "T",
        "id": 12,
        "door": Door.WORK,
        "state": state,
        "requester": "U_R",
        "author": "U_R",
        "architect": "U_A",
        "created_at": EARLIER,
        "updated_at": EARLIER,
    }
    return Handoff.model_validate({**values, **more})


def a_check_in(state: CheckInState = CheckInState.PROPOSED, **more: object) -> CheckIn:
    values: dict[str, object] = {
        "team_id": "T",
        "id": 3,
        "handoff_id": 12,
        "stage": Stage.IDEA,
        "state": state,
        "requester": "U_R",
        "architect": "U_A",
        "due_at": NOW + timedelta(days=3),
        "created_at": EARLIER,
    }
    return CheckIn.model_validate({**values, **more})


def a_question(**more: object) -> Question:
    values: dict[str, object] = {
        "team_id": "T",
        "id": 5,
        "handoff_id": 12,
        "asked_by": "U_A",
        "asked_at": EARLIER,
        "text": "Which data?",
    }
    return Question.model_validate({**values, **more})


def group(
    actor: Actor, handoff: Handoff, question: Question | None = None, check_in: CheckIn | None = None
) -> Group:
    return home.line(actor, handoff, question=question, check_in=check_in, at=NOW).wait.group


@pytest.mark.parametrize("private", [False, True])
@pytest.mark.parametrize("state", sorted(State))
@pytest.mark.parametrize("actor", [ARCHITECT, IT_LEAD])
def test_it_finds_nothing_of_a_work_handoff_that_was_never_handed_in(
    actor: Actor, state: State, private: bool
) -> None:
    handoff = a_handoff(state, ready_at=None, private=private)

    assert not authority.may_read(actor, handoff)


@pytest.mark.parametrize("state", sorted(State))
def test_the_requester_finds_their_own_in_every_state(state: State) -> None:
    assert authority.may_read(REQUESTER, a_handoff(state))


def test_an_idea_that_was_not_told_yet_is_its_authors_alone() -> None:
    idea = a_handoff(State.DRAFT, door=Door.IDEA)

    assert not authority.may_read(ARCHITECT, idea)
    assert not authority.may_read(COLLEAGUE, idea)
    assert authority.may_read(REQUESTER, idea)


def test_the_marketing_lead_finds_what_is_held_and_a_colleague_does_not() -> None:
    held = a_handoff(State.NEEDS_CONTEXT)

    assert authority.may_read(MARKETING_LEAD, held)
    assert not authority.may_read(COLLEAGUE, held)


def test_a_private_handoff_is_found_by_it_once_it_is_ready_and_by_no_colleague() -> None:
    private = a_handoff(State.READY, ready_at=EARLIER, private=True)

    assert authority.may_read(ARCHITECT, private)
    assert not authority.may_read(COLLEAGUE, private)


@pytest.mark.parametrize("barred", ["guest", "foreign", "deactivated"])
def test_guests_strangers_and_leavers_find_nothing(barred: str) -> None:
    actor = REQUESTER.model_copy(update={barred: True})

    assert not authority.may_read(actor, a_handoff(State.READY, ready_at=EARLIER))


@pytest.mark.parametrize(
    ("state", "expected"),
    [(State.CAUGHT, Group.ON_ME), (State.DRAFT, Group.DRAFTS), (State.NEEDS_CONTEXT, Group.ON_ME)],
)
def test_what_is_not_finished_opens_its_form_and_a_draft_stands_apart(state: State, expected: Group) -> None:
    line = home.line(REQUESTER, a_handoff(state), question=None, check_in=None, at=NOW)

    assert line.wait.group is expected
    assert line.opens_form


def test_what_somebody_else_still_writes_for_its_requester_waits_on_who_writes_it() -> None:
    held = a_handoff(State.NEEDS_CONTEXT, author="U_WRITES")

    line = home.line(REQUESTER, held, question=None, check_in=None, at=NOW)

    assert (line.wait.group, line.wait.who) == (Group.ON_OTHERS, "U_WRITES")
    assert not home.is_mine_to_begin(REQUESTER.id, a_handoff(State.CAUGHT, author="U_WRITES"))


def test_a_question_waits_on_the_requester_and_the_architect_waits_for_the_answer() -> None:
    asked = a_handoff(State.NEEDS_CONTEXT, ready_at=EARLIER)

    assert group(REQUESTER, asked, a_question()) is Group.ON_ME
    assert group(ARCHITECT, asked, a_question()) is Group.ON_OTHERS


def test_a_ready_handoff_waits_on_its_architect_and_the_requester_waits_for_it() -> None:
    ready = a_handoff(State.READY, ready_at=EARLIER)

    assert group(ARCHITECT, ready) is Group.ON_ME
    assert group(REQUESTER, ready) is Group.ON_OTHERS


def test_what_could_not_wait_waits_on_the_requester_for_its_outcome() -> None:
    handoff = a_handoff(State.WITH_IT, ready_at=EARLIER, context_due_at=NOW)

    line = home.line(REQUESTER, handoff, question=None, check_in=None, at=NOW)

    assert (line.wait.group, line.wait.due) == (Group.ON_ME, NOW)


def test_a_proposed_check_in_waits_on_both_until_one_picks_a_time() -> None:
    with_it = a_handoff(State.WITH_IT, ready_at=EARLIER)

    assert group(REQUESTER, with_it, check_in=a_check_in()) is Group.ON_ME
    assert group(ARCHITECT, with_it, check_in=a_check_in()) is Group.ON_ME


@pytest.mark.parametrize(
    ("ends_at", "expected"),
    [(NOW, Group.ON_ME), (NOW + timedelta(minutes=30), Group.UNDER_WAY)],
)
def test_a_booked_check_in_waits_to_be_recorded_from_its_end_on(ends_at: datetime, expected: Group) -> None:
    booked = a_check_in(CheckInState.BOOKED, starts_at=ends_at - timedelta(minutes=30), ends_at=ends_at)

    assert group(REQUESTER, a_handoff(State.WITH_IT, ready_at=EARLIER), check_in=booked) is expected


def test_a_written_check_in_waits_on_whoever_did_not_write() -> None:
    with_it = a_handoff(State.WITH_IT, ready_at=EARLIER)
    written = a_check_in(CheckInState.WRITING, written="SSO", answered_by="U_A", answered_at=EARLIER)

    assert group(REQUESTER, with_it, check_in=written) is Group.ON_ME
    assert group(ARCHITECT, with_it, check_in=written) is Group.ON_OTHERS
    assert group(ARCHITECT, with_it, check_in=a_check_in(CheckInState.WRITING)) is Group.ON_ME


def test_an_idea_without_an_architect_waits_on_others() -> None:
    idea = a_handoff(State.IDEA_OPEN, door=Door.IDEA, architect=None, ready_at=EARLIER)

    assert group(REQUESTER, idea) is Group.ON_OTHERS


@pytest.mark.parametrize("state", sorted(OPEN_STATES))
def test_every_open_state_has_its_place(state: State) -> None:
    line = home.line(REQUESTER, a_handoff(state), question=None, check_in=None, at=NOW)

    assert line.wait.why


def test_what_is_due_comes_first_and_then_what_waits_longest() -> None:
    due = a_handoff(State.WITH_IT, id=1, ready_at=EARLIER, context_due_at=NOW)
    young = a_handoff(State.NEEDS_CONTEXT, id=2, held_since=NOW)
    old = a_handoff(State.NEEDS_CONTEXT, id=3, held_since=EARLIER)
    lines = [home.line(REQUESTER, h, question=None, check_in=None, at=NOW) for h in (young, old, due)]

    ordered = home.sorted_lines(lines, Group.ON_ME)

    assert [line.handoff.id for line in ordered] == [1, 3, 2]


def test_decisions_of_the_last_14_days_are_named_newest_first() -> None:
    taken = a_handoff(State.WITH_IT, id=1, ready_at=EARLIER, taken_at=NOW - timedelta(days=1))
    declined = a_handoff(State.DECLINED, id=2, decided_at=NOW - timedelta(days=2), decision="Too early")
    long_ago = a_handoff(State.CLOSED, id=3, decided_at=NOW - timedelta(days=14))
    held = Dated(a_check_in(CheckInState.HELD, answered_at=NOW, outcome="SSO first"), a_handoff(id=4))

    decided = home.decided([taken, declined, long_ago], [held], at=NOW)

    assert [(one.handoff.id, one.what) for one in decided] == [
        (4, "check-in held"),
        (1, "taken"),
        (2, "declined"),
    ]


def test_at_most_ten_decisions_are_named() -> None:
    many = [a_handoff(State.CLOSED, id=n, decided_at=NOW) for n in range(1, 15)]

    assert len(home.decided(many, [], at=NOW)) == 10


def test_what_is_missing_in_the_settings_says_what_to_do() -> None:
    whole = Settings(channels=Channels(it="C1", marketing="C2"), people=Roster(leads=Leads(it="U1")))

    assert home.setup(whole).missing == (
        "No marketing lead is named: add it under *Change settings*.",
        "No architect is named: add it under *Change settings*.",
    )


NEW_YORK = WorkingTime("America/New_York", parse_hours("09:00-17:30"), frozenset(range(5)), holidays="US-NY")


@pytest.mark.parametrize(
    ("local_day", "reminded"),
    [("2026-11-25", True), ("2026-11-26", False), ("2026-11-28", False), ("2026-11-29", False)],
    ids=["Wednesday", "Thanksgiving", "Saturday", "Sunday"],
)
def test_channels_are_reminded_on_working_days_only(local_day: str, reminded: bool) -> None:
    noon = datetime.fromisoformat(f"{local_day}T17:00:00+00:00")

    assert (home.digest_span(NEW_YORK, noon) is not None) is reminded


@pytest.mark.parametrize(
    ("at", "start"),
    [("2026-10-30T12:00:00+00:00", "13:05"), ("2026-11-02T12:00:00+00:00", "14:05")],
    ids=["summer time", "winter time"],
)
def test_channels_are_reminded_at_five_past_nine_by_the_local_clock(at: str, start: str) -> None:
    span = home.digest_span(NEW_YORK, datetime.fromisoformat(at))

    assert span is not None
    assert f"{span[0].astimezone(UTC):%H:%M}" == start


def test_a_company_that_works_by_night_is_reminded_until_midnight() -> None:
    by_night = WorkingTime("UTC", parse_hours("22:00-06:00"), frozenset(range(7)))

    span = home.digest_span(by_night, NOW)

    assert span == (
        datetime(2026, 11, 30, 9, 5, tzinfo=UTC),
        datetime(2026, 12, 1, tzinfo=UTC),
    )
