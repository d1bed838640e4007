from collections.abc import Callable
from typing import Any

import pytest

from bot.playground.block_elements import ELEMENTS
from bot.playground.blocks import message_problems

Json = dict[str, Any]
LINK = "https://example.com/"


def plain(length: int) -> Json:
    return {"type": "plain_text", "text": "x" * length}


def an_option(value: str = "a", **changes: Any) -> Json:
    return {"text": plain(3), "value": value, **changes}


def a_button(**changes: Any) -> Json:
    return {"type": "button", "text": plain(4), **changes}


def a_select(**changes: Any) -> Json:
    return {"type": "static_select", "options": [an_option()], **changes}


def an_external(**changes: Any) -> Json:
    return {"type": "external_select", **changes}


def boxes(**changes: Any) -> Json:
    return {"type": "checkboxes", "options": [an_option()], **changes}


def radios(**changes: Any) -> Json:
    return {"type": "radio_buttons", "options": [an_option()], **changes}


def an_overflow(**changes: Any) -> Json:
    return {"type": "overflow", "options": [an_option()], **changes}


def an_input(**changes: Any) -> Json:
    return {"type": "plain_text_input", **changes}


def a_number(**changes: Any) -> Json:
    return {"type": "number_input", "is_decimal_allowed": False, **changes}


def a_confirmation(**changes: Any) -> Json:
    return {"title": plain(1), "text": plain(1), "confirm": plain(1), "deny": plain(1), **changes}


def a_group(count: int, **changes: Any) -> Json:
    return {"label": plain(1), "options": [an_option(str(i)) for i in range(count)], **changes}


def grouped(*groups: Json) -> Json:
    return {"type": "static_select", "option_groups": [*groups]}


def problems_of(element: Json) -> list[str]:
    if element["type"].endswith("_input"):
        return message_problems([{"type": "input", "label": plain(1), "element": element}])
    return message_problems([{"type": "actions", "elements": [element]}])


def at_element(line: str) -> str:
    return line.replace("/blocks/0/elements/0", "").replace("/blocks/0/element", "")


LENGTHS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("/text/text", 75, lambda n: a_button(text=plain(n))),
    ("/value", 2000, lambda n: a_button(value="x" * n)),
    ("/url", 3000, lambda n: a_button(url=LINK.ljust(n, "x"))),
    ("/accessibility_label", 75, lambda n: a_button(accessibility_label="x" * n)),
    ("/action_id", 255, lambda n: a_button(action_id="x" * n)),
    ("/confirm/title/text", 100, lambda n: a_button(confirm=a_confirmation(title=plain(n)))),
    ("/confirm/text/text", 300, lambda n: a_button(confirm=a_confirmation(text=plain(n)))),
    ("/confirm/confirm/text", 30, lambda n: a_button(confirm=a_confirmation(confirm=plain(n)))),
    ("/confirm/deny/text", 30, lambda n: a_button(confirm=a_confirmation(deny=plain(n)))),
    ("/placeholder/text", 150, lambda n: a_select(placeholder=plain(n))),
    ("/placeholder/text", 150, lambda n: an_external(placeholder=plain(n))),
    ("/placeholder/text", 150, lambda n: an_input(placeholder=plain(n))),
    ("/initial_value", 3000, lambda n: an_input(initial_value="x" * n)),
    ("/options/0/text/text", 75, lambda n: a_select(options=[an_option(text=plain(n))])),
    ("/options/0/value", 150, lambda n: a_select(options=[an_option("x" * n)])),
    ("/options/0/description/text", 75, lambda n: boxes(options=[an_option(description=plain(n))])),
    ("/options/0/url", 3000, lambda n: an_overflow(options=[an_option(url=LINK.ljust(n, "x"))])),
    ("/option_groups/0/label/text", 75, lambda n: grouped(a_group(1, label=plain(n)))),
]


@pytest.mark.parametrize(("field", "most", "element"), LENGTHS)
def test_a_text_of_an_element_may_be_as_long_as_slack_allows_and_not_one_longer(
    field: str, most: int, element: Callable[[int], Json]
) -> None:
    fits = problems_of(element(most))
    too_long = problems_of(element(most + 1))

    assert fits == []
    assert [at_element(line) for line in too_long] == [
        f"[ERROR] must be less than {most + 1} characters [json-pointer:{field}]"
    ]


