"""The catch speaks when a message asks for work on marketing technology, and only then."""

from dataclasses import dataclass
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules.catch import cues_of, read
from handlers.rules.catch_forms import root
from tests.rules.labelled import Line, lines

REQUESTS = lines("catch_*.jsonl")
PLAIN = [line for line in REQUESTS if line.kind == "plain"]
HARD = [line for line in REQUESTS if line.kind == "hard"]
CHAT = lines("chat*.jsonl")
_SILENT = "not_a_request"


@dataclass(frozen=True)
class Figures:
    precision: float
    recall: float


def _measured(messages: list[Line]) -> Figures:
    spoken = [line for line in messages if read(line.text).label != _SILENT]
    right = [line for line in spoken if line.label != _SILENT]
    wanted = [line for line in messages if line.label != _SILENT]
    return Figures(len(right) / len(spoken), len(right) / len(wanted))


def test_plain_messages_are_caught() -> None:
    figures = _measured(PLAIN)

    assert figures.precision >= 0.97
    assert figures.recall >= 0.90


def test_near_misses_are_told_apart() -> None:
    figures = _measured(HARD)

    assert figures.precision >= 0.98  # a needless nudge costs more than a missed request
    assert figures.recall >= 0.70


def test_ordinary_chat_is_met_with_silence() -> None:
    spoken = [line.text for line in CHAT if read(line.text).label != _SILENT]

    assert len(CHAT) > 1200
    assert spoken == []


def test_a_request_that_says_what_for_is_told_from_one_that_does_not() -> None:
    caught = [line for line in REQUESTS if line.label != _SILENT and read(line.text).label != _SILENT]

    right = [line for line in caught if read(line.text).label == line.label]

    assert len(right) >= 0.95 * len(caught)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Could you add the Meta pixel to the checkout?", "en"),
        ("Könnt ihr bitte das Meta-Pixel im Checkout einbauen?", "de"),
        ("Pourriez-vous ajouter le pixel Meta sur la page de paiement ?", "fr"),
        ("¿Podrían añadir el píxel de Meta en la página de pago?", "es"),
    ],
)
def test_each_language_is_read(text: str, lang: str) -> None:
    reading = read(text)

    assert (reading.label, reading.lang) == ("handoff", lang)


@pytest.mark.parametrize(
    "text",
    [
        "Kunnen jullie de pixel op de website zetten? Het is voor de campagne",
        "Vocês podem adicionar o pixel na página de checkout, por favor?",
        "Potete aggiungere il pixel alla pagina di pagamento?",
        "チェックアウトページにピクセルを追加してもらえますか？",
        "Можете добавить пиксель на страницу оплаты?",
    ],
)
def test_other_languages_stay_silent(text: str) -> None:
    reading = read(text)

    assert (reading.label, reading.lang) == (_SILENT, "other")


def test_a_reading_says_which_cues_spoke() -> None:
    reading = read("Please add the Meta pixel to the checkout")

    assert reading.why == ("asks: please add", "for: pixel", "on: checkout")


def test_the_goal_behind_a_request_is_named() -> None:
    reading = read("Please add live chat to the pricing page, target is 40 demos a month")

    assert reading.label == "handoff_with_context"
    assert any(why.startswith("because: ") for why in reading.why)


@pytest.mark.parametrize(
    "text",
    [
        "> could you add the pixel to the shop?\nmarketing wrote this at 6pm",
        'they always say "please add the pixel to the checkout"',
        "the prompt was `please add the pixel to the checkout`",
        "```\nplease add the pixel to the checkout\n```",
    ],
)
def test_the_words_of_others_and_code_are_not_read(text: str) -> None:
    assert read(text).label == _SILENT


@pytest.mark.parametrize("text", ["", "ok", ":tada:", "<https://example.com>", "<@U1>", "???"])
def test_next_to_nothing_is_no_request(text: str) -> None:
    assert read(text).label == _SILENT


