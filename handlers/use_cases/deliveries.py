"""The outbox from within: claim, settle, and tell somebody when a message cannot be said."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import places
from handlers.rules.deliveries import Told
from handlers.rules.working_time import is_working, next_working_instant
from handlers.use_cases import late, working_times
from handlers.use_cases import places as closing
from storage import claims, deliveries, handoffs, settings
from storage.claims import Posted, Released
from storage.records import STILE, Delivery, Request
from storage.vocabulary import DeliveryState, Side

MOST_ATTEMPTS = 5
ABOUT_TROUBLE = frozenset({"trouble", "place"})
"""What tells of a message that could not be said; where it cannot be said itself, nobody is told of that."""
Settled = Posted | Released
FOLLOWED = frozenset({"check_in_starts"})
"""Messages of something that begins; once it is over, the question what became of it says when it began."""
UNPUNCTUAL = timedelta(minutes=15)
"""How late a message is that its person's hours are looked at again for."""
RESUMED_FOR = timedelta(days=3)
"""How long a blocked message is still worth saying."""


def claim(deps: Deps, *, limit: int, lease: float, surely: bool = False) -> list[Delivery]:
    """Take what is due, without taking the write lock when nothing is; `surely`: the last claim was a full one."""
    at = deps.clock()
    if not surely:
        with deps.store.looking() as session:
            if not claims.anything_due(session, at=at):
                return []
    with deps.store.system() as session:
        return claims.claim(session, at=at, limit=limit, lease=lease)


def _request(deps: Deps, delivery: Delivery) -> Request:
    return Request(team=delivery.team_id, actor=STILE, at=deps.clock(), surface="outbox")


def settled(deps: Deps, outcomes: Sequence[Settled], *, verify_after: float) -> dict[int, str]:
    """Write down what became of one team's messages, in one unit of work.

    Return the ts of second copies to delete, by delivery, where another worker said a message too.
    """
    posted = [one for one in outcomes if isinstance(one, Posted)]
    released = [one for one in outcomes if isinstance(one, Released)]
    with deps.store.writing(_request(deps, outcomes[0].delivery)) as session:
        if released:
            claims.release(session, released)
        if not posted or claims.mark_posted(session, posted, verify_after=verify_after):
            return {}
        copies = {one.delivery.id: claims.heal(session, one, verify_after=verify_after) for one in posted}
        return {number: ts for number, ts in copies.items() if ts is not None}


def ended(deps: Deps, delivery: Delivery, state: DeliveryState, *, error: str = "") -> None:
    """End a message that will not be said."""
    with deps.store.writing(_request(deps, delivery)) as session:
        claims.mark(session, delivery, state, error=error)


def too_late(deps: Deps, delivery: Delivery) -> None:
    """End a message that nobody needs any more; whose it was reads once a day of theirs what was not said in time.

    Nothing is said of one that another message follows when it ends, as long as that one comes within a day.
    """
    request = _request(deps, delivery)
    with deps.store.writing(request) as session:
        handoff = handoffs.get(session, delivery.handoff_id) if delivery.handoff_id is not None else None
        told = handoff is not None and not _is_followed(delivery, request.at)
        person = places.owner(delivery, handoff) if handoff and told else None
        late.tell(session, request, delivery, person)


def _is_followed(delivery: Delivery, at: datetime) -> bool:
    """Tell whether the message that comes next says all that this one would have said."""
    ended = delivery.expires_at
    return delivery.kind in FOLLOWED and ended is not None and at < ended + late.AFTER


def to_be_reposted(deps: Deps, delivery: Delivery) -> None:
    """Have a message that is gone from Slack said anew."""
    with deps.store.writing(_request(deps, delivery)) as session:
        claims.repost(session, delivery)


def gave_up(
    deps: Deps, delivery: Delivery, state: DeliveryState, told: Told, *, error: str, sentence: str
) -> None:
    """End a message that cannot be said, and tell the right people what to do, once a day and place."""
    request = _request(deps, delivery)
    with deps.store.writing(request) as session:
        if not claims.mark(session, delivery, state, error=error) or delivery.kind in ABOUT_TROUBLE:
            return
        root = thread_of(session, delivery)
        place = delivery.channel or (root.channel if root else None) or delivery.person or "its place"
        blocked, why = state is DeliveryState.BLOCKED, places.why_of(error)
        if blocked and why is not None and place.startswith(("C", "G")):
            closing.close(session, request, place, why)
        elif not (blocked and deliveries.is_closed(session, place, error=error, besides=delivery.id)):
            # What blocks a place is told of once; whoever mends it hears again when it is blocked again.
            for person in _who(session, delivery, told):
                _tell(session, request, delivery, person, place, error=error, sentence=sentence)
        if blocked and delivery.slack_ts is None:
            _go_on_by_dm(session, request, delivery)


