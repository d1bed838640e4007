"""How alike two pieces of work are: what each is about, and what they share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, pairwise
from math import log, sqrt
from typing import TypeVar

from handlers.rules.lexicon import Lexicon
from handlers.rules.likeness_words import GENERIC, STOP
from handlers.rules.synonyms import BESIDE, CAPABILITY, FIELD, HINT, SYSTEM, WITHIN
from handlers.rules.text import fold

T = TypeVar("T")
TITLE, REST, BOTH = 1.0, 0.75, 1.15
"""What a word counts in the title, in the description, and in both."""
WEIGHTS = {CAPABILITY: 1.0, FIELD: 0.22, SYSTEM: 0.55, WITHIN: 0.0}
WORD, SAID_WORD, GENERIC_WORD = 0.5, 0.22, 0.03
"""What a word counts of itself, when it is part of a meaning, and when everybody uses it."""
LEAST = 0.38
"""The likeness from which something is offered."""
FIRST_ROOM = 0.08
"""How much less the likest of all may be and still be offered: alone at the head is a sign too."""
FAR = 0.75
"""What the likeness loses when one is wholly for staff or machines and the other for customers."""
APART = 0.3
"""How much more the one must be for staff than the other to be no look-alike by a hair."""
NEIGHBOUR = 0.35
"""How surely a capability means one that is the other side of it."""
SURE = 0.5
"""How surely both must mean something to be said to be about it; below, they are close to it."""
LEAST_SURE = 0.2
"""What only seems to be meant with less sureness is not looked at."""
INNER = "!inner life"
PLAIN = {
    "=integration between systems": 0.15,
    "=the CRM": 0.45,
    "=the data warehouse": 0.6,
    "=the website and its CMS": 0.8,
    "=online advertising": 0.6,
    "=the customer app": 0.7,
    "=the online shop": 0.6,
}
"""What capabilities count that half of all work touches."""
CLOSE = 0.78
"""What a look-alike must have of the best one's likeness to be offered beside it."""
AS_MUCH, NEARLY = 0.8, 0.95
"""What it must mean of what the best one and the question both mean, unless it is nearly as alike."""
MANY, HALF = 0.5, 0.28
"""What many small things count against one large one, and the strength that makes half a likeness."""
LEAST_WORDS, ENOUGH_WORDS, RETOLD = 2, 3, 0.8
"""The words from which a text may be another one told in fewer, from which it is so surely, and how surely that is."""
LEAST_KEPT, MOST_KEPT = 0.1, 20
"""What something must count to be kept to find an item by, and how much is kept of one item."""
KPI, AUDIENCE = "kpi:", "for:"
"""How what is known of an item begins, beside what its texts mean."""


@dataclass(frozen=True)
class Item:
    """A piece of work as far as likeness goes: its words, and facts where they are known."""

    id: str
    title: str
    description: str = ""
    systems: str = ""
    kpis: tuple[str, ...] = ()
    audience: str = ""
    category: str = ""
    launch_on: date | None = None


@dataclass(frozen=True)
class Reading:
    """What an item is about, each meaning and word with its weight."""

    features: Mapping[str, float]
    inward: float = 0.0
    length: float = 1.0
    meant: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Rarity:
    """How many of how many items have a feature; without counts everything is equally rare."""

    total: int = 0
    counts: Mapping[str, int] = field(default_factory=dict)

    def of(self, feature: str) -> float:
        """Return about 1 for what few have, towards 0 for what all have."""
        return min(max(log((self.total + 200) / (self.counts.get(feature, 0) + 2)) / 4.6, 0.05), 1.5)


def read(item: Item, words: Lexicon) -> Reading:
    """Read what an item is about from its texts and facts."""
    title, rest = words.stems(item.title), words.stems(item.description)
    sure, said = _meanings(title, rest, words)
    found = {
        key: WEIGHTS[key[0]] * PLAIN.get(key, 1.0) * share
        for key, share in _with_neighbours(sure).items()
        if share >= LEAST_SURE and key != INNER
    }
    for stems, counts in ((title, TITLE), (rest, REST)):
        for word, weight in _own_words(stems, said).items():
            found[word] = BOTH * weight if word in found else counts * weight
    _add_facts(found, item, words)
    outward = max((share for key, share in sure.items() if key[0] == CAPABILITY), default=0.0)
    length = sqrt(sum(weight * weight for weight in found.values())) or 1.0
    meant = frozenset(key for key, share in sure.items() if share >= SURE)
    own = frozenset(title).union(rest) - STOP
    return Reading(found, sure.get(INNER, 0.0) * (1.0 - 0.5 * outward), length, meant, own)


def _meanings(
    title: Sequence[str], rest: Sequence[str], words: Lexicon
) -> tuple[dict[str, float], frozenset[str]]:
    """Return how surely each thing is meant, every cue leaving less doubt, and the words that say it."""
    cues: dict[tuple[str, tuple[str, ...]], float] = {}
    said: set[str] = set()
    for stems, counts in ((title, TITLE), (rest, REST)):
        for key, share, places in chain(words.phrases_in(stems), words.hints_in(stems)):
            cue = (key, tuple(stems[place] for place in places))
            cues[cue] = max(cues.get(cue, 0.0), share * counts)
            if key[0] in {CAPABILITY, SYSTEM} and share > HINT:
                said.update(cue[1])
    for key, share, places in words.together_in([*title, *rest]):
        cues[key, (str(places),)] = share * REST
    doubt: dict[str, float] = {}
    for (key, _), share in cues.items():
        doubt[key] = doubt.get(key, 1.0) * (1.0 - share)
    return {key: 1.0 - left for key, left in doubt.items()}, frozenset(said)


