"""Words cut to their stems, alike enough in English, German, French and Spanish for comparing titles."""

from functools import lru_cache

NAMES = frozenset({"marketo", "looker", "figma", "canva", "asana", "akeneo", "braze", "meta"})
"""Names of products, which have no endings."""
SHORTEST = 3
"""Letters that are always left of a word."""

_SPELLINGS = (
    ("centre", "center"),
    ("catalogue", "catalog"),
    ("programme", "program"),
    ("licence", "license"),
)
_ENDINGS = (
    ("isierungen", "iz"), ("isierung", "iz"), ("isieren", "iz"),
    ("izations", "iz"), ("isations", "iz"), ("ization", "iz"), ("isation", "iz"),
    ("izing", "iz"), ("ising", "iz"), ("ized", "iz"), ("ised", "iz"), ("izer", "iz"), ("iser", "iz"),
    ("ize", "iz"), ("ise", "iz"),
    ("acione", ""), ("acion", ""), ("ierung", ""), ("ieren", ""),
    ("ation", ""), ("ating", ""), ("ator", ""), ("ated", ""), ("ate", ""),
    ("ieron", ""), ("iendo", ""), ("aron", ""), ("ando", ""), ("ado", ""), ("ada", ""), ("ar", ""), ("ir", ""),
    ("ungen", ""), ("ung", ""), ("ment", ""), ("ings", ""), ("ing", ""), ("ern", ""), ("ed", ""), ("en", ""), ("em", ""), ("y", "i"), ("e", ""), ("o", ""), ("a", ""),
)  # fmt: skip
_LEAST = {"": 4, "iz": 4, "i": 2}
"""Letters that must be left before an ending, by what is put in its place."""


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Return the stem of a folded word; words of three letters and numbers stay as they are."""
    if len(word) <= SHORTEST or word in NAMES or not word.isalpha():
        return word
    for british, american in _SPELLINGS:
        word = word.replace(british, american)
    return _single(_without_ending(_singular(word)))


def _singular(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("ie"):
        return word[:-1]
    for ending, instead in _ENDINGS:
        least = 3 if ending in {"e", "ing", "ed", "ung"} else _LEAST[instead]
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: len(word) - len(ending)] + instead
    return word


def _single(word: str) -> str:
    return word[:-1] if len(word) > SHORTEST and word[-1] == word[-2] else word
