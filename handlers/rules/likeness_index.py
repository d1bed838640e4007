"""Look-alikes among very many pieces of work: an index that finds them without looking at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest

from handlers.rules.likeness import LEAST, Item, Rarity, Reading, is_word, likest, read, strongest, weighed
from handlers.rules.likeness_reasons import reasons
from handlers.rules.synonyms import lexicon

MOST_READ, MOST_READ_OF_WORDS = 500, 600
"""How many times an item is looked at since it means the same, and since it has the same words."""
MOST_RESCORED, MOST_RESCORED_OF_WORDS = 20, 16
"""Items that share most in all, and those that share most words, of which the likeness is reckoned."""


@dataclass(frozen=True)
class Match:
    """Something alike, how much from 0 to 1, and why in words people read."""

    item: Item
    score: float
    reasons: tuple[str, ...]


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
        found: defaultdict[str, float] = defaultdict(float)
        shared: defaultdict[str, float] = defaultdict(float)
        words = sorted(filter(is_word, weights), key=lambda word: (len(self._having.get(word, ())), word))
        for word, having in self._within(MOST_READ_OF_WORDS, words):
            weight, counts = weights[word], 0.5 if " " in word else 1.0
            for item_id, theirs in having.items():
                found[item_id] += weight * theirs
                shared[item_id] += counts
        meanings = (feature for feature in strongest(weights) if not is_word(feature))
        for feature, having in self._within(MOST_READ, meanings):
            weight = weights[feature]
            for item_id, theirs in having.items():
                found[item_id] += weight * theirs
        in_all = sorted(found, key=found.__getitem__, reverse=True)[:MOST_RESCORED]
        # Very many share one word: those that share several are few, and what is looked for is among them.
        several = [one for one, count in shared.items() if count > 1.0] or list(shared)
        in_words = nlargest(MOST_RESCORED_OF_WORDS, several, key=lambda one: (shared[one], found[one]))
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
