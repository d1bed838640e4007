"""Lines that cannot be used: the first few are told one by one with their reason, the others by number."""

from collections.abc import Iterator, Sequence

import typer

from bot.cli.said import complain

TOLD = 5
"""Lines that are told with their reason: a wrong file has the same one in every line."""
SPANS = 12
"""Spans of numbers that are named at most."""
NO_JSON = "this is not valid JSON."
NO_OBJECT = "this is not a JSON object."


class File(typer.FileBinaryRead):
    """An open file, under a name that the help of a command can show."""


class BadLines:
    """Tells of lines that are skipped; `name` is what stands before a number."""

    def __init__(self, name: str = "Line") -> None:
        self._name = name
        self.numbers: list[int] = []

    def skip(self, number: int, why: str) -> None:
        """Tell why a line is skipped, or keep its number where enough were told."""
        self.numbers.append(number)
        if len(self.numbers) <= TOLD:
            complain(f"{self._name} {number}: {why}")

    def sum_up(self) -> None:
        """Tell which others were skipped, where there are any."""
        others = self.numbers[TOLD:]
        if others:
            lines = "line was" if len(others) == 1 else "lines were"
            complain(f"{len(others)} more {lines} skipped: {', '.join(_named(others))}.")


def _named(numbers: Sequence[int]) -> list[str]:
    spans = list(_spans(numbers))
    named = [str(first) if first == last else f"{first}–{last}" for first, last in spans[:SPANS]]
    return named if len(spans) <= SPANS else [*named, "and so on"]


def _spans(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last
