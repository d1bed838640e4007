"""A database that goes away just as it is to commit: nothing is done twice, and nobody is told what is not so."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import event, text

from handlers.deps import Deps
from handlers.listeners.heard import RECORDED, UNSURE, Heard
from handlers.rules.refusals import Refusal
from handlers.views import ids
from storage import handoffs, inbox
from storage.records import STILE, Request
from storage.store import StoreBusyError, StoreGoneError, StoreUnsureError
from storage.vocabulary import State
from tests.faults.test_kills import state_of
from tests.faults.test_races import taken
from tests.journeys.work_door import hand_in
from tests.world import ARUN, IT, TEAM, World


@pytest.mark.postgres
async def test_who_presses_while_the_server_ends_their_connection_at_the_commit_is_served_all_the_same(
    world: World,
) -> None:
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    ended: list[int] = []

    def end(connection: Any) -> None:
        pid = connection.connection.dbapi_connection.info.backend_pid
        if not ended and _has_written(connection, "handoffs"):
            ended.append(pid)
            with world.bot.store.engines.reads.connect() as other:
                other.execute(text("SELECT pg_terminate_backend(:pid, 5000)"), {"pid": pid})

    event.listen(world.bot.store.engine, "commit", end)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    event.remove(world.bot.store.engine, "commit", end)

    assert len(ended) == 1
    assert (state_of(world), taken(world)) == (State.WITH_IT, 1)


def _has_written(connection: Any, table: str) -> bool:
    found = connection.execute(
        text(
            "SELECT 1 FROM pg_locks WHERE relation = to_regclass(:table) AND mode = 'RowExclusiveLock' "
            "AND pid = pg_backend_pid()"
        ),
        {"table": table},
    )
    return found.first() is not None


def press(world: World, key: str = "t.9") -> tuple[Heard, Request]:
    """Return a press of Arun's whose payload is kept."""

    async def ack(**_: object) -> None:
        raise AssertionError("nothing is answered here")

    row = inbox.keep(
        world.bot.store, Request(team=TEAM, actor=STILE, at=world.clock.now()), kind="action", key=key
    )
    assert row is not None
    heard = Heard(world.bot.edge, {"user": {"id": ARUN}}, TEAM, ack=ack, inbox_id=row.id)
    return heard, Request(team=TEAM, actor=STILE, at=world.clock.now(), inbox_id=row.id)


def broken_off(*ends: Exception) -> Callable[[Deps, Request], None]:
    """Return a use case that does it and then ends so, and tries to do it once more each time after that."""
    left = list(ends)

    def use_case(deps: Deps, request: Request) -> None:
        is_first = len(left) == len(ends)
        if is_first or not left:
            count(deps, request)
        if left:
            raise left.pop(0)

    return use_case


def count(deps: Deps, request: Request) -> None:
    """Take a number for a handoff, as the smallest thing a use case can do."""
    with deps.store.writing(request) as session:
        handoffs.next_number(session)


def next_number(world: World) -> int:
    with world.bot.store.writing(Request(team=TEAM, actor=STILE, at=world.clock.now())) as session:
        return handoffs.next_number(session)


async def test_what_was_recorded_before_its_connection_broke_is_told_as_recorded_and_not_done_again(
    world: World,
) -> None:
    heard, request = press(world)

    with pytest.raises(Refusal) as told:
        await heard.run_as(request, broken_off(StoreUnsureError()))

    assert str(told.value) == RECORDED
    assert next_number(world) == 2


@pytest.mark.parametrize("then", [StoreBusyError(), StoreUnsureError()])
async def test_where_nobody_can_know_whether_it_was_recorded_that_is_what_is_told(
    world: World, then: Exception
) -> None:
    heard, request = press(world)

    with pytest.raises(Refusal) as told:
        await heard.run_as(request, broken_off(StoreUnsureError(), then, then))

    assert str(told.value) == UNSURE


async def test_what_surely_was_not_recorded_is_done_at_the_second_try(world: World) -> None:
    heard, request = press(world)
    tries: list[int] = []

    def use_case(deps: Deps, request: Request) -> None:
        tries.append(1)
        if len(tries) == 1:
            raise StoreGoneError
        count(deps, request)

    await heard.run_as(request, use_case)

    assert next_number(world) == 2
