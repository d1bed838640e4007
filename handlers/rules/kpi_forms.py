"""The form of one KPI: numbers as people write them, understood or asked back in one sentence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.rules import junk
from handlers.rules.forms import MAX_UNKNOWN
from handlers.rules.kpis import as_typed, is_fit, wrong_way
from handlers.rules.numbers import Quantity, parse_change, parse_number
from storage.records import Actor, Handoff, Kpi
from storage.vocabulary import Direction, Side

Typed = Mapping[str, Any]
Errors = dict[str, str]
NAMED = ("marketing_owner", "it_owner", "baseline_owner")
"""Fields that choose a person."""
TEXTS = ("name", "unit", "source", "enabling")
NOT_KNOWN = frozenset(
    {"", "?", "-", "not known", "not known yet", "unknown", "n/a", "na", "tbd", "unbekannt"}
)
YEARS = 10
"""Years ahead in which a KPI can be measured."""


@dataclass(frozen=True)
class Around:
    """What a KPI is judged by: its handoff, the launch, today for who writes, the other KPIs, the people chosen.

    `unknown` counts what else of this handoff is not known yet.
    """

    handoff: Handoff
    launch: date | None
    today: date
    others: Sequence[Kpi]
    people: Mapping[str, Actor]
    unknown: int = 0


def shown(kpi: Kpi | None, handoff: Handoff) -> dict[str, str]:
    """Return what the form shows of a KPI, or of a new one, field by field, as one would type it."""
    if kpi is None:
        return {"marketing_owner": handoff.requester, "it_owner": handoff.architect or ""}
    words = {name: getattr(kpi, name) for name in (*TEXTS, *NAMED)}
    return {
        **words,
        "direction": str(kpi.direction),
        "baseline": as_typed(kpi.baseline),
        "target": as_typed(kpi.target),
        "measure_on": kpi.measure_on.isoformat(),
        "baseline_by": kpi.baseline_by.isoformat() if kpi.baseline_by else "",
    }


def whole(typed: Typed, seen: Kpi | None, handoff: Handoff) -> dict[str, Any]:
    """Return everything a KPI says: what its form shows as it was typed, all else as it was seen."""
    return {**shown(seen, handoff), **typed}


def is_open(kpi: Kpi) -> bool:
    """Tell whether a KPI leaves something open that its second form asks for."""
    owed = kpi.baseline is None and not (kpi.baseline_owner and kpi.baseline_by)
    return owed or not (kpi.source and kpi.enabling)


def laid_over(typed: Typed, *, seen: Typed, present: Typed) -> dict[str, str]:
    """Return the form anew after somebody else's change: what was typed here stays, all else is as it is now."""
    names = dict.fromkeys((*present, *typed))
    return {name: present.get(name, "") if _same(typed, seen, name) else text(typed, name) for name in names}


def _same(typed: Typed, seen: Typed, name: str) -> bool:
    return text(typed, name) == text(seen, name)


def text(typed: Typed, name: str) -> str:
    """Return a field as it was typed, on one line."""
    value = typed.get(name)
    return " ".join(value.split()) if isinstance(value, str) else ""


def read(typed: Typed, seen: Kpi | None, around: Around, *, position: int) -> tuple[Kpi | None, Errors]:
    """Return the KPI that was typed, or what is wrong with it by field; `seen` is what the form showed.

    A form that shows some of the fields changes and judges those alone.
    """
    asked = frozenset(typed)
    typed = whole(typed, seen, around.handoff)
    ends = _Ends(typed, shown(seen, around.handoff))
    unknown = ends.baseline is None and "baseline" not in ends.errors
    found = {
        **_words_wrong(typed, around),
        **ends.errors,
        **_days_wrong(typed, around, unknown=unknown),
        **_owners_wrong(typed, around),
    }
    errors = {name: sentence for name, sentence in found.items() if name in asked}
    if unknown and "measure_on" in asked and not {"measure_on", "baseline_by"} & errors.keys():
        errors |= _known_too_late(typed)
    if not errors and (wrong := _wrong_way(typed, ends)):
        errors["target"] = wrong
    if errors or ends.target is None:
        return None, errors
    return _built(typed, seen, around.handoff, ends, ends.target, position), {}


def _wrong_way(typed: Typed, ends: "_Ends") -> str | None:
    if ends.baseline is None or ends.target is None:
        return None
    return wrong_way(ends.baseline.value, ends.target.value, Direction(text(typed, "direction")))


