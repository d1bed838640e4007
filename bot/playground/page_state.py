"""What a person sees of the workspace, as one JSON document for the page."""

from collections.abc import Iterable
from copy import deepcopy

from bot.playground.clock import MovableClock
from bot.playground.company import Person
from bot.playground.markup import mentioned
from bot.playground.shapes import Json
from bot.playground.slack import Slack
from bot.playground.view_store import View
from bot.playground.workspace import Room

_MESSAGE = (
    "ts",
    "user",
    "bot_id",
    "text",
    "blocks",
    "attachments",
    "thread_ts",
    "reply_count",
    "reply_users",
    "latest_reply",
    "reactions",
    "edited",
    "subtype",
    "metadata",
)


def page_state(slack: Slack, person: Person, channel: str | None, thread: str | None) -> Json:
    """Return everything a person may see, with one channel and one thread opened."""
    workspace = slack.workspace
    room = workspace.rooms.get(channel or "")
    if room is not None and not workspace.may_see(person, room):
        room = None
    home = slack.views.homes.get((person.id, workspace.apps[0].id)) if workspace.apps else None
    return {
        "revision": workspace.revision,
        "team": {"id": workspace.team_id, "name": workspace.name, "domain": workspace.domain},
        "clock": _clock(workspace.clock),
        "me": _person(slack, person),
        "people": [_person(slack, one) for one in workspace.people.values()],
        "channels": [_channel(slack, person, one) for one in _seen(slack, person)],
        "usergroups": [
            {"id": group.id, "handle": group.handle, "name": group.name}
            for group in workspace.usergroups.values()
        ],
        **_offered(slack),
        "channel": room.id if room else None,
        "messages": _messages(slack, person, room) if room else [],
        "thread": _thread(slack, person, room, thread) if room and thread else None,
        "home": _view(home) if home else None,
        "modals": [_view(view) for view in slack.views.stacks.get(person.id, ())],
    }


def _clock(clock: MovableClock) -> Json:
    now = clock.now().timestamp()
    return {"now": now, "offset": round(clock.offset, 3), "frozen": clock.is_frozen}


def _person(slack: Slack, person: Person) -> Json:
    return {
        "id": person.id,
        "name": person.name,
        "real_name": person.real_name,
        "tz": person.tz,
        "title": person.title,
        "color": person.color,
        "is_admin": person.is_admin,
        "is_guest": person.is_guest,
        "foreign": slack.workspace.is_foreign(person),
        "is_bot": person.is_bot,
        "deleted": person.deleted,
        "local_time": slack.workspace.local_time(person).strftime("%H:%M"),
    }


def _seen(slack: Slack, person: Person) -> list[Room]:
    rooms = [room for room in slack.workspace.rooms.values() if slack.workspace.may_see(person, room)]
    return sorted(rooms, key=lambda room: (room.kind != "im", room.name))


def _channel(slack: Slack, person: Person, room: Room) -> Json:
    unread = list(slack.workspace.unread(person.id, room)) if person.id in room.members else []
    direct = room.kind == "im"
    named = any(person.id in mentioned(message.get("text", "")) for message in unread)
    return {
        "id": room.id,
        "name": room.name,
        "kind": "dm" if direct else "channel" if room.kind == "channel" else "private",
        "user": next(iter(room.members - {person.id}), None) if direct else None,
        "member": person.id in room.members,
        "archived": room.archived,
        "ext_shared": room.ext_shared,
        "unread": len(unread),
        "mention": named or (direct and bool(unread)),
        "topic": room.topic,
        "members": sorted(room.members),
    }


def _offered(slack: Slack) -> Json:
    apps = slack.workspace.apps
    return {
        "apps": [
            {
                "id": app.id,
                "bot_user_id": app.bot,
                "name": app.display_name,
                "description": app.description,
                "color": app.color,
                "home": app.home_enabled,
            }
            for app in apps
        ],
        "commands": [
            {
                "command": command["command"],
                "description": command.get("description", ""),
                "usage_hint": command.get("usage_hint", ""),
                "app": app.id,
            }
            for app in apps
            for command in app.commands
        ],
        "shortcuts": [
            {
                "type": shortcut["type"],
                "name": shortcut["name"],
                "callback_id": shortcut["callback_id"],
                "description": shortcut.get("description", ""),
                "app": app.id,
            }
            for app in apps
            for shortcut in app.shortcuts
        ],
    }


def _messages(slack: Slack, person: Person, room: Room) -> list[Json]:
    whispers = [one for one in _whispers(slack, person, room) if "thread_ts" not in one]
    return _in_order(room.top_level(), whispers)


def _thread(slack: Slack, person: Person, room: Room, ts: str) -> list[Json]:
    whispers = [one for one in _whispers(slack, person, room) if one.get("thread_ts") == ts]
    return _in_order(room.thread(ts), whispers)


def _whispers(slack: Slack, person: Person, room: Room) -> list[Json]:
    return [one for one in slack.workspace.ephemerals.get(person.id, ()) if one["channel"] == room.id]


def _in_order(said: Iterable[Json], whispers: list[Json]) -> list[Json]:
    shown = [_message(message, ephemeral=False) for message in said]
    shown += [_message(message, ephemeral=True) for message in whispers]
    return sorted(shown, key=lambda message: str(message["ts"]))


def _message(message: Json, *, ephemeral: bool) -> Json:
    shown: Json = {key: deepcopy(message[key]) for key in _MESSAGE if key in message}
    shown["blocks"] = shown.get("blocks", [])
    shown["reactions"] = shown.get("reactions", [])
    shown["files"] = [
        {"id": file["id"], "name": file["name"], "size": file["size"], "url": file["url_private"]}
        for file in message.get("files", ())
    ]
    return {**shown, "ephemeral": ephemeral}


def _view(view: View) -> Json:
    payload = view.payload()
    names = ("id", "app_id", "hash", "type", "callback_id", "title", "submit", "close", "blocks")
    shown = {name: deepcopy(payload[name]) for name in names}
    return {**shown, "values": deepcopy(view.values), "errors": dict(view.errors)}
