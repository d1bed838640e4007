"""The report for leads and admins: how early IT comes in, by quarter."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import report as rules
from handlers.rules.report import Figures, Quarter, Report, WorkingDays
from handlers.rules.working_time import WorkingTime, working_days_between
from handlers.use_cases import working_times
from storage import handoffs, verdicts
from storage import report as queries
from storage.reach import Reach
from storage.records import STILE, Request, Tally

BEFORE = timedelta(days=366)
"""How long before its first quarter a check-in of a handoff in the report may have been."""


def look_at_report(deps: Deps, request: Request) -> Report:
    """Return the figures of the last four quarters to a lead or an admin; an hour old where there are many."""
    rules.require_reader(request.actor)
    with deps.store.reading(request.team, patience=request.patience) as session:
        wt = working_times.of_workspace(session)
        quarters = rules.quarters(request.at, wt.zone)
        if not queries.are_many(session, _spans(quarters), more_than=rules.MANY):
            return _count(session, request.at, wt, quarters)
        if (kept := _kept(session, quarters, request.at)) is not None:
            return kept
        report = _count(session, request.at, wt, quarters)
    _keep(deps, request.model_copy(update={"inbox_id": None}), report)
    return report


def count_anew(deps: Deps, team: str) -> None:
    """Keep the report of a workspace with many handoffs at hand; cheap when there are few or it is fresh."""
    at = deps.clock()
    with deps.store.reading(team) as session:
        wt = working_times.of_workspace(session)
        quarters = rules.quarters(at, wt.zone)
        if _kept(session, quarters, at + rules.GOOD_FOR / 2) is not None:
            return
        if not queries.are_many(session, _spans(quarters), more_than=rules.MANY):
            return
        report = _count(session, at, wt, quarters)
    _keep(deps, Request(team=team, actor=STILE, at=at, surface="clock"), report)


def _kept(session: Session, quarters: tuple[Quarter, ...], at: datetime) -> Report | None:
    """Return what was counted before where it is fresh and of the same quarters."""
    tally = queries.tally(session)
    if tally is None or not tally.counted_at <= at < tally.counted_at + rules.GOOD_FOR:
        return None
    report = Report.model_validate(tally.report)
    return report if tuple(one.quarter for one in report.quarters) == quarters else None


def _keep(deps: Deps, request: Request, report: Report) -> None:
    document = report.model_dump(mode="json")
    with deps.store.writing(request) as session:
        queries.keep(session, Tally(team_id=request.team, counted_at=report.at, report=document))


def _count(session: Session, at: datetime, wt: WorkingTime, quarters: tuple[Quarter, ...]) -> Report:
    number, oldest = handoffs.held(session)
    return Report(
        at=at,
        quarters=figures(session, at, wt, quarters),
        held=number,
        held_days=working_days_between(wt, oldest, at) if oldest is not None and oldest < at else 0,
    )


def figures(
    session: Session,
    at: datetime,
    wt: WorkingTime,
    quarters: tuple[Quarter, ...],
    *,
    reach: Reach | None = None,
) -> tuple[Figures, ...]:
    """Return what the handoffs of some spans that follow each other came to; `reach` says whose."""
    spans = _spans(quarters)
    offsets = rules.offsets(wt.zone, spans[0] - BEFORE, at)
    talks = queries.talks(session, spans, offsets=offsets, reach=reach)
    contacts = queries.contacts(session, spans, offsets=offsets, reach=reach)
    days = WorkingDays(wt, *(moment.astimezone(ZoneInfo(wt.zone)).date() for moment in (spans[0], at)))
    return tuple(
        rules.summed(
            counted,
            [talk[1:] for talk in talks if talk.span == place],
            [contact[1:] for contact in contacts if contact.span == place],
            days,
        )
        for place, counted in enumerate(_counted(session, quarters, reach))
    )


def _counted(session: Session, quarters: tuple[Quarter, ...], reach: Reach | None) -> list[Figures]:
    spans = _spans(quarters)
    counts = queries.counts(session, spans, reach=reach)
    withdrawn = queries.withdrawn_without_context(session, spans, reach=reach)
    results = verdicts.counts(session, spans, reach=reach)
    return [
        Figures(
            quarter=quarter,
            withdrawn=withdrawn.get(place, 0),
            results=results.get(place, {}),
            **counts.get(place, queries.Counts())._asdict(),
        )
        for place, quarter in enumerate(quarters)
    ]


def _spans(quarters: tuple[Quarter, ...]) -> list[datetime]:
    return [*(quarter.starts_at for quarter in quarters), quarters[-1].ends_at]
