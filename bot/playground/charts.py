"""The shapes of Slack's native tables and charts."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.playground.block_fields import (
    Check,
    Rule,
    array,
    boolean,
    distinct,
    integer,
    nullable,
    number,
    one_of,
    positive,
    problem,
    shape,
    string,
    variants,
)
from bot.playground.block_texts import ID, RICH_TEXT

_BLOCK: Final = {"block_id": ID}
_CELL_TEXT: Final = string(least=1)
_CELL: Final = variants(
    {
        "raw_text": shape({"text": _CELL_TEXT}, {"emoji": boolean}),
        "raw_number": shape({"value": number, "text": _CELL_TEXT}),
        "rich_text": RICH_TEXT,
    }
)
_COLUMN: Final = shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": boolean})


def _cells_under(most: int) -> Rule:
    def rule(table: Mapping[str, Any], at: str) -> Iterator[str]:
        if sum(_characters(cell) for row in table["rows"] for cell in row) > most:
            yield problem(f"must be less than {most + 1} characters", f"{at}/rows")

    return rule


def _characters(value: object) -> int:
    if isinstance(value, dict):
        own = value.get("text")
        return len(own) if isinstance(own, str) else sum(_characters(part) for part in value.values())
    return sum(_characters(part) for part in value) if isinstance(value, list) else 0


TABLE: Final = shape(
    {"rows": array(array(_CELL, most=20), least=1, most=100)},
    {"column_settings": array(nullable(_COLUMN), most=20), **_BLOCK},
    rules=[_cells_under(10_000)],
)


def _even_rows(table: Mapping[str, Any], at: str) -> Iterator[str]:
    width = len(table["rows"][0])
    for index, row in enumerate(table["rows"]):
        if len(row) != width:
            yield problem("all rows must have the same number of columns", f"{at}/rows/{index}")
    if table.get("row_header_column_index", 0) >= width:
        yield problem(f"must be less than {width}", f"{at}/row_header_column_index")


def _plain_header(table: Mapping[str, Any], at: str) -> Iterator[str]:
    for index, cell in enumerate(table["rows"][0]):
        if cell["type"] == "rich_text":
            yield problem("unsupported type: rich_text", f"{at}/rows/0/{index}/type")


DATA_TABLE: Final = shape(
    {"rows": array(array(_CELL, least=1, most=20), least=2, most=201), "caption": string(least=1)},
    {"page_size": integer(1, 100), "row_header_column_index": integer(0), **_BLOCK},
    rules=[_even_rows, _plain_header, _cells_under(20_000)],
)


def _name(most: int) -> Check:
    return string(most, least=1)


_AXES: Final = shape(
    {"categories": array(_name(20), least=1, most=20)}, {"x_label": string(50), "y_label": string(50)}
)
_POINT: Final = shape({"label": _name(20), "value": number})
_SERIES: Final = shape({"name": _name(20), "data": array(_POINT, least=1, most=20)})


def _each_category_once(chart: Mapping[str, Any], at: str) -> Iterator[str]:
    categories = chart["axis_config"]["categories"]
    yield from distinct(categories, "categories must be unique: {}", f"{at}/axis_config/categories")
    for index, series in enumerate(chart["series"]):
        if sorted(point["label"] for point in series["data"]) != sorted(categories):
            words = "data must contain exactly one entry for every category"
            yield problem(words, f"{at}/series/{index}/data")


def _names_differ(chart: Mapping[str, Any], at: str) -> Iterator[str]:
    names = [series["name"] for series in chart["series"]]
    yield from distinct(names, "series names must be unique: {}", f"{at}/series")


_AXIS_CHART: Final = shape(
    {"series": array(_SERIES, least=1, most=12), "axis_config": _AXES},
    rules=[_names_differ, _each_category_once],
)
_PIE: Final = shape(
    {"segments": array(shape({"label": _name(20), "value": positive}), least=1, most=12)},
)

CHART: Final = shape(
    {
        "title": _name(50),
        "chart": variants({"pie": _PIE, "bar": _AXIS_CHART, "area": _AXIS_CHART, "line": _AXIS_CHART}),
    },
    _BLOCK,
)
