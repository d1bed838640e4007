"""The Socket Mode door: the same guard and the same inbox behind Slack's websocket."""

import json
from typing import Any

import structlog
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from bot.door import Door
from bot.ingress import MALFORMED, Answer, Incoming, clean, read

log = structlog.get_logger()


class SocketDoor:
    """Takes envelopes and acknowledges each, the event only when it is kept."""

    def __init__(self, door: Door, *, app_token: str, slack: AsyncWebClient) -> None:
        self._door = door
        self._client = SocketModeClient(app_token=app_token, web_client=slack)
        self._client.socket_mode_request_listeners.append(self._listen)

    async def start(self) -> None:
        """Connect, and stay connected."""
        await self._client.connect()  # type: ignore[no-untyped-call]

    async def stop(self) -> None:
        """Disconnect."""
        await self._client.close()  # type: ignore[no-untyped-call]

    async def connected(self) -> bool:
        """Tell whether Slack can reach the bot now."""
        return bool(await self._client.is_connected())

    async def _listen(self, client: AsyncBaseSocketModeClient, envelope: SocketModeRequest) -> None:
        answer = await self._take(envelope)
        if answer.status == 503:
            return
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
        return await self._door.take(incoming) if isinstance(incoming, Incoming) else incoming


def _payload(answer: Answer) -> dict[str, Any] | None:
    if not answer.body or answer.status != 200:
        return None
    if answer.body.startswith("{"):
        parsed: dict[str, Any] = json.loads(answer.body)
        return parsed
    return {"text": answer.body}
