"""`stile catch` and `stile gate`: JSON lines in, how each text reads out, and how right that is."""

import json
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial
from typing import Annotated, Any, BinaryIO, NamedTuple, Protocol, get_args

import typer

from bot.cli.answers import answers_of
from bot.cli.lines import NO_JSON, BadLines, File
from bot.cli.said import PROBLEM, complain, give_up, say
from bot.settings import SettingsError, read
from bot.words import ModelWords, words_of
from handlers.rules import catch as catch_rules
from handlers.rules import outcomes as gate_rules
from handlers.rules.catches import Answered
from prompts.classify_message import classify_message
from prompts.words import NoAnswerError, Words

LINES = "JSON lines with a `text`, and maybe a `label`; - reads standard input."
EMPTY = 'There is nothing to read: write one {"text": "…"} a line.'
Input = Annotated[File, typer.Argument(metavar="FILE", help=LINES)]


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


def catch(
    file: Annotated[
        File | None,
        typer.Argument(metavar="FILE", help=LINES),
    ] = None,
    model: Annotated[
        bool,
        typer.Option("--model", help="Let the model at OPENAI_BASE_URL hold back what it finds no request."),
    ] = False,
    answers: Annotated[
        bool,
        typer.Option(
            "--answers",
            help="In place of a file, read what people answered Stile: the messages in the database at "
            "DATABASE_URL whose text is still kept. Opening one as an idea or as work labels it a request, "
            "[Not a request] labels it none, [Not now] does not label it. Silent catch only ever asks about "
            "what it found, so recall is told by the messages that came by another door.",
        ),
    ] = False,
    workspace: Annotated[
        str, typer.Option(help="With --answers: the workspace's id, T…; needed when several are installed.")
    ] = "",
) -> None:
    """Tell of each message whether it asks for work, and whether it says what for.

    With labels, the last line of standard error tells n, precision, recall and F1.
    """
    if (file is None) is not answers:
        give_up("Name a file of JSON lines, or - for standard input, or say --answers; one of them.")
    with _reading(model=model) as reads:
        if file is None:
            _read_answers(answers_of(workspace), reads)
        else:
            _read_all(file, reads, get_args(catch_rules.Label), catch_score)


@contextmanager
def _reading(*, model: bool) -> Iterator[Callable[[str], Read]]:
    """Give what reads a text: the rules, and a model behind them where it is wanted."""
    if not model:
        yield catch_rules.read
        return
    words = _words()
    try:
        yield partial(held_back, words)
    finally:
        words.close()


def _read_answers(answers: Sequence[Answered], read: Callable[[str], Read]) -> None:
    """Say of each answered message how it reads now; a request is one, whether it says what for or not."""
    judged = []
    for one in answers:
        reading = read(one.text)
        known = {"handoff": f"H-{one.handoff_id}", "found_by": one.found_by, "answer": one.answer}
        say(json.dumps({**known, **_answer(reading)}, ensure_ascii=False))
        found = "not_a_request" if reading.label == "not_a_request" else "handoff"
        judged.append(Judged(one.label, found))
    labelled = [one for one in judged if one.given]
    complain(catch_score(labelled) if labelled else "Nobody has answered yet whose message is still kept.")


def _words() -> ModelWords:
    try:
        words = words_of(read())
    except SettingsError as error:
        complain(str(error))
        raise typer.Exit(PROBLEM) from None
    if words is None:
        complain("--model needs a model: set OPENAI_MODEL, and OPENAI_API_KEY or OPENAI_BASE_URL.")
        raise typer.Exit(PROBLEM)
    return words


def held_back(words: Words, text: str) -> Read:
    """Read a text by rules; a model may only hold a request back, and without its answer the rules stand."""
    reading = catch_rules.read(text)
    if reading.label == "not_a_request":
        return reading
    try:
        holds_back = classify_message(words, text).holds_back
    except NoAnswerError as error:
        return replace(reading, why=(*reading.why, f"no answer from the model ({error.reason})"))
    if not holds_back:
        return reading
    return replace(reading, label="not_a_request", why=(*reading.why, "held back by the model"))


def gate(file: Input) -> None:
    """Tell of each outcome statement whether it is a change for somebody, or a thing to build."""
    _read_all(file, gate_rules.assess, get_args(gate_rules.Label), gate_score)


def _read_all(
    file: BinaryIO,
    read: Callable[[str], Read],
    labels: Collection[str],
    score: Callable[[list[Judged]], str],
) -> None:
    judged, bad, strange = [], BadLines(), Labels(labels)
    for number, raw in enumerate(file, start=1):
        try:
            lines = [parse(raw)] if raw.strip() else []
        except ValueError as error:
            bad.skip(number, f"{error} It is skipped.")
            continue
        judged += [Judged(strange.known(number, line.label), _read_one(line, read)) for line in lines]
    bad.sum_up()
    if not judged and not bad.numbers:
        complain(EMPTY)
    labelled = [one for one in judged if one.given]
    if labelled:
        complain(score(labelled))
    if bad.numbers or strange.seen:
        raise typer.Exit(PROBLEM)


class Labels:
    """The labels there are; the first other one is told, and all others are left out."""

    def __init__(self, labels: Collection[str]) -> None:
        self._labels = labels
        self.seen = False

    def known(self, number: int, label: str) -> str:
        """Return the label of a line, or an empty one where there is no such label."""
        if not label or label in self._labels:
            return label
        if not self.seen:
            complain(
                f"Line {number}: the label {json.dumps(label, ensure_ascii=False)} is none of "
                f"{', '.join(self._labels)}. Texts with such a label are read without it."
            )
        self.seen = True
        return ""


def _read_one(line: Line, read: Callable[[str], Read]) -> str:
    """Say how one text reads, and return the label that was found."""
    reading = read(line.text)
    say(json.dumps(_answer(reading), ensure_ascii=False))
    return reading.label


def parse(raw: bytes) -> Line:
    """Read one line of the input; ValueError says what is wrong with it."""
    try:
        item: Any = json.loads(raw)
    except (ValueError, RecursionError):
        raise ValueError(NO_JSON) from None
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise ValueError('this has no text; write {"text": "…"}.')
    label = item.get("label") or ""
    return Line(item["text"], label if isinstance(label, str) else json.dumps(label))


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
