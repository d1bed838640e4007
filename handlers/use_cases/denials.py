"""Keeping that somebody tried what is not theirs: a line of history that no view of a handoff shows."""

from handlers.deps import Deps
from storage import history
from storage.records import Request

LONGEST = 100


def keep(deps: Deps, request: Request, *, what: str, about: str) -> None:
    """Write down who was refused what, and about which ids; never what anybody typed."""
    beside = request.model_copy(update={"inbox_id": None})
    with deps.store.writing(beside) as session:
        history.add(session, beside, "denied", before=about[:LONGEST], after=what[:LONGEST])
