"""What people decide for themselves: how they are reminded, when they are away, when they work, who stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import preferences as rules
from handlers.rules.nudges import Group, How, delegate_of
from handlers.rules.preferences import Days, Mine
from handlers.rules.working_time import wall_instant
from handlers.use_cases import home, hours, working_times
from handlers.use_cases.nudges import choices_of
from storage import check_ins, history, people, preferences, settings
from storage.records import Actor, CheckIn, Preference, Request, Roster


@dataclass(frozen=True)
class Saved:
    """What holds now, and the check-ins that are booked while the person is away."""

    choices: Mapping[Group, How]
    away: Days | None = None
    booked: tuple[CheckIn, ...] = ()


def look_at(deps: Deps, request: Request) -> Mine:
    """Return one's own choices, for the form."""
    authority.require_member(request.actor)
    with deps.store.writing(request) as session:  # an opener's inbox row is done with it
        chosen, who = settings.get(session), request.actor.id
        return Mine(
            choices_of(session, who),
            rules.next_away(_leave(session, who), _today(session, request)),
            next((times for times in chosen.people.working_time if times.who == who), None),
            chosen.calendar,
            is_architect=any(one.who == who for one in chosen.people.architects),
            delegate=delegate_of(who, chosen.people),
        )


def choose(
    deps: Deps,
    request: Request,
    typed: Mapping[str, Any],
    *,
    shown: Days | None = None,
    stand_in: Actor | None = None,
) -> Saved:
    """Keep one's own choices; what the form did not show stays as it was.

    `shown` is the leave it did show, `stand_in` who the chosen delegate is.
    """
    authority.require_member(request.actor)
    if stand_in is not None:
        rules.require_fit(stand_in)
    with deps.store.writing(request) as session:
        choices = _choose(session, request, {str(g): str(typed[g]) for g in Group if typed.get(g)})
        before = working_times.of_person(session, request.actor.id)
        _change_roster(session, request, typed)
        away = _go_away(session, request, typed, shown) if "away_from" in typed else None
        hours.follow(session, request, request.actor.id, before)
        home.refresh(session, request.actor.id)
        return Saved(choices, away, _booked(session, request, away) if away else ())


def _choose(session: Session, request: Request, chosen: Mapping[str, str]) -> dict[Group, How]:
    kept = preferences.of_person(session, request.actor.id)
    before = rules.choices(kept.choices if kept else {})
    after = rules.choices({**{group: str(how) for group, how in before.items()}, **chosen})
    preference = kept or Preference(team_id=request.team, person=request.actor.id)
    preferences.write(session, preference.model_copy(update={"choices": dict(after)}))
    changes = [group for group in Group if before[group] is not after[group]]
    _write_down(
        session,
        request,
        "preferences",
        ", ".join(f"{group} {before[group]}" for group in changes),
        ", ".join(f"{group} {after[group]}" for group in changes),
    )
    return after


def _go_away(session: Session, request: Request, typed: Mapping[str, Any], shown: Days | None) -> Days | None:
    who, today = request.actor.id, _today(session, request)
    away = rules.read_away(typed.get("away_from"), typed.get("away_until"), today)
    before = _leave(session, who)
    if away == shown and (away is None or away in before):
        return None
    after = rules.leave_after(before, shown=shown, new=away, today=today)
    people.remember_leave(session, who, after)
    _write_down(session, request, "leave", _words(before), _words(after))
    return away


def _change_roster(session: Session, request: Request, typed: Mapping[str, Any]) -> None:
    """Write one's own hours, days and delegate into the roster, where admins see and change them as well.

    Home is drawn anew for both who stood in and who does now: what waits for a signature waits there too.
    """
    chosen, who = settings.get(session), request.actor.id
    before = after = chosen.people
    if "hours" in typed and "weekdays" in typed:
        weekdays = rules.read_weekdays(typed["weekdays"] or (), chosen.calendar)
        after = rules.with_times(after, who, hours=rules.read_hours(typed["hours"] or ""), weekdays=weekdays)
    if "delegate" in typed and (typed["delegate"] or None) != delegate_of(who, before):
        after = rules.with_delegate(after, who, typed["delegate"] or None)
    if after != before:
        settings.write(session, chosen.model_copy(update={"people": after}))
        _write_down(session, request, "working_time", _times(before, who), _times(after, who))
        home.refresh(session, *filter(None, (delegate_of(who, before), delegate_of(who, after))))


def _booked(session: Session, request: Request, away: Days) -> tuple[CheckIn, ...]:
    """Return the check-ins that a person booked for days on which they are away."""
    zone = working_times.of_person(session, request.actor.id).zone
    begins, ends = (wall_instant(zone, day, time()) for day in (away[0], away[1] + timedelta(days=1)))
    after = max(begins, request.at)
    return tuple(check_ins.booked_between(session, request.actor.id, after=after, before=ends))


def _leave(session: Session, who: str) -> list[Days]:
    known = people.get(session, who)
    return rules.days_of(known.leave if known else ())


def _today(session: Session, request: Request) -> date:
    return _local(request.at, working_times.of_person(session, request.actor.id).zone)


def _local(at: datetime, zone: str) -> date:
    return at.astimezone(ZoneInfo(zone)).date()


def _words(leave: list[Days]) -> str:
    return ", ".join(f"{first} to {last}" for first, last in leave)


def _times(roster: Roster, who: str) -> str:
    own = next((times for times in roster.working_time if times.who == who), None)
    said = {
        "hours": own.hours if own else None,
        "weekdays": " ".join(own.weekdays) if own and own.weekdays else None,
        "delegate": delegate_of(who, roster),
    }
    return ", ".join(f"{name} {value}" for name, value in said.items() if value)


def _write_down(session: Session, request: Request, what: str, before: str, after: str) -> None:
    if before != after:
        history.add(session, request, what, before=before, after=after)
