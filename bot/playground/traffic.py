"""What went over the wire, both ways, in order, as the page lists it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal


@dataclass(frozen=True)
class Entry:
    """One request and its answer."""

    direction: Literal["to_app", "from_app"]
    title: str
    status: int
    ms: int
    at: datetime
    request: Any
    answer: Any


class Traffic:
    """The list of all entries; their numbers begin at 1."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []

    def add(self, entry: Entry) -> None:
        """Write an entry down."""
        self._entries.append(entry)

    def after(self, number: int) -> list[dict[str, Any]]:
        """Return the entries after a number, oldest first."""
        start = max(0, number)
        return [
            {
                "n": n,
                "at": entry.at.timestamp(),
                "direction": entry.direction,
                "title": entry.title,
                "status": entry.status,
                "ms": entry.ms,
                "request": entry.request,
                "answer": entry.answer,
            }
            for n, entry in enumerate(self._entries[start:], start=start + 1)
        ]
