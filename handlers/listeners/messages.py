"""What people write where Stile reads along: requests, answers in a handoff's thread, messages to Stile itself."""

import asyncio
from collections.abc import Mapping
from typing import Any

from handlers.listeners import catches
from handlers.listeners.heard import AFTER_ACK, Heard, Listener
from handlers.rules import catches as rules
from handlers.rules.catches import Post
from handlers.use_cases import messages as use_cases


async def heard_message(heard: Heard) -> None:
    """Somebody wrote, changed or deleted a message; most are none of Stile's business."""
    event = heard.body["event"]
    if event.get("subtype") == "message_deleted":
        await _deleted(heard, event)
    elif event.get("subtype") == "message_changed":
        await _changed(heard, event)
    elif rules.is_by_person(event):
        post = rules.read_post(event, event.get("channel"))
        if post is not None and post.text.strip():
            await _posted(heard, event, post)
    await heard.ack()


async def _posted(heard: Heard, event: Mapping[str, Any], post: Post) -> None:
    if not post.is_root:
        if await asyncio.to_thread(use_cases.is_asked, heard.deps, heard.team, post):
            request = await heard.request(patience=AFTER_ACK)
            await heard.run_as(request, use_cases.heard_reply, post)
    elif event.get("channel_type") == "im":
        request = await heard.request(patience=AFTER_ACK)
        await heard.run_as(request, use_cases.heard_direct, post)
    else:
        await catches.heard_post(heard, event, post)


async def _changed(heard: Heard, event: Mapping[str, Any]) -> None:
    message = event.get("message") or {}
    if message.get("subtype") == "tombstone":  # a deleted message that has replies
        gone = {"deleted_ts": message.get("ts"), "previous_message": event.get("previous_message") or message}
        await _deleted(heard, {**event, **gone})
        return
    post = rules.read_post(message, event.get("channel"))
    if post is not None:
        await catches.heard_edit(heard, message, post)


async def _deleted(heard: Heard, event: Mapping[str, Any]) -> None:
    before = event.get("previous_message")
    author = before.get("user") if isinstance(before, Mapping) else None
    bare = {"user": author if isinstance(author, str) else "", "ts": event.get("deleted_ts")}
    post = rules.read_post(bare, event.get("channel"))
    if post is not None:
        await catches.heard_deletion(heard, post)


EVENTS: dict[str, Listener] = {"message": heard_message}
