"""Queries on invitations to one handoff."""

from sqlmodel import Session, col, delete

from storage import rows
from storage.records import Invitation
from storage.tables import InvitationRow


def put(session: Session, invitation: Invitation) -> None:
    """Write an invitation in place of the one the person had to this handoff."""
    of = (
        col(InvitationRow.handoff_id) == invitation.handoff_id,
        col(InvitationRow.person) == invitation.person,
    )
    session.execute(delete(InvitationRow).where(rows.mine(session, InvitationRow), *of))
    rows.add(session, InvitationRow, invitation)


def of_handoff(session: Session, handoff_id: int) -> list[Invitation]:
    """Return who was invited to a handoff, the first first."""
    order = [col(InvitationRow.at), col(InvitationRow.person)]
    return rows.some(
        session, InvitationRow, Invitation, col(InvitationRow.handoff_id) == handoff_id, order=order
    )


def of_person(session: Session, person: str, *, limit: int = 20) -> list[Invitation]:
    """Return what a person was invited to, the last first."""
    order = [col(InvitationRow.at).desc()]
    return rows.some(
        session, InvitationRow, Invitation, col(InvitationRow.person) == person, order=order, limit=limit
    )


def has(session: Session, handoff_id: int, person: str) -> bool:
    """Tell whether a person was invited to a handoff."""
    of = (col(InvitationRow.handoff_id) == handoff_id, col(InvitationRow.person) == person)
    return rows.one(session, InvitationRow, Invitation, *of) is not None
