"""The table: what every figure came to, beside its goal."""

from collections.abc import Iterable

from bench.figures import Line

HEAD = (
    "| figure | what | Stile | against | measured | goal | reached |",
    "|---|---|---|---|---|---|---|",
)


def rendered(lines: Iterable[Line], *, machine: str, command: str) -> str:
    """Return the table in Markdown, with the command and the machine above it and the notes below."""
    rows = list(lines)
    notes = [f"- {one.figure}: {one.note}" for one in rows if one.note]
    below = ["", "Notes:", *dict.fromkeys(notes)] if notes else []
    return "\n".join([f"`{command}`: {machine}.", "", *HEAD, *map(_row, rows), *below, ""])


def _row(line: Line) -> str:
    word = {True: "yes", False: "no", None: "–"}[line.reached]
    sign = "≥" if line.more_is_better else "≤"
    goal = f"{sign} {_number(line.goal, line.unit)}"
    measured = "–" if line.measured is None else _number(line.measured, line.unit)
    return f"| {line.figure} | {line.what} | {line.ours} | {line.theirs} | {measured} | {goal} | {word} |"


def _number(value: float, unit: str) -> str:
    if unit == "ms":
        return f"{value * 1000:.3g} ms"
    return f"{value:.3g} {unit}".strip()
