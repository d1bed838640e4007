"""The shapes that travel, and the two ways of saying no."""

from typing import Any

Json = dict[str, Any]


class PlaygroundError(Exception):
    """One finished sentence: what a person tried and Slack would not let them do."""


class SlackError(Exception):
    """An answer of the Web API that says no: Slack's own error name, and what goes with it."""

    def __init__(self, error: str, **extra: Any) -> None:
        super().__init__(error)
        self.error = error
        self.extra = extra

    def answer(self) -> Json:
        """Return the JSON body Slack would send."""
        return {"ok": False, "error": self.error, **self.extra}


def invalid_arguments(*problems: str) -> SlackError:
    """Return Slack's answer to arguments that do not fit, with its list of what is wrong."""
    return SlackError("invalid_arguments", response_metadata={"messages": list(problems)})
