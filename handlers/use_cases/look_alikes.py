"""Look-alikes before work is handed in: found, called different, linked, or joined once their owner lets them in."""

from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, states
from handlers.rules import look_alikes as rules
from handlers.rules.look_alikes import LookAlike, Ties
from handlers.rules.refusals import Refusal
from handlers.use_cases import check_ins, likeness, nudges
from storage import deliveries, handoffs, history, links
from storage.records import Actor, Handoff, Link, Request
from storage.store import new_id
from storage.vocabulary import LinkKind, LinkState, State


def look_alikes(deps: Deps, request: Request, handoff_id: int) -> tuple[LookAlike, ...]:
    """Return up to three handoffs like one of this person's own, with reasons."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        handoff = rules.require_own(request.actor, handoffs.get(session, handoff_id))
        return likeness.found(session, request.actor, handoff)


def join(deps: Deps, request: Request, handoff_id: int, other_id: int) -> Link:
    """Ask the owner of another handoff to let this one in, which then becomes part of it."""
    with deps.store.writing(request) as session:
        mine, other, before = _both(session, request, handoff_id, other_id)
        rules.require_unsettled(before)
        if before is not None and before.kind is LinkKind.SAME:
            return before
        link = _say(
            session,
            request,
            before,
            _new(request, mine, other, LinkKind.SAME, LinkState.ASKED).model_copy(
                update={"owner": other.requester, "architect": rules.consenting(mine, other)}
            ),
        )
        if request.actor.id in {other.requester, other.author}:
            return _answered(session, request, link, mine, other, grant=True)
        _ask(session, request, link, other.requester)
        if link.architect is not None:
            _ask(session, request, link, link.architect)
        return link


def let_in(deps: Deps, request: Request, link_id: int) -> Link:
    """Agree that a handoff becomes part of another; with the last consent it does."""
    return _answer(deps, request, link_id, grant=True)


def not_now(deps: Deps, request: Request, link_id: int) -> Link:
    """Say that a handoff does not become part of another now."""
    return _answer(deps, request, link_id, grant=False)


def link(deps: Deps, request: Request, handoff_id: int, other_id: int) -> Link:
    """Note that two handoffs are related; both say so from now on."""
    return _note(deps, request, handoff_id, other_id, LinkKind.RELATED)


def different(deps: Deps, request: Request, handoff_id: int, other_id: int) -> Link:
    """Note that two handoffs are not the same; this pair is not offered again."""
    return _note(deps, request, handoff_id, other_id, LinkKind.DIFFERENT)


def ties(session: Session, handoff_id: int, *, reader: Actor | None = None) -> Ties:
    """Return what a handoff has to do with others, as far as a person, or IT's channel, may know of those."""
    found = links.of_handoff(session, handoff_id)
    others = (handoffs.get(session, other) for other in {one.a for one in found} | {one.b for one in found})
    readable = {other.id for other in others if other is not None and _may_know(reader, other)}
    return rules.ties(handoff_id, found, readable)


def _may_know(reader: Actor | None, handoff: Handoff) -> bool:
    return handoff.ready_at is not None if reader is None else authority.may_read(reader, handoff)


def redraw_tied(session: Session, handoff_id: int) -> None:
    """Have the others drawn anew that a handoff is tied to, since IT may know of it from now on."""
    for one in links.of_handoff(session, handoff_id):
        if one.kind is not LinkKind.DIFFERENT:
            deliveries.redraw(session, one.b if one.a == handoff_id else one.a)


def _note(deps: Deps, request: Request, handoff_id: int, other_id: int, kind: LinkKind) -> Link:
    with deps.store.writing(request) as session:
        mine, other, before = _both(session, request, handoff_id, other_id)
        if before is not None and before.kind is kind:
            return before
        said = _say(session, request, before, _new(request, mine, other, kind, LinkState.GRANTED))
        deliveries.redraw(session, mine.id)
        deliveries.redraw(session, other.id)
        return said


def _both(
    session: Session, request: Request, handoff_id: int, other_id: int
) -> tuple[Handoff, Handoff, Link | None]:
    mine = rules.require_own(request.actor, handoffs.get(session, handoff_id))
    other = rules.require_offered(request.actor, handoffs.get(session, other_id), beside=mine)
    return mine, other, links.between(session, handoff_id, other_id)


def _new(request: Request, mine: Handoff, other: Handoff, kind: LinkKind, state: LinkState) -> Link:
    return Link(
        team_id=request.team,
        id=new_id(),
        a=mine.id,
        b=other.id,
        kind=kind,
        state=state,
        by=request.actor.id,
        at=request.at,
    )


def _say(session: Session, request: Request, before: Link | None, after: Link) -> Link:
    """Keep what was said in place of what was said before of the two."""
    history.add(
        session,
        request,
        f"look_alike_{after.kind}",
        handoff_id=after.a,
        before=before.kind if before else "",
        after=f"H-{after.b}",
    )
    if before is None:
        links.add(session, after)
        return after
    return links.put(session, after.model_copy(update={"id": before.id, "version": before.version}))


def _ask(session: Session, request: Request, link: Link, person: str) -> None:
    deliveries.add(
        session,
        "join_ask",
        key=f"join_ask:{link.id}:{person}:{link.version}",
        due_at=request.at,
        handoff_id=link.b,
        subject_id=link.id,
        person=person,
        live=True,
    )


def _answer(deps: Deps, request: Request, link_id: int, *, grant: bool) -> Link:
    with deps.store.writing(request) as session:
        link = links.get(session, link_id)
        mine = handoffs.get(session, link.a) if link else None
        other = handoffs.get(session, link.b) if link else None
        if link is None or mine is None or other is None:
            raise Refusal(authority.NOT_YOURS)
        return _answered(session, request, link, mine, other, grant=grant)


def _answered(
    session: Session, request: Request, link: Link, mine: Handoff, other: Handoff, *, grant: bool
) -> Link:
    needed = rules.consenting(mine, other)
    answered = rules.answer(link, other, request.actor, grant=grant, needed=needed, at=request.at)
    answered = links.put(session, answered)
    if answered.state is LinkState.ASKED and needed not in {None, link.architect}:
        _ask(session, request, answered, str(needed))
    if answered.state is LinkState.GRANTED:
        _merge(session, request, mine, other)
    if answered.state is not LinkState.ASKED and answered.by != request.actor.id:
        _tell_asker(session, request, answered)
    deliveries.redraw(session, other.id)
    return answered


def _merge(session: Session, request: Request, mine: Handoff, other: Handoff) -> None:
    merged = handoffs.put(session, states.move(mine, State.MERGED, at=request.at))
    history.add(
        session,
        request,
        "merged",
        handoff_id=mine.id,
        before=mine.state,
        after=f"{State.MERGED}: {other.key}",
    )
    history.add(session, request, "joined", handoff_id=other.id, after=mine.key)
    check_ins.cancel_open(session, request, merged)
    nudges.stop_all(session, request, mine.id, why="merged")
    deliveries.redraw(session, mine.id)


def _tell_asker(session: Session, request: Request, link: Link) -> None:
    about: dict[str, Any] = {"handoff_id": link.a, "subject_id": link.id, "person": link.by}
    deliveries.add(
        session, "join_answer", key=f"join_answer:{link.id}:{link.version}", due_at=request.at, **about
    )
