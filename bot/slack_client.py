"""Slack's Web API as Stile calls it: an answer that lacks what its method promises is an error like any other."""

from collections.abc import Mapping
from typing import Any

from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

PROMISED: Mapping[str, Mapping[str, type]] = {
    "auth.test": {"team_id": str, "user_id": str},
    "chat.postEphemeral": {"message_ts": str},
    "chat.postMessage": {"ts": str},
    "conversations.history": {"messages": list},
    "conversations.info": {"channel": dict, "channel.id": str},
    "conversations.list": {"channels": list},
    "conversations.open": {"channel": dict, "channel.id": str},
    "conversations.replies": {"messages": list},
    "users.info": {"user": dict, "user.id": str},
    "users.list": {"members": list},
    "views.open": {"view": dict, "view.id": str},
    "views.push": {"view": dict, "view.id": str},
}
"""What Stile reads of an answer without asking whether it is there: where in it, and of which type."""


class SlackClient(AsyncWebClient):
    """A Web API client whose answers hold what they must.

    Raises `SlackApiError` without an error name where they do not: whether Slack did what it was asked is unknown then.
    """

    async def api_call(self, api_method: str, **asked: Any) -> AsyncSlackResponse:
        """Call a method; see `AsyncWebClient.api_call`."""
        try:
            answer = await super().api_call(api_method, **asked)
        except SlackApiError as error:
            if isinstance(error.response.data, dict | bytes):
                raise
            raise _odd(f"Slack's answer to {api_method} is no object") from error
        except AttributeError as error:  # the SDK asks whatever came whether it is ok
            raise _odd(f"Slack's answer to {api_method} is no object") from error
        for place, kind in PROMISED.get(api_method, {}).items():
            if not isinstance(_at(answer.data, place), kind):
                raise _odd(f"Slack's answer to {api_method} has no {place}")
        return answer


def _odd(why: str) -> SlackApiError:
    return SlackApiError(why, {"ok": False})  # type: ignore[no-untyped-call]


def _at(answer: Any, place: str) -> Any:
    for name in place.split("."):
        answer = answer.get(name) if isinstance(answer, dict) else None
    return answer
