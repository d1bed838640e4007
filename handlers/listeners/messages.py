"""What people write where Stile reads along: answers in a handoff's thread, and messages to Stile itself."""

from typing import Any

from handlers.listeners.heard import AFTER_ACK, Heard, Listener
from handlers.use_cases import messages as use_cases

QUIET = frozenset({"bot_id", "subtype", "hidden"})
"""A message with one of these is no person writing something new: a bot, an edit, a join, a deletion."""


async def heard_message(heard: Heard) -> None:
    """Somebody wrote a message; most are none of Stile's business."""
    event = heard.body["event"]
    if _is_a_person_writing(event):
        request = await heard.request(patience=AFTER_ACK)
        if event.get("thread_ts") and event["thread_ts"] != event.get("ts"):
            await heard.run_as(
                request,
                use_cases.heard_reply,
                channel=event["channel"],
                thread_ts=event["thread_ts"],
                text=event["text"],
            )
        elif event.get("channel_type") == "im":
            await heard.run_as(request, use_cases.heard_direct, ts=event["ts"], text=event["text"])
    await heard.ack()


def _is_a_person_writing(event: dict[str, Any]) -> bool:
    texts = all(isinstance(event.get(name), str) for name in ("user", "channel", "text", "ts"))
    return texts and bool(event["text"].strip()) and not any(event.get(name) for name in QUIET)


EVENTS: dict[str, Listener] = {"message": heard_message}
