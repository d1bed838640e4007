import pytest

from bot.playground.scopes import SCOPES, TIERS, needed


@pytest.mark.parametrize(
    ("kind", "scope"),
    [("channel", "channels"), ("private", "groups"), ("dm", "im"), ("group_dm", "mpim")],
)
@pytest.mark.parametrize("method", ["conversations.history", "conversations.replies"])
def test_the_history_scope_hangs_on_the_kind_of_conversation(method: str, kind: str, scope: str) -> None:
    scopes = needed(method, kind)

    assert scopes == {f"{scope}:history"}


@pytest.mark.parametrize("method", ["conversations.info", "conversations.members"])
def test_reading_about_a_private_channel_takes_the_groups_scope(method: str) -> None:
    scopes = needed(method, "private")

    assert scopes == {"groups:read"}


def test_listing_conversations_is_open_to_any_of_the_read_scopes() -> None:
    scopes = needed("conversations.list")

    assert scopes == {"channels:read", "groups:read", "im:read", "mpim:read"}


def test_opening_a_dm_takes_im_write() -> None:
    scopes = needed("conversations.open", "dm")

    assert scopes == {"im:write"}


def test_opening_a_public_channel_takes_channels_manage() -> None:
    scopes = needed("conversations.open", "channel")

    assert scopes == {"channels:manage"}


@pytest.mark.parametrize("kind", [None, "channel", "private", "dm"])
def test_posting_takes_one_scope_wherever_it_goes(kind: str | None) -> None:
    scopes = needed("chat.postMessage", kind)

    assert scopes == {"chat:write"}


@pytest.mark.parametrize(
    "method", ["auth.test", "views.open", "views.publish", "chat.getPermalink", "no.such"]
)
def test_some_methods_need_no_scope(method: str) -> None:
    scopes = needed(method)

    assert scopes == frozenset()


@pytest.mark.parametrize(
    ("method", "calls"),
    [
        ("conversations.list", 20),
        ("chat.update", 50),
        ("views.open", 100),
        ("auth.test", 0),
        ("chat.postMessage", 0),
    ],
)
def test_a_method_has_its_calls_a_minute(method: str, calls: int) -> None:
    granted = TIERS[method]

    assert granted == calls


def test_every_method_has_both_a_tier_and_scopes() -> None:
    assert set(TIERS) == set(SCOPES)
