"""A worker that is killed: forks processes that say deliveries or run the bot, and die (-9) at a named point.

Reads one JSON order a line from standard input and answers each with the child's exit status, or its number where the
child goes on. The parent only imports and forks, so that a kill costs a few hundredths of a second and every child is
a process of its own.
"""

import asyncio
import json
import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from pydantic import SecretStr
from sqlalchemy import event

from bot import logs
from bot.app import Bot
from bot.settings import Settings
from bot.slack_client import SlackClient
from handlers.deps import Deps
from handlers.jobs.deliveries import Sender, Timings
from storage.store import Store, StoreBusyError

TIMINGS = Timings(timeout=2.0, lease=4.0, verify=0.0, margin=0.1, pace=0.0, handling=0.5)
"""Short enough for a test, and long enough that only the kills break anything."""
Order = dict[str, Any]


class Countdown:
    """Ends or stops this process when a point is reached for the n-th time."""

    def __init__(self, order: Order) -> None:
        self._point, self._left = order.get("point", ""), order.get("nth", 1)
        self._signal = order.get("signal", signal.SIGKILL)

    def reach(self, point: str, *, after: float = 0.0) -> None:
        """Say that a point is reached."""
        if point != self._point:
            return
        self._left -= 1
        if self._left == 0:
            time.sleep(after)
            os.kill(os.getpid(), self._signal)


class MortalClient(SlackClient):
    """A client that may die right before a message goes out, and right after Slack took it."""

    countdown = Countdown({})

    async def chat_postMessage(self, **args: Any) -> Any:  # noqa: N802 - the client's own name
        self.countdown.reach("before the post")
        answer = await super().chat_postMessage(**args)
        self.countdown.reach("after the post")
        return answer

    async def conversations_history(self, **args: Any) -> Any:
        self.countdown.reach("before looking")
        answer = await super().conversations_history(**args)
        self.countdown.reach("after looking")
        return answer

    async def chat_delete(self, **args: Any) -> Any:
        self.countdown.reach("before deleting")
        answer = await super().chat_delete(**args)
        self.countdown.reach("after deleting")
        return answer


SAYING = {
    "UPDATE deliveries SET state=": "while claiming",
    "UPDATE deliveries SET channel=": "while marking",
    "UPDATE deliveries SET first_attempt_at=": "while keeping the oldest",
}
HANDLING = {
    "INSERT INTO inbox": "while keeping",
    "INSERT INTO deliveries": "while handling",
    "UPDATE inbox SET body": "while taking the row",
}
COMMITTED = {
    "while keeping": "after keeping",
    "while handling": "after handling",
    "while claiming": "after claiming",
}
"""What is reached when a transaction is over in which a point was passed."""


def watch_statements(
    store: Store, countdown: Countdown, points: dict[str, str], *, after: float = 0.0
) -> None:
    """Reach a point when a statement ran that begins in a certain way, and another when it is committed."""
    passed: set[str] = set()

    def reached_at(some: dict[str, str]) -> Callable[..., None]:
        def reached(_: Any, __: Any, statement: str, *___: Any) -> None:
            for point in [some[beginning] for beginning in some if statement.startswith(beginning)]:
                passed.add(point)
                countdown.reach(point, after=after if point == "while taking the row" else 0.0)

        return reached

    # Before it runs: on SQLite what is kept is kept by its one statement.
    before = reached_at({beginning: point for beginning, point in points.items() if point == "while keeping"})
    behind = reached_at({beginning: point for beginning, point in points.items() if point != "while keeping"})

    def is_over(*_: Any) -> None:
        for point in COMMITTED.keys() & passed:
            passed.discard(point)
            countdown.reach(COMMITTED[point])

    for engine in store.engines[1:]:
        event.listen(engine, "before_cursor_execute", before)
        event.listen(engine, "after_cursor_execute", behind)
    event.listen(store.engine, "checkin", is_over)


def a_clock(order: Order) -> Callable[[], datetime]:
    """Return this process's own clock, which may be off by some seconds."""
    off = timedelta(seconds=order.get("clock_off", 0.0))
    return lambda: datetime.now(UTC) + off


def timings_of(order: Order) -> Timings:
    """Return the delivery loop's times, some of them as ordered."""
    return Timings(**{**vars(TIMINGS), **order.get("timings", {})})


async def say(order: Order, *, forever: bool = False) -> None:
    """Say everything that is due, once or until the process is ended."""
    countdown, store, timings = Countdown(order), Store(order["database_url"]), timings_of(order)
    watch_statements(store, countdown, SAYING)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=timings.timeout)) as session:
        slack = MortalClient(order["bot_token"], order["api_url"], session=session, retry_handlers=[])
        slack.countdown = countdown
        sender = Sender(Deps(store=store, clock=a_clock(order)), slack, timings=timings)
        await sender.drain()
        while forever:
            await asyncio.sleep(0.02)
            try:
                await sender.drain()
            except StoreBusyError:
                continue
    store.close()


async def keep_saying(order: Order) -> None:
    """Say what is due until the process is ended."""
    await say(order, forever=True)


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
    """Run the whole bot until it is killed, or told to stop."""
    bot = Bot(settings_of(order), clock=a_clock(order), timings=timings_of(order))
    # A breath, so that the answer to the event has left the process before it dies.
    watch_statements(bot.store, Countdown(order), HANDLING, after=0.05)
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
    await bot.start()
    await asyncio.wait_for(told.wait(), 600)
    await bot.stop()


WORK: dict[str, Callable[[Order], Any]] = {"say": say, "keep_saying": keep_saying, "run": run}


def fork(work: str, order: Order) -> int:
    """Do an order in a process of its own; return its number."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            asyncio.run(WORK[work](order))
            status = 0
        except BaseException:
            traceback.print_exc()
            raise
        finally:
            os._exit(status)
    return pid


def answer(order: Order) -> int:
    """Do an order: begin a process, wait for one, or both."""
    if order["do"] == "start":
        return fork(order["work"], order)
    pid = order["pid"] if order["do"] == "reap" else fork(order["do"], order)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def main() -> None:
    """Do every order."""
    logs.configure("error")
    for line in sys.stdin:
        sys.stdout.write(f"{answer(json.loads(line))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
