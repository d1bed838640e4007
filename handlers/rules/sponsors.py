"""Who wants an outcome, where that was not known at the hand-in: whose it is to find out, and until when."""

from collections.abc import Mapping
from datetime import date, datetime

from handlers.rules import authority
from handlers.rules.authority import Action
from handlers.rules.nudges import Matter
from handlers.rules.refusals import Denied, Refusal
from storage.records import Actor, Handoff, OutcomeContext
from storage.vocabulary import OPEN_STATES

SPONSOR = "sponsor"
"""What an answer that is not known yet is called in an outcome context."""


def owed(context: OutcomeContext | None) -> Mapping[str, str] | None:
    """Return who finds out the sponsor by when, or None where nobody owes that."""
    unknowns = context.unknowns if context is not None else []
    found = next((one for one in unknowns if one.get("field") == SPONSOR), None)
    return found if found is not None and found.get("owner") and found.get("by") else None


def by_day(unknown: Mapping[str, str]) -> date:
    """Return the day by which it is to be found out."""
    return date.fromisoformat(unknown["by"])


def require(actor: Actor, handoff: Handoff | None, context: OutcomeContext | None) -> Handoff:
    """Return the handoff when this person may name its sponsor: who finds it out, or who asked for it."""
    unknown = owed(context)
    owner = unknown["owner"] if unknown else ""
    handoff = authority.require(actor, Action.NAME_SPONSOR, handoff, named=(owner,))
    if context is not None and context.sponsor:
        raise Refusal(f"<@{context.sponsor}> is named already as who wants {handoff.key}.")
    if actor.id not in {owner, handoff.requester, handoff.author}:
        raise Denied(f"Only <@{owner or handoff.requester}> can name who wants {handoff.key}.")
    return handoff


def named(context: OutcomeContext, sponsor: str) -> OutcomeContext:
    """Return the outcome context with its sponsor, which is then known."""
    left = [one for one in context.unknowns if one.get("field") != SPONSOR]
    return context.model_copy(update={"sponsor": sponsor, "unknowns": left})


def matter(
    handoff: Handoff, unknown: Mapping[str, str] | None, *, since: datetime, due_at: datetime | None
) -> Matter:
    """Return what a reminder to find out the sponsor speaks of."""
    waits = handoff.state in OPEN_STATES and handoff.ready_at is not None and unknown is not None
    owner = frozenset({unknown["owner"]}) if waits and unknown else frozenset[str]()
    return Matter(f"{handoff.key} · {handoff.title}", str(handoff.id), owner, since, due_at)
