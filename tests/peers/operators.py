"""Who runs Stile: the real command in a folder of its own, with the settings of its environment."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.peers.company import BOT_TOKEN
from tests.peers.programs import STILE, environment, running

READY = '"event": "ready"'
BAD = ('"level": "error"', "Traceback", BOT_TOKEN)
"""What the log of a good run never holds."""


@dataclass(frozen=True)
class Operator:
    """One installation of Stile."""

    folder: Path
    port: int
    env: dict[str, str]

    def stile(self, *words: str) -> "subprocess.CompletedProcess[str]":
        """Run one command to its end."""
        return subprocess.run(
            [STILE, *words], env=self.env, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def apply(self, settings: str) -> None:
        """Apply the company's settings, on a database that may still be empty."""
        (self.folder / "stile.toml").write_text(settings, "utf-8")
        done = self.stile("apply", "stile.toml")
        assert done.returncode == 0, done.stderr

    @contextmanager
    def running(self) -> Iterator[None]:
        """Run the bot until the block ends; it ends well, and nothing went wrong in it."""
        log = self.folder / "log"
        command = [STILE, "run"]
        with running(
            command, log=log, ready=lambda said: READY in said, env=self.env, folder=self.folder
        ) as bot:
            yield
        said = log.read_text("utf-8")
        assert bot.returncode == 0, said
        assert not [line for line in said.splitlines() if any(bad in line for bad in BAD)], said


def an_operator(folder: Path, *, port: int, api_url: str, database: str, **secrets: str) -> Operator:
    """Return who runs Stile against some Slack, with a database."""
    settings = {"SLACK_API_URL": api_url, "DATABASE_URL": database, "PORT": str(port), **secrets}
    return Operator(folder, port, environment(SLACK_BOT_TOKEN=BOT_TOKEN, **settings))
