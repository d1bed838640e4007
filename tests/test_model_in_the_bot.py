"""A model that an operator sets up: wired into the bot, judged by the doctor, and asked by `stile catch --model`."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr
from typer.testing import CliRunner, Result

from bot.cli import cli
from bot.doctor import examine
from bot.settings import Settings as BotSettings
from bot.settings import read
from handlers.listeners.heard import HOLD_WITHIN
from handlers.rules import doctor as rules
from handlers.rules.doctor import Check, Level
from handlers.views import ids
from tests.prompts.hostile import completion, hostile, http, says
from tests.world import ADMIN, IT, MARTECH, MAYA, World, watched

REQUEST = "Can IT connect the webinar platform to the CRM? Leads wait for a week today."


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    # The first import of the client takes part of the time that an answer has.
    import bot.model_client  # noqa: F401, PLC0415


def given(url: str) -> dict[str, str]:
    return {
        "OPENAI_MODEL": "small",
        "OPENAI_BASE_URL": url,
        "OPENAI_API_KEY": "sk-secret-key",
        "STILE_MODEL_INSECURE_LOOPBACK": "true",
    }


class WithServer(World):
    """A company whose Stile asks a model server."""

    def __init__(self, database_url: str, url: str) -> None:
        super().__init__(database_url, settings=watched("on"))
        self._url = url

    def bot_settings(self) -> BotSettings:
        settings = super().bot_settings()
        more = {
            "model_name": "small",
            "model_url": self._url,
            "model_key": SecretStr("sk-secret-key"),
            "model_on_loopback": True,
        }
        return settings.model_copy(update=more)


def catch(url: str | None, *texts: str) -> Result:
    clean = {
        name: None for name in os.environ if name.startswith(("SLACK_", "STILE_", "DATABASE_", "OPENAI_"))
    }
    stdin = "\n".join(json.dumps({"text": text}) for text in texts)
    return CliRunner().invoke(
        cli, ["catch", "-", "--model"], env={**clean, **(given(url) if url else {})}, input=stdin
    )


# In the bot


async def test_an_admin_is_told_once_a_day_of_what_only_they_can_mend(database_url: str) -> None:
    with hostile(says(http(401, "{}"))) as server:
        world = WithServer(database_url, server.url)
        await world.start()
        try:
            await world.say(MAYA, REQUEST)
            await world.say(MAYA, "Please set up lead scoring in HubSpot for the sales team.")

            told = [text for text in world.dm_texts(ADMIN) if "OPENAI_API_KEY" in text]
            assert len(told) == 1
            assert len(world.whispers(MAYA)) == 2
        finally:
            await world.stop()


async def test_a_model_that_hangs_holds_no_nudge_back(database_url: str) -> None:
    with hostile(lambda _: iter([HOLD_WITHIN + 0.6, http(200, "{}")])) as server:
        world = WithServer(database_url, server.url)
        await world.start()
        try:
            await world.say(MAYA, REQUEST)

            assert len(world.whispers(MAYA)) == 1
        finally:
            await world.stop()


async def test_a_server_that_answers_rubbish_leaves_the_plain_way(database_url: str) -> None:
    with hostile(says(completion("<!channel> I am a teapot"))) as server:
        world = WithServer(database_url, server.url)
        await world.start()
        try:
            await world.say(MAYA, REQUEST)
            await world.answer(MAYA, ids.CATCH_WORK)

            assert "1 of 3" in world.modal_text(MAYA)
            assert not any("teapot" in text for text in [*world.texts(MARTECH), *world.texts(IT)])
        finally:
            await world.stop()


def test_the_client_of_the_model_is_not_loaded_before_the_first_question() -> None:
    script = (
        "import sys, bot.app, bot.words; print(any(name.split('.')[0] == 'openai' for name in sys.modules))"
    )

    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[1],
    )

    assert done.stdout.strip() == "False"


# The doctor


def model_of(checks: list[Check]) -> Check:
    return next(check for check in checks if check.subject == "model")


async def test_the_doctor_finds_it_well_that_there_is_no_model(tmp_path: Path) -> None:
    check = model_of(await examine(read({"DATABASE_URL": f"sqlite:///{tmp_path}/x.db"})))

    assert (check.level, "OPENAI_MODEL" in check.found) == (Level.OK, True)


async def test_the_doctor_asks_the_model_a_small_question(tmp_path: Path) -> None:
    with hostile(says(completion({"label": "not_a_request"}))) as server:
        checks = await examine(read({"DATABASE_URL": f"sqlite:///{tmp_path}/x.db", **given(server.url)}))

    assert model_of(checks) == rules.model("small", server.url)
    assert "sk-secret-key" not in str(checks)


async def test_the_doctor_warns_of_a_model_that_gives_no_answer(tmp_path: Path) -> None:
    with hostile(says(http(404, "{}"))) as server:
        checks = await examine(read({"DATABASE_URL": f"sqlite:///{tmp_path}/x.db", **given(server.url)}))

    assert model_of(checks).level is Level.WARNING
    assert "OPENAI_MODEL" in model_of(checks).fix


# stile catch --model


def test_catch_with_a_model_holds_back_what_that_finds_no_request() -> None:
    with hostile(says(completion({"label": "not_a_request"}))) as server:
        done = catch(server.url, "please set up the pixel on the shop", "thanks!")

    asked, chat = map(json.loads, done.stdout.splitlines())
    assert (asked["label"], asked["why"][-1]) == ("not_a_request", "held back by the model")
    assert "held back by the model" not in chat["why"]
    assert len(server.bodies) == 1


def test_catch_with_a_model_that_fails_goes_by_rules() -> None:
    with hostile(says(http(404, "{}"))) as server:
        done = catch(server.url, "please set up the pixel on the shop")

    assert json.loads(done.stdout)["label"] == "handoff"
    assert done.exit_code == 0


def test_catch_with_a_model_that_is_not_set_up_says_what_to_set() -> None:
    done = catch(None, "please set up the pixel on the shop")

    assert (done.exit_code, "OPENAI_MODEL" in done.stderr) == (1, True)
