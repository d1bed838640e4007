"""What an admin decides, read from a document: every problem told, and what would change."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal

from handlers.rules.catches import parse_reaction
from handlers.rules.documents import Reader, Table
from handlers.rules.names import Names
from handlers.rules.settings_changes import Change, differences
from handlers.rules.settings_choices import with_choices
from handlers.rules.settings_lanes import read_lanes
from handlers.rules.working_time import WEEKDAYS, parse_holidays, parse_hours, parse_weekdays, parse_zone
from storage.records import (
    Architect,
    Availability,
    Cadence,
    Calendar,
    ChannelReminders,
    Channels,
    Leads,
    Reminders,
    Roles,
    Roster,
    Settings,
    Watched,
)
from storage.vocabulary import Stage

MOST = 60
"""Working days of a cadence, and open handoffs of an architect, at most."""
MOST_SYNONYMS = 200
MOST_OUTCOMES = 20
LONGEST_OUTCOME = 70
"""Characters of an outcome's name, which an option of a menu holds whole."""
TIMES = ("zone", "hours", "weekdays", "holidays", "leave")
KEYS: Mapping[str, tuple[str, ...]] = {
    "": (
        "channels",
        "calendar",
        "people",
        "cadence",
        "reminders",
        "stages",
        "roles",
        "synonyms",
        "lanes",
        "outcomes",
    ),
    "lanes": ("name", "usual", "cues"),
    "channels": ("it", "marketing", "reaction", "watched"),
    "channels.watched": ("channel", "mode"),
    "calendar": ("zone", "hours", "weekdays", "holidays"),
    "people": ("leads", "admins", "marketing", "it", "architects", "delegates", "working_time"),
    "people.leads": ("marketing", "it"),
    "people.architects": ("who", "topics", "load", "delegate", *TIMES),
    "people.working_time": ("who", *TIMES),
    "cadence": tuple(Cadence.model_fields),
    "reminders": ("daily", "weekly", "it", "marketing"),
    "reminders.channel": ("daily", "weekly"),
    "stages": tuple(Stage),
    "stages.stage": ("roles",),
}
"""Every key there is, by the table it stands in."""


@dataclass(frozen=True)
class Merged:
    """The settings a document leads to, what changes, and one finished sentence for each problem.

    `kept` says what the document has otherwise and stays as its person chose it.
    """

    settings: Settings
    changes: list[Change]
    problems: list[str]
    kept: list[str] = field(default_factory=list)


def merge(settings: Settings, document: Table, names: Names, *, of_one: str = "") -> Merged:
    """Put a document over the settings: a list given replaces that list, an absent key changes nothing.

    What people chose for themselves goes before a list; only who changes one person, `of_one`, overrules them.
    """
    reader = Reader(names, KEYS)
    given = reader.table(document, "", "")
    chosen = Settings(
        channels=_channels(reader, settings.channels, given.get("channels", {})),
        calendar=_calendar(reader, settings.calendar, given.get("calendar", {})),
        people=_roster(reader, settings.people, given.get("people", {})),
        cadence=_cadence(reader, settings.cadence, given.get("cadence", {})),
        reminders=_reminders(reader, settings.reminders, given.get("reminders", {})),
        stages=_stages(reader, settings.stages, given.get("stages", {})),
        roles=_roles(reader, settings.roles, given.get("roles", {})),
        synonyms=_synonyms(reader, settings.synonyms, given.get("synonyms")),
        lanes=read_lanes(reader, settings.lanes, given.get("lanes")),
        outcomes=_outcomes(reader, settings.outcomes, given.get("outcomes")),
    )
    if reader.problems:
        return Merged(settings, [], reader.problems)
    roster, kept = with_choices(settings.people, chosen.people, names, of_one=of_one)
    chosen = chosen.model_copy(update={"people": roster})
    return Merged(chosen, differences(settings, chosen, names), [], kept)


def unreadable(document: Table) -> list[str]:
    """Return what is wrong with a document whoever the people and channels are: before Slack and the database are asked."""
    return merge(Settings(), document, Names(asked=False)).problems


def not_joined(settings: Settings, names: Names) -> list[str]:
    """Return a sentence for each channel that Stile is to speak in and is no member of."""
    channels = settings.channels
    wanted = [channels.it, channels.marketing, *(w.channel for w in channels.watched if w.mode != "off")]
    outside = {one.id for one in names.channels if not one.joined}
    return [
        f"Stile is not in {names.called(channel)} yet: write /invite @Stile in {names.called(channel)}."
        for channel in dict.fromkeys(wanted)
        if channel in outside
    ]


