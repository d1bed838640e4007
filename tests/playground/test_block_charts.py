from collections.abc import Callable
from typing import Any

import pytest

from bot.playground.blocks import message_problems

Json = dict[str, Any]


def words(length: int = 1) -> Json:
    return {"type": "raw_text", "text": "x" * length}


def rich() -> Json:
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": "rich"}]}
    return {"type": "rich_text", "elements": [section]}


def a_table(rows: int = 2, columns: int = 2, cell: Json | None = None, **changes: Any) -> Json:
    return {"type": "table", "rows": [[cell or words()] * columns] * rows, **changes}


def a_data_table(rows: int = 2, columns: int = 2, cell: Json | None = None, **changes: Any) -> Json:
    return {**a_table(rows, columns, cell), "type": "data_table", "caption": "All", **changes}


def a_chart(chart: Json, title: str = "Week") -> Json:
    return {"type": "data_visualization", "title": title, "chart": chart}


def a_pie(segments: int = 2, label: str = "a", value: float = 1) -> Json:
    return a_chart({"type": "pie", "segments": [{"label": label, "value": value}] * segments})


def bars(series: int = 1, points: int = 2, name: int = 2, **axis: Any) -> Json:
    categories = [f"c{i}" for i in range(points)]
    data = [{"label": label, "value": -1.5} for label in categories]
    return a_chart(
        {
            "type": "bar",
            "series": [{"name": str(i).rjust(name), "data": data} for i in range(series)],
            "axis_config": {"categories": categories, **axis},
        }
    )


LIMITS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("no more than 100 items allowed", 100, lambda n: a_table(rows=n)),
    ("no more than 20 items allowed", 20, lambda n: a_table(rows=1, columns=n)),
    ("no more than 20 items allowed", 20, lambda n: a_table(column_settings=[{"align": "right"}] * n)),
    ("no more than 201 items allowed", 201, lambda n: a_data_table(rows=n)),
    ("no more than 20 items allowed", 20, lambda n: a_data_table(columns=n)),
    ("must be less than 100", 100, lambda n: a_data_table(page_size=n)),
    ("must be less than 2 ", 1, lambda n: a_data_table(columns=2, row_header_column_index=n)),
    ("must be less than 10001 characters", 10_000, lambda n: a_table(1, 1, words(n))),
    ("must be less than 20001 characters", 10_000, lambda n: a_data_table(2, 1, words(n))),
    ("no more than 12 items allowed", 12, lambda n: a_pie(n)),
    ("must be less than 21 characters", 20, lambda n: a_pie(label="x" * n)),
    ("must be less than 51 characters", 50, lambda n: a_chart(a_pie()["chart"], title="x" * n)),
    ("no more than 12 items allowed", 12, lambda n: bars(series=n)),
    ("no more than 20 items allowed", 20, lambda n: bars(points=n)),
    ("must be less than 21 characters", 20, lambda n: bars(name=n)),
    ("must be less than 51 characters", 50, lambda n: bars(x_label="x" * n)),
    ("must be less than 51 characters", 50, lambda n: bars(y_label="x" * n)),
]


@pytest.mark.parametrize(("told", "most", "block"), LIMITS)
def test_a_table_or_chart_is_as_big_as_slack_allows_and_not_one_bigger(
    told: str, most: int, block: Callable[[int], Json]
) -> None:
    fits = message_problems([block(most)])
    too_big = message_problems([block(most + 1)])

    assert fits == []
    assert too_big
    assert all(told in line for line in too_big)


