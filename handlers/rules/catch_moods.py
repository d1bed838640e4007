"""The moods in which work is asked for: a question to somebody, please, a need, a must, something missing, hands wanted."""

from collections.abc import Iterator
from dataclasses import dataclass

from handlers.rules.catch_cues import Kind, Lexicon
from handlers.rules.catch_items import Item, Sentence
from handlers.rules.catch_phrases import ARTEFACTS, Grasp, destination, grasp, has, phrase, reach, verb_after

_FRAGMENT = 14
"""Words that a request without a verb may have."""

_REMOVING = frozenset({"delete", "remove", "take down", "borrar", "eliminar", "supprimer"})
"""After these, "it" may be anything: whoever made it is told to clear it away."""

_NEED_FIRST = frozenset({"brauchen", "brauche", "benotigen"})
"""`Brauchen wir ...` opens a question; `Wir brauchen ...` a wish."""

_FORECAST = frozenset(
    {
        "live",
        "up",
        "ready",
        "done",
        "fixed",
        "back",
        "available",
        "there",
        "working",
        "online",
        "visible",
        "fine",
        "ok",
        "enough",
    }
)
"""After `should be`, these foretell: the page should be live tomorrow."""


_TAKING = frozenset(
    {
        "get",
        "have",
        "getting",
        "of",
        "let's",
        "lets",
        "queremos",
        "gustaria",
        "faut",
        "faudrait",
        "voudrait",
        "aimerait",
    }
)
"""Last words of an opening that a thing may follow at once: `would love to have a page`."""

_ARTICLES = frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer"})
_HANGING = frozenset({"zu", "zum", "zur", "uber", "von", "vom", "mit", "fur", "wegen"})

_CLAUSE_MARKS = frozenset({",", ":", "-", "–", "—", "(", ")"})


@dataclass(frozen=True)
class Sign:
    """One sign of a request: how strongly it speaks (0 to 1) and which cues it was read from."""

    score: float
    why: tuple[str, ...]


@dataclass(frozen=True)
class Scene:
    """What the whole message names: a thing, a place, haste, an incident."""

    thing: Item | None
    place: Item | None
    pressing: bool
    broken: bool

    @property
    def about(self) -> Item | None:
        """Return what a pronoun can stand for."""
        return self.thing if self.thing and (self.place or self.thing.is_a(Kind.THING)) else None


_NO_SCENE = Scene(None, None, pressing=False, broken=False)


def signs(parts: list[Sentence], lexicon: Lexicon) -> list[Sign]:
    """Return every sign of a request in the sentences of a message."""
    scene = _scene([item for part in parts for item in part])
    read = _verb_last if lexicon.verb_last else _verb_first
    found = [sign for part in parts for sign in (*read(part, scene), *_of_message(part, parts))]
    return [Sign(sign.score + 0.05 * scene.pressing, sign.why) for sign in found]


def _scene(everything: Sentence) -> Scene:
    clear = [item for item in everything if not item.is_a(Kind.BLOCK, Kind.ELSEWHERE)]
    thing = _first(clear, Kind.THING) or _first(clear, Kind.SOFT, Kind.TOOL)
    pressing = has(everything, Kind.WHEN, Kind.PLEASE)
    return Scene(thing, _first(clear, Kind.PLACE), pressing, has(everything, Kind.BROKEN))


def _first(items: Sentence, *kinds: Kind) -> Item | None:
    return next((item for item in items if item.is_a(*kinds)), None)


def _verb_first(items: Sentence, scene: Scene) -> Iterator[Sign]:
    for position, item in enumerate(items):
        if item.is_a(Kind.AUX):
            yield from _asked(items, position, scene)
            yield from _passive(items, position, scene)
        if item.is_a(Kind.ASK):
            yield from _opening(items, position, scene)
        if item.is_a(Kind.PLEASE):
            yield from _pleased(items, position, scene)
        if item.is_a(Kind.NEED):
            yield from _needed(items, position)
        if item.is_a(Kind.THAT):
            yield from _that(items, position)
        if item.is_a(Kind.MUST):
            yield from _must(items, position, scene)
    yield from _imperative(items, scene)


