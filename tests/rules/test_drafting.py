"""Drafts fill what is empty, say where they came from, and give way to people."""

from handlers.rules import drafting, forms
from storage.vocabulary import Door

SAID = "Buyers reorder in two clicks."
FOUND = {
    "audience": ("Buyers", SAID),
    "change": ("They reorder in two clicks", SAID),
    "systems": ("the shop", SAID),
}


def work(typed: dict[str, object]) -> dict[str, object]:
    return drafting.drafted(typed, FOUND, door=Door.WORK, step=forms.OUTCOME)


def test_a_draft_fills_only_what_is_empty() -> None:
    typed = work({"audience": "Members"})

    assert (typed["audience"], typed["change"]) == ("Members", "They reorder in two clicks")
    assert (drafting.sentence(typed, "audience"), drafting.sentence(typed, "change")) == ("", SAID)


def test_a_draft_for_another_screen_waits_until_that_is_shown() -> None:
    typed = work({})
    there = drafting.arrived(typed, door=Door.WORK, step=forms.STANDS)

    assert "systems" not in typed
    assert (there["systems"], there[drafting.LATER]) == ("the shop", {})


def test_an_idea_has_no_later_screens() -> None:
    typed = drafting.drafted({}, FOUND, door=Door.IDEA, step=forms.OUTCOME)

    assert typed["change"] == "They reorder in two clicks"
    assert typed[drafting.LATER] == {}


def test_a_field_somebody_changes_is_theirs() -> None:
    typed = drafting.changed(work({}), {"audience": "Members", "change": "They reorder in two clicks"})

    assert drafting.sentence(typed, "audience") == ""
    assert drafting.sentence(typed, "change") == SAID


def test_each_draft_of_a_field_has_a_number_of_its_own() -> None:
    once = work({})
    cleared = drafting.changed(once, {"audience": ""})

    assert drafting.round_of(once, "audience") == 1
    assert drafting.round_of(drafting.filled(cleared, FOUND, ["audience"]), "audience") == 2


def test_a_hint_is_of_the_words_it_was_given_for() -> None:
    typed = {drafting.REVIEW: {"change": "Buyers reorder faster", "hint": "By how much?"}}

    assert drafting.review_of(typed, "Buyers reorder faster") == "By how much?"
    assert drafting.review_of(typed, "Buyers reorder twice as fast") == ""
