"""Look-alikes: offered in the preview with their reasons, never decided."""

import pytest

from handlers.views import ids
from tests.journeys.work_door import fill_in, hand_in
from tests.world import BEN, IT, MAYA, World, dumps


async def test_somebody_who_asks_for_the_same_is_shown_what_is_under_way(world: World) -> None:
    await hand_in(world, MAYA)
    await world.move(minutes=1)
    await world.command(BEN, "/handoff Webinar leads into Salesforce")

    await fill_in(world, BEN)

    assert "Is this already under way?" in world.modal_text(BEN)
    assert "H-1" in world.modal_text(BEN)


async def test_what_was_called_different_is_not_shown_again_and_handing_in_goes_on(world: World) -> None:
    await hand_in(world, MAYA)
    await world.move(minutes=1)
    await world.command(BEN, "/handoff Webinar leads into Salesforce")
    await fill_in(world, BEN)

    await world.press(BEN, ids.numbered(ids.LOOK_ALIKE_DIFFERENT, 1))

    assert "Is this already under way?" not in world.modal_text(BEN)
    assert await world.submit(BEN) == {}


async def test_what_is_still_held_is_shown_to_nobody_else(world: World) -> None:
    await world.command(MAYA, "/handoff Webinar leads into the CRM")
    await fill_in(world, MAYA)
    await world.move(minutes=1)
    await world.command(BEN, "/handoff Webinar leads into Salesforce")

    await fill_in(world, BEN)

    assert "Is this already under way?" not in world.modal_text(BEN)


def cards(world: World) -> dict[str, str]:
    """Return IT's cards by the key of their handoff."""
    said = [m for m in world.playground.messages(IT) if m.get("blocks")]
    return {m["blocks"][0]["text"]["text"].partition(" ")[0]: dumps(m["blocks"]) for m in said}


@pytest.mark.sqlite
async def test_what_was_linked_stands_on_both_cards_and_where_it_is_shown(world: World) -> None:
    await hand_in(world, MAYA)
    await world.move(minutes=1)
    await world.command(BEN, "/handoff Webinar leads into Salesforce")
    await fill_in(world, BEN)
    await world.press(BEN, ids.numbered(ids.LOOK_ALIKE_RELATED, 1))
    assert "Related to" not in cards(world)["H-1"]

    await world.submit(BEN)
    await world.command(MAYA, "/handoff show H-1")

    assert "Related to H-2." in cards(world)["H-1"]
    assert "Related to H-1." in cards(world)["H-2"]
    assert "Related to H-2." in dumps([world.told(MAYA), world.playground.ephemerals(MAYA)])


@pytest.mark.sqlite
async def test_what_was_merged_says_into_what(world: World) -> None:
    await hand_in(world, MAYA)
    await world.move(minutes=1)
    await world.command(BEN, "/handoff Webinar leads into Salesforce")
    await fill_in(world, BEN)
    await world.press(BEN, ids.numbered(ids.LOOK_ALIKE_SAME, 1))
    await world.submit(BEN)

    await world.click(MAYA, world.playground.dm(MAYA), ids.LOOK_ALIKE_LET_IN)

    assert "Merged into H-1." in cards(world)["H-2"]
    assert "H-2 is part of it." in cards(world)["H-1"]
    assert ids.HANDOFF_TAKE not in cards(world)["H-2"]
