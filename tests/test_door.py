"""The door: once whatever Slack repeats, honest when the database is slow, and the same over the websocket."""

import asyncio
import json
import sqlite3
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

import psycopg
from sqlalchemy import text
from sqlmodel import SQLModel

from bot.playground import Delivered, Fault
from bot.playground.message_acts import found
from handlers.listeners.heard import Heard
from handlers.views import ids
from tests.conftest import NewWorld
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS, fill_in, hand_in
from tests.world import ARUN, IT, MARTECH, MAYA, QUICK, SOFIE, TEAM, World, until

QUESTION = "Which webinar platform is it, and who owns its admin account?"
NOTHING = "nothing was recorded"
SLACK_WAITS = 3.0
"""Seconds in which Slack wants an answer."""


def effects(world: World) -> dict[str, Any]:
    """Return everything that a second handling would change: rows by table, and what people read."""
    with world.bot.store.engine.connect() as connection:
        names = [name for name in SQLModel.metadata.tables if name != "inbox"]
        rows = {name: connection.execute(text(f"SELECT count(*) FROM {name}")).scalar() for name in names}  # noqa: S608
    people = [ARUN, SOFIE, MAYA]
    said = {
        channel: Counter(world.texts(channel))
        for channel in (MARTECH, IT, *(world.playground.dm(person) for person in people))
    }
    return {"rows": rows, "said": said, "ephemerals": [len(world.playground.ephemerals(p)) for p in people]}


def kept_payloads(world: World) -> int:
    """Return how many payloads were kept to be handled."""
    with world.bot.store.engine.connect() as connection:
        return int(connection.execute(text("SELECT count(*) FROM inbox")).scalar_one())


def last(world: World, title: str) -> Delivered:
    """Return the newest payload that went out with a title."""
    return [one for one in world.playground.deliveries if one.title == title][-1]


async def ask(world: World, door: Any, payload: dict[str, Any]) -> Delivered:
    """Deliver a payload as Slack does."""
    return await world.playground.slack.courier.ask(world.playground._app(), door, payload)


async def five_at_once(world: World, door: Any, payload: dict[str, Any]) -> list[str]:
    """Deliver the same payload five times at the same moment; return the answers' bodies."""
    answers = await asyncio.gather(*(ask(world, door, payload) for _ in range(5)))
    assert [answer.status for answer in answers] == [200] * 5
    await world.settle()
    return [answer.body for answer in answers]


def a_press(world: World, user: str, channel: str, action_id: str) -> dict[str, Any]:
    """Return the payload of a button that nobody pressed yet."""
    message = world.message_with(channel, action_id)
    place = found(message["blocks"], action_id)
    acts = world.playground._interactions
    room, person = world.playground.slack.workspace.rooms[channel], world.playground._person(user)
    action = acts.action(place, None)
    return acts.action_in_message(world.playground._app(), person, room, message, action, {})


def a_submission(world: World, user: str) -> dict[str, Any]:
    """Return the payload of the form that is open and not yet sent."""
    view = world.playground.slack.views.top(user)
    assert view is not None
    return world.playground._interactions.submission(view, world.playground._person(user))


def a_command(world: World, user: str, words: str) -> dict[str, Any]:
    """Return the payload of a command that nobody wrote yet."""
    room, person = world.playground.slack.workspace.rooms[MARTECH], world.playground._person(user)
    return world.playground._interactions.command(world.playground._app(), person, room, "/handoff", words)


