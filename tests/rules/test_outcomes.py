"""The gate reads outcome statements: a measurable change, a direction, a thing to make, or nothing."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.outcomes import assess, junk
from tests.rules.labelled import lines

STATEMENTS = lines("gate_*.jsonl")


def test_nineteen_of_twenty_statements_get_the_label_a_person_gave() -> None:
    right = [line for line in STATEMENTS if assess(line.text).label == line.label]

    assert len(right) >= 0.95 * len(STATEMENTS)


def test_no_genuine_statement_is_ever_blocked() -> None:
    blocked = [
        line.text for line in STATEMENTS if line.label == "genuine" and assess(line.text).label == "empty"
    ]

    assert blocked == []


def test_no_vague_statement_and_no_output_is_blocked() -> None:
    open_ = [line for line in STATEMENTS if line.label in ("vague", "output")]

    assert [line.text for line in open_ if assess(line.text).label == "empty"] == []


def test_an_output_is_coached_with_the_one_question() -> None:
    assessment = assess("Implement a CDP")

    assert assessment.label == "output"
    assert assessment.hint is not None
    assert "what changes for whom" in assessment.hint


def test_a_genuine_statement_gets_no_hint() -> None:
    assessment = assess("Reduce no-shows from 55 % to 40 % by June")

    assert assessment.hint is None


def test_a_vague_statement_is_asked_by_how_much() -> None:
    assessment = assess("Increase brand awareness")

    assert assessment.label == "vague"
    assert "By how much" in (assessment.hint or "")


def test_an_assessment_says_which_cue_it_was_read_from() -> None:
    assessment = assess("Churn down from 5 % to 3 %")

    assert "measured: 5 %" in assessment.why
    assert "from one value to another" in assessment.why


def test_a_thing_with_a_measured_change_for_somebody_is_genuine() -> None:
    assessment = assess("Launch the self-service portal so that 30 % fewer customers have to call")

    assert assessment.label == "genuine"


@pytest.mark.parametrize(
    "statement",
    [
        "Nurses no longer type the same address twice",
        "Tenants report damage with a photo instead of calling us",
        "Kunden finden ihre Rechnung selbst, statt anzurufen",
        "Les clients retrouvent leur facture sans appeler",
        "Los clientes encuentran su factura sin llamar",
    ],
)
def test_what_people_do_instead_of_before_is_genuine_without_a_number(statement: str) -> None:
    assessment = assess(statement)

    assert assessment.label == "genuine"


@pytest.mark.parametrize(
    "statement",
    [
        "3 dashboards live by Q2",
        "All 40 branches have the new form",
        "Customers get a chatbot on the help page",
    ],
)
def test_a_count_of_things_or_a_thing_for_somebody_is_an_output(statement: str) -> None:
    assessment = assess(statement)

    assert assessment.label == "output"


@pytest.mark.parametrize(
    "statement",
    [
        "In line with the strategy of the group",
        "Because the committee decided it",
        "Beitrag zur Konzernstrategie",
        "Conforme à la feuille de route stratégique",
        "Alineado con los objetivos del grupo",
    ],
)
def test_what_only_names_a_strategy_or_an_office_is_empty(statement: str) -> None:
    assessment = assess(statement)

    assert assessment.label == "empty"


def test_a_statement_with_a_number_is_never_empty() -> None:
    assessment = assess("In line with the strategy of the group: 12 %")

    assert assessment.label != "empty"


@pytest.mark.parametrize(
    "date",
    ["by 30 June", "by Q3 2027", "before 2027-03-01", "in KW 12", "avant le 3 mai", "hasta mayo de 2027"],
)
def test_a_date_is_no_measure(date: str) -> None:
    assessment = assess(f"Improve the customer experience {date}")

    assert assessment.label == "vague"


@pytest.mark.parametrize("statement", ["HubSpotを導入する", "Webサイトの公開"])
def test_an_output_in_japanese_is_seen(statement: str) -> None:
    assessment = assess(statement)

    assert assessment.label == "output"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "n/a",
        "N/A",
        "k. A.",
        "-",
        "...",
        "x",
        "xxxx",
        "asdf",
        "asdfasdf",
        "qwertz",
        "hjkl",
        "sdfg dfgh",
        "tbd",
        "TBC",
        "todo",
        "see doc",
        "see the brief",
        "siehe Anhang",
        "voir pièce jointe",
        "ver adjunto",
        "see WEB-123",
        "as discussed",
        "wie besprochen",
        "https://example.com/doc",
        "<https://example.com/doc>",
        "🚀",
        ":rocket: :rocket:",
        "?!",
        "lorem ipsum dolor",
        "test",
        "1234",
        "keine Ahnung",
        "noch offen",
        "aucune idée",
        "à définir",
        "ninguno",
        "por definir",
        "will fill in later",
        "ask Julia",
    ],
)
def test_what_only_fills_the_field_is_junk(typed: str) -> None:
    problem = junk(typed)

    assert problem is not None
    assert problem.endswith(".")


@pytest.mark.parametrize(
    "typed",
    [
        "CFO",
        "SMB buyers",
        "-20 % churn",
        "HR",
        "B2B",
        "Q3",
        "CRM admins",
        "nurses",
        "Familien",
        "DACH",
        "PME",
        "socios",
        "42",
        "12 %",
        "Sales",
        "IT",
        "everyone in Lyon",
        "Testers of the beta",
        "Open days",
        "NGOs",
        "Rhythm",
        "MQL",
        "Ärzte",
        "顧客",
        "Клиенты",
        "people who see ads",
        "the board",
        "later life customers",
        "Soon-to-be parents",
    ],
)
def test_a_short_genuine_answer_is_never_junk(typed: str) -> None:
    problem = junk(typed)

    assert problem is None


@pytest.mark.parametrize("typed", ["New webinar page", "new webinar page!", "  New  webinar page. "])
def test_a_copy_of_the_title_is_junk(typed: str) -> None:
    problem = junk(typed, title="New webinar page")

    assert problem is not None
    assert "title" in problem


def test_a_copy_of_the_title_is_no_outcome() -> None:
    assessment = assess("New webinar page", title="New webinar page")

    assert assessment.label == "empty"


@given(st.text(max_size=200))
def test_any_text_gets_a_label_and_a_score(statement: str) -> None:
    assessment = assess(statement)

    assert assessment.label in ("genuine", "vague", "output", "empty")
    assert 0 <= assessment.score <= 1


@pytest.mark.parametrize("piece", ["from 1 to ", "100% of pages ", "see doc ", "1,", "a\u0301", "\n", "ask "])
def test_a_very_long_statement_costs_little(piece: str) -> None:
    started = process_time()

    assess(piece * 20_000)

    assert process_time() - started < 0.5
