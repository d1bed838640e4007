"""Payloads as Slack sends them, with up to three wrong things in each; the same seed gives the same ones."""

import json
import random
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlencode

from handlers import listeners
from tests.test_ingress import FORM, JSON, SEEDS, an_event, an_interaction, paths_of, with_scrap
from tests.world import ARUN, GENERAL, IT, MARTECH, MAYA, TEAM

SCRAPS: list[Any] = [
    *(
        None,
        True,
        False,
        0,
        -1,
        2**31,
        2**63,
        2**70,
        1e308,
        "",
        " ",
        "0",
        "1",
        "1:1",
        "1:1:1",
        "1:outcome",
        "H-1",
    ),
    *(
        "x" * 5000,
        "\x00",
        "\ud800",
        "\u202e",
        "👩\u200d💻",
        "<!channel>",
        "<@U0ARUN>",
        "%s%n",
        "'; DROP TABLE handoffs; --",
    ),
    *(TEAM, MAYA, ARUN, MARTECH, GENERAL, "1.000001", "2026-11-30", "99999999999999999999"),
    *([], {}, [None], [[]], {"": ""}, {"id": None}, [{"action_id": None}], {"type": "x", "value": 1}),
    [[[[[[[[[[]]]]]]]]]],
]
VALUES = ["1", "1:1", "1:2:3", "2", "", "x", "1:outcome", str(2**40)]
COMMANDS = [
    "list",
    "show H-1",
    "show H-99999999999",
    "find crm",
    "report",
    "help",
    "settings",
    "mine",
    "A new page",
]


def _form(callback_id: str) -> dict[str, Any]:
    inputs = ["title@1", "text@1", "reason@1", "when@1", "kpi.1.name@1"]
    return {
        "id": "V1",
        "type": "modal",
        "callback_id": callback_id,
        "private_metadata": "1:1",
        "blocks": [{"type": "input", "block_id": block} for block in inputs],
        "state": {
            "values": {block: {"form.field": {"type": "plain_text_input", "value": "x"}} for block in inputs}
        },
    }


def _action(action_id: str, value: str, view: dict[str, Any] | None) -> dict[str, Any]:
    where: dict[str, Any] = (
        {"view": view} if view else {"container": {"type": "message", "message_ts": "1.1", "channel_id": IT}}
    )
    pressed = {"type": "button", "action_id": action_id, "block_id": "b", "value": value}
    return {**an_interaction("block_actions", actions=[pressed], channel={"id": IT}), **where}


def _message(chance: random.Random) -> dict[str, Any]:
    more: dict[str, Any] = chance.choice(
        [{}, {"thread_ts": "1.000000"}, {"subtype": "message_changed", "message": {"text": "y"}}]
    )
    return an_event(user=MAYA, text="Can IT connect the webinar tool?", channel_type="channel", **more)


def _real(chance: random.Random) -> dict[str, Any]:
    """Return a payload that is as it should be, of any kind that is listened to."""
    makers: list[Callable[[], dict[str, Any]]] = [
        lambda: dict(chance.choice(SEEDS)),
        lambda: _message(chance),
        lambda: {**SEEDS[5], "text": chance.choice(COMMANDS)},
        lambda: an_event(
            type=chance.choice(sorted(listeners.EVENTS)), user=MAYA, channel=MARTECH, reaction="ticket"
        ),
        lambda: _action(chance.choice(sorted(listeners.ACTIONS)), chance.choice(VALUES), None),
        lambda: _action(chance.choice(sorted(listeners.ACTIONS)), chance.choice(VALUES), _form("work.form")),
        lambda: an_interaction("view_submission", view=_form(chance.choice(sorted(listeners.SUBMISSIONS)))),
        lambda: an_interaction(
            "view_closed", view=_form(chance.choice([*sorted(listeners.CLOSED), "work.form"]))
        ),
        lambda: an_interaction("shortcut", callback_id=chance.choice(sorted(listeners.SHORTCUTS))),
    ]
    return chance.choice(makers)()


def payloads(seed: int, count: int) -> Iterator[Any]:
    """Give so many payloads."""
    chance = random.Random(seed)
    for number in range(count):
        payload: Any = _real(chance)
        name = chance.choice(
            [f"{number}", f"{number}", f"{number // 2}"]
        )  # now and then one that came before
        payload = {**payload, "event_id": f"Ev{name}", "trigger_id": f"1.2.{name}"}
        if isinstance(payload.get("event"), dict):
            payload["event"] = {**payload["event"], "ts": f"1.{number:06d}"}
        for _ in range(chance.choice([0, 0, 1, 1, 2, 3])):
            places = [path for path in paths_of(payload) if path]
            if places:
                payload = with_scrap(payload, chance.choice(places), chance.choice(SCRAPS))
        yield payload


def as_request(payload: Any, chance: random.Random) -> tuple[dict[str, str], bytes]:
    """Return the headers and bytes by which a payload comes, now and then cut or garbled."""
    written = json.dumps(payload).encode()
    headers, body = FORM, urlencode({"payload": written}).encode()
    if isinstance(payload, dict) and "command" in payload:
        flat = {str(key): str(value) for key, value in payload.items()}
        body = urlencode(flat, errors="surrogatepass").encode()
    elif isinstance(payload, dict) and str(payload.get("type", "")).startswith(("event", "url")):
        headers, body = JSON, written
    spoil = chance.randrange(20)
    if spoil == 0:
        body = body[: chance.randrange(len(body) + 1)]
    elif spoil == 1:
        body = chance.randbytes(chance.randrange(200))
    return dict(headers), body
