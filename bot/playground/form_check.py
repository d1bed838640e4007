"""What Slack's own client refuses before an app hears of a form."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from bot.playground.elements import State, is_empty
from bot.playground.shapes import Json

REQUIRED = "Please complete this required field."
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_URL = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)


def form_problems(blocks: list[Json], values: State) -> dict[str, str]:
    """Return what is wrong with each input, by block id; empty when the form may go."""
    problems = {}
    for block in blocks:
        if block["type"] == "input":
            element = block["element"]
            problem = _problem(block, element, values[block["block_id"]][element["action_id"]])
            if problem:
                problems[block["block_id"]] = problem
    return problems


def _problem(block: Json, element: Json, state: Json) -> str | None:
    if is_empty(state):
        return None if block.get("optional") else REQUIRED
    value = state.get("value")
    match element["type"]:
        case "plain_text_input":
            return _length(element, str(value))
        case "number_input":
            return _number(element, str(value))
        case "email_text_input":
            return None if _EMAIL.fullmatch(str(value)) else "Enter a valid email address."
        case "url_text_input":
            return None if _URL.fullmatch(str(value)) else "Enter a valid link."
        case "datepicker":
            return _when(state["selected_date"], "%Y-%m-%d")
        case "timepicker":
            return _when(state["selected_time"], "%H:%M")
        case _:
            return _count(element, state)


def _length(element: Json, value: str) -> str | None:
    most, least = element.get("max_length", 3000), element.get("min_length", 0)
    if len(value) > most:
        return f"Must be {most} characters or fewer."
    if len(value) < least:
        return f"Must be at least {least} characters."
    return None if value.strip() or not value else REQUIRED


def _number(element: Json, value: str) -> str | None:
    try:
        number = Decimal(value)
    except InvalidOperation:
        return "Enter a number."
    if not number.is_finite():
        return "Enter a number."
    if not element["is_decimal_allowed"] and number != number.to_integral_value():
        return "Enter a whole number."
    if "min_value" in element and number < Decimal(element["min_value"]):
        return f"Enter {element['min_value']} or more."
    if "max_value" in element and number > Decimal(element["max_value"]):
        return f"Enter {element['max_value']} or less."
    return None


def _when(value: str, form: str) -> str | None:
    try:
        if form == "%Y-%m-%d":
            date.fromisoformat(value)
        else:
            datetime.strptime(value, form)  # noqa: DTZ007 - only its form is looked at
    except ValueError:
        return "Choose a valid date." if form == "%Y-%m-%d" else "Choose a valid time."
    return None


def _count(element: Json, state: Json) -> str | None:
    most = element.get("max_selected_items")
    kinds = ("selected_options", "selected_users", "selected_conversations", "selected_channels")
    chosen: list[Json] = next((state[kind] for kind in kinds if state.get(kind)), [])
    return f"Choose {most} or fewer." if most and len(chosen) > most else None
