"""Reading and writing any row by its record; every statement names the session's team."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, TypeVar, cast

from sqlalchemy import ColumnElement, Executable, Select, bindparam, inspect, true
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, SQLModel, col, insert, select, update

from storage.store import StaleWriteError, changed

__all__ = [
    "add",
    "add_if_new",
    "as_records",
    "changed",
    "mine",
    "one",
    "put",
    "served",
    "some",
    "team",
    "written_out",
]

R = TypeVar("R", bound=SQLModel)


def team(session: Session) -> str:
    """Return the team this session is for."""
    return cast("str", session.info["team"])


def mine(session: Session, row: Any) -> ColumnElement[bool]:
    """Return the condition that a row is this session's team's."""
    return col(row.team_id) == team(session)


def served(session: Session, row: Any) -> ColumnElement[bool]:
    """Return the condition that a row is of a workspace this process speaks for; for the system session."""
    serves = session.info.get("serves")
    # Not the plain column: an index that begins with it would be taken for the one on what is asked.
    return true() if serves is None else col(row.team_id).concat("").in_(sorted(serves))


def written_out(column: Any, values: Sequence[Any]) -> ColumnElement[bool]:
    """Return the condition that a column is one of some values, which stand in the statement itself.

    SQLite takes an index of some rows only for a query that names them as the index does.
    """
    names = bindparam(None, values, expanding=True, literal_execute=True, type_=column.type)
    return cast("ColumnElement[bool]", column.in_(names))


def add(session: Session, row: type[SQLModel], *records: SQLModel) -> None:
    """Insert records as rows, in one statement."""
    if records:
        session.execute(insert(row.__table__), [dict(record) for record in records])  # type: ignore[attr-defined]


def add_if_new(session: Session, row: type[SQLModel], record: SQLModel) -> bool:
    """Insert a record unless a row with one of its unique keys is there; tell whether it was inserted."""
    statement = _insert_new(row, session.get_bind().dialect.name)
    # Its values as parameters: then the statement is the same each time, and is neither built nor compiled anew.
    return session.execute(statement, dict(record)).first() is not None


@cache
def _insert_new(row: type[SQLModel], dialect: str) -> Executable:
    table = row.__table__  # type: ignore[attr-defined]
    insert_new = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return insert_new(table).on_conflict_do_nothing().returning(table.c.team_id)


def one(session: Session, row: type[SQLModel], kind: type[R], *where: Any) -> R | None:
    """Return the one record that fits, or None."""
    found = list(some(session, row, kind, *where, limit=2))
    return found[0] if found else None


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
    query: Select[Any] = select(*table.c).where(mine(session, row), *where).order_by(*order)
    return as_records(kind, session.execute(query if limit is None else query.limit(limit)).mappings())


def as_records(kind: type[R], rows: Iterable[Any]) -> list[R]:
    """Turn result rows into records."""
    return [kind.model_validate(dict(row)) for row in rows]


def put(session: Session, row: type[SQLModel], record: R) -> R:
    """Write a record over its row when its version is the one it was read with; return the new record."""
    version = record.version  # type: ignore[attr-defined]
    after = record.model_copy(update={"version": version + 1})
    keys = [key.name for key in inspect(row).primary_key]
    values = {name: value for name, value in dict(after).items() if name not in keys}
    written = session.execute(
        update(row)
        .where(*(col(getattr(row, key)) == getattr(record, key) for key in keys), col(row.version) == version)  # type: ignore[attr-defined]
        .values(**values)
    )
    if changed(written) == 0:
        raise StaleWriteError(f"{row.__name__} was changed meanwhile.")
    return after
