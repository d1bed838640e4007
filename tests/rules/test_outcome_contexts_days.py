"""The days that the form takes: a launch behind the day it came up, and one nobody can mean, are told at the field."""

from datetime import date

import pytest

from handlers.rules import forms
from handlers.rules.outcome_contexts import TOO_FAR, check

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("launch_on", "told"),
    [
        (None, None),
        ("2026-12-24", None),
        ("2036-12-31", None),
        ("2037-01-01", TOO_FAR),
        ("9999-12-31", TOO_FAR),
        ("2026-10-01", "The launch is before it came up; check both days."),
    ],
)
def test_a_launch_is_a_day_that_can_be_meant(launch_on: str | None, told: str | None) -> None:
    typed = {"stage": "design", "conceived_on": "2026-11-01", "launch_on": launch_on}

    assert check(forms.STANDS, typed, today=TODAY).get("launch_on") == told
