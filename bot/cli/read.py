"""`stile catch` and `stile gate`: JSON lines in, how each text reads out, and how right that is."""

import json
from collections.abc import Callable, Collection
from typing import Annotated, Any, BinaryIO, NamedTuple, Protocol, get_args

import typer

from bot.cli.said import PROBLEM, complain, say
from handlers.rules import catch as catch_rules
from handlers.rules import outcomes as gate_rules

File = Annotated[
    typer.FileBinaryRead, typer.Argument(help="JSON lines with a `text`, and maybe a `label`; - reads stdin.")
]


class Read(Protocol):
    """What the catch and the gate say of a text."""

    @property
    def label(self) -> str:
        """Return the label."""

    @property
    def score(self) -> float:
        """Return how sure it is, 0 to 1."""

    @property
    def why(self) -> tuple[str, ...]:
        """Return the cues that spoke."""


class Line(NamedTuple):
    """One good line of the input; the label is empty when it has none."""

    text: str
    label: str


class Judged(NamedTuple):
    """The label that was given, if any, and the one that was found."""

    given: str
    found: str


def catch(file: File) -> None:
    """Tell of each message whether it asks for work, and whether it says what for."""
    _read_all(file, catch_rules.read, get_args(catch_rules.Label), catch_score)


def gate(file: File) -> None:
    """Tell of each outcome statement whether it is a change for somebody, or a thing to build."""
    _read_all(file, gate_rules.assess, get_args(gate_rules.Label), gate_score)


def _read_all(
    file: BinaryIO,
    read: Callable[[str], Read],
    labels: Collection[str],
    score: Callable[[list[Judged]], str],
) -> None:
    judged, all_good = [], True
    for number, raw in enumerate(file, start=1):
        try:
            judged += [_read_one(raw, read, labels)] if raw.strip() else []
        except ValueError as error:
            all_good = False
            complain(f"Line {number}: {error}")
    labelled = [one for one in judged if one.given]
    if labelled:
        complain(score(labelled))
    if not all_good:
        raise typer.Exit(PROBLEM)


def _read_one(raw: bytes, read: Callable[[str], Read], labels: Collection[str]) -> Judged:
    line = parse(raw, labels)
    reading = read(line.text)
    say(json.dumps(_answer(reading), ensure_ascii=False))
    return Judged(line.label, reading.label)


def parse(raw: bytes, labels: Collection[str]) -> Line:
    """Read one line of the input; ValueError says what is wrong with it."""
    try:
        item: Any = json.loads(raw)
    except (ValueError, RecursionError):
        raise ValueError("this is no JSON; it is skipped.") from None
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise ValueError('this has no text; write {"text": "…"}. It is skipped.')
    label = item.get("label") or ""
    if label and label not in labels:
        raise ValueError(f"the label is none of {', '.join(labels)}. It is skipped.")
    return Line(item["text"], label)


def _answer(reading: Read) -> dict[str, Any]:
    return {"label": reading.label, "score": round(reading.score, 3), "why": list(reading.why)}


def catch_score(judged: list[Judged]) -> str:
    """Return n, and precision, recall and F1 of `handoff`."""
    right = sum(one.given == one.found == "handoff" for one in judged)
    found = sum(one.found == "handoff" for one in judged)
    given = sum(one.given == "handoff" for one in judged)
    precision, recall = _share(right, found), _share(right, given)
    f1 = _share(2 * precision * recall, precision + recall)
    return f"n={len(judged)} precision={precision:.3f} recall={recall:.3f} f1={f1:.3f}"


def gate_score(judged: list[Judged]) -> str:
    """Return n and the accuracy."""
    right = sum(one.given == one.found for one in judged)
    return f"n={len(judged)} accuracy={_share(right, len(judged)):.3f}"


def _share(part: float, whole: float) -> float:
    """Return a share; of nothing, it is 0."""
    return part / whole if whole else 0.0
