"""Why two pieces of work are alike, in words people read."""

from collections.abc import Mapping
from itertools import islice

from handlers.rules.likeness import AUDIENCE, KPI, Item, Reading
from handlers.rules.stems import stem
from handlers.rules.synonyms import CAPABILITY, FIELD, SYSTEM
from handlers.rules.text import fold
from handlers.rules.text import words as words_of

LEAST_SAID = 0.04
"""What something shared must count to be named as a reason."""
NEAR_LAUNCH = 31


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
    if feature.startswith(KPI):
        return f"the same KPI: {feature.removeprefix(KPI)}"
    if kind == FIELD or feature.startswith(AUDIENCE) or " " in feature:
        return ""
    return f"both say “{_as_written(feature, query.title, query.description)}”"


def _as_written(stemmed: str, *texts: str) -> str:
    """Return the word a person wrote for a stem, or what it stands for."""
    for text in texts:
        for word in words_of(text.replace("’", "'").replace("'", " ")):
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
