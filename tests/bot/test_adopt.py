"""`stile adopt`: a copy of a database is taken over on purpose, or not at all."""

import os
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from sqlmodel import col, select
from typer.testing import CliRunner, Result

from bot.cli import cli
from storage.store import Store
from storage.tables import WorkspaceRow
from tests.outbox import prepare
from tests.world import TEAM


def adopt(env: Mapping[str, str]) -> Result:
    clean = {name: None for name in os.environ if name.startswith(("SLACK_", "STILE_", "DATABASE_"))}
    return CliRunner().invoke(cli, ["adopt"], env={**clean, **env})


def instance(store: Store) -> str:
    with store.reading(TEAM) as session:
        mine = col(WorkspaceRow.team_id) == TEAM
        return str(session.execute(select(WorkspaceRow.instance).where(mine)).scalar_one())


def test_the_instance_that_is_named_takes_over(store: Store, database_url: str) -> None:
    prepare(store, datetime.now(UTC))

    done = adopt({"DATABASE_URL": database_url, "STILE_INSTANCE": "berlin"})

    assert (done.exit_code, done.stdout) == (0, "The database belongs to 'berlin' now (1 workspace).\n")
    assert instance(store) == "berlin"


@pytest.mark.sqlite
def test_nobody_in_particular_takes_nothing_over(store: Store, database_url: str) -> None:
    prepare(store, datetime.now(UTC))

    done = adopt({"DATABASE_URL": database_url})

    assert (done.exit_code, done.stderr) == (
        2,
        "Set STILE_INSTANCE to the name of the instance that takes over.\n",
    )
    assert instance(store) == ""
