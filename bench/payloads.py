"""Payloads as Slack sends and signs them; every one has its own trigger or event id."""

import hashlib
import hmac
import json
import time
from dataclasses import dataclass
from itertools import count
from typing import Any
from urllib.parse import urlencode

from bench.world import SECRET, TEAM, person

IDS = tuple(f"bench.{number}" for number in range(3))
"""Three ids of each of four kinds: twelve listeners."""
COMMANDS = tuple(f"/bench{number}" for number in range(3))
EVENTS = ("channel_created", "channel_rename", "emoji_changed")
KINDS = ("command", "event", "view_submission")
_serial = count(int(time.time() * 1000))


@dataclass(frozen=True)
class Sent:
    """One request: its body and its headers."""

    body: bytes
    headers: dict[str, str]


def made(kind: str) -> Sent:
    """Return the next payload of a kind, signed now."""
    number = next(_serial)
    if kind == "event":
        return signed(json.dumps(_event(number)).encode(), "application/json")
    form = _command(number) if kind == "command" else {"payload": json.dumps(_submission(number))}
    return signed(urlencode(form).encode(), "application/x-www-form-urlencoded")


def signed(body: bytes, kind: str) -> Sent:
    """Return a body with the headers Slack sends."""
    now = str(int(time.time()))
    base = b"v0:" + now.encode() + b":" + body
    digest = hmac.new(SECRET.encode(), base, hashlib.sha256).hexdigest()
    headers = {"X-Slack-Request-Timestamp": now, "X-Slack-Signature": f"v0={digest}", "Content-Type": kind}
    return Sent(body, headers)


def _command(number: int) -> dict[str, str]:
    return {
        "token": "legacy",
        "team_id": TEAM,
        "team_domain": "bench",
        "channel_id": "C0BENCH0",
        "channel_name": "bench",
        "user_id": person(0),
        "user_name": "person",
        "command": COMMANDS[number % 3],
        "text": "list",
        "api_app_id": "A0BENCH",
        "is_enterprise_install": "false",
        "response_url": f"https://hooks.slack.com/commands/{TEAM}/{number}/word",
        "trigger_id": f"{number}.1.word",
    }


def _event(number: int) -> dict[str, Any]:
    return {
        "token": "legacy",
        "team_id": TEAM,
        "api_app_id": "A0BENCH",
        "event": {"type": EVENTS[number % 3], "event_ts": f"{number / 1000:.6f}"},
        "type": "event_callback",
        "event_id": f"Ev{number}",
        "event_time": number // 1000,
        "authorizations": [{"enterprise_id": None, "team_id": TEAM, "user_id": "U0BOT", "is_bot": True}],
        "is_ext_shared_channel": False,
    }


def _submission(number: int) -> dict[str, Any]:
    """Return a filled form of eight inputs, as large as Stile's own."""
    blocks = [_input(place) for place in range(8)]
    answers = {one["block_id"]: {"value": _answered(place)} for place, one in enumerate(blocks)}
    return {
        "type": "view_submission",
        "team": {"id": TEAM, "domain": "bench"},
        "user": {"id": person(0), "username": "person", "name": "person", "team_id": TEAM},
        "api_app_id": "A0BENCH",
        "token": "legacy",
        "trigger_id": f"{number}.2.word",
        "view": {
            "id": "V0BENCH",
            "team_id": TEAM,
            "type": "modal",
            "callback_id": IDS[number % 3],
            "private_metadata": str(number),
            "hash": f"{number}.word",
            "title": {"type": "plain_text", "text": "A form"},
            "submit": {"type": "plain_text", "text": "Send"},
            "close": {"type": "plain_text", "text": "Close"},
            "blocks": blocks,
            "state": {"values": answers},
            "root_view_id": "V0BENCH",
            "previous_view_id": None,
            "app_installed_team_id": TEAM,
        },
        "response_urls": [],
    }


def _input(place: int) -> dict[str, Any]:
    options = [
        {"text": {"type": "plain_text", "text": f"The choice number {n}"}, "value": str(n)} for n in range(7)
    ]
    typed = {"type": "plain_text_input", "action_id": "value", "multiline": True}
    chosen = {"type": "static_select", "action_id": "value", "options": options}
    return {
        "type": "input",
        "block_id": f"field{place}@1",
        "label": {"type": "plain_text", "text": f"What should be asked in field {place}?"},
        "hint": {"type": "plain_text", "text": "One sentence that says what belongs here and what does not."},
        "optional": False,
        "element": typed if place % 2 else chosen,
    }


def _answered(place: int) -> dict[str, Any]:
    if place % 2:
        return {
            "type": "plain_text_input",
            "value": "Trade customers get the new price list a week earlier. " * 4,
        }
    return {
        "type": "static_select",
        "selected_option": {"text": {"type": "plain_text", "text": "One"}, "value": "1"},
    }
