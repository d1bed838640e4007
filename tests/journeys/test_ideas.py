"""How an idea ends when nothing follows from it: the one says so, the other agrees, and nobody else is asked."""

from handlers.views import ids
from storage import handoffs
from storage.vocabulary import State
from tests.world import BEN, MARTECH, MAYA, TEAM, World, dumps

IDEA = {
    "change@1": "Shop visitors who read a blog post see products that fit what they read",
    "category@1": "educate",
}


async def told_early(world: World) -> str:
    """Have Maya tell IT of an idea; return the architect who has it."""
    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_IDEA)
    assert await world.submit(MAYA, IDEA) == {}
    await world.playground.close_modal(MAYA)
    await world.settle()
    with world.bot.store.reading(TEAM) as session:
        found = handoffs.get(session, 1)
    assert found is not None
    return str(found.architect)


def state(world: World) -> State:
    with world.bot.store.reading(TEAM) as session:
        found = handoffs.get(session, 1)
    assert found is not None
    return found.state


async def test_an_idea_closes_once_both_agree_that_nothing_follows(world: World) -> None:
    architect = await told_early(world)
    await world.click(MAYA, MARTECH, ids.IDEA_CLOSE)
    dm = world.playground.dm(architect)
    assert state(world) is State.IDEA_OPEN
    assert f"<@{MAYA}> says that nothing follows from H-1" in world.dm_texts(architect)[-1]

    await world.click(architect, dm, ids.IDEA_CLOSE)

    assert state(world) is State.CLOSED
    assert f"<@{MAYA}> and <@{architect}> agree that nothing follows from H-1." in world.texts(MARTECH)
    assert ids.IDEA_CLOSE not in dumps(world.everything(MARTECH) + world.everything(dm))


async def test_one_alone_does_not_close_an_idea_however_often_they_press(world: World) -> None:
    architect = await told_early(world)

    for _ in range(2):
        await world.click(MAYA, MARTECH, ids.IDEA_CLOSE)

    assert state(world) is State.IDEA_OPEN
    assert len([text for text in world.dm_texts(architect) if "nothing follows" in text]) == 1
    assert f"<@{architect}> is asked" in world.whispers(MAYA)[-1]["text"]


async def test_an_idea_that_goes_on_asks_nobody_any_more_whether_it_ends(world: World) -> None:
    architect = await told_early(world)
    await world.click(architect, world.playground.dm(architect), ids.IDEA_CLOSE)

    await world.click(MAYA, MARTECH, ids.HANDOFF_ASK_FOR_WORK)
    await world.settle()

    dm = world.everything(world.playground.dm(MAYA))
    assert ids.IDEA_CLOSE not in dumps(dm)
    assert any("H-1 goes on" in message["text"] for message in dm)


async def test_nobody_else_ends_an_idea(world: World) -> None:
    await told_early(world)

    await world.click(BEN, MARTECH, ids.IDEA_CLOSE)
    await world.click(MAYA, MARTECH, ids.IDEA_CLOSE)

    assert state(world) is State.IDEA_OPEN
    assert "Only the people on it" in world.whispers(BEN)[-1]["text"]
