"""The unit of work: nothing lost, nothing twice, and a busy database said in time."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlmodel import SQLModel

from storage import handoffs, inbox, settings
from storage.migrate import bring_up_to_date, is_up_to_date
from storage.records import STILE, Request, Workspace
from storage.store import AlreadyDoneError, StaleWriteError, Store, StoreBusyError

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
REQUEST = Request(team="T1", actor=STILE, at=AT)


@pytest.fixture
def store(store: Store) -> Store:
    with store.writing(REQUEST) as session:
        settings.add(session, Workspace(team_id="T1", created_at=AT))
    return store


@pytest.mark.empty_database
def test_the_migrations_make_the_tables_that_the_code_knows(store: Store) -> None:
    with store.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)

    assert differences == []
    assert is_up_to_date(store)


@pytest.mark.empty_database
def test_several_processes_may_migrate_at_once(open_store: Callable[[], Store]) -> None:
    stores = [open_store() for _ in range(4)]
    threads = [threading.Thread(target=bring_up_to_date, args=(store,)) for store in stores]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert all(is_up_to_date(store) for store in stores)


def test_numbers_are_given_once_when_many_ask_at_once(store: Store) -> None:
    taken: list[int] = []

    def take() -> None:
        with store.writing(REQUEST) as session:
            taken.append(handoffs.next_number(session))

    threads = [threading.Thread(target=take) for _ in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(taken) == list(range(1, 21))


def test_a_write_over_a_row_that_changed_meanwhile_is_refused(store: Store) -> None:
    with store.reading("T1") as session:
        before = settings.workspace(session)
    assert before is not None
    with store.writing(REQUEST) as session:
        settings.put(session, before.model_copy(update={"name": "first"}))

    with store.writing(REQUEST) as session, pytest.raises(StaleWriteError):
        settings.put(session, before.model_copy(update={"name": "second"}))


def test_an_inbox_row_is_done_once(store: Store) -> None:
    with store.writing(REQUEST) as session:
        inbox_id = inbox.add(session, kind="action", key="t.1", second_key=None, body="", at=AT)
    request = REQUEST.model_copy(update={"inbox_id": inbox_id})
    with store.writing(request) as session:
        handoffs.next_number(session)

    with pytest.raises(AlreadyDoneError), store.writing(request) as session:
        handoffs.next_number(session)

    with store.writing(REQUEST) as session:
        assert handoffs.next_number(session) == 2


def test_a_refused_unit_of_work_leaves_its_inbox_row_open(store: Store) -> None:
    with store.writing(REQUEST) as session:
        inbox_id = inbox.add(session, kind="action", key="t.2", second_key=None, body="", at=AT)
    request = REQUEST.model_copy(update={"inbox_id": inbox_id})

    with pytest.raises(ValueError, match="no"), store.writing(request):
        raise ValueError("no")

    with store.writing(request) as session:
        assert handoffs.next_number(session) == 1


def test_a_message_that_comes_with_two_event_ids_is_kept_once(store: Store) -> None:
    with store.writing(REQUEST) as session:
        first = inbox.add(session, kind="event", key="Ev1", second_key="message::C1:1.0", body="{}", at=AT)
        second = inbox.add(session, kind="event", key="Ev2", second_key="message::C1:1.0", body="{}", at=AT)

    assert first is not None
    assert second is None


def test_a_locked_database_is_said_within_the_patience(store: Store, open_store: Callable[[], Store]) -> None:
    other = open_store()
    hasty = REQUEST.model_copy(update={"patience": 0.1})

    with other.writing(REQUEST) as holding:
        handoffs.next_number(holding)
        began = time.monotonic()
        with pytest.raises(StoreBusyError), store.writing(hasty) as session:
            handoffs.next_number(session)

    assert time.monotonic() - began < 1.0
