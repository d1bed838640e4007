"""Blocks as Slack keeps them: every id filled in, every default written out."""

from copy import deepcopy
from typing import Any

from bot.playground.elements import every, placed
from bot.playground.shapes import Json
from bot.playground.workspace import Workspace

_TEXT_INPUTS = ("plain_text_input", "email_text_input", "url_text_input", "number_input")


def kept(workspace: Workspace, blocks: list[Json]) -> list[Json]:
    """Return a copy with missing ids made up and defaults filled in, as Slack sends blocks back."""
    copy = deepcopy(blocks)
    for block in every(copy):
        if not block.get("block_id"):
            block["block_id"] = workspace.made_word("block", 5)
        if block["type"] == "input":
            block.setdefault("optional", False)
            block.setdefault("dispatch_action", False)
    for one in placed(copy):
        if not one.action_id:
            one.element["action_id"] = workspace.made_word("action", 5)
        if one.kind in _TEXT_INPUTS:
            one.element.setdefault("dispatch_action_config", {"trigger_actions_on": ["on_enter_pressed"]})
    _fill_texts(copy)
    return copy


def _fill_texts(node: Any) -> None:
    if isinstance(node, list):
        for one in node:
            _fill_texts(one)
    elif isinstance(node, dict):
        if node.get("type") == "plain_text":
            node.setdefault("emoji", True)
        elif node.get("type") == "mrkdwn":
            node.setdefault("verbatim", False)
        for one in node.values():
            _fill_texts(one)
