"""What of a model's answer stands in the text it was given; what does not, never survives."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from prompts.figures import figures, times
from prompts.languages import OPENERS, OWNING, STOP_WORDS, fold, language

LONGEST_SENTENCE = 400
"""Characters of a quoted sentence."""
SHARED = 0.6
"""The part of a value's content words that must stand in the sentence it came from."""

_SENTENCE_ENDS = re.compile(r"\n+|(?<=[.!?…])\s+(?=[^\sa-zà-þ])|(?<=[。！？])")
_LINK = re.compile(
    r"<?\b(?:https?|ftp|mailto|tel|javascript|data|file|slack):[^\s<>|]*(?:\|[^<>]*)?>?"
    r"|\bwww\.[^\s<>]+|(?<![\w@.])(?:[a-z0-9-]{1,63}\.)+(?:com|net|org|io|co|de|fr|es|eu|uk|us|dev|app|ai|info|biz|cloud|xyz|ru|cn)"
    r"\b(?:/[^\s<>]*)?",
    re.IGNORECASE,
)
_MENTION = re.compile(r"<[@#!][^<>]*>|(?<![\w.])@[\w.-]+")
_EVERYBODY = re.compile(r"<!.*>|@(?:channel|here|everyone|all)\b", re.IGNORECASE)
_MARKDOWN_LINK = re.compile(r"!?\[([^\[\]]{0,200})\]\(([^()\s]{0,500})[^()]{0,200}\)")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>|<!--.*?-->", re.DOTALL)
_MARKS = re.compile(r"[*_~`#]{1,3}(?=\S)|(?<=\S)[*_~`]{1,3}|^\s*(?:[-•*>]|\d+[.)])\s+", re.MULTILINE)
_CODE = re.compile(r"\b(?=\w*[^\W\d_])(?=\w*\d)\w+")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]+|[^\W\d_]+")
_EAST_ASIAN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
_BY = frozenset({"by", "von", "durch", "par", "por"})


@dataclass(frozen=True)
class Drafted:
    """A value for a field, and the sentence of the source it came from."""

    value: str
    sentence: str


def clean(text: str, source: str, *, most: int) -> str:
    """Return a model's text as plain words: no link or mention that the source lacks, at most `most` characters."""
    text = unicodedata.normalize("NFKC", text[: 8 * most])
    text = "".join(sign for sign in text if _is_visible(sign))
    text = _MARKDOWN_LINK.sub(r"\1 \2", text)
    text = _LINK.sub(lambda link: _if_in(source, link.group()), text)
    text = _MENTION.sub(lambda mention: _if_in(source, mention.group()), text)
    text = _MARKS.sub("", _TAG.sub(" ", text))
    return _cut(" ".join(text.split()), most)


def without_links(text: str) -> str:
    """Return the text with no link and no mention at all."""
    return " ".join(_MENTION.sub(" ", _LINK.sub(" ", text)).split())


def _is_visible(sign: str) -> bool:
    return sign == "\n" or unicodedata.category(sign) not in {"Cc", "Cf", "Co", "Cs", "Cn"}


def _if_in(source: str, found: str) -> str:
    link = found.strip("<>").partition("|")[0].rstrip(".,;:!?")
    whole = re.search(rf"{re.escape(link)}(?![\w/-]|\.\w)", source) if link else None
    return found if whole and not _EVERYBODY.search(found) else " "


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    head = text[: most - 1]
    return f"{head.rpartition(' ')[0] or head}…"


