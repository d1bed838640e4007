"""Pages of a list: a limit and an opaque cursor."""

import binascii
from base64 import b64decode, b64encode
from typing import TypeVar

from bot.playground.shapes import Json, SlackError
from bot.playground.web_api.ask import Args

Item = TypeVar("Item")


def page(items: list[Item], args: Args, *, default: int, most: int) -> tuple[list[Item], Json]:
    """Return one page and its `response_metadata`, whose `next_cursor` is empty on the last."""
    limit = args.number("limit", default, most=most)
    start = _start(args.text("cursor"))
    end = start + limit
    following = b64encode(f"next:{end}".encode()).decode() if end < len(items) else ""
    return items[start:end], {"next_cursor": following}


def by_ts(items: list[Json], args: Args, *, default: int, most: int) -> tuple[list[Json], str]:
    """Return one page of messages and the next cursor, which holds on to a message and not to a place."""
    limit = args.number("limit", default, most=most)
    cursor = args.text("cursor")
    if cursor:
        marker = _marker(cursor)
        place = next((n for n, item in enumerate(items) if item["ts"] == marker), None)
        if place is None:
            raise SlackError("invalid_cursor")
        items = items[place:]
    following = items[limit]["ts"] if len(items) > limit else None
    return items[:limit], b64encode(f"next_ts:{following}".encode()).decode() if following else ""


def _start(cursor: str) -> int:
    if not cursor:
        return 0
    word, _, number = _decoded(cursor).partition(":")
    if word != "next" or not number.isdecimal():
        raise SlackError("invalid_cursor")
    return int(number)


def _marker(cursor: str) -> str:
    word, _, ts = _decoded(cursor).partition(":")
    if word != "next_ts":
        raise SlackError("invalid_cursor")
    return ts


def _decoded(cursor: str) -> str:
    try:
        return b64decode(cursor, validate=True).decode()
    except (binascii.Error, UnicodeDecodeError) as broken:
        raise SlackError("invalid_cursor") from broken
