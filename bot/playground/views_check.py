"""Refuses the modals and Homes that Slack would refuse."""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.playground.block_fields import Check, boolean, problem, shape, string, variants
from bot.playground.block_texts import plain
from bot.playground.blocks import block_problems, every_block, every_element

VIEW_TOO_LARGE: Final = "view_too_large"
"""The one problem that Slack answers as an error of its own, and so stands alone and without a pointer."""

_MOST_BYTES = 250_000


def _blocks_of(surface: str) -> Check:
    return lambda value, at: iter(block_problems(value, surface=surface, at=at))


def _submit_for_inputs(view: Mapping[str, Any], at: str) -> Iterator[str]:
    if "submit" not in view and any(block["type"] == "input" for block in view["blocks"]):
        yield problem("missing required field: submit", at)


def _one_focus(view: Mapping[str, Any], at: str) -> Iterator[str]:
    placed = [
        (here, element)
        for block_at, block in every_block(view["blocks"], f"{at}/blocks")
        for here, element in every_element(block, block_at)
        if element.get("focus_on_load")
    ]
    for here, _ in placed[1:]:
        yield problem("only one element may have `focus_on_load`", f"{here}/focus_on_load")


_COMMON: Final = {
    "private_metadata": string(3000),
    "callback_id": string(255),
    "external_id": string(255),
}

_VIEWS: Final[Mapping[str, Check]] = {
    "modal": shape(
        {"title": plain(24), "blocks": _blocks_of("modal")},
        {
            **_COMMON,
            "submit": plain(24),
            "close": plain(24),
            "clear_on_close": boolean,
            "notify_on_close": boolean,
        },
        rules=[_submit_for_inputs, _one_focus],
    ),
    "home": shape({"blocks": _blocks_of("home")}, _COMMON, rules=[_one_focus]),
}


def view_problems(view: object, kind: str) -> list[str]:
    """Return why Slack would refuse this view as a "modal" or "home"; an empty list when it would not.

    Any JSON value may come; none raises. A view over 250,000 bytes gives `[VIEW_TOO_LARGE]`.
    """
    found = list(variants({kind: _VIEWS[kind]})(view, "/view"))
    if not found and _bytes(view) > _MOST_BYTES:
        return [VIEW_TOO_LARGE]
    return found


def _bytes(view: object) -> int:
    written = json.dumps(view, ensure_ascii=False, separators=(",", ":"))
    return len(written.encode("utf-8", "surrogatepass"))
