"""A tick that meets something broken: one step fails, every other is done, and the next tick is whole again."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.playground import Fault
from handlers.views import ids
from storage import handoffs
from storage.vocabulary import State
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY
from tests.faults.test_too_many import begin
from tests.journeys.work_door import hand_in
from tests.world import ARUN, BEN, IT, MARTECH, QUICK, TEAM, World, until

FAILED = "a step of the tick failed"


def rename(world: World, table: str, to: str) -> None:
    with world.bot.store.engine.begin() as server:
        server.execute(text(f"ALTER TABLE {table} RENAME TO {to}"))


def state_of(world: World, number: int) -> State:
    with world.bot.store.reading(TEAM) as session:
        found = handoffs.get(session, number)
    assert found is not None
    return found.state


@pytest.mark.sqlite
async def test_a_step_that_fails_keeps_no_other_from_its_work(world: World, logged: Logged) -> None:
    await hand_in(world)
    begin(world.bot.deps, BEN, "A page that nobody goes on with")
    ticked = world.bot._last_tick

    rename(world, "lane_versions", "gone")
    await world.move(days=15)
    failed = [line for line in logged.lines if FAILED in line]
    rename(world, "gone", "lane_versions")
    await world.move(minutes=1)

    assert failed != []
    assert [line for line in logged.lines if FAILED in line] == failed
    assert world.bot._last_tick > ticked
    assert world.bot.is_live() == (True, "alive")
    reminded = [words for words in world.dm_texts(ARUN) if "wait for you" in words]
    left = int(state_of(world, 2) is not State.WITHDRAWN) + int(not reminded)
    assert TALLY.add("a tick that fails", 1, lost=left).clean, (failed, world.dm_texts(ARUN))


@pytest.mark.sqlite
async def test_a_tick_that_hangs_holds_up_nobody(new_world: NewWorld) -> None:
    world = await new_world(timings=replace(QUICK, timeout=10.0, lease=60.0))
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    world.clock.move(timedelta(days=1))
    world.playground.faults.add("users.info", Fault.hang(60))
    ticking = asyncio.create_task(world.bot._tick())
    await until(lambda: not world.playground.faults._waiting)

    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    hung = not ticking.done()
    ticking.cancel()

    assert hung
    assert state_of(world, 1) is State.WITH_IT
    assert any(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH))
