"""Trying Stile on one campaign: starting, changing and ending a pilot, and deciding what comes of it."""

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import pilots as rules
from handlers.rules.nudges import step_due
from handlers.rules.pilots import Annoyed, Decision, Page, Wish
from handlers.rules.refusals import Refusal
from handlers.rules.report import Figures, Quarter
from handlers.rules.working_time import next_working_instant, wall_instant
from handlers.use_cases import report, working_times
from storage import deliveries, history, nudges, pilots, settings, verdicts
from storage.reach import Reach
from storage.records import STILE, Pilot, Request, Settings
from storage.store import new_id

RUNS_ALREADY = "A pilot runs already; `/handoff pilot` shows it, and one of you can change or end it there."


class Looked(NamedTuple):
    """A pilot as it is looked at, with the settings it is part of and the day it is there."""

    pilot: Pilot | None
    settings: Settings
    today: date
    at_work: tuple[int, int] = (0, 0)
    """How many people are on how many open handoffs."""


def look_at(deps: Deps, request: Request, pilot_id: int | None = None) -> Looked:
    """Return one pilot, or the one that runs, else the last one, to a lead or an admin."""
    rules.require_lead(request.actor)
    with deps.store.reading(request.team, patience=request.patience) as session:
        if pilot_id is not None:
            found = pilots.get(session, pilot_id)
        else:
            found = pilots.running(session) or pilots.latest(session)
        return Looked(found, settings.get(session), _today(session, request.at), pilots.at_work(session))


def start(deps: Deps, request: Request, wish: Wish, *, outsiders: Collection[str] = ()) -> Pilot:
    """Begin a pilot, with what the last handoffs before it came to."""
    rules.require_lead(request.actor)
    with deps.store.writing(request) as session:
        today = _require_fit(session, request, wish, outsiders)
        pilot = Pilot(
            team_id=request.team,
            id=new_id(),
            name=wish.name.strip(),
            channels=list(wish.channels),
            people=list(wish.people),
            starts_on=wish.starts_on or today,
            ends_on=wish.ends_on or today,
            baseline=_baseline(session, request.at, _reach(wish.people, wish.channels)),
            started_by=request.actor.id,
            started_at=request.at,
        )
        if not pilots.add(session, pilot):
            raise Refusal(RUNS_ALREADY)
        history.add(session, request, "pilot_started", after=f"{pilot.name} until {pilot.ends_on}")
        _tell(session, request, pilot, "pilot_started")
        return pilot


def to_change(deps: Deps, request: Request, pilot_id: int) -> Looked:
    """Return a pilot that runs, to who may change it."""
    looked = look_at(deps, request, pilot_id)
    rules.require_running(looked.pilot)
    return looked


def change(
    deps: Deps, request: Request, pilot_id: int, seen: int, wish: Wish, *, outsiders: Collection[str] = ()
) -> Pilot:
    """Change whom and where a pilot reaches, and until when; what was counted before it stays."""
    rules.require_lead(request.actor)
    with deps.store.writing(request) as session:
        pilot = rules.require_running(pilots.get(session, pilot_id))
        rules.require_unchanged(pilot, seen)
        kept = wish.model_copy(update={"starts_on": max(pilot.starts_on, _today(session, request.at))})
        _require_fit(session, request, kept, outsiders)
        changes = {
            "name": wish.name.strip(),
            "channels": list(wish.channels),
            "people": list(wish.people),
            "ends_on": wish.ends_on,
        }
        before, after = _said(pilot), pilot.model_copy(update=changes)
        if _said(after) == before:
            return pilot
        changed = pilots.put(session, after)
        joined = set(changed.people) - set(pilot.people)
        if joined and rules.is_on(pilot, _today(session, request.at)):
            _count_anew(session, request.at, only=joined)
        history.add(session, request, "pilot_changed", before=before, after=_said(changed))
        return changed


