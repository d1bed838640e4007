"""What people read of a message that was caught."""

from datetime import UTC, datetime, timedelta
from typing import Any

from bot.playground.blocks import message_problems
from handlers.listeners.response_urls import is_slacks
from handlers.rules.catches import Watching
from handlers.views import catches as views
from storage.records import Handoff, Source, WatchCount
from storage.vocabulary import Door, FoundBy, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
HOSTILE = "<!channel> <@U0ARUN> *bold* & <https://evil.example|click>"
SOURCE = Source(
    team_id="T1",
    channel="C1",
    ts="1796047200.000100",
    handoff_id=7,
    person="U1",
    found_by=FoundBy.SILENT,
    quote=HOSTILE,
    link="https://northwind.slack.com/archives/C1/p1796047200000100",
)
HANDOFF = Handoff(
    team_id="T1",
    id=7,
    door=Door.WORK,
    state=State.CAUGHT,
    title=HOSTILE,
    requester="U1",
    author="U1",
    created_at=AT,
    updated_at=AT,
)


def buttons(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [e for block in blocks for e in block.get("elements", ()) if e.get("type") == "button"]


def test_the_offer_is_one_line_with_four_answers() -> None:
    said = views.offer(HANDOFF, SOURCE)

    assert [block["type"] for block in said.blocks] == ["section", "actions"]
    assert said.blocks[0]["text"]["text"] == said.text
    assert len(buttons(said.blocks)) == 4
    assert {button["value"] for button in buttons(said.blocks)} == {"7"}


def test_nobody_is_mentioned_by_a_quote() -> None:
    shown = [
        views.quote_line(SOURCE),
        str(views.doors(HANDOFF, SOURCE)),
        str(views.direct_doors(HOSTILE, "1.000001")),
    ]

    assert all("<!channel>" not in text and "<@U0ARUN>" not in text for text in shown)
    assert all("evil.example|" not in text or "&lt;https" in text for text in shown)


def test_the_quote_is_linked_and_says_that_it_was_changed() -> None:
    line = views.quote_line(SOURCE.model_copy(update={"changed_at": AT}))

    assert f"<{SOURCE.link}|Open the message>" in line
    assert "source changed" in line


def test_a_deleted_message_is_neither_quoted_nor_linked() -> None:
    line = views.quote_line(SOURCE.model_copy(update={"quote": "", "deleted_at": AT}))

    assert "deleted" in line
    assert SOURCE.link not in line


def test_a_message_that_cannot_be_read_is_linked_all_the_same() -> None:
    line = views.quote_line(SOURCE.model_copy(update={"quote": ""}))

    assert "its text can't be shown here" in line
    assert SOURCE.link in line


def test_doors_without_a_source_show_the_title() -> None:
    assert "&lt;!channel&gt;" in str(views.doors(HANDOFF, None))


def test_after_an_answer_no_buttons_are_left() -> None:
    answers = [views.no_request(AT + timedelta(days=7)), views.no_request(None), views.not_now(HANDOFF)]

    assert [buttons(said.blocks) for said in answers] == [[], [], []]
    assert "until" in answers[0].text
    assert "H-7" in answers[2].text


def test_who_may_not_read_a_handoff_gets_no_button_to_it() -> None:
    assert buttons(views.found(HANDOFF, readable=False).blocks) == []
    assert len(buttons(views.found(HANDOFF, readable=True).blocks)) == 1


def test_an_admin_reads_what_each_watched_channel_did() -> None:
    counts = WatchCount(
        team_id="T1", channel="C1", day=AT.date(), shadow=1, caught=4, opened=2, not_a_request=1
    )
    watching = [Watching("C1", "on", counts), Watching("C2", "shadow", counts), Watching("C3", "off", None)]

    lines = [views.watching_line(one) for one in [*watching, Watching("C4", "on", None)]]

    assert lines == [
        "<#C1>: on: 4 prompts in 14 days: 2 opened, 1 marked “not a request”, 1 unanswered",
        "<#C2>: in shadow: shows nothing, counts what it would; 1 prompt in 14 days",
        "<#C3>: off: says and counts nothing",
        "<#C4>: on: no prompts in 14 days",
    ]


def test_slack_takes_every_block() -> None:
    for said in (
        views.offer(HANDOFF, SOURCE),
        views.direct_doors(HOSTILE, "1.000001"),
        views.mentioned(),
        views.found(HANDOFF, readable=True),
        views.not_now(HANDOFF),
    ):
        assert message_problems(said.blocks) == []


def test_only_slacks_own_addresses_are_answered_at() -> None:
    api = "http://127.0.0.1:8100/api/"
    right = ["https://hooks.slack.com/actions/T1/1/x", "http://127.0.0.1:8100/respond/x"]
    wrong = [
        "http://hooks.slack.com/actions/T1/1/x",
        "https://hooks.slack.com.evil.example/x",
        "https://hooks.slack.com@evil.example/x",
        "https://user@hooks.slack.com/x",
        "https://hooks.slack.com:8443/x",
        "http://127.0.0.1:8101/respond/x",
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "http://[",
        "",
    ]

    assert all(is_slacks(url, api) for url in right)
    assert not any(is_slacks(url, api) for url in wrong)
