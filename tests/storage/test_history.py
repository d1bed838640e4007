"""History: rows are only ever added, whoever asks and by whatever way."""

from datetime import UTC, datetime

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from storage import history, settings
from storage.records import STILE, Request, Workspace
from storage.store import Store

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
REQUEST = Request(team="T1", actor=STILE, at=AT)
HARMFUL = [
    "UPDATE history SET what = 'handoff.agreed'",
    "UPDATE history SET at = '2020-01-01 00:00:00'",
    """UPDATE history SET "after" = 'agreed', actor = 'U0MAYA'""",
    "DELETE FROM history",
]


@pytest.fixture
def store(store: Store) -> Store:
    with store.writing(REQUEST) as session:
        settings.add(session, Workspace(team_id="T1", created_at=AT))
        history.add(session, REQUEST, "handoff.taken", before="ready", after="with_it")
    return store


def lines(store: Store) -> list[tuple[str, str, str]]:
    with store.engine.begin() as connection:
        if not store.is_sqlite:
            connection.execute(text("SELECT set_config('stile.team', '*', true)"))
        found = connection.execute(text('SELECT actor, what, "after" FROM history'))
        return [(str(actor), str(what), str(after)) for actor, what, after in found]


@pytest.mark.parametrize("statement", HARMFUL)
def test_a_line_of_history_cannot_be_changed_or_deleted_even_past_stile(store: Store, statement: str) -> None:
    before = lines(store)

    with pytest.raises(DBAPIError, match="only ever added to"), store.engine.begin() as connection:
        connection.execute(text(statement))

    assert lines(store) == before


@pytest.mark.postgres
def test_history_cannot_be_emptied_at_once(store: Store) -> None:
    with pytest.raises(DBAPIError, match="only ever added to"), store.engine.begin() as connection:
        connection.execute(text("TRUNCATE history"))

    assert len(lines(store)) == 1


def test_who_did_it_can_be_made_nobody(store: Store) -> None:
    with store.engine.begin() as connection:
        if not store.is_sqlite:
            connection.execute(text("SELECT set_config('stile.team', '*', true)"))
        connection.execute(text("UPDATE history SET actor = 'nobody'"))

    assert [actor for actor, *_ in lines(store)] == ["nobody"]
