"""What a bot of the same kind is at the least: Bolt, SQLModel with as many tables, APScheduler, one process."""

import asyncio
import json
import sys
from datetime import datetime
from functools import partial
from types import new_class
from typing import Any

from aiohttp import web
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlmodel import Field, SQLModel, create_engine

from bench.servers.bolt import application
from bench.servers.signals import told_to_stop


def tables(columns: list[int]) -> None:
    """Make tables with so many columns each."""
    for number, many in enumerate(columns):
        kinds = {
            f"c{place}": (str, "") if place % 3 else (datetime | None, None) for place in range(many - 1)
        }
        body: dict[str, Any] = {
            "__module__": __name__,
            "__annotations__": {"id": int | None, **{name: kind for name, (kind, _) in kinds.items()}},
            "id": Field(default=None, primary_key=True),
            **{name: default for name, (_, default) in kinds.items()},
        }
        new_class(f"Table{number}", (SQLModel,), {"table": True}, partial(filled, body))


def filled(body: dict[str, Any], space: dict[str, Any]) -> None:
    """Fill the body of a class."""
    space.update(body)


async def nothing() -> None:
    """Do nothing."""


async def main(order: dict[str, Any]) -> None:
    """Serve until told to stop."""
    tables(order["columns"])
    SQLModel.metadata.create_all(create_engine(order["database_url"]))
    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(nothing, "interval", seconds=15)
    scheduler.start()
    app = application(order)
    await app.client.auth_test()
    runner = web.AppRunner(app.web_app(), access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", order["port"]).start()
    stop = told_to_stop()
    print(json.dumps({"port": order["port"]}), flush=True)
    await stop.wait()
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(main(json.loads(sys.argv[1])))
