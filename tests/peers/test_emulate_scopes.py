"""The scopes of app.yaml against emulate, which refuses what a token's scopes do not allow.

Where emulate differs from Slack: it has no do-not-disturb and no Socket Mode, so neither their methods nor their
scopes are shown here; scopes that only bring commands and events are asked for by no method. It does not say in a
header which scopes a token has. Slack asks for `im:read` for no method that Stile calls; emulate neither.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.jobs.deliveries import METADATA
from handlers.listeners.forms import loading
from tests.peers.company import BOT_TOKEN
from tests.peers.emulated import (
    PRIVATE,
    PUBLIC,
    SCOPES,
    Workspace,
    token_without,
)
from tests.test_manifest import called_methods

pytestmark = [pytest.mark.peers, pytest.mark.asyncio(loop_scope="module")]
LACKING = {"apps.connections.open", "dnd.teamInfo"}
"""Methods that Stile calls and emulate does not have."""
OF_NO_METHOD = {"commands", "app_mentions:read", "reactions:read"}
"""Scopes that bring commands and events."""
OF_LACKING = {"dnd:read"}
HOME = {"type": "home", "blocks": [{"type": "divider"}]}


@dataclass(frozen=True)
class Place:
    """A conversation with a message of Stile's in it."""

    workspace: Workspace
    id: str
    ts: str


Use = Callable[[AsyncWebClient, Place], Awaitable[Any]]


async def open_form(slack: AsyncWebClient, place: Place) -> Any:
    return await slack.views_open(trigger_id=await place.workspace.trigger(), view=loading())


async def push_form(slack: AsyncWebClient, place: Place) -> Any:
    below = await open_form(slack, place)
    trigger = await place.workspace.trigger(view_id=below["view"]["id"])
    return await slack.views_push(trigger_id=trigger, view=loading())


async def update_form(slack: AsyncWebClient, place: Place) -> Any:
    view = (await open_form(slack, place))["view"]
    return await slack.views_update(view_id=view["id"], hash=view["hash"], view=loading())


def maya(place: Place) -> str:
    return place.workspace.people["maya"]


USES: list[tuple[str, str, str, Use]] = [
    ("auth.test", PUBLIC, "", lambda slack, _: slack.auth_test()),
    ("chat.delete", PUBLIC, "chat:write", lambda slack, at: slack.chat_delete(channel=at.id, ts=at.ts)),
    ("chat.getPermalink", PUBLIC, "", lambda s, at: s.chat_getPermalink(channel=at.id, message_ts=at.ts)),
    (
        "chat.postEphemeral",
        PUBLIC,
        "chat:write",
        lambda slack, at: slack.chat_postEphemeral(channel=at.id, user=maya(at), text="Only you see this."),
    ),
    (
        "chat.postMessage",
        PUBLIC,
        "chat:write",
        lambda slack, at: slack.chat_postMessage(channel=at.id, text="A line"),
    ),
    (
        "chat.update",
        PUBLIC,
        "chat:write",
        lambda slack, at: slack.chat_update(channel=at.id, ts=at.ts, text="Anew"),
    ),
    (
        "conversations.history",
        PUBLIC,
        "channels:history",
        lambda s, at: s.conversations_history(channel=at.id),
    ),
    (
        "conversations.history",
        PRIVATE,
        "groups:history",
        lambda s, at: s.conversations_history(channel=at.id),
    ),
    ("conversations.history", "DM", "im:history", lambda s, at: s.conversations_history(channel=at.id)),
    (
        "conversations.replies",
        PUBLIC,
        "channels:history",
        lambda s, at: s.conversations_replies(channel=at.id, ts=at.ts),
    ),
    (
        "conversations.replies",
        PRIVATE,
        "groups:history",
        lambda s, at: s.conversations_replies(channel=at.id, ts=at.ts),
    ),
    (
        "conversations.info",
        PUBLIC,
        "channels:read",
        lambda slack, at: slack.conversations_info(channel=at.id),
    ),
    ("conversations.info", PRIVATE, "groups:read", lambda slack, at: slack.conversations_info(channel=at.id)),
    (
        "conversations.list",
        PUBLIC,
        "channels:read",
        lambda slack, _: slack.conversations_list(types="public_channel"),
    ),
    (
        "conversations.list",
        PRIVATE,
        "groups:read",
        lambda slack, _: slack.conversations_list(types="public_channel,private_channel"),
    ),
    ("conversations.open", "DM", "im:write", lambda slack, at: slack.conversations_open(users=maya(at))),
    (
        "files.upload.v2",
        PUBLIC,
        "files:write",
        lambda slack, at: slack.files_upload_v2(channel=at.id, filename="H-1.ics", content="BEGIN:VCALENDAR"),
    ),
    ("users.info", PUBLIC, "users:read", lambda slack, at: slack.users_info(user=maya(at))),
    ("users.list", PUBLIC, "users:read", lambda slack, _: slack.users_list()),
    ("views.open", PUBLIC, "", open_form),
    ("views.publish", PUBLIC, "", lambda slack, at: slack.views_publish(user_id=maya(at), view=HOME)),
    ("views.push", PUBLIC, "", push_form),
    ("views.update", PUBLIC, "", update_form),
]
NEEDING = [use for use in USES if use[2]]


def named(use: tuple[str, str, str, Use]) -> str:
    return f"{use[0]}-{use[1]}"


async def a_place(slack: Workspace, kind: str) -> Place:
    client = slack.client()
    direct = kind == "DM"
    opened = await client.conversations_open(users=slack.people["maya"]) if direct else None
    channel = opened["channel"]["id"] if opened else slack.channels[kind]
    about = {"event_type": METADATA, "event_payload": {"key": "one"}}
    said = await client.chat_postMessage(channel=channel, text="Something to find", metadata=about)
    return Place(slack, channel, said["ts"])


async def test_every_method_that_stile_calls_is_tried_here_or_known_to_be_lacking() -> None:
    assert set(called_methods()) == {method for method, *_ in USES} | LACKING


async def test_every_scope_of_the_manifest_is_tried_here_or_belongs_to_no_method() -> None:
    assert set(SCOPES) == {scope for _, _, scope, _ in NEEDING} | OF_NO_METHOD | OF_LACKING


@pytest.mark.parametrize("use", USES, ids=named)
async def test_the_scopes_of_the_manifest_are_enough(
    slack: Workspace, use: tuple[str, str, str, Use]
) -> None:
    _, kind, _, do = use
    place = await a_place(slack, kind)

    answer = await do(slack.client(BOT_TOKEN), place)

    assert answer["ok"]


@pytest.mark.parametrize("use", NEEDING, ids=named)
async def test_each_scope_of_the_manifest_is_needed(slack: Workspace, use: tuple[str, str, str, Use]) -> None:
    _, kind, scope, do = use
    place = await a_place(slack, kind)

    with pytest.raises(SlackApiError) as refused:
        await do(slack.client(token_without(scope)), place)

    assert (refused.value.response["error"], refused.value.response["needed"]) == ("missing_scope", scope)


@pytest.mark.parametrize("method", sorted(LACKING))
async def test_what_is_lacking_is_still_lacking(slack: Workspace, method: str) -> None:
    """When emulate learns one of these, it belongs in the table above."""
    with pytest.raises(SlackApiError) as refused:
        await slack.client().api_call(method)

    assert refused.value.response.status_code == 404
