"""Working time: when a person works, in their own zone, and what the next such moment is."""

import re
import warnings
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from itertools import islice
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Span = tuple[datetime, datetime]

_DAY = timedelta(days=1)
_HORIZON = 3653  # days; whoever does not work for ten years is gone, not away
_HOURS = re.compile(r"([0-9]{1,2}):([0-9]{2})\s*[-\N{EN DASH}]\s*([0-9]{1,2}):([0-9]{2})")
_ZONE = re.compile(r"(?!right/|posix|localtime)[A-Za-z][A-Za-z0-9+_-]*(/[A-Za-z0-9+_-]+)*")


@dataclass(frozen=True)
class WorkingTime:
    """When one person works; leave is in whole days, both ends in, and dnd in aware instants."""

    zone: str
    hours: tuple[time, time]
    weekdays: frozenset[int]
    holidays: str | None = None
    leave: tuple[tuple[date, date], ...] = ()
    dnd: tuple[tuple[datetime, datetime], ...] = ()

    def __post_init__(self) -> None:
        parse_zone(self.zone)
        if self.hours[0] == self.hours[1]:
            raise ValueError("Working hours cannot begin and end at the same time.")
        if not self.weekdays or not self.weekdays <= set(range(7)):
            raise ValueError("Weekdays are numbers from 0 for Monday to 6 for Sunday, at least one of them.")
        if self.holidays is not None:
            parse_holidays(self.holidays)
        if any(first > last for first, last in self.leave):
            raise ValueError("Leave cannot end before it begins.")
        if any(in_utc(start) > in_utc(end) for start, end in self.dnd):
            raise ValueError("A do-not-disturb interval cannot end before it begins.")

    @property
    def by_night(self) -> bool:
        """Say whether the hours run past midnight; such a shift belongs to the day it begins on."""
        return self.hours[1] < self.hours[0]


def in_utc(at: datetime) -> datetime:
    """Return an instant in UTC; ValueError for one that does not say its zone."""
    if at.utcoffset() is None:
        raise ValueError("A moment without a zone is no moment: give it one before asking about it.")
    return at.astimezone(UTC)


def parse_hours(text: str) -> tuple[time, time]:
    """Read hours such as 09:00-17:30; an end before the start means the next morning."""
    found = _HOURS.fullmatch(text.strip())
    try:
        numbers = [int(part) for part in found.groups()] if found else [0, 0, 0, 0]
        start, end = time(numbers[0], numbers[1]), time(numbers[2], numbers[3])
    except ValueError:
        start = end = time()
    if start == end:
        raise ValueError(f'Working hours are written like 09:00-17:30, which "{text[:40]}" is not.')
    return start, end


def parse_weekdays(names: Iterable[str]) -> frozenset[int]:
    """Read weekdays such as mon and fri, as numbers from 0 for Monday."""
    written = [name.strip().lower() for name in names]
    if not written or not set(written) <= set(WEEKDAYS):
        odd = [f'; "{name[:40]}" is none of them' for name in written if name not in WEEKDAYS][:1]
        raise ValueError(f"Weekdays are written {', '.join(WEEKDAYS)}, at least one{''.join(odd)}.")
    return frozenset(WEEKDAYS.index(name) for name in written)


