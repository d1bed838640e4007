"""Reading lanes: the list, one item, those a handoff touches, and the architects who lead them."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime

from sqlmodel import Session

from handlers.rules import swim_lanes as rules
from handlers.rules import swim_lanes_touched as touching
from handlers.rules.nudges import Kind
from handlers.rules.routing import InLane
from handlers.rules.swim_lanes import Lane
from handlers.rules.swim_lanes_pages import LanePage, LanesPage, waits_on
from handlers.rules.swim_lanes_reminders import without_words
from handlers.rules.swim_lanes_seeded import SEEDED
from handlers.rules.swim_lanes_touched import LaneShown
from handlers.rules.working_time import add_working_days
from handlers.use_cases import sign_offs, working_times
from storage import people, settings
from storage import sign_offs as signatures
from storage import swim_lanes as kept
from storage.records import Actor, Handoff, Leads, OutcomeContext, Request, Roster, SwimLane
from storage.vocabulary import Subject


def today(session: Session, at: datetime) -> date:
    """Return which day it is in the workspace."""
    return rules.day_in(settings.get(session).calendar.zone, at)


def seeded(session: Session, request: Request) -> list[SwimLane]:
    """Return every item there ever was; the first time somebody needs them, those that Stile begins with."""
    found = kept.every(session)
    if found:
        return found
    for number, one in enumerate(SEEDED, start=1):
        lane = SwimLane(
            team_id=request.team,
            id=number,
            name=one.name,
            usual=one.usual,
            cues=list(one.cues),
            created_at=request.at,
        )
        kept.add(session, lane)
    return kept.every(session)


def gather(session: Session, lanes: Collection[SwimLane]) -> list[Lane]:
    """Return some items with who leads them, what is proposed and signed, and who claims them."""
    numbers = [lane.id for lane in lanes]
    versions, claims = kept.versions_of(session, numbers), kept.claims(session, numbers)
    found = [
        rules.lane_of(lane, versions[lane.id], [one for one in claims if one.lane_id == lane.id])
        for lane in lanes
    ]
    return [_whole(session, lane) for lane in found]


def _whole(session: Session, lane: Lane) -> Lane:
    """Add what is signed of what is proposed, and who of the people named left."""
    shown = [one for one in (lane.present, lane.pending) if one is not None]
    actors = sign_offs.actors(session, (who for one in shown for who in (one.lane_owner, one.other)))
    lane = replace(lane, gone=frozenset(who for who, actor in actors.items() if actor.deactivated))
    if lane.pending is None:
        return lane
    asked = rules.signing(lane.pending, settings.get(session).people)
    return replace(
        lane,
        signed=tuple(sign_offs.counting(session, asked)),
        dissents=tuple(signatures.dissents(session, Subject.LANE, lane.pending.id)),
    )


def one(session: Session, lane_id: int) -> Lane | None:
    """Return one item with everything that is shown of it, also one that was removed, or None."""
    lane = kept.get(session, lane_id)
    if lane is None:
        return None
    found = gather(session, [lane])[0]
    return replace(
        found,
        touching=len(kept.touching(session, lane_id)),
        agreed_by=tuple(signatures.held(session, Subject.LANE, found.present.id)) if found.present else (),
    )


def page(session: Session, actor: Actor, lane: Lane, at: datetime) -> LanePage:
    """Return one item as a person looks at it."""
    return LanePage(actor, _present_roster(session), today(session, at), lane)


def _present_roster(session: Session) -> Roster:
    """Return the roster with the leads who are still here: who left signs nothing."""
    roster = settings.get(session).people
    leads = roster.leads.model_dump()
    known = people.of_ids(session, filter(None, leads.values()))
    gone = {who for who, person in known.items() if person.deactivated}
    here = {side: None if who in gone else who for side, who in leads.items()}
    return roster.model_copy(update={"leads": Leads(**here)})


def waiting_on(session: Session, actor: Actor) -> tuple[Lane, ...]:
    """Return the items that a person can sign now, and for a lead those that both sides claim."""
    roster = settings.get(session).people
    leads = {roster.leads.marketing, roster.leads.it}
    if actor.id not in leads | set(roster.delegates.values()) | {one.delegate for one in roster.architects}:
        return ()
    asked = kept.asked_of(session, Kind.OPEN_LANE, actor.id) if actor.id in leads else {}
    numbers = {one.lane_id for one in kept.proposed(session)} | set(kept.claimed(session)) | set(asked)
    listed = [lane for lane in kept.every(session) if lane.id in numbers] if numbers else []
    lanes = [
        _as_asked(session, lane, asked.get(lane.lane.id), actor)
        for lane in gather(session, [lane for lane in listed if lane.removed_at is None])
    ]
    return tuple(lane for lane in lanes if waits_on(lane, actor, roster))


def _as_asked(session: Session, lane: Lane, asked_at: datetime | None, lead: Actor) -> Lane:
    """Return an item with until when a lead is to say who leads it, where nobody does and a handoff touches it."""
    roster = settings.get(session).people
    if asked_at is None or lane.present is not None or lead.id not in without_words(lane, roster):
        return lane
    if not kept.is_touched(session, lane.lane.id):
        return lane
    wt = working_times.of_workspace(session)
    return replace(lane, open_by=rules.day_in(wt.zone, add_working_days(wt, asked_at, rules.OPEN_FOR)))


def list_page(session: Session, request: Request) -> LanesPage:
    """Return the whole list as a person looks at it."""
    everything = seeded(session, request)
    listed = [lane for lane in everything if lane.removed_at is None]
    return LanesPage(
        request.actor,
        _present_roster(session),
        today(session, request.at),
        lanes=tuple(gather(session, listed)),
        removed=tuple(lane for lane in everything if lane.removed_at is not None),
    )


def shown(session: Session, handoff_id: int) -> tuple[LaneShown, ...]:
    """Return the lanes that a handoff touches, with who led them when it came in and who does now."""
    uses = kept.uses(session, handoff_id)
    if not uses:
        return ()
    numbers = [use.lane_id for use in uses]
    by_number = {lane.id: lane for lane in kept.every(session) if lane.id in numbers}
    versions, claims = kept.versions_of(session, numbers), kept.claims(session, numbers)
    found, roster = [], settings.get(session).people
    for use in uses:
        mine = [one for one in claims if one.lane_id == use.lane_id]
        lane = rules.lane_of(by_number[use.lane_id], versions[use.lane_id], mine)
        used = next((one for one in lane.versions if one.id == use.lane_version_id), None)
        sides = {
            who: roster.side(who)
            for one in (used, lane.present)
            if one
            for who in (one.lane_owner, one.other)
        }
        found.append(
            LaneShown(lane.lane, use, used, lane.present, lane.last, lane.is_disputed, lane.decide_by, sides)
        )
    return tuple(found)


def in_lanes(
    session: Session, handoff: Handoff, context: OutcomeContext | None, roster: Roster
) -> dict[str, InLane]:
    """Return the architects who lead a lane that a handoff touches, or work on it for IT."""
    present = kept.in_force(session)
    if not present:
        return {}
    return touching.in_lanes(touching.touched(kept.every(session), handoff, context), present, roster)
