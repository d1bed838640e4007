"""Places that fail, from outside: who can mend a channel is told at once and once, and the rest goes on."""

from typing import Any

from handlers.views import ids
from storage.records import Channels, Settings
from tests.journeys.work_door import hand_in
from tests.world import ADMIN, ARUN, BEN, GENERAL, ILEAD, IT, MARTECH, MAYA, MLEAD, SETTINGS, World


def told(world: World, person: str, channel: str) -> list[str]:
    """Return what a person read of a channel."""
    return [text for text in world.dm_texts(person) if f"<#{channel}>" in text]


def with_channels(**channels: Any) -> Settings:
    return SETTINGS.model_copy(update={"channels": Channels(it=IT, marketing=MARTECH, **channels)})


async def test_an_archived_channel_is_told_at_once_and_what_waited_is_said_when_it_works(
    world: World,
) -> None:
    await world.playground.archive(IT)
    await world.settle()
    before = told(world, ADMIN, IT), told(world, ILEAD, IT), told(world, MLEAD, IT)

    await hand_in(world)
    card = [text for text in world.dm_texts(ARUN) if "Connect the webinar platform" in text]
    still = told(world, ADMIN, IT)
    await world.playground.unarchive(IT)
    await world.settle()

    admins, it_lead, marketing_lead = before
    assert len(admins) == len(it_lead) == 1
    assert "is IT's channel, and it is archived. Unarchive it and write `/invite @Stile` there" in admins[0]
    assert "have <@U0ADMIN> choose another channel" in it_lead[0]
    assert marketing_lead == []
    assert still == admins
    assert card
    assert any("Connect the webinar platform" in text for text in world.texts(IT))
    assert told(world, ADMIN, IT) == [f"<#{IT}> works again; Stile now posts what was waiting."]


async def test_a_channel_that_stile_was_sent_out_of_goes_on_when_it_is_let_in_again(world: World) -> None:
    for _ in range(2):
        await world.playground.kick_bot(MARTECH)
        await world.settle()
        await world.playground.invite_bot(MARTECH)
        await world.settle()

    assert len(told(world, MLEAD, MARTECH)) == 2
    assert all("works again" in text for text in told(world, MLEAD, MARTECH))
    assert told(world, ILEAD, MARTECH) == []


async def test_another_channel_that_an_admin_chooses_gets_what_the_closed_one_kept(world: World) -> None:
    await hand_in(world)
    await world.playground.invite_bot(GENERAL)
    await world.hear({"type": "channel_deleted", "channel": IT})
    world.playground.slack.workspace.rooms[IT].archived = True
    await world.click(ADMIN, world.playground.dm(ADMIN), ids.SETTINGS_OPEN)
    await world.press(ADMIN, ids.SETTINGS_CHANGE, value="channels")

    errors = await world.submit(ADMIN, {"it@1": GENERAL})
    await world.settle()
    await world.click(ARUN, GENERAL, ids.HANDOFF_TAKE)

    assert errors == {}
    cards = [m for m in world.playground.messages(GENERAL) if "Connect the webinar platform" in m["text"]]
    assert len(cards) == 1
    assert f"With <@{ARUN}>" in str(cards[0]["blocks"])
    assert "it was deleted. Choose another channel" in told(world, ADMIN, IT)[0]


async def test_the_owner_of_what_began_in_a_channel_is_told_where_it_goes_on(world: World) -> None:
    await world.playground.invite_bot(GENERAL)
    ts = await world.say(BEN, "Can IT connect the webinar platform to the CRM for us?", GENERAL)
    await world.turn(BEN, ts, GENERAL)
    await world.press(BEN, ids.CATCH_IDEA)
    errors = await world.submit(
        BEN, {"change@1": "Guests sign up on their own phone at the fair", "category@1": "reach"}
    )

    await world.playground.archive(GENERAL)
    await world.settle()

    assert errors == {}
    (text,) = told(world, BEN, GENERAL)
    assert text.startswith(f"H-1 belonged to a message in <#{GENERAL}>, and it is archived.")
    assert told(world, ADMIN, GENERAL) == []


async def test_a_channel_that_is_nothing_to_stile_closes_in_silence(world: World) -> None:
    await world.playground.invite_bot(GENERAL)

    await world.playground.archive(GENERAL)
    await world.settle()

    assert [told(world, person, GENERAL) for person in (ADMIN, ILEAD, MLEAD, MAYA)] == [[], [], [], []]


async def test_a_watched_channel_that_closes_is_told_to_the_admin(new_world: Any) -> None:
    watching = with_channels(watched=({"channel": GENERAL, "mode": "on"},))
    world = await new_world(settings=Settings.model_validate(watching.model_dump()))
    await world.playground.invite_bot(GENERAL)

    await world.playground.archive(GENERAL)
    await world.settle()

    assert "Until then it hears no requests there." in told(world, ADMIN, GENERAL)[0]
