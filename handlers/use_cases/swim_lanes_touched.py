"""Handoffs and lanes: which ones a handoff touches is kept, and for one handoff somebody else may lead."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import swim_lanes as rules
from handlers.rules import swim_lanes_touched as touching
from handlers.rules.authority import Action
from handlers.rules.nudges import Kind
from handlers.rules.sign_offs import SIDES
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import nudges, working_times
from handlers.use_cases import swim_lanes_read as read
from storage import deliveries, handoffs, history, people, settings
from storage import swim_lanes as kept
from storage.records import Handoff, LaneUse, OutcomeContext, Person, Request, SwimLane


@dataclass(frozen=True)
class ToOverride:
    """A handoff, every item on the list, and the numbers of those it touches."""

    handoff: Handoff
    lanes: tuple[SwimLane, ...]
    touched: tuple[int, ...]


def note(session: Session, request: Request, handoff: Handoff, context: OutcomeContext | None) -> None:
    """Keep which lanes a handoff touches and who leads them now; ask both leads about those nobody leads."""
    touched = touching.touched(read.seeded(session, request), handoff, context)
    numbers = {lane.id for lane in touched}
    present = {version.lane_id: version for version in kept.in_force(session)}
    before = {use.lane_id for use in kept.uses(session, handoff.id)}
    kept.drop_uses(session, handoff.id, before - numbers)
    led = {number: present[number].id if number in present else None for number in sorted(numbers)}
    new = (_use(request, handoff, number, version) for number, version in led.items() if number not in before)
    kept.add_use(session, *new)
    ask_who_leads(session, request, *(number for number, version in led.items() if version is None))


def _use(request: Request, handoff: Handoff, lane_id: int, version_id: int | None) -> LaneUse:
    return LaneUse(
        team_id=request.team,
        handoff_id=handoff.id,
        lane_id=lane_id,
        lane_version_id=version_id,
        by=request.actor.id,
        at=request.at,
    )


def ask_who_leads(session: Session, request: Request, *lane_ids: int) -> None:
    """Have both leads asked who leads some items, once an item however many handoffs touch it."""
    roster = settings.get(session).people
    leads = dict.fromkeys(filter(None, map(roster.lead, SIDES)))
    asked = [(lead, lane_id) for lane_id in lane_ids for lead in leads]
    nudges.start_each(session, request, Kind.OPEN_LANE, None, asked)
    deliveries.redraw_homes(session, leads if asked else ())


def to_override(deps: Deps, request: Request, handoff_id: int) -> ToOverride:
    """Return a handoff of which one may say that somebody else leads an item."""
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, Action.SET_LANE, handoffs.get(session, handoff_id))
        listed = [lane for lane in read.seeded(session, request) if lane.removed_at is None]
        touched = tuple(use.lane_id for use in kept.uses(session, handoff_id))
        return ToOverride(handoff, tuple(sorted(listed, key=lambda lane: lane.id not in touched)), touched)


def override(
    deps: Deps,
    request: Request,
    handoff_id: int,
    *,
    lane_id: int,
    who: str,
    why: str,
    unfit: Mapping[str, str],
    facts: Collection[Person] = (),
) -> Handoff:
    """Have somebody else lead an item for one handoff; what both sides agreed on stays as it is."""
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, Action.SET_LANE, handoffs.get(session, handoff_id))
        lane = rules.require_lane(kept.get(session, lane_id))
        uses = {use.lane_id: use for use in kept.uses(session, handoff_id)}
        present = {version.lane_id: version for version in kept.in_force(session)}
        version = present.get(lane_id)
        use = uses.get(lane_id) or _use(request, handoff, lane_id, version.id if version else None)
        new = rules.overridden(
            use, version, who=who, why=why, by=request.actor.id, at=request.at, unfit=unfit
        )
        for person in facts:
            people.learn(session, person)
        if lane_id in uses:
            kept.put_use(session, new)
        else:
            kept.add_use(session, new)
        before, after = use.override_owner, f"{lane.name}: {who}: {new.override_why}"
        history.add(session, request, "lane_override", handoff_id=handoff_id, before=before, after=after)
        _tell(session, request, handoff, new)
        deliveries.redraw(session, handoff_id)
        return handoff


def _tell(session: Session, request: Request, handoff: Handoff, use: LaneUse) -> None:
    """Tell the person who leads an item of one handoff now."""
    who = use.override_owner
    if who == request.actor.id:
        return
    deliveries.add(
        session,
        "lane_override",
        key=f"lane_override:{handoff.id}:{use.lane_id}:{who}",
        due_at=next_working_instant(working_times.of_person(session, who), request.at),
        handoff_id=handoff.id,
        subject_id=use.lane_id,
        person=who,
    )
