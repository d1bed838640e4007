"""`stile alike`: items and pairs as JSON lines in, which items are offered as look-alikes out, and how right that is."""

import json
from collections.abc import Callable, Collection, Iterable
from datetime import date
from typing import Annotated, Any, BinaryIO, NamedTuple, TypeVar

import typer

from bot.cli.lines import NO_JSON, NO_OBJECT, BadLines, File
from bot.cli.said import PROBLEM, complain, say
from handlers.rules.likeness import Item
from handlers.rules.likeness_index import Index, Match

LABELS = ("overlap", "near_miss")
Items = Annotated[
    File,
    typer.Option(
        metavar="FILE", help="JSON lines with an `id`, a `title`, and maybe a `description` and facts."
    ),
]
Pairs = Annotated[
    File | None,
    typer.Option(
        metavar="FILE", help="JSON lines with the ids `a` and `b`, and maybe a `label`: overlap or near_miss."
    ),
]
T = TypeVar("T")


class Pair(NamedTuple):
    """Two items, and whether a person said that they overlap; the label is empty when nobody did."""

    a: str
    b: str
    label: str


class Looked(NamedTuple):
    """A pair, and where its second item stands among the look-alikes of the first, from 1; None when it is not offered."""

    pair: Pair
    rank: int | None


def alike(items: Items, pairs: Pairs = None) -> None:
    """Tell of each pair whether its second item is among the first's look-alikes; without pairs, of each item its own."""
    known, items_good = _read("Item", items, read_item)
    by_id = {item.id: item for item in known}
    index = Index(by_id.values())
    if pairs is None:
        for item in by_id.values():
            say(json.dumps({"id": item.id, "alike": _offered(index.alike(item))}, ensure_ascii=False))
        pairs_good = True
    else:
        told, pairs_good = _read("Pair", pairs, lambda raw: read_pair(raw, by_id))
        _look(told, by_id, index)
    if not (items_good and pairs_good):
        raise typer.Exit(PROBLEM)


def _look(pairs: Iterable[Pair], items: dict[str, Item], index: Index) -> None:
    looked = []
    for pair in pairs:
        found = index.alike(items[pair.a])
        ids = [match.item.id for match in found]
        looked.append(Looked(pair, ids.index(pair.b) + 1 if pair.b in ids else None))
        answer = {**pair._asdict(), "rank": looked[-1].rank, "alike": _offered(found)}
        say(json.dumps(answer, ensure_ascii=False))
    if any(one.pair.label for one in looked):
        complain(score(looked))


def _offered(matches: Iterable[Match]) -> list[dict[str, Any]]:
    return [
        {"id": match.item.id, "score": round(match.score, 3), "why": list(match.reasons)} for match in matches
    ]


def score(looked: Collection[Looked]) -> str:
    """Return n, the hits in the top 3 and their share, and how many near misses were offered."""
    true = [one for one in looked if one.pair.label == "overlap"]
    near = [one for one in looked if one.pair.label == "near_miss"]
    hits, offered = sum(one.rank is not None for one in true), sum(one.rank is not None for one in near)
    share = hits / len(true) if true else 0.0
    return f"n={len(true)} hits={hits} top3={share:.3f} near_misses={len(near)} offered={offered}"


def _read(kind: str, file: BinaryIO, parse: Callable[[bytes], T]) -> tuple[list[T], bool]:
    good, bad = [], BadLines(f"{kind}s, line")
    for number, raw in enumerate(file, start=1):
        try:
            good += [parse(raw)] if raw.strip() else []
        except ValueError as error:
            bad.skip(number, f"{error} It is skipped.")
    bad.sum_up()
    if not good and not bad.numbers:
        complain(f"The file of {kind.lower()}s is empty.")
    return good, not bad.numbers


def read_item(raw: bytes) -> Item:
    """Read an item; ValueError says what is wrong with its line."""
    line = _object(raw)
    if not isinstance(line.get("id"), str | int) or not isinstance(line.get("title"), str):
        raise ValueError('this has no id or no title; write {"id": "…", "title": "…"}.')
    texts = {name: line.get(name) or "" for name in ("description", "systems", "audience", "category")}
    kpis = line.get("kpis") or []
    if not isinstance(kpis, list) or not all(isinstance(text, str) for text in [*texts.values(), *kpis]):
        raise ValueError(
            "description, systems, audience and category are texts, and kpis is a list of texts."
        )
    launch_on = _day(line.get("launch_on"))
    return Item(str(line["id"]), line["title"], kpis=tuple(kpis), launch_on=launch_on, **texts)


def _day(value: object) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise ValueError("launch_on is no day such as 2027-01-31.") from None


def read_pair(raw: bytes, known: Collection[str]) -> Pair:
    """Read a pair of known items; ValueError says what is wrong with its line."""
    line = _object(raw)
    a, b, label = str(line.get("a", "")), str(line.get("b", "")), line.get("label") or ""
    if a not in known or b not in known:
        raise ValueError("a or b is none of the items' ids.")
    if label and label not in LABELS:
        raise ValueError(f"the label is none of {', '.join(LABELS)}.")
    return Pair(a, b, label)


def _object(raw: bytes) -> dict[str, Any]:
    try:
        line: Any = json.loads(raw)
    except (ValueError, RecursionError):
        raise ValueError(NO_JSON) from None
    if not isinstance(line, dict):
        raise ValueError(NO_OBJECT)
    return line
