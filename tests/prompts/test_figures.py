from datetime import date
from decimal import Decimal

import pytest

from prompts.figures import days, figures, times

TODAY = date(2026, 2, 10)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("12 %", "from 12% to 15 %"),
        ("12 %", "zwölf: 12 Prozent"),
        ("3000", "3k leads"),
        ("3k", "3,000 leads"),
        ("1200", "1.200 Leads"),
        ("1,5", "1.5 days"),
        ("1 200 €", "EUR 1200"),
        ("two", "2 weeks"),
        ("2 Mio", "2,000,000 visitors"),
        ("3", "the 3rd of May"),
    ],
)
def test_a_number_is_known_again_in_another_spelling(value: str, text: str) -> None:
    [wanted] = figures(value)

    assert wanted.stands_in(figures(text))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("12 %", "12 leads"),
        ("12", "120 leads"),
        ("200", "1 200 leads"),
        ("€12", "12 %"),
        ("5", "GA4 and B2B"),
        ("3", "three-and-a-half"[:2]),
        ("doubling", "2 weeks"),
        ("15 %", "from 12 % to 13 %"),
        ("12", "H12"),
    ],
)
def test_another_number_is_not_taken_for_it(value: str, text: str) -> None:
    [wanted] = figures(value)

    assert not wanted.stands_in(figures(text))


def test_an_ambiguous_number_keeps_both_readings() -> None:
    assert figures("1.234")[0].values == {Decimal("1.234"), Decimal(1234)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("live by 2026-05-01", date(2026, 5, 1)),
        ("on 1 May", date(2026, 5, 1)),
        ("May 1st, 2027", date(2027, 5, 1)),
        ("am 1. Mai", date(2026, 5, 1)),
        ("bis 01.05.2026", date(2026, 5, 1)),
        ("le 1er mai 2026", date(2026, 5, 1)),
        ("el 1 de mayo de 2026", date(2026, 5, 1)),
        ("25/12/2026", date(2026, 12, 25)),
        ("12/25/26", date(2026, 12, 25)),
        ("on 3 January", date(2027, 1, 3)),
        ("29 February", date(2028, 2, 29)),
    ],
)
def test_a_day_is_read_in_four_languages(text: str, day: date) -> None:
    assert days(text, today=TODAY) == {day}


@pytest.mark.parametrize(
    "text", ["in May", "Q3", "03/04/2026", "31 February 2026", "24/7", "2026", "3.5 %", "soon", "99.99.2026"]
)
def test_what_is_no_one_day_is_none(text: str) -> None:
    assert days(text, today=TODAY) == frozenset()


def test_words_of_time_are_known_across_languages() -> None:
    assert times("Ende März") == times("end of March 2026")
    assert times("we may march on") == frozenset()
    assert times("next quarter") == {"quarter"}
