"""Two hundred who send their requests a byte at a time: nobody else waits for them, and the bot stops all the same."""

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from tests.faults.conftest import Logged
from tests.faults.tally import TALLY, times
from tests.test_ingress import Slack, an_event
from tests.world import INSIDE, World, dumps

SLOW = 200
HEAD = b"POST /slack/events HTTP/1.1\r\nHost: x\r\n"
ENDLESS = b"X-Slow: a"
BODY = b"Content-Length: 50000\r\n\r\n{"


@asynccontextmanager
async def slow_senders(port: int) -> AsyncIterator[None]:
    """Have many send a byte now and then: half of them within their headers, half within their body."""
    opened = await asyncio.gather(*(asyncio.open_connection("127.0.0.1", port) for _ in range(SLOW)))
    for number, (_, writer) in enumerate(opened):
        writer.write(HEAD + (ENDLESS if number % 2 else BODY))

    async def drip() -> None:
        while True:
            for _, writer in opened:
                writer.write(b"a")
            await asyncio.sleep(0.2)

    dripping = asyncio.create_task(drip())
    yield
    dripping.cancel()
    for _, writer in opened:
        writer.close()
    with contextlib.suppress(ConnectionError):
        await asyncio.gather(*(writer.wait_closed() for _, writer in opened), return_exceptions=True)


async def test_nobody_waits_for_those_who_send_slowly(world: World, logged: Logged) -> None:
    took: list[float] = []
    statuses: list[int] = []

    async with slow_senders(world.bot.port), aiohttp.ClientSession() as session:
        slack = Slack(world, session)
        for number in range(times(40, 400)):
            event = {"type": "app_home_opened", "user": INSIDE[number % len(INSIDE)], "tab": "home"}
            body = dumps({**an_event(), "event_id": f"Ev{number}", "event": {**event, "channel": "D1"}})
            began = time.monotonic()
            status, *_ = await slack.send(body.encode())
            took.append(time.monotonic() - began)
            statuses.append(status)

    line = TALLY.add(
        "200 slow senders",
        len(statuses),
        lost=len([status for status in statuses if status != 200]),
        tracebacks=len(logged.tracebacks),
        fives=len([status for status in statuses if status >= 500]),
    )
    assert line.clean, (line, logged.tracebacks)
    assert sorted(took)[int(len(took) * 0.99) - 1] < 1.0
