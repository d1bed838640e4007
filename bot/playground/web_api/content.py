"""What an app may say in one message: text, blocks and metadata, checked as Slack checks them."""

import json
from typing import Any

from bot.playground.blocks import message_problems, text_size
from bot.playground.blockwork import kept
from bot.playground.markup import from_app
from bot.playground.shapes import Json, SlackError
from bot.playground.web_api.ask import Args
from bot.playground.workspace import Workspace

TEXT_CUT = 40_000
BLOCKS_CHARACTERS = 13_200
METADATA_BYTES = 16_000


def content(workspace: Workspace, args: Args, *, text_limit: int | None = None) -> Json:
    """Return text, blocks and attachments of a message.

    Longer text is cut at 40,000 characters, or refused where there is a `text_limit`.
    """
    text = args.text("text")
    if text_limit and len(text) > text_limit:
        raise SlackError("msg_too_long")
    blocks = _blocks(args)
    attachments = args.parsed("attachments", "invalid_attachments")
    if not text.strip() and not blocks and not attachments:
        raise SlackError("no_text")
    said: Json = {"text": from_app(text[:TEXT_CUT])}
    if blocks:
        said["blocks"] = kept(workspace, blocks)
    if attachments:
        said["attachments"] = attachments
    return said


def _blocks(args: Args) -> list[Json]:
    blocks = args.parsed("blocks", "invalid_blocks_format")
    if blocks is None:
        return []
    if not isinstance(blocks, list):
        raise SlackError("invalid_blocks_format")
    problems = message_problems(blocks, surface="message")
    if problems:
        raise SlackError("invalid_blocks", errors=problems, response_metadata={"messages": problems})
    if text_size(blocks) > BLOCKS_CHARACTERS:
        raise SlackError("msg_blocks_too_long")
    return blocks


def metadata(args: Args) -> Json | None:
    """Return the metadata that goes with a message; an empty object is none."""
    given: Any = args.parsed("metadata", "invalid_metadata_format")
    if given is None or given == {}:
        return None
    if not isinstance(given, dict) or set(given) - {"event_type", "event_payload", "entities"}:
        raise SlackError("invalid_metadata_format")
    if not isinstance(given.get("event_type"), str) or not isinstance(given.get("event_payload"), dict):
        raise SlackError("invalid_metadata_format")
    if len(json.dumps(given).encode()) > METADATA_BYTES:
        raise SlackError("metadata_too_large")
    return {"event_type": given["event_type"], "event_payload": given["event_payload"]}
