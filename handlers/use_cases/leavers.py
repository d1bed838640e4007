"""People who left: their work goes to somebody by the rules, or a lead is asked once who takes it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, states
from handlers.rules.authority import Action
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.rules.routing import Pick
from handlers.rules.sign_offs import SIDES
from handlers.rules.threads import place
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import check_ins, handing_in, nudges, working_times
from handlers.use_cases.home import refresh
from storage import (
    deliveries,
    drafts,
    handoffs,
    history,
    leavers,
    outcome_contexts,
    people,
    questions,
    settings,
)
from storage.records import STILE, Actor, Handoff, Request, Roster
from storage.vocabulary import Side, State

STANDS_FOR = timedelta(hours=24)
"""How long what Slack said of a person is taken as it was, before the daily look."""
AT_ONCE = 100
"""Handoffs of people who left that one tick goes through."""
OF_ARCHITECTS = frozenset(
    {
        State.READY,
        State.WITH_IT,
        State.AGREED,
        State.IN_DELIVERY,
        State.LAUNCHED,
        State.IDEA_OPEN,
        State.NEEDS_CONTEXT,
    }
)
"""States in which a handoff is somebody's of IT, or waits for an answer and comes back to them."""
FOR_NOBODY = frozenset({State.READY, State.IDEA_OPEN})
"""States in which a handoff may have found nobody on rotation."""


@dataclass(frozen=True)
class Left:
    """A handoff whose architect or requester left; `who` is empty where there never was an architect."""

    handoff_id: int
    who: str
    is_architect: bool


def to_look_at(deps: Deps, team: str) -> list[str]:
    """Return the people of the roster and of open handoffs of whom Slack said nothing for a day."""
    with deps.store.reading(team) as session:
        known = named(settings.get(session).people) | leavers.parties(session, OF_ARCHITECTS)
        seen = leavers.seen_since(session, known, since=deps.clock() - STANDS_FOR)
    return sorted(known - seen)


def named(roster: Roster) -> set[str]:
    """Return everybody on the roster."""
    architects = {one for a in roster.architects for one in (a.who, a.delegate)}
    lists = {*roster.admins, *roster.marketing, *roster.it, *roster.delegates, *roster.delegates.values()}
    return {one for one in (*architects, *lists, roster.leads.marketing, roster.leads.it) if one}


def due(deps: Deps, team: str) -> list[Left]:
    """Return the open handoffs of people who left, and those that found no architect, the oldest first."""
    with deps.store.reading(team) as session:
        gone = leavers.gone(session)
        stuck = leavers.without_architect(session, FOR_NOBODY, limit=AT_ONCE)
        stuck += leavers.with_architect(session, gone, OF_ARCHITECTS, limit=AT_ONCE) if gone else []
        orphans = leavers.with_requester(session, gone, OF_ARCHITECTS, limit=AT_ONCE) if gone else []
    theirs = [Left(one.id, one.architect or "", is_architect=True) for one in stuck]
    return theirs + [Left(one.id, one.requester, is_architect=False) for one in orphans]


def replace(deps: Deps, team: str, left: Left) -> None:
    """Give one handoff to the next architect by the rules, or ask a lead once who asks for it now."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="clock")
    if _waits(deps, team, left, request):
        return
    with deps.store.writing(request) as session:
        handoff = handoffs.get(session, left.handoff_id)
        if handoff is None or handoff.state not in OF_ARCHITECTS:
            return
        if left.is_architect and (handoff.architect or "") == left.who:
            _replace_architect(session, request, handoff, left)
        elif not left.is_architect and handoff.requester == left.who:
            _tell_missing(session, request, handoff, left, "requester_missing")


def replace_all(deps: Deps, team: str) -> None:
    """Give the handoffs of everybody who left to somebody else, or ask who takes them."""
    for left in due(deps, team):
        replace(deps, team, left)
    tell_of_leads(deps, team)


def tell_of_leads(deps: Deps, team: str) -> None:
    """Tell the other lead and the admins, once, that a lead left and nobody signs for a side; cheap when none did."""
    with deps.store.reading(team) as session:
        keys = [key for key, *_ in _of_leads(session)]
        told = deliveries.of_keys(session, keys) if keys else []
    if len(told) == len(keys):
        return
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="clock")
    with deps.store.writing(request) as session:
        for key, side, lead, person in _of_leads(session):
            at = next_working_instant(working_times.of_person(session, person), request.at)
            deliveries.add(session, "lead_left", key=key, due_at=at, person=person, side=side, before=lead)


def _of_leads(session: Session) -> list[tuple[str, Side, str, str]]:
    """Return who is to be told of which side's lead that they left, each with the key of that."""
    roster, gone = settings.get(session).people, set(leavers.gone(session))
    left = [(side, lead) for side in SIDES if (lead := roster.lead(side)) in gone and lead]
    told = dict.fromkeys((roster.leads.marketing, roster.leads.it, *roster.admins))
    people_ = [one for one in told if one and one not in gone]
    return [(f"lead_left:{side}:{lead}:{one}", side, lead, one) for side, lead in left for one in people_]


