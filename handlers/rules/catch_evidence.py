"""What in a message speaks for a request: kinds of word, what an asking word governs, how much is named, and the words."""

import re
from collections.abc import Iterator

from handlers.rules.catch_cues import Kind
from handlers.rules.catch_frames import frames
from handlers.rules.catch_items import Item, Sentence
from handlers.rules.catch_turns import not_ours, turns
from handlers.rules.stems import stem

_WORD = re.compile(r"(?<![@\w])[^\W_]+(?:'[^\W_]+)?|[?!]")
_MOODS = (Kind.AUX, Kind.ASK, Kind.PLEASE, Kind.NEED, Kind.MUST, Kind.THAT)
_VERBS = {
    "talk": (Kind.TALK,),
    "work": (Kind.WORK, Kind.PLACING, Kind.DOING, Kind.BUILT),
    "light": (Kind.LIGHT, Kind.SENDING),
}
_NOUNS = (
    Kind.PERSON,
    Kind.YOURS,
    Kind.BLOCK,
    Kind.ELSEWHERE,
    Kind.PEER,
    Kind.THING,
    Kind.TOOL,
    Kind.PLACE,
    Kind.SOFT,
    Kind.NAME,
)
"""What a verb can be about; of a word that is several, the first counts."""
_NAMED = (Kind.THING, Kind.TOOL, Kind.PLACE, Kind.SOFT)
_DIGITAL = frozenset({Kind.THING, Kind.TOOL})
"""Beside these a turn of phrase tells more."""
_MOST_NAMED = 4
_LENGTHS = (8, 14, 22, 35, 60)
"""From how many words on a message counts as longer: a sigh is short, a request has its reasons."""
_PHRASED = (0.5, 0.65, 0.75)
"""How strongly the grammar says that something is asked for, in steps."""
_SMALL = frozenset({Kind.FILLER, Kind.STOP, Kind.PREP})
"""Kinds that every message has."""
_NEAR, _CLAUSE, _OBJECT = 6, 13, 6
"""Words within which a mood finds its verb (more where verbs stand last), and a verb its object."""
NONE = "none"


def cues(parts: list[Sentence], folded: str, *, verb_last: bool, phrased: float) -> frozenset[str]:
    """Return the cues of a message: `=kind`, `mood>verb`, `>verb>noun`, `^verb`, `~turn`, `2+named`, and word stems."""
    words = _WORD.findall(folded)
    found = {stem(word) for word in words}
    found.update(f"{least}+words" for least in _LENGTHS if len(words) >= least)
    found.update(f"{step}+phrased" for step, least in enumerate(_PHRASED, 1) if phrased >= least)
    kinds = {kind for part in parts for item in part for kind in item.kinds}
    found.update(f"={kind.name.lower()}" for kind in kinds - _SMALL)
    for part in parts:
        found.update(_asked(part, verb_last=verb_last))
        found.update(_ordered(part))
    named = sum(item.is_a(*_NAMED) for part in parts for item in part)
    found.update(f"{least}+named" for least in range(1, min(named, _MOST_NAMED) + 1))
    said = turns(folded) | frames(folded)
    if not kinds.isdisjoint(_DIGITAL):
        found.update(f"{turn}&thing" for turn in said)
    if not_ours(folded):
        found.add("~not_ours")
    return frozenset(found) | said


def _asked(part: Sentence, *, verb_last: bool) -> Iterator[str]:
    """Read what follows each mood: in `could you share the banner` talk, in `please add it` work."""
    for at, item in enumerate(part):
        moods = [mood for mood in _MOODS if mood in item.kinds]
        if not moods:
            continue
        ahead = part[at + 1 : at + 1 + (_CLAUSE if verb_last else _NEAR)]
        where, verb = _verb(ahead)
        object_ = _noun(ahead if verb_last else part[at + 2 + where : at + 2 + where + _OBJECT])
        yield from (f">{verb}", f">{verb}>{object_}")
        yield from (f"{mood.name.lower()}>{verb}" for mood in moods)


def _ordered(part: Sentence) -> Iterator[str]:
    """Read a sentence that opens with a verb: `embed the form`."""
    first = next((at for at, item in enumerate(part) if _opens(item)), None)
    if first is not None and (verb := _verb_of(part[first])):
        yield from (f"^{verb}", f"^{verb}>{_noun(part[first + 1 : first + 1 + _OBJECT])}")


def _opens(item: Item) -> bool:
    return _verb_of(item) is not None or not item.is_a(Kind.FILLER, Kind.WHO, Kind.STOP)


def _verb_of(item: Item) -> str | None:
    return next((name for name, kinds in _VERBS.items() if item.is_a(*kinds)), None)


def _verb(ahead: list[Item]) -> tuple[int, str]:
    """Return where the first verb stands, -1 where there is none, and of what sort it is."""
    return next(((at, verb) for at, item in enumerate(ahead) if (verb := _verb_of(item))), (-1, NONE))


def _noun(ahead: list[Item]) -> str:
    return next((kind.name.lower() for item in ahead for kind in _NOUNS if kind in item.kinds), NONE)
