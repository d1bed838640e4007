"""Two replicas over HTTP on one PostgreSQL: one is told to stop while people work, and nobody notices."""

import asyncio
import json
import time
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlmodel import col, select

from bot.playground import Fault, Installed, Playground
from storage.store import Store
from storage.tables import DeliveryRow, InboxRow
from storage.vocabulary import DeliveryState
from tests.bot.replicas import Replica, start, until_ready
from tests.bot.signed import an_opened_home, signed
from tests.outbox import Outbox, a_playground, prepare
from tests.world import MARTECH, MAYA, TEAM, until

IN_FLIGHT = 50


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        yield playground


@pytest.fixture
async def outbox(slack: tuple[Playground, Installed], store: Store) -> AsyncIterator[Outbox]:
    prepare(store, slack[0].clock.now())
    outbox = Outbox(store, *slack)
    yield outbox
    await outbox.close()


@pytest.fixture
async def replicas(
    slack: tuple[Playground, Installed], outbox: Outbox, database_url: str, tmp_path: Path
) -> AsyncIterator[list[Replica]]:
    playground, installed = slack
    env = {
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_SIGNING_SECRET": installed.signing_secret,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": database_url,
    }
    count = 1 if database_url.startswith("sqlite") else 2
    started = [await start(env, tmp_path / f"{n}.log") for n in range(count)]
    for replica in started:
        await until_ready(replica)
    yield started
    for replica in started:
        replica.kill()
        await replica.process.wait()


async def deliver(session: aiohttp.ClientSession, installed: Installed, doors: list[Replica], n: int) -> int:
    """Send one event as Slack and its proxy would: the next door when nobody listens at the first; return the status."""
    body = json.dumps(an_opened_home(f"Ev{n}", TEAM, MAYA)).encode()
    headers = signed(body, installed.signing_secret)
    for door in (doors[n % len(doors)], *doors):
        try:
            async with session.post(f"{door.url}/slack/events", data=body, headers=headers) as answer:
                return answer.status
        except aiohttp.ClientConnectionError:
            continue
    return 0


async def test_a_replica_told_to_stop_under_traffic_answers_what_it_took_and_loses_nothing(
    replicas: list[Replica], slack: tuple[Playground, Installed], outbox: Outbox
) -> None:
    if len(replicas) == 1:
        pytest.skip("one SQLite file is for one process")
    leaving, _ = replicas

    async with aiohttp.ClientSession() as session:
        sending = [deliver(session, slack[1], replicas, n) for n in range(IN_FLIGHT)]
        going = asyncio.gather(*sending)
        await asyncio.sleep(0.02)
        told_at = time.monotonic()
        leaving.tell_to_stop()
        behind = [await deliver(session, slack[1], replicas, IN_FLIGHT + n) for n in range(10)]
        statuses = Counter([*await going, *behind])
        code = await leaving.ended()
        took = time.monotonic() - told_at

    assert statuses == {200: IN_FLIGHT + 10}
    assert code == 0
    assert took < 25
    await until(lambda: kept_and_handled(outbox.store) == (IN_FLIGHT + 10, IN_FLIGHT + 10), within=20)


def kept_and_handled(store: Store) -> tuple[int, int]:
    with store.reading(TEAM) as session:
        done = session.execute(select(col(InboxRow.done_at)).where(col(InboxRow.team_id) == TEAM)).scalars()
        found = list(done)
    return len(found), sum(at is not None for at in found)


async def test_a_post_in_flight_is_ended_and_what_was_claimed_behind_it_is_given_back(
    replicas: list[Replica], slack: tuple[Playground, Installed], outbox: Outbox
) -> None:
    if len(replicas) == 2:
        replicas.pop().kill()
    slack[0].faults.add("chat.postMessage", Fault.hang(1.0), times=1)
    for number in range(5):
        outbox.add(f"m{number}", channel=MARTECH)
    await hear_something(replicas[0], slack[1])  # the tick would wake it as well, later
    await until(lambda: any(call.method == "chat.postMessage" for call in slack[0].calls) or sending(outbox))

    told_at = time.monotonic()
    replicas[0].tell_to_stop()
    code = await replicas[0].ended()

    assert code == 0
    assert time.monotonic() - told_at < 10
    assert sending(outbox) == 0
    states = Counter(outbox.row(f"m{number}").state for number in range(5))
    assert states == {DeliveryState.POSTED: 1, DeliveryState.PENDING: 4}


async def hear_something(replica: Replica, installed: Installed) -> None:
    async with aiohttp.ClientSession() as session:
        assert await deliver(session, installed, [replica], 0) == 200


def sending(outbox: Outbox) -> int:
    mine: Any = col(DeliveryRow.team_id) == TEAM
    with outbox.store.reading(TEAM) as session:
        states = session.execute(select(col(DeliveryRow.state)).where(mine)).scalars()
        return sum(state is DeliveryState.SENDING for state in states)
