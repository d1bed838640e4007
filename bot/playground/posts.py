"""What happens to messages: posted, changed, deleted, reacted to - whoever does it."""

from copy import deepcopy

from bot.playground.events import Events, Sent
from bot.playground.shapes import Json
from bot.playground.workspace import Room, Workspace


class Posts:
    """The one place where messages change; each change is told to the apps and to whoever watches."""

    def __init__(self, workspace: Workspace, events: Events) -> None:
        self._workspace, self._events = workspace, events

    def add(
        self, room: Room, fields: Json, *, thread_ts: str | None = None, broadcast: bool = False
    ) -> tuple[Json, Sent]:
        """Post a message, into a thread when `thread_ts` names its root."""
        message: Json = {"type": "message", **fields, "ts": self._workspace.next_ts()}
        room.messages[message["ts"]] = message
        if thread_ts:
            self._join_thread(room, message, thread_ts, broadcast=broadcast)
        if "user" in message:
            self._workspace.read_until[message["user"], room.id] = message["ts"]
        self._workspace.changed()
        return message, self._events.message_posted(room, message)

    def change(self, room: Room, message: Json, fields: Json, *, by: str) -> Sent:
        """Replace fields of a message; a field that is None goes."""
        previous = deepcopy(message)
        message.update(fields)
        for name in [name for name, value in message.items() if value is None]:
            del message[name]
        message["edited"] = {"user": by, "ts": f"{self._workspace.next_ts().partition('.')[0]}.000000"}
        self._workspace.changed()
        return self._events.message_changed(room, message, previous)

    def delete(self, room: Room, message: Json) -> Sent:
        """Delete a message; a root with replies leaves a tombstone."""
        ts = message["ts"]
        if room.threads.get(ts):
            room.messages[ts] = _tombstone(message)
        else:
            del room.messages[ts]
            self._leave_thread(room, message)
        self._workspace.changed()
        return self._events.message_deleted(room, message)

    def react(self, room: Room, message: Json, user: str, name: str) -> Sent:
        """Add a reaction that is not there yet."""
        reactions = message.setdefault("reactions", [])
        for reaction in reactions:
            if reaction["name"] == name:
                reaction["users"].append(user)
                reaction["count"] += 1
                break
        else:
            reactions.append({"name": name, "users": [user], "count": 1})
        self._workspace.changed()
        return self._events.reaction("reaction_added", room, message, user, name)

    def unreact(self, room: Room, message: Json, user: str, name: str) -> Sent:
        """Take a reaction back that is there."""
        for reaction in tuple(message["reactions"]):
            if reaction["name"] == name:
                reaction["users"].remove(user)
                reaction["count"] -= 1
                if not reaction["users"]:
                    message["reactions"].remove(reaction)
        if not message["reactions"]:
            del message["reactions"]
        self._workspace.changed()
        return self._events.reaction("reaction_removed", room, message, user, name)

    def whisper(self, room: Room, user: str, fields: Json, *, thread_ts: str | None = None) -> Json:
        """Show a message to one person only; it is kept nowhere else."""
        message: Json = {"type": "message", **fields, "ts": self._workspace.next_ts(), "channel": room.id}
        if thread_ts:
            message["thread_ts"] = thread_ts
        self._workspace.ephemerals.setdefault(user, []).append(message)
        self._workspace.changed()
        return message

    def unwhisper(self, user: str, ts: str) -> None:
        """Take an ephemeral message away."""
        left = [one for one in self._workspace.ephemerals.get(user, []) if one["ts"] != ts]
        self._workspace.ephemerals[user] = left
        self._workspace.changed()

    def _join_thread(self, room: Room, message: Json, thread_ts: str, *, broadcast: bool) -> None:
        root = room.messages[thread_ts]
        message["thread_ts"] = thread_ts
        if "user" in root:
            message["parent_user_id"] = root["user"]
        if broadcast:
            message["subtype"] = "thread_broadcast"
            message["root"] = deepcopy(root)
        room.threads.setdefault(thread_ts, []).append(message["ts"])
        _count_replies(room, root)

    def _leave_thread(self, room: Room, message: Json) -> None:
        thread_ts = message.get("thread_ts")
        if thread_ts and thread_ts != message["ts"]:
            room.threads[thread_ts].remove(message["ts"])
            _count_replies(room, room.messages[thread_ts])


def _count_replies(room: Room, root: Json) -> None:
    replies = [room.messages[ts] for ts in room.threads[root["ts"]]]
    if not replies:
        for name in ("thread_ts", "reply_count", "reply_users", "reply_users_count", "latest_reply"):
            root.pop(name, None)
        return
    users = list(dict.fromkeys(reply.get("user", reply.get("bot_id", "")) for reply in replies))
    root |= {
        "thread_ts": root["ts"],
        "reply_count": len(replies),
        "reply_users": users[:5],
        "reply_users_count": len(users),
        "latest_reply": replies[-1]["ts"],
        "is_locked": False,
        "subscribed": False,
    }


def _tombstone(message: Json) -> Json:
    kept = ("ts", "thread_ts", "reply_count", "reply_users", "reply_users_count", "latest_reply")
    return {
        "type": "message",
        "subtype": "tombstone",
        "user": "USLACKBOT",
        "text": "This message was deleted.",
        "hidden": True,
        **{name: message[name] for name in kept if name in message},
    }
