"""What the report says, and that Slack takes it: plain sentences first, every number also in words."""

import json
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from bot.playground.blocks import message_problems
from handlers.rules.earliness import Earliness
from handlers.rules.report import Figures, Middle, Quarter, Report, quarters
from handlers.views.report import earliness_line, report_message
from storage.records import OutcomeContext
from storage.vocabulary import Result, Stage

NOW = datetime(2026, 12, 2, 15, 0, tzinfo=UTC)
QUARTERS = quarters(NOW, "America/New_York")


def figures(quarter: Quarter = QUARTERS[-1], **more: object) -> Figures:
    """Return a quarter in which there was enough of everything."""
    values: dict[str, object] = {
        "asked": 20,
        "told_early": 5,
        "late": 3,
        "could_not_wait": 2,
        "declined": 1,
        "withdrawn": 4,
        "earliness": Middle(value=0.625, n=18),
        "lead": Middle(value=0.75, n=16),
        "coverage": Middle(value=0.5, n=17),
        "contact": Middle(value=1.0, n=19),
        "entries": {Stage.IDEA: 6, Stage.SOURCE: 3, Stage.BUILD: 2, Stage.LAUNCH: 1},
    }
    return Figures.model_validate({"quarter": quarter, **values, **more})


def nothing_in(quarter: Quarter) -> Figures:
    return Figures(quarter=quarter)


def a_report(*last: Figures, held: int = 3, held_days: int = 4) -> Report:
    """Return a report whose last quarters are these; nothing happened before."""
    before = [nothing_in(quarter) for quarter in QUARTERS[: 4 - len(last)]]
    return Report(at=NOW, quarters=(*before, *last), held=held, held_days=held_days)


def block(report: Report, block_id: str) -> dict[str, Any]:
    return next(b for b in report_message(report).blocks if b["block_id"] == block_id)


def ids(report: Report) -> list[str]:
    return [one["block_id"] for one in report_message(report).blocks]


def rows(report: Report) -> dict[str, list[str]]:
    cells = [[cell["text"] for cell in row] for row in block(report, "numbers")["rows"]]
    return {row[0]: row[1:] for row in cells}


FULL = a_report(*(figures(quarter) for quarter in QUARTERS))
EMPTY = a_report()
FEW = a_report(figures(earliness=Middle(value=0.9, n=4), lead=Middle(value=0.8, n=4), asked=4))
HUGE = a_report(
    *(
        figures(
            quarter,
            asked=98_765,
            told_early=98_765,
            late=87_654,
            declined=76_543,
            earliness=Middle(value=0.123456, n=98_765),
            contact=Middle(value=12.5, n=98_765),
            entries=dict.fromkeys(Stage, 12_345),
        )
        for quarter in QUARTERS
    )
)


@pytest.mark.parametrize("report", [FULL, EMPTY, FEW, HUGE])
def test_slack_takes_every_report(report: Report) -> None:
    said = report_message(report)

    assert list(message_problems(said.blocks)) == []
    assert said.text.endswith("below that they are not shown.")


def test_plain_sentences_come_first_then_earliness_with_parts_and_how_many() -> None:
    results = {Result.MET: 3, Result.MISSED: 2, Result.NOT_MEASURED: 5}
    said = report_message(a_report(figures(QUARTERS[2]), figures(results=results)))

    assert said.blocks[0]["text"]["text"] == (
        "*2026 Q4 so far*\n"
        "IT was in before build in 9 of 25 handoffs.\n"
        "An architect typically answered within 1 working day.\n"
        "Of 10 KPIs judged, 5 could be measured and 3 met the target.\n"
        "Earliness: 0.62 (18 handoffs); lead share 0.75 (16 handoffs), coverage 0.50 (17 handoffs). "
        "The quarter before: 0.62."
    )
    assert said.text.startswith("*2026 Q4 so far*\nIT was in before build in 9 of 25 handoffs.")


@pytest.mark.parametrize(
    ("counts", "reads"),
    [
        ({"asked": 0, "told_early": 0}, "Nothing has come to IT yet."),
        ({"asked": 1, "told_early": 0}, "1 handoff came to IT so far. Medians and percentages need 5."),
        ({"asked": 3, "told_early": 1}, "4 handoffs came to IT so far. Medians and percentages need 5."),
        ({"asked": 3, "told_early": 2}, "IT was in before build in 2 of 5 handoffs."),
    ],
)
def test_how_many_it_was_in_early_on_is_said_of_enough_only(counts: dict[str, int], reads: str) -> None:
    report = a_report(Figures(quarter=QUARTERS[-1], entries={Stage.IDEA: 2}, **counts))

    assert block(report, "headline")["text"]["text"] == f"*2026 Q4 so far*\n{reads}"


def test_a_new_workspace_is_told_that_there_is_nothing_yet_without_a_table_of_nothing() -> None:
    said = report_message(EMPTY)

    assert ids(EMPTY) == ["headline", "held", "foot"]
    assert "Earliness" not in said.text
    assert "none;" not in said.text


