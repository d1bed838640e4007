"""P12: how soon somebody hears of their message; P13: how soon everything due at nine is said."""

import asyncio
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bench import filling
from bench.figures import Line, Scale, alone, compared, percentile
from bench.processes import Process
from bench.world import Slack, a_folder, a_store, channel, person, stile
from bot.playground.api_door import Call
from storage.store import Store

REQUEST = "Could somebody from web put our award logo in the footer before the trade fair on the 8th?"
RATE = 10
CHANNELS = 50
SOON = 1.0
"""Seconds within which every channel hears its first word where none waits on another."""


def p12(scale: Scale) -> list[Line]:
    """Return the time from a message in a watched channel to its ephemeral, ten messages a second."""
    return asyncio.run(_p12(scale))


async def _p12(scale: Scale) -> list[Line]:
    number = scale.of(20, 50)
    people = number * scale.runs
    async with Slack(people=people) as slack:
        with a_folder() as folder:
            url = f"sqlite:///{folder}/stile.db"
            a_store(url, people=people).close()
            running: AbstractContextManager[Process] = stile(
                slack.order(database_url=url, tick=15, secret=slack.installed.signing_secret)
            )
            process = await asyncio.to_thread(running.__enter__)
            slack.listens_at(f"http://127.0.0.1:{process.said['port']}/slack/events")
            try:
                runs = [await _talked(slack, run * number, number) for run in range(scale.runs)]
            finally:
                await asyncio.to_thread(running.__exit__, None, None, None)
    what = f"message in a watched channel to its ephemeral at {RATE} messages/s, p95"
    return [alone("P12", what, runs, goal=1.0, unit="ms")]


async def _talked(slack: Slack, first: int, number: int) -> float:
    """Let people ask for something, one after the other, and return how soon 95 % of them were answered."""
    said: dict[str, datetime] = {}
    clock = slack.playground.clock
    began, loop = asyncio.get_running_loop().time(), asyncio.get_running_loop()
    for place in range(number):
        await asyncio.sleep(max(began + place / RATE - loop.time(), 0.0))
        who = person(first + place)
        said[who] = clock.now()
        await slack.playground.say(who, channel(0), f"{REQUEST} It is number {first + place}.")
    answered: dict[str, datetime] = {}
    async with asyncio.timeout(30):
        while len(answered) < number:
            await asyncio.sleep(0.05)
            answered = {str(call.args["user"]): call.at for call in _calls(slack, "chat.postEphemeral", said)}
    return percentile([(answered[who] - at).total_seconds() for who, at in said.items()], 0.95)


def _calls(slack: Slack, method: str, users: dict[str, datetime]) -> list[Call]:
    return [
        call for call in slack.playground.calls if call.method == method and call.args.get("user") in users
    ]


@dataclass(frozen=True)
class Drained:
    """How a morning went, in seconds: all of it, and until the last channel heard its first word."""

    whole: float
    last_first: float
    refused: int


def p13(scale: Scale) -> list[Line]:
    """Return how long it takes to say what is due at nine, against the ideal drain."""
    return asyncio.run(_p13(scale))


async def _p13(scale: Scale) -> list[Line]:
    each = scale.of(3, 10)
    runs = [await _morning(each) for _ in range(scale.runs)]
    number, ideal = each * CHANNELS, each - 1.0
    what = f"{number} deliveries due at once over {CHANNELS} channels, Slack taking 1/s and channel, from the first on"
    note = f"Slack asked for a pause {max(run.refused for run in runs)} times at the most in a run"
    return [
        compared(
            "P13",
            f"{what}; against the ideal drain",
            [run.whole for run in runs],
            [ideal] * len(runs),
            goal=1.1,
            unit="s",
            note=note,
        ),
        alone(
            "P13",
            "until the last of the channels hears its first word",
            [run.last_first for run in runs],
            goal=SOON,
            unit="s",
        ),
    ]


async def _morning(each: int) -> Drained:
    async with Slack(channels=CHANNELS, strict_rates=True) as slack:
        with a_folder() as folder:
            url = f"sqlite:///{folder}/stile.db"
            store = a_store(url)
            running: AbstractContextManager[Process] = stile(slack.order(database_url=url, tick=0.5))
            await asyncio.to_thread(running.__enter__)
            try:
                return await _drained(slack, store, each)
            finally:
                await asyncio.to_thread(running.__exit__, None, None, None)
                store.close()


async def _drained(slack: Slack, store: Store, each: int) -> Drained:
    await asyncio.to_thread(filling.deliveries, store, due=each * CHANNELS, waiting=0)
    posted: list[Call] = []
    async with asyncio.timeout(10 * each + 60):
        while len(posted) < each * CHANNELS:
            await asyncio.sleep(0.1)
            posts: list[Any] = [call for call in slack.playground.calls if call.method == "chat.postMessage"]
            posted = [call for call in posts if call.answer and call.answer.get("ok")]
    first = min(call.at for call in posted)
    firsts: dict[str, datetime] = {}
    for call in sorted(posted, key=lambda call: call.at):
        firsts.setdefault(str(call.args["channel"]), call.at)
    return Drained(
        whole=(max(call.at for call in posted) - first).total_seconds(),
        last_first=(max(firsts.values()) - first).total_seconds(),
        refused=sum(call.status == 429 for call in posts),
    )
