"""Reminders from outside, with the clock moved: one message a day, a ladder that is walked once, and rest."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

from bot.app import Bot
from handlers.rules.nudges import Kind
from handlers.rules.working_time import is_working
from handlers.use_cases import nudges, working_times
from handlers.views import ids
from storage import handoffs
from storage.records import STILE, Architect, Handoff, Reminders, Request
from storage.vocabulary import Door, Stage, State
from tests.journeys.work_door import hand_in
from tests.lanes import agree_on_all
from tests.world import ARUN, ILEAD, IT, MARTECH, MAYA, MLEAD, SETTINGS, SOFIE, TEAM, World

DAY = timedelta(days=1)
PEOPLE = (ARUN, SOFIE, MAYA, MLEAD, ILEAD)


def wait_for(world: World, person: str, count: int, *, minutes: int = 0) -> None:
    """Let some handoffs wait for an architect, each asked about some minutes after the one before."""
    for number in range(1, count + 1):
        at = world.clock.now() + timedelta(minutes=minutes * number)
        request = Request(team=TEAM, actor=STILE, at=at)
        handoff = Handoff(
            team_id=TEAM,
            id=100 + number,
            door=Door.WORK,
            state=State.READY,
            title=f"Thing {number}",
            requester=MAYA,
            author=MAYA,
            architect=person,
            stage=Stage.DESIGN,
            created_at=at,
            updated_at=at,
            ready_at=at,
        )
        with world.bot.store.writing(request) as session:
            handoffs.add(session, handoff)
            nudges.start(session, request, Kind.TAKE, handoff, person=person)


def lanes_are_agreed_on(world: World) -> None:
    """Let no lead be asked who leads what a handoff touches."""
    request = Request(team=TEAM, actor=STILE, at=world.clock.now())
    agree_on_all(world.bot.store, request, lead=ILEAD, other=MAYA)


def reminders(world: World, person: str) -> list[dict[str, Any]]:
    """Return the reminders a person got, the first one first."""
    return [
        message
        for message in world.playground.messages(world.playground.dm(person))
        if "nudge" in str((message.get("metadata") or {}).get("event_payload"))
        or any(str(b.get("block_id", "")).startswith("nudge") for b in message.get("blocks", ()))
    ]


def counts(world: World) -> dict[str, int]:
    return {person: found for person in PEOPLE if (found := len(reminders(world, person)))}


def in_their_hours(world: World, person: str) -> list[bool]:
    with world.bot.store.reading(TEAM) as session:
        wt = working_times.of_person(session, person)
    said_at = [datetime.fromtimestamp(float(message["ts"]), UTC) for message in reminders(world, person)]
    return [is_working(wt, at) for at in said_at]


async def test_ten_things_due_for_one_person_in_a_day_arrive_as_one_message(world: World) -> None:
    wait_for(world, ARUN, 10, minutes=5)

    for _ in range(12):
        await world.move(hours=2)

    (message,) = reminders(world, ARUN)
    assert message["text"].startswith("10 things wait for you")
    assert len(message["blocks"]) <= 50


async def test_a_week_of_silence_walks_the_ladder_once_in_each_ones_hours_and_then_rests(
    world: World,
) -> None:
    lanes_are_agreed_on(world)
    await hand_in(world)

    for _ in range(10 * 6):
        await world.move(hours=4)

    # What is Maya's to do falls due in New York, when the IT lead in Berlin has read that day's message.
    assert counts(world) == {ARUN: 1, MAYA: 1, ILEAD: 3, MLEAD: 2}
    assert all(all(in_their_hours(world, person)) for person in PEOPLE)


async def test_a_delegate_is_asked_in_place_of_the_lead(new_world: Any) -> None:
    architects = (Architect(who=ARUN, delegate=SOFIE),)
    people = SETTINGS.people.model_copy(update={"architects": architects, "it": (SOFIE,)})
    world = await new_world(settings=SETTINGS.model_copy(update={"people": people}))
    wait_for(world, ARUN, 1)

    for _ in range(2):
        await world.move(days=1)

    assert counts(world) == {ARUN: 1, SOFIE: 1}
    assert reminders(world, SOFIE)[0]["text"].startswith(f"For <@{ARUN}>")


async def test_any_answer_stops_it_and_the_message_is_redrawn_in_place(world: World) -> None:
    wait_for(world, ARUN, 2)
    await world.move(days=1)
    first = reminders(world, ARUN)[0]["ts"]

    await world.click(ARUN, world.playground.dm(ARUN), ids.HANDOFF_TAKE, value="101:1")
    after_one = reminders(world, ARUN)[0]
    await world.click(ARUN, world.playground.dm(ARUN), ids.NUDGE_STOP)
    for _ in range(5):
        await world.move(days=1)

    assert after_one["text"].startswith("1 thing waits for you")
    assert not any("H-102" in str(message["blocks"]) for message in reminders(world, ILEAD))
    message = reminders(world, ARUN)[0]
    assert message["ts"] == first
    assert message["text"].startswith("All of this is settled")
    assert ids.NUDGE_STOP not in str(message["blocks"])


async def test_what_is_snoozed_comes_back_once_and_the_leads_hear_of_it_only_then(world: World) -> None:
    wait_for(world, ARUN, 1)
    await world.move(days=1)
    nudge = next(block for block in reminders(world, ARUN)[0]["blocks"] if "accessory" in block)
    tomorrow = nudge["accessory"]["options"][1]

    await world.click(ARUN, world.playground.dm(ARUN), ids.NUDGE_SNOOZE, selected=tomorrow["value"])
    put_off = reminders(world, ARUN)[0]["text"]
    await world.move(days=1)
    back = counts(world)
    for _ in range(5):
        await world.move(days=1)

    assert "you are reminded again" in put_off
    assert back == {ARUN: 2}
    assert counts(world) == {ARUN: 2, ILEAD: 2, MLEAD: 1}


async def test_a_lead_is_asked_whose_it_is_and_can_send_it_elsewhere(world: World) -> None:
    wait_for(world, ARUN, 1)
    await world.move(days=1)

    await world.click(ARUN, world.playground.dm(ARUN), ids.NUDGE_NOT_MINE)
    passed_on = reminders(world, ARUN)[0]["text"]
    await world.move(days=1)
    await world.click(ILEAD, world.playground.dm(ILEAD), ids.HANDOFF_REROUTE)
    await world.submit(ILEAD, {"to@1": SOFIE, "reason@1": "The web pages are hers, not the middleware"})

    assert counts(world) == {ARUN: 1, ILEAD: 1}
    assert f"<@{ILEAD}> is asked whose it is" in passed_on
    assert "settled" in reminders(world, ILEAD)[0]["text"]


async def test_forward_back_asleep_restarted_and_in_two_processes_it_is_said_once(world: World) -> None:
    wait_for(world, ARUN, 3, minutes=1)
    other = await world.new_bot()
    told: list[dict[str, int]] = []
    for hours in (14, 2, 2, -2, 8, -2, 2):
        await both(world, other, hours)
        told.append(counts(world))
    await world.bot.stop()
    world.bot = await world.new_bot()
    for hours in (8, 8, 2, -2, 2, 24, -2, 2, 6, -2, 2):
        await both(world, other, hours)
    await other.stop()

    assert told[-1] == {ARUN: 1}
    assert counts(world) == {ARUN: 1, ILEAD: 2, MLEAD: 1}


async def both(world: World, other: Bot, hours: float) -> None:
    """Move the clock, and let two processes tick at the same moment."""
    world.clock.move(timedelta(hours=hours))
    await asyncio.gather(world.bot.tick(), other.tick())
    await asyncio.gather(world.bot.settle(), other.settle())
    await world.settle()


async def test_a_week_asleep_is_one_message_to_each(world: World) -> None:
    lanes_are_agreed_on(world)
    await hand_in(world)

    await world.move(days=7)

    assert counts(world) == {ARUN: 1, MAYA: 1}


async def test_preferences_are_two_taps_from_home(world: World) -> None:
    lanes_are_agreed_on(world)
    await world.playground.open_home(MAYA)
    await world.settle()

    await world.playground.click_home(MAYA, ids.PREFS_OPEN)
    await world.settle()
    before = world.chosen(MAYA, "check_ins@1")
    errors = await world.submit(MAYA, {"check_ins@1": "off"})
    await hand_in(world)
    await world.move(days=1)

    assert (before, errors) == ("digest", {})
    assert counts(world) == {ARUN: 1}


async def test_on_monday_channels_read_of_the_last_week_where_nobody_switched_it_off(new_world: Any) -> None:
    switches = {"it": {"daily": False}, "marketing": {"weekly": False}}
    reminders_of = Reminders.model_validate(switches)
    world = await new_world(settings=SETTINGS.model_copy(update={"reminders": reminders_of}))
    await hand_in(world)

    await world.move(minutes=10)
    for _ in range(8):
        await world.move(days=1)

    weekly = [text for text in world.texts(IT) if text.startswith("*Last week at the stile*")]
    assert len(weekly) == 1
    assert "*Handed in for work:* 1\n" in weekly[0]
    assert "Last week" not in "".join(world.texts(MARTECH))
    assert "Today at the stile" not in "".join(world.texts(IT))