def test_the_table_has_the_rows_and_quarters_with_something_in_them() -> None:
    report = a_report(Figures(quarter=QUARTERS[2], told_early=1), Figures(quarter=QUARTERS[3], asked=2))

    assert rows(report) == {
        "Of handoffs handed in": ["2026 Q3", "2026 Q4"],
        "Handed in": ["1", "2"],
        "Asked for work": ["0", "2"],
        "Told IT early": ["1", "0"],
        "Late arrivals": ["none", "too few yet: 2, needs 5"],
        "Could not wait": ["none", "too few yet: 2, needs 5"],
        "Declined": ["none", "too few yet: 2, needs 5"],
    }


def test_what_came_of_few_kpis_is_said_as_home_says_it() -> None:
    report = a_report(figures(results={Result.MET: 1, Result.NOT_MEASURED: 1}))

    assert rows(report)["Measured, of KPIs judged"] == ["1 of 2"]
    assert rows(report)["Met, of KPIs measured"] == ["1 of 1"]


@pytest.mark.parametrize(
    ("n", "reads"),
    [(0, ""), (1, "too few yet: 1, needs 5"), (4, "too few yet: 4, needs 5"), (5, "0.50 (5 handoffs)")],
)
def test_a_median_of_fewer_than_five_is_words_and_of_none_is_no_row(n: int, reads: str) -> None:
    report = a_report(figures(earliness=Middle(value=0.5 if n else None, n=n)))

    assert rows(report).get("Earliness, median", [""]) == [reads]
    assert ("Earliness: 0.50" in block(report, "headline")["text"]["text"]) is (n == 5)


@pytest.mark.parametrize(
    ("asked", "reads"),
    [(0, ""), (4, "too few yet: 4, needs 5"), (5, "20 % (1 of 5)"), (20, "5 % (1 of 20)")],
)
def test_a_share_of_fewer_than_five_is_words(asked: int, reads: str) -> None:
    report = a_report(figures(asked=asked, late=min(asked, 1)))

    assert rows(report).get("Late arrivals", [""])[-1] == reads


@pytest.mark.parametrize(
    ("days", "n", "reads"),
    [
        (0.0, 5, "the same day (5 handoffs)"),
        (1.0, 5, "1 working day (5 handoffs)"),
        (1.5, 6, "1.5 working days (6 handoffs)"),
        (3.0, 5, "3 working days (5 handoffs)"),
        (3.0, 4, "too few yet: 4, needs 5"),
    ],
)
def test_the_first_word_is_said_in_working_days(days: float, n: int, reads: str) -> None:
    report = a_report(figures(contact=Middle(value=days, n=n)))

    assert rows(report)["Until an architect's first word, median"][-1] == reads


def test_the_stages_of_the_first_talk_are_shares_of_those_that_talked() -> None:
    said = rows(a_report(figures()))

    assert said["First talk at Idea"][-1] == "50 % (6 of 12)"
    assert said["First talk at Design"][-1] == "0 % (0 of 12)"
    assert said["First talk at Vendor choice"][-1] == "25 % (3 of 12)"
    assert said["First talk at Build or later"][-1] == "25 % (3 of 12)"


def test_every_number_of_the_table_is_in_the_text_too() -> None:
    said = report_message(FULL)

    for name, cells in rows(FULL).items():
        if name != "Of handoffs handed in":
            assert f"{name}: 2026 Q1 {cells[0]}; 2026 Q2 {cells[1]}" in said.text


def test_the_charts_show_the_numbers_of_the_table() -> None:
    early, shares = block(FULL, "earliness")["chart"], block(FULL, "shares")["chart"]

    assert {one["name"]: one["data"][0]["value"] for one in early["series"]} == {
        "Earliness": 0.62,
        "Lead share": 0.75,
        "Coverage": 0.5,
    }
    assert {one["name"]: one["data"][3]["value"] for one in shares["series"]} == {
        "Late arrivals": 15,
        "Could not wait": 10,
        "Declined": 5,
    }


def test_what_came_of_kpis_is_charted_beside_what_went_past_the_gate() -> None:
    results = {Result.MET: 3, Result.PARTLY: 1, Result.MISSED: 1, Result.NOT_MEASURED: 5}
    report = a_report(figures(QUARTERS[2]), figures(results=results))

    chart, numbers = block(report, "shares")["chart"], rows(report)

    assert chart["axis_config"]["categories"] == ["2026 Q4"]
    assert {one["name"]: one["data"][0]["value"] for one in chart["series"]} == {
        "Late arrivals": 15,
        "Could not wait": 10,
        "Declined": 5,
        "KPIs measured": 50,
        "KPIs met": 60,
    }
    assert numbers["Measured, of KPIs judged"][-1] == "50 % (5 of 10)"
    assert numbers["Met, of KPIs measured"][-1] == "60 % (3 of 5)"
    assert list(message_problems(report_message(report).blocks)) == []


