"""Keeping the list of items: admins add, change and remove them."""

from collections.abc import Collection, Iterable

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import swim_lanes as rules
from handlers.rules.refusals import Refusal
from handlers.rules.swim_lanes_pages import LanePage, LanesPage
from handlers.rules.swim_lanes_touched import cues_of
from handlers.rules.text import fold
from handlers.use_cases import nudges, swim_lanes
from handlers.use_cases import swim_lanes_read as read
from storage import history
from storage import swim_lanes as kept
from storage.records import ListedLane, Request, SwimLane
from storage.vocabulary import Side


def to_add(deps: Deps, request: Request) -> LanesPage:
    """Return the list to an admin who wants to add an item."""
    authority.require_admin(request.actor)
    return swim_lanes.look_at_list(deps, request)


def to_edit(deps: Deps, request: Request, lane_id: int) -> LanePage:
    """Return an item to an admin who wants to change its name or its words."""
    authority.require_admin(request.actor)
    page = swim_lanes.look_at(deps, request, lane_id)
    rules.require_lane(page.lane.lane)
    return page


def add(deps: Deps, request: Request, *, name: str, usual: Side, cues: str) -> LanePage:
    """Add an item to the list; nobody leads it before both leads signed who does."""
    authority.require_admin(request.actor)
    with deps.store.writing(request) as session:
        everything = read.seeded(session, request)
        if sum(lane.removed_at is None for lane in everything) >= rules.MOST:
            raise Refusal(
                f"{rules.MOST} items are on the list; remove one before you add another.", field="name"
            )
        lane = _add(
            session,
            request,
            name=rules.name_of(name, everything),
            usual=usual,
            cues=cues_of(cues) or cues_of(name),
        )
        return _page(session, request, lane.id)


def add_listed(
    session: Session, request: Request, listed: Iterable[ListedLane], *, besides: Collection[ListedLane]
) -> None:
    """Add the items of a document that are new in it and not on the list; one that is there stays as it is."""
    new = [one for one in listed if one not in besides]
    if not new:
        return
    names = {fold(lane.name) for lane in read.seeded(session, request) if lane.removed_at is None}
    for one in new:
        if fold(one.name) not in names:
            _add(session, request, name=one.name, usual=one.usual, cues=list(one.cues))


def _add(session: Session, request: Request, *, name: str, usual: Side, cues: list[str]) -> SwimLane:
    lane = SwimLane(
        team_id=request.team,
        id=kept.next_number(session),
        name=name,
        usual=usual,
        cues=cues,
        created_by=request.actor.id,
        created_at=request.at,
    )
    while not kept.add(session, lane):  # somebody else took the number in this very moment
        lane = lane.model_copy(update={"id": lane.id + 1})
    history.add(session, request, "lane_added", after=f"{lane.id}: {lane.name}")
    return lane


def edit(deps: Deps, request: Request, lane_id: int, *, name: str, usual: Side, cues: str) -> LanePage:
    """Change an item's name and the words it is known by; what was signed keeps the name it was signed under."""
    authority.require_admin(request.actor)
    with deps.store.writing(request) as session:
        lane = swim_lanes.held(session, lane_id).lane
        new = {
            "name": rules.name_of(name, kept.every(session), but=lane_id),
            "usual": usual,
            "cues": cues_of(cues, lane.cues),
        }
        if lane.model_dump(include=set(new)) != new:
            kept.put(session, lane.model_copy(update=new))
            history.add(session, request, "lane_changed", before=lane.name, after=f"{lane_id}: {new['name']}")
            swim_lanes.redraw(session, lane_id)
            swim_lanes.redraw_handoffs(session, lane_id)
        return _page(session, request, lane_id)


def remove(deps: Deps, request: Request, lane_id: int) -> LanesPage:
    """Take an item off the list: nobody leads it any more; handoffs that touched it keep saying so."""
    authority.require_admin(request.actor)
    with deps.store.writing(request) as session:
        lane = swim_lanes.held(session, lane_id)
        for version in (lane.pending, lane.present):
            if version is not None:
                swim_lanes.end(session, request, version, rules.REMOVED)
        kept.put(session, lane.lane.model_copy(update={"removed_at": request.at}))
        kept.settle_claims(session, lane_id, at=request.at)
        nudges.stop(session, request, lane_id, *swim_lanes.OF_LANE, why="removed")
        history.add(session, request, "lane_removed", before=lane.lane.name, after=str(lane_id))
        swim_lanes.redraw(session, lane_id)
        swim_lanes.redraw_handoffs(session, lane_id)
        return read.list_page(session, request)


def _page(session: Session, request: Request, lane_id: int) -> LanePage:
    lane = read.one(session, lane_id)
    if lane is None:
        raise Refusal(rules.NO_LANE)
    return read.page(session, request.actor, lane, request.at)
