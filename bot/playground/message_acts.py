"""What people do in channels: say, edit, delete, react, command, use shortcuts and press buttons."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from bot.playground.acts import Acts, Reply, reply_of
from bot.playground.app import App
from bot.playground.blockwork import kept
from bot.playground.company import Person
from bot.playground.elements import Placed, State, as_state, initial_state, keeps_state, placed, state_key
from bot.playground.interactions import room_name
from bot.playground.markup import rich_text, typed
from bot.playground.shapes import Json, PlaygroundError
from bot.playground.web_api.reactions import has_reacted
from bot.playground.workspace import Room

MAX_TYPED = 12_000


class MessageActs(Acts):
    """A person's acts in conversations; each goes over the app's real door and waits for its answer."""

    async def say(
        self,
        user: str,
        channel: str,
        text: str,
        *,
        thread_ts: str | None = None,
        blocks: list[Json] | None = None,
        files: Sequence[tuple[str, bytes]] = (),
        broadcast: bool = False,
    ) -> Json:
        """Say something (files as name and content) and return the message."""
        person = self._person(user)
        room = self._own_room(person, channel)
        if len(text) > MAX_TYPED:
            raise PlaygroundError(f"A message has at most {MAX_TYPED} characters.")
        if not text.strip() and not blocks and not files:
            raise PlaygroundError("There is nothing to send.")
        if thread_ts and thread_ts not in room.messages:
            raise PlaygroundError(f"There is no message {thread_ts} to answer to.")
        fields = self._said(person, text, blocks)
        if files:
            fields |= {"subtype": "file_share", "upload": False, "display_as_bot": False}
            fields["files"] = [self._file(user, name, data) for name, data in files]
        message, sent = self.slack.posts.add(
            room, fields, thread_ts=self._root(room, thread_ts), broadcast=broadcast
        )
        await self._heard(sent)
        return deepcopy(message)

    async def edit(self, user: str, channel: str, ts: str, text: str) -> None:
        """Change one's own message."""
        person = self._person(user)
        room = self._own_room(person, channel)
        message = self._own(person, room, ts)
        said = typed(self.slack.workspace, text)
        changed = {"text": said, "blocks": rich_text(said, self.slack.workspace.made_word("block", 5))}
        await self._heard(self.slack.posts.change(room, message, changed, by=user))

    async def delete(self, user: str, channel: str, ts: str) -> None:
        """Delete one's own message."""
        person = self._person(user)
        room = self._own_room(person, channel)
        await self._heard(self.slack.posts.delete(room, self._own(person, room, ts)))

    async def react(self, user: str, channel: str, ts: str, name: str) -> None:
        """React to a message, or take the same reaction back."""
        person = self._person(user)
        room = self._own_room(person, channel)
        message = self._message(person, room, ts)
        if "channel" in message:
            raise PlaygroundError("Nobody can react to a message that only they can see.")
        if has_reacted(message, user, name):
            await self._heard(self.slack.posts.unreact(room, message, user, name))
        else:
            await self._heard(self.slack.posts.react(room, message, user, name))

    async def command(self, user: str, channel: str, text: str) -> Reply:
        """Type a slash command."""
        person = self._person(user)
        room = self._own_room(person, channel)
        command, _, rest = text.strip().partition(" ")
        app, declared = self._declared(command)
        escaped = declared.get("should_escape", False)
        said = typed(self.slack.workspace, rest.strip(), names=True) if escaped else rest.strip()
        payload = self._interactions.command(app, person, room, command, said)
        delivered = await self.slack.courier.ask(app, "slash_commands", payload)
        if delivered.ok:
            self._answers.to_command(app, user, room.id, delivered.body)
        else:
            why = "operation_timeout" if "timeout" in (delivered.problem or "") else "dispatch_failed"
            self._answers.say_failed(user, room.id, f'{command} failed with the error "{why}"')
        return reply_of(delivered)

    async def shortcut(self, user: str, callback_id: str) -> Reply:
        """Use a global shortcut."""
        app = self._with_shortcut("global", callback_id)
        payload = self._interactions.shortcut(app, self._person(user), callback_id)
        return reply_of(await self.slack.courier.ask(app, "interactive", payload))

    async def message_shortcut(self, user: str, channel: str, ts: str, callback_id: str) -> Reply:
        """Use a shortcut on a message."""
        person = self._person(user)
        app = self._with_shortcut("message", callback_id)
        room = self._room(person, channel)
        message = self._message(person, room, ts)
        if "channel" in message:
            raise PlaygroundError("Shortcuts do not work on a message that only you can see.")
        payload = self._interactions.message_action(app, person, room, message, callback_id)
        return reply_of(await self.slack.courier.ask(app, "interactive", payload))

    async def click(
        self,
        user: str,
        channel: str,
        ts: str,
        action_id: str,
        *,
        value: str | None = None,
        state: Mapping[str, Any] | None = None,
        selected: Any = None,
        block_id: str | None = None,
    ) -> Reply:
        """Use a button or select in a message.

        `selected` is what was chosen, `state` what other elements of the message were set to, by action id.
        """
        person = self._person(user)
        room = self._room(person, channel)
        message = self._message(person, room, ts)
        blocks = message.get("blocks", [])
        place = found(blocks, action_id, value, block_id)
        values = _values(blocks, {**(state or {}), **({action_id: selected} if selected is not None else {})})
        action = self._interactions.action(place, chosen(place, values, selected))
        app = self._author(message)
        payload = self._interactions.action_in_message(app, person, room, message, action, values)
        return reply_of(await self.slack.courier.ask(app, "interactive", payload))

    async def forge_action(self, user: str, channel: str, ts: str, action_id: str, value: str) -> Reply:
        """Send a press of a button that the message need not have, by whoever, signed as Slack would."""
        person, room = self._person(user), self.slack.workspace.rooms[channel]
        message = room.messages[ts]
        action: Json = {
            "type": "button",
            "action_id": action_id,
            "block_id": "forged",
            "text": {"type": "plain_text", "text": "Forged"},
            "value": value,
            "action_ts": ts,
        }
        app = self._author(message)
        payload = self._interactions.action_in_message(app, person, room, message, action, {})
        return reply_of(await self.slack.courier.ask(app, "interactive", payload))

    async def suggest_in_message(
        self, user: str, channel: str, ts: str, action_id: str, query: str = ""
    ) -> Json:
        """Type into an external select of a message, and return the app's answer."""
        room = self._room(self._person(user), channel)
        message = self._message(self._person(user), room, ts)
        place = found(message.get("blocks", []), action_id)
        about = {
            "container": {"type": "message", "message_ts": ts, "channel_id": room.id, "is_ephemeral": False},
            "channel": {"id": room.id, "name": room_name(room)},
            "message": deepcopy(message),
        }
        return await self._suggested(user, self._author(message), place, query, about)

    async def read(self, user: str, channel: str) -> None:
        """See everything in a channel, so that nothing is unread."""
        person = self._person(user)
        room = self._room(person, channel)
        last = next(reversed(room.messages), None)
        if last and self.slack.workspace.read_until.get((user, room.id), "") < last:
            self.slack.workspace.read_until[user, room.id] = last
            self.slack.workspace.changed()

    def _said(self, person: Person, text: str, blocks: list[Json] | None) -> Json:
        workspace = self.slack.workspace
        said = typed(workspace, text)
        fields: Json = {"user": person.id, "text": said, "team": workspace.team_of(person)}
        number = workspace.made_word("client message", 32)
        fields["client_msg_id"] = "-".join(
            (number[:8], number[8:12], number[12:16], number[16:20], number[20:])
        )
        if blocks:
            fields["blocks"] = kept(workspace, blocks)
        elif said:
            fields["blocks"] = rich_text(said, workspace.made_word("block", 5))
        return {**fields, **(self._foreign(person) if workspace.is_foreign(person) else {})}

    def _foreign(self, person: Person) -> Json:
        team = self.slack.workspace.team_of(person)
        profile = {
            "display_name": person.name,
            "real_name": person.real_name,
            "name": person.name,
            "team": team,
            "is_restricted": person.is_restricted,
            "is_ultra_restricted": person.is_ultra_restricted,
        }
        return {"user_team": team, "source_team": team, "user_profile": profile}

    def _root(self, room: Room, thread_ts: str | None) -> str | None:
        if thread_ts is None:
            return None
        root: str = room.messages[thread_ts].get("thread_ts", thread_ts)
        return root

    def _own(self, person: Person, room: Room, ts: str) -> Json:
        message = self._message(person, room, ts)
        if message.get("user") != person.id:
            raise PlaygroundError("Only your own messages can be changed.")
        return message

    def _declared(self, command: str) -> tuple[App, Json]:
        for app in self.slack.workspace.apps:
            for declared in app.commands:
                if declared["command"] == command:
                    return app, declared
        raise PlaygroundError(f"{command} is not a valid command.")

    def _with_shortcut(self, kind: str, callback_id: str) -> App:
        for app in self.slack.workspace.apps:
            if any(one["type"] == kind and one["callback_id"] == callback_id for one in app.shortcuts):
                return app
        raise PlaygroundError(f"There is no {kind} shortcut {callback_id!r}.")

    def _author(self, message: Json) -> App:
        for app in self.slack.workspace.apps:
            if message.get("app_id") == app.id:
                return app
        raise PlaygroundError("No app wrote this message.")


