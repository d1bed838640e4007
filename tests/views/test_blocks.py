"""The pieces of Block Kit that carry people's text."""

import pytest

from handlers.views.blocks import bold, header, quoted


@pytest.mark.parametrize("title", ["evil *bold* title", "*", "~gone~ `code`", "a _loose_ line", "end*"])
def test_a_title_is_bold_whatever_signs_of_markup_stand_in_it(title: str) -> None:
    said = bold(title)

    assert said.startswith("*")
    assert said.endswith("*")
    assert not set(said[1:-1]) & set("*~`")
    assert " _" not in said
    assert "_ " not in said


def test_bold_text_keeps_names_with_underscores_escapes_and_is_nothing_where_nothing_is_said() -> None:
    assert bold("sync customer_id & <b>") == "*sync customer_id &amp; &lt;b&gt;*"
    assert bold("  ") == ""


def test_marks_that_turn_the_direction_of_text_are_not_shown() -> None:
    assert quoted("Loyalty \u202eppa\u202c card") == "Loyalty ppa card"
    assert header("Loyalty \u2066app\u2069", block_id="title")["text"]["text"] == "Loyalty app"
