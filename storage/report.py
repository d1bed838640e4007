"""Queries for the report: the database counts the handoffs of some spans, and none is loaded."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Date,
    Integer,
    Subquery,
    case,
    cast,
    func,
    literal,
    select,
    type_coerce,
)
from sqlmodel import Session, col

from storage import rows
from storage.reach import Reach, reached
from storage.records import Tally
from storage.tables import CheckInRow, HandoffRow, OutcomeContextRow, QuestionRow, TallyRow
from storage.vocabulary import CheckInState, Door, Stage, State

Spans = Sequence[datetime]
"""Where spans that follow each other begin, the first first, and where the last one ends."""
Offsets = Sequence[tuple[int, int]]
"""From which Unix second on the workspace's zone is how many seconds ahead of UTC."""
PRE_BUILD = Stage.BUILD.position
"""How many stages come before build."""
NEVER = 2**40
"""A Unix second that does not come."""


class Counts(NamedTuple):
    """How many handoffs of a span asked for work or told early; the others are of those that asked."""

    asked: int = 0
    told_early: int = 0
    late: int = 0
    could_not_wait: int = 0
    declined: int = 0


class Talk(NamedTuple):
    """Handoffs alike in when IT came in: days left then, days in all, and stages held of those passed, without waived ones."""

    span: int
    entry: Stage | None
    left: int | None
    whole: int | None
    held: int
    passed: int
    times: int


class Contact(NamedTuple):
    """Handoffs that came in on one day and had an architect's first word on another; days since 1970."""

    span: int
    came_on: int
    first_on: int
    times: int


def are_many(session: Session, spans: Spans, *, more_than: int) -> bool:
    """Tell whether more handoffs than that came to IT within the spans, without counting all of them."""
    first = select(col(HandoffRow.id)).where(*_came_in(session, spans)).limit(more_than + 1).subquery()
    found: int = session.execute(select(func.count()).select_from(first)).scalar_one()
    return found > more_than


def counts(session: Session, spans: Spans, *, reach: Reach | None = None) -> dict[int, Counts]:
    """Count the handoffs that came to IT, by the number of the span, from 0; `reach` says whose."""
    work = col(HandoffRow.door) == Door.WORK
    query = (
        select(
            _span(col(HandoffRow.ready_at), spans).label("span"),
            _count(work),
            _count(col(HandoffRow.door) == Door.IDEA),
            _count(work & col(HandoffRow.late)),
            _count(work & (col(HandoffRow.cannot_wait) != "")),
            _count(work & (col(HandoffRow.state) == State.DECLINED)),
        )
        .where(*_came_in(session, spans, reach))
        .group_by("span")
    )
    return {number: Counts(*found) for number, *found in session.execute(query)}


def withdrawn_without_context(
    session: Session, spans: Spans, *, reach: Reach | None = None
) -> dict[int, int]:
    """Count the handoffs that were withdrawn before IT ever got them, by span."""
    query = (
        select(_span(col(HandoffRow.decided_at), spans).label("span"), func.count())
        .where(
            rows.mine(session, HandoffRow),
            *reached(reach),
            col(HandoffRow.state) == State.WITHDRAWN,
            col(HandoffRow.ready_at).is_(None),
            col(HandoffRow.decided_at) >= spans[0],
            col(HandoffRow.decided_at) < spans[-1],
            # Nothing is decided later than it changed, and the index knows only when it changed.
            col(HandoffRow.updated_at) >= spans[0],
        )
        .group_by("span")
    )
    return dict(session.execute(query).all())


