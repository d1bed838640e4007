from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.playground.block_types import BLOCKS, SURFACES
from bot.playground.blocks import message_problems, text_size

Json = dict[str, Any]


def plain(length: int) -> Json:
    return {"type": "plain_text", "text": "x" * length}


def mrkdwn(length: int) -> Json:
    return {"type": "mrkdwn", "text": "x" * length}


def a_button(**changes: Any) -> Json:
    return {"type": "button", "text": plain(4), **changes}


def a_section(**changes: Any) -> Json:
    return {"type": "section", "text": mrkdwn(4), **changes}


def an_image(**changes: Any) -> Json:
    return {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "A road", **changes}


def an_input(**changes: Any) -> Json:
    return {"type": "input", "label": plain(4), "element": {"type": "plain_text_input"}, **changes}


def a_video(**changes: Any) -> Json:
    links = dict.fromkeys(("thumbnail_url", "video_url"), "https://example.com/v")
    return {"type": "video", "title": plain(4), "alt_text": "A film", **links, **changes}


def a_link(length: int) -> str:
    return "https://example.com/".ljust(length, "x")


def a_container(children: list[Json], **changes: Any) -> Json:
    return {"type": "container", "title": plain(4), "child_blocks": children, **changes}


def rich_text(*inline: Json) -> Json:
    return {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": list(inline)}]}


LENGTHS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("/text/text", 3000, lambda n: a_section(text=mrkdwn(n))),
    ("/fields/0/text", 2000, lambda n: a_section(fields=[plain(n)])),
    ("/block_id", 255, lambda n: a_section(block_id="x" * n)),
    ("/text/text", 150, lambda n: {"type": "header", "text": plain(n)}),
    ("/alt_text", 2000, lambda n: an_image(alt_text="x" * n)),
    ("/image_url", 3000, lambda n: an_image(image_url=a_link(n))),
    ("/title/text", 2000, lambda n: an_image(title=plain(n))),
    ("/elements/0/text", 3000, lambda n: {"type": "context", "elements": [mrkdwn(n)]}),
    ("/label/text", 2000, lambda n: an_input(label=plain(n))),
    ("/hint/text", 2000, lambda n: an_input(hint=plain(n))),
    ("/text", 12_000, lambda n: {"type": "markdown", "text": "x" * n}),
    ("/title/text", 200, lambda n: a_video(title=plain(n))),
    ("/author_name", 50, lambda n: a_video(author_name="x" * n)),
    ("/title/text", 150, lambda n: {"type": "card", "title": mrkdwn(n)}),
    ("/body/text", 200, lambda n: {"type": "card", "body": mrkdwn(n)}),
    ("/title/text", 150, lambda n: a_container([a_section()], title=plain(n))),
]


@pytest.mark.parametrize(("field", "most", "block"), LENGTHS)
def test_a_text_may_be_as_long_as_slack_allows_and_not_one_longer(
    field: str, most: int, block: Callable[[int], Json]
) -> None:
    fits = message_problems([block(most)])
    too_long = message_problems([block(most + 1)])

    assert fits == []
    assert too_long == [f"[ERROR] must be less than {most + 1} characters [json-pointer:/blocks/0{field}]"]


COUNTS: list[tuple[str, int, Callable[[int], Json]]] = [
    ("/fields", 10, lambda n: a_section(fields=[plain(1)] * n)),
    ("/elements", 10, lambda n: {"type": "context", "elements": [mrkdwn(1)] * n}),
    ("/elements", 25, lambda n: {"type": "actions", "elements": [a_button()] * n}),
    ("/actions", 3, lambda n: {"type": "card", "title": mrkdwn(1), "actions": [a_button()] * n}),
    ("/elements", 10, lambda n: {"type": "carousel", "elements": [{"type": "card", "body": plain(1)}] * n}),
    ("/child_blocks", 10, lambda n: a_container([{"type": "divider"}] * n)),
    ("/tasks", 50, lambda n: {"type": "plan", "title": "t", "tasks": [{"task_id": "1", "title": "t"}] * n}),
    (
        "/elements",
        5,
        lambda n: {
            "type": "context_actions",
            "elements": [{"type": "icon_button", "icon": "trash", "text": plain(1)}] * n,
        },
    ),
]


