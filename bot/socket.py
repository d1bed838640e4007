"""The Socket Mode door: the same guard and the same inbox behind Slack's websocket."""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Any

import aiohttp
import structlog
from aiohttp import ClientWebSocketResponse, WSMsgType
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot import metrics
from bot.door import Door
from bot.ingress import MALFORMED, Answer, Incoming, clean, read
from bot.lively import lively

log = structlog.get_logger()
LINGERS = 3.0
"""Seconds an old connection is still listened to while a new one is open."""
CONNECTS_WITHIN = 10.0
"""Seconds that opening a connection may take."""

_ENVELOPE = re.compile(r'"envelope_id"\s*:\s*"([\w-]+)"')
_over: ContextVar[ClientWebSocketResponse | None] = ContextVar("over", default=None)


class Client(SocketModeClient):
    """The SDK's client, which closes a connection before it opens the next: here the new one is open first.

    Each envelope is answered over the connection it came by, while that one is open.
    """

    def __init__(
        self, *, app_token: str, web_client: AsyncWebClient, switched_off: Callable[[], Awaitable[None]]
    ) -> None:
        super().__init__(app_token=app_token, web_client=web_client)
        self.aiohttp_client_session.detach()  # the SDK's own waits five minutes for an answer
        self.aiohttp_client_session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=CONNECTS_WITHIN),
            connector=aiohttp.TCPConnector(socket_factory=lively),
        )
        self.on_error_listeners.append(self._replace)
        self.proxy = web_client.proxy  # the SDK would look for one of its own
        self._switched_off = switched_off
        self._lingering: set[asyncio.Task[None]] = set()
        self._came_by: dict[str, ClientWebSocketResponse] = {}

    async def receive_messages(self) -> None:
        """Hear what comes over the present connection."""
        _over.set(self.current_session)
        await super().receive_messages()

    async def enqueue_message(self, message: str) -> None:
        """Take in one message, and keep over which connection it came."""
        found, session = _ENVELOPE.search(message), _over.get()
        if found and session is not None:
            self._came_by[found[1]] = session
        await super().enqueue_message(message)

    async def send_socket_mode_response(self, response: dict[str, Any] | SocketModeResponse) -> None:
        """Answer one envelope."""
        answer = response.to_dict() if isinstance(response, SocketModeResponse) else response
        session = self._came_by.pop(str(answer.get("envelope_id")), None)
        if session is None or session.closed:
            await super().send_socket_mode_response(response)
        else:
            await session.send_str(json.dumps(answer))

    async def run_message_listeners(self, message: dict[str, Any], raw_message: str) -> None:
        """Handle one message; one that says Socket Mode was switched off is the last."""
        if message.get("type") == "disconnect" and message.get("reason") == "link_disabled":
            self.auto_reconnect_enabled = False
            await self._switched_off()
            return
        await super().run_message_listeners(message, raw_message)

    async def connect(self) -> None:
        """Connect; where there is a connection that works, the new one takes over while the old one lingers."""
        old, receiver = self.current_session, self.message_receiver
        if old is not None and not old.closed and self.wss_uri is not None:
            try:
                self.current_session = await self._opened(self.wss_uri)
            except (aiohttp.ClientError, TimeoutError, OSError) as error:
                log.warning("a second connection could not be opened", error=type(error).__name__)
            else:
                await self._take_over(old, receiver)
                return
        await super().connect()  # type: ignore[no-untyped-call]

    async def _replace(self, _: aiohttp.WSMessage) -> None:
        """Connect anew, since a question whether Slack is there had no answer; the SDK would wait for its next look."""
        log.warning("Slack's websocket fell silent")
        await self.connect_to_new_endpoint()

    async def _opened(self, address: str) -> ClientWebSocketResponse:
        ssl = self.web_client.ssl
        return await self.aiohttp_client_session.ws_connect(
            address,
            autoping=False,
            heartbeat=self.ping_interval,
            proxy=self.proxy,
            ssl=True if ssl is None else ssl,
        )

    async def _take_over(self, old: ClientWebSocketResponse, receiver: Any) -> None:
        self.stale, self.last_ping_pong_time = False, None
        self._came_by = {key: over for key, over in self._came_by.items() if not over.closed}
        for task in (receiver, self.current_session_monitor):
            if task is not None:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
        self.current_session_monitor = asyncio.ensure_future(self.monitor_current_session())
        self.message_receiver = asyncio.ensure_future(self.receive_messages())
        lingering = asyncio.create_task(self._linger(old))
        self._lingering.add(lingering)
        lingering.add_done_callback(self._lingering.discard)

    async def _linger(self, old: ClientWebSocketResponse) -> None:
        """Hear what still comes over the old connection, then close it."""
        _over.set(old)
        try:
            async with asyncio.timeout(LINGERS):
                async for message in old:
                    if message.type is WSMsgType.TEXT:
                        await self.enqueue_message(message.data)
        except (TimeoutError, aiohttp.ClientError):
            log.debug("an old connection was left")
        await old.close()

    async def close(self) -> None:
        """Disconnect, from the old connections too."""
        for task in tuple(self._lingering):
            task.cancel()
        await super().close()  # type: ignore[no-untyped-call]


class SocketDoor:
    """Takes envelopes and acknowledges each, the event only when it is kept."""

    def __init__(
        self,
        door: Door,
        *,
        app_token: str,
        slack: AsyncWebClient,
        switched_off: Callable[[], Awaitable[None]],
    ) -> None:
        self._door = door
        self._client = Client(app_token=app_token, web_client=slack, switched_off=switched_off)
        self._client.socket_mode_request_listeners.append(self._listen)

    async def start(self) -> None:
        """Connect, and stay connected."""
        await self._client.connect()

    async def stop(self) -> None:
        """Disconnect."""
        await self._client.close()

    @property
    def is_connected(self) -> bool:
        """Return whether Slack can reach the bot now."""
        session = self._client.current_session
        return session is not None and not session.closed

    async def _listen(self, client: AsyncBaseSocketModeClient, envelope: SocketModeRequest) -> None:
        answer = await self._take(envelope)
        if answer.status == 503:
            return  # unanswered, so that Slack sends it again
        payload = _payload(answer)
        await client.send_socket_mode_response(
            SocketModeResponse(envelope_id=envelope.envelope_id, payload=payload)
        )

    async def _take(self, envelope: SocketModeRequest) -> Answer:
        try:
            incoming = read(clean(envelope.payload), retry=str(envelope.retry_attempt or ""))
        except (ValueError, RecursionError):
            log.info("an envelope could not be read", type=envelope.type)
            return MALFORMED
        if not isinstance(incoming, Incoming):
            return incoming
        with metrics.ACK_SECONDS.labels(incoming.kind).time():
            return await self._door.take(incoming)


def _payload(answer: Answer) -> dict[str, Any] | None:
    if not answer.body or answer.status != 200:
        return None
    if answer.body.startswith("{"):
        parsed: dict[str, Any] = json.loads(answer.body)
        return parsed
    return {"text": answer.body}
