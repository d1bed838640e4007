"""What waits for somebody's working hours waits for their new ones, where they are elsewhere or away now."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.rules.nudges import MOMENT
from handlers.rules.working_time import WorkingTime, next_working_instant, wall_instant
from handlers.use_cases import working_times
from storage import deliveries
from storage.records import Request


def follow(session: Session, request: Request, person: str, before: WorkingTime) -> None:
    """Move what a person was to read when they begin to work to when they do that now.

    `before` is when they worked; what has its own moment, such as the reminder of a meeting, keeps it.
    """
    now = working_times.of_person(session, person)
    if now == before:
        return
    for delivery in deliveries.planned_for(session, person, after=request.at):
        due_at = delivery.due_at
        if _is_their_morning(before, due_at):
            deliveries.plan(session, delivery, due_at=_same_day(now, before, due_at, request.at))


def _is_their_morning(wt: WorkingTime, at: datetime) -> bool:
    """Tell whether a person begins to work at that instant."""
    return next_working_instant(wt, at - MOMENT) == at


def _same_day(now: WorkingTime, before: WorkingTime, due_at: datetime, at: datetime) -> datetime:
    """Return when a person works first on the day that something was due, or behind it, and not before `at`."""
    on = due_at.astimezone(ZoneInfo(before.zone)).date()
    return next_working_instant(now, max(at, wall_instant(now.zone, on, time())))
