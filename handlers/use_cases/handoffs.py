"""The life of a handoff that IT has: taken, asked about, rerouted, declined, withdrawn, reopened."""

from datetime import timedelta
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, forms, states
from handlers.rules.authority import Action
from handlers.rules.nudges import Kind
from handlers.rules.outcome_flags import flag
from handlers.rules.refusals import Refusal
from handlers.rules.text import moment
from handlers.rules.threads import place
from handlers.use_cases import (
    check_ins,
    deeds,
    kpis,
    nudges,
)
from handlers.use_cases.handing_in import poor, tell_it
from storage import deliveries, drafts, handoffs, history, outcome_contexts, questions, settings
from storage.records import STILE, Handoff, Question, Request
from storage.store import new_id
from storage.vocabulary import Door, Side, State

ENDINGS = (
    (State.DRAFT, State.WITHDRAWN, timedelta(days=14), "not touched for 14 days"),
    (State.IDEA_OPEN, State.CLOSED, timedelta(days=60), "nothing followed from it in 60 days"),
)
"""What ends by itself: from, to, after how long, and why."""


def take(deps: Deps, request: Request, handoff_id: int, version: int | None = None) -> Handoff:
    """Take a handoff as its architect."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        if found is not None and found.state is State.WITH_IT and authority.may_read(request.actor, found):
            raise Refusal(_already(found))
        handoff = _unchanged(deeds.require(session, request.actor, Action.TAKE, found), version)
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
        handoff = _unchanged(deeds.require(session, request.actor, Action.ASK, found), version)
        if trouble := poor(text, "Write the question you have."):
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
            raise Refusal(f"<@{question.answered_by}> answered this ({moment(question.answered_at)}).")
        if trouble := poor(text, "Write the answer, or say who will know it and when."):
            raise Refusal(trouble, field="text")
        answered = question.model_copy(
            update={"answer": text.strip(), "answered_by": request.actor.id, "answered_at": request.at}
        )
        answered = questions.put(session, answered)
        nudges.stop(session, request, question_id, Kind.ANSWER, why="answered")
        history.add(session, request, "answered", handoff_id=handoff.id, after=text.strip())
        handoff = _go_on(session, request, handoff)
        tell_it(session, request, handoff, "answer", subject_id=question_id)
        deliveries.redraw(session, handoff.id)
        return answered


def suggest_route(
    deps: Deps, request: Request, handoff_id: int, *, to: str, reason: str, version: int | None = None
) -> Handoff:
    """Give a handoff to another architect, with the reason."""
    with deps.store.writing(request) as session:
        found = handoffs.get(session, handoff_id)
        handoff = _unchanged(deeds.require(session, request.actor, Action.REROUTE, found), version)
        roster = settings.get(session).people
        if roster.side(to) is not Side.IT:
            raise Refusal("Choose somebody in IT; an admin adds people in `/handoff settings`.", field="to")
        if to in {handoff.requester, handoff.author}:
            raise Refusal("Nobody works on their own request; choose somebody else.", field="to")
        if to == handoff.architect:
            raise Refusal("It is with this person already; choose somebody else.", field="to")
        if trouble := poor(reason, "Say why it fits there better."):
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
        tell_it(session, request, moved, "rerouted_it", reason=reason.strip(), by=request.actor.id)
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
        handoff = _unchanged(deeds.require(session, request.actor, Action.DECLINE, found), version)
        if trouble := poor(reason, "Say why, in a sentence the requester can use."):
            raise Refusal(trouble, field="reason")
        if trouble := poor(alternative, "Say what they can do instead."):
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
        handoff = deeds.require(session, request.actor, Action.WITHDRAW, handoffs.get(session, handoff_id))
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
        handoff = deeds.require(session, request.actor, Action.REOPEN, found)
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
        **place(handoff),
        **args,
    )
    deliveries.redraw(session, handoff.id)


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
            f"{handoff.key} changed since you opened this: it is {states.name_of(handoff)} now. "
            "Nothing was overwritten; look at its card and press again."
        )
    return handoff


def _already(handoff: Handoff) -> str:
    at = f" ({moment(handoff.taken_at)})" if handoff.taken_at else ""
    return f"<@{handoff.architect}> took {handoff.key}{at}."


def to_ask(deps: Deps, request: Request, handoff_id: int) -> tuple[Handoff, str]:
    """Return the handoff one may ask about, and the question its outcome leaves open until one was asked."""
    with deps.store.writing(request) as session:
        handoff = deeds.require(session, request.actor, Action.ASK, handoffs.get(session, handoff_id))
        if questions.of_handoff(session, handoff.id):
            return handoff, ""
        found = flag(handoff, outcome_contexts.get(session, handoff.id))
        return handoff, found.question if found else ""


def to_reroute(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return the handoff one may give to somebody else."""
    return _look(deps, request, handoff_id, Action.REROUTE)


def to_decline(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return the handoff one may decline."""
    return _look(deps, request, handoff_id, Action.DECLINE)


def _look(deps: Deps, request: Request, handoff_id: int, action: Action) -> Handoff:
    with deps.store.writing(request) as session:
        return deeds.require(session, request.actor, action, handoffs.get(session, handoff_id))


def to_answer(deps: Deps, request: Request, question_id: int) -> tuple[Handoff, Question]:
    """Return the question one may answer, and its handoff."""
    with deps.store.writing(request) as session:
        question = questions.get(session, question_id)
        found = handoffs.get(session, question.handoff_id) if question else None
        handoff = authority.require(request.actor, Action.ANSWER, found)
        if question is None:
            raise Refusal(authority.NOT_YOURS)
        if question.answered_at is not None:
            raise Refusal(
                f"<@{question.answered_by}> answered this ({moment(question.answered_at)}); the thread has the answer."
            )
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
