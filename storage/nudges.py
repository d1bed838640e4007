"""Queries on nudges."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement
from sqlmodel import Session, col, select, update

from storage import rows
from storage.records import Nudge
from storage.tables import NudgeRow


def start(session: Session, nudge: Nudge) -> None:
    """Insert a nudge, or start it anew when it was stopped before."""
    if rows.add_if_new(session, NudgeRow, nudge):
        return
    session.execute(
        update(NudgeRow)
        .where(*_same(session, nudge.kind, nudge.subject_id), col(NudgeRow.person) == nudge.person)
        .where(col(NudgeRow.stopped_at).is_not(None))
        .values(step=0, next_at=nudge.next_at, created_at=nudge.created_at, stopped_at=None, stopped_why="")
    )


def get(session: Session, nudge_id: int) -> Nudge | None:
    """Return one nudge, or None."""
    return rows.one(session, NudgeRow, Nudge, col(NudgeRow.id) == nudge_id)


def advance(session: Session, nudge: Nudge, *, next_at: datetime | None) -> bool:
    """Move a nudge one step on; tell whether nobody else had done so."""
    moved = session.execute(
        update(NudgeRow)
        .where(rows.mine(session, NudgeRow), col(NudgeRow.id) == nudge.id, col(NudgeRow.step) == nudge.step)
        .where(col(NudgeRow.stopped_at).is_(None))
        .values(step=nudge.step + 1, next_at=next_at)
    )
    return rows.changed(moved) == 1


def stop(
    session: Session,
    *,
    kinds: Collection[str],
    subject_id: int,
    at: datetime,
    why: str,
    person: str | None = None,
) -> None:
    """Stop the nudges of some kinds about one subject, for one person or for everybody."""
    where = [
        rows.mine(session, NudgeRow),
        col(NudgeRow.kind).in_(kinds),
        col(NudgeRow.subject_id) == subject_id,
        col(NudgeRow.stopped_at).is_(None),
    ]
    if person is not None:
        where.append(col(NudgeRow.person) == person)
    session.execute(update(NudgeRow).where(*where).values(stopped_at=at, stopped_why=why, next_at=None))


def stop_all(session: Session, handoff_id: int, *, at: datetime, why: str) -> None:
    """Stop every nudge about a handoff."""
    session.execute(
        update(NudgeRow)
        .where(rows.mine(session, NudgeRow), col(NudgeRow.handoff_id) == handoff_id)
        .where(col(NudgeRow.stopped_at).is_(None))
        .values(stopped_at=at, stopped_why=why, next_at=None)
    )


def due(session: Session, *, at: datetime, limit: int = 200) -> list[Nudge]:
    """Return nudges whose time has come, in every workspace; for the system session."""
    table = NudgeRow.__table__  # type: ignore[attr-defined]
    query = (
        select(*table.c)
        .where(col(NudgeRow.stopped_at).is_(None), col(NudgeRow.next_at) <= at)
        .order_by(col(NudgeRow.next_at), col(NudgeRow.id))
        .limit(limit)
    )
    return rows.as_records(Nudge, session.execute(query).mappings())


def _same(session: Session, kind: str, subject_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        rows.mine(session, NudgeRow),
        col(NudgeRow.kind) == kind,
        col(NudgeRow.subject_id) == subject_id,
    )
