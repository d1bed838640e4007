import asyncio
import json
from typing import Any

import pytest
from aiohttp import ClientTimeout

from bot.playground.ui import is_loopback
from tests.playground.forms import a_button, a_form, a_home, a_search, a_text, app_opens, buttons, options
from tests.playground.world import World, a_world


async def state(world: World, **query: str) -> dict[str, Any]:
    async with world.session.get(f"{world.playground.url}/ui/state", params=query) as response:
        answer: dict[str, Any] = await response.json()
        return answer


async def test_the_page_is_served(world: World) -> None:
    async with world.session.get(world.playground.url) as response:
        text = await response.text()

        assert response.content_type == "text/html"
        assert text.startswith("<!doctype html>")


async def test_a_person_sees_their_channels_and_not_those_of_others(world: World) -> None:
    maya = await state(world, **{"as": "U0MAYA"})
    guest = await state(world, **{"as": "U0GUEST"})

    dm = world.playground.dm("U0MAYA")
    assert [one["id"] for one in maya["channels"]] == [dm, "C0MAR", "C0OLD", "C0OUT", "C0SHR"]
    assert [one["kind"] for one in maya["channels"]][:2] == ["dm", "channel"]
    assert maya["channels"][0]["user"] == world.installed.bot_user_id
    assert [one["name"] for one in guest["channels"]] == ["", "martech"]


async def test_whoever_names_nobody_is_the_first_of_the_company(world: World) -> None:
    seen = await state(world)

    assert seen["me"]["id"] == "U0MAYA"


async def test_the_local_time_of_everybody_follows_the_clock(world: World) -> None:
    seen = await state(world)

    times = {person["id"]: person["local_time"] for person in seen["people"]}
    assert (times["U0MAYA"], times["U0DEV"]) == ("12:00", "22:30")
    assert seen["clock"]["now"] == 1_795_453_200.0


async def test_a_channel_shows_messages_with_what_only_this_person_sees(world: World) -> None:
    root = await world.playground.say("U0MAYA", "C0MAR", "root")
    await world.playground.say("U0DEV", "C0MAR", "reply", thread_ts=root["ts"])
    await world.api("chat.postEphemeral", channel="C0MAR", user="U0MAYA", text="psst")

    maya = await state(world, **{"as": "U0MAYA", "channel": "C0MAR", "thread": root["ts"]})
    dev = await state(world, **{"as": "U0DEV", "channel": "C0MAR"})

    assert [(one["text"], one["ephemeral"]) for one in maya["messages"]] == [("root", False), ("psst", True)]
    assert [one["text"] for one in maya["thread"]] == ["root", "reply"]
    assert [one["text"] for one in dev["messages"]] == ["root"]
    assert dev["thread"] is None


async def test_a_channel_out_of_sight_shows_nothing(world: World) -> None:
    await world.playground.say("U0DEV", "C0IT", "secret")

    seen = await state(world, **{"as": "U0MAYA", "channel": "C0IT"})

    assert seen["channel"] is None
    assert seen["messages"] == []


async def test_commands_and_shortcuts_of_the_app_are_offered(world: World) -> None:
    seen = await state(world)

    assert [one["command"] for one in seen["commands"]] == ["/tiny", "/raw"]
    assert [one["type"] for one in seen["shortcuts"]] == ["global", "message"]
    assert seen["apps"][0] == {
        "id": world.installed.app_id,
        "bot_user_id": world.installed.bot_user_id,
        "name": "Tiny",
        "description": "A tiny app",
        "color": "#123456",
        "home": True,
    }


async def test_everything_on_the_page_can_be_done_over_http(world: World) -> None:
    app_opens(world.app, a_form(a_text("title")))

    said = await world.act("U0MAYA", "say", channel="C0MAR", text="hello")
    await world.act("U0DEV", "react", channel="C0MAR", ts=said["message"]["ts"], name="eyes")
    await world.act("U0MAYA", "command", channel="C0MAR", text="/tiny")
    await world.act("U0MAYA", "fill", block_id="title", action_id="title.in", value="typed")
    seen = await state(world, **{"as": "U0MAYA", "channel": "C0MAR"})
    done = await world.act("U0MAYA", "submit", values={})

    assert seen["messages"][0]["reactions"] == [{"name": "eyes", "users": ["U0DEV"], "count": 1}]
    assert seen["modals"][0]["values"]["title"]["title.in"]["value"] == "typed"
    assert (done["ok"], done["closed"], done["errors"]) == (True, True, {})


async def test_the_home_of_a_person_and_its_buttons_work_over_http(world: World) -> None:
    await world.api("views.publish", user_id="U0MAYA", view=a_home(buttons(a_button("go"))))

    await world.act("U0MAYA", "open_home", tab="home")
    pressed = await world.act("U0MAYA", "click_home", action_id="go", block_id="buttons")
    seen = await state(world, **{"as": "U0MAYA"})

    assert pressed["ok"]
    assert seen["home"]["blocks"][0]["block_id"] == "buttons"
    assert len(world.app.payloads("block_actions")) == 1


