"""A form for each part of the settings, filled with what holds now."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.rules.settings import MOST
from handlers.rules.settings_steps import KINDS, STAGES, Step, mark, roles
from handlers.rules.stages import NAMES
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    channel_input,
    channels_input,
    checkboxes,
    context,
    cut,
    field,
    modal,
    number_input,
    people_input,
    person,
    person_input,
    section,
    text_input,
)
from handlers.views.settings import DAYS, HOW, SIDES, times_of
from storage.records import Architect, Settings
from storage.vocabulary import Side, Stage

REMINDERS = (
    Choice("daily", "The counts of each working day"),
    Choice("weekly", "The week's counts, on its first working day"),
)
NAMED = 80
"""Roles whose people the form asks for."""


def form(settings: Settings, step: Step, who: str = "") -> Block:
    """Return the form of one part of the settings, filled with what holds now."""
    blocks = FORMS[step](settings) if step is not Step.ARCHITECT else _architect_form(settings, who)
    title = TITLES[step] if step is not Step.ARCHITECT or who else "Add an architect"
    metadata = f"{step}:{who}:{mark(settings, step, who)}"
    return modal(title, blocks, callback_id=ids.SETTINGS_FORM, submit="Save", close="Back", metadata=metadata)


def _channels_form(settings: Settings) -> list[Block]:
    channels = settings.channels
    by_mode = {mode: [w.channel for w in channels.watched if w.mode == mode] for mode in HOW}
    hints = {
        "on": "Stile offers the author of a request to take it to IT; nobody else sees that.",
        "shadow": "A trial: Stile only counts what it would have offered, so that you can judge it first.",
        "off": "Stile neither offers nor counts anything there.",
    }
    invite = "Write /invite @Stile in a private channel before you choose it here."
    return [
        _optional(
            "IT channel", channel_input(ids.FIELD, initial=channels.it), "it", "New handoffs are posted here."
        ),
        _optional(
            "Marketing channel",
            channel_input(ids.FIELD, initial=channels.marketing),
            "marketing",
            "Threads of handoffs, and marketing's counts, are posted here.",
        ),
        *(
            _optional(f"Watched, {HOW[mode]}", channels_input(ids.FIELD, initial=by_mode[mode]), mode, hint)
            for mode, hint in hints.items()
        ),
        _optional(
            "Reaction",
            text_input(ids.FIELD, initial=channels.reaction, limit=102),
            "reaction",
            "Reacting with this emoji makes a message a handoff. Its name, such as ticket; leave it empty for none.",
        ),
        context(invite, block_id="invite"),
    ]


def _people_form(settings: Settings) -> list[Block]:
    roster = settings.people
    hint = "Signs for this side, and hears about what waits too long."
    return [
        _optional(
            "Marketing lead", person_input(ids.FIELD, initial=roster.leads.marketing), "lead_marketing", hint
        ),
        _optional("IT lead", person_input(ids.FIELD, initial=roster.leads.it), "lead_it", hint),
        _optional(
            "Stile admins",
            people_input(ids.FIELD, initial=roster.admins),
            "admins",
            "They can change these settings, as workspace admins can.",
        ),
        _optional(
            "Marketing",
            people_input(ids.FIELD, initial=roster.marketing),
            "marketing",
            "Anyone on no list counts as marketing.",
        ),
        _optional(
            "IT",
            people_input(ids.FIELD, initial=roster.it),
            "it",
            "People in IT who are not architects.",
        ),
    ]


def _time_form(settings: Settings) -> list[Block]:
    calendar = settings.calendar
    return [
        _field(
            "Time zone",
            text_input(ids.FIELD, initial=calendar.zone, limit=60),
            "zone",
            "Used where Slack doesn't give a zone. For example America/New_York.",
        ),
        _field(
            "Hours",
            text_input(ids.FIELD, initial=calendar.hours, limit=20),
            "hours",
            "For example 09:00-17:30.",
        ),
        _field("Days", checkboxes(ids.FIELD, DAYS, initial=calendar.weekdays), "weekdays"),
        _optional(
            "Holidays",
            text_input(ids.FIELD, initial=calendar.holidays or "", limit=20),
            "holidays",
            "A country, or one of its regions: DE, US-NY, IN-KA.",
        ),
    ]


CADENCE_OF = {
    Stage.SOURCE: "Working days until it is due, or before the vendors are first met once that day is known."
}
"""What a stage's working days are counted to, where that is not the usual."""


CADENCE = "Working days until this stage's check-in is due."