def _built(
    typed: Typed, seen: Kpi | None, handoff: Handoff, ends: "_Ends", target: Quantity, position: int
) -> Kpi:
    baseline = ends.baseline.value if ends.baseline else None
    found_out = seen is not None and baseline is not None and seen.baseline == baseline
    owed = baseline is None
    by = text(typed, "baseline_by") if owed else ""
    return Kpi(
        team_id=handoff.team_id,
        handoff_id=handoff.id,
        position=position,
        name=text(typed, "name"),
        direction=Direction(text(typed, "direction")),
        baseline=baseline,
        target=target.value,
        unit=ends.unit,
        measure_on=date.fromisoformat(text(typed, "measure_on")),
        marketing_owner=text(typed, "marketing_owner"),
        it_owner=text(typed, "it_owner"),
        enabling=text(typed, "enabling"),
        source=text(typed, "source"),
        # Who found a value out stays with it: it belongs to the words that were signed.
        baseline_owner=seen.baseline_owner if seen and found_out else text(typed, "baseline_owner") * owed,
        baseline_by=seen.baseline_by if seen and found_out else date.fromisoformat(by) if by else None,
    )


class _Ends:
    """Today's value, the target and their unit, as they were typed; `from 3k to 4k` in the target gives both."""

    def __init__(self, typed: Typed, seen: Typed) -> None:
        self.errors: Errors = {}
        self.baseline = self._number(typed, "baseline")
        self.target: Quantity | None = None
        self._read_target(typed, seen)
        self.unit = self._one_unit(typed)

    def _number(self, typed: Typed, name: str) -> Quantity | None:
        written = text(typed, name)
        if written.casefold() in NOT_KNOWN:
            return None
        try:
            return parse_number(written)
        except ValueError as error:
            self.errors[name] = str(error)
            return None

    def _read_target(self, typed: Typed, seen: Typed) -> None:
        written = text(typed, "target")
        if written.casefold() in NOT_KNOWN:
            self.errors["target"] = (
                "Write the number you aim at; a first guess is fine, both sides sign it later."
            )
            return
        try:
            start, self.target = parse_change(written)
        except ValueError:
            self.target = self._number(typed, "target")
            return
        if self.baseline is not None and text(typed, "baseline") != text(seen, "baseline"):
            if self.baseline.value != start.value:
                self.errors["target"] = (
                    f"Here it starts from {as_typed(start.value)}, above it says {as_typed(self.baseline.value)}; "
                    "keep one of the two."
                )
            return
        self.errors.pop("baseline", None)
        self.baseline = start

    def _one_unit(self, typed: Typed) -> str:
        """Return the unit that is meant, and ask back where two are written."""
        written = text(typed, "unit")
        counted = [one.unit for one in (self.target, self.baseline) if one is not None and one.unit]
        meant = _unit(written)
        for unit in counted:
            if unit != (meant or counted[0]):
                says = f"the unit says {written}" if meant else f"the other number is in {counted[0]}"
                place = "target" if self.target is not None and self.target.unit == unit else "baseline"
                self.errors[place] = f"This is in {unit}, but {says}; use one of the two."
        return written or next(iter(counted), "")


def _unit(written: str) -> str:
    """Return a unit as a number brings it, so that `EUR` and `€` are the same."""
    if not written:
        return ""
    try:
        return parse_number(f"1 {written}").unit or written.casefold()
    except ValueError:
        return written.casefold()


def _words_wrong(typed: Typed, around: Around) -> Errors:
    name = text(typed, "name")
    errors = {
        "name": _name_wrong(name, around.others),
        "direction": None
        if text(typed, "direction") in set(Direction)
        else "Say whether it should go up or down.",
        "source": junk.junk(text(typed, "source")) if text(typed, "source") else None,
        "enabling": junk.junk(text(typed, "enabling")) if text(typed, "enabling") else None,
    }
    return {field: sentence for field, sentence in errors.items() if sentence}


def _name_wrong(name: str, others: Sequence[Kpi]) -> str | None:
    if len(name) < 2:
        return "Name what you will count, for example 'trial sign-ups a month'."
    if any(kpi.name.casefold() == name.casefold() for kpi in others):
        return "Another KPI of this handoff has this name; write what is different about this one."
    return junk.junk(name)


def _days_wrong(typed: Typed, around: Around, *, unknown: bool) -> Errors:
    measure, launch = day_in(typed, "measure_on"), around.launch
    errors: Errors = {}
    if wrong := _future_wrong(measure, around.today, "Choose the day it will be measured."):
        errors["measure_on"] = wrong
    elif measure and launch and measure <= launch:
        errors["measure_on"] = f"The launch is on {_day(launch)}; choose a later day."
    if unknown and around.unknown >= MAX_UNKNOWN:
        errors["baseline"] = (
            f"At most {MAX_UNKNOWN} answers can be “not known yet”; write a first number here."
        )
    elif unknown:
        errors |= _owed_wrong(typed, around, measure)
    return errors


