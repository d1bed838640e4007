from typing import Any

import pytest

from bot.playground import PlaygroundError
from tests.playground.forms import a_button, a_choice, a_form, a_home, a_text, app_opens, buttons, option
from tests.playground.world import MANIFEST, World, a_world


async def trigger(world: World) -> str:
    await world.playground.shortcut("U0MAYA", "new")
    given: str = world.app.payloads("shortcut")[-1]["trigger_id"]
    return given


async def test_a_trigger_opens_one_form_only(world: World) -> None:
    trigger_id = await trigger(world)

    first = await world.api("views.open", trigger_id=trigger_id, view=a_form(a_text("title")))
    second = await world.api("views.open", trigger_id=trigger_id, view=a_form(a_text("title")))

    assert first["ok"]
    assert second["error"] == "exchanged_trigger_id"


async def test_a_trigger_older_than_three_seconds_is_expired(world: World) -> None:
    trigger_id = await trigger(world)
    world.playground.slack.passes.age(3.1)

    answer = await world.api("views.open", trigger_id=trigger_id, view=a_form(a_text("title")))

    assert answer["error"] == "expired_trigger_id"


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ({"trigger_id": "1.2.abc", "view": a_form(a_text("title"))}, "invalid_trigger_id"),
        ({"trigger_id": "1.2.abc", "view": {"type": "modal"}}, "invalid_arguments"),
        ({"trigger_id": "1.2.abc", "view": "{"}, "invalid_arguments"),
        ({"view": a_form(a_text("title"))}, "invalid_arguments"),
    ],
)
async def test_a_form_slack_would_refuse_is_not_opened(
    world: World, args: dict[str, Any], error: str
) -> None:
    answer = await world.api("views.open", **args)

    assert answer["error"] == error
    assert world.playground.modal("U0MAYA") is None


async def test_refused_views_say_where_and_why(world: World) -> None:
    form = a_form(a_text("title")) | {"title": {"type": "plain_text", "text": "x" * 25}}

    answer = await world.api("views.open", trigger_id=await trigger(world), view=form)

    assert "json-pointer:/view/title" in answer["response_metadata"]["messages"][0]


async def test_at_most_three_forms_stack(world: World) -> None:
    await world.api("views.open", trigger_id=await trigger(world), view=a_form(a_text("title")))

    answers = [
        await world.api("views.push", trigger_id=await trigger(world), view=a_form(a_text("title")))
        for _ in range(3)
    ]

    assert [answer.get("error") for answer in answers] == [None, None, "push_limit_reached"]


async def test_nothing_is_pushed_over_nothing(world: World) -> None:
    answer = await world.api("views.push", trigger_id=await trigger(world), view=a_form(a_text("title")))

    assert answer["error"] == "not_found"


async def test_an_update_with_an_old_hash_is_a_conflict(world: World) -> None:
    view = (await world.api("views.open", trigger_id=await trigger(world), view=a_form(a_text("a"))))["view"]
    place = {"view_id": view["id"], "view": a_form(a_text("b"))}

    first = await world.api("views.update", hash=view["hash"], **place)
    second = await world.api("views.update", hash=view["hash"], **place)

    assert first["ok"]
    assert second["error"] == "hash_conflict"


async def test_a_form_can_be_updated_by_the_apps_own_name_for_it(world: World) -> None:
    form = a_form(a_text("a"), external_id="draft-1")
    await world.api("views.open", trigger_id=await trigger(world), view=form)

    updated = await world.api("views.update", external_id="draft-1", view=form)
    doubled = await world.api("views.push", trigger_id=await trigger(world), view=form)

    assert updated["ok"]
    assert doubled["error"] == "duplicate_external_id"


async def test_a_closed_form_cannot_be_updated(world: World) -> None:
    view = (await world.api("views.open", trigger_id=await trigger(world), view=a_form(a_text("a"))))["view"]
    await world.playground.close_modal("U0MAYA")

    answer = await world.api("views.update", view_id=view["id"], view=a_form(a_text("a")))

    assert answer["error"] == "not_found"


