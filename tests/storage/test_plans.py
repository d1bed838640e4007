"""What is asked often walks along an index, however many rows lie behind it."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import Session

from storage import claims, handoffs, home
from storage.store import Store
from storage.vocabulary import OPEN_STATES

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "ask",
    [
        lambda session: claims.anything_due(session, at=AT),
        lambda session: claims.seconds_to_next(session, at=AT),
    ],
    ids=["anything due", "seconds to next"],
)
def test_an_idle_look_reads_only_what_waits(store: Store, ask: Callable[[Session], object]) -> None:
    with store.looking() as session:
        walked = plan(session, ask, of="deliveries")

    assert walked
    assert all("ix_deliveries_due" in line or "TEMP B-TREE" in line for line in walked), walked


@pytest.mark.sqlite
@pytest.mark.parametrize("column", ["requester", "architect"])
@pytest.mark.parametrize(
    ("ask", "sought"),
    [
        (lambda session: handoffs.of_person(session, "U1", OPEN_STATES), ""),
        (lambda session: home.recent_of(session, "U1", after=AT), " AND updated_at>?"),
    ],
    ids=["open", "recent"],
)
def test_a_persons_open_and_recent_handoffs_are_found_without_all_the_others_they_ever_had(
    store: Store, ask: Callable[[Session], object], sought: str, column: str
) -> None:
    with store.reading("T1") as session:
        walked = plan(session, ask, of="handoffs")

    assert any(f"(team_id=? AND {column}=? AND state=?{sought})" in line for line in walked), walked
    assert len([line for line in walked if line.startswith(("SEARCH", "SCAN"))]) == 2, walked


def plan(session: Session, ask: Callable[[Session], object], *, of: str) -> list[str]:
    """Return how SQLite looks up what a query asks of a table."""
    said: list[tuple[str, Any]] = []

    def keep(_: object, __: object, sql: str, values: Any, *___: object) -> None:
        said.append((sql, values))

    connection = session.connection()
    event.listen(connection, "before_cursor_execute", keep)
    ask(session)
    event.remove(connection, "before_cursor_execute", keep)
    return [
        str(row[3])
        for sql, values in said
        if f"FROM {of}" in sql
        for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
    ]
