"""What the workspace holds: people, rooms, messages, files and what each person has read."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.playground.app import App
from bot.playground.clock import MovableClock
from bot.playground.company import Channel, Company, Person, UserGroup
from bot.playground.shapes import Json

Kind = Literal["channel", "private", "im", "mpim"]


@dataclass
class Room:
    """A conversation: channel, private channel, direct message or group message; `archived` may change."""

    id: str
    name: str
    kind: Kind
    members: set[str]
    archived: bool = False
    ext_shared: bool = False
    topic: str = ""
    purpose: str = ""
    created: int = 0
    messages: dict[str, Json] = field(default_factory=dict)
    threads: dict[str, list[str]] = field(default_factory=dict)

    @property
    def channel_type(self) -> str:
        """Return the name of this kind of room in events."""
        return {"channel": "channel", "private": "group", "im": "im", "mpim": "mpim"}[self.kind]

    def top_level(self) -> Iterator[Json]:
        """Return what stands in the room itself, oldest first: no replies unless they were broadcast."""
        return (message for message in self.messages.values() if self.is_top_level(message))

    def is_top_level(self, message: Json) -> bool:
        """Say whether a message stands in the room itself and not only in a thread."""
        thread = message.get("thread_ts", message["ts"])
        return bool(thread == message["ts"] or message.get("subtype") == "thread_broadcast")

    def thread(self, ts: str) -> list[Json]:
        """Return a thread's root and its replies, oldest first; empty when there is no such message."""
        if ts not in self.messages:
            return []
        return [self.messages[ts], *(self.messages[reply] for reply in self.threads.get(ts, ()))]


@dataclass
class StoredFile:
    """A file; `content` is None between the asking for an upload address and the upload."""

    id: str
    name: str
    title: str
    owner: str
    created: int
    size: int = 0
    content: bytes | None = None
    complete: bool = False


class Workspace:
    """The data of one workspace, with a revision that rises at each change."""

    def __init__(self, company: Company, clock: MovableClock) -> None:
        self.team_id, self.domain, self.name = company.team_id, company.domain, company.name
        self.clock = clock
        self.people: dict[str, Person] = {person.id: person for person in company.people}
        self.usergroups: dict[str, UserGroup] = {group.id: group for group in company.usergroups}
        self.rooms: dict[str, Room] = {channel.id: self._room(channel) for channel in company.channels}
        self.apps: list[App] = []
        self.ephemerals: dict[str, list[Json]] = {}
        self.files: dict[str, StoredFile] = {}
        self.read_until: dict[tuple[str, str], str] = {}
        self.revision = 0
        self.watchers: set[Callable[[], None]] = set()
        self._last_us = 0
        self._serials: dict[str, int] = {}

    def changed(self) -> None:
        """Raise the revision and wake whoever watches."""
        self.revision += 1
        for wake in tuple(self.watchers):
            wake()

    def next_ts(self) -> str:
        """Return a message's time: the clock's, or one microsecond after the last where that is later."""
        at = int(self.clock.now().timestamp() * 1_000_000)
        self._last_us = max(at, self._last_us + 1)
        return f"{self._last_us // 1_000_000}.{self._last_us % 1_000_000:06d}"

    def serial(self, kind: str) -> int:
        """Return the next number of a kind, from 1."""
        self._serials[kind] = self._serials.get(kind, 0) + 1
        return self._serials[kind]

    def made_id(self, prefix: str) -> str:
        """Return a new id such as F0000000001, the same in each run."""
        return f"{prefix}{self.serial(prefix):010d}"

    def made_word(self, kind: str, length: int) -> str:
        """Return a new word of hexadecimal digits, the same in each run."""
        return sha256(f"{self.team_id} {kind} {self.serial(kind)}".encode()).hexdigest()[:length]

    def now(self) -> int:
        """Return the epoch second."""
        return int(self.clock.now().timestamp())

    def team_of(self, person: Person) -> str:
        """Return the person's own team, which is another one for a stranger."""
        return person.team_id or self.team_id

    def is_foreign(self, person: Person) -> bool:
        """Say whether the person belongs to another company."""
        return self.team_of(person) != self.team_id

    def local_time(self, person: Person) -> datetime:
        """Return the time on the person's wall (UTC where the zone is unknown)."""
        return self.clock.now().astimezone(zone_of(person))

    def somebody(self) -> Person | None:
        """Return the first active person of the company."""
        for person in self.people.values():
            if not (person.is_bot or person.deleted or self.is_foreign(person)):
                return person
        return None

    def add_app(self, app: App, bot_in: tuple[str, ...]) -> None:
        """Add an app, its bot, and a direct message between the bot and every person."""
        handle = app.display_name.lower().replace(" ", "_")
        self.people[app.bot] = Person(app.bot, handle, app.display_name, is_bot=True, color=app.color)
        first = not self.apps
        self.apps.append(app)
        for room in bot_in:
            self.rooms[room].members.add(app.bot)
        for person in tuple(self.people.values()):
            if not person.is_bot:
                self.open_dm(app, person.id, plain=first)

    def open_dm(self, app: App, user: str, *, plain: bool = True) -> Room:
        """Return the direct message between a person and an app's bot, and make it when there is none."""
        if user not in app.dms:
            room_id = f"D{user[1:]}" if plain else f"D{user[1:]}{app.id[-4:]}"
            app.dms[user] = room_id
            self.rooms[room_id] = Room(room_id, "", "im", {user, app.bot}, created=self.now())
        return self.rooms[app.dms[user]]

    def change_person(self, user: str, **changes: object) -> Person:
        """Replace a person's facts; whoever is deactivated leaves every channel."""
        person = replace(self.people[user], **changes)  # type: ignore[arg-type]
        self.people[user] = person
        if person.deleted:
            for room in self.rooms.values():
                if room.kind in ("channel", "private"):
                    room.members.discard(user)
        return person

    def may_see(self, person: Person, room: Room) -> bool:
        """Say whether the person finds the room in their list."""
        if person.id in room.members:
            return True
        return room.kind == "channel" and not person.is_guest and not self.is_foreign(person)

    def unread(self, user: str, room: Room) -> Iterator[Json]:
        """Yield the messages of others in a room since the person last looked, newest first."""
        until = self.read_until.get((user, room.id), "")
        for message in reversed(room.messages.values()):
            if message["ts"] <= until:
                return
            if message.get("user") != user and room.is_top_level(message):
                yield message

    def _room(self, channel: Channel) -> Room:
        return Room(
            id=channel.id,
            name=channel.name,
            kind="private" if channel.is_private else "channel",
            members=set(channel.members),
            archived=channel.is_archived,
            ext_shared=channel.is_ext_shared,
            topic=channel.topic,
            purpose=channel.purpose,
            created=self.now(),
        )


def zone_of(person: Person) -> ZoneInfo:
    """Return the person's time zone, UTC where Slack knows none or the name is odd."""
    try:
        return ZoneInfo(person.tz or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
