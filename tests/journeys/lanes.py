"""A company in which every lane is agreed on, for journeys that are about something else."""

from datetime import timedelta

from handlers.rules.swim_lanes import LONGEST
from handlers.use_cases import swim_lanes_read as read
from storage import swim_lanes as kept
from storage.records import STILE, LaneVersion, Request
from storage.vocabulary import How
from tests.world import BEN, ILEAD, TEAM, World


def agree_on_all(world: World) -> None:
    """Let the IT lead lead everything there is, so that no lead is asked who does."""
    at = world.clock.now()
    request = Request(team=TEAM, actor=STILE, at=at)
    with world.bot.store.writing(request) as session:
        for lane in read.seeded(session, request):
            version = LaneVersion(
                team_id=TEAM,
                id=lane.id,
                lane_id=lane.id,
                number=1,
                name=lane.name,
                lane_owner=ILEAD,
                other=BEN,
                how=How.LEADS,
                expires_on=(at + LONGEST - timedelta(days=1)).date(),
                digest=f"{lane.id}",
                proposed_by=ILEAD,
                proposed_at=at,
                agreed_at=at,
            )
            kept.add_version(session, version)
