"""The same stories with a model that helps, that talks nonsense, that is silent, and with none: all end well."""

import asyncio
import threading
import time
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from handlers.listeners.drafting import holds_back
from handlers.listeners.heard import ASKING, Heard
from handlers.views import ids
from prompts.words import Form, NoAnswerError, Question, Reason
from storage import catches, drafts, handoffs
from storage.records import Handoff
from storage.vocabulary import State
from tests.conftest import NewWorld
from tests.fake_words import FakeWords
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS
from tests.world import BEN, IT, MARTECH, MAYA, TEAM, World, dumps, until, watched

GAIN = "Prospects who attend a webinar get their follow-up within a day instead of a week."
REQUEST = f"Can IT connect the webinar platform to the CRM? {GAIN} Live by 1 May 2027."
CHANGE = "They get their follow-up within a day instead of a week"
AUDIENCE = "Prospects who attend a webinar"
MARK = f"Drafted from: “{GAIN}”. Check it."


def piece(value: str, sentence: str = GAIN) -> dict[str, str]:
    return {"value": value, "sentence": sentence}


DRAFT = {
    "audience": piece(AUDIENCE),
    "change": piece(CHANGE),
    "category": piece("educate"),
    "launch_on": piece("2027-05-01", "Live by 1 May 2027."),
    "systems": piece("webinar platform, CRM", "Can IT connect the webinar platform to the CRM?"),
    "kpi": piece("follow-up within a day"),
}
INVENTED = {"audience": piece("Forty bank managers"), "baseline": piece("12 %"), "sponsor": piece("Zoe Kim")}
MEASURES = {"kpis": [{"name": "follow-up within a day", "direction": "up", "unit": "", "sentence": ""}]}
SUMMARY = {"summary": "The CRM has an import already."}
HINT = "How soon do they get it?"


def helpful(**more: Any) -> FakeWords:
    return FakeWords(
        **{
            "classify_message": {"label": "request"},
            "draft_outcome": DRAFT,
            "suggest_kpis": MEASURES,
            "summarise_thread": SUMMARY,
            "review_outcome": {"verdict": "vague", "hint": HINT},
            **more,
        }
    )


def odd() -> FakeWords:
    return FakeWords(
        classify_message=NoAnswerError(Reason.ODD),
        draft_outcome=INVENTED,
        suggest_kpis={"kpis": [{"name": "97 % by Zoe Kim at https://x.example", "direction": "up"}]},
        summarise_thread={"summary": "Zoe Kim pays 900,000 euros on 3 March."},
        review_outcome={"verdict": "vague", "hint": "Ask <!channel> for 900 euros."},
    )


class SlowWords(FakeWords):
    """A helpful model that answers when the test says so."""

    def __init__(self, **answers: Any) -> None:
        super().__init__(**answers)
        self.reached, self.may_answer = threading.Event(), threading.Event()

    def ask(self, question: Question[Form]) -> Form:
        if question.kind == "draft_outcome":
            self.reached.set()
            assert self.may_answer.wait(10)
        return super().ask(question)


class CountingWords(FakeWords):
    """A model that is slow, and counts how many wait for it at the same time."""

    def __init__(self) -> None:
        super().__init__()
        self.most, self._now, self._lock = 0, 0, threading.Lock()

    def ask(self, question: Question[Form]) -> Form:
        with self._lock:
            self._now += 1
            self.most = max(self.most, self._now)
        time.sleep(0.02)
        with self._lock:
            self._now -= 1
        return super().ask(question)


MODELS: dict[str, Callable[[], FakeWords | None]] = {
    "none": lambda: None,
    "helpful": helpful,
    "odd": odd,
    "silent": FakeWords,
}


@pytest.fixture(params=MODELS)
async def world(request: pytest.FixtureRequest, new_world: NewWorld) -> World:
    """Give a world whose channel is watched, with each kind of model."""
    return await new_world(settings=watched("on"), words=MODELS[request.param]())


async def with_model(new_world: NewWorld, words: FakeWords) -> World:
    return await new_world(settings=watched("on"), words=words)


def blocks(world: World, user: str = MAYA) -> dict[str, str]:
    """Return the block id of each field that is shown."""
    modal = world.playground.modal(user)
    assert modal is not None
    return {block.partition("@")[0]: block for block in modal["state"]["values"]}


async def send(world: World, values: Mapping[str, Any]) -> dict[str, str]:
    """Fill in fields, whatever their blocks are called by now, and press Next."""
    shown = blocks(world)
    return await world.submit(MAYA, {shown[name.partition("@")[0]]: value for name, value in values.items()})


