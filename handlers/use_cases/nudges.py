"""Reminding: a nudge is a row that walks its ladder until somebody acts; what it says is said once a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import nudges as rules
from handlers.rules import states
from handlers.rules.check_ins import record_key
from handlers.rules.nudges import Group, How, Kind, Matter, Rung, Subject
from handlers.rules.preferences import choices
from handlers.rules.swim_lanes_reminders import matter_of
from handlers.rules.working_time import WorkingTime, is_working, next_working_instant
from handlers.use_cases import pilots, sign_offs, sponsors_read, swim_lanes_read, verdicts_read, working_times
from storage import (
    check_ins,
    contracts,
    deliveries,
    handoffs,
    history,
    nudges,
    people,
    preferences,
    questions,
    settings,
)
from storage import swim_lanes as kept_lanes
from storage.records import STILE, Delivery, Handoff, Nudge, NudgeStep, Request
from storage.store import new_id
from storage.vocabulary import DeliveryState, State

LANES = frozenset({Kind.SIGN_LANE, Kind.OPEN_LANE, Kind.DECIDE_LANE})
"""Reminders about a lane, and no handoff."""
FOLDED = 8
"""Days of which what Slack did not take is said together with the newest."""
PAUSED_FOR = timedelta(days=1)
"""After how long a person is looked at again to whom a pilot, or its end, has Stile say nothing."""
LOOKED_AT_AGAIN = timedelta(minutes=15)
"""After how long a person who did not want to be disturbed is looked at again."""


def start(
    session: Session,
    request: Request,
    kind: Kind,
    handoff: Handoff | None,
    *,
    person: str,
    subject_id: int | None = None,
    at: datetime | None = None,
) -> None:
    """Begin to remind a person, from now or from `at`; once a subject, and anew when it was stopped.

    What is about no handoff names its subject.
    """
    if subject_id is None:
        if handoff is None:
            raise ValueError(f"A reminder of {kind} is about nothing.")
        subject_id = handoff.id
    start_each(session, request, kind, handoff, [(person, subject_id)], at=at)


def start_each(
    session: Session,
    request: Request,
    kind: Kind,
    handoff: Handoff | None,
    about: Iterable[tuple[str, int]],
    *,
    at: datetime | None = None,
) -> None:
    """Begin to remind each person of their subject, as `start` does for one."""
    began = (_begun(session, request, kind, handoff, *one, at=at) for one in about)
    nudges.start(session, *began)


def _begun(
    session: Session,
    request: Request,
    kind: Kind,
    handoff: Handoff | None,
    person: str,
    subject_id: int,
    *,
    at: datetime | None,
) -> Nudge:
    nudge = Nudge(
        team_id=request.team,
        id=new_id(),
        handoff_id=handoff.id if handoff else None,
        kind=kind,
        subject_id=subject_id,
        person=person,
        created_at=at or request.at,
    )
    first = rules.step_due(nudge, working_times.of_person(session, person), 0)
    return nudge.model_copy(update={"next_at": first})


def follow_architect(session: Session, request: Request, handoff: Handoff) -> None:
    """Have the present architect reminded of what waits for any of them: a signed contract."""
    contract = contracts.get(session, handoff.id)
    if contract is not None and contract.decided_at is None and handoff.architect is not None:
        stop(session, request, handoff.id, Kind.CONTRACT, why="another architect")
        start(session, request, Kind.CONTRACT, handoff, person=handoff.architect)


def stop(session: Session, request: Request, subject_id: int, *kinds: Kind, why: str) -> None:
    """Stop reminding of one subject."""
    nudges.stop(session, kinds=kinds, subject_id=subject_id, at=request.at, why=why)


def due(deps: Deps, *, after: Nudge | None = None) -> list[Nudge]:
    """Return the nudges whose time has come, some at a time and in every workspace, behind another one."""
    with deps.store.looking() as session:
        return nudges.due(session, at=deps.clock(), after=after)


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
    if not pilots.speaks_to(session, nudge.person, request.at):
        # Nothing comes of what its person hears nothing about; its days are counted anew when they hear again.
        nudges.put_off(session, nudge, to=request.at + PAUSED_FOR)
        return
    wt = working_times.of_person(session, nudge.person)
    step = rules.step_at(nudge, wt, request.at)
    if step.rung is not Rung.WITHDRAW and nudges.is_asked_for(session, nudge):
        nudges.put_off(session, nudge, to=rules.morning(wt, request.at, 1))  # its reader wanted it first
        return
    if not nudges.advance(
        session, nudge, next_at=rules.step_due(nudge, wt, nudge.step + 1, said_at=request.at)
    ):
        return
    if step.rung is Rung.WITHDRAW:
        if subject.handoff is not None:
            _withdraw(session, request, subject.handoff)
        return
    rung = rules.rung_for(step, nudge, wt, request.at)
    for person in rules.recipients(rung, nudge, settings.get(session).people):
        shared = subject.matter is not None and rung is Rung.BOTH_LEADS
        if not (shared and nudges.is_told_of_another(session, nudge, person, rung)):
            # Of one matter a lead reads one line, however many it waits for.
            to_be_said(session, nudge, person, rung, due_at=request.at, number=nudge.step)


def to_be_said(
    session: Session,
    nudge: Nudge,
    person: str,
    rung: str,
    *,
    due_at: datetime,
    number: int,
    asked: bool = False,
    by: str = "",
) -> None:
    """Keep that a person is to be told something at the first working instant of theirs from `due_at` on."""
    wt = working_times.of_person(session, person)
    step = NudgeStep(
        team_id=nudge.team_id,
        nudge_id=nudge.id,
        began=nudge.created_at,
        number=number,
        person=person,
        handoff_id=nudge.handoff_id,
        rung=rung,
        due_at=next_working_instant(wt, due_at),
        asked=asked,
        by=by,
    )
    nudges.add_step(session, step)


@dataclass(frozen=True)
class Told:
    """A step with what it is about as it stands now."""

    step: NudgeStep
    nudge: Nudge
    subject: Subject


def waits(told: Told) -> bool:
    """Tell whether what a step is about is still to be done, and its reader did not answer it."""
    nudge, step = told.nudge, told.step
    # A ladder that was stopped and began anew speaks through steps of its own.
    same = nudge.stopped_at is None and step.began == nudge.created_at
    return same and not step.answer and rules.still_waits(nudge, told.subject, Rung(step.rung))


def heard_of(session: Session, told: Told, at: datetime) -> frozenset[str]:
    """Return those a step names whom Stile reminds itself now: a lead hears of nobody who hears nothing."""
    nudge, matter = told.nudge, told.subject.matter
    shared = matter is not None and told.step.rung == Rung.BOTH_LEADS
    named = matter.waits_on if shared and matter is not None else frozenset({nudge.person})
    return frozenset(who for who in named if pilots.speaks_to(session, who, at))


def told_by(session: Session, step: NudgeStep) -> Told | None:
    """Return a step with its nudge and subject, or None when they are gone."""
    nudge = nudges.get(session, step.nudge_id)
    subject = subject_of(session, nudge) if nudge else None
    return Told(step, nudge, subject) if nudge and subject else None


def readers(deps: Deps) -> list[tuple[str, str]]:
    """Return the team and the person of everybody who is to be told something now, the longest due first."""
    with deps.store.looking() as session:
        return nudges.readers(session, at=deps.clock())


def tell(deps: Deps, team: str, person: str) -> None:
    """Tell a person what is due: once a day all of it, and once more what is overdue by then."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="clock")
    with deps.store.writing(request) as session:
        steps = nudges.to_say(session, person, at=request.at)
        wt = working_times.of_person(session, person)
        if not pilots.speaks_to(session, person, request.at):
            for step in steps:
                nudges.postpone(session, step, to=request.at + PAUSED_FOR)
            return
        if not is_working(wt, request.at):
            _look_again(session, steps, wt, request.at)
            return
        day = Day(session, request, person, wt)
        for step in steps:
            day.tell(step)


