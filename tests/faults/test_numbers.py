"""A number that no row can have is answered like one that none has, on both stores."""

import pytest

from tests.faults.conftest import Logged
from tests.faults.tally import TALLY
from tests.world import MAYA, World


@pytest.mark.parametrize("number", [2**31, 2**63 - 1, 2**63, 10**30])
async def test_a_number_beyond_every_column_is_nothing_there_is(
    world: World, logged: Logged, number: int
) -> None:
    await world.command(MAYA, f"/handoff show H-{number}")

    told = world.playground.ephemerals(MAYA)[-1]["text"]
    assert "Something went wrong" not in told
    assert TALLY.add("numbers beyond every column", 1, tracebacks=len(logged.tracebacks)).clean
