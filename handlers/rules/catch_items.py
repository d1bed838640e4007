"""A message taken apart: its language, its sentences, and each sentence as words with the kinds of cue they are."""

import re
from dataclasses import dataclass
from functools import lru_cache

from handlers.rules import catch_cues
from handlers.rules import text as texts
from handlers.rules.catch_cues import Kind, Lexicon
from handlers.rules.catch_forms import root

_SENTENCES = re.compile(
    r"\n+|(?<=[^\d\s.])[.!?…]+(?=\s|$)|(?<=\d)[.!?]+(?=\s+[^\W\d]|$)|[;•]\s|(?<=\s)[•▪‣](?=\s)|\s(?=\d\)\s)"
)
_TOKEN = re.compile(
    r"(?:d|l|m|t|s|n|j|c|qu)'(?=\s|$)|\w+-(?:free|based|driven|related|like|ready|friendly)\b"
    r"|@[\w-]+|/[a-z][\w/.-]*\w|[a-z0-9][\w-]+(?:\.[a-z0-9][\w-]*)+(?:/[\w/.-]*)?|w/(?=\s)"
    r"|[^\W_]+(?:[/'&][^\W_]+)*|[-=]>|→|[^\w\s]"
)
_QUOTED = re.compile(r'"[^"\n]{1,300}"')
_DOMAIN = re.compile(
    r"[\w-]{2,}(?:\.[\w-]+)*\.(?:com|de|fr|es|io|org|net|eu|co|uk|ch|at|app|shop|ai|example|test"
    r"|us|store)(?:/.*)?"
)
_LONGEST = 80
"""Words of a sentence that are read; nobody asks for a banner in the ninetieth."""
_HYPHEN = re.compile(r"(?<=\w)-(?=[^\W\d_])(?!-?(?:free|based|driven|related|like|ready|friendly)\b)")
_OTHER_LANGUAGES = {
    "nl": "de, het, een, en, is, van, op, voor, niet, dat, we, jullie, kunnen, kan, naar, met, graag, wij, ik, ook, nog, aan, bij, deze, naar, wordt, worden, hebben, moet, er, zijn, als, maar, om, te",
    "pt": "o, os, um, uma, nao, para, na, no, nas, nos, com, voces, podem, pode, por, favor, ja, esta, obrigado, obrigada, precisamos, do, da, em, foi, sao, mais, ate, isso, pelo, gente",
    "it": "il, lo, gli, un, una, non, per, della, del, di, che, potete, puoi, si, grazie, sul, sulla, nel, abbiamo, bisogno, con, ci, sono, anche, piu, questo, favore, dal, alla",
    "sv": "och, att, det, som, en, ett, kan, ni, vi, pa, for, inte, ar, med, till, har, tack, sidan, behover",
    "pl": "i, w, na, nie, sie, jest, do, ze, prosze, mozecie, czy, dla, po, strone, potrzebujemy, dzieki",
    "da": "og, at, det, en, kan, vi, pa, ikke, er, med, til, har, tak, siden, skal, jeg, i",
}


@dataclass(frozen=True)
class Item:
    """A word or phrase of a sentence and the kinds of cue it is."""

    text: str
    kinds: frozenset[Kind]

    def is_a(self, *kinds: Kind) -> bool:
        """Tell whether it is any of these kinds."""
        return not self.kinds.isdisjoint(kinds)


Sentence = list[Item]
_NO_KINDS: frozenset[Kind] = frozenset()
_NOUNS = frozenset({Kind.THING, Kind.SOFT, Kind.BLOCK, Kind.ELSEWHERE, Kind.PLACE})
_OTHER = frozenset({Kind.OTHER})
_IS_NAME = frozenset({Kind.NAME})
_MIXED_CASE = re.compile(r"\b[^\W\d_]*[a-z][A-Z][^\W_]*")
_NAME = re.compile(rf"(?<=[\w,;)'’] )[A-Z][^\W_]+(?:['’]s)?|{_MIXED_CASE.pattern}")
_DOING, _BUILT = frozenset({Kind.DOING}), frozenset({Kind.BUILT})


