import asyncio
import errno
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from bot import manifest
from bot.__main__ import scattered
from bot.app import Bot, real_clock
from bot.cli import cli
from bot.cli.run import serve
from bot.playground import Installed, Playground
from bot.settings import read
from handlers.deps import Deps
from handlers.use_cases import preferences
from handlers.use_cases import settings as use_cases
from storage.records import Actor, Request, Settings
from storage.store import Store
from storage.vocabulary import Side
from tests.world import ARUN, COMPANY, GENERAL, IT, MARTECH, TEAM, until

UNREACHABLE = "postgresql://stile:secret@127.0.0.1:1/stile"
SETTINGS = """
[channels]
it = "#it-architecture"
marketing = "#general"
[people]
leads = { marketing = "@mlead", it = "@ilead" }
[[people.architects]]
who = "@arun"
topics = ["data"]
"""


def stile(*args: str, env: Mapping[str, str] | None = None, stdin: str = "") -> Result:
    clean = {name: None for name in os.environ if name.startswith(("SLACK_", "STILE_", "DATABASE_"))}
    return CliRunner().invoke(cli, args, env={**clean, **(env or {})}, input=stdin)


def lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


# Where the packages lie


def test_packages_that_lie_side_by_side_are_stiles() -> None:
    home = Path("/srv/stile")

    assert scattered({"bot": home, "handlers": home, "storage": home, "prompts": home}.items()) is None


def test_a_package_of_another_program_stops_the_start() -> None:
    home = Path("/srv/stile")

    sentence = scattered(
        {"bot": home, "handlers": Path("/elsewhere"), "storage": home, "prompts": None}.items()
    )

    assert sentence is not None
    assert sentence.startswith("Stile cannot start: handlers and prompts would be loaded from elsewhere")