@pytest.mark.parametrize(("field", "most", "block"), COUNTS)
def test_a_list_may_be_as_long_as_slack_allows_and_not_one_longer(
    field: str, most: int, block: Callable[[int], Json]
) -> None:
    fits = message_problems([block(most)])
    too_many = message_problems([block(most + 1)])

    assert fits == []
    assert too_many == [f"[ERROR] no more than {most} items allowed [json-pointer:/blocks/0{field}]"]


@pytest.mark.parametrize(("surface", "most"), [("message", 50), ("modal", 100), ("home", 100)])
def test_a_surface_holds_so_many_blocks_and_not_one_more(surface: str, most: int) -> None:
    fits = message_problems([{"type": "divider"}] * most, surface=surface)
    too_many = message_problems([{"type": "divider"}] * (most + 1), surface=surface)

    assert fits == []
    assert too_many == [f"[ERROR] no more than {most} items allowed [json-pointer:/blocks]"]


REFUSED: list[tuple[Any, str]] = [
    ({}, "must provide an array [json-pointer:/blocks]"),
    (["words"], "must provide an object [json-pointer:/blocks/0]"),
    ([{}], "missing required field: type [json-pointer:/blocks/0]"),
    ([{"type": 4}], "must provide a string [json-pointer:/blocks/0/type]"),
    ([{"type": "foo"}], "unsupported type: foo [json-pointer:/blocks/0/type]"),
    ([{"type": "section"}], "must define either `text` or `fields` [json-pointer:/blocks/0]"),
    ([a_section(text="words")], "must provide an object [json-pointer:/blocks/0/text]"),
    ([a_section(text=mrkdwn(0))], "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    ([a_section(text=None)], "must provide an object [json-pointer:/blocks/0/text]"),
    ([a_section(colour="red")], "invalid additional property: colour [json-pointer:/blocks/0]"),
    ([a_section(expand="yes")], "must be a boolean [json-pointer:/blocks/0/expand]"),
    (
        [a_section(text={**mrkdwn(1), "emoji": True})],
        "invalid additional property: emoji [json-pointer:/blocks/0/text]",
    ),
    (
        [a_section(accessory={"type": "plain_text_input"})],
        "unsupported type: plain_text_input [json-pointer:/blocks/0/accessory/type]",
    ),
    (
        [{"type": "header", "text": mrkdwn(1)}],
        "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]",
    ),
    (
        [{"type": "image", "image_url": "https://example.com/a"}],
        "missing required field: alt_text [json-pointer:/blocks/0]",
    ),
    (
        [{"type": "image", "alt_text": "A road"}],
        "must define either `image_url` or `slack_file` [json-pointer:/blocks/0]",
    ),
    (
        [an_image(slack_file={"id": "F0123456789"})],
        "must define only one of `image_url` or `slack_file` [json-pointer:/blocks/0]",
    ),
    (
        [{"type": "context", "elements": []}],
        "must provide at least 1 items [json-pointer:/blocks/0/elements]",
    ),
    (
        [{"type": "actions", "elements": []}],
        "must provide at least 1 items [json-pointer:/blocks/0/elements]",
    ),
    (
        [{"type": "context", "elements": [a_button()]}],
        "unsupported type: button [json-pointer:/blocks/0/elements/0/type]",
    ),
    (
        [{"type": "actions", "elements": [an_image()]}],
        "unsupported type: image [json-pointer:/blocks/0/elements/0/type]",
    ),
    ([an_input(element=a_button())], "unsupported type: button [json-pointer:/blocks/0/element/type]"),
    (
        [an_input(element={"type": "file_input"}, dispatch_action=True)],
        "unsupported type: file_input [json-pointer:/blocks/0/element/type]",
    ),
    ([{"type": "plan", "title": plain(1)}], "must provide a string [json-pointer:/blocks/0/title]"),
    (
        [{"type": "task_card", "task_id": "1", "title": "t", "status": "pending"}],
        "must be a valid enum value [json-pointer:/blocks/0/status]",
    ),
    (
        [rich_text({"type": "text", "text": ""})],
        "must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]",
    ),
    (
        [rich_text({"type": "shout", "text": "!"})],
        "unsupported type: shout [json-pointer:/blocks/0/elements/0/elements/0/type]",
    ),
    (
        [a_container([{"type": "markdown", "text": "m"}])],
        "unsupported type: markdown [json-pointer:/blocks/0/child_blocks/0/type]",
    ),
]


@pytest.mark.parametrize(("blocks", "words"), REFUSED)
def test_what_slack_would_refuse_is_refused_with_its_words(blocks: Any, words: str) -> None:
    problems = message_problems(blocks)

    assert problems == [f"[ERROR] {words}"]


def test_every_problem_of_every_block_is_told() -> None:
    blocks = [{"type": "header", "text": plain(151)}, {"type": "foo"}, a_section(text=mrkdwn(0), x=1)]

    problems = message_problems(blocks)

    assert len(problems) == 4


def test_a_block_id_stands_once_in_a_message_even_inside_a_container() -> None:
    blocks = [a_section(block_id="a"), a_section(block_id="b"), a_container([a_section(block_id="a")])]

    problems = message_problems(blocks)

    assert problems == [
        '[ERROR] `block_id` "a" already exists [json-pointer:/blocks/2/child_blocks/0/block_id]'
    ]


def test_an_action_id_stands_once_in_a_block() -> None:
    twice = {"type": "actions", "elements": [a_button(action_id="give"), a_button(action_id="give")]}

    problems = message_problems([twice])

    assert problems == [
        '[ERROR] `action_id` "give" already exists [json-pointer:/blocks/0/elements/1/action_id]'
    ]


def test_an_action_id_may_come_again_in_another_block() -> None:
    blocks = [a_section(accessory=a_button(action_id="give")) for _ in range(2)]

    problems = message_problems(blocks)

    assert problems == []


def test_markdown_is_limited_over_the_whole_message() -> None:
    half: Json = {"type": "markdown", "text": "x" * 6000}

    fits = message_problems([half, half])
    too_long = message_problems([half, half, {"type": "markdown", "text": "x"}])

    assert fits == []
    assert too_long == [
        "[ERROR] markdown blocks must be less than 12001 characters together [json-pointer:/blocks]"
    ]


ONLY_SOMEWHERE = [
    ("markdown", {"message"}),
    ("context_actions", {"message"}),
    ("data_visualization", {"message"}),
    ("plan", {"message"}),
    ("task_card", {"message"}),
    ("file", {"message"}),
    ("alert", {"modal"}),
    ("table", {"message", "home"}),
    ("data_table", {"message", "home"}),
    ("carousel", {"message", "home"}),
    ("container", {"message", "home"}),
    ("section", {"message", "home", "modal"}),
    ("input", {"message", "home", "modal"}),
]


@pytest.mark.parametrize(("kind", "surfaces"), ONLY_SOMEWHERE)
def test_a_block_shows_only_on_the_surfaces_slack_gives_it(kind: str, surfaces: set[str]) -> None:
    unsupported = f"[ERROR] unsupported type: {kind} [json-pointer:/blocks/0/type]"

    taken = {
        surface
        for surface in SURFACES
        if unsupported not in message_problems([{"type": kind}], surface=surface)
    }

    assert taken == surfaces


def test_every_block_type_shows_somewhere() -> None:
    assert frozenset().union(*SURFACES.values()) == set(BLOCKS)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
KNOWN_FIELDS = (
    "text",
    "elements",
    "element",
    "accessory",
    "options",
    "initial_option",
    "label",
    "rows",
    "chart",
)
BLOCKISH = st.dictionaries(st.sampled_from(KNOWN_FIELDS), JSON, max_size=5).flatmap(
    lambda fields: st.sampled_from([*BLOCKS, "foo"]).map(lambda kind: {"type": kind, **fields})
)


@given(blocks=JSON | st.lists(BLOCKISH, max_size=3), surface=st.sampled_from([*SURFACES]))
def test_any_json_gives_lines_and_a_size_and_never_raises(blocks: Any, surface: str) -> None:
    problems = message_problems(blocks, surface=surface)

    assert all(line.startswith("[ERROR] ") for line in problems)
    assert text_size(blocks) >= 0


def test_the_size_counts_what_people_read_and_no_ids() -> None:
    blocks = [
        a_section(text=mrkdwn(100), block_id="a" * 50, accessory=a_button(value="v" * 9)),
        {"type": "markdown", "text": "x" * 20},
        rich_text({"type": "text", "text": "x" * 3}),
        an_image(alt_text="x" * 7),
    ]

    size = text_size(blocks)

    assert size == 100 + 4 + 20 + 3 + 7


def test_the_size_leaves_out_tables() -> None:
    row = [{"type": "raw_text", "text": "x" * 9}]

    size = text_size([{"type": "data_table", "caption": "c", "rows": [row, row]}, a_section(text=mrkdwn(5))])

    assert size == 5
