"""The conversations family: channels, direct messages and what was said in them."""

import re
from copy import deepcopy

from bot.playground.shapes import Json, SlackError
from bot.playground.web_api.ask import Ask
from bot.playground.web_api.paging import by_ts, page
from bot.playground.workspace import Room

_KINDS = {"public_channel": "channel", "private_channel": "private", "im": "im", "mpim": "mpim"}
_SCOPES = {
    "public_channel": "channels:read",
    "private_channel": "groups:read",
    "im": "im:read",
    "mpim": "mpim:read",
}
_TS = re.compile(r"\d+(\.\d+)?")


def shown(ask: Ask, room: Room) -> Json:
    """Return a conversation as Slack tells of it."""
    base: Json = {"id": room.id, "created": room.created, "is_archived": room.archived, "updated": 0}
    base["context_team_id"] = ask.workspace.team_id
    if room.kind == "im":
        partner = next(iter(room.members - {ask.app.bot}))
        deleted = ask.workspace.people[partner].deleted
        return {**base, "is_im": True, "is_org_shared": False, "user": partner, "is_user_deleted": deleted}
    return {
        **base,
        "name": room.name,
        "name_normalized": room.name,
        "is_channel": room.kind == "channel",
        "is_group": room.kind == "private",
        "is_im": False,
        "is_mpim": room.kind == "mpim",
        "is_private": room.kind != "channel",
        "is_general": False,
        "is_shared": room.ext_shared,
        "is_ext_shared": room.ext_shared,
        "is_org_shared": False,
        "is_member": ask.app.bot in room.members,
        "topic": {"value": room.topic, "creator": "", "last_set": 0},
        "purpose": {"value": room.purpose, "creator": "", "last_set": 0},
    }


def info(ask: Ask) -> Json:
    """Return one conversation."""
    room = ask.room()
    ask.may_read(room)
    channel = shown(ask, room)
    if ask.args.flag("include_num_members"):
        channel["num_members"] = len(room.members)
    return {"channel": channel}


def list_(ask: Ask) -> Json:
    """List the conversations the bot can know of."""
    rooms = [room for room in _of_types(ask) if room.kind == "channel" or ask.app.bot in room.members]
    found, cursor = page(rooms, ask.args, default=100, most=1000)
    channels = [{**shown(ask, room), "num_members": len(room.members)} for room in found]
    return {"channels": channels, "response_metadata": cursor}


def of_user(ask: Ask) -> Json:
    """List the conversations somebody is in: the bot, or a `user` in rooms the bot can see."""
    user = ask.args.text("user") or ask.app.bot
    if user not in ask.workspace.people:
        raise SlackError("user_not_found")
    rooms = [room for room in _of_types(ask) if user in room.members]
    visible = [room for room in rooms if room.kind == "channel" or ask.app.bot in room.members]
    found, cursor = page(visible, ask.args, default=100, most=999)
    return {"channels": [shown(ask, room) for room in found], "response_metadata": cursor}


def _of_types(ask: Ask) -> list[Room]:
    types = [one.strip() for one in ask.args.text("types", "public_channel").split(",")]
    if not set(types) <= set(_KINDS):
        raise SlackError("invalid_types")
    for one in types:
        ask.need_scope(_SCOPES[one])
    kinds = {_KINDS[one] for one in types}
    hide = ask.args.flag("exclude_archived")
    return [
        room for room in ask.workspace.rooms.values() if room.kind in kinds and not (hide and room.archived)
    ]


def members(ask: Ask) -> Json:
    """List who is in a conversation."""
    room = ask.room()
    ask.may_read(room)
    found, cursor = page(sorted(room.members), ask.args, default=100, most=1000)
    return {"members": found, "response_metadata": cursor}


def open_(ask: Ask) -> Json:
    """Open a direct message with one person, or a group message with up to eight."""
    if ask.args.text("channel"):
        room = ask.room()
        if room.kind not in ("im", "mpim"):
            raise SlackError("method_not_supported_for_channel_type")
        return _opened(ask, room, new=False)
    users = [user.strip() for user in ask.args.text("users").split(",") if user.strip()]
    if not users:
        raise SlackError("users_list_not_supplied")
    if len(users) > 8:
        raise SlackError("too_many_users")
    for user in users:
        _check_partner(ask, user)
    ask.need_scope("im:write" if len(users) == 1 else "mpim:write")
    if len(users) == 1:
        new = users[0] not in ask.app.dms
        return _opened(ask, ask.workspace.open_dm(ask.app, users[0]), new=new)
    return _opened(ask, _group(ask, {*users, ask.app.bot}), new=False)


