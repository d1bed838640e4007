"""The gate: what an outcome context must say before IT's queue hears of it."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from handlers.rules import forms, junk
from handlers.rules.kpis import wrong_way
from handlers.rules.numbers import parse_number
from handlers.rules.outcomes import Assessment, assess
from storage.records import Kpi, OutcomeContext
from storage.vocabulary import Category, Direction, Fact, Stage

Errors = dict[str, str]

CATEGORY_NAMES: dict[Category, str] = {
    Category.EXISTING_SALES: "Sell more to existing customers",
    Category.EDUCATE: "Educate prospects on what the product can do",
    Category.REACH: "Reach a broader audience",
    Category.CONTENT: "Create content faster",
    Category.RETAIN: "Retain customers",
    Category.COST_RISK: "Lower cost or risk",
    Category.OTHER: "Something else",
}
OWN = "own:"
"""How the choice of an outcome begins that is the company's own; what follows is its name."""
TOO_FAR = "This is more than ten years ahead; choose an earlier day."
REASONS: dict[str, str] = {
    "outage": "Something is broken for customers now",
    "legal": "A legal or security date is near",
    "contract": "A contract date cannot be moved",
    "campaign": "A campaign is already live",
}
"""Why a handoff may go to IT before its outcome is known."""
FACT_NAMES: dict[Fact, str] = {
    Fact.PRICE_ASKED: "A vendor was asked for a price",
    Fact.DEMO_SEEN: "A vendor demo was seen",
    Fact.IT_AT_DEMO: "IT was at that demo",
    Fact.BUDGET_APPROVED: "The budget is approved",
    Fact.CONTRACT_SIGNED: "A contract is signed",
    Fact.LAUNCH_ANNOUNCED: "The launch date is announced",
    Fact.PERSONAL_DATA: "Personal data is touched",
}


def check(step: str, typed: Mapping[str, Any], *, today: date) -> Errors:
    """Return what is wrong with one step, by field; empty when one can go on."""
    if step == forms.OUTCOME:
        return _check_outcome(typed)
    if step.startswith("measure."):
        return _check_kpi(typed, step.partition(".")[2], today=today)
    if step == forms.STANDS:
        return _check_stands(typed, today=today)
    if step == forms.UNKNOWNS:
        return _check_unknowns(typed, today=today)
    return {}


def _check_outcome(typed: Mapping[str, Any]) -> Errors:
    title = _text(typed, "title")
    errors = {
        "title": _missing(title, "Say in a few words what you want done.") or junk.junk(title),
        "category": None if typed.get("category") else "Choose the outcome this is for.",
        "category_other": _check_other(typed),
        "audience": _check_said(typed, "audience", "Say for which customers or people this is.", title),
        "change": _check_said(typed, "change", "Say what will be different for them.", title),
        "sponsor": None
        if _text(typed, "sponsor") or typed.get("sponsor.unknown")
        else "Choose who wants this outcome, or tick that it is not known yet.",
    }
    return _told(errors)


def _check_other(typed: Mapping[str, Any]) -> str | None:
    if typed.get("category") != Category.OTHER or "category_other" not in typed:
        return None
    return _missing(_text(typed, "category_other"), "Say in one line which outcome it is.")


def _check_said(typed: Mapping[str, Any], field: str, missing: str, title: str) -> str | None:
    text = _text(typed, field)
    if junk.is_unknown(text):
        return f"{missing.removesuffix('.')}; {junk.GUESS}"
    return _missing(text, missing) or junk.junk(text, title=title)


def _check_kpi(typed: Mapping[str, Any], number: str, *, today: date) -> Errors:
    def at(name: str) -> str:
        return f"kpi.{number}.{name}"

    name = _text(typed, at("name"))
    errors = {
        at("name"): _missing(name, "Name what you will count, for example 'trial sign-ups a month'.")
        or _one_letter(name)
        or junk.junk(name),
        at("direction"): None if typed.get(at("direction")) else "Say whether it should go up or down.",
        at("baseline"): _check_baseline(typed, number),
        at("target"): _check_target(typed, number),
        at("measure_on"): _check_future(
            typed.get(at("measure_on")), today, "Choose the day you will measure it."
        ),
    }
    return _told(errors)


def _one_letter(name: str) -> str | None:
    return "Write the measure out, so that IT knows what is counted." if len(name) < 2 else None


