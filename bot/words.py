"""What the model says: asked in a thread, within a deadline, and not again for a while when it keeps failing."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel, ValidationError

from bot.settings import Settings
from prompts.answers import read_answer, schema, shape
from prompts.words import Form, NoAnswerError, Question, Reason

if TYPE_CHECKING:
    from bot.model_client import ModelClient, RefusedError

DEADLINE = 8.0
"""Seconds that an answer may take in all."""
MOST_TOKENS = 1_000
"""Tokens that an answer may have."""
AT_ONCE = 4
"""Questions that are asked at the same time; the others wait, and their deadline runs."""
FAILURES = 3
"""Failures in a row after which the model is left alone."""
REST = 300.0
"""Seconds for which it is left alone."""
LONGEST_REST = 3_600.0

TROUBLES = {
    Reason.KEY_REFUSED: "the model's server refuses the key; set OPENAI_API_KEY anew and start Stile again",
    Reason.NO_SUCH_MODEL: "its server has no model of this name; set OPENAI_MODEL anew and start Stile again",
    Reason.REDIRECTED: "its address leads elsewhere; set OPENAI_BASE_URL to where it leads and start Stile again",
}
"""What an admin is told of what only they can mend."""

_NOTHING_TOLD: Callable[[Any], None] = lambda _: None  # noqa: E731 - a value, like storage.store.NOBODY


class Step(IntEnum):
    """How firmly the form of an answer can be asked for, from the firmest down."""

    SCHEMA = 0
    OBJECT = 1
    TEXT = 2


@dataclass(frozen=True)
class Manner:
    """How this server wants to be asked; learnt once and kept for the process."""

    step: Step = Step.SCHEMA
    limit: str = "max_tokens"
    temperature: bool = True

    def after(self, refused: "RefusedError") -> "Manner | None":
        """Return the next manner to try after a refusal, None when there is none."""
        if refused.status not in (400, 422, 500, 501):
            return None
        if "max_completion_tokens" in refused.said and self.limit == "max_tokens":
            return replace(self, limit="max_completion_tokens")
        if "temperature" in refused.said and self.temperature:
            return replace(self, temperature=False)
        return None if self.step is Step.TEXT else replace(self, step=Step(self.step + 1))


@dataclass(frozen=True)
class Asked:
    """What may be audited of a question: its kind, how much was sent and how it ended; never its text."""

    kind: str
    characters: int
    seconds: float
    ended: str


class Breaker:
    """Leaves the model alone after three failures in a row; `clock` gives seconds and never goes back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._rests_until = 0.0

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is to be asked now."""
        with self._lock:
            return self._clock() < self._rests_until

    def succeeded(self) -> None:
        """Forget the failures."""
        with self._lock:
            self._failures = 0

    def failed(self, *, rest: float | None = None) -> None:
        """Count a failure; `rest` in seconds where it is known at once how long to wait."""
        with self._lock:
            self._failures += 1
            # After the rest one more try: the count stands until something succeeds.
            longest = max(rest or 0.0, REST if self._failures >= FAILURES else 0.0)
            self._rests_until = max(self._rests_until, self._clock() + min(longest, LONGEST_REST))


class ModelWords:
    """Words from an OpenAI-compatible server. Keeps `trouble`, the reason only an admin can mend, until it answers."""

    def __init__(
        self,
        url: str,
        model: str,
        key: str = "",
        *,
        deadline: float = DEADLINE,
        clock: Callable[[], float] = time.monotonic,
        audit: Callable[[Asked], None] = _NOTHING_TOLD,
        tell_admin: Callable[[Reason], None] = _NOTHING_TOLD,
    ) -> None:
        self.trouble: Reason | None = None
        self.breaker = Breaker(clock)
        self.manner = Manner()
        self._server = (url, model, key)
        self._deadline = deadline
        self._audit = audit
        self._tell_admin = tell_admin
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="model")

    def ask(self, question: Question[Form]) -> Form:
        """Return the model's answer in the question's form within the deadline, or raise `NoAnswerError`."""
        if self.breaker.is_open:
            raise NoAnswerError(Reason.RESTING)
        started = time.monotonic()
        conversation = _Conversation(self._server, self.manner, question, ends=started + self._deadline)
        ended = "answered"
        try:
            answer = question.form.model_validate(self._wait_for(conversation))
            self._went_well(conversation.manner)
        except (NoAnswerError, ValidationError) as error:
            reason = error.reason if isinstance(error, NoAnswerError) else Reason.ODD
            ended = reason.value
            self._went_wrong(reason, conversation.wait)
            raise NoAnswerError(reason) from None
        finally:
            characters = len(question.instructions) + len(question.text)
            self._audit(Asked(question.kind, characters, time.monotonic() - started, ended))
        return answer

    def close(self) -> None:
        """Ask nothing more; what is under way ends by its own deadline."""
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _wait_for(self, conversation: "_Conversation") -> Any:
        try:
            answer: Future[Any] = self._threads.submit(conversation.run)
        except RuntimeError:  # closed
            raise NoAnswerError(Reason.RESTING) from None
        try:
            return answer.result(timeout=self._deadline)
        except (TimeoutError, CancelledError):
            answer.cancel()
            conversation.abandon()
            raise NoAnswerError(Reason.SLOW) from None

    def _went_well(self, manner: Manner) -> None:
        self.manner = manner
        self.trouble = None
        self.breaker.succeeded()

    def _went_wrong(self, reason: Reason, wait: float | None) -> None:
        # Waiting does not mend a wrong key: leave it alone at once, and say so once.
        self.breaker.failed(rest=REST if reason.needs_admin else wait)
        if reason.needs_admin and self.trouble is not reason:
            self.trouble = reason
            self._tell_admin(reason)


class _Conversation:
    """One question put to the server, more plainly each time it refuses the manner; runs in a thread of its own."""

    def __init__(
        self, server: tuple[str, str, str], manner: Manner, question: Question[Any], *, ends: float
    ) -> None:
        self.manner = manner
        self.wait: float | None = None
        self._url, self._model, self._key = server
        self._question = question
        self._ends = ends
        self._client: ModelClient | None = None

    def run(self) -> Any:
        """Return the object the model answered with, not yet checked against the form; raises `NoAnswerError`."""
        from bot.model_client import RefusedError, connect  # noqa: PLC0415 - costs 0.6 s, so only when used

        self._client = connect(self._url, self._key, ends=self._ends)
        try:
            while True:
                try:
                    return read_answer(self._client.complete(self._body()))
                except RefusedError as refused:
                    self.manner = self._next(refused)
        finally:
            self._client.close()

    def abandon(self) -> None:
        """Let go of the connection, so that the thread comes back."""
        if self._client is not None:
            self._client.close()

    def _next(self, refused: "RefusedError") -> Manner:
        manner = self.manner.after(refused)
        if manner is None:
            self.wait = refused.wait
            raise NoAnswerError(_reason(refused.status)) from None
        return manner

    def _body(self) -> dict[str, Any]:
        asked = f"{self._question.text}\n\n{shape(self._question.form)}"
        body: dict[str, Any] = {
            "model": self._model,
            "messages": [
                {"role": "system", "content": self._question.instructions},
                {"role": "user", "content": asked},
            ],
            self.manner.limit: MOST_TOKENS,
        }
        if self.manner.temperature:
            body["temperature"] = 0
        formats = {Step.SCHEMA: _by_schema(self._question.form), Step.OBJECT: {"type": "json_object"}}
        return (
            body if self.manner.step is Step.TEXT else body | {"response_format": formats[self.manner.step]}
        )


def _by_schema(form: type[BaseModel]) -> dict[str, Any]:
    return {
        "type": "json_schema",
        "json_schema": {"name": form.__name__, "schema": schema(form), "strict": True},
    }


def _reason(status: int) -> Reason:
    known = {
        401: Reason.KEY_REFUSED,
        403: Reason.KEY_REFUSED,
        404: Reason.NO_SUCH_MODEL,
        408: Reason.SLOW,
        429: Reason.BUSY,
        503: Reason.BUSY,
    }
    return known.get(status, Reason.FAILING if status >= 500 else Reason.REFUSED)


def words_of(
    settings: Settings,
    *,
    audit: Callable[[Asked], None] = _NOTHING_TOLD,
    tell_admin: Callable[[Reason], None] = _NOTHING_TOLD,
) -> ModelWords | None:
    """Return the model that is set up, None without OPENAI_MODEL: then everything goes the plain way."""
    if settings.model_name is None:
        return None
    key = settings.model_key.get_secret_value() if settings.model_key else ""
    return ModelWords(settings.model_url, settings.model_name, key, audit=audit, tell_admin=tell_admin)
