"""Socket Mode: the websockets an app holds, and the envelopes that go over them."""

import asyncio
import json
from dataclasses import dataclass, field
from itertools import count

from aiohttp import WSMsgType, web

from bot.playground.app import App
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

Acks = dict[str, "asyncio.Future[Json]"]


@dataclass(eq=False)
class Link:
    """One websocket of an app, with the envelopes that wait for their acknowledgement."""

    app_id: str
    socket: web.WebSocketResponse
    waiting: Acks = field(default_factory=dict)

    async def ask(self, envelope: Json, patience: float) -> Json:
        """Send an envelope and return its acknowledgement, or raise TimeoutError or ConnectionError."""
        answer: asyncio.Future[Json] = asyncio.get_running_loop().create_future()
        self.waiting[envelope["envelope_id"]] = answer
        try:
            await self.socket.send_str(json.dumps(envelope))
            async with asyncio.timeout(patience):
                return await answer
        finally:
            self.waiting.pop(envelope["envelope_id"], None)

    def heard(self, frame: str) -> None:
        """Take an acknowledgement; anything else is passed over, as Slack does."""
        try:
            said = json.loads(frame)
        except ValueError:
            return
        answer = self.waiting.get(said.get("envelope_id", "")) if isinstance(said, dict) else None
        if answer and not answer.done():
            answer.set_result(said)

    def lost(self) -> None:
        """Tell everybody who waits that the connection is gone."""
        for answer in self.waiting.values():
            if not answer.done():
                answer.set_exception(ConnectionResetError("the app closed its socket"))


class Links:
    """Every websocket of every app; envelopes take turns over an app's sockets."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._open: list[Link] = []
        self._tickets: dict[str, str] = {}
        self._turns = count()
        self.base_url = ""

    def ticket(self, app: App) -> str:
        """Return an address at which the app may connect once."""
        word = self._workspace.made_word("ticket", 32)
        self._tickets[word] = app.id
        return f"{self.base_url.replace('http', 'ws', 1)}/link/?ticket={word}&app_id={app.id}"

    def of(self, app: App) -> list[Link]:
        """Return the app's open sockets."""
        return [link for link in self._open if link.app_id == app.id and not link.socket.closed]

    def pick(self, app: App) -> Link | None:
        """Return the socket whose turn it is."""
        links = self.of(app)
        return links[next(self._turns) % len(links)] if links else None

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """Hold one websocket from hello to goodbye."""
        app_id = self._tickets.pop(request.query.get("ticket", ""), None)
        if app_id is None:
            return web.json_response({"ok": False, "error": "invalid_auth"}, status=401)
        socket = web.WebSocketResponse(timeout=0.5)
        await socket.prepare(request)
        link = Link(app_id, socket)
        self._open.append(link)
        try:
            await socket.send_str(json.dumps(self._hello(app_id)))
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    link.heard(message.data)
        finally:
            self._open.remove(link)
            link.lost()
        return socket

    async def tell_disconnect(self, app: App, reason: str) -> None:
        """Say goodbye on every socket of the app; all but a warning close it."""
        for link in self.of(app):
            goodbye = {"type": "disconnect", "reason": reason, "debug_info": {"host": "playground"}}
            await link.socket.send_str(json.dumps(goodbye))
            if reason != "warning":
                await link.socket.close()

    async def close(self) -> None:
        """Close every socket."""
        for link in tuple(self._open):
            link.lost()
            await link.socket.close(code=1001, message=b"the playground stops")

    def _hello(self, app_id: str) -> Json:
        return {
            "type": "hello",
            "num_connections": sum(link.app_id == app_id for link in self._open),
            "debug_info": {"host": "playground", "build_number": 1, "approximate_connection_time": 18060},
            "connection_info": {"app_id": app_id},
        }
