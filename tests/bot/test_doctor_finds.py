"""What a new admin gets wrong: each mistake is found by the doctor, with one sentence that mends it."""

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp import web

from bot import manifest
from bot.doctor import examine
from bot.playground import Fault, Installed, Playground
from bot.settings import SettingsError, read
from handlers.deps import Deps
from handlers.rules import doctor as rules
from handlers.rules.doctor import Check, DatabaseFacts, Level
from handlers.use_cases import auditor
from storage import settings
from storage.migrate import bring_up_to_date
from storage.records import STILE, Channels, Request, Settings
from storage.store import Store
from tests.outbox import prepare
from tests.world import COMPANY, GENERAL, IT, MARTECH, TEAM

HEX = "0123456789abcdef" * 2


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    shared = [replace(one, is_ext_shared=one.id == GENERAL) for one in COMPANY.channels]
    playground = Playground(replace(COMPANY, channels=tuple(shared)))
    await playground.start()
    yield playground
    await playground.stop()


@pytest.fixture
def installed(playground: Playground) -> Installed:
    return playground.install(manifest.read(), bot_in=[MARTECH, IT, GENERAL])


@pytest.fixture
def env(playground: Playground, installed: Installed, migrated_file: Path, tmp_path: Path) -> dict[str, str]:
    database = tmp_path / "stile.db"
    database.write_bytes(migrated_file.read_bytes())
    return {
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_APP_TOKEN": installed.app_token,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": f"sqlite:///{database}",
    }


async def told(env: Mapping[str, str]) -> dict[str, Check]:
    return {check.subject: check for check in await examine(read(env))}


def kept(env: Mapping[str, str]) -> Deps:
    store = Store(env["DATABASE_URL"])
    bring_up_to_date(store)
    at = datetime.now(UTC)
    prepare(store, at)
    return Deps(store=store, clock=lambda: at)


@pytest.mark.parametrize(
    ("name", "value", "sentence"),
    [
        (
            "SLACK_BOT_TOKEN",
            "xapp-1-A-1-b",
            "must begin with xoxb-; it is the Bot User OAuth Token under OAuth & Permissions.",
        ),
        ("SLACK_BOT_TOKEN", "xoxp-1-2", "must begin with xoxb-; it is the Bot User OAuth Token"),
        (
            "SLACK_APP_TOKEN",
            "xoxb-1-2",
            "must begin with xapp-; it is an App-Level Token with connections:write",
        ),
        ("SLACK_SIGNING_SECRET", "a1b2", "is too short; copy the Signing Secret under Basic Information."),
        ("DATABASE_URL", "mysql://db/stile", "must begin with sqlite:/// or postgresql://"),
        ("PORT", "70000", "is not right"),
        ("STILE_MODE", "https", "is not right"),
    ],
)
def test_a_value_in_the_wrong_place_is_one_sentence(name: str, value: str, sentence: str) -> None:
    with pytest.raises(SettingsError) as refused:
        read({"HOME": "/nowhere", name: value})

    (line,) = str(refused.value).splitlines()
    assert line.startswith(f"{name} ")
    assert sentence in line
    assert value not in line or name in {"PORT", "STILE_MODE"}


async def test_a_missing_scope_is_named_with_its_line_of_the_manifest(
    playground: Playground, tmp_path: Path
) -> None:
    needed, _ = manifest.scopes(manifest.read())
    installed = playground.install(manifest.read(), scopes=[one for one in needed if one != "users:read"])
    env = {"SLACK_BOT_TOKEN": installed.bot_token, "SLACK_API_URL": playground.api_url}

    checks = await told({**env, "DATABASE_URL": f"sqlite:///{tmp_path}/stile.db"})

    line = manifest.text().splitlines().index("      - users:read") + 1
    check = checks["scope users:read"]
    assert (check.level, check.found) == (Level.PROBLEM, "is missing")
    assert check.fix.startswith(f"Add it under OAuth & Permissions (`- users:read`, line {line} of app.yaml)")


@pytest.mark.parametrize(
    ("error", "fix"),
    [
        ("missing_scope", "The App-Level Token lacks connections:write"),
        ("forbidden_team", "Socket Mode is off for this app"),
        ("not_allowed_token_type", "SLACK_APP_TOKEN with xapp-"),
        ("something_new", "Turn Socket Mode on in the app"),
    ],
)
async def test_a_socket_that_may_not_be_opened_is_told_with_what_to_switch(
    playground: Playground, env: dict[str, str], error: str, fix: str
) -> None:
    playground.faults.add("apps.connections.open", Fault.error(error))

    check = (await told(env))["app token"]

    assert (check.level, check.found) == (Level.PROBLEM, f"Slack says {error}")
    assert fix in check.fix


