"""Whose working time is what: the nearest to the person wins, and a day is the one where they are."""

from datetime import UTC, date, datetime, time

import pytest

from handlers.use_cases.working_times import build, is_away
from storage.records import Availability, Calendar, Person, Roster, Settings

ARUN = "U0ARUN"
CALENDAR = Calendar(zone="America/New_York", hours="09:00-17:30", holidays="US-NY")
OWN = Availability(who=ARUN, hours="11:30-20:30", leave=((date(2026, 12, 24), date(2026, 12, 31)),))
CHOSEN = Settings(calendar=CALENDAR, people=Roster(working_time=(OWN,)))


def a_person(**changes: object) -> Person:
    return Person.model_validate({"team_id": "T0", "id": ARUN, "zone": "Asia/Kolkata", **changes})


def test_a_person_has_their_own_hours_the_zone_of_slack_and_the_companys_holidays() -> None:
    wt = build(CHOSEN, a_person(), ARUN)

    assert (wt.zone, wt.hours, wt.holidays) == ("Asia/Kolkata", (time(11, 30), time(20, 30)), "US-NY")


def test_a_zone_nobody_knows_falls_back_to_the_companys() -> None:
    assert build(CHOSEN, a_person(zone="Mars/Olympus"), ARUN).zone == "America/New_York"


def test_leave_is_what_the_admin_entered_and_what_the_person_did() -> None:
    wt = build(CHOSEN, a_person(leave=[["2026-12-01", "2026-12-03"]]), ARUN)

    assert wt.leave == ((date(2026, 12, 24), date(2026, 12, 31)), (date(2026, 12, 1), date(2026, 12, 3)))


@pytest.mark.parametrize(
    ("at", "away"),
    [
        (datetime(2026, 11, 30, 18, 29, tzinfo=UTC), False),
        (datetime(2026, 11, 30, 18, 30, tzinfo=UTC), True),  # midnight in Kolkata
        (datetime(2026, 12, 3, 18, 29, tzinfo=UTC), True),
        (datetime(2026, 12, 3, 18, 30, tzinfo=UTC), False),
    ],
)
def test_who_is_away_is_so_by_the_date_where_they_are(at: datetime, away: bool) -> None:
    person = a_person(leave=[["2026-12-01", "2026-12-03"]])

    assert is_away(CHOSEN, person, ARUN, at) is away


def test_who_left_is_away() -> None:
    assert is_away(CHOSEN, a_person(deactivated=True), ARUN, datetime(2026, 11, 30, tzinfo=UTC))