def test_kpis_are_charted_where_nothing_else_has_enough() -> None:
    report = a_report(figures(asked=4, earliness=Middle(), results={Result.MET: 5}))

    series = block(report, "shares")["chart"]["series"]

    assert {one["name"]: one["data"][0]["value"] for one in series} == {"KPIs measured": 100, "KPIs met": 100}


def test_few_kpis_judged_are_no_bar_and_take_none_away() -> None:
    report = a_report(figures(QUARTERS[2]), figures(results={Result.MET: 4, Result.NOT_MEASURED: 1}))

    chart = block(report, "shares")["chart"]

    assert chart["axis_config"]["categories"] == ["2026 Q3", "2026 Q4"]
    assert [one["name"] for one in chart["series"]] == ["Late arrivals", "Could not wait", "Declined"]


def test_without_enough_there_are_words_and_no_charts() -> None:
    assert ids(EMPTY) == ["headline", "held", "foot"]
    assert ids(FEW) == ["headline", "what", "numbers", "held", "foot"]


def test_a_chart_has_the_quarters_with_enough_only() -> None:
    few = figures(QUARTERS[2], earliness=Middle(value=0.9, n=4), asked=4)

    report = a_report(few, figures())

    for name in ("earliness", "shares"):
        chart = block(report, name)["chart"]
        assert chart["axis_config"]["categories"] == ["2026 Q4"]
        assert all([point["label"] for point in one["data"]] == ["2026 Q4"] for one in chart["series"])


def test_a_part_that_is_hidden_in_one_quarter_is_no_bar_in_any() -> None:
    report = a_report(figures(QUARTERS[2], lead=Middle(value=0.9, n=4)), figures())

    assert [one["name"] for one in block(report, "earliness")["chart"]["series"]] == ["Earliness", "Coverage"]


def test_no_hidden_number_is_anywhere_in_the_message() -> None:
    hidden = Middle(value=0.8765, n=4)
    report = a_report(figures(earliness=hidden, lead=hidden, coverage=hidden, contact=hidden))

    assert "0.88" not in json.dumps(report_message(report))


@pytest.mark.parametrize(
    ("held", "days", "reads"),
    [
        (0, 0, "*Held now:* none."),
        (1, 0, "*Held now:* 1, the oldest for less than a working day."),
        (2, 1, "*Held now:* 2, the oldest for 1 working day."),
        (2, 6, "*Held now:* 2, the oldest for 6 working days."),
    ],
)
def test_what_is_held_is_said_with_its_age(held: int, days: int, reads: str) -> None:
    assert block(a_report(held=held, held_days=days), "held")["text"]["text"] == reads


CAME_UP = date(2026, 10, 1)


def outcome(launch_on: date | None = CAME_UP + timedelta(days=100)) -> OutcomeContext:
    return OutcomeContext(team_id="T", handoff_id=12, conceived_on=CAME_UP, launch_on=launch_on)


@pytest.mark.parametrize(
    ("early", "context", "reads"),
    [
        (
            Earliness(Stage.IDEA, date(2026, 10, 21), lead=0.8, held=1, counted=2),
            outcome(),
            (
                "*Earliness:* 0.65 (0 is late, 1 is early). IT first talked at Idea on 21 Oct 2026; lead share 0.80; "
                "coverage 0.50 (1 of 2 stages passed)."
            ),
        ),
        (
            Earliness(Stage.IDEA, date(2026, 10, 21), held=1, counted=1),
            outcome(None),
            (
                "*Earliness:* 1.00 (0 is late, 1 is early). IT first talked at Idea on 21 Oct 2026; "
                "no lead share, as the launch is not known; coverage 1.00 (1 of 1 stage passed)."
            ),
        ),
        (
            Earliness(Stage.IDEA, date(2026, 10, 21), held=1, counted=1),
            outcome(CAME_UP),
            (
                "*Earliness:* 1.00 (0 is late, 1 is early). IT first talked at Idea on 21 Oct 2026; "
                "no lead share, as the launch is not after the day it came up; "
                "coverage 1.00 (1 of 1 stage passed)."
            ),
        ),
        (
            Earliness(Stage.IDEA, date(2026, 10, 21), lead=0.8),
            outcome(),
            (
                "*Earliness:* 0.80 (0 is late, 1 is early). IT first talked at Idea on 21 Oct 2026; "
                "lead share 0.80; no coverage yet, as no stage is behind it."
            ),
        ),
        (
            Earliness(Stage.IDEA, date(2026, 10, 21)),
            outcome(CAME_UP),
            "",
        ),
        (
            Earliness(held=0, counted=1),
            outcome(),
            (
                "*Earliness:* 0.00 (0 is late, 1 is early). No check-in held yet; no lead share yet; "
                "coverage 0.00 (0 of 1 stage passed)."
            ),
        ),
        (
            Earliness(),
            None,
            "",
        ),
    ],
)
def test_one_handoffs_earliness_is_said_once_there_is_one_with_its_parts_and_what_is_missing(
    early: Earliness, context: OutcomeContext | None, reads: str
) -> None:
    assert earliness_line(early, context) == reads
