"""How an outcome statement reads, with one hint; it coaches and never blocks."""

from typing import Annotated, Literal

from pydantic import BaseModel

from prompts import template
from prompts.pieces import LOWERED, Text
from prompts.sources import clean, same_language, unfounded, without_links
from prompts.words import Words

LONGEST = 200
"""Characters of a hint."""

Verdict = Literal["genuine", "vague", "output", "empty"]


class OutcomeReview(BaseModel):
    """The verdict on a statement, and one hint for its author, empty where there is none."""

    model_config = {"frozen": True}

    verdict: Annotated[Verdict, LOWERED]
    hint: Text = ""


def review_outcome(words: Words, statement: str, *, title: str = "") -> OutcomeReview:
    """Read an outcome statement; raises `NoAnswerError`, and then the rules' own reading stands."""
    people = {"title": title, "statement": statement}
    review = words.ask(
        template.question("review_outcome", OutcomeReview, people=people, constants={"longest": LONGEST})
    )
    return OutcomeReview(verdict=review.verdict, hint=_checked(review, template.source(people)))


def _checked(review: OutcomeReview, source: str) -> str:
    """Return the hint where it names no number, person or thing of its own and speaks the author's language."""
    hint = without_links(clean(review.hint, source, most=LONGEST))
    invents = set(unfounded(hint, source)) - {"time", "owner"}  # "until when?" is what a hint asks
    return "" if review.verdict == "genuine" or invents or not same_language(hint, source) else hint
