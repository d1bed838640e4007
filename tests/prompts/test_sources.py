import time

import pytest

from prompts.sources import clean, quoted, says, sentences, supported
from prompts.template import prepared

SOURCE = (
    "Hi team! Our webinar sign-ups in Poland fall off at the consent step. We want 55 % opt-in by 1 May, today it is 31 %.\n"
    "Anna Kowalska pays for it. See https://wiki.example/x and ask <@U1> about HubSpot."
)


def test_sentences_stand_as_they_were_written() -> None:
    assert sentences(SOURCE)[1] == "Our webinar sign-ups in Poland fall off at the consent step."


@pytest.mark.parametrize(
    "quote",
    ["fall off at the consent step", "“our webinar sign-ups in poland”", "Hi team! Our webinar sign-ups", "  55 % OPT-IN by 1 May "],
)  # fmt: skip
def test_a_quote_gives_the_whole_sentence_of_the_source(quote: str) -> None:
    found = quoted(quote, SOURCE)

    assert found is not None
    assert found in SOURCE


@pytest.mark.parametrize(
    "quote", ["", "a", "ou", "We want 65 % opt-in by 1 May", "webinar step", "fall off at the conse"]
)
def test_what_the_source_does_not_say_is_no_quote(quote: str) -> None:
    assert quoted(quote, SOURCE) is None


@pytest.mark.parametrize(
    "value",
    ["Webinar sign-ups in Poland", "More opt-in: 55 % by 1 May, from 31 %", "Webinar sign-ups stop falling off at the consent step",
     "Anna Kowalska pays", "Opt-in from 31 % to 55 %"],
)  # fmt: skip
def test_what_the_source_says_is_supported_with_its_sentence(value: str) -> None:
    drafted = supported(value, "", SOURCE, most=300)

    assert drafted is not None
    assert drafted.value == value
    assert drafted.sentence in SOURCE


@pytest.mark.parametrize(
    "value",
    ["Webinar sign-ups in Germany", "65 % opt-in by 1 May", "55 % opt-in by 1 June", "55 % opt-in by Q3", "Opt-in by Friday",
     "55 leads opt-in", "Maria pays for it", "Maria Lopez pays for it", "maria wants webinar sign-ups in Poland at the consent step",
     "webinar sign-ups in Poland at the consent step by maria", "Anna Kowalsky pays for it", "Opt-in doubles by 1 May",
     "Webinar sign-ups owned by marketing", "Revenue grows in all countries", "Salesforce opt-in", "GA4 consent step",
     "Die Anmeldungen brechen bei der Einwilligung ab", "Le taux de consentement augmente", "Consent step https://evil.example/x 3",
     "fifty webinar sign-ups", "opt-in next month", "", "…", "55 % sign-ups in Poland fall off"],
)  # fmt: skip
def test_what_the_source_does_not_say_never_survives(value: str) -> None:
    assert supported(value, "We want 55 % opt-in by 1 May", SOURCE, most=300) is None


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("see https://wiki.example/x now", "see https://wiki.example/x now"),
        ("see https://evil.example/x now", "see now"),
        ("see https://wiki.example/x.evil.example now", "see now"),
        ("see https://wiki.example/x/secret now", "see now"),
        ("[wiki](https://evil.example)", "wiki"),
        ("![](https://evil.example/pixel.png)", ""),
        ("<https://evil.example|wiki>", ""),
        ("go to evil.com/x or www.evil.example", "go to or"),
        ("javascript:alert(1) <script>x</script>", "x"),
        ("ask <@U1>, not <@U2>", "ask <@U1>, not"),
        ("<!channel> <!here> <!subteam^S1> @channel @here @everyone", ""),
        ("ask @bob", "ask"),
        ("**bold** and `code`\n- item", "bold and code item"),
        ("a\u202eb\u200bc\x07d", "abcd"),
        ("evil。com", "evil。com"),
    ],
)
def test_links_and_mentions_that_were_not_there_are_taken_out(text: str, kept: str) -> None:
    assert clean(text, SOURCE, most=300) == kept


def test_nobody_is_ever_called_all_at_once() -> None:
    assert clean("hey <!channel> @here", "hey <!channel> @here", most=300) == "hey"


def test_a_long_text_is_cut_between_words() -> None:
    assert clean("word " * 100, "", most=12) == "word word…"


def test_japanese_is_held_against_its_source_too() -> None:
    said = "ウェビナーの申込を増やしたい。"

    assert says("ウェビナーの申込を増やす", said)
    assert not says("売上を倍にする", said)


@pytest.mark.parametrize(
    "piece",
    [
        "a@",
        "://a:",
        "0171 ",
        "+1 ",
        "from-",
        "password=",
        "-----BEGIN A-----",
        "eyJaaaaaaaa.",
        "a.",
        "<",
        "<!--",
        "[](",
        "@a",
        "1,",
        "1 ",
        "https:",
        "A.B ",
        "(",
        "*",
    ],
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * (16_000 // len(piece))
    started = time.process_time()

    supported(text, text, prepared(text), most=300)

    assert time.process_time() - started < 1.0
