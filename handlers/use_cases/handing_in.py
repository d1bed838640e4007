"""Handing in: a handoff leaves the hold, gets its architect, its card, its thread and its first check-in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, forms, routing, stages, states
from handlers.rules import outcome_contexts as gate
from handlers.rules.authority import Action
from handlers.rules.junk import junk
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.rules.threads import card_key, root_key
from handlers.rules.working_time import add_working_days
from handlers.use_cases import (
    check_ins,
    kpis,
    likeness,
    look_alikes,
    nudges,
    sponsors,
    swim_lanes_read,
    swim_lanes_touched,
    working_times,
)
from handlers.use_cases.check_ins_said import in_hours
from storage import deliveries, drafts, handoffs, history, outcome_contexts, people, settings
from storage.records import Draft, Handoff, OutcomeContext, Request
from storage.vocabulary import Door, State

CONTEXT_DUE = 2
"""Working days in which the outcome of a handoff that could not wait is due."""
TURN = timedelta(days=90)
"""After how long without a new handoff an architect is next in turn like one who never had any."""


NOBODY = (
    "Marketing handed something to IT, and nobody in IT is named to ask. Name an architect or an IT lead in "
    "`/handoff settings`; Home shows how much waits."
)
WITH_ARCHITECT = (State.READY, State.WITH_IT, State.AGREED, State.IN_DELIVERY, State.IDEA_OPEN)


@dataclass(frozen=True)
class HandedIn:
    """What became of a handoff that was handed in, and who was asked first."""

    handoff: Handoff
    architect: str | None
    why: str


def submit(deps: Deps, request: Request, handoff_id: int, *, private: bool = False) -> HandedIn:
    """Hand a work handoff to IT when the gate passes; handing it in twice does it once."""
    with deps.store.writing(request) as session:
        handoff, draft = _to_hand_in(session, request, handoff_id)
        if draft.submitted_at is not None:
            return HandedIn(handoff, handoff.architect, "was asked before")
        context = outcome_contexts.get(session, handoff_id)
        missing = gate.missing(context, outcome_contexts.kpis(session, handoff_id))
        if missing:
            raise Refusal(f"Before it goes to IT, say {_and(missing)}; [Back] takes you there.")
        if handoff.context_due_at is not None and handoff.ready_at is not None:
            return _complete(session, request, handoff, draft)
        return _hand_in(session, request, handoff.model_copy(update={"private": private}), draft, context)


def _complete(session: Session, request: Request, handoff: Handoff, draft: Draft) -> HandedIn:
    """Take the outcome of a handoff that could not wait as given."""
    nudges.stop(session, request, handoff.id, Kind.CONTEXT_DUE, why="given")
    complete = handoffs.put(
        session, handoff.model_copy(update={"context_due_at": None, "updated_at": request.at})
    )
    drafts.put(session, draft.model_copy(update={"submitted_at": request.at, "step": forms.PREVIEW}))
    history.add(
        session, request, "completed", handoff_id=handoff.id, before=handoff.state, after=handoff.state
    )
    likeness.remember(session, complete)
    context = outcome_contexts.get(session, complete.id)
    sponsors.remind(session, request, complete, context)
    swim_lanes_touched.note(session, request, complete, context)
    tell_it(session, request, complete, "completed")
    kpis.begin(session, request, complete)
    deliveries.redraw(session, handoff.id)
    return HandedIn(complete, complete.architect, "has it already")


def cannot_wait(
    deps: Deps,
    request: Request,
    handoff_id: int,
    *,
    reason: str,
    words: str,
    typed: Mapping[str, Any] | None = None,
) -> HandedIn:
    """Hand it to IT at once for a named reason; its outcome is due in two working days."""
    with deps.store.writing(request) as session:
        handoff, draft = _to_hand_in(session, request, handoff_id)
        if draft.submitted_at is not None:
            return HandedIn(handoff, handoff.architect, "was asked before")
        if reason not in gate.REASONS:
            raise Refusal("Choose why it cannot wait.", field="reason")
        if trouble := poor(words, "Say in a sentence what happens if it waits."):
            raise Refusal(trouble, field="words")
        title = str((typed or {}).get("title") or handoff.title or draft.typed.get("title") or "").strip()
        if trouble := poor(title, "Say in a few words what you want done."):
            raise Refusal(trouble, field="title")
        due = add_working_days(working_times.of_workspace(session), request.at, CONTEXT_DUE)
        flagged = handoff.model_copy(
            update={
                "cannot_wait": f"{gate.REASONS[reason]}: {words.strip()}",
                "context_due_at": due,
                "title": title[:150],
            }
        )
        handed = _hand_in(session, request, flagged, draft, outcome_contexts.get(session, handoff_id))
        nudges.start(session, request, Kind.CONTEXT_DUE, handed.handoff, person=handed.handoff.requester)
        return handed


def hand_in_idea(deps: Deps, request: Request, handoff_id: int, typed: Mapping[str, Any]) -> HandedIn:
    """Tell IT of an idea: a conversation with an architect, no work asked."""
    with deps.store.writing(request) as session:
        handoff, draft = _to_hand_in(session, request, handoff_id)
        if draft.submitted_at is not None:
            return HandedIn(handoff, handoff.architect, "was asked before")
        change = str(typed.get("change") or "").strip()
        if trouble := poor(change, "Say what should change and for which customer."):
            raise Refusal(trouble, field="change")
        if not typed.get("category"):
            raise Refusal("Choose the outcome this is for.", field="category")
        draft = drafts.put(
            session, draft.model_copy(update={"typed": {**draft.typed, **typed, "stage": "idea"}})
        )
        context = outcome_contexts.get(session, handoff_id) or OutcomeContext(
            team_id=request.team, handoff_id=handoff_id
        )
        context = outcome_contexts.put(session, gate.read_context(context, draft.typed))
        if trouble := gate.too_far(context.launch_on, request.at.date()):
            raise Refusal(trouble, field="launch_on")
        title = str(draft.typed.get("title") or "").strip() or change
        return _hand_in(session, request, handoff.model_copy(update={"title": title[:150]}), draft, context)


def _to_hand_in(session: Session, request: Request, handoff_id: int) -> tuple[Handoff, Draft]:
    found = handoffs.get(session, handoff_id)
    draft = drafts.get(session, handoff_id)
    if found is not None and draft is not None and draft.submitted_at is not None:
        authority.require_member(request.actor)
        if request.actor.id in {found.requester, found.author}:
            return found, draft
    owed = found is not None and found.context_due_at is not None and found.ready_at is not None
    handoff = authority.require(request.actor, Action.COMPLETE if owed else Action.SUBMIT, found)
    if draft is None:
        raise Refusal(authority.NOT_YOURS)
    return handoff, draft


def _hand_in(
    session: Session, request: Request, handoff: Handoff, draft: Draft, context: OutcomeContext | None
) -> HandedIn:
    """Move a handoff out of the hold: route it, draw its card, open its thread, propose its check-in."""
    if context is not None and context.conceived_on is None:
        context = outcome_contexts.put(
            session, context.model_copy(update={"conceived_on": request.at.date()})
        )
    if handoff.state is State.DRAFT and handoff.door is Door.WORK:
        handoff = states.move(handoff, State.NEEDS_CONTEXT, at=request.at)
    to = State.IDEA_OPEN if handoff.door is Door.IDEA else State.READY
    stage, _ = stages.effective(context) if context else (handoff.stage, "")
    ready = states.move(handoff, to, at=request.at)
    pick = (
        route(session, ready, context)
        if ready.architect is None
        else routing.Pick(ready.architect, "knows it already")
    )
    ready = ready.model_copy(update={"architect": pick.who, "stage": stage, "late": stages.is_late(stage)})
    if to is State.IDEA_OPEN:
        ready = ready.model_copy(update={"ready_at": request.at})
    ready = handoffs.put(session, ready)
    drafts.put(session, draft.model_copy(update={"submitted_at": request.at, "step": forms.PREVIEW}))
    nudges.stop(session, request, handoff.id, Kind.HELD, why="handed in")
    sponsors.remind(session, request, ready, context)
    history.add(session, request, "handed_in", handoff_id=handoff.id, before=handoff.state, after=to)
    swim_lanes_touched.note(session, request, ready, context)
    _announce(session, request, ready)
    look_alikes.redraw_tied(session, ready.id)
    if pick.who is not None:
        if to is State.READY:
            nudges.start(session, request, Kind.TAKE, ready, person=pick.who)
        check_ins.propose(session, request, ready)
    return HandedIn(ready, pick.who, pick.why if pick.who is not None else _tell_admins(session, request))


def _tell_admins(session: Session, request: Request) -> str:
    """Tell the admins that nobody in IT is named, once a day; return what the one who handed in reads of it."""
    admins = settings.get(session).people.admins
    for admin in admins:
        key = f"trouble:nobody_in_it:{admin}:{request.at:%Y-%m-%d}"
        deliveries.add(session, "trouble", key=key, due_at=request.at, person=admin, whole=NOBODY)
    told = (
        f"{_and([f'<@{who}>' for who in admins[:3]])} can name somebody and was told"
        if admins
        else ("an admin of this workspace can name somebody in `/handoff settings`")
    )
    return f"Nobody in IT is named to ask yet; {told}."


def route(
    session: Session, handoff: Handoff, context: OutcomeContext | None, *, never: frozenset[str] = frozenset()
) -> routing.Pick:
    """Pick the architect of a handoff by topic, load and turn, past those who are away."""
    chosen = settings.get(session)
    roster = chosen.people
    leads = filter(None, (roster.leads.marketing, roster.leads.it))  # looked up now: those who are asked next
    known = people.of_ids(session, [*(a.who for a in roster.architects), handoff.requester, *leads])
    away = frozenset(
        a.who
        for a in roster.architects
        if working_times.is_away(chosen, known.get(a.who), a.who, handoff.updated_at)
    )
    topics = routing.topics_of(handoff, context, frozenset(t for a in roster.architects for t in a.topics))
    return routing.pick_architect(
        roster,
        topics,
        load=handoffs.open_count_by_architect(session, WITH_ARCHITECT),
        last_given=handoffs.last_given(session, since=handoff.updated_at - TURN),
        away=away,
        never=never | {handoff.requester, handoff.author},
        in_lanes=swim_lanes_read.in_lanes(session, handoff, context, roster),
    )


def _announce(session: Session, request: Request, handoff: Handoff) -> None:
    """Post the handoff's root line for marketing and its card for IT, once each."""
    channels = settings.get(session).channels
    in_thread = not handoff.private and handoff.origin_channel is not None
    channel = handoff.origin_channel if in_thread else None if handoff.private else channels.marketing
    root = deliveries.message(
        session,
        "root",
        key=root_key(handoff.id),
        due_at=request.at,
        handoff_id=handoff.id,
        channel=channel,
        thread_ts=handoff.origin_ts if in_thread else None,
        person=None if channel else handoff.requester,
        live=True,
    )
    to_channel = channels.it if handoff.door is Door.WORK else None
    to_person = None if to_channel else handoff.architect
    card = deliveries.message(
        session,
        "card",
        key=card_key(handoff),
        due_at=in_hours(session, request, to_person) if to_person else request.at,
        handoff_id=handoff.id,
        channel=to_channel,
        person=to_person,
        live=True,
    )
    deliveries.add_all(session, root, card)
    deliveries.redraw(session, handoff.id)


def tell_it(
    session: Session,
    request: Request,
    handoff: Handoff,
    kind: str,
    *,
    subject_id: int | None = None,
    **args: Any,
) -> None:
    """Say something in the thread of IT's card."""
    deliveries.add(
        session,
        kind,
        key=f"{kind}:{handoff.id}:{subject_id or handoff.version}:it",
        due_at=request.at,
        handoff_id=handoff.id,
        subject_id=subject_id,
        thread_of=card_key(handoff),
        **args,
    )


def poor(text: str, missing: str) -> str | None:
    """Return what is wrong with an answer: `missing` where there is none, else why it is junk."""
    return missing if not text.strip() else junk(text)


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
