"""The work door, from /handoff to IT's card."""

from typing import Any

from handlers.views import ids
from tests.world import ARUN, IT, MARTECH, MAYA, World

OUTCOME = {
    "title@1": "Connect the webinar platform to the CRM",
    "category@1": "educate",
    "audience@1": "Prospects who attend a product webinar",
    "change@1": "They get the follow-up that fits what they watched within a day instead of a week",
    "sponsor@1": "U0MLEAD",
}
MEASURE = {
    "kpi.1.name@1": "Webinar leads contacted within a day",
    "kpi.1.direction@1": "up",
    "kpi.1.baseline@1": "20 %",
    "kpi.1.target@1": "80 %",
    "kpi.1.measure_on@1": "2027-03-31",
}
STANDS: dict[str, Any] = {
    "stage@1": "design",
    "systems@1": "Salesforce, webinar platform, integration middleware",
}


async def fill_work_door(world: World, user: str = MAYA) -> None:
    """Fill in all three screens, up to the preview."""
    for screen in (OUTCOME, MEASURE, STANDS):
        assert await world.submit(user, screen) == {}


async def test_a_handoff_with_its_outcome_reaches_its_channel_outcome_first(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")

    await fill_work_door(world)
    assert world.texts(IT) == []
    await world.submit(MAYA)

    card = world.message_with(IT, ids.HANDOFF_TAKE)
    assert "They get the follow-up" in card["text"]
    assert len(world.texts(IT)) == 1
    assert any("handed this to IT" in str(m["blocks"]) for m in world.everything(MARTECH))


async def test_an_architect_takes_it_and_the_requester_is_told_in_the_thread(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await fill_work_door(world)
    await world.submit(MAYA)

    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    assert any(f"<@{ARUN}> took H-1" in text for text in world.texts(MARTECH))
    assert ids.HANDOFF_TAKE not in str(world.everything(IT)[0]["blocks"])
