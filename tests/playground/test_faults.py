import asyncio
from typing import Any

import aiohttp
import pytest

from bot.playground import Fault
from tests.playground.world import World, a_world


def texts(world: World) -> list[str]:
    return [message["text"] for message in world.playground.messages("C0MAR")]


async def post(world: World, text: str = "x") -> tuple[int, str, dict[str, Any]]:
    headers = {"Authorization": f"Bearer {world.installed.bot_token}"}
    url = f"{world.playground.api_url}chat.postMessage"
    async with world.session.post(url, json={"channel": "C0MAR", "text": text}, headers=headers) as response:
        return response.status, await response.text(), dict(response.headers)


async def test_an_error_on_demand_comes_once_and_does_nothing(world: World) -> None:
    world.playground.faults.add("chat.postMessage", Fault.error("internal_error"))

    first = await world.api("chat.postMessage", channel="C0MAR", text="one")
    second = await world.api("chat.postMessage", channel="C0MAR", text="two")

    assert first == {"ok": False, "error": "internal_error"}
    assert second["ok"]
    assert texts(world) == ["two"]


async def test_a_rate_limit_on_demand_says_when_to_come_again(world: World) -> None:
    world.playground.faults.add("chat.postMessage", Fault.rate_limited(retry_after="30"))

    status, body, headers = await post(world)

    assert (status, headers["Retry-After"]) == (429, "30")
    assert "ratelimited" in body


@pytest.mark.parametrize(
    ("fault", "kept"), [(Fault.reset_after_accepting(), ["x"]), (Fault.reset_before(), [])]
)
async def test_a_broken_connection_leaves_the_post_done_or_not(
    world: World, fault: Fault, kept: list[str]
) -> None:
    world.playground.faults.add("chat.postMessage", fault)

    with pytest.raises(aiohttp.ClientError):
        await post(world)

    assert texts(world) == kept
    assert world.playground.calls[-1].status == 0


@pytest.mark.parametrize(
    ("fault", "status", "kept"),
    [
        (Fault.status(503), 503, []),
        (Fault.status(502, accepted=True), 502, ["x"]),
        (Fault.not_json(), 200, []),
        (Fault.not_json(accepted=True), 200, ["x"]),
    ],
)
async def test_an_answer_that_is_no_answer(world: World, fault: Fault, status: int, kept: list[str]) -> None:
    world.playground.faults.add("chat.postMessage", fault)

    answered, body, _ = await post(world)

    assert answered == status
    assert body.startswith("<html>")
    assert texts(world) == kept


async def test_a_call_that_hangs_answers_late(world: World) -> None:
    world.playground.faults.add("chat.postMessage", Fault.hang(0.02))
    loop = asyncio.get_running_loop()
    began = loop.time()

    await post(world)

    assert loop.time() - began >= 0.02
    assert texts(world) == ["x"]


async def test_a_fault_meets_only_the_calls_it_is_meant_for(world: World) -> None:
    world.playground.faults.add(
        "chat.postMessage", Fault.error("fatal_error"), times=2, where=lambda args: args["text"] == "bad"
    )

    answers = [
        (await world.api("chat.postMessage", channel="C0MAR", text=text))["ok"]
        for text in ("good", "bad", "bad", "bad")
    ]

    assert answers == [True, False, False, True]


async def test_stopping_does_not_wait_for_a_call_that_hangs() -> None:
    async with a_world() as world:
        world.playground.faults.add("chat.postMessage", Fault.hang(60))
        hanging = asyncio.create_task(post(world))
        await asyncio.sleep(0.02)
        loop = asyncio.get_running_loop()
        began = loop.time()

        await world.playground.stop()

        await asyncio.gather(hanging, return_exceptions=True)
        assert loop.time() - began < 2


async def test_every_call_is_written_down(world: World) -> None:
    await world.api("chat.postMessage", channel="C0MAR", text="x")

    (call,) = world.playground.calls
    assert (call.method, call.status, call.token_kind) == ("chat.postMessage", 200, "bot")
    assert call.args == {"channel": "C0MAR", "text": "x"}
    assert call.answer is not None
