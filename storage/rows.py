"""Reading and writing any row by its record; every statement names the session's team."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, wraps
from importlib import import_module
from typing import Any, ParamSpec, TypeVar, cast

from sqlalchemy import ColumnElement, CursorResult, Executable, Select, bindparam, true
from sqlmodel import Session, SQLModel, col, insert, select, update

from storage import guard
from storage.store import StaleWriteError, changed

__all__ = [
    "add",
    "add_all_new",
    "add_if_new",
    "add_or_change",
    "as_records",
    "by",
    "changed",
    "columns",
    "found",
    "insert_of",
    "mine",
    "of_team",
    "one",
    "one_by",
    "prepared",
    "put",
    "run",
    "run_each",
    "served",
    "served_by",
    "some",
    "team",
    "written_out",
]

R = TypeVar("R", bound=SQLModel)
P = ParamSpec("P")

NO_TEAM = "?"
"""Whose rows a prepared statement is for until it is run."""
TEAM = "the_team"
ITS = "its_"
"""How the parameters begin by which a row to be changed is found; the bare names are what is written."""


def team(session: Session) -> str:
    """Return the team this session is for."""
    return cast("str", session.info["team"])


def mine(session: Session, row: Any) -> ColumnElement[bool]:
    """Return the condition that a row is this session's team's."""
    return col(row.team_id) == team(session)


def served(session: Session, row: Any) -> ColumnElement[bool]:
    """Return the condition that a row is of a workspace this process speaks for; for the system session."""
    return served_by(row, session.info.get("serves"))


def served_by(row: Any, serves: frozenset[str] | None) -> ColumnElement[bool]:
    """Return the condition that a row is of one of some workspaces, None: of any; for prepared statements."""
    # Not the plain column: an index that begins with it would be taken for the one on what is asked.
    return true() if serves is None else columns(row).team_id.concat("").in_(sorted(serves))


def written_out(column: Any, values: Sequence[Any]) -> ColumnElement[bool]:
    """Return the condition that a column is one of some values, which stand in the statement itself.

    SQLite takes an index of some rows only for a query that names them as the index does.
    """
    names = bindparam(None, values, expanding=True, literal_execute=True, type_=column.type)
    return cast("ColumnElement[bool]", column.in_(names))


def columns(row: type[SQLModel]) -> Any:
    """Return the bare columns of a table: what is prepared is made of them."""
    return row.__table__.c  # type: ignore[attr-defined]


def of_team(row: type[SQLModel]) -> ColumnElement[bool]:
    """Return the condition, in a prepared statement, that a row is of the team of the session that runs it."""
    return cast("ColumnElement[bool]", columns(row).team_id == bindparam(TEAM, NO_TEAM))


def prepared(build: Callable[P, Executable]) -> Callable[P, Executable]:
    """Build a statement once and have the guard read it then; `run` gives it its team and its values.

    Building a statement anew, and finding out that it is the same as before, costs many times what SQLite does.
    """

    @cache
    @wraps(build)
    def once(*args: P.args, **kwargs: P.kwargs) -> Executable:
        statement = build(*args, **kwargs)
        guard.check(statement, NO_TEAM)
        return statement

    return cast("Callable[P, Executable]", once)


def run(session: Session, statement: Executable, **values: Any) -> CursorResult[*tuple[Any, ...]]:
    """Run a prepared statement for this session's team."""
    return session.connection().execute(statement, {TEAM: team(session), **values})


def run_each(session: Session, statement: Executable, values: Iterable[Mapping[str, Any]]) -> int:
    """Run a prepared write for this session's team once for each set of values; return how many rows changed."""
    its = team(session)
    return session.connection().execute(statement, [{TEAM: its, **one} for one in values]).rowcount


def add(session: Session, row: type[SQLModel], *records: SQLModel) -> None:
    """Insert records as rows, in one statement."""
    if records:
        session.connection().execute(_insert(row), _values(session, row, records))


def add_if_new(session: Session, row: type[SQLModel], record: SQLModel) -> bool:
    """Insert a record unless a row with one of its unique keys is there; tell whether it was inserted."""
    values = _values(session, row, [record])
    statement = _insert_new(row, session.get_bind().dialect.name)
    return session.connection().execute(statement, values).rowcount > 0


def add_all_new(session: Session, row: type[SQLModel], records: Iterable[SQLModel]) -> None:
    """Insert those of some records of which no row with one of their unique keys is there, in one statement."""
    if values := _values(session, row, records):
        session.connection().execute(_insert_new(row, session.get_bind().dialect.name), values)


def add_or_change(
    session: Session,
    row: type[SQLModel],
    records: Iterable[SQLModel],
    *,
    key: tuple[str, ...],
    changed: tuple[str, ...],
    unless_empty: str,
) -> None:
    """Insert some records; a row with the same key takes some of their values, unless one column of it is empty."""
    if values := _values(session, row, records):
        dialect = session.get_bind().dialect.name
        session.connection().execute(_insert_or_change(row, dialect, key, changed, unless_empty), values)


@cache
def _insert_or_change(
    row: type[SQLModel], dialect: str, key: tuple[str, ...], changed: tuple[str, ...], unless_empty: str
) -> Executable:
    new = insert_of(dialect)(row.__table__)  # type: ignore[attr-defined]
    statement: Executable = new.on_conflict_do_update(
        index_elements=key,
        set_={name: new.excluded[name] for name in changed},
        where=columns(row)[unless_empty].is_not(None),
    )
    return statement


