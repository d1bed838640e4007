import re
from types import ModuleType

import pytest

from handlers.rules import junk, measures, outcome_cues
from handlers.rules.patterns import Pattern


@pytest.mark.parametrize("module", [junk, measures, outcome_cues])
def test_every_pattern_of_the_rules_can_be_compiled(module: ModuleType) -> None:
    patterns = [value for value in vars(module).values() if isinstance(value, Pattern)]

    found = [pattern.search("\0") for pattern in patterns]

    assert found == [None] * len(patterns)
    assert patterns


def test_a_pattern_may_be_written_when_it_is_first_looked_for() -> None:
    written: list[str] = []
    pattern = Pattern(lambda: written.append("once") or r"\d+")  # type: ignore[func-returns-value]
    before = list(written)

    found = [hit.group() for hit in pattern.finditer("1 of 22")]
    blank = pattern.sub("n", "1 of 22")

    assert (before, written) == ([], ["once"])
    assert (found, blank) == (["1", "22"], "n of n")


@pytest.mark.parametrize("text", ["a, b;c", "12", "x12y", ""])
def test_a_pattern_answers_as_a_compiled_one(text: str) -> None:
    late, now = Pattern(r"[,;]|\d+"), re.compile(r"[,;]|\d+")

    assert [str(late.search(text)), str(late.match(text)), str(late.fullmatch(text)), late.split(text)] == [
        str(now.search(text)),
        str(now.match(text)),
        str(now.fullmatch(text)),
        now.split(text),
    ]
