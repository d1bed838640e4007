"""An index of some rows is made by a step; what the tables say of it is held equal to that."""

from typing import Any

import pytest
from sqlalchemy import inspect
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - fills the metadata
from storage.store import Store

TABLES = SQLModel.metadata.tables
SAID = {index.name: index.info.get("where") for table in TABLES.values() for index in table.indexes}


@pytest.mark.sqlite
def test_an_index_of_some_rows_holds_those_that_its_table_says(store: Store) -> None:
    made = conditions(store)

    assert {name: str(where) for name, where in made.items() if where is not None} == {
        name: where for name, where in SAID.items() if where
    }


def test_every_other_index_holds_all_rows(store: Store) -> None:
    made = conditions(store)

    assert {name for name in SAID if made[name] is None} == {name for name in SAID if SAID[name] is None}


def conditions(store: Store) -> dict[str | None, Any]:
    """Return the condition of every index of a database, None where it holds all rows."""
    with store.engine.connect() as connection:
        dialect, look = connection.dialect.name, inspect(connection)
        return {
            index["name"]: index.get("dialect_options", {}).get(f"{dialect}_where")
            for table in TABLES
            for index in look.get_indexes(table)
        }
