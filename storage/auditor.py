"""What the auditor looks at: what waits and what is stuck, and whose database this is; for the system session."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, col, select, update

from storage import database_time, rows
from storage.deliveries import AT_ONCE, HOME
from storage.inbox import EVENT
from storage.records import Workspace
from storage.tables import DeliveryRow, HandoffRow, InboxRow, WorkspaceRow
from storage.vocabulary import OPEN_STATES, DeliveryState

STUCK = (DeliveryState.FAILED, DeliveryState.BLOCKED, DeliveryState.UNCERTAIN)
WAITING = (DeliveryState.PENDING, DeliveryState.SENDING)
MOST_COUNTED = 10_000
"""Where more than this is stuck, how much more makes no difference."""


def workspaces(session: Session) -> list[Workspace]:
    """Return every workspace this process speaks for."""
    table = WorkspaceRow.__table__  # type: ignore[attr-defined]
    query = select(*table.c).where(rows.served(session, WorkspaceRow))
    return rows.as_records(Workspace, session.execute(query).mappings())


def seen(session: Session, *, at: datetime) -> None:
    """Keep that a bot was at work."""
    session.execute(update(WorkspaceRow).where(rows.served(session, WorkspaceRow)).values(seen_at=at))


def take(session: Session, *, instance: str) -> None:
    """Keep whose database this is."""
    session.execute(update(WorkspaceRow).where(rows.served(session, WorkspaceRow)).values(instance=instance))


def begin_trouble(session: Session, team: str, *, at: datetime) -> bool:
    """Keep that a workspace is in trouble; tell whether it was not before."""
    calm = and_(col(WorkspaceRow.team_id) == team, col(WorkspaceRow.troubled_at).is_(None))
    return rows.changed(session.execute(update(WorkspaceRow).where(calm).values(troubled_at=at))) == 1


def end_trouble(session: Session, teams: Iterable[str]) -> None:
    """Keep that some workspaces are well again."""
    session.execute(
        update(WorkspaceRow).where(col(WorkspaceRow.team_id).in_(list(teams))).values(troubled_at=None)
    )


def unhandled(session: Session) -> list[tuple[str, int, datetime]]:
    """Return for each team how many events wait to be handled, and since when the oldest does."""
    mine = rows.served(session, InboxRow)
    waiting = and_(mine, col(InboxRow.done_at).is_(None), col(InboxRow.kind) == EVENT)
    received = col(InboxRow.received_at)
    query = select(col(InboxRow.team_id), received).where(waiting).order_by(received).limit(MOST_COUNTED)
    found: dict[str, list[datetime]] = {}
    for team, at in session.execute(query):
        found.setdefault(str(team), []).append(at)
    return [(team, len(moments), moments[0]) for team, moments in found.items()]


def unsaid(session: Session, *, at: datetime) -> tuple[int, datetime | None]:
    """Return how many messages that were never said are due, and since when the longest due is."""
    due = and_(*_never_said(session), col(DeliveryRow.due_at) <= at)
    count, oldest = session.execute(select(func.count(), func.min(col(DeliveryRow.due_at))).where(due)).one()
    return int(count), oldest


def by_state(session: Session) -> dict[str, int]:
    """Count the messages that are not said, by their state; what was said is not counted, since it grows for ever."""
    state = col(DeliveryRow.state)
    counts = dict.fromkeys((one.value for one in (*WAITING, *STUCK)), 0)
    for states in (WAITING, STUCK):
        mine = rows.served(session, DeliveryRow)
        counted = session.execute(select(state, func.count()).where(_is(states), mine).group_by(state))
        counts |= {DeliveryState(one).value: int(n) for one, n in counted}
    return counts


def overdue(session: Session, *, since: datetime, at_the_latest: datetime) -> dict[str, int]:
    """Count by team what was due at `since` and could be said now, and what was due `at_the_latest` in any case."""
    due_at = col(DeliveryRow.due_at)
    free = and_(
        col(DeliveryRow.state) == DeliveryState.PENDING,
        col(DeliveryRow.next_try_at) <= database_time.now(session),
    )
    return _by_team(session, *_never_said(session), due_at <= since, or_(free, due_at <= at_the_latest))


def abandoned(session: Session, *, after: float) -> dict[str, int]:
    """Count by team what somebody began to say, and nobody took over `after` seconds past the end of the claim."""
    ended = col(DeliveryRow.lease_until) < database_time.now(session, plus=-after)
    state = col(DeliveryRow.state)
    return _by_team(session, _is(WAITING), state == DeliveryState.SENDING, ended)


def uncertain(session: Session, *, since: datetime) -> dict[str, int]:
    """Count by team what may have been said or not; without what only one person would have seen, which has an end."""
    recent = and_(col(DeliveryRow.due_at) >= since, col(DeliveryRow.expires_at).is_(None))
    state = col(DeliveryRow.state)
    return _by_team(session, _is(STUCK), state == DeliveryState.UNCERTAIN, recent)


def look_first(session: Session, *, seen_at: datetime, at: datetime) -> int:
    """Have what was never said looked for in Slack before it is said, from when a bot was last seen at work."""
    may_have_been_said = and_(
        *_never_said(session), col(DeliveryRow.due_at) <= at, col(DeliveryRow.attempt) == 0
    )
    changed = session.execute(
        update(DeliveryRow).where(may_have_been_said).values(attempt=1, first_attempt_at=seen_at)
    )
    return rows.changed(changed)


def redraw_open(session: Session) -> int:
    """Have every living message about an open handoff, and every Home, drawn anew in place."""
    of_open = (
        select(col(HandoffRow.id))
        .where(col(HandoffRow.team_id) == col(DeliveryRow.team_id), col(HandoffRow.state).in_(OPEN_STATES))
        .correlate(DeliveryRow)
    )
    living = and_(col(DeliveryRow.live).is_(True), col(DeliveryRow.state) == DeliveryState.POSTED)
    which = or_(col(DeliveryRow.kind) == HOME, col(DeliveryRow.handoff_id).in_(of_open))
    anew: dict[str, Any] = {
        "wanted": col(DeliveryRow.wanted) + 1,
        "attempt": 0,
        "next_try_at": AT_ONCE,
        "state": DeliveryState.PENDING,
    }
    mine = rows.served(session, DeliveryRow)
    session.info["speaks"] = True
    return rows.changed(session.execute(update(DeliveryRow).where(mine, living, which).values(**anew)))


def _never_said(session: Session) -> tuple[ColumnElement[bool], ...]:
    return rows.served(session, DeliveryRow), _is(WAITING), col(DeliveryRow.slack_ts).is_(None)


def _is(states: tuple[DeliveryState, ...]) -> ColumnElement[bool]:
    return rows.written_out(col(DeliveryRow.state), states)


def _by_team(session: Session, *where: ColumnElement[bool]) -> dict[str, int]:
    # Counted here: to count by team SQLite would walk an index of every message there ever was.
    query = (
        select(col(DeliveryRow.team_id)).where(rows.served(session, DeliveryRow), *where).limit(MOST_COUNTED)
    )
    return dict(Counter(str(team) for team in session.execute(query).scalars()))
