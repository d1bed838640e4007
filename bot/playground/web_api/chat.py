"""The chat family: posting, changing and deleting messages."""

from copy import deepcopy

from bot.playground.shapes import Json, SlackError
from bot.playground.web_api.ask import Ask
from bot.playground.web_api.content import TEXT_CUT, content, metadata
from bot.playground.workspace import Room

UPDATE_TEXT = 4_000


def post_message(ask: Ask) -> Json:
    """Post a message as the bot; a user's id as channel means the direct message with them."""
    room = _room_to_post(ask)
    said = content(ask.workspace, ask.args)
    about = metadata(ask.args)
    thread_ts = _thread(ask, room)
    fields = {**_author(ask), **said}
    if about:
        fields["metadata"] = about
    message, _ = ask.slack.posts.add(
        room, fields, thread_ts=thread_ts, broadcast=bool(thread_ts) and ask.args.flag("reply_broadcast")
    )
    return {"channel": room.id, "ts": message["ts"], "message": deepcopy(message)}


def post_ephemeral(ask: Ask) -> Json:
    """Show a message to one member of a conversation."""
    room = _room_to_post(ask)
    user = ask.args.need("user")
    if user not in room.members:
        raise SlackError("user_not_in_channel")
    said = content(ask.workspace, ask.args, text_limit=TEXT_CUT)
    shown = ask.slack.posts.whisper(
        room, user, {**_author(ask), **said}, thread_ts=ask.args.text("thread_ts") or None
    )
    return {"message_ts": shown["ts"]}


def update(ask: Ask) -> Json:
    """Change a message of the bot."""
    room = ask.room()
    message = _own(ask, room, "cant_update_message")
    if room.archived:
        raise SlackError("is_inactive")
    said = content(ask.workspace, ask.args, text_limit=UPDATE_TEXT)
    if "blocks" not in said and ask.args.given.get("blocks") is not None:
        said["blocks"] = None
    if ask.args.given.get("metadata") is not None:
        said["metadata"] = metadata(ask.args)
    ask.slack.posts.change(room, message, said, by=ask.app.bot)
    return {
        "channel": room.id,
        "ts": message["ts"],
        "text": message["text"],
        "message": deepcopy(message),
    }


def delete(ask: Ask) -> Json:
    """Delete a message of the bot."""
    room = ask.room()
    message = _own(ask, room, "cant_delete_message")
    ask.slack.posts.delete(room, message)
    return {"channel": room.id, "ts": message["ts"]}


def get_permalink(ask: Ask) -> Json:
    """Return the address of a message on the playground's page."""
    room = ask.room()
    message = ask.message(room, ask.args.need("message_ts"))
    link = f"{ask.slack.base_url}/archives/{room.id}/p{message['ts'].replace('.', '')}"
    thread = message.get("thread_ts")
    if thread and thread != message["ts"]:
        link += f"?thread_ts={thread}&cid={room.id}"
    return {"channel": room.id, "permalink": link}


def _author(ask: Ask) -> Json:
    return {
        "user": ask.app.bot,
        "bot_id": ask.app.installed.bot_id,
        "app_id": ask.app.id,
        "team": ask.workspace.team_id,
        "bot_profile": ask.slack.bot_profile(ask.app),
    }


def _room_to_post(ask: Ask) -> Room:
    if ask.args.text("channel").startswith("U"):
        room = _dm(ask, ask.args.text("channel"))
    else:
        room = _named(ask) or ask.room()
    if room.kind == "im" and not ask.app.messages_enabled:
        raise SlackError("messages_tab_disabled")
    if room.archived or any(ask.workspace.people[user].deleted for user in _partners(room)):
        raise SlackError("is_archived")
    if ask.app.bot not in room.members:
        _post_from_outside(ask)
    return room


def _named(ask: Ask) -> Room | None:
    name = ask.args.text("channel").removeprefix("#")
    for room in ask.workspace.rooms.values():
        if name and room.name == name and (room.kind == "channel" or ask.app.bot in room.members):
            return room
    return None


def _partners(room: Room) -> set[str]:
    return room.members if room.kind == "im" else set()


def _post_from_outside(ask: Ask) -> None:
    if "chat:write.public" not in ask.app.scopes:
        raise SlackError("not_in_channel")


def _dm(ask: Ask, user: str) -> Room:
    person = ask.workspace.people.get(user)
    if person is None or person.deleted:
        raise SlackError("channel_not_found")
    if person.is_bot:
        raise SlackError("cannot_dm_bot")
    return ask.workspace.open_dm(ask.app, user)


def _thread(ask: Ask, room: Room) -> str | None:
    ts = ask.args.text("thread_ts")
    if not ts:
        return None
    parent = room.messages.get(ts)
    if parent is None:
        raise SlackError("thread_not_found")
    if parent.get("subtype") == "tombstone" and not room.threads.get(ts):
        raise SlackError("cannot_reply_to_message")
    root: str = parent.get("thread_ts", ts)
    return root


def _own(ask: Ask, room: Room, refusal: str) -> Json:
    message = ask.message(room, ask.args.need("ts"))
    if message.get("user") != ask.app.bot:
        raise SlackError(refusal)
    return message


METHODS = {
    "chat.postMessage": post_message,
    "chat.postEphemeral": post_ephemeral,
    "chat.update": update,
    "chat.delete": delete,
    "chat.getPermalink": get_permalink,
}
