"""What an outcome statement shows, as cues: kinds of words, where they stand, its measures, and its words themselves.

A cue `~who` is a kind of word, `^who` one the statement begins with, `=digit` a trait of the whole, `a&b` two at
once; all other cues are stems. What each of them tells is in `outcome_weights.py`.
"""

import re
from collections.abc import Container, Iterator, Sequence
from functools import cache

from handlers.rules import outcome_cues as cues
from handlers.rules import outcome_words_change as change
from handlers.rules import outcome_words_other as other
from handlers.rules import text as texts
from handlers.rules.measures import Measure, has_date
from handlers.rules.patterns import Pattern
from handlers.rules.stems import stem

_SHORTEST_STEM = 3
_BEGINNING = 2
"""Words that count as the beginning."""

_COMMON = frozenset(
    texts.words(
        "a an the of in on to for and or with by at from as is are was were be been it its it's this that these we"
        " our us i you they all so has have had will der die das des den dem ein eine einer und zu zur zum im am"
        " auf von vom fur mit ist sind wir uns unser unsere es le la les l de du d un une et au aux en dans par"
        " pour est sont nous nos notre ce cela c'est el los las una del y con por para que lo son se nuestro"
        " nuestra su al"
    )
)
_NO_ANSWER = frozenset(
    texts.words(
        "grand office body decided asks because pointing document later itself same me duty house wish"
    )
)
_NO_MEASURE = frozenset({"feeling", "level", "who", "wish", "grand", "more_less", "aims"})
_PATTERNS = {
    "vague": cues.VAGUE_HEAD,
    "felt": cues.INTANGIBLE,
    "artefact": cues.ARTEFACT,
    "outcome": cues.OUTCOME_NOUN,
    "change": cues.CHANGE_VERB,
    "comparative": cues.COMPARATIVE,
    "goal": cues.GOAL,
    "across": Pattern(
        r"\b(?:in|on|across|for|all|each|every|alle[nr]?|jede\w?|auf|fur|dans|sur|pour|en|para|chaque|cada"
        r"|toutes|tous|todas?|todos)\s(?:all |the |les |los |las |die |den )?\d+"
    ),
    "new": Pattern(r"^(?:an?|one|new|ein|eine|einen|einer|neue\w?|une?|nouve\w+|nuev[oa]s?|una)\s"),
    "ours": Pattern(
        r"^(?:the|our|der|die|das|unsere?|le|la|les|l'|nos|notre|el|los|las|nuestr\w+)(?:\s|(?<='))"
    ),
    "to": Pattern(r"^(?:to|goal:|ziel:|objectif|que|damit|so that)\s?"),
    "list": Pattern(r",.*\b(?:and|und|et|y)\b"),
    "with": Pattern(r"(?<!\w)(?:with|incl\.?|including|mit|inkl\.?|avec|con)\s"),
    "made_de": Pattern(r"(?<!\w)(?:ge\w{3,}(?:t|en)|\w{2,}ge\w{3,}t|\w{3,}iert|be\w{3,}t|ver\w{3,}t)(?!\w)"),
    "made_en": Pattern(r"(?<!\w)\w{3,}ed(?!\w)"),
    "do_de": Pattern(r"\w{4,}(?:en|ern|eln)$"),
    "do_fr": Pattern(r"^(?:re)?\w{3,}(?:er|ir|re)(?!\w)"),
    "do_es": Pattern(r"^\w{3,}(?:ar|er|ir|arse|arnos)(?!\w)"),
    "ing": Pattern(r"^\w{3,}ing(?!\w)"),
    "compound": Pattern(
        r"\w(?:portal\w*|app|shop|seiten?|konto|konten|tool|software|system|rechner|datenbank|formular\w*"
        r"|plattform|schnittstelle\w*|anbindung|konfigurator|baukasten|modul\w*|katalog|umgebung|newsletter"
        r"|relaunch|finder|banner|anbieter|strecke|termine?r?|fuhrung|stellung|bildung|vergabe|generator"
        r"|archiv)(?!\w)"
    ),
}
_AGENT = Pattern(
    r"\w{3,}(?:ers|ors|ists|ants|ees|ians|innen|kunden|besucher|nutzer|kaufer|nehmer|halter|geber|leiter|leser"
    r"|horer|handler|eurs|trices|iens|istes|ores|oras|istas|antes|eros|entes|ernden|ierenden)"
)
_NO_AGENT = frozenset(
    texts.words(
        "newsletters banners posters stickers orders numbers offers answers servers trackers filters headers"
        " folders letters papers errors colors colours others containers connectors scanners routers quarters"
        " covers variants grants teasers antes durante clientes entes fahigkeiten"
    )
)
_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w-]*")
_CAMEL = re.compile(r"\b[A-Z][a-z]+[A-Z]\w*")
_ACRONYM = re.compile(r"\b[A-Z]{2,5}\b")
_GERMAN = re.compile(
    r"[äöüß]|\b(?:der|die|das|und|den|dem|ein|eine|auf|von|mit|bis|zu|im|wir|nicht|mehr|soll|sollen|wird|ist)\b"
)
_CALENDAR = re.compile(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|christmas|easter|advent"
    r"|q[1-4]|h[12]|i$|i'|we$)"
)
_PAIRS = (
    "^who&~does ~who&~does ^who&~given ^who&~no_longer ^who&~without ~who&~instead ~who&~in_time"
    " ~who&~artefact ^who&~artefact ~who&~now ~who&~share ~who&~feeling ~office&~decided ~pointing&~document"
    " =no_number&~grand ~grand&~office =number&~making =number&~artefact =number&^making ~now&=digit"
    " =date&=no_number ~artefact&^new ~thing&^new ~wish&~feeling =digit&~artefact =digit&~thing"
    " =no_number&^who =no_number&~does ^making&~who =no_number&^vague ~grand&~who ^who&~feeling ^who&~wish"
    " =answer0&=no_number =answer1&=no_number =measure0&=no_number =measure1&=no_number =name&~artefact"
    " =name&=no_number ~asks&~body ~asks&~office"
)
_EVERY_PAIR = tuple((pair, *pair.split("&")) for pair in _PAIRS.split())


