"""Measures that would show an outcome: names and directions, never numbers."""

from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator

from prompts import template
from prompts.pieces import LOWERED, Text
from prompts.sources import clean, quoted, same_language, sentences, share, unfounded, without_links
from prompts.words import NoAnswerError, Reason, Words

MOST = 3
LONGEST = 80
"""Characters of a suggested measure's name."""


class KpiSuggestion(BaseModel):
    """A measure to choose or not: its name, the way it should move, its unit, and the sentence that speaks for it."""

    model_config = {"frozen": True}

    name: Text
    direction: Annotated[Literal["up", "down"], LOWERED]
    unit: Text = ""
    sentence: Text = ""


class KpiForm(BaseModel):
    """The form the model fills in."""

    kpis: Annotated[
        list[KpiSuggestion], BeforeValidator(lambda given: given[:9] if isinstance(given, list) else given)
    ]


def suggest_kpis(words: Words, change: str) -> list[KpiSuggestion]:
    """Suggest at most three measures for a change; `NoAnswerError` also where none holds."""
    people, constants = {"change": change}, {"most": MOST, "longest": LONGEST}
    answer = words.ask(template.question("suggest_kpis", KpiForm, people=people, constants=constants))
    source = template.source(people)
    checked = (_checked(suggestion, source) for suggestion in answer.kpis)
    kept: dict[str, KpiSuggestion] = {}
    for kpi in filter(None, checked):
        kept.setdefault(kpi.name.casefold(), kpi)
    if not kept:
        raise NoAnswerError(Reason.UNFOUNDED)
    return list(kept.values())[:MOST]


def _checked(suggestion: KpiSuggestion, source: str) -> KpiSuggestion | None:
    name = without_links(clean(suggestion.name, source, most=LONGEST))
    unit = without_links(clean(suggestion.unit, source, most=20))
    # A measure may be a thought of its own; a number, an owner or a name may not.
    invents = set(unfounded(name, source)) - {"time"}
    sentence = quoted(suggestion.sentence, source) or _nearest(name, source)
    if not name or invents or not sentence or not same_language(name, source):
        return None
    known_unit = "" if set(unfounded(unit, source)) - {"time"} else unit
    return KpiSuggestion(name=name, direction=suggestion.direction, unit=known_unit, sentence=sentence)


def _nearest(name: str, source: str) -> str:
    return max(sentences(source), key=lambda sentence: share(name, sentence), default="")
