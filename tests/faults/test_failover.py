"""A database that only reads for a while, and one whose standby takes over: nothing lost, and the bot goes on."""

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from bot.playground import Installed, Playground
from storage.migrate import bring_up_to_date
from storage.store import Store
from tests.faults.clusters import Cluster, either, follows, two_servers
from tests.faults.conftest import Logged
from tests.faults.processes import Forker, Workers, a_free_port, about, in_short, until_ready
from tests.faults.tally import LONG, TALLY, fives
from tests.faults.test_disk_full import nothing_is_taken_and_then_it_is
from tests.faults.test_kills import PLACES, missing_and_more, said
from tests.faults.test_postgres_restarts import (
    RECOVERS_WITHIN,
    add_again,
    all_is_well,
    people_come_and_go,
    taken,
    undone,
)
from tests.outbox import Outbox, a_playground, prepare
from tests.world import World

MESSAGES = 12
"""Messages that are added before, while and after the standby takes over."""


def _only_reads(url: str, *, so: bool) -> None:
    """Have the database take no writes, or take them again, from every connection."""
    with psycopg.connect(url, autocommit=True, options="-c default_transaction_read_only=off") as server:
        name = server.info.dbname
        change = "SET default_transaction_read_only = on" if so else "RESET default_transaction_read_only"
        server.execute(f"ALTER DATABASE {name} {change}")
        server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )


@contextmanager
def only_reading(world: World) -> Iterator[None]:
    """Let the database be the copy that another one is about to take over from."""
    _only_reads(world.database_url, so=True)
    try:
        yield
    finally:
        _only_reads(world.database_url, so=False)
        for engine in world.bot.store.engines:
            # What is gone is found out once: the bot's own loop comes again by itself, a test that drains does not.
            with suppress(OperationalError), engine.connect() as connection:
                connection.execute(text("SELECT 1"))


@pytest.mark.postgres
async def test_a_database_that_only_reads_for_a_while_takes_nothing_half_and_the_bot_goes_on(
    world: World, logged: Logged
) -> None:
    await nothing_is_taken_and_then_it_is(
        world, logged, only_reading, fault="a database that only reads", says="did not answer in time"
    )


# the long form: a standby takes over


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        playground[0].slack.courier._retry_delays = (0.5, 3.0, 10.0)
        yield playground


@pytest.fixture
def clusters() -> Iterator[tuple[Cluster, Cluster]]:
    with two_servers() as servers:
        yield servers


def _take_over(primary: Cluster, standby: Cluster) -> None:
    primary.stop()
    standby.promote()
    with standby.connect() as server:  # it waits for no standby of its own
        server.execute("ALTER SYSTEM RESET synchronous_standby_names")
        server.execute("SELECT pg_reload_conf()")


@pytest.mark.skipif(not LONG, reason="makes two servers: the long form")
async def test_when_a_standby_takes_over_nothing_that_was_taken_is_lost_and_the_bot_goes_on(
    clusters: tuple[Cluster, Cluster], slack: tuple[Playground, Installed], forker: Forker
) -> None:
    primary, standby = clusters
    url = either(primary, standby)
    store = Store(url)
    await follows(primary)
    bring_up_to_date(store)
    playground, installed = slack
    prepare(store, playground.clock.now())
    outbox = Outbox(store, playground, installed)
    crew, port = Workers(forker, about(playground, installed, url)), a_free_port()
    bot = await crew.start("run", port=port)
    await until_ready(port)
    playground.set_request_url(f"http://127.0.0.1:{port}/slack/events")

    ends, keys = asyncio.Event(), [str(number) for number in range(MESSAGES)]
    coming = asyncio.create_task(people_come_and_go(playground, ends))
    over: asyncio.Future[None] | None = None
    for number, key in enumerate(keys):
        if number == MESSAGES // 3:
            over = asyncio.ensure_future(asyncio.to_thread(_take_over, primary, standby))
        await add_again(outbox, key, PLACES[number % len(PLACES)])
        await asyncio.sleep(0.1)
    assert over is not None
    await over
    began = time.monotonic()
    ends.set()
    await coming
    await playground.settled()
    await all_is_well(outbox, keys, within=RECOVERS_WITHIN)
    took = time.monotonic() - began

    kept = {key for key, _, error in undone(outbox) if not error}
    wrong: dict[str, Any] = missing_and_more(keys, said(outbox))
    wrong["lost"] += len(taken(playground) - kept)
    wrong["fives"] = fives(playground.deliveries)
    await crew.end(bot)
    await outbox.close()
    store.close()
    line = TALLY.add("a standby takes over", 1, **wrong, tracebacks=crew.tracebacks)
    assert line.clean, (line, in_short(crew.log))
    assert took < RECOVERS_WITHIN
