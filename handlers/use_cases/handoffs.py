"""The life of a handoff: handed in, taken, asked about, rerouted, declined, withdrawn, reopened."""

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
from handlers.rules.working_time import add_working_days
from handlers.use_cases import (
    check_ins,
    kpis,
    likeness,
    look_alikes,
    nudges,
    swim_lanes_read,
    swim_lanes_touched,
    working_times,
)
from storage import deliveries, drafts, handoffs, history, outcome_contexts, people, questions, settings
from storage.records import STILE, Draft, Handoff, OutcomeContext, Question, Request
from storage.store import new_id
from storage.vocabulary import Door, Side, State

CONTEXT_DUE = 2
"""Working days in which the outcome of a handoff that could not wait is due."""
WITH_ARCHITECT = (State.READY, State.WITH_IT, State.AGREED, State.IN_DELIVERY, State.IDEA_OPEN)


ENDINGS = (
    (State.DRAFT, State.WITHDRAWN, timedelta(days=14), "not touched for 14 days"),
    (State.IDEA_OPEN, State.CLOSED, timedelta(days=60), "nothing followed from it in 60 days"),
)
"""What ends by itself: from, to, after how long, and why."""


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
            raise Refusal(f"Before IT hears of it, say {_and(missing)}; [Back] leads there.")
        if handoff.context_due_at is not None and handoff.ready_at is not None:
            return _complete(session, request, handoff, draft)
        return _hand_in(session, request, handoff.model_copy(update={"private": private}), draft)


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
    swim_lanes_touched.note(session, request, complete, outcome_contexts.get(session, complete.id))
    _tell_it(session, request, complete, "completed")
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
        if trouble := _poor(words, "Say in a sentence what happens if it waits."):
            raise Refusal(trouble, field="words")
        title = str((typed or {}).get("title") or handoff.title or draft.typed.get("title") or "").strip()
        if trouble := _poor(title, "Say in a few words what you want done."):
            raise Refusal(trouble, field="title")
        due = add_working_days(working_times.of_workspace(session), request.at, CONTEXT_DUE)
        flagged = handoff.model_copy(
            update={
                "cannot_wait": f"{gate.REASONS[reason]}: {words.strip()}",
                "context_due_at": due,
                "title": title[:150],
            }
        )
        handed = _hand_in(session, request, flagged, draft)
        nudges.start(session, request, Kind.CONTEXT_DUE, handed.handoff, person=handed.handoff.requester)
        return handed


def hand_in_idea(deps: Deps, request: Request, handoff_id: int, typed: Mapping[str, Any]) -> HandedIn:
    """Tell IT of an idea: a conversation with an architect, no work asked."""
    with deps.store.writing(request) as session:
        handoff, draft = _to_hand_in(session, request, handoff_id)
        if draft.submitted_at is not None:
            return HandedIn(handoff, handoff.architect, "was asked before")
        change = str(typed.get("change") or "").strip()
        if trouble := _poor(change, "Say what should change and for which customer."):
            raise Refusal(trouble, field="change")
        if not typed.get("category"):
            raise Refusal("Choose the outcome this is for.", field="category")
        draft = drafts.put(
            session, draft.model_copy(update={"typed": {**draft.typed, **typed, "stage": "idea"}})
        )
        context = outcome_contexts.get(session, handoff_id) or OutcomeContext(
            team_id=request.team, handoff_id=handoff_id
        )
        outcome_contexts.put(session, gate.read_context(context, draft.typed))
        title = str(draft.typed.get("title") or "").strip() or change
        return _hand_in(session, request, handoff.model_copy(update={"title": title[:150]}), draft)


def take(deps: Deps, request: Request, handoff_id: int, version: int | None = None) -> Handoff:
    """Take a handoff as its architect."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        if found is not None and found.state is State.WITH_IT and authority.may_read(request.actor, found):
            raise Refusal(_already(found))
        handoff = _unchanged(authority.require(request.actor, Action.TAKE, found), version)
        taken = states.move(handoff, State.WITH_IT, at=request.at)
        taken = handoffs.put(session, taken.model_copy(update={"architect": request.actor.id}))
        history.add(
            session, request, "taken", handoff_id=handoff_id, before=handoff.state, after=State.WITH_IT
        )
        nudges.stop(session, request, handoff_id, Kind.TAKE, why="taken")
        check_ins.change_architect(session, request, taken)
        _tell_thread(session, request, taken, "taken")
        kpis.begin(session, request, taken)
        return taken


def ask_for_context(
    deps: Deps, request: Request, handoff_id: int, text: str, *, version: int | None = None
) -> Question:
    """Ask the requester one question; the handoff is held again until it is answered."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        handoff = _unchanged(authority.require(request.actor, Action.ASK, found), version)
        if trouble := _poor(text, "Write the question you have."):
            raise Refusal(trouble, field="text")
        question = Question(
            team_id=request.team,
            id=new_id(),
            handoff_id=handoff_id,
            asked_by=request.actor.id,
            asked_at=request.at,
            text=text.strip(),
        )
        questions.add(session, question)
        if handoff.state is not State.IDEA_OPEN:
            asked = states.move(handoff, State.NEEDS_CONTEXT, at=request.at)
            handoff = handoffs.put(session, asked.model_copy(update={"held_since": request.at}))
        history.add(session, request, "asked", handoff_id=handoff_id, after=text.strip())
        nudges.start(session, request, Kind.ANSWER, handoff, person=handoff.requester, subject_id=question.id)
        _tell_thread(session, request, handoff, "question", subject_id=question.id, live=True)
        return question