class _Lexicon:
    """Kinds of words by their first word; a phrase is found whole, a stem with any ending."""

    def __init__(self) -> None:
        self.whole: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self.stems: dict[str, set[str]] = {}
        for module in (change, other):
            for kind, listing in vars(module).items():
                if kind.isupper():
                    self._read(kind.lower(), listing)

    def _read(self, kind: str, listing: str) -> None:
        for entry in listing.split(","):
            spelled = tuple(texts.words(entry))
            if entry.rstrip().endswith("~") and len(spelled) == 1:
                self.stems.setdefault(spelled[0], set()).add(kind)
            elif spelled:
                self.whole.setdefault(spelled[0], []).append((spelled, kind))

    def kinds(self, words: Sequence[str], at: int) -> Iterator[tuple[str, int]]:
        """Give the kinds of what begins at a word, and how many words it takes."""
        word = words[at]
        for spelled, kind in self.whole.get(word, ()):
            if tuple(words[at : at + len(spelled)]) == spelled:
                yield kind, len(spelled)
        for length in range(_SHORTEST_STEM, len(word) + 1):
            for kind in self.stems.get(word[:length], ()):
                yield kind, 1
        if _AGENT.fullmatch(word) and word not in _NO_AGENT:
            yield "agent", 1
            yield "who", 1


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()


def cues_of(statement: str, folded: str, found: Sequence[Measure], made: tuple[int, str] | None) -> set[str]:
    """Return what a statement shows; it comes with its folded text, its measures and the first thing made."""
    words = texts.words(folded)
    kinds = _kinds(words)
    shown = {f"~{kind}" for at in kinds for kind in at}
    shown |= {f"^{kind}" for at in kinds[:_BEGINNING] for kind in at}
    shown |= _patterns(folded) | _measured(folded, found) | _made(made) | _names(statement)
    vague = _vague(folded, words)
    shown.add(f"=answer{_uncovered(words, [bool(kind & _NO_ANSWER) for kind in kinds])}")
    shown.add(f"=measure{_uncovered(words, [bool(kind & _NO_MEASURE) for kind in kinds], vague)}")
    shown.add(f"=length{sum(len(words) > most for most in (2, 4, 7, 11))}")
    shown |= {pair for pair, one, two in _EVERY_PAIR if one in shown and two in shown}
    return (
        shown
        | {stem(word) for word in words if not word.isdigit()}
        | {f"^{stem(word)}" for word in words[:1]}
    )


def _kinds(words: Sequence[str]) -> list[set[str]]:
    """Return the kinds of each word, those of a phrase at each of its words."""
    found: list[set[str]] = [set() for _ in words]
    for at in range(len(words)):
        for kind, length in _lexicon().kinds(words, at):
            for place in range(at, at + length):
                found[place].add(kind)
    return found


def _patterns(folded: str) -> set[str]:
    shown = set()
    for name, pattern in _PATTERNS.items():
        if hit := pattern.search(folded):
            shown.add(f"~{name}")
            if hit.start() < 4:
                shown.add(f"^{name}")
    return shown


def _measured(folded: str, found: Sequence[Measure]) -> set[str]:
    strong = [measure for measure in found if measure.strong]
    shown = {"=number", *(f"={why.replace(' ', '_')}" for why in strong[0].why)} if strong else set()
    if not strong:
        shown.add("=weak_number" if found else "=no_number")
    if any(sign.isdigit() for sign in folded):
        shown.add("=digit")
    if has_date(folded):
        shown.add("=date")
    return shown


def _made(made: tuple[int, str] | None) -> set[str]:
    if made is None:
        return set()
    return {"~making", "^making"} if made[0] < 4 else {"~making"}


def _names(statement: str) -> set[str]:
    shown = set()
    is_german = _GERMAN.search(statement.lower())
    names = [name for name in _NAME.findall(statement) if not _CALENDAR.match(name.lower())]
    if names and not is_german:
        shown.add("=name")
    if _CAMEL.search(statement):
        shown.add("=camel")
    if _ACRONYM.search(statement):
        shown.add("=acronym")
    return shown


def _vague(folded: str, words: Sequence[str]) -> frozenset[str]:
    """Return the words that only give a direction or a feeling."""
    rest = folded
    for pattern in (cues.VAGUE_HEAD, cues.INTANGIBLE, cues.CHANGE_VERB):
        rest = pattern.sub(" ", rest)
    return frozenset(words).difference(texts.words(rest))


def _uncovered(words: Sequence[str], covered: Sequence[bool], also: Container[str] = ()) -> int:
    """Return how much is said beside the words covered: 0 nothing, 1 little, 2 much, 3 nearly all."""
    telling = [
        known or word in also for word, known in zip(words, covered, strict=True) if word not in _COMMON
    ]
    left = telling.count(False)
    share = left / max(len(telling), 1)
    return 0 if not left else 1 if share <= 0.34 else 2 if share <= 0.67 else 3
