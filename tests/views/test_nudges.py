"""What people read in a reminder: why now, when it is due, and what they can press."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.rules.nudges import Answer, Group, How, Kind, Matter, Rung, Subject
from handlers.rules.preferences import Mine
from handlers.views import ids
from handlers.views.blocks import Message
from handlers.views.nudges import alone, of_day
from handlers.views.nudges_words import Reminder
from handlers.views.preferences import preferences_form
from storage.records import Availability, Handoff, Nudge, NudgeStep
from storage.vocabulary import Door, Side, Stage, State

AT = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
ARUN, MAYA, ILEAD, DEVI = "U0ARUN", "U0MAYA", "U0ILEAD", "U0DEVI"


def a_reminder(
    *, number: int = 12, rung: Rung = Rung.PERSON, person: str = ARUN, kind: Kind = Kind.TAKE, **more: Any
) -> Reminder:
    handoff = Handoff(
        team_id="T0",
        id=number,
        door=Door.WORK,
        state=State.READY,
        title=f"Thing {number} <@U0EVIL>",
        requester=MAYA,
        author=MAYA,
        architect=ARUN,
        stage=Stage.DESIGN,
        created_at=AT,
        updated_at=AT,
        ready_at=AT,
        context_due_at=AT,
    )
    nudge = Nudge(
        team_id="T0",
        id=1000 + number,
        handoff_id=number,
        kind=kind,
        subject_id=number,
        person=ARUN,
        created_at=AT,
    )
    answer, until = more.pop("answer", ""), more.pop("until", None)
    step = NudgeStep(
        team_id="T0",
        nudge_id=nudge.id,
        began=AT,
        number=0,
        person=person,
        handoff_id=number,
        rung=rung,
        due_at=AT,
        by=DEVI,
        answer=answer,
        until=until,
    )
    given = {"due_at": AT + timedelta(days=3), "waits": not answer, **more}
    return Reminder(step=step, nudge=nudge, subject=Subject(handoff), **given)


def pressable(said: Message) -> list[str]:
    found = [block.get("accessory") for block in said.blocks]
    found += [element for block in said.blocks for element in block.get("elements", ())]
    return [str(element["action_id"]) for element in found if element and "action_id" in element]


@pytest.mark.parametrize("kind", [Kind.HELD, Kind.CONTEXT_DUE, Kind.TAKE, Kind.ANSWER])
def test_every_reminder_says_why_now_and_when_it_is_due(kind: Kind) -> None:
    said = alone(a_reminder(kind=kind))

    assert "H-12" in said.text
    assert "<!date^" in said.text
    assert "<@U0EVIL>" not in said.text
    assert {ids.NUDGE_SNOOZE, ids.NUDGE_NOT_MINE, ids.NUDGE_STOP} < set(pressable(said))


def test_the_snoozes_are_two_hours_tomorrow_and_next_week() -> None:
    menu = alone(a_reminder()).blocks[0]["accessory"]

    assert [option["text"]["text"] for option in menu["options"]] == [
        "Snooze: 2 hours",
        "Snooze: tomorrow",
        "Snooze: next week",
    ]


def test_a_lead_can_say_that_it_is_done_and_sends_it_elsewhere() -> None:
    said = alone(a_reminder(rung=Rung.BOTH_LEADS, person=ILEAD, side=Side.IT))

    assert ids.NUDGE_NOT_MINE not in pressable(said)
    assert {ids.HANDOFF_SHOW, ids.HANDOFF_REROUTE, ids.NUDGE_DONE, ids.NUDGE_STOP} < set(pressable(said))
    assert said.text.startswith("<@U0ARUN> has not taken")


def test_a_delegate_reads_for_whom_and_can_take_it() -> None:
    said = alone(a_reminder(rung=Rung.DELEGATE, person=DEVI, side=Side.IT, stands_in=True))

    assert said.text.startswith("For <@U0ARUN>, whom you stand in for")
    assert ids.HANDOFF_TAKE in pressable(said)
    assert ids.NUDGE_NOT_MINE in pressable(said)


def test_a_message_of_many_things_has_no_button_that_stands_out() -> None:
    said = of_day([a_reminder(number=number) for number in range(10)])

    assert '"primary"' not in json.dumps(said.blocks)
    assert '"primary"' in json.dumps(alone(a_reminder()).blocks)


@pytest.mark.parametrize("count", [1, 2, 23, 24, 100])
def test_it_never_has_more_blocks_than_slack_takes_and_every_one_its_own_id(count: int) -> None:
    said = of_day([a_reminder(number=number) for number in range(count)])

    assert len(said.blocks) <= 50
    assert len({block["block_id"] for block in said.blocks}) == len(said.blocks)
    assert ("see Home" in said.text) == (count > 23)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (Answer.SNOOZED, "you are reminded again"),
        (Answer.NOT_MINE, "<@U0ILEAD> is asked whose it is"),
        (Answer.STOPPED, "not reminded of this any more"),
        (Answer.DONE, "this is settled"),
    ],
)
def test_what_was_answered_stays_to_be_read_and_cannot_be_pressed(answer: Answer, words: str) -> None:
    until = AT + timedelta(hours=2) if answer is Answer.SNOOZED else None

    said = alone(a_reminder(answer=answer, until=until, lead=ILEAD))

    assert words in said.text
    assert pressable(said) == []


def test_a_matter_that_something_else_asks_now_says_so_and_not_that_it_is_settled() -> None:
    matter = Matter("Creative", "1", frozenset(), AT, instead="who leads it is proposed")
    reminder = replace(a_reminder(waits=False), subject=Subject(None, matter=matter))

    assert alone(reminder).text == "*Creative*: who leads it is proposed."


def test_a_snooze_that_ends_with_what_is_due_says_so() -> None:
    until = AT + timedelta(days=3)

    assert "since it is due before that" in alone(a_reminder(answer=Answer.SNOOZED, until=until)).text


def test_one_of_two_that_is_done_leaves_one() -> None:
    said = of_day([a_reminder(), a_reminder(number=13, answer=Answer.DONE)])

    assert said.text.startswith("1 thing waits for you")
    assert "Thing 13" in said.text
    assert pressable(said).count(ids.NUDGE_STOP) == 1


def test_the_form_shows_what_was_chosen() -> None:
    away = (date(2026, 12, 24), date(2027, 1, 2))
    own = Availability(who=MAYA, hours="10:00-16:00", weekdays=("mon", "tue"))
    choices = {**dict.fromkeys(Group, How.DIGEST), Group.CHECK_INS: How.OFF}

    view = preferences_form(Mine(choices, away, own, is_architect=True, delegate=DEVI))

    fields = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    chosen = {name: e["initial_option"]["value"] for name, e in fields.items() if "initial_option" in e}
    assert chosen == {**{f"{group}@1": "digest" for group in Group}, "check_ins@1": "off"}
    assert fields["away_from@1"]["initial_date"] == "2026-12-24"
    assert fields["away_until@1"]["initial_date"] == "2027-01-02"
    assert fields["delegate@1"]["initial_user"] == DEVI
    assert fields["hours@1"]["initial_value"] == "10:00-16:00"
    assert [one["value"] for one in fields["weekdays@1"]["initial_options"]] == ["mon", "tue"]
    assert view["private_metadata"] == "2026-12-24:2027-01-02"


def test_everybody_says_who_stands_in_for_them_and_reads_what_for() -> None:
    view = preferences_form(Mine(dict.fromkeys(Group, How.DIGEST), delegate=DEVI))
    architects = preferences_form(Mine(dict.fromkeys(Group, How.DIGEST), is_architect=True))

    asked = next(block for block in view["blocks"] if block["block_id"] == "delegate@1")
    assert asked["element"]["initial_user"] == DEVI
    assert asked["hint"]["text"].startswith("Signs for you")
    assert "Handoffs go to them while you are away" in json.dumps(architects)


def a_team(*owed: tuple[int, str, Kind], mine: bool = True) -> list[Reminder]:
    """Return what a lead is told: of which handoff, who owes what."""
    found = []
    for at, (number, who, kind) in enumerate(owed):
        one = a_reminder(number=number, rung=Rung.BOTH_LEADS, person=ILEAD, kind=kind, own_side=mine)
        nudge = one.nudge.model_copy(update={"id": 5000 + at, "person": who})
        found.append(replace(one, nudge=nudge))
    return found


def test_a_lead_reads_one_line_a_handoff_by_who_owes_it_and_one_set_of_buttons() -> None:
    team = a_team((1, ARUN, Kind.PICK), (2, DEVI, Kind.TAKE), (1, ARUN, Kind.ANSWER), (3, ARUN, Kind.TAKE))

    said = of_day(team)

    assert said.text.startswith("Waiting on your team: 3\n")
    lines = [block["text"]["text"] for block in said.blocks if "accessory" in block][:-1]
    assert [line.count("*H-") for line in lines] == [1, 1, 1]
    assert lines[0].startswith(f"<@{ARUN}>\n*H-1 ")
    assert "a time for the check-in and an answer to IT's question" in lines[0]
    assert lines[1].startswith("*H-3 ")
    assert lines[2].startswith(f"<@{DEVI}>\n*H-2 ")
    once = [ids.NUDGE_DONE, ids.NUDGE_STOP, ids.NUDGE_SNOOZE]
    assert [pressable(said).count(action) for action in once] == [1, 1, 1]


def test_a_lead_reads_of_five_and_how_many_more_there_are() -> None:
    said = of_day(a_team(*[(number, DEVI, Kind.TAKE) for number in range(1, 12)]))

    assert said.text.startswith("Waiting on your team: 11\n")
    assert said.text.count("*H-") == 5
    assert "… and 6 more: H-6, H-7, H-8, H-9, H-10, H-11." in said.text


def test_a_lead_hears_first_of_their_own_side() -> None:
    other = a_team((1, MAYA, Kind.PICK), mine=False)

    said = of_day([*other, *a_team((2, DEVI, Kind.TAKE))])

    assert said.text.startswith("Waiting on both sides: 2\n")
    assert said.text.index("H-2") < said.text.index("H-1 ")


def test_a_lead_who_has_something_to_do_reads_that_first_and_by_itself() -> None:
    said = of_day([*a_team((1, DEVI, Kind.TAKE), (2, DEVI, Kind.TAKE)), a_reminder(person=ARUN)])

    assert said.text.startswith("1 thing waits for you\n")
    assert said.text.index("H-12") < said.text.index("Waiting on your team: 2")
    assert ids.HANDOFF_TAKE in pressable(said)


def test_a_deadline_reads_the_same_on_the_day_after() -> None:
    said = alone(a_reminder(kind=Kind.TAKE))

    assert "{date_short}" in said.text
    assert "pretty" not in said.text


def test_a_settled_matter_begins_with_a_capital_and_is_short() -> None:
    matter = Matter("the KPIs of H-3", "3", frozenset(), AT)
    reminder = replace(a_reminder(waits=False), subject=Subject(None, matter=matter))

    assert alone(reminder).text == "*The KPIs of H-3*: this is settled."


def test_what_a_lead_is_asked_for_is_not_told_as_their_teams_too() -> None:
    matter = Matter("the KPIs of H-12", "12", frozenset({ARUN, ILEAD}), AT)
    mine, theirs = (
        a_reminder(kind=Kind.SIGN_KPIS, rung=rung, person=ILEAD) for rung in (Rung.PERSON, Rung.BOTH_LEADS)
    )
    mine = replace(mine, nudge=mine.nudge.model_copy(update={"id": 1, "person": ILEAD}))
    both = [replace(one, subject=replace(one.subject, matter=matter)) for one in (mine, theirs)]

    said = of_day([*both, *a_team((2, DEVI, Kind.TAKE), (3, DEVI, Kind.TAKE))])

    assert said.text.startswith("1 thing waits for you\n*The KPIs of H-12*")
    assert "Waiting on your team: 2" in said.text