def test_developers_among_themselves_are_left_alone() -> None:
    reading = read("please add a unit test for the footer link of the landing page")

    assert (reading.label, reading.why) == (_SILENT, ("developers among themselves",))


def test_without_a_known_phrase_the_cues_of_a_message_add_up() -> None:
    reading = read("Trade show leads from the scanner app -> Dynamics. How fast can that be arranged?")

    assert reading.label == "handoff"
    assert all(why.startswith("for: ") for why in reading.why)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("the logo wall is three years old, looking at you, web team", "~to_it"),
        ("die alte Adresse steht noch im Footer, wer biegt das um?", "~who_does"),
        ("quelqu'un côté DSI peut s'en occuper ?", "~to_it"),
        ("ya que estáis con el menú, quitad la pestaña vieja", "~also"),
        ("tagline should read 'made in Kent' from Monday", "~must_be"),
        ("die Texte hängen an, danke schon mal", "~plea"),
        ("as of today the form writes straight into the CRM", "~is_done"),
        ("Suppose we wanted to replace it one day, purely curious", "~what_if"),
        ("la agencia lo sube ella misma", "~others_do"),
    ],
)
def test_a_frame_is_heard_in_each_language(text: str, frame: str) -> None:
    assert frame in cues_of(text)


def test_a_frame_alone_is_no_request() -> None:
    assert (
        read("thanks in advance to whoever brings cake on Monday, looking at you, web team").label == _SILENT
    )


def test_a_request_is_heard_past_a_word_of_print() -> None:
    text = "Could you please add a form with UTM tracking to the landing page for the booth at the fair?"

    assert read(text).label == "handoff"


def test_what_speaks_against_a_request_is_named() -> None:
    reading = read("could you share the link to the landing page with sales?")

    assert reading.label == _SILENT
    assert any(why.startswith("against: ") for why in reading.why)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("please add a pixel to the form on my dog", "a joke"),
        (
            "Il manque encore la moitié des gens sur le formulaire, merci d'ajouter vos noms",
            "people are missing",
        ),
        ("I asked the agency to put the banner on the website, please", "a supplier is asked"),
        ("Please shorten the text on the landing page", "words are wanted"),
    ],
)
def test_what_is_no_matter_of_it_is_left_alone_however_it_is_asked(text: str, why: str) -> None:
    reading = read(text)

    assert (reading.label, reading.why) == (_SILENT, (f"not IT's: {why}",))


def test_the_form_for_a_brochure_is_a_matter_of_it() -> None:
    assert read("Please set up event tracking for the brochure download").label == "handoff"


@pytest.mark.parametrize(
    ("lang", "forms"),
    [
        ("en", "swap swaps swapped swapping"),
        ("de", "einbauen einbaut eingebaut einzubauen"),
        ("fr", "ajouter ajoutez ajouterait ajoute"),
        ("es", "cambiar cambiad cambien cambiarlo"),
    ],
)
def test_the_forms_of_a_verb_have_one_root(lang: str, forms: str) -> None:
    assert len({root(form, lang) for form in forms.split()}) == 1


@pytest.mark.parametrize("mention", ["<!subteam^S1|@it-help>", "<@U012AB>", "@devs", "hey team,"])
def test_whoever_is_addressed_a_request_is_one(mention: str) -> None:
    assert read(f"{mention} please add the Meta pixel to the checkout").label == "handoff"


def test_a_message_costs_less_than_two_milliseconds_of_cpu() -> None:
    messages = [line.text for line in (*REQUESTS, *CHAT)]
    started = process_time()

    for message in messages:
        read(message)

    assert (process_time() - started) / len(messages) < 0.002


@pytest.mark.parametrize(
    "piece", ["can you ", "please add the ", "need ", "<", "`", ":a", '"a', "\n", "> a\n", "a-", "1 ", "a."]
)
def test_a_message_made_to_be_slow_is_not(piece: str) -> None:
    started = process_time()

    read(piece * 20_000)

    assert process_time() - started < 0.5


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    reading = read(text)

    assert 0 <= reading.score <= 1
    assert reading == read(text)
