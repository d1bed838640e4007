"""The settings as admins read and change them: an overview, the list of architects, and a form for each part."""

from collections.abc import Mapping, Sequence

from handlers.rules.catches import Watching
from handlers.rules.nudges import delegate_of
from handlers.rules.settings_steps import KINDS, STAGES, Step
from handlers.rules.stages import NAMES
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    actions,
    button,
    context,
    divider,
    modal,
    person,
    quoted,
    section,
)
from handlers.views.catches import watching_line
from storage.records import Architect, Availability, Settings
from storage.vocabulary import Side, Stage

DAYS = (
    Choice("mon", "Monday"),
    Choice("tue", "Tuesday"),
    Choice("wed", "Wednesday"),
    Choice("thu", "Thursday"),
    Choice("fri", "Friday"),
    Choice("sat", "Saturday"),
    Choice("sun", "Sunday"),
)
SIDES = {Side.MARKETING: "Marketing", Side.IT: "IT"}
WATCHED = 10
"""Watched channels that have a line."""
LISTED = 45
"""Architects in the list, two blocks each, so that it stays under 100 blocks."""
SAVED_AT_ONCE = "Each part is saved on its own and applies right away; every change is in the history."
HOW = {"on": "on", "shadow": "in shadow", "off": "off"}
SILENT_CATCH = (
    "On: Stile offers the author of a request to take it to IT; nobody else sees that. In shadow: it only counts what "
    "it would have offered. Off: it does neither."
)


def overview(
    settings: Settings, watching: Sequence[Watching] = (), troubled: Mapping[str, str] | None = None
) -> Block:
    """Return every part of the settings with a button to change it; `troubled` says what is wrong with channels."""
    lines = [f"• <#{channel}>: {sentence}" for channel, sentence in (troubled or {}).items()]
    warned = "\n".join(lines[:10])
    blocks = [
        *([section(f"*Where Stile cannot work yet*\n{warned}", block_id="warnings")] if warned else []),
        _part(Step.CHANNELS, "Channels", _channels(settings)),
        *_watching(watching),
        _part(Step.PEOPLE, "Leads and people", _roster(settings)),
        section(
            f"*Architects*\n{_people([one.who for one in settings.people.architects])}",
            block_id="architects",
            accessory=button(
                "Change", action_id=ids.SETTINGS_ARCHITECTS, about="Change, add or remove architects"
            ),
        ),
        _part(Step.DELEGATES, "Who stands in for the leads", _delegates(settings)),
        _part(Step.TIME, "Working time", _calendar(settings)),
        _part(Step.CADENCE, "Cadence", _cadence(settings)),
        _part(Step.REMINDERS, "Reminders in channels", _reminders(settings)),
        _part(Step.ROLES, "Roles to involve", _roles(settings)),
        context(SAVED_AT_ONCE, block_id="foot"),
    ]
    return modal("Settings", blocks, callback_id=ids.SETTINGS_OVERVIEW)


def _part(step: Step, title: str, text: str) -> Block:
    change = button(
        "Change", action_id=ids.SETTINGS_CHANGE, value=step, about=f"Change {title[0].lower()}{title[1:]}"
    )
    return section(f"*{title}*\n{text}", block_id=step, accessory=change)


def _channels(settings: Settings) -> str:
    channels = settings.channels
    watched = "" if channels.watched else "\nNo channel is watched, so Stile offers nothing on its own"
    places = f"IT: {_channel(channels.it)} · marketing: {_channel(channels.marketing)}"
    return f"{places}\n{_reaction(channels.reaction)}{watched}"


def _watching(watching: Sequence[Watching]) -> list[Block]:
    """Return a line for each watched channel, with the button that has Stile speak there or be silent."""
    left = len(watching) - WATCHED
    more = (
        [context(f"… and {left} more; *Change* above lists them.", block_id="watch.left")] if left > 0 else []
    )
    title = [section(f"*Silent catch*\n{SILENT_CATCH}", block_id="watch.title")] if watching else []
    return [*title, *(_watched(one) for one in watching[:WATCHED]), *more]


def _watched(one: Watching) -> Block:
    mode, label = ("off", "Switch off") if one.mode == "on" else ("on", "Switch on")
    switch = button(
        label, action_id=ids.SETTINGS_WATCH, value=f"{one.channel}:{mode}", about=f"{label} in this channel"
    )
    return section(watching_line(one), block_id=f"watch.{one.channel}", accessory=switch)


def _reaction(name: str) -> str:
    return f"Reaction that makes a handoff: :{name}: `{name}`" if name else "No reaction makes a handoff"


