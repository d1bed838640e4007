"""P4: what it costs to hand something in, against the same rows written by the raw driver."""

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import count
from typing import Any

import psycopg
from sqlalchemy import Connection, event
from sqlmodel import SQLModel

from bench import databases
from bench.figures import Line, Scale, compared, cpu_of
from bench.world import TEAM, a_store, person
from handlers.deps import Deps
from handlers.rules import forms
from handlers.use_cases.handing_in import submit
from storage import people, rows, settings
from storage.records import (
    Actor,
    Architect,
    CheckIn,
    Delivery,
    Draft,
    Entry,
    Handoff,
    Kpi,
    OutcomeContext,
    Person,
    Request,
)
from storage.store import Store, new_id
from storage.tables import (
    CheckInRow,
    DeliveryRow,
    DraftRow,
    EntryRow,
    HandoffRow,
    KpiRow,
    OutcomeContextRow,
)
from storage.vocabulary import Category, CheckInState, Direction, Door, Side, Stage, State

GOALS = {"sqlite": 4.0, "postgres": 1.0}
STORES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}
NOW = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
MAYA, ARUN = person(0), "U0ARUN"
STAGES = (Stage.IDEA, Stage.DESIGN, Stage.BUILD, Stage.LAUNCH, Stage.MEASURE)
SAID = ("card", "root", "it_card", "proposed", "home")
Rows = list[tuple[type[SQLModel], list[SQLModel]]]


def p4(scale: Scale) -> list[Line]:
    """Return the CPU of the sixteen rows by the store, and of the whole use case, on both stores."""
    return [line for kind in GOALS for line in _on(kind, scale)]


def _on(kind: str, scale: Scale) -> list[Line]:
    number = scale.of(20, 100)
    with databases.new(kind) as url:
        store = a_store(url)
        staff(store)
        numbers = count(1)
        written, used, raw = [], [], []
        _warm(store, url, numbers)
        for _ in range(scale.runs):
            written.append(_rows_by_store(store, numbers, number))
            used.append(_use_case(store, numbers, number))
            raw.append(_raw(store, url, numbers, number))
        store.close()
    where, goal = STORES[kind], GOALS[kind]
    rows_by = (
        f"sixteen rows of a handoff in one transaction on {where}, CPU; against the raw driver, one by one"
    )
    whole = f"the whole use case submit on {where} (reads, rules, what it writes), CPU; against the same"
    return [
        compared("P4", rows_by, written, raw, goal=goal, unit="ms"),
        compared("P4", whole, used, raw, goal=goal, unit="ms"),
    ]


def staff(store: Store) -> None:
    """Have two architects to choose from and know the people, so that a submit proposes a check-in as it does."""
    architects = (Architect(who=ARUN, topics=("integration", "data")), Architect(who=person(1)))
    with store.writing(request()) as session:
        chosen = settings.get(session)
        roster = chosen.people.model_copy(update={"architects": architects})
        settings.write(session, chosen.model_copy(update={"people": roster}))
        for who in (MAYA, ARUN, person(1)):
            people.learn(session, Person(team_id=TEAM, id=who, zone="Europe/London"))


def _warm(store: Store, url: str, numbers: Iterator[int]) -> None:
    _rows_by_store(store, numbers, 3)
    _use_case(store, numbers, 3)
    _raw(store, url, numbers, 3)


def request() -> Request:
    """Return a request of the one who asks."""
    return Request(team=TEAM, actor=Actor(id=MAYA, side=Side.MARKETING), at=NOW, surface="bench")


def a_handoff(number: int, state: State = State.DRAFT) -> Handoff:
    """Return a handoff."""
    return Handoff(
        team_id=TEAM,
        id=number,
        door=Door.WORK,
        state=state,
        title="Registrations from the webinar platform into the CRM",
        requester=MAYA,
        author=MAYA,
        created_at=NOW,
        updated_at=NOW,
    )


def the_rows(number: int) -> Rows:
    """Return the sixteen rows of one handoff: itself, context, 3 KPIs, 5 check-ins, history, 5 deliveries."""
    return [
        (HandoffRow, [a_handoff(number)]),
        (OutcomeContextRow, [context(number)]),
        (KpiRow, [kpi(number, position) for position in (1, 2, 3)]),
        (CheckInRow, [check_in(number, stage) for stage in STAGES]),
        (
            EntryRow,
            [Entry(team_id=TEAM, id=new_id(), handoff_id=number, at=NOW, actor=MAYA, what="handed_in")],
        ),
        (DeliveryRow, [_delivery(number, kind) for kind in SAID]),
    ]


