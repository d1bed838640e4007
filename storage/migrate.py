"""Bringing the database up to date, safely when several processes start at once."""

from functools import cache
from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.guard import SYSTEM
from storage.store import Store, set_patience

STEPS = Path(__file__).parent / "migrations"
"""Each step's file begins with its number, and the numbers grow."""
LOCK = 0x5711E
"""The advisory lock that a migrating process holds until its transaction ends."""


def bring_up_to_date(store: Store) -> None:
    """Run the steps that are missing; the other processes wait, then find nothing to do."""
    if is_up_to_date(store):
        return
    with store.engine.connect() as connection:
        if store.is_sqlite:
            set_patience(connection, 30.0)  # before BEGIN IMMEDIATE
        with connection.begin():
            if not store.is_sqlite:
                connection.execute(text("SET LOCAL lock_timeout = 0"))
                connection.execute(text(f"SET LOCAL stile.team = '{SYSTEM}'"))
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
            _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    from alembic import command, config  # noqa: PLC0415 - 10 MB, of no use at a start with nothing to do

    steps = config.Config()
    steps.set_main_option("script_location", str(STEPS))
    steps.attributes["connection"] = connection
    command.upgrade(steps, "head")


def is_up_to_date(store: Store) -> bool:
    """Tell whether the database stands at the newest step this code knows, or at a newer one that it does not know.

    So the old replicas of a rolling deployment go on, and the code can be taken back without the database.
    """
    with store.engine.connect() as connection:
        present = _present(connection)
    return present is not None and (present == newest_step() or present not in known_steps())


def newest_step() -> str:
    """Return the newest step this code knows."""
    return max(known_steps())


@cache
def known_steps() -> frozenset[str]:
    """Return every step this code knows, by the names of their files, which do not change while it runs."""
    return frozenset(path.name.partition("_")[0] for path in (STEPS / "versions").glob("[0-9]*_*.py"))


def _present(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
