"""Fitting the gate gives weight to what tells one label from the others."""

from tests.rules.fit_gate import ALWAYS, LABELS, examples, fitted, held_out, tables
from tests.rules.labelled import Line

STATEMENTS = [
    *[Line(f"{who} book online instead of calling", "genuine") for who in ("Guests", "Patients", "Tenants")],
    *[Line(f"Delight {who} with a better experience", "vague") for who in ("guests", "patients", "tenants")],
    *[Line(f"Install a chatbot for {who}", "output") for who in ("guests", "patients", "tenants")],
    *[Line(f"The board decided it, says {who}", "empty") for who in ("Guests", "Patients", "Tenants")],
]


def test_what_only_statements_of_one_label_show_speaks_for_it_alone() -> None:
    weights = fitted(examples(STATEMENTS))

    told = dict(zip(LABELS, weights["~instead"], strict=True))
    assert told["genuine"] > 0 > max(told["vague"], told["output"], told["empty"])


def test_what_one_statement_shows_is_not_learnt() -> None:
    weights = fitted(examples([*STATEMENTS, Line("Zeppelin", "vague")]))

    assert "zeppelin" not in weights


def test_junk_is_told_before_and_not_learnt_from() -> None:
    assert examples([Line("tbd", "empty"), Line("n/a", "empty")]) == []


def test_a_set_is_measured_by_weights_that_never_saw_it() -> None:
    mislabelled = [Line(line.text, "empty") for line in STATEMENTS]

    told = list(held_out({"others": STATEMENTS, "own": mislabelled}))

    assert told[1] == "own 3/12 0.250\n"


def test_a_table_lists_the_cues_of_one_weight_together_and_leaves_out_what_hardly_tells() -> None:
    weights = {"b": [1.02, 0.0, 0.0, 0.0], "a": [0.98, 0.0, 0.0, 0.0], ALWAYS: [0.01, -0.5, 0.0, 0.0]}

    told = tables(weights)

    assert told.startswith('    "genuine": """\n+1.0 a b\n""",\n    "vague": """\n-0.5 =always\n""",\n')
