"""What people read of what came of KPIs: words for few, shares for enough, nobody's text set off by Stile."""

from decimal import Decimal
from typing import Any

import pytest

from handlers.rules.verdicts import Judged, Score
from handlers.views import ids
from handlers.views.verdicts import asked, form, lesson_blocks, score_line, settled
from storage.vocabulary import Result, Side
from tests.rules.test_verdicts import AT, a_kpi, it, judged, marketing


def done(*sides: Any, **changes: Any) -> Judged:
    fields: dict[str, Any] = {"result": Result.PARTLY, "actual": Decimal(3600), "settled_at": AT}
    return judged(*sides, **{**fields, **changes})


def test_few_are_said_in_words_and_enough_in_shares_too() -> None:
    few = Score("2027 Q1", {Result.MET: 1, Result.NOT_MEASURED: 1})
    enough = Score("2027 Q1", {Result.MET: 3, Result.PARTLY: 2, Result.NOT_MEASURED: 5})

    assert score_line(few) == (
        "2027 Q1: 1 met, 1 not measured. Measured: 1 of 2. Met, of those measured: 1 of 1."
    )
    assert "Measured: 5 of 10 (50 %). Met, of those measured: 3 of 5 (60 %)." in score_line(enough)
    assert score_line(Score("2027 Q2", {})) == "2027 Q2: no KPI was settled."


def test_only_what_was_not_measured_has_no_met_rate() -> None:
    assert score_line(Score("2027 Q1", {Result.STOPPED: 6})) == "2027 Q1: 6 stopped. Measured: 0 of 6 (0 %)."


def test_the_post_names_both_and_escapes_what_they_wrote() -> None:
    post = settled(done(marketing("3600", helped="<!channel> did"), it("3600")))

    assert "partly met*, 3,600 sign-ups" in post.text
    assert "<@U0MAYA> and <@U0ARUN>" in post.text
    assert "<!channel>" not in post.text


def test_where_both_keep_theirs_the_post_shows_both() -> None:
    post = settled(done(marketing("4100"), it("3600"), actual=None, disagreed=True))

    assert "marketing says 4,100 sign-ups and IT says 3,600 sign-ups" in post.text


def test_the_next_form_reads_what_helped_and_hurt_but_not_that_nothing_did() -> None:
    (block,) = lesson_blocks([done(marketing("3600", hurt="nothing"), it("3600", hurt="Nothing."))])
    text = block["elements"][0]["text"]

    assert "H-7 aimed at Trial sign-ups 3,000 → 4,000 sign-ups: *partly met*, 3,600 sign-ups." in text
    assert "Helped: The new form." in text
    assert "Hurt" not in text
    assert lesson_blocks([]) == []


@pytest.mark.parametrize("theirs", [None, it("3450", helped="Only IT knows this")])
def test_the_form_shows_the_other_sides_words_only_once_both_wrote(theirs: Any) -> None:
    blind = form(judged(*([theirs] if theirs else [])), Side.MARKETING)
    both = form(judged(marketing("3600"), it("3450", helped="Only IT knows this")), Side.MARKETING)

    assert "Only IT knows this" not in str(blind)
    assert ids.VERDICT_AGREE not in str(blind)
    assert "Only IT knows this" in str(both)
    assert ids.VERDICT_AGREE in str(both)


def test_a_long_word_of_everybody_fits_in_slack() -> None:
    long = "x" * 1000
    kpi = a_kpi().model_copy(update={"name": long, "unit": long})
    wrote = {"helped": long, "hurt": long, "source": long, "why": long}

    post = settled(done(marketing("3600", **wrote), it("3600", **wrote), kpi=kpi))

    assert all(len(block["text"]["text"]) <= 3000 for block in post.blocks)
    assert len(str(form(judged(marketing("3600", **wrote), it("3450", **wrote), kpi=kpi), Side.IT))) < 20_000


@pytest.mark.parametrize(
    ("moved", "words"),
    [
        ("a weekend", "is a weekend for you, so you were asked on your next working day."),
        ("leave", "is a day of leave for you, so you were asked on your next working day."),
    ],
)
def test_who_was_asked_after_the_measure_date_reads_why(moved: str, words: str) -> None:
    about: dict[str, Any] = {
        "reader": "U0MAYA",
        "on": judged().verdict.measure_on,
        "due_at": AT,
        "moved": moved,
    }

    first, answered = asked(judged(), **about), asked(judged(marketing("3600")), **about)

    assert words in str(first)
    assert words not in str(answered)
