"""What reminders say, drawn from their rows when they are sent."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.check_ins import shown_to
from handlers.jobs.said import Draw, Said
from handlers.rules import nudges as rules
from handlers.rules.nudges import Kind, Subject
from handlers.use_cases import working_times
from handlers.use_cases.nudges import subject_of
from handlers.views import nudges as views
from handlers.views.nudges import Reminder
from storage import handoffs, nudges
from storage.records import Delivery, Nudge
from storage.vocabulary import State


def _nudge(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    nudge = nudges.get(session, delivery.subject_id or 0)
    subject = subject_of(session, nudge) if nudge else None
    if nudge is None or subject is None or delivery.person is None:
        return None
    reminder = _reminder(session, nudge, subject, at)
    # A ladder that was stopped and began anew speaks through deliveries of its own.
    same = delivery.args.get("began") == nudge.created_at.isoformat()
    if nudge.stopped_at is not None or not same or not rules.still_waits(nudge, subject):
        return views.settled(reminder) if delivery.slack_ts else None
    return views.to_person(reminder) if delivery.person == nudge.person else views.to_lead(reminder)


def _reminder(session: Session, nudge: Nudge, subject: Subject, at: datetime) -> Reminder:
    check_in = subject.check_in
    shown = shown_to(session, check_in, subject.handoff, nudge.person, at) if check_in else None
    return Reminder(nudge, subject, _due(session, nudge, subject), shown)


def _due(session: Session, nudge: Nudge, subject: Subject) -> datetime | None:
    """Return until when something can be done: what was agreed, else the end of the ladder."""
    kind = Kind(nudge.kind)
    if kind is Kind.CONTEXT_DUE:
        return subject.handoff.context_due_at
    if kind in {Kind.PICK, Kind.WRITE} and subject.check_in:
        return subject.check_in.due_at
    return rules.last_due(nudge, working_times.of_person(session, nudge.person))


def _withdrawn(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    if handoff is None or (handoff.state is not State.WITHDRAWN and delivery.slack_ts is None):
        return None
    return views.withdrawn(handoff)


MESSAGES: dict[str, Draw] = {"nudge": _nudge, "withdrawn": _withdrawn}
