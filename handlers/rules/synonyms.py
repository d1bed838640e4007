"""The field's synonyms: which words name the same capability or system, made of the tables."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from handlers.rules.lexicon import Lexicon, Meanings, Pattern, stems_of
from handlers.rules.likeness_words import GENERIC, STOP
from handlers.rules.stems import stem
from handlers.rules.synonyms_channels import CHANNELS
from handlers.rules.synonyms_concepts import CONCEPTS
from handlers.rules.synonyms_hints import HINTS
from handlers.rules.synonyms_hints_wide import HINTS_WIDE
from handlers.rules.synonyms_languages import HINTS_ELSEWHERE
from handlers.rules.synonyms_outcomes import OUTCOMES
from handlers.rules.synonyms_outcomes_more import OUTCOMES_MORE
from handlers.rules.synonyms_records import BROAD, INWARD, RECORDS
from handlers.rules.synonyms_systems import NEIGHBOURS, SYSTEMS
from handlers.rules.synonyms_tongues import TONGUES
from handlers.rules.synonyms_trades import TRADES
from handlers.rules.synonyms_usage import USAGE
from handlers.rules.synonyms_vendors import VENDORS
from handlers.rules.synonyms_wishes import WISHES

CAPABILITY, FIELD, SYSTEM, WITHIN = "=", "~", "@", "!"
"""How the key of a meaning begins: a capability, a broad field, a named system, a company's inner life."""
TABLES = (CHANNELS, RECORDS, OUTCOMES, OUTCOMES_MORE, TRADES, VENDORS, WISHES, TONGUES, USAGE)
LONGEST = 5
"""Words of the longest phrase."""
PHRASE, ALONE, HINT = 0.9, 0.7, 0.45
"""How surely several words, one word, and a word that only hints mean what the table says."""
PATTERN = 0.75
"""How surely words of several groups mean it."""
PART = 0.5
"""How surely a word means what all the phrases mean that it is a part of."""
LEAST_PART, LEAST_OFTEN = 0.25, 0.3
"""The share of its phrases that must mean the same for a word to hint at it, and in how many it must stand."""
_SMALL = STOP | GENERIC
BESIDE: dict[str, tuple[str, ...]] = {}
"""The neighbours of each capability."""
for _one, _two in NEIGHBOURS:
    for _from, _to in ((_one, _two), (_two, _one)):
        BESIDE[f"{CAPABILITY}{_from}"] = (*BESIDE.get(f"{CAPABILITY}{_from}", ()), f"{CAPABILITY}{_to}")
Table = dict[tuple[str, ...], set[str]]
"""Phrases, as stems, with the keys of what they mean."""
Listed = dict[str, list[tuple[tuple[str, ...], Meanings]]]


def lexicon(extra: Iterable[Iterable[str]] = ()) -> Lexicon:
    """Return the field's synonyms, with a workspace's own groups of words that mean the same."""
    return _lexicon(tuple(tuple(group) for group in extra))


@lru_cache(maxsize=64)
def _lexicon(extra: tuple[tuple[str, ...], ...]) -> Lexicon:
    meant: Table = {}
    hinted: Table = {}
    patterns: dict[Pattern, None] = {}
    for into, entries in ((meant, _entries(extra)), (hinted, _hint_entries())):
        for key, phrase in entries:
            if "+" in phrase:
                patterns[_pattern(key, phrase)] = None
            elif 0 < len(stems := stems_of(phrase)) <= LONGEST:
                into.setdefault(tuple(stems), set()).add(key)
    said = frozenset(chain.from_iterable(group for pattern in patterns for group in pattern.groups))
    known = GENERIC.union(said, *meant)
    hints = _by_first(hinted, _hint_shares)
    _add_parts(hints, meant, patterns)
    whole = known.union(*hinted)
    # What was cut to stems here is not what people write: the room is theirs.
    stem.cache_clear()
    _said_by.cache_clear()
    return Lexicon(_by_first(meant, _shares), _by_rarest(patterns), hints, known, whole)


