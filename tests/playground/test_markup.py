import pytest

from bot.playground import MovableClock
from bot.playground.markup import from_app, rich_text, typed
from bot.playground.workspace import Workspace
from tests.playground.world import COMPANY


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a & b < c > d", "a &amp; b &lt; c &gt; d"),
        ("already &amp; escaped", "already &amp; escaped"),
        ("ask @dev.rao.", "ask <@U0DEV>."),
        ("mail maya@dev.rao", "mail maya@dev.rao"),
        ("<@U0MAYA> and <!here>", "<@U0MAYA> and <!here>"),
        ("@here look", "<!here> look"),
        ("in #martech now", "in <#C0MAR|martech> now"),
        ("#nowhere @nobody", "#nowhere @nobody"),
        ("see https://a.example/b?c=1&d=2", "see <https://a.example/b?c=1&amp;d=2>"),
    ],
)
def test_typed_text_is_kept_as_slack_keeps_it(text: str, kept: str) -> None:
    workspace = Workspace(COMPANY, MovableClock())

    assert typed(workspace, text) == kept


def test_an_apps_text_keeps_its_own_marks() -> None:
    assert from_app("<@U1> & <https://a.example|a>") == "<@U1> &amp; <https://a.example|a>"


def test_rich_text_holds_what_people_see() -> None:
    (block,) = rich_text("<@U1> a &lt; b <https://a.example?x=1&amp;y=2> <#C1|x> <!here>", "b1")

    assert block["elements"][0]["elements"] == [
        {"type": "user", "user_id": "U1"},
        {"type": "text", "text": " a < b "},
        {"type": "link", "url": "https://a.example?x=1&y=2"},
        {"type": "text", "text": " "},
        {"type": "channel", "channel_id": "C1"},
        {"type": "text", "text": " "},
        {"type": "broadcast", "range": "here"},
    ]