@contextmanager
def locked(world: World, *tables: str) -> Iterator[None]:
    """Hold a lock as another program would: on PostgreSQL on some tables, on SQLite on everything."""
    if world.bot.store.is_sqlite:
        other = sqlite3.connect(str(world.bot.store.url.database), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.rollback()
        other.close()
        return
    with psycopg.connect(world.database_url) as server:
        server.execute(f"LOCK TABLE {', '.join(tables or ('inbox',))} IN ACCESS EXCLUSIVE MODE")
        yield
        server.rollback()


async def behind_the_answers(world: World) -> None:
    """Wait for what is said behind the answers, without touching the database."""
    if world.bot.edge.tasks:
        await asyncio.wait(world.bot.edge.tasks, timeout=10)


async def asked(world: World) -> None:
    """Have a handoff that waits for Maya's answer."""
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": QUESTION})


async def reply(world: World, words: str = "It is ON24, and Ben owns the account.") -> None:
    root = world.playground.messages(MARTECH)[0]["ts"]
    await world.playground.say(MAYA, MARTECH, words, thread_ts=root)


def mirrored(world: World) -> int:
    """Return how many times IT reads Maya's answer in the thread of its card."""
    return sum("ON24" in message["text"] and "reply_count" not in message for message in world.everything(IT))


# once


async def test_an_event_that_comes_five_times_has_one_effect(world: World) -> None:
    await asked(world)
    await reply(world)
    await world.settle()
    event = last(world, "event message")
    before, kept = effects(world), kept_payloads(world)
    assert mirrored(world) == 1

    replies = await world.playground.redeliver(event, 4)
    await five_at_once(world, "events_api", event.payload)
    renamed = [{**event.payload, "event_id": f"Ev-other-{number}"} for number in range(3)]
    answers = await asyncio.gather(*(ask(world, "events_api", one) for one in renamed))
    await world.settle()

    assert {one.status for one in replies} | {one.status for one in answers} == {200}
    assert effects(world) == before
    assert kept_payloads(world) == kept


async def test_an_event_that_comes_five_times_at_once_has_one_effect(world: World) -> None:
    opened = {"type": "app_home_opened", "user": MAYA, "tab": "home", "channel": world.playground.dm(MAYA)}
    event = world.playground.slack.events._envelope(world.playground._app(), opened, None)

    await five_at_once(world, "events_api", event)

    assert len([c for c in world.playground.calls if c.method == "views.publish"]) == 1


async def test_a_button_that_comes_five_times_has_one_effect_and_the_same_answer(world: World) -> None:
    await hand_in(world)
    press = a_press(world, ARUN, IT, ids.HANDOFF_TAKE)

    at_once = await five_at_once(world, "interactive", press)
    after = effects(world)
    again = [await ask(world, "interactive", press) for _ in range(4)]
    await world.settle()

    assert {*at_once, *(one.body for one in again)} == {""}
    assert effects(world) == after
    assert sum(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH)) == 1
    assert world.playground.ephemerals(ARUN) == []


async def test_a_form_that_comes_five_times_has_one_effect_and_the_same_answer(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await fill_in(world)
    sent = a_submission(world, MAYA)

    at_once = await five_at_once(world, "interactive", sent)
    after = effects(world)
    again = [(await ask(world, "interactive", sent)).body for _ in range(4)]
    await world.settle()

    assert len({*at_once, *again}) == 1
    assert json.loads(at_once[0])["response_action"] == "update"
    assert effects(world) == after
    assert len(world.texts(IT)) == 1


async def test_a_command_that_comes_five_times_has_one_effect_and_the_same_answer(world: World) -> None:
    await hand_in(world)
    for words in ("list", "show H-1", "help"):
        command = a_command(world, MAYA, words)

        at_once = await five_at_once(world, "slash_commands", command)
        again = [(await ask(world, "slash_commands", command)).body for _ in range(4)]

        assert len({*at_once, *again}) == 1
        assert json.loads(at_once[0])["response_type"] == "ephemeral"


async def test_a_command_that_opens_a_form_opens_it_once(world: World) -> None:
    command = a_command(world, MAYA, "A new page for the spring launch")

    at_once = await five_at_once(world, "slash_commands", command)
    after = effects(world)
    again = [(await ask(world, "slash_commands", command)).body for _ in range(4)]
    await world.settle()

    assert {*at_once, *again} == {""}
    assert effects(world) == after
    assert after["rows"]["handoffs"] == 1
    assert len(world.playground.modals(MAYA)) == 1


async def test_a_repeated_answer_outlives_the_process(world: World) -> None:
    command = a_command(world, MAYA, "help")
    first = await ask(world, "slash_commands", command)
    await world.bot.door.remembered()
    other = await world.new_bot()
    world.playground.set_request_url(f"http://127.0.0.1:{other.port}/slack/events")

    again = await ask(world, "slash_commands", command)

    assert again.body == first.body != ""
    await other.stop()


# a slow database


async def test_an_event_that_cannot_be_kept_is_asked_for_again_and_handled_once(world: World) -> None:
    await asked(world)

    with locked(world):
        await reply(world)
        assert last(world, "event message").status == 503
    await world.settle()

    assert last(world, "event message").status == 200
    assert mirrored(world) == 1


async def test_a_command_is_told_that_nothing_was_recorded(world: World) -> None:
    before = effects(world)

    with locked(world):
        began = time.monotonic()
        answer = await world.playground.command(MAYA, MARTECH, "/handoff list")
        took = time.monotonic() - began
    await world.command(MAYA, "/handoff list")

    assert took < SLACK_WAITS
    assert answer.ok
    told, then = [m["text"] for m in world.playground.ephemerals(MAYA)]
    assert NOTHING in told
    assert NOTHING not in then
    assert effects(world)["rows"] == before["rows"]


async def test_a_button_is_told_that_nothing_was_recorded_and_works_afterwards(world: World) -> None:
    await hand_in(world)
    before = effects(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]

    with locked(world):
        began = time.monotonic()
        answer = await world.playground.click(ARUN, IT, card, ids.HANDOFF_TAKE)
        took = time.monotonic() - began
        await behind_the_answers(world)

    assert took < SLACK_WAITS
    assert answer.ok
    (told,) = world.playground.ephemerals(ARUN)
    assert NOTHING in told["text"]
    await world.settle()
    assert effects(world)["rows"] == before["rows"]
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    assert sum(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH)) == 1


