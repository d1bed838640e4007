"""Queries for the report: every handoff of a span is counted by the database, and none is loaded."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, ColumnElement, Date, Integer, Subquery, case, func, literal, type_coerce
from sqlmodel import Session, col, select

from storage import rows
from storage.tables import CheckInRow, HandoffRow, OutcomeContextRow, QuestionRow
from storage.vocabulary import CheckInState, Door, Stage, State

Offsets = Sequence[tuple[int, int]]
"""From which Unix second on the workspace's zone is how many seconds ahead of UTC."""
PRE_BUILD = Stage.BUILD.position
"""How many stages come before build."""
NEVER = 2**40
"""A Unix second that does not come."""


class Counts(NamedTuple):
    """How many handoffs of a span asked for work or told early; the others are of those that asked."""

    asked: int
    told_early: int
    late: int
    could_not_wait: int
    declined: int


class Talk(NamedTuple):
    """Handoffs alike in when IT came in: days left then, days in all, and stages held of those passed."""

    entry: Stage | None
    left: int | None
    whole: int | None
    held: int
    passed: int
    times: int


class Contact(NamedTuple):
    """Handoffs that came in on one day and had an architect's first word on another; days since 1970."""

    handed_in: int
    first: int
    times: int


def counts(session: Session, start: datetime, end: datetime) -> Counts:
    """Count the handoffs that came to IT within a span."""
    work = col(HandoffRow.door) == Door.WORK
    query = select(
        _count(work),
        _count(col(HandoffRow.door) == Door.IDEA),
        _count(work & col(HandoffRow.late)),
        _count(work & (col(HandoffRow.cannot_wait) != "")),
        _count(work & (col(HandoffRow.state) == State.DECLINED)),
    ).where(*_came_in(session, start, end))
    return Counts(*session.execute(query).one())


def withdrawn_without_context(session: Session, start: datetime, end: datetime) -> int:
    """Count the handoffs that were withdrawn within a span before IT ever got them."""
    query = select(func.count()).where(
        rows.mine(session, HandoffRow),
        col(HandoffRow.state) == State.WITHDRAWN,
        col(HandoffRow.ready_at).is_(None),
        col(HandoffRow.decided_at) >= start,
        col(HandoffRow.decided_at) < end,
        col(HandoffRow.updated_at) >= start,  # nothing is decided later than it changed: the index bounds it
    )
    count: int = session.execute(query).scalar_one()
    return count


def talks(session: Session, start: datetime, end: datetime, *, offsets: Offsets) -> list[Talk]:
    """Count the handoffs that came in within a span by what their Earliness is made of."""
    one = _first_talks(session, start, end)
    context = OutcomeContextRow
    launch, conceived = (_day(session, col(day)) for day in (context.launch_on, context.conceived_on))
    left = launch - _local_day(one.c.first // len(Stage), offsets)
    parts = (one.c.first % len(Stage), left, launch - conceived, one.c.held, one.c.passed)
    query = (
        select(*parts, func.count())
        .select_from(one)
        .join(
            context,
            rows.mine(session, context) & (col(context.handoff_id) == one.c.id),
            isouter=True,
        )
        .group_by(*parts)
    )
    stages = list(Stage)
    return [
        Talk(None if entry is None else stages[entry], *more)
        for entry, *more in session.execute(query).all()
    ]


def _first_talks(session: Session, start: datetime, end: datetime) -> Subquery:
    """Select each handoff's first held check-in, its moment and stage in one number, and its stages held."""
    talk, passed = CheckInRow, _passed(col(HandoffRow.stage))
    at = _second(session, func.coalesce(col(talk.starts_at), col(talk.answered_at), col(talk.due_at)))
    behind = case((_position(col(talk.stage)) < passed, col(talk.stage)))
    return (
        select(
            col(HandoffRow.id),
            passed.label("passed"),
            func.min(at * len(Stage) + _position(col(talk.stage))).label("first"),
            func.count(behind.distinct()).label("held"),
        )
        .select_from(HandoffRow)
        .join(
            talk,
            rows.mine(session, talk)
            & (col(talk.handoff_id) == col(HandoffRow.id))
            & (col(talk.state) == CheckInState.HELD),
            isouter=True,
        )
        .where(*_came_in(session, start, end))
        .group_by(col(HandoffRow.id), passed)
        .subquery()
    )


def contacts(session: Session, start: datetime, end: datetime, *, offsets: Offsets) -> list[Contact]:
    """Count the handoffs of a span that an architect took, asked about or talked of, by both days."""
    held = func.coalesce(col(CheckInRow.starts_at), col(CheckInRow.answered_at), col(CheckInRow.due_at))
    asked_first = (
        select(func.min(col(QuestionRow.asked_at)))
        .where(rows.mine(session, QuestionRow), col(QuestionRow.handoff_id) == col(HandoffRow.id))
        .scalar_subquery()
    )
    held_first = (
        select(func.min(held))
        .where(rows.mine(session, CheckInRow), col(CheckInRow.handoff_id) == col(HandoffRow.id))
        .where(col(CheckInRow.state) == CheckInState.HELD)
        .scalar_subquery()
    )
    firsts = [_or_never(session, at) for at in (col(HandoffRow.taken_at), asked_first, held_first)]
    one = (
        select(
            _second(session, col(HandoffRow.ready_at)).label("came"),
            _least(session, firsts).label("first"),
        )
        .where(*_came_in(session, start, end))
        .subquery()
    )
    days = (_local_day(one.c.came, offsets), _local_day(one.c.first, offsets))
    query = select(*days, func.count()).where(one.c.first < NEVER).group_by(*days)
    return [Contact(*found) for found in session.execute(query).all()]


def _came_in(session: Session, start: datetime, end: datetime) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a handoff came to IT within a span and was not merged into another."""
    return (
        rows.mine(session, HandoffRow),
        col(HandoffRow.ready_at) >= start,
        col(HandoffRow.ready_at) < end,
        col(HandoffRow.state) != State.MERGED,
    )


def _count(holds: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((holds, 1)))


def _position(stage: Any) -> ColumnElement[int]:
    return case({one: one.position for one in Stage}, value=stage)


def _passed(stage: Any) -> ColumnElement[int]:
    return case({one: min(one.position, PRE_BUILD) for one in Stage}, value=stage)


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"


def _second(session: Session, at: Any) -> ColumnElement[int]:
    """Return a moment as a Unix second."""
    seconds = (
        func.cast(func.strftime("%s", at), Integer)
        if _is_sqlite(session)
        else func.floor(func.extract("epoch", at))
    )
    return type_coerce(seconds, BigInteger)
