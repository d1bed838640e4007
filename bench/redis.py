"""A Redis server of the bench's own, and the one question it is asked."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.processes import free_port

MISSING = "there is no redis-server here: apt-get install -y redis-server"


def is_here() -> bool:
    """Tell whether this machine has a Redis server."""
    return shutil.which("redis-server") is not None


@contextmanager
def server() -> Iterator[int]:
    """Run a Redis server as Debian sets it up, in a folder of its own, and give its port."""
    port = free_port()
    with TemporaryDirectory(prefix="stile-bench-redis-") as folder:
        command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--dir", folder]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, cwd=Path(folder))  # noqa: S603
        try:
            _wait(port)
            yield port
        finally:
            process.terminate()
            process.wait(10)


def length(port: int, name: str) -> int:
    """Return how many things wait in a list."""
    with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
        connection.sendall(f"LLEN {name}\r\n".encode())
        return int(connection.recv(64).decode().strip().lstrip(":"))


def _wait(port: int) -> None:
    ends = time.monotonic() + 10
    while time.monotonic() < ends:
        try:
            length(port, "nothing")
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("The Redis server did not start.")
