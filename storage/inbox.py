"""The inbox: what came in is a row before anything is done with it."""

from datetime import datetime

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, delete, select, update

from storage import database_time, rows
from storage.records import Inbox
from storage.store import new_id
from storage.tables import InboxRow

EVENT = "event"


def add(
    session: Session, *, kind: str, key: str, second_key: str | None, body: str, at: datetime
) -> int | None:
    """Keep a payload; return its row's id, or None when it was kept before."""
    row = Inbox(
        team_id=rows.team(session),
        id=new_id(),
        kind=kind,
        key=key[:255],
        second_key=second_key[:255] if second_key else None,
        body=body,
        received_at=at,
    )
    return row.id if rows.add_if_new(session, InboxRow, row) else None


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
    query = (
        select(col(InboxRow.id))
        .where(col(InboxRow.done_at).is_(None), col(InboxRow.kind) == EVENT)
        .where(_free(session), rows.served(session, InboxRow))
        .limit(1)
    )
    return session.execute(query).first() is not None


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
