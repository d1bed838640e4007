"""Look-alikes: offered in the preview with their reasons, never decided."""

from handlers.views import ids
from tests.journeys.work_door import fill_in, hand_in
from tests.world import BEN, MAYA, World


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
