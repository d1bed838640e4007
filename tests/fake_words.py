"""Models for tests: one gives the answers it was given, one answers sensibly, one fails in every way there is."""

import os
import re
from collections.abc import Callable, Mapping
from itertools import count
from typing import Any

from prompts.words import Form, NoAnswerError, Question, Reason
from storage.store import is_writing

Answer = Mapping[str, Any] | NoAnswerError
_FENCED = re.compile(r"<from-people>\n(.*?)\n</from-people>", re.DOTALL)
_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")


class FakeWords:
    """Answers each kind of question with what was given for it; one that nothing was given for has no answer.

    It is never asked inside a unit of work.
    """

    def __init__(self, **answers: Answer) -> None:
        self.asked: list[Question[Any]] = []
        self._answers = answers

    def ask(self, question: Question[Form]) -> Form:
        assert not is_writing(), f"{question.kind} was asked inside writing()"
        self.asked.append(question)
        answer = self.answer(question)
        if isinstance(answer, NoAnswerError):
            raise answer
        return question.form.model_validate(answer)

    def answer(self, question: Question[Any]) -> Answer:
        """Return what is said to a question."""
        return self._answers.get(question.kind, NoAnswerError(Reason.UNREACHABLE))


class SensibleWords(FakeWords):
    """Answers everything with the words it was given, as a good model would."""

    def answer(self, question: Question[Any]) -> Answer:
        """Return an answer that holds against the question's own text."""
        first, last, replies = _said(question)
        answers: dict[str, Answer] = {
            "classify_message": {"label": "request"},
            "draft_outcome": {
                "audience": {"value": last, "sentence": last},
                "change": {"value": last, "sentence": last},
                "category": {"value": "educate", "sentence": first},
            },
            "suggest_kpis": {"kpis": [{"name": first[:60], "direction": "up"}]},
            "summarise_thread": {"summary": replies},
            "review_outcome": {"verdict": "vague", "hint": "How soon do they get it?"},
        }
        return answers[question.kind]


class BrokenWords(FakeWords):
    """Fails for every reason in turn, and between the failures talks nonsense that fits the form."""

    def __init__(self) -> None:
        super().__init__()
        self._turn = count()

    def answer(self, question: Question[Any]) -> Answer:
        """Return a failure, or what nobody ever wrote."""
        turn = next(self._turn)
        invented = {"value": "Forty bank managers pay <!channel> 900 euros", "sentence": "Zoe Kim says so."}
        nonsense: dict[str, Answer] = {
            "draft_outcome": dict.fromkeys(question.form.model_fields, invented),
            "suggest_kpis": {"kpis": [{"name": "97 % by Zoe Kim at https://x.example", "direction": "up"}]},
            "summarise_thread": {"summary": "Zoe Kim pays 900,000 euros on 3 March."},
            "review_outcome": {"verdict": "vague", "hint": "Ask <!channel> for 900 euros."},
        }
        failure = NoAnswerError(list(Reason)[turn % len(Reason)])
        return failure if turn % 2 else nonsense.get(question.kind, failure)


def _said(question: Question[Any]) -> tuple[str, str, str]:
    """Return the first and the last sentence of what people wrote, and what stands below it."""
    texts = [*_FENCED.findall(question.text), ""]
    sentences = [part for part in _SENTENCES.split(texts[0]) if part] or [""]
    return sentences[0], sentences[-1], texts[1]


MODELS: Mapping[str, Callable[[], FakeWords | None]] = {
    "none": lambda: None,
    "fake": SensibleWords,
    "broken": BrokenWords,
}
"""What answers in a test, by name."""


def usual() -> FakeWords | None:
    """Return the model a test has that says nothing of one: none, or what STILE_TEST_WORDS names."""
    return MODELS[os.environ.get("STILE_TEST_WORDS", "none")]()