def _channels(reader: Reader, before: Channels, value: object) -> Channels:
    table = reader.table(value, "channels", "channels")
    named = {
        key: reader.channel(table[key], f"channels.{key}") if key in table else getattr(before, key)
        for key in ("it", "marketing")
    }
    watched = _watched(reader, table["watched"]) if "watched" in table else before.watched
    reaction = reader.parsed(table, "reaction", "channels", _reaction, before.reaction)
    return Channels(**named, reaction=reaction, watched=watched)


def _reaction(value: object) -> str:
    return parse_reaction(_written(value))


def _watched(reader: Reader, value: object) -> tuple[Watched, ...]:
    found: dict[str, Watched] = {}
    for at, table in reader.tables(value, "channels.watched"):
        channel = reader.channel(table.get("channel", ""), f"{at}.channel")
        mode = reader.parsed(table, "mode", at, _mode, "shadow")
        if channel is None:
            if not table.get("channel"):
                reader.wrong(f"{at}.channel", "Name the channel to watch.")
        elif channel in found:
            reader.wrong(f"{at}.channel", f"{reader.names.called(channel)} is there twice; keep one.")
        else:
            found[channel] = Watched(channel=channel, mode=mode)
    return tuple(found.values())


def _mode(value: object) -> Literal["on", "shadow", "off"]:
    for mode in ("on", "shadow", "off"):
        if value == mode:
            return mode
    raise ValueError(f'A mode is on, shadow or off, which "{value}" is not.')


def _calendar(reader: Reader, before: Calendar, value: object) -> Calendar:
    table = reader.table(value, "calendar", "calendar")
    read = _times(reader, table, "calendar", before.model_dump())
    return Calendar(**{key: read[key] for key in KEYS["calendar"]})


def _times(reader: Reader, table: Table, path: str, before: Mapping[str, Any]) -> dict[str, Any]:
    """Return the keys of working time: those the table has read, the others as they were."""
    return {
        "zone": reader.parsed(table, "zone", path, _zone, before.get("zone")),
        "hours": reader.parsed(table, "hours", path, _hours, before.get("hours")),
        "weekdays": reader.parsed(table, "weekdays", path, _weekdays, before.get("weekdays")),
        "holidays": reader.parsed(table, "holidays", path, _holidays, before.get("holidays")),
    }


