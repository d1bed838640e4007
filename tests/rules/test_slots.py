"""Slots: times inside the working hours of both people, in any two zones."""

import timeit
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from time import process_time
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.rules import working_time as rules
from handlers.rules.slots import NOTICE, SEARCHED, Slot, common_slots
from handlers.rules.working_time import WorkingTime

NEW_YORK, KOLKATA = "America/New_York", "Asia/Kolkata"
SUNDAY_TO_THURSDAY = frozenset({6, 0, 1, 2, 3})


def a_working_time(zone: str = NEW_YORK, hours: str = "09:00-17:30", **changes: object) -> WorkingTime:
    wt = WorkingTime(zone=zone, hours=rules.parse_hours(hours), weekdays=frozenset(range(5)))
    return replace(wt, **changes)  # type: ignore[arg-type]


def at(text: str, zone: str = NEW_YORK) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def on_the_wall(slots: list[Slot], zone: str = NEW_YORK) -> list[str]:
    return [slot.starts_at.astimezone(ZoneInfo(zone)).strftime("%a %m-%d %H:%M") for slot in slots]


EARLY_IN_NEW_YORK = a_working_time(NEW_YORK, "07:30-16:00", holidays="US-NY")
LATE_IN_KOLKATA = a_working_time(KOLKATA, "11:00-19:30", holidays="IN-KA")
FRIDAY_EVENING = at("2026-08-28 18:00")


def test_three_slots_are_on_three_days_and_at_three_times_of_day() -> None:
    slots = common_slots(a_working_time(), a_working_time(), after=FRIDAY_EVENING)

    assert on_the_wall(slots) == ["Mon 08-31 14:00", "Tue 09-01 11:00", "Wed 09-02 15:00"]


def test_new_york_and_kolkata_meet_where_early_and_late_hours_overlap() -> None:
    slots = common_slots(EARLY_IN_NEW_YORK, LATE_IN_KOLKATA, after=FRIDAY_EVENING)

    assert on_the_wall(slots) == ["Mon 08-31 09:30", "Tue 09-01 08:00", "Wed 09-02 09:00"]
    assert on_the_wall(slots, KOLKATA) == ["Mon 08-31 19:00", "Tue 09-01 17:30", "Wed 09-02 18:30"]


def test_office_hours_of_new_york_and_kolkata_have_nothing_in_common() -> None:
    assert common_slots(a_working_time(), a_working_time(KOLKATA), after=FRIDAY_EVENING) == []


def test_a_holiday_of_either_side_is_left_out() -> None:
    after = at("2026-09-03 18:00")  # Thursday; 4 September is a holiday in Karnataka, the 7th in New York

    slots = common_slots(EARLY_IN_NEW_YORK, LATE_IN_KOLKATA, after=after)

    assert [text[:9] for text in on_the_wall(slots)] == ["Tue 09-08", "Wed 09-09", "Thu 09-10"]


def test_leave_of_either_side_is_left_out() -> None:
    away = a_working_time(leave=((date(2026, 8, 31), date(2026, 9, 11)),))

    theirs = common_slots(away, a_working_time(), after=FRIDAY_EVENING)
    ours = common_slots(a_working_time(), away, after=FRIDAY_EVENING)

    assert (
        on_the_wall(theirs) == on_the_wall(ours) == ["Mon 09-14 14:00", "Tue 09-15 11:00", "Wed 09-16 15:00"]
    )


def test_do_not_disturb_is_left_out() -> None:
    quiet = a_working_time(dnd=((at("2026-08-31 09:00"), at("2026-09-02 00:00")),))

    slots = common_slots(quiet, a_working_time(), after=FRIDAY_EVENING)

    assert on_the_wall(slots)[0][:9] == "Wed 09-02"


def test_different_weekends_leave_the_days_between() -> None:
    riyadh = a_working_time("Asia/Riyadh", weekdays=SUNDAY_TO_THURSDAY)

    slots = common_slots(a_working_time("Europe/Berlin"), riyadh, after=FRIDAY_EVENING, count=5)

    assert [text[:3] for text in on_the_wall(slots)] == ["Mon", "Tue", "Wed", "Thu", "Mon"]


def test_no_common_weekday_is_no_slot() -> None:
    weekends = a_working_time(weekdays=frozenset({5, 6}))

    assert common_slots(a_working_time(), weekends, after=FRIDAY_EVENING) == []


def test_nobody_is_asked_to_meet_before_two_hours_of_their_work_have_passed() -> None:
    after, before = at("2026-08-31 14:10"), at("2026-08-31 18:00")

    slots = common_slots(a_working_time(), a_working_time(), after=after, before=before, count=9)

    assert on_the_wall(slots) == ["Mon 08-31 16:30", "Mon 08-31 17:00"]


def test_too_few_days_give_several_slots_on_one() -> None:
    slots = common_slots(
        a_working_time(), a_working_time(), after=FRIDAY_EVENING, before=at("2026-08-31 23:00")
    )

    assert on_the_wall(slots) == ["Mon 08-31 12:30", "Mon 08-31 14:00", "Mon 08-31 16:00"]


def test_a_deadline_within_the_notice_leaves_nothing() -> None:
    soon = FRIDAY_EVENING + timedelta(hours=1)

    assert common_slots(a_working_time(), a_working_time(), after=FRIDAY_EVENING, before=soon) == []