def _asked(items: Sentence, position: int, scene: Scene) -> Iterator[Sign]:
    near = range(position + 1, min(position + 5, len(items)))
    who = next((at for at in near if items[at].is_a(Kind.WHO)), None)
    if who is None or has(items[max(0, position - 1) : who], Kind.NOT):
        return
    verb = verb_after(items, who + 1, strangers=2)
    if verb is not None and (
        scene.pressing or items[position].text != "would"
    ):  # "would you add ..?" may only wonder
        mood = f"{items[position].text} {items[who].text} {items[verb].text}"
        yield from _governed(items, verb, scene, 0.8, mood)


def _opening(items: Sentence, position: int, scene: Scene) -> Iterator[Sign]:
    if has(items[max(0, position - 2) : position], Kind.NOT):
        return
    opening = items[position].text
    verb = verb_after(items, position + 1, strangers=1, doing=True)
    takes_a_thing = opening.split()[-1] in _TAKING and not _talks(items[position + 1 :])
    if verb is not None or takes_a_thing:
        yield from _governed(items, position if verb is None else verb, scene, 0.75, opening)


def _passive(items: Sentence, position: int, scene: Scene) -> Iterator[Sign]:
    """Read `can this be added to the page?`."""
    ahead = range(position + 1, min(position + 9, len(items) - 1))
    be = next((at for at in ahead if items[at].text == "be"), None)
    if be is None or not items[be + 1].is_a(Kind.BUILT) or scene.broken:
        return
    subject = phrase(items, position + 1)
    thing = subject.thing or (scene.about if items[position + 1].is_a(Kind.PRONOUN) else None)
    place, elsewhere = destination(items, be + 2)
    named = thing and (place or thing.is_a(Kind.THING) or scene.pressing)
    if not elsewhere and not subject.blocked and (named or (place and subject.size > 0)):
        yield _sign(0.65, f"{items[position].text} be {items[be + 1].text}", Grasp(thing, place))


def _talks(items: Sentence) -> bool:
    skipped = (Kind.FILLER, Kind.WHO)
    first = next((item for item in items if not item.is_a(*skipped) or item.is_a(Kind.TALK)), None)
    return first is not None and first.is_a(Kind.TALK, Kind.NOT)


def _pleased(items: Sentence, position: int, scene: Scene) -> Iterator[Sign]:
    verb = verb_after(items, position + 1, strangers=0)
    if verb is None:
        yield from _fragment(items, position)
    else:
        yield from _governed(items, verb, scene, 0.8, f"{items[position].text} {items[verb].text}")


def _governed(items: Sentence, verb: int, scene: Scene, score: float, mood: str) -> Iterator[Sign]:
    """Read what the verb of a request governs; a pronoun or something soft borrows from the rest of the message."""
    if found := grasp(items, verb):
        yield _sign(score, mood, found)
        return
    if not items[verb].is_a(Kind.WORK, Kind.PLACING, Kind.DOING) or scene.about is None or scene.broken:
        return
    object_ = phrase(items, verb + 1)
    if object_.blocked or object_.people or destination(items, object_.end)[1]:
        return
    last = verb + 1 >= len(items) or items[verb + 1].is_a(Kind.STOP)
    stands_in = object_.size == 1 and items[verb + 1].is_a(Kind.PRONOUN)
    pronoun = (last or stands_in) and items[verb].text not in _REMOVING
    if pronoun or (object_.thing and scene.about is not object_.thing):
        yield _sign(0.55, mood, Grasp(scene.about, None))


