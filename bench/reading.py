"""P10: what it costs to read a message; P11: what it costs to find look-alikes among ten thousand."""

import json
import random
import sqlite3
from collections.abc import Callable, Iterable
from functools import partial

from bench.figures import Line, Scale, alone, compared, cpu_of
from bench.processes import ROOT
from handlers.rules.catch import read
from handlers.rules.likeness import Item
from handlers.rules.likeness_index import Index
from handlers.rules.text import words

SETS = ROOT / "tests" / "rules" / "sets"
TOP = 10
LEAST_RECALL = 0.98
CHANCE = 11
PLANTED = (
    "a planted twin is another's title and description with a quarter of the words gone, "
    "among others that are made of the same words"
)


def p10(scale: Scale) -> list[Line]:
    """Return the CPU of the catch for one message, over the texts of the tests."""
    texts = [line["text"] for line in _lines("catch_*.jsonl")][: scale.of(200, 5000)]
    for text in texts[:50]:
        read(text)
    runs = [cpu_of(read, texts) for _ in range(scale.runs)]
    return [alone("P10", f"catch, CPU of one message (mean of {len(texts)})", runs, goal=0.002, unit="ms")]


def _lines(pattern: str) -> Iterable[dict[str, str]]:
    for file in sorted(SETS.glob(pattern)):
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)


def p11(scale: Scale) -> list[Line]:
    """Return the CPU of the ten likest of very many, against full-text search, and how many twins are found."""
    number, asked = scale.of(1000, 10_000), scale.of(20, 200)
    items, twins = planted(number, asked)
    index, queries = Index(items), [one for one, _ in twins]
    with sqlite3.connect(":memory:") as database:
        _fill(database, items)
        ours, theirs = [], []
        for _ in range(scale.runs):
            ours.append(cpu_of(partial(_alike, index), queries))
            theirs.append(cpu_of(partial(_matching, database), queries))
        by_words = recall(twins, lambda one: _matching(database, one))
    database.close()
    found = recall(twins, lambda one: _alike(index, one))
    what = f"look-alikes, top {TOP} of {number:,}, CPU; against SQLite FTS5 over the same, all words"
    note = f"{PLANTED}; full-text search finds {by_words:.3f}"
    return [
        compared("P11", what, ours, theirs, goal=0.2, unit="ms"),
        alone(
            "P11",
            f"recall of {asked} planted twins",
            [found],
            goal=LEAST_RECALL,
            unit="",
            more_is_better=True,
            note=note,
        ),
    ]


def planted(number: int, pairs: int) -> tuple[list[Item], list[tuple[Item, str]]]:
    """Return so many initiatives, and some of them each with the id of its twin."""
    chance = random.Random(CHANCE)  # noqa: S311 - the same every time
    known = list(_lines("alike_items_*.jsonl"))
    titles = [one["title"] for one in known]
    rest = [one.get("description") or one["title"] for one in known]
    items = [Item(f"i{n}", _mixed(chance, titles), _mixed(chance, rest)) for n in range(number - pairs)]
    twins = []
    for place, one in enumerate(chance.sample(items, pairs)):
        twin = Item(f"t{place}", _thinned(chance, one.title), _thinned(chance, one.description))
        twins.append((one, twin.id))
        items.append(twin)
    return items, twins


def _mixed(chance: random.Random, texts: list[str]) -> str:
    """Return the first half of one text and the second of another."""
    one, other = (chance.choice(texts).split() for _ in range(2))
    return " ".join([*one[: len(one) // 2 + 1], *other[len(other) // 2 :]])


def _thinned(chance: random.Random, text: str) -> str:
    """Return three quarters of a text's words, in their order."""
    said = text.split()
    kept = sorted(chance.sample(range(len(said)), max(round(len(said) * 0.75), 1)))
    return " ".join(said[place] for place in kept)


def recall(twins: list[tuple[Item, str]], look: Callable[[Item], list[str]]) -> float:
    """Return the share of twins that stand among the first ten of their own."""
    return sum(twin in look(one) for one, twin in twins) / len(twins)


def _alike(index: Index, one: Item) -> list[str]:
    return [match.item.id for match in index.alike(one, count=TOP)]


def _fill(database: sqlite3.Connection, items: Iterable[Item]) -> None:
    database.execute("CREATE VIRTUAL TABLE items USING fts5(id UNINDEXED, title, description)")
    database.executemany(
        "INSERT INTO items VALUES (?, ?, ?)", [(one.id, one.title, one.description) for one in items]
    )
    database.commit()


def _matching(database: sqlite3.Connection, one: Item) -> list[str]:
    asked = " OR ".join(f'"{word}"' for word in dict.fromkeys(words(f"{one.title} {one.description}")))
    query = "SELECT id FROM items WHERE items MATCH ? AND id <> ? ORDER BY rank LIMIT ?"
    return [found for (found,) in database.execute(query, (asked, one.id, TOP))]