def test_what_is_taken_is_not_offered_again() -> None:
    first = common_slots(a_working_time(), a_working_time(), after=FRIDAY_EVENING)

    second = common_slots(a_working_time(), a_working_time(), after=FRIDAY_EVENING, taken=first)

    assert len(second) == 3
    assert not any(slot.overlaps(other) for slot in first for other in second)


def test_slots_start_on_the_half_hour_of_the_first_persons_clock() -> None:
    kathmandu = a_working_time("Asia/Kathmandu", "08:45-17:00")

    slots = common_slots(kathmandu, a_working_time("Europe/Berlin"), after=FRIDAY_EVENING)

    assert on_the_wall(slots, "Asia/Kathmandu") == ["Mon 08-31 16:00", "Tue 09-01 14:00", "Wed 09-02 15:30"]


@pytest.mark.parametrize(
    ("day", "utc"),
    [("2026-02-27", "14:00"), ("2026-03-10", "13:00"), ("2026-10-26", "13:00"), ("2026-11-03", "14:00")],
)
def test_slots_follow_the_change_of_the_clock(day: str, utc: str) -> None:
    new_york, berlin = a_working_time(hours="09:00-10:00"), a_working_time("Europe/Berlin", "13:00-17:00")

    slots = common_slots(new_york, berlin, after=at(f"{day} 18:00"), count=1)

    assert slots[0].starts_at.strftime("%H:%M") == utc


def test_hours_that_meet_only_between_two_changes_of_the_clock_meet_only_then() -> None:
    new_york, berlin = a_working_time(hours="09:00-10:00"), a_working_time("Europe/Berlin", "14:00-15:00")

    slots = common_slots(new_york, berlin, after=at("2026-03-02 08:00"), count=31)

    dates = sorted({slot.starts_at.date() for slot in slots})
    assert (dates[0], dates[-1]) == (date(2026, 3, 9), date(2026, 3, 27))


def test_somebody_away_for_longer_than_is_searched_gets_no_slot() -> None:
    away = a_working_time(leave=((date(2026, 1, 1), date(2099, 1, 1)),))

    assert common_slots(a_working_time(), away, after=FRIDAY_EVENING) == []


def test_a_naive_moment_is_refused() -> None:
    with pytest.raises(ValueError, match="A moment without a zone"):
        common_slots(a_working_time(), a_working_time(), after=FRIDAY_EVENING.replace(tzinfo=None))


def test_slots_cost_less_than_five_milliseconds_of_work() -> None:
    def ask() -> list[Slot]:
        return common_slots(EARLY_IN_NEW_YORK, LATE_IN_KOLKATA, after=FRIDAY_EVENING)

    ask()
    assert min(timeit.repeat(ask, number=1, repeat=20, timer=process_time)) < 0.005


@st.composite
def people(draw: st.DrawFn) -> WorkingTime:
    """Return somebody in any zone, with any hours on the half hour, by day or by night."""
    zone = draw(st.sampled_from(sorted(available_timezones() - {"localtime"})))
    start, end = draw(st.lists(st.integers(0, 47), min_size=2, max_size=2, unique=True))
    first = date(2026, 1, 1) + timedelta(days=draw(st.integers(0, 360)))
    return WorkingTime(
        zone,
        (time(start // 2, start % 2 * 30), time(end // 2, end % 2 * 30)),
        draw(st.frozensets(st.integers(0, 6), min_size=3)),
        draw(st.sampled_from([None, "US-NY", "IN-KA", "DE", "IL"])),
        leave=((first, first + timedelta(days=9)),),
    )


@settings(max_examples=150, deadline=None)
@given(
    people(),
    people(),
    st.integers(0, 360 * 24 * 60),
    st.sampled_from([timedelta(minutes=30), timedelta(minutes=45), timedelta(hours=1)]),
)
def test_slots_lie_within_the_working_time_of_both(
    a: WorkingTime, b: WorkingTime, minutes: int, length: timedelta
) -> None:
    after = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)

    slots = common_slots(a, b, after=after, length=length)

    assert slots == sorted(slots)
    assert not any(first.overlaps(second) for first, second in pairwise(slots))
    for slot in slots:
        assert after + NOTICE <= slot.starts_at < slot.ends_at <= after + SEARCHED
        assert slot.ends_at - slot.starts_at == length
        assert slot.starts_at.tzinfo is UTC
        for person in (a, b):
            worked = rules.working_spans(person, slot.starts_at, slot.ends_at)
            assert sum((end - start for start, end in worked), timedelta()) == length
            day = slot.starts_at.astimezone(ZoneInfo(person.zone)).date()
            assert rules.why_not(person, day) in (None, "a weekend")


@settings(max_examples=100, deadline=None)
@given(people(), people(), st.integers(0, 360 * 24))
def test_who_has_common_hours_on_three_days_gets_three_days(
    a: WorkingTime, b: WorkingTime, hours: int
) -> None:
    after = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hours)

    slots = common_slots(a, b, after=after)

    every = common_slots(a, b, after=after, count=31)
    days = [{s.starts_at.astimezone(ZoneInfo(a.zone)).date() for s in some} for some in (slots, every)]
    assert len(slots) == min(3, len(every))
    assert len(days[0]) == min(3, len(days[1]))