REFUSED: list[tuple[Json, str]] = [
    (a_table(rows=0), "must provide at least 1 items [json-pointer:/blocks/0/rows]"),
    (a_table(1, 1, words(0)), "must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]"),
    (a_table(1, 1, {"type": "button"}), "unsupported type: button [json-pointer:/blocks/0/rows/0/0/type]"),
    (a_data_table(rows=1), "must provide at least 2 items [json-pointer:/blocks/0/rows]"),
    (
        {"type": "data_table", "rows": [[words()]] * 2},
        "missing required field: caption [json-pointer:/blocks/0]",
    ),
    (
        {"type": "data_table", "caption": "All", "rows": [[words()], [words(), words()]]},
        "all rows must have the same number of columns [json-pointer:/blocks/0/rows/1]",
    ),
    (
        {"type": "data_table", "caption": "All", "rows": [[rich()], [rich()]]},
        "unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]",
    ),
    (
        a_data_table(cell={"type": "raw_number", "value": "1", "text": "1"}, rows=2, columns=1, page_size=0),
        "must provide a number [json-pointer:/blocks/0/rows/0/0/value]",
    ),
    (a_chart({"type": "radar"}), "unsupported type: radar [json-pointer:/blocks/0/chart/type]"),
    (a_pie(segments=0), "must provide at least 1 items [json-pointer:/blocks/0/chart/segments]"),
    (
        a_pie(segments=1, value=0),
        "must be greater than 0 [json-pointer:/blocks/0/chart/segments/0/value]",
    ),
    (
        bars(categories=["c0", "c2"]),
        "data must contain exactly one entry for every category [json-pointer:/blocks/0/chart/series/0/data]",
    ),
]


@pytest.mark.parametrize(("block", "told"), REFUSED)
def test_a_table_or_chart_that_slack_would_refuse_is_refused(block: Json, told: str) -> None:
    problems = message_problems([block])

    assert problems[0] == f"[ERROR] {told}"


def test_series_of_a_chart_have_names_of_their_own() -> None:
    chart = bars(series=2)
    chart["chart"]["series"][1]["name"] = chart["chart"]["series"][0]["name"]

    problems = message_problems([chart])

    assert len(problems) == 1
    assert "series names must be unique" in problems[0]


def test_categories_of_a_chart_differ() -> None:
    point = {"label": "a", "value": 1}
    axes = {"categories": ["a", "a"]}

    problems = message_problems(
        [a_chart({"type": "line", "series": [{"name": "s", "data": [point, point]}], "axis_config": axes})]
    )

    assert problems == [
        "[ERROR] categories must be unique: a [json-pointer:/blocks/0/chart/axis_config/categories]"
    ]


def test_a_table_may_leave_a_column_unset_and_hold_rich_text_and_numbers() -> None:
    number = {"type": "raw_number", "value": 1.5, "text": "1.5"}
    table = a_table(column_settings=[None, {"is_wrapped": True}])
    table["rows"] = [[words(), words()], [rich(), number]]

    problems = message_problems([table])

    assert problems == []


@pytest.mark.parametrize("second", [a_table(), a_data_table()])
def test_a_message_shows_one_table(second: Json) -> None:
    problems = message_problems([a_table(), second])

    assert problems == ["[ERROR] only_one_table_allowed [json-pointer:/blocks/1]"]


def test_a_table_inside_a_container_counts() -> None:
    title = {"type": "plain_text", "text": "Box"}
    box = {"type": "container", "title": title, "child_blocks": [a_table()]}

    problems = message_problems([a_table(), box])

    assert problems == ["[ERROR] only_one_table_allowed [json-pointer:/blocks/1/child_blocks/0]"]


def test_a_table_on_a_home_has_the_same_limit() -> None:
    problems = message_problems([a_table(1, 1, words(10_001))], surface="home")

    assert problems == ["[ERROR] must be less than 10001 characters [json-pointer:/blocks/0/rows]"]


def test_a_home_may_show_several_tables() -> None:
    problems = message_problems([a_table(), a_data_table()], surface="home")

    assert problems == []


def test_a_message_shows_two_charts_and_not_three() -> None:
    fits = message_problems([a_pie(), bars()])
    too_many = message_problems([a_pie(), bars(), a_pie()])

    assert fits == []
    assert too_many == ["[ERROR] no more than 2 data_visualization blocks allowed [json-pointer:/blocks/2]"]
