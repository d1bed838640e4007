"""The Web API's HTTP door: arguments, token, scopes, limits and faults before a method, headers after it."""

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from aiohttp import web

from bot.playground.app import App
from bot.playground.faults import Fault, Faults
from bot.playground.rates import Rates
from bot.playground.scopes import SCOPES
from bot.playground.shapes import Json, SlackError
from bot.playground.slack import Slack
from bot.playground.traffic import Entry
from bot.playground.web_api import METHODS
from bot.playground.web_api.ask import Args, Ask

APP_LEVEL = frozenset({"apps.connections.open"})


@dataclass(frozen=True)
class Call:
    """One call of the Web API; status 0 where the connection was broken, answer None where it was no JSON.

    `token_kind` is `bot`, `app`, `unknown` or `none`.
    """

    method: str
    args: Mapping[str, Any]
    status: int
    answer: Json | None
    at: datetime
    token_kind: str
    ms: int = 0


@dataclass(frozen=True)
class _Caller:
    kind: str
    app: App | None = None


@dataclass(frozen=True)
class _Reply:
    """What goes back; status 0 breaks the connection, answer None is something that is not JSON."""

    answer: Json | None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


class ApiDoor:
    """Serves `/api/<method>` and writes every call down."""

    def __init__(self, slack: Slack, faults: Faults, *, strict_rates: bool) -> None:
        self._slack, self._faults = slack, faults
        self._rates = Rates() if strict_rates else None
        self._stopping = asyncio.Event()
        self.calls: list[Call] = []

    def stop(self) -> None:
        """Let calls that hang end at once."""
        self._stopping.set()

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Answer one call."""
        began = time.monotonic()
        method = request.match_info["method"]
        args = await arguments(request)
        caller = self._caller(_token(request, args))
        reply = await self._reply(method, args, caller)
        took = round((time.monotonic() - began) * 1000)
        at = self._slack.workspace.clock.now()
        self.calls.append(Call(method, args, reply.status, reply.answer, at, caller.kind, took))
        self._slack.traffic.add(Entry("from_app", method, reply.status, took, at, args, reply.answer))
        return _response(request, reply, self._headers(method, caller))

    async def _reply(self, method: str, args: Json, caller: _Caller) -> _Reply:
        fault = self._faults.take(method, args)
        if fault is None:
            return self._answer(method, args, caller)
        reply = self._answer(method, args, caller) if fault.accepted else _Reply(None)
        if fault.kind == "hang":
            await self._hang(float(fault.value))
            return reply
        return _spoilt(fault)

    def _answer(self, method: str, args: Json, caller: _Caller) -> _Reply:
        try:
            return self._allowed(method, args, caller)
        except SlackError as refused:
            return _Reply(refused.answer())

    def _allowed(self, method: str, args: Json, caller: _Caller) -> _Reply:
        call = METHODS.get(method)
        if call is None:
            raise SlackError("unknown_method", req_method=method)
        app = _checked(method, caller)
        wait = self._rates.wait(app.id, method, _channel(args)) if self._rates else None
        if wait is not None:
            return _Reply({"ok": False, "error": "ratelimited"}, 429, {"Retry-After": str(wait)})
        _check_scope(method, app)
        return _Reply({"ok": True, **call(Ask(self._slack, app, method, Args(args)))})

    async def _hang(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            return

    def _caller(self, token: str) -> _Caller:
        found = self._slack.app_of_token(token)
        if found:
            return _Caller(found[1], found[0])
        return _Caller("unknown" if token else "none")

    def _headers(self, method: str, caller: _Caller) -> dict[str, str]:
        headers = {"X-Slack-Req-Id": self._slack.workspace.made_word("call", 32)}
        if caller.app and caller.kind == "bot":
            headers["X-OAuth-Scopes"] = ",".join(sorted(caller.app.scopes))
            headers["X-Accepted-OAuth-Scopes"] = ",".join(sorted(SCOPES.get(method, ())))
        return headers


async def arguments(request: web.Request) -> Json:
    """Return a call's arguments: the query's, and those of a form or a JSON object in the body."""
    args: Json = dict(request.query)
    if request.content_type == "application/json":
        try:
            body = await request.json()
        except ValueError:
            return args
        return {**args, **body} if isinstance(body, dict) else args
    if request.method == "POST":
        for name, value in (await request.post()).items():
            args[name] = value.filename if isinstance(value, web.FileField) else value
    return args


def _token(request: web.Request, args: Json) -> str:
    given = str(args.pop("token", ""))
    header = request.headers.get("Authorization", "")
    return header.removeprefix("Bearer ").strip() if header.startswith("Bearer ") else given


def _checked(method: str, caller: _Caller) -> App:
    if caller.app is None:
        raise SlackError("not_authed" if caller.kind == "none" else "invalid_auth")
    if (caller.kind == "app") != (method in APP_LEVEL):
        raise SlackError("not_allowed_token_type")
    return caller.app


def _check_scope(method: str, app: App) -> None:
    enough = SCOPES.get(method, frozenset()) if method not in APP_LEVEL else frozenset()
    if enough and not enough & app.scopes:
        raise SlackError(
            "missing_scope", needed=",".join(sorted(enough)), provided=",".join(sorted(app.scopes))
        )


def _channel(args: Json) -> str | None:
    return str(args["channel"]) if "channel" in args else None


def _spoilt(fault: Fault) -> _Reply:
    match fault.kind:
        case "error":
            return _Reply({"ok": False, "error": fault.value})
        case "rate_limited":
            answer = {"ok": False, "error": "ratelimited"}
            return _Reply(answer, 429, {"Retry-After": fault.value})
        case "status":
            return _Reply(None, int(fault.value))
        case "answer":
            return _Reply(json.loads(fault.value))
        case "not_json":
            return _Reply(None)
        case _:
            return _Reply(None, 0)


def _response(request: web.Request, reply: _Reply, headers: Mapping[str, str]) -> web.Response:
    if reply.status == 0 and request.transport:
        request.transport.abort()
    if reply.answer is None:
        return web.Response(text="<html>Oh no.</html>", content_type="text/html", status=reply.status or 503)
    body = json.dumps(reply.answer, separators=(",", ":")).encode()
    return web.Response(
        body=body, status=reply.status, content_type="application/json", headers={**headers, **reply.headers}
    )
