"""Slack away for two hours: what came in is done, what was to be said is said once, paced, and as things then stand."""

import asyncio
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlmodel import col, select, update

from bot.playground import Fault
from handlers.jobs.deliveries import METADATA
from storage import deliveries
from storage.records import STILE, Request
from storage.tables import DeliveryRow, InboxRow
from storage.vocabulary import DeliveryState
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY, times
from tests.test_door import asked, mirrored, reply
from tests.world import ARUN, IT, MARTECH, QUICK, TEAM, World

STEP = timedelta(minutes=10)
DOWN_FOR = timedelta(hours=2)
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
UNSAID = (DeliveryState.PENDING, DeliveryState.SENDING)


def lapse(world: World) -> None:
    """Let every lease and every wait be over, in the outbox and in the inbox."""
    with world.bot.store.system() as session:
        session.execute(update(DeliveryRow).values(next_try_at=LONG_AGO))
        leased = col(DeliveryRow.lease_until).is_not(None)
        session.execute(update(DeliveryRow).where(leased).values(lease_until=LONG_AGO))
        session.execute(update(InboxRow).where(col(InboxRow.done_at).is_(None)).values(next_try_at=LONG_AGO))


def fall_due(world: World, key: str, channel: str) -> None:
    """Let something be said from now on."""
    request = Request(team=TEAM, actor=STILE, at=world.clock.now())
    with world.bot.store.writing(request) as session:
        deliveries.add(
            session,
            "rerouted",
            key=key,
            due_at=request.at,
            handoff_id=1,
            channel=channel,
            by=ARUN,
            reason=f"said {key}",
        )


def redraw(world: World) -> None:
    """Have every card drawn anew."""
    with world.bot.store.writing(Request(team=TEAM, actor=STILE, at=world.clock.now())) as session:
        deliveries.redraw(session, 1)


def waiting(world: World) -> int:
    """Return how many messages that are due are not said yet."""
    with world.bot.store.reading(TEAM) as session:
        due = (col(DeliveryRow.state).in_(UNSAID), col(DeliveryRow.due_at) <= world.clock.now())
        return len(
            session.execute(select(DeliveryRow.id).where(col(DeliveryRow.team_id) == TEAM, *due)).all()
        )


def keys_said(world: World) -> Counter[str]:
    rooms = world.playground.slack.workspace.rooms.values()
    metadata = [m.get("metadata") or {} for room in rooms for m in room.messages.values()]
    return Counter(about["event_payload"]["key"] for about in metadata if about.get("event_type") == METADATA)


def calls(world: World, method: str, after: int = 0) -> int:
    return len([call for call in world.playground.calls[after:] if call.method == method])


async def recovered(world: World) -> None:
    """Let the drain do its work until nothing is left to say."""
    async with asyncio.timeout(60):
        while waiting(world):
            await world.settle()
            await asyncio.sleep(0.05)


async def test_after_two_hours_without_slack_everything_is_said_once_paced_and_as_it_then_stands(
    new_world: NewWorld, logged: Logged
) -> None:
    world = await new_world(timings=replace(QUICK, pace=1.1, handling=0.05, lease=6.0), strict_rates=True)
    await asked(world)
    await recovered(world)
    world.bot.edge.directory.forget(TEAM)
    keys = [f"due {number}" for number in range(times(3, 12))]

    world.playground.faults.add("*", Fault.status(503), times=10**9)
    await reply(world)
    for number in range(DOWN_FOR // STEP):
        for key in keys[number * len(keys) // 12 : (number + 1) * len(keys) // 12]:
            fall_due(world, key, (MARTECH, IT)[number % 2])
        redraw(world)
        lapse(world)
        await world.move(seconds=STEP.total_seconds())
    world.playground.faults.clear()
    before = len(world.playground.calls)
    lapse(world)
    await recovered(world)

    found = keys_said(world)
    line = TALLY.add(
        "Slack down for 2 h",
        len(keys) + 1,
        lost=len([key for key in keys if not found[key]]) + (mirrored(world) == 0),
        doubled=sum(count - 1 for count in found.values()) + max(mirrored(world) - 1, 0),
        tracebacks=len(logged.tracebacks),
    )
    assert line.clean, (line, [words[:300] for words in logged.tracebacks])
    cards = Counter(c.args["ts"] for c in world.playground.calls[before:] if c.method == "chat.update")
    assert max(cards.values()) <= 2, "a card is drawn as it then stands, not as often as it changed"
    assert [call for call in world.playground.calls[before:] if call.status == 429] == []
