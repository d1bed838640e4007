"""Do-not-disturb as Slack tells of it: kept where it may be read, and nothing where it may not."""

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import aiohttp
import pytest

from bot.playground import MovableClock, Playground
from bot.slack_client import SlackClient
from handlers.deps import Deps
from handlers.jobs import quiet
from handlers.use_cases import installations, working_times
from storage import people
from storage.records import STILE, Person, Request
from storage.store import Store
from tests.world import ARUN, COMPANY, IT, MANIFEST, MAYA, TEAM

NOW = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
QUIET = (NOW, NOW + timedelta(hours=2))
READERS = [(TEAM, ARUN), (TEAM, MAYA)]


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    dnd = (QUIET[0].timestamp(), QUIET[1].timestamp())
    people = tuple(replace(one, dnd=dnd) if one.id == ARUN else one for one in COMPANY.people)
    playground = Playground(replace(COMPANY, people=people), clock=MovableClock())
    await playground.start()
    yield playground
    await playground.stop()


@pytest.fixture
def deps(store: Store) -> Deps:
    deps = Deps(store=store, clock=lambda: NOW)
    installations.remember(deps, TEAM, name="Northwind", bot_user="U0BOT", admins=())
    with store.writing(Request(team=TEAM, actor=STILE, at=NOW)) as session:
        for who in (ARUN, MAYA):
            people.learn(session, Person(team_id=TEAM, id=who, zone="UTC"))
    return deps


async def look(deps: Deps, token: str, url: str) -> None:
    async with aiohttp.ClientSession() as session:
        await quiet.look(deps, SlackClient(token, url, session=session, retry_handlers=[]), READERS)


def kept(deps: Deps, who: str) -> tuple[tuple[datetime, datetime], ...]:
    with deps.store.reading(TEAM) as session:
        return working_times.of_person(session, who).dnd


async def test_what_slack_tells_is_kept(deps: Deps, playground: Playground) -> None:
    installed = playground.install(MANIFEST, bot_in=[IT])

    await look(deps, installed.bot_token, playground.api_url)

    assert kept(deps, ARUN) == (QUIET,)
    assert kept(deps, MAYA) == ()


async def test_without_the_scope_nobody_is_spared_and_nothing_fails(
    deps: Deps, playground: Playground
) -> None:
    installed = playground.install(MANIFEST, bot_in=[IT], scopes=["chat:write"])

    await look(deps, installed.bot_token, playground.api_url)

    assert kept(deps, ARUN) == ()


async def test_a_slack_that_does_not_answer_spares_nobody(deps: Deps) -> None:
    await look(deps, "xoxb-1", "http://127.0.0.1:9/api/")

    assert kept(deps, ARUN) == ()


async def test_new_facts_about_a_person_do_not_drop_what_is_kept(deps: Deps, playground: Playground) -> None:
    installed = playground.install(MANIFEST, bot_in=[IT])
    await look(deps, installed.bot_token, playground.api_url)

    with deps.store.writing(Request(team=TEAM, actor=STILE, at=NOW)) as session:
        people.learn(session, Person(team_id=TEAM, id=ARUN, zone="Asia/Kolkata"))

    assert kept(deps, ARUN) == (QUIET,)