def _check_partner(ask: Ask, user: str) -> None:
    person = ask.person(user)
    if person.deleted:
        raise SlackError("user_disabled")
    if person.is_bot:
        raise SlackError("cannot_dm_bot")


def _group(ask: Ask, together: set[str]) -> Room:
    for room in ask.workspace.rooms.values():
        if room.kind == "mpim" and room.members == together:
            return room
    names = "--".join(sorted(ask.workspace.people[user].name for user in together))
    made = ask.workspace.made_id("G")
    room = Room(made, f"mpdm-{names}-1", "mpim", together, created=ask.workspace.now())
    ask.workspace.rooms[made] = room
    return room


def _opened(ask: Ask, room: Room, *, new: bool) -> Json:
    answer: Json = {"channel": shown(ask, room) if ask.args.flag("return_im") else {"id": room.id}}
    return answer if new else {"no_op": True, "already_open": True, **answer}


def join(ask: Ask) -> Json:
    """Let the bot join a public channel."""
    room = ask.room()
    if room.kind != "channel":
        raise SlackError("method_not_supported_for_channel_type")
    if room.archived:
        raise SlackError("is_archived")
    if ask.app.bot in room.members:
        return {"channel": shown(ask, room), "warning": "already_in_channel"}
    room.members.add(ask.app.bot)
    ask.workspace.changed()
    ask.slack.events.member("member_joined_channel", room, ask.app.bot)
    return {"channel": shown(ask, room)}


def history(ask: Ask) -> Json:
    """Return what was said in a conversation, newest first, without the replies in threads."""
    room = _readable(ask)
    within = _within(ask)
    newest = [message for message in room.top_level() if within(message)]
    newest.reverse()
    found, cursor = by_ts(newest, ask.args, default=100, most=999)
    answer: Json = {"messages": [_told(ask, one) for one in found], "has_more": bool(cursor), "pin_count": 0}
    return {**answer, "response_metadata": {"next_cursor": cursor}} if cursor else answer


def replies(ask: Ask) -> Json:
    """Return a thread, its root first."""
    room = _readable(ask)
    ts = ask.args.text("ts")
    if ts not in room.messages:
        raise SlackError("thread_not_found")
    within = _within(ask)
    root, *rest = room.thread(ts)
    found, cursor = by_ts([root, *(one for one in rest if within(one))], ask.args, default=1000, most=1000)
    answer: Json = {"messages": [_told(ask, one) for one in found], "has_more": bool(cursor)}
    return {**answer, "response_metadata": {"next_cursor": cursor}} if cursor else answer


def _readable(ask: Ask) -> Room:
    room = ask.room()
    ask.may_read_history(room)
    if ask.app.bot not in room.members:
        raise SlackError("not_in_channel")
    return room


def _told(ask: Ask, message: Json) -> Json:
    told = deepcopy(message)
    if not ask.args.flag("include_all_metadata"):
        told.pop("metadata", None)
    return told


class _within:  # noqa: N801 - reads as the predicate it is
    """Whether a message lies between `oldest` and `latest`."""

    def __init__(self, ask: Ask) -> None:
        self._oldest = _moment(ask, "oldest", "invalid_ts_oldest")
        self._latest = _moment(ask, "latest", "invalid_ts_latest")
        self._inclusive = ask.args.flag("inclusive")

    def __call__(self, message: Json) -> bool:
        ts = _microseconds(message["ts"])
        if self._inclusive and ts in (self._oldest, self._latest):
            return True
        after = self._oldest is None or ts > self._oldest
        return after and (self._latest is None or ts < self._latest)


def _moment(ask: Ask, name: str, error: str) -> int | None:
    value = ask.args.text(name)
    if value in ("", "0", "now"):
        return None
    if not _TS.fullmatch(value):
        raise SlackError(error)
    return _microseconds(value)


def _microseconds(ts: str) -> int:
    seconds, _, rest = ts.partition(".")
    return int(seconds) * 1_000_000 + int(rest[:6].ljust(6, "0"))


METHODS = {
    "conversations.info": info,
    "conversations.list": list_,
    "conversations.members": members,
    "conversations.open": open_,
    "conversations.join": join,
    "conversations.history": history,
    "conversations.replies": replies,
    "users.conversations": of_user,
}