def holds(world: World, field: str) -> Any:
    return world.chosen(MAYA, blocks(world)[field])


def typed(world: World, handoff_id: int = 1) -> dict[str, Any]:
    with world.bot.store.reading(TEAM) as session:
        draft = drafts.get(session, handoff_id)
    assert draft is not None
    return draft.typed


def kept(world: World) -> list[Handoff]:
    with world.bot.store.reading(TEAM) as session:
        return handoffs.in_states(session, list(State), limit=None)


async def open_work(world: World, text: str = REQUEST) -> None:
    await world.say(MAYA, text)
    await world.answer(MAYA, ids.CATCH_WORK)


# With every kind of model; test_every_door.py has every way in and what becomes of it


@pytest.mark.sqlite
async def test_a_caught_message_leads_to_a_card(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    await world.say(BEN, "The CRM has an import already.", thread_ts=ts)
    await world.answer(MAYA, ids.CATCH_WORK)

    for screen in (OUTCOME, MEASURE, STANDS):
        assert await send(world, screen) == {}
    await world.submit(MAYA)

    card = world.message_with(IT, ids.HANDOFF_TAKE)
    assert "They get the follow-up" in card["text"]
    assert "webinar platform to the CRM?" in dumps(card)


@pytest.mark.sqlite
async def test_ordinary_chat_leaves_no_trace(world: World) -> None:
    await world.say(MAYA, "Lunch at noon, the usual place?")

    assert world.whispers(MAYA) == []
    assert kept(world) == []


@pytest.mark.sqlite
async def test_a_measure_can_be_asked_for_and_written_by_hand(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)
    if world.bot.deps.words is not None:
        await world.press(MAYA, ids.FORM_SUGGEST)

    assert await send(world, MEASURE) == {}
    assert await send(world, STANDS) == {}

    assert "Webinar leads contacted within a day" in world.modal_text(MAYA)


# What a helpful model adds


async def test_empty_fields_are_drafted_each_with_its_sentence(new_world: NewWorld) -> None:
    world = await with_model(new_world, helpful())

    await open_work(world)

    assert (holds(world, "audience"), holds(world, "change")) == (AUDIENCE, CHANGE)
    assert holds(world, "category") == "educate"
    assert world.modal_text(MAYA).count(MARK) == 3


async def test_what_is_drafted_for_a_later_screen_waits_for_it(new_world: NewWorld) -> None:
    world = await with_model(new_world, helpful())
    await open_work(world)
    assert not typed(world).get("kpi.1.name")

    await send(world, {"sponsor": OUTCOME["sponsor@1"]})

    assert holds(world, "kpi.1.name") == "follow-up within a day"
    await send(world, MEASURE)
    assert holds(world, "systems") == "webinar platform, CRM"
    assert holds(world, "launch_on") == "2027-05-01"


async def test_a_field_that_is_changed_is_no_draft_any_more(new_world: NewWorld) -> None:
    world = await with_model(new_world, helpful())
    await open_work(world)
    await send(world, {"sponsor": OUTCOME["sponsor@1"], "audience": "Everybody who asks for a trial"})

    await world.press(MAYA, ids.FORM_BACK)

    assert holds(world, "audience") == "Everybody who asks for a trial"
    assert holds(world, "change") == CHANGE
    assert world.modal_text(MAYA).count(MARK) == 2


async def test_a_draft_is_made_once(new_world: NewWorld) -> None:
    words = helpful()
    world = await with_model(new_world, words)
    await open_work(world)
    await world.playground.fill(MAYA, blocks(world)["audience"], None)
    await world.playground.close_modal(MAYA, clear=True)

    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_WORK)

    assert [question.kind for question in words.asked].count("draft_outcome") == 1


async def test_what_the_source_does_not_say_never_enters_the_form(new_world: NewWorld) -> None:
    world = await with_model(new_world, odd())

    await open_work(world)

    assert "Drafted from" not in world.modal_text(MAYA)
    assert not holds(world, "audience")


async def test_a_thread_is_read_for_the_draft_and_shown_in_short_to_the_architect(
    new_world: NewWorld,
) -> None:
    words = helpful()
    world = await with_model(new_world, words)
    ts = await world.say(MAYA, REQUEST)
    await world.say(BEN, "The CRM has an import already.", thread_ts=ts)
    await world.answer(MAYA, ids.CATCH_WORK)
    for screen in (OUTCOME, MEASURE, STANDS):
        await send(world, screen)

    await world.submit(MAYA)

    asked = next(question for question in words.asked if question.kind == "draft_outcome")
    assert "has an import already" in asked.text
    assert "In short (drafted): The CRM has an import already." in dumps(
        world.message_with(IT, ids.HANDOFF_TAKE)
    )


