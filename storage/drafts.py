"""Queries on drafts."""

from datetime import datetime

from sqlmodel import Session, col

from storage import rows
from storage.records import Draft
from storage.tables import DraftRow


def add(session: Session, draft: Draft) -> None:
    """Insert a new draft."""
    rows.add(session, DraftRow, draft)


def get(session: Session, handoff_id: int) -> Draft | None:
    """Return the draft of a handoff, or None."""
    return rows.one_by(session, DraftRow, Draft, handoff_id=handoff_id)


def put(session: Session, draft: Draft) -> Draft:
    """Write a changed draft when nobody changed it since it was read."""
    return rows.put(session, DraftRow, draft)


def open_of(session: Session, author: str, *, at: datetime) -> list[Draft]:
    """Return a person's drafts that are neither submitted nor expired, the newest handoff first."""
    return rows.some(
        session,
        DraftRow,
        Draft,
        col(DraftRow.author) == author,
        col(DraftRow.submitted_at).is_(None),
        col(DraftRow.expires_at) > at,
        order=[col(DraftRow.handoff_id).desc()],
        limit=20,
    )
