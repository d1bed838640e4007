"""After a backup is put back, or days without a bot: no storm of old messages, and cards that say what is known."""

import asyncio
import shutil
from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from bot.app import Bot
from handlers.use_cases import auditor
from handlers.views import ids
from storage import deliveries
from storage.records import STILE, Request
from tests.conftest import NewWorld
from tests.journeys.work_door import hand_in
from tests.world import ARUN, IT, MARTECH, MAYA, QUICK, TEAM, World, until

PLACES: list[dict[str, Any]] = [{"channel": MARTECH}, {"channel": IT}, {"person": ARUN}, {"person": MAYA}]


def add_due_in_an_hour(world: World) -> None:
    at = world.clock.now()
    with world.bot.store.writing(Request(team=TEAM, actor=STILE, at=at)) as session:
        for n, place in enumerate(PLACES):
            due_at = at + timedelta(hours=1)
            more: dict[str, Any] = {"by": MAYA, "reason": f"said {n}"}
            deliveries.add(
                session, "rerouted", key=f"later {n}", due_at=due_at, handoff_id=1, **place, **more
            )


def back_up(world: World, file: Path) -> None:
    """Copy the database as `sqlite3 stile.db ".backup …"` does, while the bot runs."""
    with world.bot.store.engine.connect() as connection:
        connection.execute(text("COMMIT"))
        connection.execute(text(f"VACUUM INTO '{file}'"))


def put_back(world: World, file: Path) -> None:
    """Put the copy in place of the database."""
    database = world.database_url.removeprefix("sqlite:///")
    for rest in ("-wal", "-shm"):
        Path(database + rest).unlink(missing_ok=True)
    shutil.copy(file, database)


async def start_anew(world: World) -> None:
    world.bot = await world.new_bot()
    world.playground.set_request_url(f"http://127.0.0.1:{world.bot.port}/slack/events")


def posts(world: World) -> list[dict[str, Any]]:
    return [dict(call.args) for call in world.playground.calls if call.method == "chat.postMessage"]


def keys(world: World) -> Counter[str]:
    rooms = world.playground.slack.workspace.rooms.values()
    said = [m.get("metadata") or {} for room in rooms for m in room.messages.values()]
    return Counter(one["event_payload"]["key"] for one in said if one)


@pytest.mark.sqlite
async def test_a_backup_three_days_old_says_nothing_twice_and_draws_its_cards_in_place(
    new_world: NewWorld, tmp_path: Path
) -> None:
    world = await new_world()
    await hand_in(world)
    add_due_in_an_hour(world)
    back_up(world, tmp_path / "backup.db")
    await world.move(hours=2)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    before, said = len(posts(world)), keys(world)
    card = world.playground.messages(IT)[0]

    await world.bot.stop()
    world.clock.move(timedelta(days=3))
    put_back(world, tmp_path / "backup.db")
    await start_anew(world)
    await world.settle()
    (redrawn,) = [one for one in world.playground.messages(IT) if one["ts"] == card["ts"]]
    await world.bot.tick()
    await world.settle()

    assert f"With <@{ARUN}>" in str(card["blocks"])
    assert ids.HANDOFF_TAKE in str(redrawn["blocks"])
    assert all(said[f"later {n}"] == 1 == keys(world)[f"later {n}"] for n in range(len(PLACES)))
    assert max(keys(world).values()) == 1
    whom = Counter(str(post["channel"]) for post in posts(world)[before:] if str(post["channel"])[0] == "D")
    assert max(whom.values(), default=0) <= 1


@pytest.mark.sqlite
async def test_what_was_not_said_before_an_outage_is_said_once_after_it(new_world: NewWorld) -> None:
    world = await new_world()
    await hand_in(world)
    add_due_in_an_hour(world)
    await world.bot.stop()
    world.clock.move(timedelta(days=3))

    await start_anew(world)
    await world.settle()

    assert [keys(world)[f"later {n}"] for n in range(len(PLACES))] == [1] * len(PLACES)


@pytest.mark.sqlite
async def test_a_copy_with_productions_token_posts_nothing_until_it_is_adopted(new_world: NewWorld) -> None:
    world = await new_world()
    add_due_in_an_hour(world)
    await asyncio.to_thread(auditor.come_back, world.bot.deps, instance="production")
    await world.bot.stop()
    world.clock.move(timedelta(hours=2))
    before = len(posts(world))

    staging = world.bot_settings().model_copy(update={"instance": "staging"})
    world.bot = copy = Bot(staging, clock=world.clock.now, timings=QUICK)
    await copy.start()
    await until(lambda: "belongs to the instance 'production'" in copy.is_ready()[1])
    await copy.tick()
    await copy.settle()

    assert copy.is_live() == (True, "alive")
    assert len(posts(world)) == before
