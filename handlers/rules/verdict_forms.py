"""The form in which one side says what came of a KPI: read, or asked back in one sentence a field."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from handlers.rules.junk import junk
from handlers.rules.kpi_forms import Errors, Typed, found_out, text
from handlers.rules.kpis import as_typed
from storage.records import Kpi, VerdictSide
from storage.vocabulary import Result

MEASURED = "measured"
BECAME: Mapping[str, str] = {
    MEASURED: "It was measured",
    Result.NOT_MEASURED: "It could not be measured",
    Result.STOPPED: "It was stopped",
}
"""What became of it, as one chooses it."""
NOTHING = frozenset({"nothing", "none", "nothing yet", "nichts", "nada", "rien"})
"""An honest answer to what helped or hurt, however short."""
LONGEST = 1000


@dataclass(frozen=True)
class Written:
    """What one side says came of a KPI: a number and where it was read, or why there is none."""

    said: Result | None
    actual: Decimal | None
    why: str
    source: str
    helped: str
    hurt: str


def shown(side: VerdictSide | None, kpi: Kpi) -> dict[str, str]:
    """Return what the form holds: what one wrote before, or where the number is to be read."""
    if side is None:
        return {"source": kpi.source}
    return {
        "said": side.said or (MEASURED if side.actual is not None else ""),
        "actual": as_typed(side.actual),
        "why": side.why,
        "source": side.source,
        "helped": side.helped,
        "hurt": side.hurt,
    }


def read(typed: Typed, kpi: Kpi) -> tuple[Written | None, Errors]:
    """Return what was written, or what is wrong with it by field."""
    said = text(typed, "said")
    errors: Errors = {} if said in BECAME else {"said": "Choose whether it was measured."}
    actual = _number(typed, kpi, errors) if said == MEASURED else None
    if said == MEASURED:
        _require(typed, "source", "Say where you read it, for example 'the CRM's lead report'.", errors)
    elif said in BECAME:
        _require(typed, "why", "Say in a sentence why there is no number.", errors)
        if text(typed, "actual"):
            errors["actual"] = (
                f"There is a number here: choose '{BECAME[MEASURED]}' above, or empty this field."
            )
    for name in ("helped", "hurt"):
        _require(typed, name, f"Write in a sentence what {name}, or 'nothing'.", errors)
    if errors:
        return None, errors
    measured = said == MEASURED
    return Written(
        said=None if measured else Result(said),
        actual=actual,
        why="" if measured else text(typed, "why")[:LONGEST],
        source=text(typed, "source")[:LONGEST],
        helped=text(typed, "helped")[:LONGEST],
        hurt=text(typed, "hurt")[:LONGEST],
    ), {}


def is_nothing(written: str) -> bool:
    """Tell whether somebody says that nothing helped, or hurt."""
    return written.casefold().rstrip(".") in NOTHING


def _number(typed: Typed, kpi: Kpi, errors: Errors) -> Decimal | None:
    written = text(typed, "actual")
    if not written:
        errors["actual"] = "Write the number as it is now, or choose that it could not be measured."
        return None
    # A number that was measured is read as today's value of a KPI is: with its unit, or without one.
    read_as, trouble = found_out(kpi, written)
    if read_as is None:
        errors["actual"] = trouble
        return None
    return read_as.baseline


def _require(typed: Typed, name: str, missing: str, errors: Errors) -> None:
    written = text(typed, name)
    if is_nothing(written) and name in {"helped", "hurt"}:
        return
    if trouble := junk(written) if written else missing:
        errors[name] = trouble
