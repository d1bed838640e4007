from typing import Any

import pytest

from bot.playground import PlaygroundError
from tests.playground.forms import a_button, a_choice, buttons, option
from tests.playground.world import World


async def test_a_command_comes_with_who_where_and_what(world: World) -> None:
    reply = await world.playground.command("U0MAYA", "C0MAR", "/tiny  a new page ")

    (payload,) = world.app.payloads("command")
    assert reply.ok
    assert payload["text"] == "a new page"
    assert (payload["user_id"], payload["channel_id"], payload["channel_name"]) == (
        "U0MAYA",
        "C0MAR",
        "martech",
    )
    assert payload["is_enterprise_install"] == "false"


async def test_a_command_hides_the_name_of_a_private_channel(world: World) -> None:
    await world.playground.command("U0DEV", "C0IT", "/tiny")

    assert world.app.payloads("command")[0]["channel_name"] == "privategroup"


async def test_names_in_a_command_become_ids_where_the_app_asks_for_it(world: World) -> None:
    await world.playground.command("U0MAYA", "C0MAR", "/tiny ask @dev.rao in #martech a & b")
    await world.playground.command("U0MAYA", "C0MAR", "/raw ask @dev.rao")

    first, second = world.app.payloads("command")
    assert first["text"] == "ask <@U0DEV|dev.rao> in <#C0MAR|martech> a &amp; b"
    assert second["text"] == "ask @dev.rao"


@pytest.mark.parametrize(
    ("answer", "ephemeral", "public"),
    [
        ("Done.", ["Done."], []),
        ({"text": "Done."}, ["Done."], []),
        ({"text": "Done.", "response_type": "in_channel"}, [], ["Done."]),
        ("", [], []),
    ],
)
async def test_what_an_app_answers_to_a_command_is_shown(
    world: World, answer: Any, ephemeral: list[str], public: list[str]
) -> None:
    async def answers(_: dict[str, Any]) -> Any:
        return answer

    world.app.on("command", answers)

    await world.playground.command("U0MAYA", "C0MAR", "/tiny")

    assert [one["text"] for one in world.playground.ephemerals("U0MAYA")] == ephemeral
    assert [one["text"] for one in world.playground.messages("C0MAR")] == public


async def test_a_command_that_fails_is_told_to_the_person(world: World) -> None:
    world.app.on("command", world.app.fails)

    reply = await world.playground.command("U0MAYA", "C0MAR", "/tiny")

    assert (reply.status, reply.problem) == (500, "http_error")
    assert world.playground.ephemerals("U0MAYA")[0]["text"] == '/tiny failed with the error "dispatch_failed"'


async def test_a_response_address_takes_five_answers(world: World) -> None:
    await world.playground.command("U0MAYA", "C0MAR", "/tiny")
    url = world.app.payloads("command")[0]["response_url"]

    answers = [await world.app.post(url, {"text": str(number)}) for number in range(6)]

    assert [status for status, _ in answers] == [200] * 5 + [404]
    assert answers[-1][1] == "used_url"
    assert len(world.playground.ephemerals("U0MAYA", "C0MAR")) == 5


async def test_a_response_address_lives_for_thirty_minutes(world: World) -> None:
    await world.playground.command("U0MAYA", "C0MAR", "/tiny")
    world.playground.slack.passes.age(30 * 60 + 1)

    answer = await world.app.post(world.app.payloads("command")[0]["response_url"], {"text": "late"})

    assert answer == (404, "expired_url")


async def test_a_button_comes_with_its_message_and_can_be_answered_by_replacing_it(world: World) -> None:
    posted = await world.api(
        "chat.postMessage", channel="C0MAR", text="Go?", blocks=[buttons(a_button("go", "1"), a_button("no"))]
    )

    await world.playground.click("U0DEV", "C0MAR", posted["ts"], "go")

    (payload,) = world.app.payloads("block_actions")
    await world.app.post(payload["response_url"], {"text": "Gone.", "replace_original": True})
    (said,) = world.playground.messages("C0MAR")
    assert payload["message"]["ts"] == posted["ts"]
    assert payload["container"]["message_ts"] == posted["ts"]
    assert said["text"] == "Gone."
    assert "blocks" not in said


async def test_buttons_with_one_id_are_told_apart_by_their_value(world: World) -> None:
    rows = [buttons(a_button("go", value), block_id=f"row{value}") for value in ("1", "2")]
    posted = await world.api("chat.postMessage", channel="C0MAR", text="Go?", blocks=rows)

    await world.playground.click("U0DEV", "C0MAR", posted["ts"], "go", value="2")

    assert world.app.payloads("block_actions")[0]["actions"][0]["block_id"] == "row2"


