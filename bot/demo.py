"""`stile demo`: a company on the playground, Stile in it, and a fortnight that has already happened."""

import asyncio
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, time, timedelta
from itertools import groupby
from pathlib import Path

import structlog
from pydantic import SecretStr

from bot import manifest
from bot.acts import Scene, begin, request_of, scenes
from bot.app import Bot, real_clock
from bot.company import BOT_IN, COMPANY, MARTECH, MAYA, SETTINGS, TEAM
from bot.playground import MovableClock, Playground
from bot.settings import Settings as BotSettings
from bot.slack_reads import every_channel, everybody, names_of
from bot.stories import STORIES
from handlers.jobs.deliveries import Timings
from handlers.listeners.directory import person_of
from handlers.rules.check_ins import LEAD_TIME
from handlers.rules.refusals import Refusal
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import settings, working_times
from storage import check_ins
from storage.records import STILE, Request, Settings

log = structlog.get_logger()
TICKS = (time(9, 40), time(15, 10))
"""When the clock stops on each working day while the past is told, in UTC, so that reminders come in order."""
LEAST_STEP, MOST_STOPS = timedelta(minutes=15), 48
"""How a moved clock travels: a week in steps of three hours and a half, an hour in four."""
LONG_AGO = timedelta(days=11, hours=12)
"""What happened before that is told without digests and reminders: nobody reads them, and the page comes sooner."""
READY_WITHIN = 30.0
SMALL_TALK = (
    ("U0ADA", "C0GENERAL", "Morning all. The London office is closed on Friday afternoon, heating works."),
    ("U0TOM", "C0MARTECH", "The spring photos are in, they look great :mountain:"),
    (
        "U0SAM",
        "C0SPRING",
        "First layouts for the trail posters are with Lena, comments until Thursday please.",
    ),
)


