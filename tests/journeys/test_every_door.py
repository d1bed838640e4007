"""Every door and every flow with no model, with one that answers sensibly, and with one that fails: all end well."""

import pytest

from handlers.views import ids
from storage import catches, check_ins, handoffs, links
from storage.records import Handoff, Source
from storage.vocabulary import CheckInState, Door, FoundBy, State
from tests.conftest import NewWorld
from tests.fake_words import MODELS
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS
from tests.world import ARUN, BEN, ILEAD, IT, MARTECH, MAYA, SOFIE, TEAM, World, dumps, watched

pytestmark = pytest.mark.sqlite
GAIN = "Prospects who attend a webinar get their follow-up within a day instead of a week."
REQUEST = f"Can IT connect the webinar platform to the CRM? {GAIN}"
PLAIN = "The webinar platform and the CRM should know of each other, sales calls a week late."
IDEA = {"category@1": "educate", "change@1": GAIN}
REASON = {"reason@1": "legal", "words@1": "We collect data without consent since this morning"}


@pytest.fixture(params=MODELS)
async def world(request: pytest.FixtureRequest, new_world: NewWorld) -> World:
    """Give a world whose channel is watched, with each kind of model."""
    return await new_world(settings=watched("on"), words=MODELS[request.param]())


def kept(world: World) -> list[Handoff]:
    with world.bot.store.reading(TEAM) as session:
        return handoffs.in_states(session, list(State), limit=None)


def newest(world: World) -> Handoff:
    return max(kept(world), key=lambda handoff: handoff.id)


def source(world: World, handoff_id: int) -> Source | None:
    with world.bot.store.reading(TEAM) as session:
        return catches.source_of(session, handoff_id)


def card(world: World, key: str) -> str:
    """Return the blocks of IT's card for a handoff."""
    said = [m for m in world.playground.messages(IT) if dumps(m.get("blocks")).find(f"{key} ·") > 0]
    assert len(said) == 1, f"IT has {len(said)} cards of {key}"
    return dumps(said[0]["blocks"])


# Ways in: each begins something and leaves Maya before a form or both doors


async def by_command(world: World) -> None:
    await world.command(MAYA, f"/handoff {OUTCOME['title@1']}")


async def by_shortcut(world: World) -> None:
    await world.playground.shortcut(MAYA, ids.NEW_HANDOFF)
    await world.settle()
    await world.press(MAYA, ids.DOOR_WORK)


async def from_home(world: World) -> None:
    await world.playground.open_home(MAYA)
    await world.settle()
    await world.playground.click_home(MAYA, ids.DOOR_WORK)
    await world.settle()


async def from_message(world: World) -> None:
    await world.turn(MAYA, await world.say(MAYA, PLAIN))
    await world.press(MAYA, ids.CATCH_WORK)


async def by_reaction(world: World) -> None:
    await world.react(BEN, await world.say(MAYA, PLAIN))
    await world.answer(MAYA, ids.CATCH_WORK)


async def by_mention(world: World) -> None:
    await world.say(MAYA, f"<@{world.installed.bot_user_id}> {PLAIN}")
    await world.answer(MAYA, ids.CATCH_WORK)


async def by_dm(world: World) -> None:
    dm = world.playground.dm(MAYA)
    await world.say(MAYA, PLAIN, dm)
    await world.click(MAYA, dm, ids.DIRECT_WORK)


async def caught(world: World) -> None:
    await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_WORK)


DOORS = (
    (by_command, None),
    (by_shortcut, None),
    (from_home, None),
    (from_message, FoundBy.SHORTCUT),
    (by_reaction, FoundBy.REACTION),
    (by_mention, FoundBy.MENTION),
    (by_dm, FoundBy.DIRECT),
    (caught, FoundBy.SILENT),
)


async def fill_in(world: World) -> None:
    """Fill in the three screens of the form that is open and hand in."""
    for screen in (OUTCOME, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}
    assert await world.submit(MAYA) == {}
    await world.playground.close_modal(MAYA)


async def hand_in(world: World) -> None:
    await by_command(world)
    await fill_in(world)


# Every door ends in the same kind of handoff


