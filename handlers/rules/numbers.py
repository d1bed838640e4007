"""Numbers as people type them into a KPI: `1,5`, `12 %`, `1.234,56`, `3k`, `2.5 Mio`, `€ 1 200`, `from 3k to 4k`."""

import re
from dataclasses import dataclass
from decimal import Decimal

from handlers.rules import text as texts

LARGEST = Decimal(10) ** 15
"""No KPI is larger; a number above it is a slip of the keyboard."""

_MOST_DIGITS = 30
_HOW = "please type a number such as 1200, 12.5 % or 3k"
_MULTIPLES = {
    "k": 3, "tsd": 3, "tausend": 3, "thousand": 3, "mil": 3, "mille": 3,
    "m": 6, "mn": 6, "mio": 6, "million": 6, "millions": 6, "millionen": 6, "millon": 6, "millones": 6,
    "bn": 9, "mrd": 9, "billion": 9, "billions": 9, "milliarde": 9, "milliarden": 9, "milliard": 9, "milliards": 9,
}  # fmt: skip
_UNITS = {
    "percent": "%", "per cent": "%", "prozent": "%", "pct": "%", "pour cent": "%", "por ciento": "%",
    "eur": "€", "euro": "€", "euros": "€", "usd": "$", "dollar": "$", "dollars": "$", "gbp": "£", "pound": "£", "pounds": "£",
}  # fmt: skip
_SHAPE = re.compile(
    r"(?P<sign>[-+−–]?)\s?(?P<before>[€$£¥]|(?:eur|usd|gbp|chf)\b)?\s?(?P<sign2>[-+−–]?)"
    r"(?P<digits>\d[\d.,'\s]*\d|\d|[.,]\d+)\s?"
    r"(?P<after>[^\d\s][^\d]{0,39})?"
)
_NO_VALUES = frozenset({"nan", "inf", "infinity", "-inf", "+inf", "-infinity", "∞", "-∞"})
_SCIENTIFIC = re.compile(r"[-+]?\d[\d.,]*e[-+]?\d+\b.*")
_JOINS = tuple(map(re.compile, (r"\s*(?:-{1,2}>|=>|→|➔)\s*", r"\s+(?:to|auf|bis|hasta)\s+", r"\s+a\s+")))
_ABOUT = re.compile(
    r"^(?:[~≈<>≥≤=]+|about|around|roughly|approx\.?|ca\.?|circa|rund|etwa|environ|unos|unas)\s*(?=[-+−–€$£\d.,])"
)
_FROM = re.compile(r"^(?:from|von|de|desde|du)\s+")


@dataclass(frozen=True)
class Quantity:
    """A number and what it counts; the unit is `%`, a currency sign, or the word typed, or empty."""

    value: Decimal
    unit: str


def parse_number(text: str) -> Quantity:
    """Return the number that was typed; ValueError is one sentence for its author.

    One separator with exactly three digits behind it groups thousands: `1,234` and `1.234` are 1234,
    since KPIs count things more often than they have three decimals; `0,125` is a fraction.
    """
    typed = texts.tidy(text)
    if not typed:
        raise ValueError(f"This is empty: {_HOW}.")
    folded = texts.fold(typed)
    if folded.strip() in _NO_VALUES or _SCIENTIFIC.fullmatch(folded):
        raise ValueError(f"“{typed[:40]}” is not a number that can be measured: {_HOW}.")
    shape = _SHAPE.fullmatch(_ABOUT.sub("", folded))
    if shape is None or len(shape["digits"]) > _MOST_DIGITS or _has_odd_digits(typed):
        raise ValueError(f"“{typed[:40]}” does not read as one number: {_HOW}.")
    return _quantity(shape, typed)


def parse_change(text: str) -> tuple[Quantity, Quantity]:
    """Return both ends of `from 3k to 4k`; a unit on one end counts for both; ValueError is a sentence."""
    typed = texts.tidy(text)
    ends = _both_ends(_FROM.sub("", texts.fold(typed)))
    if ends is None:
        raise ValueError(f"“{typed[:40]}” has no two ends: please type it as “from 3k to 4k”.")
    start, end = parse_number(ends[0]), parse_number(ends[1])
    if start.unit and end.unit and start.unit != end.unit:
        raise ValueError(
            f"One end is in {start.unit}, the other in {end.unit}: please use one unit for both."
        )
    unit = end.unit or start.unit
    return Quantity(start.value, unit), Quantity(end.value, unit)


def _has_odd_digits(typed: str) -> bool:
    return any(sign.isnumeric() and not sign.isascii() for sign in typed)  # "10²" must not become 102


def _both_ends(folded: str) -> list[str] | None:
    split = (join.split(folded, maxsplit=1) for join in _JOINS)
    return next((ends for ends in split if len(ends) == 2), None)


def _quantity(shape: re.Match[str], typed: str) -> Quantity:
    digits = _plain_digits(re.sub(r"['\s]", "", shape["digits"]))
    if digits is None or (shape["sign"] and shape["sign2"]) or not _spaced_in_threes(shape["digits"]):
        raise ValueError(f"“{typed[:40]}” can be read in more than one way: {_HOW}.")
    power, unit = _power_and_unit((shape["after"] or "").strip())
    value = Decimal(digits) * 10**power
    if value >= LARGEST:
        raise ValueError(f"“{typed[:40]}” is too large to be a KPI: {_HOW}.")
    before = shape["before"] or ""
    negative = (shape["sign"] or shape["sign2"]) in ("-", "−", "–")
    return Quantity(-value if negative else value, unit or _UNITS.get(before, before))


def _spaced_in_threes(digits: str) -> bool:
    groups = re.split(r"['\s]", digits)
    return len(groups) == 1 or (
        len(groups[0]) <= 3 and all(re.match(r"\d{3}(?!\d)", group) for group in groups[1:])
    )


def _plain_digits(digits: str) -> str | None:
    """Return the digits with a dot before decimals, None where separators contradict each other."""
    marks = [sign for sign in digits if sign in ".,"]
    if not marks:
        return digits
    if len(set(marks)) == 2:
        return _two_kinds(digits, thousands=marks[0], decimal=marks[-1], count=len(marks))
    groups = digits.split(marks[0])
    in_threes = (
        1 <= len(groups[0]) <= 3 and groups[0].strip("0") and all(len(group) == 3 for group in groups[1:])
    )
    if in_threes:
        return "".join(groups)
    return f"{groups[0] or '0'}.{groups[1]}" if len(groups) == 2 and groups[1] else None


def _two_kinds(digits: str, *, thousands: str, decimal: str, count: int) -> str | None:
    whole, _, fraction = digits.rpartition(decimal)
    groups = whole.split(thousands)
    fits = len(groups) == count and len(groups[0]) <= 3 and all(len(group) == 3 for group in groups[1:])
    return f"{''.join(groups)}.{fraction}" if fits else None


def _power_and_unit(after: str) -> tuple[int, str]:
    head, _, tail = after.partition(" ")
    glued = re.fullmatch(r"(k|m|mn|bn|mio|tsd)\.?([€$£%]?)", head)
    if glued:
        return _MULTIPLES[glued[1]], _unit(glued[2] or tail)
    if head.rstrip(".") in _MULTIPLES:
        return _MULTIPLES[head.rstrip(".")], _unit(tail)
    return 0, _unit(after)


def _unit(spelled: str) -> str:
    spelled = " ".join(spelled.split()).rstrip(".").removeprefix(",-").strip()
    return _UNITS.get(spelled, spelled)
