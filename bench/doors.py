"""P1, P2, P3: what one signed request costs, and how soon it is answered."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from statistics import mean
from typing import Any, TypeVar

from bench.client import Client
from bench.figures import Line, Scale, alone, compared, percentile
from bench.payloads import COMMANDS, EVENTS, IDS, KINDS
from bench.processes import Process
from bench.world import Slack, a_folder, a_store, bare_bolt, stile

T = TypeVar("T")
P1 = {"command": 1.0, "event": 1.0, "view_submission": 0.7}
RATE = 20


class Served:
    """A server with one connection to it, warm."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.client = Client(process.said["port"])

    def warm(self, requests: int) -> None:
        """Let everything be made that is made once."""
        for kind in KINDS:
            self.client.many(kind, requests)
        self.process.idle()

    def cpu(self, kind: str, requests: int) -> float:
        """Return the seconds of CPU that one request of a kind costs, with all that follows from it."""
        self.process.idle()
        before = self.process.cpu()
        self.client.many(kind, requests)
        self.process.idle()
        return (self.process.cpu() - before) / requests


def p1(scale: Scale) -> list[Line]:
    """Return the CPU of one request, against Bolt alone."""
    return _with_both(scale, _p1)


def p3(scale: Scale) -> list[Line]:
    """Return the time to the answer, against Bolt alone."""
    return _with_both(scale, _p3)


def p2(scale: Scale) -> list[Line]:
    """Return the CPU of one request with all of Stile's ids, against twelve."""
    return asyncio.run(_opened(lambda slack: _p2(scale, slack)))


def _with_both(scale: Scale, measure: Callable[[Scale, Served, Served], list[Line]]) -> list[Line]:
    def both(slack: Slack) -> list[Line]:
        with a_folder() as folder, ExitStack() as running:
            url = f"sqlite:///{folder}/stile.db"
            a_store(url).close()
            ours = Served(running.enter_context(stile(slack.order(database_url=url))))
            theirs = Served(running.enter_context(bare_bolt(_bolt_order(slack))))
            for served in (ours, theirs):
                served.warm(scale.of(10, 100))
            return measure(scale, ours, theirs)

    return asyncio.run(_opened(both))


async def _opened(work: Callable[[Slack], T]) -> T:
    async with Slack() as slack:
        return await asyncio.to_thread(work, slack)


def _bolt_order(slack: Slack) -> str:
    return slack.order(commands=COMMANDS, events=EVENTS, ids=IDS)


def _p1(scale: Scale, ours: Served, theirs: Served) -> list[Line]:
    lines, requests = [], scale.of(50, 300)
    for kind, goal in P1.items():
        runs = [(ours.cpu(kind, requests), theirs.cpu(kind, requests)) for _ in range(scale.runs)]
        lines.append(
            compared(
                "P1",
                f"CPU of one signed {kind}: guard, inbox row, Bolt, listener without work; against bare Bolt",
                [run[0] for run in runs],
                [run[1] for run in runs],
                goal=goal,
                unit="ms",
            )
        )
    return lines


def _p2(scale: Scale, slack: Slack) -> list[Line]:
    with a_folder() as folder, ExitStack() as running:
        servers = []
        for name, few in (("all", False), ("few", True)):
            url = f"sqlite:///{folder}/{name}.db"
            a_store(url).close()
            servers.append(Served(running.enter_context(stile(slack.order(database_url=url, alone=few)))))
        for served in servers:
            served.warm(scale.of(10, 100))
        requests = scale.of(50, 300)
        runs = [[_all_kinds(served, requests) for served in servers] for _ in range(scale.runs)]
        number, few_number = (served.process.said["listeners"] for served in servers)
    return [
        compared(
            "P2",
            f"the same, mean of the three kinds, with all {number} ids registered; against {few_number}",
            [run[0] for run in runs],
            [run[1] for run in runs],
            goal=1.1,
            unit="ms",
        )
    ]


def _all_kinds(served: Served, requests: int) -> float:
    return mean(served.cpu(kind, requests) for kind in KINDS)


def _p3(scale: Scale, ours: Served, theirs: Served) -> list[Line]:
    lines, requests = [], scale.of(20, 150)
    for kind in ("command", "view_submission"):
        runs: list[Any] = [
            [percentile(served.client.many(kind, requests), 0.5) for served in (ours, theirs)]
            for _ in range(scale.runs)
        ]
        what = f"wall time to the ack of a {kind}, one connection; against bare Bolt"
        lines.append(
            compared("P3", what, [run[0] for run in runs], [run[1] for run in runs], goal=0.5, unit="ms")
        )
    paced = [ours.client.paced("command", scale.of(20, 60), every=1 / RATE) for _ in range(scale.runs)]
    worst = [percentile(took, 0.99) for took in paced]
    what = f"p99 of the ack at {RATE} commands/s"
    return [*lines, alone("P3", what, worst, goal=0.1, unit="ms")]
