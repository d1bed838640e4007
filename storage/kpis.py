"""Queries on the versions of a handoff's KPIs, and on who owns them."""

from collections.abc import Collection

from sqlalchemy import func, tuple_
from sqlmodel import Session, col, select

from storage import rows
from storage.handoffs import LARGEST
from storage.records import Handoff, Kpi, KpiVersion
from storage.tables import HandoffRow, KpiRow, KpiVersionRow
from storage.vocabulary import State

_OF_HANDOFF = (col(KpiRow.team_id) == col(HandoffRow.team_id)) & (
    col(KpiRow.handoff_id) == col(HandoffRow.id)
)


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


def owned_by(session: Session, person: str, states: Collection[State], *, limit: int = 50) -> list[Handoff]:
    """Return handoffs in some states of whose KPIs a person is an owner, or finds out where one stands today."""
    found: dict[int, Handoff] = {}
    for column in (KpiRow.marketing_owner, KpiRow.it_owner, KpiRow.baseline_owner):  # each has its index
        query = (
            select(*HandoffRow.__table__.c)  # type: ignore[attr-defined]
            .join(KpiRow, _OF_HANDOFF)
            .where(rows.mine(session, KpiRow), col(column) == person)
            .where(rows.mine(session, HandoffRow), col(HandoffRow.state).in_(states))
            .limit(limit)
        )
        found |= {one.id: one for one in rows.as_records(Handoff, session.execute(query).mappings())}
    return list(found.values())


def owners(session: Session, states: Collection[State]) -> set[tuple[str, str, str]]:
    """Return who owns KPIs of handoffs in some states: for marketing, for IT, and who finds a value out."""
    columns = (col(KpiRow.marketing_owner), col(KpiRow.it_owner), col(KpiRow.baseline_owner))
    query = (
        select(*columns)
        .join(HandoffRow, _OF_HANDOFF)
        .where(rows.mine(session, HandoffRow), col(HandoffRow.state).in_(states))
        .distinct()
    )
    return {(marketing, it, baseline) for marketing, it, baseline in session.execute(query)}
