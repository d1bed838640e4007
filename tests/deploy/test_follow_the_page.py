"""A stranger with docs/deploy.md: its shell blocks, run as they stand in a clean folder, with a clock on it."""

import asyncio
import contextlib
import json
import os
import re
import shutil
import signal
import time
import uuid
from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import yaml
from sqlalchemy import create_engine, text

from bot.playground import Installed, Playground
from tests.bot.signed import an_opened_home, signed
from tests.outbox import a_playground
from tests.world import MAYA, TEAM

ROOT = Path(__file__).parents[2]
A_QUARTER_OF_AN_HOUR = 15 * 60
PARTS = (
    "bot",
    "handlers",
    "storage",
    "prompts",
    "deploy",
    "docs",
    "app.yaml",
    "pyproject.toml",
    "README.md",
    "LICENSE",
)
SECTIONS = ("## 1. The Slack app, for HTTP", "## 2. Plain processes")
pytestmark = [pytest.mark.peers, pytest.mark.timeout(A_QUARTER_OF_AN_HOUR)]  # it installs packages


def blocks(page: str) -> list[str]:
    """Return the shell blocks of the sections that need neither root nor a container."""
    found = []
    for title in SECTIONS:
        section = page.split(f"{title}\n")[1].split("\n## ")[0]
        found += re.findall(r"^```sh\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    return found


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        yield playground


@pytest.fixture
async def database(postgres_server: str) -> AsyncIterator[str]:
    """Give an empty database of PostgreSQL, as a stranger would have made it."""
    name = f"page_{uuid.uuid4().hex[:8]}"
    base, _, options = postgres_server.partition("?")
    server = create_engine(
        postgres_server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT"
    )
    with server.connect() as admin:
        admin.execute(text(f"CREATE DATABASE {name}"))
        yield f"{base.rpartition('/')[0]}/{name}{'?' + options if options else ''}"
        admin.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    server.dispose()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a clean folder with Stile's files and nothing else."""
    clean = tmp_path / "stile"
    clean.mkdir()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, clean / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, clean / part)
    return clean


async def follow(page: str, folder: Path, env: dict[str, str]) -> str:
    """Run the page's blocks, one after the other in one shell, and return what they said."""
    script = "\n".join(["set -eu", *blocks(page)])
    outcome = folder / "said.txt"
    with outcome.open("wb") as said:
        shell = await asyncio.create_subprocess_exec(
            "sh", "-c", script, cwd=folder, env=env, stdout=said, stderr=said, start_new_session=True
        )
        code = await shell.wait()
    told = outcome.read_text()
    assert code == 0, told
    return told


async def test_two_replicas_answer_signed_requests_within_a_quarter_of_an_hour(
    slack: tuple[Playground, Installed], database: str, folder: Path
) -> None:
    playground, installed = slack
    env = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder.parent),
        **{name: value for name, value in os.environ.items() if name.startswith(("PIP_", "SSL_"))},
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_SIGNING_SECRET": installed.signing_secret,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": database,
    }
    began = time.monotonic()
    try:
        told = await follow((folder / "docs/deploy.md").read_text(encoding="utf-8"), folder, env)
        statuses = await ask_each(installed.signing_secret)
        took = time.monotonic() - began
    finally:
        stop(folder)

    assert told.count("200 stile-answers") == 2
    assert statuses == {3001: 200, 3002: 200}
    assert took < A_QUARTER_OF_AN_HOUR
    assert sends_everything_there(folder)


def sends_everything_there(folder: Path) -> bool:
    """Tell whether the manifest that the page writes sends everything to the address."""
    manifest = yaml.safe_load((folder / "app-http.yaml").read_text(encoding="utf-8"))
    settings, address = manifest["settings"], "https://stile.example.com/slack/events"
    return settings["socket_mode_enabled"] is False and {
        settings["event_subscriptions"]["request_url"],
        settings["interactivity"]["request_url"],
        *(command["url"] for command in manifest["features"]["slash_commands"]),
    } == {address}


async def ask_each(secret: str) -> dict[int, int]:
    """Send each replica an event as Slack does, the stopped and started one as soon as it listens again."""
    statuses = {}
    async with aiohttp.ClientSession() as session:
        for port in (3001, 3002):
            statuses[port] = await ask(session, port, secret)
    return statuses


async def ask(session: aiohttp.ClientSession, port: int, secret: str) -> int:
    async with asyncio.timeout(30):
        while True:
            with contextlib.suppress(aiohttp.ClientConnectionError):
                async with session.get(f"http://127.0.0.1:{port}/readyz") as ready:
                    if ready.status == 200:
                        break
            await asyncio.sleep(0.1)
    body = json.dumps(an_opened_home(f"Ev{port}", TEAM, MAYA)).encode()
    async with session.post(
        f"http://127.0.0.1:{port}/slack/events", data=body, headers=signed(body, secret)
    ) as answer:
        return answer.status


def stop(folder: Path) -> None:
    """End what the page started."""
    for file in (folder / "log").glob("*.pid"):
        with contextlib.suppress(ProcessLookupError, ValueError):
            os.kill(int(file.read_text()), signal.SIGTERM)
