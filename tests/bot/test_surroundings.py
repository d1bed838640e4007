"""Odd surroundings: a machine without a language, warnings as errors, no time zones of its own, nothing to write to."""

import asyncio
import os
import signal
import stat
import sys
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from bot.playground import Installed, Playground
from tests.outbox import a_playground
from tests.test_cli import assert_one_sentence, run_outside, slack_env
from tests.world import until

ROOT = Path(__file__).parents[2]
NO_LANGUAGE = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
NO_ZONES = {"PYTHONTZPATH": ""}


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        yield playground


@pytest.mark.parametrize("odd", [NO_LANGUAGE, NO_ZONES], ids=["no language", "no zones"])
async def test_it_runs_and_stops_without_a_warning(
    slack: tuple[Playground, Installed], tmp_path: Path, odd: Mapping[str, str]
) -> None:
    playground, installed = slack
    env = {
        "PATH": os.environ["PATH"],
        "PYTHONWARNINGS": "error",
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_APP_TOKEN": installed.app_token,
        "SLACK_API_URL": playground.api_url,
        "DATABASE_URL": f"sqlite:///{tmp_path}/stile.db",
        "PORT": "0",
        **odd,
    }
    command = (sys.executable, "-m", "bot", "run")
    process = await asyncio.create_subprocess_exec(
        *command, env=env, cwd=ROOT, stderr=asyncio.subprocess.PIPE
    )

    await until(lambda: playground.sockets == 1 or process.returncode is not None, within=30)
    process.send_signal(signal.SIGTERM)
    _, said = await asyncio.wait_for(process.communicate(), 30)

    assert process.returncode == 0, said.decode()
    assert [line for line in said.decode().splitlines() if not line.startswith("{")] == []
    assert "Traceback" not in said.decode()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_nobody_may_write_to_is_one_sentence(tmp_path: Path) -> None:
    tmp_path.chmod(stat.S_IRUSR | stat.S_IXUSR)

    done = run_outside({"DATABASE_URL": f"sqlite:///{tmp_path}/new/stile.db", **slack_env()})

    assert_one_sentence(done, "The folder of the database cannot be made")
