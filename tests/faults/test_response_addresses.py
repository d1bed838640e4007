"""Slack's answer to an answer: where a response address takes nothing, the person reads it elsewhere, and once."""

from typing import Any

import pytest

from bot.playground import Fault
from handlers.listeners.response_urls import is_slacks
from handlers.views import ids
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY
from tests.journeys.test_catch import REQUEST, kept
from tests.test_door import ask
from tests.world import MARTECH, MAYA, TEAM, World, watched

SAID = "Noted: not a request"
NOT_TAKEN = [403, 404, 410]
PERHAPS = [500, 503]


async def caught(new_world: NewWorld) -> World:
    world = await new_world(settings=watched("on"))
    await world.say(MAYA, REQUEST)
    return world


def read(world: World) -> int:
    """Count how often Maya reads what became of it."""
    return sum(SAID in text for text in [*(m["text"] for m in world.whispers(MAYA)), *world.dm_texts(MAYA)])


@pytest.mark.parametrize("status", [*NOT_TAKEN, *PERHAPS])
async def test_what_a_response_address_does_not_take_is_said_to_the_person_and_never_twice(
    new_world: NewWorld, logged: Logged, status: int
) -> None:
    world = await caught(new_world)
    world.playground.faults.add("response_url", Fault.status(status))

    await world.answer(MAYA, ids.CATCH_NO_REQUEST)

    lost = 1 - read(world) if status in NOT_TAKEN else 0
    line = TALLY.add("response addresses", 1, lost=lost, doubled=max(read(world) - 1, 0))
    assert line.clean, (line, world.whispers(MAYA))
    assert logged.tracebacks == []


async def test_a_response_address_that_is_not_slacks_is_asked_nothing_and_the_person_told(
    new_world: NewWorld, logged: Logged
) -> None:
    world = await caught(new_world)

    answer = await ask(world, "interactive", pressed(world, "http://127.0.0.1:9/steals"))
    await world.settle()

    assert answer.status == 200
    assert read(world) == 1
    assert "a response address is not Slack's" in "".join(logged.lines)
    assert logged.tracebacks == []


SLACK, STAND_IN = "https://slack.com/api/", "http://127.0.0.1:8080/api/"


@pytest.mark.parametrize(
    ("url", "api", "so"),
    [
        ("https://hooks.slack.com/actions/T1/2/abc", SLACK, True),
        ("https://hooks.slack-gov.com/actions/T1/2/abc", SLACK, True),
        ("http://127.0.0.1:8080/hooks/T1/abc", STAND_IN, True),
        ("http://hooks.slack.com/actions/T1/2/abc", SLACK, False),
        ("https://hooks.slack.com:8443/actions", SLACK, False),
        ("https://hooks.slack.com:99999/actions", SLACK, False),
        ("https://me@hooks.slack.com/actions", SLACK, False),
        ("https://hooks.slack.com.evil.test/actions", SLACK, False),
        ("https://evil.test/?hooks.slack.com", SLACK, False),
        ("https://slack.com/api/chat.postMessage", SLACK, False),
        ("http://127.0.0.1:9/hooks/T1/abc", STAND_IN, False),
        ("http://169.254.169.254/latest", SLACK, False),
        ("file:///etc/passwd", SLACK, False),
        ("https://[::1", SLACK, False),
    ],
)
def test_an_address_for_answers_is_slacks_or_of_this_machines_stand_in(url: str, api: str, so: bool) -> None:
    assert is_slacks(url, api) is so


def pressed(world: World, response_url: str) -> dict[str, Any]:
    """Return a press of Maya's on what only she sees, with an address of somebody's."""
    seen = world.whispers(MAYA)[-1]
    return {
        "type": "block_actions",
        "team": {"id": TEAM},
        "user": {"id": MAYA, "team_id": TEAM},
        "channel": {"id": MARTECH},
        "container": {"type": "message", "message_ts": seen["ts"], "is_ephemeral": True},
        "trigger_id": "1.1.x",
        "response_url": response_url,
        "actions": [{"type": "button", "action_id": ids.CATCH_NO_REQUEST, "value": f"{kept(world)[0].id}"}],
    }
