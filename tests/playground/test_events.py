import asyncio
from typing import Any

from tests.playground.world import MANIFEST, World, a_world

EVENTS = MANIFEST["settings"]["event_subscriptions"]["bot_events"]


def without_events(*names: str) -> dict[str, Any]:
    kept = [name for name in EVENTS if name not in names]
    return {**MANIFEST, "settings": {"event_subscriptions": {"bot_events": kept}}}


async def test_a_message_is_told_with_its_channel_and_envelope(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "hello")

    (payload,) = world.app.payloads("message")
    event = payload["event"]
    assert (event["text"], event["ts"], event["channel_type"]) == ("hello", said["ts"], "channel")
    assert payload["team_id"] == "T0ACME"
    assert payload["authorizations"][0]["user_id"] == world.installed.bot_user_id
    assert payload["event_time"] == 1_795_453_200


async def test_every_kind_of_room_has_its_channel_type(world: World) -> None:
    await world.playground.say("U0DEV", "C0IT", "private")
    await world.playground.say("U0DEV", world.playground.dm("U0DEV"), "direct")

    assert [event["channel_type"] for event in world.app.events("message")] == ["group", "im"]


async def test_a_mention_is_told_as_message_and_as_mention(world: World) -> None:
    await world.playground.say("U0MAYA", "C0MAR", "@tiny what now?")

    (mention,) = world.app.events("app_mention")
    (message,) = world.app.events("message")
    assert mention["text"] == message["text"] == f"<@{world.installed.bot_user_id}> what now?"
    assert "channel_type" not in mention


async def test_nothing_is_told_of_a_channel_without_the_bot(world: World) -> None:
    await world.playground.say("U0MAYA", "C0OUT", "@tiny hello?")

    assert world.app.heard == []


async def test_nothing_is_told_that_was_not_subscribed_to() -> None:
    async with a_world(without_events("message.channels")) as world:
        await world.playground.say("U0MAYA", "C0MAR", "hello")

        assert world.app.heard == []


async def test_nothing_is_told_without_the_scope_for_it() -> None:
    async with a_world(scopes=["chat:write"]) as world:
        await world.playground.say("U0MAYA", "C0MAR", "hello")

        assert world.app.heard == []


async def test_the_bot_hears_its_own_message_with_its_bot_id(world: World) -> None:
    await world.api("chat.postMessage", channel="C0MAR", text="me")
    await world.playground.settled()

    (event,) = world.app.events("message")
    assert event["bot_id"] == world.installed.bot_id
    assert event["bot_profile"]["app_id"] == world.installed.app_id


async def test_edits_and_deletions_are_told_with_what_was_there_before(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "old")
    await world.playground.edit("U0MAYA", "C0MAR", said["ts"], "new")
    await world.playground.delete("U0MAYA", "C0MAR", said["ts"])

    _, changed, deleted = world.app.events("message")
    assert changed["subtype"] == "message_changed"
    assert (changed["message"]["text"], changed["previous_message"]["text"]) == ("new", "old")
    assert changed["ts"] != said["ts"]
    assert (deleted["subtype"], deleted["deleted_ts"]) == ("message_deleted", said["ts"])


async def test_a_reply_names_its_root_and_whose_it_was(world: World) -> None:
    root = await world.playground.say("U0MAYA", "C0MAR", "root")
    await world.playground.say("U0DEV", "C0MAR", "reply", thread_ts=root["ts"])

    reply = world.app.events("message")[-1]
    assert (reply["thread_ts"], reply["parent_user_id"]) == (root["ts"], "U0MAYA")


async def test_a_strangers_message_comes_from_a_shared_channel_and_another_team(world: World) -> None:
    await world.playground.say("U0SAM", "C0SHR", "can you?")

    (payload,) = world.app.payloads("message")
    assert payload["is_ext_shared_channel"] is True
    assert payload["event"]["user_team"] == "T0AGENCY"
    assert payload["team_id"] == "T0ACME"


async def test_metadata_stays_out_of_events(world: World) -> None:
    about = {"event_type": "handoff", "event_payload": {"key": "k1"}}
    await world.api("chat.postMessage", channel="C0MAR", text="x", metadata=about)
    await world.playground.settled()

    assert "metadata" not in world.app.events("message")[0]


