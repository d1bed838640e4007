"""A deployment under traffic: old and new code on one database, and then the old code is gone."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from sqlalchemy import text
from sqlmodel import col, select

from bot.app import Bot
from bot.playground import Fault, Playground
from storage.store import Store
from storage.tables import InboxRow
from tests.conftest import NewWorld, _admin, _named
from tests.faults.processes import a_free_port, until_ready
from tests.faults.tally import LONG, TALLY
from tests.outbox import a_playground
from tests.test_door import a_command, ask
from tests.test_ingress import an_event, signature
from tests.world import INSIDE, TEAM

HERE = Path(__file__).parents[2]
STEPS = "storage/migrations/versions"


async def test_the_code_before_the_newest_step_goes_on_and_starts_again(new_world: NewWorld) -> None:
    world = await new_world()
    with world.bot.store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))

    assert world.bot.is_ready() == (True, "ready")
    other: Bot = await world.new_bot()
    assert other.is_ready() == (True, "ready")
    await other.stop()
    with world.bot.store.engine.begin() as connection:
        assert connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == "9999"


# the long form: a process of the code as it was, beside one as it is


def git(*words: str) -> str:
    return subprocess.run(["git", "-C", str(HERE), *words], check=True, capture_output=True, text=True).stdout


def steps_at(commit: str) -> int:
    return len(
        [name for name in git("ls-tree", "--name-only", commit, f"{STEPS}/").split() if name.endswith(".py")]
    )


def before_the_newest_step() -> str:
    """Return the newest commit that has fewer steps than there are now."""
    now = len(list((HERE / STEPS).glob("*.py")))
    return next(commit for commit in git("rev-list", "-n", "200", "HEAD").split() if steps_at(commit) < now)


def exported(commit: str, to: Path) -> Path:
    """Write the code of a commit to a folder of its own."""
    archive = subprocess.run(
        ["git", "-C", str(HERE), "archive", commit, "bot", "handlers", "storage", "prompts", "app.yaml"],
        check=True,
        capture_output=True,
    ).stdout
    to.mkdir()
    subprocess.run(["tar", "-x", "-C", str(to)], input=archive, check=True)
    return to


async def run(code: Path, port: int, about: dict[str, str], log: Path) -> "asyncio.subprocess.Process":
    """Run the bot of some code."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith("STILE_")}
    settings = {**ours, **about, "PORT": str(port), "HOST": "127.0.0.1", "STILE_TICK_SECONDS": "1"}
    with log.open("ab") as lines:
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run", cwd=code, env=settings, stdout=lines, stderr=lines
        )


async def ready_or_why(port: int, log: Path) -> None:
    """Wait until a process is ready, or fail with what it logged."""
    try:
        await until_ready(port, within=60)
    except TimeoutError:
        raise AssertionError(await asyncio.to_thread(log.read_text)) from None


async def traffic(ports: list[int], secret: str, ends: asyncio.Event, statuses: list[int]) -> None:
    """Send signed events to the replicas by turns, each again at the next where a connection breaks."""
    number = 0
    async with aiohttp.ClientSession() as session:
        while not ends.is_set():
            number += 1
            event = {
                "type": "app_home_opened",
                "user": INSIDE[number % len(INSIDE)],
                "tab": "home",
                "channel": "D1",
            }
            body = json.dumps({**an_event(), "event_id": f"Ev{number}", "event": event}).encode()
            headers = {"Content-Type": "application/json", **signature(body, at=time.time(), secret=secret)}
            for turn in range(3):
                port = ports[(number + turn) % len(ports)]
                try:
                    async with session.post(
                        f"http://127.0.0.1:{port}/slack/events", data=body, headers=headers
                    ) as answer:
                        statuses.append(answer.status)
                    break
                except aiohttp.ClientError:
                    continue
            await asyncio.sleep(0.02)


def broken_lines(log: str, *, besides: str = "\0") -> list[str]:
    """Return what was logged with a traceback."""
    return [line for line in log.splitlines() if "Traceback" in line and besides not in line]


