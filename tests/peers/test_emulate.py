"""What Stile stands on in Slack's Web API, tried on emulate: metadata, pages, hashes, and triggers of 3 s.

Where emulate differs from Slack: it does not heed `oldest`, gives the replies of a thread in one page, and is never
late with what was posted; it counts a trigger's 3 s in whole seconds.
"""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError

from bot.slack_reads import every_channel, everybody
from handlers.deps import Deps
from handlers.jobs.deliveries import METADATA
from handlers.listeners import drafting
from handlers.listeners.directory import Directory
from handlers.listeners.forms import LATE, loading
from handlers.listeners.heard import Edge, Heard
from handlers.listeners.refusals import note
from storage.store import Store
from storage.vocabulary import DeliveryState
from tests.outbox import PATIENT, Outbox, prepare
from tests.peers.conftest import MANY
from tests.peers.emulated import PRIVATE, PUBLIC, Workspace, token_without
from tests.world import TEAM

pytestmark = [pytest.mark.peers, pytest.mark.asyncio(loop_scope="module")]
PAGE = 200
"""Messages of history that Stile asks for at once."""
LOOKS_AGAIN = 1.0
"""Seconds after which what was tried twice is looked for once more."""


class EmulatedOutbox(Outbox):
    """Deliveries that are said on emulate."""

    def __init__(self, store: Store, slack: Workspace) -> None:
        self.store = store
        self.deps = Deps(store=store, clock=lambda: datetime.now(UTC))
        self.slack = slack.client()
        self.workspace = slack

    async def lose_an_answer(self, key: str, **place: Any) -> None:
        """Say something, whose answer is lost on its way; then let its lease end."""
        self.add(key, **place)
        self.workspace.go_between.losing.append("chat.postMessage")
        await self.sender().drain()
        assert self.row(key).slack_ts is None
        self.let_time_pass()

    async def said(self, key: str, channel: str, thread_ts: str | None = None) -> list[str]:
        """Return the ts of what was said under a key, oldest first."""
        read = self.slack.conversations_replies if thread_ts else self.slack.conversations_history
        where = {"channel": channel, "limit": 1000, **({"ts": thread_ts} if thread_ts else {})}
        messages = (await read(**where))["messages"]
        return sorted(m["ts"] for m in messages if _key(m) == key)


def _key(message: dict[str, Any]) -> str:
    about = message.get("metadata") or {}
    return str((about.get("event_payload") or {}).get("key", ""))


@pytest.fixture
def outbox(store: Store, slack: Workspace) -> EmulatedOutbox:
    prepare(store, datetime.now(UTC))
    return EmulatedOutbox(store, slack)


async def place_of(slack: Workspace, kind: str) -> dict[str, str]:
    """Return a place to say something in: a channel, a conversation, or a thread."""
    client = slack.client()
    if kind == "a direct message":
        return {"channel": (await client.conversations_open(users=slack.people["maya"]))["channel"]["id"]}
    channel = slack.channels[PRIVATE if kind == "a private channel" else PUBLIC]
    if kind != "a thread":
        return {"channel": channel}
    root = await client.chat_postMessage(channel=channel, text="H-1: with IT.")
    return {"channel": channel, "thread_ts": root["ts"]}


@pytest.mark.parametrize("kind", ["a public channel", "a private channel", "a direct message", "a thread"])
async def test_a_message_whose_answer_was_lost_is_found_and_not_said_again(
    outbox: EmulatedOutbox, slack: Workspace, kind: str
) -> None:
    place = await place_of(slack, kind)
    key = f"lost in {kind} at {outbox.store.url}"
    await outbox.lose_an_answer(key, **place)

    await outbox.sender().drain()

    row = outbox.row(key)
    assert row.state is DeliveryState.POSTED
    assert await outbox.said(key, **place) == [row.slack_ts]


async def test_it_is_found_behind_a_page_of_other_messages(outbox: EmulatedOutbox, slack: Workspace) -> None:
    place, key = {"channel": slack.channels["room-1"]}, f"buried at {outbox.store.url}"
    await outbox.lose_an_answer(key, **place)
    for number in range(PAGE + 5):
        await outbox.slack.chat_postMessage(text=f"Message {number}", **place)

    await outbox.sender().drain()

    assert await outbox.said(key, **place) == [outbox.row(key).slack_ts]


