"""Reminding: a nudge is a row that walks its ladder until somebody acts."""

from collections.abc import Iterable
from datetime import datetime

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import nudges as rules
from handlers.rules import states
from handlers.rules.nudges import Kind, Rung, Subject
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import working_times
from storage import check_ins, deliveries, handoffs, history, nudges, questions, settings
from storage.records import STILE, Handoff, Nudge, Request
from storage.store import new_id
from storage.vocabulary import State


def start(
    session: Session,
    request: Request,
    kind: Kind,
    handoff: Handoff,
    *,
    person: str,
    subject_id: int | None = None,
    at: datetime | None = None,
) -> None:
    """Begin to remind a person, from now or from `at`; once a subject, and anew when it was stopped."""
    nudge = Nudge(
        team_id=request.team,
        id=new_id(),
        handoff_id=handoff.id,
        kind=kind,
        subject_id=handoff.id if subject_id is None else subject_id,
        person=person,
        created_at=at or request.at,
    )
    first = rules.step_due(nudge, working_times.of_person(session, person), 0)
    nudges.start(session, nudge.model_copy(update={"next_at": first}))


def stop(session: Session, request: Request, subject_id: int, *kinds: Kind, why: str) -> None:
    """Stop reminding of one subject."""
    nudges.stop(session, kinds=kinds, subject_id=subject_id, at=request.at, why=why)


def due(deps: Deps) -> list[Nudge]:
    """Return the nudges whose time has come, in every workspace."""
    with deps.store.system() as session:
        return nudges.due(session, at=deps.clock())


def walk(deps: Deps, nudge: Nudge) -> None:
    """Take one step of a ladder: say it, or stop when there is nothing left to remind of."""
    request = Request(team=nudge.team_id, actor=STILE, at=deps.clock(), surface="clock")
    with deps.store.writing(request) as session:
        present = nudges.get(session, nudge.id)
        if present is None or present.stopped_at is not None or present.step != nudge.step:
            return
        subject = subject_of(session, present)
        if subject is None or not rules.still_waits(present, subject):
            _stop(session, request, present)
        else:
            _step(session, request, present, subject)


def _stop(session: Session, request: Request, nudge: Nudge) -> None:
    nudges.stop(
        session,
        kinds=[nudge.kind],
        subject_id=nudge.subject_id,
        at=request.at,
        why="done",
        person=nudge.person,
    )


def _step(session: Session, request: Request, nudge: Nudge, subject: Subject) -> None:
    step = rules.ladder(Kind(nudge.kind))[nudge.step]
    wt = working_times.of_person(session, nudge.person)
    if not nudges.advance(session, nudge, next_at=rules.step_due(nudge, wt, nudge.step + 1)):
        return
    if step.rung is Rung.WITHDRAW:
        _withdraw(session, request, subject.handoff)
        return
    for person in rules.recipients(step.rung, nudge, settings.get(session).people):
        _say(session, request, nudge, person)


def _say(session: Session, request: Request, nudge: Nudge, person: str) -> None:
    at = next_working_instant(working_times.of_person(session, person), request.at)
    deliveries.add(
        session,
        "nudge",
        key=f"nudge:{nudge.id}:{nudge.created_at:%Y%m%d%H%M%S}:{nudge.step}:{person}",
        due_at=at,
        handoff_id=nudge.handoff_id,
        subject_id=nudge.id,
        person=person,
        live=True,
        began=nudge.created_at.isoformat(),
    )


def _withdraw(session: Session, request: Request, handoff: Handoff) -> None:
    withdrawn = states.move(handoff, State.WITHDRAWN, at=request.at)
    handoffs.put(
        session, withdrawn.model_copy(update={"decision": "held 10 working days without its outcome"})
    )
    history.add(
        session, request, "withdrawn", handoff_id=handoff.id, before=handoff.state, after=State.WITHDRAWN
    )
    deliveries.add(
        session,
        "withdrawn",
        key=f"withdrawn:{handoff.id}:{handoff.version}",
        due_at=request.at,
        handoff_id=handoff.id,
        person=handoff.requester,
        live=True,
    )
    stop_all(session, request, handoff.id, why="withdrawn")


def stop_all(
    session: Session, request: Request, handoff_id: int, *, why: str, kinds: Iterable[str] = ()
) -> None:
    """Stop every reminder about a handoff, and what of it is not yet said."""
    nudges.stop_all(session, handoff_id, at=request.at, why=why)
    deliveries.cancel(session, handoff_id, kinds=["nudge", *kinds])


def subject_of(session: Session, nudge: Nudge) -> Subject | None:
    """Return what a nudge is about as it stands now, or None when it is gone."""
    handoff = handoffs.get(session, nudge.handoff_id)
    if handoff is None:
        return None
    kind = Kind(nudge.kind)
    question = questions.get(session, nudge.subject_id) if kind is Kind.ANSWER else None
    about_check_in = kind in {Kind.PICK, Kind.WRITE, Kind.RECORD}
    check_in = check_ins.get(session, nudge.subject_id) if about_check_in else None
    if about_check_in and check_in is None:
        return None
    return Subject(handoff, question, check_in)
