"""Queries on how handoffs moved: when a launch was put off, and what a requester's last handoffs were like."""

from collections.abc import Collection

from sqlmodel import Session, col

from storage import rows
from storage.records import CheckIn, Entry, Handoff
from storage.tables import CheckInRow, EntryRow, HandoffRow

LAUNCH_MOVED = "launch_moved"
"""What history calls a launch that was given another day."""


def launch_moves(session: Session, handoff_id: int) -> list[Entry]:
    """Return the moves of a handoff's launch, the oldest first."""
    return rows.some(
        session,
        EntryRow,
        Entry,
        col(EntryRow.handoff_id) == handoff_id,
        col(EntryRow.what) == LAUNCH_MOVED,
        order=[col(EntryRow.id)],
    )


def earlier_of(session: Session, requester: str, *, before: Handoff, limit: int) -> list[Handoff]:
    """Return what a requester brought to IT before a handoff, the last first."""
    return rows.some(
        session,
        HandoffRow,
        Handoff,
        col(HandoffRow.requester) == requester,
        col(HandoffRow.ready_at).is_not(None),
        col(HandoffRow.id) < before.id,
        order=[col(HandoffRow.id).desc()],
        limit=limit,
    )


def check_ins_of(session: Session, handoff_ids: Collection[int]) -> dict[int, list[CheckIn]]:
    """Return the check-ins of some handoffs, by handoff."""
    found: dict[int, list[CheckIn]] = {handoff_id: [] for handoff_id in handoff_ids}
    for check_in in rows.some(session, CheckInRow, CheckIn, col(CheckInRow.handoff_id).in_(handoff_ids)):
        found[check_in.handoff_id].append(check_in)
    return found
