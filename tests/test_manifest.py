"""app.yaml says exactly what the listeners register and which scopes the called methods need."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.playground.scopes import SCOPES
from handlers import listeners

ROOT = Path(__file__).parents[1]
MANIFEST: dict[str, Any] = yaml.safe_load((ROOT / "app.yaml").read_text(encoding="utf-8"))
EVENT_NAMES = {"message": ["message.channels", "message.groups", "message.im"]}
"""Events that Slack's manifest splits by the kind of conversation."""
EVENT_SCOPES = {
    "app_mention": "app_mentions:read",
    "reaction_added": "reactions:read",
    "message.channels": "channels:history",
    "message.groups": "groups:history",
    "message.im": "im:history",
    "member_joined_channel": "channels:read",
    **{f"channel_{what}": "channels:read" for what in ("archive", "deleted", "left", "unarchive")},
    **{f"group_{what}": "groups:read" for what in ("archive", "deleted", "left", "unarchive")},
    "user_change": "users:read",
}
BY_KIND = {
    "conversations.history": {"channels:history", "groups:history", "im:history"},
    "conversations.replies": {"channels:history", "groups:history", "im:history"},
    "conversations.list": {"channels:read", "groups:read"},
    "conversations.info": {"channels:read", "groups:read"},
    "conversations.open": {"im:write"},
    "files.upload.v2": {"files:write"},
}
"""Methods whose scope depends on the conversation, with the kinds that Stile uses."""
APP_LEVEL = {"apps.connections.open"}
"""Called with the app's own token, whose scope the manifest does not name."""
OPTIONAL = {"channels:history", "groups:history", "dnd:read", "files:write", "reactions:read"}


def called_methods() -> Iterator[str]:
    """Find every Web API method that our code calls on a Slack client."""
    known = {name.replace(".", "_").lower(): name for name in SCOPES} | {"files_upload_v2": "files.upload.v2"}
    for folder in ("bot", "handlers"):
        for file in (ROOT / folder).rglob("*.py"):
            if "playground" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                name = node.attr.lower() if isinstance(node, ast.Attribute) else ""
                if name in known:
                    yield known[name]


def needed_scopes() -> set[str]:
    methods = set(called_methods()) - APP_LEVEL
    scopes = {"commands"} | {EVENT_SCOPES[event] for event in events() if event in EVENT_SCOPES}
    for method in methods:
        alternatives = BY_KIND.get(method) or set(SCOPES.get(method, ()))
        scopes |= alternatives if method in BY_KIND or len(alternatives) == 1 else set()
    return scopes


def events() -> list[str]:
    return sorted(name for event in listeners.EVENTS for name in EVENT_NAMES.get(event, [event]))


def test_the_events_are_those_that_are_listened_to() -> None:
    assert MANIFEST["settings"]["event_subscriptions"]["bot_events"] == events()


def test_the_commands_are_those_that_are_listened_to() -> None:
    named = [command["command"] for command in MANIFEST["features"]["slash_commands"]]

    assert named == sorted(listeners.COMMANDS)


def test_the_shortcuts_are_those_that_are_listened_to() -> None:
    named = [shortcut["callback_id"] for shortcut in MANIFEST["features"]["shortcuts"]]

    assert named == sorted(listeners.SHORTCUTS)


def test_the_scopes_are_those_that_the_called_methods_and_events_need() -> None:
    assert set(MANIFEST["oauth_config"]["scopes"]["bot"]) == needed_scopes()


def test_what_stile_can_do_without_is_optional() -> None:
    assert set(MANIFEST["oauth_config"]["scopes"]["bot_optional"]) == OPTIONAL


def test_people_can_write_to_stile_and_it_can_write_to_them() -> None:
    home = MANIFEST["features"]["app_home"]

    assert home["messages_tab_enabled"]
    assert not home["messages_tab_read_only_enabled"]


@pytest.mark.parametrize("name", ["display_information", "features", "oauth_config", "settings"])
def test_every_part_that_slack_wants_is_there(name: str) -> None:
    assert MANIFEST[name]
