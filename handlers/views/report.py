"""The report as people read it: a sentence first, two charts, and every number beside them."""

from collections.abc import Callable, Sequence

from handlers.rules.earliness import PRE_BUILD, Earliness
from handlers.rules.report import FEWEST, Figures, Middle, Report, rate
from handlers.rules.stages import NAMES as STAGE_NAMES
from handlers.rules.verdicts import Score
from handlers.views.blocks import Block, Message, context, day, message, moment, section
from handlers.views.home import said_by
from storage.records import OutcomeContext
from storage.vocabulary import Result, Stage

NONE = "none"
WHAT_IT_IS = (
    "Earliness goes from 0 to 1: half of it is how much of the time from idea to launch was left when IT "
    "first talked (lead share), half is how many of the stages passed before build had a check-in (coverage). "
    "Where one half is not known, it is the other. Each median is taken by itself."
)
HIDDEN = f"What rests on fewer than {FEWEST} handoffs, or KPIs, is not shown."


def report_message(report: Report) -> Message:
    """Return the report as a message, its text with every number of the table."""
    before = [section(_headline(report), block_id="headline"), context(WHAT_IT_IS, block_id="what")]
    after = [
        section(_held(report), block_id="held"),
        context(f"Counted {moment(report.at)}. {HIDDEN}", block_id="foot"),
    ]
    lines = "\n".join(_line(report, row) for row in _rows(report)[1:])
    blocks = [*before, *_charts(report), _table(report), *after]
    return message("\n".join([said_by(before), lines, said_by(after)]), blocks)


def earliness_line(early: Earliness, outcome: OutcomeContext | None) -> str:
    """Return the Earliness of one handoff with its parts, in one line of markup."""
    parts = f"{_entry(early)}; {_lead(early, outcome)}; {_coverage(early)}"
    if early.value is None:
        return f"*Earliness:* not to be said yet. {parts}."
    return f"*Earliness:* {early.value:.2f}. {parts}."


def _entry(early: Earliness) -> str:
    if early.entry is None:
        return "No check-in held yet"
    return f"IT first talked at {STAGE_NAMES[early.entry]} on {day(early.first_held_on)}"


def _lead(early: Earliness, outcome: OutcomeContext | None) -> str:
    if early.lead is not None:
        return f"lead share {early.lead:.2f}"
    if outcome is None or outcome.launch_on is None:
        return "no lead share, as the launch is not known"
    if outcome.conceived_on is not None and outcome.launch_on <= outcome.conceived_on:
        return "no lead share, as the launch is not after the day it came up"
    return "no lead share yet"


def _coverage(early: Earliness) -> str:
    if early.coverage is None:
        return "no coverage yet, as no stage is behind it"
    stages = "stage" if early.counted == 1 else "stages"
    return f"coverage {early.coverage:.2f} ({early.held} of {early.counted} {stages} passed)"


def _headline(report: Report) -> str:
    last, *earlier = reversed(report.quarters)
    text = f"*Earliness in {last.quarter.name}: {_score(last.earliness)}*"
    if last.earliness.shown is not None:
        text += f"\nLead share {_score(last.lead)}, coverage {_score(last.coverage)}."
    return text + (f"\nThe quarter before: {_score(earlier[0].earliness)}." if earlier else "")


def _held(report: Report) -> str:
    if report.held == 0:
        return "*Held now:* none."
    days = {0: "less than a working day", 1: "1 working day"}.get(
        report.held_days, f"{report.held_days} working days"
    )
    return f"*Held now:* {report.held}, the oldest for {days}."


def _too_few(n: int) -> str:
    return f"too few to say ({n} of {FEWEST})" if n else NONE


def _score(middle: Middle) -> str:
    return _too_few(middle.n) if middle.shown is None else f"{middle.shown:.2f} (n = {middle.n})"


def _share(part: int, of: int) -> str:
    share = rate(part, of)
    return _too_few(of) if share is None else f"{100 * share:.0f} % ({part} of {of})"


def _days(middle: Middle) -> str:
    if middle.shown is None:
        return _too_few(middle.n)
    text = {0.0: "the same day", 1.0: "1 working day"}.get(middle.shown, f"{middle.shown:g} working days")
    return f"{text} (n = {middle.n})"


def _score_of(one: Figures) -> Score:
    return Score(one.quarter.name, one.results)


