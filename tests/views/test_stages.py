"""What people read about stages and leavers: names, reasons, buttons, and nothing of people's text set off."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest

from handlers.rules.authority import Action
from handlers.rules.stages import PLAIN, Standing
from handlers.views import ids, leavers
from handlers.views import stages as views
from handlers.views.blocks import Message, actions
from storage.records import Contract, Handoff, Invitation
from storage.vocabulary import Door, Stage, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
EVIL = "<!channel> <@U0EVIL> & co"
EVERYTHING = frozenset(Action)


def a_handoff(stage: Stage = Stage.DESIGN, **changes: Any) -> Handoff:
    fields: dict[str, Any] = {
        "team_id": "T1",
        "id": 12,
        "door": Door.WORK,
        "state": State.WITH_IT,
        "title": f"Loyalty app {EVIL}",
        "requester": "U0MAYA",
        "author": "U0MAYA",
        "architect": "U0ARUN",
        "stage": stage,
        "created_at": AT,
        "updated_at": AT,
        "version": 4,
    }
    return Handoff(**{**fields, **changes})


def a_contract(**changes: Any) -> Contract:
    signed = Contract(team_id="T1", handoff_id=12, marked_by="U0MAYA", marked_at=AT)
    return signed.model_copy(update=changes)


def an_invitation(role: str = EVIL) -> Invitation:
    return Invitation(team_id="T1", handoff_id=12, person="U0PAT", role=role, by="U0MAYA", at=AT)


def labels(handoff: Handoff, standing: Standing, may: frozenset[Action] = EVERYTHING) -> list[str]:
    buttons = views.stage_buttons(handoff, standing, may)
    row = actions(buttons, block_id="buttons") if buttons else {"elements": []}
    return [element["text"]["text"] for element in row["elements"]]


def everything_said() -> list[Message]:
    contract, handoff = a_contract(reason=EVIL, decided_by="U0ILEAD", decided_at=AT), a_handoff()
    moved: dict[str, Any] = {
        "before": Stage.DESIGN,
        "after": Stage.PLAN,
        "reason": EVIL,
        "launch": ["", "2027-01-01"],
    }
    return [
        views.stage_moved(handoff, by="U0MAYA", **moved),
        views.contract_signed(handoff, contract),
        views.contract_asked(handoff, a_contract(), is_architect=True),
        views.invited(handoff, an_invitation()),
        leavers.architect_left(handoff, before="U0GONE"),
        leavers.taken_over(handoff, before="U0GONE"),
        leavers.yours_now(handoff, before="U0GONE", why="knows data"),
        leavers.architect_missing(handoff, before="U0ARUN"),
        leavers.requester_missing(handoff, before="U0MAYA"),
    ]


def test_nothing_of_peoples_text_is_set_off() -> None:
    forms = [
        views.move_form(a_handoff(), launch_on=None, uncovered=True),
        views.waive_form(a_handoff()),
        views.override_form(a_handoff()),
        views.invite_form(a_handoff(), (), None),
        leavers.take_over_form(a_handoff(), "U0MLEAD"),
    ]

    said = json.dumps([*(list(one) for one in everything_said()), *forms])

    assert "<!channel>" not in said
    assert "<@U0EVIL>" not in said


def test_every_message_says_in_its_text_what_its_blocks_say() -> None:
    for said in everything_said():
        assert said.text in said.blocks[0]["text"]["text"]
        assert len({block["block_id"] for block in said.blocks}) == len(said.blocks)


def test_what_is_moved_is_said_in_one_line() -> None:
    on = views.stage_moved(
        a_handoff(), by="U0MAYA", before=Stage.DESIGN, after=Stage.PLAN, reason="", launch=[]
    )
    back = views.stage_moved(
        a_handoff(),
        by="U0ARUN",
        before=Stage.PLAN,
        after=Stage.IDEA,
        reason="we begin anew",
        launch=["2027-01-01", "2027-02-01"],
    )

    assert on.text == "<@U0MAYA> moved H-12 from Design to Plan."
    assert back.text == (
        "<@U0ARUN> took back H-12 from Plan to Idea and moved the launch from 1 Jan 2027 to 1 Feb 2027: "
        "we begin anew"
    )


@pytest.mark.parametrize(
    ("contract", "said"),
    [
        (a_contract(), "an IT architect acknowledges it, or a lead overrides it"),
        (a_contract(decided_by="U0ARUN", decided_at=AT), "Acknowledged by <@U0ARUN>"),
        (a_contract(decided_by="U0ILEAD", decided_at=AT, reason="the fair"), "Overridden by <@U0ILEAD>"),
    ],
)
def test_a_contract_says_who_did_what_and_who_is_next(contract: Contract, said: str) -> None:
    assert said in views.contract_line(a_handoff(), contract)


def test_the_buttons_are_those_that_make_sense_and_that_one_may_press() -> None:
    stopped, done = Standing(contract=a_contract()), Standing(contract=a_contract(decided_at=AT))

    assert labels(a_handoff(), PLAIN) == ["Move on", "Waive check-in", "Invite", "Mark contract signed"]
    assert labels(a_handoff(), stopped) == ["Acknowledge", "Override", "Move on", "Waive check-in", "Invite"]
    assert labels(a_handoff(Stage.BUILD), done) == ["Move on", "Invite"]
    assert labels(a_handoff(), stopped, frozenset()) == []


@pytest.mark.parametrize(
    ("launch", "said"),
    [
        (["", "2027-02-01"], "set the launch of H-12 to 1 Feb 2027."),
        (["2027-01-01", "2027-02-01"], "moved the launch of H-12 from 1 Jan 2027 to 1 Feb 2027."),
        (["2027-01-01", ""], "took back the launch of H-12 of 1 Jan 2027."),
    ],
)
def test_a_launch_is_set_moved_or_taken_back(launch: list[str], said: str) -> None:
    line = views.stage_moved(
        a_handoff(), by="U0ARUN", before=Stage.PLAN, after=Stage.PLAN, reason="", launch=launch
    )

    assert line.text == f"<@U0ARUN> {said}"


def test_a_question_that_is_answered_has_no_button_any_more() -> None:
    by_arun = a_contract(decided_by="U0ARUN", decided_at=AT)
    decided = views.contract_asked(a_handoff(), by_arun, is_architect=True)
    taken = leavers.requester_missing(a_handoff(requester="U0BEN"), before="U0MAYA")
    given = leavers.architect_missing(a_handoff(architect="U0SOFIE"), before="U0ARUN")

    for said in (decided, taken, given):
        assert all(block["type"] != "actions" for block in said.blocks)


def test_a_launch_says_what_was_said_first_only_when_it_slipped() -> None:
    slipped = Standing(first_launch=date(2027, 1, 1), slips=2)

    assert views.launch_words(date(2027, 3, 1), slipped) == "1 Mar 2027 (first 1 Jan 2027, put off 2 times)"
    assert views.launch_words(date(2027, 3, 1), PLAIN) == "1 Mar 2027"
    assert views.launch_words(None, PLAIN) == "not known yet"


def test_who_is_missing_and_who_was_invited_stands_on_the_card() -> None:
    standing = Standing(invitations=(an_invitation("procurement"),), missing=("legal", EVIL))

    said = json.dumps(views.standing_blocks(a_handoff(), standing), ensure_ascii=False)

    assert "Not in yet at Design: legal, &lt;!channel&gt;" in said
    assert "Invited: <@U0PAT> (procurement)" in said
    assert views.standing_blocks(a_handoff(), PLAIN) == []


def test_the_form_offers_the_next_stage_and_every_other() -> None:
    form = views.move_form(a_handoff(Stage.SOURCE), launch_on=date(2027, 1, 1), uncovered=False)

    element = form["blocks"][1]["element"]
    assert element["initial_option"]["value"] == "build"
    assert [option["value"] for option in element["options"]] == list(Stage)
    assert form["private_metadata"] == "12:4"
    assert form["callback_id"] == ids.MOVE_FORM


@pytest.mark.parametrize(
    ("stage", "asks"), [(Stage.DESIGN, True), (Stage.SOURCE, True), (Stage.BUILD, False)]
)
def test_the_vendors_day_is_asked_for_as_long_as_it_is_ahead(stage: Stage, asks: bool) -> None:
    form = views.move_form(a_handoff(stage), launch_on=None, uncovered=False, vendors_on=date(2026, 12, 17))

    assert ("vendors@1" in str(form)) is asks
    assert ("2026-12-17" in str(form)) is asks


@pytest.mark.parametrize(
    ("launch", "vendors", "words"),
    [
        ([], ["", "2026-12-17"], "said that the first meeting with the vendors for H-12 is on 17 Dec 2026."),
        ([], ["2026-12-17", ""], "took back the first meeting with the vendors for H-12 on 17 Dec 2026."),
        (
            ["", "2027-02-01"],
            ["", "2026-12-17"],
            "set the launch of H-12 to 1 Feb 2027 and said that the first meeting with the vendors is on 17 Dec 2026.",
        ),
    ],
)
def test_the_thread_reads_when_the_vendors_are_met(launch: list[str], vendors: list[str], words: str) -> None:
    said = views.stage_moved(
        a_handoff(),
        by="U0MAYA",
        before=Stage.DESIGN,
        after=Stage.DESIGN,
        reason="",
        launch=launch,
        vendors=vendors,
    )

    assert said.text == f"<@U0MAYA> {words}"
