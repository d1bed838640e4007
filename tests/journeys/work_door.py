"""What Maya types, and the way to a handoff that IT has."""

from collections.abc import Mapping
from typing import Any

from tests.world import MAYA, MLEAD, World

OUTCOME: Mapping[str, Any] = {
    "title@1": "Connect the webinar platform to the CRM",
    "category@1": "educate",
    "audience@1": "Prospects who attend a product webinar",
    "change@1": "They get the follow-up that fits what they watched within a day instead of a week",
    "sponsor@1": MLEAD,
}
MEASURE: Mapping[str, Any] = {
    "kpi.1.name@1": "Webinar leads contacted within a day",
    "kpi.1.direction@1": "up",
    "kpi.1.baseline@1": "20 %",
    "kpi.1.target@1": "80 %",
    "kpi.1.measure_on@1": "2027-03-31",
}
STANDS: Mapping[str, Any] = {
    "stage@1": "design",
    "systems@1": "Salesforce, webinar platform, integration middleware",
}


async def fill_in(world: World, user: str = MAYA, *, stands: Mapping[str, Any] = STANDS) -> None:
    """Fill in all three screens, up to the preview."""
    for screen in (OUTCOME, MEASURE, stands):
        errors = await world.submit(user, screen)
        assert errors == {}, errors


async def hand_in(world: World, user: str = MAYA, *, stands: Mapping[str, Any] = STANDS) -> None:
    """Take a handoff the whole way to IT."""
    await world.command(user, "/handoff Connect the webinar platform to the CRM")
    await fill_in(world, user, stands=stands)
    assert await world.submit(user) == {}
    await world.playground.close_modal(user)
    await world.settle()
