"""Fitting the catch gives weight to what tells requests from the rest."""

from tests.rules.fit_catch import examples, fitted, table
from tests.rules.labelled import Line

MESSAGES = [
    *[Line(f"please add the pixel to the {page}", "handoff") for page in ("shop", "blog", "checkout")],
    *[
        Line(f"thanks, the {page} looks great today", "not_a_request")
        for page in ("shop", "blog", "checkout")
    ],
]


def test_what_only_requests_say_speaks_for_one() -> None:
    weights = fitted(examples(MESSAGES))

    assert weights[">work"] > 0 > weights["thank"]


def test_what_few_messages_say_is_not_learnt() -> None:
    weights = fitted(examples(MESSAGES))

    assert "checkout" not in weights


def test_the_table_lists_the_cues_of_one_weight_together_and_leaves_out_what_hardly_tells() -> None:
    assert table({"b": 1.02, "a": 0.98, "c": -0.5, "d": 0.01}) == "+1.0 a b\n-0.5 c\n"
