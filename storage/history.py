"""History: who did what, before and after, through which surface; rows are only ever added."""

from collections.abc import Collection

from sqlmodel import Session, col

from storage import rows
from storage.records import Entry, Request
from storage.store import new_id
from storage.tables import EntryRow


def add(
    session: Session,
    request: Request,
    what: str,
    *,
    handoff_id: int | None = None,
    before: str = "",
    after: str = "",
) -> None:
    """Write one line of history."""
    entry = Entry(
        team_id=request.team,
        id=new_id(),
        handoff_id=handoff_id,
        at=request.at,
        actor=request.actor.id,
        what=what,
        before=before,
        after=after,
        surface=request.surface,
    )
    rows.add(session, EntryRow, entry)


def of_handoff(session: Session, handoff_id: int, *, limit: int = 20) -> list[Entry]:
    """Return the newest lines of one handoff, newest first."""
    newest_first = [col(EntryRow.id).desc()]
    return rows.some(
        session, EntryRow, Entry, col(EntryRow.handoff_id) == handoff_id, order=newest_first, limit=limit
    )


def last(session: Session, handoff_id: int, what: str) -> Entry | None:
    """Return the newest line of one handoff that tells of one kind of deed, or None."""
    return next(iter(of_deed(session, handoff_id, what, limit=1)), None)


def of_deed(session: Session, handoff_id: int, what: str, *, limit: int = 20) -> list[Entry]:
    """Return the newest lines of one handoff that tell of one kind of deed, newest first."""
    about = (col(EntryRow.handoff_id) == handoff_id, col(EntryRow.what) == what)
    return rows.some(session, EntryRow, Entry, *about, order=[col(EntryRow.id).desc()], limit=limit)


def who_last(session: Session, handoff_ids: Collection[int], whats: Collection[str]) -> dict[int, str]:
    """Return who last did one of some deeds to each of some handoffs."""
    about = (col(EntryRow.handoff_id).in_(handoff_ids), col(EntryRow.what).in_(whats))
    found = rows.some(session, EntryRow, Entry, *about, order=[col(EntryRow.id)]) if handoff_ids else []
    return {entry.handoff_id: entry.actor for entry in found if entry.handoff_id is not None}


def of_kinds(session: Session, kinds: Collection[str], *, after: str) -> list[Entry]:
    """Return the lines of some kinds about no handoff that led to the same, the oldest first."""
    about = (col(EntryRow.handoff_id).is_(None), col(EntryRow.what).in_(kinds), col(EntryRow.after) == after)
    return rows.some(session, EntryRow, Entry, *about, order=[col(EntryRow.id)])
