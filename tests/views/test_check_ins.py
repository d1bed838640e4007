"""What people read about check-ins and reminders, and what they can press."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.rules import check_ins as rules
from handlers.rules.nudges import Kind, Rung, Subject
from handlers.views import check_ins as views
from handlers.views import ids
from handlers.views import nudges as nudge_views
from handlers.views.blocks import Block, Message
from handlers.views.check_ins import Shown
from handlers.views.nudges_words import Reminder
from storage.records import CheckIn, Handoff, Nudge, NudgeStep, Question
from storage.vocabulary import CheckInState, Door, Stage, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
SLOTS = [AT + timedelta(days=days) for days in (1, 2, 3)]
EVIL = "<!channel> <@U0ADMIN> & co"


def a_handoff(**changes: Any) -> Handoff:
    fields = {
        "team_id": "T1",
        "id": 12,
        "door": Door.WORK,
        "state": State.READY,
        "title": "Loyalty app",
        "requester": "U0MAYA",
        "author": "U0MAYA",
        "architect": "U0ARUN",
        "stage": Stage.DESIGN,
        "created_at": AT,
        "updated_at": AT,
        "version": 4,
    }
    return Handoff(**{**fields, **changes})


def a_check_in(state: CheckInState = CheckInState.PROPOSED, **changes: Any) -> CheckIn:
    booked = {"starts_at": SLOTS[0], "ends_at": SLOTS[0] + timedelta(minutes=30), "booked_by": "U0MAYA"}
    fields = {
        "team_id": "T1",
        "id": 7,
        "handoff_id": 12,
        "stage": Stage.DESIGN,
        "state": state,
        "requester": "U0MAYA",
        "architect": "U0ARUN",
        "slots": [slot.isoformat() for slot in SLOTS],
        "due_at": AT + timedelta(days=5),
        "created_at": AT,
        "version": 2,
        **(booked if state is CheckInState.BOOKED else {}),
    }
    return CheckIn(**{**fields, **changes})


def shown(check_in: CheckIn, reader: str = "U0MAYA", **changes: Any) -> Shown:
    zones = {"U0MAYA": "Europe/Berlin", "U0ARUN": "Asia/Kolkata"}
    fields: dict[str, Any] = {
        "check_in": check_in,
        "handoff": a_handoff(),
        "reader": reader,
        "zone": zones.get(reader, "UTC"),
        "other_zone": zones[rules.other_than(check_in, reader)],
        "at": AT,
    }
    return Shown(**{**fields, **changes})


def buttons(said: Message) -> dict[str, dict[str, Any]]:
    rows = [block["elements"] for block in said.blocks if block["type"] == "actions"]
    return {element["action_id"]: element for row in rows for element in row}


def reads(said: Message) -> str:
    texts = [block["text"]["text"] for block in said.blocks if block["type"] == "section"]
    lines = [e["text"] for block in said.blocks if block["type"] == "context" for e in block["elements"]]
    return "\n".join(texts + lines)


def test_each_reads_the_times_in_their_own_zone() -> None:
    check_in = a_check_in()

    hers, his = (buttons(views.asked(shown(check_in, who))) for who in ("U0MAYA", "U0ARUN"))

    first = ids.numbered(ids.CHECK_IN_PICK, 1)
    assert hers[first]["text"]["text"] == "Tue 1 Dec, 15:00"
    assert his[first]["text"]["text"] == "Tue 1 Dec, 19:30"
    assert hers[first]["value"] == his[first]["value"] == "7:1:1"


def test_the_question_says_what_why_and_by_when() -> None:
    said = views.asked(shown(a_check_in()))

    text = reads(said)
    assert "H-12 · Loyalty app" in text
    assert "Which systems does it touch?" in text
    assert "<!date^" in text
    assert "Europe/Berlin" in text
    assert "<@U0ARUN> is in Asia/Kolkata" in text
    assert {ids.CHECK_IN_OTHER, ids.CHECK_IN_WRITE} <= set(buttons(said))


def test_a_late_arrival_says_so() -> None:
    late = a_handoff(stage=Stage.SOURCE, late=True)

    said = views.asked(shown(a_check_in(stage=Stage.SOURCE), handoff=late))

    assert "arrives late" in said.text


def test_times_that_have_passed_are_not_offered() -> None:
    said = views.asked(shown(a_check_in(), at=SLOTS[1]))

    assert [b for b in buttons(said) if b.startswith(ids.CHECK_IN_PICK)] == ["check_in.pick.3"]


def test_a_booked_one_says_when_and_by_whom() -> None:
    said = views.asked(shown(a_check_in(CheckInState.BOOKED)))

    assert "by <@U0MAYA>" in said.text
    assert f"<!date^{int(SLOTS[0].timestamp())}" in said.text
    assert buttons(said)[ids.CHECK_IN_OTHER]["value"] == "7:2"
    assert set(buttons(said)) == {ids.CHECK_IN_OTHER}


@pytest.mark.parametrize(("reader", "pressed"), [("U0ARUN", {ids.CHECK_IN_HAPPENED}), ("U0MAYA", set[str]())])
def test_only_who_did_not_write_may_close(reader: str, pressed: set[str]) -> None:
    written = a_check_in(CheckInState.WRITING, written="Which systems?\nThe CRM", answered_by="U0MAYA")

    said = views.asked(shown(written, reader))

    assert set(buttons(said)) == pressed


@pytest.mark.parametrize("state", [CheckInState.HELD, CheckInState.SKIPPED, CheckInState.CANCELLED])
def test_what_is_over_has_no_buttons(state: CheckInState) -> None:
    over = shown(a_check_in(state, outcome="Less to build", answered_by="U0ARUN"))

    assert buttons(views.asked(over)) == {}
    assert buttons(views.what_became_of_it(over)) == {}


def test_a_former_architect_reads_who_has_it_now() -> None:
    said = views.asked(shown(a_check_in(architect="U0ARUN"), "U0SOFIE"))

    assert "now with <@U0ARUN>" in said.text
    assert buttons(said) == {}


def test_a_handoff_that_went_back_to_a_draft_offers_nothing() -> None:
    said = views.asked(shown(a_check_in(), handoff=a_handoff(state=State.DRAFT)))

    assert buttons(said) == {}


def test_one_press_records_what_became_of_it() -> None:
    said = views.what_became(shown(a_check_in(CheckInState.BOOKED)))

    found = buttons(said)
    assert [b["text"]["text"] for b in found.values()] == ["Happened", "Moved", "Did not happen"]
    assert [b.get("style") for b in found.values()].count("primary") == 1


def test_peoples_text_sets_nothing_off() -> None:
    handoff = a_handoff(title=EVIL)
    written = a_check_in(CheckInState.WRITING, written=EVIL, answered_by="U0MAYA")
    held = a_check_in(CheckInState.HELD, outcome=EVIL, answered_by="U0MAYA")

    texts = [
        views.asked(shown(written, "U0ARUN", handoff=handoff)).text,
        views.held_line(held, handoff, Stage.PLAN).text,
        views.starts_soon(shown(held, handoff=handoff)).text,
        str(views.happened_form(written, handoff, [Stage.PLAN], Stage.PLAN)),
    ]

    assert all("<!channel>" not in text and "<@U0ADMIN>" not in text for text in texts)
    assert all("&lt;!channel&gt;" in text for text in texts)


def test_the_line_in_the_thread_says_who_was_there_and_what_is_next() -> None:
    held = a_check_in(CheckInState.HELD, outcome="Half the build is gone", answered_by="U0ARUN")

    text = views.held_line(held, a_handoff(), Stage.PLAN).text

    assert text.startswith("<@U0MAYA> and <@U0ARUN> met about H-12")
    assert "Half the build is gone (now at Plan)" in text


def inputs(view: Block) -> list[str]:
    return [block["block_id"] for block in view["blocks"] if block["type"] == "input"]


def test_forms_ask_little_and_keep_what_they_showed() -> None:
    check_in, handoff = a_check_in(CheckInState.BOOKED), a_handoff()

    forms = {
        "happened": views.happened_form(check_in, handoff, [Stage.DESIGN, Stage.PLAN], Stage.PLAN),
        "missed": views.missed_form(check_in, handoff),
        "write": views.write_form(check_in, handoff),
    }

    assert {name: inputs(view) for name, view in forms.items()} == {
        "happened": ["outcome@1", "stage@1"],
        "missed": ["reason@1"],
        "write": ["q1@1", "q2@1"],
    }
    assert {view["private_metadata"] for view in forms.values()} == {"7:2"}
    stage = forms["happened"]["blocks"][-1]["element"]
    assert stage["initial_option"]["value"] == "plan"


@pytest.mark.parametrize("stage", list(Stage))
def test_every_stage_has_at_most_two_questions_and_its_form(stage: Stage) -> None:
    form = views.write_form(a_check_in(stage=stage), a_handoff())

    assert 1 <= len(inputs(form)) <= 2


def a_reminder(kind: Kind, check_in: CheckIn | None = None, rung: Rung = Rung.PERSON) -> Reminder:
    person = "U0ARUN" if kind is Kind.TAKE else "U0MAYA"
    nudge = Nudge(team_id="T1", id=3, handoff_id=12, kind=kind, subject_id=7, person=person, created_at=AT)
    question = Question(
        team_id="T1", id=7, handoff_id=12, asked_by="U0ARUN", asked_at=AT, text=f"Which CRM? {EVIL}"
    )
    subject = Subject(a_handoff(), question if kind is Kind.ANSWER else None, check_in)
    step = NudgeStep(
        team_id="T1",
        nudge_id=3,
        began=AT,
        number=0,
        person=person if rung is Rung.PERSON else "U0LEAD",
        handoff_id=12,
        rung=rung,
        due_at=AT,
    )
    seen = shown(check_in) if check_in else None
    return Reminder(step, nudge, subject, AT + timedelta(days=2), waits=True, shown=seen)


def acts(said: Message) -> dict[str, str]:
    """Return the buttons that do what a reminder asks for."""
    others = ("nudge.", "prefs.")
    return {name: one["value"] for name, one in buttons(said).items() if not name.startswith(others)}


@pytest.mark.parametrize(
    ("kind", "check_in", "pressed"),
    [
        (Kind.HELD, None, {ids.HANDOFF_OPEN: "12"}),
        (Kind.CONTEXT_DUE, None, {ids.HANDOFF_OPEN: "12"}),
        (Kind.TAKE, None, {ids.HANDOFF_TAKE: "12:4", ids.HANDOFF_REROUTE: "12:4"}),
        (Kind.ANSWER, None, {ids.HANDOFF_ANSWER: "7"}),
        (
            Kind.PICK,
            a_check_in(),
            {
                "check_in.pick.1": "7:1:1",
                "check_in.pick.2": "7:1:2",
                "check_in.pick.3": "7:1:3",
                ids.CHECK_IN_OTHER: "7:2",
                ids.CHECK_IN_WRITE: "7:2",
                ids.CHECK_IN_HAPPENED: "7:2",
            },
        ),
        (Kind.WRITE, a_check_in(CheckInState.WRITING), {ids.CHECK_IN_WRITE: "7:2"}),
        (
            Kind.RECORD,
            a_check_in(CheckInState.BOOKED),
            {ids.CHECK_IN_HAPPENED: "7:2", ids.CHECK_IN_MOVED: "7:2", ids.CHECK_IN_MISSED: "7:2"},
        ),
    ],
)
def test_a_reminder_lets_one_act_says_why_now_and_when_it_is_due(
    kind: Kind, check_in: CheckIn | None, pressed: dict[str, str]
) -> None:
    said = nudge_views.alone(a_reminder(kind, check_in))

    assert acts(said) == pressed
    assert "H-12 · Loyalty app" in said.text
    assert f"<!date^{int((AT + timedelta(days=2)).timestamp())}" in said.text
    assert "<!channel>" not in said.text


@pytest.mark.parametrize("kind", list(Kind))
def test_a_lead_reads_who_is_silent_about_what_since_when(kind: Kind) -> None:
    check_in = a_check_in() if kind in {Kind.PICK, Kind.WRITE, Kind.RECORD} else None
    reminder = a_reminder(kind, check_in, Rung.BOTH_LEADS)

    said = nudge_views.alone(reminder)

    assert said.text.startswith(f"<@{reminder.nudge.person}> has not ")
    assert "H-12" in said.text
    assert "since <!date^" in said.text
    assert set(acts(said)) == {ids.HANDOFF_SHOW}


def test_a_settled_reminder_has_no_buttons() -> None:
    settled = replace(a_reminder(Kind.TAKE), waits=False)

    assert buttons(nudge_views.alone(settled)) == {}


def test_a_withdrawn_one_can_be_reopened_until_it_was() -> None:
    withdrawn = nudge_views.withdrawn(a_handoff(state=State.WITHDRAWN))
    reopened = nudge_views.withdrawn(a_handoff(state=State.DRAFT))

    assert buttons(withdrawn)[ids.HANDOFF_REOPEN]["value"] == "12"
    assert buttons(reopened) == {}


def test_a_lead_who_is_one_of_the_two_says_what_became_of_it_from_where_they_read_of_it() -> None:
    of_other = a_reminder(Kind.RECORD, a_check_in(CheckInState.BOOKED), Rung.BOTH_LEADS)
    hers = replace(of_other, step=of_other.step.model_copy(update={"person": "U0MAYA"}))

    assert set(acts(nudge_views.alone(hers))) == {
        ids.CHECK_IN_HAPPENED,
        ids.CHECK_IN_MOVED,
        ids.CHECK_IN_MISSED,
    }


def test_what_the_form_answered_is_not_asked_again() -> None:
    text = reads(views.asked(shown(a_check_in(), systems="CRM, <!channel> app")))

    assert "The form names CRM, &lt;!channel&gt; app. Which other systems does it touch?" in text
    assert "Which data does it need?" in text
    assert "• Which systems" not in text


@pytest.mark.parametrize(("due", "says_so"), [(0, True), (5, False)])
def test_times_after_the_day_it_is_due_are_said_to_be_after_it(due: int, says_so: bool) -> None:
    check_in = a_check_in(due_at=AT + timedelta(days=due))

    text = reads(views.asked(shown(check_in)))

    assert ("No time that suits you both is left before" in text) is says_so


def test_a_time_on_the_day_it_is_due_is_in_time_whatever_the_hour() -> None:
    first = rules.offered(a_check_in())[0]
    check_in = a_check_in(due_at=first.starts_at - timedelta(minutes=5))

    assert "No time that suits you both" not in reads(views.asked(shown(check_in)))


def test_the_form_in_writing_asks_what_the_message_asks() -> None:
    form = views.write_form(a_check_in(), a_handoff(), "CRM")

    assert "The form names CRM. Which other systems does it touch?" in str(form)


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("launch", "launches on 4 Dec 2026 now, so your Design check-in with <@U0ARUN> is due"),
        ("vendors", "meets its vendors on 4 Dec 2026 now, so your Design check-in with <@U0ARUN> is due"),
        ("stage", "is at Design now, so your check-in with <@U0ARUN> is about that and due"),
    ],
)
def test_what_comes_sooner_says_why_and_where_to_choose(why: str, words: str) -> None:
    text = views.due_now(shown(a_check_in()), why=why, on=date(2026, 12, 4)).text

    assert words in text
    assert text.endswith("Choose a time in the message from Stile that asked you about it.")


@pytest.mark.parametrize(("due", "words"), [(0, "later than that"), (9, "in time")])
def test_what_comes_sooner_says_of_a_booked_time_whether_it_is_late(due: int, words: str) -> None:
    booked = a_check_in(
        state=CheckInState.BOOKED,
        starts_at=AT + timedelta(days=1),
        ends_at=AT + timedelta(days=1, minutes=30),
        due_at=AT + timedelta(days=due),
    )

    text = views.due_now(shown(booked), why="launch", on=date(2026, 12, 4)).text

    assert f", {words}; *Suggest other* in the message" in text


@pytest.mark.parametrize(("initial", "asks"), [(Stage.SOURCE, True), (Stage.PLAN, False)])
def test_the_record_asks_for_the_vendors_day_where_vendor_choice_is_next(initial: Stage, asks: bool) -> None:
    form = views.happened_form(a_check_in(), a_handoff(), list(Stage), initial, date(2026, 12, 17))

    assert ("When do you first meet the vendors?" in str(form)) is asks
    assert ("2026-12-17" in str(form)) is asks


def test_many_questions_of_one_morning_fit_in_one_message_and_say_how_many_are_left() -> None:
    every = [shown(a_check_in(id=number), reader="U0ARUN") for number in range(1, 21)]

    said = views.asked_together(every)

    block_ids = [block["block_id"] for block in said.blocks]
    assert len(block_ids) == len(set(block_ids)) <= 50
    assert '"primary"' not in json.dumps(said.blocks)
    assert "20 check-ins to look at" in said.text
    assert "… and 5 more, see Home." in reads(said)


def test_one_question_of_a_morning_reads_as_it_does_by_itself() -> None:
    one = shown(a_check_in(), reader="U0ARUN")

    assert views.asked_together([one]) == views.asked(one)


def test_a_reminder_to_choose_a_time_is_answered_as_done_by_who_met_already() -> None:
    said = nudge_views.alone(a_reminder(Kind.PICK, a_check_in()))

    labels = {
        element["text"]["text"]: action for action, element in buttons(said).items() if "text" in element
    }
    assert labels["Done"] == ids.CHECK_IN_HAPPENED
