"""The inbox: what came in is a row before anything is done with it."""

from collections.abc import Collection
from datetime import datetime
from functools import cache, lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Insert, Select, null, or_
from sqlmodel import Session, col, delete, select, update

from storage import database_time, rows
from storage.records import Inbox, Request
from storage.store import Store, new_id
from storage.tables import InboxRow

EVENT = "event"
BY_DATABASE = {"next_try_at"}
"""What the database says itself of a new row."""


def keep(
    store: Store,
    request: Request,
    *,
    kind: str,
    key: str,
    second_key: str | None = None,
    body: str = "",
    lease: float | None = None,
) -> Inbox | None:
    """Keep a payload as a unit of its own; return its row, or None when it was kept before.

    With a `lease` in seconds it is begun already by who keeps it, and nobody else begins it before that is over.
    """
    row = Inbox(
        team_id=request.team,
        id=new_id(),
        kind=kind,
        key=key[:255],
        second_key=second_key[:255] if second_key else None,
        body=body,
        received_at=request.at,
        attempt=0 if lease is None else 1,
    )
    statement = _insert_new(store.engine.dialect.name, lease)
    return row if store.insert(request, statement, row.model_dump(exclude=BY_DATABASE)) else None


@cache
def _insert_new(dialect: str, lease: float | None) -> Insert:
    """Return the statement that inserts a row unless it is there, the same each time: it is built once."""
    insert: Any = rows.insert_of(dialect)
    new: Insert = insert(InboxRow.__table__).on_conflict_do_nothing()  # type: ignore[attr-defined]
    free_at = database_time.on(dialect, plus=lease) if lease is not None else null()
    return new.values(next_try_at=free_at).execution_options(preserve_rowcount=True)


def by_key(session: Session, *, kind: str, key: str) -> Inbox | None:
    """Return the row of a payload, or None."""
    return rows.one(session, InboxRow, Inbox, col(InboxRow.kind) == kind, col(InboxRow.key) == key[:255])


def done(session: Session, inbox_id: int, *, at: datetime, answer: str = "", error: str = "") -> None:
    """Mark a row as handled, and keep the answer for a repeated delivery."""
    session.execute(
        update(InboxRow)
        .where(rows.mine(session, InboxRow), col(InboxRow.id) == inbox_id)
        .values(done_at=at, body="", answer=answer, last_error=error[:500])
    )


def all_done(session: Session, inbox_ids: Collection[int], *, at: datetime) -> None:
    """Mark rows as handled that are not yet, in one write."""
    session.execute(
        update(InboxRow)
        .where(rows.mine(session, InboxRow), col(InboxRow.id).in_(inbox_ids), col(InboxRow.done_at).is_(None))
        .values(done_at=at, body="")
    )


def claim_events(session: Session, *, limit: int = 50, lease: float = 60.0) -> list[Inbox]:
    """Take events that wait to be handled, in every workspace, oldest first; `lease` in seconds."""
    table = InboxRow.__table__  # type: ignore[attr-defined]
    waiting = (
        select(col(InboxRow.id))
        .where(col(InboxRow.done_at).is_(None), col(InboxRow.kind) == EVENT)
        .where(_free(session), rows.served(session, InboxRow))
        .order_by(col(InboxRow.received_at), col(InboxRow.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    claimed = session.execute(
        update(InboxRow)
        .where(col(InboxRow.id).in_(waiting))
        .values(attempt=col(InboxRow.attempt) + 1, next_try_at=database_time.now(session, plus=lease))
        .returning(*table.c)
    )
    return sorted(rows.as_records(Inbox, claimed.mappings()), key=lambda row: (row.received_at, row.id))


def put_off(session: Session, row: Inbox, *, after: float) -> None:
    """Leave a claimed row for some seconds, without counting that it was begun."""
    session.execute(
        update(InboxRow)
        .where(rows.mine(session, InboxRow), col(InboxRow.id) == row.id, col(InboxRow.done_at).is_(None))
        .values(attempt=max(row.attempt - 1, 0), next_try_at=database_time.now(session, plus=after))
    )


def _free(session: Session) -> ColumnElement[bool]:
    free_at = col(InboxRow.next_try_at)
    return or_(free_at.is_(None), free_at <= database_time.now(session))


def anything_waiting(session: Session) -> bool:
    """Tell whether an event waits, without taking the write lock."""
    query = _any_waiting(session.get_bind().dialect.name, session.info["serves"])
    return session.execute(query).first() is not None


@lru_cache(maxsize=16)
def _any_waiting(dialect: str, serves: frozenset[str] | None) -> Select[Any]:
    """Return the question that is asked at every tick and after every write; building it costs as much as asking."""
    inbox = InboxRow.__table__.c  # type: ignore[attr-defined]
    free = or_(inbox.next_try_at.is_(None), inbox.next_try_at <= database_time.on(dialect))
    ours = rows.served_by(InboxRow, serves)
    return select(inbox.id).where(inbox.done_at.is_(None), inbox.kind == EVENT, free, ours).limit(1)


def purge(session: Session, *, before: datetime, limit: int = 5000) -> int:
    """Delete rows received before a moment, at most some at a time; for the system session."""
    old = select(col(InboxRow.id)).where(col(InboxRow.received_at) < before).limit(limit)
    return rows.changed(session.execute(delete(InboxRow).where(col(InboxRow.id).in_(old))))


def anything_older(session: Session, *, before: datetime) -> bool:
    """Tell whether a row was received before a moment."""
    return (
        session.execute(select(col(InboxRow.id)).where(col(InboxRow.received_at) < before).limit(1)).first()
        is not None
    )
