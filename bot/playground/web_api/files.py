"""The files family: an address to upload to, and the file shared into a conversation."""

import mimetypes
from typing import Any
from urllib.parse import quote

from bot.playground.shapes import Json, SlackError
from bot.playground.slack import Slack
from bot.playground.web_api.ask import Ask
from bot.playground.web_api.content import content
from bot.playground.workspace import Room, StoredFile


def get_upload_url(ask: Ask) -> Json:
    """Give out an address for one file of a known length (bytes)."""
    name = ask.args.need("filename")
    length = ask.args.text("length")
    if not length.isdecimal() or int(length) == 0:
        raise SlackError("missing_argument")
    file = add_file(ask.slack, ask.app.bot, name, None, size=int(length))
    return {"upload_url": f"{ask.slack.base_url}/upload/{file.id}", "file_id": file.id}


def complete_upload(ask: Ask) -> Json:
    """Share uploaded files into a conversation, or keep them private where none is named."""
    files = [_uploaded(ask, one) for one in _listed(ask)]
    room = _room(ask)
    if room and ask.args.text("thread_ts", "") not in ("", *room.messages):
        raise SlackError("thread_not_found")
    for file, given in zip(files, _listed(ask), strict=True):
        file.title = str(given.get("title") or file.name)
        file.complete = True
    if room:
        _share(ask, room, files)
    return {"files": [shown(ask.slack, file) for file in files]}


def info(ask: Ask) -> Json:
    """Return one file's facts."""
    file = ask.workspace.files.get(ask.args.need("file"))
    if file is None or not file.complete:
        raise SlackError("file_not_found")
    return {"file": shown(ask.slack, file), "comments": [], "response_metadata": {"next_cursor": ""}}


def add_file(slack: Slack, owner: str, name: str, data: bytes | None, *, size: int) -> StoredFile:
    """Keep a file."""
    made = slack.workspace.made_id("F")
    file = StoredFile(made, name, name, owner, slack.workspace.now(), size, data, complete=data is not None)
    slack.workspace.files[made] = file
    return file


def shown(slack: Slack, file: StoredFile) -> Json:
    """Return a file as Slack tells of it, with addresses on the playground."""
    suffix = file.name.rpartition(".")[2].lower()
    mimetype = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    url = f"{slack.base_url}/files/{file.id}/{quote(file.name, safe='')}"
    return {
        "id": file.id,
        "created": file.created,
        "timestamp": file.created,
        "name": file.name,
        "title": file.title,
        "mimetype": mimetype,
        "filetype": suffix,
        "pretty_type": suffix.upper(),
        "user": file.owner,
        "user_team": slack.workspace.team_id,
        "editable": False,
        "size": file.size,
        "mode": "hosted",
        "is_external": False,
        "is_public": False,
        "url_private": url,
        "url_private_download": url,
        "permalink": url,
        "file_access": "visible",
    }


def _listed(ask: Ask) -> list[dict[str, Any]]:
    given = ask.args.parsed("files", "invalid_arguments")
    if not isinstance(given, list) or not given or not all(isinstance(one, dict) for one in given):
        raise SlackError("invalid_arguments")
    return given


def _uploaded(ask: Ask, given: dict[str, Any]) -> StoredFile:
    file = ask.workspace.files.get(str(given.get("id")))
    if file is None or file.content is None or file.complete:
        raise SlackError("file_not_found")
    if file.owner != ask.app.bot:
        raise SlackError("access_denied")
    return file


def _room(ask: Ask) -> Room | None:
    if not ask.args.text("channel_id"):
        return None
    room = ask.room("channel_id")
    if ask.app.bot not in room.members:
        raise SlackError("not_in_channel")
    if room.archived:
        raise SlackError("posting_to_channel_denied")
    return room


def _share(ask: Ask, room: Room, files: list[StoredFile]) -> None:
    said: Json = {"text": ask.args.text("initial_comment")}
    if ask.args.text("blocks"):
        said = content(ask.workspace, ask.args)
    thread_ts = ask.args.text("thread_ts") or None
    fields = {
        "subtype": "file_share",
        "user": ask.app.bot,
        "bot_id": ask.app.installed.bot_id,
        "app_id": ask.app.id,
        "team": ask.workspace.team_id,
        "upload": True,
        "display_as_bot": False,
        "files": [shown(ask.slack, file) for file in files],
        **said,
    }
    ask.slack.posts.add(room, fields, thread_ts=thread_ts)


METHODS = {
    "files.getUploadURLExternal": get_upload_url,
    "files.completeUploadExternal": complete_upload,
    "files.info": info,
}
