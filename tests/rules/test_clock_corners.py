"""Digests, ladders and snoozes in every zone, over both changes of the clock and dates that were skipped."""

from collections import defaultdict
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.rules import home, nudges
from handlers.rules.nudges import Kind, Snooze
from handlers.rules.working_time import WorkingTime, day_exists, is_working, is_working_day
from storage.records import Nudge
from tests.rules.test_working_time import instants, working_times

DAY, HALF_HOUR = timedelta(days=1), timedelta(minutes=30)
in_every_zone = settings(max_examples=60, deadline=None)
ODD = {
    "Australia/Lord_Howe": datetime(2026, 4, 4, tzinfo=UTC),  # half an hour back on 5 April 2026
    "Pacific/Apia": datetime(2011, 12, 28, tzinfo=UTC),  # no 30 December 2011
    "Africa/Casablanca": datetime(2026, 2, 13, tzinfo=UTC),  # an hour back for Ramadan, the day after
    "Asia/Kathmandu": datetime(1985, 12, 30, tzinfo=UTC),  # a quarter of an hour on, on 1 January 1986
    "America/New_York": datetime(2026, 3, 6, tzinfo=UTC),
    "Europe/Berlin": datetime(2026, 10, 23, tzinfo=UTC),
    "Africa/Cairo": datetime(2026, 4, 22, tzinfo=UTC),  # midnight is skipped on 24 April 2026
}


def a_nudge(at: datetime, kind: Kind = Kind.TAKE, step: int = 0) -> Nudge:
    return Nudge(
        team_id="T0", id=1, handoff_id=1, kind=kind, subject_id=1, person="U0", created_at=at, step=step
    )


def every_day(wt: WorkingTime, start: datetime, days: int = 6) -> dict[date, set[tuple[datetime, datetime]]]:
    """Return what each local date's reminder is, as a tick every half hour would find it."""
    found: dict[date, set[tuple[datetime, datetime]]] = defaultdict(set)
    for n in range(days * 48):
        at = start + n * HALF_HOUR
        if span := home.digest_span(wt, at):
            found[home.day_of(wt, at)].add(span)
    return found


def holds(wt: WorkingTime, start: datetime) -> None:
    first, last = home.day_of(wt, start), home.day_of(wt, start + 6 * DAY)
    found = every_day(wt, start)
    dates = [first + n * DAY for n in range((last - first).days)]
    assert {day for day in dates if is_working_day(wt, day)} == set(found) - {last}
    for day, spans in found.items():
        ((begins, ends),) = spans  # one a date, whenever the tick came
        assert begins < ends
        assert home.day_of(wt, begins) == home.day_of(wt, ends - timedelta(microseconds=1)) == day


@in_every_zone
@given(working_times(), instants)
def test_a_channel_has_one_reminder_on_each_working_date_that_exists(
    wt: WorkingTime, start: datetime
) -> None:
    holds(wt, start)


@pytest.mark.parametrize("zone", ODD)
def test_odd_zones_have_one_reminder_on_each_working_date(zone: str) -> None:
    start = ODD[zone]
    wt = WorkingTime(zone, (time(9), time(17, 30)), frozenset(range(7)))

    holds(wt, start)

    assert all(day_exists(zone, day) for day in every_day(wt, start))


@in_every_zone
@given(working_times(), instants)
def test_a_week_begins_once_and_weeks_meet(wt: WorkingTime, start: datetime) -> None:
    day = home.day_of(wt, start)
    monday = day - day.weekday() * DAY
    week = [monday + n * DAY for n in range(7)]

    firsts = [one for one in week if home.is_first_of_week(wt, one)]

    assert firsts == [one for one in week if is_working_day(wt, one)][:1]
    assert home.last_week(wt, monday + 7 * DAY)[0] == home.last_week(wt, monday)[1]


@in_every_zone
@given(working_times(), instants, st.sampled_from([kind for kind in Kind if kind is not Kind.HELD]))
def test_a_ladder_takes_each_step_in_hours_and_on_a_day_of_its_own(
    wt: WorkingTime, start: datetime, kind: Kind
) -> None:
    nudge = a_nudge(start, kind)
    counted = nudges.counted(nudge, wt)

    due = [nudges.step_due(nudge, wt, number) for number in range(len(nudges.ladder(kind)))]

    steps = [at for at in due if at is not None]
    assert len(steps) == len(due) <= 3
    assert start < steps[0]
    assert all(before < after for before, after in pairwise(steps))
    assert all(is_working(counted, at) for at in steps)
    assert len({nudges.day_of(counted, at) for at in steps}) == len(steps)


@in_every_zone
@given(working_times(), instants, st.integers(-300, 300), st.sampled_from(list(Snooze)))
def test_a_snooze_is_never_before_now_nor_past_what_is_due(
    wt: WorkingTime, at: datetime, hours: int, choice: Snooze
) -> None:
    due = at + timedelta(hours=hours)

    until = nudges.snoozed_until(choice, wt, at, due)

    assert at < until or until == due
    assert until <= max(due, at + timedelta(hours=2))


@in_every_zone
@given(working_times(), instants, st.integers(0, 2), st.integers(1, 400))
def test_a_ladder_that_was_put_off_goes_on_a_working_day_after_the_snooze(
    wt: WorkingTime, start: datetime, step: int, hours: int
) -> None:
    nudge, until = a_nudge(start, step=step), start + timedelta(hours=hours)
    counted = nudges.counted(nudge, wt)

    on = nudges.resumes(nudge, wt, until)

    assert on is not None
    assert on > until
    assert is_working(counted, on)
    assert nudges.day_of(counted, on) > nudges.day_of(counted, until)


@in_every_zone
@given(working_times(), instants)
def test_a_day_of_somebodys_is_at_most_a_day_from_their_calendars(wt: WorkingTime, at: datetime) -> None:
    local = at.astimezone(ZoneInfo(wt.zone)).date()

    assert date.fromisoformat(nudges.day_of(wt, at)) in {local, local - DAY}
