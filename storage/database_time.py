"""The database's own clock, for leases and retries: replicas' clocks differ, this one does not."""

from datetime import datetime, timedelta
from typing import Any, cast

from sqlalchemy import ColumnElement, Interval, String, bindparam, func, literal, type_coerce
from sqlmodel import Session

from storage.columns import Instant


def now(session: Session, *, plus: float = 0.0) -> ColumnElement[datetime]:
    """Return the SQL expression of the database's present moment, some seconds later or earlier."""
    return on(session.get_bind().dialect.name, plus=plus)


def on(dialect: str, *, plus: float = 0.0) -> ColumnElement[datetime]:
    """Return the same for a kind of database."""
    if dialect == "sqlite":
        moment: ColumnElement[Any] = func.strftime("%Y-%m-%d %H:%M:%f", "now", f"{plus:+.3f} seconds")
        return type_coerce(moment + "000", Instant())
    clock: ColumnElement[Any] = func.clock_timestamp()
    return clock + literal(timedelta(seconds=plus)) if plus else clock


def on_and(dialect: str, name: str) -> ColumnElement[datetime]:
    """Return the same expression plus the `span` that a parameter holds."""
    if dialect == "sqlite":
        moment: ColumnElement[Any] = func.strftime("%Y-%m-%d %H:%M:%f", "now", bindparam(name, type_=String))
        return type_coerce(moment + "000", Instant())
    return cast("ColumnElement[datetime]", func.clock_timestamp() + bindparam(name, type_=Interval))


def span(dialect: str, seconds: float) -> str | timedelta:
    """Return some seconds as a kind of database adds them to a moment."""
    return f"{seconds:+.3f} seconds" if dialect == "sqlite" else timedelta(seconds=seconds)


def read(session: Session) -> datetime:
    """Ask the database what time it is."""
    from_database: Any = session.connection().exec_driver_sql(
        "SELECT strftime('%Y-%m-%d %H:%M:%f', 'now')"
        if session.get_bind().dialect.name == "sqlite"
        else "SELECT clock_timestamp()"
    )
    value = from_database.scalar_one()
    return value if isinstance(value, datetime) else datetime.fromisoformat(f"{value}+00:00")
