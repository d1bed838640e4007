"""Working time: days, hours and recurrences in every zone, over both changes of the clock."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from handlers.rules import working_time as rules
from handlers.rules.working_time import WorkingTime

NEW_YORK, KOLKATA = "America/New_York", "Asia/Kolkata"
WORKWEEK = frozenset(range(5))
MINUTE = timedelta(minutes=1)
NAIVE = datetime.fromisoformat("2026-07-01 12:00")


def a_working_time(zone: str = NEW_YORK, hours: str = "09:00-17:30", **changes: object) -> WorkingTime:
    wt = WorkingTime(zone=zone, hours=rules.parse_hours(hours), weekdays=WORKWEEK)
    return replace(wt, **changes)  # type: ignore[arg-type]


def at(text: str, zone: str = NEW_YORK) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


def on_the_wall(instant: datetime, zone: str = NEW_YORK) -> str:
    return instant.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


zones = st.sampled_from(sorted(available_timezones() - {"localtime"}))
instants = st.integers(788_918_400, 2_019_686_400).map(lambda s: datetime.fromtimestamp(s, UTC))  # 1995-2033
walls = st.times().map(lambda t: t.replace(second=0, microsecond=0))
days = st.dates(date(1995, 1, 1), date(2034, 1, 1))


@st.composite
def working_times(draw: st.DrawFn) -> WorkingTime:
    start, end = draw(st.lists(walls, min_size=2, max_size=2, unique=True))
    first = draw(days)
    holidays = draw(st.sampled_from([None, "US-NY", "IN-KA", "DE", "GB-ENG", "JP", "IL"]))
    weekdays = draw(st.frozensets(st.integers(0, 6), min_size=1))
    return WorkingTime(
        draw(zones), (start, end), weekdays, holidays, leave=((first, first + timedelta(days=20)),)
    )


# What people write


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("09:00-17:30", (time(9), time(17, 30))),
        (" 9:00 - 17:30 ", (time(9), time(17, 30))),
        ("22:00-06:00", (time(22), time(6))),
    ],
)
def test_hours_are_read_as_people_write_them(text: str, hours: tuple[time, time]) -> None:
    assert rules.parse_hours(text) == hours


@pytest.mark.parametrize("text", ["", "9-5", "09:00", "25:00-26:00", "09:61-10:00", "09:00-09:00", "x" * 999])
def test_hours_that_are_none_are_answered_with_how_to_write_them(text: str) -> None:
    with pytest.raises(ValueError, match=r"^Working hours are written like 09:00-17:30, .{0,60}\.$"):
        rules.parse_hours(text)


def test_weekdays_are_numbers_from_monday() -> None:
    assert rules.parse_weekdays(["sun", "Mon", " thu "]) == {6, 0, 3}


@pytest.mark.parametrize("names", [[], ["mon", "someday"], [""]])
def test_weekdays_that_are_none_are_answered_with_the_seven(names: list[str]) -> None:
    with pytest.raises(ValueError, match=r"^Weekdays are written mon, tue, .*sun, at least one.*\.$"):
        rules.parse_weekdays(names)


@pytest.mark.parametrize(
    ("written", "code"), [("US-NY", "US-NY"), ("in-ka", "IN-KA"), (" DE ", "DE"), ("GB-ENG", "GB-ENG")]
)
def test_holiday_calendars_are_a_country_and_perhaps_a_region(written: str, code: str) -> None:
    assert rules.parse_holidays(written) == code


@pytest.mark.parametrize(
    ("code", "advice"),
    [
        ("XX", "write one like US-NY, IN-KA or DE."),
        ("", "write one like US-NY, IN-KA or DE."),
        ("UnitedStates", "write one like US-NY, IN-KA or DE."),
        ("US-ZZ", "write US, or one of its regions such as US-AK, US-AL, US-AR."),
        ("SG-01", "write SG."),
    ],
)
def test_an_unknown_holiday_calendar_is_answered_with_one_to_write(code: str, advice: str) -> None:
    with pytest.raises(ValueError, match="There is no holiday calendar") as refused:
        rules.parse_holidays(code)

    assert str(refused.value) == f'There is no holiday calendar "{code}": {advice}'


ODD_ZONES = ["", "Mars/Olympus", "America", "../etc/passwd", "/etc/localtime", "a\0b", "x" * 5000, "UTC+2"]


@pytest.mark.parametrize("name", [*ODD_ZONES, "localtime", "right/UTC", "posixrules", "\ud800"])
def test_an_unknown_zone_is_answered_with_one_to_write(name: str) -> None:
    with pytest.raises(ValueError, match=r"write one like America/New_York or Asia/Kolkata\.$"):
        rules.parse_zone(name)


@pytest.mark.parametrize("name", [None, *ODD_ZONES])
def test_an_unknown_zone_falls_back(name: str | None) -> None:
    assert rules.zone_or(name, NEW_YORK) == NEW_YORK


def test_a_known_zone_does_not_fall_back() -> None:
    assert rules.zone_or(KOLKATA, NEW_YORK) == KOLKATA


@pytest.mark.parametrize(
    "changes",
    [
        {"zone": "Mars/Olympus"},
        {"hours": "09:00-09:00"},
        {"weekdays": frozenset()},
        {"weekdays": frozenset({7})},
        {"holidays": "XX"},
        {"leave": ((date(2026, 7, 2), date(2026, 7, 1)),)},
        {"dnd": ((NAIVE, NAIVE),)},
        {"dnd": ((datetime(2026, 7, 3, tzinfo=UTC), datetime(2026, 7, 2, tzinfo=UTC)),)},
    ],
)
def test_working_time_that_makes_no_sense_is_refused(changes: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"^[A-Z].*\.$"):
        a_working_time(**changes)  # type: ignore[arg-type]


# Days


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2026, 7, 2), None),
        (date(2026, 7, 3), "a public holiday (Independence Day, observed)"),
        (date(2026, 7, 5), "a weekend"),
        (date(2026, 7, 7), "leave"),
        (date(2026, 7, 8), "leave"),
        (date(2026, 7, 9), None),
    ],
)
def test_a_free_day_says_why(day: date, reason: str | None) -> None:
    wt = a_working_time(holidays="US-NY", leave=((date(2026, 7, 7), date(2026, 7, 8)),))

    assert (rules.why_not(wt, day), rules.is_working_day(wt, day)) == (reason, reason is None)


def test_holidays_are_those_of_the_persons_own_calendar() -> None:
    rajyotsava = date(2027, 11, 1)

    reasons = [
        rules.why_not(a_working_time(holidays=code), rajyotsava) for code in ("IN-KA", "IN-DL", "US-NY")
    ]

    assert reasons == ["a public holiday (Karnataka Rajyotsava)", None, None]


def test_years_beyond_the_moving_feasts_known_still_have_the_fixed_ones() -> None:
    wt = a_working_time(KOLKATA, holidays="IN-KA")

    assert rules.why_not(wt, date(2040, 8, 15)) == "a public holiday (Independence Day)"


def test_a_week_from_sunday_to_thursday_has_its_weekend_on_friday() -> None:
    wt = a_working_time("Asia/Riyadh", weekdays=rules.parse_weekdays(["sun", "mon", "tue", "wed", "thu"]))

    assert [rules.is_working_day(wt, date(2026, 7, day)) for day in range(3, 6)] == [False, False, True]


def test_samoa_does_not_work_on_the_date_it_skipped() -> None:
    wt = a_working_time("Pacific/Apia")

    assert rules.why_not(wt, date(2011, 12, 30)) == "a date that Pacific/Apia skipped"
    assert rules.working_spans(wt, at("2011-12-30 09:00", "UTC"), at("2011-12-31 09:00", "UTC")) == []


# Hours


@pytest.mark.parametrize(
    ("moment", "working"),
    [
        ("2026-07-01 08:59", False),
        ("2026-07-01 09:00", True),
        ("2026-07-01 17:29", True),
        ("2026-07-01 17:30", False),
        ("2026-07-04 12:00", False),
    ],
)
def test_working_is_from_the_first_minute_up_to_the_last(moment: str, working: bool) -> None:
    assert rules.is_working(a_working_time(), at(moment)) is working


def test_do_not_disturb_is_no_working_time() -> None:
    wt = a_working_time(dnd=((at("2026-07-01 12:00"), at("2026-07-01 13:00")),))

    spans = rules.working_spans(wt, at("2026-07-01 00:00"), at("2026-07-02 00:00"))

    assert [tuple(map(on_the_wall, span)) for span in spans] == [
        ("2026-07-01 09:00", "2026-07-01 12:00"),
        ("2026-07-01 13:00", "2026-07-01 17:30"),
    ]
    assert rules.next_working_instant(wt, at("2026-07-01 12:10")) == at("2026-07-01 13:00")


def test_spans_are_cut_where_the_question_ends() -> None:
    spans = rules.working_spans(a_working_time(), at("2026-07-01 10:00"), at("2026-07-01 11:00"))

    assert spans == [(at("2026-07-01 10:00"), at("2026-07-01 11:00"))]


def test_the_next_working_instant_jumps_a_long_weekend() -> None:
    wt = a_working_time(holidays="US-NY")

    assert rules.next_working_instant(wt, at("2026-07-02 18:00")) == at("2026-07-06 09:00")


def test_a_night_shift_belongs_to_the_day_it_begins_on() -> None:
    wt = a_working_time(KOLKATA, "22:00-06:00")

    nights = [
        at("2026-07-03 23:00", KOLKATA),
        at("2026-07-04 05:00", KOLKATA),
        at("2026-07-04 23:00", KOLKATA),
    ]

    assert [rules.is_working(wt, moment) for moment in nights] == [True, True, False]


def test_a_night_shift_ends_at_the_midnight_before_leave() -> None:
    wt = a_working_time(KOLKATA, "22:00-06:00", leave=((date(2026, 7, 2), date(2026, 7, 2)),))

    spans = rules.working_spans(wt, at("2026-07-01 12:00", KOLKATA), at("2026-07-03 12:00", KOLKATA))

    assert spans == [(at("2026-07-01 22:00", KOLKATA), at("2026-07-02 00:00", KOLKATA))]


@pytest.mark.parametrize(("day", "hours"), [("2026-03-08", 8), ("2026-11-01", 10), ("2026-07-05", 9)])
def test_a_day_of_a_clock_change_is_as_long_as_it_really_is(day: str, hours: int) -> None:
    wt = a_working_time(hours="00:00-09:00", weekdays=frozenset({6}))

    [(start, end)] = rules.working_spans(wt, at(f"{day} 00:00"), at(f"{day} 12:00"))

    assert end - start == timedelta(hours=hours)


def test_who_never_works_is_named_instead_of_searched_for_ever() -> None:
    wt = a_working_time(leave=((date(2020, 1, 1), date(2099, 1, 1)),))

    with pytest.raises(ValueError, match="There is no working time in the ten years"):
        rules.next_working_instant(wt, at("2026-07-01 12:00"))


# Working days later


@pytest.mark.parametrize(
    ("moment", "n", "due"),
    [
        ("2026-06-29 10:15", 3, "2026-07-02 10:15"),
        ("2026-07-01 10:15", 3, "2026-07-07 10:15"),  # over the observed holiday and the weekend
        ("2026-07-01 07:00", 1, "2026-07-02 09:00"),
        ("2026-07-01 20:00", 1, "2026-07-02 17:30"),
        ("2026-07-04 11:00", 1, "2026-07-06 17:30"),
        ("2026-07-01 10:15", 0, "2026-07-01 10:15"),
        ("2026-07-04 11:00", 0, "2026-07-06 09:00"),
        ("2026-03-06 10:15", 1, "2026-03-09 10:15"),  # over the change to summer time
        ("2026-10-30 10:15", 1, "2026-11-02 10:15"),  # and back
    ],
)
def test_working_days_later_is_the_same_time_of_day_within_the_hours(moment: str, n: int, due: str) -> None:
    later = rules.add_working_days(a_working_time(holidays="US-NY"), at(moment), n)

    assert on_the_wall(later) == due


@pytest.mark.parametrize(
    ("moment", "due"),
    [
        ("2026-07-01 23:00", "2026-07-02 23:00"),
        ("2026-07-02 05:00", "2026-07-03 05:00"),
        ("2026-07-02 12:00", "2026-07-03 22:00"),
        ("2026-07-04 12:00", "2026-07-07 06:00"),
    ],
)
def test_a_working_day_later_by_night_is_the_next_shift(moment: str, due: str) -> None:
    wt = a_working_time(KOLKATA, "22:00-06:00")

    assert on_the_wall(rules.add_working_days(wt, at(moment, KOLKATA), 1), KOLKATA) == due


def test_do_not_disturb_does_not_move_what_is_due() -> None:
    wt = a_working_time(dnd=((at("2026-07-01 00:00"), at("2026-07-31 00:00")),))

    due = [on_the_wall(rules.add_working_days(wt, at("2026-07-01 10:15"), n)) for n in (0, 1)]

    assert due == ["2026-07-01 10:15", "2026-07-02 10:15"]


def test_working_days_are_not_taken_away() -> None:
    with pytest.raises(ValueError, match="added"):
        rules.add_working_days(a_working_time(), at("2026-07-01 10:15"), -1)


@pytest.mark.parametrize(
    ("a", "b", "n"),
    [
        ("2026-06-29 10:00", "2026-06-30 09:59", 0),
        ("2026-06-29 10:00", "2026-06-30 10:00", 1),
        ("2026-07-01 10:00", "2026-07-07 12:00", 3),
        ("2026-07-07 12:00", "2026-07-01 10:00", 0),
    ],
)
def test_only_whole_working_days_have_passed(a: str, b: str, n: int) -> None:
    assert rules.working_days_between(a_working_time(holidays="US-NY"), at(a), at(b)) == n


# The clock on the wall


@pytest.mark.parametrize(
    ("zone", "wall", "instant"),
    [
        (NEW_YORK, "2026-03-08 02:30", "2026-03-08 07:00"),  # skipped: 03:00 is the first after it
        (NEW_YORK, "2026-11-01 01:30", "2026-11-01 05:30"),  # shown twice: the first
        ("Australia/Lord_Howe", "2026-10-04 02:15", "2026-10-03 15:30"),
        ("Australia/Lord_Howe", "2026-04-05 01:45", "2026-04-04 14:45"),
        ("Africa/Casablanca", "2026-03-22 02:30", "2026-03-22 02:00"),
        ("Asia/Kathmandu", "2026-07-01 09:00", "2026-07-01 03:15"),
        ("Pacific/Apia", "2011-12-30 09:00", "2011-12-30 10:00"),
    ],
)
def test_a_wall_time_is_its_first_instant_or_the_first_after_a_gap(
    zone: str, wall: str, instant: str
) -> None:
    local = datetime.fromisoformat(wall)

    assert rules.wall_instant(zone, local.date(), local.time()) == at(instant, "UTC")


@pytest.mark.parametrize(
    "ask",
    [
        lambda wt: rules.is_working(wt, NAIVE),
        lambda wt: rules.working_spans(wt, NAIVE, NAIVE),
        lambda wt: rules.next_working_instant(wt, NAIVE),
        lambda wt: rules.add_working_days(wt, NAIVE, 1),
        lambda wt: rules.working_days_between(wt, NAIVE, NAIVE),
    ],
)
def test_a_naive_moment_is_refused(ask: Callable[[WorkingTime], object]) -> None:
    with pytest.raises(ValueError, match="A moment without a zone"):
        ask(a_working_time())


# In every zone

in_every_zone = settings(max_examples=80, deadline=None)


@in_every_zone
@given(zones, days, walls)
def test_a_wall_time_is_the_first_instant_that_shows_it_or_later(zone: str, day: date, wall: time) -> None:
    shown = datetime.combine(day, wall)

    instant = rules.wall_instant(zone, day, wall)

    clock = [
        (instant + step).astimezone(ZoneInfo(zone)).replace(tzinfo=None) for step in (-MINUTE, MINUTE * 0)
    ]
    assert clock[0] < shown <= clock[1]


@in_every_zone
@given(working_times(), instants)
def test_spans_are_ordered_and_apart_and_begin_on_working_days(wt: WorkingTime, start: datetime) -> None:
    spans = rules.working_spans(wt, start, start + timedelta(days=12))

    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(begins < ends for begins, ends in spans)
    for edge in (edge for begins, ends in spans for edge in (begins, ends - MINUTE / 60)):
        assert rules.why_not(wt, edge.astimezone(ZoneInfo(wt.zone)).date()) in (None, "a weekend")
    for begins in (begins for begins, _ in spans if begins > start):
        assert rules.is_working_day(wt, begins.astimezone(ZoneInfo(wt.zone)).date())


@in_every_zone
@given(working_times(), instants)
def test_the_next_working_instant_is_one_and_stays(wt: WorkingTime, moment: datetime) -> None:
    found = rules.next_working_instant(wt, moment)

    assert found >= moment
    assert rules.is_working(wt, found)
    assert rules.next_working_instant(wt, found) == found
    assert found == moment or not rules.working_spans(wt, moment, found)


@in_every_zone
@given(working_times(), instants, st.timedeltas(timedelta(0), timedelta(days=4)), st.integers(0, 6))
def test_later_starts_and_more_days_are_never_due_sooner(
    wt: WorkingTime, moment: datetime, wait: timedelta, n: int
) -> None:
    assume(not (moment + wait).astimezone(ZoneInfo(wt.zone)).fold)  # the hour shown twice has no order

    due = rules.add_working_days(wt, moment, n)

    assert moment <= due <= rules.add_working_days(wt, moment + wait, n)
    assert due < rules.add_working_days(wt, moment, n + 1)


@in_every_zone
@given(working_times(), instants, st.integers(1, 6))
def test_days_passed_are_the_days_added(wt: WorkingTime, moment: datetime, n: int) -> None:
    due = rules.add_working_days(wt, moment, n)

    assert rules.working_days_between(wt, moment, due) == n
    assert rules.working_days_between(wt, moment, due - timedelta(microseconds=1)) == n - 1