def context(number: int) -> OutcomeContext:
    """Return what a handoff is for."""
    return OutcomeContext(
        team_id=TEAM,
        handoff_id=number,
        category=Category.EXISTING_SALES,
        audience="Trade customers who come to our product webinars",
        change="Their account manager calls within two days, while now it takes ten as lists are copied by hand",
        sponsor=MAYA,
        stage=Stage.DESIGN,
        systems="Webinar platform, CRM",
        conceived_on=date(2026, 11, 20),
        launch_on=date(2027, 3, 1),
    )


def kpi(number: int, position: int) -> Kpi:
    """Return a KPI of a handoff."""
    return Kpi(
        team_id=TEAM,
        handoff_id=number,
        position=position,
        name=f"Days from webinar to call {position}",
        direction=Direction.DOWN,
        baseline=Decimal(10),
        target=Decimal(2),
        measure_on=date(2027, 6, 1),
        marketing_owner=MAYA,
    )


def check_in(number: int, stage: Stage) -> CheckIn:
    """Return a check-in of a handoff."""
    return CheckIn(
        team_id=TEAM,
        id=new_id(),
        handoff_id=number,
        stage=stage,
        state=CheckInState.PROPOSED if stage is Stage.IDEA else CheckInState.HELD,
        requester=MAYA,
        architect=ARUN,
        slots=["2026-12-01T14:00+00:00", "2026-12-02T14:00+00:00", "2026-12-03T14:00+00:00"],
        due_at=NOW + timedelta(days=3),
        created_at=NOW,
    )


def _delivery(number: int, kind: str) -> Delivery:
    return Delivery(
        team_id=TEAM,
        id=new_id(),
        kind=kind,
        dedupe_key=f"{kind}:{number}",
        handoff_id=number,
        person=MAYA,
        due_at=NOW + timedelta(days=300),
        next_try_at=NOW,
    )


def _draft(number: int) -> Draft:
    return Draft(
        team_id=TEAM,
        handoff_id=number,
        author=MAYA,
        step=forms.PREVIEW,
        typed={"kpis": 3},
        expires_at=NOW + timedelta(days=14),
    )


def _rows_by_store(store: Store, numbers: Iterator[int], number: int) -> float:
    made = [the_rows(next(numbers)) for _ in range(number)]
    return cpu_of(partial(_write, store), made)


def _write(store: Store, made: Rows) -> None:
    with store.writing(request()) as session:
        for row, records in made:
            rows.add(session, row, *records)


def _use_case(store: Store, numbers: Iterator[int], number: int) -> float:
    ids = [next(numbers) for _ in range(number)]
    with store.writing(request()) as session:
        for one in ids:
            rows.add(session, HandoffRow, a_handoff(one))
            rows.add(session, OutcomeContextRow, context(one))
            rows.add(session, KpiRow, *(kpi(one, position) for position in (1, 2, 3)))
            rows.add(session, DraftRow, _draft(one))
    deps = Deps(store, lambda: NOW)
    return cpu_of(partial(submit, deps, request()), ids)


def _raw(store: Store, url: str, numbers: Iterator[int], number: int) -> float:
    made = [_statements(store, the_rows(next(numbers))) for _ in range(number)]
    write, close = _driver(store, url)
    try:
        return cpu_of(write, made)
    finally:
        close()


def _statements(store: Store, made: Rows) -> list[tuple[str, Any]]:
    """Return each row's statement and its values as the driver takes them."""
    found: list[tuple[str, Any]] = []

    def keep(_: Connection, __: Any, statement: str, values: Any, ___: Any, many: bool) -> None:
        found.extend((statement, one) for one in (values if many else [values]))

    event.listen(store.engine, "before_cursor_execute", keep)
    try:
        _dry(store, made)
    finally:
        event.remove(store.engine, "before_cursor_execute", keep)
    return [one for one in found if one[0].startswith("INSERT")]


class _NotKeptError(Exception):
    """Nothing of it is to stay."""


def _dry(store: Store, made: Rows) -> None:
    try:
        with store.writing(request()) as session:
            for row, records in made:
                for record in records:
                    rows.add(session, row, record)
            raise _NotKeptError
    except _NotKeptError:
        return


def _driver(store: Store, url: str) -> tuple[Callable[[list[tuple[str, Any]]], None], Callable[[], None]]:
    """Return what writes some rows in one transaction by the driver alone, and what closes it."""
    connection: Any
    if store.is_sqlite:
        connection = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
    else:
        connection = psycopg.connect(url, autocommit=True)
        connection.execute(f"SET stile.team = '{TEAM}'")

    def write(statements: list[tuple[str, Any]]) -> None:
        connection.execute("BEGIN IMMEDIATE" if store.is_sqlite else "BEGIN")
        for statement, values in statements:
            connection.execute(statement, values)
        connection.execute("COMMIT")

    return write, connection.close
