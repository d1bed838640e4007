"""KPIs as people read them."""

from decimal import Decimal

from handlers.views.blocks import day, quoted
from storage.records import Kpi
from storage.vocabulary import Direction


def number(value: Decimal | None) -> str:
    """Return a number with thousands apart and no needless zeros."""
    if value is None:
        return "not known yet"
    return f"{value.normalize():,f}"


def kpi_line(kpi: Kpi) -> str:
    """Return a KPI as one line: what, from, to, by when."""
    arrow = "up" if kpi.direction is Direction.UP else "down"
    unit = _unit(kpi.unit)
    way = f"from {number(kpi.baseline)}{unit} to {number(kpi.target)}{unit}"
    if kpi.baseline is None:
        way = f"to {number(kpi.target)}{unit} from a value not known yet"
    return f"*{quoted(kpi.name)}* {arrow} {way}, measured on {day(kpi.measure_on)}"


def _unit(unit: str) -> str:
    if not unit:
        return ""
    return f" {quoted(unit)}"
