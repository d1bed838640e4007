"""Local-slack with the real `stile run` before it, by Socket Mode on SQLite and by HTTP on PostgreSQL; and emulate."""

import asyncio
import json
import re
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from sqlalchemy import create_engine, make_url, text

from tests.peers import company
from tests.peers.emulated import GoBetween, Workspace, emulated, workspace
from tests.peers.operators import Operator, an_operator
from tests.peers.page import Page
from tests.peers.programs import LOCAL_SLACK, environment, free_port, require, running

BIND = Path(__file__).with_name("loopback.js")
MANY = 430
"""More than two pages."""


@pytest.fixture(scope="module", params=["socket", "http"])
def transport(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def database(
    transport: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[str]:
    """Give an empty database: SQLite behind Socket Mode, PostgreSQL behind HTTP."""
    if transport == "socket":
        yield f"sqlite:///{tmp_path_factory.mktemp('sqlite')}/stile.db"
        return
    server = make_url(request.getfixturevalue("postgres_server"))
    name = f"peers_{uuid.uuid4().hex[:12]}"
    engine = create_engine(server.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as admin:
        admin.execute(text(f"CREATE DATABASE {name}"))
        yield server.set(database=name).render_as_string(hide_password=False)
        admin.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
    engine.dispose()


@pytest.fixture(scope="module")
def bot_port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def local_slack(transport: str, bot_port: int, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a running local-slack."""
    require(LOCAL_SLACK)
    folder = tmp_path_factory.mktemp("local-slack")
    request_url = f"http://127.0.0.1:{bot_port}/slack/events" if transport == "http" else None
    (folder / "config.json").write_text(json.dumps(company.workspace(request_url)), "utf-8")
    command = [LOCAL_SLACK, "--config", "config.json", "--port", "0", "--base-host", "127.0.0.1"]
    env = environment(BUN_OPTIONS=f"--preload {BIND}")
    log = folder / "log"
    with running(command, log=log, ready=lambda said: "Apps:" in said, env=env, folder=folder):
        found = re.search(r"Web UI:\s+(http://127\.0\.0\.1:\d+)", log.read_text("utf-8"))
        assert found is not None
        yield found[1]


@pytest.fixture(scope="module")
def operator(
    transport: str,
    database: str,
    bot_port: int,
    local_slack: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Operator]:
    """Give who runs Stile; it runs, with the company's settings."""
    secrets = {
        "socket": {"SLACK_APP_TOKEN": company.APP_TOKEN},
        "http": {"SLACK_SIGNING_SECRET": company.SIGNING_SECRET},
    }[transport]
    folder = tmp_path_factory.mktemp("stile")
    operator = an_operator(folder, port=bot_port, api_url=f"{local_slack}/api/", database=database, **secrets)
    operator.apply(company.SETTINGS)
    with operator.running():
        yield operator


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def page(local_slack: str, operator: Operator) -> AsyncIterator[Page]:
    """Give a page of local-slack, behind which Stile runs."""
    async with (
        aiohttp.ClientSession() as session,
        session.ws_connect(f"{local_slack}/ui", max_msg_size=0) as socket,
    ):
        page = Page(socket)
        listening = asyncio.create_task(page.listen())
        await page.until(lambda: page.channels, "the page")
        yield page
        listening.cancel()


@pytest.fixture(scope="module")
def go_between(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GoBetween]:
    """Give what stands before emulate, in which the company works beside so many others that lists have pages."""
    people = [name for name, *_ in company.PEOPLE.values()]
    others = [f"person-{number}" for number in range(MANY)]
    rooms = ["campaigns", *(f"room-{number}" for number in range(MANY))]
    folder = tmp_path_factory.mktemp("emulate")
    with emulated(folder, people=[*people, *others], channels=rooms) as go_between:
        yield go_between


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def slack(go_between: GoBetween) -> AsyncIterator[Workspace]:
    """Give the workspace on emulate."""
    async with workspace(go_between) as found:
        yield found
