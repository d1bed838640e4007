"""Too many at once: of one person, who is told so, and of one hour, which is said paced and in order."""

import asyncio
import time
from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from bot.playground import Playground
from handlers.deps import Deps
from handlers.rules.refusals import Refusal
from handlers.use_cases import installations
from handlers.use_cases.outcome_contexts import MOST_OPEN, open_form
from storage import deliveries, handoffs
from storage.records import STILE, Actor, Request
from storage.store import Store
from storage.vocabulary import Door, State
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY, times
from tests.faults.test_kills import missing_and_more
from tests.faults.test_slack_down import keys_said, recovered
from tests.journeys.work_door import hand_in
from tests.world import BEN, INSIDE, IT, MARTECH, MAYA, MONDAY, QUICK, TEAM, World


def begin(deps: Deps, who: str, words: str) -> str:
    """Begin a handoff as a script would; return what the person is told."""
    request = Request(team=TEAM, actor=Actor(id=who), at=MONDAY)
    try:
        open_form(deps, request, door=Door.WORK, words=words)
    except Refusal as refusal:
        return str(refusal)
    return ""


def test_who_begins_a_thousand_in_a_minute_is_told_to_finish_some_and_keeps_nobody_else_from_it(
    store: Store,
) -> None:
    deps, tried = Deps(store=store, clock=lambda: MONDAY), times(40, 1000)
    installations.remember(deps, TEAM, name="Northwind", bot_user="U0BOT", admins=())

    told = [begin(deps, MAYA, f"A page for campaign {number}") for number in range(tried)]
    others = begin(deps, BEN, "A page for the spring launch")

    with store.reading(TEAM) as session:
        begun = handoffs.in_states(session, [State.DRAFT], limit=None)
    assert sum(one.author == MAYA for one in begun) == MOST_OPEN == told.count("")
    assert set(told) - {""} == {
        f"You have {MOST_OPEN} drafts open; finish or withdraw one first, `/handoff list` shows them."
    }
    assert others == ""


def said_in_order(playground: Playground, after: int) -> dict[str, list[str]]:
    """Return the keys of what was said in each conversation, in the order it was said."""
    found: dict[str, list[str]] = defaultdict(list)
    for call in playground.calls[after:]:
        if call.method == "chat.postMessage":
            metadata: Any = call.args["metadata"]
            found[str(call.args["channel"])].append(str(metadata["event_payload"]["key"]))
    return found


PLACES: list[dict[str, Any]] = [{"channel": MARTECH}, {"channel": IT}, *({"person": who} for who in INSIDE)]


def all_fall_due(world: World, keys: list[str]) -> None:
    """Have something to say to two channels and seven people by turns."""
    request = Request(team=TEAM, actor=STILE, at=world.clock.now())
    with world.bot.store.writing(request) as session:
        for number, key in enumerate(keys):
            about: dict[str, Any] = {"handoff_id": 1, "by": BEN, "reason": key}
            place, due_at = (
                PLACES[number % len(PLACES)],
                request.at - timedelta(milliseconds=len(keys) - number),
            )
            deliveries.add(session, "rerouted", key=key, due_at=due_at, **place, **about)


@pytest.mark.sqlite
async def test_what_is_due_at_nine_is_said_in_order_and_no_faster_than_slack_takes_it(
    new_world: NewWorld, logged: Logged
) -> None:
    pace = times(0, 1) * 1.05 + 0.05  # the long form at the pace of a real Slack, which answers 429 to more
    world = await new_world(timings=replace(QUICK, pace=pace, lease=60.0), strict_rates=pace > 1)
    await hand_in(world)
    await recovered(world)
    keys = [f"nine {number:03d}" for number in range(times(27, 500))]
    all_fall_due(world, keys)
    before, began = len(world.playground.calls), time.monotonic()

    async with asyncio.timeout(times(20, 600)):
        while len(keys_said(world).keys() & set(keys)) < len(keys):
            await world.settle()
            await asyncio.sleep(pace / 2)
    took = time.monotonic() - began

    wrong = missing_and_more(keys, keys_said(world))
    line = TALLY.add("500 due at nine", len(keys), **wrong, tracebacks=len(logged.tracebacks))
    assert line.clean, (line, logged.tracebacks)
    for said in said_in_order(world.playground, before).values():
        assert said == sorted(said)
    assert took >= (len(keys) // len(PLACES) - 1) * pace
    assert [call for call in world.playground.calls[before:] if call.status == 429] == []
