"""Templates: instructions, a line `---`, and the question with people's text fenced as data."""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Template

from prompts.redaction import redacted
from prompts.words import Form, Question

LONGEST = 8_000
"""Characters of one text that are sent; what follows is not read."""

_FOLDER = Path(__file__).parent / "templates"
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e007f]"
)
_FENCE = re.compile(r"from[\W_]{0,5}people", re.IGNORECASE)
_SPACES = re.compile(r"[^\S\n]+")
_ENTITIES = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}


def prepared(text: str) -> str:
    """Return people's text as it is sent: readable, redacted, and unable to close its own fence."""
    text = _INVISIBLE.sub("", unicodedata.normalize("NFKC", text[: 2 * LONGEST]))
    for entity, sign in _ENTITIES.items():
        text = text.replace(entity, sign)
    text = _FENCE.sub("people", redacted(_SPACES.sub(" ", text)))
    return text.strip()[:LONGEST]


def source(people: Mapping[str, str]) -> str:
    """Return all that people wrote, as it is sent; an answer is held against it."""
    return "\n".join(filter(None, map(prepared, people.values())))


def question(
    kind: str, form: type[Form], *, people: Mapping[str, str], constants: Mapping[str, object]
) -> Question[Form]:
    """Fill the template of this kind; `people` is fenced, `constants` are our own words."""
    shared, own = _read("shared"), _read(kind)
    ours = {name: str(value) for name, value in constants.items()}
    fenced = {
        name: f"<from-people>\n{prepared(text) or '(nothing)'}\n</from-people>"
        for name, text in people.items()
    }
    instructions, _, asked = own.partition("\n---\n")
    return Question(
        kind=kind,
        instructions=f"{Template(instructions).substitute(ours).strip()}\n\n{shared.strip()}",
        text=Template(asked).substitute(ours | fenced).strip(),
        form=form,
    )


@cache
def _read(kind: str) -> str:
    return (_FOLDER / f"{kind}.md").read_text(encoding="utf-8")
