"""The report as people read it: plain sentences first, two charts, and every number beside them."""

from collections.abc import Callable, Sequence

from handlers.rules.earliness import PRE_BUILD, Earliness
from handlers.rules.report import FEWEST, Figures, Middle, Report, rate
from handlers.rules.stages import NAMES as STAGE_NAMES
from handlers.rules.verdicts import Score
from handlers.views.blocks import Block, Message, context, day, message, moment, section
from handlers.views.home import said_by
from storage.records import OutcomeContext
from storage.vocabulary import Result, Stage

NONE, ZERO = "none", "0"
WHAT_IT_IS = (
    "Earliness runs from 0 (late) to 1 (early). One half is the lead share: how much of the time from idea to "
    "launch was left when IT first talked. The other half is coverage: how many of the stages before build had a "
    "check-in. Where one half is not known, the other stands alone. All three are medians, each taken by itself."
)
HIDDEN = f"Medians and percentages need at least {FEWEST} handoffs, or KPIs; below that they are not shown."


def report_message(report: Report) -> Message:
    """Return the report as a message, its text with every number of the table."""
    before = [section(_headline(report), block_id="headline"), *_what_it_is(report)]
    after = [
        section(_held(report), block_id="held"),
        context(f"Counted {moment(report.at)}. {HIDDEN}", block_id="foot"),
    ]
    lines = "\n".join(_line(report, row) for row in _rows(report)[1:])
    blocks = [*before, *_charts(report), *_table(report), *after]
    said = [said_by(before), lines, said_by(after)]
    return message("\n".join(one for one in said if one), blocks)


def earliness_line(early: Earliness, outcome: OutcomeContext | None) -> str:
    """Return the Earliness of one handoff with its parts, in one line of markup; empty before there is any."""
    if early.value is None:
        return ""
    parts = f"{_entry(early)}; {_lead(early, outcome)}; {_coverage(early)}"
    return f"*Earliness:* {early.value:.2f} (0 is late, 1 is early). {parts}."


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
    """Return the present quarter in plain sentences, and its Earliness once there is one to say."""
    last = report.quarters[-1]
    said = [_came_in(last), _first_word(last), _judged(last), _earliness(report)]
    return "\n".join([f"*{last.quarter.name} so far*", *(one for one in said if one)])


def _came_in(one: Figures) -> str:
    if not one.handed_in:
        return "Nothing has come to IT yet."
    came = "1 handoff" if one.handed_in == 1 else f"{one.handed_in} handoffs"
    if one.handed_in < FEWEST:
        return f"{came} came to IT so far. Medians and percentages need {FEWEST}."
    early = sum(one.entries.get(stage, 0) for stage in PRE_BUILD)
    return f"IT was in before build in {early} of {came}."


def _first_word(one: Figures) -> str:
    if one.contact.shown is None:
        return ""
    days = {0.0: "on the same day", 1.0: "within 1 working day"}
    when = days.get(one.contact.shown, f"within {one.contact.shown:g} working days")
    return f"An architect typically answered {when}."


def _judged(one: Figures) -> str:
    score = _score_of(one)
    if not score.total:
        return ""
    kpis, met = "KPI" if score.total == 1 else "KPIs", score.of(Result.MET)
    return f"Of {score.total} {kpis} judged, {score.measured} could be measured and {met} met the target."


def _earliness(report: Report) -> str:
    last, *earlier = reversed(report.quarters)
    if last.earliness.shown is None:
        return ""
    before = earlier[0].earliness.shown if earlier else None
    ends = f" The quarter before: {before:.2f}." if before is not None else ""
    parts = f"lead share {_score(last.lead)}, coverage {_score(last.coverage)}"
    return f"Earliness: {_score(last.earliness)}; {parts}.{ends}"


def _what_it_is(report: Report) -> list[Block]:
    known = any(one.earliness.n for one in report.quarters)
    return [context(WHAT_IT_IS, block_id="what")] if known else []


def _held(report: Report) -> str:
    if report.held == 0:
        return "*Held now:* none."
    days = {0: "less than a working day", 1: "1 working day"}.get(
        report.held_days, f"{report.held_days} working days"
    )
    return f"*Held now:* {report.held}, the oldest for {days}."


def _too_few(n: int) -> str:
    return f"too few yet: {n}, needs {FEWEST}" if n else NONE


def _score(middle: Middle) -> str:
    return _too_few(middle.n) if middle.shown is None else f"{middle.shown:.2f} ({middle.n} handoffs)"


