"""Ten thousand events: memory, open files, threads and connections stay as they are."""

import asyncio
import gc
import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import Any

from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY, times
from tests.test_door import ask
from tests.test_ingress import an_event
from tests.world import INSIDE, World

AT_ONCE = 8
EVENTS = times(400, 10_000)
WARM = times(200, 1_500)
"""Events after which everything that is made once is there."""
MOST_GROWTH = times(12_000, 24_000)
"""KB of memory; the stand-in Slack in the same process keeps what was sent, and is told to forget it."""
POOLED = 64
"""What a busier moment may add for good: threads of pools, and connections kept alive, each with its task."""
MORE = {"lent": 0, "files": 0, "sockets": POOLED, "threads": POOLED, "tasks": POOLED, "under way": 0}
"""What may be there more after `EVENTS` events; a leak of one in a hundred is over it in the long form."""


def memory() -> int:
    """Return this process's resident memory in KB."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def open_files(kind: str) -> list[str]:
    """Return what this process has open, by how its names begin."""
    links = []
    for entry in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # the one that lists them
            links.append(str(entry.readlink()))
    return [link for link in links if link.startswith(kind)]


def used(world: World) -> dict[str, int]:
    """Return what is open and alive, beside what waits in a pool, which holds as many as were ever wanted at once."""
    for engine in world.bot.store.engines:
        engine.dispose()  # closes what waits, and nothing that is lent out
    gc.collect()
    return {
        "lent": sum(engine.pool.checkedout() for engine in world.bot.store.engines),  # type: ignore[attr-defined]
        "files": len(open_files("/")),
        "sockets": len(open_files("socket:")),
        "threads": threading.active_count(),
        "tasks": len(asyncio.all_tasks()),
        "under way": len(world.bot.door._under_way) + len(world.bot.edge.tasks),
    }


def an_opened_home(number: int) -> dict[str, Any]:
    who = INSIDE[number % len(INSIDE)]
    event = {"type": "app_home_opened", "user": who, "tab": "home", "channel": "D1"}
    return {**an_event(), "event_id": f"Ev{number}", "event": event}


def a_message(number: int) -> dict[str, Any]:
    return {**an_event(user=INSIDE[0], text="Some words", ts=f"5.{number:06d}"), "event_id": f"Em{number}"}


async def send(world: World, numbers: range) -> int:
    """Send events, AT_ONCE of them together; return how many were not taken."""
    failed, waiting = 0, iter(numbers)

    async def work() -> None:
        nonlocal failed
        for number in waiting:
            event = a_message(number) if number % 4 else an_opened_home(number)
            for _ in range(3):  # as Slack does where the machine was too slow
                if (await ask(world, "events_api", event)).status == 200:
                    break
            else:
                failed += 1

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    await world.settle()
    forget(world)
    return failed


def forget(world: World) -> None:
    """Have the stand-in forget what was sent, which a real Slack does not keep in this process."""
    world.playground.deliveries.clear()
    world.playground.calls.clear()
    world.playground.slack.traffic._entries.clear()


async def test_ten_thousand_events_leave_nothing_behind(new_world: NewWorld, logged: Logged) -> None:
    world = await new_world()
    failed = await send(world, range(WARM))
    before, memory_before = used(world), memory()

    failed += await send(world, range(WARM, WARM + EVENTS))

    after, grown = used(world), memory() - memory_before
    line = TALLY.add("soak", WARM + EVENTS, lost=failed, tracebacks=len(logged.tracebacks))
    assert line.clean, line
    assert {
        name: number - before[name] for name, number in after.items() if number > before[name] + MORE[name]
    } == {}
    assert grown < MOST_GROWTH, f"{grown} KB"
