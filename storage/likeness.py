"""Queries on what handoffs are about: kept as words and meanings, found again newest first, at a bounded cost."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, and_, func, or_
from sqlmodel import Session, col, delete, select

from storage import rows
from storage.records import Handoff, LikenessTerm
from storage.tables import HandoffRow, KpiRow, LikenessTermRow, WorkspaceRow
from storage.vocabulary import State

TERM = 80
"""Characters of a term that are kept."""
_KEPT = "."
"""How the term begins that every handoff has whose terms were kept; it goes on with by which words they were."""


def keep(session: Session, handoff_id: int, terms: Mapping[str, float], *, by: str) -> None:
    """Keep what a handoff is about, in place of what was kept before; `by` names the words it was read by."""
    forget(session, handoff_id)
    rows.add(
        session,
        LikenessTermRow,
        *(
            LikenessTerm(
                team_id=rows.team(session), term=term, handoff_id=handoff_id, weight=round(1000 * weight)
            )
            for term, weight in {
                f"{_KEPT}{by}": 0.0,
                **{term[:TERM]: weight for term, weight in terms.items()},
            }.items()
        ),
    )


def not_kept(
    session: Session, *, by: str, before: Handoff | None = None, limit: int
) -> tuple[list[Handoff], list[Handoff]]:
    """Return the handoffs handed in last, before another one, and those of them that are not kept yet."""
    ready, number = col(HandoffRow.ready_at), col(HandoffRow.id)
    where: list[ColumnElement[bool]] = [ready.is_not(None)]
    if before is not None:
        same_moment = and_(ready == before.ready_at, number < before.id)
        where.append(or_(ready < before.ready_at, same_moment))
    newest = [ready.desc(), number.desc()]
    page = rows.some(session, HandoffRow, Handoff, *where, order=newest, limit=limit)
    term, of = col(LikenessTermRow.term), col(LikenessTermRow.handoff_id)
    query = select(of).where(
        rows.mine(session, LikenessTermRow), term == f"{_KEPT}{by}", of.in_([handoff.id for handoff in page])
    )
    kept = {handoff_id for (handoff_id,) in session.execute(query)}
    return page, [handoff for handoff in page if handoff.id not in kept]


def older(session: Session, *, by: str, limit: int) -> list[Handoff]:
    """Return the newest handoffs that are older than every one kept by these words."""
    of, number = col(LikenessTermRow.handoff_id), col(HandoffRow.id)
    oldest = select(func.min(of)).where(
        rows.mine(session, LikenessTermRow), col(LikenessTermRow.term) == f"{_KEPT}{by}"
    )
    where = (col(HandoffRow.ready_at).is_not(None), number < (session.execute(oldest).scalar() or 0))
    return rows.some(session, HandoffRow, Handoff, *where, order=[number.desc()], limit=limit)


def forget(session: Session, handoff_id: int) -> None:
    """Forget what a handoff is about."""
    session.execute(
        delete(LikenessTermRow).where(
            rows.mine(session, LikenessTermRow), col(LikenessTermRow.handoff_id) == handoff_id
        )
    )


def having(session: Session, term: str, *, limit: int) -> list[tuple[int, float]]:
    """Return the newest handoffs that are about something, each with how much it is."""
    newest_first = col(LikenessTermRow.handoff_id).desc()
    query = (
        select(col(LikenessTermRow.handoff_id), col(LikenessTermRow.weight))
        .where(rows.mine(session, LikenessTermRow), col(LikenessTermRow.term) == term[:TERM])
        .order_by(newest_first)
        .limit(limit)
    )
    return [(handoff_id, weight / 1000) for handoff_id, weight in session.execute(query)]


def total(session: Session) -> int:
    """Return how many handoffs the workspace has had."""
    query = select(col(WorkspaceRow.last_handoff)).where(rows.mine(session, WorkspaceRow))
    return session.execute(query).scalar() or 0


def offerable(session: Session, handoff_ids: Collection[int], states: Collection[State]) -> list[Handoff]:
    """Return those of some handoffs that were handed in, stand in some states, and are not private."""
    return rows.some(
        session,
        HandoffRow,
        Handoff,
        col(HandoffRow.id).in_(handoff_ids),
        col(HandoffRow.state).in_(states),
        col(HandoffRow.ready_at).is_not(None),
        col(HandoffRow.private).is_(False),
    )


def kpi_names(session: Session, handoff_ids: Collection[int]) -> dict[int, tuple[str, ...]]:
    """Return the names of the KPIs of some handoffs by handoff."""
    query = select(col(KpiRow.handoff_id), col(KpiRow.name)).where(
        rows.mine(session, KpiRow), col(KpiRow.handoff_id).in_(handoff_ids)
    )
    names: dict[int, tuple[str, ...]] = {}
    for handoff_id, name in session.execute(query):
        names[handoff_id] = (*names.get(handoff_id, ()), name)
    return names
