"""The catch: does a message ask for work on marketing technology, and does it say what for? No model, no I/O."""

from dataclasses import dataclass
from typing import Literal

from handlers.rules import text as texts
from handlers.rules.catch_cues import Kind
from handlers.rules.catch_cues_de import GERMAN
from handlers.rules.catch_cues_en import ENGLISH
from handlers.rules.catch_cues_es import SPANISH
from handlers.rules.catch_cues_fr import FRENCH
from handlers.rules.catch_items import Sentence, language, sentences
from handlers.rules.catch_moods import Sign, signs
from handlers.rules.catch_reasons import reasons

__all__ = ["Label", "Reading", "read"]

Label = Literal["handoff", "handoff_with_context", "not_a_request"]

LEXICONS = {lexicon.lang: lexicon for lexicon in (ENGLISH, GERMAN, FRENCH, SPANISH)}
_ENOUGH = 0.5
_SHORTEST = 8


@dataclass(frozen=True)
class Reading:
    """How a message reads: the label, how sure (0 to 1), the cues that spoke, and the language or `other`."""

    label: Label
    score: float
    why: tuple[str, ...]
    lang: str


def read(text: str) -> Reading:
    """Read one message as it comes from Slack; what is not surely a request is none."""
    said = texts.plain(text)
    folded = texts.fold(said)
    lang = language(folded, LEXICONS) if len(folded) >= _SHORTEST else None
    if lang is None:
        return Reading("not_a_request", 0.0, ("too short, or a language that is not read",), "other")
    parts = sentences(folded, LEXICONS[lang])
    if veto := _veto(parts):
        return Reading("not_a_request", 0.0, (veto,), lang)
    return _reading(signs(parts, LEXICONS[lang]), folded, lang)


def _reading(found: list[Sign], folded: str, lang: str) -> Reading:
    best = max(found, key=lambda sign: sign.score, default=None)
    if best is None or best.score < _ENOUGH:
        why = best.why if best else ("nobody is asked for work on a system",)
        return Reading("not_a_request", best.score if best else 0.0, why, lang)
    purpose = reasons(folded)
    label: Label = "handoff_with_context" if purpose else "handoff"
    return Reading(label, min(best.score, 1.0), (*best.why, *purpose), lang)


def _veto(parts: list[Sentence]) -> str | None:
    for item in (item for part in parts for item in part):
        if item.is_a(Kind.DEV):
            return f"developers among themselves: {item.text}"
        if item.is_a(Kind.WITHDRAWN):
            return f"taken back or a notice: {item.text}"
    return None
