"""What goes out to an app: signed HTTP or a socket envelope, its answer, and Slack's retries."""

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Coroutine, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from urllib.parse import urlencode

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.playground.app import App
from bot.playground.links import Links
from bot.playground.shapes import Json
from bot.playground.traffic import Entry, Traffic
from bot.playground.workspace import Workspace

Door = Literal["events_api", "slash_commands", "interactive"]
MAX_RETRIES = 3


@dataclass(frozen=True)
class Delivered:
    """One payload that went out, and the answer; status 0 when there was none, `problem` in Slack's words."""

    app: App = field(repr=False)
    door: Door
    title: str
    payload: Json
    retry: int
    status: int
    body: str
    problem: str | None
    at: datetime
    ms: int
    final: bool = False

    @property
    def ok(self) -> bool:
        """Say whether the app took it."""
        return self.problem is None

    @property
    def answer(self) -> Json:
        """Return the JSON object the app answered, empty when it was none."""
        try:
            parsed = json.loads(self.body)
        except ValueError:
            return {}
        return parsed if isinstance(parsed, dict) else {}


@dataclass(frozen=True)
class _Answer:
    status: int
    body: str
    problem: str | None
    final: bool = False


class Courier:
    """Takes payloads to the apps by the door each has, and writes down what came of it."""

    def __init__(
        self,
        workspace: Workspace,
        links: Links,
        traffic: Traffic,
        *,
        patience: float,
        retry_delays: Sequence[float],
    ) -> None:
        self._workspace, self._links, self._traffic = workspace, links, traffic
        self._patience, self._retry_delays = patience, tuple(retry_delays)[:MAX_RETRIES]
        self._session: ClientSession | None = None
        self._tasks: set[asyncio.Task[Any]] = set()
        self.log: list[Delivered] = []

    async def start(self) -> None:
        """Open the outgoing connections."""
        self._session = ClientSession()

    async def stop(self) -> None:
        """Drop what is under way and close the connections."""
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        if self._session:
            await self._session.close()
            self._session = None

    async def settled(self) -> None:
        """Wait until nothing is under way any more, retries included."""
        while self._tasks:
            await asyncio.wait(tuple(self._tasks))

    def send_event(self, app: App, payload: Json) -> "asyncio.Task[Delivered]":
        """Send an event; the task ends with the answer to the first try, retries go on behind it."""
        return self._spawn(self._first_try(app, payload))

    async def ask(self, app: App, door: Door, payload: Json, retry: int = 0, why: str = "") -> Delivered:
        """Deliver once and return what the app answered."""
        began = time.monotonic()
        if app.request_url is None:
            answer = await self._by_socket(app, door, payload, retry, why)
        else:
            answer = await self._by_http(app, door, payload, retry, why)
        delivered = Delivered(
            app=app,
            door=door,
            title=_title(payload),
            payload=payload,
            retry=retry,
            status=answer.status,
            body=answer.body,
            problem=answer.problem,
            at=self._workspace.clock.now(),
            ms=round((time.monotonic() - began) * 1000),
            final=answer.final,
        )
        self._note(delivered)
        return delivered

    def _note(self, one: Delivered) -> None:
        self.log.append(one)
        answer = one.answer or one.body or one.problem
        self._traffic.add(Entry("to_app", one.title, one.status, one.ms, one.at, one.payload, answer))

    def _spawn(self, work: Coroutine[Any, Any, Delivered]) -> "asyncio.Task[Delivered]":
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _first_try(self, app: App, payload: Json) -> Delivered:
        delivered = await self.ask(app, "events_api", payload)
        if not delivered.ok and not delivered.final:
            self._spawn(self._retries(app, payload, delivered))
        return delivered

    async def _retries(self, app: App, payload: Json, last: Delivered) -> Delivered:
        for number, delay in enumerate(self._retry_delays, start=1):
            await asyncio.sleep(delay)
            last = await self.ask(app, "events_api", payload, number, last.problem or "")
            if last.ok or last.final:
                break
        return last

    async def _by_http(self, app: App, door: Door, payload: Json, retry: int, why: str) -> _Answer:
        if self._session is None or app.request_url is None:
            return _Answer(0, "", "connection_failed")
        body = encoded(door, payload)
        headers = signed(body, app.installed.signing_secret, door)
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": why or "http_timeout"}
        try:
            async with self._session.post(
                app.request_url,
                data=body,
                headers=headers,
                timeout=ClientTimeout(total=self._patience),
                allow_redirects=False,
            ) as response:
                text = await response.text(errors="replace")
        except TimeoutError:
            return _Answer(0, "", "http_timeout")
        except (ClientError, OSError):
            return _Answer(0, "", "connection_failed")
        problem = None if 200 <= response.status < 300 else "http_error"
        return _Answer(response.status, text, problem, response.headers.get("X-Slack-No-Retry") == "1")

    async def _by_socket(self, app: App, door: Door, payload: Json, retry: int, why: str) -> _Answer:
        link = self._links.pick(app)
        if link is None:
            return _Answer(0, "", "connection_failed")
        envelope = {
            "envelope_id": self._envelope_id(),
            "payload": payload,
            "type": door,
            "accepts_response_payload": door != "events_api",
        }
        if door == "events_api":
            envelope |= {"retry_attempt": retry, "retry_reason": why}
        try:
            said = await link.ask(envelope, self._patience)
        except TimeoutError:
            return _Answer(0, "", "timeout")
        except OSError:
            return _Answer(0, "", "connection_failed")
        answer = said.get("payload")
        return _Answer(200, "" if answer is None else _text(answer), None)

    def _envelope_id(self) -> str:
        word = self._workspace.made_word("envelope", 32)
        return "-".join((word[:8], word[8:12], word[12:16], word[16:20], word[20:]))


def encoded(door: Door, payload: Json) -> bytes:
    """Return the body Slack sends by HTTP through this door."""
    if door == "events_api":
        return json.dumps(payload, separators=(",", ":")).encode()
    if door == "slash_commands":
        flat = {key: _flat(value) for key, value in payload.items()}
        return urlencode(flat).encode()
    return urlencode({"payload": json.dumps(payload, separators=(",", ":"))}).encode()


def signed(body: bytes, secret: str, door: Door) -> dict[str, str]:
    """Return the headers of a request, signed with the real time."""
    stamp = str(int(time.time()))
    digest = hmac.new(secret.encode(), f"v0:{stamp}:".encode() + body, hashlib.sha256).hexdigest()
    form = "application/x-www-form-urlencoded"
    return {
        "Content-Type": "application/json" if door == "events_api" else form,
        "User-Agent": "Slackbot 1.0 (+https://api.slack.com/robots)",
        "X-Slack-Request-Timestamp": stamp,
        "X-Slack-Signature": f"v0={digest}",
    }


def _flat(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _text(answer: Any) -> str:
    return answer if isinstance(answer, str) else json.dumps(answer)


def _title(payload: Json) -> str:
    if payload.get("type") == "event_callback":
        event = payload["event"]
        return f"event {event['type']}" + (f" ({event['subtype']})" if "subtype" in event else "")
    if "command" in payload:
        return f"command {payload['command']}"
    return str(payload.get("type", ""))
