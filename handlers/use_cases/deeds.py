"""Who did what to a handoff, and when: what somebody reads whose button came too late."""

from sqlmodel import Session

from handlers.rules import authority
from handlers.rules.authority import Action
from handlers.rules.refusals import NoLonger, Refusal
from handlers.rules.text import moment
from storage import history
from storage.records import STILE, Actor, Entry, Handoff
from storage.vocabulary import State

DEEDS: dict[State, tuple[str, str]] = {
    State.DRAFT: ("reopened", "opened {key} again"),
    State.NEEDS_CONTEXT: ("asked", "asked about {key}"),
    State.READY: ("rerouted", "gave {key} to somebody else"),
    State.WITH_IT: ("taken", "took {key}"),
    State.AGREED: ("kpis_agreed", "signed the KPIs of {key} last"),
    State.IN_DELIVERY: ("delivery_started", "started the delivery of {key}"),
    State.LAUNCHED: ("launched", "launched {key}"),
    State.MEASURED: ("measured", "saw {key} measured"),
    State.CLOSED: ("closed", "closed {key}"),
    State.MERGED: ("merged", "let {key} become part of another handoff"),
    State.WITHDRAWN: ("withdrawn", "withdrew {key}"),
    State.DECLINED: ("declined", "declined {key}"),
    State.NOT_A_REQUEST: ("not_a_request", "said that {key} is not a request"),
}
"""What history calls the deed that led to a state, and how one tells of it."""


def decided(session: Session, handoff: Handoff) -> Entry | None:
    """Return the line of history that says who brought a handoff to its state, or None where nobody did."""
    what = DEEDS.get(handoff.state, ("", ""))[0]
    return history.last(session, handoff.id, what) if what else None


def require(session: Session, actor: Actor, action: Action, handoff: Handoff | None) -> Handoff:
    """Return the handoff when this person may do this now; else refuse, with who was faster and when."""
    try:
        return authority.require(actor, action, handoff)
    except NoLonger as refusal:
        raise _told(session, handoff, refusal) from refusal


def _told(session: Session, handoff: Handoff | None, refusal: NoLonger) -> Refusal:
    entry = decided(session, handoff) if handoff is not None else None
    if handoff is None or entry is None:
        return refusal
    who = "Stile" if entry.actor == STILE.id else f"<@{entry.actor}>"
    deed = DEEDS[handoff.state][1].format(key=handoff.key)
    return NoLonger(f"{who} {deed} ({moment(entry.at)}), so this button no longer applies.")
