"""The half of Slack that emulate lacks: commands, clicks and forms, signed as Slack signs them."""

import json
import time
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

import aiohttp
from slack_sdk.signature import SignatureVerifier

from tests.peers.company import SIGNING_SECRET
from tests.peers.emulated import Json, Workspace
from tests.peers.page import APP, elements, values_of

TEAM = "T000000001"
FORM = "application/x-www-form-urlencoded"


@dataclass
class Clicks:
    """What people do in the workspace on emulate, told to Stile at its address."""

    slack: Workspace
    port: int

    async def command(self, user: str, text: str, *, trigger: str = "") -> Json:
        """Write /handoff and some words; return what is answered to that alone."""
        named = {"command": "/handoff", "text": text, "team_id": TEAM, "user_id": self.slack.people[user]}
        where = {"channel_id": self.slack.channels["martech"], "channel_name": "martech"}
        key = {"trigger_id": trigger or await self.slack.trigger()}
        return await self._tell(urlencode({**named, **where, **key}), FORM)

    async def press(self, user: str, channel: str, message: Json, action_id: str) -> None:
        """Press a button under a message."""
        pressed = [
            {**element, "block_id": block["block_id"]}
            for block in message["blocks"]
            for element in elements(block)
            if element.get("action_id") == action_id
        ]
        assert len(pressed) == 1, f"{action_id} is {len(pressed)} times under {message['text']}"
        container = {
            "type": "message",
            "message_ts": message["ts"],
            "channel_id": channel,
            "is_ephemeral": False,
        }
        about = {"container": container, "channel": {"id": channel}, "message": message, "actions": pressed}
        await self._interact("block_actions", user, **about)

    async def submit(self, user: str, form: Json, given: Mapping[str, Any]) -> Json:
        """Fill in and send a form; return it as Stile's answer has it."""
        view = {**form, "state": {"values": values_of(form, given)}}
        answer = await self._interact("view_submission", user, view=view)
        assert answer.get("response_action") == "update", answer
        return {**answer["view"], "id": form["id"], "hash": form["hash"], "team_id": TEAM}

    async def open_home(self, user: str) -> None:
        """Open Stile's Home."""
        event = {"type": "app_home_opened", "user": self.slack.people[user], "tab": "home", "channel": "D0"}
        about = {
            "type": "event_callback",
            "team_id": TEAM,
            "api_app_id": APP,
            "event_id": f"Ev{uuid.uuid4().hex}",
        }
        await self._tell(
            json.dumps({**about, "event": event, "event_time": int(time.time())}), "application/json"
        )

    async def _interact(self, kind: str, user: str, **about: Any) -> Json:
        who = {"id": self.slack.people[user], "team_id": TEAM}
        body = {
            "type": kind,
            "user": who,
            "team": {"id": TEAM, "domain": "northwind"},
            "api_app_id": APP,
            **about,
        }
        body["trigger_id"] = await self.slack.trigger()
        return await self._tell(urlencode({"payload": json.dumps(body)}), FORM)

    async def _tell(self, body: str, kind: str) -> Json:
        now = str(int(time.time()))
        signature = SignatureVerifier(SIGNING_SECRET).generate_signature(timestamp=now, body=body)
        headers = {
            "X-Slack-Request-Timestamp": now,
            "X-Slack-Signature": signature or "",
            "Content-Type": kind,
        }
        where = f"http://127.0.0.1:{self.port}/slack/events"
        limit = aiohttp.ClientTimeout(total=3)
        async with self.slack.session.post(where, data=body, headers=headers, timeout=limit) as answer:
            said = await answer.text()
            assert answer.status == 200, said
        return dict(json.loads(said)) if said.startswith("{") else {}
