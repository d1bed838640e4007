"""What a bot on Bolt is at the least: its AsyncApp on its own aiohttp server, twelve listeners that only ack."""

import asyncio
import json
import sys
from typing import Any

from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from bench.servers.signals import told_to_stop

KINDS = ("command", "event", "view", "action")


async def only_ack(ack: Any) -> None:
    """Acknowledge."""
    await ack()


def application(order: dict[str, Any]) -> AsyncApp:
    """Return the app with its listeners, those of each kind between those of the others."""
    client = AsyncWebClient(order["token"], base_url=order["api_url"])
    app = AsyncApp(token=order["token"], signing_secret=order["secret"], client=client)
    for command, event, name in zip(order["commands"], order["events"], order["ids"], strict=True):
        app.command(command)(only_ack)
        app.event(event)(only_ack)
        app.view(name)(only_ack)
        app.action(name)(only_ack)
    return app


async def main(order: dict[str, Any]) -> None:
    """Serve until told to stop."""
    runner = web.AppRunner(application(order).web_app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    stop = told_to_stop()
    print(json.dumps({"port": runner.addresses[0][1]}), flush=True)
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
