import asyncio
from typing import Any

import pytest

from bot.playground import PlaygroundError
from tests.playground.forms import (
    a_choice,
    a_date,
    a_form,
    a_search,
    a_text,
    app_opens,
    option,
    options,
)
from tests.playground.world import World


async def opened(world: World, form: dict[str, Any]) -> None:
    app_opens(world.app, form)
    await world.playground.command("U0MAYA", "C0MAR", "/tiny")


def state_sent(world: World, kind: str = "view_submission") -> dict[str, Any]:
    values: dict[str, Any] = world.app.payloads(kind)[-1]["view"]["state"]["values"]
    return values


async def test_untouched_inputs_are_sent_as_null_and_prefilled_ones_as_they_are(world: World) -> None:
    form = a_form(
        a_text("title", initial_value="Old", optional=True),
        a_text("note", optional=True),
        a_choice("kind", "a", "b", initial_option=option("b"), optional=True),
        a_date("due", optional=True),
    )
    await opened(world, form)

    await world.playground.submit("U0MAYA")

    assert state_sent(world) == {
        "title": {"title.in": {"type": "plain_text_input", "value": "Old"}},
        "note": {"note.in": {"type": "plain_text_input", "value": None}},
        "kind": {"kind.in": {"type": "static_select", "selected_option": option("b")}},
        "due": {"due.in": {"type": "datepicker", "selected_date": None}},
    }


async def test_values_are_given_in_their_natural_form(world: World) -> None:
    await opened(
        world,
        a_form(
            a_text("title"),
            a_choice("kind", "a", "b"),
            a_choice("many", "a", "b", "c", type="multi_static_select"),
            a_date("due"),
        ),
    )

    done = await world.playground.submit(
        "U0MAYA", {"title": "T", "kind": "a", "many": ["a", "c"], "due": "2026-12-01"}
    )

    sent = state_sent(world)
    assert done.closed
    assert sent["many"]["many.in"]["selected_options"] == [option("a"), option("c")]
    assert sent["due"]["due.in"]["selected_date"] == "2026-12-01"


async def test_a_missing_required_input_is_refused_before_the_app_hears_of_it(world: World) -> None:
    await opened(world, a_form(a_text("title"), a_text("note", optional=True)))

    done = await world.playground.submit("U0MAYA")

    assert done.errors == {"title": "Please complete this required field."}
    assert not done.closed
    assert world.app.payloads("view_submission") == []


@pytest.mark.parametrize(
    ("element", "value", "says"),
    [
        ({"type": "plain_text_input", "max_length": 3}, "four", "3 characters or fewer"),
        ({"type": "plain_text_input", "min_length": 3}, "ab", "at least 3"),
        ({"type": "number_input", "is_decimal_allowed": False}, "1.5", "whole number"),
        ({"type": "number_input", "is_decimal_allowed": True}, "1,5", "Enter a number"),
        ({"type": "number_input", "is_decimal_allowed": True, "min_value": "2"}, "1", "2 or more"),
        ({"type": "number_input", "is_decimal_allowed": True, "max_value": "2"}, "3", "2 or less"),
        ({"type": "url_text_input"}, "acme", "valid link"),
        ({"type": "email_text_input"}, "maya", "valid email"),
        ({"type": "datepicker"}, "tomorrow", "valid date"),
        ({"type": "timepicker"}, "25:00", "valid time"),
    ],
)
async def test_slacks_client_refuses_values_that_do_not_fit(
    world: World, element: dict[str, Any], value: str, says: str
) -> None:
    await opened(world, a_form(a_text("field", **element)))

    done = await world.playground.submit("U0MAYA", {"field": value})

    assert says in done.errors["field"]


async def test_errors_from_the_app_stand_at_their_fields_and_the_form_stays(world: World) -> None:
    async def refuse(payload: dict[str, Any]) -> dict[str, Any]:
        return {"response_action": "errors", "errors": {"title": "Say more."}}

    world.app.on("view_submission", refuse)
    await opened(world, a_form(a_text("title")))

    done = await world.playground.submit("U0MAYA", {"title": "x"})

    assert done.errors == {"title": "Say more."}
    assert world.playground.modal("U0MAYA") is not None


async def test_an_error_at_a_field_that_is_not_there_is_trouble(world: World) -> None:
    async def refuse(payload: dict[str, Any]) -> dict[str, Any]:
        return {"response_action": "errors", "errors": {"nowhere": "Say more."}}

    world.app.on("view_submission", refuse)
    await opened(world, a_form(a_text("title")))

    done = await world.playground.submit("U0MAYA", {"title": "x"})

    assert done.trouble
    assert done.errors == {}


