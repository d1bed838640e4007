"""What a reminder to find out a sponsor speaks of, read for whoever is reminded."""

from sqlmodel import Session

from handlers.rules import sponsors as rules
from handlers.rules.nudges import Matter
from handlers.rules.working_time import wall_instant
from handlers.use_cases import working_times
from storage import outcome_contexts
from storage.records import Handoff, Nudge


def matter(session: Session, handoff: Handoff, nudge: Nudge) -> Matter:
    """Return what a reminder to find out the sponsor speaks of."""
    unknown = rules.owed(outcome_contexts.get(session, handoff.id))
    wt = working_times.of_person(session, nudge.person)
    due_at = wall_instant(wt.zone, rules.by_day(unknown), wt.hours[1]) if unknown else None
    return rules.matter(handoff, unknown, since=nudge.created_at, due_at=due_at)
