"""What people read of a message that was caught: the offer, both doors, the quote, and an admin's counts."""

from datetime import datetime

from handlers.rules.catches import NO_REQUEST, Watching
from handlers.rules.drafting import is_held
from handlers.rules.states import name_of
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Message,
    actions,
    bold,
    button,
    by_day,
    context,
    message,
    modal,
    quoted,
    section,
)
from storage.records import Handoff, Source
from storage.vocabulary import FoundBy, State

QUOTE = 300
"""Characters of a message that are shown."""
PRESSED = "Only you see this. Nothing goes to IT until you say so."
EXPLICIT = {
    FoundBy.REACTION: "Somebody reacted to your message to make it a handoff.",
    FoundBy.MENTION: "Want to send this to IT?",
    FoundBy.SHORTCUT: "Somebody in IT asked to make your message a handoff.",
}
"""How an offer begins that somebody asked for."""
NO_QUOTE = "its text can't be shown here"


def offer(handoff: Handoff, source: Source) -> Message:
    """Return the one line that a message's author sees, and nobody else."""
    begin = EXPLICIT.get(source.found_by, "This reads like something for IT.")
    asked = "" if begin.endswith("?") else " Tell IT early, or ask for work?"
    text = f"{begin}{asked} {PRESSED}"
    value, about = str(handoff.id), f"about “{quoted(handoff.title, 40)}”" if handoff.title else ""
    buttons = [
        button("Tell IT early", action_id=ids.CATCH_IDEA, value=value, about=f"Tell IT early {about}"),
        button("Ask for work", action_id=ids.CATCH_WORK, value=value, about=f"Ask for work {about}"),
        button("Not a request", action_id=ids.CATCH_NO_REQUEST, value=value, about=f"Not a request {about}"),
        button("Not now", action_id=ids.CATCH_NOT_NOW, value=value, about=f"Not now {about}"),
    ]
    return message(text, [section(text, block_id="offer"), actions(buttons, block_id="answers")])


def doors(handoff: Handoff, source: Source | None) -> Block:
    """Return both doors for a message, with what will be quoted."""
    words = quote_line(source) if source else f"> {quoted(handoff.title, 150)}" if handoff.title else ""
    said = [context(words, block_id="quote")] if words else []
    value = str(handoff.id)
    blocks = [
        section(
            "*What do you want to do with this message?*\nIT reads it with your answers, not before.",
            block_id="ask",
        ),
        *said,
        section(
            "*Tell IT early*\nAn architect hears about it while it can still change; you ask for no work yet. "
            "Under a minute.",
            block_id="idea",
            accessory=button("Tell IT early", action_id=ids.CATCH_IDEA, value=value),
        ),
        section(
            "*Ask for work*\nYou want IT to do something. Three short screens, each saved as you go.",
            block_id="work",
            accessory=button("Ask for work", action_id=ids.CATCH_WORK, value=value, primary=True),
        ),
    ]
    return modal("New handoff", blocks, callback_id=ids.DOORS_FORM)


def direct_doors(words: str, ts: str, *, warm: bool = False) -> Message:
    """Return both doors for what somebody wrote to Stile itself; `warm` where it reads like a request."""
    begin = (
        "That sounds like something for IT. Want to send it there?"
        if warm
        else "Want to send this to IT? If you meant something else, write `help`."
    )
    text = (
        f"{begin} *Ask for work* if you want IT to do something. *Tell IT early* if it is still an idea. "
        "Nothing goes to IT until you say so."
    )
    value = ts.replace(".", ":")
    said = [context(f"> {quoted(words, 150)}", block_id="words")] if words else []
    buttons = [
        button("Ask for work", action_id=ids.DIRECT_WORK, value=value, primary=True),
        button("Tell IT early", action_id=ids.DIRECT_IDEA, value=value),
    ]
    return message(text, [section(text, block_id="ask"), *said, actions(buttons, block_id="doors")])


def direct_begun(handoff: Handoff) -> Message:
    """Return what stands where the doors were, once one of them was opened."""
    text = f"You began {handoff.key} {bold(handoff.title, 150)} with this message; it is {name_of(handoff)}."
    held = is_held(handoff)
    opens = button(
        "Continue" if held else "Open",
        action_id=ids.HANDOFF_OPEN if held else ids.HANDOFF_SHOW,
        value=str(handoff.id),
        about=f"{'Continue with' if held else 'Open'} {handoff.key}",
    )
    return message(text, [section(text, block_id="begun"), actions([opens], block_id="buttons")])


