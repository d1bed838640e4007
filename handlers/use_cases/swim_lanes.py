"""Agreeing who leads what: proposed by the roster, signed by both leads, claimed by a side."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import swim_lanes as rules
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.rules.sign_offs import SIDES, side_of
from handlers.rules.swim_lanes import Lane, Wording
from handlers.rules.swim_lanes_pages import LanePage, LanesPage, require_on_roster
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import nudges, sign_offs, working_times
from handlers.use_cases import swim_lanes_read as read
from handlers.use_cases.home import refresh
from handlers.use_cases.swim_lanes_touched import ask_who_leads
from storage import deliveries, history, people, settings
from storage import sign_offs as signatures
from storage import swim_lanes as kept
from storage.records import LaneVersion, Person, Request
from storage.store import new_id
from storage.vocabulary import Side, Subject

OF_LANE = (Kind.OPEN_LANE, Kind.DECIDE_LANE)
"""Reminders whose subject is the lane; those to sign are about a version."""
REDRAWN = 3
"""Versions of a lane, the newest ones, whose messages are drawn anew."""


@dataclass(frozen=True)
class Proposed:
    """What became of a proposal: the item as it stands now, or what is wrong, by field."""

    page: LanePage
    errors: Mapping[str, str] = field(default_factory=dict)


def look_at_list(deps: Deps, request: Request) -> LanesPage:
    """Return the list of items with who leads them; the first look fills it."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        return read.list_page(session, request)


def look_at(deps: Deps, request: Request, lane_id: int) -> LanePage:
    """Return one item."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:  # an opener's inbox row is done with it
        return _page(session, request, lane_id)


def to_propose(deps: Deps, request: Request, lane_id: int) -> LanePage:
    """Return an item of which one may say who leads it."""
    page = look_at(deps, request, lane_id)
    rules.require_lane(page.lane.lane)
    require_on_roster(request.actor.id, page.roster)
    return page


def choose(
    deps: Deps,
    request: Request,
    lane_id: int,
    wording: Wording,
    *,
    number: int,
    unfit: Mapping[str, str],
) -> Proposed:
    """Judge who is to lead an item, with whom, how and until when, before its words are asked for."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        lane, roster = _as_seen(session, request, lane_id, number), settings.get(session).people
        found = rules.check(wording, roster, unfit=unfit, today=read.today(session, request.at))
        errors = {field: sentence for field, sentence in found.items() if field in rules.CHOSEN}
        return Proposed(read.page(session, request.actor, lane, request.at), errors)


def _as_seen(session: Session, request: Request, lane_id: int, number: int) -> Lane:
    """Return an item of which somebody says who leads it, when it is as their form showed it."""
    lane = held(session, lane_id)
    require_on_roster(request.actor.id, settings.get(session).people)
    if number != lane.number:
        raise Refusal(rules.CHANGED)
    return lane


def propose(
    deps: Deps,
    request: Request,
    lane_id: int,
    wording: Wording,
    *,
    number: int,
    unfit: Mapping[str, str],
    facts: Collection[Person] = (),
) -> Proposed:
    """Propose who leads an item, for both leads to sign; `number` is the version that the form showed.

    `unfit` and `facts` are what Slack says of the two people.
    """
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        lane, roster = _as_seen(session, request, lane_id, number), settings.get(session).people
        today = read.today(session, request.at)
        if errors := rules.check(wording, roster, unfit=unfit, today=today):
            return Proposed(read.page(session, request.actor, lane, request.at), errors)
        version = rules.version_of(
            lane, wording, version_id=new_id(), by=request.actor.id, at=request.at, today=today
        )
        for person in facts:
            people.learn(session, person)
        _replace_pending(session, request, lane)
        kept.add_version(session, version)
        history.add(session, request, "lane_proposed", after=f"{lane_id}:{version.number}")
        ask_leads(session, request, version)
        redraw(session, lane_id)
        return Proposed(_page(session, request, lane_id))


def _replace_pending(session: Session, request: Request, lane: Lane) -> None:
    """End what is proposed already, with its signatures: other words are proposed now."""
    if lane.pending is None:
        return
    end(session, request, lane.pending, rules.REPLACED)


def end(session: Session, request: Request, version: LaneVersion, why: str) -> LaneVersion:
    """End a version; what waits for its signatures ends with it."""
    if version.agreed_at is None:
        sign_offs.revoke(session, request, Subject.LANE, version.id, why=why)
    nudges.stop(session, request, version.id, Kind.SIGN_LANE, why=why)
    return kept.put_version(session, version.model_copy(update={"ended_at": request.at, "ended_why": why}))


