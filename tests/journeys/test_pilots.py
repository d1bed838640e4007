"""A company tries Stile on one campaign: silent elsewhere, one page at the end, then a decision."""

from datetime import timedelta

from handlers.views import ids
from tests.conftest import NewWorld
from tests.journeys.work_door import hand_in
from tests.world import ARUN, BEN, GENERAL, GUEST, ILEAD, IT, MARTECH, MAYA, MLEAD, World, dumps, watched

REQUEST = "Can someone in IT connect our webinar tool to Salesforce before the spring launch?"
START = {
    "name@1": "Spring sale",
    "channels@1": [MARTECH, IT],
    "people@1": [MAYA, ARUN, MLEAD, ILEAD],
    "starts_on@1": "2026-11-30",
    "ends_on@1": "2027-01-29",
}


async def start(world: World, **changes: object) -> dict[str, str]:
    await world.command(MLEAD, "/handoff pilot")
    return await world.submit(MLEAD, {**START, **changes})


async def test_a_pilot_goes_from_its_start_over_its_page_to_a_decision(world: World) -> None:
    await hand_in(world)
    await world.move(hours=1)
    assert await start(world) == {}
    assert any("is trying Stile on *Spring sale*" in text for text in world.dm_texts(ILEAD))

    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    await world.move(days=63)

    page = next(text for text in world.dm_texts(MLEAD) if "What came of trying Stile" in text)
    assert "_Before_ is the one handoff that came to IT until then" in page
    assert "before 1 handoff, during 1 handoff" in page
    assert "%" not in page
    assert MAYA not in page

    await world.click(ILEAD, world.playground.dm(ILEAD), ids.PILOT_KEEP)
    assert await world.submit(ILEAD, {"why@1": "Fewer surprises."}) == {}
    assert any("keeps Stile after the pilot" in text for text in world.dm_texts(MLEAD))
    assert any("keeps Stile:" in text for text in world.dm_texts(ILEAD))


async def test_stile_is_silent_outside_the_pilot(new_world: NewWorld) -> None:
    world = await new_world(settings=watched("on"))
    assert await start(world) == {}

    await world.say(BEN, REQUEST)
    await world.command(BEN, "/handoff Connect the webinar platform")
    before = world.modal_text(BEN)
    await world.playground.close_modal(BEN)
    await world.say(MAYA, REQUEST)

    assert world.whispers(BEN) == []
    assert "Stile is being tried on “Spring sale” until 29 January 2027" in before
    assert len(world.whispers(MAYA)) == 1


async def test_reminders_wait_for_those_outside(world: World) -> None:
    await hand_in(world, BEN)
    assert await start(world, **{"people@1": [MAYA, MLEAD, ILEAD]}) == {}
    told = len(world.dm_texts(ARUN))

    for _ in range(8):
        await world.move(days=1)

    assert len(world.dm_texts(ARUN)) == told


async def test_stopping_after_a_pilot_silences_stile_until_it_may_speak_again(new_world: NewWorld) -> None:
    world = await new_world(settings=watched("on"))
    await start(world)
    await world.command(MLEAD, "/handoff pilot")
    await world.press(MLEAD, ids.PILOT_END)
    await world.playground.close_modal(MLEAD)
    await world.click(MLEAD, world.playground.dm(MLEAD), ids.PILOT_STOP)
    assert await world.submit(MLEAD, {"why@1": "Too early for us."}) == {}

    await world.say(MAYA, REQUEST)
    silent = world.whispers(MAYA)
    await world.command(ILEAD, "/handoff pilot")
    await world.press(ILEAD, ids.PILOT_RESUME)
    await world.say(MAYA, REQUEST)

    assert silent == []
    assert len(world.whispers(MAYA)) == 1


async def test_a_second_pilot_a_guest_and_a_past_day_are_refused_at_the_form(world: World) -> None:
    yesterday = (world.clock.now().date() - timedelta(days=1)).isoformat()

    past = await start(world, **{"ends_on@1": yesterday})
    await world.submit(MLEAD, {**START, "people@1": [MAYA, GUEST], "ends_on@1": START["ends_on@1"]})
    guest = world.modal_text(MLEAD)
    await world.playground.close_modal(MLEAD)  # back to the form, with what was typed
    fine = await world.submit(MLEAD, {**START})
    await world.command(ILEAD, "/handoff pilot")

    assert list(past) == ["ends_on@1"]
    assert f"take out <@{GUEST}>." in guest
    assert fine == {}
    assert "Spring sale" in world.modal_text(ILEAD)


async def test_whoever_is_no_lead_learns_who_starts_one(world: World) -> None:
    await world.command(MAYA, "/handoff pilot")

    assert "Only the two leads and Stile's admins" in world.modal_text(MAYA)


async def test_a_pilot_is_changed_while_it_runs(world: World) -> None:
    await start(world)
    await world.command(ILEAD, "/handoff pilot")
    await world.press(ILEAD, ids.PILOT_CHANGE)
    later = {k: v for k, v in START.items() if k != "starts_on@1"}
    assert (
        await world.submit(ILEAD, {**later, "people@1": [MAYA, BEN, ARUN], "channels@1": [MARTECH, GENERAL]})
        == {}
    )

    await world.command(BEN, "/handoff Connect the webinar platform")

    assert "Stile is tried on" not in world.modal_text(BEN)


async def test_two_leads_who_change_and_decide_at_once_do_not_overwrite_each_other(world: World) -> None:
    await start(world)
    later = {k: v for k, v in START.items() if k != "starts_on@1"}
    for lead in (MLEAD, ILEAD):
        await world.command(lead, "/handoff pilot")
        await world.press(lead, ids.PILOT_CHANGE)
    assert await world.submit(ILEAD, {**later, "people@1": [MAYA, BEN]}) == {}
    errors = await world.submit(MLEAD, {**later, "people@1": [MAYA]})
    assert "Somebody changed this pilot since you opened it" in dumps(errors)
    await world.playground.close_modal(MLEAD, clear=True)

    await world.move(days=63)
    for lead, presses in ((MLEAD, ids.PILOT_KEEP), (ILEAD, ids.PILOT_STOP)):
        await world.click(lead, world.playground.dm(lead), presses)
    assert await world.submit(MLEAD, {"why@1": "Fewer surprises."}) == {}
    await world.submit(ILEAD, {"why@1": "Too many reminders."})

    assert f"<@{MLEAD}> keeps Stile, decided since you opened this" in world.modal_text(ILEAD)
    assert any(f"<@{MLEAD}> keeps Stile:* Fewer surprises." in text for text in world.dm_texts(ILEAD))


async def test_a_button_of_a_pilot_that_ended_leaves_the_next_one_alone(world: World) -> None:
    await start(world)
    await world.command(ILEAD, "/handoff pilot")
    await world.command(MLEAD, "/handoff pilot")
    await world.press(MLEAD, ids.PILOT_END)
    await world.playground.close_modal(MLEAD, clear=True)
    await world.click(MLEAD, world.playground.dm(MLEAD), ids.PILOT_KEEP)
    assert await world.submit(MLEAD, {"why@1": "Fewer surprises."}) == {}
    await world.command(MLEAD, "/handoff pilot")
    await world.press(MLEAD, ids.PILOT_START)
    assert await world.submit(MLEAD, {**START, "name@1": "Summer sale"}) == {}

    await world.press(ILEAD, ids.PILOT_END)

    assert "No pilot runs any more" in world.modal_text(ILEAD)
    await world.playground.close_modal(ILEAD, clear=True)
    await world.command(ILEAD, "/handoff pilot")
    assert "*Summer sale* runs from" in world.modal_text(ILEAD)
