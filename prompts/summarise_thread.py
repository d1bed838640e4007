"""A thread in a few sentences for the architect, without anything the thread does not say."""

from collections.abc import Sequence

from pydantic import BaseModel

from prompts import template
from prompts.pieces import Text
from prompts.sources import clean, same_language, says, sentences, without_links
from prompts.words import NoAnswerError, Reason, Words

LONGEST = 600
"""Characters of a summary."""


class ThreadSummary(BaseModel):
    """The form the model fills in."""

    summary: Text


def summarise_thread(words: Words, message: str, thread: Sequence[str]) -> str:
    """Return a summary of at most 600 characters; sentences that are not founded are left out."""
    people = {"message": message, "thread": "\n".join(thread)}
    answer = words.ask(
        template.question("summarise_thread", ThreadSummary, people=people, constants={"longest": LONGEST})
    )
    source = template.source(people)
    plain = without_links(clean(answer.summary, source, most=4 * LONGEST))
    founded = [sentence for sentence in sentences(plain) if says(sentence, source, shared=0.5)]
    summary = clean(" ".join(founded), source, most=LONGEST)
    if not summary or not same_language(summary, source):
        raise NoAnswerError(Reason.UNFOUNDED)
    return summary
