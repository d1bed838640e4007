"""Which architect a handoff goes to: topics first, then load, then whose turn it is."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from storage.records import Architect, Handoff, OutcomeContext, Roster
from storage.vocabulary import Side

TOPIC_WORDS: dict[str, tuple[str, ...]] = {
    "integration": (
        "integrat",
        "api",
        "webhook",
        "sync",
        "connect",
        "crm",
        "salesforce",
        "hubspot",
        "middleware",
    ),
    "analytics": (
        "analytic",
        "dashboard",
        "tracking",
        "report",
        "ga4",
        "tag manager",
        "attribution",
        "tableau",
    ),
    "data": ("data", "warehouse", "cdp", "segment", "snowflake", "bigquery", "consent", "gdpr", "personal"),
    "web": ("website", "web site", "landing", "cms", "page", "domain", "seo", "wordpress", "contentful"),
    "email": ("email", "e-mail", "newsletter", "mailchimp", "marketo", "deliverability", "nurture"),
    "app": ("app", "mobile", "ios", "android", "push notification"),
    "security": ("security", "sso", "login", "access", "penetration", "vendor risk"),
    "commerce": ("shop", "checkout", "commerce", "payment", "loyalty", "voucher", "pricing"),
    "content": ("content", "asset", "dam", "video", "translation", "image"),
}
"""Words that point at a topic; a topic that is not here is looked for by its own name."""


NO_LANES: Mapping[str, "InLane"] = {}


class Pick(NamedTuple):
    """Who was picked and why, as one reads it."""

    who: str | None
    why: str


class InLane(NamedTuple):
    """That an architect leads a lane a handoff touches, or works on it for IT."""

    leads: bool
    lane: str


def topics_of(handoff: Handoff, context: OutcomeContext | None, known: frozenset[str]) -> frozenset[str]:
    """Return which of the roster's topics a handoff touches."""
    texts = [handoff.title, *([context.systems, context.change, context.audience] if context else [])]
    text = " ".join(texts).lower()
    return frozenset(
        topic for topic in known if any(word in text for word in (*TOPIC_WORDS.get(topic, ()), topic))
    )


def pick_architect(
    roster: Roster,
    topics: frozenset[str],
    *,
    load: Mapping[str, int],
    last_given: Mapping[str, datetime],
    away: frozenset[str] = frozenset(),
    never: frozenset[str] = frozenset(),
    in_lanes: Mapping[str, InLane] = NO_LANES,
) -> Pick:
    """Pick the architect: who leads a lane of it, or works on one, then most topics in common, then by load.

    Of equal load is who was not asked for longest.
    """
    candidates = [architect for architect in roster.architects if architect.who not in never]
    if not candidates:
        return _nobody(roster, "no architect is on the roster")

    def rank(architect: Architect) -> tuple[int, int, bool, int, float, str]:
        open_now = load.get(architect.who, 0)
        last = last_given.get(architect.who)
        shared = len(topics & frozenset(architect.topics))
        mine = in_lanes.get(architect.who) if architect.who not in away else None
        return (
            2 if mine is None else 0 if mine.leads else 1,
            -shared,
            open_now >= architect.load,
            open_now,
            last.timestamp() if last else 0.0,
            architect.who,
        )

    for architect in sorted(candidates, key=rank):
        if architect.who not in away:
            return Pick(
                architect.who, _because(topics & frozenset(architect.topics), in_lanes.get(architect.who))
            )
        if architect.delegate and architect.delegate not in away | never:
            return Pick(architect.delegate, f"<@{architect.who}> is away, this is the delegate")
    return _nobody(roster, "every architect is away")


def _because(shared: frozenset[str], mine: InLane | None) -> str:
    if mine is not None:
        return f"leads {mine.lane}" if mine.leads else f"works on {mine.lane} for IT"
    return f"knows {', '.join(sorted(shared))}" if shared else "is next in turn"


def _nobody(roster: Roster, why: str) -> Pick:
    return Pick(roster.lead(Side.IT), f"{why}, so it goes to the IT lead")
