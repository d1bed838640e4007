"""What a verb or a need governs: the artefact that heads the phrase after it, and the place that follows."""

from dataclasses import dataclass

from handlers.rules.catch_cues import Kind, listed
from handlers.rules.catch_items import Item, Sentence

ARTEFACTS = (Kind.THING, Kind.SOFT, Kind.TOOL)
_VERBS = (Kind.WORK, Kind.PLACING, Kind.LIGHT)
_PHRASE = 9
"""Words that a noun phrase may have."""

_PLACING_PREPOSITIONS = frozenset(
    listed(
        """
        to, on, in, from, into, onto, off, under, at, across, inside, above, below, behind, over, via, w/, w, with, through, as,
        next to, out of, de, du, des, del, dans, sur, en, sous, vers, a, au, aux, chez, avec, sobre, con, al, hacia, bajo, auf,
        ins, im, an, am, unter, bei, durch, uber
        """
    )
)
_MOVING = frozenset({"to", "into", "onto", "out of", "from", "off"})
_SOURCES = frozenset({"with", "w/", "w", "from", "mit", "avec", "con", "por", "par", "durch"})
_DETERMINERS = frozenset({"that", "esta", "de", "d'", "du", "des", "del", "-"})
_CARRYING = frozenset(
    {
        "store the",
        "capture",
        "prefill",
        "sync",
        "connect",
        "integrate",
        "hook up",
        "wire",
        "wire up",
        "feed",
        "import",
        "migrate",
        "syncing",
        "connecting",
    }
)
"""Verbs that carry data: into a system, whatever the data is."""


_UPLOADING = frozenset(
    {"upload", "add", "publish", "put", "insert", "push", "subir", "publicar", "publier", "ajouter"}
)
"""Verbs whose object may stand in the sentence before: `the menu is final, please upload to the site`."""


@dataclass(frozen=True)
class Phrase:
    """A noun phrase: where it ends, the artefact and the place in it, and what speaks against it."""

    end: int
    size: int
    thing: Item | None
    place: Item | None
    blocked: bool
    people: bool
    elsewhere: bool


@dataclass(frozen=True)
class Grasp:
    """What is asked for: the artefact, the place, or both."""

    thing: Item | None
    place: Item | None


def has(items: Sentence, *kinds: Kind) -> bool:
    """Tell whether any of the items is of any of these kinds."""
    return any(item.is_a(*kinds) for item in items)


def verb_after(items: Sentence, start: int, *, strangers: int, doing: bool = False) -> int | None:
    """Return where the first verb of work stands, passing at most so many unknown words; None where talk comes first."""
    for at in range(start, len(items)):
        item = items[at]
        if item.is_a(Kind.TALK, Kind.NOT, Kind.PEER):
            return None
        if item.is_a(*_VERBS, Kind.SENDING) or (doing and item.is_a(Kind.DOING)):
            return at
        strangers -= not item.is_a(Kind.FILLER, Kind.WHO, Kind.PLEASE)
        if strangers < 0 or item.text == ",":
            return None
    return None


def grasp(items: Sentence, verb: int) -> Grasp | None:
    """Return what the verb governs, None where that is no work on a system."""
    if items[verb].is_a(Kind.SENDING):
        return _sent(items, verb)
    light = not items[verb].is_a(Kind.WORK, Kind.PLACING, Kind.DOING)
    found = reach(items, verb + 1, light=light)
    moved = not light or _moves(items, verb)
    return found or (_placed(items, verb) if moved else None)


def _sent(items: Sentence, verb: int) -> Grasp | None:
    """Return what is to be sent into a product, whatever it is: `send the leads to Salesforce`."""
    found = phrase(items, verb + 1)
    place, elsewhere = destination(items, found.end)
    if found.people or elsewhere or place is None or not place.is_a(Kind.TOOL):
        return None
    return Grasp(found.thing, place)


def _moves(items: Sentence, verb: int) -> bool:
    """Tell whether a light verb moves something: `get the seal onto the product pages`."""
    end = phrase(items, verb + 1).end
    return items[verb].is_a(Kind.LIGHT) and end < len(items) and items[end].text in ("onto", "into")


def reach(items: Sentence, start: int, *, light: bool) -> Grasp | None:
    """Return the artefact heading the phrase at start; after a light verb a place alone is not enough."""
    found = phrase(items, start, people=light)
    if light and (built := _built(items, start, found)):
        return built
    target, elsewhere = destination(items, found.end)
    if found.people or found.blocked or elsewhere or (target is None and _goes_nowhere_known(items, found)):
        return None
    place = target or (found.place if found.place is not found.thing else None)
    if found.thing is None:
        return Grasp(found.place, target) if found.place and not light else None
    return Grasp(found.thing, place) if _is_work_on(found.thing, target, place, light=light) else None


def _goes_nowhere_known(items: Sentence, found: Phrase) -> bool:
    """Tell `move the banner out of the hallway` from work on a system; a pixel is never in a hallway."""
    if found.thing is None or found.thing.is_a(Kind.DIGITAL) or found.end >= len(items):
        return False
    goal = phrase(items, found.end + 1)
    known = (*ARTEFACTS, Kind.PLACE, Kind.WHEN)
    inside = items[found.end + 1 : goal.end + 1]
    return items[found.end].text in _MOVING and goal.size > 0 and not has(inside, *known)


