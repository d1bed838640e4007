"""The world of the journeys: a company on the playground, the bot in front of it, one frozen clock."""

import asyncio
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import SecretStr

from bot.app import Bot
from bot.playground import Channel, Company, MovableClock, Person, Playground
from bot.settings import Settings as BotSettings
from handlers.jobs.deliveries import Timings
from handlers.use_cases import people
from prompts.words import Words
from storage import settings as stored
from storage.records import (
    STILE,
    Architect,
    Availability,
    Calendar,
    Channels,
    Leads,
    Request,
    Roster,
    Settings,
    Watched,
)
from storage.records import Person as Facts
from storage.store import Store

MANIFEST = yaml.safe_load((Path(__file__).parents[1] / "app.yaml").read_text(encoding="utf-8"))
PATIENCE = 20.0
"""Seconds that this Slack waits for an answer, on a busy machine too; who wants to know whether 3 suffice measures it."""
TEAM = "T0NORTHWND"
MAYA, BEN, ARUN, SOFIE = "U0MAYA", "U0BEN", "U0ARUN", "U0SOFIE"
MLEAD, ILEAD, ADMIN, GUEST, STRANGER = "U0MLEAD", "U0ILEAD", "U0ADMIN", "U0GUEST", "U0STRANGER"
MARTECH, IT, GENERAL = "C0MARTECH", "C0ITARCH", "C0GENERAL"
MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
"""Monday, 09:00 in New York and 19:30 in Kolkata."""
INSIDE = (MAYA, BEN, ARUN, SOFIE, MLEAD, ILEAD, ADMIN)
QUICK = Timings(timeout=2.0, lease=4.0, verify=0.2, margin=0.5, pace=0.0, answers=15.0)
"""The delivery loop's times, shortened where a test must not wait for them; on a busy machine an answer may take long."""

COMPANY = Company(
    team_id=TEAM,
    domain="northwind",
    name="Northwind",
    people=(
        Person(MAYA, "maya", "Maya Ortiz", "America/New_York", "Marketing manager"),
        Person(BEN, "ben", "Ben Cole", "America/New_York", "Campaigns"),
        Person(ARUN, "arun", "Arun Rao", "Asia/Kolkata", "IT architect"),
        Person(SOFIE, "sofie", "Sofie Lund", "Europe/Copenhagen", "IT architect"),
        Person(MLEAD, "mlead", "Lena Marsh", "America/New_York", "Marketing lead"),
        Person(ILEAD, "ilead", "Ivo Lang", "Europe/Berlin", "IT lead"),
        Person(ADMIN, "admin", "Ada Minh", "Europe/London", "Workspace admin", is_admin=True),
        Person(GUEST, "guest", "Gus Test", "Europe/London", "Agency", is_restricted=True),
        Person(STRANGER, "stranger", "Sam Other", "Europe/London", "Partner", team_id="T0OTHER"),
    ),
    channels=(
        Channel(MARTECH, "martech", (*INSIDE, GUEST, STRANGER)),
        Channel(IT, "it-architecture", (ARUN, SOFIE, ILEAD, ADMIN)),
        Channel(GENERAL, "general", INSIDE),
    ),
)
SETTINGS = Settings(
    channels=Channels(it=IT, marketing=MARTECH),
    calendar=Calendar(zone="America/New_York", holidays="US-NY"),
    people=Roster(
        leads=Leads(marketing=MLEAD, it=ILEAD),
        admins=(ADMIN,),
        marketing=(MAYA, BEN),
        architects=(
            Architect(who=ARUN, topics=("integration", "analytics", "data")),
            Architect(who=SOFIE, topics=("web", "content")),
        ),
        working_time=(
            Availability(who=ARUN, hours="11:30-20:30", holidays="IN-KA"),
            Availability(who=SOFIE, hours="09:00-17:30", holidays="DK"),
        ),
    ),
)


def watched(mode: Literal["on", "shadow", "off"], settings: Settings = SETTINGS) -> Settings:
    """Return the company's settings with marketing's channel watched."""
    channels = settings.channels.model_copy(update={"watched": (Watched(channel=MARTECH, mode=mode),)})
    return settings.model_copy(update={"channels": channels})


