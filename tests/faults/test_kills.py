"""Killed (-9) wherever it hurts: what is acknowledged is stored, what is said is said once (RELIABILITY 1, A7)."""

import asyncio
import json
import signal
import socket
import sys
from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest
from sqlmodel import col, select

from bot.app import Bot
from bot.playground import Installed, Playground
from storage import deliveries
from storage.store import Store
from storage.tables import DeliveryRow, InboxRow
from storage.vocabulary import DeliveryState
from tests.faults.worker import TIMINGS, settings_of
from tests.outbox import Outbox, a_playground, prepare
from tests.world import ARUN, BEN, IT, MARTECH, MAYA, TEAM, until

KILLS = 10
TAKEOVERS = 3
"""Workers that die over what the dead ones left."""
EACH = 4
"""Messages that are added before each kill."""
POINTS = ["while claiming", "before the post", "after the post", "while marking"]
PLACES: list[dict[str, Any]] = [{"channel": MARTECH}, {"channel": IT}, {"person": ARUN}]


class Workers:
    """Processes that are started for one order each."""

    def __init__(self, parent: asyncio.subprocess.Process, about: dict[str, Any]) -> None:
        self._parent, self.about = parent, about

    async def do(self, work: str, point: str = "", *, nth: int = 1, **more: Any) -> int:
        """Have a process do some work and return how it ended: 0, or the signal's negative number."""
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        order = {"do": work, "point": point, "nth": nth, **self.about, **more}
        self._parent.stdin.write(f"{json.dumps(order)}\n".encode())
        await self._parent.stdin.drain()
        return int(await asyncio.wait_for(self._parent.stdout.readline(), 30))


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        yield playground


@pytest.fixture
async def workers(slack: tuple[Playground, Installed], database_url: str) -> AsyncIterator[Workers]:
    playground, installed = slack
    pipe = asyncio.subprocess.PIPE
    parent = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.faults.worker", stdin=pipe, stdout=pipe
    )
    about = {
        "database_url": database_url,
        "api_url": playground.api_url,
        "bot_token": installed.bot_token,
        "signing_secret": installed.signing_secret,
    }
    yield Workers(parent, about)
    assert parent.stdin is not None
    parent.stdin.close()
    await asyncio.wait_for(parent.wait(), 30)


@pytest.fixture
async def outbox(slack: tuple[Playground, Installed], store: Store) -> AsyncIterator[Outbox]:
    playground, installed = slack
    prepare(store, playground.clock.now())
    outbox = Outbox(store, playground, installed)
    yield outbox
    await outbox.close()


def places(outbox: Outbox) -> list[str]:
    return [MARTECH, IT, outbox.playground.dm(ARUN)]


def said(outbox: Outbox) -> Counter[str]:
    return Counter(key for place in places(outbox) for key in outbox.keys_in(place))


@pytest.mark.parametrize("point", POINTS)
async def test_a_worker_killed_at_any_point_neither_loses_nor_doubles_a_message(
    outbox: Outbox, workers: Workers, point: str
) -> None:
    keys: list[str] = []
    for kill in range(KILLS):
        for number in range(EACH):
            keys.append(f"{kill}.{number}")
            outbox.add(keys[-1], **PLACES[number % len(PLACES)])
        nth = 1 if point == "while claiming" else 1 + kill % EACH
        assert await workers.do("say", point, nth=nth) == -signal.SIGKILL
    for _ in range(TAKEOVERS):
        outbox.let_time_pass()
        assert await workers.do("say", point) == -signal.SIGKILL

    outbox.let_time_pass()
    await outbox.drain_all(outbox.sender(TIMINGS), within=20)

    assert said(outbox) == Counter(keys)
    assert [call for call in outbox.playground.calls if call.method == "chat.delete"] == []
    states = {outbox.row(key).state for key in keys}
    assert states == {DeliveryState.POSTED}
    assert await workers.do("say") == 0


async def test_a_card_killed_while_it_is_edited_is_drawn_as_it_is_and_stays_one(
    outbox: Outbox, workers: Workers
) -> None:
    outbox.add("card", channel=IT, live=True)
    await outbox.drain_all(outbox.sender(TIMINGS))

    for _ in range(3):
        with outbox.store.writing(outbox.request()) as session:
            deliveries.redraw(session, 1)
        outbox.let_time_pass()
        assert await workers.do("say", "while marking") == -signal.SIGKILL
    outbox.let_time_pass()
    await outbox.drain_all(outbox.sender(TIMINGS))

    card = outbox.row("card")
    assert (card.state, card.drawn) == (DeliveryState.POSTED, card.wanted)
    assert outbox.keys_in(IT) == ["card"]


def a_free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def is_ready(port: int) -> bool:
    try:
        async with aiohttp.request("GET", f"http://127.0.0.1:{port}/readyz") as response:
            return response.status == 200
    except aiohttp.ClientError:
        return False


async def until_ready(port: int) -> None:
    for _ in range(1000):
        if await is_ready(port):
            return
        await asyncio.sleep(0.02)
    raise AssertionError("the bot did not get ready")


@pytest.mark.parametrize("point", ["before handling", "while handling"])
async def test_a_bot_killed_after_its_answer_handles_the_event_when_it_is_back_and_once(
    outbox: Outbox, workers: Workers, point: str
) -> None:
    people = [MAYA, ARUN, BEN]
    for number, person in enumerate(people, start=1):
        port = a_free_port()
        outbox.playground.set_request_url(f"http://127.0.0.1:{port}/slack/events")
        dying = asyncio.create_task(workers.do("run", point, port=port))
        await until_ready(port)
        await outbox.playground.open_home(person)
        assert await dying == -signal.SIGKILL
        assert len(drawn_homes(outbox)) == number - 1

        bot = Bot(settings_of(workers.about), timings=TIMINGS)
        await bot.start()
        await until(lambda there=number: len(drawn_homes(outbox)) == there)
        await bot.stop()

    answers = [one.status for one in outbox.playground.deliveries if one.title == "event app_home_opened"]
    assert answers == [200] * len(people)
    assert drawn_homes(outbox) == people
    with outbox.store.reading(TEAM) as session:
        mine = col(InboxRow.team_id) == TEAM
        kept = session.execute(select(col(InboxRow.done_at), col(InboxRow.last_error)).where(mine)).all()
        homes = session.execute(select(col(DeliveryRow.wanted)).where(col(DeliveryRow.team_id) == TEAM)).all()
    assert [error for done, error in kept if done] == [""] * len(people)
    assert [wanted for (wanted,) in homes] == [1] * len(people)


def drawn_homes(outbox: Outbox) -> list[str]:
    return [str(c.args["user_id"]) for c in outbox.playground.calls if c.method == "views.publish"]
