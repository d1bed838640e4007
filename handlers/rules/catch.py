"""The catch: does a message ask for work on marketing technology, and does it say what for? No model, no I/O."""

import re
from collections.abc import Mapping
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
from handlers.rules.catch_items import Sentence, language, names, sentences
from handlers.rules.catch_moods import Sign, signs
from handlers.rules.catch_reasons import reasons
from handlers.rules.catch_told import told
from handlers.rules.catch_turns import not_ours
from handlers.rules.catch_weights import WEIGHTS

__all__ = ["Label", "Reading", "cues_of", "read"]

Label = Literal["handoff", "handoff_with_context", "not_a_request"]

LEXICONS = {lexicon.lang: lexicon for lexicon in (ENGLISH, GERMAN, FRENCH, SPANISH)}
_SIGNED = 0.5
"""The sign from which the grammar alone says that work is asked for."""
_LIKELY, _LIKELY_UNASKED, _HOPELESS = 0.9, 0.97, 0.1
"""How likely the cues must make a request without such a sign, more where nothing asks, and how unlikely against one."""
_ASKING = frozenset({"=ask", "=please", "=need", "=hands", "=missing", "=that", "^work", "^light", "?"})
_DEVELOPERS = f"={Kind.DEV.name.lower()}"
_ALWAYS = "=always"
_SHORTEST = 8
_TOLD = 3
"""Cues that are named as reasons."""
_IT = re.compile(
    r"(?<![\w@#/-])IT(?![\w/-]|'s| (?:team|department|here|lead|guys|folks|people|support|desk|security))"
)
_NO_SIGN = Sign(0.0, ())


@dataclass(frozen=True)
class Reading:
    """How a message reads: the label, how sure (0 to 1), the cues that spoke, and the language or `other`."""

    label: Label
    score: float
    why: tuple[str, ...]
    lang: str


def read(text: str) -> Reading:
    """Read one message as it comes from Slack; what is not surely a request is none."""
    folded, lang, parts = _taken_apart(text)
    if lang is None:
        return Reading("not_a_request", 0.0, ("too short, or a language that is not read",), "other")
    found = _cues(folded, lang, parts)
    if _DEVELOPERS in found:
        return Reading("not_a_request", 0.0, ("developers among themselves",), lang)
    if other := not_ours(folded):
        return Reading("not_a_request", 0.0, (f"not IT's: {other}",), lang)
    telling = {cue: WEIGHTS[cue] for cue in found if cue in WEIGHTS}
    likely = 1 / (1 + exp(-sum(telling.values(), WEIGHTS.get(_ALWAYS, 0.0))))
    sign = max(signs(parts, LEXICONS[lang]), key=lambda sign: sign.score, default=_NO_SIGN)
    signed = sign.score >= _SIGNED and likely >= _HOPELESS
    if not signed and likely < (_LIKELY_UNASKED if _ASKING.isdisjoint(found) else _LIKELY):
        return Reading("not_a_request", min(likely, _SIGNED), _strongest(telling, "against", -1), lang)
    why = sign.why if signed else _strongest(telling, "for", 1)
    purpose = reasons(folded)
    label: Label = "handoff_with_context" if purpose else "handoff"
    return Reading(label, min(max(likely, sign.score), 1.0), (*why, *purpose), lang)


def cues_of(text: str) -> frozenset[str]:
    """Return what a message is weighed by, nothing where its language is not read."""
    folded, lang, parts = _taken_apart(text)
    return _cues(folded, lang, parts) if lang else frozenset()


def _taken_apart(text: str) -> tuple[str, str | None, list[Sentence]]:
    plain = texts.plain(text)
    folded = texts.fold(_named_it(plain))
    lang = language(folded, LEXICONS) if len(folded) >= _SHORTEST else None
    return folded, lang, sentences(folded, LEXICONS[lang], names(plain, lang)) if lang else []


def _named_it(plain: str) -> str:
    """Return the text with IT spelt out: folded, it would be the pronoun."""
    return plain if plain.isupper() else _IT.sub("IT team", plain)


def _cues(folded: str, lang: str, parts: list[Sentence]) -> frozenset[str]:
    return cues(parts, folded, verb_last=LEXICONS[lang].verb_last)


def _strongest(telling: Mapping[str, float], side: str, sign: int) -> tuple[str, ...]:
    """Return the cues that speak most for one side."""
    ordered = sorted((-sign * weight, cue) for cue, weight in telling.items() if sign * weight > 0)
    return tuple(f"{side}: {told(cue)}" for _, cue in ordered[:_TOLD])
