"""One call of the Web API as a method sees it: who calls, with which arguments."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.playground.app import App
from bot.playground.company import Person
from bot.playground.shapes import Json, SlackError, invalid_arguments
from bot.playground.slack import Slack
from bot.playground.workspace import Room, Workspace

_READ = {"channel": "channels:read", "private": "groups:read", "im": "im:read", "mpim": "mpim:read"}
_HISTORY = {
    "channel": "channels:history",
    "private": "groups:history",
    "im": "im:history",
    "mpim": "mpim:history",
}


@dataclass(frozen=True)
class Args:
    """A call's arguments; forms send all as text, JSON bodies as what they are."""

    given: Mapping[str, Any]

    def text(self, name: str, default: str = "") -> str:
        """Return an argument as text."""
        value = self.given.get(name)
        return default if value is None else str(value)

    def need(self, name: str) -> str:
        """Return an argument as text, or raise SlackError where it is missing."""
        value = self.text(name)
        if not value:
            raise invalid_arguments(f"[ERROR] missing required field: {name}")
        return value

    def flag(self, name: str) -> bool:
        """Return an argument as yes or no."""
        return self.text(name).lower() in ("1", "true", "yes")

    def number(self, name: str, default: int, *, most: int, error: str = "invalid_limit") -> int:
        """Return a whole number from 1 to `most`, or raise SlackError with `error`."""
        value = self.text(name)
        if value in ("", "0"):
            return default
        if not value.isdecimal() or int(value) > most:
            raise SlackError(error)
        return int(value)

    def parsed(self, name: str, error: str) -> Any:
        """Return an argument that is JSON, written out or not; None when missing or empty text."""
        value = self.given.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value.strip() else None
        except ValueError as broken:
            raise SlackError(error) from broken


@dataclass(frozen=True)
class Ask:
    """A call with everything a method needs to answer it."""

    slack: Slack
    app: App
    method: str
    args: Args

    @property
    def workspace(self) -> Workspace:
        """Return the data of the workspace."""
        return self.slack.workspace

    def need_scope(self, scope: str) -> None:
        """Raise SlackError unless the app has the scope."""
        if scope not in self.app.scopes:
            provided = ",".join(sorted(self.app.scopes))
            raise SlackError("missing_scope", needed=scope, provided=provided)

    def may_read(self, room: Room) -> None:
        """Raise SlackError unless the app may know of this kind of conversation."""
        self.need_scope(_READ[room.kind])

    def may_read_history(self, room: Room) -> None:
        """Raise SlackError unless the app may read this kind of conversation."""
        self.need_scope(_HISTORY[room.kind])

    def room(self, name: str = "channel") -> Room:
        """Return the conversation an argument names, if the bot can know of it."""
        room = self.workspace.rooms.get(self.args.need(name))
        if room is None or (room.kind != "channel" and self.app.bot not in room.members):
            raise SlackError("channel_not_found")
        return room

    def person(self, user: str) -> Person:
        """Return a person the app can know of: of this company, or met in a shared channel."""
        person = self.workspace.people.get(user)
        if person is None:
            raise SlackError("user_not_found")
        if self.workspace.is_foreign(person) and not self._meets(user):
            raise SlackError("user_not_found")
        return person

    def message(self, room: Room, ts: str) -> Json:
        """Return a message of a conversation."""
        found = room.messages.get(ts)
        if found is None:
            raise SlackError("message_not_found")
        return found

    def _meets(self, user: str) -> bool:
        return any(room.ext_shared and user in room.members for room in self.workspace.rooms.values())
