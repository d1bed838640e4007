"""Queries on handoffs."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select, update

from storage import rows
from storage.records import Handoff
from storage.tables import HandoffRow, OutcomeContextRow, WorkspaceRow
from storage.vocabulary import OPEN_STATES, Door, State

LARGEST = 2**31
"""What the column of a handoff's number holds."""
NEWEST_FIRST = (col(HandoffRow.updated_at).desc(), col(HandoffRow.id).desc())


def next_number(session: Session) -> int:
    """Take the workspace's next handoff number."""
    taken: int = session.execute(
        update(WorkspaceRow)
        .where(rows.mine(session, WorkspaceRow))
        .values(last_handoff=col(WorkspaceRow.last_handoff) + 1)
        .returning(col(WorkspaceRow.last_handoff))
    ).scalar_one()
    return taken


def add(session: Session, handoff: Handoff) -> None:
    """Insert a new handoff."""
    rows.add(session, HandoffRow, handoff)


def get(session: Session, handoff_id: int) -> Handoff | None:
    """Return one handoff of this team, or None; a number that no column holds is nobody's."""
    if not 0 < handoff_id < LARGEST:
        return None
    return rows.one(session, HandoffRow, Handoff, col(HandoffRow.id) == handoff_id)


def put(session: Session, handoff: Handoff) -> Handoff:
    """Write a changed handoff when nobody changed it since it was read."""
    return rows.put(session, HandoffRow, handoff)


def at_root(session: Session, *, channel: str, ts: str) -> Handoff | None:
    """Return the handoff of one root message, or None."""
    return rows.one(
        session,
        HandoffRow,
        Handoff,
        col(HandoffRow.origin_channel) == channel,
        col(HandoffRow.origin_ts) == ts,
    )


def in_states(
    session: Session, states: Collection[State], *, door: Door | None = None, limit: int | None = 50
) -> list[Handoff]:
    """Return handoffs in some states, the last changed first."""
    where: list[ColumnElement[bool]] = [col(HandoffRow.state).in_(states)]
    if door is not None:
        where.append(col(HandoffRow.door) == door)
    return rows.some(session, HandoffRow, Handoff, *where, order=NEWEST_FIRST, limit=limit)


def of_person(session: Session, person: str, states: Collection[State], *, limit: int = 50) -> list[Handoff]:
    """Return handoffs a person asked for or works on as architect, the last changed first."""
    theirs = [
        rows.some(
            session,
            HandoffRow,
            Handoff,
            col(column) == person,
            col(HandoffRow.state).in_(states),
            order=NEWEST_FIRST,
            limit=limit,
        )
        for column in (HandoffRow.requester, HandoffRow.architect)
    ]
    by_id = {handoff.id: handoff for found in theirs for handoff in found}
    return sorted(by_id.values(), key=lambda h: (h.updated_at, h.id), reverse=True)[:limit]


def held(session: Session) -> tuple[int, datetime | None]:
    """Return how many work handoffs are held and since when the oldest is."""
    query = select(func.count(), func.min(col(HandoffRow.held_since))).where(
        rows.mine(session, HandoffRow),
        col(HandoffRow.state) == State.NEEDS_CONTEXT,
        col(HandoffRow.door) == Door.WORK,
    )
    count, oldest = session.execute(query).one()
    return count, oldest


def open_count_by_architect(session: Session, states: Collection[State]) -> dict[str, int]:
    """Return how many handoffs in some states each architect has."""
    architect = col(HandoffRow.architect)
    query = (
        select(architect, func.count())
        .where(rows.mine(session, HandoffRow), col(HandoffRow.state).in_(states), architect.is_not(None))
        .group_by(architect)
    )
    return {who: count for who, count in session.execute(query) if who}


def last_given(session: Session) -> dict[str, datetime]:
    """Return when each architect was last given a handoff, for the rotation."""
    architect = col(HandoffRow.architect)
    query = (
        select(architect, func.max(col(HandoffRow.created_at)))
        .where(rows.mine(session, HandoffRow), architect.is_not(None))
        .group_by(architect)
    )
    return {who: at for who, at in session.execute(query) if who}


def with_words(
    session: Session, words: Collection[str], states: Collection[State], *, limit: int = 50
) -> list[Handoff]:
    """Return handoffs whose title or outcome holds every word, the last changed first."""
    context = OutcomeContextRow
    texts = (col(HandoffRow.title), col(context.change), col(context.audience), col(context.systems))
    query = (
        select(*HandoffRow.__table__.c)  # type: ignore[attr-defined]
        .join(
            context,
            (col(context.team_id) == col(HandoffRow.team_id))
            & (col(context.handoff_id) == col(HandoffRow.id)),
            isouter=True,
        )
        .where(rows.mine(session, HandoffRow), col(HandoffRow.state).in_(states))
        .order_by(*NEWEST_FIRST)
        .limit(limit)
    )
    for word in words:
        query = query.where(or_(*(text.icontains(word, autoescape=True) for text in texts)))
    return rows.as_records(Handoff, session.execute(query).mappings())


def untouched(session: Session, state: State, *, since: datetime, limit: int = 50) -> list[Handoff]:
    """Return handoffs in a state that nobody changed since a moment, the oldest first."""
    where = (col(HandoffRow.state) == state, col(HandoffRow.updated_at) < since)
    return rows.some(session, HandoffRow, Handoff, *where, order=[col(HandoffRow.updated_at)], limit=limit)


def begun_in(session: Session, channel: str) -> list[Handoff]:
    """Return the open handoffs whose thread is in a channel, the oldest first."""
    where = (
        col(HandoffRow.origin_channel) == channel,
        col(HandoffRow.private).is_(False),
        col(HandoffRow.ready_at).is_not(None),
        col(HandoffRow.state).in_(OPEN_STATES),
    )
    return rows.some(session, HandoffRow, Handoff, *where, order=[col(HandoffRow.id)])
