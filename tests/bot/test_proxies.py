"""The way out through a proxy: Web API and Socket Mode go by HTTPS_PROXY, this machine and NO_PROXY do not."""

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Mapping
from pathlib import Path

import pytest

from bot.playground import Installed, Playground
from bot.settings import Settings, SettingsError, read
from bot.slack_reads import reader
from tests.outbox import a_playground
from tests.proxy import proxy_to_tls
from tests.world import until

SLACK = "https://slack.com/api/"
ROOT = Path(__file__).parents[2]


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        yield playground


async def outside(command: str, env: Mapping[str, str]) -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        command,
        env={"PATH": os.environ["PATH"], **env},
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


def behind(proxy: str, trust: Path, installed: Installed, folder: Path) -> dict[str, str]:
    return {
        "HTTPS_PROXY": proxy,
        "SSL_CERT_FILE": str(trust),
        "SLACK_API_URL": SLACK,
        "SLACK_BOT_TOKEN": installed.bot_token,
        "SLACK_APP_TOKEN": installed.app_token,
        "DATABASE_URL": f"sqlite:///{folder}/stile.db",
        "PORT": "0",
    }


async def test_the_bot_talks_to_slack_and_hears_it_through_the_proxy(
    slack: tuple[Playground, Installed], tmp_path: Path
) -> None:
    playground, installed = slack

    async with proxy_to_tls(playground.url, tmp_path, "slack.com") as (proxy, address, trust):
        process = await outside("run", behind(address, trust, installed, tmp_path))
        await until(lambda: playground.sockets == 1)
        process.send_signal(signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), 20)

    assert process.returncode == 0
    assert "CONNECT slack.com:443" in proxy.asked
    assert any(asked.startswith(f"GET ws{playground.url.removeprefix('http')}") for asked in proxy.asked)


async def test_the_doctor_looks_through_the_proxy(
    slack: tuple[Playground, Installed], tmp_path: Path
) -> None:
    playground, installed = slack

    async with proxy_to_tls(playground.url, tmp_path, "slack.com") as (proxy, address, trust):
        process = await outside("doctor", behind(address, trust, installed, tmp_path))
        said, _ = await asyncio.wait_for(process.communicate(), 20)

    assert "ok       bot token: valid in Northwind" in said.decode()
    assert set(proxy.asked) == {"CONNECT slack.com:443"}


async def test_a_proxy_in_the_environment_does_not_stand_before_this_machine(
    slack: tuple[Playground, Installed], monkeypatch: pytest.MonkeyPatch
) -> None:
    playground, installed = slack
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    settings = read({"SLACK_BOT_TOKEN": installed.bot_token, "SLACK_API_URL": playground.api_url})

    async with reader(settings) as client:
        answer = await client.auth_test()

    assert answer["team"] == "Northwind"


def settings(**environment: str) -> Settings:
    return read({"HTTPS_PROXY": "http://proxy.example.com:3128", **environment})


@pytest.mark.parametrize("spared", ["slack.com", ".slack.com", "localhost, slack.com", "*"])
def test_what_no_proxy_names_is_reached_without_it(spared: str) -> None:
    assert settings(NO_PROXY=spared).proxy_to("https://wss-primary.slack.com/") is None


@pytest.mark.parametrize("spared", ["", "ack.com", "example.com", "wss-primary.slack.com"])
def test_what_no_proxy_does_not_name_is_reached_by_it(spared: str) -> None:
    assert settings(NO_PROXY=spared).proxy_to("https://slack.com/api/") == "http://proxy.example.com:3128"


def test_a_proxy_may_be_named_without_http_in_front_and_in_small_letters() -> None:
    assert read({"https_proxy": "proxy:3128"}).proxy_to("https://slack.com/") == "http://proxy:3128"


def test_a_proxy_of_another_kind_is_one_sentence_without_its_password() -> None:
    with pytest.raises(SettingsError) as refused:
        read({"HTTPS_PROXY": "socks5://me:hush@proxy:1080"})

    assert str(refused.value) == "HTTPS_PROXY must name a proxy such as http://proxy.example.com:3128."
