import asyncio
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot import manifest
from bot.cli import cli
from bot.cli.doctor import table
from bot.doctor import examine
from bot.playground import Fault, Installed, Playground
from bot.settings import read
from handlers.rules import doctor as rules
from handlers.rules.doctor import ChannelFacts, Check, DatabaseFacts, Level, SlackFacts
from storage import settings as stored
from storage.migrate import bring_up_to_date
from storage.records import (
    STILE,
    Architect,
    Availability,
    Channels,
    Leads,
    Request,
    Roster,
    Settings,
    Watched,
    Workspace,
)
from storage.store import Store
from tests.world import ADMIN, ARUN, COMPANY, GENERAL, ILEAD, IT, MARTECH, MLEAD, MONDAY, SOFIE, TEAM

CHOSEN = Settings(
    channels=Channels(it=IT, marketing=MARTECH, watched=(Watched(channel=GENERAL),)),
    people=Roster(
        leads=Leads(marketing=MLEAD, it=ILEAD),
        admins=(ADMIN,),
        architects=(Architect(who=ARUN), Architect(who=SOFIE)),
        working_time=(Availability(who=ARUN, zone="Asia/Kolkata"),),
    ),
)


def levels(checks: list[Check]) -> dict[str, Level]:
    return {check.subject: check.level for check in checks}


# The judgement


def test_a_database_that_does_not_answer_is_a_problem() -> None:
    check = rules.database(DatabaseFacts("PostgreSQL at db/stile", trouble="connection refused"))

    assert (check.level, check.found) == (
        Level.PROBLEM,
        "PostgreSQL at db/stile does not answer: connection refused",
    )


def test_a_database_behind_its_code_is_a_warning_since_the_start_helps() -> None:
    assert rules.database(DatabaseFacts("SQLite", up_to_date=False)).level is Level.WARNING


@pytest.mark.parametrize("trouble", ["invalid_auth", "account_inactive", "token_revoked", "strange"])
def test_a_bot_token_that_is_refused_is_a_problem_with_a_fix(trouble: str) -> None:
    check = rules.slack(SlackFacts(trouble=trouble))

    assert check.level is Level.PROBLEM
    assert check.fix


def test_a_missing_scope_is_a_problem_and_a_missing_optional_one_costs_its_feature() -> None:
    checks = rules.scopes(
        frozenset({"commands"}), needed=["commands", "chat:write", "files:write"], optional=["files:write"]
    )

    assert levels(checks) == {"scope chat:write": Level.PROBLEM, "scope files:write": Level.WARNING}
    assert "come as text" in checks[1].found


def test_every_optional_scope_of_the_manifest_has_its_price() -> None:
    _, optional = manifest.scopes(manifest.read())

    assert set(optional) <= set(rules.GOES_WITHOUT)


@pytest.mark.parametrize(
    ("skew", "level"),
    [(0.4, Level.OK), (-59, Level.OK), (61, Level.WARNING), (-300, Level.PROBLEM), (1e6, Level.PROBLEM)],
)
def test_the_clock_may_be_off_by_a_minute(skew: float, level: Level) -> None:
    assert rules.clock(skew).level is level


def test_each_channel_is_judged_by_what_slack_says() -> None:
    facts = {
        IT: ChannelFacts("it", joined=True, archived=True),
        MARTECH: ChannelFacts("martech", joined=False),
        GENERAL: ChannelFacts(trouble="channel_not_found"),
    }

    checks = rules.channels(CHOSEN, facts)

    assert [check.level for check in checks] == [Level.PROBLEM] * 3
    assert [check.found for check in checks] == [
        "#it is archived",
        "Stile is not in #martech",
        "Slack says channel_not_found",
    ]


def test_channels_that_are_not_set_are_warnings() -> None:
    assert {check.level for check in rules.channels(Settings(), {})} == {Level.WARNING}