def talks(session: Session, spans: Spans, *, offsets: Offsets, reach: Reach | None = None) -> list[Talk]:
    """Count the handoffs that came to IT by what their Earliness is made of."""
    one, context = _first_talks(session, spans, reach), OutcomeContextRow
    launch, conceived = (_day(session, col(on)) for on in (context.launch_on, context.conceived_on))
    left = launch - _local_day(one.c.first // len(Stage), offsets)
    parts = {
        "span": one.c.span,
        "entry": one.c.first % len(Stage),
        "days_left": left,
        "days_whole": launch - conceived,
        "held": one.c.held,
        "passed": one.c.passed,
    }
    query = (
        select(*(part.label(name) for name, part in parts.items()), func.count())
        .select_from(one)
        .join(context, rows.mine(session, context) & (col(context.handoff_id) == one.c.id), isouter=True)
        .group_by(*parts)  # by name: PostgreSQL takes two expressions with parameters for different ones
    )
    stages = list(Stage)
    return [
        Talk(span, None if entry is None else stages[entry], *more)
        for span, entry, *more in session.execute(query)
    ]


def _first_talks(session: Session, spans: Spans, reach: Reach | None) -> Subquery:
    """Select each handoff's first held check-in, its second and stage in one number, and the stages held."""
    passed = case({one: min(one.position, PRE_BUILD) for one in Stage}, value=col(HandoffRow.stage))
    position = case({one: one.position for one in Stage}, value=col(CheckInRow.stage))
    held = func.count(case((_is_held() & (position < passed), position)).distinct())
    done = func.count(case((position < passed, position)).distinct())
    parts = (
        (func.min(passed) - (done - held)).label("passed"),  # what was waived and not held is out
        func.min(case((_is_held(), _second(session, _held_at()) * len(Stage) + position))).label("first"),
        held.label("held"),
    )
    return _each(session, parts, spans, reach)


def _each(session: Session, parts: Sequence[Any], spans: Spans, reach: Reach | None) -> Subquery:
    """Select something of each handoff with its check-ins that were held or waived.

    Grouped in the order of the index, so that SQLite neither walks every handoff nor looks anything up twice.
    """
    talk = CheckInRow
    of_handoff = rows.mine(session, talk) & (col(talk.handoff_id) == col(HandoffRow.id))
    return (
        select(col(HandoffRow.id), _span(col(HandoffRow.ready_at), spans).label("span"), *parts)
        .select_from(HandoffRow)
        .join(talk, of_handoff & _is_done(), isouter=True)
        .where(*_came_in(session, spans, reach))
        .group_by(col(HandoffRow.ready_at), col(HandoffRow.id))
        .subquery()
    )


def contacts(
    session: Session, spans: Spans, *, offsets: Offsets, reach: Reach | None = None
) -> list[Contact]:
    """Count the handoffs that an architect took, asked about or talked of, by the days of both."""
    one = _first_words(session, spans, reach)
    parts = (
        one.c.span.label("span"),
        _local_day(one.c.came, offsets).label("came_on"),
        _local_day(one.c.first, offsets).label("first_on"),
    )
    names = [part.name for part in parts]
    query = select(*parts, func.count()).where(one.c.first < NEVER).group_by(*names)
    return [Contact(*found) for found in session.execute(query)]


def _first_words(session: Session, spans: Spans, reach: Reach | None) -> Subquery:
    """Select when each handoff came and when an architect took it, asked or talked first, in seconds."""
    asked = (
        select(func.min(col(QuestionRow.asked_at)))
        .where(rows.mine(session, QuestionRow), col(QuestionRow.handoff_id) == col(HandoffRow.id))
        .scalar_subquery()
    )
    moments = (func.min(col(HandoffRow.taken_at)), asked, func.min(case((_is_held(), _held_at()))))
    seconds = [func.coalesce(_second(session, moment), NEVER) for moment in moments]
    parts = (
        _second(session, col(HandoffRow.ready_at)).label("came"),
        _least(session, seconds).label("first"),
    )
    return _each(session, parts, spans, reach)


def tally(session: Session) -> Tally | None:
    """Return the report as last counted, or None."""
    return rows.one(session, TallyRow, Tally)


def keep(session: Session, tally: Tally) -> None:
    """Keep a report in place of the one counted before."""
    before = rows.one(session, TallyRow, Tally)
    if before is not None:
        rows.put(session, TallyRow, tally.model_copy(update={"version": before.version}))
    else:
        rows.add_if_new(session, TallyRow, tally)


def _came_in(session: Session, spans: Spans, reach: Reach | None = None) -> tuple[ColumnElement[bool], ...]:
    """Return the conditions that a handoff came to IT within the spans and was not merged into another."""
    return (
        rows.mine(session, HandoffRow),
        *reached(reach),
        col(HandoffRow.ready_at) >= spans[0],
        col(HandoffRow.ready_at) < spans[-1],
        col(HandoffRow.state) != State.MERGED,
    )


def _span(at: Any, spans: Spans) -> ColumnElement[int]:
    ends = [(at < end, number) for number, end in enumerate(spans[1:-1])]
    return case(*ends, else_=len(ends)) if ends else literal(0)


def _count(holds: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((holds, 1)))


def _held_at() -> ColumnElement[datetime]:
    return func.coalesce(col(CheckInRow.starts_at), col(CheckInRow.answered_at))


def _is_held() -> ColumnElement[bool]:
    return col(CheckInRow.state) == CheckInState.HELD


def _is_done() -> ColumnElement[bool]:
    return rows.written_out(col(CheckInRow.state), (CheckInState.HELD, CheckInState.WAIVED))


def _second(session: Session, at: Any) -> ColumnElement[int]:
    """Return a moment as a Unix second."""
    if _is_sqlite(session):
        return cast(func.strftime("%s", at), BigInteger)
    return cast(func.floor(func.extract("epoch", at)), BigInteger)


def _day(session: Session, on: Any) -> ColumnElement[int]:
    """Return a date as days since 1970."""
    if _is_sqlite(session):
        return cast(func.julianday(on) - 2440587.5, Integer)
    return type_coerce(on - literal(date(1970, 1, 1), Date), Integer)


def _local_day(second: ColumnElement[int], offsets: Offsets) -> ColumnElement[int]:
    """Return on which day of the workspace's calendar a Unix second is, in days since 1970."""
    later = [(second >= begins, ahead) for begins, ahead in reversed(offsets[1:])]
    ahead = case(*later, else_=offsets[0][1]) if later else literal(offsets[0][1])
    return (second + ahead) // 86400


def _least(session: Session, numbers: Sequence[ColumnElement[int]]) -> ColumnElement[int]:
    return func.min(*numbers) if _is_sqlite(session) else func.least(*numbers)


def _is_sqlite(session: Session) -> bool:
    return session.get_bind().dialect.name == "sqlite"
