"""Whatever comes, by HTTP or by the websocket: each is answered, and none leaves a traceback or a 5xx."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Iterable
from typing import Any

import aiohttp

from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.fuzz import as_request, payloads
from tests.faults.tally import TALLY, times
from tests.journeys.work_door import hand_in
from tests.test_ingress import signature
from tests.world import ARUN, MAYA, World, until

SEED = 20261124
AT_ONCE = 8


async def all_of(things: Iterable[Any], do: Callable[[Any], Awaitable[None]]) -> None:
    """Do something with everything, some at a time."""
    waiting = iter(things)

    async def work() -> None:
        for thing in waiting:
            await do(thing)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))


async def a_company(world: World) -> World:
    await hand_in(world)
    for who in (ARUN, MAYA):
        await world.command(who, "/handoff help")
    return world


async def test_whatever_comes_by_http_is_answered(new_world: NewWorld, logged: Logged) -> None:
    world = await a_company(await new_world())
    statuses: Counter[int] = Counter()
    chance, count = random.Random(SEED), times(250, 5000)
    url = f"http://127.0.0.1:{world.bot.port}/slack/events"

    async with aiohttp.ClientSession() as session:

        async def send(payload: Any) -> None:
            headers, body = as_request(payload, chance)
            signed = signature(body, at=time.time(), secret=world.installed.signing_secret)
            async with session.post(url, data=body, headers={**headers, **signed}) as answer:
                statuses[answer.status] += 1

        await all_of(payloads(SEED, count), send)
    await world.settle()

    fives = sum(number for status, number in statuses.items() if status >= 500)
    lost = count - statuses.total()
    line = TALLY.add("fuzzed over HTTP", count, lost=lost, tracebacks=len(logged.tracebacks), fives=fives)
    assert line.clean, (line, statuses, in_few(logged))
    assert set(statuses) <= {200, 400}
    assert statuses[200] > count // 3


async def test_whatever_comes_by_the_websocket_is_answered(new_world: NewWorld, logged: Logged) -> None:
    world = await new_world(socket=True)
    await until(lambda: world.playground.sockets > 0)
    await a_company(world)
    answered: Counter[str] = Counter()
    count = times(250, 5000)

    async def send(numbered: tuple[int, Any]) -> None:
        number, payload = numbered
        link = world.playground.slack.links.pick(world.playground._app())
        assert link is not None
        kind = "slash_commands" if isinstance(payload, dict) and "command" in payload else "interactive"
        if isinstance(payload, dict) and payload.get("type") == "event_callback":
            kind = "events_api"
        envelope = {"envelope_id": f"fuzz-{number}", "type": kind, "payload": payload}
        answer = await link.ask(envelope, 10.0)
        answered[answer["envelope_id"]] += 1

    await all_of(enumerate(payloads(SEED, count)), send)
    await world.settle()

    line = TALLY.add(
        "fuzzed over the socket", count, lost=count - len(answered), tracebacks=len(logged.tracebacks)
    )
    assert line.clean, (line, in_few(logged))


def in_few(logged: Logged) -> list[str]:
    """Return the ends of the first tracebacks, each once."""
    return list(dict.fromkeys(line[-900:] for line in logged.tracebacks))[:6]
