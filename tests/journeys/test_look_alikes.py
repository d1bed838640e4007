"""Two people ask for the same thing: the second joins the first, once let in."""

from handlers.use_cases import likeness
from handlers.use_cases.look_alikes import look_alikes
from handlers.views import ids
from storage import handoffs
from storage.records import Actor, Request
from storage.vocabulary import State
from tests.journeys.work_door import fill_in, hand_in
from tests.world import BEN, MARTECH, MAYA, SOFIE, TEAM, World

SAME, DIFFERENT = f"{ids.LOOK_ALIKE_SAME}.1", f"{ids.LOOK_ALIKE_DIFFERENT}.1"


async def two_alike(world: World) -> None:
    """Have Maya hand in H-1, and Ben write the same as H-2."""
    await hand_in(world)
    await world.command(BEN, "/handoff Webinar attendees into Salesforce")
    await fill_in(world, BEN)


async def says(world: World, user: str, action_id: str, value: str) -> None:
    message = world.everything(MARTECH)[0]
    await world.press_forged(user, MARTECH, message["ts"], action_id, value)


def state_of(world: World, number: int) -> State:
    with world.bot.store.reading(TEAM) as session:
        found = handoffs.get(session, number)
    assert found is not None
    return found.state


async def test_the_second_finds_the_first(world: World) -> None:
    await two_alike(world)
    likeness.keep_up(world.bot.deps, TEAM)

    found = look_alikes(world.bot.deps, Request(team=TEAM, actor=Actor(id=BEN), at=world.clock.now()), 2)

    assert [one.key for one in found] == ["H-1"]


async def test_the_owner_lets_the_second_in_and_both_know(world: World) -> None:
    await two_alike(world)

    await says(world, BEN, SAME, "2:1")
    asked = world.dm_texts(MAYA)
    await world.click(MAYA, world.playground.dm(MAYA), ids.LOOK_ALIKE_LET_IN)

    assert any("asks to join it" in text for text in asked)
    assert state_of(world, 2) is State.MERGED
    assert any(f"<@{MAYA}> let you in" in text for text in world.dm_texts(BEN))
    assert any(f"Done: <@{MAYA}> let them in." in text for text in world.dm_texts(MAYA))


async def test_somebody_else_cannot_answer_for_the_owner(world: World) -> None:
    await two_alike(world)
    await says(world, BEN, SAME, "2:1")
    message = world.message_with(world.playground.dm(MAYA), ids.LOOK_ALIKE_LET_IN)
    value = next(block for block in message["blocks"] if block["type"] == "actions")["elements"][0]["value"]

    await says(world, SOFIE, ids.LOOK_ALIKE_LET_IN, value)

    assert state_of(world, 2) is State.NEEDS_CONTEXT
    assert any("Only the people who were asked" in text for text in world.told(SOFIE))


async def test_a_forged_pair_says_nothing_of_either(world: World) -> None:
    await two_alike(world)

    await says(world, SOFIE, DIFFERENT, "2:1")

    assert any("There is no such handoff" in text for text in world.told(SOFIE))