def _fragment(items: Sentence, position: int) -> Iterator[Sign]:
    """Read `GA4 on help center pls`: no verb at all, an artefact and where it belongs."""
    after = items[position + 1] if position + 1 < len(items) else None
    closes = after is None or after.is_a(Kind.WHEN, Kind.STOP, Kind.PREP)
    opens = all(item.is_a(Kind.FILLER) for item in items[:position]) and not closes
    rest = items[position + 1 :] if opens else items[:position]
    speaks_against = has(rest, Kind.TALK, Kind.NOT, Kind.BLOCK, Kind.YOURS, Kind.PEER)
    if not (closes or opens) or len(rest) > _FRAGMENT or speaks_against:
        return
    start = next((at for at, item in enumerate(rest) if not _is_preamble(item)), 0)
    found = reach(rest, start, light=False)
    if found and found.thing and (found.place or closes or has(items, Kind.WHEN)):
        yield _sign(0.6, items[position].text, found)


def _needed(items: Sentence, position: int) -> Iterator[Sign]:
    comma = max((at for at in range(position) if items[at].text == ","), default=-1)
    if has(items[max(0, position - 3) : position], Kind.NOT, Kind.ABOUT) or has(
        items[comma + 1 : position], Kind.QUESTION
    ):
        return
    if position + 1 < len(items) and items[position + 1].text == "to":
        if items[position].text.startswith("i ") or has(items[max(0, position - 1) : position], Kind.FIRST):
            return  # "I need to update the page" is the author's own plan
        verb = verb_after(items, position + 1, strangers=1)
        found = grasp(items, verb) if verb is not None else None
        if found and (found.place or has(items, Kind.WHEN, Kind.PLEASE)):
            yield _sign(0.6, items[position].text, found)
    elif items[position].text.endswith(":") and has(
        items[position + 1 : position + 2], Kind.WORK, Kind.PLACING
    ):
        yield from _governed(items, position + 1, _NO_SCENE, 0.65, items[position].text)
    elif not has(items[position + 1 : position + 2], Kind.TALK) and (
        found := reach(items, position + 1, light=True)
    ):
        yield _sign(0.65, items[position].text, found)


def _must(items: Sentence, position: int, scene: Scene) -> Iterator[Sign]:
    comma = max((at for at in range(position) if items[at].text == ","), default=-1)
    if items[position].text == "to be" and (
        comma != position - 1 or not has(items[position + 1 : position + 2], Kind.BUILT)
    ):
        return
    subject, rest = items[max(comma + 1, position - 10) : position], items[position + 1 :]
    asks = position == 0 and items[0].text == "should"
    if asks or has(subject, Kind.BLOCK, Kind.NOT, Kind.ABOUT, Kind.QUESTION, Kind.YOURS, Kind.AUX):
        return
    verb = verb_after(items, position + 1, strangers=0)
    found = grasp(items, verb) if verb is not None else None
    own_plan = any(item.text in ("i", "we") for item in subject)
    if found and found.place and (scene.pressing or not own_plan) and not has(subject, *ARTEFACTS):
        yield _sign(0.55, items[position].text, found)
    yield from _thing_must(subject, rest, scene, items[position].text)


def _thing_must(subject: Sentence, rest: Sentence, scene: Scene, mood: str) -> Iterator[Sign]:
    """Read `the badge has to go on the homepage`: a thing, a must, and a state or a place."""
    goes_on = has(rest[:3], Kind.STATE, Kind.BUILT, Kind.WORK, Kind.PLACING, Kind.PREP)
    if not goes_on or has(rest, Kind.TALK, Kind.BLOCK, Kind.NOT) or _is_forecast(mood, rest):
        return
    thing = _first(subject[::-1], *ARTEFACTS, Kind.PLACE)
    if thing is None and all(item.is_a(Kind.PRONOUN, Kind.FILLER) for item in subject):
        thing = scene.about
    place = _first(rest, Kind.PLACE, Kind.THING, Kind.TOOL)
    if (thing and (scene.pressing or place)) or (
        place and scene.pressing and has(rest[:2], Kind.STATE, Kind.BUILT)
    ):
        yield _sign(0.55, mood, Grasp(thing, place))


def _that(items: Sentence, position: int) -> Iterator[Sign]:
    """Read `il faut que le bandeau soit sur le site`: the thing, then its state, then the place."""
    rest = items[position + 1 :]
    state = next((at for at, item in enumerate(rest) if item.is_a(Kind.STATE)), None)
    if state is None or has(rest, Kind.TALK, Kind.BLOCK, Kind.NOT, Kind.PEER):
        return
    thing, place = _first(rest[:state], *ARTEFACTS), _first(rest[state:], Kind.PLACE, Kind.TOOL)
    if thing and place:
        yield _sign(0.55, items[position].text, Grasp(thing, place))


