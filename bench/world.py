"""The company everything is measured in: as many people and channels as a figure needs, on the playground."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

import yaml

from bench.processes import ROOT, log_file, module, running
from bot.playground import Channel, Company, Installed, Person, Playground
from storage import settings as stored
from storage.migrate import bring_up_to_date
from storage.records import STILE, Calendar, Channels, Leads, Request, Roster, Settings, Watched, Workspace
from storage.store import Store

TEAM = "T0BENCH0"
SECRET = "bench-signing-secret"
MANIFEST = yaml.safe_load((ROOT / "app.yaml").read_text(encoding="utf-8"))


def person(number: int) -> str:
    """Return the id of a person."""
    return f"U0BENCH{number}"


def channel(number: int) -> str:
    """Return the id of a channel."""
    return f"C0BENCH{number}"


def company(*, people: int = 1, channels: int = 1) -> Company:
    """Return a company in which everybody is in every channel."""
    everybody = tuple(person(number) for number in range(people))
    return Company(
        team_id=TEAM,
        domain="bench",
        name="Bench",
        people=tuple(Person(one, f"p{n}", f"Person {n}") for n, one in enumerate(everybody)),
        channels=tuple(Channel(channel(n), f"c{n}", everybody) for n in range(channels)),
    )


def settings(*, people: int = 1) -> Settings:
    """Return the company's settings: its first channel is IT's and marketing's, and watched."""
    return Settings(
        channels=Channels(
            it=channel(0), marketing=channel(0), watched=(Watched(channel=channel(0), mode="on"),)
        ),
        calendar=Calendar(zone="Europe/London"),
        people=Roster(
            leads=Leads(marketing=person(0), it=person(0)),
            marketing=tuple(person(number) for number in range(people)),
        ),
    )


def a_store(url: str, *, people: int = 1) -> Store:
    """Return an up-to-date store in which the company is installed."""
    store = Store(url)
    bring_up_to_date(store)
    from_now = _now()
    with store.writing(Request(team=TEAM, actor=STILE, at=from_now)) as session:
        if stored.workspace(session) is None:
            stored.add(session, Workspace(team_id=TEAM, created_at=from_now))
        stored.write(session, settings(people=people))
    return store


def _now() -> Any:
    return Playground(company()).clock.now()


@contextmanager
def a_folder() -> Iterator[Path]:
    """Give a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="stile-bench-") as folder:
        yield Path(folder)


class Slack:
    """The playground in this process, with Stile installed."""

    def __init__(self, *, people: int = 1, channels: int = 1, strict_rates: bool = False) -> None:
        self.playground = Playground(company(people=people, channels=channels), strict_rates=strict_rates)
        self._channels = channels

    async def __aenter__(self) -> Self:
        """Open it."""
        await self.playground.start()
        self.installed: Installed = self.playground.install(
            MANIFEST, request_url="http://127.0.0.1:1/", bot_in=[channel(n) for n in range(self._channels)]
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close it."""
        await self.playground.stop()

    def listens_at(self, url: str) -> None:
        """Send what happens to this address."""
        self.playground.set_request_url(url)

    def order(self, **more: Any) -> str:
        """Return what a server needs to know, as JSON."""
        about = {"token": self.installed.bot_token, "api_url": self.playground.api_url, "secret": SECRET}
        return json.dumps({**about, **more})


def stile(order: str) -> Any:
    """Run the whole bot in a process of its own."""
    return running(*module("servers.stile", order), log=log_file())


def bare_bolt(order: str) -> Any:
    """Run what a bot on Bolt would be at the least in a process of its own."""
    return running(*module("servers.bolt", order), log=log_file())
