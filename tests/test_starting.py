import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import COMMANDS, cli, version

RARE = (
    "alembic",
    "bot.playground",
    "handlers.rules.catch",
    "holidays",
    "icalendar",
    "openai",
    "prompts.draft_outcome",
    "rapidfuzz",
    "rich",
    "sqlalchemy.dialects.postgresql",
    "yaml",
)


def printed(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_the_start_loads_nothing_that_is_seldom_needed() -> None:
    code = (
        "import sys; from bot.__main__ import load_logs; load_logs(); import bot.cli.run;"
        f"print([name for name in {RARE!r} if name in sys.modules])"
    )

    assert printed(code) == "[]"


def test_garbage_is_collected_again_once_a_command_is_loaded_and_what_is_loaded_is_left_out() -> None:
    code = (
        "import gc; gc.disable(); from bot.cli import cli, Commands;"
        "Commands(name='stile').get_command(None, 'gate'); print(gc.isenabled(), gc.get_freeze_count() > 10_000)"
    )

    assert printed(code) == "True True"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_tells_what_it_does(command: str) -> None:
    told = CliRunner().invoke(cli, [command, "--help"])

    assert told.exit_code == 0
    assert f"stile {command} [OPTIONS]" in told.output


def test_the_version_is_told() -> None:
    told = CliRunner().invoke(cli, ["--version"])

    assert (told.exit_code, told.output) == (0, f"stile {version()}\n")
    assert version()[0].isdigit()


@pytest.mark.parametrize("command", ["catch", "gate", "alike", "apply"])
def test_the_help_of_a_command_calls_its_file_a_file(command: str) -> None:
    told = CliRunner().invoke(cli, [command, "--help"])

    assert "FILE" in told.output
    assert "FileBinaryRead" not in told.output


def test_an_unknown_command_is_refused_with_one_that_is_near() -> None:
    told = CliRunner().invoke(cli, ["rin"])

    assert told.exit_code == 2
    assert "No such command 'rin'. Did you mean 'run'" in told.output
