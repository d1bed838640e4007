"""Bringing the database up to date, safely when several processes start at once."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.guard import SYSTEM
from storage.store import Store

STEPS = Path(__file__).parent / "migrations"
LOCK = 0x5711E
"""The advisory lock that a migrating process holds until its transaction ends."""


def configuration(connection: Connection) -> Config:
    """Return alembic's configuration for one open connection."""
    config = Config()
    config.set_main_option("script_location", str(STEPS))
    config.attributes["connection"] = connection
    return config


def bring_up_to_date(store: Store) -> None:
    """Run the steps that are missing; the other processes wait, then find nothing to do."""
    if is_up_to_date(store):
        return
    with store.engine.connect() as connection:
        if store.is_sqlite:
            connection.connection.cursor().execute(
                "PRAGMA busy_timeout = 30000"
            ).close()  # before BEGIN IMMEDIATE
        with connection.begin():
            if not store.is_sqlite:
                connection.execute(text("SET LOCAL lock_timeout = 0"))
                connection.execute(text(f"SET LOCAL stile.team = '{SYSTEM}'"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            command.upgrade(configuration(connection), "head")


def is_up_to_date(store: Store) -> bool:
    """Tell whether the database stands at the newest step this code knows, or at a newer one that it does not know.

    So the old replicas of a rolling deployment go on, and the code can be taken back without the database.
    """
    with store.engine.connect() as connection:
        present = _present(connection)
    return present is not None and (present == newest_step() or present not in _steps())


@cache
def newest_step() -> str | None:
    """Return the newest step this code knows; the files do not change while it runs."""
    return ScriptDirectory(str(STEPS)).get_current_head()


@cache
def _steps() -> frozenset[str]:
    return frozenset(step.revision for step in ScriptDirectory(str(STEPS)).walk_revisions())


def _present(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
