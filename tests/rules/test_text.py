"""Text from Slack is brought to what its author said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.text import LONGEST, fold, plain, tidy, without_emoji, without_links, words


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("hi <@U012ABC>, please", "hi @someone, please"),
        ("<!subteam^S01|@it-help> please", "@it-help please"),
        ("<!here> please", "@all please"),
        ("see <#C012|martech>", "see #martech"),
        ("add <https://example.com/x|this page>", "add this page"),
        ("add <https://example.com/x>", "add link"),
        ("add https://example.com/x?a=b now", "add link now"),
        ("*please* add _the_ ~old~ pixel", "please add the old pixel"),
        ("run `drop_table` now", "run code now"),
        ("look:\n```\nadd pixel\n```\nthanks", "look:\ncode\nthanks"),
        ("&gt; please add the pixel\nno way", "no way"),
        ("> please add the pixel\nno way", "no way"),
        ("R&amp;D wants 3 &lt; 5", "R&D wants 3 < 5"),
        ("thanks :tada: 🎉", "thanks"),
        ("snake_case_name and 2*3*4", "snake_case_name and 2*3*4"),
        ("at 10:30:15 sharp", "at 10:30:15 sharp"),
    ],
)
def test_markup_is_taken_off(message: str, said: str) -> None:
    assert plain(message) == said


def test_text_is_composed_and_spaced_once() -> None:
    assert tidy("Cafe\u0301\u200b  \u00a0au\tlait \n ") == "Café au lait"


def test_direction_marks_are_taken_out() -> None:
    assert tidy("a\u202eb\u2066c") == "abc"


def test_a_long_text_is_cut() -> None:
    assert len(plain("word " * 10_000)) <= LONGEST


def test_folded_texts_compare_across_accents_and_case() -> None:
    assert fold("Größe À L’été") == "grosse a l'ete"


def test_emoji_leave_no_gap() -> None:
    assert without_emoji("go 👩‍👩‍👧 :wave::skin-tone-2: on") == "go on"


def test_links_leave_their_label() -> None:
    assert without_links("<https://example.com|the brief> https://example.com") == "the brief"


def test_words_keep_their_apostrophes() -> None:
    assert words("it's 3 o'clock, well-known") == ["it's", "3", "o'clock", "well", "known"]


@given(st.text())
def test_any_text_is_made_plain(message: str) -> None:
    said = plain(message)

    assert said == said.strip()
    assert len(said) <= LONGEST
