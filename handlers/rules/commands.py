"""What the words behind `/handoff` mean."""

import re
from typing import NamedTuple

from handlers.rules.text import fold

READS = ("list", "show", "find", "report", "help")
FORMS = ("lanes", "pilot", "settings")
"""Words that open a form of their own, where they stand alone."""
LATER = ("portfolio", "pulse", "learn", "export")
"""Words of the command that this version does not have yet; it says so instead of opening a form with them."""
NEAR = 70
"""How alike, of 100, one word must be to a command's word to be taken for a slip of the finger."""


_ABOUT_ONE = re.compile(
    r"(?:(?:please|bitte|show|open|view|see|status|status of|what about|edit|change|update|delete|remove|withdraw"
    r"|cancel|close|reopen|continue|finish|submit|sign|take|assign|decline|move|zeige?|offne|andere|bearbeite|losche"
    r"|montre|ouvre|modifie|supprime|annule|muestra|abre|edita|cambia|borra|elimina|cancela) )*"
    r"(?P<number>h-?\d{1,9})(?: (?:please|pls|bitte|svp|por favor))?[.!?]*"
)
"""A handoff's key with no more than what one would like to do with it."""


class Command(NamedTuple):
    """A verb and what stands behind it; the verb `new` and those of FORMS open a form."""

    verb: str
    words: str = ""


def parse(text: str) -> Command:
    """Read what was typed behind `/handoff`."""
    words = " ".join(text.split())
    first, _, rest = words.partition(" ")
    verb = first.lower()
    if (verb in (*READS, *LATER) and _is_meant(verb, rest)) or (verb in FORMS and not rest):
        return Command(verb, rest)
    if one := about_one(words):
        return Command("show", one)
    if words and not rest and (near := nearest(verb)):
        return Command("unknown", near)
    return Command("new", words)


def about_one(words: str) -> str | None:
    """Return the key where the words are one and a verb at most, such as "edit H-12", or None."""
    found = _ABOUT_ONE.fullmatch(fold(words).strip())
    return found["number"] if found else None


def _is_meant(verb: str, rest: str) -> bool:
    """Tell whether a command's word is one, and not how a request begins, such as "show cost beside revenue"."""
    few = " " not in rest
    return few or verb == "find" or (verb == "show" and number(rest.partition(" ")[0]) is not None)


def nearest(word: str) -> str | None:
    """Return the command's word that a single word was probably meant to be, or None."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - 2 MB, for slips of the finger

    found = process.extractOne(word, (*READS, *FORMS), scorer=fuzz.ratio, score_cutoff=NEAR)
    return str(found[0]) if found else None


def opens_form(text: str) -> bool:
    """Tell whether this command opens a form."""
    return parse(text).verb in {"new", *FORMS}


def number(words: str) -> int | None:
    """Return the handoff's number in `H-12`, `h12` or `12`, or None."""
    found = re.fullmatch(r"(?:[hH]-?)?(\d{1,9})", words.strip())
    return int(found[1]) if found else None
