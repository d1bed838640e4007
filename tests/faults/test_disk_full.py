"""No room left: everybody is told in a sentence, nothing is half done, and it goes on when there is room again."""

import asyncio
import os
import resource
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from handlers.views import ids
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import LONG, TALLY
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS, hand_in
from tests.test_door import behind_the_answers, effects, last
from tests.world import ARUN, IT, MARTECH, MAYA, World

NO_ROOM = "no room left"
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
    await there_is_no_room_and_then_there_is(await new_world(), logged, full)


async def there_is_no_room_and_then_there_is(world: World, logged: Logged, full: object) -> None:
    world.playground.slack.courier._retry_delays = (0.4, 3.0, 6.0)
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    await world.command(MAYA, "/handoff A page for the spring launch")
    for name, value in OUTCOME.items():
        await world.playground.fill(MAYA, name, value)
    await world.settle()
    before = effects(world)["rows"]

    with full(world):  # type: ignore[operator]
        told = await everybody_tries(world)
        first = [one for one in world.playground.deliveries if one.title == "event message"][-1]
        await asyncio.sleep(0.2)

    assert [NO_ROOM in sentence and "nothing was recorded" in sentence for sentence in told] == [True] * 3, (
        told
    )
    assert first.status == 503
    assert {name: rows for name, rows in effects(world)["rows"].items() if rows != before[name]} == {}
    await world.settle()
    for screen in (OUTCOME, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    answers = [one.status for one in world.playground.deliveries]
    line = TALLY.add(
        "disk full",
        len(told) + 1,
        lost=int(last(world, "event message").status != 200),
        doubled=sum(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH)) - 1,
        tracebacks=len(logged.tracebacks),
        fives=len([status for status in answers if status >= 500 and status != 503]),
    )
    assert line.clean, (line, logged.tracebacks)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Give a file system of its own with little room."""
    place = tmp_path / "small"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", str(place)], check=True)
    yield place
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


@pytest.mark.skipif(not LONG or os.geteuid() != 0, reason="mounts a file system: the long form, as root")
@pytest.mark.sqlite
async def test_a_file_system_without_room_is_told_in_a_sentence(
    small_disk: Path, migrated_file: Path, database_url: str, logged: Logged
) -> None:
    file = small_disk / "stile.db"
    await asyncio.to_thread(shutil.copy, migrated_file, file)
    world = World(f"sqlite:///{file}")
    await world.start()
    try:
        await there_is_no_room_and_then_there_is(world, logged, lambda _: filled(small_disk))
    finally:
        await world.stop()