def direct_gone() -> Message:
    """Return what stands where the doors were, once the message is gone that they were about."""
    return told("You deleted this message, so there is nothing to send to IT.")


def mentioned() -> Message:
    """Return both doors for somebody who called Stile and said nothing more."""
    text = "Want to send something to IT? `/handoff help` says what Stile does. Only you see this."
    buttons = [
        button("Ask for work", action_id=ids.DOOR_WORK, primary=True),
        button("Tell IT early", action_id=ids.DOOR_IDEA),
    ]
    return message(text, [section(text, block_id="ask"), actions(buttons, block_id="doors")])


def found(handoff: Handoff, *, readable: bool) -> Message:
    """Return that a message has its handoff already."""
    if handoff.state is State.NOT_A_REQUEST:
        return told(NO_REQUEST)
    if not readable:
        return told(_not_readable(handoff))
    text = f"This message is {handoff.key} already: {name_of(handoff)}."
    show = button("Open", action_id=ids.HANDOFF_SHOW, value=str(handoff.id), about=f"Open {handoff.key}")
    return message(text, [section(text, block_id="found"), actions([show], block_id="buttons")])


def _not_readable(handoff: Handoff) -> str:
    """Return what somebody may know of a handoff that is not open to them: that the message is taken care of."""
    if is_held(handoff):
        return f"This message is {handoff.key} already; who asked for it is writing down what it is for."
    if handoff.ready_at is None:
        return f"This message was {handoff.key}, which was withdrawn; write `/handoff` and a few words to begin anew."
    return f"This message is {handoff.key} already, and only its people see it."


def told(sentence: str) -> Message:
    """Return one sentence for one person."""
    return message(sentence, [section(sentence, block_id="told")])


def asked(handoff: Handoff) -> str:
    """Return what IT reads that asked for a handoff of somebody else's message."""
    return f"<@{handoff.author}> is asked, so that only they see it; {handoff.key} is theirs to write."


def no_request(until: datetime | None) -> Message:
    """Return what stands where the offer was: when Stile speaks again."""
    text = "Noted: not a request."
    if until is not None:
        text += f" Stile leaves you alone in this channel until {by_day(until)}; `/handoff` always works."
    return told(text)


def not_now(handoff: Handoff) -> Message:
    """Return what stands where the offer was: where the message waits."""
    return told(f"Kept as {handoff.key} in Stile's Home; you won't be asked about it again.")


def quote_line(source: Source) -> str:
    """Return the message a handoff was found in, quoted and linked, with what became of it."""
    link = f" · <{source.link}|Open the message>" if source.link else ""
    if source.deleted_at is not None:
        return ":speech_balloon: The original message was deleted."
    words = f"“{quoted(source.quote, QUOTE)}”" if source.quote else NO_QUOTE
    changed = " · _source changed_" if source.changed_at is not None else ""
    return f":speech_balloon: The message: {words}{changed}{link}"


def source_blocks(source: Source | None) -> list[Block]:
    """Return the quote as a small line, with its thread in short; nothing where a handoff began without a message."""
    if source is None:
        return []
    short = [context(f"In short (drafted): {quoted(source.summary)}", block_id="summary")]
    return [context(quote_line(source), block_id="source"), *(short if source.summary else [])]


def watching_line(one: Watching) -> str:
    """Return how Stile listens in a channel, and what it did there in the last 14 days."""
    return f"<#{one.channel}>: {_mode(one)}"


def _mode(one: Watching) -> str:
    shadow = one.counts.shadow if one.counts else 0
    caught = one.counts.caught if one.counts else 0
    if one.mode == "off":
        return "off: says and counts nothing"
    if one.mode == "shadow":
        return f"in shadow: shows nothing, counts what it would; {_prompts(shadow)} in 14 days"
    opened = one.counts.opened if one.counts else 0
    wrong = one.counts.not_a_request if one.counts else 0
    left = max(caught - opened - wrong, 0)
    said = f": {opened} opened, {wrong} marked “not a request”, {left} unanswered" if caught else ""
    return f"on: {_prompts(caught)} in 14 days{said}"


def _prompts(count: int) -> str:
    return {0: "no prompts", 1: "1 prompt"}.get(count, f"{count} prompts")