async def test_a_database_that_stops_in_the_middle_leaves_nothing_half_done(world: World) -> None:
    await hand_in(world)
    await world.command(ARUN, "/handoff help")  # so that who Arun is is known
    before = effects(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]

    with locked(world, "handoffs"):
        began = time.monotonic()
        await world.playground.click(ARUN, IT, card, ids.HANDOFF_TAKE)
        took = time.monotonic() - began
        await behind_the_answers(world)

    assert took < SLACK_WAITS
    assert NOTHING in world.playground.ephemerals(ARUN)[-1]["text"]
    await world.settle()
    assert effects(world)["rows"] == before["rows"]
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    assert sum(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH)) == 1


async def test_a_form_keeps_what_was_typed_and_says_that_nothing_was_recorded(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    for name, value in OUTCOME.items():
        await world.playground.fill(MAYA, name, value)
    await world.settle()

    with locked(world):
        began = time.monotonic()
        refused = await world.playground.submit(MAYA, {})
        took = time.monotonic() - began
        await behind_the_answers(world)

    assert took < SLACK_WAITS
    assert refused.trouble is None
    assert [NOTHING in sentence for sentence in refused.errors.values()] == [True]
    assert "within a day instead of a week" in world.modal_text(MAYA)
    assert await world.submit(MAYA, OUTCOME) == {}
    assert await world.submit(MAYA, MEASURE) == {}
    assert await world.submit(MAYA, STANDS) == {}


async def test_a_form_without_a_question_says_it_on_top_and_stays(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await fill_in(world)

    with locked(world):
        refused = await world.playground.submit(MAYA, {})
        await behind_the_answers(world)

    assert refused.trouble is None
    assert NOTHING in world.modal_text(MAYA)
    await world.playground.close_modal(MAYA)
    assert await world.submit(MAYA) == {}
    assert len(world.texts(IT)) == 1


async def test_the_form_of_a_command_opens_at_once_when_the_database_answers_after_two_seconds(
    world: World,
) -> None:
    with locked(world, "inbox", "people", "handoffs", "drafts"):
        began = time.monotonic()
        answer = await world.playground.command(MAYA, MARTECH, "/handoff A page for the spring launch")
        took = time.monotonic() - began
        assert answer.ok
        assert "Opening your form" in world.modal_text(MAYA)
        await asyncio.sleep(max(2.0 - (time.monotonic() - began), 0))
    await behind_the_answers(world)
    filled = time.monotonic() - began
    await world.settle()

    assert took < 1.5
    assert filled < 2 * SLACK_WAITS
    assert "A page for the spring launch" in world.modal_text(MAYA)
    assert "title@1" in world.modal_text(MAYA)


async def test_before_the_answer_the_database_gets_no_more_time_than_is_left(world: World) -> None:
    async def ack(**_: object) -> None:
        raise AssertionError("nothing is answered here")

    def came(ago: float) -> Heard:
        return Heard(world.bot.edge, {"user": {"id": MAYA}}, TEAM, ack=ack, began=time.monotonic() - ago)

    fresh, late = await came(0.0).request(), await came(2.0).request()

    assert fresh.patience == 1.5
    assert late.patience <= 0.5


# Slack on a bad day


async def test_a_form_that_came_too_late_is_told_wherever_it_was_asked_for(world: World) -> None:
    await hand_in(world)
    world.playground.faults.add("views.open", Fault.error("expired_trigger_id"), times=99)

    await world.command(MAYA, "/handoff A page for the spring launch")
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.playground.shortcut(SOFIE, ids.NEW_HANDOFF)
    await world.settle()

    assert "press again" in world.playground.ephemerals(MAYA)[-1]["text"]
    assert "press again" in world.playground.ephemerals(ARUN)[-1]["text"]
    assert any("press again" in words for words in world.dm_texts(SOFIE))


async def test_a_slack_that_hangs_does_not_hold_the_answer(world: World) -> None:
    world.playground.faults.add("views.open", Fault.hang(5))

    began = time.monotonic()
    answer = await world.playground.command(MAYA, MARTECH, "/handoff A page for the spring launch")

    assert time.monotonic() - began < SLACK_WAITS
    assert answer.ok
    assert "press again" in world.playground.ephemerals(MAYA)[-1]["text"]


async def test_nothing_is_done_while_nobody_can_say_who_somebody_is(world: World) -> None:
    await hand_in(world)
    before = effects(world)
    world.bot.edge.directory.forget(TEAM)
    world.playground.faults.add("users.info", Fault.status(503), times=99)

    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    await world.command(ARUN, "/handoff list")

    assert ["cannot check who you are" in m["text"] for m in world.playground.ephemerals(ARUN)] == [True] * 2
    assert effects(world)["rows"] == before["rows"]
    world.playground.faults.clear()
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    assert any(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH))


async def test_an_event_that_could_not_be_handled_is_handled_again(new_world: NewWorld) -> None:
    world = await new_world(timings=replace(QUICK, handling=0.05))
    await asked(world)
    world.bot.edge.directory.forget(TEAM)
    world.playground.faults.add("users.info", Fault.status(503))

    await reply(world)
    await world.settle()
    await asyncio.sleep(0.1)
    await world.settle()

    assert mirrored(world) == 1


# the websocket


async def connected(new_world: NewWorld) -> World:
    world = await new_world(socket=True)
    await until(lambda: world.playground.sockets > 0)
    return world


async def test_the_journey_is_the_same_over_the_websocket(new_world: NewWorld) -> None:
    world = await connected(new_world)

    await asked(world)
    await reply(world)
    await world.settle()
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    assert mirrored(world) == 1
    assert any(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH))


