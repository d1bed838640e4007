"""Tenancy: no statement reaches a team's table without naming the team."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, create_engine, insert, text
from sqlmodel import col, select, update

from storage import handoffs, home, settings
from storage.guard import UnscopedQueryError
from storage.records import STILE, Handoff, Request, Workspace
from storage.rows import add
from storage.store import Store
from storage.tables import HandoffRow, OutcomeContextRow, WorkspaceRow
from storage.vocabulary import Door, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)


@pytest.fixture
def store(store: Store) -> Store:
    for team in ("T1", "T2"):
        with store.writing(Request(team=team, actor=STILE, at=AT)) as session:
            settings.add(session, Workspace(team_id=team, created_at=AT))
            number = handoffs.next_number(session)
            handoffs.add(session, a_handoff(team, number, title=f"of {team}"))
    return store


def a_handoff(team: str, number: int, *, title: str) -> Handoff:
    return Handoff(
        team_id=team,
        id=number,
        door=Door.WORK,
        state=State.READY,
        title=title,
        requester="U1",
        author="U1",
        created_at=AT,
        updated_at=AT,
    )


def test_two_workspaces_count_their_handoffs_each_from_one(store: Store) -> None:
    with store.reading("T1") as first, store.reading("T2") as second:
        one, two = handoffs.get(first, 1), handoffs.get(second, 1)

    assert (
        (one.title, two.title) == ("of T1", "of T2") if one and two else pytest.fail("a handoff is missing")
    )


@pytest.mark.postgres
def test_postgresql_shows_a_session_its_own_teams_rows_whatever_it_asks(
    store: Store,
    database_url: str,
) -> None:
    with plain_role(database_url) as connection:
        seen = {
            team: connection.execute(
                text("SELECT set_config('stile.team', :team, true)"), {"team": team}
            ).scalar()
            and list(connection.execute(text("SELECT title FROM handoffs ORDER BY team_id")).scalars())
            for team in ("T1", "T2", "*", "T3")
        }

    assert seen == {"T1": ["of T1"], "T2": ["of T2"], "*": ["of T1", "of T2"], "T3": []}


@pytest.mark.postgres
def test_postgresql_shows_nothing_to_a_session_that_names_no_team(
    store: Store,
    database_url: str,
) -> None:
    with plain_role(database_url) as connection:
        seen = connection.execute(text("SELECT count(*) FROM handoffs")).scalar()

    assert seen == 0


@pytest.mark.postgres
def test_every_table_of_a_team_is_under_row_level_security(store: Store) -> None:
    with store.engine.connect() as connection:
        free = connection.execute(
            text(
                "SELECT relname FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid AND attname = 'team_id' "
                "WHERE relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)"
            )
        )

        assert list(free.scalars()) == []


@contextmanager
def plain_role(url: str) -> Iterator[Connection]:
    """Give a connection whose role is no superuser, as in a company: those pass by row-level security."""
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.connect() as connection:
        transaction = connection.begin()
        connection.execute(text("CREATE ROLE plain NOSUPERUSER"))
        connection.execute(text("GRANT SELECT ON ALL TABLES IN SCHEMA public TO plain"))
        connection.execute(text("SET LOCAL ROLE plain"))
        yield connection
        transaction.rollback()
    engine.dispose()


def test_a_query_that_names_no_team_is_refused(store: Store) -> None:
    with store.reading("T1") as session, pytest.raises(UnscopedQueryError, match="handoffs"):
        session.execute(select(HandoffRow.title))


def test_a_query_that_names_another_team_is_refused(store: Store) -> None:
    with store.reading("T1") as session, pytest.raises(UnscopedQueryError):
        session.execute(select(HandoffRow.title).where(col(HandoffRow.team_id) == "T2"))


def test_a_joined_table_is_named_too(store: Store) -> None:
    on_id_only = col(OutcomeContextRow.handoff_id) == col(HandoffRow.id)
    query = (
        select(HandoffRow.title).join(OutcomeContextRow, on_id_only).where(col(HandoffRow.team_id) == "T1")
    )

    with store.reading("T1") as session, pytest.raises(UnscopedQueryError, match="outcome_contexts"):
        session.execute(query)


def test_an_update_that_names_no_team_is_refused(store: Store) -> None:
    with store.writing(Request(team="T1", actor=STILE, at=AT)) as session, pytest.raises(UnscopedQueryError):
        session.execute(update(HandoffRow).values(title="mine now"))


def test_an_insert_for_another_team_is_refused(store: Store) -> None:
    with store.writing(Request(team="T1", actor=STILE, at=AT)) as session, pytest.raises(UnscopedQueryError):
        add(session, HandoffRow, a_handoff("T2", 7, title="smuggled"))


def test_an_insert_on_its_own_is_for_the_requests_team(store: Store) -> None:
    request = Request(team="T1", actor=STILE, at=AT)
    row = Workspace(team_id="T2", created_at=AT).model_dump()

    with pytest.raises(UnscopedQueryError):
        store.insert(request, insert(WorkspaceRow), row)


def test_plain_text_sql_is_refused(store: Store) -> None:
    with store.reading("T1") as session, pytest.raises(UnscopedQueryError):
        session.execute(text("SELECT title FROM handoffs"))


def test_what_another_team_owns_is_not_found(store: Store) -> None:
    with store.reading("T1") as session:
        found = home.with_words(session, ["T2"], held_of=None, limit=10)

    assert found == []