def _cadence_form(settings: Settings) -> list[Block]:
    return [
        _field(
            NAMES[Stage(stage)],
            number_input(ids.FIELD, initial=getattr(settings.cadence, stage), least=1, most=MOST),
            stage,
            f"{CADENCE_OF.get(Stage(stage), CADENCE)} A whole number from 1 to {MOST}.",
        )
        for stage in STAGES
    ]


def _reminders_form(settings: Settings) -> list[Block]:
    return [
        _optional(
            f"{SIDES[side]} channel",
            checkboxes(
                ids.FIELD,
                REMINDERS,
                initial=[kind for kind in KINDS if settings.reminders.wants(side, kind)],
            ),
            side,
        )
        for side in SIDES
    ]


def _roles_form(settings: Settings) -> list[Block]:
    """Return the roles of each stage and the people of each role; a role that is new has its field next time."""
    hint = (
        "Who else has to be in, such as security architect or procurement; with commas between. Save, then open this "
        "again to name the people."
    )
    stages = [
        _optional(
            f"At {NAMES[stage]}",
            text_input(ids.FIELD, initial=", ".join(settings.stages.get(stage, ())), limit=400),
            f"stage.{stage}",
            hint if stage is Stage.IDEA else "",
        )
        for stage in Stage
    ]
    people = [
        _optional(
            cut(f"Who is {role}", 100),
            people_input(ids.FIELD, initial=settings.roles.get(role, ())),
            f"role.{number}",
        )
        for number, role in enumerate(roles(settings)[:NAMED])
    ]
    return [*stages, *people]


def _architect_form(settings: Settings, who: str) -> list[Block]:
    one = next((one for one in settings.people.architects if one.who == who), Architect(who=who))
    own = times_of(settings, who)
    asked = [_field("Who", person_input(ids.FIELD), "who")]
    shown = [section(f"*{person(who)}*", block_id="shown")]
    return [
        *(shown if who else asked),
        _optional(
            "Topics",
            text_input(ids.FIELD, initial=", ".join(one.topics), limit=600),
            "topics",
            "Separate with commas: integration, analytics. Handoffs on these topics go to them.",
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
            "For example 11:30-20:30. Left empty: the company's.",
        ),
        _optional(
            "Own days",
            checkboxes(ids.FIELD, DAYS, initial=own.weekdays or ()),
            "weekdays",
            "If none is ticked: the company's.",
        ),
        _optional(
            "Own holidays",
            text_input(ids.FIELD, initial=own.holidays or "", limit=20),
            "holidays",
            "For example IN-KA. Left empty: the company's.",
        ),
        _optional(
            "Who stands in",
            person_input(ids.FIELD, initial=one.delegate),
            "delegate",
            "Hears about what they leave waiting.",
        ),
    ]


def _delegates_form(settings: Settings) -> list[Block]:
    """Return a field for each lead who is named: who signs for them and hears about what they leave unanswered."""
    roster = settings.people
    hint = "Signs for this lead, and hears about what they leave unanswered; somebody on the same side."
    fields = [
        _optional(
            f"Who stands in for the {SIDES[side] if side is Side.IT else 'marketing'} lead?",
            person_input(ids.FIELD, initial=roster.delegates.get(lead)),
            f"delegate_{side}",
            hint,
        )
        for side in SIDES
        if (lead := roster.lead(side))
    ]
    return fields or [section("Name the leads first, under *Leads and people*.", block_id="none")]


def _field(label: str, element: Any, name: str, hint: str = "") -> Block:
    return field(label, element, block_id=f"{name}@1", hint=hint)


def _optional(label: str, element: Any, name: str, hint: str = "") -> Block:
    return field(label, element, block_id=f"{name}@1", hint=hint, optional=True)


TITLES: Mapping[Step, str] = {
    Step.CHANNELS: "Channels",
    Step.PEOPLE: "Leads and people",
    Step.TIME: "Working time",
    Step.CADENCE: "Cadence",
    Step.REMINDERS: "Reminders in channels",
    Step.ROLES: "Roles to involve",
    Step.ARCHITECT: "Change an architect",
    Step.DELEGATES: "Who stands in",
}
FORMS: Mapping[Step, Callable[[Settings], list[Block]]] = {
    Step.CHANNELS: _channels_form,
    Step.PEOPLE: _people_form,
    Step.TIME: _time_form,
    Step.CADENCE: _cadence_form,
    Step.REMINDERS: _reminders_form,
    Step.ROLES: _roles_form,
    Step.DELEGATES: _delegates_form,
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
