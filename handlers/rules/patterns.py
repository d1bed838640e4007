"""Patterns that are compiled when they are first looked for: the rules have many, and compiling all delays the start."""

import re
import sys
from collections.abc import Callable, Iterator
from functools import cached_property

Match = re.Match[str]


class Pattern:
    """A regular expression, or what writes it, with the methods of a compiled one."""

    def __init__(self, expression: str | Callable[[], str]) -> None:
        self._expression = expression

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._expression if isinstance(self._expression, str) else self._expression())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> Match | None:
        """Return the first place where it fits."""
        return self._compiled.search(text, start, end)

    def match(self, text: str) -> Match | None:
        """Return where it fits at the beginning."""
        return self._compiled.match(text)

    def fullmatch(self, text: str) -> Match | None:
        """Return the match when it fits from end to end."""
        return self._compiled.fullmatch(text)

    def finditer(self, text: str) -> Iterator[Match]:
        """Return every place where it fits, in order."""
        return self._compiled.finditer(text)

    def sub(self, put: str | Callable[[Match], str], text: str) -> str:
        """Return the text with something put wherever it fits."""
        return self._compiled.sub(put, text)

    def split(self, text: str) -> list[str]:
        """Return the parts of a text between the places where it fits."""
        return self._compiled.split(text)
