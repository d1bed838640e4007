"""The outbox alone: a store, a playground and the delivery loop between them, without a running bot."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from sqlmodel import col, update

from bot.playground import Company, Installed, MovableClock, Playground
from bot.slack_client import SlackClient
from handlers.deps import Deps
from handlers.jobs.deliveries import METADATA, Sender, Timings
from handlers.use_cases import deliveries as outbox
from handlers.use_cases import installations
from storage import database_time, deliveries, handoffs, settings
from storage.records import STILE, Delivery, Handoff, Request
from storage.store import Store
from storage.tables import DeliveryRow
from storage.vocabulary import Door, State
from tests.world import COMPANY, IT, MANIFEST, MARTECH, MAYA, SETTINGS, TEAM

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
PATIENT = Timings(timeout=1.0, lease=60.0, verify=60.0, margin=0.1, pace=0.0)
"""Leases that only end when a test says so."""


@asynccontextmanager
async def a_playground(company: Company = COMPANY) -> AsyncIterator[tuple[Playground, Installed]]:
    """Give a Slack at the real time with Stile in both channels, installed for Socket Mode."""
    playground = Playground(company, clock=MovableClock())
    await playground.start()
    try:
        yield playground, playground.install(MANIFEST, bot_in=[MARTECH, IT])
    finally:
        await playground.stop()


def prepare(store: Store, at: datetime) -> None:
    """Install the workspace in a store, with its settings and one handoff that an architect took."""
    deps = Deps(store=store, clock=lambda: at)
    installations.remember(deps, TEAM, name="Northwind", bot_user="U0BOT", admins=())
    handoff = Handoff(
        team_id=TEAM,
        id=1,
        door=Door.WORK,
        state=State.WITH_IT,
        title="Connect the webinar platform",
        requester=MAYA,
        author=MAYA,
        created_at=at,
        updated_at=at,
    )
    with store.writing(Request(team=TEAM, actor=STILE, at=at)) as session:
        settings.write(session, SETTINGS)
        handoffs.add(session, handoff)


class Outbox:
    """Deliveries that are added, said and looked at."""

    def __init__(self, store: Store, playground: Playground, installed: Installed) -> None:
        self.store = store
        self.playground = playground
        self.deps = Deps(store=store, clock=lambda: datetime.now(UTC))
        self._token = installed.bot_token
        self._sessions: list[aiohttp.ClientSession] = []
        self.slack = self.client()

    def client(self, kind: type[SlackClient] = SlackClient, *, timeout: float = 5.0) -> Any:
        """Return a client of its own; `timeout` in seconds."""
        session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=timeout))
        self._sessions.append(session)
        return kind(self._token, self.playground.api_url, session=session, retry_handlers=[])

    def sender(self, timings: Timings = PATIENT, *, slack: Any = None, store: Store | None = None) -> Sender:
        """Return a worker."""
        deps = Deps(store=store, clock=self.deps.clock) if store else self.deps
        return Sender(deps, slack or self.slack, timings=timings)

    def add(self, key: str, kind: str = "rerouted", **place: Any) -> None:
        """Add a message about the handoff that says its own key."""
        place = place or {"channel": MARTECH}
        with self.store.writing(self.request()) as session:
            args = {"handoff_id": 1, "by": MAYA, "reason": f"said {key}", "due_at": self.deps.clock()}
            deliveries.add(session, kind, key=key, **{**args, **place})

    def request(self) -> Request:
        """Return a request of Stile itself."""
        return Request(team=TEAM, actor=STILE, at=self.deps.clock())

    def row(self, key: str) -> Delivery:
        """Return a delivery as it is."""
        with self.store.reading(TEAM) as session:
            found = deliveries.by_key(session, key)
        assert found is not None, f"there is no delivery {key}"
        return found

    def next_try_in(self, key: str) -> float:
        """Return in how many seconds of the database's clock a message is tried again."""
        with self.store.reading(TEAM) as session:
            now = database_time.read(session)
        return (self.row(key).next_try_at - now).total_seconds()

    def let_time_pass(self) -> None:
        """Let every lease and every wait be over."""
        over = datetime.now(UTC) - timedelta(seconds=1)
        with self.store.system() as session:
            session.execute(update(DeliveryRow).values(next_try_at=LONG_AGO))
            session.execute(
                update(DeliveryRow).where(col(DeliveryRow.lease_until).is_not(None)).values(lease_until=over)
            )

    def close_the_handoff(self) -> None:
        """End the handoff, so that nothing is left to say about it."""
        with self.store.writing(self.request()) as session:
            handoff = handoffs.get(session, 1)
            assert handoff is not None
            handoffs.put(session, handoff.model_copy(update={"state": State.CLOSED}))

    def keys_in(self, channel: str) -> list[str]:
        """Return the keys of what Stile said in a conversation, threads included, oldest first."""
        room = self.playground.slack.workspace.rooms[channel]
        said = [m for m in room.messages.values() if (m.get("metadata") or {}).get("event_type") == METADATA]
        return [m["metadata"]["event_payload"]["key"] for m in said]

    def texts_to(self, person: str) -> list[str]:
        """Return what Stile wrote to a person."""
        return [m["text"] for m in self.playground.messages(self.playground.dm(person))]

    async def drain_all(self, sender: Sender, *, within: float = 10.0) -> None:
        """Say everything, each as soon as it can be claimed."""
        async with asyncio.timeout(within):
            while True:
                await sender.drain()
                seconds = await asyncio.to_thread(outbox.wait, self.deps)
                if seconds is None:
                    return
                await asyncio.sleep(min(max(seconds, 0.005), 0.1))

    async def close(self) -> None:
        """Let go of every connection."""
        for session in self._sessions:
            await session.close()
