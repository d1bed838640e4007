import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slackblocks import HomeTabView, InputBlock, ModalView, PlainTextInput, SectionBlock

from bot.playground.views_check import VIEW_TOO_LARGE, view_problems

Json = dict[str, Any]


def plain(length: int) -> Json:
    return {"type": "plain_text", "text": "x" * length}


def a_section(length: int = 4, **changes: Any) -> Json:
    return {"type": "section", "text": {"type": "mrkdwn", "text": "x" * length}, **changes}


def an_input(**element: Any) -> Json:
    return {"type": "input", "label": plain(4), "element": {"type": "plain_text_input", **element}}


def a_modal(**changes: Any) -> Json:
    return {"type": "modal", "title": plain(4), "blocks": [a_section()], **changes}


def a_home(**changes: Any) -> Json:
    return {"type": "home", "blocks": [a_section()], **changes}


LENGTHS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("/title/text", 24, lambda n: a_modal(title=plain(n))),
    ("/submit/text", 24, lambda n: a_modal(submit=plain(n))),
    ("/close/text", 24, lambda n: a_modal(close=plain(n))),
    ("/private_metadata", 3000, lambda n: a_modal(private_metadata="x" * n)),
    ("/callback_id", 255, lambda n: a_modal(callback_id="x" * n)),
    ("/external_id", 255, lambda n: a_modal(external_id="x" * n)),
    ("/private_metadata", 3000, lambda n: a_home(private_metadata="x" * n)),
    ("/callback_id", 255, lambda n: a_home(callback_id="x" * n)),
    ("/blocks/0/text/text", 3000, lambda n: a_home(blocks=[a_section(n)])),
]


@pytest.mark.parametrize(("field", "most", "view"), LENGTHS)
def test_a_text_of_a_view_may_be_as_long_as_slack_allows_and_not_one_longer(
    field: str, most: int, view: Callable[[int], Json]
) -> None:
    kind = view(1)["type"]

    fits = view_problems(view(most), kind)
    too_long = view_problems(view(most + 1), kind)

    assert fits == []
    assert too_long == [f"[ERROR] must be less than {most + 1} characters [json-pointer:/view{field}]"]


@pytest.mark.parametrize("view", [a_modal, a_home])
def test_a_view_holds_a_hundred_blocks_and_not_one_more(view: Callable[..., Json]) -> None:
    kind = view()["type"]

    fits = view_problems(view(blocks=[a_section()] * 100), kind)
    too_many = view_problems(view(blocks=[a_section()] * 101), kind)

    assert fits == []
    assert too_many == ["[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]"]


REFUSED: list[tuple[Any, str, str]] = [
    ("view", "modal", "must provide an object [json-pointer:/view]"),
    (a_home(), "modal", "unsupported type: home [json-pointer:/view/type]"),
    (a_modal(), "home", "unsupported type: modal [json-pointer:/view/type]"),
    ({"type": "modal", "blocks": []}, "modal", "missing required field: title [json-pointer:/view]"),
    ({"type": "home"}, "home", "missing required field: blocks [json-pointer:/view]"),
    (a_modal(blocks={}), "modal", "must provide an array [json-pointer:/view/blocks]"),
    (a_modal(title="words"), "modal", "must provide an object [json-pointer:/view/title]"),
    (a_modal(blocks=[an_input()]), "modal", "missing required field: submit [json-pointer:/view]"),
    (a_modal(state={}), "modal", "invalid additional property: state [json-pointer:/view]"),
    (a_modal(notify_on_close=1), "modal", "must be a boolean [json-pointer:/view/notify_on_close]"),
    (a_home(title=plain(1)), "home", "invalid additional property: title [json-pointer:/view]"),
    (a_home(submit=plain(1)), "home", "invalid additional property: submit [json-pointer:/view]"),
    (
        a_modal(blocks=[{"type": "markdown", "text": "x"}]),
        "modal",
        "unsupported type: markdown [json-pointer:/view/blocks/0/type]",
    ),
    (
        a_modal(blocks=[a_section(block_id="a"), a_section(block_id="a")]),
        "modal",
        '`block_id` "a" already exists [json-pointer:/view/blocks/1/block_id]',
    ),
]


@pytest.mark.parametrize(("view", "kind", "words"), REFUSED)
def test_a_view_that_slack_would_refuse_is_refused_with_its_words(view: Any, kind: str, words: str) -> None:
    problems = view_problems(view, kind)

    assert problems == [f"[ERROR] {words}"]


def test_a_modal_with_inputs_and_a_submit_passes() -> None:
    problems = view_problems(a_modal(submit=plain(4), blocks=[an_input(), an_input()]), "modal")

    assert problems == []


def test_a_home_takes_inputs_without_a_submit() -> None:
    problems = view_problems(a_home(blocks=[an_input()]), "home")

    assert problems == []


def test_one_element_of_a_view_takes_the_focus() -> None:
    focused = an_input(focus_on_load=True)

    one = view_problems(a_modal(submit=plain(4), blocks=[focused, an_input()]), "modal")
    two = view_problems(a_modal(submit=plain(4), blocks=[focused, focused]), "modal")

    at = "/view/blocks/1/element/focus_on_load"
    assert one == []
    assert two == [f"[ERROR] only one element may have `focus_on_load` [json-pointer:{at}]"]


def bytes_of(view: Json) -> int:
    return len(json.dumps(view, ensure_ascii=False, separators=(",", ":")).encode())


@pytest.mark.parametrize(("over", "problems"), [(0, []), (1, [VIEW_TOO_LARGE])])
def test_a_view_may_be_250_000_bytes_and_not_one_more(over: int, problems: list[str]) -> None:
    two_bytes_each = {"type": "mrkdwn", "text": "\u00e9" * 1215}
    view = a_home(blocks=[a_section(text=two_bytes_each)] * 100, private_metadata="")
    view["private_metadata"] = "x" * (250_000 + over - bytes_of(view))

    found = view_problems(view, "home")

    assert found == problems


@pytest.mark.parametrize(
    ("view", "kind"),
    [
        (
            ModalView(
                "New handoff", [InputBlock("Title", PlainTextInput("title"))], submit="Save", close="Not now"
            ),
            "modal",
        ),
        (HomeTabView([SectionBlock("Nothing waits for you.")], callback_id="home"), "home"),
    ],
)
def test_a_view_of_the_block_builder_passes(view: ModalView | HomeTabView, kind: str) -> None:
    problems = view_problems(view.to_dict(), kind)

    assert problems == []


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
FIELDS = ("title", "blocks", "submit", "close", "private_metadata", "callback_id", "clear_on_close")
VIEWISH = st.dictionaries(st.sampled_from(FIELDS), JSON).map(lambda fields: {"type": "modal", **fields})


@given(view=JSON | VIEWISH, kind=st.sampled_from(["modal", "home"]))
def test_any_json_gives_lines_and_never_raises(view: Any, kind: str) -> None:
    problems = view_problems(view, kind)

    assert all(isinstance(line, str) for line in problems)