def _entries(extra: Iterable[tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    for prefix, table in (*((CAPABILITY, one) for one in TABLES), (FIELD, BROAD), (SYSTEM, SYSTEMS)):
        for name, phrases in table.items():
            yield from ((f"{prefix}{name}", phrase) for phrase in phrases.split(","))
    yield from ((f"{WITHIN}inner life", phrase) for phrase in INWARD.split(","))
    for group in extra:
        yield from ((f"{CAPABILITY}{group[0]}", phrase.replace("+", " ")) for phrase in group)


def _hint_entries() -> Iterator[tuple[str, str]]:
    for name, phrases in chain.from_iterable(table.items() for table in (HINTS, HINTS_WIDE, HINTS_ELSEWHERE)):
        yield from ((f"{CAPABILITY}{name}", phrase) for phrase in phrases.split(","))


def _pattern(key: str, phrase: str) -> Pattern:
    groups = tuple(group for part in phrase.split("+") for group in _groups(part))
    return Pattern(groups, key, PHRASE if all(len(group) == 1 for group in groups) else PATTERN)


def _groups(part: str) -> list[frozenset[str]]:
    """Return the groups of one part of a pattern: of `a|NAMED` one with all its words, of `a b` one a word."""
    if "|" not in part and part.strip() not in CONCEPTS:
        return [_only(one) for one in stems_of(part)]
    return [_any_of(part)]


@lru_cache(maxsize=4_096)
def _only(word: str) -> frozenset[str]:
    return frozenset({word})


@lru_cache(maxsize=4_096)
def _any_of(part: str) -> frozenset[str]:
    return frozenset(chain.from_iterable(_said_by(word) for word in part.split("|")))


@lru_cache(maxsize=4_096)
def _said_by(word: str) -> frozenset[str]:
    stems = stems_of(CONCEPTS.get(word.strip(), word))
    return frozenset(stems) if len(stems) == 1 else frozenset(stems) - STOP or frozenset(stems)


def _by_rarest(patterns: Iterable[Pattern]) -> dict[str, list[Pattern]]:
    """Return patterns by the words of their smallest group, of one of which every text with them has to have."""
    together: dict[str, list[Pattern]] = {}
    for pattern in patterns:
        for word in min(pattern.groups, key=lambda group: (len(group), -max(map(len, group)))):
            together.setdefault(word, []).append(pattern)
    return together


def _add_parts(hints: Listed, meant: Table, patterns: Iterable[Pattern]) -> None:
    """Let a word hint at what most phrases mean that it is a part of; nobody writes all a table's phrases out."""
    for word, often in _parts(meant, patterns).items():
        if (word,) in meant:
            continue
        total = sum(often.values())
        told = {key for phrase, keys in hints.get(word, ()) if len(phrase) == 1 for key in keys}
        shares = {
            key: round(PART * (count / total) ** 0.5, 2)
            for key, count in sorted(often.items())
            if count >= max(LEAST_PART * total, LEAST_OFTEN) and key not in told
        }
        if shares:
            hints.setdefault(word, []).append(((word,), shares))


def _parts(meant: Table, patterns: Iterable[Pattern]) -> dict[str, Counter[str]]:
    """Return of each telling word in how many phrases of each capability it stands."""
    often: dict[str, Counter[str]] = {}
    for phrase, keys in meant.items():
        for word in set(phrase) - _SMALL if len(phrase) > 1 else ():
            for key in keys:
                if key[0] == CAPABILITY:
                    often.setdefault(word, Counter())[key] += 1 / len(keys)  # type: ignore[assignment]
    for pattern in patterns:
        for group in pattern.groups:
            for word in group - _SMALL:
                often.setdefault(word, Counter())[pattern.key] += 1 / len(group)  # type: ignore[assignment]
    return often


def _by_first(
    meant: Mapping[tuple[str, ...], set[str]], shares: Callable[[tuple[str, ...], set[str]], Meanings]
) -> Listed:
    found: Listed = {}
    same: dict[tuple[tuple[str, float], ...], Meanings] = {}
    for phrase in sorted(meant, key=len, reverse=True):
        meanings = shares(phrase, meant[phrase])
        # Thousands of phrases mean one of a hundred things: each is kept once.
        found.setdefault(phrase[0], []).append((phrase, same.setdefault(tuple(meanings.items()), meanings)))
    return found


def _hint_shares(_: tuple[str, ...], keys: set[str]) -> Meanings:
    """Return how much a word hints at each of its meanings: less when it hints at many."""
    return {key: HINT * len(keys) ** -0.5 for key in sorted(keys)}


def _shares(phrase: tuple[str, ...], keys: set[str]) -> Meanings:
    """Return how surely a phrase means each of its meanings: less when there are several of a kind."""
    kinds = [key[0] for key in keys]
    surely = PHRASE if len(phrase) > 1 else ALONE
    return {key: surely * kinds.count(key[0]) ** -0.5 for key in sorted(keys)}
