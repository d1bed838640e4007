"""Posts messages by one client, and says what each cost; arguments: `stile` or `plain`, the port, how many,
and a folder for the bot's file."""

import asyncio
import http.client
import json
import ssl
import sys
import time
from typing import Any

from pydantic import SecretStr

from bot.app import Bot
from bot.settings import Settings

WARM = 20
TEXT = "Maya hands over: registrations from the webinar platform into the CRM. " * 3
MESSAGE: dict[str, Any] = {
    "channel": "C0BENCH0",
    "text": TEXT,
    "blocks": [
        {"type": "section", "block_id": f"b{n}", "text": {"type": "mrkdwn", "text": TEXT}} for n in range(4)
    ],
    "metadata": {"event_type": "stile_delivery", "event_payload": {"key": "card:12"}},
    "unfurl_links": False,
    "unfurl_media": False,
    "parse": "none",
    "link_names": False,
}


class BotsClient(Bot):
    """The bot, of which only its own client is used."""

    def client(self) -> Any:
        """Return the client that posts."""
        return self._client()

    async def let_go(self) -> None:
        """Close what it opened."""
        await self._let_go()


async def by_stile(port: int, number: int, folder: str) -> float:
    """Post by the bot's own client; return the seconds of CPU of one message."""
    bot = BotsClient(
        Settings.model_validate(
            {
                "SLACK_BOT_TOKEN": SecretStr("xoxb-1-bench"),
                "SLACK_API_URL": f"https://127.0.0.1:{port}/api/",
                "DATABASE_URL": SecretStr(f"sqlite:///{folder}/stile.db"),
            }
        )
    )
    client = bot.client()
    for _ in range(WARM):
        await client.chat_postMessage(**MESSAGE)
    began = time.process_time()
    for _ in range(number):
        await client.chat_postMessage(**MESSAGE)
    spent = time.process_time() - began
    await bot.let_go()
    return spent / number


def plainly(port: int, number: int) -> float:
    """Post by the standard library over one connection; return the seconds of CPU of one message."""
    connection = http.client.HTTPSConnection("127.0.0.1", port, context=ssl.create_default_context())
    for _ in range(WARM):
        _post(connection)
    began = time.process_time()
    for _ in range(number):
        _post(connection)
    spent = time.process_time() - began
    connection.close()
    return spent / number


def _post(connection: http.client.HTTPSConnection) -> None:
    headers = {"Content-Type": "application/json; charset=utf-8", "Authorization": "Bearer xoxb-1-bench"}
    connection.request("POST", "/api/chat.postMessage", json.dumps(MESSAGE), headers)
    assert json.loads(connection.getresponse().read())["ok"]


if __name__ == "__main__":
    port, number = int(sys.argv[2]), int(sys.argv[3])
    cpu = (
        asyncio.run(by_stile(port, number, sys.argv[4])) if sys.argv[1] == "stile" else plainly(port, number)
    )
    print(json.dumps({"cpu": cpu}), flush=True)
