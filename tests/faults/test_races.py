"""Deadlocks and serialization failures: the whole unit is tried again, and where it must wait nobody loses anything."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from handlers.views import ids
from storage.store import Store, StoreRacedError
from storage.vocabulary import DeliveryState, State
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY
from tests.faults.test_kills import state_of
from tests.journeys.work_door import hand_in
from tests.outbox import Outbox
from tests.test_door import behind_the_answers, effects
from tests.world import ARUN, IT, MARTECH, TEAM, World

pytestmark = pytest.mark.postgres  # SQLite knows neither
CODES = ("40P01", "40001")
TAKEN_OR_GONE = ("23505", "23503")
"""A row that another one added since it was looked for, and one that another one deleted."""
RAISED = """
CREATE FUNCTION raced() RETURNS trigger AS $$
BEGIN
  IF nextval('raced_times') <= {times} THEN RAISE EXCEPTION 'deadlock detected' USING ERRCODE = '{code}'; END IF;
  RETURN NULL;
END $$ LANGUAGE plpgsql
"""
FOR_EVER = 10**9


@contextmanager
def raced(store: Store, *tables: str, code: str, times: int = FOR_EVER) -> Iterator[None]:
    """Have whoever writes meet another transaction so many times, as PostgreSQL says it; a sequence is not undone."""
    with store.engine.begin() as server:
        server.execute(text("CREATE SEQUENCE raced_times"))
        server.execute(text(RAISED.format(times=times, code=code)))
        for table in tables or SQLModel.metadata.tables:
            trigger = f"CREATE TRIGGER raced AFTER INSERT OR UPDATE ON {table}"
            server.execute(text(f"{trigger} FOR EACH STATEMENT EXECUTE FUNCTION raced()"))
    try:
        yield
    finally:
        with store.engine.begin() as server:
            server.execute(text("DROP FUNCTION raced() CASCADE"))
            server.execute(text("DROP SEQUENCE raced_times"))


def taken(world: World) -> int:
    return sum(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH))


@pytest.mark.parametrize("code", [*CODES, *TAKEN_OR_GONE])
async def test_a_unit_that_met_another_is_tried_again_as_a_whole_and_done_once(
    world: World, logged: Logged, code: str
) -> None:
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    whispers = len(world.whispers(ARUN, IT))

    with raced(world.bot.store, "handoffs", code=code, times=2):
        await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    line = TALLY.add(
        "deadlocks and serialization failures",
        1,
        lost=int(state_of(world) is not State.WITH_IT),
        doubled=taken(world) - 1,
        tracebacks=len(logged.tracebacks),
    )
    assert line.clean, (line, logged.tracebacks)
    assert len(world.whispers(ARUN, IT)) == whispers


async def test_whoever_meets_others_three_times_is_told_that_nothing_was_recorded_and_can_try_again(
    new_world: NewWorld, logged: Logged
) -> None:
    world = await new_world()
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    before = effects(world)["rows"]

    with raced(world.bot.store, code="40P01"):
        await world.playground.click(
            ARUN, IT, world.message_with(IT, ids.HANDOFF_TAKE)["ts"], ids.HANDOFF_TAKE
        )
        await behind_the_answers(world)
        await world.bot.tick()
    told = world.whispers(ARUN, IT)[-1]["text"]
    assert effects(world)["rows"] == before
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    line = TALLY.add(
        "deadlocks and serialization failures",
        1,
        lost=int("nothing was recorded" not in told) + int(state_of(world) is not State.WITH_IT),
        doubled=taken(world) - 1,
        tracebacks=len(logged.tracebacks),
    )
    assert line.clean, (line, told, logged.tracebacks)


async def test_a_message_whose_row_is_in_the_way_of_others_is_said_once(
    outbox: Outbox, logged: Logged
) -> None:
    outbox.add("one")
    outbox.add("two", channel=IT)

    with raced(outbox.store, "deliveries", code="40P01", times=1):
        with pytest.raises(StoreRacedError):  # the claim: nothing was said yet, and the loop comes again
            await outbox.sender().drain()
        await outbox.drain_all(outbox.sender())

    said = [*outbox.keys_in(MARTECH), *outbox.keys_in(IT)]
    line = TALLY.add(
        "deadlocks and serialization failures",
        2,
        lost=len({"one", "two"} - set(said)),
        doubled=len(said) - 2,
        tracebacks=len(logged.tracebacks),
    )
    assert line.clean, (line, logged.tracebacks)
    assert {outbox.row(key).state for key in ("one", "two")} == {DeliveryState.POSTED}


@pytest.mark.parametrize("code", CODES)
def test_who_only_reads_is_told_of_it_in_the_same_way(store: Store, code: str) -> None:
    raised = f"DO $$ BEGIN RAISE EXCEPTION 'in the way' USING ERRCODE = '{code}'; END $$"

    with pytest.raises(StoreRacedError), store.reading(TEAM) as session:
        session.connection().exec_driver_sql(raised)
