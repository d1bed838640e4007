"""The field's synonyms: which words name the same capability or system, and how they are found in a text."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from handlers.rules.stems import stem
from handlers.rules.synonyms_channels import CHANNELS
from handlers.rules.synonyms_hints import HINTS
from handlers.rules.synonyms_languages import HINTS_ELSEWHERE
from handlers.rules.synonyms_records import BROAD, INWARD, RECORDS
from handlers.rules.synonyms_systems import NEIGHBOURS, SYSTEMS
from handlers.rules.text import fold, words

CAPABILITY, FIELD, SYSTEM, WITHIN = "=", "~", "@", "!"
"""How the key of a meaning begins: a capability, a broad field, a named system, a company's inner life."""
LONGEST = 5
"""Words of the longest phrase."""
PHRASE, ALONE, HINT = 0.9, 0.7, 0.45
"""How surely several words, one word, and a word that only hints mean what the table says."""
_PART = 4
"""Letters of the shortest part of a compound word."""
_LINKS = ("", "s", "n", "en", "es")


class Found(NamedTuple):
    """A meaning found in a text, how surely from 0 to 1, and the places of the words that say it."""

    key: str
    share: float
    places: tuple[int, ...]


BESIDE: dict[str, tuple[str, ...]] = {}
"""The neighbours of each capability."""
for _one, _two in NEIGHBOURS:
    for _from, _to in ((_one, _two), (_two, _one)):
        BESIDE[f"{CAPABILITY}{_from}"] = (*BESIDE.get(f"{CAPABILITY}{_from}", ()), f"{CAPABILITY}{_to}")
Hints = dict[str, list[tuple[tuple[str, ...], dict[str, float]]]]
"""Phrases by their first stem, each with its meanings and how surely it means them."""


@dataclass(frozen=True)
class Lexicon:
    """Phrases by their first stem, pairs of words by one of them, and every stem that is known."""

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, float]]]]
    together: Mapping[str, Sequence[tuple[frozenset[str], str]]]
    hints: Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, float]]]]
    known: frozenset[str]

    def stems(self, text: str) -> list[str]:
        """Return the stems of a text in order, compound words in their parts."""
        return [part for word in words(fold(text).replace("e-mail", "email")) for part in self._parts(word)]

    def _parts(self, word: str) -> tuple[str, ...]:
        whole = stem(word)
        if whole in self.known or len(word) < 2 * _PART:
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

    def _longest(self, stems: Sequence[str], start: int) -> tuple[tuple[str, ...], Mapping[str, float]]:
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
        present = dict.fromkeys(stems)
        for one in present:
            for needed, key in self.together.get(one, ()):
                if needed <= present.keys():
                    yield Found(key, PHRASE, tuple(at for at, word in enumerate(stems) if word in needed))


def lexicon(extra: Iterable[Sequence[str]] = ()) -> Lexicon:
    """Return the field's synonyms, with a workspace's own groups of words that mean the same."""
    return _lexicon(tuple(tuple(group) for group in extra))


@lru_cache(maxsize=64)
def _lexicon(extra: tuple[tuple[str, ...], ...]) -> Lexicon:
    meanings: dict[tuple[str, ...], set[str]] = {}
    together: dict[str, list[tuple[frozenset[str], str]]] = {}
    for key, phrase in _entries(extra):
        stems = stems_of(phrase)
        if "+" in phrase:
            needed = frozenset(stems)
            together.setdefault(max(needed, key=len), []).append((needed, key))
        elif 0 < len(stems) <= LONGEST:
            meanings.setdefault(tuple(stems), set()).add(key)
    hints = _hints(together)
    known = frozenset(one for phrase in meanings for one in phrase)
    return Lexicon(_by_first(meanings, _shares), together, hints, known)


def _hints(together: dict[str, list[tuple[frozenset[str], str]]]) -> Hints:
    hinted: dict[tuple[str, ...], set[str]] = {}
    for name, phrases in chain(HINTS.items(), HINTS_ELSEWHERE.items()):
        for phrase in phrases.split(","):
            stems = stems_of(phrase)
            if "+" in phrase:
                together.setdefault(max(stems, key=len), []).append((frozenset(stems), f"{CAPABILITY}{name}"))
            else:
                hinted.setdefault(tuple(stems), set()).add(f"{CAPABILITY}{name}")
    return _by_first(hinted, _hint_shares)


def _entries(extra: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    for prefix, table in ((CAPABILITY, {**CHANNELS, **RECORDS}), (FIELD, BROAD), (SYSTEM, SYSTEMS)):
        for name, phrases in table.items():
            yield from ((f"{prefix}{name}", phrase) for phrase in phrases.split(","))
    yield from ((f"{WITHIN}inner life", phrase) for phrase in INWARD.split(","))
    for group in extra:
        yield from ((f"{CAPABILITY}{group[0]}", phrase.replace("+", " ")) for phrase in group)


def stems_of(text: str) -> list[str]:
    """Return the stems of a text in order, compound words whole."""
    return [stem(word) for word in words(fold(text).replace("e-mail", "email"))]


def _by_first(
    meanings: Mapping[tuple[str, ...], set[str]],
    shares: Callable[[tuple[str, ...], set[str]], dict[str, float]],
) -> Hints:
    found: Hints = {}
    for phrase in sorted(meanings, key=len, reverse=True):
        found.setdefault(phrase[0], []).append((phrase, shares(phrase, meanings[phrase])))
    return found


def _hint_shares(_: tuple[str, ...], keys: set[str]) -> dict[str, float]:
    """Return how much a word hints at each of its meanings: less when it hints at many."""
    return {key: HINT * len(keys) ** -0.5 for key in sorted(keys)}


def _shares(phrase: tuple[str, ...], keys: set[str]) -> dict[str, float]:
    """Return how surely a phrase means each of its meanings: less when there are several of a kind."""
    kinds = [key[0] for key in keys]
    surely = PHRASE if len(phrase) > 1 else ALONE
    return {key: surely * kinds.count(key[0]) ** -0.5 for key in sorted(keys)}
