"""What the auditor calls trouble: late, abandoned or uncertain messages, and events nobody handled (RELIABILITY R9)."""

from dataclasses import dataclass, field
from datetime import timedelta

LATE = timedelta(minutes=5)
"""After how long a message that could be said, or an event that could be handled, is late."""
VERY_LATE = timedelta(minutes=15)
"""After how long a message is late whatever keeps it: a slow conversation, or Slack itself."""
CLAIMS = 2
"""How many more claims somebody's work may go untouched after its own is over."""
UNSURE_FOR = timedelta(hours=1)
"""How long a message that may have been said keeps a workspace from being well."""
AWAY = timedelta(hours=1)
"""After how long without a bot what waits is looked for in Slack before it is said."""


@dataclass(frozen=True)
class Stuck:
    """What is stuck in one workspace."""

    unhandled: int = 0
    overdue: int = 0
    abandoned: int = 0
    uncertain: int = 0

    def __bool__(self) -> bool:
        """Tell whether anything is."""
        return any((self.unhandled, self.overdue, self.abandoned, self.uncertain))


@dataclass(frozen=True)
class Audit:
    """What waits everywhere, in numbers and seconds, and what is stuck by team."""

    events: int = 0
    oldest_event: float = 0.0
    due: int = 0
    oldest_due: float = 0.0
    by_state: dict[str, int] = field(default_factory=dict)
    stuck: dict[str, Stuck] = field(default_factory=dict)

    @property
    def is_clean(self) -> bool:
        """Tell whether nothing is stuck anywhere."""
        return not any(self.stuck.values())


def sentence(stuck: Stuck) -> str:
    """Return what is stuck in one finished sentence, and where to look."""
    parts = [
        _part(stuck.overdue, "message is late", "messages are late"),
        _part(stuck.abandoned, "was begun and not ended", "were begun and not ended"),
        _part(stuck.uncertain, "may have been posted or not", "may have been posted or not"),
        _part(
            stuck.unhandled,
            "event from Slack is not handled",
            "events from Slack are not handled",
        ),
    ]
    found = ", ".join(part for part in parts if part)
    return (
        f"Stile does not keep up: {found}. `stile doctor` and the log tell why; "
        "you hear of it again only after all was well."
    )


def _part(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""


def may_post(kept: str, given: str) -> str:
    """Return an empty text, or why this instance must not post from a database that belongs to another one."""
    if kept in {"", given}:
        return ""
    who = f"this one is {given!r}" if given else "this one has no name"
    return (
        f"This database belongs to the instance {kept!r} and {who}, so nothing is posted: set "
        f"STILE_INSTANCE={kept} if it is that instance, or run `stile adopt` if this one takes over."
    )
