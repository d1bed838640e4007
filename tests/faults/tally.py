"""What the faults did: how often each was tried, and what came of it; `STILE_FAULTS=long` tries harder."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from bot.playground import Delivered

LONG = os.environ.get("STILE_FAULTS") == "long"
COUNTED = ("lost", "doubled", "tracebacks", "fives", "crossings")
HEADINGS = ("fault", "runs", "lost", "doubled", "tracebacks", "5xx", "crossings")


def times(short: int, long: int) -> int:
    """Return how often something is tried: seconds in CI, minutes by `make test-faults`."""
    return long if LONG else short


def fives(answers: Iterable[Delivered]) -> int:
    """Count the answers of 5xx. One of 503 to an event is none: Slack sends it again, and nobody waits for it (R12)."""
    return len([one for one in answers if one.status >= 500 and not _comes_again(one)])


def _comes_again(one: Delivered) -> bool:
    return one.status == 503 and one.door == "events_api"


@dataclass
class Line:
    """One fault: how often it was tried, and what went wrong."""

    fault: str
    runs: int = 0
    lost: int = 0
    doubled: int = 0
    tracebacks: int = 0
    fives: int = 0
    crossings: int = 0

    @property
    def clean(self) -> bool:
        """Tell whether nothing went wrong."""
        return not any(getattr(self, name) for name in COUNTED)


class Tally:
    """The table of zeros, one line a fault, added up over stores and tests."""

    def __init__(self) -> None:
        self._lines: dict[str, Line] = {}

    def add(self, fault: str, runs: int, **wrong: int) -> Line:
        """Count some runs of a fault and what went wrong in them; return these alone, to be asserted."""
        total = self._lines.setdefault(fault, Line(fault))
        now = Line(fault, runs, **wrong)
        for name in ("runs", *COUNTED):
            setattr(total, name, getattr(total, name) + getattr(now, name))
        return now

    def rows(self) -> list[str]:
        """Return the table, one line a fault, in columns."""
        table = [HEADINGS, *((str(value) for value in vars(line).values()) for line in self._lines.values())]
        cells = [tuple(row) for row in table]
        widths = [max(len(row[n]) for row in cells) for n in range(len(HEADINGS))]
        return [
            "  ".join(
                c.ljust(w) if n == 0 else c.rjust(w) for n, (c, w) in enumerate(zip(row, widths, strict=True))
            )
            for row in cells
        ]

    def counted(self) -> list[dict[str, Any]]:
        """Return what was counted, to be added up in another process."""
        return [dict(vars(line)) for line in self._lines.values()]

    def add_counted(self, lines: Iterable[dict[str, Any]]) -> None:
        """Add what another process counted."""
        for line in lines:
            self.add(**line)

    def __bool__(self) -> bool:
        return bool(self._lines)


TALLY = Tally()