def what_it_did_not_know(code: Path) -> str:
    """Return what older code wrote as a traceback when a step ran into it; it tried again all the same."""
    knows = "StoreRacedError" in (code / "storage" / "store.py").read_text(encoding="utf-8")
    return "\0" if knows else "deadlock detected"


def is_all_done(store: Store, count: int) -> bool:
    with store.reading(TEAM) as session:
        mine = col(InboxRow.team_id) == TEAM
        rows = session.execute(select(col(InboxRow.done_at), col(InboxRow.last_error)).where(mine)).all()
    return len(rows) == count and all(done and not error for done, error in rows)


@contextmanager
def a_database(server: str) -> Iterator[str]:
    """Give an empty database."""
    name = f"t{uuid.uuid4().hex[:12]}"
    with _admin(server) as admin:
        admin.execute(text(f"CREATE DATABASE {name}"))
    yield _named(server, name)
    with _admin(server) as admin:
        admin.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.mark.skipif(not LONG, reason="needs the history of this repository: the long form")
async def test_old_and_new_code_on_one_database_answer_everything(
    postgres_server: str, tmp_path: Path
) -> None:
    old_code = exported(before_the_newest_step(), tmp_path / "old")
    with a_database(postgres_server) as url:
        async with a_playground() as (playground, installed):
            await old_then_new(old_code, url, playground, installed, tmp_path)


async def old_then_new(
    old_code: Path, url: str, playground: Playground, installed: Any, folder: Path
) -> None:
    old_log, new_log = folder / "old.log", folder / "new.log"
    about = {
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_SIGNING_SECRET": installed.signing_secret,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": url,
    }
    ports, ends = [a_free_port(), a_free_port()], asyncio.Event()
    statuses: list[int] = []
    old = await run(old_code, ports[0], about, old_log)
    await ready_or_why(ports[0], old_log)
    store = Store(url)
    ready = [ports[0]]  # as a load balancer does: only what says it is ready is sent anything
    talking = asyncio.create_task(traffic(ready, installed.signing_secret, ends, statuses))
    await asyncio.sleep(2)
    new = await run(HERE, ports[1], about, new_log)  # migrates while the old one works
    await ready_or_why(ports[1], new_log)
    ready.append(ports[1])
    await asyncio.sleep(4)
    old.send_signal(signal.SIGTERM)
    await asyncio.wait_for(old.wait(), 30)
    await asyncio.sleep(2)
    ends.set()
    await talking
    for _ in range(300):
        if await asyncio.to_thread(is_all_done, store, len(statuses)):
            break
        await asyncio.sleep(0.2)
    done = await asyncio.to_thread(is_all_done, store, len(statuses))
    new.send_signal(signal.SIGTERM)
    assert await asyncio.wait_for(new.wait(), 30) == 0
    store.close()

    logs = [log.read_text(encoding="utf-8", errors="replace") for log in (old_log, new_log)]
    broken = broken_lines(logs[0], besides=what_it_did_not_know(old_code)) + broken_lines(logs[1])
    line = TALLY.add(
        "old and new code on one database",
        len(statuses),
        lost=len([status for status in statuses if status != 200]) + (not done),
        tracebacks=len(broken),
        fives=len([status for status in statuses if status >= 500]),
    )
    assert line.clean, (line, broken, [log[-1500:] for log in logs])
    assert len(statuses) > 100


async def test_a_process_that_does_not_know_yet_who_it_is_takes_nothing_and_says_so(
    new_world: NewWorld,
) -> None:
    world = await new_world()
    world.playground.faults.add("auth.test", Fault.status(503), times=99)
    starting = Bot(world.bot_settings(), clock=world.clock.now)
    await starting.start()
    world.playground.set_request_url(f"http://127.0.0.1:{starting.port}/slack/events")

    event = await ask(world, "events_api", {**an_event(user=INSIDE[0], text="x"), "event_id": "Ev1"})
    command = await ask(world, "slash_commands", a_command(world, INSIDE[0], "list"))
    await starting.stop()

    line = TALLY.add("events before a process knows who it is", 1, lost=int(event.status == 200))
    assert line.clean
    assert event.status == 503
    assert "nothing was recorded" in command.answer["text"]
