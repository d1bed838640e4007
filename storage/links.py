"""Queries on links: what people said of two handoffs that look alike."""

from typing import Any

from sqlalchemy import Executable, bindparam, or_
from sqlmodel import Session, col, select

from storage import rows
from storage.records import Link
from storage.tables import LinkRow


def add(session: Session, link: Link) -> None:
    """Insert a new link."""
    rows.add(session, LinkRow, link)


def get(session: Session, link_id: int) -> Link | None:
    """Return one link of this team, or None."""
    return rows.one(session, LinkRow, Link, col(LinkRow.id) == link_id)


def put(session: Session, link: Link) -> Link:
    """Write a changed link when nobody changed it since it was read."""
    return rows.put(session, LinkRow, link)


def of_handoff(session: Session, handoff_id: int) -> list[Link]:
    """Return every link of a handoff, whichever side it was said from, the newest first."""
    found = rows.found(session, _of_handoff(), LinkRow, Link, handoff=handoff_id)
    return sorted(found, key=lambda link: (link.at, link.id), reverse=True)


@rows.prepared
def _of_handoff() -> Executable:
    link = rows.columns(LinkRow)
    handoff: Any = bindparam("handoff")
    query = select(LinkRow.__table__).where(rows.of_team(LinkRow))  # type: ignore[attr-defined]
    return query.where(or_(link.a == handoff, link.b == handoff))


def between(session: Session, a: int, b: int) -> Link | None:
    """Return what was said of two handoffs, whichever side it was said from."""
    return next((link for link in of_handoff(session, a) if b in {link.a, link.b}), None)
