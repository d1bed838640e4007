"""A question to the model, the form of its answer, and what it is called when there is none."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from pydantic import BaseModel

Form = TypeVar("Form", bound=BaseModel)


class Reason(StrEnum):
    """Why there is no answer."""

    UNREACHABLE = "unreachable"
    SLOW = "slow"
    BUSY = "busy"
    FAILING = "failing"
    KEY_REFUSED = "key_refused"
    NO_SUCH_MODEL = "no_such_model"
    REDIRECTED = "redirected"
    REFUSED = "refused"
    TOO_LARGE = "too_large"
    ODD = "odd"
    RESTING = "resting"
    UNFOUNDED = "unfounded"

    @property
    def needs_admin(self) -> bool:
        """Tell whether it stays like this until somebody mends the settings."""
        return self in {Reason.KEY_REFUSED, Reason.NO_SUCH_MODEL, Reason.REDIRECTED}


class NoAnswerError(Exception):
    """The model gave nothing to go on; the person goes on by hand."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Question(Generic[Form]):
    """What is asked: `kind` names it, `text` holds people's text fenced, `form` is what an answer must fit."""

    kind: str
    instructions: str
    text: str
    form: type[Form]


class Words(Protocol):
    """Whoever answers questions: a model behind an address, or a fake."""

    def ask(self, question: Question[Form]) -> Form:
        """Return the answer in the question's form, or raise `NoAnswerError`; takes seconds."""
        ...
