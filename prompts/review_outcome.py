"""How an outcome statement reads, with one hint; it coaches and never blocks."""

from typing import Literal

from pydantic import BaseModel

from prompts import template
from prompts.pieces import Text
from prompts.sources import clean, same_language, unfounded, without_links
from prompts.words import Words

LONGEST = 200
"""Characters of a hint."""

Verdict = Literal["genuine", "vague", "output", "empty"]


class OutcomeReview(BaseModel):
    """The verdict on a statement, and one hint for its author, empty where there is none."""

    model_config = {"frozen": True}

    verdict: Verdict
    hint: Text = ""


def review_outcome(words: Words, statement: str, *, title: str = "") -> OutcomeReview:
    """Read an outcome statement; raises `NoAnswerError`, and then the rules' own reading stands."""
    people = {"title": title, "statement": statement}
    review = words.ask(
        template.question("review_outcome", OutcomeReview, people=people, constants={"longest": LONGEST})
    )
    return OutcomeReview(verdict=review.verdict, hint=_checked(review, template.source(people)))


def _checked(review: OutcomeReview, source: str) -> str:
    """Return the hint where it names no number, day or person of its own and speaks the author's language."""
    hint = without_links(clean(review.hint, source, most=LONGEST))
    invents = set(unfounded(hint, source)) & {"number", "code", "link"} or _invents_name(hint, source)
    return "" if review.verdict == "genuine" or invents or not same_language(hint, source) else hint


def _invents_name(hint: str, source: str) -> bool:
    # A hint opens its sentences with words of its own, so only capitals inside a sentence count as names.
    inside = " ".join(sentence[:1].lower() + sentence[1:] for sentence in hint.split(". "))
    return "name" in unfounded(inside, source)