def _share(part: int, of: int) -> str:
    share = rate(part, of)
    return _too_few(of) if share is None else f"{100 * share:.0f} % ({part} of {of})"


def _few(part: int, of: int) -> str:
    """Return a share that may also be of few, which is then said without percent, as Home says it."""
    return f"{part} of {of}" if 0 < of < FEWEST else _share(part, of)


def _days(middle: Middle) -> str:
    if middle.shown is None:
        return _too_few(middle.n)
    text = {0.0: "the same day", 1.0: "1 working day"}.get(middle.shown, f"{middle.shown:g} working days")
    return f"{text} ({middle.n} handoffs)"


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
    ("Measured, of KPIs judged", lambda one: _few(_score_of(one).measured, _score_of(one).total)),
    ("Met, of KPIs measured", lambda one: _few(_score_of(one).of(Result.MET), _score_of(one).measured)),
)
"""What the table says of a quarter, a row each."""


def _rows(report: Report) -> list[list[str]]:
    """Return the table: the quarters from the first with anything in it, and the rows that have something."""
    shown = _shown(report)
    rows = ([name, *(said(one) for one in shown)] for name, said in MEASURES)
    return [
        ["Of handoffs handed in", *(one.quarter.name for one in shown)],
        *(row for row in rows if _has_something(row[1:])),
    ]


def _shown(report: Report) -> Sequence[Figures]:
    """Return the quarters from the first in which anything was counted."""
    quarters = report.quarters
    filled = (
        place for place, one in enumerate(quarters) if _has_something([tell(one) for _, tell in MEASURES])
    )
    return quarters[next(filled, len(quarters) - 1) :]


def _has_something(cells: Sequence[str]) -> bool:
    return any(cell not in {NONE, ZERO} for cell in cells)


def _line(report: Report, row: Sequence[str]) -> str:
    said = [f"{one.quarter.name} {cell}" for one, cell in zip(_shown(report), row[1:], strict=True)]
    return f"{row[0]}: {'; '.join(said)}"


def _table(report: Report) -> list[Block]:
    rows = [[{"type": "raw_text", "text": cell} for cell in row] for row in _rows(report)]
    if len(rows) == 1:
        return []
    table = {
        "type": "data_table",
        "block_id": "numbers",
        "caption": "The report's numbers by quarter",
        "page_size": len(rows) - 1,
        "row_header_column_index": 0,
        "rows": rows,
    }
    return [table]


def _charts(report: Report) -> list[Block]:
    """Return a chart of how early IT was in and one of shares, the two that Slack takes, of quarters with enough."""
    early = [one for one in report.quarters if one.earliness.shown is not None]
    parts: dict[str, list[float | None]] = {
        "Earliness": [one.earliness.shown for one in early],
        "Lead share": [one.lead.shown for one in early],
        "Coverage": [one.coverage.shown for one in early],
    }
    return [
        *_chart("earliness", "Earliness and its parts, medians", "From 0 to 1", early, parts),
        *_shares(report.quarters),
    ]


def _shares(quarters: Sequence[Figures]) -> list[Block]:
    """Return bars of what went past the gate and of what came of KPIs, once enough of these were judged."""
    asked = [one for one in quarters if rate(0, one.asked) is not None]
    judged = [one for one in quarters if rate(0, _score_of(one).measured) is not None]
    shown = [one for one in asked if one in judged] or asked or judged
    scores = [_score_of(one) for one in shown]
    shares: dict[str, list[float | None]] = {
        "Late arrivals": [_percent(one.late, one.asked) for one in shown],
        "Could not wait": [_percent(one.could_not_wait, one.asked) for one in shown],
        "Declined": [_percent(one.declined, one.asked) for one in shown],
        "KPIs measured": [_percent(one.measured, one.total) for one in scores],
        "KPIs met": [_percent(one.of(Result.MET), one.measured) for one in scores],
    }
    title = "Of work asked for, and of KPIs, in percent" if judged else "Of what asked for work, in percent"
    return _chart("shares", title, "Percent", shown, shares)


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
    axes = {"categories": names, "x_label": "Quarter", "y_label": measure}
    chart = {"type": "bar", "series": whole, "axis_config": axes}
    return [{"type": "data_visualization", "block_id": block_id, "title": title, "chart": chart}]


def _points(names: Sequence[str], values: Sequence[float | None]) -> list[Block]:
    return [
        {"label": name, "value": round(value, 2)}
        for name, value in zip(names, values, strict=True)
        if value is not None
    ]
