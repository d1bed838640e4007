"""What a figure is: one line of the table, and how often it is taken."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal, TypeVar

T = TypeVar("T")
Unit = Literal["ms", "s", "MB", "/s", ""]
NOT_MEASURED = "not measured"


@dataclass(frozen=True)
class Line:
    """One line of the table: two values of one run, or one value against a limit, and the goal."""

    figure: str
    what: str
    ours: str
    theirs: str = "–"
    measured: float | None = None
    goal: float = 0.0
    unit: str = "×"
    more_is_better: bool = False
    note: str = ""

    @property
    def reached(self) -> bool | None:
        """Tell whether the goal is reached, or None where nothing was measured."""
        if self.measured is None:
            return None
        shown = float(f"{self.measured:.3g}")
        return shown >= self.goal if self.more_is_better else shown <= self.goal


@dataclass(frozen=True)
class Scale:
    """How much is measured: five runs for the table, one small one to see that it works."""

    quick: bool = False

    @property
    def runs(self) -> int:
        """Return how often everything is measured."""
        return 1 if self.quick else 5

    def of(self, quick: int, full: int) -> int:
        """Return a number of requests, rows or seconds."""
        return quick if self.quick else full


def compared(
    figure: str,
    what: str,
    ours: list[float],
    theirs: list[float],
    *,
    goal: float,
    unit: Unit,
    more_is_better: bool = False,
    note: str = "",
) -> Line:
    """Return a line from pairs of values, each pair of one run: the median of their ratios."""
    ratios = [mine / other for mine, other in zip(ours, theirs, strict=True)]
    return Line(
        figure,
        what,
        shown(median(ours), unit),
        shown(median(theirs), unit),
        median(ratios),
        goal,
        more_is_better=more_is_better,
        note=note,
    )


def alone(
    figure: str,
    what: str,
    values: list[float],
    *,
    goal: float,
    unit: Unit,
    more_is_better: bool = False,
    note: str = "",
) -> Line:
    """Return a line of one value against a limit: its median."""
    value = median(values)
    return Line(figure, what, shown(value, unit), "–", value, goal, unit, more_is_better, note)


def missing(figure: str, what: str, *, goal: float, why: str, more_is_better: bool = False) -> Line:
    """Return a line of something that could not be measured."""
    return Line(figure, what, NOT_MEASURED, goal=goal, more_is_better=more_is_better, note=why)


def shown(value: float, unit: Unit) -> str:
    """Return a value as the table shows it; seconds become ms or µs where they are few."""
    if unit == "ms":
        return f"{value * 1000:.3g} ms" if value < 10 else f"{value * 1000:.0f} ms"
    if unit == "/s":
        return f"{value:,.0f} /s"
    return f"{value:.3g} {unit}".strip()


def cpu_of(work: Callable[[T], object], items: Sequence[T]) -> float:
    """Return the seconds of CPU that this process spends on each of some things."""
    began = time.process_time()
    for item in items:
        work(item)
    return (time.process_time() - began) / len(items)


def wall_of(work: Callable[[], object]) -> float:
    """Return the seconds that something takes."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def percentile(values: list[float], share: float) -> float:
    """Return the value that a share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]
