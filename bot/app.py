"""The composition root: builds the whole bot from its settings, starts it and stops it."""

import asyncio
import logging
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import aiohttp
import structlog
from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import OperationalError

from bot import metrics
from bot.auditor import EVERY, Auditor
from bot.door import Door
from bot.http import HttpDoor, Server
from bot.inbox import Drain
from bot.lively import lively
from bot.proxies import by_proxy
from bot.schedule import Schedule
from bot.settings import Settings
from bot.slack_client import SlackClient
from bot.words import TROUBLES, Asked, words_of
from handlers import listeners
from handlers.deps import Clock, Deps
from handlers.jobs import clock as clock_jobs
from handlers.jobs.deliveries import STANDARD, Sender, Timings
from handlers.jobs.leavers import Looks
from handlers.listeners import refusals
from handlers.listeners.directory import Directory
from handlers.listeners.heard import Edge
from handlers.rules.auditor import AWAY
from handlers.rules.refusals import Refusal
from handlers.use_cases import auditor, installations
from handlers.use_cases import deliveries as outbox
from prompts.words import Reason, Words
from storage.migrate import bring_up_to_date, is_up_to_date
from storage.store import Store, StoreBusyError

if TYPE_CHECKING:
    from bot.socket import SocketDoor

log = structlog.get_logger()
SWITCHED_OFF = (
    "Slack switched Socket Mode off, so Stile hears nothing and has stopped: switch it on again in the app's "
    "settings and start Stile."
)
THREADS = 32
DRAINS_WITHIN = 25.0
"""Seconds that stopping may take."""
THREADS_WITHIN = 6.0
"""Seconds that a thread's last statement may take, a little over the database's own limit."""
SWEEP = 60.0
"""Seconds between two looks at what is not due to the second."""
RETRY_EVERY = 5.0
"""Seconds between two tries to reach the database, and Slack, at the start."""


def real_clock() -> datetime:
    """Return the present moment; the one place that reads it."""
    return datetime.now(UTC)


@dataclass(frozen=True)
class Identity:
    """Who the bot is in its workspace, as `auth.test` says."""

    team: str
    bot_user: str
    bot_id: str
    name: str


def _wake(loop: asyncio.AbstractEventLoop, woken: asyncio.Event) -> None:
    """Wake the loop's drains from whichever thread wrote something."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(woken.set)


def _count(asked: Asked) -> None:
    """Count a question to the model; what was asked is nobody's business here."""
    metrics.ASKED.labels(asked.kind, asked.ended).inc()
    metrics.ASKED_SECONDS.observe(asked.seconds)