async def test_a_summary_goes_with_the_message_it_is_of(new_world: NewWorld) -> None:
    world = await with_model(new_world, helpful())
    ts = await world.say(MAYA, REQUEST)
    await world.say(BEN, "The CRM has an import already.", thread_ts=ts)
    await world.answer(MAYA, ids.CATCH_WORK)
    for screen in (OUTCOME, MEASURE, STANDS):
        await send(world, screen)
    await world.submit(MAYA)

    await world.playground.delete(MAYA, MARTECH, ts)
    await world.settle()

    with world.bot.store.reading(TEAM) as session:
        source = catches.source_of(session, 1)
    assert source is not None
    assert source.summary == ""


async def test_a_measure_is_suggested_and_marked(new_world: NewWorld) -> None:
    world = await with_model(new_world, helpful())
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)

    await world.press(MAYA, ids.FORM_SUGGEST)

    assert holds(world, "kpi.1.name") == "follow-up within a day"
    assert holds(world, "kpi.1.direction") == "up"
    assert "Drafted from" in world.modal_text(MAYA)
    assert ids.FORM_SUGGEST not in world.modal_text(MAYA)


async def test_where_no_measure_is_found_the_form_says_so(new_world: NewWorld) -> None:
    world = await with_model(new_world, odd())
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)

    await world.press(MAYA, ids.FORM_SUGGEST)

    assert "No measure came to mind" in world.modal_text(MAYA)


async def test_without_a_model_no_measure_is_offered(new_world: NewWorld) -> None:
    world = await new_world(words=None)
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")

    await world.submit(MAYA, OUTCOME)

    assert ids.FORM_SUGGEST not in world.modal_text(MAYA)


async def test_a_vague_outcome_gets_one_hint_in_the_preview_and_goes_through(new_world: NewWorld) -> None:
    world = await with_model(new_world, helpful())
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    vague = {**OUTCOME, "change@1": "Prospects get a faster follow-up after a webinar"}

    for screen in (vague, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}

    assert HINT in world.modal_text(MAYA)
    assert '"submit"' in world.modal_text(MAYA)


async def test_a_genuine_outcome_is_not_sent_for_review(new_world: NewWorld) -> None:
    words = helpful()
    world = await with_model(new_world, words)
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")

    await world.submit(MAYA, {**OUTCOME, "change@1": "Webinar no-shows fall from 55 % to 40 % by June"})

    assert "review_outcome" not in [question.kind for question in words.asked]


# The silent catch


async def test_a_model_can_hold_a_nudge_back(new_world: NewWorld) -> None:
    world = await with_model(new_world, helpful(classify_message={"label": "not_a_request"}))

    await world.say(MAYA, REQUEST)

    assert world.whispers(MAYA) == []
    assert kept(world) == []


async def test_a_model_cannot_cause_a_nudge_and_is_not_asked_of_chat(new_world: NewWorld) -> None:
    words = helpful()
    world = await with_model(new_world, words)

    await world.say(MAYA, "Lunch at noon, the usual place?")

    assert world.whispers(MAYA) == []
    assert words.asked == []


async def test_in_shadow_nothing_is_sent_to_a_model(new_world: NewWorld) -> None:
    words = helpful()
    world = await new_world(settings=watched("shadow"), words=words)

    await world.say(MAYA, REQUEST)

    assert words.asked == []


async def test_nothing_is_sent_to_a_model_of_who_is_left_alone(new_world: NewWorld) -> None:
    words = helpful()
    world = await with_model(new_world, words)
    await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_NO_REQUEST)
    asked = len(words.asked)

    await world.say(MAYA, "Please set up lead scoring in HubSpot for the sales team.")

    assert len(words.asked) == asked


async def test_a_model_that_hangs_keeps_only_a_few_threads_waiting(new_world: NewWorld) -> None:
    words = CountingWords()
    world = await with_model(new_world, words)

    async def ack(**_: object) -> None: ...

    heard = Heard(world.bot.edge, {}, TEAM, ack)
    await asyncio.gather(*(holds_back(heard, REQUEST) for _ in range(3 * ASKING)))

    assert words.most == ASKING


class HangingWords(FakeWords):
    """A model that does not answer before the test says so."""

    def __init__(self) -> None:
        super().__init__(classify_message={"label": "not_a_request"})
        self.may_answer = threading.Event()

    def ask(self, question: Question[Form]) -> Form:
        answer = super().ask(question)
        assert self.may_answer.wait(10)
        return answer


