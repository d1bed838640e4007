"""What the clock does to lanes: it ends them, says so before, and asks a lead who was named meanwhile."""

from dataclasses import dataclass

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import swim_lanes as rules
from handlers.rules.sign_offs import SIDES
from handlers.use_cases import swim_lanes
from handlers.use_cases import swim_lanes_read as read
from storage import deliveries, history, settings
from storage import sign_offs as signatures
from storage import swim_lanes as kept
from storage.records import STILE, LaneVersion, Request
from storage.vocabulary import Subject


@dataclass(frozen=True)
class _Due:
    """What one tick has to do: versions that are over, of which both leads are told, and that wait unasked."""

    over: tuple[LaneVersion, ...]
    soon: tuple[LaneVersion, ...]
    unasked: tuple[LaneVersion, ...]


def end_expired(deps: Deps, team: str) -> None:
    """End what has run out and tell both leads, two weeks before and on the day, once each; cheap when nothing is."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="clock")
    with deps.store.reading(team) as session:
        due = _due(session, request)
    for version in (*due.over, *due.soon, *due.unasked):
        with deps.store.writing(request) as session:
            _do(session, request, version)


def _due(session: Session, request: Request) -> _Due:
    chosen = settings.get(session)
    today = read.today(session, request.at)
    running = kept.running_out(session, today + rules.SOON)
    over = tuple(one for one in running if rules.is_over(one, today))
    soon = tuple(
        one
        for one in running
        if one not in over
        and rules.is_warned_of(one, today, chosen.calendar.zone)
        and _untold(session, [_key(one, "soon", lead) for lead in _leads(session)])
    )
    unasked = tuple(
        one
        for one in kept.proposed(session)
        if _untold(session, [swim_lanes.card_key(one.id, lead) for lead in _leads(session)])
    )
    return _Due(over, soon, tuple(one for one in unasked if one not in over))


def _untold(session: Session, keys: list[str]) -> bool:
    return len(deliveries.of_keys(session, keys)) < len(keys)


def _leads(session: Session) -> list[str]:
    roster = settings.get(session).people
    return list(dict.fromkeys(lead for lead in map(roster.lead, SIDES) if lead))


def _key(version: LaneVersion, when: str, person: str) -> str:
    return f"lane_ends:{version.id}:{when}:{person}"


def _do(session: Session, request: Request, seen: LaneVersion) -> None:
    signatures.hold(session, Subject.LANE, seen.lane_id)
    version = kept.version(session, seen.id)
    if version is None or version.ended_at is not None:
        return
    if rules.is_over(version, read.today(session, request.at)):
        _end(session, request, version)
    elif version.agreed_at is None:
        swim_lanes.ask_leads(session, request, version)
    else:
        _tell(session, request, version, "soon")


def _end(session: Session, request: Request, version: LaneVersion) -> None:
    swim_lanes.end(session, request, version, rules.EXPIRED)
    history.add(session, request, "lane_expired", after=f"{version.lane_id}:{version.number}")
    if version.agreed_at is not None:
        _tell(session, request, version, "ended")
        swim_lanes.redraw_handoffs(session, version.lane_id)
    if lane := read.one(session, version.lane_id):
        swim_lanes.ask_without_words(session, request, lane)
    swim_lanes.redraw(session, version.lane_id)


def _tell(session: Session, request: Request, version: LaneVersion, when: str) -> None:
    for lead in _leads(session):
        key = _key(version, when, lead)
        swim_lanes.tell(session, request, "lane_ends", lead, version.id, key=key, live=True, when=when)
