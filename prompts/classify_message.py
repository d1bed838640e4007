"""Does a message ask for work? The answer may hold a nudge back; it never causes one."""

from typing import Annotated, Literal

from pydantic import BaseModel

from prompts import template
from prompts.pieces import LOWERED
from prompts.words import Words


class MessageReading(BaseModel):
    """How a message reads to the model."""

    label: Annotated[Literal["request", "not_a_request"], LOWERED]

    @property
    def holds_back(self) -> bool:
        """Tell whether the nudge that the rules wanted should not be given."""
        return self.label == "not_a_request"


def classify_message(words: Words, message: str) -> MessageReading:
    """Read a message that the rules took for a request; raises `NoAnswerError`, and then the rules stand."""
    return words.ask(
        template.question("classify_message", MessageReading, people={"message": message}, constants={})
    )
