"""Whose own words a message is, what is kept of it, and how long somebody is left alone."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from handlers.rules import catches as rules
from storage.records import Channels, Mute, Watched

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
MESSAGE = {"type": "message", "user": "U1", "text": "Can IT connect the CRM?", "ts": "1796047200.000100"}


def test_a_message_is_read_with_the_root_of_its_thread() -> None:
    root = rules.read_post(MESSAGE, "C1")
    reply = rules.read_post({**MESSAGE, "thread_ts": "1796047100.000001"}, "C1")

    assert root is not None
    assert root.is_root
    assert root.at == datetime(2026, 11, 30, 14, 0, 0, 100, tzinfo=UTC)
    assert reply is not None
    assert (reply.is_root, reply.root) == (False, "1796047100.000001")


@pytest.mark.parametrize(
    ("changes", "channel"),
    [
        ({"user": None}, "C1"),
        ({"ts": "yesterday"}, "C1"),
        ({"ts": 1796047200}, "C1"),
        ({"text": ["no", "text"]}, "C1"),
        ({}, None),
        ({}, {"id": "C1"}),
    ],
)
def test_what_is_no_message_is_not_read_as_one(changes: dict[str, Any], channel: object) -> None:
    assert rules.read_post({**MESSAGE, **changes}, channel) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_id": "B1"},
        {"subtype": "channel_join"},
        {"subtype": "bot_message"},
        {"subtype": "thread_broadcast"},
        {"hidden": True},
        {"user": rules.SLACKBOT},
    ],
)
def test_bots_and_slack_itself_are_no_persons(changes: dict[str, Any]) -> None:
    assert not rules.is_by_person({**MESSAGE, **changes})


def test_a_message_with_a_file_is_a_persons() -> None:
    assert rules.is_by_person({**MESSAGE, "subtype": "file_share"})


@pytest.mark.parametrize(
    "changes",
    [
        {"text": "&gt; Can IT connect the CRM?\nYes please"},
        {"text": "> Can IT connect the CRM?"},
        {"text": " /remind me to ask IT to connect the CRM"},
        {"attachments": [{"is_share": True}]},
        {"attachments": [{"is_msg_unfurl": True}]},
    ],
)
def test_answers_shared_messages_and_reminders_are_not_ones_own_request(changes: dict[str, Any]) -> None:
    assert not rules.is_own_request({**MESSAGE, **changes})


def test_a_link_with_its_preview_is_still_ones_own_request() -> None:
    assert rules.is_own_request({**MESSAGE, "attachments": [{"title": "A page", "from_url": "x"}]})


def test_a_channel_is_off_unless_it_is_watched() -> None:
    channels = Channels(watched=(Watched(channel="C1", mode="on"), Watched(channel="C2")))

    assert [rules.mode_of(channels, name) for name in ("C1", "C2", "C3")] == ["on", "shadow", "off"]


def test_two_strikes_mute_for_a_week_and_the_third_for_a_month() -> None:
    mute = Mute(team_id="T1", person="U1", channel="C1")
    spans = []

    for _ in range(4):
        mute = rules.struck(mute, AT)
        assert mute.until is not None
        spans.append((mute.until - AT).days)

    assert spans == [7, 7, 30, 30]


def test_an_offer_that_was_right_ends_the_row() -> None:
    mute = rules.struck(rules.struck(Mute(team_id="T1", person="U1", channel="C1"), AT), AT)

    again = rules.struck(rules.forgiven(mute), AT)

    assert not rules.is_muted(rules.forgiven(mute), AT)
    assert again.until == AT + timedelta(days=7)


def test_a_mute_ends_with_its_moment() -> None:
    mute = rules.struck(Mute(team_id="T1", person="U1", channel="C1"), AT)

    assert rules.is_muted(mute, AT + timedelta(days=6, hours=23))
    assert not rules.is_muted(mute, AT + timedelta(days=7))
    assert not rules.is_muted(None, AT)


def test_the_title_is_the_first_sentence_that_says_something() -> None:
    assert (
        rules.title_of("Hi team! We need the form on the new page. By Friday.")
        == "We need the form on the new page."
    )
    assert rules.title_of("Hi!") == "Hi!"
    assert rules.title_of("") == ""


def test_a_long_message_is_kept_short() -> None:
    words = "word " * 400

    assert len(rules.quote_of(words)) <= rules.QUOTE
    assert len(rules.title_of(rules.quote_of(words))) <= rules.TITLE


def test_markup_and_mentions_are_not_quoted() -> None:
    assert (
        rules.quote_of("<@U123> can <https://x.example|this page> be *fixed*?")
        == "@someone can this page be fixed?"
    )


def test_what_is_said_to_stile_is_read_without_its_name() -> None:
    assert rules.without_mention("<@UBOT> a new form", "UBOT") == "a new form"
    assert rules.without_mention("<@UBOT|stile>", "UBOT") == ""
    assert rules.without_mention("<@UOTHER> a new form", "UBOT") == "<@UOTHER> a new form"


def test_an_earlier_edit_that_comes_later_is_older() -> None:
    assert rules.is_newer("1796047209.000000", "1796047205.000000")
    assert not rules.is_newer("1796047205.000000", "1796047209.000000")
    assert rules.is_newer("", "1796047209.000000")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("ticket", "ticket"),
        (" :ticket: ", "ticket"),
        (":+1:", "+1"),
        (":Wave::skin-tone-3:", "wave"),
        ("e-mail", "e-mail"),
        ("übergabe", "übergabe"),
        ("", ""),
        ("::", ""),
    ],
)
def test_a_reaction_is_an_emojis_name_without_colons(written: str, name: str) -> None:
    assert rules.parse_reaction(written) == name


@pytest.mark.parametrize("written", ["a ticket", "🎫", "ticket:wave", "<!channel>", "x" * 101, "ticket!"])
def test_what_is_no_emojis_name_is_told(written: str) -> None:
    with pytest.raises(ValueError, match="such as ticket"):
        rules.parse_reaction(written)


def test_only_the_chosen_reaction_asks_for_a_handoff_in_any_skin_tone() -> None:
    chosen, none = Channels(reaction="wave"), Channels(reaction="")

    assert rules.asks_for_handoff(Channels(), "ticket")
    assert rules.asks_for_handoff(chosen, "wave::skin-tone-4")
    assert not rules.asks_for_handoff(chosen, "ticket")
    assert not rules.asks_for_handoff(none, "")
    assert not rules.asks_for_handoff(none, None)


@pytest.mark.parametrize(
    ("words", "title"),
    [
        (
            "Hey @someone can you please connect the webinar tool to the CRM before the launch?",
            "Connect the webinar tool to the CRM before the launch",
        ),
        ("Kann jemand bitte das Formular mit dem CRM verbinden?", "Das Formular mit dem CRM verbinden"),
        ("Könnt ihr das Formular mit dem CRM verbinden?", "Das Formular mit dem CRM verbinden"),
        ("Bonjour, pouvez-vous ajouter un champ au formulaire ?", "Ajouter un champ au formulaire"),
        ("Hola, ¿podéis conectar el formulario con el CRM?", "Conectar el formulario con el CRM"),
        ("We need the trial sign-ups in the dashboard", "We need the trial sign-ups in the dashboard"),
        ("Hi there", "Hi there"),
        ("IT could you?", "IT could you?"),
        ("Can it be fixed?", "Can it be fixed?"),
        ("Hinweis: der Export fehlt", "Hinweis: der Export fehlt"),
    ],
)
def test_a_title_begins_behind_the_polite_opening_and_is_never_empty(words: str, title: str) -> None:
    assert rules.title_of(words) == title


def test_a_long_title_is_cut_at_a_word() -> None:
    title = rules.title_of("newsletter " * 30)

    assert title.endswith("newsletter…")
    assert len(title) <= rules.TITLE