def test_a_foreign_package_on_the_path_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "handlers").mkdir()
    (tmp_path / "handlers/__init__.py").touch()
    root = Path(__file__).parents[1]
    env = {"PYTHONPATH": f"{tmp_path}{os.pathsep}{root}", "PATH": os.environ["PATH"]}

    done = subprocess.run(
        [sys.executable, "-c", "from bot.__main__ import main; main()", "--help"],
        env=env,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert done.stderr.startswith("Stile cannot start: handlers would be loaded from elsewhere")
    assert len(done.stderr.splitlines()) == 1


# catch and gate


def test_catch_answers_each_line_with_label_score_and_why() -> None:
    done = stile("catch", "-", stdin='{"text": "please set up the pixel on the shop"}\n{"text": "thanks!"}\n')

    first, second = lines(done.stdout)
    assert (done.exit_code, done.stderr) == (0, "")
    assert set(first) == {"label", "score", "why"}
    assert (first["label"], second["label"]) == ("handoff", "not_a_request")
    assert 0 < first["score"] <= 1


def test_catch_tells_precision_and_recall_of_handoff_in_the_last_line_of_standard_error(
    tmp_path: Path,
) -> None:
    file = tmp_path / "messages.jsonl"
    texts = [
        {"text": "please set up the pixel on the shop", "label": "handoff"},
        {"text": "please set up the pixel on the shop", "label": "not_a_request"},
        {"text": "thanks a lot for the help!", "label": "handoff"},
        {"text": "no label here, thanks"},
    ]
    file.write_text("\n".join(map(json.dumps, texts)))

    done = stile("catch", str(file))

    assert done.exit_code == 0
    assert len(done.stdout.splitlines()) == 4
    assert done.stderr.splitlines()[-1] == "n=3 precision=0.500 recall=0.500 f1=0.500"


def test_gate_tells_its_accuracy() -> None:
    texts = [
        {"text": "Reduce no-shows from 55% to 40% by June", "label": "genuine"},
        {"text": "asdfasdf", "label": "genuine"},
    ]

    done = stile("gate", "-", stdin="\n".join(map(json.dumps, texts)))

    assert [line["label"] for line in lines(done.stdout)] == ["genuine", "empty"]
    assert done.stderr.splitlines()[-1] == "n=2 accuracy=0.500"


def test_a_bad_line_is_told_by_number_and_skipped_and_the_exit_code_is_1() -> None:
    bad = ["nope", '{"text": 5}', "[" * 100_000, "{}", '"text"']
    good = '{"text": "thanks, that works for me"}'

    done = stile("catch", "-", stdin="\n".join([good, *bad, "", good]))

    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == [f"Line {n}" for n in range(2, 7)]


@pytest.mark.parametrize("command", ["catch", "gate"])
def test_of_a_wrong_file_five_lines_are_told_and_how_many_and_which_more_there_are(command: str) -> None:
    lines_of_it = ["nope"] * 5 + ["", "nope", '{"text": "thanks"}', *["nope"] * 460]

    done = stile(command, "-", stdin="\n".join(lines_of_it))

    said = done.stderr.splitlines()
    assert done.exit_code == 1
    assert said[:5] == [f"Line {n}: this is not valid JSON. It is skipped." for n in range(1, 6)]
    assert said[5:] == ["461 more lines were skipped: 7, 9–468."]


def test_a_text_with_a_label_that_is_none_is_read_without_it_and_that_is_told_once() -> None:
    labelled = '{"text": "please set up the pixel on the shop", "label": "handoff"}'
    strange = '{"text": "please set up the pixel on the shop", "label": "ask"}'

    done = stile("catch", "-", stdin="\n".join([labelled, strange, strange, '{"text": "x", "label": [5]}']))

    assert done.exit_code == 1
    assert [line["label"] for line in lines(done.stdout)] == [*["handoff"] * 3, "not_a_request"]
    told, score = done.stderr.splitlines()
    assert told == (
        'Line 2: the label "ask" is none of handoff, handoff_with_context, not_a_request. '
        "Texts with such a label are read without it."
    )
    assert score.startswith("n=1 ")


@pytest.mark.parametrize("command", ["catch", "gate"])
def test_an_empty_file_is_told(command: str) -> None:
    done = stile(command, "-", stdin="\n\n")

    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == 'There is nothing to read: write one {"text": "…"} a line.\n'


def test_what_is_no_utf_8_is_a_bad_line(tmp_path: Path) -> None:
    (tmp_path / "bad").write_bytes(b'{"text": "\xff"}\n')

    done = stile("catch", str(tmp_path / "bad"))

    assert (done.exit_code, done.stderr) == (1, "Line 1: this is not valid JSON. It is skipped.\n")


def test_a_file_that_is_not_there_ends_with_2() -> None:
    assert stile("gate", "nowhere.jsonl").exit_code == 2


# migrate


def test_migrate_brings_a_new_database_up_to_date_once(tmp_path: Path) -> None:
    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/new/stile.db"}

    first, second = stile("migrate", env=env), stile("migrate", env=env)

    assert (first.exit_code, first.stdout) == (0, "The database is up to date now.\n")
    assert (second.exit_code, second.stdout) == (0, "The database was up to date.\n")


@pytest.mark.parametrize("command", ["migrate", "run"])
def test_a_damaged_database_file_is_one_sentence(tmp_path: Path, command: str) -> None:
    (tmp_path / "stile.db").write_text("this is no database, and it never was one")
    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/stile.db", **slack_env()}

    done = stile(command, env=env) if command == "migrate" else run_outside(env)

    assert_one_sentence(done, "The database file is damaged")


@pytest.mark.parametrize("command", ["migrate", "run"])
def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, command: str) -> None:
    (tmp_path / "file").touch()
    env = {"DATABASE_URL": f"sqlite:///{tmp_path}/file/stile.db", **slack_env()}

    done = stile(command, env=env) if command == "migrate" else run_outside(env)

    assert_one_sentence(done, "The folder of the database cannot be made")


def test_a_database_that_does_not_answer_is_one_sentence_without_its_password() -> None:
    done = stile("migrate", env={"DATABASE_URL": UNREACHABLE})

    assert_one_sentence(done, "The database cannot be used")
    assert "secret" not in done.stderr


# run


def slack_env(port: int = 0) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": "xoxb-1",
        "SLACK_SIGNING_SECRET": "12345678",
        "SLACK_API_URL": "http://127.0.0.1:1/",
        "PORT": str(port),
    }


class Done:
    """How a command in a process of its own ended."""

    def __init__(self, done: "subprocess.CompletedProcess[str]") -> None:
        self.exit_code, self.stdout, self.stderr = done.returncode, done.stdout, done.stderr