def ask_leads(session: Session, request: Request, version: LaneVersion) -> None:
    """Show both leads what is proposed, and remind them to sign it, once each."""
    roster = settings.get(session).people
    for lead in dict.fromkeys(filter(None, map(roster.lead, SIDES))):
        tell(session, request, "lane_proposed", lead, version.id, key=card_key(version.id, lead), live=True)
        nudges.start(session, request, Kind.SIGN_LANE, None, person=lead, subject_id=version.id)


def card_key(version_id: int, person: str) -> str:
    """Return the key of the message in which a lead is asked to sign a version."""
    return f"lane:{version_id}:{person}"


def tell(
    session: Session, request: Request, kind: str, person: str, subject_id: int, *, key: str, **args: Any
) -> None:
    """Say something about a lane to one person, once, in their working hours."""
    at = next_working_instant(working_times.of_person(session, person), request.at)
    deliveries.add(session, kind, key=key, due_at=at, subject_id=subject_id, person=person, **args)


def sign(deps: Deps, request: Request, version_id: int, side: Side) -> LanePage:
    """Sign a version for one side; the second signature brings it into force."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        version, lane = _open(session, request, version_id)
        asked = rules.signing(version, settings.get(session).people)
        signed = sign_offs.sign(session, request, asked, side=side, digest=version.digest)
        history.add(session, request, "lane_signed", before=side, after=f"{version.lane_id}:{version.number}")
        if signed.agreed:
            _come_into_force(session, request, lane, version)
        redraw(session, version.lane_id)
        return _page(session, request, version.lane_id)


def _open(session: Session, request: Request, version_id: int) -> tuple[LaneVersion, Lane]:
    """Return a version that waits for signatures, with its lane, and let nobody else change it meanwhile."""
    found = kept.version(session, version_id)
    if found is None:
        raise Refusal(rules.NO_LANE)
    lane = held(session, found.lane_id)
    version = next((one for one in lane.versions if one.id == version_id), None)
    return rules.require_open(version, read.today(session, request.at)), lane


def held(session: Session, lane_id: int) -> Lane:
    """Return an item on the list, and let nobody else change it until this unit of work ends."""
    rules.require_lane(kept.get(session, lane_id))
    signatures.hold(session, Subject.LANE, lane_id)
    lane = read.one(session, lane_id)
    rules.require_lane(lane.lane if lane else None)
    if lane is None:
        raise Refusal(rules.NO_LANE)
    return lane


def _come_into_force(session: Session, request: Request, lane: Lane, version: LaneVersion) -> None:
    """Let what both sides signed hold from now on: the one before ends, claims are settled, people are told."""
    if lane.present is not None:
        end(session, request, lane.present, rules.REPLACED)
    agreed = kept.put_version(session, version.model_copy(update={"agreed_at": request.at}))
    kept.settle_claims(session, lane.lane.id, at=request.at)
    nudges.stop(session, request, version.id, Kind.SIGN_LANE, why="agreed")
    nudges.stop(session, request, lane.lane.id, *OF_LANE, why="agreed")
    history.add(session, request, "lane_agreed", after=f"{lane.lane.id}:{version.number}")
    roster = settings.get(session).people
    concerned = (agreed.lane_owner, agreed.other, agreed.proposed_by, *map(roster.lead, SIDES))
    for person in dict.fromkeys(concerned):
        if person and person != request.actor.id:
            key = f"lane_agreed:{version.id}:{person}"
            tell(session, request, "lane_agreed", person, version.id, key=key)
    redraw_handoffs(session, lane.lane.id)


def to_dissent(deps: Deps, request: Request, version_id: int) -> LanePage:
    """Return a proposal that one may decline to sign."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        version, lane = _open(session, request, version_id)
        side_of(rules.signing(version, settings.get(session).people), request.actor)
        return read.page(session, request.actor, lane, request.at)


