"""Queries on pilots, and what people did against Stile while one ran."""

from collections.abc import Mapping
from datetime import date, datetime

from sqlmodel import Session, col, func, select, union
from sqlmodel.sql.expression import SelectOfScalar

from storage import rows
from storage.reach import Reach, reached
from storage.records import Pilot
from storage.tables import EntryRow, HandoffRow, NudgeRow, NudgeStepRow, PilotRow, WatchCountRow
from storage.vocabulary import OPEN_STATES, State


def add(session: Session, pilot: Pilot) -> bool:
    """Insert a pilot unless one runs; tell whether it was inserted."""
    return rows.add_if_new(session, PilotRow, pilot)


def running(session: Session) -> Pilot | None:
    """Return the pilot that has not ended, or None."""
    return rows.one(session, PilotRow, Pilot, col(PilotRow.ended_at).is_(None))


def latest(session: Session) -> Pilot | None:
    """Return the pilot that began last, or None."""
    newest = rows.some(session, PilotRow, Pilot, order=[col(PilotRow.id).desc()], limit=1)
    return newest[0] if newest else None


def get(session: Session, pilot_id: int) -> Pilot | None:
    """Return a pilot, or None."""
    return rows.one(session, PilotRow, Pilot, col(PilotRow.id) == pilot_id)


def put(session: Session, pilot: Pilot) -> Pilot:
    """Write a changed pilot when nobody changed it since it was read."""
    return rows.put(session, PilotRow, pilot)


def came_in_before(session: Session, at: datetime, *, count: int, reach: Reach) -> datetime | None:
    """Return when the earliest of some people's last so many handoffs before a moment came to IT, or None."""
    newest = (
        select(HandoffRow.ready_at)
        .where(
            rows.mine(session, HandoffRow),
            *reached(reach),
            col(HandoffRow.ready_at) < at,
            col(HandoffRow.state) != State.MERGED,
        )
        .order_by(col(HandoffRow.ready_at).desc())
        .limit(count)
    )
    return min((found for found in session.execute(newest).scalars() if found is not None), default=None)


def offered(session: Session, *, first: date, last: date, reach: Reach) -> tuple[int, int]:
    """Return how often the silent catch spoke in some channels on some days (UTC), and how often it was wrong."""
    day = col(WatchCountRow.day)
    query = select(
        func.coalesce(func.sum(WatchCountRow.caught), 0),
        func.coalesce(func.sum(WatchCountRow.not_a_request), 0),
    ).where(rows.mine(session, WatchCountRow), day >= first, day <= last)
    query = query.where(col(WatchCountRow.channel).in_(reach.channels))
    offers, wrong = session.execute(query).one()
    return int(offers), int(wrong)


def deeds(session: Session, *, after: datetime, before: datetime, reach: Reach) -> Mapping[str, int]:
    """Count some people's lines of history on their own handoffs in a span by what was done."""
    at = col(EntryRow.at)
    query = (
        select(EntryRow.what, func.count())
        .where(rows.mine(session, EntryRow), at >= after, at < before)
        .where(col(EntryRow.actor).in_(reach.people), col(EntryRow.handoff_id).in_(_theirs(session, reach)))
        .group_by(col(EntryRow.what))
    )
    return dict(session.execute(query).all())


def reminded(session: Session, *, after: datetime, before: datetime, reach: Reach) -> int:
    """Count the reminders of some people's handoffs that were due in a span and were said to them."""
    due, said = col(NudgeStepRow.due_at), col(NudgeStepRow.said_in)
    query = select(func.count()).where(
        rows.mine(session, NudgeStepRow), said.is_not(None), due >= after, due < before
    )
    about = select(col(NudgeRow.id)).where(
        rows.mine(session, NudgeRow), col(NudgeRow.handoff_id).in_(_theirs(session, reach))
    )
    query = query.where(col(NudgeStepRow.person).in_(reach.people), col(NudgeStepRow.nudge_id).in_(about))
    return int(session.execute(query).scalar_one())


def _theirs(session: Session, reach: Reach) -> SelectOfScalar[int]:
    return select(col(HandoffRow.id)).where(rows.mine(session, HandoffRow), *reached(reach))


def at_work(session: Session) -> tuple[int, int]:
    """Return how many people are on the handoffs that are open, and how many these are."""
    still_open = (rows.mine(session, HandoffRow), col(HandoffRow.state).in_(OPEN_STATES))
    requester, architect = col(HandoffRow.requester), col(HandoffRow.architect)
    on_them = union(
        select(requester).where(*still_open),
        select(architect).where(*still_open, architect.is_not(None)),
    ).subquery()
    people = session.execute(select(func.count()).select_from(on_them)).scalar_one()
    return int(people), int(session.execute(select(func.count()).where(*still_open)).scalar_one())