def language(folded: str, lexicons: dict[str, Lexicon]) -> str | None:
    """Return the language of a folded text among the lexicons, None for any other."""
    letters = [sign for sign in folded if sign.isalpha()]
    if not letters or sum(sign < "\u0250" for sign in letters) < 0.7 * len(letters):
        return None
    present = set(re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", folded.replace("l'", "l' ").replace("d'", "d' ")))
    counts = {lang: len(present & lexicon.common) for lang, lexicon in lexicons.items()}
    counts["es"] = counts.get("es", 0) + 2 * ("¿" in folded or "¡" in folded)
    others = max(len(present & common) for common in _others().values())
    best = max(counts, key=lambda lang: counts[lang])
    if counts[best] < others or (counts[best] == 0 and others):
        return None
    return best


@lru_cache(maxsize=1)
def _others() -> dict[str, frozenset[str]]:
    return {
        lang: frozenset(word.strip() for word in listing.split(","))
        for lang, listing in _OTHER_LANGUAGES.items()
    }


def names(text: str, lang: str) -> frozenset[str]:
    """Return the words of a text, folded, that are written as names are; German writes every noun with a capital."""
    pattern = _MIXED_CASE if lang == "de" else _NAME
    return frozenset(texts.fold(found) for found in pattern.findall(text))


def sentences(folded: str, lexicon: Lexicon, named: frozenset[str] = frozenset()) -> list[Sentence]:
    """Return the sentences of a folded text, tagged; quoted words are one opaque word, `named` are its names."""
    text = catch_cues.elided(_HYPHEN.sub(" ", _QUOTED.sub(" quoted ", folded)), lexicon.lang)
    parts = (_TOKEN.findall(part) for part in _SENTENCES.split(text) if part)
    return [_tagged(tokens[:_LONGEST], lexicon, named) for tokens in parts if tokens]


def _tagged(tokens: list[str], lexicon: Lexicon, named: frozenset[str]) -> Sentence:
    items: Sentence = []
    position = 0
    while position < len(tokens):
        size, kinds = _longest(tokens, position, lexicon)
        if tokens[position] in named and kinds <= _OTHER:
            kinds = _IS_NAME
        items.append(Item(" ".join(tokens[position : position + size]), kinds))
        position += size
    return items


def _longest(tokens: list[str], position: int, lexicon: Lexicon) -> tuple[int, frozenset[Kind]]:
    longest = min(lexicon.firsts.get(tokens[position], 0), len(tokens) - position)
    for size in range(longest, 0, -1):
        kinds = lexicon.kinds.get(" ".join(tokens[position : position + size]))
        if kinds:
            return size, kinds
    return 1, _shape(tokens[position], lexicon)


def _shape(token: str, lexicon: Lexicon) -> frozenset[Kind]:
    if token.startswith("/") or _DOMAIN.fullmatch(token):
        return frozenset({Kind.PLACE})
    if token.startswith("@"):
        return frozenset({Kind.FILLER})
    if token.endswith("s") and (several := lexicon.kinds.get(token[:-1], _NO_KINDS) & _NOUNS):
        return several
    for ending, kinds in lexicon.endings:
        if token.endswith(ending) and len(token) > len(ending) + 1:
            return kinds
    return _inflected(token, lexicon) or (_OTHER if lexicon.head_first else _NO_KINDS)


def _inflected(token: str, lexicon: Lexicon) -> frozenset[Kind]:
    """Return what a form of a known verb is; in English what ends in `ing` or `ed` is said of work, not asked."""
    form = root(token, lexicon.lang)
    kinds = lexicon.roots.get(form, _NO_KINDS) if form != token else _NO_KINDS  # `Antwort` is no `antworten`
    if lexicon.lang != "en" or Kind.WORK not in kinds:
        return kinds
    return _DOING if token.endswith("ing") else _BUILT if token.endswith("ed") else kinds
