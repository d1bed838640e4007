"""What people read who write to Stile itself and hand nothing in: a greeting back, how to stop it, and the like."""

from handlers.views import ids
from handlers.views.blocks import Message, actions, button, context, message, section


def greeted() -> Message:
    """Return a greeting, and what Stile is there for."""
    text = (
        "Hello! Stile takes what marketing needs to IT, with the outcome first. Write in one sentence what you "
        "need, or begin here."
    )
    buttons = [
        button("Ask for work", action_id=ids.DOOR_WORK, primary=True),
        button("Tell IT early", action_id=ids.DOOR_IDEA),
    ]
    more = context("`help` says what else you can write; `list` shows what waits on you.", block_id="more")
    return message(text, [section(text, block_id="hello"), actions(buttons, block_id="doors"), more])


def thanked() -> Message:
    """Return an answer to thanks, or to somebody who says that something is done."""
    text = "You are welcome. `list` shows whether something still waits on you."
    return message(text, [section(text, block_id="welcome")])


def how_to_stop() -> Message:
    """Return what Stile writes unasked, and how each person switches it off."""
    text = (
        "Nothing is switched off yet; you choose what stops.\n"
        "• *One reminder:* press *Stop* under it, or *Snooze* to get it later.\n"
        "• *Every reminder of a kind:* choose “Not at all” under *Preferences*, or get them once a day.\n"
        "• *Offers in a channel:* press *Not a request*, and Stile is silent to you there for a week.\n"
        "• *A handoff:* `/handoff show H-12` has *Withdraw*."
    )
    preferences = button("Preferences", action_id=ids.PREFS_OPEN, primary=True)
    return message(text, [section(text, block_id="stop"), actions([preferences], block_id="preferences")])