def _is_forecast(mood: str, rest: Sentence) -> bool:
    """Tell `should be live tomorrow`, `must have been moved` and `has to be signed` from a wish."""
    ahead = [item.text for item in rest[:3]]
    is_past = len(ahead) > 1 and ahead[0] == "have" and (ahead[1] == "been" or ahead[1].endswith("ed"))
    is_signed = len(ahead) > 1 and ahead[0] == "be" and not rest[1].kinds and ahead[1].endswith("ed")
    return is_past or is_signed or (mood == "should" and not _FORECAST.isdisjoint(ahead))


def _imperative(items: Sentence, scene: Scene) -> Iterator[Sign]:
    start = next((at for at, item in enumerate(items) if not _is_preamble(item)), None)
    if start is None or not items[start].is_a(Kind.WORK, Kind.PLACING) or items[start].is_a(Kind.TALK):
        return
    found = grasp(items, start)
    enough = found and (scene.pressing or (found.thing and found.place))
    if found and enough and not has(items, Kind.DONE):
        yield _sign(0.55, f"{items[start].text}, as an order", found)


def _is_preamble(item: Item) -> bool:
    is_bullet = len(item.text) <= 2 and not item.text.isalpha()
    is_mark = item.is_a(Kind.STOP) and not item.text.isalpha()
    is_address = item.is_a(Kind.FILLER, Kind.WHO) and not item.is_a(Kind.WORK, Kind.PLACING)
    return is_bullet or is_mark or is_address


def _of_message(part: Sentence, parts: list[Sentence]) -> Iterator[Sign]:
    """Read what only the whole message says: the thing in one sentence, the hands or the lack in another."""
    everything = [item for other in parts for item in other]
    thing = _first(everything, Kind.THING)
    if thing is None and has(everything, Kind.PLACE, Kind.WORK):
        thing = _first(everything, Kind.SOFT, Kind.TOOL)
    thing = thing or (None if has(everything, Kind.BROKEN) else _first(everything, Kind.PLACE))
    if thing is None or has(everything, Kind.DONE):
        return
    hands = next((at for at, item in enumerate(part) if item.is_a(Kind.HANDS)), None)
    if hands is not None and not _is_talk_around(part, hands) and not _goes_elsewhere(part, hands):
        yield Sign(0.6, (f"hands wanted: {part[hands].text}", f"for: {thing.text}"))
    missing = _first(part, Kind.MISSING)
    asks = has(everything, Kind.PLEASE, Kind.HANDS, Kind.ASK, Kind.WHEN)
    if missing and asks and has(part, Kind.THING, Kind.TOOL):
        yield Sign(0.55, (f"missing: {missing.text}", f"for: {thing.text}"))


def _goes_elsewhere(part: Sentence, hands: int) -> bool:
    """Tell `add this to the list` from `add this to the homepage`."""
    follows = part[hands + 1 : hands + 2]
    return (
        part[hands].text.endswith(("this", "that", "it", "them"))
        and has(follows, Kind.PREP)
        and not (has(follows, Kind.WHEN) or destination(part, hands + 1)[0])
    )


def _is_talk_around(part: Sentence, at: int) -> bool:
    comma = max((before for before in range(at) if part[before].text == ","), default=-1)
    near = part[max(comma + 1, at - 5) : at + 5]
    return has(near, Kind.BLOCK, Kind.NOT, Kind.TALK) or has(part[max(0, at - 3) : at], Kind.PEER)


def _verb_last(items: Sentence, scene: Scene) -> Iterator[Sign]:
    for clause in _clauses(items):
        yield from _clause(clause, scene)


