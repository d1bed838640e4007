"""Pairs of work that a person called the same or a near miss, with the items they stand among."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from handlers.rules.likeness import Item
from handlers.rules.likeness_index import Index

SETS = Path(__file__).parent / "sets"
NUMBERS = tuple(range(1, 19))


@dataclass(frozen=True)
class Look:
    """One item of a pair, the other one, and whether they are the same."""

    item: Item
    other: str
    same: bool


@cache
def items(number: int) -> dict[str, Item]:
    """Return the items of a set by id."""
    read = [json.loads(line) for line in _lines(f"alike_items_{number}.jsonl")]
    return {one["id"]: Item(one["id"], one["title"], one["description"]) for one in read}


def looks(number: int) -> list[Look]:
    """Return every pair of a set, from both sides."""
    known = items(number)
    pairs = [json.loads(line) for line in _lines(f"alike_pairs_{number}.jsonl")]
    return [
        Look(known[one], other, pair["label"] == "overlap")
        for pair in pairs
        for one, other in ((pair["a"], pair["b"]), (pair["b"], pair["a"]))
    ]


@cache
def index(number: int) -> Index:
    """Return the index of a set's items."""
    return Index(items(number).values())


def offered(look: Look, number: int) -> bool:
    """Tell whether the other item is one of the three that are offered."""
    return look.other in [match.item.id for match in index(number).alike(look.item)]


def _lines(name: str) -> list[str]:
    return (SETS / name).read_text("utf-8").splitlines()
