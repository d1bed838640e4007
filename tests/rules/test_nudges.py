"""Rules of reminding: whose morning, how long a snooze lasts, and whom a step speaks to."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from handlers.rules import nudges as rules
from handlers.rules.nudges import Group, How, Kind, Rung, Snooze
from handlers.rules.preferences import choices
from handlers.rules.working_time import WorkingTime, is_working
from storage.records import Architect, Leads, Nudge, Roster

MONDAY = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
WEEK = frozenset(range(5))
BERLIN = WorkingTime(zone="Europe/Berlin", hours=(time(9), time(17, 30)), weekdays=WEEK, holidays="DE")
NEW_YORK = WorkingTime(
    zone="America/New_York", hours=(time(9), time(17, 30)), weekdays=WEEK, holidays="US-NY"
)
KOLKATA = WorkingTime(zone="Asia/Kolkata", hours=(time(11, 30), time(20, 30)), weekdays=WEEK)
NIGHT = WorkingTime(zone="Europe/Berlin", hours=(time(22), time(6)), weekdays=WEEK)
ROSTER = Roster(leads=Leads(marketing="U0M", it="U0I"), architects=(Architect(who="U0A", delegate="U0D"),))


def a_nudge(person: str = "U0A", kind: Kind = Kind.TAKE, at: datetime = MONDAY) -> Nudge:
    return Nudge(team_id="T0", id=1, handoff_id=12, kind=kind, subject_id=12, person=person, created_at=at)


@pytest.mark.parametrize("wt", [BERLIN, NEW_YORK, KOLKATA, NIGHT])
@pytest.mark.parametrize("hours", range(0, 24 * 14, 7))
def test_a_morning_is_the_first_working_instant_of_a_later_working_day(wt: WorkingTime, hours: int) -> None:
    at = datetime(2026, 3, 20, 12, 0, tzinfo=UTC) + timedelta(hours=hours)  # over both changes to summer time

    one, two = rules.morning(wt, at, 1), rules.morning(wt, at, 2)

    assert at < one < two
    assert is_working(wt, one)
    assert not is_working(wt, one - timedelta(seconds=1))
    assert rules.day_of(wt, one) < rules.day_of(wt, two)


def test_the_end_of_a_day_is_still_that_day() -> None:
    ends = datetime(2026, 11, 30, 16, 30, tzinfo=UTC)

    assert rules.morning(BERLIN, ends, 1) == datetime(2026, 12, 1, 8, 0, tzinfo=UTC)
    assert rules.morning(BERLIN, ends + timedelta(seconds=1), 1) == datetime(2026, 12, 2, 8, 0, tzinfo=UTC)


def test_a_friday_night_is_not_a_day_to_be_silent_on() -> None:
    friday = datetime(2026, 12, 4, 23, 0, tzinfo=UTC)

    assert rules.morning(BERLIN, friday, 1) == datetime(2026, 12, 8, 8, 0, tzinfo=UTC)


def test_a_night_shift_is_the_day_it_began_on() -> None:
    evening = datetime(2026, 11, 30, 22, 0, tzinfo=UTC)

    assert rules.day_of(NIGHT, evening) == rules.day_of(NIGHT, evening + timedelta(hours=6)) == "2026-11-30"


def test_a_step_said_late_moves_the_next_one_to_the_working_day_after() -> None:
    late = MONDAY + timedelta(days=7)

    assert rules.step_due(a_nudge(), BERLIN, 1) == datetime(2026, 12, 2, 8, 0, tzinfo=UTC)
    assert rules.step_due(a_nudge(), BERLIN, 1, said_at=late) == datetime(2026, 12, 8, 8, 0, tzinfo=UTC)


def test_a_ladder_has_an_end() -> None:
    for kind in Kind:
        steps = rules.ladder(kind)
        said = [step for step in steps if step.rung is not Rung.WITHDRAW]

        assert len(said) <= 4
        assert rules.step_due(a_nudge(kind=kind), BERLIN, len(steps)) is None


@pytest.mark.parametrize(
    ("choice", "until"),
    [
        (Snooze.TWO_HOURS, datetime(2026, 11, 30, 17, 0, tzinfo=UTC)),
        (Snooze.TOMORROW, datetime(2026, 12, 1, 8, 0, tzinfo=UTC)),
        (Snooze.NEXT_WEEK, datetime(2026, 12, 7, 8, 0, tzinfo=UTC)),
    ],
)
def test_a_snooze_ends_when_its_reader_works(choice: Snooze, until: datetime) -> None:
    assert rules.snoozed_until(choice, BERLIN, MONDAY, None) == until


def test_a_snooze_never_ends_after_what_is_due() -> None:
    due = MONDAY + timedelta(hours=1)

    assert [rules.snoozed_until(choice, BERLIN, MONDAY, due) for choice in Snooze] == [due] * 3


def test_what_is_overdue_is_put_off_by_two_hours_at_most() -> None:
    overdue = MONDAY - timedelta(hours=1)

    found = {rules.snoozed_until(choice, BERLIN, MONDAY, overdue) for choice in Snooze}

    assert found == {MONDAY + timedelta(hours=2)}


@pytest.mark.parametrize(
    ("rung", "person", "told"),
    [
        (Rung.PERSON, "U0A", ["U0A"]),
        (Rung.DELEGATE, "U0A", ["U0D"]),
        (Rung.DELEGATE, "U0X", ["U0M"]),
        (Rung.LEAD, "U0A", ["U0I"]),
        (Rung.BOTH_LEADS, "U0A", ["U0M", "U0I"]),
    ],
)
def test_each_step_speaks_to_its_own(rung: Rung, person: str, told: list[str]) -> None:
    assert rules.recipients(rung, a_nudge(person), ROSTER) == told


def test_what_others_leave_waiting_is_a_group_of_its_own() -> None:
    assert rules.group(Kind.TAKE, Rung.PERSON) is Group.ANSWERS
    assert rules.group(Kind.PICK, Rung.PERSON) is Group.CHECK_INS
    assert rules.group(Kind.PICK, Rung.BOTH_LEADS) is Group.OTHERS


def test_who_chose_nothing_is_told_once_a_day() -> None:
    assert set(choices({}).values()) == {How.DIGEST}
    assert choices({"answers": "off", "outcomes": "sometimes"})[Group.ANSWERS] is How.OFF
    assert choices({"answers": "off", "outcomes": "sometimes"})[Group.OUTCOMES] is How.DIGEST


def on_leave(first: str, last: str) -> WorkingTime:
    return replace(BERLIN, leave=((date.fromisoformat(first), date.fromisoformat(last)),))


def test_what_somebody_else_can_do_is_passed_on_while_its_person_is_away() -> None:
    away, step = on_leave("2026-12-01", "2026-12-11"), rules.ladder(Kind.TAKE)[0]
    tuesday = datetime(2026, 12, 1, 8, 0, tzinfo=UTC)

    assert rules.step_due(a_nudge(), away, 0) == tuesday
    assert rules.rung_for(step, a_nudge(), away, tuesday) is Rung.DELEGATE
    assert rules.rung_for(step, a_nudge(), BERLIN, tuesday) is Rung.PERSON
    assert rules.last_due(a_nudge(), away) == rules.last_due(a_nudge(), BERLIN)


def test_what_only_they_can_do_waits_until_they_are_back() -> None:
    away, held = on_leave("2026-12-01", "2026-12-11"), a_nudge(kind=Kind.HELD)
    monday = datetime(2026, 12, 14, 8, 0, tzinfo=UTC)

    assert rules.step_due(a_nudge(kind=Kind.PICK), away, 0) == monday
    assert rules.rung_for(rules.ladder(Kind.PICK)[0], a_nudge(kind=Kind.PICK), away, MONDAY) is Rung.PERSON
    assert rules.last_due(held, away) > rules.last_due(held, BERLIN)


@pytest.mark.parametrize(
    ("at", "last"),
    [
        (datetime(2026, 11, 30, 22, 59, tzinfo=UTC), None),
        (datetime(2026, 11, 30, 23, 0, tzinfo=UTC), date(2026, 12, 11)),  # midnight in Berlin
        (datetime(2026, 12, 11, 22, 59, tzinfo=UTC), date(2026, 12, 11)),
        (datetime(2026, 12, 11, 23, 0, tzinfo=UTC), None),
    ],
)
def test_somebody_is_away_from_their_own_midnight_to_their_own_midnight(
    at: datetime, last: date | None
) -> None:
    assert rules.away_until(on_leave("2026-12-01", "2026-12-11"), at) == last


def test_a_ladder_that_was_put_off_goes_on_a_working_day_after_and_never_past_its_ending() -> None:
    friday = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)
    monday = datetime(2026, 12, 7, 8, 0, tzinfo=UTC)

    assert rules.resumes(a_nudge().model_copy(update={"step": 1}), BERLIN, friday) == monday
    assert rules.resumes(a_nudge().model_copy(update={"step": 3}), BERLIN, friday) is None
    held = a_nudge(kind=Kind.HELD).model_copy(update={"step": 1})
    assert rules.resumes(held, BERLIN, friday + timedelta(days=60)) == rules.last_due(held, BERLIN)


@pytest.mark.parametrize(
    ("kind", "step", "more"),
    [
        (Kind.TAKE, 1, True),
        (Kind.TAKE, 3, False),
        (Kind.HELD, 1, True),
        (Kind.HELD, 2, False),  # it is withdrawn, which nobody else hears of
    ],
)
def test_others_hear_of_it_where_the_ladder_still_has_them(kind: Kind, step: int, more: bool) -> None:
    nudge = a_nudge(kind=kind).model_copy(update={"step": step, "next_at": MONDAY if step < 3 else None})

    assert rules.goes_on(nudge) is more