def _go_on_by_dm(session: Session, request: Request, delivery: Delivery) -> None:
    """Say what concerns one person to them directly, so that a closed channel holds nothing up."""
    handoff = handoffs.get(session, delivery.handoff_id) if delivery.handoff_id is not None else None
    person = places.by_dm(delivery, handoff) if handoff else None
    if person is None:
        return
    deliveries.add(
        session,
        delivery.kind,
        key=f"{delivery.dedupe_key}:dm",
        due_at=next_working_instant(working_times.of_person(session, person), request.at),
        handoff_id=delivery.handoff_id,
        subject_id=delivery.subject_id,
        person=person,
        live=delivery.live,
        **delivery.args,
    )


def _who(session: Session, delivery: Delivery, told: Told) -> list[str]:
    roster = settings.get(session).people
    if told is Told.ADMINS:
        leads = [lead for lead in (roster.lead(Side.IT), roster.lead(Side.MARKETING)) if lead]
        return list(roster.admins) or leads[:1]
    if told is Told.REQUESTER and delivery.handoff_id is not None:
        handoff = handoffs.get(session, delivery.handoff_id)
        lead = roster.lead(roster.side(delivery.person)) if delivery.person else None
        people = [handoff.requester if handoff else None, lead]
        return [person for person in dict.fromkeys(people) if person and person != delivery.person]
    return []


def _tell(
    session: Session,
    request: Request,
    delivery: Delivery,
    person: str,
    place: str,
    *,
    error: str,
    sentence: str,
) -> None:
    deliveries.add(
        session,
        "trouble",
        key=f"trouble:{error[:40]}:{place}:{person}:{request.at:%Y-%m-%d}",
        due_at=request.at,
        handoff_id=delivery.handoff_id,
        person=person,
        place=place,
        sentence=sentence,
    )


def tell_admins(deps: Deps, team: str, what: str, sentence: str) -> None:
    """Tell the admins what only they can mend, once a day and matter."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="outbox")
    with deps.store.writing(request) as session:
        roster = settings.get(session).people
        for person in roster.admins or [lead for lead in (roster.lead(Side.IT),) if lead]:
            deliveries.add(
                session,
                "trouble",
                key=f"trouble:{what}:{person}:{request.at:%Y-%m-%d}",
                due_at=request.at,
                person=person,
                whole=sentence,
            )


def thread_of(session: Session, delivery: Delivery) -> Delivery | None:
    """Return the message whose thread a delivery belongs to, or None."""
    return deliveries.by_key(session, delivery.thread_of) if delivery.thread_of else None


def wait(deps: Deps) -> float | None:
    """Return in how many seconds something that is due can be claimed, or None."""
    with deps.store.looking() as session:
        return claims.seconds_to_next(session, at=deps.clock())


def expired(delivery: Delivery, at: datetime) -> bool:
    """Tell whether a message that was not said yet comes too late to be said."""
    return delivery.expires_at is not None and delivery.slack_ts is None and at > delivery.expires_at


def hours_again(session: Session, delivery: Delivery, at: datetime) -> datetime | None:
    """Return when a direct message is to be said that comes so late that its person does not work any more.

    What was due outside of their hours answers something they did, and what ends by itself cannot wait. What
    is days late comes from an outage, and is folded by that lateness.
    """
    person, due_at = delivery.person, delivery.due_at
    is_first = delivery.slack_ts is None and delivery.attempt <= 1
    if person is None or delivery.channel or not is_first or delivery.kind == deliveries.HOME:
        return None
    if delivery.expires_at is not None or not UNPUNCTUAL <= at - due_at < late.AFTER:
        return None
    wt = working_times.of_person(session, person)
    if is_working(wt, at) or not is_working(replace(wt, dnd=()), due_at):
        return None
    return next_working_instant(wt, at)


def wait_for_hours(deps: Deps, delivery: Delivery, *, to: datetime) -> None:
    """Give a message back until its person works again."""
    with deps.store.writing(_request(deps, delivery)) as session:
        claims.postpone(session, delivery, to=to)


def to_verify(deps: Deps) -> list[Delivery]:
    """Return messages that may have been said twice and can now be looked for."""
    with deps.store.looking() as session:
        return claims.to_verify(session)


def verify_later(deps: Deps, delivery: Delivery, *, after: float) -> None:
    """Look for a message's copies in some seconds, since Slack did not answer now."""
    with deps.store.writing(_request(deps, delivery)) as session:
        claims.verify_later(session, delivery, after=after)


def verified(deps: Deps, delivery: Delivery, *, ts: str) -> None:
    """Keep the oldest of a message's copies."""
    with deps.store.writing(_request(deps, delivery)) as session:
        claims.verified(session, delivery, ts=ts)


def resume(deps: Deps, team: str) -> None:
    """Try again what was blocked in the last days, since a new start may come with a new token or a new scope."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="start")
    with deps.store.writing(request) as session:
        deliveries.resume(session, since=request.at - RESUMED_FOR)
