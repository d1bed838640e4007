"""A sponsor who is not known yet: whoever finds it out is reminded before the day, and names them."""

import pytest

from handlers.views import ids
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS
from tests.world import ARUN, BEN, GUEST, IT, MARTECH, MAYA, MLEAD, World, dumps


async def handed_in_without_sponsor(world: World) -> None:
    """Have Maya hand in what nobody is known to want; Ben finds that out by Friday of next week."""
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.playground.fill(MAYA, "sponsor.unknown@1", ["unknown"])
    for screen in ({**OUTCOME, "sponsor@1": None}, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}
    assert await world.submit(MAYA, {"sponsor.owner@1": BEN, "sponsor.by@1": "2026-12-11"}) == {}
    assert await world.submit(MAYA) == {}
    await world.playground.close_modal(MAYA)
    await world.settle()


async def reminded(world: World, user: str) -> list[str]:
    """Return what somebody reads by the day before it is due."""
    for _ in range(9):
        await world.move(hours=24)
    return [text for text in world.dm_texts(user) if "find out who wants it" in text]


async def test_who_finds_out_a_sponsor_is_reminded_before_the_day_and_names_them(world: World) -> None:
    await handed_in_without_sponsor(world)
    assert "Sponsor: not known yet" in dumps(world.message_with(IT, ids.HANDOFF_TAKE))
    assert len(await reminded(world, BEN)) == 1

    await world.click(BEN, world.playground.dm(BEN), ids.SPONSOR_NAME)
    assert await world.submit(BEN, {"sponsor@1": MLEAD}) == {}

    assert f"Sponsor: <@{MLEAD}>" in dumps(world.message_with(IT, ids.HANDOFF_TAKE))
    assert ids.SPONSOR_NAME not in dumps(world.everything(world.playground.dm(BEN)))


async def test_who_asked_for_it_can_name_the_sponsor_too_and_then_nobody_is_reminded(world: World) -> None:
    await handed_in_without_sponsor(world)
    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)

    await world.press(MAYA, ids.SPONSOR_NAME)
    await world.submit(MAYA, {"sponsor@1": MLEAD})

    assert await reminded(world, BEN) == []


async def test_a_sponsor_is_a_full_member(world: World) -> None:
    await handed_in_without_sponsor(world)
    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)
    await world.press(MAYA, ids.SPONSOR_NAME)

    errors = await world.submit(MAYA, {"sponsor@1": GUEST})

    assert "full member" in errors["sponsor@1"]


@pytest.mark.parametrize("user", [ARUN, GUEST])
async def test_nobody_else_names_the_sponsor(world: World, user: str) -> None:
    await handed_in_without_sponsor(world)
    root = world.message_with(MARTECH, ids.HANDOFF_SHOW)

    await world.press_forged(user, MARTECH, root["ts"], ids.SPONSOR_NAME, "1")

    assert "Who wants this outcome?" not in world.modal_text(user)
    assert "Only" in world.modal_text(user) or "Guests" in world.modal_text(user)


async def test_a_second_who_names_the_sponsor_reads_who_it_is(world: World) -> None:
    await handed_in_without_sponsor(world)
    await reminded(world, BEN)
    await world.click(BEN, world.playground.dm(BEN), ids.SPONSOR_NAME)
    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)
    await world.press(MAYA, ids.SPONSOR_NAME)
    await world.submit(MAYA, {"sponsor@1": MLEAD})

    await world.submit(BEN, {"sponsor@1": MAYA})

    assert f"<@{MLEAD}> is named already" in world.modal_text(BEN)
    assert f"Sponsor: <@{MLEAD}>" in dumps(world.message_with(IT, ids.HANDOFF_TAKE))
