"""Where a handoff is talked of: in the thread it began in, else under the root line that Stile posts; IT's card has its own."""

from typing import Any

from storage.records import Handoff
from storage.vocabulary import Door


def root_key(handoff_id: int) -> str:
    """Return the key of a handoff's root line; its thread hangs on it."""
    return f"root:{handoff_id}"


def card_key(handoff: Handoff) -> str:
    """Return the key of a handoff's card for IT; an idea's is the architect's own, so work gets another."""
    return f"{'idea' if handoff.door is Door.IDEA else 'card'}:{handoff.id}"


def place(handoff: Handoff) -> dict[str, Any]:
    """Return the part of a delivery that puts it into the handoff's own thread."""
    if handoff.origin_channel is not None and not handoff.private:
        return {"channel": handoff.origin_channel, "thread_ts": handoff.origin_ts}
    return {"thread_of": root_key(handoff.id)}
