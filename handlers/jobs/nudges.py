"""What reminders say, drawn from their rows when they are sent."""

from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from handlers.jobs.check_ins import shown_to
from handlers.jobs.said import Draw, Said
from handlers.rules import nudges as rules
from handlers.rules.nudges import Subject
from handlers.use_cases import working_times
from handlers.use_cases.nudges import Told, heard_of, told_by, waits
from handlers.views import nudges as views
from handlers.views.nudges_words import Reminder
from storage import handoffs, nudges, settings
from storage.records import Delivery
from storage.vocabulary import State


def _nudges(session: Session, delivery: Delivery, at: datetime) -> Said | None:
    """Return one message with everything a person is reminded of; None while nothing of it was said or waits."""
    told = [told for step in nudges.said_in(session, delivery.dedupe_key) if (told := told_by(session, step))]
    if delivery.slack_ts is None:
        told = [one for one in told if waits(one)]
    return views.of_day([_reminder(session, one, at) for one in told]) if told else None


def _reminder(session: Session, told: Told, at: datetime) -> Reminder:
    nudge, subject, reader = told.nudge, told.subject, told.step.person
    roster = settings.get(session).people
    lead = roster.lead(roster.side(reader))
    check_in = subject.check_in
    wt = working_times.of_person(session, nudge.person)
    meets = reader if rules.is_owed_by(nudge, subject, reader) else nudge.person
    return Reminder(
        step=told.step,
        nudge=nudge,
        subject=_spoken_of(session, told, at),
        due_at=rules.due_of(nudge, subject, wt),
        away_until=rules.away_until(wt, at),
        waits=waits(told),
        side=roster.side(reader),
        lead=lead if lead != reader else None,
        is_lead=lead == reader,
        own_side=roster.side(reader) is roster.side(nudge.person),
        roles=roster.roles(reader),
        stands_in=rules.delegate_of(nudge.person, roster) == reader,
        shown=shown_to(session, check_in, subject.handoff, meets, at)
        if check_in and subject.handoff
        else None,
    )


def _spoken_of(session: Session, told: Told, at: datetime) -> Subject:
    """Return what a step is about, to both leads without those who are not reminded of it themselves."""
    matter, heard = told.subject.matter, heard_of(session, told, at)
    if matter is None or not heard or told.step.rung != rules.Rung.BOTH_LEADS:
        return told.subject
    return replace(told.subject, matter=replace(matter, waits_on=heard))


def _withdrawn(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    if handoff is None or (handoff.state is not State.WITHDRAWN and delivery.slack_ts is None):
        return None
    return views.withdrawn(handoff)


MESSAGES: dict[str, Draw] = {"nudge": _nudges, "withdrawn": _withdrawn}
