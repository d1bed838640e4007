"""Stages in Slack: moving on, waiving, a signed contract, who must be in, and a guest of one handoff."""

import pytest

from handlers.views import ids
from storage.vocabulary import Stage
from tests.journeys.work_door import STANDS, hand_in
from tests.world import ARUN, BEN, GUEST, ILEAD, IT, MARTECH, MAYA, MLEAD, SETTINGS, SOFIE, World

WHY = "The group chose the vendor for us"


def the_card(world: World) -> str:
    return str(world.playground.messages(IT)[0]["blocks"])


async def show(world: World, user: str = MAYA) -> None:
    """Open a handoff whole, as [Open] does."""
    await world.click(user, MARTECH if user == MAYA else IT, ids.HANDOFF_SHOW)


async def test_the_requester_moves_it_on_and_both_sides_see_where_it_is(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.STAGE_MOVE_ON)
    assert "Why skip the Design check-in" in world.modal_text(ARUN)

    errors = await world.submit(ARUN, {"stage@1": "estimate"})
    assert "check-in was not held" in errors["reason@1"]
    assert await world.submit(ARUN, {"stage@1": "estimate", "reason@1": WHY, "launch@1": "2027-05-01"}) == {}

    assert "Stage: *Estimate*" in the_card(world)
    assert any(f"<@{ARUN}> moved H-1 from Design to Estimate" in text for text in world.texts(MARTECH))
    assert any("Estimate" in text or "estimate" in text for text in world.dm_texts(MAYA))


async def test_a_launch_that_slips_shows_what_was_said_first(world: World) -> None:
    await hand_in(world)
    for launch in ("2027-05-01", "2027-06-15"):
        await world.click(ARUN, IT, ids.STAGE_MOVE_ON)
        assert await world.submit(ARUN, {"stage@1": "design", "launch@1": launch}) == {}

    assert "15 Jun 2027 (first 1 May 2027, put off once)" in the_card(world)


async def test_somebody_who_is_not_on_it_is_told_who_can_move_it(world: World) -> None:
    await hand_in(world)

    await world.click(SOFIE, IT, ids.STAGE_MOVE_ON)

    assert "Only the people on it can do this" in world.modal_text(SOFIE)


async def test_the_architect_waives_a_check_in_from_their_message(world: World) -> None:
    await hand_in(world)

    await world.click(ARUN, world.playground.dm(ARUN), ids.STAGE_WAIVE)
    assert await world.submit(ARUN, {"reason@1": "Same set-up as last year"}) == {}

    assert f"waived by <@{ARUN}>" in the_card(world)
    assert any("waived the Design check-in" in text for text in world.dm_texts(MAYA))
    assert ids.CHECK_IN_PICK not in str([m["blocks"] for m in world.everything(world.playground.dm(MAYA))])


async def test_a_signed_contract_waits_for_an_architect_before_build(world: World) -> None:
    await hand_in(world)
    await show(world)
    await world.press(MAYA, ids.STAGE_SIGNED)
    assert "Before H-1 moves to Build" in the_card(world)

    await world.playground.close_modal(MAYA, clear=True)
    await show(world)
    await world.press(MAYA, ids.STAGE_MOVE_ON)
    errors = await world.submit(MAYA, {"stage@1": "build", "reason@1": WHY})
    assert "presses [Acknowledge]" in errors["stage@1"]

    await world.click(ARUN, world.playground.dm(ARUN), ids.STAGE_ACKNOWLEDGE)

    assert "Stage: *Build*" in the_card(world)
    assert f"Acknowledged by <@{ARUN}>" in the_card(world)
    assert ids.STAGE_ACKNOWLEDGE not in the_card(world)


@pytest.mark.sqlite
async def test_a_signed_contract_that_nobody_answers_is_reminded_of_until_somebody_does(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    await show(world)
    await world.press(MAYA, ids.STAGE_SIGNED)

    for _ in range(2):
        await world.move(days=1)
    reminded = [text for text in world.dm_texts(ARUN) if "that its contract is signed" in text]
    leads = [text for text in world.dm_texts(ILEAD) if "not acknowledged the signed contract" in text]
    await world.press_forged(ILEAD, world.playground.dm(ILEAD), newest(world, ILEAD), ids.STAGE_OVERRIDE, "1")
    assert await world.submit(ILEAD, {"reason@1": "The fair fixes the date"}) == {}
    for _ in range(3):
        await world.move(days=1)

    assert len(reminded) == len(leads) == 1
    assert f"Overridden by <@{ILEAD}>" in the_card(world)
    after = [text for text in world.dm_texts(MLEAD) if "not acknowledged the signed contract" in text]
    assert after == []


def newest(world: World, user: str) -> str:
    return str(world.message_with(world.playground.dm(user), ids.STAGE_OVERRIDE)["ts"])


async def test_a_lead_overrides_it_and_marketing_cannot_acknowledge(world: World) -> None:
    await hand_in(world)
    await show(world)
    await world.press(MAYA, ids.STAGE_SIGNED)
    card = world.message_with(IT, ids.STAGE_ACKNOWLEDGE)
    await world.press_forged(BEN, IT, card["ts"], ids.STAGE_ACKNOWLEDGE, "1")
    assert "Only an IT architect" in world.told(BEN)[-1]

    await world.press_forged(ILEAD, IT, card["ts"], ids.STAGE_OVERRIDE, "1")
    assert await world.submit(ILEAD, {"reason@1": "The fair fixes the date"}) == {}

    assert f"Overridden by <@{ILEAD}>" in the_card(world)


async def test_one_that_arrives_signed_is_flagged_and_not_stopped(world: World) -> None:
    await hand_in(world, stands={**STANDS, "facts@1": ["contract_signed"]})

    assert "Late arrival" in the_card(world)
    assert ids.STAGE_ACKNOWLEDGE not in the_card(world)


async def test_a_missing_role_is_shown_and_an_invited_guest_reads_that_one(world: World) -> None:
    named = {"stages": {Stage.DESIGN: ("procurement",)}, "roles": {}}
    world.write_settings(SETTINGS.model_copy(update=named))
    await hand_in(world)
    assert "Not in yet at Design: procurement" in the_card(world)

    await world.click(ARUN, IT, ids.STAGE_INVITE)
    assert await world.submit(ARUN, {"person@1": GUEST, "role@1": "procurement"}) == {}
    await world.move(hours=20)

    assert "Not in yet" not in the_card(world)
    await world.click(GUEST, world.playground.dm(GUEST), ids.HANDOFF_SHOW)
    assert "They get the follow-up" in world.modal_text(GUEST)
    assert ids.STAGE_MOVE_ON not in world.modal_text(GUEST)


async def test_forged_ids_of_an_invited_guest_open_nothing_else(world: World) -> None:
    await hand_in(world, BEN)
    await hand_in(world)
    await show(world)
    await world.press(MAYA, ids.STAGE_INVITE)
    assert await world.submit(MAYA, {"person@1": GUEST}) == {}
    await world.move(hours=20)
    message = world.message_with(world.playground.dm(GUEST), ids.HANDOFF_SHOW)

    for forged in ("1", "1:2", "99", "0", "-1", "x", "99999999999999999999999"):
        await world.press_forged(GUEST, world.playground.dm(GUEST), message["ts"], ids.HANDOFF_SHOW, forged)
        assert "follow-up" not in world.modal_text(GUEST), forged
        await world.playground.close_modal(GUEST, clear=True)
    await world.command(GUEST, "/handoff list")

    assert all("H-1" not in text for text in world.told(GUEST))
