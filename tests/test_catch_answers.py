"""`stile catch --answers`: the catch measured by what people answered."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.app import real_clock
from bot.cli import cli
from handlers.deps import Deps
from handlers.rules.catches import Post
from handlers.use_cases import catches as use_cases
from handlers.use_cases import installations, sources
from storage import settings
from storage.migrate import bring_up_to_date
from storage.records import Actor, Channels, Request, Settings, Watched
from storage.store import Store
from storage.vocabulary import Door, FoundBy

TEAM, MAYA, WATCHED = "T0TEAM", Actor(id="U0MAYA"), "C0MAR"
REQUEST = "Can IT connect the webinar platform to the CRM?"
CHAT = "Lunch at noon, the usual place?"


class Kept:
    """A database with a workspace, in which people answer."""

    def __init__(self, folder: Path) -> None:
        self.posted_at = real_clock().timestamp()
        self.url = f"sqlite:///{folder}/stile.db"
        self.store = Store(self.url)
        bring_up_to_date(self.store)
        self.deps = Deps(self.store, real_clock)
        installations.remember(self.deps, TEAM, name="Northwind", bot_user="U0BOT")
        with self.store.writing(self.request()) as session:
            channels = Channels(watched=(Watched(channel=WATCHED, mode="on"),))
            settings.write(session, Settings(channels=channels))

    def request(self) -> Request:
        return Request(team=TEAM, actor=MAYA, at=real_clock())

    def post(self, text: str, number: int) -> Post:
        ts = f"{self.posted_at:.0f}.{number:06d}"
        return Post(WATCHED, ts, MAYA.id, text, ts)

    def caught(self, text: str, number: int) -> int:
        handoff = use_cases.catch_silently(self.deps, self.request(), self.post(text, number))
        assert handoff is not None
        return handoff.id

    def reacted_to(self, text: str, number: int) -> int:
        post = self.post(text, number)
        found_by = FoundBy.REACTION
        handoff = use_cases.offer(self.deps, self.request(), post, found_by=found_by, asker=MAYA.id)
        assert handoff is not None
        return handoff.id

    def catch(self, *args: str) -> Result:
        return CliRunner().invoke(cli, ["catch", *args], env={"DATABASE_URL": self.url})


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path)


def test_answers_are_read_anew_and_scored(kept: Kept) -> None:
    right, wrong, missed, later = (
        kept.caught(REQUEST, 1),
        kept.reacted_to(REQUEST, 2),
        kept.reacted_to(CHAT, 3),
        kept.reacted_to(CHAT, 4),
    )
    use_cases.open_caught(kept.deps, kept.request(), right, Door.IDEA)
    use_cases.open_caught(kept.deps, kept.request(), missed, Door.WORK)
    use_cases.say_no_request(kept.deps, kept.request(), wrong)
    use_cases.say_not_now(kept.deps, kept.request(), later)

    done = kept.catch("--answers")

    read = {one["handoff"]: one for one in map(json.loads, done.stdout.splitlines())}
    assert done.exit_code == 0
    assert set(read["H-1"]) == {"handoff", "found_by", "answer", "label", "score", "why"}
    assert (read["H-1"]["answer"], read["H-1"]["label"], read["H-1"]["found_by"]) == (
        "idea",
        "handoff",
        "silent",
    )
    assert read["H-3"]["label"] == "not_a_request"
    assert done.stderr.splitlines()[-1] == "n=3 precision=0.500 recall=0.500 f1=0.500"
    assert REQUEST not in done.output


def test_what_is_no_longer_kept_or_was_changed_since_is_not_read(kept: Kept) -> None:
    gone, changed = kept.caught(REQUEST, 1), kept.caught(REQUEST, 2)
    for handoff_id in (gone, changed):
        use_cases.open_caught(kept.deps, kept.request(), handoff_id, Door.WORK)
    sources.follow_deletion(kept.deps, kept.request(), kept.post(REQUEST, 1))
    sources.follow_edit(kept.deps, kept.request(), kept.post(CHAT, 2), "")

    done = kept.catch("--answers")

    assert (done.exit_code, done.stdout) == (0, "")
    assert "Nobody has answered yet" in done.stderr


def test_a_workspace_is_named_where_there_are_several(kept: Kept) -> None:
    installations.remember(kept.deps, "T0OTHER", name="Other", bot_user="U0BOT2")

    unnamed, unknown = kept.catch("--answers"), kept.catch("--answers", "--workspace", "T0NONE")
    named = kept.catch("--answers", "--workspace", TEAM)

    assert (unnamed.exit_code, unknown.exit_code, named.exit_code) == (2, 2, 0)
    assert "Several are installed: write --workspace and one of T0OTHER, T0TEAM." in unnamed.stderr
    assert "There is no workspace T0NONE in this database" in unknown.stderr


def test_a_database_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/none.db"

    done = CliRunner().invoke(cli, ["catch", "--answers"], env={"DATABASE_URL": url})

    assert done.exit_code == 2
    assert "has no workspace yet" in done.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("args", [[], ["-", "--answers"]])
def test_it_reads_a_file_or_the_answers(kept: Kept, args: list[str]) -> None:
    done = kept.catch(*args)

    assert done.exit_code == 2
    assert done.stderr.startswith("Name a file of JSON lines")
