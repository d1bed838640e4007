"""What the words behind `/handoff` mean: a command's word opens no request of its own, a request is never lost."""

import pytest

from handlers.rules.commands import opens_form, parse


@pytest.mark.parametrize(
    "request_",
    [
        "Show campaign cost beside revenue",
        "List the webinar attendees in the CRM",
        "Report on lead quality by region in Tableau",
        "Export the leads to Snowflake every night",
        "Help sales see who opened the mail",
    ],
)
def test_a_request_that_begins_with_a_commands_word_is_a_request(request_: str) -> None:
    assert parse(request_) == ("new", request_)
    assert opens_form(request_)


@pytest.mark.parametrize(
    ("typed", "verb"),
    [
        ("list", "list"),
        ("LIST mine", "list"),
        ("show", "show"),
        ("show H-12", "show"),
        ("show 12 please, if it is there", "show"),
        ("report 2026", "report"),
        ("export", "export"),
        ("find newsletter sign-up form", "find"),
        ("H-12", "show"),
        ("settings", "settings"),
        ("lsit", "unknown"),
    ],
)
def test_a_commands_word_with_little_behind_it_is_the_command(typed: str, verb: str) -> None:
    assert parse(typed).verb == verb


@pytest.mark.parametrize("typed", ["edit H-16", "delete h-16", "H-16", "please close H-16", "lösche H-16"])
def test_a_verb_and_a_key_alone_show_that_handoff(typed: str) -> None:
    assert parse(typed) == ("show", "h-16")


@pytest.mark.parametrize("typed", ["edit the H-16 banner", "delete H-16 from the CRM", "Move H-16 leads"])
def test_more_words_around_a_key_are_a_request(typed: str) -> None:
    assert parse(typed) == ("new", typed)
