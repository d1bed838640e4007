"""Rows and records: read as they are, written once, and always of the session's team."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from types import NoneType, UnionType
from typing import Any, Union, cast, get_args, get_origin

import pytest
from sqlalchemy import Column, Enum, Executable, event
from sqlmodel import AutoString, Session, SQLModel, select

from storage import check_ins, deliveries, history, nudges, people, records, rows, settings, stages, tables
from storage.columns import Document, Exact, Instant
from storage.guard import UnscopedQueryError
from storage.records import STILE, Handoff, Nudge, Person, Request, Settings, Workspace
from storage.store import Store
from storage.tables import HandoffRow, NudgeRow
from storage.vocabulary import Door, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
LATER = datetime(2026, 12, 1, 14, 0, tzinfo=UTC)
REQUEST = Request(team="T1", actor=STILE, at=AT)
JSON = {list, dict, str, int, float, bool, NoneType, Any}
KINDS = [name for name in vars(records) if hasattr(tables, f"{name}Row")]


@pytest.fixture
def store(store: Store) -> Store:
    with store.writing(REQUEST) as session:
        settings.add(session, Workspace(team_id="T1", created_at=AT))
    return store


def a_handoff(number: int, **changes: Any) -> Handoff:
    fields = {"door": Door.WORK, "state": State.READY, "requester": "U1", "author": "U1"}
    return Handoff(**{"team_id": "T1", "id": number, "created_at": AT, "updated_at": AT, **fields, **changes})


def a_nudge(number: int, person: str, *, at: datetime = AT) -> Nudge:
    return Nudge(team_id="T1", id=number, kind="take", subject_id=1, person=person, created_at=at, next_at=at)


@pytest.mark.parametrize("name", KINDS)
def test_every_column_gives_what_its_record_says_so_that_nothing_is_checked_when_it_is_read(
    name: str,
) -> None:
    kind, row = getattr(records, name), getattr(tables, f"{name}Row")

    odd = [name for name in kind.model_fields if not _gives(row.__table__.c[name], kind)]

    assert odd == []


def _gives(column: Column[Any], kind: type[SQLModel]) -> bool:
    said = set(_parts(kind.model_fields[column.name].annotation))
    if isinstance(column.type, Document):
        return said <= JSON
    return said - {NoneType} == {_python(column.type)}


def _python(of: Any) -> type:
    exact: dict[type, type] = {Instant: datetime, Exact: Decimal, AutoString: str}
    found: Any = of.enum_class if isinstance(of, Enum) else exact.get(type(of)) or of.python_type
    return cast("type", found)


def _parts(annotation: Any) -> list[Any]:
    """Return every plain type that an annotation is made of."""
    inner = [part for argument in get_args(annotation) for part in _parts(argument)]
    origin = get_origin(annotation)
    return inner if origin in {Union, UnionType} else [origin or annotation, *inner]


def test_what_is_read_is_what_was_written(store: Store) -> None:
    written = a_handoff(7, title="Loyalty app", ready_at=AT, architect="U2", private=True)
    with store.writing(REQUEST) as session:
        rows.add(session, HandoffRow, written)

    with store.reading("T1") as session:
        prepared = rows.one_by(session, HandoffRow, Handoff, id=7)
        built = rows.one(session, HandoffRow, Handoff)

    assert (prepared, built) == (written, written)
    assert prepared is not None
    assert vars(prepared).keys() == Handoff.model_fields.keys()
    assert prepared.model_dump(exclude_unset=True) == written.model_dump()


def test_rows_are_found_by_one_value_or_by_several(store: Store) -> None:
    with store.writing(REQUEST) as session:
        rows.add(session, HandoffRow, *(a_handoff(number) for number in (3, 1, 2)))

    with store.reading("T1") as session:
        found = rows.by(session, HandoffRow, Handoff, order=("id",), id={1, 3}, state=State.READY)
        none = rows.by(session, HandoffRow, Handoff, id=[])

    assert [one.id for one in found] == [1, 3]
    assert none == []


def test_a_prepared_statement_that_names_no_team_is_refused() -> None:
    @rows.prepared
    def everybodys() -> Executable:
        return select(HandoffRow.__table__)  # type: ignore[attr-defined]

    with pytest.raises(UnscopedQueryError, match="handoffs"):
        everybodys()


def test_a_prepared_statement_is_for_the_team_of_each_session_that_runs_it(store: Store) -> None:
    with store.writing(REQUEST) as session:
        rows.add(session, HandoffRow, a_handoff(7))

    with store.reading("T2") as session:
        found = rows.one_by(session, HandoffRow, Handoff, id=7)

    assert found is None


@pytest.mark.parametrize(
    "write",
    [
        lambda session: rows.put(session, HandoffRow, a_handoff(7, team_id="T2")),
        lambda session: rows.add_if_new(session, HandoffRow, a_handoff(7, team_id="T2")),
        lambda session: rows.add_all_new(session, HandoffRow, [a_handoff(7), a_handoff(8, team_id="T2")]),
        lambda session: nudges.start(session, a_nudge(1, "U1").model_copy(update={"team_id": "T2"})),
    ],
    ids=["written over", "added if new", "added among others", "added or changed"],
)
@pytest.mark.sqlite
def test_nothing_is_written_for_another_team(store: Store, write: Callable[[Session], object]) -> None:
    with store.writing(REQUEST) as session, pytest.raises(UnscopedQueryError):
        write(session)


def test_a_person_is_looked_up_anew_after_something_new_was_said_of_them(store: Store) -> None:
    with store.writing(REQUEST) as session:
        before = people.get(session, "U1")
        people.learn(session, Person(team_id="T1", id="U1", zone="Asia/Kolkata"))
        learned = people.get(session, "U1")
        people.remember_dm(session, "U1", "D1")
        after = people.get(session, "U1")

    assert before is None
    assert (learned.zone if learned else "", after.dm if after else "") == ("Asia/Kolkata", "D1")


def test_settings_that_were_written_hold_for_every_unit_from_then_on(store: Store) -> None:
    with store.writing(REQUEST) as session:
        before = settings.get(session)
        settings.write(session, Settings(paused=True))
    with store.reading("T1") as session:
        after = settings.get(session)

    assert (before.paused, after.paused) == (False, True)


def test_what_is_written_within_a_millisecond_is_read_in_the_order_it_was_written(store: Store) -> None:
    with store.writing(REQUEST) as session:
        for number in range(50):
            history.add(session, REQUEST, f"step {number}", handoff_id=1)

    with store.reading("T1") as session:
        lines = history.of_handoff(session, 1, limit=50)

    assert [line.what for line in reversed(lines)] == [f"step {number}" for number in range(50)]


def test_of_several_reminders_those_that_stopped_begin_anew_and_those_that_go_on_stay(store: Store) -> None:
    with store.writing(REQUEST) as session:
        nudges.start(session, a_nudge(1, "U1"), a_nudge(2, "U2"))
        nudges.stop(session, kinds=["take"], subject_id=1, at=AT, why="taken", person="U2")
        nudges.start(session, *(a_nudge(number, f"U{number - 2}", at=LATER) for number in (3, 4, 5)))
        kept = rows.by(session, NudgeRow, Nudge, order=("id",))

    assert [(one.id, one.person, one.created_at, one.stopped_at) for one in kept] == [
        (1, "U1", AT, None),
        (2, "U2", LATER, None),
        (5, "U3", LATER, None),
    ]


def test_of_several_messages_one_with_a_key_that_is_there_is_not_said_again(store: Store) -> None:
    with store.writing(REQUEST) as session:
        first = deliveries.add(session, "root", key="root:1", due_at=AT, person="U1")
        messages = [
            deliveries.message(session, "root", key=f"root:{n}", due_at=AT, person="U2") for n in (1, 2)
        ]
        deliveries.add_all(session, *messages)
        again = deliveries.add(session, "root", key="root:2", due_at=AT, person="U3")
        kept = deliveries.of_keys(session, ["root:1", "root:2"])

    assert (first, again) == (True, False)
    assert {one.dedupe_key: one.person for one in kept} == {"root:1": "U1", "root:2": "U2"}


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "ask",
    [
        lambda session: deliveries.redraw(session, 1),
        lambda session: check_ins.booked_between(session, "U1", "U2", after=AT, before=LATER),
        lambda session: stages.earlier_of(session, "U1", before=a_handoff(9), limit=20),
    ],
    ids=["messages to be drawn anew", "what two people have booked", "what a requester brought before"],
)
def test_what_a_submit_asks_never_walks_along_all_that_a_team_ever_wrote(
    store: Store, ask: Callable[[Session], object]
) -> None:
    said: list[tuple[str, Any]] = []
    with store.writing(REQUEST) as session:
        connection = session.connection()
        event.listen(
            connection, "before_cursor_execute", lambda _, __, sql, values, *___: said.append((sql, values))
        )
        ask(session)
        plans = [
            str(line[3])
            for sql, values in tuple(said)
            for line in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        ]

    everything = [line for line in plans if line.endswith("(team_id=?)") or "SCAN" in line]
    assert plans
    assert [
        line for line in everything if "uq_check_ins_open" not in line
    ] == []  # that one holds open ones alone
