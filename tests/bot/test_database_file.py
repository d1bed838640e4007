"""SQLite's file: refused where it would lose data, kept to one bot, and never begun anew by itself."""

from pathlib import Path

import pytest

from bot.database_file import check, filesystem_of, held
from bot.settings import SettingsError
from storage.migrate import bring_up_to_date
from storage.store import Store
from tests.test_cli import assert_one_sentence, run_outside, slack_env, stile

MOUNTS = """\
overlay / overlay rw 0 0
/dev/sda1 /var ext4 rw 0 0
files:/export /var/lib/stile nfs4 rw 0 0
"""


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("/var/lib/stile/stile.db", "nfs4"),
        ("/var/lib/stiles/stile.db", "ext4"),
        ("/home/me/stile.db", "overlay"),
    ],
)
def test_the_file_system_of_a_file_is_that_of_the_nearest_mount(tmp_path: Path, file: str, kind: str) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(MOUNTS)

    assert filesystem_of(Path(file), mounts) == kind


def test_a_machine_that_does_not_say_what_is_mounted_is_no_problem(tmp_path: Path) -> None:
    assert filesystem_of(Path("/x/stile.db"), tmp_path / "none") == ""


def test_a_file_on_a_network_file_system_is_refused_before_it_is_touched(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"{MOUNTS}files:/export {tmp_path} nfs4 rw 0 0\n")

    with pytest.raises(SettingsError, match="lies on a network file system"):
        check(f"sqlite:///{tmp_path}/stile.db", mounts=mounts)

    assert list(tmp_path.iterdir()) == [mounts]


def test_a_server_has_no_file_to_look_at(tmp_path: Path) -> None:
    with held("postgresql://stile@db.internal/stile"), held("postgresql://stile@db.internal/stile"):
        assert list(tmp_path.iterdir()) == []


def make(url: str) -> None:
    store = Store(url)
    bring_up_to_date(store)
    store.close()


def test_a_second_bot_on_one_file_is_refused_in_a_sentence(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/stile.db"

    with held(url):
        done = run_outside({"DATABASE_URL": url, **slack_env()})

    assert_one_sentence(done, "Another Stile already works on")


def test_once_the_first_is_gone_the_next_may_work_on_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/stile.db"
    with held(url):
        make(url)

    with held(url):
        assert (tmp_path / "stile.db").exists()


@pytest.mark.parametrize("command", ["run", "migrate"])
def test_a_file_that_was_there_and_is_gone_is_not_made_anew(tmp_path: Path, command: str) -> None:
    url = f"sqlite:///{tmp_path}/stile.db"
    with held(url):
        make(url)
    (tmp_path / "stile.db").unlink()
    env = {"DATABASE_URL": url, **slack_env()}

    done = stile(command, env=env) if command == "migrate" else run_outside(env)

    assert_one_sentence(done, "The database file")
    assert "is gone" in done.stderr
    assert not (tmp_path / "stile.db").exists()


def test_a_start_that_made_no_file_leaves_the_next_one_free_to_make_it(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/stile.db"
    with held(url):
        pass

    with held(url):
        make(url)

    assert (tmp_path / "stile.db").exists()


def test_a_log_without_its_file_is_a_file_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "stile.db-wal").write_bytes(b"what was written last")

    with pytest.raises(SettingsError, match="is gone"):
        check(f"sqlite:///{tmp_path}/stile.db")
