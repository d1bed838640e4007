"""What became of messages is written down together, and one of them never holds up another."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlalchemy.exc import DBAPIError
from sqlmodel import col, update

from handlers.deps import Deps
from handlers.jobs.marks import Marks
from handlers.use_cases import deliveries as outbox
from storage import deliveries
from storage.claims import Posted, Released
from storage.records import STILE, Delivery, Request
from storage.store import Store, StoreBusyError
from storage.tables import DeliveryRow
from storage.vocabulary import DeliveryState
from tests.outbox import prepare
from tests.world import MARTECH, TEAM


@pytest.fixture
def deps(store: Store) -> Deps:
    now = datetime.now(UTC)
    prepare(store, now)
    return Deps(store=store, clock=lambda: now)


def claimed(deps: Deps, *keys: str) -> list[Delivery]:
    with deps.store.writing(Request(team=TEAM, actor=STILE, at=deps.clock())) as session:
        for key in keys:
            deliveries.add(session, "rerouted", key=key, due_at=deps.clock(), channel=MARTECH)
    found = {one.dedupe_key: one for one in outbox.claim(deps, limit=100, lease=60.0)}
    return [found[key] for key in keys]  # what is due at one moment comes in any order


def row(deps: Deps, key: str) -> Delivery:
    with deps.store.reading(TEAM) as session:
        found = deliveries.by_key(session, key)
    assert found is not None
    return found


@contextmanager
def commits(store: Store) -> Iterator[list[int]]:
    """Count the transactions of a store."""
    seen: list[int] = []

    def committed(_: Any) -> None:
        seen.append(1)

    event.listen(store.engine, "commit", committed)
    yield seen
    event.remove(store.engine, "commit", committed)


async def test_what_is_said_while_others_are_written_down_is_written_down_together(deps: Deps) -> None:
    keys = [f"key {number}" for number in range(20)]
    marks = Marks(deps, verify_after=60.0)
    said = claimed(deps, *keys)

    with commits(deps.store) as transactions:
        await asyncio.gather(*(marks.settle(Posted(one, MARTECH, f"{one.id}.1")) for one in said))

    assert len(transactions) <= 2
    assert {row(deps, key).state for key in keys} == {DeliveryState.POSTED}
    assert [row(deps, one.dedupe_key).slack_ts for one in said] == [f"{one.id}.1" for one in said]


async def test_what_is_said_and_what_is_given_back_are_settled_each_in_its_own_way(deps: Deps) -> None:
    first, second = claimed(deps, "said", "given back")
    marks = Marks(deps, verify_after=60.0)

    await asyncio.gather(
        marks.settle(Posted(first, MARTECH, "1.0", "0.5")),
        marks.settle(Released(second, 30.0, counted=True, error="busy")),
    )

    said, given = row(deps, "said"), row(deps, "given back")
    assert (said.state, said.slack_ts, said.thread_ts, said.attempt) == (
        DeliveryState.POSTED,
        "1.0",
        "0.5",
        0,
    )
    assert (given.state, given.attempt, given.last_error, given.token) == (
        DeliveryState.PENDING,
        1,
        "busy",
        None,
    )
    assert not outbox.claim(deps, limit=100, lease=60.0)


async def test_only_the_message_whose_lease_was_lost_is_deleted_again(deps: Deps) -> None:
    kept, lost = claimed(deps, "kept", "lost")
    with deps.store.system() as session:
        taken = update(DeliveryRow).where(col(DeliveryRow.id) == lost.id)
        session.execute(taken.values(token=None, state=DeliveryState.POSTED, slack_ts="0.9", channel=MARTECH))
    marks = Marks(deps, verify_after=60.0)

    copies = await asyncio.gather(
        marks.settle(Posted(kept, MARTECH, "1.0")), marks.settle(Posted(lost, MARTECH, "1.1"))
    )

    assert list(copies) == [None, "1.1"]
    assert (row(deps, "kept").slack_ts, row(deps, "lost").slack_ts) == ("1.0", "0.9")


async def test_what_the_database_refuses_of_one_message_holds_up_no_other(deps: Deps) -> None:
    good, bad = claimed(deps, "good", "bad")
    marks = Marks(deps, verify_after=60.0)
    no_text: Any = object()

    results = await asyncio.gather(
        marks.settle(Posted(good, MARTECH, "1.0")),
        marks.settle(Posted(bad, MARTECH, no_text)),
        return_exceptions=True,
    )

    assert results[0] is None
    assert isinstance(results[1], DBAPIError)
    assert (row(deps, "good").state, row(deps, "bad").state) == (DeliveryState.POSTED, DeliveryState.SENDING)


async def test_everybody_hears_that_the_database_takes_nothing(deps: Deps) -> None:
    said = claimed(deps, "one", "two")
    marks = Marks(deps, verify_after=60.0)
    with deps.store.engine.connect() as other:
        other.begin()
        other.execute(update(DeliveryRow).values(due_at=deps.clock() + timedelta(days=1)))

        results = await asyncio.gather(
            *(marks.settle(Posted(one, MARTECH, "1.0")) for one in said), return_exceptions=True
        )

    assert [type(result) for result in results] == [StoreBusyError] * 2