async def test_an_update_answer_shows_the_next_step_under_the_same_id(world: World) -> None:
    async def go_on(payload: dict[str, Any]) -> dict[str, Any]:
        return {"response_action": "update", "view": a_form(a_text("more"), callback_id="two")}

    world.app.on("view_submission", go_on)
    await opened(world, a_form(a_text("title")))
    before = world.playground.modal("U0MAYA") or {}

    done = await world.playground.submit("U0MAYA", {"title": "x"})

    assert done.view is not None
    assert done.view["callback_id"] == "two"
    assert done.view["id"] == before["id"]
    assert done.view["hash"] != before["hash"]


async def test_a_push_answer_stacks_and_closing_goes_back(world: World) -> None:
    async def on_top(payload: dict[str, Any]) -> dict[str, Any]:
        return {"response_action": "push", "view": a_form(a_text("more"), callback_id="two")}

    world.app.on("view_submission", on_top)
    await opened(world, a_form(a_text("title")))

    done = await world.playground.submit("U0MAYA", {"title": "x"})
    depth = len(world.playground.modals("U0MAYA"))
    await world.playground.close_modal("U0MAYA")

    assert done.view is not None
    assert done.view["previous_view_id"] == done.view["root_view_id"]
    assert depth == 2
    assert (world.playground.modal("U0MAYA") or {})["callback_id"] == "form"


async def test_a_clear_answer_closes_the_whole_stack(world: World) -> None:
    async def clear(payload: dict[str, Any]) -> dict[str, Any]:
        return {"response_action": "clear"}

    world.app.on("view_submission", clear)
    await opened(world, a_form(a_text("title")))

    done = await world.playground.submit("U0MAYA", {"title": "x"})

    assert done.closed
    assert world.playground.modals("U0MAYA") == []


async def test_an_answer_with_a_view_slack_would_refuse_is_trouble(world: World) -> None:
    async def broken(payload: dict[str, Any]) -> dict[str, Any]:
        return {"response_action": "update", "view": {"type": "modal"}}

    world.app.on("view_submission", broken)
    await opened(world, a_form(a_text("title")))

    done = await world.playground.submit("U0MAYA", {"title": "x"})

    assert done.trouble
    assert (world.playground.modal("U0MAYA") or {})["callback_id"] == "form"


async def test_a_changed_input_is_told_at_once_where_it_asks_for_it(world: World) -> None:
    await opened(world, a_form(a_choice("kind", "a", "b", dispatch_action=True), a_text("title")))
    await world.playground.fill("U0MAYA", "title", "typed")

    await world.playground.fill("U0MAYA", "kind", "b")

    (told,) = world.app.payloads("block_actions")
    assert told["actions"][0]["selected_option"] == option("b")
    assert told["actions"][0]["block_id"] == "kind"
    assert told["container"] == {"type": "view", "view_id": told["view"]["id"]}
    assert told["view"]["state"]["values"]["title"]["title.in"]["value"] == "typed"


async def test_what_was_entered_stays_when_the_view_is_updated_under_the_same_ids(world: World) -> None:
    await opened(world, a_form(a_text("title"), a_choice("kind", "a", "b")))
    await world.playground.fill("U0MAYA", "title", "typed")
    await world.playground.fill("U0MAYA", "kind", "b")
    view = world.playground.modal("U0MAYA") or {}

    await world.api(
        "views.update",
        view_id=view["id"],
        view=a_form(a_text("title"), a_choice("kind", "a", "c"), a_text("more", initial_value="new")),
    )

    values = (world.playground.modal("U0MAYA") or {})["state"]["values"]
    assert values["title"]["title.in"]["value"] == "typed"
    assert values["kind"]["kind.in"]["selected_option"] is None
    assert values["more"]["more.in"]["value"] == "new"


async def test_a_search_offers_what_the_app_answers_and_only_that_can_be_chosen(world: World) -> None:
    async def offer(payload: dict[str, Any]) -> dict[str, Any]:
        return {"options": options(f"{payload['value']}-1", f"{payload['value']}-2")}

    world.app.on("block_suggestion", offer)
    await opened(world, a_form(a_search("who")))

    offered = await world.playground.suggest("U0MAYA", "who.in", "dev")
    await world.playground.submit("U0MAYA", {"who": "dev-2"})

    assert [one["value"] for one in offered] == ["dev-1", "dev-2"]
    assert state_sent(world)["who"]["who.in"]["selected_option"] == option("dev-2")