COUNTS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("/options", 100, lambda n: a_select(options=a_group(n)["options"])),
    ("/options", 100, lambda n: a_select(type="multi_static_select", options=a_group(n)["options"])),
    ("/options", 10, lambda n: boxes(options=a_group(n)["options"])),
    ("/options", 10, lambda n: radios(options=a_group(n)["options"])),
    ("/options", 5, lambda n: an_overflow(options=a_group(n)["options"])),
    ("/option_groups", 100, lambda n: grouped(*[a_group(1)] * n)),
    ("/option_groups/0/options", 100, lambda n: grouped(a_group(n))),
]


@pytest.mark.parametrize(("field", "most", "element"), COUNTS)
def test_an_element_offers_from_one_option_to_as_many_as_slack_allows(
    field: str, most: int, element: Callable[[int], Json]
) -> None:
    one, all_of_them = problems_of(element(1)), problems_of(element(most))
    none, too_many = problems_of(element(0)), problems_of(element(most + 1))

    assert (one, all_of_them) == ([], [])
    assert at_element(none[0]) == f"[ERROR] must provide at least 1 items [json-pointer:{field}]"
    assert at_element(too_many[0]) == f"[ERROR] no more than {most} items allowed [json-pointer:{field}]"


BOUNDS: list[tuple[str, int, int, Callable[[int], Json]]] = [
    ("/max_length", 1, 3000, lambda n: an_input(max_length=n)),
    ("/min_length", 0, 3000, lambda n: an_input(min_length=n)),
    ("/max_files", 1, 10, lambda n: {"type": "file_input", "max_files": n}),
    ("/min_lines", 1, 100, lambda n: {"type": "rich_text_input", "min_lines": n}),
    (
        "/initial_date_time",
        1_000_000_000,
        9_999_999_999,
        lambda n: {"type": "datetimepicker", "initial_date_time": n},
    ),
]


@pytest.mark.parametrize(("field", "least", "most", "element"), BOUNDS)
def test_a_number_of_an_element_stays_between_its_bounds(
    field: str, least: int, most: int, element: Callable[[int], Json]
) -> None:
    inside = problems_of(element(least)) + problems_of(element(most))
    below, above = problems_of(element(least - 1)), problems_of(element(most + 1))

    assert inside == []
    assert at_element(below[0]) == f"[ERROR] must be greater than {least} [json-pointer:{field}]"
    assert at_element(above[0]) == f"[ERROR] must be less than {most} [json-pointer:{field}]"


OTHER = an_option("other")
FINE: list[Json] = [
    a_select(initial_option=an_option()),
    {**grouped(a_group(2)), "initial_option": an_option("1")},
    a_select(type="multi_static_select", initial_options=[an_option()], max_selected_items=1),
    boxes(initial_options=[an_option()]),
    boxes(options=[an_option(text={"type": "mrkdwn", "text": "*a*"})]),
    radios(initial_option=an_option()),
    an_external(min_query_length=0, initial_option=an_option()),
    {"type": "multi_external_select", "initial_options": [an_option()]},
    {"type": "users_select", "initial_user": "U1"},
    {"type": "multi_users_select", "initial_users": ["U1", "U2"]},
    {"type": "conversations_select", "filter": {"include": ["private"]}, "response_url_enabled": True},
    {"type": "multi_conversations_select", "initial_conversations": ["C1"]},
    {"type": "channels_select", "initial_channel": "C1"},
    {"type": "multi_channels_select", "initial_channels": ["C1"]},
    {"type": "datepicker", "initial_date": "2028-02-29"},
    {"type": "timepicker", "initial_time": "23:59", "timezone": "Asia/Kolkata"},
    an_input(min_length=5, max_length=5, multiline=True),
    an_input(dispatch_action_config={"trigger_actions_on": ["on_enter_pressed"]}),
    a_number(min_value="-1.5", initial_value="0", max_value="10"),
    {"type": "email_text_input", "initial_value": "a@example.com"},
    {"type": "url_text_input", "initial_value": LINK},
    {"type": "file_input", "filetypes": ["pdf"]},
    a_button(style="danger", confirm=a_confirmation(style="primary")),
    {"type": "workflow_button", "text": plain(1), "workflow": {"trigger": {"url": LINK}}},
]


