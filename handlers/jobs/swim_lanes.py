"""What is said about lanes, drawn from their rows when it is sent."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.rules.swim_lanes import Lane
from handlers.use_cases import sign_offs as signing
from handlers.use_cases import swim_lanes_read as read
from handlers.views import swim_lanes_messages as views
from storage import handoffs, sign_offs
from storage import swim_lanes as kept
from storage.records import Delivery, LaneVersion
from storage.vocabulary import OPEN_STATES, Subject


def _version(session: Session, delivery: Delivery) -> tuple[Lane, LaneVersion] | None:
    version = kept.version(session, delivery.subject_id or 0)
    lane = read.one(session, version.lane_id) if version else None
    return (lane, version) if lane and version else None


def _proposed(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    found = _version(session, delivery)
    if found is None:
        return None
    lane, version = found
    waits = version.ended_at is None and version.agreed_at is None
    if not waits and delivery.slack_ts is None:
        return None
    reader = delivery.person or ""
    page = read.page(session, signing.actors(session, [reader])[reader], lane, at)
    return views.proposed(page, version)


def _agreed(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    found = _version(session, delivery)
    if found is None or found[1].ended_at is not None:
        return None
    return views.agreed(*found, delivery.person or "")


def _claimed(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    lane = read.one(session, delivery.subject_id or 0)
    return views.claimed(lane) if lane and lane.claims and lane.lane.removed_at is None else None


def _dissented(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    found = _version(session, delivery)
    if found is None or (found[0].pending != found[1] and delivery.slack_ts is None):
        return None
    said = sign_offs.dissents(session, Subject.LANE, found[1].id)
    dissent = next((one for one in said if one.id == delivery.args["dissent"]), None)
    return views.dissented(*found, dissent) if dissent else None


def _ends(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    found = _version(session, delivery)
    if found is None or found[0].lane.removed_at is not None:
        return None
    lane, version = found
    if delivery.args["when"] == "soon":
        return views.runs_out(lane, version) if version.ended_at is None else None
    return views.ran_out(lane, version) if lane.present is None else None


def _overridden(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    uses = kept.uses(session, delivery.handoff_id or 0)
    use = next((one for one in uses if one.lane_id == delivery.subject_id), None)
    lane = kept.get(session, delivery.subject_id or 0)
    if handoff is None or handoff.state not in OPEN_STATES or use is None or lane is None:
        return None
    return views.overridden(handoff, lane, use) if use.override_owner == delivery.person else None


MESSAGES: dict[str, Draw] = {
    "lane_proposed": _proposed,
    "lane_agreed": _agreed,
    "lane_claimed": _claimed,
    "lane_dissent": _dissented,
    "lane_ends": _ends,
    "lane_override": _overridden,
}
