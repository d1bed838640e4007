"""Queries on the versions of a handoff's KPIs, and on who owns them."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import func, or_, tuple_
from sqlmodel import Session, col, select

from storage import rows
from storage.handoffs import LARGEST
from storage.records import Handoff, Kpi, KpiVersion
from storage.tables import HandoffRow, KpiRow, KpiVersionRow
from storage.vocabulary import State

OWNERS = (KpiRow.marketing_owner, KpiRow.it_owner, KpiRow.baseline_owner)
"""The columns that name a person; each has its index."""


def add_version(session: Session, version: KpiVersion) -> None:
    """Insert a version."""
    rows.add(session, KpiVersionRow, version)


def version(session: Session, handoff_id: int, number: int) -> KpiVersion | None:
    """Return one version of a handoff's KPIs, or None; a number that no column holds is none's."""
    if not 0 < number < LARGEST:
        return None
    it = (col(KpiVersionRow.handoff_id) == handoff_id, col(KpiVersionRow.number) == number)
    return rows.one(session, KpiVersionRow, KpiVersion, *it)


def latest(session: Session, handoff_id: int) -> KpiVersion | None:
    """Return the version of a handoff's KPIs that holds now, or None before they are agreed on."""
    found = rows.some(
        session,
        KpiVersionRow,
        KpiVersion,
        col(KpiVersionRow.handoff_id) == handoff_id,
        order=[col(KpiVersionRow.number).desc()],
        limit=1,
    )
    return found[0] if found else None


def since(session: Session, handoff_id: int, number: int) -> list[KpiVersion]:
    """Return the versions behind one, the oldest first."""
    later = (col(KpiVersionRow.handoff_id) == handoff_id, col(KpiVersionRow.number) > number)
    return rows.some(session, KpiVersionRow, KpiVersion, *later, order=[col(KpiVersionRow.number)])


def latest_of(session: Session, handoff_ids: Collection[int]) -> dict[int, KpiVersion]:
    """Return the present versions of some handoffs, by handoff."""
    newest = (
        select(col(KpiVersionRow.handoff_id), func.max(col(KpiVersionRow.number)))
        .where(rows.mine(session, KpiVersionRow), col(KpiVersionRow.handoff_id).in_(handoff_ids))
        .group_by(col(KpiVersionRow.handoff_id))
    )
    key = tuple_(col(KpiVersionRow.handoff_id), col(KpiVersionRow.number))
    found = rows.some(session, KpiVersionRow, KpiVersion, key.in_(newest))
    return {one.handoff_id: one for one in found}


def of_handoffs(session: Session, handoff_ids: Collection[int]) -> dict[int, list[Kpi]]:
    """Return the KPIs of some handoffs in their order, by handoff."""
    order = [col(KpiRow.handoff_id), col(KpiRow.position)]
    found: dict[int, list[Kpi]] = {}
    for kpi in rows.some(session, KpiRow, Kpi, col(KpiRow.handoff_id).in_(handoff_ids), order=order):
        found.setdefault(kpi.handoff_id, []).append(kpi)
    return found


def owned_by(
    session: Session, persons: Collection[str], states: Collection[State], *, limit: int = 100
) -> list[Handoff]:
    """Return handoffs in some states of whose KPIs some people are owners, or find out where one stands today."""
    return _owned(session, persons, col(HandoffRow.state).in_(states), limit=limit)


def owned_besides(
    session: Session, person: str, states: Collection[State], *, limit: int = 50
) -> list[Handoff]:
    """Return handoffs in some states of whose KPIs a person is an owner, and which are not theirs anyway."""
    architect = col(HandoffRow.architect)
    others = (col(HandoffRow.requester) != person, or_(architect.is_(None), architect != person))
    return _owned(session, [person], col(HandoffRow.state).in_(states), *others, limit=limit)


def _owned(session: Session, persons: Collection[str], *where: Any, limit: int) -> list[Handoff]:
    # From the handoffs in these states, which stay few, and not from all that somebody ever owned: so the owners'
    # columns are asked for in a way that no index answers.
    theirs = or_(*(col(column).concat("").in_(persons) for column in OWNERS))
    fitting = select(col(HandoffRow.id)).where(rows.mine(session, HandoffRow), *where)
    owned = select(col(KpiRow.handoff_id)).where(
        rows.mine(session, KpiRow), col(KpiRow.handoff_id).in_(fitting), theirs
    )
    return rows.some(session, HandoffRow, Handoff, col(HandoffRow.id).in_(owned), limit=limit)


def owners(session: Session) -> tuple[set[str], set[str], set[str]]:
    """Return who ever owned a KPI: for marketing, for IT, and who was to find a value out."""
    marketing, it, baseline = (_named(session, column) for column in OWNERS)
    return marketing, it, baseline


def _named(session: Session, column: Any) -> set[str]:
    query = select(col(column)).where(rows.mine(session, KpiRow)).distinct()
    return {who for who in session.execute(query).scalars() if who}