class World:
    """One company with Stile installed."""

    def __init__(
        self,
        database_url: str,
        *,
        at: datetime = MONDAY,
        settings: Settings = SETTINGS,
        socket: bool = False,
        timings: Timings = QUICK,
        company: Company = COMPANY,
        strict_rates: bool = False,
        words: Words | None = None,
        store: Store | None = None,
    ) -> None:
        self.database_url = database_url
        self.clock = MovableClock(start=at, frozen=True)
        self.playground = Playground(company, clock=self.clock, patience=PATIENCE, strict_rates=strict_rates)
        self._settings = settings
        self._company = company
        self._socket = socket
        self._timings = timings
        self._words = words
        self._store = store

    async def start(self) -> None:
        """Start the playground and the bot, and wait until the bot is ready."""
        await self.playground.start()
        self.installed = self.playground.install(
            MANIFEST, request_url=None if self._socket else "http://127.0.0.1:1/", bot_in=[MARTECH, IT]
        )
        self.bot = await self.new_bot()
        if not self._socket:
            self.playground.set_request_url(f"http://127.0.0.1:{self.bot.port}/slack/events")
        self.write_settings(self._settings)

    async def new_bot(self) -> Bot:
        """Start another bot on the same database and the same Slack."""
        store, self._store = self._store, None  # a second bot opens the database itself
        bot = Bot(
            self.bot_settings(), clock=self.clock.now, timings=self._timings, words=self._words, store=store
        )
        await bot.start()
        await until(lambda: bot.is_ready()[0])
        return bot

    def bot_settings(self) -> BotSettings:
        """Return what an operator would set."""
        secrets: dict[str, Any] = {
            "SLACK_BOT_TOKEN": SecretStr(self.installed.bot_token),
            "SLACK_API_URL": self.playground.api_url,
            "DATABASE_URL": SecretStr(self.database_url),
            "PORT": 0,
            "STILE_TICK_SECONDS": 300,
        }
        if self._socket:
            secrets["SLACK_APP_TOKEN"] = SecretStr(self.installed.app_token)
        else:
            secrets["SLACK_SIGNING_SECRET"] = SecretStr(self.installed.signing_secret)
        return BotSettings.model_validate(secrets)

    def write_settings(self, settings: Settings) -> None:
        """Write the workspace's settings and meet the people on the roster."""
        request = Request(team=TEAM, actor=STILE, at=self.clock.now())
        with self.bot.store.writing(request) as session:
            stored.write(session, settings)
        for person in self._company.people:
            facts = Facts(
                team_id=TEAM,
                id=person.id,
                zone=person.tz or "",
                guest=person.is_restricted,
                checked_at=self.clock.now(),
            )
            if person.team_id is None:
                people.introduce(self.bot.deps, TEAM, facts)

    async def settle(self) -> None:
        """Let everything be handled and said that is due now."""
        await self.playground.settled()
        await self.bot.door.caught_up()  # what took longer than an answer may goes on behind it
        while self.bot.edge.tasks:
            _, late = await asyncio.wait(self.bot.edge.tasks, timeout=10)
            assert not late, "something behind an answer does not end"
        await self.bot.settle()

    async def move(self, **by: float) -> None:
        """Move the clock on, tick, and let everything be said."""
        self.clock.move(timedelta(**by))
        await self.bot.tick()
        await self.settle()

    async def stop(self) -> None:
        """End it all."""
        if hasattr(self, "bot"):
            await self.bot.stop()
        await self.playground.stop()

    # what a person does and sees

    async def command(self, user: str, text: str, channel: str = MARTECH) -> None:
        """Write a slash command and wait until what it opened is there."""
        await self.playground.command(user, channel, text)
        await self.settle()

    async def press(self, user: str, action_id: str, **more: Any) -> None:
        """Press a button in the form that is open."""
        await self.playground.press(user, action_id, **more)
        await self.settle()

    async def submit(self, user: str, values: Mapping[str, Any] | None = None) -> dict[str, str]:
        """Fill in and send the form that is open; return its errors by block, as if nothing had been drafted."""
        here = {self._block(user, name): value for name, value in (values or {}).items()}
        done = await self.playground.submit(user, here)
        assert done.trouble is None, done.trouble
        await self.settle()
        return {re.sub(r"@[0-9]+$", "@1", block): error for block, error in done.errors.items()}

    def _block(self, user: str, name: str) -> str:
        """Return what a field's block is called now: one that a model drafted has another version."""
        blocks = (self.playground.modal(user) or {}).get("state", {}).get("values", {})
        field = name.partition("@")[0]
        return next((block for block in blocks if block.partition("@")[0] == field), name)

    async def click(self, user: str, channel: str, action_id: str, **more: Any) -> None:
        """Press a button of the newest message in a channel that has it."""
        message = self.message_with(channel, action_id)
        await self.playground.click(user, channel, message["ts"], action_id, **more)
        await self.settle()

    def message_with(self, channel: str, action_id: str) -> dict[str, Any]:
        """Return the newest message of a channel, threads included, that has a button."""
        found = [m for m in self.everything(channel) if f'"action_id": "{action_id}"' in dumps(m)]
        assert found, f"no message in {channel} has {action_id}"
        return found[-1]

    def everything(self, channel: str) -> list[dict[str, Any]]:
        """Return every message of a channel, threads included, oldest first."""
        found = []
        for message in self.playground.messages(channel):
            found.append(message)
            if message.get("reply_count"):
                found += [
                    m for m in self.playground.thread(channel, message["ts"]) if m["ts"] != message["ts"]
                ]
        return found

    def texts(self, channel: str) -> list[str]:
        """Return what a channel reads, threads included."""
        return [message["text"] for message in self.everything(channel)]

    def dm_texts(self, user: str) -> list[str]:
        """Return what Stile wrote to a person."""
        return self.texts(self.playground.dm(user))

    def chosen(self, user: str, block_id: str) -> Any:
        """Return what a field of the form that is open holds."""
        modal = self.playground.modal(user)
        assert modal is not None, "no form is open"
        (element,) = modal["state"]["values"][self._block(user, block_id)].values()
        option = element.get("selected_option") or {}
        return option.get("value") or element.get("value") or element.get("selected_date")

    async def press_forged(self, user: str, channel: str, ts: str, action_id: str, value: str) -> None:
        """Send a press of a button that the message need not have, signed as Slack would."""
        await self.playground.forge_action(user, channel, ts, action_id, value)
        await self.settle()

    def told(self, user: str) -> list[str]:
        """Return what only this person was told, in every channel and in a form."""
        modal = self.playground.modal(user)
        note = [dumps(modal)] if modal is not None else []
        directly = [text for text in self.dm_texts(user) if "H-1" not in text or "Only" in text]
        return [m["text"] for m in self.playground.ephemerals(user)] + directly + note

    async def say(self, user: str, text: str, channel: str = MARTECH, **more: Any) -> str:
        """Post something and let Stile hear it; return the message's ts."""
        message = await self.playground.say(user, channel, text, **more)
        await self.settle()
        return str(message["ts"])

    async def hear(self, event: dict[str, Any]) -> None:
        """Let Stile hear of something that nobody does here, as Slack would tell it."""
        await self.playground.event(event, channel=event.get("channel"))
        await self.settle()

    async def react(self, user: str, ts: str, name: str = "ticket", channel: str = MARTECH) -> None:
        """React to a message."""
        await self.playground.react(user, channel, ts, name)
        await self.settle()

    async def turn(self, user: str, ts: str, channel: str = MARTECH) -> None:
        """Use the shortcut on a message."""
        await self.playground.message_shortcut(user, channel, ts, "handoff.from_message")
        await self.settle()

    def whispers(self, user: str, channel: str = MARTECH) -> list[dict[str, Any]]:
        """Return what only this person sees in a channel."""
        return self.playground.ephemerals(user, channel)

    async def answer(self, user: str, action_id: str, channel: str = MARTECH) -> None:
        """Press a button of the newest message that only this person sees."""
        newest = self.whispers(user, channel)[-1]
        await self.playground.click(user, channel, newest["ts"], action_id)
        await self.settle()

    def modal_text(self, user: str) -> str:
        """Return the JSON of the form a person sees."""
        return dumps(self.playground.modal(user))


def dumps(value: object) -> str:
    """Return the JSON of a message or view, to be searched."""

    return json.dumps(value, ensure_ascii=False)


async def until(holds: Any, *, within: float = 10.0) -> None:
    """Wait until something holds, and no longer."""
    for _ in range(int(within / 0.01)):
        if holds():
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not come to hold in time")