async def test_a_search_works_over_http(world: World) -> None:
    async def offer(_: dict[str, Any]) -> dict[str, Any]:
        return {"options": options("a", "b")}

    world.app.on("block_suggestion", offer)
    app_opens(world.app, a_form(a_search("who")))
    await world.act("U0MAYA", "command", channel="C0MAR", text="/tiny")

    answer = await world.act("U0MAYA", "suggest", action_id="who.in", query="x")

    assert [one["value"] for one in answer["options"]] == ["a", "b"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ({"as": "U0MAYA", "do": "fly"}, "There is no act 'fly'."),
        ({"as": "U0MAYA", "do": "say", "channel": "C0MAR"}, "say needs text."),
        ({"as": "U0NONE", "do": "say", "channel": "C0MAR", "text": "x"}, "There is no person U0NONE."),
        ({"as": "U0MAYA", "do": "submit"}, "Maya Ortiz has no form open."),
        ({"as": "U0MAYA", "do": "move_clock", "to": "soon"}, "The clock cannot be moved by 'soon'."),
        ({"as": "U0MAYA", "do": "say", "channel": "C0MAR", "text": 5}, "That does not fit"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_sentence(
    world: World, body: dict[str, Any], says: str
) -> None:
    async with world.session.post(f"{world.playground.url}/ui/act", json=body) as response:
        answer = await response.json()

    assert answer["ok"] is False
    assert says in answer["error"]


async def test_an_app_that_does_not_take_it_is_told_to_the_page(world: World) -> None:
    world.app.on("shortcut", world.app.fails)

    answer = await world.act("U0MAYA", "shortcut", callback_id="new")

    assert answer == {"ok": False, "error": "The app answered with status 500."}


@pytest.mark.parametrize(
    ("to", "now"),
    [
        ("+1h", "2026-11-23T18:00:00+00:00"),
        ("-2h", "2026-11-23T15:00:00+00:00"),
        ("+1w", "2026-11-30T17:00:00+00:00"),
        ("next_working_day", "2026-11-24T14:05:00+00:00"),
    ],
)
async def test_the_clock_moves(world: World, to: str, now: str) -> None:
    await world.act("U0MAYA", "move_clock", to=to)

    assert world.playground.clock.now().isoformat() == now


async def test_the_working_day_after_friday_is_monday(world: World) -> None:
    await world.act("U0MAYA", "move_clock", to="+4d")

    await world.act("U0MAYA", "move_clock", to="next_working_day")

    assert world.playground.clock.now().isoformat() == "2026-11-30T14:05:00+00:00"


async def test_a_stream_tells_of_each_change(world: World) -> None:
    url = f"{world.playground.url}/ui/stream"
    async with world.session.get(url, timeout=ClientTimeout(total=5)) as stream:
        first = json.loads((await stream.content.readline()).removeprefix(b"data: "))
        await stream.content.readline()
        await world.api("chat.postMessage", channel="C0MAR", text="x")
        second = json.loads((await stream.content.readline()).removeprefix(b"data: "))

    assert second["revision"] > first["revision"]


async def test_many_streams_are_served_and_end_when_the_playground_stops() -> None:
    async with a_world() as world:
        streams = [await world.session.get(f"{world.playground.url}/ui/stream") for _ in range(40)]
        lines = [await stream.content.readline() for stream in streams]

        await world.playground.stop()
        rest = await asyncio.gather(*(stream.content.read() for stream in streams))

        assert all(line.startswith(b"data: ") for line in lines)
        assert len(rest) == 40


async def test_raw_traffic_is_listed_in_both_directions(world: World) -> None:
    await world.playground.say("U0MAYA", "C0MAR", "hello")
    await world.api("chat.postMessage", channel="C0MAR", text="x")
    await world.playground.settled()

    async with world.session.get(f"{world.playground.url}/ui/traffic", params={"after": "1"}) as response:
        entries = (await response.json())["entries"]

    assert [(one["n"], one["direction"], one["title"]) for one in entries] == [
        (2, "from_app", "chat.postMessage"),
        (3, "to_app", "event message"),
    ]


async def test_faults_can_be_ordered_over_http(world: World) -> None:
    body = {"method": "chat.postMessage", "kind": "error", "value": "fatal_error", "times": 1}
    async with world.session.post(f"{world.playground.url}/ui/faults", json=body) as response:
        ordered = await response.json()

    answer = await world.api("chat.postMessage", channel="C0MAR", text="x")

    assert ordered == {"ok": True}
    assert answer["error"] == "fatal_error"


@pytest.mark.parametrize(
    "headers",
    [{"Host": "evil.example"}, {"Origin": "https://evil.example"}, {"Origin": "null"}],
)
async def test_other_sites_are_refused(world: World, headers: dict[str, str]) -> None:
    body = {"as": "U0MAYA", "do": "say", "channel": "C0MAR", "text": "x"}
    async with world.session.post(f"{world.playground.url}/ui/act", json=body, headers=headers) as response:
        status = response.status

    assert status == 403
    assert world.playground.messages("C0MAR") == []


@pytest.mark.parametrize(
    ("host", "own"),
    [
        ("127.0.0.1:80", True),
        ("localhost", True),
        ("[::1]:80", True),
        ("127.0.0.1.evil.example", False),
        ("localhost.evil.example", False),
        ("10.0.0.1", False),
        ("", False),
    ],
)
def test_only_names_of_this_machine_are_loopback(host: str, own: bool) -> None:
    assert is_loopback(host) is own
