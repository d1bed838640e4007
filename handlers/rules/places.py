"""Places that fail: why, who can do something about it, and where a message goes meanwhile."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from storage.records import Delivery, Entry, Handoff, Settings
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


@dataclass(frozen=True)
class Closing:
    """How a channel stands: how often it was opened again, and, where it is closed now, what was said of that."""

    number: int
    line: Entry | None = None

    @property
    def why(self) -> Why | None:
        """Return why it is closed, or None when it works."""
        return Why(self.line.before.partition(":")[2]) if self.line else None

    def tells(self, why: Why) -> bool:
        """Tell whether a reason adds nothing to what was said: that Stile cannot see it says the least."""
        return self.why is not None and why in {self.why, Why.UNSEEN}


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


def owner(delivery: Delivery, handoff: Handoff) -> str | None:
    """Return who misses a message about a handoff that was not said in time; nobody, what one sees in passing."""
    if delivery.person is not None:
        return delivery.person if delivery.channel is None else None
    return by_dm(delivery, handoff)


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


def closing(lines: Iterable[Entry]) -> Closing:
    """Return how a channel stands by its lines of history; two of one moment have no order."""
    kept = list(lines)
    number = sum(line.what == OPENED for line in kept)
    since = [line for line in kept if line.what == CLOSED and line.before.startswith(f"{number}:")]
    return Closing(number, since[-1] if since else None)
