"""A company in which every lane is agreed on, for tests that are about something else."""

from datetime import timedelta

from handlers.rules.swim_lanes import LONGEST
from handlers.use_cases import swim_lanes_read as read
from storage import swim_lanes as kept
from storage.records import LaneVersion, Request
from storage.store import Store
from storage.vocabulary import How


def agree_on_all(store: Store, request: Request, *, lead: str, other: str) -> None:
    """Let one person lead everything there is, so that no lead is asked who does."""
    with store.writing(request) as session:
        for lane in read.seeded(session, request):
            version = LaneVersion(
                team_id=request.team,
                id=lane.id,
                lane_id=lane.id,
                number=1,
                name=lane.name,
                lane_owner=lead,
                other=other,
                how=How.LEADS,
                expires_on=(request.at + LONGEST - timedelta(days=1)).date(),
                digest=f"{lane.id}",
                proposed_by=lead,
                proposed_at=request.at,
                agreed_at=request.at,
            )
            kept.add_version(session, version)
