"""How an accepted outcome still reads where it is no change for somebody yet, and what IT may ask about it."""

from dataclasses import dataclass

from handlers.rules.outcomes import assess
from storage.records import Handoff, OutcomeContext
from storage.vocabulary import Door


@dataclass(frozen=True)
class Flag:
    """How an outcome reads, what is not said in it yet, and the one question about it."""

    name: str
    lacks: str
    question: str


OUTPUT = Flag(
    "Reads as something to build",
    "it does not say yet what changes for whom.",
    "What changes for whom once it is there?",
)
VAGUE = Flag(
    "Reads as a direction",
    "it does not say yet what people will do differently.",
    "What will people do then that they do not do today?",
)


def flag(handoff: Handoff, context: OutcomeContext | None) -> Flag | None:
    """Return how an outcome that was accepted still reads; of an idea nothing more is asked."""
    if context is None or not context.change or handoff.door is Door.IDEA:
        return None
    if context.flagged:
        return OUTPUT
    return VAGUE if assess(context.change, title=handoff.title).label == "vague" else None