async def test_closing_is_told_only_where_the_form_asks_for_it(world: World) -> None:
    await opened(world, a_form(a_text("title"), notify_on_close=True))

    await world.playground.close_modal("U0MAYA")

    (closed,) = world.app.payloads("view_closed")
    assert closed["is_cleared"] is False
    assert world.playground.modal("U0MAYA") is None


async def test_an_app_that_answers_with_an_error_leaves_the_form_and_what_was_typed(world: World) -> None:
    world.app.on("view_submission", world.app.fails)
    await opened(world, a_form(a_text("title")))

    done = await world.playground.submit("U0MAYA", {"title": "typed"})

    assert done.trouble == "We had some trouble connecting. Try again?"
    values = (world.playground.modal("U0MAYA") or {})["state"]["values"]
    assert values["title"]["title.in"]["value"] == "typed"


async def test_two_submits_at_once_are_two_deliveries(world: World) -> None:
    await opened(world, a_form(a_text("title", initial_value="x")))

    await asyncio.gather(world.playground.submit("U0MAYA"), world.playground.submit("U0MAYA"))

    triggers = {payload["trigger_id"] for payload in world.app.payloads("view_submission")}
    assert len(triggers) == 2


@pytest.mark.parametrize(("key", "value"), [("nothing", "x"), ("kind", "z")])
async def test_nobody_can_fill_what_is_not_there(world: World, key: str, value: str) -> None:
    await opened(world, a_form(a_choice("kind", "a", "b")))

    with pytest.raises(PlaygroundError, match="There is no"):
        await world.playground.fill("U0MAYA", key, value)


async def test_a_file_is_uploaded_in_a_form_as_the_persons_own(world: World) -> None:
    await opened(world, a_form(a_text("brief", type="file_input")))

    await world.playground.submit("U0MAYA", {"brief": [("brief.pdf", b"%PDF")]})

    (file,) = state_sent(world)["brief"]["brief.in"]["files"]
    assert (file["name"], file["user"], file["size"]) == ("brief.pdf", "U0MAYA", 4)


@pytest.mark.parametrize(
    ("element", "value", "state"),
    [
        ({"type": "users_select"}, "U0DEV", {"selected_user": "U0DEV"}),
        ({"type": "multi_users_select"}, ["U0DEV"], {"selected_users": ["U0DEV"]}),
        ({"type": "conversations_select"}, "C0MAR", {"selected_conversation": "C0MAR"}),
        ({"type": "channels_select"}, "C0MAR", {"selected_channel": "C0MAR"}),
        ({"type": "timepicker"}, "09:30", {"selected_time": "09:30"}),
        ({"type": "datetimepicker"}, 1_795_453_200, {"selected_date_time": 1_795_453_200}),
        ({"type": "checkboxes", "options": options("a", "b")}, ["b"], {"selected_options": options("b")}),
        ({"type": "radio_buttons", "options": options("a", "b")}, "b", {"selected_option": option("b")}),
        ({"type": "number_input", "is_decimal_allowed": True}, 1.5, {"value": "1.5"}),
    ],
)
async def test_every_kind_of_input_keeps_its_kind_of_value(
    world: World, element: dict[str, Any], value: Any, state: dict[str, Any]
) -> None:
    await opened(world, a_form(a_text("field", **element)))

    await world.playground.submit("U0MAYA", {"field": value})

    assert state_sent(world)["field"]["field.in"] == {"type": element["type"], **state}


async def test_none_clears_what_was_entered(world: World) -> None:
    await opened(world, a_form(a_choice("kind", "a", initial_option=option("a"), optional=True)))

    await world.playground.submit("U0MAYA", {"kind": None})

    assert state_sent(world)["kind"]["kind.in"]["selected_option"] is None


async def test_typing_is_not_told_when_the_form_is_submitted_and_choosing_is(world: World) -> None:
    await opened(
        world, a_form(a_text("title", dispatch_action=True), a_choice("kind", "a", dispatch_action=True))
    )

    await world.playground.submit("U0MAYA", {"title": "typed", "kind": "a"})

    assert [one["actions"][0]["block_id"] for one in world.app.payloads("block_actions")] == ["kind"]
