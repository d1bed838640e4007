"""Processes of their own, measured from outside by what the kernel counts."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
TICKS = os.sysconf("SC_CLK_TCK")
PYTHON = sys.executable


class Process:
    """A running program that has said, as one JSON object on its first line, what one needs to know."""

    def __init__(self, popen: "subprocess.Popen[str]", said: dict[str, Any]) -> None:
        self._popen = popen
        self.said = said

    @property
    def pid(self) -> int:
        """Return its number."""
        return self._popen.pid

    @property
    def has_ended(self) -> bool:
        """Tell whether it has ended by itself."""
        return self._popen.poll() is not None

    def cpu(self) -> float:
        """Return the seconds of CPU it has used, all of its threads together."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def memory(self) -> float:
        """Return its resident memory in MB."""
        pages = int(Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2

    def idle(self, *, for_seconds: float = 0.3, within: float = 30.0) -> None:
        """Wait until it uses hardly any CPU."""
        ends = time.monotonic() + within
        before = self.cpu()
        while time.monotonic() < ends:
            time.sleep(for_seconds)
            now = self.cpu()
            if now - before <= 2 / TICKS:
                return
            before = now

    def stop(self) -> None:
        """Tell it to stop, and end it where it does not."""
        self._popen.terminate()
        try:
            self._popen.wait(15)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()


@contextmanager
def running(
    *command: str, environment: Mapping[str, str] | None = None, log: Path | None = None
) -> Iterator[Process]:
    """Run a program of this folder while the block lasts; it has said its first line when the block begins."""
    process = begun(*command, environment=environment, log=log)
    try:
        yield process
    finally:
        process.stop()


def begun(
    *command: str, environment: Mapping[str, str] | None = None, log: Path | None = None, says: bool = True
) -> Process:
    """Start a program and wait for its first line, where it says one."""
    errors = (log or Path(os.devnull)).open("ab")
    popen = subprocess.Popen(  # noqa: S603 - our own programs, by their full path
        command,
        stdout=subprocess.PIPE if says else errors,
        stderr=errors,
        env={**os.environ, "PYTHONPATH": str(ROOT), **(environment or {})},
        cwd=ROOT,
        text=True,
    )
    errors.close()
    if not says:
        return Process(popen, {})
    assert popen.stdout is not None
    line = popen.stdout.readline()
    if not line:
        raise RuntimeError(f"{' '.join(command[:3])} did not start; set BENCH_LOG to a file and look there.")
    return Process(popen, json.loads(line))


def module(name: str, *arguments: str) -> tuple[str, ...]:
    """Return the command that runs a module of the bench."""
    return (PYTHON, "-m", f"bench.{name}", *arguments)


def log_file() -> Path | None:
    """Return where the programs write what goes wrong, when somebody wants to see it."""
    named = os.environ.get("BENCH_LOG")
    return Path(named) if named else None


def free_port() -> int:
    """Return a port of loopback that nobody uses."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