def run_outside(env: dict[str, str]) -> Done:
    command = [sys.executable, "-m", "bot", "run"]
    done = subprocess.run(
        command,
        env={"PATH": os.environ["PATH"], **env},
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    return Done(done)


def assert_one_sentence(done: Result | Done, beginning: str) -> None:
    assert done.exit_code == 2
    assert done.stderr.startswith(beginning)
    assert len(done.stderr.splitlines()) == 1


def test_run_without_slack_says_what_to_set() -> None:
    assert_one_sentence(stile("run"), "Set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET")


def test_run_with_wrong_settings_says_each_in_a_line() -> None:
    done = stile("run", env={"STILE_MOED": "http", "PORT": "many"})

    assert done.exit_code == 2
    assert [line.split()[0] for line in done.stderr.splitlines()] == ["STILE_MOED", "PORT"]


async def test_a_port_in_use_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        settings = read({"DATABASE_URL": f"sqlite:///{tmp_path}/stile.db", **slack_env(port)})

        with pytest.raises(typer.Exit) as ended:
            await serve(settings)

    said = capsys.readouterr().err.splitlines()
    assert ended.value.exit_code == 2
    assert said == [f"Port {port} is in use by another program: stop it, or set PORT to another one."]


async def test_a_database_server_that_is_down_is_waited_for() -> None:
    bot = Bot(read({"DATABASE_URL": UNREACHABLE, **slack_env()}))

    await bot.start()
    ready = bot.is_ready()
    await bot.stop()

    assert ready[0] is False


async def test_while_the_database_is_down_that_is_all_the_log_tells() -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        env={"PATH": os.environ["PATH"], "DATABASE_URL": UNREACHABLE, **slack_env()},
        cwd=Path(__file__).parents[1],
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stderr is not None
    async with asyncio.timeout(20):
        first = await process.stderr.readline()
        await asyncio.sleep(0.5)
        process.send_signal(signal.SIGTERM)
        rest = await process.stderr.read()
        await process.wait()

    assert [json.loads(line)["event"] for line in (first + rest).splitlines()] == [
        "the database does not answer yet",
        "stopping",
    ]


# against a Slack


@pytest.fixture
async def playground() -> AsyncIterator[Playground]:
    playground = Playground(COMPANY)
    await playground.start()
    yield playground
    await playground.stop()


@pytest.fixture
def installed(playground: Playground) -> Installed:
    return playground.install(manifest.read(), bot_in=[MARTECH, IT])


@pytest.fixture
def env(playground: Playground, installed: Installed, tmp_path: Path) -> dict[str, str]:
    return {
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": f"sqlite:///{tmp_path}/stile.db",
    }


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "stile.toml"
    path.write_text(SETTINGS)
    return path


async def outside(*args: str, env: Mapping[str, str]) -> Result:
    return await asyncio.to_thread(stile, *args, env=env)


def write(file: Path, text: str) -> None:
    file.write_text(text)


def is_there(env: Mapping[str, str]) -> bool:
    return Path(env["DATABASE_URL"].removeprefix("sqlite:///")).exists()


def kept(env: Mapping[str, str]) -> Settings:
    store = Store(env["DATABASE_URL"])
    try:
        return use_cases.present(Deps(store, real_clock), TEAM)
    finally:
        store.close()


async def test_run_works_until_it_is_told_to_stop(
    playground: Playground, installed: Installed, env: dict[str, str]
) -> None:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        env={"PATH": os.environ["PATH"], "PORT": "0", "SLACK_APP_TOKEN": installed.app_token, **env},
        cwd=Path(__file__).parents[1],
        stderr=asyncio.subprocess.PIPE,
    )
    await until(lambda: playground.sockets == 1)

    process.send_signal(signal.SIGTERM)
    _, said = await asyncio.wait_for(process.communicate(), 20)

    assert process.returncode == 0
    assert [json.loads(line)["event"] for line in said.decode().splitlines()][-1] == "stopping"


async def test_a_dry_run_shows_the_differences_and_writes_nothing(env: dict[str, str], file: Path) -> None:
    done = await outside("apply", str(file), "--dry-run", env=env)

    assert done.exit_code == 0
    assert "channels.it: not set → #it-architecture" in done.stdout
    assert done.stdout.endswith("Nothing was written: this was a dry run.\n")
    assert not is_there(env)


