"""No room left: everybody is told in a sentence, nothing is half done, and it goes on when there is room again."""

import asyncio
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import psycopg
import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError
from sqlmodel import SQLModel

from handlers.views import ids
from storage.records import Inbox
from storage.store import new_id
from storage.tables import InboxRow
from tests.conftest import NewWorld
from tests.faults.clusters import give_to, own_server
from tests.faults.conftest import Logged
from tests.faults.tally import LONG, TALLY, fives
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS, hand_in
from tests.test_door import behind_the_answers, effects, last
from tests.world import ARUN, IT, MARTECH, MAYA, World

NO_ROOM = "no room left"
Broken = Callable[[World], AbstractContextManager[None]]
FULL = """
CREATE FUNCTION full_disk() RETURNS trigger AS $$
BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$ LANGUAGE plpgsql
"""


@contextmanager
def full(world: World) -> Iterator[None]:
    """Let the database find no room for anything that is written."""
    if world.bot.store.is_sqlite:
        soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        return
    with world.bot.store.engine.begin() as server:
        server.execute(text(FULL))
        for table in SQLModel.metadata.tables:
            trigger = f"CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON {table}"
            server.execute(text(f"{trigger} FOR EACH STATEMENT EXECUTE FUNCTION full_disk()"))
    yield
    with world.bot.store.engine.begin() as server:
        server.execute(text("DROP FUNCTION full_disk() CASCADE"))


async def everybody_tries(world: World) -> list[str]:
    """Have people do everything that writes; return what each was told."""
    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]
    await world.playground.click(ARUN, IT, card, ids.HANDOFF_TAKE)
    await behind_the_answers(world)
    pressed = world.playground.ephemerals(ARUN)[-1]["text"]
    await world.playground.command(MAYA, MARTECH, "/handoff list")
    commanded = world.playground.ephemerals(MAYA)[-1]["text"]
    refused = await world.playground.submit(MAYA, {})
    await behind_the_answers(world)
    assert refused.trouble is None
    assert "within a day instead of a week" in world.modal_text(MAYA)
    await world.playground.say(
        MAYA, MARTECH, "It is ON24.", thread_ts=world.playground.messages(MARTECH)[0]["ts"]
    )
    await world.bot.tick()
    return [pressed, commanded, *refused.errors.values()]


async def test_a_full_disk_is_told_in_a_sentence_and_nothing_is_half_done(
    new_world: NewWorld, logged: Logged
) -> None:
    await nothing_is_taken_and_then_it_is(await new_world(), logged, full)


async def nothing_is_taken_and_then_it_is(
    world: World, logged: Logged, broken: Broken, *, fault: str = "disk full", says: str = NO_ROOM
) -> None:
    """Have people try everything on a database that is broken in some way, and again when it is not."""
    world.playground.slack.courier._retry_delays = (0.4, 3.0, 6.0)
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    await world.command(MAYA, "/handoff A page for the spring launch")
    for name, value in OUTCOME.items():
        await world.playground.fill(MAYA, name, value)
    await world.settle()
    before = effects(world)["rows"]

    with broken(world):
        told = await everybody_tries(world)
        first = [one for one in world.playground.deliveries if one.title == "event message"][-1]
        await asyncio.sleep(0.2)

    assert [says in one and "nothing was recorded" in one for one in told] == [True] * 3, told
    assert first.status == 503
    assert {name: rows for name, rows in effects(world)["rows"].items() if rows != before[name]} == {}
    await world.settle()
    for screen in (OUTCOME, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    line = TALLY.add(
        fault,
        len(told) + 1,
        lost=int(last(world, "event message").status != 200),
        doubled=sum(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH)) - 1,
        tracebacks=len(logged.tracebacks),
        fives=fives(world.playground.deliveries),
    )
    assert line.clean, (line, logged.tracebacks)


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """Give a file system of its own with little room."""
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


@contextmanager
def filled(place: Path) -> Iterator[None]:
    """Take all the room that is left."""
    filler = place / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 1):
            try:
                while file.write(b"x" * size) == size:
                    continue
            except OSError:
                continue
    yield
    filler.unlink()


as_root = pytest.mark.skipif(
    not LONG or os.geteuid() != 0, reason="mounts a file system: the long form, as root"
)


async def on_a_small_disk(url: str, logged: Logged, broken: Broken) -> None:
    world = World(url)
    await world.start()
    try:
        await nothing_is_taken_and_then_it_is(world, logged, broken, fault="a file system without room")
    finally:
        await world.stop()


@as_root
async def test_a_file_system_without_room_is_told_in_a_sentence(
    tmp_path: Path, migrated_file: Path, logged: Logged
) -> None:
    with small_disk(tmp_path / "small", "8m") as place:
        file = place / "stile.db"
        await asyncio.to_thread(shutil.copy, migrated_file, file)
        await on_a_small_disk(f"sqlite:///{file}", logged, lambda _: filled(place))


def new_database(server: Any, place: Path) -> str:
    """Give a database whose files lie on a small file system, while the server's own lie where there is room."""
    give_to(server, place)
    with psycopg.connect(server.get_uri(), autocommit=True) as admin:
        admin.execute(f"CREATE TABLESPACE small LOCATION '{place}'")
        admin.execute("CREATE DATABASE small TABLESPACE small")
    return str(server.get_uri(database="small"))


def packed(server: Connection) -> None:
    """Pack the index of the inbox's keys, so that a new one finds no page with room, wherever it belongs."""
    server.exec_driver_sql(
        "INSERT INTO inbox (team_id, id, kind, key, body, received_at, done_at, attempt, answer, last_error) "
        "SELECT workspaces.team_id, row_number() OVER (), kind, md5(n::text), '', now(), now(), 0, '', '' "
        "FROM workspaces, generate_series(1, 3000) AS n, "
        "unnest(ARRAY['action', 'command', 'event', 'shortcut', 'submission']) AS kind"
    )
    names = "SELECT indexname FROM pg_indexes WHERE tablename = 'inbox'"
    for (name,) in server.exec_driver_sql(names).all():
        server.exec_driver_sql(f"ALTER INDEX {name} SET (fillfactor = 100)")
    server.exec_driver_sql("REINDEX TABLE inbox")


@contextmanager
def filled_to_the_last_page(world: World, place: Path) -> Iterator[None]:
    """Take all the room there is, in the pages that the inbox has already too."""
    team, at = "T0ELSEWHER", world.clock.now()
    table: Any = InboxRow.__table__  # type: ignore[attr-defined]
    with world.bot.store.engine.begin() as server:
        packed(server)
    with filled(place):
        failed = 0
        while failed < 20:
            number = new_id()
            row = Inbox(team_id=team, id=number, kind="action", key=f"{number}", body="", received_at=at)
            try:
                with world.bot.store.engine.begin() as server:
                    server.execute(table.insert(), row.model_dump())
            except OperationalError:
                failed += 1
        yield


@pytest.fixture
def readable_folder() -> Iterator[Path]:
    """Give a folder that another account may enter."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@as_root
async def test_a_server_whose_file_system_has_no_room_is_told_of_in_a_sentence(
    readable_folder: Path, logged: Logged
) -> None:
    with own_server() as server, small_disk(readable_folder / "small", "40m") as place:
        url = await asyncio.to_thread(new_database, server, place)
        await on_a_small_disk(url, logged, lambda world: filled_to_the_last_page(world, place))
        with psycopg.connect(server.get_uri(), autocommit=True) as admin:
            admin.execute("DROP DATABASE small WITH (FORCE)")
            admin.execute("DROP TABLESPACE small")
