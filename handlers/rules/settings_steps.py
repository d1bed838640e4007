"""Settings step by step: what a form says, as a document of `stile apply`, so that one code path decides."""

import re
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal, NamedTuple

from handlers.rules.names import Named, Names
from storage.records import Architect, Availability, Cadence, Settings
from storage.vocabulary import Side, Stage

MODES = ("on", "shadow", "off")
"""How a channel is watched, each a field of the channels' form."""
KINDS: tuple[Literal["daily", "weekly"], ...] = ("daily", "weekly")
"""The reminders that a channel gets."""
SIDES = (Side.MARKETING, Side.IT)
"""Those that have a channel and a lead."""
CALENDAR = ("zone", "hours", "weekdays", "holidays")
LISTS = ("admins", "marketing", "it")
STAGES = tuple(Cadence.model_fields)


class Step(StrEnum):
    """The parts of the settings that have a form of their own; an architect is one person at a time."""

    CHANNELS = "channels"
    PEOPLE = "people"
    DELEGATES = "delegates"
    TIME = "time"
    CADENCE = "cadence"
    REMINDERS = "reminders"
    ROLES = "roles"
    ARCHITECT = "architect"


@dataclass(frozen=True)
class Filled:
    """A form as it was sent: what it held, whose it is, and the mark of what it had shown."""

    step: Step
    typed: Mapping[str, Any]
    who: str = ""
    seen: str = ""

    @property
    def people(self) -> tuple[str, ...]:
        """Return the people it names."""
        keys = {
            Step.PEOPLE: ("lead_marketing", "lead_it", *LISTS),
            Step.ARCHITECT: ("who", "delegate"),
            Step.DELEGATES: tuple(f"delegate_{side}" for side in SIDES),
            Step.ROLES: tuple(key for key in self.typed if key.startswith("role.")),
        }.get(self.step, ())
        return _ids(self.typed, keys)

    @property
    def of_one(self) -> str:
        """Return whose own time it changes: an architect's, known or new."""
        return (self.who or str(self.typed.get("who") or "")) if self.step is Step.ARCHITECT else ""

    @property
    def channels(self) -> tuple[str, ...]:
        """Return the channels it names."""
        return _ids(self.typed, ("it", "marketing", *MODES)) if self.step is Step.CHANNELS else ()


class Place(NamedTuple):
    """What Slack says of a conversation that was chosen."""

    name: str = ""
    seen: bool = True
    joined: bool = True
    shared: bool = False
    direct: bool = False


def place_problem(place: Place) -> str | None:
    """Return why Stile cannot work in a conversation and what to do, or None; one can invite it later."""
    if place.direct:
        return "This is a conversation of people and no channel; choose a channel."
    if not place.seen:
        return "Stile cannot see this channel: write /invite @Stile in it, then save again."
    if place.shared:
        return (
            f"#{place.name} is shared with another company, where Stile stays silent; choose one of your own."
        )
    return None


def spoken_in(settings: Settings) -> list[str]:
    """Return the channels in which Stile is to speak or listen."""
    channels = settings.channels
    wanted = [channels.it, channels.marketing, *(w.channel for w in channels.watched if w.mode != "off")]
    return [channel for channel in dict.fromkeys(wanted) if channel]


def troubled(places: Mapping[str, Place]) -> dict[str, str]:
    """Return what keeps Stile out of some channels, and what to do."""
    missing = "Stile is not in it yet; write /invite @Stile there."
    found = {one: place_problem(place) or ("" if place.joined else missing) for one, place in places.items()}
    return {one: problem for one, problem in found.items() if problem}


def wrong_places(filled: Filled, places: Mapping[str, Place]) -> dict[str, str]:
    """Return what is wrong with the channels that a form names, by field."""
    found: dict[str, str] = {}
    for key in ("it", "marketing", *MODES):
        for channel in _ids(filled.typed, (key,)) if filled.step is Step.CHANNELS else ():
            if channel in places and (problem := place_problem(places[channel])):
                found.setdefault(key, problem)
    return found


