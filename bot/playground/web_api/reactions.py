"""The reactions family."""

import re
from copy import deepcopy

from bot.playground.shapes import Json, SlackError
from bot.playground.web_api.ask import Ask
from bot.playground.workspace import Room

_NAME = re.compile(r"[a-z0-9_+'-]+(::skin-tone-[2-6])?")


def add(ask: Ask) -> Json:
    """React as the bot."""
    room, message = _item(ask)
    name = _name(ask)
    if room.archived:
        raise SlackError("is_archived")
    if ask.app.bot not in room.members:
        raise SlackError("not_in_channel")
    if has_reacted(message, ask.app.bot, name):
        raise SlackError("already_reacted")
    ask.slack.posts.react(room, message, ask.app.bot, name)
    return {}


def remove(ask: Ask) -> Json:
    """Take the bot's reaction back."""
    room, message = _item(ask)
    name = _name(ask)
    if not has_reacted(message, ask.app.bot, name):
        raise SlackError("no_reaction")
    ask.slack.posts.unreact(room, message, ask.app.bot, name)
    return {}


def get(ask: Ask) -> Json:
    """Return a message with its reactions."""
    room, message = _item(ask)
    return {"type": "message", "channel": room.id, "message": deepcopy(message)}


def has_reacted(message: Json, user: str, name: str) -> bool:
    """Say whether somebody gave this reaction already."""
    return any(one["name"] == name and user in one["users"] for one in message.get("reactions", ()))


def _item(ask: Ask) -> tuple[Room, Json]:
    if not ask.args.text("channel") or not ask.args.text("timestamp"):
        raise SlackError("no_item_specified")
    room = ask.room()
    return room, ask.message(room, ask.args.text("timestamp"))


def _name(ask: Ask) -> str:
    name = ask.args.text("name").strip(":")
    if not _NAME.fullmatch(name):
        raise SlackError("invalid_name")
    return name


METHODS = {"reactions.add": add, "reactions.remove": remove, "reactions.get": get}