def _first_talk(*stages: Stage) -> Callable[[Figures], str]:
    return lambda one: _share(sum(one.entries.get(stage, 0) for stage in stages), one.talked)


MEASURES: tuple[tuple[str, Callable[[Figures], str]], ...] = (
    ("Handed in", lambda one: str(one.handed_in)),
    ("Asked for work", lambda one: str(one.asked)),
    ("Told IT early", lambda one: str(one.told_early)),
    ("Earliness, median", lambda one: _score(one.earliness)),
    ("Lead share, median", lambda one: _score(one.lead)),
    ("Coverage, median", lambda one: _score(one.coverage)),
    *((f"First talk at {STAGE_NAMES[stage]}", _first_talk(stage)) for stage in PRE_BUILD),
    ("First talk at Build or later", _first_talk(*(stage for stage in Stage if stage not in PRE_BUILD))),
    ("Late arrivals", lambda one: _share(one.late, one.asked)),
    ("Could not wait", lambda one: _share(one.could_not_wait, one.asked)),
    ("Declined", lambda one: _share(one.declined, one.asked)),
    ("Until an architect's first word, median", lambda one: _days(one.contact)),
    ("Withdrawn without context", lambda one: str(one.withdrawn)),
    ("KPIs judged in the quarter", lambda one: str(_score_of(one).total)),
    ("Measured, of KPIs judged", lambda one: _share(_score_of(one).measured, _score_of(one).total)),
    ("Met, of KPIs measured", lambda one: _share(_score_of(one).of(Result.MET), _score_of(one).measured)),
)
"""What the table says of a quarter, a row each."""


def _rows(report: Report) -> list[list[str]]:
    return [
        ["Of handoffs handed in", *(one.quarter.name for one in report.quarters)],
        *([name, *(said(one) for one in report.quarters)] for name, said in MEASURES),
    ]


def _line(report: Report, row: Sequence[str]) -> str:
    said = [f"{one.quarter.name} {cell}" for one, cell in zip(report.quarters, row[1:], strict=True)]
    return f"{row[0]}: {'; '.join(said)}"


def _table(report: Report) -> Block:
    rows = [[{"type": "raw_text", "text": cell} for cell in row] for row in _rows(report)]
    return {
        "type": "data_table",
        "block_id": "numbers",
        "caption": "The report's numbers by quarter",
        "page_size": len(rows) - 1,
        "row_header_column_index": 0,
        "rows": rows,
    }


def _charts(report: Report) -> list[Block]:
    """Return a chart of how early IT was in and one of what went past the gate, of quarters with enough."""
    early = [one for one in report.quarters if one.earliness.shown is not None]
    parts: dict[str, list[float | None]] = {
        "Earliness": [one.earliness.shown for one in early],
        "Lead share": [one.lead.shown for one in early],
        "Coverage": [one.coverage.shown for one in early],
    }
    asked = [one for one in report.quarters if rate(0, one.asked) is not None]
    shares = {
        "Late arrivals": [_percent(one.late, one.asked) for one in asked],
        "Could not wait": [_percent(one.could_not_wait, one.asked) for one in asked],
        "Declined": [_percent(one.declined, one.asked) for one in asked],
    }
    return [
        *_chart("earliness", "Earliness and its parts, medians", "From 0 to 1", early, parts),
        *_chart("shares", "Of what asked for work, in percent", "Percent", asked, shares),
    ]


def _percent(part: int, of: int) -> float | None:
    share = rate(part, of)
    return None if share is None else round(100 * share)


def _chart(
    block_id: str,
    title: str,
    measure: str,
    quarters: Sequence[Figures],
    series: dict[str, list[float | None]],
) -> list[Block]:
    """Return bars by quarter, or nothing where no quarter has enough; a series with a hole is left out."""
    names = [one.quarter.name for one in quarters]
    whole = [
        {"name": name, "data": _points(names, values)}
        for name, values in series.items()
        if None not in values
    ]
    if not names or not whole:
        return []
    axes = {"categories": names, "x_label": "Quarter handed in", "y_label": measure}
    chart = {"type": "bar", "series": whole, "axis_config": axes}
    return [{"type": "data_visualization", "block_id": block_id, "title": title, "chart": chart}]


def _points(names: Sequence[str], values: Sequence[float | None]) -> list[Block]:
    return [
        {"label": name, "value": round(value, 2)}
        for name, value in zip(names, values, strict=True)
        if value is not None
    ]
