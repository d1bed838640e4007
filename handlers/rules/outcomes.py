"""The gate's reading of an outcome statement: is it a change for somebody, and can it be measured?"""

import re
from dataclasses import dataclass
from math import exp
from typing import Literal

from handlers.rules import outcome_cues as cues
from handlers.rules import text as texts
from handlers.rules.junk import junk
from handlers.rules.measures import Measure, measures
from handlers.rules.outcome_evidence import cues_of
from handlers.rules.outcome_weights import WEIGHTS

__all__ = ["Assessment", "Label", "assess", "evidence", "junk"]

Label = Literal["genuine", "vague", "output", "empty"]

_LONGEST = 1_000
"""Characters of a statement that are read."""
_ALWAYS = "=always"
_SURELY_EMPTY = 0.6
"""How likely a statement must be empty to be called so."""

_HINTS: dict[Label, str | None] = {
    "genuine": None,
    "vague": "Good direction. By how much, from what to what, and until when?",
    "output": "That is an output: what changes for whom once it is there?",
    "empty": "Please say what should change, and for whom: for example “webinar no-shows from 55 % to 40 % by June”.",
}
_TOLD = {
    "^who": "begins with who it is for",
    "~does": "what people do",
    "~no_longer": "something that stops",
    "~instead": "one thing instead of another",
    "~without": "without something that was needed",
    "~alone": "on their own",
    "~in_time": "how soon or how often",
    "~now": "how it is today",
    "~share": "how many of them",
    "~feeling": "a feeling",
    "~level": "a position or a level",
    "~aims": "a direction",
    "~wish": "a wish",
    "~thing": "a thing",
    "~makes": "making",
    "=name": "a name of a product or place",
    "~compound": "a thing in a compound word",
    "~grand": "words of strategy",
    "~office": "who decided",
    "~decided": "a decision",
    "~asks": "somebody asks",
    "~pointing": "points elsewhere",
    "~document": "a document",
    "~later": "put off",
    "~because": "a because alone",
    "=answer0": "nothing beside that",
}
"""The cues that can be told in words."""
_MOST_TOLD = 3
_SOME_MADE = re.compile(
    r"^\w+ (?:out |up )?(?:\d+|two|three|four|five|ten|zwei|drei|vier|deux|trois|dos|tres) "
)
_ALL_MADE = re.compile(
    r"(?:\b(?:on|auf|sur|en|in) 100 ?% (?:of|der|des|de) |^100 ?%|^(?:all|alle|toutes?|tous|todas?|todos)\b)"
)


@dataclass(frozen=True)
class Assessment:
    """How an outcome statement reads: the label, how sure (0 to 1), the cues seen, and one hint for its author."""

    label: Label
    score: float
    why: tuple[str, ...]
    hint: str | None


def assess(statement: str, *, title: str = "") -> Assessment:
    """Read an outcome statement; only `empty` should stop anybody, the other labels coach at most."""
    problem = junk(statement, title=title)
    if problem:
        return Assessment("empty", 0.95, (problem,), problem)
    folded = _folded(statement)
    found = measures(folded)
    if not found and _is_excuse(folded):
        return _answer("empty", 0.85, "says that it is wanted, not what changes")
    if cues.HAN_OR_KANA.search(folded):
        return _japanese(folded)
    shown = evidence(statement)
    likely = _likely(shown)
    if found or likely["empty"] < _SURELY_EMPTY:
        del likely["empty"]  # a number or a doubt is enough not to call it empty
    label = max(likely, key=likely.__getitem__)
    return _answer(label, round(likely[label], 2), *_why(label, folded, found), *_told(label, shown))


def evidence(statement: str) -> set[str]:
    """Return the cues by which a statement is weighed."""
    folded = _folded(statement)
    made = _first_output(folded)
    shown = cues_of(statement[:_LONGEST], folded, measures(folded), made)
    return shown | {"=counts_things"} if made and _counts_things(folded, made[0]) else shown


def _folded(statement: str) -> str:
    return texts.fold(texts.without_links(texts.tidy(statement)[:_LONGEST])).strip(" .!?")


def _likely(shown: set[str]) -> dict[Label, float]:
    """Return how likely each label is."""
    always = {_ALWAYS, *shown}
    sums = {label: sum(WEIGHTS[label].get(cue, 0.0) for cue in sorted(always)) for label in _HINTS}
    powers = {label: exp(one - max(sums.values())) for label, one in sums.items()}
    return {label: power / sum(powers.values()) for label, power in powers.items()}


def _told(label: Label, shown: set[str]) -> tuple[str, ...]:
    """Return the cues that speak most for the label, of those that can be told."""
    weights = WEIGHTS[label]
    speaking = sorted((-weights.get(cue, 0.0), said) for cue, said in _TOLD.items() if cue in shown)
    return tuple(said for weight, said in speaking if weight < 0)[:_MOST_TOLD]


def _answer(label: Label, score: float, *why: str) -> Assessment:
    return Assessment(label, score, why, _HINTS[label])


def _is_excuse(folded: str) -> bool:
    rest = cues.EXCUSE.sub(" ", folded)
    said = rest != folded
    return said and not re.sub(r"[\W_]+", "", cues.GLUE.sub(" ", cues.PEOPLE.sub(" ", rest)))


def _counts_things(folded: str, at: int) -> bool:
    """Tell whether the number is of what is made, such as `send 3 newsletters` or `100 % of templates rebuilt`."""
    if cues.OUTCOME_NOUN.search(folded):
        return False
    return bool((at == 0 and _SOME_MADE.search(folded)) or _ALL_MADE.search(folded)) and bool(
        cues.ARTEFACT.search(folded)
    )


def _why(label: Label, folded: str, found: list[Measure]) -> tuple[str, ...]:
    if label == "genuine":
        strong = next((measure for measure in found if measure.strong), found[0] if found else None)
        return (
            (f"measured: {strong.text}", *strong.why)
            if strong
            else ("somebody does something else than before",)
        )
    if label == "empty":
        return ("says that it is wanted, not what changes",)
    return (_why_output(folded) if label == "output" else _why_vague(folded),)


def _why_output(folded: str) -> str:
    if output := _first_output(folded):
        counted = _counts_things(folded, output[0])
        return f"a number of things to make: {output[1]}" if counted else f"a thing to make: {output[1]}"
    artefact = cues.ARTEFACT.search(folded)
    return f"names a thing: {artefact.group()}" if artefact else "names a new thing"


def _why_vague(folded: str) -> str:
    if cues.INTANGIBLE.search(folded):
        return "something felt, with no measure"
    vague = cues.VAGUE_HEAD.search(folded)
    return f"direction without a measure: {vague.group()}" if vague else "no measure found"


def _first_output(folded: str) -> tuple[int, str] | None:
    first = min(cues.makings(folded), default=None)
    return None if first and _is_intangible(folded[first[0] :]) else first


def _is_intangible(made: str) -> bool:
    near = " ".join(made.split()[:7])
    felt, thing = cues.INTANGIBLE.search(near), cues.ARTEFACT.search(near)
    return bool(felt) and not (thing and felt and thing.start() <= felt.end() + 1)


def _japanese(folded: str) -> Assessment:
    if measure := cues.JAPANESE_MEASURE.search(folded):
        return _answer("genuine", 0.7, f"measured: {measure.group()}")
    if output := cues.JAPANESE_OUTPUT.search(folded):
        return _answer("output", 0.7, f"a thing to make: {output.group()}")
    return _answer("vague", 0.6, "no measure found")
