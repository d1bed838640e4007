"""A model for tests: it gives the answers it was given, and is never asked inside a unit of work."""

from collections.abc import Mapping
from typing import Any

from prompts.words import Form, NoAnswerError, Question, Reason
from storage.store import is_writing

Answer = Mapping[str, Any] | NoAnswerError


class FakeWords:
    """Answers each kind of question with what was given for it; one that nothing was given for has no answer."""

    def __init__(self, **answers: Answer) -> None:
        self.asked: list[Question[Any]] = []
        self._answers = answers

    def ask(self, question: Question[Form]) -> Form:
        assert not is_writing(), f"{question.kind} was asked inside writing()"
        self.asked.append(question)
        answer = self._answers.get(question.kind, NoAnswerError(Reason.UNREACHABLE))
        if isinstance(answer, NoAnswerError):
            raise answer
        return question.form.model_validate(answer)
