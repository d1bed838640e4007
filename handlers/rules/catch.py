"""The catch: does a message ask for work on marketing technology, and does it say what for? No model, no I/O."""

from dataclasses import dataclass
from math import exp
from typing import Literal

from handlers.rules import text as texts
from handlers.rules.catch_cues import Kind
from handlers.rules.catch_cues_de import GERMAN
from handlers.rules.catch_cues_en import ENGLISH
from handlers.rules.catch_cues_es import SPANISH
from handlers.rules.catch_cues_fr import FRENCH
from handlers.rules.catch_evidence import cues
from handlers.rules.catch_items import language, sentences
from handlers.rules.catch_reasons import reasons
from handlers.rules.catch_weights import WEIGHTS

__all__ = ["Label", "Reading", "cues_of", "read"]

Label = Literal["handoff", "handoff_with_context", "not_a_request"]

LEXICONS = {lexicon.lang: lexicon for lexicon in (ENGLISH, GERMAN, FRENCH, SPANISH)}
_ENOUGH = 0.5
"""How likely a message must be a request before Stile speaks: a needless word costs more than a missed one."""
_SHORTEST = 8
_DEVELOPERS = f"={Kind.DEV.name.lower()}"
_TOLD = 3
"""Cues that are named as reasons."""


@dataclass(frozen=True)
class Reading:
    """How a message reads: the label, how sure (0 to 1), the cues that spoke, and the language or `other`."""

    label: Label
    score: float
    why: tuple[str, ...]
    lang: str


def read(text: str) -> Reading:
    """Read one message as it comes from Slack; what is not surely a request is none."""
    folded = texts.fold(texts.plain(text))
    lang = _language(folded)
    if lang is None:
        return Reading("not_a_request", 0.0, ("too short, or a language that is not read",), "other")
    return _weighed(_cues(folded, lang), folded, lang)


def cues_of(text: str) -> frozenset[str]:
    """Return what the reading of a message is weighed from, nothing where its language is not read."""
    folded = texts.fold(texts.plain(text))
    lang = _language(folded)
    return _cues(folded, lang) if lang else frozenset()


def _cues(folded: str, lang: str) -> frozenset[str]:
    lexicon = LEXICONS[lang]
    return cues(sentences(folded, lexicon), folded, verb_last=lexicon.verb_last)


def _language(folded: str) -> str | None:
    return language(folded, LEXICONS) if len(folded) >= _SHORTEST else None


def _weighed(found: frozenset[str], folded: str, lang: str) -> Reading:
    if _DEVELOPERS in found:
        return Reading("not_a_request", 0.0, ("developers among themselves",), lang)
    weights = {cue: WEIGHTS[cue] for cue in found if cue in WEIGHTS}
    score = 1 / (1 + exp(-sum(weights.values(), WEIGHTS.get("=always", 0.0))))
    if score < _ENOUGH:
        against = sorted(weights, key=lambda cue: (weights[cue], cue))[:_TOLD]
        return Reading("not_a_request", score, tuple(f"against: {cue}" for cue in against), lang)
    speaking = sorted(weights, key=lambda cue: (-weights[cue], cue))[:_TOLD]
    purpose = reasons(folded)
    label: Label = "handoff_with_context" if purpose else "handoff"
    return Reading(label, score, (*(f"for: {cue}" for cue in speaking), *purpose), lang)
