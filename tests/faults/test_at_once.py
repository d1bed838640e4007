"""Many at once on one handoff: one wins, nothing is overwritten, and the others are told who it was."""

import asyncio
import threading
from collections import Counter
from typing import Any

import aiohttp
import pytest

from bot.app import Bot
from bot.playground import Channel, Company, Person
from bot.playground.delivery import encoded, signed
from handlers.views import ids
from storage import handoffs, history
from storage.records import STILE, Architect, Request
from storage.store import StaleWriteError
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY, times
from tests.journeys.work_door import hand_in
from tests.outbox import Outbox
from tests.test_door import a_press
from tests.world import COMPANY, GENERAL, INSIDE, IT, MARTECH, SETTINGS, TEAM, World

CROWD = [f"U0CROWD{number:02d}" for number in range(20)]


def a_company() -> Company:
    """Return the usual company with twenty architects more."""
    crowd = tuple(Person(who, who.lower(), f"Person {who}", "Europe/Berlin", "IT") for who in CROWD)
    return Company(
        team_id=TEAM,
        domain="northwind",
        name="Northwind",
        people=(*COMPANY.people, *crowd),
        channels=(
            Channel(MARTECH, "martech", (*INSIDE, *CROWD)),
            Channel(IT, "it-architecture", (*INSIDE, *CROWD)),
            Channel(GENERAL, "general", INSIDE),
        ),
    )


NOT_RECORDED = "nothing was recorded"


async def press_all(world: World, ports: list[int], presses: list[dict[str, Any]]) -> list[int]:
    """Have everybody press Take at the same moment, by turns on each replica; return the answers' statuses."""

    async def press(session: aiohttp.ClientSession, number: int) -> int:
        body = encoded("interactive", presses[number])
        headers = signed(body, world.installed.signing_secret, "interactive")
        url = f"http://127.0.0.1:{ports[number % len(ports)]}/slack/events"
        async with session.post(url, data=body, headers=headers) as answer:
            return answer.status

    async with aiohttp.ClientSession() as session:
        return list(await asyncio.gather(*(press(session, number) for number in range(len(presses)))))


async def all_answered(bots: list[Bot]) -> None:
    """Wait until everything behind the answers is said."""
    for bot in bots:
        while bot.edge.tasks:
            await asyncio.wait(bot.edge.tasks, timeout=10)
        await bot.settle()


def told_to_try_again(world: World) -> list[str]:
    """Return who was told last that nothing was recorded, since the machine was too slow."""
    last = {who: [m["text"] for m in world.whispers(who, IT)][-1:] for who in CROWD}
    return [who for who, words in last.items() if words and NOT_RECORDED in words[0]]


async def test_of_twenty_people_who_press_take_at_once_one_takes_it_and_the_others_are_told_who(
    new_world: NewWorld, logged: Logged
) -> None:
    people = SETTINGS.people.model_copy(update={"architects": tuple(Architect(who=who) for who in CROWD)})
    world = await new_world(company=a_company(), settings=SETTINGS.model_copy(update={"people": people}))
    await hand_in(world)
    other = await world.new_bot()

    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]
    presses = [a_press(world, who, IT, ids.HANDOFF_TAKE) for who in CROWD]
    statuses = await press_all(world, [world.bot.port, other.port], presses)
    await all_answered([world.bot, other])
    for who in told_to_try_again(world):
        await world.press_forged(who, IT, card, ids.HANDOFF_TAKE, presses[0]["actions"][0]["value"])
    await all_answered([world.bot, other])
    await other.stop()

    with world.bot.store.reading(TEAM) as session:
        handoff = handoffs.get(session, 1)
        taken = [entry for entry in history.of_handoff(session, 1) if entry.after == "with_it"]
    assert handoff is not None
    takers = [who for who in CROWD if any(f"<@{who}> took H-1" in words for words in world.texts(MARTECH))]
    told = [
        who for who in CROWD if any(f"<@{handoff.architect}>" in m["text"] for m in world.whispers(who, IT))
    ]
    line = TALLY.add(
        "20 press Take at once",
        len(CROWD),
        lost=len(CROWD) - 1 - len(told),
        doubled=len(takers) - 1,
        tracebacks=len(logged.tracebacks),
        fives=len([status for status in statuses if status >= 500]),
    )
    assert line.clean, (
        line,
        [[m["text"] for m in world.whispers(who, IT)] for who in CROWD if who not in told],
    )
    assert takers == [handoff.architect]
    assert len(taken) == 1


def test_of_many_writers_of_one_version_one_writes_and_the_others_are_refused(outbox_store: Outbox) -> None:
    store, request = outbox_store.store, Request(team=TEAM, actor=STILE, at=outbox_store.deps.clock())
    outcomes: list[str] = []

    def write(number: int, reads: threading.Barrier) -> None:
        try:
            with store.reading(TEAM) as session:
                handoff = handoffs.get(session, 1)
            assert handoff is not None
            reads.wait()
            with store.writing(request) as session:
                handoffs.put(session, handoff.model_copy(update={"decision": str(number)}))
            outcomes.append("wrote")
        except StaleWriteError:
            outcomes.append("refused")

    rounds = times(3, 40)
    for _ in range(rounds):
        reads = threading.Barrier(8)
        threads = [threading.Thread(target=write, args=(number, reads)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    with store.reading(TEAM) as session:
        handoff = handoffs.get(session, 1)
    assert handoff is not None
    counted = Counter(outcomes)
    line = TALLY.add("8 writers of one version", rounds, lost=counted["wrote"] - (handoff.version - 1))
    assert line.clean
    assert counted == {"wrote": rounds, "refused": 7 * rounds}


@pytest.fixture
def outbox_store(outbox: Outbox) -> Outbox:
    return outbox
