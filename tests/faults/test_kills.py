"""Killed (-9) wherever it hurts: what is acknowledged is stored, what is said is said once (RELIABILITY 1, A7)."""

import asyncio
import signal
from collections import Counter
from typing import Any

import pytest
from sqlmodel import col, select

from bot.app import Bot
from bot.playground import Playground
from handlers.jobs.deliveries import METADATA
from handlers.views import ids
from storage import claims, deliveries, handoffs
from storage.tables import DeliveryRow, InboxRow
from storage.vocabulary import DeliveryState, State
from tests.faults.processes import Forker, Workers, a_free_port, about, until_ready
from tests.faults.tally import TALLY, times
from tests.faults.worker import TIMINGS, settings_of
from tests.journeys.work_door import hand_in
from tests.outbox import Outbox
from tests.world import ARUN, BEN, IT, MARTECH, MAYA, TEAM, World, until

KILLS = times(4, 24)
TAKEOVERS = times(2, 6)
"""Workers that die over what the dead ones left."""
EACH = 4
"""Messages that are added before each kill."""
POINTS = ["while claiming", "before the post", "after the post", "while marking"]
STATEMENTS = {"while claiming": 1, "while marking": 2}
"""What all messages share: one claim, and a mark for those that end together, but not for two of one conversation."""
PLACES: list[dict[str, Any]] = [{"channel": MARTECH}, {"channel": IT}, {"person": ARUN}]


def places(outbox: Outbox) -> list[str]:
    return [MARTECH, IT, outbox.playground.dm(ARUN)]


def said(outbox: Outbox) -> Counter[str]:
    return Counter(key for place in places(outbox) for key in outbox.keys_in(place))


def missing_and_more(keys: list[str], found: Counter[str]) -> dict[str, int]:
    """Return how many messages were lost and how many were said too often."""
    return {
        "lost": len([key for key in keys if not found[key]]),
        "doubled": sum(max(found[key] - 1, 0) for key in keys),
    }


@pytest.mark.parametrize("point", POINTS)
async def test_a_worker_killed_at_any_point_neither_loses_nor_doubles_a_message(
    outbox: Outbox, workers: Workers, point: str
) -> None:
    keys: list[str] = []
    for kill in range(KILLS):
        for number in range(EACH):
            keys.append(f"{kill}.{number}")
            outbox.add(keys[-1], **PLACES[number % len(PLACES)])
        nth = 1 + kill % STATEMENTS.get(point, EACH)
        assert await workers.do("say", point, nth=nth) == -signal.SIGKILL
    for _ in range(TAKEOVERS):
        outbox.let_time_pass()
        assert await workers.do("say", point) == -signal.SIGKILL

    outbox.let_time_pass()
    await outbox.drain_all(outbox.sender(TIMINGS), within=60)

    wrong = missing_and_more(keys, said(outbox))
    line = TALLY.add("kill -9 in delivery", KILLS + TAKEOVERS, **wrong, tracebacks=workers.tracebacks)
    assert line.clean, line
    assert [call for call in outbox.playground.calls if call.method == "chat.delete"] == []
    states = {outbox.row(key).state for key in keys}
    assert states == {DeliveryState.POSTED}
    assert damage(outbox) == []
    assert await workers.do("say") == 0


def damage(outbox: Outbox) -> list[str]:
    """Return what SQLite finds wrong with its own file; PostgreSQL ends where it finds something."""
    if not outbox.store.is_sqlite:
        return []
    with outbox.store.engine.connect() as connection:
        found = [
            str(row)
            for check in ("integrity_check", "foreign_key_check")
            for row in connection.exec_driver_sql(f"PRAGMA {check}").all()
        ]
    return [row for row in found if row != "('ok',)"]


LOOKS_AGAIN = ["before looking", "before deleting", "after deleting", "while keeping the oldest"]


@pytest.mark.parametrize("point", LOOKS_AGAIN)
async def test_a_worker_killed_while_it_looks_for_copies_leaves_the_oldest_to_the_next(
    outbox: Outbox, workers: Workers, point: str
) -> None:
    kills = times(1, 6)
    keys = [f"said {number}" for number in range(kills)]
    for key in keys:
        outbox.add(key)
    await outbox.drain_all(outbox.sender())
    oldest = {key: outbox.row(key).slack_ts for key in keys}
    for key in keys:
        about = {"event_type": METADATA, "event_payload": {"key": key}}
        await outbox.slack.chat_postMessage(channel=MARTECH, text="the late copy", metadata=about)
        with outbox.store.writing(outbox.request()) as session:
            claims.verify_later(session, outbox.row(key), after=-1)

    for _ in range(kills):
        assert await workers.do("say", point) == -signal.SIGKILL
    await outbox.drain_all(outbox.sender(TIMINGS))

    wrong = missing_and_more(keys, said(outbox))
    line = TALLY.add("kill -9 in delivery", kills, **wrong, tracebacks=workers.tracebacks)
    assert line.clean, line
    assert {key: outbox.row(key).slack_ts for key in keys} == oldest
    assert {outbox.row(key).verify_at for key in keys} == {None}


