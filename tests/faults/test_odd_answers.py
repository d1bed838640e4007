"""Slack says it is ok and leaves out what it promised: nobody is left before a traceback or a form that never fills."""

from typing import Any

import pytest

from bot.playground import Fault
from tests.conftest import NewWorld
from tests.faults.conftest import Logged
from tests.world import MAYA, TEAM

ANSWERS: list[Any] = [{"ok": True}, {"ok": True, "user": None}, {"ok": True, "user": []}, [], "ok", 7]
UNCHECKED = "Stile cannot check who you are right now"


@pytest.mark.parametrize("answer", ANSWERS, ids=str)
async def test_whoever_slack_does_not_tell_of_is_not_let_in_and_told_so(
    new_world: NewWorld, logged: Logged, answer: Any
) -> None:
    world = await new_world()
    world.bot.edge.directory.forget(TEAM, MAYA)
    world.playground.faults.add("users.info", Fault.answer(answer), times=9)

    await world.command(MAYA, "/handoff list")

    assert any(UNCHECKED in said for said in world.told(MAYA))
    assert logged.tracebacks == []


@pytest.mark.parametrize("answer", [{"ok": True}, {"ok": True, "view": {}}, []], ids=str)
async def test_a_form_that_slack_opened_without_a_word_of_it_is_told_to_be_opened_again(
    new_world: NewWorld, logged: Logged, answer: Any
) -> None:
    world = await new_world()
    world.playground.faults.add("views.open", Fault.answer(answer))

    await world.command(MAYA, "/handoff new a landing page")

    assert any("again" in said for said in world.told(MAYA))
    assert logged.tracebacks == []