async def test_a_button_in_an_ephemeral_comes_without_the_message_and_can_delete_it(world: World) -> None:
    await world.api(
        "chat.postEphemeral", channel="C0MAR", user="U0MAYA", text="Go?", blocks=[buttons(a_button("go"))]
    )
    (shown,) = world.playground.ephemerals("U0MAYA")

    await world.playground.click("U0MAYA", "C0MAR", shown["ts"], "go")

    (payload,) = world.app.payloads("block_actions")
    await world.app.post(payload["response_url"], {"delete_original": True})
    assert "message" not in payload
    assert payload["container"]["is_ephemeral"] is True
    assert world.playground.ephemerals("U0MAYA") == []


async def test_a_select_in_a_message_tells_what_was_chosen(world: World) -> None:
    row = buttons(a_choice("kind", "a", "b")["element"])
    posted = await world.api("chat.postMessage", channel="C0MAR", text="Which?", blocks=[row])

    await world.playground.click("U0DEV", "C0MAR", posted["ts"], "kind.in", selected="b")

    (payload,) = world.app.payloads("block_actions")
    assert payload["actions"][0]["selected_option"] == option("b")
    assert payload["state"]["values"]["buttons"]["kind.in"]["selected_option"] == option("b")


async def test_an_overflow_menu_tells_what_was_chosen(world: World) -> None:
    menu = {"type": "overflow", "action_id": "more", "options": a_choice("x", "a", "b")["element"]["options"]}
    posted = await world.api("chat.postMessage", channel="C0MAR", text="More", blocks=[buttons(menu)])

    await world.playground.click("U0DEV", "C0MAR", posted["ts"], "more", selected="b")

    (payload,) = world.app.payloads("block_actions")
    assert payload["actions"][0]["selected_option"]["value"] == "b"


async def test_a_message_shortcut_comes_with_the_message(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "Can IT do this?")

    await world.playground.message_shortcut("U0DEV", "C0MAR", said["ts"], "from")

    (payload,) = world.app.payloads("message_action")
    assert payload["message"]["text"] == "Can IT do this?"
    assert payload["user"]["id"] == "U0DEV"
    assert payload["response_url"]


async def test_what_people_type_is_escaped_and_names_become_mentions(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "@dev.rao a < b, see https://acme.example @it")

    assert said["text"] == "<@U0DEV> a &lt; b, see <https://acme.example> <!subteam^S0IT>"
    elements = said["blocks"][0]["elements"][0]["elements"]
    assert elements[0] == {"type": "user", "user_id": "U0DEV"}
    assert elements[1] == {"type": "text", "text": " a < b, see "}


@pytest.mark.parametrize(
    ("user", "channel", "why"),
    [
        ("U0GUEST", "C0OUT", "cannot see"),
        ("U0DEV", "C0OUT", "not a member"),
        ("U0MAYA", "C0IT", "cannot see"),
        ("U0MAYA", "C0OLD", "archived"),
        ("U0NONE", "C0MAR", "no person"),
    ],
)
async def test_people_cannot_speak_where_slack_would_not_let_them(
    world: World, user: str, channel: str, why: str
) -> None:
    with pytest.raises(PlaygroundError, match=why):
        await world.playground.say(user, channel, "x")


async def test_people_change_only_what_they_said_themselves(world: World) -> None:
    said = await world.playground.say("U0MAYA", "C0MAR", "x")

    with pytest.raises(PlaygroundError, match="own messages"):
        await world.playground.edit("U0DEV", "C0MAR", said["ts"], "y")


async def test_an_unknown_command_goes_nowhere(world: World) -> None:
    with pytest.raises(PlaygroundError, match="not a valid command"):
        await world.playground.command("U0MAYA", "C0MAR", "/none x")


async def test_what_others_said_is_unread_until_it_is_read(world: World) -> None:
    await world.playground.say("U0MAYA", "C0MAR", "one")
    await world.api("chat.postMessage", channel="C0MAR", text="two")
    before = world.playground.unread("U0DEV")

    await world.playground.read("U0DEV", "C0MAR")

    assert before == {"C0MAR": 2}
    assert world.playground.unread("U0DEV") == {}
    assert world.playground.unread("U0MAYA") == {"C0MAR": 1}