def _require_fit(session: Session, request: Request, wish: Wish, outsiders: Collection[str]) -> date:
    today = _today(session, request.at)
    for field, sentence in rules.errors(wish, today=today, outsiders=outsiders).items():
        raise Refusal(sentence, field=field)
    return today


def _said(pilot: Pilot) -> str:
    return f"{pilot.name} until {pilot.ends_on}: {' '.join(pilot.channels)}; {' '.join(pilot.people)}"


def end(deps: Deps, request: Request, pilot_id: int) -> Pilot:
    """End a pilot now; its page is written and both leads are asked what comes of it."""
    rules.require_lead(request.actor)
    with deps.store.writing(request) as session:
        return _end(session, request, rules.require_running(pilots.get(session, pilot_id)))


def end_due(deps: Deps, team: str) -> None:
    """End a pilot whose last day is over; cheap when none runs."""
    at = deps.clock()
    with deps.store.reading(team) as session:
        pilot = pilots.running(session)
        if pilot is None or pilot.ends_on >= _today(session, at):
            return
    with deps.store.writing(Request(team=team, actor=STILE, at=at, surface="clock")) as session:
        pilot = pilots.running(session)
        if pilot is not None:
            _end(session, Request(team=team, actor=STILE, at=at, surface="clock"), pilot)


def _end(session: Session, request: Request, pilot: Pilot) -> Pilot:
    page = _page(session, pilot, request.at)
    if rules.is_on(pilot, _today(session, request.at)):
        _count_anew(session, request.at, besides=pilot.people)
    ended = pilots.put(
        session, pilot.model_copy(update={"ended_at": request.at, "page": page.model_dump(mode="json")})
    )
    history.add(session, request, "pilot_ended", before=pilot.name)
    _tell(session, request, ended, "pilot_page")
    return ended


def _count_anew(
    session: Session, at: datetime, *, only: Collection[str] = (), besides: Collection[str] = ()
) -> None:
    """Count the working days anew of those who heard nothing until now: nothing comes of a silence."""
    for nudge in nudges.walking(session, only=only, besides=besides):
        wt = working_times.of_person(session, nudge.person)
        begun = nudge.model_copy(update={"created_at": at})
        nudges.count_anew(session, nudge, at=at, next_at=step_due(begun, wt, nudge.step))


def to_decide(deps: Deps, request: Request, pilot_id: int) -> Pilot:
    """Return a pilot that has ended, to who may say what comes of it."""
    return rules.require_ended(look_at(deps, request, pilot_id).pilot)


def decide(deps: Deps, request: Request, pilot_id: int, seen: int, decision: Decision, *, why: str) -> Pilot:
    """Say what comes of a pilot: Stile goes on everywhere, or says nothing unasked any more."""
    rules.require_lead(request.actor)
    with deps.store.writing(request) as session:
        pilot = rules.require_ended(pilots.get(session, pilot_id))
        decided = pilots.put(session, rules.decided(pilot, decision, why=why, by=request.actor, seen=seen))
        chosen = settings.get(session)
        if chosen.paused != (decision is Decision.STOP):
            settings.write(session, chosen.model_copy(update={"paused": decision is Decision.STOP}))
        history.add(session, request, f"pilot_{decision.value}", after=why.strip())
        for person in _readers(session, pilot):
            deliveries.redraw_key(session, _key("pilot_page", pilot, person))
        _tell(session, request, decided, "pilot_decided", besides=request.actor.id)
        return decided


def resume(deps: Deps, request: Request) -> None:
    """Turn Stile back on everywhere after it was stopped."""
    rules.require_lead(request.actor)
    with deps.store.writing(request) as session:
        chosen = settings.get(session)
        if chosen.paused:
            settings.write(session, chosen.model_copy(update={"paused": False}))
            _count_anew(session, request.at)
            history.add(session, request, "settings", before="paused: True", after="paused: False")