async def test_a_refreshed_websocket_loses_nothing_and_doubles_nothing(new_world: NewWorld) -> None:
    world = await connected(new_world)
    await asked(world)

    for reason in ("warning", "refresh_requested"):
        await world.playground.refresh_socket(reason)
        await world.playground.say(MAYA, MARTECH, f"While it says {reason}")
    await reply(world)
    await world.settle()
    await until(lambda: world.playground.sockets > 0)
    await world.command(MAYA, "/handoff help")

    events = [one for one in world.playground.deliveries if one.title == "event message"]
    by_id = {one.payload["event_id"] for one in events}
    assert {one.payload["event_id"] for one in events if one.ok} == by_id
    assert mirrored(world) == 1
    assert "/handoff" in world.playground.ephemerals(MAYA)[-1]["text"]


async def test_repeated_envelopes_have_one_effect(new_world: NewWorld) -> None:
    world = await connected(new_world)
    await asked(world)
    await reply(world)
    await world.settle()
    before = effects(world)

    replies = await world.playground.redeliver(last(world, "event message"), 4)
    await five_at_once(world, "events_api", last(world, "event message").payload)
    command = a_command(world, MAYA, "help")
    bodies = await five_at_once(world, "slash_commands", command)
    await world.settle()

    assert all(one.ok for one in replies)
    assert len(set(bodies)) == 1
    assert effects(world) == before


async def test_envelopes_nobody_knows_are_acknowledged(new_world: NewWorld) -> None:
    world = await connected(new_world)
    link = world.playground.slack.links.pick(world.playground._app())
    assert link is not None

    for number, payload in enumerate(({}, {"type": "brand_new"}, "words")):
        envelope = {"envelope_id": f"e{number}", "type": "brand_new", "payload": payload}
        answer = await link.ask(envelope, 2.0)
        assert answer["envelope_id"] == f"e{number}"

    await world.command(MAYA, "/handoff help")
    assert len(world.playground.ephemerals(MAYA)) == 1


async def test_an_envelope_that_cannot_be_kept_is_not_acknowledged(new_world: NewWorld) -> None:
    world = await connected(new_world)
    await asked(world)
    world.playground.slack.courier._patience = 1.7

    with locked(world):
        await reply(world)
        assert last(world, "event message").problem == "timeout"
    await world.settle()

    assert last(world, "event message").ok
    assert mirrored(world) == 1
