"""Queries on how handoffs moved: when a launch was put off, and what a requester's last handoffs were like."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import Executable, bindparam, func, null
from sqlmodel import Session, col, select

from storage import rows
from storage.records import CheckIn, Entry, Handoff
from storage.tables import CheckInRow, EntryRow, HandoffRow

LAUNCH_MOVED = "launch_moved"
"""What history calls a launch that was given another day."""
VENDORS_MET = "vendors_met"
"""What history calls the day on which the vendors are first met, once it is said."""


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


def vendors_on(session: Session, handoff_id: int) -> date | None:
    """Return the day on which the vendors are first met, as it was said last, or None."""
    it = (col(EntryRow.handoff_id) == handoff_id, col(EntryRow.what) == VENDORS_MET)
    found = rows.some(session, EntryRow, Entry, *it, order=[col(EntryRow.id).desc()], limit=1)
    return date.fromisoformat(found[0].after) if found and found[0].after else None


def earlier_of(session: Session, requester: str, *, before: Handoff, limit: int) -> list[Handoff]:
    """Return what a requester brought to IT before a handoff, the last first."""
    about = {"requester": requester, "before": before.id, "most": limit}
    return rows.found(session, _earlier_of(), HandoffRow, Handoff, **about)


@rows.prepared
def _earlier_of() -> Executable:
    handoff = rows.columns(HandoffRow)
    # Not the plain columns: SQLite would walk along everybody's handoffs to find the few of one person.
    number, ready_at = handoff.id + 0, func.coalesce(handoff.ready_at, null())
    return (
        select(HandoffRow.__table__)  # type: ignore[attr-defined]
        .where(rows.of_team(HandoffRow), handoff.requester == bindparam("requester"))
        .where(ready_at.is_not(None), number < bindparam("before"))
        .order_by(number.desc())
        .limit(bindparam("most"))
    )


def check_ins_of(session: Session, handoff_ids: Collection[int]) -> dict[int, list[CheckIn]]:
    """Return the check-ins of some handoffs, by handoff."""
    found: dict[int, list[CheckIn]] = {handoff_id: [] for handoff_id in handoff_ids}
    for check_in in rows.by(session, CheckInRow, CheckIn, handoff_id=handoff_ids):
        found[check_in.handoff_id].append(check_in)
    return found
