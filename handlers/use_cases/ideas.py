"""How an idea ends by agreement: both of its people say that nothing follows from it."""

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import states
from handlers.rules.authority import Action
from handlers.rules.threads import place
from handlers.use_cases import check_ins, deeds, nudges
from handlers.use_cases.check_ins_said import in_hours
from storage import deliveries, handoffs, history
from storage.records import Handoff, Request
from storage.vocabulary import State

NOTHING_FOLLOWS = "nothing_follows"
"""What history calls that somebody sees nothing follow from an idea."""
AGREED = "both agree that nothing follows"


def close(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Say that nothing follows from an idea; once both sides did, it is closed."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        handoff = deeds.require(session, request.actor, Action.CLOSE_IDEA, found)
        said = {entry.actor for entry in history.of_deed(session, handoff_id, NOTHING_FOLLOWS)}
        if request.actor.id not in said:
            history.add(session, request, NOTHING_FOLLOWS, handoff_id=handoff_id)
        others = {one for one in said if _is_its(handoff, one) is not _is_its(handoff, request.actor.id)}
        if handoff.architect is None or others:
            return _end(session, request, handoff, [*sorted(others), request.actor.id])
        _ask(session, request, handoff)
        return handoff


def other_of(handoff: Handoff, person: str) -> str | None:
    """Return who is on the other side of an idea."""
    return handoff.architect if _is_its(handoff, person) else handoff.requester


def _is_its(handoff: Handoff, person: str) -> bool:
    """Tell whether a person is one of those who told IT of the idea."""
    return person in {handoff.requester, handoff.author}


def _ask(session: Session, request: Request, handoff: Handoff) -> None:
    other = other_of(handoff, request.actor.id)
    if other is not None:
        deliveries.add(
            session,
            "idea_ends",
            key=f"idea_ends:{handoff.id}:{other}",
            due_at=in_hours(session, request, other),
            handoff_id=handoff.id,
            person=other,
            live=True,
            by=request.actor.id,
        )


def _end(session: Session, request: Request, handoff: Handoff, agreed: list[str]) -> Handoff:
    closed = states.move(handoff, State.CLOSED, at=request.at).model_copy(update={"decision": AGREED})
    closed = handoffs.put(session, closed)
    history.add(session, request, "closed", handoff_id=handoff.id, before=handoff.state, after=AGREED)
    check_ins.cancel_open(session, request, closed)
    nudges.stop_all(session, request, handoff.id, why=AGREED)
    deliveries.add(
        session,
        "idea_ended",
        key=f"idea_ended:{handoff.id}",
        due_at=request.at,
        handoff_id=handoff.id,
        agreed=agreed,
        **place(handoff),
    )
    deliveries.redraw(session, handoff.id)
    return closed
