"""Builders of forms, and the app that opens them."""

from typing import Any

from tests.playground.tiny_app import TinyApp

Json = dict[str, Any]


def plain(text: str) -> Json:
    return {"type": "plain_text", "text": text, "emoji": True}


def option(value: str) -> Json:
    return {"text": plain(value.upper()), "value": value}


def options(*values: str) -> list[Json]:
    return [option(value) for value in values]


def an_input(block_id: str, element: Json, *, optional: bool = False, dispatch_action: bool = False) -> Json:
    return {
        "type": "input",
        "block_id": block_id,
        "label": plain(block_id),
        "optional": optional,
        "dispatch_action": dispatch_action,
        "element": {"action_id": f"{block_id}.in", **element},
    }


def a_text(block_id: str, *, optional: bool = False, dispatch_action: bool = False, **element: Any) -> Json:
    return an_input(
        block_id,
        {"type": "plain_text_input", **element},
        optional=optional,
        dispatch_action=dispatch_action,
    )


def a_choice(
    block_id: str, *values: str, optional: bool = False, dispatch_action: bool = False, **element: Any
) -> Json:
    made = {"type": "static_select", "options": options(*values), **element}
    return an_input(block_id, made, optional=optional, dispatch_action=dispatch_action)


def a_date(block_id: str, *, optional: bool = False) -> Json:
    return an_input(block_id, {"type": "datepicker"}, optional=optional)


def a_search(block_id: str) -> Json:
    return an_input(block_id, {"type": "external_select", "min_query_length": 1})


def a_form(*blocks: Json, callback_id: str = "form", **more: Any) -> Json:
    return {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain("A form"),
        "submit": plain("Send"),
        "blocks": list(blocks),
        **more,
    }


def a_button(action_id: str, value: str = "1") -> Json:
    return {"type": "button", "action_id": action_id, "text": plain("Press"), "value": value}


def buttons(*elements: Json, block_id: str = "buttons") -> Json:
    return {"type": "actions", "block_id": block_id, "elements": list(elements)}


def a_home(*blocks: Json) -> Json:
    return {"type": "home", "blocks": list(blocks)}


def app_opens(app: TinyApp, form: Json) -> None:
    """Let the app answer each command with a form."""

    async def opened(payload: Json) -> None:
        answer = await app.call("views.open", trigger_id=payload["trigger_id"], view=form)
        assert answer["ok"], answer

    app.on("command", opened)