@pytest.mark.parametrize("element", FINE)
def test_an_element_as_slack_documents_it_passes(element: Json) -> None:
    problems = problems_of(element)

    assert problems == []


REFUSED: list[tuple[Json, str]] = [
    ({"type": "button"}, "missing required field: text [json-pointer:]"),
    (a_button(style="default"), "must be a valid enum value [json-pointer:/style]"),
    (a_button(style=None), "must provide a string [json-pointer:/style]"),
    (a_button(text={"type": "mrkdwn", "text": "*"}), "unsupported type: mrkdwn [json-pointer:/text/type]"),
    (a_button(value=7), "must provide a string [json-pointer:/value]"),
    (a_button(value=""), "must be more than 0 characters [json-pointer:/value]"),
    (a_button(on_click="give"), "invalid additional property: on_click [json-pointer:]"),
    (
        a_button(confirm={**a_confirmation(), "ok": 1}),
        "invalid additional property: ok [json-pointer:/confirm]",
    ),
    ({"type": "static_select"}, "must define either `options` or `option_groups` [json-pointer:]"),
    (
        a_select(option_groups=[a_group(1)]),
        "must define only one of `options` or `option_groups` [json-pointer:]",
    ),
    (
        a_select(initial_option=OTHER),
        "`initial_option` must be one of the options [json-pointer:/initial_option]",
    ),
    (
        a_select(initial_option=an_option(text={**plain(3), "emoji": True})),
        "`initial_option` must be one of the options [json-pointer:/initial_option]",
    ),
    (
        radios(initial_option=OTHER),
        "`initial_option` must be one of the options [json-pointer:/initial_option]",
    ),
    (
        boxes(initial_options=[an_option(), OTHER]),
        "`initial_options` must be among the options [json-pointer:/initial_options/1]",
    ),
    (a_select(options=[an_option(url=LINK)]), "invalid additional property: url [json-pointer:/options/0]"),
    (a_select(options=[{"text": plain(1)}]), "missing required field: value [json-pointer:/options/0]"),
    (an_external(options=[an_option()]), "invalid additional property: options [json-pointer:]"),
    (an_external(min_query_length="2"), "must provide an integer [json-pointer:/min_query_length]"),
    (an_external(min_query_length=True), "must provide an integer [json-pointer:/min_query_length]"),
    (
        {"type": "multi_users_select", "initial_users": "U1"},
        "must provide an array [json-pointer:/initial_users]",
    ),
    (
        {"type": "datepicker", "initial_date": "2027-02-29"},
        "must be a valid date [json-pointer:/initial_date]",
    ),
    ({"type": "number_input"}, "missing required field: is_decimal_allowed [json-pointer:]"),
    (a_number(initial_value=4), "must provide a string [json-pointer:/initial_value]"),
    (
        a_number(min_value="5", max_value="4"),
        "`min_value` must not be greater than `max_value` [json-pointer:/min_value]",
    ),
    (
        an_input(min_length=6, max_length=5),
        "`min_length` must not be greater than `max_length` [json-pointer:/min_length]",
    ),
    (
        {"type": "conversations_select", "filter": {"include": []}},
        "must provide at least 1 items [json-pointer:/filter/include]",
    ),
]


@pytest.mark.parametrize(("element", "words"), REFUSED)
def test_an_element_that_slack_would_refuse_is_refused_with_its_words(element: Json, words: str) -> None:
    problems = problems_of(element)

    assert [at_element(line) for line in problems] == [f"[ERROR] {words}"]


@pytest.mark.parametrize("written", ["24:00", "9:30", "noon"])
def test_a_time_is_two_digits_of_the_hour_and_two_of_the_minute(written: str) -> None:
    problems = problems_of({"type": "timepicker", "initial_time": written})

    assert len(problems) == 1


def test_every_element_type_refuses_a_field_it_does_not_know() -> None:
    told = {kind: list(check({"nonsense": 1}, "")) for kind, check in ELEMENTS.items()}

    silent = [kind for kind, lines in told.items() if not any("nonsense" in line for line in lines)]

    assert silent == []
