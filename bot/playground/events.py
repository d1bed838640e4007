"""The events an app hears: which app is told of what, and in which words."""

import asyncio
from copy import deepcopy

from bot.playground.app import App
from bot.playground.company import Person
from bot.playground.delivery import Courier, Delivered
from bot.playground.markup import mentioned
from bot.playground.shapes import Json
from bot.playground.view_store import View
from bot.playground.workspace import Room, Workspace

Sent = list["asyncio.Task[Delivered]"]

_MESSAGE_EVENTS = {
    "channel": ("message.channels", "channels:history"),
    "private": ("message.groups", "groups:history"),
    "im": ("message.im", "im:history"),
    "mpim": ("message.mpim", "mpim:history"),
}
_MEMBER_SCOPES = {"channel": "channels:read", "private": "groups:read", "im": "im:read", "mpim": "mpim:read"}


class Events:
    """Builds each event and sends it to the apps that subscribed, may, and are there."""

    def __init__(self, workspace: Workspace, courier: Courier) -> None:
        self._workspace, self._courier = workspace, courier

    def message_posted(self, room: Room, message: Json) -> Sent:
        """Tell of a new message, and of the mention of a bot in it."""
        event = {**deepcopy(message), "channel": room.id, "event_ts": message["ts"]}
        event.pop("metadata", None)
        sent = self._to_room(room, {**event, "channel_type": room.channel_type})
        for app in self._workspace.apps:
            if app.bot in mentioned(message.get("text", "")) and "bot_id" not in message:
                sent += self._mention(app, room, event)
        return sent

    def message_changed(self, room: Room, message: Json, previous: Json) -> Sent:
        """Tell of an edit."""
        ts = self._workspace.next_ts()
        return self._to_room(
            room,
            {
                "type": "message",
                "subtype": "message_changed",
                "hidden": True,
                "channel": room.id,
                "ts": ts,
                "event_ts": ts,
                "channel_type": room.channel_type,
                "message": _bare(message),
                "previous_message": _bare(previous),
            },
        )

    def message_deleted(self, room: Room, previous: Json) -> Sent:
        """Tell of a deletion."""
        ts = self._workspace.next_ts()
        return self._to_room(
            room,
            {
                "type": "message",
                "subtype": "message_deleted",
                "hidden": True,
                "channel": room.id,
                "ts": ts,
                "deleted_ts": previous["ts"],
                "event_ts": ts,
                "channel_type": room.channel_type,
                "previous_message": _bare(previous),
            },
        )

    def reaction(self, kind: str, room: Room, message: Json, user: str, name: str) -> Sent:
        """Tell of a reaction: `reaction_added` or `reaction_removed`."""
        event = {
            "type": kind,
            "user": user,
            "reaction": name,
            "item": {"type": "message", "channel": room.id, "ts": message["ts"]},
            "item_user": message.get("user"),
            "event_ts": self._workspace.next_ts(),
        }
        return self._to_members(room, kind, "reactions:read", event)

    def member(self, kind: str, room: Room, user: str, inviter: str | None = None) -> Sent:
        """Tell of coming and going: `member_joined_channel` or `member_left_channel`."""
        event = {
            "type": kind,
            "user": user,
            "channel": room.id,
            "channel_type": "C" if room.kind == "channel" else "G",
            "team": self._workspace.team_id,
            "event_ts": self._workspace.next_ts(),
        }
        if inviter:
            event["inviter"] = inviter
        apps = [app for app in self._workspace.apps if app.bot in room.members or app.bot == user]
        return self._to_apps(apps, kind, _MEMBER_SCOPES[room.kind], event, room)

    def archived(self, room: Room, user: str, *, undone: bool = False) -> Sent:
        """Tell of a channel put away or taken out again."""
        kind = f"{'channel' if room.kind == 'channel' else 'group'}_{'unarchive' if undone else 'archive'}"
        event = {"type": kind, "channel": room.id, "user": user, "event_ts": self._workspace.next_ts()}
        return self._to_members(room, kind, _MEMBER_SCOPES[room.kind], event)

    def left(self, room: Room, app: App) -> Sent:
        """Tell an app that its bot is not in a channel any more."""
        kind = "channel_left" if room.kind == "channel" else "group_left"
        event = {"type": kind, "channel": room.id, "event_ts": self._workspace.next_ts()}
        return self._to_apps([app], kind, _MEMBER_SCOPES[room.kind], event, room)

    def person_changed(self, person: Person, shown: Json) -> Sent:
        """Tell of a person's new facts."""
        event = {
            "type": "user_change",
            "user": shown,
            "cache_ts": self._workspace.now(),
            "event_ts": self._workspace.next_ts(),
        }
        apps = [app for app in self._workspace.apps if app.bot != person.id]
        return self._to_apps(apps, "user_change", "users:read", event, None)

    def home_opened(self, app: App, user: str, tab: str, view: View | None) -> Sent:
        """Tell an app that a person looks at its Home or its messages."""
        event: Json = {
            "type": "app_home_opened",
            "user": user,
            "channel": app.dms[user],
            "tab": tab,
            "event_ts": self._workspace.next_ts(),
        }
        if view and tab == "home":
            event["view"] = deepcopy(view.payload())
        return self._to_apps([app], "app_home_opened", None, event, None)

    def raw(self, app: App, event: Json, room: Room | None) -> "asyncio.Task[Delivered]":
        """Send one app any event, subscribed or not."""
        event.setdefault("event_ts", self._workspace.next_ts())
        return self._courier.send_event(app, self._envelope(app, event, room))

    def _mention(self, app: App, room: Room, event: Json) -> Sent:
        if room.kind == "im" or app.bot not in room.members:
            return []
        heard = {**event, "type": "app_mention"}
        return self._to_apps([app], "app_mention", "app_mentions:read", heard, room)

    def _to_room(self, room: Room, event: Json) -> Sent:
        name, scope = _MESSAGE_EVENTS[room.kind]
        return self._to_members(room, name, scope, event)

    def _to_members(self, room: Room, name: str, scope: str, event: Json) -> Sent:
        apps = [app for app in self._workspace.apps if app.bot in room.members]
        return self._to_apps(apps, name, scope, event, room)

    def _to_apps(self, apps: list[App], name: str, scope: str | None, event: Json, room: Room | None) -> Sent:
        hearing = [app for app in apps if name in app.events and (scope is None or scope in app.scopes)]
        return [self._courier.send_event(app, self._envelope(app, event, room)) for app in hearing]

    def _envelope(self, app: App, event: Json, room: Room | None) -> Json:
        number = self._workspace.serial("event")
        team = self._workspace.team_id
        return {
            "token": "playground-verification",
            "team_id": team,
            "context_team_id": team,
            "context_enterprise_id": None,
            "api_app_id": app.id,
            "event": event,
            "type": "event_callback",
            "event_id": f"Ev{number:09d}",
            "event_time": self._workspace.now(),
            "authorizations": [
                {
                    "enterprise_id": None,
                    "team_id": team,
                    "user_id": app.bot,
                    "is_bot": True,
                    "is_enterprise_install": False,
                }
            ],
            "is_ext_shared_channel": bool(room and room.ext_shared),
            "event_context": f"4-{number:09d}",
        }


def _bare(message: Json) -> Json:
    return {key: value for key, value in deepcopy(message).items() if key != "metadata"}
