from typing import Any

import pytest

from tests.playground.world import MANIFEST, World, a_world

SCOPES = [scope for scope in MANIFEST["oauth_config"]["scopes"]["bot"] if not scope.endswith(":history")]


async def some_messages(world: World, count: int) -> list[str]:
    return [
        (await world.api("chat.postMessage", channel="C0MAR", text=str(number)))["ts"]
        for number in range(count)
    ]


async def test_history_is_newest_first_and_comes_in_pages(world: World) -> None:
    await some_messages(world, 5)

    first = await world.api("conversations.history", channel="C0MAR", limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await world.api("conversations.history", channel="C0MAR", limit=2, cursor=cursor)
    cursor = second["response_metadata"]["next_cursor"]
    last = await world.api("conversations.history", channel="C0MAR", limit=2, cursor=cursor)

    texts = [[one["text"] for one in page["messages"]] for page in (first, second, last)]
    assert texts == [["4", "3"], ["2", "1"], ["0"]]
    assert [page["has_more"] for page in (first, second, last)] == [True, True, False]


async def test_a_page_holds_its_place_when_more_is_said_meanwhile(world: World) -> None:
    await some_messages(world, 4)
    first = await world.api("conversations.history", channel="C0MAR", limit=2)
    await world.api("chat.postMessage", channel="C0MAR", text="new")

    cursor = first["response_metadata"]["next_cursor"]
    second = await world.api("conversations.history", channel="C0MAR", limit=2, cursor=cursor)

    assert [one["text"] for one in second["messages"]] == ["1", "0"]


@pytest.mark.parametrize(("inclusive", "texts"), [(False, ["2"]), (True, ["3", "2", "1"])])
async def test_history_lies_between_oldest_and_latest(
    world: World, inclusive: bool, texts: list[str]
) -> None:
    ts = await some_messages(world, 5)

    answer = await world.api(
        "conversations.history", channel="C0MAR", oldest=ts[1], latest=ts[3], inclusive=inclusive
    )

    assert [one["text"] for one in answer["messages"]] == texts


async def test_history_leaves_replies_out_and_replies_gives_them_root_first(world: World) -> None:
    (root,) = await some_messages(world, 1)
    await world.playground.say("U0MAYA", "C0MAR", "answer", thread_ts=root)

    history = await world.api("conversations.history", channel="C0MAR")
    replies = await world.api("conversations.replies", channel="C0MAR", ts=root)

    assert [one["text"] for one in history["messages"]] == ["0"]
    assert [one["text"] for one in replies["messages"]] == ["0", "answer"]


async def test_metadata_comes_only_when_asked_for(world: World) -> None:
    about = {"event_type": "handoff", "event_payload": {"key": "k1"}}
    await world.api("chat.postMessage", channel="C0MAR", text="x", metadata=about)

    without = await world.api("conversations.history", channel="C0MAR")
    with_it = await world.api("conversations.history", channel="C0MAR", include_all_metadata=True)

    assert "metadata" not in without["messages"][0]
    assert with_it["messages"][0]["metadata"] == about


@pytest.mark.parametrize(
    ("method", "args", "error"),
    [
        ("conversations.history", {"channel": "C0OUT"}, "not_in_channel"),
        ("conversations.history", {"channel": "C0NONE"}, "channel_not_found"),
        ("conversations.history", {"channel": "C0MAR", "cursor": "!"}, "invalid_cursor"),
        ("conversations.history", {"channel": "C0MAR", "oldest": "yesterday"}, "invalid_ts_oldest"),
        ("conversations.history", {"channel": "C0MAR", "limit": 1000}, "invalid_limit"),
        ("conversations.replies", {"channel": "C0MAR", "ts": "1.000001"}, "thread_not_found"),
        ("conversations.list", {"types": "odd"}, "invalid_types"),
        ("conversations.open", {}, "users_list_not_supplied"),
        ("conversations.open", {"users": "U0NONE"}, "user_not_found"),
        ("conversations.join", {"channel": "C0OLD"}, "missing_scope"),
    ],
)
async def test_what_slack_would_refuse_is_refused(
    world: World, method: str, args: dict[str, Any], error: str
) -> None:
    answer = await world.api(method, **args)

    assert answer["error"] == error


async def test_history_of_a_kind_of_room_needs_the_scope_of_that_kind() -> None:
    async with a_world(scopes=[*SCOPES, "im:history"]) as world:
        channel = await world.api("conversations.history", channel="C0MAR")
        direct = await world.api("conversations.history", channel=world.playground.dm("U0MAYA"))

        assert channel["error"] == "missing_scope"
        assert channel["needed"] == "channels:history"
        assert "im:history" in channel["provided"]
        assert direct["ok"]


async def test_a_list_shows_public_channels_and_the_bots_private_ones(world: World) -> None:
    await world.playground.kick_bot("C0IT")

    answer = await world.api(
        "conversations.list", types="public_channel,private_channel", exclude_archived=True
    )

    assert [one["id"] for one in answer["channels"]] == ["C0MAR", "C0OUT", "C0SHR"]
    assert [one["is_member"] for one in answer["channels"]] == [True, False, True]


async def test_a_channels_facts_tell_whether_it_is_shared_private_and_who_is_in(world: World) -> None:
    shared = await world.api("conversations.info", channel="C0SHR", include_num_members=True)
    private = await world.api("conversations.info", channel="C0IT")
    members = await world.api("conversations.members", channel="C0SHR")

    assert shared["channel"]["is_ext_shared"]
    assert shared["channel"]["num_members"] == 3
    assert private["channel"]["is_private"]
    assert members["members"] == sorted(["U0MAYA", "U0SAM", world.installed.bot_user_id])


async def test_opening_a_direct_message_twice_gives_the_same_one(world: World) -> None:
    first = await world.api("conversations.open", users="U0DEV")
    second = await world.api("conversations.open", users="U0DEV", return_im=True)

    assert first["channel"]["id"] == world.playground.dm("U0DEV")
    assert second["channel"]["id"] == first["channel"]["id"]
    assert second["channel"]["user"] == "U0DEV"


async def test_a_direct_message_with_somebody_deactivated_cannot_be_opened(world: World) -> None:
    await world.playground.set_person("U0DEV", deleted=True)

    answer = await world.api("conversations.open", users="U0DEV")

    assert answer["error"] == "user_disabled"


async def test_the_bot_knows_which_channels_it_is_in(world: World) -> None:
    answer = await world.api("users.conversations", types="public_channel,private_channel")

    assert [one["id"] for one in answer["channels"]] == ["C0MAR", "C0IT", "C0SHR"]