def _look_again(session: Session, steps: list[NudgeStep], wt: WorkingTime, at: datetime) -> None:
    # Do-not-disturb can end sooner than Slack said; working hours cannot.
    later = next_working_instant(wt, at)
    for step in steps:
        nudges.postpone(session, step, to=min(later, at + LOOKED_AT_AGAIN) if wt.dnd else later)


class Day:
    """What one person is told on one day of theirs."""

    def __init__(self, session: Session, request: Request, person: str, wt: WorkingTime) -> None:
        self._session = session
        self._request = request
        self._person = person
        self._wt = wt
        day = date.fromisoformat(rules.day_of(wt, request.at))
        self._key = f"nudges:{person}:{day}"
        recent = [f"nudges:{person}:{day - timedelta(days=n)}" for n in range(1, FOLDED)]
        waiting = filter(_is_unread, deliveries.of_keys(session, recent))
        self._into = next((delivery.dedupe_key for delivery in waiting), self._key)
        known = people.get(session, person)
        self._gone = known is not None and known.deactivated
        self._choices = choices_of(session, person)

    def tell(self, step: NudgeStep) -> None:
        """Have one step said in the message where it belongs, later, or not at all."""
        told = told_by(self._session, step)
        if told is None or self._gone or not waits(told):
            nudges.drop(self._session, step)
            return
        if not step.asked and not heard_of(self._session, told, self._request.at):
            nudges.postpone(self._session, step, to=self._request.at + PAUSED_FOR)
            return
        how = self._choices[rules.group(Kind(told.nudge.kind), Rung(step.rung))]
        if how is How.OFF and not step.asked:
            nudges.drop(self._session, step)
        elif how is How.NOW:
            self._say(told, f"{self._key}:{step.nudge_id}:{step.number}")
        else:
            self._batch(told)

    def _batch(self, told: Told) -> None:
        """Put a step into the day's message, or into one that Slack has not taken yet.

        Where the day's was read already, only what cannot wait goes out.
        """
        if self._takes(self._into):
            self._say(told, self._into)
        elif told.step.asked:
            self._say(told, f"{self._key}:{told.step.nudge_id}:{told.step.number}")
        elif self._is_overdue(told) and self._takes(f"{self._key}:overdue"):
            self._say(told, f"{self._key}:overdue")
        else:
            tomorrow = rules.morning(self._wt, self._request.at, 1)
            nudges.postpone(self._session, told.step, to=tomorrow)

    def _takes(self, key: str) -> bool:
        """Tell whether a message can take one more: it is not there yet, or nobody has read it."""
        present = deliveries.by_key(self._session, key)
        return present is None or _is_unread(present)

    def _say(self, told: Told, key: str) -> None:
        nudges.say(self._session, told.step, key=key)
        redraw_question(self._session, told)
        at = self._request.at
        if not deliveries.add(self._session, "nudge", key=key, due_at=at, person=self._person, live=True):
            deliveries.redraw_key(self._session, key)

    def _is_overdue(self, told: Told) -> bool:
        wt = working_times.of_person(self._session, told.nudge.person)
        due_at = rules.due_of(told.nudge, told.subject, wt)
        return due_at is not None and due_at < self._request.at


