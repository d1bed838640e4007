"""What every act of a person begins with: who they are, what they may see, and how an app answered."""

import asyncio
from dataclasses import dataclass

from bot.playground.answers import Answers
from bot.playground.app import App
from bot.playground.company import Person
from bot.playground.delivery import Delivered
from bot.playground.elements import Placed
from bot.playground.events import Sent
from bot.playground.interactions import Interactions
from bot.playground.shapes import Json, PlaygroundError
from bot.playground.slack import Slack
from bot.playground.web_api.files import add_file, shown
from bot.playground.workspace import Room


@dataclass(frozen=True)
class Reply:
    """How an app answered; status 0 when it did not, `problem` in Slack's words when it came to nothing."""

    status: int
    body: str
    problem: str | None = None

    @property
    def ok(self) -> bool:
        """Say whether the app took it."""
        return self.problem is None


def reply_of(delivered: Delivered) -> Reply:
    """Return the answer to a delivery."""
    return Reply(delivered.status, delivered.body, delivered.problem)


class Acts:
    """The ground that acts in messages and acts in views stand on."""

    def __init__(self, slack: Slack, answers: Answers) -> None:
        self.slack = slack
        self._answers = answers
        self._interactions = Interactions(slack.workspace, slack.passes)

    def _person(self, user: str) -> Person:
        person = self.slack.workspace.people.get(user)
        if person is None:
            raise PlaygroundError(f"There is no person {user}.")
        if person.deleted:
            raise PlaygroundError(f"{person.real_name}'s account is deactivated.")
        return person

    def _room(self, person: Person, channel: str) -> Room:
        room = self.slack.workspace.rooms.get(channel)
        if room is None or not self.slack.workspace.may_see(person, room):
            raise PlaygroundError(f"{person.real_name} cannot see a channel {channel}.")
        return room

    def _own_room(self, person: Person, channel: str) -> Room:
        room = self._room(person, channel)
        if person.id not in room.members:
            raise PlaygroundError(f"{person.real_name} is not a member of #{room.name}.")
        if room.archived:
            raise PlaygroundError(f"#{room.name} is archived.")
        return room

    def _message(self, person: Person, room: Room, ts: str) -> Json:
        for message in self.slack.workspace.ephemerals.get(person.id, []):
            if message["ts"] == ts and message["channel"] == room.id:
                return message
        found = room.messages.get(ts)
        if found is None:
            raise PlaygroundError(f"There is no message {ts} in {room.name or room.id}.")
        return found

    def _app(self) -> App:
        if not self.slack.workspace.apps:
            raise PlaygroundError("No app is installed.")
        return self.slack.workspace.apps[0]

    def _file(self, user: str, name: str, data: bytes) -> Json:
        """Keep a file of a person, and return it as Slack tells of it."""
        return shown(self.slack, add_file(self.slack, user, name, data, size=len(data)))

    async def _suggested(self, user: str, app: App, place: Placed, query: str, about: Json) -> Json:
        """Ask the app for the options that fit a query; too short a one is not sent."""
        if len(query) < int(place.element.get("min_query_length", 3)):
            return {"options": []}
        payload = self._interactions.suggestion(app, self._person(user), place, query)
        delivered = await self.slack.courier.ask(app, "interactive", {**payload, **about})
        answer = delivered.answer if delivered.ok else {}
        return {key: answer[key] for key in ("options", "option_groups") if key in answer}

    async def _heard(self, sent: Sent) -> None:
        """Wait for the first answer to every event."""
        if sent:
            await asyncio.gather(*sent)
