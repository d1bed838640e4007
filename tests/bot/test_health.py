"""What an operator asks a running bot: alive, ready, and numbers without ids or text."""

import re

import aiohttp
import pytest

from bot import metrics
from bot.app import Bot
from handlers.views import ids
from tests.conftest import NewWorld
from tests.journeys.work_door import OUTCOME, hand_in
from tests.world import ARUN, IT, MAYA, TEAM, World

pytestmark = pytest.mark.sqlite  # what is counted is tried on both stores beside the use case


async def asked(bot: Bot, path: str) -> tuple[int, str]:
    async with aiohttp.request("GET", f"http://127.0.0.1:{bot.port}{path}") as answer:
        return answer.status, await answer.text()


async def test_a_running_bot_is_alive_and_ready(world: World) -> None:
    assert await asked(world.bot, "/livez") == (200, "alive\n")
    assert await asked(world.bot, "/readyz") == (200, "ready\n")


async def test_what_is_not_one_of_its_addresses_is_not_found(world: World) -> None:
    assert [(await asked(world.bot, path))[0] for path in ("/", "/healthz", "/slack/events")] == [
        404,
        404,
        405,
    ]


def counted(kind: str) -> float:
    return metrics.REGISTRY.get_sample_value("stile_ack_seconds_count", {"kind": kind}) or 0.0


@pytest.mark.parametrize("socket", [False, True])
async def test_answers_are_timed_by_kind_over_either_transport(new_world: NewWorld, socket: bool) -> None:
    world = await new_world(socket=socket)
    kinds = ("command", "submission", "action", "event")
    before = {kind: counted(kind) for kind in kinds}

    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    await world.playground.open_home(MAYA)

    assert {kind for kind in kinds if counted(kind) > before[kind]} == set(kinds)


async def test_metrics_name_nobody_and_quote_nothing(world: World) -> None:
    await hand_in(world)
    await world.bot.auditor.audit()

    status, text = await asked(world.bot, "/metrics")

    assert status == 200
    assert "stile_ready 1.0" in text
    assert 'stile_outbox{state="pending"} 0.0' in text
    assert not re.search(r"\b[UTCDW]0[A-Z0-9]+", text)
    assert TEAM not in text
    assert str(OUTCOME["title@1"]) not in text


async def test_a_bot_whose_clock_stands_still_is_not_alive(world: World) -> None:
    world.bot._last_tick -= 3 * world.bot.settings.tick_seconds + 1

    assert await asked(world.bot, "/livez") == (503, "the clock stands still\n")
