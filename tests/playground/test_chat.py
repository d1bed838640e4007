from typing import Any

import pytest

from tests.playground.world import World, a_world

LONG = "x" * 2900
BUTTON = {
    "type": "actions",
    "block_id": "road",
    "elements": [
        {
            "type": "button",
            "action_id": "go",
            "text": {"type": "plain_text", "text": "Go"},
            "value": "7",
        }
    ],
}


def a_section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


async def test_a_posted_message_stands_in_the_channel_with_its_author(world: World) -> None:
    answer = await world.api("chat.postMessage", channel="C0MAR", text="Hello & welcome")

    said = world.playground.messages("C0MAR")[-1]
    assert answer["ok"]
    assert answer["ts"] == said["ts"]
    assert said["text"] == "Hello &amp; welcome"
    assert said["bot_id"] == world.installed.bot_id
    assert said["app_id"] == world.installed.app_id


async def test_a_message_to_a_persons_id_goes_into_the_direct_message(world: World) -> None:
    answer = await world.api("chat.postMessage", channel="U0MAYA", text="Hi")

    assert answer["channel"] == world.playground.dm("U0MAYA")
    assert world.playground.messages(world.playground.dm("U0MAYA"))[-1]["text"] == "Hi"


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({"channel": "C0NONE", "text": "x"}, "channel_not_found"),
        ({"channel": "C0OUT", "text": "x"}, "not_in_channel"),
        ({"channel": "C0OLD", "text": "x"}, "is_archived"),
        ({"channel": "C0MAR", "text": " "}, "no_text"),
        ({"channel": "C0MAR"}, "no_text"),
        ({"channel": "C0MAR", "text": "x", "blocks": [{"type": "nothing"}]}, "invalid_blocks"),
        ({"channel": "C0MAR", "text": "x", "blocks": "{"}, "invalid_blocks_format"),
        ({"channel": "C0MAR", "text": "x", "blocks": {"a": 1}}, "invalid_blocks_format"),
        ({"channel": "C0MAR", "text": "x", "blocks": [a_section(LONG)] * 5}, "msg_blocks_too_long"),
        ({"channel": "C0MAR", "text": "x", "metadata": {"event_type": "a"}}, "invalid_metadata_format"),
        (
            {
                "channel": "C0MAR",
                "text": "x",
                "metadata": {"event_type": "a", "event_payload": {"b": LONG * 6}},
            },
            "metadata_too_large",
        ),
        ({"channel": "C0MAR", "text": "x", "thread_ts": "1.000001"}, "thread_not_found"),
        ({"text": "x"}, "invalid_arguments"),
    ],
)
async def test_a_post_that_slack_would_refuse_is_refused_in_slacks_words(
    world: World, args: dict[str, Any], error: str
) -> None:
    answer = await world.api("chat.postMessage", **args)

    assert answer["error"] == error
    assert not world.playground.messages("C0MAR")


async def test_refused_blocks_say_where_and_why(world: World) -> None:
    answer = await world.api("chat.postMessage", channel="C0MAR", text="x", blocks=[a_section("x" * 3001)])

    assert answer["errors"] == answer["response_metadata"]["messages"]
    assert "json-pointer:/blocks/0/text/text" in answer["errors"][0]


async def test_a_private_channel_without_the_bot_cannot_be_found() -> None:
    async with a_world() as world:
        await world.playground.kick_bot("C0IT")

        answer = await world.api("chat.postMessage", channel="C0IT", text="x")

        assert answer["error"] == "channel_not_found"


async def test_text_beyond_forty_thousand_characters_is_cut(world: World) -> None:
    await world.api("chat.postMessage", channel="C0MAR", text="x" * 40_001)

    assert len(world.playground.messages("C0MAR")[-1]["text"]) == 40_000


async def test_a_bot_cannot_write_to_a_bot(world: World) -> None:
    answer = await world.api("chat.postMessage", channel=world.installed.bot_user_id, text="x")

    assert answer["error"] == "cannot_dm_bot"


async def test_no_message_reaches_somebody_whose_account_is_deactivated(world: World) -> None:
    channel = world.playground.dm("U0DEV")
    await world.playground.set_person("U0DEV", deleted=True)

    by_id = await world.api("chat.postMessage", channel="U0DEV", text="x")
    by_channel = await world.api("chat.postMessage", channel=channel, text="x")

    assert by_id["error"] == "channel_not_found"
    assert by_channel["error"] == "is_archived"


async def test_ids_that_blocks_lack_are_made_up(world: World) -> None:
    await world.api("chat.postMessage", channel="C0MAR", text="x", blocks=[a_section("x")])

    block = world.playground.messages("C0MAR")[-1]["blocks"][0]
    assert block["block_id"]
    assert block["text"]["verbatim"] is False


async def test_an_update_replaces_the_text_and_keeps_blocks_it_does_not_name(world: World) -> None:
    posted = await world.api("chat.postMessage", channel="C0MAR", text="old", blocks=[BUTTON])

    await world.api("chat.update", channel="C0MAR", ts=posted["ts"], text="new")

    said = world.playground.messages("C0MAR")[-1]
    assert said["text"] == "new"
    assert said["blocks"][0]["block_id"] == "road"
    assert said["edited"]["user"] == world.installed.bot_user_id