def _check_baseline(typed: Mapping[str, Any], number: str) -> str | None:
    text = _text(typed, f"kpi.{number}.baseline")
    if typed.get(f"kpi.{number}.baseline.unknown"):
        return None
    if not text:
        return "Write where it stands today, or tick that it is not known yet."
    return _number_error(text)


def _check_target(typed: Mapping[str, Any], number: str) -> str | None:
    text = _text(typed, f"kpi.{number}.target")
    if not text:
        return "Write the number you aim at; a first guess is fine, it can be agreed on later."
    if error := _number_error(text):
        return error
    baseline = _text(typed, f"kpi.{number}.baseline")
    if typed.get(f"kpi.{number}.baseline.unknown") or not baseline or _number_error(baseline):
        return None
    direction = typed.get(f"kpi.{number}.direction")
    known = Direction(direction) if direction in set(Direction) else None
    return wrong_way(value_of(baseline), value_of(text), known)


def _check_stands(typed: Mapping[str, Any], *, today: date) -> Errors:
    conceived = _date(typed.get("conceived_on"))
    launch = _date(typed.get("launch_on"))
    errors = {
        "stage": None if typed.get("stage") else "Choose how far this is.",
        "conceived_on": "This day is still to come; choose when it came up."
        if conceived and conceived > today
        else None,
        "launch_on": _check_launch(launch, conceived, today),
        "facts": "IT can only have been at a demo that was seen; tick both or neither."
        if Fact.IT_AT_DEMO in (typed.get("facts") or ()) and Fact.DEMO_SEEN not in (typed.get("facts") or ())
        else None,
    }
    return _told(errors)


def _check_launch(launch: date | None, conceived: date | None, today: date) -> str | None:
    if launch and conceived and launch < conceived:
        return "The launch is before it came up; check both days."
    return too_far(launch, today)


def too_far(on: date | None, today: date) -> str | None:
    """Return what is wrong with a day that is too far ahead to be meant."""
    return TOO_FAR if on and on.year > today.year + 10 else None


def _check_unknowns(typed: Mapping[str, Any], *, today: date) -> Errors:
    fields = forms.unknown_fields(typed)
    errors: dict[str, str | None] = {}
    for field in fields:
        who, by = f"{field}.owner", f"{field}.by"
        errors[who] = None if _text(typed, who) else f"Choose who finds out {forms.field_name(field)}."
        errors[by] = _check_future(typed.get(by), today, "Choose by when it is found out.")
    if len(fields) > forms.MAX_UNKNOWN and fields:
        errors[f"{fields[-1]}.owner"] = (
            f"At most {forms.MAX_UNKNOWN} answers can be “not known yet”; go back and fill one of them in."
        )
    return _told(errors)


def coaching(typed: Mapping[str, Any]) -> Assessment:
    """Return how the change reads: a change for somebody, something vague, or a thing to build."""
    return assess(_text(typed, "change"), title=_text(typed, "title"))


def missing(context: OutcomeContext | None, kpis: list[Kpi]) -> list[str]:
    """Return what the gate still misses, as one reads it; empty when a handoff may become ready."""
    if context is None:
        return ["the outcome"]
    said = {
        "what it is for": context.category,
        "for whom": context.audience,
        "what changes for them": context.change,
        "who wants it": context.sponsor or _is_unknown(context, "sponsor"),
        "one KPI with direction, target and date": kpis,
        "how far it is": context.stage,
        "an owner and a date for what is not known yet": all(
            u.get("owner") and u.get("by") for u in context.unknowns
        )
        and len(context.unknowns) <= forms.MAX_UNKNOWN,
    }
    return [name for name, value in said.items() if not value]


def _is_unknown(context: OutcomeContext, field: str) -> bool:
    return any(unknown.get("field") == field for unknown in context.unknowns)


