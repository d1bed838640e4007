"""What people read of the road behind the agreement: its buttons, who said what, and the form that closes."""

from collections.abc import Collection

from handlers.rules.authority import Action
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    bold,
    button,
    field,
    message,
    modal,
    person,
    quoted,
    section,
    text_input,
)
from storage.records import Handoff
from storage.vocabulary import State

TITLE = 150
LINE = 500
SAID = {
    State.IN_DELIVERY: "says that delivery of {key} has started",
    State.LAUNCHED: "says that {key} is launched",
    State.CLOSED: "closed {key}",
}
ROAD_ACTIONS = frozenset({Action.START_DELIVERY, Action.LAUNCH, Action.CLOSE})
"""What can be done on the road behind the agreement, from the card by whoever may."""


def road_buttons(handoff: Handoff, may: Collection[Action]) -> list[Element]:
    """Return the one step on the road that comes next, where one may take it."""
    offered = (
        (
            Action.START_DELIVERY,
            State.AGREED,
            "Delivery started",
            ids.ROAD_START,
            f"This marks {handoff.key} as being built. From now on its KPIs stay as both sides signed them.",
        ),
        (
            Action.LAUNCH,
            State.IN_DELIVERY,
            "Launched",
            ids.ROAD_LAUNCH,
            f"This marks {handoff.key} as live. On the measure date Stile asks both owners for the result.",
        ),
        (Action.CLOSE, State.MEASURED, "Close", ids.ROAD_CLOSE, ""),
    )
    return [
        button(label, action_id=at, value=str(handoff.id), about=f"{label}: {handoff.key}", confirm=confirm)
        for action, state, label, at, confirm in offered
        if action in may and handoff.state is state
    ]


def stepped(handoff: Handoff, *, to: State, by: str) -> Message:
    """Return what the thread is told of a step that somebody took."""
    text = f"{person(by)} {SAID[to].format(key=handoff.key)}."
    if to is State.CLOSED and handoff.decision:
        text += f" What was learnt: {quoted(handoff.decision, LINE)}"
    return message(text, [section(text, block_id="text")])


def close_form(handoff: Handoff) -> Block:
    """Return the form that closes what was measured."""
    learnt = text_input(ids.FIELD, multiline=True, limit=LINE)
    return modal(
        "Close",
        [
            section(
                f"{bold(f'{handoff.key} · {handoff.title}', TITLE)}\nWhat came of its KPIs stays with it.",
                block_id="what",
            ),
            field(
                "What was learnt?",
                learnt,
                block_id="learnt@1",
                hint="One line that both sides read in the thread and under Recently decided.",
                optional=True,
            ),
        ],
        callback_id=ids.ROAD_CLOSE_FORM,
        submit="Close it",
        metadata=str(handoff.id),
    )
