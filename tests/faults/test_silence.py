"""Who is gone without a word (a host that lost its power, a firewall that forgot): nobody waits for them for long."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from dataclasses import replace

import aiohttp
import pytest
from sqlalchemy.engine import make_url

from bot.door import ANSWERS_WITHIN, SLOW
from bot.lively import lively
from bot.slack_client import SlackClient
from handlers.views import ids
from tests.faults.conftest import Logged
from tests.journeys.work_door import hand_in
from tests.outbox import Outbox
from tests.test_door import SLACK_WAITS, behind_the_answers
from tests.wires import Wire, a_wire
from tests.world import ARUN, BEN, IT, MARTECH, MAYA, QUICK, World, until

RECONNECTS_WITHIN = 10.0
"""Seconds without Slack's websocket, at the most."""

# a database


@pytest.fixture
def to_database(database_url: str) -> Iterator[Wire]:
    address = make_url(database_url)
    folder = str(address.query.get("host") or "")
    port = int(str(address.port or 5432))
    unix = f"{folder}/.s.PGSQL.{port}" if folder.startswith("/") else ""
    with a_wire(port, unix=unix) as wire:
        yield wire


@pytest.fixture
async def far_world(database_url: str, to_database: Wire) -> AsyncIterator[World]:
    """Give a world whose database is at the other end of a wire."""
    address = make_url(database_url).set(host="127.0.0.1", port=to_database.here, query={})
    timings = replace(QUICK, answers=ANSWERS_WITHIN)
    world = World(address.render_as_string(hide_password=False), timings=timings)
    await world.start()
    yield world
    to_database.mend()
    to_database.give_up()
    await world.stop()


@pytest.mark.postgres
async def test_a_database_that_falls_silent_holds_up_no_answer_and_what_was_done_is_done_once(
    far_world: World, to_database: Wire, logged: Logged
) -> None:
    world = far_world
    await hand_in(world)
    await world.command(ARUN, "/handoff help")  # so that who Arun is is known
    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]
    # As long as a loaded machine takes: without an end of its own the answer would never come.
    world.playground.slack.courier._patience = 60.0
    to_database.cut()

    *answers, _ = await asyncio.gather(
        world.playground.click(ARUN, IT, card, ids.HANDOFF_TAKE),
        world.playground.command(MAYA, MARTECH, "/handoff list"),
        world.playground.command(BEN, MARTECH, "/handoff help"),
        world.playground.open_home(MAYA),
    )
    event = next(one for one in world.playground.deliveries if one.title == "event app_home_opened")
    told = [world.playground.ephemerals(person)[-1]["text"] for person in (MAYA, BEN)]
    to_database.mend()
    to_database.give_up()
    await until(lambda: not world.bot.door._late, within=20)
    await behind_the_answers(world)
    await world.settle()
    await until(lambda: all(world.told(person)[-1] != SLOW for person in (MAYA, BEN)), within=20)
    then = [world.told(person)[-1] for person in (MAYA, BEN)]
    if not took_by(world, ARUN):
        await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    assert ANSWERS_WITHIN < SLACK_WAITS
    assert all(answer.ok for answer in answers)
    assert event.status == 503
    assert told == [SLOW, SLOW]
    assert took_by(world, ARUN) == 1
    assert SLOW not in then
    assert logged.tracebacks == []


def took_by(world: World, person: str) -> int:
    """Count how often it is said that somebody took the handoff."""
    return sum(f"<@{person}> took H-1" in words for words in world.texts(MARTECH))


# Slack's websocket


@pytest.fixture
async def socket_world(database_url: str) -> AsyncIterator[World]:
    world = World(database_url, socket=True)
    await world.start()
    yield world
    await world.stop()


@pytest.mark.sqlite
async def test_a_websocket_that_falls_silent_is_replaced_and_the_new_one_is_heard(
    socket_world: World,
) -> None:
    world, slack = socket_world, socket_world.playground
    with a_wire(int(slack.url.rpartition(":")[2])) as wire:
        slack.slack.links.base_url = wire.url
        await slack.refresh_socket()
        await until(lambda: (wire.carrying, slack.sockets) == (1, 1))
        (silent,) = slack.slack.links.of(slack._app())

        wire.cut()
        wire.mend()
        await until(lambda: wire.carrying == 1, within=RECONNECTS_WITHIN)
        await until(lambda: slack.sockets == 2)
        await silent.socket.close()
        await world.command(MAYA, "/handoff help")

    assert "/handoff" in world.told(MAYA)[-1]


# Slack's Web API


async def test_what_is_posted_into_silence_is_looked_for_over_a_new_connection_and_said_once(
    outbox: Outbox,
) -> None:
    channels = {"k1": MARTECH, "k2": IT}
    with a_wire(int(outbox.playground.url.rpartition(":")[2])) as wire:
        timeout = aiohttp.ClientTimeout(total=3)
        connector = aiohttp.TCPConnector(socket_factory=lively)
        async with aiohttp.ClientSession(timeout=timeout, connector=connector) as session:
            token, where = outbox.slack.token, f"{wire.url}/api/"
            sender = outbox.sender(slack=SlackClient(token, where, session=session, retry_handlers=[]))
            await asyncio.gather(*(sender._slack.auth_test() for _ in channels))  # so that some lie idle
            for key, channel in channels.items():
                outbox.add(key, channel=channel)

            wire.cut()
            await until(lambda: wire.carrying == 0)
            await sender.drain()
            wire.mend()
            outbox.let_time_pass()
            await sender.drain()

    said = {key: outbox.keys_in(channel) for key, channel in channels.items()}
    assert said == {key: [key] for key in channels}


def test_a_connection_to_slack_finds_out_by_itself_that_nobody_is_there() -> None:
    made = lively((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("127.0.0.1", 0)))

    with made:
        assert made.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
        if hasattr(socket, "TCP_KEEPIDLE"):
            assert made.getsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE) <= 30