@lru_cache(maxsize=64)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, as they stand in it."""
    found = (sentence.strip() for sentence in _SENTENCE_ENDS.split(text))
    return tuple(sentence for sentence in found if sentence)


def quoted(sentence: str, source: str) -> str | None:
    """Return the whole sentence of the source that was quoted, or None where it does not say that."""
    wanted = _letters(sentence)
    if len(wanted) < 3:
        return None
    all_of_them = sentences(source)
    for size in (1, 2, 3):
        for start in range(len(all_of_them) - size + 1):
            together = " ".join(all_of_them[start : start + size])
            if f" {wanted} " in f" {_letters(together)} ":
                return together[:LONGEST_SENTENCE]
    return None


@lru_cache(maxsize=512)
def _letters(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def supported(value: str, quote: str, source: str, *, most: int) -> Drafted | None:
    """Return the value with its sentence, the quoted one or else the one that fits best; None where none says it."""
    value = clean(value, source, most=most)
    if not value:
        return None
    given = quoted(quote, source)
    best = sorted(sentences(source), key=lambda sentence: -share(value, sentence))[:5]
    return next(
        (
            Drafted(value, sentence[:LONGEST_SENTENCE])
            for sentence in [given, *best]
            if sentence and says(value, sentence)
        ),
        None,
    )


def says(value: str, text: str, *, shared: float = SHARED) -> bool:
    """Tell whether a text says this: each number, time, name and owner of it, and most of its words."""
    return not unfounded(value, text) and share(value, text) >= shared


def unfounded(value: str, text: str) -> list[str]:
    """Return what a value names that the text does not: numbers, times, codes, owners, names, links."""
    known = figures(text)
    wrong = ["number"] if not all(figure.stands_in(known) for figure in figures(value)) else []
    spoken, words = set(_letters(value).split()), set(_letters(text).split())
    checks = {
        "time": times(value) <= times(text),
        "code": {fold(code) for code in _CODE.findall(value)} - _spelled(value)
        <= {fold(code) for code in _CODE.findall(text)},
        "owner": spoken & OWNING <= words,
        "name": all(_is_known(name, words) for name in _names(value)),
        "link": all(_if_in(text, link) != " " for link in [*_LINK.findall(value), *_MENTION.findall(value)]),
    }
    return wrong + [name for name, right in checks.items() if not right]


def _spelled(value: str) -> set[str]:
    """Return what looks like a code and is a number: 3rd, 30k."""
    return {
        fold(code)
        for code in _CODE.findall(value)
        if re.fullmatch(r"\d+(?:st|nd|rd|th|er|k|m|mn|mio|bn|pp|eur|usd)", fold(code))
    }


def _names(value: str) -> list[str]:
    """Return the words that may be names: capitals, what a sentence begins with, and who something is done by."""
    found = []
    for sentence in sentences(value):
        before = ""
        for word in re.findall(r"[^\W\d_]+", sentence):
            plain = fold(word)
            opens = not before and not _is_opener(plain)
            may_be_one = opens or before in _BY or (word[0].isupper() and before)
            if may_be_one and plain not in STOP_WORDS and not _EAST_ASIAN.match(plain):
                found.append(plain)
            before = plain
    return found


def _is_opener(word: str) -> bool:
    return not OPENERS.isdisjoint({word, word.removesuffix("ing"), f"{word.removesuffix('ing')}e"})


def _is_known(name: str, words: set[str]) -> bool:
    if len(name) < 4:
        return name in words
    return any(
        abs(len(word) - len(name)) <= 2 and (word.startswith(name) or name.startswith(word))
        for word in words
        if len(word) > 3
    )


def names_all(value: str, sentence: str) -> bool:
    """Tell whether each word of a value stands in the sentence, letter by letter: for people and systems."""
    return bool(value) and f" {_letters(value)} " in f" {_letters(sentence)} "


def share(value: str, text: str) -> float:
    """Return the part of the value's content words, 0 to 1, that stand in the text."""
    wanted = content(value)
    return len(wanted & content(text)) / len(wanted) if wanted else float(bool(figures(value)))


@lru_cache(maxsize=512)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words that carry content; pairs of signs where words have no spaces."""
    found: set[str] = set()
    for word in _WORD.findall(fold(text)):
        if _EAST_ASIAN.match(word):
            found |= {word[at : at + 2] for at in range(max(1, len(word) - 1))}
        elif len(word) > 2 and word not in STOP_WORDS:
            found.add(word[:5])
    return frozenset(found)


def same_language(text: str, source: str) -> bool:
    """Tell whether both are in one language, as far as their words tell."""
    spoken, asked = language(text), language(source)
    return spoken is None or asked is None or spoken == asked
