"""Secrets and people's words, marked: whatever goes wrong, neither is in a log, and no secret is anywhere else."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlencode

import aiohttp
import pytest
from sqlalchemy import text
from sqlmodel import SQLModel

from bot import logs
from bot.playground import Fault
from handlers.views import ids
from tests.faults.tally import TALLY
from tests.faults.test_disk_full import full
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS, hand_in
from tests.test_door import behind_the_answers, locked
from tests.test_ingress import FORM, JSON, Slack
from tests.world import ARUN, IT, MARTECH, MAYA, TEAM, World

WORDS = "canary words of a person"
CARD = "handoffs"


@pytest.fixture
def written() -> Iterator[io.StringIO]:
    """Give everything that is written to the log, debug included, as an operator would read it."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    logs.configure("debug")
    stream = io.StringIO()
    root.handlers[0].setStream(stream)  # type: ignore[attr-defined]
    yield stream
    logs.configure("error")
    root.handlers[:] = handlers
    root.setLevel(level)


@contextmanager
def refusing(world: World) -> Iterator[None]:
    """Let the database refuse rows with a message that names what they hold, as it does of a constraint."""
    is_sqlite = world.bot.store.is_sqlite
    refuse = (
        f"CREATE TRIGGER refuse BEFORE UPDATE ON {CARD} BEGIN SELECT RAISE(ABORT, 'refused'); END"
        if is_sqlite
        else f"ALTER TABLE {CARD} ADD CONSTRAINT refuse CHECK (state <> 'with_it') NOT VALID"
    )
    with world.bot.store.engine.begin() as server:
        server.execute(text(refuse))
    yield
    with world.bot.store.engine.begin() as server:
        server.execute(
            text("DROP TRIGGER refuse" if is_sqlite else f"ALTER TABLE {CARD} DROP CONSTRAINT refuse")
        )


async def everything_is_tried(world: World, card: str) -> None:
    """Have people say and press things with the marked words in them."""
    root = world.playground.messages(MARTECH)[0]["ts"]
    await world.playground.command(MAYA, MARTECH, f"/handoff find {WORDS}")
    await world.playground.command(MAYA, MARTECH, "/handoff list")
    await world.playground.say(MAYA, MARTECH, f"In the thread: {WORDS}", thread_ts=root)
    await world.playground.forge_action(ARUN, IT, card, ids.HANDOFF_TAKE, "1")
    await behind_the_answers(world)


SLACK_SAYS = [
    Fault.error("invalid_auth"),
    Fault.error("brand_new_error"),
    Fault.error("missing_scope"),
    Fault.status(503),
    Fault.not_json(),
    Fault.reset_before(),
    Fault.rate_limited("1"),
]


async def strangers_try(world: World) -> None:
    """Have somebody who is not Slack, and a broken Slack, send the marked words."""
    async with aiohttp.ClientSession() as session:
        slack = Slack(world, session)
        body = {
            "type": "event_callback",
            "team_id": TEAM,
            "event_id": WORDS,
            "event": {"type": "message", "text": WORDS},
        }
        await slack.send(json.dumps(body).encode(), signed=False)
        await slack.send(json.dumps(body).encode()[:-4])
        await slack.send(json.dumps({**body, "event": WORDS}).encode())
        await slack.send(
            urlencode({"payload": json.dumps({"type": "block_actions", "user": WORDS})}).encode(), FORM
        )
        pressed = {"type": "block_actions", "user": {"id": MAYA}, "team": {"id": TEAM}, "trigger_id": WORDS}
        await slack.interact({**pressed, "actions": [{"action_id": "handoff.take", "value": WORDS}]})
        await slack.send(
            json.dumps({**body, "event": {"type": "app_home_opened", "user": [WORDS]}}).encode(), JSON
        )
    await world.settle()


def secrets(world: World) -> list[str]:
    return [world.installed.bot_token, world.installed.signing_secret, world.installed.app_token]


def kept(world: World, *columns: str) -> str:
    """Return what the database holds, all of it or some columns."""
    with world.bot.store.engine.connect() as connection:
        found = []
        for table in SQLModel.metadata.sorted_tables:
            chosen = [c for c in table.c if not columns or c.name in columns]
            found += (
                [repr(row) for row in connection.execute(table.select().with_only_columns(*chosen))]
                if chosen
                else []
            )
    return "\n".join(found)


async def test_no_error_tells_a_secret_or_what_people_wrote(world: World, written: io.StringIO) -> None:
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    await world.command(MAYA, f"/handoff {WORDS}")
    for screen in ({**OUTCOME, "audience@1": f"Prospects who read {WORDS}"}, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}
    await world.submit(MAYA)
    await world.playground.close_modal(MAYA)
    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]

    with refusing(world):
        await everything_is_tried(world, card)
        await world.settle()
    for broken in (locked, full):
        with broken(world):
            await everything_is_tried(world, card)
    for fault in SLACK_SAYS:
        world.playground.faults.add("*", fault, times=4)
        await everything_is_tried(world, card)
        await world.settle()
        world.playground.faults.clear()
    await strangers_try(world)

    log = written.getvalue()
    answers = "\n".join(one.body for one in world.playground.deliveries)
    said = repr([call.args for call in world.playground.calls])
    everywhere = log + answers + said + kept(world)
    told = [name for name in secrets(world) if name in everywhere]
    told += [WORDS] if WORDS in log or WORDS in kept(world, "last_error") else []
    assert "Traceback" in log, "nothing went wrong, so nothing was tried"
    assert TALLY.add("canaries in every error path", len(SLACK_SAYS) + 9, crossings=len(told)).clean, told
