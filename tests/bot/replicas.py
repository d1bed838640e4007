"""Replicas as processes of their own: `stile run`, as an operator starts it."""

import asyncio
import os
import signal
import socket
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

ROOT = Path(__file__).parents[2]


@dataclass
class Replica:
    """One running `stile run`."""

    process: asyncio.subprocess.Process
    port: int
    log: Path = field(repr=False)

    @property
    def url(self) -> str:
        """Return where it listens."""
        return f"http://127.0.0.1:{self.port}"

    def tell_to_stop(self) -> None:
        """Send what an orchestrator sends."""
        self.process.send_signal(signal.SIGTERM)

    async def ended(self, *, within: float = 30.0) -> int:
        """Wait for its end and return its exit code."""
        return await asyncio.wait_for(self.process.wait(), within)

    def kill(self) -> None:
        """End it at once, where it has not ended yet."""
        if self.process.returncode is None:
            self.process.kill()


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


async def start(env: Mapping[str, str], log: Path) -> Replica:
    """Start one replica; it is not ready yet."""
    port = free_port()
    with log.open("wb") as said:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "bot",
            "run",
            env={"PATH": os.environ["PATH"], "HOME": str(log.parent), **env, "PORT": str(port)},
            cwd=ROOT,
            stderr=said,
        )
    return Replica(process, port, log)


async def until_ready(replica: Replica, *, within: float = 30.0) -> None:
    """Wait until a replica says that it can take work."""
    async with asyncio.timeout(within):
        while not await _says(f"{replica.url}/readyz"):
            assert replica.process.returncode is None, replica.log.read_text()
            await asyncio.sleep(0.05)


async def _says(url: str) -> bool:
    try:
        async with aiohttp.request("GET", url) as answer:
            return answer.status == 200
    except aiohttp.ClientError:
        return False
