"""Emulate, a Web API by somebody else that asks for scopes, with a go-between that Slack's Python client needs."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl

import aiohttp
import yaml
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from tests.peers.company import BOT, BOT_TOKEN
from tests.peers.page import APP
from tests.peers.programs import (
    EMULATE,
    ENDS_WITHIN,
    NODE,
    ROOT,
    STARTS_WITHIN,
    environment,
    free_port,
    require,
    running,
)

Json = dict[str, Any]
MANIFEST: Json = yaml.safe_load((ROOT / "app.yaml").read_text(encoding="utf-8"))
SCOPES: tuple[str, ...] = tuple(MANIFEST["oauth_config"]["scopes"]["bot"])
SETUP_TOKEN = "xoxp-setup"
PUBLIC, PRIVATE = "martech", "it-architecture"


def token_without(scope: str) -> str:
    """Return the token that has every scope of app.yaml but one."""
    return f"xoxb-without-{scope}"


def seed(people: Iterable[str], channels: Iterable[str]) -> Json:
    """Return what emulate starts with: Stile installed with the scopes of app.yaml, and once without each of them."""
    bot_id = f"B{BOT[1:]}"
    bot = {"type": "bot", "user_id": BOT, "bot_user_id": BOT, "bot_id": bot_id, "app_id": APP}
    app = {"app_id": APP, "client_id": "1.2", "client_secret": "secret", "name": "Stile", "redirect_uris": []}
    tokens = [{**bot, "token": BOT_TOKEN, "scopes": list(SCOPES)}]
    tokens += [{**bot, "token": token_without(s), "scopes": [o for o in SCOPES if o != s]} for s in SCOPES]
    return {
        "slack": {
            "strict_scopes": True,
            "team": {"name": "Northwind", "domain": "northwind"},
            "users": [{"name": name, "real_name": name.title()} for name in people],
            "channels": [{"name": PUBLIC}, {"name": PRIVATE, "is_private": True}]
            + [{"name": name} for name in channels],
            "oauth_apps": [{**app, "scopes": list(SCOPES), "bot_id": bot_id, "bot_user_id": BOT}],
            "tokens": [*tokens, {"token": SETUP_TOKEN, "type": "user", "user": "maya"}],
        }
    }


@contextmanager
def emulate(folder: Path, seeded: Json) -> Iterator[str]:
    """Run emulate for as long as the block lasts; give its address."""
    require(NODE, EMULATE)
    (folder / "seed.json").write_text(json.dumps(seeded), "utf-8")
    port = free_port()
    command = [NODE, EMULATE, "start", "--service", "slack", "--port", port, "--seed", "seed.json"]
    env = environment()
    with running(command, log=folder / "log", ready=lambda said: "Ready." in said, env=env, folder=folder):
        yield f"http://127.0.0.1:{port}"


@dataclass(frozen=True)
class Call:
    """One call of a method, and what emulate answered."""

    method: str
    asked: Json
    answer: Json


@dataclass
class GoBetween:
    """Stands between Stile and emulate.

    Slack takes what is asked from the address as well as from the body, by GET as well as by POST, and its Python
    client makes use of it; emulate takes the body of a POST alone. What was asked and answered is kept, and an answer can get lost on its way.
    """

    emulate: str
    url: str = ""
    calls: list[Call] = field(default_factory=list)
    losing: list[str] = field(default_factory=list)
    instead: dict[str, str] = field(default_factory=dict)
    """Tokens for which emulate is shown others, as when an admin takes a scope away while Stile runs."""
    _session: aiohttp.ClientSession | None = None

    @contextmanager
    def running(self) -> Iterator["GoBetween"]:
        """Listen on a free port of loopback for as long as the block lasts, in a thread of its own."""
        loop = asyncio.new_event_loop()
        thread = Thread(target=loop.run_forever, daemon=True)
        thread.start()
        runner = asyncio.run_coroutine_threadsafe(self._start(), loop).result(STARTS_WITHIN)
        try:
            self.url = f"http://127.0.0.1:{runner.addresses[0][1]}/api/"
            yield self
        finally:
            asyncio.run_coroutine_threadsafe(self._stop(runner), loop).result(ENDS_WITHIN)
            loop.call_soon_threadsafe(loop.stop)
            thread.join()
            loop.close()

    async def _start(self) -> web.AppRunner:
        self._session = aiohttp.ClientSession()
        app = web.Application(client_max_size=8 * 1024**2)
        app.router.add_route("*", "/api/{method}", self._pass_on)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return runner

    async def _stop(self, runner: web.AppRunner) -> None:
        await runner.cleanup()
        if self._session is not None:
            await self._session.close()

    async def _pass_on(self, request: web.Request) -> web.Response:
        assert self._session is not None
        method = request.match_info["method"]
        body, kind = await request.read(), request.content_type
        if request.query_string:
            body, kind = request.query_string.encode(), "application/x-www-form-urlencoded"
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        headers = {"Authorization": f"Bearer {self.instead.get(token, token)}", "Content-Type": kind}
        where = f"{self.emulate}/api/{method}"
        async with self._session.post(where, data=body, headers=headers) as answered:
            answer = await answered.json()
        asked = json.loads(body) if kind == "application/json" else dict(parse_qsl(body.decode()))
        self.calls.append(Call(method, asked, answer))
        if method in self.losing and request.transport is not None:
            self.losing.remove(method)
            request.transport.abort()
        return web.json_response(answer, status=answered.status)

    def answers(self, method: str) -> list[Json]:
        """Return what emulate answered to a method, oldest first."""
        return [call.answer for call in self.calls if call.method == method]


@dataclass(frozen=True)
class Workspace:
    """What the tests know of emulate's workspace, whose ids it makes up itself."""

    go_between: GoBetween
    session: aiohttp.ClientSession
    people: dict[str, str]
    channels: dict[str, str]

    def client(self, token: str = BOT_TOKEN) -> AsyncWebClient:
        """Return Slack's own client with a token."""
        return AsyncWebClient(token, self.go_between.url, session=self.session, retry_handlers=[])

    async def trigger(self, *, view_id: str = "") -> str:
        """Return what a click of Maya's gives: the right to open a form within 3 s."""
        asked = {"user_id": self.people["maya"], **({"view_id": view_id} if view_id else {})}
        return str((await self.client().api_call("views.generateTriggerId", params=asked))["trigger_id"])


@contextmanager
def emulated(folder: Path, *, people: Iterable[str], channels: Iterable[str]) -> Iterator[GoBetween]:
    """Run emulate, with these people and channels, behind a go-between."""
    with emulate(folder, seed(people, channels)) as address, GoBetween(address).running() as go_between:
        yield go_between


@asynccontextmanager
async def workspace(go_between: GoBetween) -> AsyncIterator[Workspace]:
    """Give a workspace on emulate with Stile in its two channels."""
    async with aiohttp.ClientSession() as session:
        setup = AsyncWebClient(SETUP_TOKEN, go_between.url, session=session, retry_handlers=[])
        people = {u["name"]: u["id"] async for page in await setup.users_list() for u in page["members"]}
        listed = await setup.conversations_list(types="public_channel,private_channel", limit=1000)
        channels = {channel["name"]: channel["id"] for channel in listed["channels"]}
        for name in (PUBLIC, PRIVATE):
            await setup.conversations_invite(channel=channels[name], users=BOT)
        go_between.calls.clear()
        yield Workspace(go_between, session, people, channels)
