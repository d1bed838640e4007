"""The road of a handoff: the only steps there are (SETTLED, The road)."""

from datetime import datetime

from handlers.rules.refusals import Refusal
from storage.records import Handoff
from storage.vocabulary import State

ROAD: dict[State, frozenset[State]] = {
    State.CAUGHT: frozenset({State.DRAFT, State.NOT_A_REQUEST, State.MERGED}),
    State.DRAFT: frozenset(
        {State.NEEDS_CONTEXT, State.READY, State.IDEA_OPEN, State.WITHDRAWN, State.MERGED}
    ),
    State.NEEDS_CONTEXT: frozenset({State.READY, State.WITHDRAWN, State.MERGED}),
    State.IDEA_OPEN: frozenset({State.DRAFT, State.CLOSED, State.MERGED}),
    State.READY: frozenset(
        {State.WITH_IT, State.NEEDS_CONTEXT, State.READY, State.DECLINED, State.WITHDRAWN, State.MERGED}
    ),
    State.WITH_IT: frozenset({State.AGREED, State.NEEDS_CONTEXT, State.READY, State.DECLINED, State.MERGED}),
    State.AGREED: frozenset({State.WITH_IT, State.IN_DELIVERY, State.MERGED}),
    State.IN_DELIVERY: frozenset({State.LAUNCHED, State.MERGED}),
    State.LAUNCHED: frozenset({State.MEASURED, State.MERGED}),
    State.MEASURED: frozenset({State.CLOSED, State.MERGED}),
    State.WITHDRAWN: frozenset({State.DRAFT}),
    State.DECLINED: frozenset({State.DRAFT}),
    State.CLOSED: frozenset(),
    State.MERGED: frozenset(),
    State.NOT_A_REQUEST: frozenset(),
}

NAMES: dict[State, str] = {
    State.CAUGHT: "caught",
    State.DRAFT: "a draft",
    State.NEEDS_CONTEXT: "held until it has its outcome",
    State.READY: "ready for IT",
    State.WITH_IT: "with IT",
    State.AGREED: "agreed",
    State.IN_DELIVERY: "in delivery",
    State.LAUNCHED: "launched",
    State.MEASURED: "measured",
    State.CLOSED: "closed",
    State.IDEA_OPEN: "an idea IT knows about",
    State.MERGED: "merged into another",
    State.WITHDRAWN: "withdrawn",
    State.DECLINED: "declined",
    State.NOT_A_REQUEST: "not a request",
}
"""How each state reads after 'is'."""
ASKED = "waiting for an answer to IT's question"
"""How it reads when IT had a handoff already, and holds it until its question is answered."""


def name_of(handoff: Handoff) -> str:
    """Return how a handoff's state reads after 'is'."""
    asked = handoff.state is State.NEEDS_CONTEXT and handoff.ready_at is not None
    return ASKED if asked else NAMES[handoff.state]


def move(handoff: Handoff, to: State, *, at: datetime) -> Handoff:
    """Return the handoff in its next state, or refuse a step the road does not have."""
    if to not in ROAD[handoff.state]:
        raise Refusal(
            f"{handoff.key} is {name_of(handoff)}, so it cannot become {NAMES[to]}; "
            "open it again to see what it can."
        )
    stamps: dict[str, object] = {"state": to, "updated_at": at}
    if to is State.NEEDS_CONTEXT:
        stamps["held_since"] = handoff.held_since or at
    if to is State.READY:
        stamps.update(ready_at=handoff.ready_at or at, held_since=None)
    if to is State.WITH_IT:
        stamps["taken_at"] = at
    if to in {State.DECLINED, State.WITHDRAWN, State.CLOSED, State.MERGED}:
        stamps.update(decided_at=at, held_since=None)
    return handoff.model_copy(update=stamps)