def document(filled: Filled, before: Settings) -> dict[str, Any]:
    """Return what a form says as a document; what the form did not show is not in it, or stays as it was."""
    typed = filled.typed
    match filled.step:
        case Step.CHANNELS:
            return {"channels": {**_given(typed, ("it", "marketing", "reaction")), **_watched(typed)}}
        case Step.PEOPLE:
            leads = {
                side: typed[f"lead_{side}"] or "" for side in ("marketing", "it") if f"lead_{side}" in typed
            }
            return {
                "people": {"leads": leads, **{key: list(typed[key] or ()) for key in LISTS if key in typed}}
            }
        case Step.TIME:
            return {"calendar": _given(typed, CALENDAR)}
        case Step.CADENCE:
            return {"cadence": {stage: _whole(typed[stage]) for stage in STAGES if stage in typed}}
        case Step.REMINDERS:
            return {
                "reminders": {
                    side: _switched(filled.typed[side], before, side) for side in SIDES if side in typed
                }
            }
        case Step.ROLES:
            return _stage_roles(typed, before)
        case Step.ARCHITECT:
            return {"people": {"architects": _architects(filled, before)}}
        case Step.DELEGATES:
            return {"people": {"delegates": _delegates(typed, before)}}


def without(before: Settings, who: str) -> dict[str, Any]:
    """Return the document that takes an architect off the list."""
    rows = [_written(before, one) for one in before.people.architects if one.who != who]
    return {"people": {"architects": rows}}


def watching(before: Settings, channel: str, mode: str) -> dict[str, Any]:
    """Return the document that has one watched channel in another mode."""
    listed = [
        {"channel": one.channel, "mode": mode if one.channel == channel else one.mode}
        for one in before.channels.watched
    ]
    return {"channels": {"watched": listed}}


def _watched(typed: Mapping[str, Any]) -> dict[str, Any]:
    if not all(mode in typed for mode in MODES):
        return {}
    return {"watched": [{"channel": one, "mode": mode} for mode in MODES for one in typed[mode] or ()]}


def roles(settings: Settings) -> list[str]:
    """Return the names of all roles, those of the stages and those that have people."""
    return sorted({*settings.roles, *(role for listed in settings.stages.values() for role in listed)})


def _stage_roles(typed: Mapping[str, Any], before: Settings) -> dict[str, Any]:
    """Return which roles a stage needs, and who each role is; a role's field is known by its place in the list."""
    stages = {
        stage: {"roles": _words(typed[f"stage.{stage}"])} for stage in Stage if f"stage.{stage}" in typed
    }
    named = {
        role: list(typed[f"role.{number}"] or ())
        for number, role in enumerate(roles(before))
        if f"role.{number}" in typed
    }
    return {"stages": stages, "roles": named}


def _delegates(typed: Mapping[str, Any], before: Settings) -> dict[str, str]:
    """Return who stands in for each lead who is named and was shown; nobody is an empty name."""
    leads = {side: before.people.lead(side) for side in SIDES if f"delegate_{side}" in typed}
    return {lead: typed[f"delegate_{side}"] or "" for side, lead in leads.items() if lead}


def _words(value: object) -> list[str]:
    return [word.strip() for word in str(value or "").split(",") if word.strip()]


def _switched(ticked: Sequence[str], before: Settings, side: Side) -> dict[str, bool]:
    """Return the reminders of a channel that are switched; the others go on being as in the whole workspace."""
    return {
        kind: kind in ticked for kind in KINDS if before.reminders.wants(side, kind) is not (kind in ticked)
    }


def _given(typed: Mapping[str, Any], keys: Sequence[str]) -> dict[str, Any]:
    return {key: typed[key] or "" for key in keys if key in typed}


def _whole(value: object) -> object:
    """Return a number that was typed as one; anything else as it is, so that it is told."""
    return int(value) if isinstance(value, str) and re.fullmatch(r"[0-9]{1,4}", value) else value


