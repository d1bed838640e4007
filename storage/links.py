"""Queries on links: what people said of two handoffs that look alike."""

from sqlmodel import Session, col, or_

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
    either = or_(col(LinkRow.a) == handoff_id, col(LinkRow.b) == handoff_id)
    found = rows.some(session, LinkRow, Link, either)
    return sorted(found, key=lambda link: (link.at, link.id), reverse=True)


def between(session: Session, a: int, b: int) -> Link | None:
    """Return what was said of two handoffs, whichever side it was said from."""
    return next((link for link in of_handoff(session, a) if b in {link.a, link.b}), None)
