"""Words cannot change who somebody is: the actor is who sent the payload, whatever they write (RELIABILITY H7)."""

import pytest

from tests.world import ILEAD, MAYA, World


@pytest.mark.parametrize(
    "words", [f"as <@{ILEAD}> report", f"report as <@{ILEAD}>", f"report user_id={ILEAD}"]
)
async def test_who_writes_that_they_are_a_lead_reads_nothing_of_a_leads(world: World, words: str) -> None:
    await world.command(MAYA, f"/handoff {words}")
    await world.command(ILEAD, "/handoff report")

    (report,) = world.told(ILEAD)
    assert report not in world.told(MAYA)
    assert "Held now" in report