def redraw_question(session: Session, told: Told) -> None:
    """Have the question what became of a check-in drawn anew, as a reminder of it asks the same."""
    check_in = told.subject.check_in
    if told.nudge.kind == Kind.RECORD and check_in is not None:
        deliveries.redraw_key(session, record_key(check_in, told.nudge.person))


def choices_of(session: Session, person: str) -> dict[Group, How]:
    """Return how a person wants to hear of each group."""
    kept = preferences.of_person(session, person)
    return choices(kept.choices if kept else {})


def _is_unread(delivery: Delivery) -> bool:
    return delivery.slack_ts is None and delivery.state in {DeliveryState.PENDING, DeliveryState.SENDING}


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
        due_at=next_working_instant(working_times.of_person(session, handoff.requester), request.at),
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


def _lane_subject(session: Session, nudge: Nudge, kind: Kind) -> Subject | None:
    """Return a lane as a reminder speaks of it."""
    version = kept_lanes.version(session, nudge.subject_id) if kind is Kind.SIGN_LANE else None
    lane = swim_lanes_read.one(session, version.lane_id if version else nudge.subject_id)
    if lane is None:
        return None
    roster, wt = settings.get(session).people, working_times.of_workspace(session)
    return Subject(None, matter=matter_of(kind, lane, version, nudge, roster, wt))


def subject_of(session: Session, nudge: Nudge) -> Subject | None:
    """Return what a nudge is about as it stands now, or None when it is gone."""
    handoff = handoffs.get(session, nudge.handoff_id) if nudge.handoff_id is not None else None
    kind = Kind(nudge.kind)
    if kind in LANES:
        return _lane_subject(session, nudge, kind)
    if handoff is None:
        return None
    question = questions.get(session, nudge.subject_id) if kind is Kind.ANSWER else None
    about_check_in = kind in {Kind.PICK, Kind.WRITE, Kind.RECORD}
    check_in = check_ins.get(session, nudge.subject_id) if about_check_in else None
    if about_check_in and check_in is None:
        return None
    contract = contracts.get(session, handoff.id) if kind is Kind.CONTRACT else None
    return Subject(handoff, question, check_in, _matter(session, nudge, kind, handoff), contract)


def _matter(session: Session, nudge: Nudge, kind: Kind, handoff: Handoff) -> Matter | None:
    """Return what both sides agree on or judge about a handoff, where a nudge is about that."""
    if kind is Kind.SIGN_KPIS:
        return sign_offs.matter_to_sign(session, handoff)
    if kind is Kind.VERDICT:
        return verdicts_read.matter(session, handoff, nudge)
    if kind is Kind.SPONSOR:
        return sponsors_read.matter(session, handoff, nudge)
    return sign_offs.matter_to_find(session, handoff, nudge) if kind is Kind.BASELINE else None
