"""Socket Mode: a refresh without a deaf moment, and the end when Slack switches it off."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import SWITCHED_OFF
from bot.playground import Installed, Playground
from storage.store import Store
from tests.bot.replicas import start, until_ready
from tests.outbox import a_playground, prepare
from tests.world import ADMIN, ARUN, BEN, MAYA, World, until

pytestmark = pytest.mark.sqlite  # the socket knows no database
REFRESHES = 4


@pytest.fixture
async def world(database_url: str) -> AsyncIterator[World]:
    world = World(database_url, socket=True)
    await world.start()
    yield world
    await world.stop()


async def test_a_new_connection_is_open_before_the_old_one_closes(world: World) -> None:
    seen: set[int] = set()

    async def watch() -> None:
        while True:
            seen.add(world.playground.sockets)
            await asyncio.sleep(0)

    watching = asyncio.create_task(watch())
    await world.playground.refresh_socket("warning")
    await until(lambda: 2 in seen)
    await until(lambda: world.playground.sockets == 1, within=5)
    watching.cancel()

    assert seen == {1, 2}


async def test_nothing_is_missed_or_answered_late_while_connections_are_renewed(world: World) -> None:
    playground = world.playground

    for _ in range(REFRESHES):
        opened = [playground.open_home(person) for person in (MAYA, ARUN, BEN)]
        await asyncio.gather(playground.refresh_socket("warning"), *opened)
    await world.settle()

    answers = playground.deliveries
    assert len(answers) == 3 * REFRESHES
    assert [one.problem for one in answers if not one.ok or one.retry] == []
    assert playground.home(MAYA) is not None


async def test_a_connection_that_slack_closes_at_once_is_replaced(world: World) -> None:
    await world.playground.refresh_socket("refresh_requested")
    await until(lambda: world.playground.sockets == 1)

    await world.playground.open_home(MAYA)
    await world.settle()

    assert world.playground.home(MAYA) is not None
    assert world.bot.is_ready() == (True, "ready")


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        yield playground


async def test_when_slack_switches_socket_mode_off_the_admins_hear_of_it_and_the_process_ends(
    slack: tuple[Playground, Installed], store: Store, database_url: str, tmp_path: Path
) -> None:
    playground, installed = slack
    prepare(store, playground.clock.now())
    env = {
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_APP_TOKEN": installed.app_token,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": database_url,
    }
    replica = await start(env, tmp_path / "log")
    await until_ready(replica)

    await playground.refresh_socket("link_disabled")
    code = await replica.ended()

    assert code == 2
    assert replica.log.read_text().splitlines()[-1] == SWITCHED_OFF
    told = [m["text"] for m in playground.messages(playground.dm(ADMIN))]
    assert told == [SWITCHED_OFF]