def _with_neighbours(sure: Mapping[str, float]) -> dict[str, float]:
    """Add what is the other side of what is meant, less surely."""
    wider = dict(sure)
    for key, share in sure.items():
        for other in BESIDE.get(key, ()):
            wider[other] = max(wider.get(other, 0.0), NEIGHBOUR * share)
    return wider


def _own_words(stems: Sequence[str], said: frozenset[str]) -> dict[str, float]:
    """Return the words of a text that tell something, and pairs of them."""
    content = [word for word in stems if word not in STOP]
    found = {
        word: GENERIC_WORD if word in GENERIC else SAID_WORD if word in said else WORD for word in content
    }
    pairs = pairwise(content)
    return found | {f"{one} {two}": WORD for one, two in pairs if not {one, two} & GENERIC}


def _add_facts(found: dict[str, float], item: Item, words: Lexicon) -> None:
    for one in words.phrases_in(words.stems(item.systems)):
        if one.key[0] == SYSTEM:
            found[one.key] = max(found.get(one.key, 0.0), WEIGHTS[SYSTEM])
    for word in words.stems(item.systems):
        if word not in STOP and word not in GENERIC:
            found[f"{SYSTEM}{word}"] = WEIGHTS[SYSTEM] * 0.6
    for name in item.kpis:
        found[f"{KPI}{fold(name).strip()}"] = 0.35
    for word in words.stems(item.audience):
        if word not in STOP and word not in GENERIC:
            found[f"{AUDIENCE}{word}"] = 0.12


def terms(reading: Reading) -> dict[str, float]:
    """Return what of a reading is worth keeping to find it by: what tells most, without what half of all have."""
    telling = {
        feature: weight
        for feature, weight in reading.features.items()
        if weight >= LEAST_KEPT and feature[0] != FIELD and " " not in _own(feature)
    }
    return {feature: telling[feature] for feature in strongest(telling)[:MOST_KEPT]}


def is_word(feature: str) -> bool:
    """Tell whether a feature is a word of the text itself, or two that stand beside each other."""
    return feature[0] not in WEIGHTS and not feature.startswith((KPI, AUDIENCE))


def _own(feature: str) -> str:
    """Return a word as it is, and of a meaning nothing: its name may have spaces."""
    return "" if feature[0] in WEIGHTS or feature.startswith(KPI) else feature


def weighed(reading: Reading, rarity: Rarity) -> dict[str, float]:
    """Return what each thing an item is about tells, in view of how many have it."""
    return {feature: weight * rarity.of(feature) for feature, weight in reading.features.items()}


def strongest(weights: Mapping[str, float]) -> list[str]:
    """Return what an item is about, what tells most first."""
    return sorted(weights, key=lambda feature: (-weights[feature], feature))


def likest(
    mine: Reading,
    others: Mapping[T, Reading],
    weights: Mapping[str, float],
    *,
    count: int = 3,
    least: float = LEAST,
) -> list[tuple[T, float]]:
    """Return the few likest of others with their likeness, without those that fall far behind the first."""
    scored = ((other, likeness(mine, theirs, weights)) for other, theirs in others.items())
    near = ((other, score) for other, score in scored if score >= least - _room(mine, others[other]))
    ordered = sorted(near, key=lambda one: (-one[1], str(one[0])))[:count]
    if not ordered:
        return []
    first, best = ordered[0]
    meant = AS_MUCH * _most_meant(others[first], weights)
    beside = (one for one in ordered[1:] if one[1] >= max(least, CLOSE * best))
    return [
        ordered[0],
        *(one for one in beside if one[1] >= NEARLY * best or _most_meant(others[one[0]], weights) >= meant),
    ]


def _room(mine: Reading, theirs: Reading) -> float:
    """Return how much less the likest may be: nothing when one is for staff and the other for customers."""
    return 0.0 if abs(mine.inward - theirs.inward) > APART else FIRST_ROOM


def _most_meant(theirs: Reading, weights: Mapping[str, float]) -> float:
    """Return how much of the question's meaning is the capability that is most of both."""
    features = theirs.features
    return max(
        (
            weight * features[feature]
            for feature, weight in weights.items()
            if feature[0] == CAPABILITY and feature in features
        ),
        default=0.0,
    )


def likeness(mine: Reading, theirs: Reading, weights: Mapping[str, float]) -> float:
    """Return how alike two readings are, from 0 to 1."""
    together = largest = 0.0
    features = theirs.features
    for feature, weight in weights.items():
        if feature in features:
            share = weight * features[feature]
            together += share
            if feature[0] == CAPABILITY and share > largest:
                largest = share
    strength = max(largest, MANY * together)
    score = strength / (strength + HALF) * (0.5 + 0.5 * sqrt(together / (mine.length * theirs.length)))
    score *= 1.0 - FAR * abs(mine.inward - theirs.inward)
    return round(min(score + (1.0 - score) * _retold(mine, theirs), 1.0), 4)


def _retold(mine: Reading, theirs: Reading) -> float:
    """Return how surely one text is the other in fewer words: the same sentence is the same work, whatever it means."""
    fewer = min(len(mine.words), len(theirs.words))
    if fewer < LEAST_WORDS:
        return 0.0
    share = len(mine.words & theirs.words) / fewer
    return RETOLD * min(fewer / ENOUGH_WORDS, 1.0) * max(share - 0.5, 0.0) * 2.0