def _owed_wrong(typed: Typed, around: Around, measure: date | None) -> Errors:
    """Return what is wrong with who finds out today's value, and by when."""
    errors: Errors = {}
    if not text(typed, "baseline_owner"):
        errors["baseline_owner"] = "Today's value is not known yet: choose who finds it out."
    by, launch = day_in(typed, "baseline_by"), around.launch
    if wrong := _future_wrong(
        by, around.today, "Today's value is not known yet: choose by when it is found out."
    ):
        errors["baseline_by"] = wrong
    elif by and launch and by >= launch:
        errors["baseline_by"] = f"The launch is on {_day(launch)}; today's value has to be known before it."
    elif by and measure and by >= measure:
        errors["baseline_by"] = "This is not before the day it is measured; choose an earlier one."
    return errors


def _known_too_late(typed: Typed) -> Errors:
    """Return what is wrong with a day of measuring before today's value is found out, where only that day is asked."""
    by, measure = day_in(typed, "baseline_by"), day_in(typed, "measure_on")
    if by is None or measure is None or by < measure:
        return {}
    return {"measure_on": f"Today's value is found out by {_day(by)}; choose a later day."}


def _future_wrong(on: date | None, today: date, missing: str) -> str | None:
    if on is None:
        return missing
    if on <= today:
        return "This day is past; choose one that is still to come."
    if on.year > today.year + YEARS:
        return "This is more than ten years ahead; choose an earlier day."
    return None


def _owners_wrong(typed: Typed, around: Around) -> Errors:
    found = {name: _owner_wrong(name, text(typed, name), around) for name in NAMED}
    return {name: sentence for name, sentence in found.items() if sentence}


def _owner_wrong(name: str, who: str, around: Around) -> str | None:
    if not who:
        missing = {
            "marketing_owner": "Choose who owns it in marketing.",
            "it_owner": "Choose who owns it in IT.",
        }
        return missing.get(name)
    person = around.people.get(who)
    if person is None or person.guest or person.foreign or person.deactivated:
        return "Choose a full member of this company whose account is active."
    handoff = around.handoff
    if name == "marketing_owner" and not is_fit(handoff, Side.MARKETING, person):
        return "Choose somebody in marketing, or who asked for it; an admin decides who is on which side."
    if name != "it_owner" or is_fit(handoff, Side.IT, person):
        return None
    if person.side is Side.IT:
        return "Nobody answers for IT in what they asked for themselves; choose somebody else of IT."
    return "Choose somebody in IT; an admin decides who is on which side."


def day_in(typed: Typed, name: str) -> date | None:
    """Return the day a field holds, or None."""
    try:
        return date.fromisoformat(text(typed, name)) if text(typed, name) else None
    except ValueError:
        return None


def _day(on: date) -> str:
    return f"{on.day} {on:%b %Y}"


def found_out(kpi: Kpi, written: str) -> tuple[Kpi | None, str]:
    """Return a KPI with today's value as it was found out, or what is wrong with what was typed."""
    try:
        value = parse_number(written)
    except ValueError as error:
        return None, str(error)
    if value.unit and value.unit != _unit(kpi.unit):
        meant = f"the KPI counts {kpi.unit}" if kpi.unit else "the KPI counts without a unit"
        return None, f"This is in {value.unit}, but {meant}; write the number as the KPI has it."
    return kpi.model_copy(update={"baseline": value.value}), ""


def typed_of(kpis: Sequence[Kpi]) -> dict[str, Any]:
    """Return KPIs as the work form holds them, so that it shows what was agreed on since."""
    typed: dict[str, Any] = {"kpis": max(len(kpis), 1)}
    for place, kpi in enumerate(kpis, start=1):
        owed = kpi.baseline is None
        by = kpi.baseline_by.isoformat() if owed and kpi.baseline_by else ""
        words = {
            "name": kpi.name,
            "direction": str(kpi.direction),
            "baseline": as_typed(kpi.baseline),
            "baseline.unknown": owed,
            "baseline.owner": kpi.baseline_owner if owed else "",
            "baseline.by": by,
            "target": as_typed(kpi.target),
            "unit": kpi.unit,
            "measure_on": kpi.measure_on.isoformat(),
        }
        typed |= {f"kpi.{place}.{name}": value for name, value in words.items()}
    return typed


def unknowns_of(kpis: Sequence[Kpi]) -> list[dict[str, str]]:
    """Return which of today's values are not known yet, as an outcome context keeps it."""
    return [
        {
            "field": f"kpi.{place}.baseline",
            "owner": kpi.baseline_owner,
            "by": kpi.baseline_by.isoformat() if kpi.baseline_by else "",
        }
        for place, kpi in enumerate(kpis, start=1)
        if kpi.baseline is None
    ]
