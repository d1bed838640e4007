"""Queries on how people want to be reminded."""

from sqlmodel import Session

from storage import rows
from storage.records import Preference
from storage.tables import PreferenceRow


def of_person(session: Session, person: str) -> Preference | None:
    """Return what a person chose, or None when they chose nothing."""
    return rows.one_by(session, PreferenceRow, Preference, person=person)


def write(session: Session, preference: Preference) -> None:
    """Write a person's choices, over those they made before."""
    if not rows.add_if_new(session, PreferenceRow, preference):
        rows.put(session, PreferenceRow, preference)