def _written(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    raise ValueError("This is a text; write it in quotes.")


def _zone(value: object) -> str:
    return parse_zone(_written(value))


def _hours(value: object) -> str:
    start, end = parse_hours(_written(value))
    return f"{start:%H:%M}-{end:%H:%M}"


def _weekdays(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(day, str) for day in value):
        raise ValueError('Weekdays are a list such as ["mon", "tue"].')
    return tuple(WEEKDAYS[day] for day in sorted(parse_weekdays(value)))


def _holidays(value: object) -> str | None:
    return parse_holidays(_written(value)) if _written(value) else None


def _roster(reader: Reader, before: Roster, value: object) -> Roster:
    table = reader.table(value, "people", "people")
    lists = {
        key: reader.people(table[key], f"people.{key}") if key in table else getattr(before, key)
        for key in ("admins", "marketing", "it")
    }
    leads = _leads(reader, before.leads, table["leads"]) if "leads" in table else before.leads
    architects, times = _architects(reader, before, table)
    others = _other_times(reader, before, table, {a.who for a in (*before.architects, *architects)})
    named = _delegates(reader, table)
    roster = Roster(
        leads=leads,
        **lists,
        architects=architects,
        delegates={**before.delegates, **named},
        working_time=(*times, *others),
    )
    if table:
        _check_sides(reader, roster)
        _check_delegates(reader, roster, named)
    return roster.model_copy(update={"delegates": _standing(roster, named)})


def _delegates(reader: Reader, table: Table) -> dict[str, str]:
    """Return who signs for whom by the document; an empty name leaves somebody without a delegate."""
    value = table.get("delegates", {})
    if not isinstance(value, Mapping):
        reader.wrong("people.delegates", 'This is a table; write delegates = { "@lena" = "@maya" }.')
        return {}
    found: dict[str, str] = {}
    for name, written in value.items():
        path = f"people.delegates.{name}"
        who, delegate = reader.person(name, path), reader.person(written, path)
        if who is not None:
            found[who] = delegate or ""
    return found


def _standing(roster: Roster, named: Mapping[str, str]) -> dict[str, str]:
    """Return the delegates that stand: one from before falls where the two are on different sides now."""
    return {
        who: delegate
        for who, delegate in roster.delegates.items()
        if delegate and (who in named or roster.side(who) is roster.side(delegate))
    }


def _check_delegates(reader: Reader, roster: Roster, named: Mapping[str, str]) -> None:
    for who, delegate in ((who, delegate) for who, delegate in named.items() if delegate):
        path, names = f"people.delegates.{reader.names.called(who)}", reader.names
        if who == delegate:
            reader.wrong(path, "Nobody stands in for themselves; name somebody else.")
        elif names.asked and roster.side(who) is not roster.side(delegate):
            reader.wrong(
                path, f"{names.called(delegate)} stands on the other side; name somebody who may sign for it."
            )


def _leads(reader: Reader, before: Leads, value: object) -> Leads:
    table = reader.table(value, "people.leads", "people.leads")
    read = {key: reader.person(item, f"people.leads.{key}") for key, item in table.items()}
    return before.model_copy(update={key: read[key] for key in ("marketing", "it") if key in read})


def _architects(
    reader: Reader, before: Roster, table: Table
) -> tuple[tuple[Architect, ...], tuple[Availability, ...]]:
    if "architects" not in table:
        names = {architect.who for architect in before.architects}
        return before.architects, tuple(t for t in before.working_time if t.who in names)
    found: dict[str, Architect] = {}
    times: list[Availability] = []
    for at, item in reader.tables(table["architects"], "people.architects"):
        who = _who(reader, item, at, set(found))
        if who is not None:
            found[who] = _architect(reader, item, at, who)
            times.extend(_availability(reader, item, at, who))
    return tuple(found.values()), tuple(times)


def _who(reader: Reader, item: Table, at: str, taken: set[str]) -> str | None:
    if not item.get("who"):
        reader.wrong(f"{at}.who", "Say who this is.")
        return None
    who = reader.person(item["who"], f"{at}.who")
    if who in taken:
        reader.wrong(f"{at}.who", f"{reader.names.called(who)} is there twice; keep one.")
        return None
    return who


def _architect(reader: Reader, item: Table, at: str, who: str) -> Architect:
    topics = [text.lower() for _, text in reader.texts(item.get("topics", []), f"{at}.topics")]
    delegate = reader.person(item.get("delegate", ""), f"{at}.delegate")
    if delegate == who:
        reader.wrong(f"{at}.delegate", "Nobody stands in for themselves; name somebody else.")
    load = reader.parsed(item, "load", at, _number, Architect.model_fields["load"].default)
    return Architect(who=who, topics=tuple(dict.fromkeys(topics)), load=load, delegate=delegate)


def _number(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 1 <= value <= MOST:
        return value
    raise ValueError(f"This is a whole number from 1 to {MOST}.")


def _availability(reader: Reader, item: Table, at: str, who: str) -> list[Availability]:
    """Return a person's own working time, or nothing where they have none of their own."""
    read = _times(reader, item, at, {})
    leave = _leave(reader, item.get("leave", []), f"{at}.leave")
    own = Availability(who=who, leave=leave, **read)
    return [] if own == Availability(who=who) else [own]


def _leave(reader: Reader, value: object, path: str) -> tuple[tuple[date, date], ...]:
    if not isinstance(value, list):
        reader.wrong(path, 'Leave is a list of first and last days such as [["2026-12-24", "2027-01-02"]].')
        return ()
    spans = []
    for number, span in enumerate(value, start=1):
        try:
            first, last = (_day(day) for day in span)
        except (ValueError, TypeError):
            reader.wrong(
                f"{path}[{number}]", 'Write a first and a last day such as ["2026-12-24", "2027-01-02"].'
            )
            continue
        if last < first:
            reader.wrong(f"{path}[{number}]", "This ends before it begins; write the first day first.")
        spans.append((first, last))
    return tuple(spans)


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    return date.fromisoformat(str(value))


def _other_times(
    reader: Reader, before: Roster, table: Table, architects: set[str]
) -> tuple[Availability, ...]:
    """Return the working time of everybody who is no architect."""
    if "working_time" not in table:
        return tuple(t for t in before.working_time if t.who not in architects)
    found: dict[str, Availability | None] = {}
    for at, item in reader.tables(table["working_time"], "people.working_time"):
        who = _who(reader, item, at, set(found))
        if who in architects:
            reader.wrong(
                f"{at}.who", "This is an architect; write their hours where people.architects has them."
            )
        elif who is not None:
            found[who] = next(iter(_availability(reader, item, at, who)), None)
    return tuple(one for one in found.values() if one)


def _check_sides(reader: Reader, roster: Roster) -> None:
    of_it = {roster.leads.it, *roster.it, *(a.who for a in roster.architects)} - {None}
    for person in dict.fromkeys((roster.leads.marketing, *roster.marketing)):
        if person in of_it and person is not None:
            called = reader.names.called(person)
            reader.wrong("people", f"{called} stands on both sides, marketing and IT; keep one of the two.")


def _cadence(reader: Reader, before: Cadence, value: object) -> Cadence:
    table = reader.table(value, "cadence", "cadence")
    days = {
        stage: reader.parsed(table, stage, "cadence", _number, getattr(before, stage))
        for stage in KEYS["cadence"]
    }
    return Cadence(**days)


def _stages(reader: Reader, before: Mapping[Stage, Roles], value: object) -> dict[Stage, Roles]:
    """Return which roles must be in at which stage; a stage's list replaces the one it had."""
    table = reader.table(value, "stages", "stages")
    found = dict(before)
    for stage in (stage for stage in Stage if stage in table):
        path = f"stages.{stage}"
        item = reader.table(table[stage], path, "stages.stage")
        if "roles" in item:
            names = [_role(text) for _, text in reader.texts(item["roles"], f"{path}.roles") if _role(text)]
            found[stage] = tuple(dict.fromkeys(names))
    return {stage: roles for stage, roles in found.items() if roles}


def _roles(
    reader: Reader, before: Mapping[str, tuple[str, ...]], value: object
) -> dict[str, tuple[str, ...]]:
    """Return who each role is: one person, or a list of them; an empty one leaves the role without people."""
    if not isinstance(value, Mapping):
        reader.wrong("roles", 'This is a table; write [roles] and lines such as procurement = "@pat".')
        return dict(before)
    found = dict(before)
    for name, written in value.items():
        path = f"roles.{name}"
        if not _role(str(name)):
            reader.wrong(path, "Give the role a name.")
            continue
        if isinstance(written, list):
            found[_role(str(name))] = reader.people(written, path)
        else:
            who = reader.person(written, path)
            found[_role(str(name))] = (who,) if who else ()
    return {role: people for role, people in found.items() if people}


def _synonyms(
    reader: Reader, before: tuple[tuple[str, ...], ...], value: object
) -> tuple[tuple[str, ...], ...]:
    """Return the company's own groups of words that mean the same."""
    if value is None:
        return before
    if not isinstance(value, list) or not all(isinstance(group, list) for group in value):
        reader.wrong("synonyms", 'This is a list of lists; write synonyms = [["Fieldbook", "store app"]].')
        return before
    groups = []
    for number, group in enumerate(value, start=1):
        path = f"synonyms[{number}]"
        said = tuple(text.strip()[:60] for _, text in reader.texts(group, path) if text.strip())
        if len(said) < 2:
            reader.wrong(path, "Name at least two words or phrases that mean the same.")
        groups.append(said)
    return tuple(groups[:MOST_SYNONYMS])


def _outcomes(reader: Reader, before: tuple[str, ...], value: object) -> tuple[str, ...]:
    """Return the outcomes that a company chooses from besides Stile's own."""
    if value is None:
        return before
    if not isinstance(value, list):
        reader.wrong("outcomes", 'This is a list of texts; write outcomes = ["Win back lapsed members"].')
        return before
    said = [" ".join(text.split()) for _, text in reader.texts(value, "outcomes")]
    for name in said:
        if not 2 <= len(name) <= LONGEST_OUTCOME:
            reader.wrong("outcomes", f"Write each outcome in 2 to {LONGEST_OUTCOME} characters.")
    if len(said) > MOST_OUTCOMES:
        reader.wrong("outcomes", f"Name at most {MOST_OUTCOMES}, so that people still read all of them.")
    return tuple(dict.fromkeys(said))


def _role(text: str) -> str:
    """Return a role's name as it is compared: without capitals and double spaces, at most 40 characters."""
    return " ".join(text.lower().split())[:40]


def _reminders(reader: Reader, before: Reminders, value: object) -> Reminders:
    """Return what channels are reminded of: the whole workspace's, and what one channel has otherwise."""
    table = reader.table(value, "reminders", "reminders")
    own = {side: _of_channel(reader, before, table, side) for side in ("it", "marketing")}
    both = {
        kind: reader.parsed(table, kind, "reminders", _switch, getattr(before, kind))
        for kind in ("daily", "weekly")
    }
    return Reminders(**both, **own)


def _of_channel(reader: Reader, before: Reminders, table: Table, side: str) -> ChannelReminders:
    path, present = f"reminders.{side}", getattr(before, side)
    own = reader.table(table.get(side, {}), path, "reminders.channel")
    kinds = ("daily", "weekly")
    return ChannelReminders(
        **{kind: reader.parsed(own, kind, path, _switch, getattr(present, kind)) for kind in kinds}
    )


def _switch(value: object) -> bool:
    if isinstance(value, bool):
        return value
    raise ValueError("This is a switch; write true or false.")
