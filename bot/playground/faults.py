"""Faults on demand: what a network and a tired Slack do to the Web API."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

Where = Callable[[Mapping[str, Any]], bool]
FaultKind = Literal[
    "error", "rate_limited", "status", "reset_after_accepting", "reset_before", "hang", "not_json", "answer"
]
KINDS: tuple[FaultKind, ...] = get_args(FaultKind)

_DEFAULTS = {"error": "internal_error", "rate_limited": "1", "status": "503", "hang": "5", "answer": "{}"}


@dataclass(frozen=True)
class Fault:
    """One thing that goes wrong; `accepted` says whether Slack did what it was asked all the same."""

    kind: FaultKind
    value: str = ""
    accepted: bool = False

    @classmethod
    def named(cls, kind: FaultKind, value: str, *, accepted: bool = False) -> "Fault":
        """Return a fault by the name of its kind."""
        always = kind in ("reset_after_accepting", "hang")
        return cls(kind, value or _DEFAULTS.get(kind, ""), accepted or always)

    @classmethod
    def error(cls, name: str) -> "Fault":
        """Answer with one of Slack's errors."""
        return cls("error", name)

    @classmethod
    def rate_limited(cls, retry_after: str = "1") -> "Fault":
        """Answer 429 with this Retry-After (seconds, or whatever a broken proxy may write there)."""
        return cls("rate_limited", retry_after)

    @classmethod
    def status(cls, code: int, *, accepted: bool = False) -> "Fault":
        """Answer with a bare HTTP status."""
        return cls("status", str(code), accepted)

    @classmethod
    def reset_after_accepting(cls) -> "Fault":
        """Do it, then break the connection."""
        return cls("reset_after_accepting", accepted=True)

    @classmethod
    def reset_before(cls) -> "Fault":
        """Break the connection and do nothing."""
        return cls("reset_before")

    @classmethod
    def hang(cls, seconds: float) -> "Fault":
        """Do it and answer, but late."""
        return cls("hang", str(seconds), accepted=True)

    @classmethod
    def not_json(cls, *, accepted: bool = False) -> "Fault":
        """Answer 200 with something that is not JSON."""
        return cls("not_json", accepted=accepted)

    @classmethod
    def answer(cls, said: object, *, accepted: bool = False) -> "Fault":
        """Answer 200 with this JSON, whatever the method promises."""
        return cls("answer", json.dumps(said), accepted)


@dataclass
class _Waiting:
    method: str
    fault: Fault
    times: int
    where: Where | None


class Faults:
    """The faults that wait for a call, first come first served."""

    def __init__(self) -> None:
        self._waiting: list[_Waiting] = []

    def add(self, method: str, fault: Fault, times: int = 1, where: Where | None = None) -> None:
        """Let the next `times` calls of a method (those that `where` says) go wrong; `*` is every method."""
        self._waiting.append(_Waiting(method, fault, times, where))

    def clear(self) -> None:
        """Let everything go well again."""
        self._waiting.clear()

    def take(self, method: str, args: Mapping[str, Any]) -> Fault | None:
        """Return the fault this call meets, and count it."""
        for waiting in self._waiting:
            if waiting.method in (method, "*") and (waiting.where is None or waiting.where(args)):
                waiting.times -= 1
                if waiting.times <= 0:
                    self._waiting.remove(waiting)
                return waiting.fault
        return None
