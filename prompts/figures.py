"""The numbers, days and times that a text names, in English, German, French and Spanish."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from prompts.languages import TIMES, fold

_POWERS = {
    "k": 3, "tsd": 3, "tausend": 3, "thousand": 3, "mille": 3, "mil": 3, "mn": 6, "mio": 6, "million": 6, "millions": 6,
    "millionen": 6, "millones": 6, "millon": 6, "m": 6, "bn": 9, "mrd": 9, "billion": 9, "milliarden": 9, "milliards": 9,
}  # fmt: skip
_MARKS = {
    "%": "%", "percent": "%", "per cent": "%", "prozent": "%", "pct": "%", "pour cent": "%", "por ciento": "%", "pp": "%",
    "percentage": "%", "prozentpunkte": "%", "€": "€", "eur": "€", "euro": "€", "euros": "€", "$": "$", "usd": "$", "dollar": "$",
    "dollars": "$", "£": "£", "gbp": "£", "pounds": "£", "chf": "chf",
}  # fmt: skip
_WORDS = {
    "zero": 0, "null": 0, "two": 2, "zwei": 2, "deux": 2, "dos": 2, "three": 3, "drei": 3, "trois": 3, "tres": 3, "four": 4,
    "vier": 4, "quatre": 4, "cuatro": 4, "five": 5, "funf": 5, "cinq": 5, "cinco": 5, "six": 6, "sechs": 6, "seis": 6, "seven": 7,
    "sieben": 7, "sept": 7, "siete": 7, "eight": 8, "acht": 8, "huit": 8, "ocho": 8, "nine": 9, "neun": 9, "neuf": 9, "nueve": 9,
    "ten": 10, "zehn": 10, "dix": 10, "diez": 10, "eleven": 11, "elf": 11, "onze": 11, "twelve": 12, "zwolf": 12,
    "douze": 12, "doce": 12, "dozen": 12, "dutzend": 12, "fifteen": 15, "funfzehn": 15, "quinze": 15, "quince": 15, "twenty": 20,
    "zwanzig": 20, "vingt": 20, "veinte": 20, "thirty": 30, "dreissig": 30, "trente": 30, "treinta": 30, "forty": 40, "vierzig": 40,
    "quarante": 40, "cuarenta": 40, "fifty": 50, "funfzig": 50, "cinquante": 50, "cincuenta": 50, "sixty": 60, "sechzig": 60,
    "soixante": 60, "sesenta": 60, "seventy": 70, "siebzig": 70, "setenta": 70, "eighty": 80, "achtzig": 80, "ochenta": 80,
    "ninety": 90, "neunzig": 90, "noventa": 90, "hundred": 100, "hundert": 100, "cien": 100, "ciento": 100,
    "thousand": 1000, "tausend": 1000, "mille": 1000, "mil": 1000, "million": 10**6,
}  # fmt: skip
_MULTIPLES = {
    "double": 2, "doubles": 2, "doubled": 2, "doubling": 2, "twice": 2, "verdoppeln": 2, "verdoppelt": 2, "verdopplung": 2,
    "doppelt": 2, "doubler": 2, "duplicar": 2, "doble": 2, "triple": 3, "tripling": 3, "threefold": 3, "verdreifachen": 3,
    "tripler": 3, "triplicar": 3, "half": 0, "halve": 0, "halves": 0, "halving": 0, "halbieren": 0, "halfte": 0, "moitie": 0,
    "mitad": 0, "third": 33, "drittel": 33, "tiers": 33, "tercio": 33, "quadruple": 4, "tenfold": 10,
}  # fmt: skip
_MONTHS = (
    "jan january januar janner janvier enero ene", "feb february februar fevrier fevr febrero",
    "mar march marz maerz mars marzo", "apr april avril avr abril abr", "may mai mayo", "jun june juni juin junio",
    "jul july juli juillet juil julio", "aug august aout agosto ago", "sep sept september septembre septiembre",
    "oct okt october oktober octobre octubre", "nov november novembre noviembre",
    "dec dez december dezember decembre diciembre dic",
)  # fmt: skip
_MONTH = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?|\d[\d.,]*\d|\d"
_NUMBER = re.compile(
    rf"(?<![\w.,])(?P<before>[€$£]|(?:eur|usd|gbp|chf)\b)? ?(?P<digits>{_DIGITS})"
    rf"(?:st|nd|rd|th|er)?(?: ?(?P<power>{'|'.join(sorted(_POWERS, key=len, reverse=True))})\b\.?)?"
    r"(?: ?(?P<after>%|€|\$|£|(?:percent(?:age)?|per cent|prozent(?:punkte)?|pct|pour cent|por ciento|pp|eur|euros?|usd"
    r"|dollars?|gbp|pounds|chf)\b))?(?![^\W_])"
)
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d\d?)-(\d\d?)(?!\d)")
_NUMERIC = re.compile(r"(?<![\d.,/])(\d{1,2})([./])(\d{1,2})(?:\2(\d{4}|\d\d)|\.)?(?![\d/])")
_DAY_MONTH = re.compile(
    rf"(?<![\w.,])(\d{{1,2}})(?:st|nd|rd|th|er|\.)? ?(?:of |de |- ?)?({_NAMES})\b\.?(?:,? (?:de )?(\d{{4}})\b)?"
)
_MONTH_DAY = re.compile(
    rf"\b({_NAMES})\.? (?:the )?(\d{{1,2}})(?:st|nd|rd|th)?(?![\w%]|[.,]\d| ?%)(?:,? (\d{{4}})\b)?"
)


@dataclass(frozen=True)
class Figure:
    """A number in each way it can be read (`1.234`), and what it is marked with: `%`, a currency, `x`."""

    values: frozenset[Decimal]
    mark: str = ""

    def stands_in(self, others: Iterable["Figure"]) -> bool:
        """Tell whether one of the others is the same number; a mark must be the same too."""
        return any(self.values & other.values and self.mark in ("", other.mark) for other in others)


def figures(text: str) -> list[Figure]:
    """Return each number of a text, in digits or in words."""
    folded = fold(text)
    found = [_figure(hit) for hit in _NUMBER.finditer(folded)]
    for word in re.findall(r"[^\W\d_]+", folded):
        if word in _WORDS:
            found.append(Figure(frozenset({Decimal(_WORDS[word])})))
        if word in _MULTIPLES:
            found.append(Figure(frozenset({Decimal(_MULTIPLES[word])}), "x"))
    return found


def _figure(hit: re.Match[str]) -> Figure:
    power = Decimal(10) ** _POWERS.get(hit["power"] or "", 0)
    mark = _MARKS.get(hit["after"] or "") or _MARKS.get(hit["before"] or "") or ""
    return Figure(frozenset(value * power for value in _readings(hit["digits"])), mark)


def _readings(digits: str) -> list[Decimal]:
    """Return what digits with separators can mean: `1,5` is one number, `1.234` may be two."""
    plain = re.sub(r"[ '’]", "", digits).strip(".,")
    marks = {sign for sign in plain if sign in ".,"}
    if not marks:
        return [Decimal(plain)]
    last = max(plain.rfind("."), plain.rfind(","))
    whole, fraction = re.sub(r"[.,]", "", plain[:last]), plain[last + 1 :]
    decimal = [Decimal(f"{whole}.{fraction}")] if plain.count(plain[last]) == 1 else []
    grouped = [Decimal(whole + fraction)] if len(fraction) == 3 and len(marks) == 1 else []
    return decimal + grouped


def times(text: str) -> frozenset[str]:
    """Return the months and other words of time in a text, each by one name for its languages."""
    words = re.findall(r"[^\W\d_]+", text)
    named = {
        f"month {_MONTH[fold(word)]}" for word in words if fold(word) in _MONTH and not _is_verb(word, words)
    }
    numeric = {f"month {day.month}" for day in days(text, today=date(2000, 1, 1))}
    return frozenset(named | numeric | {fold(word) for word in words if fold(word) in TIMES})


def _is_verb(word: str, words: list[str]) -> bool:
    return word in {"may", "march", "mars", "mar"} and len(words) > 3


def days(text: str, *, today: date) -> frozenset[date]:
    """Return the days a text names; one without a year is the next from today, an ambiguous one is none."""
    folded = fold(text)
    found = [_day(hit[1], hit[2], hit[3]) for hit in _ISO.finditer(folded)]
    found += [
        _next(day=hit[1], month=_MONTH[hit[2]], year=hit[3], today=today)
        for hit in _DAY_MONTH.finditer(folded)
    ]
    found += [
        _next(day=hit[2], month=_MONTH[hit[1]], year=hit[3], today=today)
        for hit in _MONTH_DAY.finditer(folded)
    ]
    found += [_numeric(hit, today) for hit in _NUMERIC.finditer(folded)]
    return frozenset(day for day in found if day is not None)


def _numeric(hit: re.Match[str], today: date) -> date | None:
    first, sign, second, year = hit.groups()
    if year is None and not hit.group().endswith("."):
        return None  # 1.5 is a number and 24/7 is no day
    readings = [_next(day=first, month=int(second), year=year, today=today)]
    if sign == "/":
        readings.append(_next(day=second, month=int(first), year=year, today=today))
    real = {day for day in readings if day is not None}
    return real.pop() if len(real) == 1 else None


def _next(*, day: str, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        return _day(year if len(year) == 4 else f"20{year}", month, day)
    coming = (_day(candidate, month, day) for candidate in range(today.year, today.year + 5))
    return next((found for found in coming if found is not None and found >= today), None)


def _day(year: str | int, month: str | int, day: str | int) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
