"""How what words mean is kept, and found in a text: phrases, words that hint, and words that stand far apart."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from handlers.rules.likeness_words import GENERIC, STOP
from handlers.rules.stems import stem
from handlers.rules.text import fold, words

SMALL_WORDS = 0.6
"""What is left of how surely words of several groups mean something when everybody uses all of them."""
_SPELLED = {"agreement": "contract", "agreements": "contracts"}
"""Words whose stem is that of another word, with one that means the same."""
_OWNED = re.compile(r"'s\b")
"""What is left out of a dealer's; of l'appli, both words are kept."""
_PART = 4
"""Letters of the shortest part of a compound word."""
_LINKS = ("", "s", "n", "en", "es")
_SMALL = STOP | GENERIC
Meanings = Mapping[str, float]
"""What is meant, and how surely from 0 to 1."""
Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], Meanings]]]
"""Phrases by their first stem, the longest first, each with what it means."""


class Pattern(NamedTuple):
    """Groups of words of each of which one must stand in a text, what that means, and how surely."""

    groups: tuple[frozenset[str], ...]
    key: str
    share: float


class Found(NamedTuple):
    """A meaning found in a text, how surely from 0 to 1, and the places of the words that say it."""

    key: str
    share: float
    places: tuple[int, ...]


@dataclass(frozen=True)
class Lexicon:
    """Phrases by their first stem, patterns by the stems of one of their groups, and the stems that are known.

    Compound words are cut into `known` stems; a word that is `whole` is never cut.
    """

    phrases: Phrases
    together: Mapping[str, Sequence[Pattern]]
    hints: Phrases
    known: frozenset[str]
    whole: frozenset[str]

    def stems(self, text: str) -> list[str]:
        """Return the stems of a text in order, compound words in their parts."""
        return [part for word in _words(text) for part in self._parts(word)]

    def _parts(self, word: str) -> tuple[str, ...]:
        whole = stem(word)
        if whole in self.whole or len(word) < 2 * _PART:
            return (whole,)
        return next(self._splits(word), (whole,))

    def _splits(self, word: str) -> Iterator[tuple[str, ...]]:
        for at in range(len(word) - _PART, _PART - 1, -1):
            tail = stem(word[at:])
            if tail not in self.known:
                continue
            for link in _LINKS:
                head = word[: at - len(link)]
                if word[:at].endswith(link) and len(head) >= _PART and stem(head) in self.known:
                    yield stem(head), tail

    def phrases_in(self, stems: Sequence[str]) -> Iterator[Found]:
        """Find what phrases mean; the longest one that begins at a word counts, and words inside it no more."""
        start = 0
        while start < len(stems):
            phrase, meanings = self._longest(stems, start)
            places = tuple(range(start, start + len(phrase)))
            yield from (Found(key, share, places) for key, share in meanings.items())
            start += max(len(phrase), 1)

    def _longest(self, stems: Sequence[str], start: int) -> tuple[tuple[str, ...], Meanings]:
        for phrase, meanings in self.phrases.get(stems[start], ()):
            if tuple(stems[start : start + len(phrase)]) == phrase:
                return phrase, meanings
        return (), {}

    def hints_in(self, stems: Sequence[str]) -> Iterator[Found]:
        """Find what words hint at, every hint however long."""
        for start, first in enumerate(stems):
            for phrase, meanings in self.hints.get(first, ()):
                if tuple(stems[start : start + len(phrase)]) == phrase:
                    places = tuple(range(start, start + len(phrase)))
                    yield from (Found(key, share, places) for key, share in meanings.items())

    def together_in(self, stems: Sequence[str]) -> Iterator[Found]:
        """Find what words mean that stand in the same text, however far apart."""
        present = frozenset(stems)
        for one in dict.fromkeys(stems):
            for groups, key, share in self.together.get(one, ()):
                if any(group.isdisjoint(present) for group in groups):
                    continue
                found = present.intersection(frozenset().union(*groups))
                if len(found) >= len(groups):
                    surely = share * (SMALL_WORDS if found <= _SMALL else 1.0)
                    yield Found(key, surely, tuple(at for at, word in enumerate(stems) if word in found))


def stems_of(text: str) -> list[str]:
    """Return the stems of a text in order, compound words whole."""
    return [stem(word) for word in _words(text)]


def _words(text: str) -> Iterator[str]:
    folded = _OWNED.sub("", fold(text).replace("e-mail", "email")).replace("'", " ")
    return (_SPELLED.get(word, word) for word in words(folded))