async def test_a_person_whose_facts_change_is_told_of(world: World) -> None:
    await world.playground.set_person("U0DEV", tz="Europe/Berlin", deleted=True)

    (event,) = world.app.events("user_change")
    assert (event["user"]["tz"], event["user"]["deleted"]) == ("Europe/Berlin", True)


async def test_archiving_and_the_bots_coming_and_going_are_told(world: World) -> None:
    await world.playground.archive("C0MAR")
    await world.playground.unarchive("C0MAR")
    await world.playground.kick_bot("C0MAR")
    await world.playground.invite_bot("C0MAR", by="U0DEV")

    kinds = [heard.payload["event"]["type"] for heard in world.app.heard]
    joined = world.app.events("member_joined_channel")[0]
    assert sorted(kinds) == [
        "channel_archive",
        "channel_left",
        "channel_unarchive",
        "member_joined_channel",
        "member_left_channel",
    ]
    assert (joined["user"], joined["inviter"]) == (world.installed.bot_user_id, "U0DEV")


async def test_an_event_no_act_causes_can_be_sent(world: World) -> None:
    reply = await world.playground.event({"type": "app_uninstalled"})

    assert reply.ok
    assert world.app.payloads("app_uninstalled")[0]["event_id"]


async def test_an_app_that_fails_is_asked_three_times_more() -> None:
    async with a_world(retry_delays=(0.0, 0.0, 0.0)) as world:
        world.app.on("message", world.app.fails)

        await world.playground.say("U0MAYA", "C0MAR", "hello")
        await world.playground.settled()

        heads = [heard.headers for heard in world.app.heard]
        assert [head.get("X-Slack-Retry-Num") for head in heads] == [None, "1", "2", "3"]
        assert heads[1]["X-Slack-Retry-Reason"] == "http_error"
        assert len({heard.payload["event_id"] for heard in world.app.heard}) == 1


async def test_an_app_that_is_late_is_asked_again() -> None:
    async with a_world(retry_delays=(0.0,), patience=0.02) as world:
        world.app.delay = 0.05

        await world.playground.say("U0MAYA", "C0MAR", "hello")
        world.app.delay = 0.0
        await world.playground.settled()

        assert [one.problem for one in world.playground.deliveries] == ["http_timeout", None]
        assert world.playground.deliveries[1].retry == 1


async def test_an_app_that_wants_no_retry_gets_none() -> None:
    async with a_world(retry_delays=(0.0,)) as world:
        world.app.on("message", world.app.wants_no_retry)

        await world.playground.say("U0MAYA", "C0MAR", "hello")
        await world.playground.settled()

        assert len(world.app.heard) == 1


async def test_an_app_that_is_gone_leaves_a_delivery_without_an_answer() -> None:
    async with a_world(retry_delays=()) as world:
        world.playground.set_request_url("http://127.0.0.1:9/slack")

        await world.playground.say("U0MAYA", "C0MAR", "hello")

        (delivered,) = world.playground.deliveries
        assert (delivered.status, delivered.problem) == (0, "connection_failed")


async def test_a_delivery_can_be_repeated_to_the_letter(world: World) -> None:
    await world.playground.say("U0MAYA", "C0MAR", "hello")

    await world.playground.redeliver(world.playground.deliveries[0], times=2)

    first, second, third = world.app.heard
    assert first.payload == second.payload == third.payload
    assert (second.headers["X-Slack-Retry-Num"], third.headers["X-Slack-Retry-Num"]) == ("1", "2")


async def test_the_request_url_is_tried_with_a_challenge(world: World) -> None:
    async def echo(payload: dict[str, Any]) -> str:
        return str(payload["challenge"])

    world.app.on("url_verification", echo)

    reply = await world.playground.verify_request_url()

    assert reply.body == world.app.payloads("url_verification")[0]["challenge"]


async def test_stopping_ends_deliveries_that_are_under_way() -> None:
    async with a_world() as world:
        world.app.delay = 0.05
        saying = asyncio.create_task(world.playground.say("U0MAYA", "C0MAR", "hello"))
        await asyncio.sleep(0.01)

        await world.playground.stop()

        await asyncio.gather(saying, return_exceptions=True)
        assert saying.done()
