"""After days without Slack, or without Stile: one message a person of what waited, not a storm, and nothing lost."""

from datetime import timedelta
from typing import Any

import pytest

from bot.playground import Fault
from storage import deliveries
from storage.records import STILE, Request
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY
from tests.faults.test_slack_down import lapse
from tests.journeys.work_door import hand_in
from tests.world import ARUN, TEAM, World

HANDOFFS = 4
OF_EACH = 2
"""Messages to one person about each handoff."""
ALONE = 3
LATE = "did not say this in time"


def wait_to_be_said(world: World) -> list[str]:
    """Add messages to Arun about several handoffs; return the words each is known by, the oldest first."""
    at = world.clock.now()
    words = [
        f"said {number} of H-{handoff}" for number in range(OF_EACH) for handoff in range(1, HANDOFFS + 1)
    ]
    with world.bot.store.writing(Request(team=TEAM, actor=STILE, at=at)) as session:
        for number, one in enumerate(words):
            about: dict[str, Any] = {"handoff_id": number % HANDOFFS + 1, "by": ARUN, "reason": one}
            due_at = at + timedelta(minutes=10 + number)
            deliveries.add(session, "rerouted", key=one, due_at=due_at, person=ARUN, **about)
    return words


async def days_without_slack(world: World) -> None:
    world.playground.faults.add("*", Fault.status(503), times=10**9)
    for _ in range(9):
        lapse(world)
        await world.move(hours=8)
    world.playground.faults.clear()


async def days_without_stile(world: World) -> None:
    await world.bot.stop()
    world.clock.move(timedelta(days=3))
    world.bot = await world.new_bot()
    world.playground.set_request_url(f"http://127.0.0.1:{world.bot.port}/slack/events")


async def all_is_said(world: World) -> None:
    """Let what comes late be said, also what waits for the morning."""
    for _ in range(3):
        lapse(world)
        await world.move(hours=8)


@pytest.mark.parametrize("outage", [days_without_slack, days_without_stile])
async def test_what_waited_for_days_is_three_messages_and_one_of_all_the_others(
    new_world: NewWorld, logged: Logged, outage: object
) -> None:
    world = await new_world()
    for _ in range(HANDOFFS):
        await hand_in(world)
    words = wait_to_be_said(world)
    before = len(world.dm_texts(ARUN))

    await outage(world)  # type: ignore[operator]
    await all_is_said(world)

    told = world.dm_texts(ARUN)[before:]
    (late,) = [text for text in told if LATE in text]
    alone = [word for word in words if any(word in text for text in told if LATE not in text)]
    counted = {word: sum(text.count(word) for text in told) for word in words}
    line = TALLY.add(
        "days without Slack, and without Stile",
        len(words),
        lost=len([word for word, count in counted.items() if not count]),
        doubled=sum(count - 1 for count in counted.values() if count),
        tracebacks=len(logged.tracebacks),
    )
    assert line.clean, (line, told, logged.tracebacks)
    assert alone == words[-ALONE:], "the newest, each of another handoff"
    assert late.count("said ") == len(words) - ALONE
    assert "What still waits for you is in Stile's Home." in late


@pytest.mark.sqlite
async def test_a_few_that_are_late_are_said_as_they_are(new_world: NewWorld) -> None:
    world = await new_world()
    await hand_in(world)
    at = world.clock.now()
    with world.bot.store.writing(Request(team=TEAM, actor=STILE, at=at)) as session:
        about: dict[str, Any] = {
            "handoff_id": 1,
            "by": ARUN,
            "reason": "the only one",
            "due_at": at + timedelta(hours=1),
        }
        deliveries.add(session, "rerouted", key="one", person=ARUN, **about)

    await days_without_stile(world)
    await all_is_said(world)

    assert [text for text in world.dm_texts(ARUN) if LATE in text] == []
    assert len([text for text in world.dm_texts(ARUN) if "the only one" in text]) == 1
