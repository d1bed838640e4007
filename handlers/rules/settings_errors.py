"""What is wrong with a form of settings, at its fields: a document's problems, without paths and ids."""

import re
from collections.abc import Mapping, Sequence

from handlers.rules.names import Names
from handlers.rules.settings_steps import CALENDAR, LISTS, MODES, SIDES, STAGES, Filled, Step, roles
from storage.records import Settings
from storage.vocabulary import Stage

FIELDS: Mapping[Step, Mapping[str, str]] = {
    Step.CHANNELS: {"channels.it": "it", "channels.marketing": "marketing", "channels.reaction": "reaction"},
    Step.PEOPLE: {
        "people.leads.marketing": "lead_marketing",
        "people.leads.it": "lead_it",
        **{f"people.{key}": key for key in LISTS},
        "people": "marketing",
    },
    Step.TIME: {f"calendar.{key}": key for key in CALENDAR},
    Step.CADENCE: {f"cadence.{stage}": stage for stage in STAGES},
    Step.REMINDERS: {f"reminders.{side}": side for side in SIDES},
    Step.ROLES: {f"stages.{stage}.roles": f"stage.{stage}" for stage in Stage},
    Step.ARCHITECT: {
        **{
            f"people.architects.{key}": key
            for key in ("who", "topics", "load", "delegate", "hours", "weekdays", "holidays")
        },
        "people": "who",
    },
}
"""Where a problem at a path is told, by the form's step."""


def errors(filled: Filled, problems: Sequence[str], before: Settings, names: Names) -> dict[str, str]:
    """Return a document's problems by the form's fields, one sentence each, with names in place of ids."""
    found: dict[str, str] = {}
    for problem in problems:
        path, _, sentence = problem.partition(": ")
        found.setdefault(
            _field(filled, path, roles(before), _leads(before, names)), _readable(sentence, names)
        )
    return found


def _leads(before: Settings, names: Names) -> dict[str, str]:
    """Return the field of each lead's delegate, by every way a problem can name them."""
    named = {side: lead for side in SIDES if (lead := before.people.lead(side))}
    return {
        called: f"delegate_{side}" for side, lead in named.items() for called in (lead, names.called(lead))
    }


def _readable(sentence: str, names: Names) -> str:
    """Return a sentence without ids: with a name, or, where none is known, with what the field shows."""
    for kind, sign, shown in ((names.people, "@", "this person"), (names.channels, "#", "this channel")):
        for one in kind:
            called = shown if one.names[0] == one.id else f"{sign}{one.names[0]}"
            sentence = sentence.replace(f"{sign}{one.id}", called)
    return f"{sentence[:1].upper()}{sentence[1:]}"


def _of_delegates(filled: Filled, path: str, leads: Mapping[str, str]) -> str:
    """Return the field of the lead whose delegate a problem is about, as the document calls them."""
    shown = [key for key in (f"delegate_{side}" for side in SIDES) if key in filled.typed]
    return next((leads[lead] for lead in leads if path == f"people.delegates.{lead}"), shown[0])


def _field(filled: Filled, path: str, named: Sequence[str], leads: Mapping[str, str]) -> str:
    if filled.step is Step.DELEGATES:
        return _of_delegates(filled, path, leads)
    for number, role in enumerate(named):
        if re.fullmatch(rf"roles\.{re.escape(role)}(\[[0-9]+\])?", path):
            return f"role.{number}"
    if watched := re.match(r"channels\.watched\[([0-9]+)\]", path):
        modes = [mode for mode in MODES for _ in filled.typed.get(mode) or ()]
        return modes[int(watched[1]) - 1]
    fields = FIELDS[filled.step]
    return fields.get(re.sub(r"\[[0-9]+\]", "", path), next(iter(fields.values())))