async def test_a_second_copy_is_taken_away(outbox: EmulatedOutbox, slack: Workspace) -> None:
    place, key = {"channel": slack.channels[PUBLIC]}, f"twice at {outbox.store.url}"
    await outbox.lose_an_answer(key, **place)
    sender = outbox.sender(replace(PATIENT, verify=LOOKS_AGAIN))
    await sender.drain()
    about = {"event_type": METADATA, "event_payload": {"key": key}}
    await outbox.slack.chat_postMessage(text="By a worker that was slow", metadata=about, **place)
    assert len(await outbox.said(key, **place)) == 2

    await asyncio.sleep(LOOKS_AGAIN)
    await sender.drain()

    assert await outbox.said(key, **place) == [outbox.row(key).slack_ts]


async def test_where_history_cannot_be_read_it_stays_uncertain_and_is_not_said_again(
    outbox: EmulatedOutbox, slack: Workspace
) -> None:
    place, key = {"channel": slack.channels[PUBLIC]}, f"unread at {outbox.store.url}"
    await outbox.lose_an_answer(key, **place)

    await outbox.sender(slack=slack.client(token_without("channels:history"))).drain()

    assert outbox.row(key).state is DeliveryState.UNCERTAIN
    assert len(await outbox.said(key, **place)) == 1


async def test_everybody_and_every_channel_are_read_page_by_page(slack: Workspace) -> None:
    users, channels = await everybody(slack.client()), await every_channel(slack.client())

    assert {user["id"] for user in users} == set(slack.people.values())
    assert {channel["id"] for channel in channels} == set(slack.channels.values())
    assert len(users) == len(slack.people) > MANY
    assert len(channels) == len(slack.channels) > MANY


async def test_without_the_scope_for_private_channels_the_public_ones_are_read(slack: Workspace) -> None:
    channels = await every_channel(slack.client(token_without("groups:read")))

    assert len(channels) > MANY
    assert slack.channels[PRIVATE] not in {channel["id"] for channel in channels}


async def test_a_form_that_moved_on_meanwhile_is_left_as_it_is(store: Store, slack: Workspace) -> None:
    client = slack.client()
    deps = Deps(store=store, clock=lambda: datetime.now(UTC))
    heard = Heard(Edge(deps, client, Directory(deps, client)), {}, TEAM, ack=client.auth_test)
    opened = (await client.views_open(trigger_id=await slack.trigger(), view=loading()))["view"]

    drawn = await drafting.update(heard, note("What was read"), opened)
    late = await drafting.update(heard, note("What came late"), opened)

    assert drawn is not None
    assert late is None
    assert slack.go_between.answers("views.update")[-1]["error"] == "hash_conflict"
    assert await drafting.update(heard, note("What comes next"), drawn) is not None


async def test_a_home_that_moved_on_meanwhile_is_refused(slack: Workspace) -> None:
    """Stile publishes a Home whole, from its rows, and so without a hash; with one, Slack would refuse an old one."""
    maya, client = slack.people["maya"], slack.client()
    home = {"type": "home", "blocks": [{"type": "divider"}]}
    first = (await client.views_publish(user_id=maya, view=home))["view"]
    await client.views_publish(user_id=maya, view=home)

    with pytest.raises(SlackApiError) as refused:
        await client.views_publish(user_id=maya, view=home, hash=first["hash"])

    assert refused.value.response["error"] == "hash_conflict"


async def test_a_form_opens_once_and_within_three_seconds(slack: Workspace) -> None:
    used, old = await slack.trigger(), await slack.trigger()
    await slack.client().views_open(trigger_id=used, view=loading())
    await asyncio.sleep(3.1)

    errors = []
    for trigger in (used, old):
        with pytest.raises(SlackApiError) as refused:
            await slack.client().views_open(trigger_id=trigger, view=loading())
        errors.append(refused.value.response["error"])

    assert errors == ["exchanged_trigger_id", "expired_trigger_id"]
    assert set(errors) <= LATE
