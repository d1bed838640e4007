"""The unit of work: nothing lost, nothing twice, and a busy database said in time."""

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import event
from sqlalchemy.exc import InternalError
from sqlmodel import SQLModel, col, update

from storage import handoffs, inbox, settings
from storage.migrate import bring_up_to_date, is_up_to_date
from storage.records import STILE, Request, Workspace
from storage.store import AlreadyDoneError, StaleWriteError, Store, StoreBusyError
from storage.tables import InboxRow

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


def of_inbox_row(store: Store, key: str) -> Request:
    """Return a request whose payload is kept."""
    row = inbox.keep(store, REQUEST, kind="action", key=key)
    assert row is not None
    return REQUEST.model_copy(update={"inbox_id": row.id})


def test_an_inbox_row_is_done_once(store: Store) -> None:
    request = of_inbox_row(store, "t.1")
    with store.writing(request) as session:
        handoffs.next_number(session)

    with pytest.raises(AlreadyDoneError), store.writing(request) as session:
        handoffs.next_number(session)

    with store.writing(REQUEST) as session:
        assert handoffs.next_number(session) == 2


def test_a_refused_unit_of_work_leaves_its_inbox_row_open(store: Store) -> None:
    request = of_inbox_row(store, "t.2")

    with pytest.raises(ValueError, match="no"), store.writing(request):
        raise ValueError("no")

    with store.writing(request) as session:
        assert handoffs.next_number(session) == 1


def test_a_message_that_comes_with_two_event_ids_is_kept_once(store: Store) -> None:
    first, second = (
        inbox.keep(store, REQUEST, kind="event", key=key, second_key="message::C1:1.0", body="{}")
        for key in ("Ev1", "Ev2")
    )

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


def test_after_a_hasty_unit_a_patient_one_waits_for_the_lock(
    store: Store, open_store: Callable[[], Store]
) -> None:
    other = open_store()
    hasty = REQUEST.model_copy(update={"patience": 0.1})
    holding, let_go = threading.Event(), threading.Event()

    def hold() -> None:
        with other.writing(REQUEST) as session:
            handoffs.next_number(session)
            holding.set()
            let_go.wait(5)

    holder = threading.Thread(target=hold)
    holder.start()
    holding.wait(5)
    with pytest.raises(StoreBusyError), store.writing(hasty) as session:
        handoffs.next_number(session)
    threading.Timer(0.3, let_go.set).start()
    with store.writing(REQUEST) as session:
        number = handoffs.next_number(session)
    holder.join()

    assert number == 2


def test_what_is_kept_for_a_process_is_begun_by_no_other_until_its_lease_is_over(store: Store) -> None:
    for key, lease in (("Ev1", 60.0), ("Ev2", -1.0), ("Ev3", None)):
        inbox.keep(store, REQUEST, kind="event", key=key, body="{}", lease=lease)

    with store.system() as session:
        begun = inbox.claim_events(session)

    assert {(row.key, row.attempt) for row in begun} == {("Ev2", 2), ("Ev3", 1)}


def test_a_payload_is_not_kept_while_the_database_is_locked_and_that_is_said_in_time(
    store: Store, open_store: Callable[[], Store]
) -> None:
    other = open_store()
    hasty = REQUEST.model_copy(update={"patience": 0.1})
    inbox.keep(store, REQUEST, kind="action", key="t.0")
    with other.writing(REQUEST) as holding:
        holding.execute(update(InboxRow).where(col(InboxRow.team_id) == "T1").values(key="t.3"))

        with pytest.raises(StoreBusyError):
            inbox.keep(store, hasty, kind="action", key="t.3")


@pytest.mark.postgres
def test_a_unit_begins_anew_on_a_connection_that_the_server_ended_meanwhile(
    store: Store, database_url: str
) -> None:
    with psycopg.connect(database_url, autocommit=True) as server:
        server.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )

    with store.reading("T1") as session:
        found = settings.workspace(session)
    kept = inbox.keep(store, REQUEST, kind="action", key="t.4")

    assert found is not None
    assert kept is not None


@pytest.mark.postgres
def test_a_look_asks_one_query_sees_every_team_and_writes_nothing(store: Store) -> None:
    asked: list[str] = []

    def keep(_: object, __: object, sql: str, *___: object) -> None:
        asked.append(sql)

    with store.looking() as session:
        event.listen(session.connection(), "before_cursor_execute", keep)
        inbox.anything_waiting(session)
    with store.looking() as session:
        seen = session.connection().exec_driver_sql("SELECT current_setting('stile.team')").scalar()
        with pytest.raises(InternalError, match="read-only"):
            session.execute(update(InboxRow).values(key="mine now"))

    assert len(asked) == 1
    assert seen == "*"


def test_who_finds_no_connection_left_is_told_within_their_patience(database_url: str) -> None:
    store = Store(database_url, pool=1)
    with ExitStack() as others:
        for _ in range(store.most_at_once):
            others.enter_context(store.reading("T1"))

        began = time.monotonic()
        with pytest.raises(StoreBusyError), store.reading("T1", patience=0.1):
            pass
        took = time.monotonic() - began
        with store.looking() as session:
            inbox.anything_waiting(session)
    with store.reading("T1", patience=0.1) as session:
        settings.workspace(session)
    store.close()

    assert took < 2.0


@pytest.mark.postgres
def test_a_server_that_is_gone_without_a_word_is_given_up_in_seconds(store: Store) -> None:
    with store.reading("T1") as session:
        driver: Any = session.connection().connection.dbapi_connection
        told = psycopg.conninfo.conninfo_to_dict(driver.info.dsn)

    assert int(str(told["tcp_user_timeout"])) <= 5000
    assert int(str(told["keepalives_idle"])) <= 10
