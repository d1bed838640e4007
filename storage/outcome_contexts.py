"""Queries on outcome contexts and their KPIs."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, delete

from storage import rows
from storage.records import Kpi, OutcomeContext
from storage.tables import KpiRow, OutcomeContextRow

_READ = "outcome_contexts"


def add(session: Session, context: OutcomeContext) -> None:
    """Insert an outcome context."""
    session.info.pop(_READ, None)
    rows.add(session, OutcomeContextRow, context)


def get(session: Session, handoff_id: int) -> OutcomeContext | None:
    """Return the outcome context of a handoff, or None; a unit of work reads each once."""
    known: dict[int, OutcomeContext | None] = session.info.setdefault(_READ, {})
    if handoff_id not in known:
        known[handoff_id] = rows.one_by(session, OutcomeContextRow, OutcomeContext, handoff_id=handoff_id)
    return known[handoff_id]


def put(session: Session, context: OutcomeContext) -> OutcomeContext:
    """Write a changed outcome context when nobody changed it since it was read."""
    session.info.pop(_READ, None)
    return rows.put(session, OutcomeContextRow, context)


def of_handoffs(session: Session, handoff_ids: Collection[int]) -> dict[int, OutcomeContext]:
    """Return the outcome contexts of some handoffs by handoff."""
    found = rows.by(session, OutcomeContextRow, OutcomeContext, handoff_id=handoff_ids)
    return {context.handoff_id: context for context in found}


def kpis(session: Session, handoff_id: int) -> list[Kpi]:
    """Return a handoff's KPIs in their order."""
    return rows.by(session, KpiRow, Kpi, order=("position",), handoff_id=handoff_id)


def replace_kpis(session: Session, handoff_id: int, kpis: Sequence[Kpi]) -> None:
    """Put these KPIs in place of the handoff's present ones."""
    session.execute(delete(KpiRow).where(rows.mine(session, KpiRow), col(KpiRow.handoff_id) == handoff_id))
    rows.add(session, KpiRow, *kpis)
