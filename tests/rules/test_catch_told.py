import re

import pytest

from handlers.rules.catch import read
from handlers.rules.catch_cues import Kind
from handlers.rules.catch_told import KINDS, told
from handlers.rules.catch_weights import WEIGHTS


@pytest.mark.parametrize(
    ("cue", "words"),
    [
        ("=who", "it turns to somebody (you, someone, a team)"),
        ("please>work", "it says please: work"),
        (">work>thing", "it asks for work, about: a thing of marketing technology"),
        ("^light>none", "it begins with a small verb, about: nothing in particular"),
        ("^talk", "it begins with talk or review"),
        ("3+named", "3 or more things of marketing technology"),
        ("~wish", "a wish (it would be great)"),
        ("~done&thing", "it is done already, or a thank-you, beside a thing of marketing technology"),
        ("banner", "the word “banner”"),
        ("?", "a question mark"),
    ],
)
def test_each_sort_of_cue_is_told_in_plain_words(cue: str, words: str) -> None:
    assert told(cue) == words


def test_whatever_the_catch_weighs_has_plain_words() -> None:
    signs = re.compile(r"[=>^~&_+]")

    assert {cue: words for cue in WEIGHTS if cue != "=always" and signs.search(words := told(cue))} == {}


def test_every_kind_of_word_but_the_smallest_has_its_words() -> None:
    small = {Kind.PREP, Kind.STOP, Kind.FILLER}

    assert set(Kind) - set(KINDS) == small


def test_a_message_that_is_left_alone_says_why_in_plain_words() -> None:
    why = read("could you share the banner with me?").why

    assert why[0] == "against: talk or review, no work"