def test_a_channel_watched_as_off_is_not_looked_at() -> None:
    off = Settings(channels=Channels(watched=(Watched(channel=GENERAL, mode="off"),)))

    assert "channels.watched[1]" not in levels(rules.channels(off, {}))


def test_a_roster_without_leads_admins_and_architects_is_told_of() -> None:
    checks = rules.people(Settings(), {})

    assert levels(checks) == {
        "people.leads.marketing": Level.WARNING,
        "people.leads.it": Level.WARNING,
        "people.admins": Level.WARNING,
        "architects": Level.WARNING,
    }


def test_an_architect_whose_zone_nobody_knows_is_named() -> None:
    *_, check = rules.people(CHOSEN, {})

    assert (check.level, check.found) == (
        Level.WARNING,
        f"the zone of {SOFIE} is not known, so UTC is taken",
    )


def test_a_zone_from_slack_is_as_good_as_one_from_the_roster() -> None:
    *_, check = rules.people(CHOSEN, {SOFIE: "Europe/Copenhagen"})

    assert check == Check(Level.OK, "architects", "2, and everybody's zone is known")


def test_the_worst_decides() -> None:
    ok, warning = Check(Level.OK, "a", "b"), Check(Level.WARNING, "a", "b")

    assert rules.worst([ok, warning, ok]) is Level.WARNING
    assert rules.worst([]) is Level.OK


# Against a Slack and a database


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    playground = Playground(COMPANY)
    await playground.start()
    yield playground
    await playground.stop()


@pytest.fixture
def installed(playground: Playground) -> Installed:
    return playground.install(manifest.read(), bot_in=[MARTECH, IT, GENERAL])


@pytest.fixture
def env(playground: Playground, installed: Installed, tmp_path: Path) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_APP_TOKEN": installed.app_token,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": f"sqlite:///{tmp_path}/stile.db",
    }


def keep(env: Mapping[str, str], settings: Settings) -> None:
    store = Store(env["DATABASE_URL"])
    bring_up_to_date(store)
    request = Request(team=TEAM, actor=STILE, at=MONDAY)
    with store.writing(request) as session:
        stored.add(session, Workspace(team_id=TEAM, created_at=MONDAY))
        stored.write(session, settings)
    store.close()


def is_there(env: Mapping[str, str]) -> bool:
    return Path(env["DATABASE_URL"].removeprefix("sqlite:///")).exists()


async def told(env: Mapping[str, str]) -> dict[str, Check]:
    return {check.subject: check for check in await examine(read(env))}


async def test_what_is_well_is_told_as_well(env: dict[str, str]) -> None:
    keep(env, CHOSEN.model_copy(update={"people": CHOSEN.people.model_copy(update={"architects": ()})}))

    checks = await told(env)

    assert {subject for subject, check in checks.items() if check.level is not Level.OK} == {"architects"}
    assert checks["bot token"].found == "valid in Northwind"
    assert checks["app token"].found == "Socket Mode may connect"
    assert checks["channels.it"].found == "#it-architecture"


async def test_before_the_first_start_only_the_database_is_new(env: dict[str, str]) -> None:
    checks = await told(env)

    assert checks["database"].level is Level.WARNING
    assert not is_there(env)
    assert "channels.it" not in checks


async def test_a_forged_bot_token_ends_what_can_be_asked_of_slack(env: dict[str, str]) -> None:
    checks = await told({**env, "SLACK_BOT_TOKEN": "xoxb-forged"})

    assert checks["bot token"].found == "Slack says invalid_auth"
    assert "scopes" not in checks


async def test_a_forged_app_token_is_told(env: dict[str, str]) -> None:
    checks = await told({**env, "SLACK_APP_TOKEN": "xapp-forged"})

    assert checks["app token"].found == "Slack says invalid_auth"


