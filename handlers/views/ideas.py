"""What people read of an idea that ends: its button, the question to the other, and what both agreed."""

from collections.abc import Sequence

from handlers.rules.states import name_of
from handlers.views import ids
from handlers.views.blocks import Element, Message, actions, bold, button, message, person, section
from storage.records import Handoff
from storage.vocabulary import State


def close_button(handoff: Handoff) -> Element:
    """Return the button by which one of an idea's two people says that nothing follows from it."""
    return button(
        "Close idea",
        action_id=ids.IDEA_CLOSE,
        value=str(handoff.id),
        about=f"Say that nothing follows from {handoff.key}",
        confirm=f"This says that nothing follows from {handoff.key}. It closes once both sides say so.",
    )


def question(handoff: Handoff, *, by: str) -> Message:
    """Return the question to the other of the two, and what became of it."""
    name = f"{handoff.key} {bold(handoff.title, 150)}"
    if handoff.state is State.CLOSED:
        return _line(f"{name} is closed: both sides agree that nothing follows from it.")
    if handoff.state is not State.IDEA_OPEN:
        return _line(f"{handoff.key} goes on, so nothing waits for you here: it is {name_of(handoff)}.")
    text = f"{person(by)} says that nothing follows from {name}. Do you agree? Until you do, it stays open."
    show = button("Open", action_id=ids.HANDOFF_SHOW, value=str(handoff.id), about=f"Open {handoff.key}")
    ways = actions([close_button(handoff), show], block_id="buttons")
    return message(text, [section(text, block_id="text"), ways])


def asked(handoff: Handoff, other: str | None) -> str:
    """Return what the first of the two is told."""
    if handoff.state is State.CLOSED:
        return f"{handoff.key} is closed."
    return f"{person(other)} is asked whether they agree; then {handoff.key} closes."


def ended(handoff: Handoff, agreed: Sequence[str]) -> Message:
    """Return what an idea's thread is told when it ends."""
    who = " and ".join(person(one) for one in agreed)
    verb = "agree" if len(agreed) > 1 else "says"
    return _line(f"{who} {verb} that nothing follows from {handoff.key}.")


def _line(text: str) -> Message:
    return message(text, [section(text, block_id="text")])
