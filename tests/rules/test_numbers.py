"""Numbers are read as people in four languages type them, and refused in a sentence."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.numbers import LARGEST, Quantity, parse_change, parse_number


@pytest.mark.parametrize(
    ("typed", "value", "unit"),
    [
        ("42", "42", ""),
        ("1,5", "1.5", ""),
        ("12 %", "12", "%"),
        ("12 percent", "12", "%"),
        ("1.234,56", "1234.56", ""),
        ("1,234.56", "1234.56", ""),
        ("1.234.567", "1234567", ""),
        ("1'200.50", "1200.50", ""),
        ("3k", "3000", ""),
        ("1.5k leads", "1500", "leads"),
        ("2.5 Mio", "2500000", ""),
        ("2,5 Mio. €", "2500000", "€"),
        ("$4.5m", "4500000", "$"),
        ("-20%", "-20", "%"),
        ("− 20 %", "-20", "%"),
        ("€ 1 200", "1200", "€"),
        ("€ 1\u00a0200", "1200", "€"),
        ("1200,- EUR", "1200", "€"),
        ("€ -5", "-5", "€"),
        (".5", "0.5", ""),
        ("0,125", "0.125", ""),
        ("10,00", "10.00", ""),
        ("> 55 %", "55", "%"),
        ("about 30", "30", ""),
        ("12 leads per month", "12", "leads per month"),
    ],
)
def test_a_number_is_read_as_it_is_typed(typed: str, value: str, unit: str) -> None:
    quantity = parse_number(typed)

    assert quantity == Quantity(Decimal(value), unit)


@pytest.mark.parametrize("typed", ["1,234", "1.234"])
def test_three_digits_behind_one_separator_are_thousands(typed: str) -> None:
    quantity = parse_number(typed)

    assert quantity.value == 1234


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "  ",
        "🚀",
        "abc",
        "NaN",
        "inf",
        "-Infinity",
        "1e400",
        "1E9",
        "1,2,3",
        "1.2.3,4",
        "12 34",
        "10-20",
        "5/7",
        "10²",
        "½",
        "9" * 40,
        "--5",
        "n/a",
    ],
)
def test_what_is_no_number_is_refused_with_what_to_type(typed: str) -> None:
    with pytest.raises(ValueError, match="please type a number such as"):
        parse_number(typed)


def test_a_number_nobody_can_mean_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        parse_number(str(LARGEST))


@pytest.mark.parametrize(
    ("typed", "start", "end", "unit"),
    [
        ("from 3k to 4k", 3000, 4000, ""),
        ("18 % -> 22 %", 18, 22, "%"),
        ("18→22 %", 18, 22, "%"),
        ("von 12 auf 8", 12, 8, ""),
        ("de 8 % à 12 %", 8, 12, "%"),
        ("desde 8 hasta 12", 8, 12, ""),
    ],
)
def test_a_change_has_two_ends_and_one_unit(typed: str, start: int, end: int, unit: str) -> None:
    change = parse_change(typed)

    assert change == (Quantity(Decimal(start), unit), Quantity(Decimal(end), unit))


def test_a_change_with_one_end_says_how_to_type_it() -> None:
    with pytest.raises(ValueError, match="from 3k to 4k"):
        parse_change("30 %")


def test_a_change_in_two_units_is_refused() -> None:
    with pytest.raises(ValueError, match="one unit for both"):
        parse_change("from 3 % to 4 €")


@given(st.integers(min_value=-(10**12), max_value=10**12))
def test_every_whole_number_reads_back(number: int) -> None:
    quantity = parse_number(f"{number:,}")

    assert quantity.value == number


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused_in_a_sentence(typed: str) -> None:
    answer = _read_or_refused(typed)

    assert answer.endswith(".") or Decimal(answer).is_finite()


def _read_or_refused(typed: str) -> str:
    try:
        return str(parse_number(typed).value)
    except ValueError as refusal:
        return str(refusal)