async def test_both_ways_in_are_told_until_one_is_chosen(env: dict[str, str]) -> None:
    both = {**env, "SLACK_SIGNING_SECRET": HEX}

    undecided, decided = await told(both), await told({**both, "STILE_MODE": "socket"})

    assert undecided["settings"].level is Level.WARNING
    assert "are both set, so Socket Mode is taken" in undecided["settings"].found
    assert decided["settings"].level is Level.OK


@pytest.mark.parametrize(
    ("mode", "fix"), [("http", "Set SLACK_SIGNING_SECRET"), ("socket", "Set SLACK_APP_TOKEN")]
)
async def test_a_mode_without_its_secret_names_the_secret(env: dict[str, str], mode: str, fix: str) -> None:
    wrong = {name: value for name, value in env.items() if name != "SLACK_APP_TOKEN"} | {"STILE_MODE": mode}

    check = (await told(wrong))["settings"]

    assert check.level is Level.PROBLEM
    assert check.fix.startswith(fix)


@pytest.mark.parametrize(("secret", "odd"), [(HEX, False), (HEX.upper(), True), (HEX[:-1], True)])
async def test_a_signing_secret_of_another_look_is_doubted(
    env: dict[str, str], secret: str, odd: bool
) -> None:
    by_http = {**env, "SLACK_SIGNING_SECRET": secret, "STILE_MODE": "http"}

    assert ("SLACK_SIGNING_SECRET" in await told(by_http)) is odd


async def test_a_channel_shared_with_another_company_is_a_problem(env: dict[str, str]) -> None:
    write(kept(env), Settings(channels=Channels(it=GENERAL, marketing=MARTECH)))

    check = (await told(env))["channels.it"]

    assert check.level is Level.PROBLEM
    assert "#general is shared with another company" in check.found


def write(deps: Deps, chosen: Settings) -> None:
    with deps.store.writing(Request(team=TEAM, actor=STILE, at=deps.clock())) as session:
        settings.write(session, chosen)
    deps.store.close()


async def test_the_database_of_another_instance_is_a_problem_with_both_ways_out(env: dict[str, str]) -> None:
    deps = kept(env)
    auditor.come_back(deps, instance="production")
    deps.store.close()

    held = (await told({**env, "STILE_INSTANCE": "staging"}))["instance"]
    mine = await told({**env, "STILE_INSTANCE": "production"})

    assert held.level is Level.PROBLEM
    assert held.fix.startswith("Set STILE_INSTANCE=production")
    assert "instance" not in mine


async def test_a_clock_that_is_off_is_told(env: dict[str, str]) -> None:
    async def late(_: web.Request) -> web.Response:
        answer = {"ok": True, "team_id": TEAM, "team": "Northwind", "user_id": "U0BOT", "bot_id": "B0BOT"}
        return web.json_response(answer, headers={"Date": "Tue, 24 Nov 2020 09:00:00 GMT"})

    application = web.Application()
    application.router.add_route("*", "/api/{method}", late)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    slow = {**env, "SLACK_API_URL": f"http://127.0.0.1:{runner.addresses[0][1]}/api/"}

    check = (await told(slow))["clock"]
    await runner.cleanup()

    assert check.level is Level.PROBLEM
    assert "ahead of Slack's" in check.found


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        (DatabaseFacts("SQLite at x", filesystem="nfs4"), "lies on a network file system (nfs4)"),
        (DatabaseFacts("SQLite at x", read_only=True), "cannot be written"),
        (DatabaseFacts("SQLite at x", lost=True), "is gone"),
    ],
)
def test_a_file_on_a_network_one_that_is_gone_or_cannot_be_written_is_a_problem(
    facts: DatabaseFacts, found: str
) -> None:
    check = rules.database(facts)

    assert check.level is Level.PROBLEM
    assert found in check.found


def test_every_fix_is_a_finished_sentence() -> None:
    fixes = [*rules.TOKEN_FIXES.values(), *rules.SOCKET_FIXES.values()]

    assert [fix for fix in fixes if not fix.endswith(".")] == []
