"""Fits the weights of the gate: `python -m tests.rules.fit_gate [FILE ...] > weights.py`, then put it in their place.

A plain logistic regression over the four labels; `--held-out` tells instead how many of each set are read right by
weights that were fitted to all the others.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from math import copysign, exp
from pathlib import Path
from textwrap import wrap
from typing import get_args

from handlers.rules.junk import junk
from handlers.rules.outcomes import Label, evidence
from tests.rules.labelled import SETS, Line

LABELS: tuple[Label, ...] = get_args(Label)
Example = tuple[list[str], str]
Weights = dict[str, list[float]]
RARE = 2
"""A cue fewer statements have than this is not learnt from."""
RESTRAINT, OF_WORDS = 0.5, 1.0
"""How strongly weights are drawn to nothing; those of mere words more, which tell less of text yet unseen."""
LEAST = 0.1
ROUNDS = 120
ALWAYS = "=always"

HEAD = '''"""What each cue tells for (or against) a label, as log odds; fitted by `tests/rules/fit_gate.py`, not by hand."""

_TABLES = {
'''
FOOT = """}


def _read(table: str) -> dict[str, float]:
    rows = (row.split() for row in table.strip().splitlines())
    return {cue: float(weight) for weight, *cues in rows for cue in cues}


WEIGHTS = {label: _read(table) for label, table in _TABLES.items()}
"""


def examples(statements: Iterable[Line]) -> list[Example]:
    """Return the cues of each statement that is weighed, and its label; junk is told before."""
    found = [(sorted(evidence(line.text)), line.label) for line in statements if not junk(line.text)]
    often = Counter(cue for cues, _ in found for cue in cues)
    return [([ALWAYS, *(cue for cue in cues if often[cue] >= RARE)], label) for cues, label in found]


def fitted(known: Sequence[Example]) -> Weights:
    """Return the weights under which the labels are likeliest, by resilient backpropagation."""
    weights = {cue: [0.0] * len(LABELS) for cues, _ in known for cue in cues}
    steps = {cue: [0.1] * len(LABELS) for cue in weights}
    before = {cue: [0.0] * len(LABELS) for cue in weights}
    for _ in range(ROUNDS):
        slopes = _slopes(weights, known)
        for cue, slope in slopes.items():
            _step(weights[cue], slope, before[cue], steps[cue])
    return weights


def _slopes(weights: Weights, known: Sequence[Example]) -> Weights:
    slopes = {cue: [-_restraint(cue) * weight for weight in row] for cue, row in weights.items()}
    for cues, label in known:
        errors = [
            float(one == label) - part for one, part in zip(LABELS, _likely(weights, cues), strict=True)
        ]
        for cue in cues:
            row = slopes[cue]
            for at, error in enumerate(errors):
                row[at] += error
    return slopes


def _likely(weights: Weights, cues: Iterable[str]) -> list[float]:
    sums = [sum(parts) for parts in zip(*(weights[cue] for cue in cues if cue in weights), strict=True)]
    powers = [exp(one - max(sums)) for one in sums]
    return [power / sum(powers) for power in powers]


def _step(row: list[float], slope: list[float], before: list[float], steps: list[float]) -> None:
    for at, now in enumerate(slope):
        turned = now * before[at]
        steps[at] = min(steps[at] * (1.2 if turned > 0 else 0.5 if turned < 0 else 1.0), 1.0)
        if turned >= 0 and now:
            row[at] += copysign(steps[at], now)
        before[at] = now if turned >= 0 else 0.0


def _restraint(cue: str) -> float:
    if cue == ALWAYS:
        return 0.01
    return OF_WORDS if cue.lstrip("^").isalnum() else RESTRAINT


def tables(weights: Weights) -> str:
    """Return the weights as one table a label, of lines of a weight and its cues."""
    return "".join(
        f'    "{label}": """\n{_table({cue: row[at] for cue, row in weights.items()})}""",\n'
        for at, label in enumerate(LABELS)
    )


def _table(weights: dict[str, float]) -> str:
    by_weight: dict[float, list[str]] = {}
    for cue, weight in weights.items():
        by_weight.setdefault(round(weight, 1), []).append(cue)
    rows = sorted((weight, sorted(cues)) for weight, cues in by_weight.items() if abs(weight) >= LEAST)
    return "".join(
        f"{weight:+} {row}\n"
        for weight, cues in reversed(rows)
        for row in wrap(" ".join(cues), 103, break_on_hyphens=False)
    )


def held_out(sets: dict[str, list[Line]]) -> Iterator[str]:
    """Tell of each set how many are read right by weights fitted to all the others."""
    for name, own in sets.items():
        weights = fitted(examples(line for other, those in sets.items() if other != name for line in those))
        right = sum(_label(weights, line.text) == line.label for line in own)
        yield f"{name} {right}/{len(own)} {right / len(own):.3f}\n"


def _label(weights: Weights, text: str) -> str:
    if junk(text):
        return "empty"
    likely = _likely(weights, [ALWAYS, *evidence(text)])
    return LABELS[likely.index(max(likely))]


def _sets(paths: Iterable[Path]) -> dict[str, list[Line]]:
    return {
        path.stem: [
            Line(found["text"], found["label"])
            for found in map(json.loads, path.read_text("utf-8").splitlines())
        ]
        for path in paths
    }


if __name__ == "__main__":
    given = [Path(name) for name in sys.argv[1:] if not name.startswith("--")]
    read = _sets([*sorted(SETS.glob("gate_*.jsonl")), *given])
    if "--held-out" in sys.argv:
        sys.stdout.writelines(held_out(read))
    else:
        every = (line for those in read.values() for line in those)
        sys.stdout.write(f"{HEAD}{tables(fitted(examples(every)))}{FOOT}")
