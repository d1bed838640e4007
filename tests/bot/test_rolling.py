"""A rolling deployment: the old code goes on beside the new, and can be taken back."""

from collections.abc import Callable

import pytest
from sqlalchemy import text

from storage.migrate import bring_up_to_date, is_up_to_date
from storage.store import Store
from tests.conftest import NewWorld

pytestmark = pytest.mark.empty_database  # each moves its database to another step


def stand_at(store: Store, step: str) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :step"), {"step": step})


def stands_at(store: Store) -> str:
    with store.engine.connect() as connection:
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())


def test_a_database_that_newer_code_has_brought_further_is_left_as_it_is(store: Store) -> None:
    stand_at(store, "9999")

    bring_up_to_date(store)

    assert is_up_to_date(store)
    assert stands_at(store) == "9999"


def test_a_database_that_stands_at_an_older_step_is_not_up_to_date(store: Store) -> None:
    stand_at(store, "0001")

    assert not is_up_to_date(store)


async def test_a_replica_stays_ready_when_a_newer_one_brings_the_database_further(
    new_world: NewWorld, open_store: Callable[[], Store]
) -> None:
    world = await new_world()

    stand_at(open_store(), "9999")

    assert world.bot.is_ready() == (True, "ready")