def _is_work_on(thing: Item, target: Item | None, place: Item | None, *, light: bool) -> bool:
    if thing.is_a(Kind.THING):
        return True
    if light and thing.is_a(Kind.SOFT):
        return target is not None  # "can we get the landing page copy" wants copy
    return place is not None or (thing.is_a(Kind.TOOL) and not light)


def _built(items: Sentence, start: int, found: Phrase) -> Grasp | None:
    """Return what is to be had done: `get the calendar embedded on our portal`."""
    built = next((at for at in range(start + 1, found.end) if items[at].is_a(Kind.BUILT, Kind.STATE)), None)
    place, elsewhere = destination(items, found.end) if built else (None, True)
    return Grasp(found.thing, place) if place and not elsewhere and not found.people else None


def phrase(items: Sentence, start: int, *, people: bool = False) -> Phrase:
    """Return the noun phrase that starts there; `people` allows a person in it, as after `give`."""
    end = next((at for at in range(start, min(start + _PHRASE, len(items))) if _ends(items, start, at)), None)
    end = min(start + _PHRASE, len(items)) if end is None else end
    inside = items[start:end]
    persons = (Kind.YOURS,) if people else (Kind.YOURS, Kind.PERSON)
    last_block = max((at for at, item in enumerate(inside) if item.is_a(Kind.BLOCK)), default=-1)
    last_other = max((at for at, item in enumerate(inside) if item.is_a(Kind.ELSEWHERE)), default=-1)
    head = inside[last_block + 1 :]
    named = [item for item in head if item.is_a(*ARTEFACTS, Kind.PLACE)] if not _trails_off(head) else []
    elsewhere = last_other >= max(last_block, 0) and not has(inside[last_other + 1 :], Kind.PLACE)
    if last_block >= 0 and named and head[0] is not named[0]:
        named = []  # "a hand carrying the banners": another word stands between
    thing = _head(named)
    blocked = last_other >= 0 or (last_block >= 0 and not (thing and (people or thing.is_a(Kind.THING))))
    return Phrase(end, len(inside), thing, _last_place(named), blocked, has(inside, *persons), elsewhere)


def _ends(items: Sentence, start: int, at: int) -> bool:
    if at == start:
        return items[at].is_a(Kind.PREP, Kind.STOP) and items[at].text not in _DETERMINERS
    return items[at].is_a(Kind.PREP, Kind.STOP, Kind.WHEN, Kind.PLEASE)


def _trails_off(head: Sentence) -> bool:
    """Tell whether an unknown noun follows the artefact and heads the phrase: a banner stand is no banner."""
    if len(head) < 2 or head[-1].kinds or not head[-2].is_a(*ARTEFACTS):
        return False
    return head[-1].text.isalpha() and not head[-1].text.endswith(("ed", "ing", "ly"))


def _head(named: Sentence) -> Item | None:
    artefacts = [item for item in named if item.is_a(*ARTEFACTS)]
    if not artefacts or artefacts[-1].is_a(Kind.SOFT):
        return artefacts[-1] if artefacts else None  # the copy of a landing page is copy
    return next((item for item in reversed(artefacts) if item.is_a(Kind.THING)), artefacts[-1])


def _last_place(named: Sentence) -> Item | None:
    return next((item for item in reversed(named) if item.is_a(Kind.PLACE)), None)


def destination(items: Sentence, at: int) -> tuple[Item | None, bool]:
    """Return the first place named after the object, and whether the first one is no system at all."""
    source = False  # in "replace it with the one in the drive" the drive is where it comes from
    for _ in range(4):
        if at >= len(items) or not items[at].is_a(Kind.PREP):
            return None, False
        placing = items[at].text in _PLACING_PREPOSITIONS
        found = phrase(items, at + 1)
        bound = placing or items[at].text == "for"
        if bound and (found.elsewhere or found.people) and not source:
            return None, True
        source = source or items[at].text in _SOURCES
        place = found.place or _receiver(found.thing, source=source)
        if placing and place and not found.blocked:
            return place, False
        at = max(found.end, at + 1)
    return None, False


def _receiver(thing: Item | None, *, source: bool) -> Item | None:
    kinds = (Kind.TOOL,) if source else (Kind.TOOL, Kind.THING)
    return thing if thing and thing.is_a(*kinds) else None


def _placed(items: Sentence, verb: int) -> Grasp | None:
    """Return the place something is put, whatever it is: `add "as seen in Forbes" under the hero`."""
    found = phrase(items, verb + 1)
    named = found.size > 0 or items[verb].text in _UPLOADING
    if found.people or not named or (found.blocked and items[verb].text not in _CARRYING):
        return None
    place, elsewhere = destination(items, found.end)
    if place is None or elsewhere or (found.size == 0 and not place.is_a(Kind.PLACE)):
        return None
    return Grasp(None, place)