async def test_a_card_killed_while_it_is_edited_is_drawn_as_it_is_and_stays_one(
    outbox: Outbox, workers: Workers
) -> None:
    outbox.add("card", channel=IT, live=True)
    await outbox.drain_all(outbox.sender(TIMINGS))

    for _ in range(times(2, 12)):
        with outbox.store.writing(outbox.request()) as session:
            deliveries.redraw(session, 1)
        outbox.let_time_pass()
        assert await workers.do("say", "while marking") == -signal.SIGKILL
    outbox.let_time_pass()
    await outbox.drain_all(outbox.sender(TIMINGS))

    card = outbox.row("card")
    assert (card.state, card.drawn) == (DeliveryState.POSTED, card.wanted)
    assert outbox.keys_in(IT) == ["card"]


# what comes in

PEOPLE = [MAYA, ARUN, BEN]
IN_POINTS = ["while keeping", "after keeping", "while taking the row", "while handling", "after handling"]


@pytest.mark.parametrize("point", IN_POINTS)
async def test_a_bot_killed_between_reading_an_event_and_its_end_handles_it_once(
    outbox: Outbox, workers: Workers, point: str
) -> None:
    runs = times(1, 3)
    events_again(outbox.playground)
    for number in range(runs):
        port = a_free_port()
        outbox.playground.set_request_url(f"http://127.0.0.1:{port}/slack/events")
        dying = await workers.start("run", point, port=port)
        await until_ready(port)
        told = asyncio.create_task(outbox.playground.open_home(PEOPLE[number % len(PEOPLE)]))
        assert await workers.ended(dying) == -signal.SIGKILL

        bot = Bot(settings_of({**workers.about, "port": port}), timings=TIMINGS)
        await bot.start()
        await told
        await outbox.playground.settled()
        await until(lambda there=number: handled(outbox) == there + 1 == len(drawn_homes(outbox)))
        await bot.stop()

    opened = [one for one in outbox.playground.deliveries if one.title == "event app_home_opened"]
    answers = [one.status for one in opened if one.ok]
    drawn = Counter(drawn_homes(outbox))
    line = TALLY.add(
        "kill -9 between read and 200" if point.endswith("keeping") else "kill -9 behind the 200",
        runs,
        lost=runs - len(answers) + sum(not drawn[person] for person in PEOPLE[:runs]),
        doubled=sum(home > 1 for home in homes_wanted(outbox)) if runs <= len(PEOPLE) else 0,
        tracebacks=workers.tracebacks,
        fives=len([one for one in opened if one.status >= 500]),
    )
    assert line.clean, line
    assert len(kept(outbox)) == runs
    assert set(kept(outbox)) == {""}


def events_again(playground: Playground) -> None:
    """Have Slack repeat an event late enough for a process to come back."""
    playground.slack.courier._retry_delays = (0.3, 3.0, 6.0)


def drawn_homes(outbox: Outbox) -> list[str]:
    return [str(c.args["user_id"]) for c in outbox.playground.calls if c.method == "views.publish"]


def handled(outbox: Outbox) -> int:
    return len(kept(outbox))


def kept(outbox: Outbox) -> list[str]:
    """Return the errors of every event that is done, empty ones for those that went well."""
    with outbox.store.reading(TEAM) as session:
        mine = (col(InboxRow.team_id) == TEAM, col(InboxRow.done_at).is_not(None))
        return [error for (error,) in session.execute(select(col(InboxRow.last_error)).where(*mine)).all()]


def homes_wanted(outbox: Outbox) -> list[int]:
    """Return how often each Home was asked for."""
    with outbox.store.reading(TEAM) as session:
        mine = (col(DeliveryRow.team_id) == TEAM, col(DeliveryRow.kind) == deliveries.HOME)
        return [wanted for (wanted,) in session.execute(select(col(DeliveryRow.wanted)).where(*mine)).all()]


PRESSED = ["while keeping", "after keeping", "while taking the row", "while handling", "after handling"]


@pytest.mark.parametrize(
    "point", PRESSED if times(0, 1) else ["after keeping", "while handling", "after handling"]
)
async def test_a_button_whose_process_is_killed_is_pressed_again_and_done_once(
    world: World, forker: Forker, point: str
) -> None:
    await hand_in(world)
    await world.command(ARUN, "/handoff help")
    here = f"http://127.0.0.1:{world.bot.port}/slack/events"
    crew, port = Workers(forker, about(world.playground, world.installed, world.database_url)), a_free_port()
    dying = await crew.start("run", point, port=port)
    await until_ready(port)
    world.playground.set_request_url(f"http://127.0.0.1:{port}/slack/events")
    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]
    first = await world.playground.click(ARUN, IT, card, ids.HANDOFF_TAKE)
    assert await crew.ended(dying) == -signal.SIGKILL

    world.playground.set_request_url(here)
    await world.settle()
    if state_of(world) is State.READY:
        await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    told = sum(f"<@{ARUN}> took H-1" in words for words in world.texts(MARTECH))

    line = TALLY.add(
        "kill -9 under a button",
        1,
        lost=int(state_of(world) is not State.WITH_IT or told == 0),
        doubled=max(told - 1, 0),
        tracebacks=crew.tracebacks,
    )
    assert line.clean, line
    assert not first.ok


def state_of(world: World) -> State:
    with world.bot.store.reading(TEAM) as session:
        handoff = handoffs.get(session, 1)
    assert handoff is not None
    return handoff.state