def _waits(deps: Deps, team: str, left: Left, request: Request) -> bool:
    """Tell whether somebody was asked about this and nothing changed since, so that no write is needed."""
    with deps.store.reading(team) as session:
        handoff = handoffs.get(session, left.handoff_id)
        if handoff is None or deliveries.by_key(session, _asked_key(session, left)) is None:
            return handoff is None
        return not left.is_architect or _next(session, request, handoff) is None


def _next(session: Session, request: Request, handoff: Handoff) -> Pick | None:
    """Return the architect whom the rules give a handoff to now, or None when nobody is there for it."""
    gone = frozenset(leavers.gone(session))
    context = outcome_contexts.get(session, handoff.id)
    today = handoff.model_copy(update={"updated_at": request.at})
    pick = handing_in.route(session, today, context, never=gone)
    unfit = {None, handoff.requester, handoff.author} | gone
    return None if pick.who in unfit else pick


def _asked_key(session: Session, left: Left) -> str:
    part = "architect" if left.is_architect else "requester"
    return f"{part}_missing:{left.handoff_id}:{left.who}:{_first(_whom(session, left))}"


def _first(people: Iterable[str]) -> str:
    return next(iter(people), "")


def _whom(session: Session, left: Left) -> list[str]:
    """Return who can do something about it: the lead of the side, else the admins, without those who left."""
    roster, gone = settings.get(session).people, set(leavers.gone(session))
    lead = roster.lead(Side.IT if left.is_architect else Side.MARKETING)
    if lead and lead not in gone:
        return [lead]
    return [admin for admin in roster.admins if admin not in gone]


def _replace_architect(session: Session, request: Request, handoff: Handoff, left: Left) -> None:
    pick = _next(session, request, handoff)
    if pick is None:
        _tell_missing(session, request, handoff, left, "architect_missing")
    else:
        _give(session, request, handoff, pick)


def _give(session: Session, request: Request, handoff: Handoff, pick: Pick) -> None:
    before, who = handoff.architect, pick.who or ""
    moved = handoff
    if handoff.state in {State.READY, State.WITH_IT}:
        moved = states.move(handoff, State.READY, at=request.at)
    # Nobody has taken it from the one who left: it is ready for the next one, also after an answer.
    changes: dict[str, object] = {"architect": who, "updated_at": request.at}
    if handoff.state in {State.READY, State.WITH_IT, State.NEEDS_CONTEXT}:
        changes["taken_at"] = None
    moved = handoffs.put(session, moved.model_copy(update=changes))
    history.add(session, request, "architect_left", handoff_id=handoff.id, before=before or "", after=who)
    nudges.stop(session, request, handoff.id, Kind.TAKE, why="architect left")
    if moved.state is State.READY:
        nudges.start(session, request, Kind.TAKE, moved, person=who)
    check_ins.change_architect(session, request, moved)
    key = f"architect_left:{handoff.id}:{moved.version}"
    if moved.ready_at is not None:
        deliveries.add(
            session,
            "architect_left",
            key=key,
            due_at=request.at,
            handoff_id=handoff.id,
            before=before,
            **place(moved),
        )
    _tell(session, request, moved, "yours_now", who, key=f"{key}:{who}", before=before, why=pick.why)
    deliveries.redraw(session, handoff.id)
    refresh(session, before, who, moved.requester)


