"""People and places that fail: who left is replaced, closed channels hold nothing up, and the rest goes on."""

from handlers.views import ids
from tests.conftest import NewWorld
from tests.journeys.test_swim_lanes import propose
from tests.journeys.work_door import hand_in
from tests.world import ADMIN, ARUN, BEN, ILEAD, IT, MARTECH, MAYA, MLEAD, SETTINGS, SOFIE, World


def the_card(world: World) -> str:
    return str(world.playground.messages(IT)[0]["blocks"])


async def leave(world: World, *people: str, told: bool = True) -> None:
    """Deactivate accounts; Slack tells of it, or only says so when it is asked."""
    for person in people:
        if told:
            await world.playground.set_person(person, deleted=True)
        else:
            world.playground.slack.workspace.change_person(person, deleted=True)
    await world.settle()


async def test_an_architect_who_left_is_replaced_at_once_and_both_are_told(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    await leave(world, ARUN)
    await world.move(minutes=50)

    assert f"<@{SOFIE}> is asked first" in the_card(world)
    assert any(f"H-1 is with <@{SOFIE}> from now on" in text for text in world.texts(MARTECH))
    await world.move(hours=20)
    assert any("is yours now" in text for text in world.dm_texts(SOFIE))
    assert any(f"<@{SOFIE}>" in str(m["blocks"]) for m in world.everything(world.playground.dm(MAYA)))


async def test_a_daily_look_finds_who_left_unheard(world: World) -> None:
    await hand_in(world)

    await leave(world, ARUN, told=False)
    await world.move(hours=25)

    assert f"<@{SOFIE}> is asked first" in the_card(world)


async def test_a_requester_who_left_is_replaced_by_whom_the_marketing_lead_names(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which webinar platform is it?"})

    await leave(world, MAYA)
    await world.move(minutes=30)
    await world.move(minutes=30)
    asked = [text for text in world.dm_texts(MLEAD) if "has nobody in marketing" in text]
    assert len(asked) == 1

    await world.click(MLEAD, world.playground.dm(MLEAD), ids.LEAVER_TAKE_OVER)
    errors = await world.submit(MLEAD, {"person@1": ARUN})
    assert "Choose somebody in marketing" in errors["person@1"]
    assert await world.submit(MLEAD, {"person@1": BEN}) == {}

    assert any(f"<@{BEN}> is the requester of H-1 from now on" in text for text in world.texts(MARTECH))
    await world.click(BEN, MARTECH, ids.HANDOFF_ANSWER)
    assert await world.submit(BEN, {"text@1": "ON24 in the enterprise plan"}) == {}
    assert "ON24 in the enterprise plan" in the_card(world)


async def test_nobody_else_takes_it_over(world: World) -> None:
    await hand_in(world)
    await leave(world, MAYA)
    message = world.message_with(world.playground.dm(MLEAD), ids.LEAVER_TAKE_OVER)

    await world.press_forged(BEN, world.playground.dm(MLEAD), message["ts"], ids.LEAVER_TAKE_OVER, "1")

    assert "Only the marketing lead or a Stile admin" in world.modal_text(BEN) + str(world.told(BEN))


async def test_with_no_architect_left_it_goes_to_the_it_lead(world: World) -> None:
    await hand_in(world)

    await leave(world, SOFIE, ARUN)
    await world.move(minutes=20)
    await world.move(minutes=20)

    assert f"<@{ILEAD}> is asked first" in the_card(world)
    assert len([text for text in world.dm_texts(ILEAD) if "is yours now" in text]) == 1


async def test_with_nobody_of_it_left_the_admins_are_asked_once(world: World) -> None:
    await hand_in(world)

    await leave(world, ILEAD, SOFIE, ARUN)
    await world.move(minutes=20)
    await world.move(minutes=20)

    assert len([text for text in world.dm_texts(ADMIN) if "has no architect" in text]) == 1


async def test_a_lead_who_left_is_told_of_once_and_signs_for_nobody_in_the_lanes(world: World) -> None:
    assert await propose(world) == {}
    await world.playground.close_modal(MAYA, clear=True)

    await leave(world, ILEAD, ARUN)
    await world.move(minutes=20)
    await world.move(hours=20)

    for reader in (ADMIN, MLEAD):
        told = [
            text for text in world.dm_texts(reader) if f"<@{ILEAD}>, who leads IT, is deactivated" in text
        ]
        assert len(told) == 1
    await world.command(MAYA, "/handoff lanes")
    assert "No lead of IT is named, so nobody can sign for it" in world.modal_text(MAYA)
    assert f"<@{ARUN}> left the company; propose somebody else." in world.modal_text(MAYA)
    assert f"<@{ILEAD}> signs for IT" not in world.modal_text(MAYA)


async def test_an_archived_it_channel_is_told_once_and_the_work_goes_on_by_dm(world: World) -> None:
    await world.playground.archive(IT)

    await hand_in(world)
    await hand_in(world, BEN)

    trouble = [text for text in world.dm_texts(ADMIN) if "it is archived" in text]
    assert len(trouble) == 1
    assert "Until then new handoffs reach their architects directly." in trouble[0]
    dm = world.playground.dm(ARUN)
    assert any(ids.CHECK_IN_PICK in str(message["blocks"]) for message in world.everything(dm))
    await world.click(ARUN, dm, ids.HANDOFF_TAKE)
    assert any(f"<@{ARUN}> took H-" in text for text in world.texts(MARTECH))


async def test_an_archived_marketing_channel_leaves_the_questions_to_the_dm(world: World) -> None:
    await hand_in(world)
    await world.playground.archive(MARTECH)
    await world.settle()

    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which webinar platform is it?"})

    dm = world.playground.dm(MAYA)
    await world.click(MAYA, dm, ids.HANDOFF_ANSWER)
    assert await world.submit(MAYA, {"text@1": "ON24 in the enterprise plan"}) == {}
    assert "ON24 in the enterprise plan" in the_card(world)
    await world.click(ARUN, IT, ids.STAGE_MOVE_ON)
    await world.submit(ARUN, {"stage@1": "plan", "reason@1": "We talked in the corridor"})
    assert any("moved H-1 from Design to Plan" in text for text in world.dm_texts(MAYA))
    trouble = [text for text in world.dm_texts(ADMIN) if "it is archived" in text]
    assert len(trouble) == 1
    assert f"<#{MARTECH}>" in trouble[0]


async def test_one_workspaces_trouble_stops_nobody(new_world: NewWorld) -> None:
    gone = SETTINGS.people.model_copy(
        update={"leads": SETTINGS.people.leads.model_copy(update={"marketing": None}), "admins": ()}
    )
    world = await new_world(settings=SETTINGS.model_copy(update={"people": gone}))
    await hand_in(world)
    await hand_in(world, BEN)

    await leave(world, MAYA, ARUN)
    await world.move(minutes=30)

    assert all(f"<@{SOFIE}>" in str(m["blocks"]) for m in world.playground.messages(IT) if "H-" in m["text"])
