"""Several workers at once: killed at random, stopped and continued, with clocks apart, and a Slack that does not say."""

import asyncio
import os
import random
import signal
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.playground import Fault
from storage.vocabulary import DeliveryState
from tests.faults.processes import Workers, is_stopped
from tests.faults.tally import TALLY, times
from tests.faults.test_kills import PLACES, missing_and_more, said
from tests.faults.worker import TIMINGS
from tests.outbox import Outbox
from tests.world import MARTECH, until

SEED = 20261124
POST = "chat.postMessage"
SHORT = {"timeout": 0.6, "lease": 1.5, "verify": 0.3}
"""The claim of a worker that may die at any moment, in seconds."""


def posts(outbox: Outbox) -> int:
    return len([call for call in outbox.playground.calls if call.method == POST])


def deletes(outbox: Outbox) -> int:
    return len([call for call in outbox.playground.calls if call.method == "chat.delete"])


def make_unsure(outbox: Outbox, chance: random.Random, share: float) -> None:
    """Have Slack answer a share of all posts in a way that does not tell whether it took them."""
    unsure = [
        Fault.reset_after_accepting(),
        Fault.reset_before(),
        Fault.status(502, accepted=True),
        Fault.status(503),
        Fault.hang(SHORT["timeout"] + 0.2),
        Fault.not_json(accepted=True),
    ]

    def now_and_then(odds: float) -> Any:
        return lambda _: chance.random() < odds

    left = 1.0
    for fault in unsure:  # each is asked only where those before it said no
        odds = share / len(unsure) / left
        outbox.playground.faults.add(POST, fault, times=10**9, where=now_and_then(odds))
        left -= share / len(unsure)


def is_settled(outbox: Outbox, keys: list[str]) -> bool:
    """Tell whether everything was said and looked at again."""
    found = [outbox.row(key) for key in keys]
    return all(row.state is DeliveryState.POSTED and row.verify_at is None for row in found)


async def test_three_workers_that_die_at_random_say_everything_once_to_a_slack_that_does_not_say(
    outbox: Outbox, workers: Workers
) -> None:
    chance, keys = random.Random(SEED), [str(number) for number in range(times(30, 600))]
    make_unsure(outbox, chance, 0.3)
    crew = [await workers.start("keep_saying", timings=SHORT) for _ in range(3)]
    kills, due = 0, list(keys)

    async with asyncio.timeout(times(40, 400)):
        while due or not is_settled(outbox, keys):
            for key in due[:5]:
                outbox.add(key, **PLACES[int(key) % len(PLACES)])
            due = due[5:]
            await asyncio.sleep(chance.uniform(0.1, 0.4))
            if kills < times(6, 100):
                assert await workers.end(crew.pop(0)) == -signal.SIGKILL
                crew.append(await workers.start("keep_saying", timings=SHORT))
                kills += 1
    for pid in crew:
        await workers.end(pid)

    line = TALLY.add(
        "3 workers, random kills, 30 % unsure",
        len(keys),
        **missing_and_more(keys, said(outbox)),
        tracebacks=workers.tracebacks,
    )
    assert line.clean, line
    assert kills == times(6, 100)


STOPS: Mapping[str, int] = {"after claiming": 1, "before the post": 2, "after the post": 1}
"""How often a message is posted when its worker stops at a point for longer than its lease."""


@pytest.mark.parametrize("point", STOPS)
async def test_a_worker_stopped_past_its_lease_and_continued_leaves_one_message(
    outbox: Outbox, workers: Workers, point: str
) -> None:
    runs = times(1, 10)
    keys = [f"{number}" for number in range(runs)]
    for key in keys:
        outbox.add(key)
        before = posts(outbox)
        # the lease ends while the process stands still: by its own clock when it is stopped, by the test for the store
        stopped = await workers.start("say", point, signal=int(signal.SIGSTOP), timings={"lease": 2.2})
        await until(lambda pid=stopped: is_stopped(pid))
        outbox.let_time_pass()
        await outbox.drain_all(outbox.sender(TIMINGS))
        await asyncio.sleep(0.3)
        assert await workers.end(stopped, signal.SIGCONT) == 0
        assert posts(outbox) - before == STOPS[point]

    line = TALLY.add(
        "stopped past the lease",
        runs,
        **missing_and_more(keys, said(outbox)),
        tracebacks=workers.tracebacks,
    )
    assert line.clean, line
    assert {outbox.row(key).state for key in keys} == {DeliveryState.POSTED}


async def test_the_leases_hold_when_the_clocks_of_the_replicas_are_apart(
    outbox: Outbox, workers: Workers
) -> None:
    keys = [f"apart {number}" for number in range(times(12, 90))]
    outbox.add("held")
    stop = int(signal.SIGSTOP)
    holding = await workers.start("say", "before the post", signal=stop, timings={"lease": 60.0})
    await until(lambda: is_stopped(holding))
    for off in (120.0, -120.0):
        assert await workers.do("say", clock_off=off) == 0
    assert outbox.keys_in(MARTECH) == []
    os.kill(holding, signal.SIGCONT)
    assert await workers.ended(holding) == 0

    for number, key in enumerate(keys):
        due_at = outbox.deps.clock() - timedelta(minutes=5)  # by the clock of each of them
        outbox.add(key, due_at=due_at, **PLACES[number % len(PLACES)])
    crew = [await workers.start("say", clock_off=off, timings={"lease": 60.0}) for off in (-120, 0, 120)]
    assert [await workers.ended(pid) for pid in crew] == [0, 0, 0]

    line = TALLY.add(
        "clocks 240 s apart",
        len(keys) + 1,
        **missing_and_more(["held", *keys], said(outbox)),
        tracebacks=workers.tracebacks,
    )
    assert line.clean, line
    assert posts(outbox) == len(keys) + 1
    assert deletes(outbox) == 0
