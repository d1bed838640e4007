"""What reminders about lanes are about, and for whom they wait."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from handlers.rules.nudges import Kind, Matter
from handlers.rules.sign_offs import SIDES
from handlers.rules.swim_lanes import DECIDED_IN, OPEN_FOR, Lane
from handlers.rules.working_time import WorkingTime, add_working_days
from storage.records import LaneVersion, Nudge, Roster

PROPOSED = "who leads it is proposed, and what waits for your signature is asked by itself"
"""What stands in place of a reminder once there are words to sign."""


def matter_of(
    kind: Kind, lane: Lane, version: LaneVersion | None, nudge: Nudge, roster: Roster, wt: WorkingTime
) -> Matter:
    """Return what a reminder about a lane is about; `version` is the one it asks to sign."""
    if kind is Kind.SIGN_LANE:
        return _signs_matter(lane, version, nudge, roster, wt)
    return (_open_matter if kind is Kind.OPEN_LANE else _decide_matter)(lane, nudge, roster, wt)


def _signs_matter(
    lane: Lane, version: LaneVersion | None, nudge: Nudge, roster: Roster, wt: WorkingTime
) -> Matter:
    """Return what a lead is reminded of who has neither signed a version nor said why not."""
    refused = {one.person for one in lane.dissents if version and one.digest == version.digest}
    signers = [roster.lead(side) for side in lane.missing] if version and lane.pending == version else []
    waits = [who for who in signers if who not in refused]
    return _matter(
        lane, waits, since=nudge.created_at, due_at=add_working_days(wt, nudge.created_at, OPEN_FOR)
    )


def _open_matter(lane: Lane, nudge: Nudge, roster: Roster, wt: WorkingTime) -> Matter:
    """Return what both leads are reminded of where nobody leads what a handoff touches."""
    still = lane.lane.removed_at is None and lane.present is None and lane.touching > 0
    due_at = add_working_days(wt, nudge.created_at, OPEN_FOR)
    return _until_proposed(lane, roster, since=nudge.created_at, due_at=due_at, still=still)


def _decide_matter(lane: Lane, nudge: Nudge, roster: Roster, wt: WorkingTime) -> Matter:
    """Return what both leads are reminded of where both sides claim a lane."""
    due_at = add_working_days(wt, nudge.created_at, DECIDED_IN)
    return _until_proposed(lane, roster, since=nudge.created_at, due_at=due_at, still=lane.is_disputed)


def _until_proposed(lane: Lane, roster: Roster, *, since: datetime, due_at: datetime, still: bool) -> Matter:
    """Return a matter that words settle: whoever has words to sign is reminded of these and of nothing beside."""
    matter = _matter(lane, without_words(lane, roster) if still else [], since=since, due_at=due_at)
    return replace(matter, instead=PROPOSED) if still and lane.pending is not None else matter


def without_words(lane: Lane, roster: Roster) -> list[str | None]:
    """Return the leads who have no words to sign: none are proposed, or they do not sign these."""
    pending = lane.pending
    if pending is None:
        return [roster.lead(side) for side in SIDES]
    refused = {one.person for one in lane.dissents if one.digest == pending.digest}
    return [lead for side in lane.missing if (lead := roster.lead(side)) in refused]


def _matter(lane: Lane, waits: Iterable[str | None], *, since: datetime, due_at: datetime) -> Matter:
    on = frozenset(who for who in waits if who)
    return Matter(lane.lane.name, str(lane.lane.id), waits_on=on, since=since, due_at=due_at)