class Demo:
    """The playground, the bot and one clock for both."""

    def __init__(self, folder: Path) -> None:
        self._database = folder / "stile.db"
        self.clock = MovableClock()
        self.playground = Playground(COMPANY, clock=self.clock)
        self._bot_runs = False
        self._travelling = asyncio.Lock()

    async def start(self, port: int) -> None:
        """Open the page at once, then install Stile and tell the past; OSError when the port is taken."""
        today = self.clock.now().date()
        story = scenes(STORIES, today)
        await self.playground.start(port)
        self.clock.set(story[0].at - timedelta(hours=1))
        installed = self.playground.install(manifest.read(), bot_in=BOT_IN)
        bot_settings = BotSettings.model_validate(
            {
                "SLACK_BOT_TOKEN": SecretStr(installed.bot_token),
                "SLACK_APP_TOKEN": SecretStr(installed.app_token),
                "SLACK_API_URL": self.playground.api_url,
                "DATABASE_URL": SecretStr(f"sqlite:///{self._database}"),
                "PORT": 0,
            }
        )
        self.bot = Bot(bot_settings, clock=self.clock.now, timings=Timings(pace=0.0))
        await self.bot.start()
        self._bot_runs = True
        await self._until_ready()
        await self._apply_settings()
        await self._tell(story)
        self.clock.guide = self._travel

    async def stop(self) -> None:
        """End both, however far the start came."""
        if self._bot_runs:
            await self.bot.stop()
        await self.playground.stop()

    async def _until_ready(self) -> None:
        async with asyncio.timeout(READY_WITHIN):
            while not self.bot.is_ready()[0]:  # noqa: ASYNC110 - /readyz asks the same way
                await asyncio.sleep(0.02)

    async def _apply_settings(self) -> None:
        at = self.clock.now()
        users, channels = await everybody(self.bot.slack), await every_channel(self.bot.slack)
        names = names_of(users, channels, team=TEAM, at=at)
        facts = [person_of(TEAM, user, at=at) for user in users]
        request = Request(team=TEAM, actor=STILE, at=at, surface="demo")
        merged = await asyncio.to_thread(
            settings.apply, self.bot.deps, request, tomllib.loads(SETTINGS), names, facts=facts
        )
        for problem in merged.problems:
            log.error("the demo's settings are wrong", problem=problem)

    async def _tell(self, story: list[Scene]) -> None:
        """Let the past happen, scene by scene, with a tick between so that everything comes in its time."""
        handoffs: dict[int, int] = {}
        present = _present()
        with self._deaf():
            for at, at_once in groupby(story, key=lambda scene: scene.at):
                await self._pass_time(at, handoffs, daily_from=present - LONG_AGO)
                for scene in at_once:
                    await asyncio.to_thread(self._play, scene, handoffs)
            await self._pass_time(present, handoffs, daily_from=present - LONG_AGO)
            await self.bot.tick()
            await self.bot.settle()
        for user, channel, text in SMALL_TALK:
            await self.playground.say(user, channel, text)

    @contextmanager
    def _deaf(self) -> Iterator[None]:
        """Keep the bot from hearing of its own messages: there are hundreds, and it does nothing with them."""
        app = self.playground.slack.workspace.apps[0]
        hears, app.events = app.events, frozenset()
        yield
        app.events = hears

    def _play(self, scene: Scene, handoffs: dict[int, int]) -> None:
        request = request_of(self.bot.deps, TEAM, scene.act.who, self.clock.now())
        key = id(scene.story)
        try:
            if key not in handoffs:
                handoffs[key] = begin(self.bot.deps, request, scene.story)
            scene.act.do(self.bot.deps, request, handoffs[key])
        except Refusal as refusal:
            log.warning("the story could not go on", handoff=handoffs.get(key), refusal=refusal.sentence)

    async def _pass_time(self, until: datetime, handoffs: dict[int, int], *, daily_from: datetime) -> None:
        now = self.clock.now()
        ticks = {stop for stop in _ticks(now, until) if stop >= daily_from}
        begins = await asyncio.to_thread(self._begins, list(handoffs.values()))
        for at in sorted(ticks | {moment for moment in begins if now < moment < until}):
            self.clock.set(at)
            if at in ticks:
                await self.bot.tick()
            await self.bot.settle()
        self.clock.set(until)
        await self.bot.settle()

    def _begins(self, handoffs: list[int]) -> list[datetime]:
        """Return when it is said that a booked check-in begins; said at the next tick, it would come too late."""
        with self.bot.deps.store.reading(TEAM) as session:
            booked = [check_ins.open_of(session, handoff_id) for handoff_id in handoffs if handoff_id]
        return [one.starts_at - LEAD_TIME for one in booked if one is not None and one.starts_at is not None]

    async def _travel(self, until: datetime) -> None:
        """Stop on the way when somebody moves the clock, so that everything comes in its own hour."""
        async with self._travelling:
            for at in _stops(self.clock.now(), until):
                self.clock.set(at)
                await self.bot.tick()
                await self.bot.settle()


def _stops(now: datetime, until: datetime) -> list[datetime]:
    """Return where a moved clock stops: each quarter of an hour, more rarely on a long way, and its end."""
    step = max(LEAST_STEP, (until - now) / MOST_STOPS)
    return [*(now + n * step for n in range(1, MOST_STOPS) if now + n * step < until), until]


def _present() -> datetime:
    """Return the present, or the next moment at which people in New York and further east are both at work."""
    calendar = tomllib.loads(SETTINGS)["calendar"]
    chosen = Settings.model_validate({"calendar": calendar})
    return next_working_instant(working_times.build(chosen, None, ""), real_clock())


def _ticks(after: datetime, until: datetime) -> list[datetime]:
    """Return the moments between two at which the clock stops."""
    days = [after.date() + timedelta(days=n) for n in range((until - after).days + 2)]
    stops = [datetime.combine(day, at, tzinfo=UTC) for day in days if day.weekday() < 5 for at in TICKS]
    return [stop for stop in stops if after < stop < until]


def page(url: str) -> str:
    """Return the address at which one begins: as Maya, in her team's channel."""
    return f"{url}/#as={MAYA.id}&channel={MARTECH.id}"


def first_steps(url: str) -> str:
    """Return the lines that say what to press first."""
    return f"""Stile is at {page(url)}
  1. You are Maya of marketing: write /handoff in #martech and ask IT for something.
  2. Act as Arun, the architect: in #it-architecture press [Take it] or [Ask for context].
  3. Press [Next working day] at the top: check-ins and reminders come as they would.
Ctrl-C ends it, and nothing is kept."""
