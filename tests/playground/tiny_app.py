"""A tiny Slack app on aiohttp: checks signatures, writes down what it hears, answers what it was told to."""

import asyncio
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs

from aiohttp import ClientSession, web

from bot.playground import Installed

Payload = dict[str, Any]
Answer = web.Response | Payload | str | None
Answering = Callable[[Payload], Awaitable[Answer]]


@dataclass
class Heard:
    payload: Payload
    headers: dict[str, str]


@dataclass
class TinyApp:
    """`answers` by the kind of payload: an event's type, `command`, or an interaction's type."""

    answers: dict[str, Answering] = field(default_factory=dict)
    heard: list[Heard] = field(default_factory=list)
    url: str = ""
    delay: float = 0.0
    _secret: str = ""
    _token: str = ""
    _api: str = ""

    async def start(self) -> None:
        application = web.Application()
        application.router.add_post("/slack", self._serve)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}/slack"
        self._session = ClientSession()

    async def stop(self) -> None:
        await self._session.close()
        await self._runner.cleanup()

    def knows(self, installed: Installed, api: str) -> None:
        self._secret, self._token, self._api = installed.signing_secret, installed.bot_token, api

    def on(self, kind: str, answering: Answering) -> None:
        self.answers[kind] = answering

    def payloads(self, kind: str) -> list[Payload]:
        """Return the payloads of a kind, oldest first."""
        return [one.payload for one in self.heard if kind_of(one.payload) == kind]

    def events(self, kind: str) -> list[Payload]:
        return [payload["event"] for payload in self.payloads(kind)]

    async def fails(self, _: Payload) -> web.Response:
        return web.Response(status=500)

    async def wants_no_retry(self, _: Payload) -> web.Response:
        return web.Response(status=500, headers={"X-Slack-No-Retry": "1"})

    async def call(self, method: str, **args: Any) -> Payload:
        headers = {"Authorization": f"Bearer {self._token}"}
        async with self._session.post(self._api + method, json=args, headers=headers) as response:
            answer: Payload = await response.json()
            return answer

    async def post(self, url: str, body: Payload) -> tuple[int, str]:
        async with self._session.post(url, json=body) as response:
            return response.status, await response.text()

    async def _serve(self, request: web.Request) -> web.Response:
        body = await request.read()
        if not self._is_signed(request, body):
            return web.Response(status=401)
        payload = parsed(request.content_type, body)
        self.heard.append(Heard(payload, dict(request.headers)))
        await asyncio.sleep(self.delay)
        answering = self.answers.get(kind_of(payload))
        return _response(await answering(payload) if answering else None)

    def _is_signed(self, request: web.Request, body: bytes) -> bool:
        stamp = request.headers["X-Slack-Request-Timestamp"]
        base = f"v0:{stamp}:".encode() + body
        expected = "v0=" + hmac.new(self._secret.encode(), base, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected, request.headers["X-Slack-Signature"])


def parsed(content_type: str, body: bytes) -> Payload:
    if content_type == "application/json":
        event: Payload = json.loads(body)
        return event
    form = {key: values[0] for key, values in parse_qs(body.decode(), keep_blank_values=True).items()}
    if "payload" in form and "command" not in form:
        interaction: Payload = json.loads(form["payload"])
        return interaction
    return dict(form)


def kind_of(payload: Payload) -> str:
    if "command" in payload:
        return "command"
    return str(payload["event"]["type"] if payload["type"] == "event_callback" else payload["type"])


def _response(answer: Answer) -> web.Response:
    if isinstance(answer, web.Response):
        return answer
    if isinstance(answer, dict):
        return web.json_response(answer)
    return web.Response(text=answer or "")
