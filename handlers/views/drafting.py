"""What people read of a form that they closed before it was handed in."""

from handlers.rules.states import name_of
from handlers.views import ids
from handlers.views.blocks import Message, actions, bold, button, context, message, section
from storage.records import Handoff


def saved(handoff: Handoff) -> Message:
    """Return that a form is kept as a draft, with the ways to go on with it and to drop it."""
    text = f"Saved as a draft: {_name(handoff)}. Nothing reached IT."
    value = str(handoff.id)
    buttons = [
        button(
            "Continue",
            action_id=ids.HANDOFF_OPEN,
            value=value,
            primary=True,
            about=f"Continue with {handoff.key}",
        ),
        button(
            "Discard",
            action_id=ids.HANDOFF_WITHDRAW,
            value=value,
            about=f"Discard the draft {handoff.key}",
            confirm=f"{handoff.key} leaves your lists. You can reopen it.",
        ),
    ]
    where = context("A draft is kept for 14 days; `/handoff list` shows yours.", block_id="where")
    return message(text, [section(text, block_id="text"), actions(buttons, block_id="buttons"), where])


def no_longer(handoff: Handoff) -> Message:
    """Return what stands there once it is no draft any more."""
    text = f"{_name(handoff)} was a draft; now it is {name_of(handoff)}."
    return message(text, [section(text, block_id="text")])


def _name(handoff: Handoff) -> str:
    return f"{handoff.key} {bold(handoff.title, 100)}".strip()
