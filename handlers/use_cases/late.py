"""What waited for days to be said to one person is one message, and not as many as there were (RELIABILITY E11)."""

from datetime import timedelta

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import working_times
from storage import claims, deliveries
from storage.records import STILE, Delivery, Request
from storage.vocabulary import DeliveryState

AFTER = timedelta(days=1)
"""What is later than this comes from an outage, not from a busy minute."""
ALONE = 3
"""So many are said each by itself: the newest, each of another handoff; what is older is a line each."""
NEVER_FOLDED = frozenset({deliveries.HOME, "late", "nudge", "place", "trouble"})
"""What gathers things itself, or is for admins."""


def fold(deps: Deps, delivery: Delivery) -> bool:
    """Have a message that is days late told of in its person's one message of such; False: it is said by itself."""
    at = deps.clock()
    if delivery.person is None or delivery.handoff_id is None or delivery.kind in NEVER_FOLDED:
        return False
    if delivery.slack_ts is not None or at - delivery.due_at < AFTER:
        return False
    request = Request(team=delivery.team_id, actor=STILE, at=at, surface="outbox")
    with deps.store.writing(request) as session:
        waiting = deliveries.waiting_for(session, delivery.person, since=at - AFTER, besides=NEVER_FOLDED)
        if len(waiting) <= ALONE or delivery.id in _newest(waiting):
            return False
        tell(session, request, delivery, delivery.person)
    return True


def _newest(waiting: list[Delivery]) -> set[int]:
    """Return the newest message of each of the handoffs that were spoken of last, some handoffs at most."""
    newest: dict[int | None, int] = {}
    for one in waiting:
        newest.setdefault(one.handoff_id, one.id)
    return set(list(newest.values())[:ALONE])


def tell(session: Session, request: Request, delivery: Delivery, person: str | None) -> None:
    """End a claimed message that comes too late; whose it was reads once a day of theirs what was not said in time."""
    due_at, key = request.at, ""
    if person is not None:
        due_at = next_working_instant(working_times.of_person(session, person), request.at)
        key = f"late:{person}:{due_at:%Y-%m-%d}"  # by the day it is read: who was away reads one
    if not claims.mark(session, delivery, DeliveryState.EXPIRED, error=key) or person is None:
        return
    if not deliveries.add(session, "late", key=key, due_at=due_at, person=person, live=True):
        deliveries.redraw_key(session, key)
