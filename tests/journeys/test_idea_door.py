"""The idea door: IT hears of it early, no work asked."""

from handlers.views import ids
from tests.world import ARUN, IT, MARTECH, MAYA, SOFIE, World

IDEA = {"change@1": "Returning buyers should reorder from the email itself", "category@1": "existing_sales"}


async def tell_early(world: World) -> None:
    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_IDEA)
    assert await world.submit(MAYA, IDEA) == {}


async def test_an_idea_is_two_answers_and_reaches_an_architect_not_the_queue(world: World) -> None:
    await tell_early(world)

    assert world.texts(IT) == []
    told = [*world.dm_texts(ARUN), *world.dm_texts(SOFIE)]
    assert any("no work" in text.lower() for text in told)


async def test_an_idea_says_its_launch_only_when_it_is_known(world: World) -> None:
    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_IDEA)

    errors = await world.submit(MAYA, {**IDEA, "launch_on@1": None})

    assert errors == {}


async def test_an_idea_becomes_work_and_what_was_said_is_reused(world: World) -> None:
    await tell_early(world)

    await world.playground.close_modal(MAYA)
    await world.click(MAYA, MARTECH, ids.HANDOFF_ASK_FOR_WORK)

    assert world.chosen(MAYA, "change@1") == IDEA["change@1"]
    assert world.chosen(MAYA, "category@1") == "existing_sales"


async def test_junk_is_refused_at_its_field(world: World) -> None:
    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_IDEA)

    errors = await world.submit(MAYA, {**IDEA, "change@1": "tbd"})

    assert set(errors) == {"change@1"}


async def test_asking_for_work_on_an_idea_asks_nobody_to_meet_before_it_is_handed_in(world: World) -> None:
    await tell_early(world)
    await world.playground.close_modal(MAYA)

    await world.click(MAYA, MARTECH, ids.HANDOFF_ASK_FOR_WORK)

    assert world.texts(IT) == []
    assert ids.CHECK_IN_PICK not in str([m["blocks"] for m in world.everything(world.playground.dm(MAYA))])


async def test_an_idea_that_nothing_followed_from_closes_after_sixty_days(world: World) -> None:
    await tell_early(world)

    await world.move(days=61)

    assert any("H-1" in text and "closed" in text for text in world.texts(MARTECH))


async def test_a_launch_in_a_far_century_is_refused_at_its_field(world: World) -> None:
    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_IDEA)

    errors = await world.submit(MAYA, {**IDEA, "launch_on@1": "2126-12-01"})

    assert errors == {"launch_on@1": "This is more than ten years ahead; choose an earlier day."}
