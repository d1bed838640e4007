"""What a person's act looks like when Slack tells an app of it."""

from copy import deepcopy

from bot.playground.app import App
from bot.playground.company import Person
from bot.playground.elements import Placed, keeps_state, state_key
from bot.playground.passes import Passes
from bot.playground.shapes import Json
from bot.playground.view_store import View
from bot.playground.workspace import Room, Workspace

_TOKEN = "playground-verification"  # noqa: S105 - Slack's deprecated field, checked by nobody
_SHOWN_NAMES = {"private": "privategroup", "im": "directmessage"}


def room_name(room: Room) -> str:
    """Return the name Slack tells in payloads, which hides that of private ones."""
    return _SHOWN_NAMES.get(room.kind, room.name)


class Interactions:
    """Builds the payloads of commands, buttons, shortcuts and forms."""

    def __init__(self, workspace: Workspace, passes: Passes) -> None:
        self._workspace, self._passes = workspace, passes

    def command(self, app: App, person: Person, room: Room, command: str, text: str) -> Json:
        """Return a slash command's fields."""
        return {
            "token": _TOKEN,
            "team_id": self._workspace.team_id,
            "team_domain": self._workspace.domain,
            "channel_id": room.id,
            "channel_name": room_name(room),
            "user_id": person.id,
            "user_name": person.name,
            "command": command,
            "text": text,
            "api_app_id": app.id,
            "is_enterprise_install": False,
            "response_url": self._passes.address(app.id, person.id, room.id),
            "trigger_id": self._passes.trigger(person.id, app.id),
        }

    def shortcut(self, app: App, person: Person, callback_id: str) -> Json:
        """Return a global shortcut."""
        return {
            "type": "shortcut",
            "token": _TOKEN,
            "action_ts": self._workspace.next_ts(),
            "team": self._team(),
            "user": self._user(person),
            "is_enterprise_install": False,
            "enterprise": None,
            "callback_id": callback_id,
            "trigger_id": self._passes.trigger(person.id, app.id),
        }

    def message_action(self, app: App, person: Person, room: Room, message: Json, callback_id: str) -> Json:
        """Return a shortcut used on a message."""
        return {
            **self.shortcut(app, person, callback_id),
            "type": "message_action",
            "channel": {"id": room.id, "name": room_name(room)},
            "response_url": self._passes.address(app.id, person.id, room.id),
            "message_ts": message["ts"],
            "message": deepcopy(message),
        }

    def action_in_message(
        self, app: App, person: Person, room: Room, message: Json, action: Json, values: Json
    ) -> Json:
        """Return a button or select used in a message; an ephemeral one is not repeated in it."""
        ephemeral = "channel" in message
        container: Json = {
            "type": "message",
            "message_ts": message["ts"],
            "channel_id": room.id,
            "is_ephemeral": ephemeral,
        }
        thread_ts = message.get("thread_ts")
        if thread_ts:
            container["thread_ts"] = thread_ts
        payload = {
            **self._block_actions(app, person, container),
            "channel": {"id": room.id, "name": room_name(room)},
            "state": {"values": deepcopy(values)},
            "response_url": self._passes.address(
                app.id, person.id, room.id, source=message["ts"], ephemeral=ephemeral, thread_ts=thread_ts
            ),
            "actions": [action],
        }
        return payload if ephemeral else {**payload, "message": deepcopy(message)}

    def action_in_view(self, view: View, person: Person, action: Json) -> Json:
        """Return a button or input used in a modal or Home."""
        modal = view.body["type"] == "modal"
        return {
            **self._block_actions(view.app, person, {"type": "view", "view_id": view.id}, modal=modal),
            "view": deepcopy(view.payload()),
            "actions": [action],
        }

    def submission(self, view: View, person: Person) -> Json:
        """Return a submitted form."""
        return {
            **self._about(view.app, person, "view_submission"),
            "trigger_id": self._passes.trigger(person.id, view.app.id, modal=True),
            "view": deepcopy(view.payload()),
            "response_urls": self._response_urls(view, person),
        }

    def closed(self, view: View, person: Person, *, cleared: bool) -> Json:
        """Return a closed form."""
        about = self._about(view.app, person, "view_closed")
        return {**about, "is_cleared": cleared, "view": deepcopy(view.payload())}

    def suggestion(self, app: App, person: Person, place: Placed, query: str) -> Json:
        """Return a search in an external select, without the place it stands in."""
        return {
            **self._about(app, person, "block_suggestion"),
            "action_id": place.action_id,
            "block_id": place.block_id,
            "value": query,
        }

    def action(self, place: Placed, state: Json | None) -> Json:
        """Return the one entry of `actions`: a button's value, or what was chosen."""
        element = place.element
        told: Json = {"type": place.kind, "action_id": place.action_id, "block_id": place.block_id}
        if state is not None:
            told |= {key: deepcopy(value) for key, value in state.items() if key != "type"}
        names = ["placeholder"] if state is not None else ["text", "value", "style", "url"]
        if keeps_state(place.kind):
            names.append(f"initial_{state_key(place.kind).removeprefix('selected_')}")
        told |= {name: element[name] for name in names if name in element}
        return {**told, "action_ts": self._workspace.next_ts()}

    def _block_actions(self, app: App, person: Person, container: Json, *, modal: bool = False) -> Json:
        return {
            **self._about(app, person, "block_actions"),
            "container": container,
            "trigger_id": self._passes.trigger(person.id, app.id, modal=modal),
        }

    def _about(self, app: App, person: Person, kind: str) -> Json:
        return {
            "type": kind,
            "user": self._user(person),
            "api_app_id": app.id,
            "token": _TOKEN,
            "team": self._team(),
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _user(self, person: Person) -> Json:
        team = self._workspace.team_of(person)
        return {"id": person.id, "username": person.name, "name": person.name, "team_id": team}

    def _team(self) -> Json:
        return {"id": self._workspace.team_id, "domain": self._workspace.domain}

    def _response_urls(self, view: View, person: Person) -> list[Json]:
        found = []
        for block in view.blocks:
            element = block.get("element", {})
            if element.get("response_url_enabled"):
                state = view.values[block["block_id"]][element["action_id"]]
                room = state.get("selected_conversation") or state.get("selected_channel")
                if room:
                    found.append(
                        {
                            "response_url": self._passes.address(view.app.id, person.id, room),
                            "channel_id": room,
                            "block_id": block["block_id"],
                            "action_id": element["action_id"],
                        }
                    )
        return found
