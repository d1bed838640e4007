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
_LIKELY, _LIKELY_UNNAMED, _HOPELESS = 0.85, 0.95, 0.5
"""How likely the cues must make a request without such a sign, more where it names nothing, and how unlikely against one."""
_CERTAIN = 0.97
"""How likely the cues must make a request that speaks of what is no matter of IT."""
_NAMED = frozenset({f"={Kind.THING.name.lower()}", f"={Kind.TOOL.name.lower()}"})
_DEVELOPERS = f"={Kind.DEV.name.lower()}"
_PLAIN = frozenset(
    {"=talk", "=block", "=done", "=withdrawn", "=please", "=need", "=ask", "=hands", "=missing"}
)
_OTHERS = "~not_ours"
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
    sign = _sign(lang, parts)
    found = _cues(folded, lang, parts, sign)
    if _DEVELOPERS in found:
        return Reading("not_a_request", 0.0, ("developers among themselves",), lang)
    telling = {cue: WEIGHTS[cue] for cue in found if cue in WEIGHTS}
    likely = 1 / (1 + exp(-sum(telling.values(), WEIGHTS.get(_ALWAYS, 0.0))))
    if likely < _CERTAIN and _OTHERS in found and (other := not_ours(folded)):
        return Reading("not_a_request", 0.0, (f"not IT's: {other}",), lang)
    signed = sign.score >= _SIGNED and likely >= _HOPELESS
    if not signed and likely < (_LIKELY_UNNAMED if _NAMED.isdisjoint(found) else _LIKELY):
        return Reading("not_a_request", min(likely, _SIGNED), _strongest(telling, "against", -1), lang)
    why = sign.why if signed else _strongest(telling, "for", 1)
    purpose = reasons(folded)
    label: Label = "handoff_with_context" if purpose else "handoff"
    return Reading(label, min(max(likely, sign.score), 1.0), (*why, *purpose), lang)


def cues_of(text: str) -> frozenset[str]:
    """Return what a message is weighed by, nothing where its language is not read."""
    folded, lang, parts = _taken_apart(text)
    return _cues(folded, lang, parts, _sign(lang, parts)) if lang else frozenset()


def _taken_apart(text: str) -> tuple[str, str | None, list[Sentence]]:
    plain = texts.plain(text)
    folded = texts.fold(_named_it(plain))
    lang = language(folded, LEXICONS) if len(folded) >= _SHORTEST else None
    return folded, lang, sentences(folded, LEXICONS[lang], names(plain, lang)) if lang else []


def _named_it(plain: str) -> str:
    """Return the text with IT spelt out: folded, it would be the pronoun."""
    return plain if plain.isupper() else _IT.sub("IT team", plain)


def _sign(lang: str, parts: list[Sentence]) -> Sign:
    return max(signs(parts, LEXICONS[lang]), key=lambda sign: sign.score, default=_NO_SIGN)


def _cues(folded: str, lang: str, parts: list[Sentence], sign: Sign) -> frozenset[str]:
    return cues(parts, folded, verb_last=LEXICONS[lang].verb_last, phrased=sign.score)


def _strongest(telling: Mapping[str, float], side: str, sign: int) -> tuple[str, ...]:
    """Return the cues that speak most for one side, the plainest first."""
    ordered = sorted(
        (_rank(cue), -sign * weight, cue) for cue, weight in telling.items() if sign * weight > 0
    )
    return tuple(f"{side}: {told(cue)}" for *_, cue in ordered[:_TOLD])


def _rank(cue: str) -> int:
    """Return how soon a cue is told: a turn of phrase says more to people than a kind of word, and that than a word."""
    if cue in _PLAIN or cue.startswith("~"):
        return 0
    return 1 if cue[0] in "=>^?" or cue.endswith("+named") else 2
