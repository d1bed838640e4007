"""Places that fail: why, who can do something about it, and where a message goes meanwhile."""

from enum import StrEnum

from storage.records import Delivery, Handoff, Settings
from storage.vocabulary import Side

CLOSED, OPENED = "place_closed", "place_opened"
"""What history calls a channel that Stile cannot write in, and one that works again."""
IT, MARKETING, WATCHED = "IT's channel", "marketing's channel", "a watched channel"
FOLLOWS: dict[str, Side] = {"card": Side.IT, "root": Side.MARKETING}
"""What is said anew in a side's new channel when the old one is closed; replies follow it."""


class Why(StrEnum):
    """Why nothing can be said in a channel, by Slack's name for it where it has one."""

    ARCHIVED = "is_archived"
    LEFT = "not_in_channel"
    UNSEEN = "channel_not_found"
    DELETED = "deleted"


TO_ARCHITECT = frozenset({"card", "rerouted_it", "answer", "completed"})
"""What is said in IT's channel."""
TO_REQUESTER = frozenset(
    {
        "root",
        "taken",
        "rerouted",
        "declined",
        "taken_back",
        "question",
        "check_in_held",
        "stage_moved",
        "contract_signed",
        "contract_decided",
        "architect_left",
        "taken_over",
    }
)
"""What is said in a handoff's thread."""


def by_dm(delivery: Delivery, handoff: Handoff) -> str | None:
    """Return to whom a message about a handoff goes directly when its place is closed, or None."""
    if delivery.person is not None:
        return None
    if delivery.kind in TO_ARCHITECT:
        return handoff.architect
    return handoff.requester if delivery.kind in TO_REQUESTER else None


def why_of(error: str) -> Why | None:
    """Return why a channel is closed, from Slack's answer to a message, or None when it is something else."""
    return Why(error) if error in set(Why) else None


def uses(settings: Settings, channel: str) -> tuple[str, ...]:
    """Return what a channel is to the workspace, in words; nothing where handoffs only began there."""
    channels = settings.channels
    watched = any(one.channel == channel and one.mode != "off" for one in channels.watched)
    used = {IT: channels.it == channel, MARKETING: channels.marketing == channel, WATCHED: watched}
    return tuple(words for words, is_so in used.items() if is_so)


def menders(settings: Settings, channel: str) -> list[str]:
    """Return who can mend a channel or choose another: the admins, and the lead whose side's it is."""
    roster, used = settings.people, uses(settings, channel)
    leads = [lead for lead in (roster.lead(Side.IT), roster.lead(Side.MARKETING)) if lead]
    theirs = [
        roster.lead(side) for words, side in ((IT, Side.IT), (MARKETING, Side.MARKETING)) if words in used
    ]
    return list(dict.fromkeys([*(roster.admins or leads[:1]), *filter(None, theirs)]))
