"""How each kind of reminder is spoken of, in a few words that its sentences are made from."""

from collections.abc import Mapping
from dataclasses import dataclass

from handlers.rules.nudges import Kind
from handlers.views import ids


@dataclass(frozen=True)
class Words:
    """How a matter is spoken of: what it waits for, what somebody else left undone, and its button."""

    asks: str
    undone: str
    next: str
    label: str
    action_id: str


MATTERS: Mapping[Kind, Words] = {
    Kind.SIGN_KPIS: Words(
        "wait for your signature, a change you suggest, or why you won't sign,",
        "has not signed",
        "Nothing is agreed until both sides sign the same version.",
        "Open the KPIs",
        ids.KPIS_OPEN,
    ),
    Kind.BASELINE: Words(
        "waits for you to find out where it stands today",
        "has not found out today's value of",
        "Without it nobody can say later what changed.",
        "Enter the value",
        ids.KPIS_BASELINE,
    ),
    Kind.SPONSOR: Words(
        "waits for you to find out who wants it",
        "has not found out who wants",
        "The leads ask that person when priorities collide.",
        "Name the sponsor",
        ids.SPONSOR_NAME,
    ),
    Kind.SIGN_LANE: Words(
        "waits for your signature, a change you suggest, or why you won't sign,",
        "has not signed",
        "Nobody leads it until both leads sign the same version.",
        "Open the lane",
        ids.LANE_OPEN,
    ),
    Kind.OPEN_LANE: Words(
        "has nobody who leads it, and a handoff touches it,",
        "has not named who leads",
        "A handoff touches it and nobody leads it.",
        "Name who leads",
        ids.LANE_OPEN,
    ),
    Kind.DECIDE_LANE: Words(
        "is claimed by both sides",
        "has not settled who leads",
        "Both sides claim to lead it; a version that both leads sign settles it.",
        "Open the lane",
        ids.LANE_OPEN,
    ),
    Kind.VERDICT: Words(
        "waits for your side's result",
        "has not reported the result of",
        "The other side's words are shown once both have written.",
        "Report the result",
        ids.VERDICT_OPEN,
    ),
}
WAITS_FOR: Mapping[Kind, str] = {
    Kind.HELD: "its outcome",
    Kind.CONTEXT_DUE: "its outcome",
    Kind.TAKE: "an architect to take it",
    Kind.ANSWER: "an answer to IT's question",
    Kind.PICK: "a time for the check-in",
    Kind.WRITE: "written answers for the check-in",
    Kind.RECORD: "word whether the check-in happened",
    Kind.CONTRACT: "an architect's word on the signed contract",
    Kind.SIGN_KPIS: "a signature on the KPIs",
    Kind.BASELINE: "today's value of a KPI",
    Kind.SPONSOR: "its sponsor",
    Kind.SIGN_LANE: "a signature",
    Kind.OPEN_LANE: "somebody who leads it",
    Kind.DECIDE_LANE: "one who leads it, as both sides claim it",
    Kind.VERDICT: "its result",
}
"""What a line of a lead's message says that something waits for."""
UNDONE: Mapping[Kind, str] = {
    **{kind: words.undone for kind, words in MATTERS.items()},
    Kind.HELD: "has not given the outcome of",
    Kind.CONTEXT_DUE: "has not given the outcome of",
    Kind.TAKE: "has not taken",
    Kind.ANSWER: "has not answered IT's question about",
    Kind.PICK: "has not chosen a time for the check-in about",
    Kind.WRITE: "has not answered in writing about",
    Kind.RECORD: "has not recorded the check-in about",
    Kind.CONTRACT: "has not acknowledged the signed contract of",
}
NEXT: Mapping[Kind, str] = {
    **{kind: words.next for kind, words in MATTERS.items()},
    Kind.HELD: "Without its outcome it is withdrawn.",
    Kind.CONTEXT_DUE: "It went to IT because it could not wait.",
    Kind.TAKE: "Somebody else can take it, or it can go another way.",
    Kind.ANSWER: "IT cannot go on without the answer.",
    Kind.PICK: "The two sides have not talked about it yet.",
    Kind.WRITE: "The two sides have not talked about it yet.",
    Kind.RECORD: "It is not on record yet.",
    Kind.CONTRACT: "It stops before Build until an architect acknowledges it, or a lead overrides it.",
}