def answer_question(deps: Deps, request: Request, question_id: int, text: str) -> Question:
    """Answer IT's question; when it was the last open one, the handoff goes on where it stood."""
    with deps.store.writing(request) as session:
        question = questions.get(session, question_id)
        found = handoffs.get(session, question.handoff_id) if question else None
        handoff = authority.require(request.actor, Action.ANSWER, found)
        if question is None:
            raise Refusal(authority.NOT_YOURS)
        if question.answered_at is not None:
            raise Refusal(f"<@{question.answered_by}> answered this at {question.answered_at:%H:%M UTC}.")
        if trouble := _poor(text, "Write the answer, or say who will know it and when."):
            raise Refusal(trouble, field="text")
        answered = question.model_copy(
            update={"answer": text.strip(), "answered_by": request.actor.id, "answered_at": request.at}
        )
        answered = questions.put(session, answered)
        nudges.stop(session, request, question_id, Kind.ANSWER, why="answered")
        history.add(session, request, "answered", handoff_id=handoff.id, after=text.strip())
        handoff = _go_on(session, request, handoff)
        _tell_it(session, request, handoff, "answer", subject_id=question_id)
        deliveries.redraw(session, handoff.id)
        return answered


def suggest_route(
    deps: Deps, request: Request, handoff_id: int, *, to: str, reason: str, version: int | None = None
) -> Handoff:
    """Give a handoff to another architect, with the reason."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        handoff = _unchanged(authority.require(request.actor, Action.REROUTE, found), version)
        roster = settings.get(session).people
        if roster.side(to) is not Side.IT:
            raise Refusal("Choose somebody of IT; an admin adds people with `stile apply`.", field="to")
        if to in {handoff.requester, handoff.author}:
            raise Refusal("Nobody works on what they asked for themselves; choose somebody else.", field="to")
        if to == handoff.architect:
            raise Refusal("It is with this person already; choose somebody else.", field="to")
        if trouble := _poor(reason, "Say why it fits there better."):
            raise Refusal(trouble, field="reason")
        moved = states.move(handoff, State.READY, at=request.at)
        moved = handoffs.put(session, moved.model_copy(update={"architect": to, "taken_at": None}))
        history.add(
            session,
            request,
            "rerouted",
            handoff_id=handoff_id,
            before=handoff.architect or "",
            after=f"{to}: {reason}",
        )
        nudges.stop(session, request, handoff_id, Kind.TAKE, why="rerouted")
        nudges.start(session, request, Kind.TAKE, moved, person=to)
        check_ins.change_architect(session, request, moved)
        _tell_thread(session, request, moved, "rerouted", reason=reason.strip(), by=request.actor.id)
        _tell_it(session, request, moved, "rerouted_it", reason=reason.strip(), by=request.actor.id)
        return moved


def decline(
    deps: Deps,
    request: Request,
    handoff_id: int,
    *,
    reason: str,
    alternative: str,
    version: int | None = None,
) -> Handoff:
    """Decline a handoff, with a reason and an alternative."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        handoff = _unchanged(authority.require(request.actor, Action.DECLINE, found), version)
        if trouble := _poor(reason, "Say why, in a sentence the requester can use."):
            raise Refusal(trouble, field="reason")
        if trouble := _poor(alternative, "Say what they can do instead."):
            raise Refusal(trouble, field="alternative")
        declined = states.move(handoff, State.DECLINED, at=request.at)
        changes = {"decision": reason.strip(), "alternative": alternative.strip()}
        declined = handoffs.put(session, declined.model_copy(update=changes))
        history.add(
            session, request, "declined", handoff_id=handoff_id, before=handoff.state, after=reason.strip()
        )
        _end(session, request, declined, why="declined")
        _tell_thread(session, request, declined, "declined", by=request.actor.id)
        return declined