def read_context(before: OutcomeContext, typed: Mapping[str, Any]) -> OutcomeContext:
    """Return the outcome context that the form says; what the form never showed stays as it was."""
    unknowns = [
        {"field": field, "owner": _text(typed, f"{field}.owner"), "by": _text(typed, f"{field}.by")}
        for field in forms.unknown_fields(typed)
    ]
    said: dict[str, Any] = {
        "category": category_of(typed),
        "audience": _text(typed, "audience"),
        "change": _text(typed, "change"),
        "sponsor": "" if typed.get("sponsor.unknown") else _text(typed, "sponsor"),
        "stage": Stage(typed["stage"]) if typed.get("stage") else None,
        "facts": list(typed.get("facts") or ()),
        "systems": _text(typed, "systems"),
        "it_contacts": list(typed.get("it_contacts") or ()),
        "conceived_on": _date(typed.get("conceived_on")),
        "launch_on": _date(typed.get("launch_on")),
    }
    shown = {name: value for name, value in said.items() if name in typed}
    if "category" in typed:
        shown["category_other"] = other_of(typed)
    return before.model_copy(update={**shown, "unknowns": unknowns})


def category_of(typed: Mapping[str, Any]) -> Category | None:
    """Return the outcome that was chosen; one of the company's own is another than Stile's."""
    chosen = _text(typed, "category")
    if chosen.startswith(OWN):
        return Category.OTHER
    return Category(chosen) if chosen in set(Category) else None


def other_of(typed: Mapping[str, Any]) -> str:
    """Return how an outcome is called that is not one of Stile's."""
    chosen = _text(typed, "category")
    if chosen.startswith(OWN):
        return chosen.removeprefix(OWN)
    return _text(typed, "category_other") if chosen == Category.OTHER else ""


def read_kpis(
    team: str, handoff_id: int, typed: Mapping[str, Any], *, today: date, before: Sequence[Kpi] = ()
) -> list[Kpi]:
    """Return the KPIs that the form holds whole; one that is not whole stays in the draft, and as it was `before`.

    What the form does not show of a KPI, such as its owners, stays with it.
    """
    present = {kpi.position: kpi for kpi in before}
    found = []
    for number in range(1, forms.kpi_count(typed) + 1):
        was = present.get(number)
        if not _check_kpi(typed, str(number), today=today):
            found.append(_read_kpi(team, handoff_id, number, typed, was))
        elif was is not None:
            found.append(was)
    return found


def _read_kpi(team: str, handoff_id: int, number: int, typed: Mapping[str, Any], was: Kpi | None) -> Kpi:
    def text(name: str) -> str:
        return _text(typed, f"kpi.{number}.{name}")

    baseline = None if typed.get(f"kpi.{number}.baseline.unknown") else parse_number(text("baseline"))
    target = parse_number(text("target"))
    read = Kpi(
        team_id=team,
        handoff_id=handoff_id,
        position=number,
        name=text("name"),
        direction=Direction(text("direction")),
        baseline=baseline.value if baseline else None,
        target=target.value,
        unit=text("unit") or target.unit or (baseline.unit if baseline else ""),
        measure_on=date.fromisoformat(text("measure_on")),
        baseline_owner=text("baseline.owner") if baseline is None else "",
        baseline_by=_date(text("baseline.by")) if baseline is None else None,
    )
    return read if was is None else read.model_copy(update=_not_shown(was, read))


def _not_shown(was: Kpi, read: Kpi) -> dict[str, Any]:
    """Return what a KPI keeps that the form does not show: its owners, and who found out the value it still has."""
    kept = {name: getattr(was, name) for name in ("marketing_owner", "it_owner", "enabling", "source")}
    if read.baseline is not None and read.baseline == was.baseline:
        kept |= {"baseline_owner": was.baseline_owner, "baseline_by": was.baseline_by}
    return kept


def value_of(text: str) -> Decimal:
    """Return the number in a text."""
    return parse_number(text).value


def _number_error(text: str) -> str | None:
    try:
        parse_number(text)
    except ValueError as error:
        return str(error)
    return None


def _check_future(value: object, today: date, missing_sentence: str) -> str | None:
    on = _date(value)
    if on is None:
        return missing_sentence
    if on <= today:
        return "This day is past; choose one that is still to come."
    return too_far(on, today)


def _date(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value)) if value else None
    except ValueError:
        return None


def _text(typed: Mapping[str, Any], field: str) -> str:
    value = typed.get(field)
    return value.strip() if isinstance(value, str) else ""


def _missing(text: str, sentence: str) -> str | None:
    return None if text else sentence


def _told(errors: Mapping[str, str | None]) -> Errors:
    return {field: sentence for field, sentence in errors.items() if sentence}