def _values(session: Session, row: type[SQLModel], records: Iterable[SQLModel]) -> list[dict[str, Any]]:
    values = [dict(vars(record)) for record in records]
    if team(session) != guard.SYSTEM:
        guard.check_rows(row.__tablename__, team(session), values)
    return values


@cache
def _insert(row: type[SQLModel]) -> Executable:
    return insert(row.__table__)  # type: ignore[attr-defined]


@cache
def _insert_new(row: type[SQLModel], dialect: str) -> Executable:
    new = insert_of(dialect)(row.__table__)  # type: ignore[attr-defined]
    statement: Executable = new.on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    return statement


def insert_of(dialect: str) -> Any:
    """Return what makes an insert of a kind of database, which may say what is done where a row is there."""
    return import_module(f"sqlalchemy.dialects.{dialect}").insert  # the other one would take 4 MB for nothing


def one(session: Session, row: type[SQLModel], kind: type[R], *where: Any) -> R | None:
    """Return the one record that fits, or None."""
    fitting = some(session, row, kind, *where, limit=2)
    return fitting[0] if fitting else None


def one_by(session: Session, row: type[SQLModel], kind: type[R], **values: Any) -> R | None:
    """Return the one record whose columns have these values, or None."""
    fitting = by(session, row, kind, **values)
    return fitting[0] if fitting else None


def some(
    session: Session,
    row: type[SQLModel],
    kind: type[R],
    *where: Any,
    order: Sequence[Any] = (),
    limit: int | None = None,
) -> list[R]:
    """Return this team's records that fit, in order."""
    table = row.__table__  # type: ignore[attr-defined]
    query: Select[Any] = select(table).where(mine(session, row), *where).order_by(*order)
    query = query if limit is None else query.limit(limit)
    if team(session) != guard.SYSTEM:
        guard.check(query, team(session))
    return _made(kind, _names(row), session.connection().execute(query))


def by(
    session: Session, row: type[SQLModel], kind: type[R], *, order: tuple[str, ...] = (), **values: Any
) -> list[R]:
    """Return this team's records whose columns have these values, or one of some, in order."""
    several = frozenset(name for name, value in values.items() if not isinstance(value, str | int))
    given = {name: list(value) if name in several else value for name, value in values.items()}
    return found(session, _by(row, tuple(values), several, order), row, kind, **given)


def found(
    session: Session, statement: Executable, row: type[SQLModel], kind: type[R], **values: Any
) -> list[R]:
    """Run a prepared query for whole rows of one table and return them as records."""
    return _made(kind, _names(row), run(session, statement, **values))


@prepared
def _by(
    row: type[SQLModel], names: tuple[str, ...], several: frozenset[str], order: tuple[str, ...]
) -> Executable:
    table = columns(row)
    where = (
        table[name].in_(bindparam(name, expanding=True))
        if name in several
        else table[name] == bindparam(name)
        for name in names
    )
    query: Select[Any] = select(row.__table__).where(of_team(row), *where)  # type: ignore[attr-defined]
    return query.order_by(*(table[name] for name in order))


@cache
def _names(row: type[SQLModel]) -> tuple[str, ...]:
    return tuple(columns(row).keys())


def as_records(kind: type[R], rows: Iterable[Mapping[Any, Any]]) -> list[R]:
    """Turn result rows into records."""
    found = [dict(row) for row in rows]
    return _made(kind, tuple(found[0]), (row.values() for row in found)) if found else []


def _made(kind: type[R], names: Sequence[str], rows: Iterable[Iterable[Any]]) -> list[R]:
    """Turn rows into records as they are: each column gives what its field says, and was checked when written.

    What a table keeps besides for the database alone is no part of a record.
    """
    fields = frozenset(names) & kind.model_fields.keys()
    besides = [name for name in names if name not in fields]
    made = []
    for row in rows:
        values = dict(zip(names, row, strict=True))
        for name in besides:
            del values[name]
        record = kind.__new__(kind)
        object.__setattr__(record, "__dict__", values)
        object.__setattr__(record, "__pydantic_fields_set__", set(fields))
        made.append(record)
    return made


def put(session: Session, row: type[SQLModel], record: R) -> R:
    """Write a record over its row when its version is the one it was read with; return the new record."""
    version = record.version  # type: ignore[attr-defined]
    after = record.model_copy(update={"version": version + 1})
    [values] = _values(session, row, [after])
    its = {f"{ITS}{key}": values.pop(key) for key in _keys(row)}
    its[TEAM] = its.pop(f"{ITS}team_id")
    if run(session, _over(row), **values, **its, its_version=version).rowcount == 0:
        raise StaleWriteError(f"{row.__name__} was changed meanwhile.")
    return after


@cache
def _keys(row: type[SQLModel]) -> tuple[str, ...]:
    return tuple(key.name for key in row.__table__.primary_key)  # type: ignore[attr-defined]


@prepared
def _over(row: type[SQLModel]) -> Executable:
    table = columns(row)
    keys = (key for key in (*_keys(row), "version") if key != "team_id")
    where = (table[key] == bindparam(f"{ITS}{key}") for key in keys)
    return update(row.__table__).where(of_team(row), *where)  # type: ignore[attr-defined]
