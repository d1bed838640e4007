"""The page's HTTP: the page itself, what a person sees, what they do, what changed."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web

from bot.playground.deeds import do
from bot.playground.faults import KINDS, Fault, Faults
from bot.playground.page_state import page_state
from bot.playground.people import People
from bot.playground.shapes import Json, PlaygroundError

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
HEARTBEAT_SECONDS = 15.0
_PAGE = Path(__file__).with_name("page.html")


class Ui:
    """Serves `/`, `/ui/...` and `/files/...` to browsers on this machine."""

    def __init__(self, people: People, faults: Faults) -> None:
        self._people, self._slack, self._faults = people, people.slack, faults
        self._streams: set[asyncio.Event] = set()
        self._stopping = False

    def routes(self) -> list[web.RouteDef]:
        """Return every route of the page."""
        return [
            web.get("/", guarded(self.page)),
            web.get("/ui/state", guarded(self.state)),
            web.get("/ui/stream", guarded(self.stream)),
            web.post("/ui/act", guarded(self.act)),
            web.get("/ui/traffic", guarded(self.traffic)),
            web.post("/ui/faults", guarded(self.fault)),
            web.get("/files/{id}/{name}", guarded(self.file)),
        ]

    def stop(self) -> None:
        """Let every stream end."""
        self._stopping = True
        for woken in self._streams:
            woken.set()

    async def page(self, _: web.Request) -> web.StreamResponse:
        """Serve the page, read anew each time."""
        headers = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}
        return web.Response(text=_page(), content_type="text/html", charset="utf-8", headers=headers)

    async def state(self, request: web.Request) -> web.StreamResponse:
        """Serve what a person sees."""
        asked = request.query.get("as")
        person = self._slack.workspace.people.get(asked) if asked else self._slack.workspace.somebody()
        if person is None:
            return _refusal("There is no such person.", 404)
        channel, thread = request.query.get("channel"), request.query.get("thread")
        return _json(page_state(self._slack, person, channel, thread))

    async def stream(self, request: web.Request) -> web.StreamResponse:
        """Tell of each change, once for several that come together."""
        response = web.StreamResponse(
            headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
        )
        woken = asyncio.Event()
        self._streams.add(woken)
        self._slack.workspace.watchers.add(woken.set)
        try:
            await response.prepare(request)
            await self._tell(response, woken)
        except ConnectionError:
            return response
        finally:
            self._streams.discard(woken)
            self._slack.workspace.watchers.discard(woken.set)
        return response

    async def _tell(self, response: web.StreamResponse, woken: asyncio.Event) -> None:
        while not self._stopping:
            woken.clear()
            line = json.dumps({"revision": self._slack.workspace.revision})
            await response.write(f"data: {line}\n\n".encode())
            try:
                async with asyncio.timeout(HEARTBEAT_SECONDS):
                    await woken.wait()
            except TimeoutError:
                await response.write(b": still here\n\n")

    async def act(self, request: web.Request) -> web.StreamResponse:
        """Let a person do something."""
        asked = await _object(request)
        if asked is None:
            return _refusal("The body must be a JSON object.", 400)
        try:
            return _json({"ok": True, **await do(self._people, asked)})
        except PlaygroundError as refused:
            return _refusal(str(refused))
        except (TypeError, ValueError) as broken:
            return _refusal(f"That does not fit: {broken}.")

    async def traffic(self, request: web.Request) -> web.StreamResponse:
        """Serve what went over the wire after an entry's number."""
        after = request.query.get("after", "0")
        entries = self._slack.traffic.after(int(after) if after.isdecimal() else 0)
        return _json({"entries": entries})

    async def fault(self, request: web.Request) -> web.StreamResponse:
        """Let calls of a method go wrong."""
        asked = await _object(request) or {}
        kind, method = asked.get("kind"), asked.get("method")
        if kind not in KINDS or not isinstance(method, str):
            return _refusal(f"A fault needs a method and a kind: {', '.join(KINDS)}.", 400)
        fault = Fault.named(kind, str(asked.get("value", "")), accepted=bool(asked.get("accepted")))
        self._faults.add(method, fault, int(asked.get("times", 1)))
        return _json({"ok": True})

    async def file(self, request: web.Request) -> web.StreamResponse:
        """Serve a file, always as a download."""
        file = self._slack.workspace.files.get(request.match_info["id"])
        if file is None or file.content is None:
            return web.Response(status=404, text="There is no such file.")
        headers = {"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"}
        return web.Response(body=file.content, content_type="application/octet-stream", headers=headers)


def guarded(handler: Handler) -> Handler:
    """Refuse what comes by another host name than loopback's, or from a page of another origin."""

    async def guard(request: web.Request) -> web.StreamResponse:
        origin = request.headers.get("Origin")
        if not is_loopback(request.host) or (origin and urlsplit(origin).netloc != request.host):
            return _refusal("The playground answers only to this machine.", 403)
        return await handler(request)

    return guard


def is_loopback(host: str) -> bool:
    """Say whether a Host header names this machine."""
    name = urlsplit(f"//{host}").hostname or ""
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _page() -> str:
    if not _PAGE.exists():
        return "<!doctype html><title>Playground</title><p>The page is missing.</p>"
    return _PAGE.read_text(encoding="utf-8")


async def _object(request: web.Request) -> Json | None:
    try:
        body = await request.json()
    except ValueError:
        return None
    return body if isinstance(body, dict) else None


def _json(body: Json) -> web.Response:
    return web.json_response(body, headers={"Cache-Control": "no-store"})


def _refusal(sentence: str, status: int = 200) -> web.Response:
    return web.json_response({"ok": False, "error": sentence}, status=status)