def _clause(items: Sentence, scene: Scene) -> Iterator[Sign]:
    """Read a clause whose verb may stand anywhere, as in German: so one word of talk silences it all."""
    if has(items, Kind.TALK, Kind.BLOCK, Kind.NOT, Kind.YOURS, Kind.PEER, Kind.ELSEWHERE):
        return
    mood, verb, thing = _mood(items), _first(items, Kind.WORK, Kind.PLACING), _first(items, Kind.THING)
    soft = thing or _first(items, Kind.SOFT, Kind.TOOL)
    place = next((item for item in items if item.is_a(Kind.PLACE, Kind.TOOL) and item is not soft), None)
    object_ = thing or (soft if place else None)
    if mood is None or (mood.is_a(Kind.MUST, Kind.NEED) and has(items, Kind.QUESTION)):
        return
    wants = mood.is_a(Kind.NEED, Kind.PLEASE) and not _has_other_verb(items) and not _hangs(items, object_)
    borrows = not (scene.broken or has(items, Kind.PERSON) or mood.is_a(Kind.NEED, Kind.MUST))
    if verb and (object_ or place):
        yield _sign(0.75, f"{mood.text} {verb.text}", Grasp(object_, place))
    elif wants and (object_ or (place and mood.is_a(Kind.PLEASE))):
        yield _sign(0.6, mood.text, Grasp(object_, place))
    elif place and mood.is_a(Kind.MUST) and (object_ or has(items, Kind.WHEN)):
        yield _sign(0.55, mood.text, Grasp(object_, place))
    elif verb and scene.about and borrows:
        yield _sign(0.55, f"{mood.text} {verb.text}", Grasp(scene.about, None))


def _hangs(items: Sentence, thing: Item | None) -> bool:
    """Tell whether the thing hangs on another noun: `eine Entscheidung zum Chatbot`."""
    at = items.index(thing) if thing in items else 0
    while at > 0 and (
        items[at - 1].text in _ARTICLES
        or (not items[at - 1].kinds and items[at - 1].text.endswith(("en", "em", "er")))
    ):
        at -= 1
    return at > 0 and items[at - 1].text in _HANGING


def _has_other_verb(items: Sentence) -> bool:
    """Tell whether a verb that no list knows is asked for: `bitte plant ...`, `bitte ... ausdrucken`."""
    please = next((at for at, item in enumerate(items) if item.is_a(Kind.PLEASE)), None)
    after = items[please + 1] if please is not None and please + 1 < len(items) else None
    is_order = after is not None and not after.kinds and after.text.endswith("t")
    return is_order or (not items[-1].kinds and items[-1].text.endswith("en"))


def _clauses(items: Sentence) -> Iterator[Sentence]:
    clause: Sentence = []
    for item in items:
        if item.text in _CLAUSE_MARKS and not (clause and clause[-1].is_a(Kind.ASK, Kind.NEED)):
            yield clause
            clause = []
        else:
            clause.append(item)
    yield clause


def _mood(items: Sentence) -> Item | None:
    for position, item in enumerate(items):
        own_plan = has(
            items[max(0, position - 1) : position + 2], Kind.FIRST
        )  # "ich muss" is the author's own
        if (
            item.is_a(Kind.ASK, Kind.PLEASE)
            or _is_wish(items, position)
            or (item.is_a(Kind.MUST) and not own_plan)
        ):
            return item
        if item.is_a(Kind.AUX) and has(items[position + 1 : position + 5], Kind.WHO):
            return item
    return None


def _is_wish(items: Sentence, position: int) -> bool:
    opens = position == 0 or items[position - 1].is_a(Kind.STOP)
    asks_back = opens and " " in items[position].text and items[position].text.split()[0] in _NEED_FIRST
    before = items[max(0, position - 2) : position]
    return items[position].is_a(Kind.NEED) and not asks_back and not has(before, Kind.QUESTION, Kind.ABOUT)


def _sign(score: float, mood: str, found: Grasp) -> Sign:
    named = ((found.thing, "for"), (found.place, "on"))
    why = (f"asks: {mood}", *(f"{word}: {item.text}" for item, word in named if item))
    return Sign(score + (0.1 if found.place else 0.0), why)