def _tell(session: Session, request: Request, pilot: Pilot, kind: str, *, besides: str = "") -> None:
    """Tell both leads and who started it, each once."""
    for person in _readers(session, pilot):
        if person == besides:
            continue
        key = _key(kind, pilot, person)
        if kind == "pilot_decided":
            key = f"{key}:{pilot.version}"
        deliveries.add(
            session,
            kind,
            key=key,
            due_at=_told_at(session, request, kind, person),
            person=person,
            subject_id=pilot.id,
            live=kind == "pilot_page",
        )


def _told_at(session: Session, request: Request, kind: str, person: str) -> datetime:
    """Return when somebody is told: a page at once to who ended the pilot, else in the reader's working hours."""
    if kind != "pilot_page" or person == request.actor.id:
        return request.at
    return next_working_instant(working_times.of_person(session, person), request.at)


def _readers(session: Session, pilot: Pilot) -> list[str]:
    leads = settings.get(session).people.leads
    return [who for who in dict.fromkeys((leads.marketing, leads.it, pilot.started_by)) if who]


def _key(kind: str, pilot: Pilot, person: str) -> str:
    return f"{kind}:{pilot.id}:{person}"


def _baseline(session: Session, at: datetime, reach: Reach) -> dict[str, object]:
    """Count the last handoffs of those in the pilot before now, ten at most."""
    first = pilots.came_in_before(session, at, count=rules.BASELINE, reach=reach)
    span = Quarter(name="before", starts_at=first or at - timedelta(days=1), ends_at=at)
    wt = working_times.of_workspace(session)
    (counted,) = report.figures(session, at, wt, (span,), reach=reach)
    return counted.model_dump(mode="json")


def _page(session: Session, pilot: Pilot, at: datetime) -> Page:
    wt, reach = working_times.of_workspace(session), _reach(pilot.people, pilot.channels)
    begun = max(wall_instant(wt.zone, pilot.starts_on, time()), pilot.started_at)
    ended = max(at, begun + timedelta(seconds=1))
    span = Quarter(name="during", starts_at=begun, ends_at=ended)
    (during,) = report.figures(session, ended, wt, (span,), reach=reach)
    return Page.model_validate(
        {
            "before": pilot.baseline,
            "during": during,
            "annoyed": _annoyed(session, during, reach),
            "results": during.results,
            "waiting": verdicts.waiting(session, reach),
        }
    )


def _annoyed(session: Session, during: Figures, reach: Reach) -> Annoyed:
    begun, ended = during.quarter.starts_at, during.quarter.ends_at
    offers, wrong = pilots.offered(session, first=_utc(begun), last=_utc(ended), reach=reach)
    deeds = pilots.deeds(session, after=begun, before=ended, reach=reach)
    return Annoyed(
        offers=offers,
        not_a_request=wrong,
        reminders=pilots.reminded(session, after=begun, before=ended, reach=reach),
        put_off=deeds.get("nudge_snoozed", 0),
        stopped=deeds.get("nudge_stopped", 0),
        not_mine=deeds.get("nudge_not_mine", 0),
        withdrawn=during.withdrawn,
    )


def _reach(people: Collection[str], channels: Collection[str]) -> Reach:
    return Reach(tuple(people), tuple(channels))


def _utc(at: datetime) -> date:
    return at.astimezone(UTC).date()


def _today(session: Session, at: datetime) -> date:
    return at.astimezone(ZoneInfo(working_times.of_workspace(session).zone)).date()


def speaks_to(session: Session, person: str, at: datetime) -> bool:
    """Tell whether Stile says anything unasked to a person now."""
    return rules.speaks_to(settings.get(session), pilots.running(session), person, _today(session, at))


def speaks_in(session: Session, channel: str, at: datetime) -> bool:
    """Tell whether Stile listens and speaks unasked in a channel now."""
    return rules.speaks_in(settings.get(session), pilots.running(session), channel, _today(session, at))


def require_inside(session: Session, request: Request) -> None:
    """Refuse a new handoff of somebody whom a running pilot does not name."""
    rules.require_inside(pilots.running(session), request.actor, _today(session, request.at))
