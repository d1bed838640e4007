"""The shapes of Block Kit's blocks, and which of them each surface takes."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.playground.block_elements import BUTTON, IMAGE, IN_ACTIONS, IN_CONTEXT_ACTIONS, IN_INPUT, IN_SECTION
from bot.playground.block_fields import (
    Check,
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
from bot.playground.block_texts import ID, RICH_TEXT, SLACK_FILE, TEXTS, plain, text
from bot.playground.charts import CHART, DATA_TABLE, TABLE

Block = Mapping[str, Any]

_BLOCK: Final = {"block_id": ID}
_WORDS: Final = string(least=1)
_IMAGE: Final = variants({"image": IMAGE})
_RICH_TEXT: Final = variants({"rich_text": RICH_TEXT})


def _no_dispatch_of_files(block: Block, at: str) -> Iterator[str]:
    if block.get("dispatch_action") and block["element"]["type"] == "file_input":
        yield problem("unsupported type: file_input", f"{at}/element/type")


def _one_icon(card: Block, at: str) -> Iterator[str]:
    if "icon" in card and "slack_icon" in card:
        yield problem("must define only one of `icon` or `slack_icon`", at)


_CARD: Final = shape(
    {},
    {
        **_BLOCK,
        "hero_image": _IMAGE,
        "icon": _IMAGE,
        "slack_icon": variants({"icon": shape({"name": _WORDS})}),
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "subtext": text(200),
        "actions": array(variants({"button": BUTTON}), most=3),
    },
    rules=[either("hero_image", "title", "actions", "body", at_most_one=False), _one_icon],
)

_TASK: Final = {"task_id": _WORDS, "title": _WORDS}
_TASK_MORE: Final = {
    **_BLOCK,
    "details": _RICH_TEXT,
    "output": _RICH_TEXT,
    "sources": array(variants({"url": shape({"url": url(), "text": _WORDS})})),
}
_STANDING = ("in_progress", "complete", "error")
_PLANNED: Final = shape(
    _TASK, {**_TASK_MORE, "type": one_of("task_card"), "status": one_of("pending", *_STANDING)}
)

_SIMPLE: Final[Mapping[str, Check]] = {
    "section": shape(
        {},
        {
            **_BLOCK,
            "text": text(3000),
            "fields": array(text(2000), least=1, most=10),
            "accessory": IN_SECTION,
            "expand": boolean,
        },
        rules=[either("text", "fields", at_most_one=False)],
    ),
    "header": shape({"text": plain(150)}, {"level": integer(1, 4), **_BLOCK}),
    "divider": shape({}, _BLOCK),
    "image": shape(
        {"alt_text": string(2000, least=1)},
        {**_BLOCK, "image_url": url(), "slack_file": SLACK_FILE, "title": plain(2000)},
        rules=[either("image_url", "slack_file")],
    ),
    "context": shape({"elements": array(variants({**TEXTS, "image": IMAGE}), least=1, most=10)}, _BLOCK),
    "actions": shape({"elements": array(IN_ACTIONS, least=1, most=25)}, _BLOCK),
    "input": shape(
        {"label": plain(2000), "element": IN_INPUT},
        {**_BLOCK, "hint": plain(2000), "dispatch_action": boolean, "optional": boolean},
        rules=[_no_dispatch_of_files],
    ),
    "rich_text": RICH_TEXT,
    "table": TABLE,
    "file": shape({"external_id": _WORDS, "source": one_of("remote")}, _BLOCK),
    "video": shape(
        {"alt_text": string(2000), "title": plain(200), "thumbnail_url": url(), "video_url": url()},
        {
            **_BLOCK,
            "author_name": string(50),
            "description": plain(200),
            "provider_icon_url": url(),
            "provider_name": string(50),
            "title_url": url(),
        },
    ),
}

_CONTAINER: Final = shape(
    {"child_blocks": array(variants(_SIMPLE), least=1, most=10)},
    {
        **_BLOCK,
        "title": plain(150),
        "rich_text_title": _RICH_TEXT,
        "subtitle": text(150),
        "width": one_of("narrow", "standard", "wide", "full"),
        "icon": _IMAGE,
        "is_collapsible": boolean,
        "default_collapsed": boolean,
        "has_header_divider": boolean,
    },
    rules=[either("title", "rich_text_title", at_most_one=False)],
)

BLOCKS: Final[Mapping[str, Check]] = {
    **_SIMPLE,
    "alert": shape(
        {"text": text(200)}, {**_BLOCK, "level": one_of("default", "info", "warning", "error", "success")}
    ),
    "card": _CARD,
    "carousel": shape({"elements": array(variants({"card": _CARD}), least=1, most=10)}, _BLOCK),
    "container": _CONTAINER,
    "context_actions": shape({"elements": array(IN_CONTEXT_ACTIONS, least=1, most=5)}, _BLOCK),
    "data_table": DATA_TABLE,
    "data_visualization": CHART,
    "markdown": shape({"text": string(12_000, least=1)}, _BLOCK),
    "plan": shape(
        {"title": _WORDS},
        {**_BLOCK, "tasks": array(_PLANNED, most=50), "status": one_of("pending", *_STANDING)},
    ),
    "task_card": shape(_TASK, {**_TASK_MORE, "status": one_of(*_STANDING)}),
}
"""The shape of each block type, without the field `type`."""

_EVERYWHERE = {
    "actions",
    "card",
    "context",
    "divider",
    "header",
    "image",
    "input",
    "rich_text",
    "section",
    "video",
}
_PAGES = {"carousel", "container", "data_table", "table"}
_MESSAGES = {"context_actions", "data_visualization", "file", "markdown", "plan", "task_card"}

SURFACES: Final[Mapping[str, frozenset[str]]] = {
    "message": frozenset(_EVERYWHERE | _PAGES | _MESSAGES),
    "home": frozenset(_EVERYWHERE | _PAGES),
    "modal": frozenset(_EVERYWHERE | {"alert"}),
}
"""The block types that each surface shows, as each block's reference page names them."""