def parse_zone(name: str) -> str:
    """Check a zone's IANA name; ValueError with a sentence for one that nobody knows."""
    try:
        if _ZONE.fullmatch(name):
            return _zone(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        pass  # three ways of zoneinfo to say that there is no such zone
    raise ValueError(f'There is no time zone "{name[:40]}": write one like America/New_York or Asia/Kolkata.')


def is_zone(name: str) -> bool:
    """Say whether a zone of that name is known."""
    try:
        return bool(parse_zone(name))
    except ValueError:
        return False


def zone_or(name: str | None, fallback: str) -> str:
    """Return the zone where it is known, else the one to fall back on."""
    return name if name and is_zone(name) else fallback


def parse_holidays(code: str) -> str:
    """Check a holiday calendar's code, such as US-NY or DE; ValueError says what to write instead."""
    country, _, region = code.strip().partition("-")
    country = country.upper()
    regions = _calendars().get(country) if len(country) == 2 else None
    if regions is None:
        raise ValueError(f'There is no holiday calendar "{code[:40]}": write one like US-NY, IN-KA or DE.')
    if "-" not in code:
        return country
    known = region if region in regions else region.upper()
    if known in regions:
        return f"{country}-{known}"
    some = ", ".join(f"{country}-{name}" for name in sorted(regions)[:3])
    advice = f"{country}, or one of its regions such as {some}" if some else country
    raise ValueError(f'There is no holiday calendar "{code[:40]}": write {advice}.')


def wall_instant(zone: str, day: date, wall: time) -> datetime:
    """Return when a clock on that wall first shows this, in UTC; skipped: the first instant after it."""
    local = datetime.combine(day, wall.replace(fold=0), tzinfo=_zone(zone))
    instant = local.astimezone(UTC)
    if instant.astimezone(local.tzinfo).replace(tzinfo=None) == local.replace(tzinfo=None):
        return instant
    before = local.replace(fold=1, microsecond=0).astimezone(UTC)  # read by the offset to come: too early
    seconds = range(int((instant - before).total_seconds()))

    def is_past(second: int) -> bool:
        return (before + timedelta(seconds=second)).astimezone(local.tzinfo).utcoffset() != local.utcoffset()

    return before + timedelta(seconds=bisect_left(seconds, True, key=is_past))


def day_exists(zone: str, day: date) -> bool:
    """Say whether the zone has that date at all: Samoa has no 30 December 2011."""
    return wall_instant(zone, day, time()).astimezone(_zone(zone)).date() == day


def is_working_day(wt: WorkingTime, day: date) -> bool:
    """Say whether the person works on that date of theirs."""
    return why_not(wt, day) is None


def why_not(wt: WorkingTime, day: date) -> str | None:
    """Return why the person does not work on that date, to be read after "is", or None if they do."""
    if reason := _day_off(wt, day):
        return reason
    if day.weekday() not in wt.weekdays:
        return "a weekend"
    return None if day_exists(wt.zone, day) else f"a date that {wt.zone} skipped"


def working_spans(wt: WorkingTime, start: datetime, end: datetime) -> list[Span]:
    """Return the stretches of working time between two instants, in order and in UTC."""
    start, end = in_utc(start), in_utc(end)
    first, last = _local_date(wt, start) - _DAY, _local_date(wt, end)
    shifts = [span for n in range((last - first).days + 1) if (span := _shift(wt, first + n * _DAY))]
    spans = _without(shifts, wt.dnd)
    return [(max(s, start), min(e, end)) for s, e in spans if max(s, start) < min(e, end)]


def is_working(wt: WorkingTime, at: datetime) -> bool:
    """Say whether the person works at that instant; the last instant of a day is not in it."""
    return bool(working_spans(wt, at, at + timedelta(microseconds=1)))


def next_working_instant(wt: WorkingTime, at: datetime) -> datetime:
    """Return the first instant from then on at which the person works; ValueError after ten idle years."""
    at = in_utc(at)
    shifts = _shifts(wt, _local_date(wt, at) - _DAY)
    spans = (span for _, shift in shifts for span in _without([shift], wt.dnd))
    return next(max(start, at) for start, end in spans if end > at)


def add_working_days(wt: WorkingTime, at: datetime, n: int) -> datetime:
    """Return the same time of day n working days later, within the hours or at the very end of them.

    What comes after hours or on a free day counts as the end of the working day before it, so a later
    start is never due sooner. Do-not-disturb moves what is said, not what is due.
    """
    if n < 0:
        raise ValueError("Working days are added, not taken away.")
    if n == 0:
        return next_working_instant(replace(wt, dnd=()), at)
    day, wall = _anchor(wt, in_utc(at))
    later, (start, end) = next(islice(_shifts(wt, day + _DAY), n - 1, None))
    date_of_wall = later + _DAY if wt.by_night and wall < wt.hours[0] else later
    return min(max(wall_instant(wt.zone, date_of_wall, wall), start), end)


def working_days_between(wt: WorkingTime, a: datetime, b: datetime) -> int:
    """Return how many whole working days have passed: the most that can be added to a without passing b."""
    a, b = in_utc(a), in_utc(b)
    first = _anchor(wt, a)[0] + _DAY
    days = (_local_date(wt, b) - first).days + 1
    count = sum(_shift(wt, first + n * _DAY) is not None for n in range(days))
    while count and add_working_days(wt, a, count) > b:
        count -= 1
    return count


def _anchor(wt: WorkingTime, at: datetime) -> tuple[date, time]:
    """Return the working day that an instant counts to, and the time of day within its hours."""
    local = at.astimezone(_zone(wt.zone))
    for day in (local.date() - _DAY, local.date()):  # yesterday's, where the hours run past midnight
        shift = _shift(wt, day)
        if shift and at < shift[1]:
            return day, local.time() if at >= shift[0] else wt.hours[0]
    return local.date(), wt.hours[1]


def _shifts(wt: WorkingTime, first: date) -> Iterator[tuple[date, Span]]:
    for n in range(_HORIZON):
        if shift := _shift(wt, first + n * _DAY):
            yield first + n * _DAY, shift
    raise ValueError(f"There is no working time in the ten years after {first}: look at the leave entered.")


def _shift(wt: WorkingTime, day: date) -> Span | None:
    """Return the working hours that begin on that date, or None."""
    if not is_working_day(wt, day):
        return None
    start, end = wall_instant(wt.zone, day, wt.hours[0]), _end_of_shift(wt, day)
    return (start, end) if start < end else None  # hours that a change of the clock leaps over are none


def _end_of_shift(wt: WorkingTime, day: date) -> datetime:
    if not wt.by_night:
        return wall_instant(wt.zone, day, wt.hours[1])
    morning = day + _DAY
    return wall_instant(wt.zone, morning, time() if _day_off(wt, morning) else wt.hours[1])


def _day_off(wt: WorkingTime, day: date) -> str | None:
    if wt.holidays and (name := _public_holidays(wt.holidays, day.year).get(day)):
        return f"a public holiday ({name.replace(' (observed)', ', observed')})"
    return "leave" if any(first <= day <= last for first, last in wt.leave) else None


def _without(spans: list[Span], holes: Sequence[Span]) -> list[Span]:
    for hole_start, hole_end in holes:
        parts = [part for s, e in spans for part in ((s, min(e, hole_start)), (max(s, hole_end), e))]
        spans = [(s, e) for s, e in parts if s < e]
    return spans


def _local_date(wt: WorkingTime, at: datetime) -> date:
    return at.astimezone(_zone(wt.zone)).date()


@lru_cache(maxsize=1024)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@lru_cache(maxsize=1)
def _calendars() -> Mapping[str, list[str]]:
    import holidays  # noqa: PLC0415 - 3 MB, for workspaces that keep a holiday calendar

    return holidays.list_supported_countries()


@lru_cache(maxsize=1024)
def _public_holidays(code: str, year: int) -> Mapping[date, str]:
    import holidays  # noqa: PLC0415 - as above

    country, _, region = parse_holidays(code).partition("-")
    with warnings.catch_warnings():
        # India's moving feasts are foretold only so far; the fixed ones of later years are still right.
        warnings.filterwarnings("ignore", message="Requested Holidays are available only")
        found = holidays.country_holidays(country, subdiv=region or None, years=year, language="en_US")
    return dict(found.items())
