"""Look-alikes: which of many pieces of work are about the same thing, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import nlargest
from itertools import chain, islice, pairwise
from math import log, sqrt
from typing import TypeVar

from handlers.rules.likeness_words import GENERIC, STOP
from handlers.rules.stems import stem
from handlers.rules.synonyms import BESIDE, CAPABILITY, FIELD, HINT, SYSTEM, WITHIN, Lexicon, lexicon
from handlers.rules.text import fold
from handlers.rules.text import words as words_of

T = TypeVar("T")
TITLE, REST, BOTH = 1.0, 0.75, 1.15
"""What a word counts in the title, in the description, and in both."""
WEIGHTS = {CAPABILITY: 1.0, FIELD: 0.22, SYSTEM: 0.55, WITHIN: 0.0}
WORD, SAID_WORD, GENERIC_WORD = 0.5, 0.22, 0.03
"""What a word counts of itself, when it is part of a meaning, and when everybody uses it."""
LEAST = 0.35
"""The likeness from which something is offered."""
FIRST_ROOM = 0.04
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
LEAST_WORDS, RETOLD = 3, 0.8
"""The words from which a text may be another one told in fewer, and how surely it is when it has no word more."""
LEAST_SAID = 0.04
"""What something shared must count to be named as a reason."""
LEAST_KEPT, MOST_KEPT = 0.1, 20
"""What something must count to be kept to find an item by, and how much is kept of one item."""
MOST_READ, MOST_READ_OF_WORDS = 1_000, 600
"""How many times an item is looked at since it means the same, and since it has the same words."""
MOST_RESCORED, MOST_RESCORED_OF_WORDS = 30, 10
"""Items that share most in all, and those that share most words, of which the likeness is reckoned."""
NEAR_LAUNCH = 31
_KPI, _AUDIENCE = "kpi:", "for:"


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
class Match:
    """Something alike, how much from 0 to 1, and why in words people read."""

    item: Item
    score: float
    reasons: tuple[str, ...]


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
        found[f"{_KPI}{fold(name).strip()}"] = 0.35
    for word in words.stems(item.audience):
        if word not in STOP and word not in GENERIC:
            found[f"{_AUDIENCE}{word}"] = 0.12


class Index:
    """Many items, kept so that those like another are found without looking at all of them."""

    def __init__(self, items: Iterable[Item] = (), *, extra_synonyms: Iterable[Sequence[str]] = ()) -> None:
        self._words = lexicon(extra_synonyms)
        self._items: dict[str, Item] = {}
        self._readings: dict[str, Reading] = {}
        self._having: dict[str, dict[str, float]] = {}
        for item in items:
            self.add(item)

    def __len__(self) -> int:
        return len(self._items)

    def add(self, item: Item) -> None:
        """Add an item, or put it in place of the one with its id."""
        self.remove(item.id)
        reading = read(item, self._words)
        self._items[item.id], self._readings[item.id] = item, reading
        for feature, weight in reading.features.items():
            self._having.setdefault(feature, {})[item.id] = weight

    def remove(self, item_id: str) -> None:
        """Take an item out, if it is in."""
        if self._items.pop(item_id, None) is not None:
            for feature in self._readings.pop(item_id).features:
                del self._having[feature][item_id]

    def alike(self, query: Item, *, count: int = 3, least: float = LEAST) -> list[Match]:
        """Return the items most like another, itself left out, the likest first."""
        mine = read(query, self._words)
        rarity = Rarity(
            len(self._items), {feature: len(self._having.get(feature, ())) for feature in mine.features}
        )
        weights = weighed(mine, rarity)
        candidates = {
            item_id: self._readings[item_id] for item_id in self._candidates(weights) if item_id != query.id
        }
        return [
            Match(
                self._items[item_id],
                score,
                reasons(query, self._items[item_id], mine, candidates[item_id], weights),
            )
            for item_id, score in likest(mine, candidates, weights, count=count, least=least)
        ]

    def _candidates(self, weights: Mapping[str, float]) -> list[str]:
        """Return the ids that share most in all, and those that share most words, of as many as may be read."""
        found: dict[str, float] = {}
        shared: dict[str, float] = {}
        words = sorted(filter(_is_word, weights), key=lambda word: (len(self._having.get(word, ())), word))
        for word, having in self._within(MOST_READ_OF_WORDS, words):
            weight, counts = weights[word], 0.5 if " " in word else 1.0
            for item_id, theirs in having.items():
                found[item_id] = found.get(item_id, 0.0) + weight * theirs
                shared[item_id] = shared.get(item_id, 0.0) + counts
        meanings = (feature for feature in strongest(weights) if not _is_word(feature))
        for feature, having in self._within(MOST_READ, meanings):
            weight = weights[feature]
            for item_id, theirs in having.items():
                found[item_id] = found.get(item_id, 0.0) + weight * theirs
        in_all = nlargest(MOST_RESCORED, found, key=found.__getitem__)
        in_words = nlargest(MOST_RESCORED_OF_WORDS, shared, key=lambda one: (shared[one], found[one]))
        return list(dict.fromkeys([*in_all, *in_words]))

    def _within(self, most: int, features: Iterable[str]) -> Iterator[tuple[str, Mapping[str, float]]]:
        """Give each feature with what has it, but what so many have that it would be more than may be read."""
        so_far = 0
        for feature in features:
            having = self._having.get(feature, {})
            if not so_far or so_far + len(having) <= most:
                so_far += len(having)
                yield feature, having


def alike(
    query: Item, items: Sequence[Item], *, count: int = 3, extra_synonyms: Iterable[Sequence[str]] = ()
) -> list[Match]:
    """Return the items most like another; for many questions on the same items, keep an `Index`."""
    return Index(items, extra_synonyms=extra_synonyms).alike(query, count=count)


def terms(reading: Reading) -> dict[str, float]:
    """Return what of a reading is worth keeping to find it by: what tells most, without what half of all have."""
    telling = {
        feature: weight
        for feature, weight in reading.features.items()
        if weight >= LEAST_KEPT and feature[0] != FIELD and " " not in _own(feature)
    }
    return {feature: telling[feature] for feature in strongest(telling)[:MOST_KEPT]}


def _is_word(feature: str) -> bool:
    """Tell whether a feature is a word of the text itself, or two that stand beside each other."""
    return feature[0] not in WEIGHTS and not feature.startswith((_KPI, _AUDIENCE))


def _own(feature: str) -> str:
    """Return a word as it is, and of a meaning nothing: its name may have spaces."""
    return "" if feature[0] in WEIGHTS or feature.startswith(_KPI) else feature


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
    return RETOLD * max(share - 0.5, 0.0) * 2.0


def reasons(
    query: Item, item: Item, mine: Reading, theirs: Reading, weights: Mapping[str, float]
) -> tuple[str, ...]:
    """Return up to three reasons, what counts most first, as they read behind a title."""
    shared = {
        feature: weight * theirs.features[feature]
        for feature, weight in weights.items()
        if feature in theirs.features
    }
    telling = sorted(shared, key=lambda feature: (-shared[feature], feature))
    worth = (
        _reason(feature, query, item, outright=feature in mine.meant and feature in theirs.meant)
        for feature in telling
        if shared[feature] >= LEAST_SAID
    )
    said = list(islice(filter(None, worth), 3))
    return tuple(dict.fromkeys([*said[:2], *_of_facts(query, item), *said[2:]]))[:3]


def _reason(feature: str, query: Item, item: Item, *, outright: bool) -> str:
    kind, name = feature[0], feature[1:]
    if kind == CAPABILITY:
        return f"both about {name}" if outright else f"both close to {name}"
    if kind == SYSTEM:
        return f"both touch {_as_written(name, query.systems, item.systems)}"
    if feature.startswith(_KPI):
        return f"the same KPI: {feature.removeprefix(_KPI)}"
    if kind == FIELD or feature.startswith(_AUDIENCE) or " " in feature:
        return ""
    return f"both say “{_as_written(feature, query.title, query.description)}”"


def _as_written(stemmed: str, *texts: str) -> str:
    """Return the word a person wrote for a stem, or what it stands for."""
    for text in texts:
        for word in words_of(text):
            if stem(fold(word)) == stemmed:
                return word
    return stemmed


def _of_facts(query: Item, item: Item) -> list[str]:
    reasons = []
    if query.launch_on and item.launch_on and abs((query.launch_on - item.launch_on).days) <= NEAR_LAUNCH:
        reasons.append("they launch within a month of each other")
    if query.category and query.category == item.category:
        reasons.append("for the same kind of outcome")
    return reasons