async def test_every_door_leads_to_a_card_with_the_outcome_and_the_message_it_began_with(
    world: World,
) -> None:
    for number, (door, found_by) in enumerate(DOORS, start=1):
        await door(world)
        await fill_in(world)

        handoff = newest(world)
        assert (handoff.id, handoff.state, handoff.door) == (number, State.READY, Door.WORK), door.__name__
        assert (handoff.requester, handoff.title) == (MAYA, OUTCOME["title@1"]), door.__name__
        found = source(world, number)
        assert (found.found_by if found else None) == found_by, door.__name__
        shown = card(world, handoff.key)
        assert OUTCOME["change@1"] in shown, door.__name__
        if found is not None:
            assert found.quote in shown, door.__name__
            assert found.link or found_by is FoundBy.DIRECT, door.__name__
            assert "<!channel>" not in shown


async def test_an_idea_from_a_caught_message_becomes_work_that_is_taken(world: World) -> None:
    await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_IDEA)
    assert await world.submit(MAYA, IDEA) == {}
    assert newest(world).state is State.IDEA_OPEN
    assert world.texts(IT) == []
    await world.playground.close_modal(MAYA)

    await world.click(MAYA, MARTECH, ids.HANDOFF_ASK_FOR_WORK)
    assert world.chosen(MAYA, "change@1") == GAIN
    await fill_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    assert [handoff.state for handoff in kept(world)] == [State.WITH_IT]


async def test_what_cannot_wait_goes_to_it_from_a_caught_message_and_its_outcome_follows(
    world: World,
) -> None:
    await caught(world)
    await world.press(MAYA, ids.FORM_CANNOT_WAIT)
    assert await world.submit(MAYA, REASON) == {}
    assert newest(world).state is State.READY
    assert "Could not wait" in card(world, "H-1")

    await world.move(days=2, hours=1)
    await world.click(MAYA, world.playground.dm(MAYA), ids.HANDOFF_OPEN)
    await fill_in(world)

    assert OUTCOME["change@1"] in card(world, "H-1")


# What becomes of it


async def test_it_is_asked_about_answered_sent_elsewhere_and_taken(world: World) -> None:
    await hand_in(world)

    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which webinar platform is it?"})
    assert newest(world).state is State.NEEDS_CONTEXT
    await world.click(MAYA, MARTECH, ids.HANDOFF_ANSWER)
    await world.submit(MAYA, {"text@1": "ON24 in the enterprise plan"})
    await world.click(ARUN, IT, ids.HANDOFF_REROUTE)
    await world.submit(ARUN, {"to@1": SOFIE, "reason@1": "The webinar pages are hers"})
    await world.click(SOFIE, IT, ids.HANDOFF_TAKE)

    assert (newest(world).state, newest(world).architect) == (State.WITH_IT, SOFIE)
    assert "ON24 in the enterprise plan" in card(world, "H-1")


async def test_it_is_declined_and_opened_again(world: World) -> None:
    await hand_in(world)
    await world.click(ILEAD, IT, ids.HANDOFF_DECLINE)
    await world.submit(
        ILEAD,
        {"reason@1": "No capacity for a second connector", "alternative@1": "Use the export of the platform"},
    )
    assert newest(world).state is State.DECLINED

    await world.click(MAYA, MARTECH, ids.HANDOFF_REOPEN)
    await fill_in(world)

    assert newest(world).state is State.READY


async def test_a_check_in_is_answered_in_writing_and_closed_by_the_other(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    await world.click(ARUN, world.playground.dm(ARUN), ids.CHECK_IN_WRITE)
    assert await world.submit(ARUN, {"q1@1": "The CRM and the consent store", "q2@1": "Consent flags"}) == {}
    await world.click(MAYA, world.playground.dm(MAYA), ids.CHECK_IN_HAPPENED)
    assert await world.submit(MAYA, {"outcome@1": "The consent flag is mapped first"}) == {}

    with world.bot.store.reading(TEAM) as session:
        first = check_ins.of_handoff(session, 1)[0]
    assert (first.state, first.outcome) == (CheckInState.HELD, "The consent flag is mapped first")


async def test_a_look_alike_is_linked_before_it_is_handed_in(world: World) -> None:
    await hand_in(world)
    await world.move(minutes=1)
    await by_command(world)
    for screen in (OUTCOME, MEASURE, STANDS):
        await world.submit(MAYA, screen)

    await world.press(MAYA, ids.numbered(ids.LOOK_ALIKE_RELATED, 1))
    assert await world.submit(MAYA) == {}

    with world.bot.store.reading(TEAM) as session:
        assert len(links.of_handoff(session, 2)) == 1
    assert "Related to H-1." in card(world, "H-2")
