"""The shapes of Block Kit's elements, and which of them each place takes."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from bot.playground.block_fields import (
    Check,
    Rule,
    array,
    boolean,
    either,
    integer,
    one_of,
    problem,
    shape,
    string,
    url,
    variants,
)
from bot.playground.block_texts import (
    CONFIRM,
    ID,
    LINK_OPTION,
    OPTION_GROUPS,
    PLAIN_OPTION,
    RICH_TEXT,
    SLACK_FILE,
    TEXT_OPTION,
    chosen_among_options,
    options,
    ordered,
    plain,
)

_ACTION: Final = {"action_id": ID}
_CONFIRM: Final = {"confirm": CONFIRM}
_FOCUS: Final = {"focus_on_load": boolean}
_PLACEHOLDER: Final = {"placeholder": plain(150)}
_PICKED: Final = {**_ACTION, **_CONFIRM, **_FOCUS}
_SELECT: Final = {**_PICKED, **_PLACEHOLDER}
_MULTI: Final = {**_SELECT, "max_selected_items": integer(1)}
_STYLE: Final = {"style": one_of("primary", "danger")}
_LABEL: Final = {"accessibility_label": string(75)}
_VALUE: Final = string(2000, least=1)
_SOMEBODY: Final = string(least=1)
_PEOPLE: Final = array(_SOMEBODY)
_DECIMAL: Final = string(pattern=r"-?[0-9]+(\.[0-9]+)?")
_TIME: Final = string(pattern="([01][0-9]|2[0-3]):[0-5][0-9]")

_DISPATCH: Final = {
    "dispatch_action_config": shape(
        {"trigger_actions_on": array(one_of("on_enter_pressed", "on_character_entered"), least=1, most=2)}
    )
}
_TYPED: Final = {**_ACTION, **_FOCUS, **_PLACEHOLDER, **_DISPATCH}

_FILTER_FIELDS: Final = {
    "include": array(one_of("im", "mpim", "private", "public"), least=1),
    "exclude_external_shared_channels": boolean,
    "exclude_bot_users": boolean,
}
_FILTER: Final = shape({}, _FILTER_FIELDS, rules=[either(*_FILTER_FIELDS, at_most_one=False)])
_CONVERSATIONS: Final = {"default_to_current_conversation": boolean, "filter": _FILTER}

_STATIC: Final = {"options": options(PLAIN_OPTION, 100), "option_groups": OPTION_GROUPS}
_STATIC_RULES: Final[tuple[Rule, ...]] = (either("options", "option_groups"), chosen_among_options)
_SEARCHED: Final = {"min_query_length": integer(0)}


def _day(value: object, at: str) -> Iterator[str]:
    found = list(string(pattern=r"[0-9]{4}-[0-9]{2}-[0-9]{2}")(value, at))
    yield from found
    if not found and not _is_day(str(value)):
        yield problem("must be a valid date", at)


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _prompt_for_display(button: Mapping[str, Any], at: str) -> Iterator[str]:
    if "agent_prompt_display" in button and "agent_prompt" not in button:
        yield problem("missing required field: agent_prompt", at)


IMAGE: Final = shape(
    {"alt_text": string(2000, least=1)},
    {"image_url": url(), "slack_file": SLACK_FILE},
    rules=[either("image_url", "slack_file")],
)

BUTTON: Final = shape(
    {"text": plain(75)},
    {
        **_ACTION,
        **_CONFIRM,
        **_STYLE,
        **_LABEL,
        "url": url(),
        "value": _VALUE,
        "agent_prompt": string(4000, least=1),
        "agent_prompt_display": string(),
        "visible_to_user_ids": _PEOPLE,
    },
    rules=[_prompt_for_display],
)

_FEEDBACK: Final = shape({"text": plain(75), "value": _VALUE}, _LABEL)

_TRIGGER: Final = shape(
    {"url": url()}, {"customizable_input_parameters": array(shape({"name": _VALUE, "value": string()}))}
)

_PRESSED: Final[Mapping[str, Check]] = {
    "button": BUTTON,
    "workflow_button": shape(
        {"text": plain(75), "workflow": shape({"trigger": _TRIGGER})},
        {**_ACTION, **_CONFIRM, **_STYLE, **_LABEL},
    ),
    "feedback_buttons": shape({"positive_button": _FEEDBACK, "negative_button": _FEEDBACK}, _ACTION),
    "icon_button": shape(
        {"icon": one_of("trash"), "text": plain(75)},
        {**_ACTION, **_CONFIRM, **_LABEL, "value": _VALUE, "visible_to_user_ids": array(_SOMEBODY, most=10)},
    ),
    "overflow": shape({"options": options(LINK_OPTION, 5)}, {**_ACTION, **_CONFIRM}),
}

_ONE_SELECTED: Final[Mapping[str, Check]] = {
    "static_select": shape({}, {**_SELECT, **_STATIC, "initial_option": PLAIN_OPTION}, rules=_STATIC_RULES),
    "external_select": shape({}, {**_SELECT, **_SEARCHED, "initial_option": PLAIN_OPTION}),
    "users_select": shape({}, {**_SELECT, "initial_user": _SOMEBODY}),
    "conversations_select": shape(
        {},
        {**_SELECT, **_CONVERSATIONS, "initial_conversation": _SOMEBODY, "response_url_enabled": boolean},
    ),
    "channels_select": shape({}, {**_SELECT, "initial_channel": _SOMEBODY, "response_url_enabled": boolean}),
}

_SOME_OPTIONS: Final = {"initial_options": options(PLAIN_OPTION, 100)}
_MANY_SELECTED: Final[Mapping[str, Check]] = {
    "multi_static_select": shape({}, {**_MULTI, **_STATIC, **_SOME_OPTIONS}, rules=_STATIC_RULES),
    "multi_external_select": shape({}, {**_MULTI, **_SEARCHED, **_SOME_OPTIONS}),
    "multi_users_select": shape({}, {**_MULTI, "initial_users": _PEOPLE}),
    "multi_conversations_select": shape({}, {**_MULTI, **_CONVERSATIONS, "initial_conversations": _PEOPLE}),
    "multi_channels_select": shape({}, {**_MULTI, "initial_channels": _PEOPLE}),
}

_TICKED: Final[Mapping[str, Check]] = {
    "checkboxes": shape(
        {"options": options(TEXT_OPTION, 10)},
        {**_PICKED, "initial_options": options(TEXT_OPTION, 10)},
        rules=[chosen_among_options],
    ),
    "radio_buttons": shape(
        {"options": options(TEXT_OPTION, 10)},
        {**_PICKED, "initial_option": TEXT_OPTION},
        rules=[chosen_among_options],
    ),
    "datepicker": shape({}, {**_SELECT, "initial_date": _day}),
    "timepicker": shape({}, {**_SELECT, "initial_time": _TIME, "timezone": string(least=1)}),
    "datetimepicker": shape({}, {**_PICKED, "initial_date_time": integer(1_000_000_000, 9_999_999_999)}),
}

_WRITTEN: Final[Mapping[str, Check]] = {
    "plain_text_input": shape(
        {},
        {
            **_TYPED,
            "initial_value": string(3000),
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
        },
        rules=[ordered("min_length", "max_length")],
    ),
    "email_text_input": shape({}, {**_TYPED, "initial_value": string()}),
    "url_text_input": shape({}, {**_TYPED, "initial_value": string()}),
    "number_input": shape(
        {"is_decimal_allowed": boolean},
        {**_TYPED, "initial_value": _DECIMAL, "min_value": _DECIMAL, "max_value": _DECIMAL},
        rules=[
            ordered("min_value", "max_value"),
            ordered("min_value", "initial_value"),
            ordered("initial_value", "max_value"),
        ],
    ),
    "rich_text_input": shape(
        {},
        {
            **_TYPED,
            "initial_value": variants({"rich_text": RICH_TEXT}),
            "min_lines": integer(1, 100),
            "max_lines": integer(1, 100),
        },
    ),
    "file_input": shape(
        {}, {**_ACTION, "filetypes": array(string(least=1), least=1), "max_files": integer(1, 10)}
    ),
}

ELEMENTS: Final[Mapping[str, Check]] = {
    **_PRESSED,
    **_ONE_SELECTED,
    **_MANY_SELECTED,
    **_TICKED,
    **_WRITTEN,
    "image": IMAGE,
}
"""The shape of each element type, without the field `type`."""

_SELECTS = {*_ONE_SELECTED, *_MANY_SELECTED}
_IN_CONTEXT = {"feedback_buttons", "icon_button"}
_BUTTONS = _PRESSED.keys() - _IN_CONTEXT


def _any_of(*types: str) -> Check:
    return variants({name: ELEMENTS[name] for name in types})


IN_SECTION: Final = _any_of(*_SELECTS, *(_TICKED.keys() - {"datetimepicker"}), *_BUTTONS, "image")
IN_ACTIONS: Final = _any_of(*_SELECTS, *_TICKED, *_BUTTONS, "rich_text_input")
IN_INPUT: Final = _any_of(*_SELECTS, *_TICKED, *_WRITTEN)
IN_CONTEXT_ACTIONS: Final = _any_of(*_IN_CONTEXT)
