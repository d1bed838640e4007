"""PostgreSQL restarted at once under load, and a replica that becomes read-only: nothing lost, nothing twice."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import pytest
from sqlmodel import col, select

from bot.playground import Playground
from storage.migrate import bring_up_to_date
from storage.store import Store, StoreBusyError
from storage.tables import InboxRow
from storage.vocabulary import DeliveryState
from tests.faults.clusters import own_server, restart
from tests.faults.processes import Forker, Workers, a_free_port, about, in_short, until_ready
from tests.faults.tally import TALLY, fives, times
from tests.faults.test_kills import PLACES, missing_and_more, said
from tests.outbox import Outbox, a_playground, prepare
from tests.world import INSIDE, TEAM

RECOVERS_WITHIN = 30.0


@pytest.fixture
def server() -> Iterator[Any]:
    with own_server() as server:
        yield server


async def add_again(outbox: Outbox, key: str, place: dict[str, Any]) -> None:
    """Add a message as a person would: again when the database did not take it."""
    while True:
        try:
            await asyncio.to_thread(outbox.add, key, **place)
        except StoreBusyError:
            await asyncio.sleep(0.05)
        else:
            return


async def people_come_and_go(playground: Playground, ends: asyncio.Event) -> None:
    """Have people open their Home all the time; Slack repeats what is not taken."""
    number = 0
    while not ends.is_set():
        await playground.open_home(INSIDE[number % len(INSIDE)])
        number += 1
        await asyncio.sleep(0.05)


def undone(outbox: Outbox) -> list[tuple[str, bool, str]]:
    """Return every event that was kept: its id, whether it is done, and its error."""
    with outbox.store.reading(TEAM) as session:
        columns = (col(InboxRow.key), col(InboxRow.done_at), col(InboxRow.last_error))
        rows = session.execute(select(*columns).where(col(InboxRow.team_id) == TEAM)).all()
    return [(key, done is not None, error) for key, done, error in rows]


def taken(playground: Playground) -> set[str]:
    """Return the id of every event that Stile said it has taken."""
    return {
        str(one.payload["event_id"])
        for one in playground.deliveries
        if one.ok and one.title == "event app_home_opened"
    }


async def all_is_well(outbox: Outbox, keys: list[str], *, within: float) -> None:
    """Wait until everything that came in is done and everything that is to be said is said."""
    async with asyncio.timeout(within):
        while True:
            rows = [outbox.row(key) for key in keys]
            said_all = all(row.state is DeliveryState.POSTED and row.verify_at is None for row in rows)
            if said_all and all(done for _, done, _ in undone(outbox)):
                return
            await asyncio.sleep(0.1)


async def test_a_database_restarted_under_load_loses_nothing_and_doubles_nothing(
    server: Any, forker: Forker
) -> None:
    restarts = times(2, 15)
    store = Store(server.get_uri())
    bring_up_to_date(store)
    async with a_playground() as (playground, installed):
        playground.slack.courier._retry_delays = (0.5, 3.0, 10.0)
        prepare(store, playground.clock.now())
        outbox = Outbox(store, playground, installed)
        crew = Workers(forker, about(playground, installed, server.get_uri()))
        ports = [a_free_port(), a_free_port()]
        bots = [await crew.start("run", port=port) for port in ports]
        for port in ports:
            await until_ready(port)
        playground.set_request_url(f"http://127.0.0.1:{ports[0]}/slack/events")

        ends, keys = asyncio.Event(), []
        coming = asyncio.create_task(people_come_and_go(playground, ends))
        for number in range(restarts):
            down = asyncio.create_task(asyncio.to_thread(restart, server))
            for more in range(6):
                keys.append(f"{number}.{more}")
                await add_again(outbox, keys[-1], PLACES[more % len(PLACES)])
            await down
            playground.set_request_url(f"http://127.0.0.1:{ports[number % 2]}/slack/events")
        ends.set()
        await coming
        began = time.monotonic()
        await playground.settled()
        await all_is_well(outbox, keys, within=RECOVERS_WITHIN)
        took = time.monotonic() - began

        kept = {key: error for key, _, error in undone(outbox)}
        wrong = missing_and_more(keys, said(outbox))
        wrong["lost"] += len(taken(playground) - kept.keys()) + sum(bool(error) for error in kept.values())
        wrong["fives"] = fives(playground.deliveries)
        for bot in bots:
            await crew.end(bot)
        await outbox.close()
    store.close()
    line = TALLY.add("Postgres restarted under load", restarts, **wrong, tracebacks=crew.tracebacks)
    assert line.clean, (line, in_short(crew.log))
    assert took < RECOVERS_WITHIN