async def test_home_is_published_and_published_anew_under_one_id(world: World) -> None:
    first = await world.api("views.publish", user_id="U0MAYA", view=a_home(buttons(a_button("go"))))
    second = await world.api("views.publish", user_id="U0MAYA", view=a_home(buttons(a_button("on"))))
    stale = await world.api("views.publish", user_id="U0MAYA", view=a_home(), hash=first["view"]["hash"])

    home = world.playground.home("U0MAYA") or {}
    assert first["view"]["id"] == second["view"]["id"] == home["id"]
    assert home["blocks"][0]["elements"][0]["action_id"] == "on"
    assert stale["error"] == "hash_conflict"


async def test_home_needs_the_home_tab() -> None:
    features = {**MANIFEST["features"], "app_home": {"home_tab_enabled": False}}
    async with a_world({**MANIFEST, "features": features}) as world:
        answer = await world.api("views.publish", user_id="U0MAYA", view=a_home())

        assert answer["error"] == "not_enabled"


async def test_opening_home_is_told_with_the_home_that_is_there(world: World) -> None:
    await world.playground.open_home("U0MAYA")
    await world.api("views.publish", user_id="U0MAYA", view=a_home())
    await world.playground.open_home("U0MAYA")
    await world.playground.open_home("U0MAYA", tab="messages")

    first, second, third = world.app.events("app_home_opened")
    assert "view" not in first
    assert second["view"]["type"] == "home"
    assert (third["tab"], "view" in third) == ("messages", False)
    assert first["channel"] == world.playground.dm("U0MAYA")


async def test_a_button_on_home_comes_with_the_view_and_a_trigger(world: World) -> None:
    await world.api("views.publish", user_id="U0MAYA", view=a_home(buttons(a_button("go", "7"))))

    await world.playground.click_home("U0MAYA", "go")

    (payload,) = world.app.payloads("block_actions")
    assert payload["actions"][0]["value"] == "7"
    assert payload["view"]["type"] == "home"
    opened = await world.api("views.open", trigger_id=payload["trigger_id"], view=a_form(a_text("title")))
    assert opened["ok"]


async def test_a_button_in_a_form_comes_with_everything_entered(world: World) -> None:
    app_opens(world.app, a_form(a_text("title"), buttons(a_button("add"), a_button("drop"))))
    await world.playground.command("U0MAYA", "C0MAR", "/tiny")
    await world.playground.fill("U0MAYA", "title", "typed")

    await world.playground.press("U0MAYA", "add")

    (payload,) = world.app.payloads("block_actions")
    assert payload["actions"][0]["action_id"] == "add"
    assert payload["view"]["state"]["values"]["title"]["title.in"]["value"] == "typed"


async def test_a_select_in_a_section_of_a_form_tells_of_its_choice(world: World) -> None:
    section = {
        "type": "section",
        "block_id": "pick",
        "text": {"type": "mrkdwn", "text": "Pick"},
        "accessory": a_choice("pick", "a", "b")["element"],
    }
    app_opens(world.app, a_form(section))
    await world.playground.command("U0MAYA", "C0MAR", "/tiny")

    await world.playground.fill("U0MAYA", "pick.in", "b")

    (payload,) = world.app.payloads("block_actions")
    assert payload["actions"][0]["selected_option"] == option("b")
    assert payload["view"]["state"]["values"]["pick"]["pick.in"]["selected_option"] == option("b")


async def test_nobody_presses_a_button_that_is_not_there(world: World) -> None:
    await world.api("views.publish", user_id="U0MAYA", view=a_home(buttons(a_button("go"))))

    with pytest.raises(PlaygroundError, match="only: go"):
        await world.playground.click_home("U0MAYA", "stay")
