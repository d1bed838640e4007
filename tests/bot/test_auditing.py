"""The auditor's tick: what lasts is told, and the heart beats only while all is well."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest
from aiohttp import web
from sqlmodel import col, select, update

from bot import metrics
from bot.auditor import Auditor
from bot.settings import SettingsError, read
from handlers.deps import Deps
from storage import deliveries
from storage.records import STILE, Request
from storage.store import Store
from storage.tables import DeliveryRow
from storage.vocabulary import DeliveryState
from tests.outbox import prepare
from tests.world import MARTECH, TEAM

NOW = datetime.now(UTC)
pytestmark = pytest.mark.sqlite  # what is counted is tried on both stores beside the use case


class Listener:
    """Whoever listens for silence."""

    def __init__(self) -> None:
        self.beats = 0
        self.status = 200

    async def hear(self, _: web.Request) -> web.Response:
        self.beats += 1
        return web.Response(status=self.status, headers={"Location": "/elsewhere"})


@pytest.fixture
async def listener() -> AsyncIterator[tuple[Listener, str]]:
    listener = Listener()
    application = web.Application()
    application.router.add_get("/beat", listener.hear)
    runner = web.AppRunner(application)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    yield listener, f"http://127.0.0.1:{runner.addresses[0][1]}/beat"
    await runner.cleanup()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def deps(store: Store) -> Deps:
    prepare(store, NOW)
    return Deps(store=store, clock=lambda: NOW)


def an_auditor(deps: Deps, session: aiohttp.ClientSession, url: str = "", *, is_live: bool = True) -> Auditor:
    return Auditor(deps, session, heartbeat=url, is_live=lambda: is_live)


def add_late(deps: Deps) -> None:
    with deps.store.writing(Request(team=TEAM, actor=STILE, at=NOW)) as one:
        due_at = NOW - timedelta(minutes=6)
        deliveries.add(one, "rerouted", key="late", due_at=due_at, channel=MARTECH, handoff_id=1)


def say_it(deps: Deps) -> None:
    with deps.store.system() as one:
        late = col(DeliveryRow.dedupe_key) == "late"
        one.execute(update(DeliveryRow).where(late).values(state=DeliveryState.POSTED, slack_ts="1.1"))


def told(deps: Deps) -> int:
    with deps.store.looking() as one:
        return len(one.execute(select(col(DeliveryRow.id)).where(col(DeliveryRow.kind) == "trouble")).all())


async def test_a_clean_audit_beats_the_heart(
    deps: Deps, session: aiohttp.ClientSession, listener: tuple[Listener, str]
) -> None:
    heard, url = listener

    await an_auditor(deps, session, url).audit()

    assert heard.beats == 1


async def test_the_heart_stands_still_while_something_is_stuck_and_beats_again(
    deps: Deps, session: aiohttp.ClientSession, listener: tuple[Listener, str]
) -> None:
    heard, url = listener
    auditor = an_auditor(deps, session, url)
    add_late(deps)

    await auditor.audit()
    while_stuck = heard.beats
    say_it(deps)
    await auditor.audit()

    assert (while_stuck, heard.beats) == (0, 1)


async def test_the_heart_stands_still_when_the_clock_does(
    deps: Deps, session: aiohttp.ClientSession, listener: tuple[Listener, str]
) -> None:
    heard, url = listener

    await an_auditor(deps, session, url, is_live=False).audit()

    assert heard.beats == 0


@pytest.mark.parametrize("status", [302, 404, 500])
async def test_a_listener_that_refuses_or_sends_elsewhere_hurts_nothing(
    deps: Deps, session: aiohttp.ClientSession, listener: tuple[Listener, str], status: int
) -> None:
    heard, url = listener
    heard.status = status

    await an_auditor(deps, session, url).audit()

    assert heard.beats == 1


async def test_a_listener_that_is_not_there_hurts_nothing(deps: Deps, session: aiohttp.ClientSession) -> None:
    missed = metrics.HEARTBEATS.labels("unreached")
    before = missed._value.get()

    await an_auditor(deps, session, "http://127.0.0.1:1/beat").audit()

    assert missed._value.get() == before + 1


async def test_what_is_found_twice_in_a_row_is_told_once(deps: Deps, session: aiohttp.ClientSession) -> None:
    auditor = an_auditor(deps, session)
    add_late(deps)

    counts = []
    for _ in range(3):
        await auditor.audit()
        counts.append(told(deps))

    assert counts == [0, 1, 1]


async def test_two_replicas_that_find_the_same_tell_it_once(
    deps: Deps, session: aiohttp.ClientSession
) -> None:
    replicas = [an_auditor(deps, session), an_auditor(deps, session)]
    add_late(deps)

    for _ in range(2):
        await asyncio.gather(*(replica.audit() for replica in replicas))

    assert told(deps) == 1


async def test_what_was_found_can_be_read_by_prometheus(deps: Deps, session: aiohttp.ClientSession) -> None:
    add_late(deps)

    await an_auditor(deps, session).audit()

    value = metrics.REGISTRY.get_sample_value
    assert value("stile_outbox", {"state": "pending"}) == 1
    assert value("stile_outbox_due") == 1
    assert value("stile_outbox_oldest_seconds") == 360
    assert value("stile_stuck", {"what": "overdue"}) == 1


@pytest.mark.parametrize("url", ["http://hc.example.com/x", "ftp://hc.example.com", "https://", "beat"])
def test_a_heartbeat_goes_out_encrypted_or_not_at_all(url: str) -> None:
    with pytest.raises(SettingsError, match="STILE_HEARTBEAT_URL must begin with https://"):
        read({"HOME": "/nowhere", "STILE_HEARTBEAT_URL": url})


@pytest.mark.parametrize("url", ["https://hc.example.com/x", "http://127.0.0.1:9/x", "http://localhost/x"])
def test_a_heartbeat_may_stay_on_this_machine(url: str) -> None:
    assert read({"HOME": "/nowhere", "STILE_HEARTBEAT_URL": url}).heartbeat_url is not None
