"""Queries on verdicts: what is due, what each side wrote, and what came of KPIs lately."""

from collections.abc import Collection, Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, case, func, literal, or_
from sqlmodel import Session, col, delete, select

from storage import rows
from storage.reach import Reach, reached
from storage.records import Verdict, VerdictSide
from storage.tables import HandoffRow, VerdictRow, VerdictSideRow
from storage.vocabulary import Result

_ORDER = (col(VerdictRow.handoff_id), col(VerdictRow.position))


def add(session: Session, verdict: Verdict) -> None:
    """Insert a verdict that is still to be given."""
    rows.add(session, VerdictRow, verdict)


def put(session: Session, verdict: Verdict) -> Verdict:
    """Write a changed verdict when nobody changed it since it was read."""
    return rows.put(session, VerdictRow, verdict)


def get(session: Session, handoff_id: int, position: int) -> Verdict | None:
    """Return the verdict on one KPI, or None before its handoff was agreed."""
    return rows.one(session, VerdictRow, Verdict, *_at(handoff_id, position))


def remove(session: Session, verdict: Verdict) -> None:
    """Delete a verdict that nobody has to give any more; what was written for it stays."""
    it = (rows.mine(session, VerdictRow), *_at(verdict.handoff_id, verdict.position))
    session.execute(delete(VerdictRow).where(*it, col(VerdictRow.settled_at).is_(None)))


def _at(handoff_id: int, position: int) -> tuple[ColumnElement[bool], ...]:
    return col(VerdictRow.handoff_id) == handoff_id, col(VerdictRow.position) == position


def of_handoffs(session: Session, handoff_ids: Collection[int]) -> list[Verdict]:
    """Return the verdicts of some handoffs, in the order of their KPIs."""
    which = col(VerdictRow.handoff_id).in_(handoff_ids)
    return rows.some(session, VerdictRow, Verdict, which, order=_ORDER)


def sides_of(session: Session, handoff_ids: Collection[int]) -> list[VerdictSide]:
    """Return what both sides wrote about the KPIs of some handoffs."""
    which = col(VerdictSideRow.handoff_id).in_(handoff_ids)
    order = (col(VerdictSideRow.handoff_id), col(VerdictSideRow.position), col(VerdictSideRow.side).desc())
    return rows.some(session, VerdictSideRow, VerdictSide, which, order=order)


def write(session: Session, side: VerdictSide, *, new: bool) -> VerdictSide:
    """Keep what one side wrote: for the first time, or over what it wrote before."""
    if not new:
        return rows.put(session, VerdictSideRow, side)
    rows.add(session, VerdictSideRow, side)
    return side


def due(session: Session, *, by: date, asked_before: datetime, limit: int = 200) -> list[Verdict]:
    """Return verdicts to be asked for by a day, or asked for long ago, in every workspace; for the system session."""
    table = VerdictRow.__table__  # type: ignore[attr-defined]
    query = (
        select(*table.c)
        .where(rows.served(session, VerdictRow))
        .where(col(VerdictRow.settled_at).is_(None), col(VerdictRow.measure_on) <= by)
        .where(or_(col(VerdictRow.asked_at).is_(None), col(VerdictRow.asked_at) <= asked_before))
        .order_by(col(VerdictRow.measure_on))
        .limit(limit)
    )
    return rows.as_records(Verdict, session.execute(query).mappings())


def counts(
    session: Session, spans: Sequence[datetime], *, reach: Reach | None = None
) -> dict[int, dict[Result, int]]:
    """Count what was settled in spans that follow each other, by the number of the span and by what became of it."""
    at = col(VerdictRow.settled_at)
    ends = [(at < end, number) for number, end in enumerate(spans[1:-1])]
    span = (case(*ends, else_=len(ends)) if ends else literal(0)).label("span")
    query = (
        select(span, col(VerdictRow.result), func.count())
        .where(rows.mine(session, VerdictRow), at >= spans[0], at < spans[-1])
        .where(*_reached(session, reach))
        .group_by("span", col(VerdictRow.result))
    )
    found: dict[int, dict[Result, int]] = {}
    for number, result, count in session.execute(query):
        found.setdefault(number, {})[Result(result)] = count
    return found


def _reached(session: Session, reach: Reach | None) -> tuple[ColumnElement[bool], ...]:
    if reach is None:
        return ()
    theirs = select(col(HandoffRow.id)).where(rows.mine(session, HandoffRow), *reached(reach))
    return (col(VerdictRow.handoff_id).in_(theirs),)


def waiting(session: Session, reach: Reach) -> int:
    """Count the KPIs of some people's handoffs that wait to be judged."""
    query = select(func.count()).where(rows.mine(session, VerdictRow), *_reached(session, reach))
    return int(session.execute(query.where(col(VerdictRow.settled_at).is_(None))).scalar_one())


def any_before(session: Session, at: datetime) -> bool:
    """Tell whether anything was settled before a moment."""
    settled = (rows.mine(session, VerdictRow), col(VerdictRow.settled_at) < at)
    return session.execute(select(col(VerdictRow.handoff_id)).where(*settled).limit(1)).first() is not None
