"""What a person decides for themselves: how they are reminded, when they are away, and when they work."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from handlers.rules.nudges import Group, How
from handlers.rules.refusals import Refusal
from handlers.rules.working_time import WEEKDAYS, parse_hours
from storage.records import Actor, Availability, Calendar, Roster
from storage.vocabulary import Side

USUAL = How.DIGEST
USUAL_TIME = Calendar()
LONGEST = timedelta(days=366)
FURTHEST = timedelta(days=731)
"""How long somebody can be away, and how far ahead that can be entered."""
TIMES = ("hours", "weekdays")

Days = tuple[date, date]


@dataclass(frozen=True)
class Mine:
    """What a person chose, for the form: `usual` holds where they chose no hours or days of their own."""

    choices: Mapping[Group, How]
    away: Days | None = None
    own: Availability | None = None
    usual: Calendar = USUAL_TIME
    is_architect: bool = False
    delegate: str | None = None


def choices(chosen: Mapping[str, str]) -> dict[Group, How]:
    """Return the choice for every group: what was chosen, else once a day."""
    known = {group: chosen.get(group, USUAL) for group in Group}
    return {group: How(how) if how in set(How) else USUAL for group, how in known.items()}


def next_away(spans: Iterable[Days], today: date) -> Days | None:
    """Return when a person is away next, or is now."""
    return min((span for span in spans if span[1] >= today), default=None)


def days_of(leave: Iterable[Sequence[str]]) -> list[Days]:
    """Return the days of leave as they are kept."""
    return [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in leave]


def read_away(first: str | None, last: str | None, today: date) -> Days | None:
    """Return the days somebody is away, both included, None where they are not, or refuse what cannot be."""
    if not first and not last:
        return None
    if not first or not last:
        missing = "away_from" if not first else "away_until"
        raise Refusal("Give the first and the last day, or neither.", field=missing)
    begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    if ends < begins:
        raise Refusal(f"Choose {begins.day} {begins:%b %Y} or a later day.", field="away_until")
    if ends < today:
        raise Refusal("Choose a day that is still to come.", field="away_until")
    if begins > today + FURTHEST:
        raise Refusal("Choose a day within two years; later ones can be entered then.", field="away_from")
    if ends - begins > LONGEST:
        raise Refusal("Choose at most a year; ask your Stile admin for more.", field="away_until")
    return begins, ends


def leave_after(leave: Iterable[Days], *, shown: Days | None, new: Days | None, today: date) -> list[Days]:
    """Return the leave with what the form showed replaced, and without what is over."""
    others = {span for span in leave if span != shown and span[1] >= today}
    return sorted(others | ({new} if new else set()))


def read_hours(text: str) -> str | None:
    """Return own working hours, None for the usual ones, or refuse what is none."""
    if not text.strip():
        return None
    try:
        parse_hours(text)
    except ValueError as error:
        raise Refusal(str(error), field="hours") from error
    return text.strip()


def read_weekdays(days: Iterable[str], usual: Calendar) -> tuple[str, ...] | None:
    """Return own working days, or None for the usual ones."""
    chosen = tuple(day for day in WEEKDAYS if day in set(days))
    return None if not chosen or set(chosen) == set(usual.weekdays) else chosen


def with_times(roster: Roster, who: str, *, hours: str | None, weekdays: tuple[str, ...] | None) -> Roster:
    """Return the roster with somebody's own hours and days; what else it says of their time stays.

    What they chose is marked as theirs, so that a list that is applied later does not take it back.
    """
    before = next((times for times in roster.working_time if times.who == who), Availability(who=who))
    new: dict[str, Any] = {"hours": hours, "weekdays": weekdays}
    changed = {key for key, value in new.items() if value != getattr(before, key)}
    if not changed:
        return roster
    chosen = tuple(key for key in new if new[key] and (key in changed or key in before.chosen))
    own = before.model_copy(update={**new, "chosen": chosen})
    others = tuple(times for times in roster.working_time if times.who != who)
    says = own.model_dump(exclude={"who"}, exclude_defaults=True)
    return roster.model_copy(update={"working_time": (*others, own) if says else others})


def require_fit(stand_in: Actor) -> None:
    """Refuse somebody who cannot stand in for anybody: a guest, a stranger, or who left."""
    if stand_in.guest or stand_in.foreign or stand_in.deactivated:
        raise Refusal(
            "Choose a full member of this company; guests, people of another company and those who left "
            "cannot stand in.",
            field="delegate",
        )


def with_delegate(roster: Roster, who: str, delegate: str | None) -> Roster:
    """Return the roster with the one person who stands in for somebody, or refuse who cannot."""
    if delegate == who:
        raise Refusal("Choose somebody else; you cannot stand in for yourself.", field="delegate")
    side = roster.side(who)
    if delegate is not None and roster.side(delegate) is not side:
        name = "IT" if side is Side.IT else "marketing"
        raise Refusal(
            f"Choose somebody in {name}; a Stile admin adds people in the settings.", field="delegate"
        )
    is_architect = any(one.who == who for one in roster.architects)
    delegates = {one: other for one, other in roster.delegates.items() if one != who}
    if delegate is not None and not is_architect:
        delegates[who] = delegate
    architects = tuple(
        one.model_copy(update={"delegate": delegate}) if one.who == who else one for one in roster.architects
    )
    return roster.model_copy(update={"architects": architects, "delegates": delegates})