async def test_an_update_with_no_blocks_at_all_takes_them_away(world: World) -> None:
    posted = await world.api("chat.postMessage", channel="C0MAR", text="old", blocks=[BUTTON])

    await world.api("chat.update", channel="C0MAR", ts=posted["ts"], text="new", blocks=[])

    assert "blocks" not in world.playground.messages("C0MAR")[-1]


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({"ts": "1.000001", "text": "x"}, "message_not_found"),
        ({"text": "x"}, "invalid_arguments"),
        ({"ts": "own", "text": "x" * 4001}, "msg_too_long"),
        ({"ts": "own", "text": ""}, "no_text"),
        ({"ts": "mayas", "text": "x"}, "cant_update_message"),
    ],
)
async def test_an_update_that_slack_would_refuse_is_refused(
    world: World, args: dict[str, Any], error: str
) -> None:
    own = await world.api("chat.postMessage", channel="C0MAR", text="x")
    mayas = await world.playground.say("U0MAYA", "C0MAR", "mine")
    args = {**args, "ts": {"own": own["ts"], "mayas": mayas["ts"]}.get(args.get("ts", ""), args.get("ts"))}

    answer = await world.api("chat.update", channel="C0MAR", **args)

    assert answer["error"] == error


async def test_a_deleted_root_with_replies_leaves_a_tombstone(world: World) -> None:
    root = await world.api("chat.postMessage", channel="C0MAR", text="root")
    await world.api("chat.postMessage", channel="C0MAR", text="reply", thread_ts=root["ts"])

    await world.api("chat.delete", channel="C0MAR", ts=root["ts"])

    assert world.playground.messages("C0MAR")[0]["subtype"] == "tombstone"
    assert world.playground.thread("C0MAR", root["ts"])[1]["text"] == "reply"


async def test_only_the_bots_own_messages_can_be_deleted(world: World) -> None:
    mayas = await world.playground.say("U0MAYA", "C0MAR", "mine")

    answer = await world.api("chat.delete", channel="C0MAR", ts=mayas["ts"])

    assert answer["error"] == "cant_delete_message"


async def test_an_ephemeral_is_seen_by_one_person_and_kept_nowhere(world: World) -> None:
    answer = await world.api("chat.postEphemeral", channel="C0MAR", user="U0MAYA", text="psst")

    history = await world.api("conversations.history", channel="C0MAR")
    assert answer["ok"]
    assert [one["text"] for one in world.playground.ephemerals("U0MAYA")] == ["psst"]
    assert [one["text"] for one in world.playground.messages("C0MAR", viewer="U0MAYA")] == ["psst"]
    assert world.playground.messages("C0MAR", viewer="U0DEV") == []
    assert history["messages"] == []


async def test_an_ephemeral_for_somebody_outside_the_channel_is_refused(world: World) -> None:
    answer = await world.api("chat.postEphemeral", channel="C0MAR", user="U0SAM", text="psst")

    assert answer["error"] == "user_not_in_channel"


async def test_a_reply_counts_at_its_root_and_stays_out_of_the_channel(world: World) -> None:
    root = await world.playground.say("U0MAYA", "C0MAR", "root")

    reply = await world.api("chat.postMessage", channel="C0MAR", text="reply", thread_ts=root["ts"])

    (seen,) = world.playground.messages("C0MAR")
    assert seen["reply_count"] == 1
    assert seen["latest_reply"] == reply["ts"]
    assert seen["reply_users"] == [world.installed.bot_user_id]
    assert world.playground.thread("C0MAR", root["ts"])[1]["parent_user_id"] == "U0MAYA"


async def test_a_broadcast_reply_stands_in_the_channel_too(world: World) -> None:
    root = await world.playground.say("U0MAYA", "C0MAR", "root")

    await world.api(
        "chat.postMessage", channel="C0MAR", text="all", thread_ts=root["ts"], reply_broadcast=True
    )

    assert [one.get("subtype") for one in world.playground.messages("C0MAR")] == [None, "thread_broadcast"]


async def test_a_reply_to_a_reply_goes_to_the_root(world: World) -> None:
    root = await world.playground.say("U0MAYA", "C0MAR", "root")
    reply = await world.playground.say("U0MAYA", "C0MAR", "one", thread_ts=root["ts"])

    await world.api("chat.postMessage", channel="C0MAR", text="two", thread_ts=reply["ts"])

    assert [one["text"] for one in world.playground.thread("C0MAR", root["ts"])] == ["root", "one", "two"]


async def test_times_of_messages_rise_even_when_the_clock_stands_still(world: World) -> None:
    first = await world.api("chat.postMessage", channel="C0MAR", text="x")
    second = await world.api("chat.postMessage", channel="C0MAR", text="x")

    assert first["ts"] == "1795453200.000000"
    assert second["ts"] == "1795453200.000001"


async def test_a_permalink_points_at_the_message_on_this_machine(world: World) -> None:
    root = await world.playground.say("U0MAYA", "C0MAR", "root")

    answer = await world.api("chat.getPermalink", channel="C0MAR", message_ts=root["ts"])

    assert answer["permalink"] == f"{world.playground.url}/archives/C0MAR/p{root['ts'].replace('.', '')}"


async def test_an_app_without_a_messages_tab_cannot_write_to_people() -> None:
    async with a_world() as world:
        world.playground.slack.workspace.apps[0].messages_enabled = False

        answer = await world.api("chat.postMessage", channel="U0MAYA", text="x")

        assert answer["error"] == "messages_tab_disabled"
