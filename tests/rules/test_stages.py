"""Stages: every gate of moving on from both sides, who must be in, and when a launch slipped."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules import authority, stages
from handlers.rules.authority import Action
from handlers.rules.check_ins import in_writing_by_custom
from handlers.rules.refusals import Refusal
from handlers.rules.stages import Move
from storage.records import Actor, CheckIn, Contract, Entry, Handoff, Invitation, OutcomeContext, Settings
from storage.vocabulary import CheckInState, Door, Fact, Role, Side, Stage, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
TODAY = date(2026, 11, 30)
MAYA = Actor(id="U0MAYA")
ARUN = Actor(id="U0ARUN", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
SOFIE = Actor(id="U0SOFIE", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
ILEAD = Actor(id="U0ILEAD", side=Side.IT, roles=frozenset({Role.LEAD}))
MLEAD = Actor(id="U0MLEAD", roles=frozenset({Role.LEAD}))
ADMIN = Actor(id="U0ADMIN", roles=frozenset({Role.ADMIN}))
GUEST = Actor(id="U0GUEST", guest=True)
STRANGER = Actor(id="U0STRANGER", foreign=True)
GONE = Actor(id="U0GONE", deactivated=True)


def a_handoff(stage: Stage = Stage.DESIGN, **changes: Any) -> Handoff:
    fields: dict[str, Any] = {
        "team_id": "T",
        "id": 12,
        "door": Door.WORK,
        "state": State.WITH_IT,
        "requester": "U0MAYA",
        "author": "U0MAYA",
        "architect": "U0ARUN",
        "stage": stage,
        "created_at": AT,
        "updated_at": AT,
        "ready_at": AT,
    }
    return Handoff(**{**fields, **changes})


def a_check_in(stage: Stage, state: CheckInState) -> CheckIn:
    return CheckIn(
        team_id="T",
        id=1,
        handoff_id=12,
        stage=stage,
        state=state,
        requester="U0MAYA",
        architect="U0ARUN",
        due_at=AT,
        created_at=AT,
    )


def a_contract(**changes: Any) -> Contract:
    return Contract(team_id="T", handoff_id=12, marked_by="U0MAYA", marked_at=AT).model_copy(update=changes)


def asks_for_a_reason(handoff: Handoff, move: Move, talks: list[CheckIn]) -> bool:
    try:
        stages.require_move(handoff, move, before=Move(handoff.stage, None), check_ins=talks, today=TODAY)
    except Refusal as refused:
        return refused.field == "reason"
    return False


@given(st.sampled_from(Stage), st.sampled_from(Stage), st.sets(st.sampled_from(CheckInState)))
def test_a_reason_is_wanted_exactly_when_it_goes_back_or_on_without_a_check_in(
    at: Stage, to: Stage, ends: set[CheckInState]
) -> None:
    talks = [a_check_in(at, state) for state in ends]
    covered = bool(ends & {CheckInState.HELD, CheckInState.WAIVED})
    uncovered = at.position < Stage.BUILD.position and to.position > at.position and not covered
    launch = date(2027, 1, 1) if to is at else None

    asked = asks_for_a_reason(a_handoff(at), Move(to, launch), talks)

    assert asked == (uncovered or to.position < at.position)


@pytest.mark.parametrize("at", Stage)
@pytest.mark.parametrize("to", Stage)
def test_only_the_step_into_build_waits_for_a_signed_contract(at: Stage, to: Stage) -> None:
    enters = at.position < Stage.BUILD.position <= to.position

    for contract, stops in ((None, False), (a_contract(decided_at=AT), False), (a_contract(), enters)):
        if stops:
            with pytest.raises(Refusal, match="lead overrides it"):
                stages.require_acknowledged(a_handoff(at), to, contract)
        else:
            stages.require_acknowledged(a_handoff(at), to, contract)


def test_a_contract_in_the_answers_of_what_could_not_wait_was_signed_before_it_came() -> None:
    before = OutcomeContext(team_id="T", handoff_id=12)
    after = before.model_copy(update={"facts": [Fact.CONTRACT_SIGNED]})

    assert stages.became_signed(a_handoff(), before, after)
    assert not stages.became_signed(a_handoff(), after, after)
    assert not stages.became_signed(a_handoff(ready_at=None), before, after)
    assert not stages.became_signed(a_handoff(context_due_at=AT), before, after)


def test_a_role_is_missing_until_somebody_is_in_for_it() -> None:
    chosen = Settings(
        stages={Stage.DESIGN: ("procurement", "security architect", "legal")},
        roles={"procurement": ("U0PAT",), "security architect": ("U0ARUN",)},
    )
    invited = Invitation(team_id="T", handoff_id=12, person="U0LEX", role="legal", by="U0MAYA", at=AT)

    assert stages.missing_roles(chosen, a_handoff(), [invited]) == ("procurement",)
    assert stages.missing_roles(chosen, a_handoff(Stage.PLAN), []) == ()


@pytest.mark.parametrize(
    ("moves", "said"),
    [
        ([], (None, 0)),
        ([("", "2027-02-01")], (None, 0)),
        ([("2027-02-01", "2027-01-01")], (None, 0)),
        ([("", "2027-02-01"), ("2027-02-01", "2027-03-01")], (date(2027, 2, 1), 1)),
        ([("2027-02-01", "2027-03-01"), ("2027-03-01", "2027-05-01")], (date(2027, 2, 1), 2)),
        ([("2027-02-01", ""), ("", "2027-05-01")], (None, 0)),
    ],
)
def test_only_a_later_launch_is_a_slip(moves: list[tuple[str, str]], said: tuple[date | None, int]) -> None:
    entries = [
        Entry(team_id="T", id=n, at=AT, actor="U0MAYA", what="launch_moved", before=before, after=after)
        for n, (before, after) in enumerate(moves)
    ]

    assert stages.slips(entries) == said


@pytest.mark.parametrize(
    ("action", "allowed"),
    [
        (Action.MOVE_ON, {MAYA.id, ARUN.id, ILEAD.id}),
        (Action.WAIVE, {ARUN.id, ILEAD.id}),
        (Action.SIGN_CONTRACT, {MAYA.id, ARUN.id, ILEAD.id}),
        (Action.ACKNOWLEDGE, {ARUN.id, SOFIE.id}),
        (Action.OVERRIDE, {ILEAD.id, MLEAD.id}),
        (Action.INVITE, {MAYA.id, ARUN.id, ILEAD.id}),
        (Action.TAKE_OVER, {MLEAD.id, ADMIN.id}),
    ],
)
def test_who_may_do_what_about_a_stage(action: Action, allowed: set[str]) -> None:
    everybody = (MAYA, ARUN, SOFIE, ILEAD, MLEAD, ADMIN, GUEST, STRANGER, GONE, Actor(id="U0BEN"))

    assert {one.id for one in everybody if authority.may(one, action, a_handoff())} == allowed


@pytest.mark.parametrize("state", sorted(set(State) - {State.READY, State.WITH_IT}))
def test_nothing_of_a_stage_is_done_where_it_makes_no_sense(state: State) -> None:
    alive = {State.IDEA_OPEN, State.AGREED, State.IN_DELIVERY, State.LAUNCHED}

    may = authority.may(MAYA, Action.MOVE_ON, a_handoff(state=state))

    assert may == (state in alive)


def test_a_lead_or_architect_cannot_let_their_own_handoff_go_on() -> None:
    of_lead, of_architect = (a_handoff(requester=who.id, author=who.id) for who in (MLEAD, ARUN))

    assert not authority.may(MLEAD, Action.OVERRIDE, of_lead)
    assert not authority.may(ARUN, Action.ACKNOWLEDGE, of_architect)
    assert not authority.may(ARUN, Action.WAIVE, of_architect)


@pytest.mark.parametrize("who", [GUEST, STRANGER])
def test_who_was_invited_reads_and_who_was_not_does_not(who: Actor) -> None:
    assert authority.require_read(who, a_handoff(), invited=True).id == 12

    with pytest.raises(Refusal):
        authority.require_read(who, a_handoff(), invited=False)
    with pytest.raises(Refusal):
        authority.require_read(who, None, invited=True)


def test_a_deactivated_account_reads_nothing_it_was_invited_to() -> None:
    with pytest.raises(Refusal):
        authority.require_read(GONE, a_handoff(), invited=True)


def test_handoffs_that_tell_nothing_yet_do_not_break_a_row_of_clean_ones() -> None:
    held = [a_check_in(Stage.DESIGN, CheckInState.HELD)]
    clean, silent = (a_handoff(), held), (a_handoff(), [a_check_in(Stage.DESIGN, CheckInState.PROPOSED)])

    assert in_writing_by_custom(a_handoff(), [silent, clean, clean, silent, clean])
    assert not in_writing_by_custom(a_handoff(), [silent, clean, clean, silent])
