"""What goes wrong behind an answer does not take it back: what was answered stays, and the number of the trouble is told."""

from typing import Any

import pytest

from handlers.listeners import _dispatch
from handlers.listeners.heard import Heard
from tests.faults.conftest import Logged
from tests.world import MARTECH, MAYA, TEAM, World

pytestmark = pytest.mark.sqlite
BODIES: list[dict[str, Any]] = [
    {"command": "/handoff", "user_id": MAYA, "trigger_id": ""},
    {
        "type": "view_submission",
        "user": {"id": MAYA},
        "view": {"type": "modal", "blocks": []},
        "trigger_id": "",
    },
    {"type": "block_actions", "user": {"id": MAYA}, "channel": {"id": MARTECH}, "trigger_id": ""},
]


@pytest.mark.parametrize("body", BODIES, ids=["command", "form", "button"])
async def test_a_listener_that_fails_behind_its_answer_leaves_the_answer_and_tells_the_number(
    world: World, logged: Logged, body: dict[str, Any]
) -> None:
    answers: list[dict[str, Any]] = []

    async def ack(**said: Any) -> None:
        answers.append(said)

    async def listener(heard: Heard) -> None:
        await heard.ack(text="Done.")
        raise ZeroDivisionError

    await _dispatch(listener, Heard(world.bot.edge, body, TEAM, ack=ack), "test")
    await world.settle()

    assert answers == [{"text": "Done."}]
    (told,) = [said for said in world.told(MAYA) if "tell your Stile admin the number" in said]
    assert "nothing was recorded" not in told
    assert any(told.rpartition(" ")[2].rstrip(".") in line for line in logged.lines)
