"""Labelled text for the rules that read text."""

import json
from dataclasses import dataclass
from pathlib import Path

SETS = Path(__file__).parent / "sets"


@dataclass(frozen=True)
class Line:
    """A text with the label that a person gave it."""

    text: str
    label: str
    kind: str = ""


def lines(pattern: str) -> list[Line]:
    """Return the lines of all sets whose file name matches."""
    files = sorted(SETS.glob(pattern))
    return [Line(**json.loads(line)) for file in files for line in file.read_text("utf-8").splitlines()]