@pytest.mark.sqlite
async def test_a_slow_model_neither_holds_up_an_offer_nor_the_next_ones(new_world: NewWorld) -> None:
    words = HangingWords()
    world = await with_model(new_world, words)
    world.bot.edge.hold_within = 0.05

    for user in (MAYA, BEN):
        await world.playground.say(user, MARTECH, REQUEST)
    await until(lambda: world.whispers(MAYA) and world.whispers(BEN))
    words.may_answer.set()
    await world.settle()

    assert len(words.asked) == 1
    assert len(world.whispers(MAYA)) == len(world.whispers(BEN)) == 1
    assert [handoff.state for handoff in kept(world)] == [State.CAUGHT, State.CAUGHT]


@pytest.mark.sqlite
async def test_what_nobody_waits_for_any_more_is_not_sent_to_a_model(new_world: NewWorld) -> None:
    words = HangingWords()
    world = await with_model(new_world, words)
    world.bot.edge.hold_within = 0.05

    async def ack(**_: object) -> None: ...

    heard = Heard(world.bot.edge, {}, TEAM, ack)
    held = await asyncio.gather(*(holds_back(heard, REQUEST) for _ in range(2 * ASKING)))
    words.may_answer.set()
    await world.settle()

    assert held == [False] * 2 * ASKING
    assert len(words.asked) == ASKING


# Late answers


async def slowly(new_world: NewWorld) -> tuple[World, SlowWords]:
    """Return a world in which Maya has the form of her message open, while the model still thinks."""
    words = SlowWords(draft_outcome=DRAFT)
    world = await with_model(new_world, words)
    await world.say(MAYA, REQUEST)
    newest = world.whispers(MAYA)[-1]
    await world.playground.click(MAYA, MARTECH, newest["ts"], ids.CATCH_WORK)
    await until(words.reached.is_set)
    return world, words


async def answer_now(world: World, words: SlowWords) -> None:
    words.may_answer.set()
    await world.settle()


async def test_the_form_is_open_while_the_model_thinks(new_world: NewWorld) -> None:
    world, words = await slowly(new_world)

    shown = world.modal_text(MAYA)
    await answer_now(world, words)

    assert "1 of 3" in shown
    assert "Drafted from" not in shown


async def test_what_is_typed_meanwhile_is_never_replaced(new_world: NewWorld) -> None:
    world, words = await slowly(new_world)
    await world.playground.fill(MAYA, "audience@1", "Everybody who asks for a trial")

    await answer_now(world, words)

    assert holds(world, "audience") == "Everybody who asks for a trial"
    assert holds(world, "change") == CHANGE


async def test_a_choice_made_meanwhile_costs_nothing_of_the_draft(new_world: NewWorld) -> None:
    world, words = await slowly(new_world)
    await world.playground.fill(MAYA, "category@1", "retain")

    await answer_now(world, words)

    assert (holds(world, "category"), holds(world, "change")) == ("retain", CHANGE)


async def test_an_answer_for_a_form_that_went_on_is_discarded(new_world: NewWorld) -> None:
    world, words = await slowly(new_world)
    assert (await world.playground.submit(MAYA, OUTCOME)).errors == {}

    await answer_now(world, words)

    assert "2 of 3" in world.modal_text(MAYA)
    assert "drafted" not in typed(world)
    assert typed(world)["audience"] == OUTCOME["audience@1"]


async def test_an_answer_for_a_message_that_was_changed_is_discarded(new_world: NewWorld) -> None:
    world, words = await slowly(new_world)
    ts = next(m["ts"] for m in world.everything(MARTECH) if m["text"] == REQUEST)
    await world.playground.edit(MAYA, MARTECH, ts, "Can IT connect the shop to the CRM?")
    await world.playground.settled()
    await world.bot.settle()

    await answer_now(world, words)

    assert "drafted" not in typed(world)


async def test_an_answer_for_a_handoff_that_was_handed_in_is_discarded(new_world: NewWorld) -> None:
    world, words = await slowly(new_world)
    await world.playground.press(MAYA, ids.FORM_CANNOT_WAIT)
    await until(lambda: "It cannot wait" in world.modal_text(MAYA) and "reason@1" in world.modal_text(MAYA))
    sent = {"reason@1": "legal", "words@1": "The fine is due within the week"}
    assert (await world.playground.submit(MAYA, sent)).errors == {}

    await answer_now(world, words)

    assert "drafted" not in typed(world)
    assert [handoff.state for handoff in kept(world)] == [State.READY]
