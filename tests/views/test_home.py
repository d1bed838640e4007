"""What Home, lists, searches, help and the morning's counts say, and that Slack takes them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest

from bot.playground.blocks import every_element, message_problems
from bot.playground.views_check import view_problems
from handlers.rules import commands, home
from handlers.rules.home import Count, Dated, Decided, Digest, Found, Group, HomePage, Line, Wait
from handlers.rules.swim_lanes import Lane
from handlers.rules.whole import Shown
from handlers.views import home as views
from handlers.views import ids, whole
from handlers.views.blocks import Message
from storage.records import (
    Actor,
    CheckIn,
    Entry,
    Handoff,
    Kpi,
    Leads,
    OutcomeContext,
    Question,
    Settings,
    SwimLane,
)
from storage.vocabulary import Category, CheckInState, Direction, Door, Fact, Role, Side, Stage, State

NOW = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
MAYA = Actor(id="U0MAYA")
ARUN = Actor(id="U0ARUN", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
EACH = 60
"""Lines in each group of a full Home."""
ROUGH = "<!channel> & <@U0BOSS> *bold* https://x.example " + "long " * 60


def a_handoff(handoff_id: int = 12, **more: object) -> Handoff:
    values: dict[str, object] = {
        "team_id": "T",
        "id": handoff_id,
        "door": Door.WORK,
        "state": State.READY,
        "title": "Loyalty app",
        "requester": "U0MAYA",
        "author": "U0MAYA",
        "architect": "U0ARUN",
        "created_at": NOW,
        "updated_at": NOW,
    }
    return Handoff.model_validate({**values, **more})


def a_check_in(check_in_id: int = 3, state: CheckInState = CheckInState.BOOKED, **more: object) -> CheckIn:
    values: dict[str, object] = {
        "team_id": "T",
        "id": check_in_id,
        "handoff_id": 12,
        "stage": Stage.IDEA,
        "state": state,
        "requester": "U0MAYA",
        "architect": "U0ARUN",
        "due_at": NOW,
        "starts_at": NOW,
        "created_at": NOW,
    }
    return CheckIn.model_validate({**values, **more})


def a_lane(number: int) -> Lane:
    return Lane(SwimLane(team_id="T", id=number, name=f"Item {number}", usual=Side.NEITHER, created_at=NOW))


def lines(group: Group, title: str) -> tuple[Line, ...]:
    wait = Wait(group, "held until it has its outcome", since=NOW, who="U0ARUN")
    return tuple(Line(a_handoff(n, title=title), wait) for n in range(1, EACH + 1))


def a_full_page(actor: Actor = ARUN, *, title: str = "Loyalty app") -> HomePage:
    return HomePage(
        actor,
        NOW,
        admins=("U0ADMIN",),
        on_me=lines(Group.ON_ME, title),
        drafts=lines(Group.DRAFTS, title),
        on_others=lines(Group.ON_OTHERS, title),
        under_way=lines(Group.UNDER_WAY, title),
        queue=lines(Group.ON_OTHERS, title),
        decided=tuple(Decided(a_handoff(n, title=title), "taken", NOW, "U0ARUN", ROUGH) for n in range(10)),
        check_ins=tuple(Dated(a_check_in(n), a_handoff(12, title=title)) for n in range(EACH)),
        held=Count(3, 4),
        ready=Count(2, 0),
        lanes=tuple(a_lane(n) for n in range(1, EACH + 1)),
        setup=home.setup(Settings()),
    )


def a_whole() -> Shown:
    context = OutcomeContext(
        team_id="T",
        handoff_id=12,
        category=Category.RETAIN,
        audience=ROUGH,
        change=ROUGH,
        sponsor="",
        stage=Stage.PLAN,
        facts=[Fact.PRICE_ASKED, "unheard of"],
        systems=ROUGH,
        it_contacts=["U0ARUN"],
        launch_on=date(2027, 3, 1),
        unknowns=[{"field": "sponsor", "owner": "U0MAYA", "by": "2026-12-18"}],
    )
    kpi = Kpi(
        team_id="T",
        handoff_id=12,
        position=1,
        name="Renewals a month",
        direction=Direction.UP,
        target=Decimal("1200.50"),
        unit="%",
        measure_on=date(2027, 6, 1),
    )
    question = Question(
        team_id="T", id=1, handoff_id=12, asked_by="U0ARUN", asked_at=NOW, text="Which data, please?"
    )
    answered = question.model_copy(
        update={"id": 2, "answered_by": "U0MAYA", "answered_at": NOW, "answer": "Orders only."}
    )
    entry = Entry(team_id="T", id=1, handoff_id=12, at=NOW, actor="stile", what="nudged_lead")
    values: dict[str, Any] = {
        "context": context,
        "kpis": (kpi, kpi.model_copy(update={"position": 2, "baseline": Decimal(3)})),
        "questions": (question, answered),
        "check_ins": tuple(a_check_in(n, state) for n, state in enumerate(CheckInState)),
        "history": (entry, entry.model_copy(update={"actor": "U0MAYA", "what": "handed_in"})),
    }
    return Shown(a_handoff(title=ROUGH, late=True, cannot_wait=ROUGH, private=True), **values)


def said(view: dict[str, Any]) -> str:
    return views.said_by(view["blocks"])


def buttons(blocks: list[dict[str, Any]]) -> list[Mapping[str, Any]]:
    found = [element for block in blocks for _, element in every_element(block, "")]
    return [element for element in found if element["type"] == "button"]


EVERY_MESSAGE: dict[str, Message] = {
    "list, full": views.list_message(a_full_page(title=ROUGH)),
    "list, empty": views.list_message(HomePage(MAYA, NOW)),
    "show": whole.whole_message(a_whole()),
    "show, bare": whole.whole_message(Shown(a_handoff(state=State.DRAFT, title=""))),
    "find": views.found_message(
        Found(("a", ROUGH), tuple(a_handoff(n, title=ROUGH) for n in range(10)), True)
    ),
    "find, nothing": views.found_message(Found((ROUGH,), ())),
    "help": views.help_message(("U0ADMIN",)),
    "help, nobody": views.help_message(()),
    "unknown": views.help_message((), near="list"),
    "digest": views.digest_message(Digest(Count(1, 0), Count(2, 1), Count(3, 7), 4)),
    **{word: views.later_message(word) for word in commands.LATER},
}
EVERY_VIEW: dict[str, tuple[dict[str, Any], str]] = {
    "home, full": (views.home_page(a_full_page(title=ROUGH)), "home"),
    "home, first": (views.home_page(HomePage(MAYA, NOW)), "home"),
    "home, guest": (views.home_page(HomePage(Actor(id="U", guest=True), NOW, admins=("U0ADMIN",))), "home"),
    "home, stranger": (views.home_page(HomePage(Actor(id="U", foreign=True), NOW)), "home"),
    "show": (whole.whole_form(a_whole()), "modal"),
}


@pytest.mark.parametrize("name", sorted(EVERY_MESSAGE))
def test_slack_takes_every_message(name: str) -> None:
    message = EVERY_MESSAGE[name]

    assert message_problems(message.blocks) == []
    assert message.text


@pytest.mark.parametrize("name", sorted(EVERY_VIEW))
def test_slack_takes_every_view(name: str) -> None:
    view, kind = EVERY_VIEW[name]

    assert view_problems(view, kind) == []


@pytest.mark.parametrize("name", sorted(EVERY_MESSAGE))
def test_no_text_of_people_sets_anything_off(name: str) -> None:
    message = EVERY_MESSAGE[name]
    spoken = message.text + views.said_by(message.blocks)

    assert "<!channel" not in spoken
    assert "<@U0BOSS" not in spoken


@pytest.mark.parametrize("name", sorted(EVERY_MESSAGE))
def test_the_text_says_what_the_blocks_say(name: str) -> None:
    message = EVERY_MESSAGE[name]

    for block in message.blocks[:10]:
        if block["type"] == "section" and "text" in block:
            assert block["text"]["text"][:200] in message.text


@pytest.mark.parametrize("name", sorted(EVERY_VIEW))
def test_at_most_one_button_is_primary_and_repeated_ones_say_what_they_open(name: str) -> None:
    found = buttons(EVERY_VIEW[name][0]["blocks"])

    assert sum(button.get("style") == "primary" for button in found) <= 1
    assert all(button.get("accessibility_label") for button in found if button["text"]["text"] == "Open")


def test_home_begins_with_both_doors() -> None:
    first = views.home_page(HomePage(MAYA, NOW))["blocks"][0]

    assert [(b["action_id"], b["text"]["text"]) for b in first["elements"]] == [
        (ids.DOOR_WORK, "Ask for work"),
        (ids.DOOR_IDEA, "Tell IT early"),
    ]


def test_asking_for_work_is_what_marketing_opens_its_home_for_and_not_it() -> None:
    marketing, it = (
        views.home_page(HomePage(actor, NOW))["blocks"][0]["elements"][0]
        for actor in (MAYA, Actor(id="U0ARUN", side=Side.IT))
    )

    assert (marketing.get("style"), it.get("style")) == ("primary", None)


def test_home_says_what_stile_does_until_there_is_something() -> None:
    first = said(views.home_page(HomePage(MAYA, NOW)))
    later = said(views.home_page(a_full_page()))

    assert "What Stile does" in first
    assert "Nothing waits on you." in first
    assert "What Stile does" not in later


def test_a_full_home_has_room_and_says_how_many_more_there_are() -> None:
    view = views.home_page(a_full_page())

    assert len(view["blocks"]) < 100
    assert "Waiting on you (60)" in said(view)
    assert "… and 45 more" in said(view)


def test_a_draft_opens_its_form_and_anything_else_is_shown() -> None:
    wait = Wait(Group.ON_ME, "a draft")
    page = HomePage(
        MAYA,
        NOW,
        on_me=(Line(a_handoff(1), wait, opens_form=True), Line(a_handoff(2), wait, opens_form=False)),
    )

    found = buttons(views.home_page(page)["blocks"])[2:-1]

    assert [(b["action_id"], b["value"]) for b in found] == [
        (ids.HANDOFF_OPEN, "1"),
        (ids.HANDOFF_SHOW, "2"),
    ]


@pytest.mark.parametrize(
    ("actor", "above"),
    [(ARUN, True), (Actor(id="U", roles=frozenset({Role.LEAD})), True), (MAYA, False)],
    ids=["IT", "lead", "marketing"],
)
def test_the_counts_stand_above_for_it_and_leads(actor: Actor, above: bool) -> None:
    blocks = views.home_page(a_full_page(actor))["blocks"]
    order = [block["block_id"] for block in blocks]

    assert (order.index("counts") < order.index("on_me.title")) is above


def test_settings_say_what_is_missing_and_stand_in_an_admins_home_only() -> None:
    page = a_full_page()

    assert "No IT channel is set: add it under *Change settings*." in said(views.home_page(page))
    assert "Still missing" not in said(views.home_page(replace(page, setup=None)))


def test_moments_are_shown_in_the_readers_own_zone() -> None:
    assert f"<!date^{int(NOW.timestamp())}^" in said(views.home_page(a_full_page()))


@pytest.mark.parametrize(
    ("days", "words"), [(0, "less than a working day"), (1, "1 working day"), (4, "4 working days")]
)
def test_an_age_is_in_working_days(days: int, words: str) -> None:
    assert views.age(Count(2, days)) == f"2, the oldest for {words}"


def test_the_list_of_it_ends_with_its_queue_and_the_counts() -> None:
    it = views.said_by(views.list_message(a_full_page()).blocks)
    marketing = views.said_by(views.list_message(replace(a_full_page(MAYA), queue=())).blocks)

    assert "IT's queue (60)" in it
    assert "Held until they have their outcome" in it
    assert "Held until they have their outcome" not in marketing


def test_a_whole_handoff_shows_its_kpis_as_a_table_and_in_its_text() -> None:
    message = whole.whole_message(a_whole())
    table = next(block for block in message.blocks if block["type"] == "data_table")

    assert [cell["text"] for cell in table["rows"][1]] == [
        "Renewals a month",
        "up",
        "not known yet",
        "1,200.5 %",
        "1 Jun 2027",
    ]
    assert "*Renewals a month* up to 1,200.5 % from a value not known yet" in message.text


def test_a_whole_handoff_says_everything_about_it() -> None:
    text = views.said_by(whole.whole_message(a_whole()).blocks)

    for expected in (
        "Retain customers",
        "A vendor was asked for a price",
        "1 Mar 2027",
        "the sponsor: <@U0MAYA> finds out by 18 Dec 2026",
        "Which data, please?",
        "Not answered yet.",
        "Orders only.",
        "Idea: held",
        "Stile nudged lead",
        "<@U0MAYA> handed it in",
        "Late arrival",
        "Could not wait",
    ):
        assert expected in text


def test_an_open_question_can_be_answered_by_who_may() -> None:
    may = whole.whole_form(replace(a_whole(), may_answer=True))
    may_not = whole.whole_form(a_whole())

    assert [(b["action_id"], b["value"]) for b in buttons(may["blocks"])] == [(ids.HANDOFF_ANSWER, "1")]
    assert buttons(may_not["blocks"]) == []


def test_a_search_without_a_hit_says_what_to_try() -> None:
    assert "Try fewer or shorter words" in views.found_message(Found(("x",), ())).text


def test_the_list_has_every_group_of_home_in_which_something_waits() -> None:
    page = a_full_page(MAYA)

    groups = [
        block["text"]["text"]
        for block in views.home_page(page)["blocks"]
        if block["type"] == "header" and "(" in block["text"]["text"]
    ]

    assert len(groups) == 6
    assert all(group in views.list_message(page).text for group in groups)


def test_help_has_every_word_there_is_and_names_the_admins_and_both_leads() -> None:
    text = views.help_message(("U0ADMIN",), Leads(marketing="U0MLEAD", it="U0ILEAD")).text

    assert all(f"`/handoff {word}" in text for word in (*commands.READS, *commands.FORMS))
    assert not any(f"{word}`" in text for word in commands.LATER)
    assert all(f"<@{who}>" in text for who in ("U0ADMIN", "U0MLEAD", "U0ILEAD"))


@pytest.mark.parametrize(
    "word", ["Handoff", "Two doors", "Held", "Check-in", "Late arrival", "Lane", "Verdict", "Silent catch"]
)
def test_help_explains_the_words_a_newcomer_meets(word: str) -> None:
    assert f"*{word}:*" in views.help_message(()).text


def test_a_slip_of_the_finger_is_asked_about() -> None:
    assert "Did you mean `/handoff list`?" in views.help_message((), near="list").text


@pytest.mark.parametrize("word", commands.LATER)
def test_a_word_of_a_later_version_says_what_there_is_instead(word: str) -> None:
    text = views.later_message(word).text

    assert f"`/handoff {word}` is not in this version" in text
    assert text.endswith(".")


def test_counts_that_are_zero_are_not_said() -> None:
    assert views.count_lines(Digest(held=Count(1, 2))) == [
        "*Held until they have their outcome:* 1, the oldest for 2 working days"
    ]


def test_an_architect_is_only_asked_until_they_take_it() -> None:
    waits, taken = a_handoff(state=State.READY), a_handoff(state=State.WITH_IT)

    assert "<@U0ARUN> is asked first" in views.state_line(waits.model_copy(update={"architect": "U0ARUN"}))
    assert "architect <@U0ARUN>" in views.state_line(taken.model_copy(update={"architect": "U0ARUN"}))


def test_history_says_the_same_once_and_that_stile_proposed_the_times() -> None:
    def entry(number: int, what: str) -> Entry:
        return Entry(
            team_id="T", id=number, handoff_id=12, at=NOW, actor="U0MAYA", what=what, surface="command"
        )

    entries = (entry(4, "check_in_proposed"), *(entry(n, "saved") for n in (3, 2, 1)))

    said = whole.whole_message(Shown(a_handoff(), None, (), (), (), history=entries)).text

    assert said.count("saved answers") == 1
    assert "Stile proposed a check-in" in said
    assert "<@U0MAYA> proposed" not in said
