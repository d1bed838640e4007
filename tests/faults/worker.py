"""A worker that is killed: forks processes that say deliveries or run the bot, and die (-9) at a named point.

Reads one JSON order a line from standard input and answers each with the child's exit status. The parent only imports
and forks, so that a kill costs a few hundredths of a second and every child is a process of its own.
"""

import asyncio
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import aiohttp
from pydantic import SecretStr
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy import event

from bot import logs
from bot.app import Bot
from bot.settings import Settings
from handlers.deps import Deps
from handlers.jobs.deliveries import Sender, Timings
from storage.store import Store

TIMINGS = Timings(timeout=2.0, lease=4.0, verify=0.0, margin=0.1, pace=0.0, handling=0.5)
"""Short enough for a test, and long enough that only the kills break anything."""
Order = dict[str, Any]


class Countdown:
    """Kills this process when a point is reached for the n-th time."""

    def __init__(self, point: str, nth: int) -> None:
        self._point, self._left = point, nth

    def reach(self, point: str, *, after: float = 0.0) -> None:
        """Say that a point is reached."""
        if point != self._point:
            return
        self._left -= 1
        if self._left <= 0:
            time.sleep(after)
            os.kill(os.getpid(), signal.SIGKILL)


class MortalClient(AsyncWebClient):
    """A client that may die right before a message goes out, and right after Slack took it."""

    countdown = Countdown("", 0)

    async def chat_postMessage(self, **args: Any) -> Any:  # noqa: N802 - the client's own name
        self.countdown.reach("before the post")
        answer = await super().chat_postMessage(**args)
        self.countdown.reach("after the post")
        return answer


def watch_statements(
    store: Store, countdown: Countdown, points: dict[str, str], *, after: float = 0.0
) -> None:
    """Reach a point when a statement ran that begins in a certain way, before it is committed."""

    def ran(_: Any, __: Any, statement: str, *___: Any) -> None:
        for beginning, point in points.items():
            if statement.startswith(beginning):
                countdown.reach(point, after=after)

    event.listen(store.engine, "after_cursor_execute", ran)


async def say(order: Order) -> None:
    """Say everything that is due, once."""
    countdown = Countdown(order["point"], order["nth"])
    store = Store(order["database_url"])
    points = {
        "UPDATE deliveries SET state=": "while claiming",
        "UPDATE deliveries SET channel=": "while marking",
    }
    watch_statements(store, countdown, points)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=TIMINGS.timeout)) as session:
        slack = MortalClient(order["bot_token"], order["api_url"], session=session, retry_handlers=[])
        slack.countdown = countdown
        deps = Deps(store=store, clock=lambda: datetime.now(UTC))
        await Sender(deps, slack, timings=TIMINGS).drain()
    store.close()


def settings_of(order: Order) -> Settings:
    """Return what an operator would set."""
    return Settings.model_validate(
        {
            "SLACK_BOT_TOKEN": SecretStr(order["bot_token"]),
            "SLACK_SIGNING_SECRET": SecretStr(order["signing_secret"]),
            "SLACK_API_URL": order["api_url"],
            "DATABASE_URL": SecretStr(order["database_url"]),
            "PORT": order.get("port", 0),
            "STILE_TICK_SECONDS": 0.2,
        }
    )


async def run(order: Order) -> None:
    """Run the whole bot until it is killed."""
    bot = Bot(settings_of(order), timings=TIMINGS)
    # A breath, so that the answer to the event has left the process before it dies.
    points = {"UPDATE inbox SET attempt": "before handling", "INSERT INTO deliveries": "while handling"}
    watch_statements(bot.store, Countdown(order["point"], order["nth"]), points, after=0.05)
    await bot.start()
    await asyncio.sleep(20)


def child(work: Callable[[Order], Any], order: Order) -> int:
    """Do an order in a process of its own; return its exit status, negative for a signal."""
    pid = os.fork()
    if pid == 0:
        asyncio.run(work(order))
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def main() -> None:
    """Do every order."""
    logs.configure("error")
    for line in sys.stdin:
        order = json.loads(line)
        status = child({"say": say, "run": run}[order["do"]], order)
        sys.stdout.write(f"{status}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
