"""The gate's reading of an outcome statement: is it a change for somebody, and can it be measured?"""

import re
from dataclasses import dataclass
from typing import Literal

from handlers.rules import outcome_cues as cues
from handlers.rules import text as texts
from handlers.rules.junk import junk
from handlers.rules.measures import Measure, measures

__all__ = ["Assessment", "Label", "assess", "junk"]

Label = Literal["genuine", "vague", "output", "empty"]

_LONGEST = 1_000
"""Characters of a statement that are read."""

_HINTS: dict[Label, str | None] = {
    "genuine": None,
    "vague": "Good direction. By how much, from what to what, and until when?",
    "output": "That is an output: what changes for whom once it is there?",
    "empty": "Please say what should change, and for whom: for example “webinar no-shows from 55 % to 40 % by June”.",
}
_MORE_OF = re.compile(
    r"^(?:we (?:want|need) )?(?:get )?(?:more|mehr|plus de|mas|additional|new|neue[rsn]?"
    r"|nouvelle?s?|nuev[oa]s?)\s+(?:\w+\s)?$"
)
_A_THING = re.compile(
    r"^(?:we (?:will|want to|would like to|need to) have |we (?:want|need|get) )?(?:an?|new|one"
    r"|ein|eine|einen|neue[rsn]?|une?|nouvel(?:le|les)?|nouveaux?|una|nuev[oa]s?)\s"
    r"(?!(?:customers?|clients?|buyers?|visitors?|members?|markets?|kunden|mitglieder|marches?"
    r"|mercados?|clientes?|audience|zielgruppen?)\b)"
)
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
    folded = texts.fold(texts.without_links(texts.tidy(statement)[:_LONGEST]))
    found = measures(folded)
    if not found and _is_excuse(folded):
        return _answer("empty", 0.85, "says that it is wanted, not what changes")
    if cues.HAN_OR_KANA.search(folded):
        return _japanese(folded)
    return _with_measures(folded, found) or _without_measure(folded)


def _answer(label: Label, score: float, *why: str) -> Assessment:
    return Assessment(label, score, why, _HINTS[label])


def _is_excuse(folded: str) -> bool:
    rest = cues.EXCUSE.sub(" ", folded)
    said = rest != folded
    return said and not re.sub(r"[\W_]+", "", cues.GLUE.sub(" ", cues.PEOPLE.sub(" ", rest)))


def _with_measures(folded: str, found: list[Measure]) -> Assessment | None:
    output = _first_output(folded)
    if output and _counts_things(folded, output[0]):
        return _answer("output", 0.8, f"a number of things to make: {output[1]}")
    for measure in found:
        if measure.strong or not (output or cues.ARTEFACT.search(folded)):
            return _answer(
                "genuine", 0.9 if measure.strong else 0.7, f"measured: {measure.text}", *measure.why
            )
    return None


def _counts_things(folded: str, at: int) -> bool:
    """Tell whether the number is of what is made, such as `send 3 newsletters` or `100 % of templates rebuilt`."""
    if cues.OUTCOME_NOUN.search(folded):
        return False
    return bool((at == 0 and _SOME_MADE.search(folded)) or _ALL_MADE.search(folded)) and bool(
        cues.ARTEFACT.search(folded)
    )


def _without_measure(folded: str) -> Assessment:
    vague = cues.VAGUE_HEAD.search(folded)
    output = _first_output(folded)
    if output and (not vague or output[0] < vague.start() or _is_more_of(folded, vague)):
        return _answer("output", 0.8, f"a thing to make: {output[1]}")
    if not output and cues.INTANGIBLE.search(folded):
        return _answer("vague", 0.7, "something felt, with no measure")
    if vague:
        return _answer("vague", 0.8, f"direction without a measure: {vague.group()}")
    if artefact := cues.ARTEFACT.search(folded):
        return _answer("output", 0.6, f"names a thing: {artefact.group()}")
    if _A_THING.search(folded):
        return _answer("output", 0.5, "names a new thing")
    return _answer("vague", 0.5, "no measure found")


def _first_output(folded: str) -> tuple[int, str] | None:
    first = min(cues.makings(folded), default=None)
    return None if first and _is_intangible(folded[first[0] :]) else first


def _is_intangible(made: str) -> bool:
    near = " ".join(made.split()[:7])
    felt, thing = cues.INTANGIBLE.search(near), cues.ARTEFACT.search(near)
    return bool(felt) and not (thing and felt and thing.start() <= felt.end() + 1)


def _is_more_of(folded: str, vague: re.Match[str]) -> bool:
    artefact = cues.ARTEFACT.search(folded, vague.end())
    return bool(artefact and _MORE_OF.search(folded[: artefact.start()]))


def _japanese(folded: str) -> Assessment:
    if measure := cues.JAPANESE_MEASURE.search(folded):
        return _answer("genuine", 0.7, f"measured: {measure.group()}")
    if output := cues.JAPANESE_OUTPUT.search(folded):
        return _answer("output", 0.7, f"a thing to make: {output.group()}")
    return _answer("vague", 0.6, "no measure found")