def _architects(filled: Filled, before: Settings) -> list[dict[str, Any]]:
    """Return every architect as a document has them, the one of the form as it says."""
    present = before.people.architects
    who = filled.who or str(filled.typed.get("who") or "")
    known = next((one for one in present if one.who == filled.who), Architect(who=who))
    row = {**_written(before, known), **_of_form(filled.typed)}
    for key in ("hours", "weekdays", "holidays"):
        if key in filled.typed and not filled.typed[key]:
            row.pop(key, None)
    rows = [row if one.who == filled.who else _written(before, one) for one in present]
    return rows if filled.who else [*rows, row]


def _of_form(typed: Mapping[str, Any]) -> dict[str, Any]:
    row = _given(typed, ("delegate", "hours", "weekdays", "holidays"))
    if "topics" in typed:
        row["topics"] = _words(typed["topics"])
    if "load" in typed:
        row["load"] = _whole(typed["load"])
    return row


def _written(before: Settings, architect: Architect) -> dict[str, Any]:
    """Return an architect as a document has them, with their own working time."""
    times = next((t for t in before.people.working_time if t.who == architect.who), None)
    own = _written_times(times) if times else {}
    row = {"who": architect.who, "topics": list(architect.topics), "load": architect.load}
    return {**row, "delegate": architect.delegate or "", **own}


def _written_times(times: Availability) -> dict[str, Any]:
    given = {key: value for key in ("zone", "hours", "holidays") if (value := getattr(times, key))}
    weekdays = {"weekdays": list(times.weekdays)} if times.weekdays else {}
    leave = {"leave": [[first.isoformat(), last.isoformat()] for first, last in times.leave]}
    return {**given, **weekdays, **(leave if times.leave else {})}


def mark(settings: Settings, step: Step, who: str = "") -> str:
    """Return a mark of what a form shows, which changes when somebody else changes that part."""
    part: Any
    match step:
        case Step.CHANNELS:
            part = settings.channels.model_dump()
        case Step.PEOPLE:
            part = settings.people.model_dump(exclude={"architects", "working_time", "delegates"})
        case Step.TIME:
            part = settings.calendar.model_dump()
        case Step.CADENCE:
            part = settings.cadence.model_dump()
        case Step.REMINDERS:
            part = settings.reminders.model_dump()
        case Step.ROLES:
            part = [settings.stages, settings.roles]
        case Step.ARCHITECT:
            part = [_written(settings, one) for one in settings.people.architects if one.who == who]
        case Step.DELEGATES:
            part = [settings.people.leads.model_dump(), settings.people.delegates]
    return f"{zlib.crc32(repr(part).encode()):08x}"


def with_known(names: Names, settings: Settings) -> Names:
    """Return the names, and all that stand in the settings already: these were looked at when they came."""
    roster, channels = settings.people, settings.channels
    people = [roster.leads.marketing, roster.leads.it, *roster.admins, *roster.marketing, *roster.it]
    people += [one.who for one in roster.working_time]
    people += [*roster.delegates, *roster.delegates.values()]
    people += [who for listed in settings.roles.values() for who in listed]
    people += [who for one in roster.architects for who in (one.who, one.delegate)]
    places = [channels.it, channels.marketing, *(one.channel for one in channels.watched)]
    return Names(_added(names.people, people), _added(names.channels, places))


def _added(named: tuple[Named, ...], ids: Sequence[str | None]) -> tuple[Named, ...]:
    have = {one.id for one in named}
    return (*named, *(Named(one, (one,)) for one in dict.fromkeys(ids) if one and one not in have))


def _ids(typed: Mapping[str, Any], keys: Sequence[str]) -> tuple[str, ...]:
    values = [typed.get(key) or () for key in keys]
    flat = [one for value in values for one in ([value] if isinstance(value, str) else value)]
    return tuple(dict.fromkeys(str(one) for one in flat))
