"""What is different between two settings, line by line, as people read it."""

from datetime import date
from typing import Any, NamedTuple

from handlers.rules.names import Names
from storage.records import Settings


class Change(NamedTuple):
    """One thing that a document changes, as people read it."""

    path: str
    before: str
    after: str


def differences(before: Settings, after: Settings, names: Names) -> list[Change]:
    """Return what is different between two settings, by path."""
    old, new = _flat(before, names), _flat(after, names)
    paths = dict.fromkeys((*old, *new))
    pairs = [(path, old.get(path, "not set"), new.get(path, "not set")) for path in paths]
    return [Change(*pair) for pair in pairs if pair[1] != pair[2]]


def _flat(settings: Settings, names: Names) -> dict[str, str]:
    """Return settings as lines: what is not set has none."""
    roster, lines = settings.people, dict[str, Any]()
    lines |= {f"stages.{stage}.roles": list(roles) for stage, roles in settings.stages.items()}
    lines |= {f"roles.{role}": list(people) for role, people in settings.roles.items()}
    for part in ("channels", "calendar", "cadence"):
        lines |= {f"{part}.{key}": value for key, value in getattr(settings, part).model_dump().items()}
    lines |= _switches(settings)
    lines |= {f"lanes.{one.name}": [f"by custom {one.usual}", *one.cues] for one in settings.lanes}
    lines["outcomes"] = list(settings.outcomes)
    lines["synonyms"] = [" = ".join(group) for group in settings.synonyms]
    lines["channels.watched"] = [f"{names.called(w.channel)} {w.mode}" for w in settings.channels.watched]
    lines |= {f"people.leads.{side}": who for side, who in roster.leads.model_dump().items()}
    lines |= {f"people.{key}": getattr(roster, key) for key in ("admins", "marketing", "it")}
    lines |= {f"people.delegates.{names.called(who)}": one for who, one in roster.delegates.items()}
    lines["people.architects"] = [architect.who for architect in roster.architects]
    for kind, own in (("architects", roster.architects), ("working_time", roster.working_time)):
        for one in own:
            at = f"people.{kind}.{names.called(one.who)}"
            lines |= {
                f"{at}.{key}": value for key, value in one.model_dump(exclude={"who", "chosen"}).items()
            }
    return {path: said for path, value in lines.items() if (said := _said(value, names))}


def _switches(settings: Settings) -> dict[str, str]:
    """Return which reminders are switched on and off, for all channels and for one of them."""
    reminders = settings.reminders
    parts = {"": reminders, "it.": reminders.it, "marketing.": reminders.marketing}
    return {
        f"reminders.{part}{kind}": "on" if getattr(switches, kind) else "off"
        for part, switches in parts.items()
        for kind in ("daily", "weekly")
        if getattr(switches, kind) is not None
    }


def _said(value: object, names: Names) -> str:
    match value:
        case date() as first, date() as last:
            return f"{first} to {last}"
        case list() | tuple():
            return ", ".join(_said(item, names) for item in value)
        case None:
            return ""
        case _:
            return names.called(str(value))
