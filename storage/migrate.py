"""Bringing the database up to date, safely when several processes start at once."""

from pathlib import Path
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

from storage.store import Store

LOCK = 0x5711E
"""The advisory lock that a migrating process holds until its transaction ends."""


def configuration(connection: Connection) -> Config:
    """Return alembic's configuration for one open connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def bring_up_to_date(store: Store) -> None:
    """Run the steps that are missing; the other processes wait, then find nothing to do."""
    with store.engine.connect() as connection:
        if store.is_sqlite:
            connection.connection.cursor().execute(
                "PRAGMA busy_timeout = 30000"
            ).close()  # before BEGIN IMMEDIATE
        with connection.begin():
            if not store.is_sqlite:
                connection.execute(text("SET LOCAL lock_timeout = 0"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            command.upgrade(configuration(connection), "head")


def is_up_to_date(store: Store) -> bool:
    """Tell whether the database stands at the newest step this code knows."""
    with store.engine.connect() as connection:
        newest = ScriptDirectory.from_config(configuration(connection)).get_current_head()
        return bool(_present(connection) == newest)


def _present(connection: Connection) -> Any:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return MigrationContext.configure(connection).get_current_revision()
