"""The settings as admins read and change them: an overview, the list of architects, and a form for each part."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from handlers.rules.settings import MOST
from handlers.rules.settings_steps import STAGES, Step, mark
from handlers.rules.stages import NAMES
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    actions,
    button,
    channel_input,
    channels_input,
    checkboxes,
    context,
    divider,
    field,
    modal,
    number_input,
    people_input,
    person,
    person_input,
    quoted,
    section,
    text_input,
)
from storage.records import Architect, Availability, Settings
from storage.vocabulary import Stage

DAYS = (
    Choice("mon", "Monday"),
    Choice("tue", "Tuesday"),
    Choice("wed", "Wednesday"),
    Choice("thu", "Thursday"),
    Choice("fri", "Friday"),
    Choice("sat", "Saturday"),
    Choice("sun", "Sunday"),
)
LISTED = 45
"""Architects in the list, two blocks each, so that it stays under 100 blocks."""
SAVED_AT_ONCE = "Each part is saved by itself and holds at once; every change is in the history."
KINDS = {"on": "on", "shadow": "in shadow", "off": "off"}


def overview(settings: Settings, troubled: Mapping[str, str] | None = None) -> Block:
    """Return every part of the settings with a button to change it; `troubled` says what is wrong with channels."""
    lines = [f"• <#{channel}>: {sentence}" for channel, sentence in (troubled or {}).items()]
    warned = "\n".join(lines[:10])
    blocks = [
        *([section(f"*Where Stile cannot work yet*\n{warned}", block_id="warnings")] if warned else []),
        _part(Step.CHANNELS, "Channels", _channels(settings)),
        _part(Step.PEOPLE, "Leads and people", _roster(settings)),
        section(
            f"*Architects*\n{_people([one.who for one in settings.people.architects])}",
            block_id="architects",
            accessory=button(
                "Change", action_id=ids.SETTINGS_ARCHITECTS, about="Change, add or remove architects"
            ),
        ),
        _part(Step.TIME, "Working time", _calendar(settings)),
        _part(Step.CADENCE, "Cadence", _cadence(settings)),
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
    watched = ", ".join(f"<#{one.channel}> {KINDS[one.mode]}" for one in channels.watched[:20])
    return (
        f"IT: {_channel(channels.it)} · marketing: {_channel(channels.marketing)}\n"
        f"Watched: {watched or 'none'}{_left(channels.watched)}"
    )


def _channel(channel: str | None) -> str:
    return f"<#{channel}>" if channel else "none yet"


def _roster(settings: Settings) -> str:
    roster = settings.people
    return (
        f"Marketing lead: {person(roster.leads.marketing)} · IT lead: {person(roster.leads.it)}\n"
        f"Admins: {_people(roster.admins)}\n"
        f"Marketing: {_people(roster.marketing)}\nIT: {_people(roster.it)}"
    )


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
    own = _times(settings, one.who)
    times = [own.hours or "", _days(own.weekdays or ()), f"holidays {own.holidays}" if own.holidays else ""]
    said = ", ".join(quoted(part) for part in times if part) or "the company's working time"
    delegate = f" · {person(one.delegate)} stands in" if one.delegate else ""
    return f"{person(one.who)} · {one.load} open handoffs at most\n{topics}\n{said}{delegate}"


def _times(settings: Settings, who: str) -> Availability:
    found = (times for times in settings.people.working_time if times.who == who)
    return next(found, Availability(who=who))


def form(settings: Settings, step: Step, who: str = "") -> Block:
    """Return the form of one part of the settings, filled with what holds now."""
    blocks = FORMS[step](settings) if step is not Step.ARCHITECT else _architect_form(settings, who)
    title = TITLES[step] if step is not Step.ARCHITECT or who else "Add an architect"
    metadata = f"{step}:{who}:{mark(settings, step, who)}"
    return modal(title, blocks, callback_id=ids.SETTINGS_FORM, submit="Save", close="Back", metadata=metadata)


def _channels_form(settings: Settings) -> list[Block]:
    channels = settings.channels
    by_mode = {mode: [w.channel for w in channels.watched if w.mode == mode] for mode in KINDS}
    hints = {
        "on": "Stile offers to turn a request there into a handoff, only to who wrote it.",
        "shadow": "Stile only counts what it would have offered, for you to judge.",
        "off": "Stile says and counts nothing there.",
    }
    invite = "Write /invite @Stile in a private channel before you choose it here."
    return [
        _optional("IT channel", channel_input(ids.FIELD, initial=channels.it), "it", "Handoffs come here."),
        _optional(
            "Marketing channel",
            channel_input(ids.FIELD, initial=channels.marketing),
            "marketing",
            "Marketing's counts come here.",
        ),
        *(
            _optional(f"Watched, {KINDS[mode]}", channels_input(ids.FIELD, initial=by_mode[mode]), mode, hint)
            for mode, hint in hints.items()
        ),
        context(invite, block_id="invite"),
    ]


def _people_form(settings: Settings) -> list[Block]:
    roster = settings.people
    hint = "Signs for this side, and hears of what waits too long."
    return [
        _optional(
            "Marketing lead", person_input(ids.FIELD, initial=roster.leads.marketing), "lead_marketing", hint
        ),
        _optional("IT lead", person_input(ids.FIELD, initial=roster.leads.it), "lead_it", hint),
        _optional(
            "Stile admins",
            people_input(ids.FIELD, initial=roster.admins),
            "admins",
            "They change these settings, beside the admins of the workspace.",
        ),
        _optional(
            "Marketing",
            people_input(ids.FIELD, initial=roster.marketing),
            "marketing",
            "Whoever is on no list is marketing too.",
        ),
        _optional(
            "IT",
            people_input(ids.FIELD, initial=roster.it),
            "it",
            "People of IT who are no architects.",
        ),
    ]


def _time_form(settings: Settings) -> list[Block]:
    calendar = settings.calendar
    return [
        _field(
            "Time zone",
            text_input(ids.FIELD, initial=calendar.zone, limit=60),
            "zone",
            "For those whose zone Slack does not say. Such as America/New_York.",
        ),
        _field(
            "Hours", text_input(ids.FIELD, initial=calendar.hours, limit=20), "hours", "Such as 09:00-17:30."
        ),
        _field("Days", checkboxes(ids.FIELD, DAYS, initial=calendar.weekdays), "weekdays"),
        _optional(
            "Holidays",
            text_input(ids.FIELD, initial=calendar.holidays or "", limit=20),
            "holidays",
            "A country, or one of its regions: DE, US-NY, IN-KA.",
        ),
    ]


def _cadence_form(settings: Settings) -> list[Block]:
    return [
        _field(
            NAMES[Stage(stage)],
            number_input(ids.FIELD, initial=getattr(settings.cadence, stage), least=1, most=MOST),
            stage,
            "Working days until this stage's check-in is due.",
        )
        for stage in STAGES
    ]


def _architect_form(settings: Settings, who: str) -> list[Block]:
    one = next((one for one in settings.people.architects if one.who == who), Architect(who=who))
    own = _times(settings, who)
    asked = [_field("Who", person_input(ids.FIELD), "who")]
    shown = [section(f"*{person(who)}*", block_id="shown")]
    return [
        *(shown if who else asked),
        _optional(
            "Topics",
            text_input(ids.FIELD, initial=", ".join(one.topics), limit=600),
            "topics",
            "With commas between: integration, analytics. Handoffs on these go to them.",
        ),
        _field(
            "Open handoffs before others are asked first",
            number_input(ids.FIELD, initial=one.load, least=1, most=MOST),
            "load",
        ),
        _optional(
            "Own hours",
            text_input(ids.FIELD, initial=own.hours or "", limit=20),
            "hours",
            "Such as 11:30-20:30; empty: the company's.",
        ),
        _optional(
            "Own days",
            checkboxes(ids.FIELD, DAYS, initial=own.weekdays or ()),
            "weekdays",
            "None ticked: the company's.",
        ),
        _optional(
            "Own holidays",
            text_input(ids.FIELD, initial=own.holidays or "", limit=20),
            "holidays",
            "Such as IN-KA; empty: the company's.",
        ),
        _optional(
            "Who stands in",
            person_input(ids.FIELD, initial=one.delegate),
            "delegate",
            "Hears of what they leave waiting.",
        ),
    ]


def _field(label: str, element: Any, name: str, hint: str = "") -> Block:
    return field(label, element, block_id=f"{name}@1", hint=hint)


def _optional(label: str, element: Any, name: str, hint: str = "") -> Block:
    return field(label, element, block_id=f"{name}@1", hint=hint, optional=True)


TITLES: Mapping[Step, str] = {
    Step.CHANNELS: "Channels",
    Step.PEOPLE: "Leads and people",
    Step.TIME: "Working time",
    Step.CADENCE: "Cadence",
    Step.ARCHITECT: "Change an architect",
}
FORMS: Mapping[Step, Callable[[Settings], list[Block]]] = {
    Step.CHANNELS: _channels_form,
    Step.PEOPLE: _people_form,
    Step.TIME: _time_form,
    Step.CADENCE: _cadence_form,
}


def typed_in(state: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return what the form holds by field; an untouched field of several is an empty list."""
    return {
        block.removesuffix("@1"): _value(element)
        for block, elements in state.items()
        if block.endswith("@1")
        for element in elements.values()
    }


def _value(element: Mapping[str, Any]) -> Any:
    if element.get("type") == "checkboxes":
        return [option["value"] for option in element.get("selected_options") or []]
    for key in ("selected_users", "selected_conversations"):
        if key in element:
            return list(element[key] or [])
    single = ("value", "selected_user", "selected_conversation")
    return next((element[key] for key in single if key in element), None)
