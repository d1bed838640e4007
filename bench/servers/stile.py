"""The bot as `stile run` starts it, with listeners that have no work; its order is one JSON argument."""

import asyncio
import json
import sys
from dataclasses import replace
from typing import Any

from pydantic import SecretStr

from bench.payloads import COMMANDS, EVENTS, IDS
from bench.servers.signals import told_to_stop
from bot import logs
from bot.app import Bot
from bot.settings import Settings
from handlers import listeners
from handlers.jobs.deliveries import STANDARD
from handlers.listeners.heard import Heard

REGISTERED = (
    listeners.COMMANDS,
    listeners.EVENTS,
    listeners.SUBMISSIONS,
    listeners.ACTIONS,
    listeners.SHORTCUTS,
    listeners.CLOSED,
    listeners.OPTIONS,
)


async def without_work(heard: Heard) -> None:
    """Acknowledge."""
    await heard.ack()


def register(*, alone: bool) -> int:
    """Add twelve listeners without work, beside Stile's own or in their place; return how many there are."""
    if alone:
        for topic in REGISTERED:
            topic.clear()
    for ids, topic in zip((COMMANDS, EVENTS, IDS, IDS), REGISTERED, strict=False):
        topic.update(dict.fromkeys(ids, without_work))
    return sum(map(len, REGISTERED))


async def main(order: dict[str, Any]) -> None:
    """Run until told to stop."""
    logs.configure("error")
    number = register(alone=order.get("alone", False))
    settings = Settings.model_validate(
        {
            "SLACK_BOT_TOKEN": SecretStr(order["token"]),
            "SLACK_SIGNING_SECRET": SecretStr(order["secret"]),
            "SLACK_API_URL": order["api_url"],
            "DATABASE_URL": SecretStr(order["database_url"]),
            "PORT": 0,
            "STILE_TICK_SECONDS": order.get("tick", 300),
        }
    )
    bot = Bot(settings, timings=replace(STANDARD, pace=order.get("pace", 1.0)))
    stop = told_to_stop()
    await bot.start()
    while not bot.is_ready()[0]:  # noqa: ASYNC110 - /readyz asks the same way
        await asyncio.sleep(0.01)
    print(json.dumps({"port": bot.port, "listeners": number}), flush=True)
    await stop.wait()
    await bot.stop()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
