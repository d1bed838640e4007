"""The HTTP door: Slack's requests, and what an operator asks."""

import asyncio
import time
from collections.abc import Callable

import structlog
from aiohttp import web
from prometheus_client import generate_latest

from bot import metrics
from bot.door import Door
from bot.ingress import CAP, TOO_LARGE, UNSIGNED, Answer, Incoming, is_signed, read_http

log = structlog.get_logger()
READ_WITHIN = 10.0
"""Seconds a request may take to arrive."""
Health = Callable[[], tuple[bool, str]]


class HttpDoor:
    """Serves `/slack/events`, `/livez`, `/readyz` and `/metrics`."""

    def __init__(self, door: Door | None, *, secret: str | None, live: Health, ready: Health) -> None:
        self._door = door
        self._secret = secret
        self._live = live
        self._ready = ready

    def application(self) -> web.Application:
        """Return the aiohttp application."""
        app = web.Application(client_max_size=CAP)
        app.router.add_post("/slack/events", self._events)
        app.router.add_get("/livez", self._livez)
        app.router.add_get("/readyz", self._readyz)
        app.router.add_get("/metrics", self._metrics)
        return app

    async def _events(self, request: web.Request) -> web.Response:
        answer = await self._answer(request)
        if answer.status >= 400:
            metrics.REFUSED.labels(str(answer.status)).inc()
        return web.Response(status=answer.status, body=answer.body.encode(), headers=answer.headers)

    async def _answer(self, request: web.Request) -> Answer:
        raw = await self._read(request)
        if isinstance(raw, Answer):
            return raw
        signed = {
            name: request.headers.getall(name, [])
            for name in ("X-Slack-Signature", "X-Slack-Request-Timestamp")
        }
        if any(len(values) != 1 for values in signed.values()) or self._door is None or not self._secret:
            return UNSIGNED
        if not is_signed(request.headers, raw, secret=self._secret, now=time.time()):
            return UNSIGNED
        incoming = read_http(request.headers, raw)
        if not isinstance(incoming, Incoming):
            return incoming
        with metrics.ACK_SECONDS.labels(incoming.kind).time():
            return await self._door.take(incoming)

    async def _read(self, request: web.Request) -> bytes | Answer:
        if (request.content_length or 0) > CAP or request.headers.get("Content-Encoding"):
            return TOO_LARGE if (request.content_length or 0) > CAP else UNSIGNED
        try:
            async with asyncio.timeout(READ_WITHIN):
                return await _up_to_cap(request)
        except (TimeoutError, ConnectionError, web.HTTPException):
            return Answer(400, "request not received")

    async def _livez(self, _: web.Request) -> web.Response:
        return _health(self._live())

    async def _readyz(self, _: web.Request) -> web.Response:
        state = await asyncio.to_thread(self._ready)
        metrics.READY.set(state[0])
        return _health(state)

    async def _metrics(self, _: web.Request) -> web.Response:
        metrics.READY.set((await asyncio.to_thread(self._ready))[0])
        return web.Response(
            body=generate_latest(metrics.REGISTRY), content_type="text/plain", charset="utf-8"
        )


async def _up_to_cap(request: web.Request) -> bytes | Answer:
    chunks: list[bytes] = []
    size = 0
    async for chunk in request.content.iter_any():
        size += len(chunk)
        if size > CAP:
            return TOO_LARGE
        chunks.append(chunk)
    return b"".join(chunks)


def _health(state: tuple[bool, str]) -> web.Response:
    well, why = state
    return web.Response(status=200 if well else 503, text=f"{why}\n")


class Server:
    """Runs an application on one address until it is stopped."""

    def __init__(self, application: web.Application, *, host: str, port: int) -> None:
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=10, keepalive_timeout=30)
        self._host = host
        self._port = port

    async def start(self) -> int:
        """Listen, and return the port."""
        await self._runner.setup()
        site = web.TCPSite(self._runner, self._host, self._port)
        await site.start()
        address: tuple[str, int] = self._runner.addresses[0]
        return address[1]

    async def stop(self) -> None:
        """Stop listening; what is being answered is answered."""
        await self._runner.cleanup()