async def test_apply_writes_once_and_then_has_nothing_to_change(env: dict[str, str], file: Path) -> None:
    first = await outside("apply", str(file), env=env)
    second = await outside("apply", str(file), env=env)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "people.architects.@arun.topics: not set → data" in first.stdout
    assert second.stdout == "Nothing to change.\n"
    assert kept(env).channels.it == IT


async def test_apply_keeps_and_tells_what_somebody_chose_of_their_time(
    env: dict[str, str], file: Path
) -> None:
    await outside("apply", str(file), env=env)
    store = Store(env["DATABASE_URL"])
    request = Request(team=TEAM, actor=Actor(id=ARUN, side=Side.IT), at=real_clock())
    preferences.choose(Deps(store, real_clock), request, {"hours": "10:00-16:00", "weekdays": []})
    store.close()
    write(file, f'{SETTINGS}hours = "9:00-17:00"\n')

    done = await outside("apply", str(file), env=env)

    assert "@arun keeps the hours they chose in their preferences, 10:00-16:00" in done.stderr
    assert [(one.who, one.hours) for one in kept(env).people.working_time] == [(ARUN, "10:00-16:00")]


async def test_apply_tells_where_stile_is_still_to_be_invited(env: dict[str, str], file: Path) -> None:
    done = await outside("apply", str(file), env=env)

    assert GENERAL not in done.stderr
    assert done.stderr == "Stile is not in #general yet: write /invite @Stile in #general.\n"


async def test_apply_with_problems_tells_all_and_changes_nothing(env: dict[str, str], file: Path) -> None:
    await outside("apply", str(file), env=env)
    write(file, '[channels]\nit = "#it-archi"\n[people]\nadmins = ["@guest", "@amdin"]\n')

    done = await outside("apply", str(file), env=env)

    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "channels.it: Stile sees no channel #it-archi; did you mean #it-architecture?",
        "people.admins[1]: @guest is a guest: name a full member of this company.",
        'people.admins[2]: Nobody here is called "@amdin"; did you mean @admin?',
        "Nothing was changed.",
    ]
    assert kept(env).channels.it == IT


async def test_apply_refuses_the_token_of_another_workspace(env: dict[str, str], file: Path) -> None:
    done = await outside("apply", str(file), "--workspace", "T0OTHER", env=env)

    assert_one_sentence(done, f"SLACK_BOT_TOKEN is for {TEAM}, not for T0OTHER")


async def test_apply_with_a_token_slack_does_not_know_is_one_sentence(
    env: dict[str, str], file: Path
) -> None:
    done = await outside("apply", str(file), env={**env, "SLACK_BOT_TOKEN": "xoxb-forged"})

    assert_one_sentence(done, "Slack says invalid_auth")


def test_apply_without_slack_is_one_sentence(file: Path) -> None:
    env = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_API_URL": "http://127.0.0.1:1/"}

    assert_one_sentence(stile("apply", str(file), env=env), "Slack does not answer")


@pytest.mark.parametrize("options", [(), ("--dry-run",)])
def test_apply_tells_all_that_is_wrong_with_the_file_before_it_asks_slack(
    file: Path, options: tuple[str, ...]
) -> None:
    file.write_text('[chanels]\n[calendar]\nhours = "9-5"\n[cadence]\ndesing = 0\n')

    done = stile("apply", str(file), *options)

    assert done.exit_code == 2
    assert done.stderr.splitlines() == [
        "chanels: There is no such key; did you mean channels?",
        'calendar.hours: Working hours are written like 09:00-17:30, which "9-5" is not.',
        "cadence.desing: There is no such key; did you mean design?",
        "Nothing was changed.",
    ]


def test_apply_without_a_token_is_one_sentence(file: Path) -> None:
    assert_one_sentence(stile("apply", str(file)), "Set SLACK_BOT_TOKEN")


def test_a_file_that_is_no_toml_is_one_sentence_with_the_line(file: Path) -> None:
    file.write_text("[channels\n")

    done = stile("apply", str(file), env={"SLACK_BOT_TOKEN": "xoxb-1"})

    assert_one_sentence(done, f"{file} is no TOML: expected")
    assert "line 1" in done.stderr


def test_apply_without_its_file_is_one_sentence(tmp_path: Path) -> None:
    done = stile("apply", str(tmp_path / "none.toml"), env={"SLACK_BOT_TOKEN": "xoxb-1"})

    assert_one_sentence(done, f"{tmp_path}/none.toml cannot be read: {os.strerror(errno.ENOENT)}")
