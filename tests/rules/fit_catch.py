"""Fits the weights of the catch to labelled text: `python -m tests.rules.fit_catch [FILE ...] > handlers/rules/catch_weights.py`.

A plain logistic regression; what few messages have, and what hardly tells anything, is left out.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from math import copysign, exp
from pathlib import Path
from textwrap import wrap

from handlers.rules.catch import cues_of
from tests.rules.labelled import Line, lines

Example = tuple[list[str], float]
RARE = 3
"""A cue fewer messages have than this is not learnt from."""
RESTRAINT, OF_WORDS, OF_TURNS = 0.5, 0.3, 0.125
"""How strongly weights are drawn to nothing, those of turns of phrase least; chosen on sets left out of the fit."""
STRANGERS = ("catch_2[5-9].jsonl", "catch_[3-9]?.jsonl", "chat_[7-9].jsonl", "chat_[1-9]?.jsonl")
"""Sets by writers who never saw the rules: what people write is more like these, so they count twice."""
LEAST = 0.1
ROUNDS = 200
ALWAYS = "=always"

HEAD = '''"""What each cue tells for (or against) a request, as log odds; fitted by `tests/rules/fit_catch.py`, not by hand."""

_TABLE = """
'''
FOOT = '''"""


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = _read(_TABLE)
'''


def examples(messages: Iterable[Line]) -> list[Example]:
    """Return the cues of each message that is read, and 1 for a request, 0 for none."""
    read = ((cues_of(line.text), float(line.label != "not_a_request")) for line in messages)
    found = [(sorted(cues), wanted) for cues, wanted in read if cues]
    often = Counter(cue for cues, _ in found for cue in cues)
    return [([ALWAYS, *(cue for cue in cues if often[cue] >= RARE)], wanted) for cues, wanted in found]


def fitted(known: Sequence[Example]) -> dict[str, float]:
    """Return the weights under which the labels are likeliest, by resilient backpropagation."""
    weights = {cue: 0.0 for cues, _ in known for cue in cues}
    steps, before = dict.fromkeys(weights, 0.1), dict.fromkeys(weights, 0.0)
    for _ in range(ROUNDS):
        slope = {cue: -_restraint(cue) * weight for cue, weight in weights.items()}
        for cues, wanted in known:
            error = wanted - 1 / (1 + exp(-sum(weights[cue] for cue in cues)))
            for cue in cues:
                slope[cue] += error
        for cue, now in slope.items():
            turned = now * before[cue]
            steps[cue] = min(steps[cue] * (1.2 if turned > 0 else 0.5 if turned < 0 else 1.0), 1.0)
            if turned >= 0 and now:
                weights[cue] += copysign(steps[cue], now)
            before[cue] = now if turned >= 0 else 0.0
    return weights


def _restraint(cue: str) -> float:
    if cue == ALWAYS:
        return 0.0
    return OF_TURNS if cue.startswith("~") else OF_WORDS if cue.isalnum() else RESTRAINT


def table(weights: dict[str, float]) -> str:
    """Return the weights as lines of a weight and its cues."""
    by_weight: dict[float, list[str]] = {}
    for cue, weight in weights.items():
        by_weight.setdefault(round(weight, 1), []).append(cue)
    rows = sorted((weight, sorted(cues)) for weight, cues in by_weight.items() if abs(weight) >= LEAST)
    return "".join(
        f"{weight:+} {row}\n" for weight, cues in reversed(rows) for row in wrap(" ".join(cues), 103)
    )


if __name__ == "__main__":
    given = [
        Line(message["text"], message["label"])
        for path in sys.argv[1:]
        for message in map(json.loads, Path(path).read_text("utf-8").splitlines())
    ]
    strangers = [line for pattern in STRANGERS for line in lines(pattern)]
    known = examples([*lines("catch_*.jsonl"), *lines("chat*.jsonl"), *strangers, *given])
    sys.stdout.write(f"{HEAD}{table(fitted(known))}{FOOT}")
