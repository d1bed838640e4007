"""What an app says back to an act: the body of its answer, and posts to a response address."""

import json
from collections.abc import Mapping
from typing import Any

from aiohttp import web

from bot.playground.app import App
from bot.playground.faults import Faults
from bot.playground.passes import ResponseAddress
from bot.playground.shapes import Json, SlackError
from bot.playground.slack import Slack
from bot.playground.web_api.ask import Args
from bot.playground.web_api.content import content


class Answers:
    """Puts an app's answers where the person sees them."""

    def __init__(self, slack: Slack, faults: Faults) -> None:
        self._slack, self._faults = slack, faults

    def to_command(self, app: App, user: str, room: str, body: str) -> None:
        """Show what an app answered to a command right away; nothing when the body is empty."""
        if not body.strip():
            return
        try:
            said = json.loads(body)
        except ValueError:
            said = {"text": body}
        if isinstance(said, Mapping):
            self.show(ResponseAddress(app.id, user, room, 0.0), said)

    def say_failed(self, user: str, room: str, text: str) -> None:
        """Let Slackbot tell a person that their command came to nothing."""
        self._slack.posts.whisper(
            self._slack.workspace.rooms[room], user, {"user": "USLACKBOT", "text": text}
        )

    async def serve(self, request: web.Request) -> web.Response:
        """Take a post to a response address."""
        address = self._slack.passes.find_address(request.match_info["word"])
        if address is None:
            return web.Response(status=404, text="no_service")
        try:
            said = await request.json()
        except ValueError:
            return web.Response(status=400, text="invalid_payload")
        if not isinstance(said, Mapping):
            return web.Response(status=400, text="invalid_payload")
        fault = self._faults.take("response_url", said)
        if fault and fault.kind == "status":
            return web.Response(status=int(fault.value), text="oh no")
        spent = address.take()
        return web.Response(status=404, text=spent) if spent else self._shown(address, said)

    def _shown(self, address: ResponseAddress, said: Mapping[str, Any]) -> web.Response:
        try:
            self.show(address, said)
        except SlackError as refused:
            return web.json_response(refused.answer(), status=400)
        return web.Response(text="ok")

    def show(self, address: ResponseAddress, said: Mapping[str, Any]) -> None:
        """Do what an answer asks: post, whisper, replace or delete what was acted on."""
        args = Args(said)
        if args.flag("delete_original") and address.source:
            self._delete(address)
            return
        told = content(self._slack.workspace, args)
        if args.flag("replace_original") and address.source:
            self._replace(address, told)
            return
        self._new(address, told, args)

    def _new(self, address: ResponseAddress, told: Json, args: Args) -> None:
        room = self._slack.workspace.rooms[address.room]
        app = next(app for app in self._slack.workspace.apps if app.id == address.app_id)
        fields = {
            "user": app.bot,
            "bot_id": app.installed.bot_id,
            "app_id": app.id,
            "team": self._slack.workspace.team_id,
            **told,
        }
        thread_ts = args.text("thread_ts") or None
        if thread_ts and thread_ts not in room.messages:
            thread_ts = None
        if args.text("response_type") == "in_channel":
            self._slack.posts.add(room, fields, thread_ts=thread_ts)
        else:
            self._slack.posts.whisper(room, address.user, fields, thread_ts=thread_ts)

    def _replace(self, address: ResponseAddress, told: Json) -> None:
        room = self._slack.workspace.rooms[address.room]
        if address.ephemeral:
            self._replace_whisper(address, told)
        elif address.source in room.messages:
            message = room.messages[address.source]
            changed = {"blocks": None, **told}
            self._slack.posts.change(room, message, changed, by=message["user"])

    def _replace_whisper(self, address: ResponseAddress, told: Json) -> None:
        for message in self._slack.workspace.ephemerals.get(address.user, []):
            if message["ts"] == address.source:
                message.pop("blocks", None)
                message.update(told)
        self._slack.workspace.changed()

    def _delete(self, address: ResponseAddress) -> None:
        room = self._slack.workspace.rooms[address.room]
        if address.ephemeral:
            self._slack.posts.unwhisper(address.user, address.source or "")
        elif address.source in room.messages:
            self._slack.posts.delete(room, room.messages[address.source])
