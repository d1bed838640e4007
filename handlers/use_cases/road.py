"""The road behind the agreement: delivery started, launched, measured, closed."""

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, states
from handlers.rules import stages as stage_rules
from handlers.rules.authority import Action
from handlers.rules.junk import junk
from handlers.rules.refusals import Refusal
from handlers.rules.threads import place
from handlers.use_cases import check_ins, nudges, stages
from storage import contracts, deliveries, handoffs, history
from storage.records import STILE, Handoff, Request
from storage.vocabulary import Stage, State

DEEDS = {
    State.IN_DELIVERY: "delivery_started",
    State.LAUNCHED: "launched",
    State.MEASURED: "measured",
    State.CLOSED: "closed",
}
"""How history calls each step."""
STAGES = {State.IN_DELIVERY: Stage.BUILD, State.LAUNCHED: Stage.MEASURE, State.MEASURED: Stage.MEASURE}
"""The stage that an initiative has reached by then."""
ROAD = (State.AGREED, *DEEDS)
BY_THE_CLOCK = "its measure date came"
LONGEST = 500


def start_delivery(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Say that what both sides agreed on is being built."""
    return _say(deps, request, handoff_id, Action.START_DELIVERY, State.IN_DELIVERY)


def launch(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Say that it is live."""
    return _say(deps, request, handoff_id, Action.LAUNCH, State.LAUNCHED)


def _say(deps: Deps, request: Request, handoff_id: int, action: Action, to: State) -> Handoff:
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, action, handoffs.get(session, handoff_id))
        reason = f"It is {states.NAMES[to]} without one."
        handoff = stages.advance(session, request, handoff, STAGES[to], reason=reason)
        return _step(session, request, handoff, to, by=request.actor.id)


def to_close(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return a handoff that one may close."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        return authority.require(request.actor, Action.CLOSE, handoffs.get(session, handoff_id))


def close(deps: Deps, request: Request, handoff_id: int, *, learnt: str = "") -> Handoff:
    """Close what was measured, with a line of what was learnt where there is one."""
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, Action.CLOSE, handoffs.get(session, handoff_id))
        line = " ".join(learnt.split())
        if line and (trouble := junk(line)):
            raise Refusal(trouble, field="learnt")
        closed = handoff.model_copy(update={"decision": line[:LONGEST]})
        closed = _step(session, request, closed, State.CLOSED, by=request.actor.id)
        check_ins.cancel_open(session, request, closed)
        nudges.stop_all(session, request, handoff_id, why="closed")
        return closed


def bring_to(session: Session, request: Request, handoff: Handoff, to: State) -> Handoff:
    """Take a handoff along the road as far as the clock has brought it; each step is written down."""
    here = ROAD.index(handoff.state) if handoff.state in ROAD else len(ROAD)
    by_clock = request.model_copy(update={"actor": STILE})
    for state in ROAD[here + 1 : ROAD.index(to) + 1]:
        handoff = _stage_too(session, by_clock, handoff, state)
        handoff = _step(session, by_clock, handoff, state)
    return handoff


def _stage_too(session: Session, request: Request, handoff: Handoff, state: State) -> Handoff:
    try:
        stage_rules.require_acknowledged(handoff, STAGES[state], contracts.get(session, handoff.id))
    except Refusal:
        return (
            handoff  # a signed contract waits for IT: the stage stays, what was measured counts all the same
        )
    return stages.advance(session, request, handoff, STAGES[state], reason=f"{BY_THE_CLOCK.capitalize()}.")


def _step(session: Session, request: Request, handoff: Handoff, to: State, *, by: str = "") -> Handoff:
    """Write one step of the road; the thread hears of those that somebody took."""
    moved = handoffs.put(session, states.move(handoff, to, at=request.at))
    why = "" if by else f", {BY_THE_CLOCK}" if to is not State.MEASURED else ""
    history.add(session, request, DEEDS[to], handoff_id=handoff.id, before=handoff.state, after=f"{to}{why}")
    if to is State.MEASURED:
        check_ins.cancel_open(session, request, moved)
    if by:
        deliveries.add(
            session,
            "road",
            key=f"road:{handoff.id}:{to}",
            due_at=request.at,
            handoff_id=handoff.id,
            to=to,
            by=by,
            **place(handoff),
        )
    deliveries.redraw(session, handoff.id)
    return moved
