"""The field's synonyms: which words name the same capability or system, and how they are found in a text."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from handlers.rules.likeness_words import GENERIC, STOP
from handlers.rules.stems import stem
from handlers.rules.synonyms_channels import CHANNELS
from handlers.rules.synonyms_concepts import CONCEPTS
from handlers.rules.synonyms_hints import HINTS
from handlers.rules.synonyms_languages import HINTS_ELSEWHERE
from handlers.rules.synonyms_outcomes import OUTCOMES
from handlers.rules.synonyms_outcomes_more import OUTCOMES_MORE
from handlers.rules.synonyms_records import BROAD, INWARD, RECORDS
from handlers.rules.synonyms_systems import NEIGHBOURS, SYSTEMS
from handlers.rules.synonyms_trades import TRADES
from handlers.rules.text import fold, words

CAPABILITY, FIELD, SYSTEM, WITHIN = "=", "~", "@", "!"
"""How the key of a meaning begins: a capability, a broad field, a named system, a company's inner life."""
LONGEST = 5
"""Words of the longest phrase."""
PHRASE, ALONE, HINT = 0.9, 0.7, 0.45
"""How surely several words, one word, and a word that only hints mean what the table says."""
PATTERN, SMALL_WORDS = 0.75, 0.6
"""How surely words of several groups mean it, and what is left of that when everybody uses all of them."""
_SPELLED = {"agreement": "contract", "agreements": "contracts"}
"""Words whose stem is that of another word, with one that means the same."""
_PART = 4
"""Letters of the shortest part of a compound word."""
_LINKS = ("", "s", "n", "en", "es")


class Pattern(NamedTuple):
    """Groups of words of each of which one must stand in a text, what that means, and how surely."""

    groups: tuple[frozenset[str], ...]
    words: frozenset[str]
    key: str
    share: float


class Found(NamedTuple):
    """A meaning found in a text, how surely from 0 to 1, and the places of the words that say it."""

    key: str
    share: float
    places: tuple[int, ...]


_SMALL = STOP | GENERIC
BESIDE: dict[str, tuple[str, ...]] = {}
"""The neighbours of each capability."""
for _one, _two in NEIGHBOURS:
    for _from, _to in ((_one, _two), (_two, _one)):
        BESIDE[f"{CAPABILITY}{_from}"] = (*BESIDE.get(f"{CAPABILITY}{_from}", ()), f"{CAPABILITY}{_to}")
Hints = dict[str, list[tuple[tuple[str, ...], dict[str, float]]]]
"""Phrases by their first stem, each with its meanings and how surely it means them."""


@dataclass(frozen=True)
class Lexicon:
    """Phrases by their first stem, patterns by the stems of one of their groups, and the stems that are known.

    Compound words are cut into `known` stems; a word that is `whole` is never cut.
    """

    phrases: Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, float]]]]
    together: Mapping[str, Sequence["Pattern"]]
    hints: Mapping[str, Sequence[tuple[tuple[str, ...], Mapping[str, float]]]]
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
        present = frozenset(stems)
        for one in dict.fromkeys(stems):
            for pattern in self.together.get(one, ()):
                if any(group.isdisjoint(present) for group in pattern.groups):
                    continue
                found = present & pattern.words
                if len(found) >= len(pattern.groups):
                    share = pattern.share * (SMALL_WORDS if found <= _SMALL else 1.0)
                    yield Found(
                        pattern.key, share, tuple(at for at, word in enumerate(stems) if word in found)
                    )


def lexicon(extra: Iterable[Sequence[str]] = ()) -> Lexicon:
    """Return the field's synonyms, with a workspace's own groups of words that mean the same."""
    return _lexicon(tuple(tuple(group) for group in extra))


@lru_cache(maxsize=64)
def _lexicon(extra: tuple[tuple[str, ...], ...]) -> Lexicon:
    meanings: dict[tuple[str, ...], set[str]] = {}
    hinted: dict[tuple[str, ...], set[str]] = {}
    together: dict[str, list[Pattern]] = {}
    for into, entries in ((meanings, _entries(extra)), (hinted, _hint_entries())):
        for key, phrase in entries:
            if "+" in phrase:
                _add_pattern(together, key, phrase)
            elif 0 < len(stems := stems_of(phrase)) <= LONGEST:
                into.setdefault(tuple(stems), set()).add(key)
    known = frozenset(one for phrase in meanings for one in phrase)
    said = (word for patterns in together.values() for pattern in patterns for word in pattern.words)
    whole = known.union(said, chain.from_iterable(hinted))
    return Lexicon(_by_first(meanings, _shares), together, _by_first(hinted, _hint_shares), known, whole)


def _add_pattern(together: dict[str, list[Pattern]], key: str, phrase: str) -> None:
    """Keep a pattern by the words of its smallest group, of one of which every text with it has to have."""
    groups = tuple(group for part in phrase.split("+") for group in _groups(part))
    rarest = min(groups, key=lambda group: (len(group), -max(map(len, group))))
    share = PHRASE if all(len(group) == 1 for group in groups) else PATTERN
    for word in rarest:
        pattern = Pattern(groups, frozenset().union(*groups), key, share)
        together.setdefault(word, []).append(pattern)


def _groups(part: str) -> list[frozenset[str]]:
    """Return the groups of one part of a pattern: of `a|NAMED` one with all its words, of `a b` one a word."""
    if "|" not in part and part.strip() not in CONCEPTS:
        return [frozenset({one}) for one in stems_of(part)]
    return [frozenset(chain.from_iterable(_said_by(word) for word in part.split("|")))]


@lru_cache(maxsize=4_096)
def _said_by(word: str) -> frozenset[str]:
    stems = stems_of(CONCEPTS.get(word.strip(), word))
    return frozenset(stems) if len(stems) == 1 else frozenset(stems) - STOP or frozenset(stems)


def _entries(extra: Iterable[Sequence[str]]) -> Iterator[tuple[str, str]]:
    tables = (CHANNELS, RECORDS, OUTCOMES, OUTCOMES_MORE, TRADES)
    for prefix, table in (*((CAPABILITY, one) for one in tables), (FIELD, BROAD), (SYSTEM, SYSTEMS)):
        for name, phrases in table.items():
            yield from ((f"{prefix}{name}", phrase) for phrase in phrases.split(","))
    yield from ((f"{WITHIN}inner life", phrase) for phrase in INWARD.split(","))
    for group in extra:
        yield from ((f"{CAPABILITY}{group[0]}", phrase.replace("+", " ")) for phrase in group)


def _hint_entries() -> Iterator[tuple[str, str]]:
    for name, phrases in chain(HINTS.items(), HINTS_ELSEWHERE.items()):
        yield from ((f"{CAPABILITY}{name}", phrase) for phrase in phrases.split(","))


def _words(text: str) -> Iterator[str]:
    return (_SPELLED.get(word, word) for word in words(fold(text).replace("e-mail", "email")))


def stems_of(text: str) -> list[str]:
    """Return the stems of a text in order, compound words whole."""
    return [stem(word) for word in _words(text)]


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