def withdraw(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Take back a handoff of one's own."""
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, Action.WITHDRAW, handoffs.get(session, handoff_id))
        withdrawn = handoffs.put(session, states.move(handoff, State.WITHDRAWN, at=request.at))
        history.add(
            session, request, "withdrawn", handoff_id=handoff_id, before=handoff.state, after=State.WITHDRAWN
        )
        _end(session, request, withdrawn, why="withdrawn")
        if handoff.ready_at is not None:
            _tell_thread(session, request, withdrawn, "taken_back")
        return withdrawn


def reopen(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Open a withdrawn or declined handoff of one's own as a draft again."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        if _is_open_draft(request, found):
            return authority.require(request.actor, Action.EDIT, found)
        handoff = authority.require(request.actor, Action.REOPEN, found)
        opened = states.move(handoff, State.DRAFT, at=request.at)
        return _as_draft(session, request, opened, before=handoff.state)


def ask_for_work(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Turn an idea of one's own into a request for work; what was said is reused."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        handoff = authority.require(request.actor, Action.EDIT, found)
        if _is_open_draft(request, found):
            return handoff
        opened = states.move(handoff, State.DRAFT, at=request.at)
        check_ins.cancel_open(session, request, handoff)
        work = opened.model_copy(update={"door": Door.WORK})
        return _as_draft(session, request, work, before=handoff.state)


def _is_open_draft(request: Request, handoff: Handoff | None) -> bool:
    """Tell whether this was opened before: a second press only leads back to the form."""
    held = {State.DRAFT, State.NEEDS_CONTEXT}
    return handoff is not None and handoff.state in held and handoff.requester == request.actor.id


def _as_draft(session: Session, request: Request, opened: Handoff, *, before: State) -> Handoff:
    cleared = {
        "ready_at": None,
        "taken_at": None,
        "decided_at": None,
        "decision": "",
        "alternative": "",
        "late": False,
    }
    opened = handoffs.put(session, opened.model_copy(update=cleared))
    draft = drafts.get(session, opened.id)
    if draft is not None:
        again = {"submitted_at": None, "step": forms.OUTCOME, "expires_at": request.at + timedelta(days=14)}
        drafts.put(session, draft.model_copy(update=again))
    history.add(session, request, "reopened", handoff_id=opened.id, before=before, after=State.DRAFT)
    deliveries.redraw(session, opened.id)
    return opened


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


def _hand_in(session: Session, request: Request, handoff: Handoff, draft: Draft) -> HandedIn:
    """Move a handoff out of the hold: route it, draw its card, open its thread, propose its check-in."""
    context = outcome_contexts.get(session, handoff.id)
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
    history.add(session, request, "handed_in", handoff_id=handoff.id, before=handoff.state, after=to)
    swim_lanes_touched.note(session, request, ready, context)
    _announce(session, request, ready)
    look_alikes.redraw_tied(session, ready.id)
    if pick.who is not None:
        if to is State.READY:
            nudges.start(session, request, Kind.TAKE, ready, person=pick.who)
        check_ins.propose(session, request, ready)
    return HandedIn(ready, pick.who, pick.why)


def route(
    session: Session, handoff: Handoff, context: OutcomeContext | None, *, never: frozenset[str] = frozenset()
) -> routing.Pick:
    """Pick the architect of a handoff by topic, load and turn, past those who are away."""
    chosen = settings.get(session)
    roster = chosen.people
    known = people.of_ids(session, [a.who for a in roster.architects])
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
        last_given=handoffs.last_given(session),
        away=away,
        never=never | {handoff.requester, handoff.author},
        in_lanes=swim_lanes_read.in_lanes(session, handoff, context, roster),
    )


def _announce(session: Session, request: Request, handoff: Handoff) -> None:
    """Post the handoff's root line for marketing and its card for IT, once each."""
    channels = settings.get(session).channels
    in_thread = not handoff.private and handoff.origin_channel is not None
    channel = handoff.origin_channel if in_thread else None if handoff.private else channels.marketing
    deliveries.add(
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
    deliveries.add(
        session,
        "card",
        key=card_key(handoff),
        due_at=request.at,
        handoff_id=handoff.id,
        channel=to_channel,
        person=None if to_channel else handoff.architect,
        live=True,
    )
    deliveries.redraw(session, handoff.id)


def root_key(handoff_id: int) -> str:
    """Return the key of a handoff's root line; its thread hangs on it."""
    return f"root:{handoff_id}"


def card_key(handoff: Handoff) -> str:
    """Return the key of a handoff's card for IT; an idea's is the architect's own, so work gets another."""
    return f"{'idea' if handoff.door is Door.IDEA else 'card'}:{handoff.id}"


def _tell_thread(
    session: Session,
    request: Request,
    handoff: Handoff,
    kind: str,
    *,
    subject_id: int | None = None,
    live: bool = False,
    **args: Any,
) -> None:
    """Say something in the handoff's own thread, and have its messages drawn anew."""
    deliveries.add(
        session,
        kind,
        key=f"{kind}:{handoff.id}:{subject_id or handoff.version}",
        due_at=request.at,
        handoff_id=handoff.id,
        subject_id=subject_id,
        live=live,
        **_thread(handoff),
        **args,
    )
    deliveries.redraw(session, handoff.id)


def _thread(handoff: Handoff) -> dict[str, Any]:
    if handoff.origin_channel is not None and not handoff.private:
        return {"channel": handoff.origin_channel, "thread_ts": handoff.origin_ts}
    return {"thread_of": root_key(handoff.id)}


def _tell_it(
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


def _go_on(session: Session, request: Request, handoff: Handoff) -> Handoff:
    """Let a handoff that was held by a question go on where it stood, when no question is open."""
    still_open = [q for q in questions.of_handoff(session, handoff.id) if q.answered_at is None]
    if handoff.state is not State.NEEDS_CONTEXT or handoff.ready_at is None or still_open:
        return handoff
    ready = states.move(handoff, State.READY, at=request.at)
    if handoff.taken_at is not None:
        taken_at = handoff.taken_at
        ready = states.move(ready, State.WITH_IT, at=request.at).model_copy(update={"taken_at": taken_at})
    elif handoff.architect is not None:
        nudges.start(session, request, Kind.TAKE, ready, person=handoff.architect)
    ready = handoffs.put(session, ready)
    kpis.begin(session, request, ready)
    return ready


def _end(session: Session, request: Request, handoff: Handoff, *, why: str) -> None:
    check_ins.cancel_open(session, request, handoff)
    nudges.stop_all(session, request, handoff.id, why=why)
    deliveries.redraw(session, handoff.id)


def _unchanged(handoff: Handoff, version: int | None) -> Handoff:
    """Return the handoff when it is as the person saw it; a stale press gets the present state instead."""
    if version is not None and version != handoff.version:
        raise Refusal(
            f"{handoff.key} changed since you opened this: it is {states.NAMES[handoff.state]} now. "
            "Nothing was overwritten; look at its card and press once more."
        )
    return handoff


def _already(handoff: Handoff) -> str:
    at = f" at {handoff.taken_at:%H:%M UTC}" if handoff.taken_at else ""
    return f"<@{handoff.architect}> took {handoff.key}{at}."


def _poor(text: str, missing: str) -> str | None:
    return missing if not text.strip() else junk(text)


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def to_ask(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return the handoff one may ask about."""
    return _look(deps, request, handoff_id, Action.ASK)


def to_reroute(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return the handoff one may give to somebody else."""
    return _look(deps, request, handoff_id, Action.REROUTE)


def to_decline(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return the handoff one may decline."""
    return _look(deps, request, handoff_id, Action.DECLINE)


def _look(deps: Deps, request: Request, handoff_id: int, action: Action) -> Handoff:
    with deps.store.writing(request) as session:
        return authority.require(request.actor, action, handoffs.get(session, handoff_id))


def to_answer(deps: Deps, request: Request, question_id: int) -> tuple[Handoff, Question]:
    """Return the question one may answer, and its handoff."""
    with deps.store.writing(request) as session:
        question = questions.get(session, question_id)
        found = handoffs.get(session, question.handoff_id) if question else None
        handoff = authority.require(request.actor, Action.ANSWER, found)
        if question is None:
            raise Refusal(authority.NOT_YOURS)
        if question.answered_at is not None:
            raise Refusal(f"<@{question.answered_by}> answered this already; the thread has the answer.")
        return handoff, question


def end_untouched(deps: Deps, team: str) -> None:
    """Withdraw drafts that nobody touched for 14 days, and close ideas that nothing followed from in 60."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="clock")
    for state, to, after, why in ENDINGS:
        with deps.store.reading(team) as session:
            old = handoffs.untouched(session, state, since=request.at - after)
        for handoff in old:
            _end_untouched(deps, request, handoff, to, why)


def _end_untouched(deps: Deps, request: Request, seen: Handoff, to: State, why: str) -> None:
    with deps.store.writing(request) as session:
        handoff = handoffs.get(session, seen.id)
        if handoff is None or handoff.version != seen.version:
            return
        ended = states.move(handoff, to, at=request.at).model_copy(update={"decision": why})
        history.add(session, request, to, handoff_id=handoff.id, before=handoff.state, after=why)
        _end(session, request, handoffs.put(session, ended), why=why)
