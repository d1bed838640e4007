"""Queries for looking things up: what is open, recent, or counted, fast with many handoffs."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, CompoundSelect, SelectBase, bindparam, func, or_, union, union_all
from sqlmodel import Session, col, select

from storage import finding, rows
from storage.check_ins import OPEN
from storage.handoffs import NEWEST_FIRST
from storage.records import CheckIn, Handoff, Question
from storage.tables import CheckInRow, HandoffRow, OutcomeContextRow, QuestionRow
from storage.vocabulary import IT_SEES, OPEN_STATES, CheckInState, Door, State

HANDED_IN = IT_SEES - {State.WITHDRAWN, State.MERGED}
"""States that only a handoff that was handed in can have."""
_TITLE = col(HandoffRow.title)
_OUTCOME = (col(OutcomeContextRow.change), col(OutcomeContextRow.audience), col(OutcomeContextRow.systems))
_OF_HANDOFF = (col(OutcomeContextRow.team_id) == col(HandoffRow.team_id)) & (
    col(OutcomeContextRow.handoff_id) == col(HandoffRow.id)
)
NEWEST = 1_000
"""Handoffs, the last changed first, that are searched before all of them are: what many have is among them."""
Counted = tuple[int, datetime | None]
"""How many there are, and since when the oldest waits."""


def recent_of(session: Session, person: str, *, after: datetime, limit: int = 50) -> list[Handoff]:
    """Return handoffs a person asked for or works on that changed after a moment, the last changed first."""
    found = [
        rows.some(
            session,
            HandoffRow,
            Handoff,
            col(column) == person,
            col(HandoffRow.state).in_(State),  # any: the index holds a person's handoffs state by state
            col(HandoffRow.updated_at) > after,
            order=NEWEST_FIRST,
            limit=limit,
        )
        for column in (HandoffRow.requester, HandoffRow.architect)
    ]
    return list({handoff.id: handoff for handoffs in found for handoff in handoffs}.values())


def open_questions(session: Session, handoff_ids: Collection[int]) -> dict[int, Question]:
    """Return the oldest unanswered question of each handoff that has one."""
    found = rows.some(
        session,
        QuestionRow,
        Question,
        col(QuestionRow.handoff_id).in_(handoff_ids),
        col(QuestionRow.answered_at).is_(None),
    )
    # Ordered here: asked to order, SQLite walks every question of the team by its key.
    newest_first = sorted(found, key=lambda question: question.id, reverse=True)
    return {question.handoff_id: question for question in newest_first}


def open_check_ins(session: Session, handoff_ids: Collection[int]) -> dict[int, CheckIn]:
    """Return the check-in still to come of each handoff that has one."""
    found = rows.some(
        session, CheckInRow, CheckIn, col(CheckInRow.handoff_id).in_(handoff_ids), _open_check_in()
    )
    return {check_in.handoff_id: check_in for check_in in found}


def held_check_ins(session: Session, handoff_ids: Collection[int], *, after: datetime) -> list[CheckIn]:
    """Return the check-ins of some handoffs that were held and recorded after a moment."""
    return rows.some(
        session,
        CheckInRow,
        CheckIn,
        col(CheckInRow.handoff_id).in_(handoff_ids),
        col(CheckInRow.state) == CheckInState.HELD,
        col(CheckInRow.answered_at) > after,
    )


def with_words(
    session: Session, words: Sequence[str], *, held_of: str | None, limit: int, only_newest: bool = False
) -> list[Handoff]:
    """Return handoffs whose title or outcome holds every word, the last changed first; of all, or of the newest.

    Of those that were never handed in, only the ones `held_of` is on; everybody's where it is None.
    """
    among = _newest(session) if only_newest else _ids_with(session, finding.rarest(session, words))
    return _fitting(session, words, among, held_of=held_of, limit=limit)


def _fitting(
    session: Session, words: Sequence[str], among: SelectBase, *, held_of: str | None, limit: int
) -> list[Handoff]:
    query = (
        select(*HandoffRow.__table__.c)  # type: ignore[attr-defined]
        .join(OutcomeContextRow, _OF_HANDOFF, isouter=True)
        .where(rows.mine(session, HandoffRow))
        .where(col(HandoffRow.id).in_(among))
        .order_by(*NEWEST_FIRST)
        .limit(limit)
    )
    if held_of is not None:
        query = query.where(_handed_in_or_of(held_of))
    for word in words:
        query = query.where(or_(*(_holds(session, text, word) for text in (_TITLE, *_OUTCOME))))
    return rows.as_records(Handoff, session.execute(query).mappings())


def _newest(session: Session) -> SelectBase:
    """Select the handoffs that changed last, state by state: so the index of states has them in order."""
    columns: tuple[Any, ...] = (col(HandoffRow.id), col(HandoffRow.updated_at))
    of_states = [
        select(*columns)
        .where(rows.mine(session, HandoffRow), col(HandoffRow.state) == state)
        .order_by(*NEWEST_FIRST)
        .limit(NEWEST)
        .subquery()
        for state in State
    ]
    every = union_all(*(select(one.c.id, one.c.updated_at) for one in of_states)).subquery()
    return select(every.c.id).order_by(every.c.updated_at.desc(), every.c.id.desc()).limit(NEWEST)


def _ids_with(session: Session, word: str) -> CompoundSelect[Any]:
    """Select the handoffs that may hold one word: by the words kept of them, and by the texts of those that changed."""
    of_handoff, of_context = rows.mine(session, HandoffRow), rows.mine(session, OutcomeContextRow)
    in_outcome = or_(*(_holds(session, text, word) for text in _OUTCOME))
    by_title = select(col(HandoffRow.id)).where(_holds(session, _TITLE, word))
    by_outcome = select(col(OutcomeContextRow.handoff_id)).where(of_context, in_outcome)
    if len(word) < finding.SHORTEST:  # two passes without a join take a quarter of the time of one with it
        return union(by_title.where(of_handoff), by_outcome)
    changed = finding.not_findable(session)
    ids = select(col(HandoffRow.id)).where(changed)
    return union(
        finding.having(session, word),
        by_title.where(changed),
        by_outcome.where(col(OutcomeContextRow.handoff_id).in_(ids)),
    )


def _holds(session: Session, text: Any, word: str) -> ColumnElement[bool]:
    """Return the condition that a text holds a word, in capitals or not."""
    # SQLite's LIKE knows no capitals, and to write every text small before it takes twice the time.
    small = session.get_bind().dialect.name == "sqlite"
    holds = text.contains if small else text.icontains
    return cast("ColumnElement[bool]", holds(word, autoescape=True))


def _handed_in_or_of(reader: str) -> ColumnElement[bool]:
    return or_(
        col(HandoffRow.ready_at).is_not(None),
        col(HandoffRow.state).in_(HANDED_IN),
        col(HandoffRow.requester) == reader,
        col(HandoffRow.author) == reader,
    )


def ready(session: Session) -> Counted:
    """Return how many handoffs wait for an architect to take them, and since when the oldest does."""
    query = select(func.count(), func.min(col(HandoffRow.ready_at))).where(
        rows.mine(session, HandoffRow),
        col(HandoffRow.state) == State.READY,
        col(HandoffRow.door) == Door.WORK,
    )
    count, oldest = session.execute(query).one()
    return count, oldest


def unanswered(session: Session) -> Counted:
    """Return how many questions about open handoffs wait for an answer, and since when the oldest does."""
    of_handoff = (col(HandoffRow.team_id) == col(QuestionRow.team_id)) & (
        col(HandoffRow.id) == col(QuestionRow.handoff_id)
    )
    query = (
        select(func.count(), func.min(col(QuestionRow.asked_at)))
        .select_from(QuestionRow)
        .join(HandoffRow, of_handoff)
        .where(rows.mine(session, QuestionRow), col(QuestionRow.answered_at).is_(None))
        .where(col(HandoffRow.state).in_(OPEN_STATES))
    )
    count, oldest = session.execute(query).one()
    return count, oldest


def due_check_ins(session: Session, *, before: datetime) -> int:
    """Return how many open check-ins are booked or due before a moment."""
    moment = func.coalesce(col(CheckInRow.starts_at), col(CheckInRow.due_at))
    query = select(func.count()).where(rows.mine(session, CheckInRow), _open_check_in(), moment < before)
    count: int = session.execute(query).scalar_one()
    return count


def _open_check_in() -> ColumnElement[bool]:
    # Written out and not bound: only then does SQLite see that the index of open check-ins fits.
    return col(CheckInRow.state).in_(bindparam("open", OPEN, expanding=True, literal_execute=True))


def handed_in(session: Session, *, after: datetime, before: datetime) -> tuple[int, int, int]:
    """Return how many ideas and how many handoffs for work IT heard of in a time, and how many came late."""
    query = (
        select(col(HandoffRow.door), col(HandoffRow.late), func.count())
        .where(rows.mine(session, HandoffRow))
        .where(col(HandoffRow.ready_at) >= after, col(HandoffRow.ready_at) < before)
        .group_by(col(HandoffRow.door), col(HandoffRow.late))
    )
    counted = [(door, late, int(count)) for door, late, count in session.execute(query)]
    ideas = sum(count for door, _, count in counted if door is Door.IDEA)
    work = sum(count for door, _, count in counted if door is Door.WORK)
    return ideas, work, sum(count for door, late, count in counted if late and door is Door.WORK)


def taken(session: Session, *, after: datetime, before: datetime) -> int:
    """Return how many handoffs an architect took in a time."""
    query = select(func.count()).where(
        rows.mine(session, HandoffRow),
        col(HandoffRow.taken_at) >= after,
        col(HandoffRow.taken_at) < before,
    )
    count: int = session.execute(query).scalar_one()
    return count


def held(session: Session, *, after: datetime, before: datetime) -> int:
    """Return how many check-ins were recorded as held in a time."""
    query = select(func.count()).where(
        rows.mine(session, CheckInRow),
        col(CheckInRow.state) == CheckInState.HELD,
        col(CheckInRow.answered_at) >= after,
        col(CheckInRow.answered_at) < before,
    )
    count: int = session.execute(query).scalar_one()
    return count
