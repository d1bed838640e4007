"""What happens around people: accounts change, channels are put away, the bot is let in and sent off."""

from typing import Any

from bot.playground.acts import Acts
from bot.playground.company import Person
from bot.playground.shapes import PlaygroundError
from bot.playground.workspace import Room


class AdminActs(Acts):
    """Acts of a workspace's admins; the apps hear of each where they subscribed."""

    async def set_person(self, user: str, **changes: Any) -> Person:
        """Change a person's facts, such as `tz=` or `deleted=True`."""
        if user not in self.slack.workspace.people:
            raise PlaygroundError(f"There is no person {user}.")
        person = self.slack.workspace.change_person(user, **changes)
        self.slack.workspace.changed()
        await self._heard(self.slack.events.person_changed(person, self.slack.user(person)))
        return person

    async def archive(self, channel: str, *, by: str | None = None) -> None:
        """Put a channel away."""
        room = self._any_room(channel)
        room.archived = True
        self.slack.workspace.changed()
        await self._heard(self.slack.events.archived(room, self._somebody(by)))

    async def unarchive(self, channel: str, *, by: str | None = None) -> None:
        """Take a channel out again."""
        room = self._any_room(channel)
        room.archived = False
        self.slack.workspace.changed()
        await self._heard(self.slack.events.archived(room, self._somebody(by), undone=True))

    async def invite(self, channel: str, user: str, *, by: str | None = None) -> None:
        """Let somebody into a channel."""
        room = self._any_room(channel)
        if user in room.members:
            raise PlaygroundError(f"{user} is in #{room.name} already.")
        room.members.add(user)
        self.slack.workspace.changed()
        await self._heard(
            self.slack.events.member("member_joined_channel", room, user, inviter=self._somebody(by))
        )

    async def kick(self, channel: str, user: str) -> None:
        """Send somebody out of a channel."""
        room = self._any_room(channel)
        if user not in room.members:
            raise PlaygroundError(f"{user} is not in #{room.name}.")
        sent = self.slack.events.member("member_left_channel", room, user)
        room.members.discard(user)
        self.slack.workspace.changed()
        for app in self.slack.workspace.apps:
            if app.bot == user:
                sent += self.slack.events.left(room, app)
        await self._heard(sent)

    async def invite_bot(self, channel: str, *, by: str | None = None) -> None:
        """Let the app's bot into a channel."""
        await self.invite(channel, self._app().bot, by=by)

    async def kick_bot(self, channel: str) -> None:
        """Send the app's bot out of a channel."""
        await self.kick(channel, self._app().bot)

    def _any_room(self, channel: str) -> Room:
        room = self.slack.workspace.rooms.get(channel)
        if room is None or room.kind not in ("channel", "private"):
            raise PlaygroundError(f"There is no channel {channel}.")
        return room

    def _somebody(self, by: str | None) -> str:
        people = self.slack.workspace.people.values()
        return by or next((person.id for person in people if person.is_admin), next(iter(people)).id)
