"""Queries on handoffs."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, Executable, bindparam, func
from sqlmodel import Session, col, select, update

from storage import rows
from storage.records import Handoff
from storage.tables import HandoffRow, WorkspaceRow
from storage.vocabulary import OPEN_STATES, Door, State

LARGEST = 2**31
"""What the column of a handoff's number holds."""
NEWEST_FIRST = (col(HandoffRow.updated_at).desc(), col(HandoffRow.id).desc())


def next_number(session: Session) -> int:
    """Take the workspace's next handoff number."""
    taken: int = rows.run(session, _next_number()).scalar_one()
    return taken


@rows.prepared
def _next_number() -> Executable:
    last = rows.columns(WorkspaceRow).last_handoff
    counted = update(WorkspaceRow.__table__).where(rows.of_team(WorkspaceRow))  # type: ignore[attr-defined]
    return counted.values(last_handoff=last + 1).returning(last)


def add(session: Session, handoff: Handoff) -> None:
    """Insert a new handoff."""
    rows.add(session, HandoffRow, handoff)


def get(session: Session, handoff_id: int) -> Handoff | None:
    """Return one handoff of this team, or None; a number that no column holds is nobody's."""
    if not 0 < handoff_id < LARGEST:
        return None
    return rows.one_by(session, HandoffRow, Handoff, id=handoff_id)


def put(session: Session, handoff: Handoff) -> Handoff:
    """Write a changed handoff when nobody changed it since it was read."""
    return rows.put(session, HandoffRow, handoff)


def at_root(session: Session, *, channel: str, ts: str) -> Handoff | None:
    """Return the handoff of one root message, or None."""
    return rows.one_by(session, HandoffRow, Handoff, origin_channel=channel, origin_ts=ts)


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


def caught_for(session: Session, author: str, *, after: datetime, limit: int = 50) -> list[Handoff]:
    """Return messages that wait for a person to choose how they go on, those of others among them."""
    return rows.some(
        session,
        HandoffRow,
        Handoff,
        col(HandoffRow.state) == State.CAUGHT,
        col(HandoffRow.updated_at) > after,
        col(HandoffRow.author) == author,
        order=NEWEST_FIRST,
        limit=limit,
    )


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
    counted = rows.run(session, _open_count(), states=list(states)).all()
    return {architect: count for architect, count in counted if architect}


@rows.prepared
def _open_count() -> Executable:
    handoff = rows.columns(HandoffRow)
    query = select(handoff.architect, func.count()).where(rows.of_team(HandoffRow))
    is_open = handoff.state.in_(bindparam("states", expanding=True))
    return query.where(is_open, handoff.architect.is_not(None)).group_by(handoff.architect)


def last_given(session: Session, *, since: datetime) -> dict[str, datetime]:
    """Return when each architect was last given a handoff, for the rotation, of those handed in since a moment."""
    given = rows.run(session, _last_given(), since=since).all()
    return {architect: at for architect, at in given if architect}


@rows.prepared
def _last_given() -> Executable:
    handoff = rows.columns(HandoffRow)
    query = select(handoff.architect, func.max(handoff.created_at)).where(rows.of_team(HandoffRow))
    lately = (handoff.architect.is_not(None), handoff.ready_at >= bindparam("since"))
    return query.where(*lately).group_by(handoff.architect)


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
