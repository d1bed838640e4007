"""Processes of their own: started for one order each, killed, stopped and continued from outside."""

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import aiohttp

from bot.playground import Installed, Playground


class Forker:
    """The process that has imported everything and forks the others; one for all tests."""

    def __init__(self, log: Path) -> None:
        self.log = log
        with log.open("wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
            )

    def ask(self, order: dict[str, Any]) -> int:
        """Have it do an order, and return its answer."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{json.dumps(order)}\n".encode())
        self._process.stdin.flush()
        return int(self._process.stdout.readline())

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=30)


class Workers:
    """Processes for one database and one Slack."""

    def __init__(self, forker: Forker, about: dict[str, Any]) -> None:
        self._forker, self.about = forker, about
        self._from = forker.log.stat().st_size

    async def _ask(self, order: dict[str, Any]) -> int:
        return await asyncio.wait_for(asyncio.to_thread(self._forker.ask, order), 60)

    async def do(self, work: str, point: str = "", *, nth: int = 1, **more: Any) -> int:
        """Have a process do some work and return how it ended: 0, or the signal's negative number."""
        return await self._ask({"do": work, "point": point, "nth": nth, **self.about, **more})

    async def start(self, work: str, point: str = "", *, nth: int = 1, **more: Any) -> int:
        """Start a process that goes on until somebody ends it; return its number."""
        about = {"work": work, "point": point, "nth": nth, **self.about, **more}
        return await self._ask({"do": "start", **about})

    async def end(self, pid: int, how: int = signal.SIGKILL) -> int:
        """End a process that was started, and return how it ended."""
        os.kill(pid, how)
        return await self.ended(pid)

    async def ended(self, pid: int) -> int:
        """Wait for a process that was started, and return how it ended."""
        return await self._ask({"do": "reap", "pid": pid})

    @property
    def tracebacks(self) -> int:
        """Return how many tracebacks the processes have written."""
        return self.log.count("Traceback (most recent call last)")

    @property
    def log(self) -> str:
        """Return everything the processes have written since these began."""
        return self._forker.log.read_bytes()[self._from :].decode(errors="replace")


def in_short(log: str) -> list[str]:
    """Return each line of a log with the beginning and the end of its traceback, to be read in a failure."""
    return [line if len(line) < 1500 else f"{line[:300]} … {line[-1100:]}" for line in log.splitlines()]


def about(playground: Playground, installed: Installed, database_url: str) -> dict[str, Any]:
    """Return what every process is told."""
    return {
        "database_url": database_url,
        "api_url": playground.api_url,
        "bot_token": installed.bot_token,
        "signing_secret": installed.signing_secret,
    }


def is_stopped(pid: int) -> bool:
    """Tell whether a process was stopped by a signal."""
    return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0] == "T"


def a_free_port() -> int:
    """Return a port of loopback nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def is_ready(port: int) -> bool:
    """Tell whether a bot is ready to take work."""
    try:
        async with aiohttp.request("GET", f"http://127.0.0.1:{port}/readyz") as response:
            return response.status == 200
    except (aiohttp.ClientError, OSError):
        return False


async def until_ready(port: int, *, within: float = 20.0) -> None:
    """Wait until a bot is ready."""
    ends = time.monotonic() + within
    while not await is_ready(port):
        if time.monotonic() > ends:
            raise TimeoutError
        await asyncio.sleep(0.02)