def found(
    blocks: list[Json], action_id: str, value: str | None = None, block_id: str | None = None
) -> Placed:
    """Return the element a person means, or raise PlaygroundError when there is none."""
    for one in placed(blocks):
        fits = value is None or one.kind != "button" or one.element.get("value") == value
        if one.action_id == action_id and fits and block_id in (None, one.block_id):
            return one
    seen = ", ".join(one.action_id for one in placed(blocks)) or "nothing"
    raise PlaygroundError(f"There is nothing {action_id!r} to press here, only: {seen}.")


def chosen(place: Placed, values: State, selected: Any) -> Json | None:
    """Return the state an action tells of; None for a button."""
    if place.kind == "overflow":
        option = {"type": "static_select", "options": place.element["options"], "action_id": place.action_id}
        return {"selected_option": as_state(option, selected)["selected_option"]}
    if keeps_state(place.kind):
        state = values[place.block_id][place.action_id]
        return {state_key(place.kind): state[state_key(place.kind)]}
    return None


def _values(blocks: list[Json], given: Mapping[str, Any]) -> State:
    values = initial_state(blocks)
    for one in placed(blocks):
        if one.action_id in given and keeps_state(one.kind):
            values[one.block_id][one.action_id] = as_state(one.element, given[one.action_id])
    return values
