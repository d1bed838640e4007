"""What is asked at every tick walks along an index, however many rows lie behind it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from storage import deliveries
from storage.store import Store

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "ask",
    [
        lambda session: deliveries.anything_due(session, at=AT),
        lambda session: deliveries.seconds_to_next(session, at=AT),
    ],
    ids=["anything due", "seconds to next"],
)
def test_an_idle_look_reads_only_what_waits(store: Store, ask: Callable[[Session], object]) -> None:
    walked = plan(store, ask)

    assert walked
    assert all("ix_deliveries_due" in line or "TEMP B-TREE" in line for line in walked), walked


def plan(store: Store, ask: Callable[[Session], object]) -> list[str]:
    """Return how SQLite looks up what a query asks of the deliveries."""
    said: list[tuple[str, Any]] = []

    def keep(_: object, __: object, sql: str, values: Any, *___: object) -> None:
        said.append((sql, values))

    with store.looking() as session:
        connection = session.connection()
        event.listen(connection, "before_cursor_execute", keep)
        ask(session)
        event.remove(connection, "before_cursor_execute", keep)
        return [
            str(row[3])
            for sql, values in said
            if "FROM deliveries" in sql
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
