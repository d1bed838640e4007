import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import ClientSession, ClientWebSocketResponse, WSMsgType
from slack_bolt.adapter.socket_mode.async_handler import AsyncSocketModeHandler
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bot.playground import Installed, MovableClock, Playground
from tests.playground.world import COMPANY, IN_CHANNELS, MANIFEST, NOON


@contextlib.asynccontextmanager
async def a_playground(**options: Any) -> AsyncIterator[tuple[Playground, Installed]]:
    playground = Playground(COMPANY, clock=MovableClock(NOON, frozen=True), **options)
    await playground.start()
    installed = playground.install(MANIFEST, bot_in=IN_CHANNELS)
    try:
        yield playground, installed
    finally:
        await playground.stop()


@contextlib.asynccontextmanager
async def a_socket(playground: Playground, installed: Installed) -> AsyncIterator[ClientWebSocketResponse]:
    headers = {"Authorization": f"Bearer {installed.app_token}"}
    async with ClientSession() as session:
        async with session.post(f"{playground.api_url}apps.connections.open", headers=headers) as response:
            url = (await response.json())["url"]
        async with session.ws_connect(url) as socket:
            yield socket


async def test_a_socket_is_greeted() -> None:
    async with a_playground() as (playground, installed), a_socket(playground, installed) as socket:
        hello = await socket.receive_json()

        assert hello["type"] == "hello"
        assert hello["num_connections"] == 1
        assert hello["connection_info"] == {"app_id": installed.app_id}


async def test_an_event_comes_in_an_envelope_and_is_acknowledged_by_its_id() -> None:
    async with a_playground() as (playground, installed), a_socket(playground, installed) as socket:
        await socket.receive_json()
        saying = asyncio.create_task(playground.say("U0MAYA", "C0MAR", "hello"))

        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"]})
        await saying

        assert envelope["type"] == "events_api"
        assert envelope["accepts_response_payload"] is False
        assert (envelope["retry_attempt"], envelope["retry_reason"]) == (0, "")
        assert envelope["payload"]["event"]["text"] == "hello"
        assert playground.deliveries[0].ok


async def test_an_event_nobody_acknowledges_comes_again() -> None:
    async with (
        a_playground(patience=0.02, retry_delays=(0.0,)) as (playground, installed),
        a_socket(playground, installed) as socket,
    ):
        await socket.receive_json()
        await playground.say("U0MAYA", "C0MAR", "hello")

        first = await socket.receive_json()
        second = await socket.receive_json()

        assert (second["retry_attempt"], second["retry_reason"]) == (1, "timeout")
        assert first["payload"]["event_id"] == second["payload"]["event_id"]


async def test_a_command_is_answered_in_the_acknowledgement() -> None:
    async with a_playground() as (playground, installed), a_socket(playground, installed) as socket:
        await socket.receive_json()
        asking = asyncio.create_task(playground.command("U0MAYA", "C0MAR", "/tiny help"))

        envelope = await socket.receive_json()
        await socket.send_json({"envelope_id": envelope["envelope_id"], "payload": {"text": "Usage"}})
        await asking

        assert envelope["type"] == "slash_commands"
        assert envelope["payload"]["is_enterprise_install"] is False
        assert playground.ephemerals("U0MAYA")[0]["text"] == "Usage"


async def test_envelopes_take_turns_over_several_sockets() -> None:
    async with (
        a_playground() as (playground, installed),
        a_socket(playground, installed) as one,
        a_socket(playground, installed) as other,
    ):
        await one.receive_json()
        hello = await other.receive_json()
        acts = [asyncio.create_task(playground.shortcut("U0MAYA", "new")) for _ in range(2)]

        envelopes = [await socket.receive_json() for socket in (one, other)]
        for socket, envelope in zip((one, other), envelopes, strict=True):
            await socket.send_json({"envelope_id": envelope["envelope_id"]})
        replies = await asyncio.gather(*acts)

        assert hello["num_connections"] == 2
        assert all(reply.ok for reply in replies)


@pytest.mark.parametrize("reason", ["refresh_requested", "link_disabled"])
async def test_a_socket_can_be_ended_with_a_reason(reason: str) -> None:
    async with a_playground() as (playground, installed), a_socket(playground, installed) as socket:
        await socket.receive_json()

        ending = asyncio.create_task(playground.refresh_socket(reason))
        goodbye = await socket.receive_json()
        closed = await socket.receive()
        await ending

        assert goodbye == {"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}}
        assert closed.type in (WSMsgType.CLOSE, WSMsgType.CLOSING, WSMsgType.CLOSED)
        assert playground.sockets == 0


async def test_a_ticket_is_good_for_one_socket() -> None:
    async with a_playground() as (playground, installed), ClientSession() as session:
        headers = {"Authorization": f"Bearer {installed.app_token}"}
        async with session.post(f"{playground.api_url}apps.connections.open", headers=headers) as response:
            url = (await response.json())["url"]
        async with session.ws_connect(url), session.get(url.replace("ws", "http", 1)) as response:
            again = response.status

        assert again == 401


async def test_a_bot_token_opens_no_socket() -> None:
    async with a_playground() as (playground, installed), ClientSession() as session:
        headers = {"Authorization": f"Bearer {installed.bot_token}"}
        async with session.post(f"{playground.api_url}apps.connections.open", headers=headers) as response:
            answer = await response.json()

        assert answer["error"] == "not_allowed_token_type"


async def test_without_a_socket_a_command_fails_and_the_person_is_told() -> None:
    async with a_playground() as (playground, _):
        reply = await playground.command("U0MAYA", "C0MAR", "/tiny")

        assert reply.problem == "connection_failed"
        assert "dispatch_failed" in playground.ephemerals("U0MAYA")[0]["text"]


async def test_slacks_own_framework_runs_on_the_playground() -> None:
    async with a_playground() as (playground, installed):
        client = AsyncWebClient(installed.bot_token, base_url=playground.api_url)
        app = AsyncApp(client=client)

        @app.command("/tiny")
        async def hear(ack: Any, command: dict[str, Any]) -> None:
            await client.chat_postMessage(channel=command["channel_id"], text=f"Heard {command['text']}")
            await ack()

        handler: Any = AsyncSocketModeHandler(app, installed.app_token)
        await handler.connect_async()
        reply = await playground.command("U0MAYA", "C0MAR", "/tiny bells")
        await handler.close_async()

        assert reply.ok
        assert playground.messages("C0MAR")[-1]["text"] == "Heard bells"
