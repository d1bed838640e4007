"""`stile alike` measures look-alikes on a person's own items and pairs."""

import json
from pathlib import Path
from typing import Any

from typer.testing import CliRunner, Result

from bot.cli import cli

ITEMS: list[dict[str, Any]] = [
    {"id": "a", "title": "Abandoned cart mails", "description": "Remind shoppers who left"},
    {
        "id": "b",
        "title": "Basket event stream",
        "description": "Checkout events to Klaviyo",
        "portfolio": "it",
    },
    {
        "id": "c",
        "title": "Laptop refresh",
        "systems": "ServiceNow",
        "kpis": ["age"],
        "launch_on": "2027-01-31",
    },
]
PAIRS: list[dict[str, Any]] = [
    {"a": "a", "b": "b", "label": "overlap"},
    {"a": "b", "b": "c", "label": "overlap"},
    {"a": "a", "b": "c", "label": "near_miss"},
]


def write(path: Path, rows: list[Any]) -> str:
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows))
    return str(path)


def alike(folder: Path, items: list[Any], pairs: list[Any] | None = None) -> Result:
    command = ["alike", "--items", write(folder / "items.jsonl", items)]
    if pairs is not None:
        command += ["--pairs", write(folder / "pairs.jsonl", pairs)]
    return CliRunner().invoke(cli, command)


def lines(done: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_each_pair_is_answered_with_where_its_second_item_stands_and_why(tmp_path: Path) -> None:
    done = alike(tmp_path, ITEMS, PAIRS)

    first, second, _ = lines(done)
    assert (first["a"], first["b"], first["label"], first["rank"]) == ("a", "b", "overlap", 1)
    assert first["alike"][0]["id"] == "b"
    assert 0 < first["alike"][0]["score"] <= 1
    assert first["alike"][0]["why"][0] == "both about abandoned carts"
    assert second["rank"] is None


def test_the_last_line_of_standard_error_tells_the_hits_in_the_top_3(tmp_path: Path) -> None:
    done = alike(tmp_path, ITEMS, PAIRS)

    assert done.exit_code == 0
    assert done.stderr.splitlines()[-1] == "n=2 hits=1 top3=0.500 near_misses=1 offered=0"


def test_pairs_without_labels_are_answered_without_a_score(tmp_path: Path) -> None:
    done = alike(tmp_path, ITEMS, [{"a": "a", "b": "b"}])

    assert lines(done)[0]["rank"] == 1
    assert done.stderr == ""


def test_without_pairs_each_item_is_answered_with_its_look_alikes(tmp_path: Path) -> None:
    done = alike(tmp_path, ITEMS)

    assert [[one["id"] for one in line["alike"]] for line in lines(done)] == [["b"], ["a"], []]


def test_bad_lines_are_told_by_file_and_number_and_skipped_and_the_exit_code_is_1(tmp_path: Path) -> None:
    bad_items = [
        "nope",
        '{"id": "x"}',
        '{"id": "x", "title": "y", "launch_on": "soon"}',
        '{"id": "x", "title": "y", "kpis": 5}',
    ]
    bad_pairs = ['{"a": "a"}', '{"a": "a", "b": "b", "label": "twin"}', "[" * 100_000]

    done = alike(tmp_path, [*bad_items, *ITEMS], [*bad_pairs, PAIRS[0]])

    told = [line.partition(":")[0] for line in done.stderr.splitlines()]
    assert told[:-1] == [
        *(f"Items, line {number}" for number in (1, 2, 3, 4)),
        *(f"Pairs, line {number}" for number in (1, 2, 3)),
    ]
    assert (done.exit_code, len(lines(done))) == (1, 1)
    assert told[-1].startswith("n=1 hits=1")


def test_a_file_that_is_not_there_ends_with_2() -> None:
    assert CliRunner().invoke(cli, ["alike", "--items", "nowhere.jsonl"]).exit_code == 2