async def test_scopes_are_read_from_slacks_answer(playground: Playground, tmp_path: Path) -> None:
    needed, optional = manifest.scopes(manifest.read())
    granted = [scope for scope in needed if scope not in ("users:read", "files:write")]
    installed = playground.install(manifest.read(), scopes=granted)
    env = {"SLACK_BOT_TOKEN": installed.bot_token, "SLACK_API_URL": playground.api_url}

    checks = await told({**env, "DATABASE_URL": f"sqlite:///{tmp_path}/stile.db"})

    assert "files:write" in optional
    assert checks["scope users:read"].level is Level.PROBLEM
    assert checks["scope files:write"].level is Level.WARNING


async def test_a_channel_without_stile_is_told_with_the_words_to_write(
    playground: Playground, env: dict[str, str]
) -> None:
    keep(env, CHOSEN)
    await playground.kick_bot(MARTECH)

    checks = await told(env)

    assert checks["channels.marketing"].fix == "Write /invite @Stile in #martech."


async def test_something_that_is_no_slack_is_told(playground: Playground, env: dict[str, str]) -> None:
    playground.faults.add("auth.test", Fault.not_json(accepted=False), times=9)

    checks = await told(env)

    assert checks["bot token"].level is Level.PROBLEM
    assert checks["bot token"].fix.startswith("Something else answers in Slack's place")


async def test_a_slack_that_cannot_be_reached_says_nothing_of_the_tokens(env: dict[str, str]) -> None:
    checks = await told({**env, "SLACK_API_URL": "http://127.0.0.1:1/"})

    assert checks["Slack"].level is Level.PROBLEM
    assert checks["Slack"].found.startswith("cannot reach 127.0.0.1 (")
    assert "HTTPS_PROXY" in checks["Slack"].fix
    assert not {"bot token", "app token"} & set(checks)


async def test_a_slack_that_goes_silent_between_two_questions_says_nothing_of_the_app_token(
    playground: Playground, env: dict[str, str]
) -> None:
    playground.faults.add("apps.connections.open", Fault.reset_before(), times=9)

    checks = await told(env)

    assert checks["bot token"].level is Level.OK
    assert checks["Slack"].found.startswith("cannot reach 127.0.0.1 (")
    assert "app token" not in checks


async def test_without_a_token_the_rest_is_looked_at(tmp_path: Path) -> None:
    checks = await told({"DATABASE_URL": f"sqlite:///{tmp_path}/stile.db"})

    assert checks["bot token"].found == "is not set"
    assert checks["settings"].level is Level.PROBLEM
    assert checks["database"].level is Level.WARNING


async def test_a_database_server_that_is_down_does_not_keep_it_from_asking_slack(env: dict[str, str]) -> None:
    checks = await told({**env, "DATABASE_URL": "postgresql://u:secret@127.0.0.1:1/stile"})

    assert checks["database"].level is Level.PROBLEM
    assert "secret" not in checks["database"].found
    assert checks["bot token"].level is Level.OK


# The command


def doctor(env: Mapping[str, Any]) -> Any:
    return CliRunner().invoke(cli, ["doctor"], env=dict(env))


async def test_the_command_prints_a_line_for_each_and_ends_with_0_where_all_is_well(
    env: dict[str, str],
) -> None:
    keep(env, CHOSEN)

    done = await asyncio.to_thread(doctor, env)

    assert done.exit_code == 0
    assert "ok       bot token: valid in Northwind\n" in done.stdout


def test_the_command_ends_with_1_when_there_is_a_problem(tmp_path: Path) -> None:
    done = doctor({"DATABASE_URL": f"sqlite:///{tmp_path}/stile.db"})

    assert done.exit_code == 1
    assert "problem  bot token: is not set. Set SLACK_BOT_TOKEN" in done.stdout


def test_the_command_tells_wrong_settings_as_problems() -> None:
    done = doctor({"STILE_MOED": "http"})

    assert done.exit_code == 1
    assert done.stdout.startswith("problem  settings: STILE_MOED is not a setting of Stile")


def test_the_table_for_a_terminal_has_a_row_for_each() -> None:
    shown = table([Check(Level.OK, "a", "b"), Check(Level.PROBLEM, "c", "d", "Do e.")])

    assert shown.row_count == 2
