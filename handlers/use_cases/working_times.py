"""Whose working time is what: the person's own, else the workspace's."""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.rules.working_time import WorkingTime, parse_hours, parse_weekdays, zone_or
from storage import people, settings
from storage.records import Availability, Calendar, Person, Settings

_Spans = tuple[tuple[str, ...], ...]


def of_person(session: Session, who: str) -> WorkingTime:
    """Return one person's working time."""
    return build(settings.get(session), people.get(session, who), who)


def of_workspace(session: Session) -> WorkingTime:
    """Return the workspace's own working time."""
    return build(settings.get(session), None, "")


def build(chosen: Settings, person: Person | None, who: str) -> WorkingTime:
    """Put together what the roster, Slack and the workspace say; the nearest to the person wins."""
    own = next((a for a in chosen.people.working_time if a.who == who), None)
    zone, leave, dnd = (person.zone, person.leave, person.dnd or ()) if person else ("", (), ())
    return _put_together(own, chosen.calendar, zone, tuple(map(tuple, leave)), tuple(map(tuple, dnd)))


@lru_cache(maxsize=1024)
def _put_together(
    own: Availability | None, calendar: Calendar, zone: str, leave: _Spans, dnd: _Spans
) -> WorkingTime:
    """Return a working time; it is asked for many times before any of what it is made of changes."""
    own = own or Availability(who="")
    return WorkingTime(
        zone=zone_or(own.zone or zone, calendar.zone),
        hours=parse_hours(own.hours or calendar.hours),
        weekdays=parse_weekdays(own.weekdays or calendar.weekdays),
        holidays=own.holidays if own.holidays is not None else calendar.holidays,
        leave=(*own.leave, *((date.fromisoformat(first), date.fromisoformat(last)) for first, last in leave)),
        # What Slack last said of do-not-disturb; nobody asked is nobody to be spared.
        dnd=tuple((datetime.fromisoformat(start), datetime.fromisoformat(end)) for start, end in dnd),
    )


def is_away(chosen: Settings, person: Person | None, who: str, at: datetime) -> bool:
    """Tell whether a person is on leave, by the date it is where they are, or gone."""
    if person is not None and person.deactivated:
        return True
    wt = build(chosen, person, who)
    today = at.astimezone(ZoneInfo(wt.zone)).date()
    return any(first <= today <= last for first, last in wt.leave)