class Bot:
    """The running bot."""

    def __init__(
        self,
        settings: Settings,
        *,
        clock: Clock = real_clock,
        timings: Timings = STANDARD,
        words: Words | None = None,
        store: Store | None = None,
    ) -> None:
        self.settings = settings
        self.store = store or Store(settings.database_url.get_secret_value())
        self._model = words_of(settings, audit=_count, tell_admin=self._tell_of_model)
        self.deps = Deps(store=self.store, clock=clock, words=words or self._model)
        self.port = settings.port
        self._timings = timings
        self._session: aiohttp.ClientSession | None = None
        self._identity: Identity | None = None
        self._socket: SocketDoor | None = None
        self.over = asyncio.Event()
        """Set when the bot cannot go on, since Slack switched its connection off."""
        self._held = ""
        self._woken = asyncio.Event()
        self._settling = asyncio.Lock()
        self._prepared = False
        self._stopping = False
        self._last_tick = time.monotonic()
        self._loops: list[asyncio.Task[None]] = []

    def _tell_of_model(self, reason: Reason) -> None:
        """Tell the admins why the model gives no answers; called in the thread that asked it."""
        log.warning("the model gives no answers", reason=reason.value)
        if self._identity is not None:
            sentence = f"Stile's model gives no answers, so everybody goes on by hand: {TROUBLES[reason]}."
            outbox.tell_admins(self.deps, self._identity.team, "model", sentence)

    async def start(self) -> None:
        """Bring the database up to date, open the doors, and begin to work."""
        loop = asyncio.get_running_loop()
        loop.set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="stile"))
        self._prepared = await self._prepare()
        self.store.after_write = partial(_wake, loop, self._woken)
        self.slack = self._client()
        self.edge = Edge(self.deps, self.slack, Directory(self.deps, self.slack))
        self.door = Door(
            self._bolt(),
            self.deps,
            knows=self._knows,
            is_own=self._is_own,
            wake=self._woken.set,
            tell=partial(refusals.tell_later, self.edge),
            awake=lambda: self._identity is not None,
            within=self._timings.answers,
        )
        self.drain = Drain(self.deps, self.door, lease=self._timings.handling)
        self.sender = Sender(self.deps, self.slack, timings=self._timings)
        self.looks = Looks(self.deps, self.slack)
        self.auditor = self._auditor()
        self.schedule = Schedule()
        self.schedule.call("tick", self._tick, every=self.settings.tick_seconds)
        self.schedule.call("sweep", self._sweep, every=max(SWEEP, self.settings.tick_seconds))
        self.schedule.call("audit", self._audit, every=EVERY)
        try:
            await self._open_http()
        except OSError:
            await self._let_go()
            raise
        self._loops = [loop.create_task(self._begin()), loop.create_task(self._work())]
        self.schedule.start()

    async def _prepare(self) -> bool:
        """Bring the database up to date; False when its server does not answer yet. A file must be right."""
        try:
            await asyncio.to_thread(bring_up_to_date, self.store)
        except OperationalError as error:
            if self.store.is_sqlite:
                raise
            log.warning("the database does not answer yet", error=str(error.orig)[:200], again_in=RETRY_EVERY)
            return False
        return True

    async def _open_http(self) -> None:
        secret = self.settings.signing_secret.get_secret_value() if self.settings.signing_secret else None
        door = self.door if self.settings.transport == "http" else None
        http = HttpDoor(door, secret=secret, live=self.is_live, ready=self.is_ready)
        self._server = Server(http.application(), host=self.settings.host, port=self.settings.port)
        self.port = await self._server.start()

    def _client(self) -> AsyncWebClient:
        self._session = aiohttp.ClientSession(
            timeout=aiohttp.ClientTimeout(total=self._timings.timeout),
            connector=aiohttp.TCPConnector(limit=100, keepalive_timeout=60, socket_factory=lively),
        )
        token = self.settings.bot_token.get_secret_value() if self.settings.bot_token else ""
        slack = SlackClient(
            token=token,
            base_url=self.settings.api_url,
            timeout=int(self._timings.timeout),
            session=self._session,
            retry_handlers=[],
        )
        return by_proxy(slack, self.settings)

    def _auditor(self) -> Auditor:
        url = self.settings.heartbeat_url
        if self._session is None:
            raise RuntimeError("the auditor needs the session")
        heartbeat = url.get_secret_value() if url else ""
        return Auditor(
            self.deps,
            self._session,
            heartbeat=heartbeat,
            proxy=self.settings.proxy_to(heartbeat),
            is_live=lambda: self.is_live()[0],
        )

    def _bolt(self) -> AsyncApp:
        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
            return self._installation(enterprise_id, team_id)

        app = AsyncApp(
            name="stile",  # Bolt would look for one in all loaded modules' sources, which takes 50 ms
            client=AsyncWebClient(base_url=self.settings.api_url, session=self._session, retry_handlers=[]),
            logger=logging.getLogger("slack_bolt"),  # as bot.logs has set it; else it warns of what we mean
            authorize=authorize,
            process_before_response=True,
            request_verification_enabled=False,
            ssl_check_enabled=False,
            url_verification_enabled=False,
            attaching_function_token_enabled=False,
            attaching_conversation_kwargs_enabled=False,
        )
        listeners.register(app, self.edge)
        return app

    def _installation(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult:
        """Return who the bot is, from memory: Bolt would ask Slack at every request."""
        identity = self._identity
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=identity.team if identity else team_id,
            bot_token=self.slack.token,
            bot_id=identity.bot_id if identity else None,
            bot_user_id=identity.bot_user if identity else None,
        )

    def _is_own(self, event: Mapping[str, Any]) -> bool:
        """Tell whether an event is Stile's own message coming back, which is nothing to handle."""
        if event.get("type") != "message" or self._identity is None:
            return False
        message = event.get("message") or event.get("previous_message") or event
        return self._identity.bot_user == message.get("user") or self._identity.bot_id == message.get(
            "bot_id"
        )

    def _knows(self, team: str) -> bool:
        return self._identity is not None and self._identity.team == team

    async def _begin(self) -> None:
        """Wait for the database and for Slack as long as it takes, then connect the socket."""
        while not self._prepared:
            await asyncio.sleep(RETRY_EVERY)
            self._prepared = await self._prepare()
        while self._identity is None:
            try:
                await self._identify()
            except Refusal as error:
                self._held = str(error)
                log.error("nothing is posted", why=self._held)
                await asyncio.sleep(RETRY_EVERY)
            except (SlackApiError, aiohttp.ClientError, TimeoutError, StoreBusyError) as error:
                log.warning("Slack does not know us yet", error=str(getattr(error, "response", error))[:200])
                await asyncio.sleep(RETRY_EVERY)
        if self.settings.transport == "socket" and self.settings.app_token is not None:
            from bot.socket import SocketDoor  # noqa: PLC0415 - behind HTTP there is no socket

            self._socket = SocketDoor(
                self.door,
                app_token=self.settings.app_token.get_secret_value(),
                slack=self.slack,
                switched_off=self._switched_off,
            )
            await self._socket.start()
        self._woken.set()
        log.info("ready", team=self._identity.team, transport=self.settings.transport, port=self.port)

    async def _identify(self) -> None:
        answer = await self.slack.auth_test()
        identity = Identity(
            answer["team_id"], answer["user_id"], answer.get("bot_id") or "", answer.get("team") or ""
        )
        await asyncio.to_thread(
            installations.remember,
            self.deps,
            identity.team,
            name=identity.name,
            bot_user=identity.bot_user,
            admins=self.settings.admins,
        )
        await asyncio.to_thread(outbox.resume, self.deps, identity.team)
        self.store.serves = frozenset({identity.team})
        away = await asyncio.to_thread(auditor.come_back, self.deps, instance=self.settings.instance)
        if away > AWAY:
            log.warning("nobody was at work for a while", hours=round(away.total_seconds() / 3600, 1))
        self._identity, self._held = identity, ""

    async def _switched_off(self) -> None:
        """Tell the admins that Slack closed the only way in, and let the process end."""
        log.error("Socket Mode is switched off", fix=SWITCHED_OFF)
        if self._identity is not None:
            await asyncio.to_thread(
                outbox.tell_admins, self.deps, self._identity.team, "socket", SWITCHED_OFF
            )
            await self.settle()
        self.over.set()

    async def _work(self) -> None:
        """Drain the inbox and the outbox whenever something was written, and when the next row comes due."""
        while not self._stopping:
            self._woken.clear()
            try:
                await self.settle()
                pause = await self._pause()
            except (StoreBusyError, SlackApiError, aiohttp.ClientError, TimeoutError) as error:
                log.warning("a drain was cut short", error=type(error).__name__)
                pause = 1.0
            except Exception as error:
                log.error(
                    "a drain failed", exc_info=error
                )  # and is tried again: nothing else says what waits
                pause = 5.0
            try:
                await asyncio.wait_for(self._woken.wait(), pause)
            except TimeoutError:
                continue

    async def _pause(self) -> float:
        if self._identity is None:
            return self.settings.tick_seconds
        seconds = await asyncio.to_thread(clock_jobs.seconds_to_next, self.deps)
        return (
            self.settings.tick_seconds
            if seconds is None
            else min(max(seconds, 0.05), self.settings.tick_seconds)
        )

    async def settle(self) -> None:
        """Handle what came in and say what is to be said, until nothing is left."""
        async with self._settling:
            while self._identity is not None and (await self.drain.drain() or await self.sender.drain()):
                continue

    async def tick(self) -> None:
        """Let everything fall due now that the clock brings, as when a clock was moved."""
        await self._tick()
        await self._sweep()

    async def _sweep(self) -> None:
        if self._identity is not None:
            await clock_jobs.sweep(self.deps)
        self._woken.set()

    async def _tick(self) -> None:
        if self._identity is not None:
            await self.looks.look(self._identity.team)
            await clock_jobs.tick(self.deps, self.slack)
        self._last_tick = time.monotonic()
        metrics.TICKS.inc()
        metrics.LAST_TICK.set_to_current_time()
        self._woken.set()

    async def _audit(self) -> None:
        if self._identity is not None:
            await self.auditor.audit()

    def is_live(self) -> tuple[bool, str]:
        """Tell whether the process and its clock are alive, and why not."""
        late = time.monotonic() - self._last_tick > 3 * self.settings.tick_seconds
        dead = [task for task in self._loops[1:] if task.done()]
        return (False, "the clock stands still") if late or dead else (True, "alive")

    def is_ready(self) -> tuple[bool, str]:
        """Tell whether the bot can take work, and why not."""
        if self._held or self._identity is None:
            return False, self._held or "Slack has not said yet who this bot is; `stile doctor` tells why"
        if self._socket is not None and not self._socket.is_connected:
            return False, "Slack's socket is not connected"
        try:
            if not is_up_to_date(self.store):
                return False, "the database is not up to date"
        except Exception as error:  # noqa: BLE001 - whatever it is, the bot is not ready
            return False, f"the database does not answer ({type(error).__name__})"
        return True, "ready"

    async def stop(self) -> None:
        """Stop taking work, finish what is under way, and let go of everything."""
        self._stopping = True
        self.schedule.stop()
        self.sender.stop()
        if self._socket is not None:
            await self._socket.stop()
        await self._server.stop()
        await self.door.remembered()
        pending = [*self.edge.tasks]
        if pending:
            await asyncio.wait(pending, timeout=DRAINS_WITHIN)
        self._woken.set()
        self._loops[0].cancel()
        await asyncio.wait(self._loops, timeout=10)
        for task in self._loops:
            task.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        await self._let_go()

    async def _let_go(self) -> None:
        if self._model is not None:
            self._model.close()
        if self._session is not None:
            await self._session.close()
        ends = time.monotonic() + THREADS_WITHIN
        while self.store.in_use and time.monotonic() < ends:  # noqa: ASYNC110 - threads tell no event
            await asyncio.sleep(0.01)
        self.store.close()
