"""The forms: what one holds, which steps it has, and where one goes from each."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from storage.records import Draft, Handoff, Kpi, OutcomeContext

if TYPE_CHECKING:
    from handlers.rules.look_alikes import LookAlike
    from handlers.rules.verdicts import Judged

KPIS = 3
"""A handoff has at most three KPIs."""
OUTCOME = "outcome"
STANDS = "stands"
UNKNOWNS = "unknowns"
PREVIEW = "preview"
UNKNOWABLE = ("sponsor", *(f"kpi.{n}.baseline" for n in range(1, KPIS + 1)))
"""Fields that may be not known yet, with an owner and a date."""
MAX_UNKNOWN = 2

Typed = Mapping[str, Any]


@dataclass(frozen=True)
class Form:
    """A form as it stands: what was typed, at which step, and what is wrong or worth a hint.

    While `drafting`, a model is asked for what is empty; `note` is a line of Stile's own above the fields;
    `resumed` is a form that goes on with an older draft.
    """

    handoff: Handoff
    draft: Draft
    context: OutcomeContext
    kpis: list[Kpi]
    today: date
    resumed: bool = False
    errors: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    marketing_channel: str | None = None
    has_model: bool = False
    drafting: bool = False
    note: str = ""
    outcomes: tuple[str, ...] = ()
    look_alikes: "tuple[LookAlike, ...]" = ()
    lessons: "tuple[Judged, ...]" = ()

    @property
    def typed(self) -> dict[str, Any]:
        """Return what was typed, by field."""
        return self.draft.typed

    @property
    def step(self) -> str:
        """Return the step the form stands at."""
        return self.draft.step


def is_blank(typed: Typed) -> bool:
    """Tell whether nobody has written or chosen anything in a form yet."""
    return not any(typed.values())


def measure(number: int) -> str:
    """Return the step of one KPI, 1 to 3."""
    return f"measure.{number}"


def kpi_count(typed: Typed) -> int:
    """Return how many KPIs the form holds, at least one."""
    return max(1, min(KPIS, int(typed.get("kpis") or 1)))


def steps(typed: Typed) -> list[str]:
    """Return the steps this form has now, in order."""
    measures = [measure(n) for n in range(1, kpi_count(typed) + 1)]
    asked = [UNKNOWNS] if unknown_fields(typed) else []
    return [OUTCOME, *measures, STANDS, *asked, PREVIEW]


def after(step: str, typed: Typed) -> str:
    """Return the step behind one."""
    road = steps(typed)
    return road[min(road.index(step) + 1, len(road) - 1)] if step in road else OUTCOME


def before(step: str, typed: Typed) -> str:
    """Return the step in front of one."""
    road = steps(typed)
    return road[max(road.index(step) - 1, 0)] if step in road else OUTCOME


def unknown_fields(typed: Typed) -> list[str]:
    """Return the fields that were said to be not known yet."""
    shown = [
        field
        for field in UNKNOWABLE
        if not field.startswith("kpi.") or int(field.split(".")[1]) <= kpi_count(typed)
    ]
    return [field for field in shown if typed.get(f"{field}.unknown")]


def field_name(field: str) -> str:
    """Return how a field that is not known yet is called."""
    if field == "sponsor":
        return "the sponsor"
    return f"the baseline of KPI {field.split('.')[1]}"