def _channel(channel: str | None) -> str:
    return f"<#{channel}>" if channel else "none yet"


def _roster(settings: Settings) -> str:
    roster = settings.people
    return (
        f"Marketing lead: {person(roster.leads.marketing)} · IT lead: {person(roster.leads.it)}\n"
        f"Admins: {_people(roster.admins)}\n"
        f"Marketing: {_people(roster.marketing)}\nIT: {_people(roster.it)}"
    )


def _delegates(settings: Settings) -> str:
    """Return who signs for each lead; an architect who leads names theirs among the architects, or by preference."""
    roster = settings.people
    leads = {SIDES[side]: lead for side in SIDES if (lead := roster.lead(side))}
    lines = [f"{name}: {person(delegate_of(lead, roster) or None)}" for name, lead in leads.items()]
    return " · ".join(lines) or "No lead is named yet"


def _people(people: Sequence[str]) -> str:
    return f"{', '.join(person(who) for who in people[:20]) or 'nobody named'}{_left(people)}"


def _left(listed: Sequence[object]) -> str:
    return f" and {len(listed) - 20} more" if len(listed) > 20 else ""


def _calendar(settings: Settings) -> str:
    calendar = settings.calendar
    return (
        f"{quoted(calendar.hours)}, {_days(calendar.weekdays)} · {quoted(calendar.zone)} · "
        f"holidays: {quoted(calendar.holidays or 'none')}"
    )


def _days(weekdays: Sequence[str]) -> str:
    return ", ".join(day.label[:3] for day in DAYS if day.value in weekdays)


def _cadence(settings: Settings) -> str:
    days = " · ".join(f"{NAMES[Stage(stage)]} {getattr(settings.cadence, stage)}" for stage in STAGES)
    return f"Working days until a check-in is due: {days}"


def _reminders(settings: Settings) -> str:
    told = {side: [kind for kind in KINDS if settings.reminders.wants(side, kind)] for side in SIDES}
    return " · ".join(f"{SIDES[side]}: {' and '.join(kinds) or 'none'}" for side, kinds in told.items())


def _roles(settings: Settings) -> str:
    lines = [
        f"{NAMES[stage]}: {quoted(', '.join(settings.stages[stage]), 200)}"
        for stage in Stage
        if stage in settings.stages
    ]
    return "\n".join(lines) or "No stage asks for anybody else yet, such as security or procurement"


def architects(settings: Settings) -> Block:
    """Return the list of architects, each with what can be done about them."""
    listed = settings.people.architects
    left = len(listed) - LISTED
    more = f"… and {left} more; `stile apply` changes them." if left > 0 else ""
    rows = [block for one in listed[:LISTED] for block in _row(settings, one)]
    blocks = [
        actions([button("Add an architect", action_id=ids.SETTINGS_ARCHITECT, primary=True)], block_id="add"),
        divider(block_id="line"),
        *(rows or [section("No architect is named yet; then nobody can take a handoff.", block_id="nobody")]),
        *([context(more, block_id="left")] if more else []),
    ]
    return modal("Architects", blocks, callback_id=ids.SETTINGS_OVERVIEW, close="Back")


def _row(settings: Settings, one: Architect) -> list[Block]:
    question = "They stay on the handoffs they have; new ones go to others."
    buttons = [
        button("Change", action_id=ids.SETTINGS_ARCHITECT, value=one.who, about="Change this architect"),
        button(
            "Remove",
            action_id=ids.SETTINGS_REMOVE,
            value=one.who,
            about="Remove this architect",
            confirm=question,
        ),
    ]
    return [
        section(_architect(settings, one), block_id=f"row.{one.who}"),
        actions(buttons, block_id=f"do.{one.who}"),
    ]


def _architect(settings: Settings, one: Architect) -> str:
    topics = quoted(", ".join(one.topics), 300) or "no topics yet"
    own = times_of(settings, one.who)
    times = [own.hours or "", _days(own.weekdays or ()), f"holidays {own.holidays}" if own.holidays else ""]
    said = ", ".join(quoted(part) for part in times if part) or "the company's working time"
    delegate = f" · {person(one.delegate)} stands in" if one.delegate else ""
    return f"{person(one.who)} · {one.load} open handoffs at most\n{topics}\n{said}{delegate}"


def times_of(settings: Settings, who: str) -> Availability:
    """Return a person's own working time, empty where it is the company's."""
    found = (times for times in settings.people.working_time if times.who == who)
    return next(found, Availability(who=who))
