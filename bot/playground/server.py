"""The playground: a strict Slack on loopback, with people who act in it."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from typing import Any

from aiohttp import web

from bot.playground.acts import Reply, reply_of
from bot.playground.answers import Answers
from bot.playground.api_door import ApiDoor, Call
from bot.playground.app import Installed, from_manifest
from bot.playground.clock import MovableClock
from bot.playground.company import Company
from bot.playground.delivery import Delivered
from bot.playground.faults import Faults
from bot.playground.people import People
from bot.playground.shapes import Json, PlaygroundError
from bot.playground.slack import Slack
from bot.playground.ui import Ui
from bot.playground.uploads import Uploads

RETRY_DELAYS = (0.05, 0.2, 0.5)
ANSWER_SECONDS = 3.0
MOST_BYTES = 25 * 1024 * 1024


class Playground(People):
    """A Slack workspace in this process; `patience` is how long it waits for an app's answer, in seconds.

    With `strict_rates` Slack's rate limits are enforced with 429 and Retry-After.
    """

    def __init__(
        self,
        company: Company,
        *,
        clock: MovableClock | None = None,
        strict_rates: bool = False,
        retry_delays: Sequence[float] = RETRY_DELAYS,
        patience: float = ANSWER_SECONDS,
    ) -> None:
        self.clock = clock or MovableClock()
        self.faults = Faults()
        slack = Slack(company, self.clock, patience=patience, retry_delays=retry_delays)
        super().__init__(slack, Answers(slack, self.faults))
        self._api = ApiDoor(slack, self.faults, strict_rates=strict_rates)
        self._ui = Ui(self, self.faults)
        self._runner: web.AppRunner | None = None
        self.url = ""

    @property
    def api_url(self) -> str:
        """Return the address for SLACK_API_URL."""
        return f"{self.url}/api/"

    @property
    def calls(self) -> list[Call]:
        """Return every call of the Web API, oldest first."""
        return self._api.calls

    @property
    def deliveries(self) -> list[Delivered]:
        """Return everything that went out to apps, with its answer, oldest first."""
        return self.slack.courier.log

    async def start(self, port: int = 0) -> None:
        """Listen on loopback; port 0 takes a free one."""
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        self.slack.listen_at(self.url)
        await self.slack.courier.start()

    async def stop(self) -> None:
        """End every connection and delivery at once."""
        if self._runner is None:
            return
        self._api.stop()
        self._ui.stop()
        await self.slack.courier.stop()
        await self.slack.links.close()
        await self._runner.cleanup()
        self._runner = None

    def install(
        self,
        manifest: Mapping[str, Any],
        *,
        request_url: str | None = None,
        bot_in: Sequence[str] = (),
        scopes: Sequence[str] | None = None,
    ) -> Installed:
        """Install an app from its parsed manifest; without a `request_url` it uses Socket Mode."""
        for channel in bot_in:
            if channel not in self.slack.workspace.rooms:
                raise PlaygroundError(f"There is no channel {channel}.")
        app = from_manifest(manifest, self.slack.workspace.team_id, request_url=request_url, scopes=scopes)
        self.slack.workspace.add_app(app, tuple(bot_in))
        self.slack.workspace.changed()
        return app.installed

    def set_request_url(self, url: str) -> None:
        """Send the app's payloads to this address."""
        self._app().request_url = url

    def dm(self, user: str) -> str:
        """Return the id of the direct message between a person and the app's bot."""
        if user not in self.slack.workspace.people:
            raise PlaygroundError(f"There is no person {user}.")
        return self.slack.workspace.open_dm(self._app(), user).id

    def messages(self, channel: str, *, viewer: str | None = None) -> list[Json]:
        """Return what stands in a channel, oldest first; for a viewer also what only they see."""
        room = self.slack.workspace.rooms[channel]
        seen = list(room.top_level())
        if viewer:
            seen += [one for one in self._whispers(viewer, channel) if "thread_ts" not in one]
            seen.sort(key=lambda message: str(message["ts"]))
        return deepcopy(seen)

    def thread(self, channel: str, ts: str) -> list[Json]:
        """Return a thread, its root first."""
        return deepcopy(self.slack.workspace.rooms[channel].thread(ts))

    def ephemerals(self, user: str, channel: str | None = None) -> list[Json]:
        """Return what only this person sees, oldest first."""
        return deepcopy(self._whispers(user, channel))

    def unread(self, user: str) -> dict[str, int]:
        """Return how many messages of others a person has not read, by channel."""
        workspace = self.slack.workspace
        counts = {}
        for room in workspace.rooms.values():
            if user in room.members:
                counts[room.id] = len(list(workspace.unread(user, room)))
        return {channel: count for channel, count in counts.items() if count}

    async def redeliver(self, delivered: Delivered, times: int = 1) -> list[Reply]:
        """Send the very same payload again, as Slack does when it believes it was not taken."""
        replies = []
        for number in range(1, times + 1):
            again = number if delivered.door == "events_api" else 0
            answer = await self.slack.courier.ask(
                delivered.app, delivered.door, delivered.payload, again, "http_timeout"
            )
            replies.append(reply_of(answer))
        return replies

    async def event(self, event: Json, *, channel: str | None = None) -> Reply:
        """Send the app an event that no act here causes, such as `app_uninstalled`."""
        sent = self.slack.events.raw(self._app(), event, self.slack.workspace.rooms.get(channel or ""))
        return reply_of(await sent)

    async def verify_request_url(self) -> Reply:
        """Send the challenge with which Slack tries a new request URL; a good app answers it back."""
        challenge = {
            "token": "playground-verification",
            "challenge": self.slack.workspace.made_word("challenge", 32),
            "type": "url_verification",
        }
        return reply_of(await self.slack.courier.ask(self._app(), "events_api", challenge))

    async def settled(self) -> None:
        """Wait until no event is under way any more, retries included."""
        await self.slack.courier.settled()

    async def refresh_socket(self, reason: str = "refresh_requested") -> None:
        """Ask the app to reconnect: `warning`, `refresh_requested` or `link_disabled`."""
        if reason not in ("warning", "refresh_requested", "link_disabled"):
            raise PlaygroundError(f"Slack gives no such reason: {reason}.")
        await self.slack.links.tell_disconnect(self._app(), reason)

    @property
    def sockets(self) -> int:
        """Return how many websockets the app holds."""
        return len(self.slack.links.of(self._app()))

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=MOST_BYTES)
        application.add_routes(
            [
                web.get("/api/{method}", self._api.serve),
                web.post("/api/{method}", self._api.serve),
                web.post("/upload/{id}", Uploads(self.slack, self.faults).serve),
                web.post("/hooks/{team}/{word}", self._answers.serve),
                web.get("/link/", self.slack.links.serve),
                *self._ui.routes(),
            ]
        )
        return application

    def _whispers(self, user: str, channel: str | None) -> list[Json]:
        own = self.slack.workspace.ephemerals.get(user, [])
        return [one for one in own if channel in (None, one["channel"])]