def dissent(deps: Deps, request: Request, version_id: int, text: str) -> LanePage:
    """Say in writing why one does not sign a proposal; whoever wrote it and both leads read it."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        version, lane = _open(session, request, version_id)
        roster = settings.get(session).people
        asked = rules.signing(version, roster)
        said = sign_offs.dissent(session, request, asked, digest=version.digest, text=text)
        history.add(session, request, "lane_dissent", after=f"{version.lane_id}:{version.number}")
        for person in dict.fromkeys((version.proposed_by, *map(roster.lead, SIDES))):
            if person and person != request.actor.id:
                key, about = dissent_key(said.id, person), {"dissent": said.id}
                tell(session, request, "lane_dissent", person, version.id, key=key, live=True, **about)
        ask_without_words(session, request, lane)
        redraw(session, version.lane_id)
        return _page(session, request, version.lane_id)


def ask_without_words(session: Session, request: Request, lane: Lane) -> None:
    """Have the leads asked again who leads an item, where the words proposed for it lead nowhere."""
    if lane.is_disputed:
        for lead in dict.fromkeys(filter(None, map(settings.get(session).people.lead, SIDES))):
            began, number = max(one.at for one in lane.claims), lane.lane.id
            nudges.start(session, request, Kind.DECIDE_LANE, None, person=lead, subject_id=number, at=began)
    if lane.present is None and lane.touching:
        ask_who_leads(session, request, lane.lane.id)


def dissent_key(dissent_id: int, person: str) -> str:
    """Return the key of the message that tells a person why somebody does not sign."""
    return f"lane_dissent:{dissent_id}:{person}"


def to_claim(deps: Deps, request: Request, lane_id: int) -> LanePage:
    """Return an item that one's side may claim to lead."""
    page = to_propose(deps, request, lane_id)
    rules.require_free(page.lane)
    return page


def claim(deps: Deps, request: Request, lane_id: int, why: str) -> LanePage:
    """Say that one's side leads an item; where the other side says so too, both leads decide by a date."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        lane = held(session, lane_id)
        require_on_roster(request.actor.id, settings.get(session).people)
        rules.require_free(lane)
        side, wt = request.actor.side, working_times.of_workspace(session)
        before = kept.claim_of(session, lane_id, side)
        new = rules.claimed(lane, before, side=side, by=request.actor.id, why=why, wt=wt, at=request.at)
        kept.put_claim(session, new)
        history.add(session, request, "lane_claimed", before=side, after=str(lane_id))
        after = held(session, lane_id)
        _tell_claim(session, request, after, side)
        redraw(session, lane_id)
        redraw_handoffs(session, lane_id)
        return read.page(session, request.actor, after, request.at)


def _tell_claim(session: Session, request: Request, lane: Lane, side: Side) -> None:
    """Tell the lead of the other side, or both where both claim it now and are to decide."""
    roster, number = settings.get(session).people, lane.lane.id
    stamp = f"{request.at:%Y%m%d%H%M%S}"
    for other in SIDES:
        lead = roster.lead(other)
        if lead is None or (lead == request.actor.id and not lane.is_disputed):
            continue
        if lane.is_disputed:
            nudges.start(session, request, Kind.DECIDE_LANE, None, person=lead, subject_id=number)
        if lane.is_disputed or other is not side:
            key = f"lane_claimed:{number}:{side}:{stamp}:{lead}"
            tell(session, request, "lane_claimed", lead, number, key=key)


def withdraw_claim(deps: Deps, request: Request, lane_id: int) -> LanePage:
    """Take one's side's claim to an item back."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:
        lane = held(session, lane_id)
        require_on_roster(request.actor.id, settings.get(session).people)
        mine = rules.require_claim(lane, request.actor.side)
        kept.put_claim(session, mine.model_copy(update={"settled_at": request.at}))
        nudges.stop(session, request, lane_id, Kind.DECIDE_LANE, why="one claim was taken back")
        history.add(session, request, "lane_claim_back", before=mine.side, after=str(lane_id))
        redraw(session, lane_id)
        redraw_handoffs(session, lane_id)
        return _page(session, request, lane_id)


def _page(session: Session, request: Request, lane_id: int) -> LanePage:
    lane = read.one(session, lane_id)
    if lane is None:
        raise Refusal(rules.NO_LANE)
    return read.page(session, request.actor, lane, request.at)


def redraw(session: Session, lane_id: int) -> None:
    """Have the messages of a lane's newest versions, and what reminds people of it, drawn anew."""
    roster = settings.get(session).people
    refresh(session, *map(roster.lead, SIDES), *roster.delegates.values())
    newest = kept.versions_of(session, [lane_id])[lane_id][-REDRAWN:]
    for version in newest:
        dissents = signatures.dissents(session, Subject.LANE, version.id)
        for reader in filter(None, (*map(roster.lead, SIDES), version.proposed_by)):
            deliveries.redraw_key(session, card_key(version.id, reader))
            for one in dissents:
                deliveries.redraw_key(session, dissent_key(one.id, reader))
    reminded = kept.reminded_in(session, [Kind.SIGN_LANE], [one.id for one in newest])
    reminded += kept.reminded_in(session, OF_LANE, [lane_id])
    for key in dict.fromkeys(reminded):
        deliveries.redraw_key(session, key)


def redraw_handoffs(session: Session, lane_id: int) -> None:
    """Have the open handoffs that touch a lane drawn anew."""
    for handoff_id in kept.touching(session, lane_id):
        deliveries.redraw(session, handoff_id)