def _tell_missing(session: Session, request: Request, handoff: Handoff, left: Left, kind: str) -> None:
    """Ask, once, those who can do something about a handoff that is nobody's."""
    for person in _whom(session, left):
        key = f"{kind}:{handoff.id}:{left.who}:{person}"
        _tell(session, request, handoff, kind, person, key=key, live=True, before=left.who)


def _tell(
    session: Session, request: Request, handoff: Handoff, kind: str, person: str, *, key: str, **args: Any
) -> None:
    at = next_working_instant(working_times.of_person(session, person), request.at)
    deliveries.add(session, kind, key=key, due_at=at, handoff_id=handoff.id, person=person, **args)


def to_take_over(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return a handoff whose requester left, to who may say who asks for it now."""
    with deps.store.reading(request.team) as session:
        return _left_by_requester(session, request, handoff_id)


def take_over(deps: Deps, request: Request, handoff_id: int, *, to: Actor | None) -> Handoff:
    """Make somebody in marketing the requester of a handoff whose requester left."""
    with deps.store.writing(request) as session:
        handoff = _left_by_requester(session, request, handoff_id)
        new = _fit(handoff, to)
        moved = handoffs.put(
            session, handoff.model_copy(update={"requester": new.id, "updated_at": request.at})
        )
        draft = drafts.get(session, handoff_id)
        if draft is not None:
            drafts.put(session, draft.model_copy(update={"author": new.id}))
        history.add(
            session, request, "taken_over", handoff_id=handoff_id, before=handoff.requester, after=new.id
        )
        _remind_new(session, request, moved, before=handoff.requester)
        check_ins.change_requester(session, request, moved)
        _tell_taken_over(session, request, moved, before=handoff.requester)
        return moved


def _left_by_requester(session: Session, request: Request, handoff_id: int) -> Handoff:
    handoff = authority.require(request.actor, Action.TAKE_OVER, handoffs.get(session, handoff_id))
    known = people.get(session, handoff.requester)
    if known is None or not known.deactivated:
        raise Refusal(
            f"<@{handoff.requester}> asks for {handoff.key} and is still here; nothing was changed."
        )
    return handoff


def _fit(handoff: Handoff, to: Actor | None) -> Actor:
    if to is None:
        raise Refusal("Choose who is the requester from now on.", field="person")
    if to.deactivated or to.guest or to.foreign:
        raise Refusal("Choose a full member of this company whose account is active.", field="person")
    if to.side is Side.IT or to.id == handoff.architect:
        raise Refusal("Choose somebody in marketing; IT does not ask itself.", field="person")
    return to


def _remind_new(session: Session, request: Request, handoff: Handoff, *, before: str) -> None:
    """Have the new requester reminded of what the former one was reminded of."""
    held = handoff.state is State.NEEDS_CONTEXT and handoff.ready_at is None
    waits = {Kind.HELD: held, Kind.CONTEXT_DUE: handoff.context_due_at is not None}
    for kind in (kind for kind, still in waits.items() if still):
        nudges.stop(session, request, handoff.id, kind, why=f"{before} left")
        nudges.start(session, request, kind, handoff, person=handoff.requester)
    for question in questions.of_handoff(session, handoff.id):
        if question.answered_at is None:
            nudges.stop(session, request, question.id, Kind.ANSWER, why=f"{before} left")
            nudges.start(
                session, request, Kind.ANSWER, handoff, person=handoff.requester, subject_id=question.id
            )


def _tell_taken_over(session: Session, request: Request, handoff: Handoff, *, before: str) -> None:
    key = f"taken_over:{handoff.id}:{handoff.version}"
    if handoff.ready_at is not None:
        deliveries.add(
            session,
            "taken_over",
            key=key,
            due_at=request.at,
            handoff_id=handoff.id,
            before=before,
            **place(handoff),
        )
    if handoff.requester != request.actor.id:
        _tell(
            session, request, handoff, "yours_now", handoff.requester, key=f"{key}:you", before=before, why=""
        )
    deliveries.redraw(session, handoff.id)
    refresh(session, handoff.requester, handoff.architect)
