"""Refuses the blocks that Slack would refuse, one by one and taken together."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from bot.playground.block_fields import Check, array, problem, variants
from bot.playground.block_types import BLOCKS, SURFACES

Placed = tuple[str, Mapping[str, Any]]
"""An object and the JSON pointer to it."""

MOST_BLOCKS: Final[Mapping[str, int]] = {"message": 50, "modal": 100, "home": 100}

_SHAPES: Final[Mapping[str, Check]] = {
    surface: array(variants({name: BLOCKS[name] for name in types}), most=MOST_BLOCKS[surface])
    for surface, types in SURFACES.items()
}
_TABLES = ("table", "data_table")
_CHARTS_A_MESSAGE = 2
_MARKDOWN_A_MESSAGE = 12_000
_READ = ("text", "title", "label", "alt_text")
_OWN_LIMITS = (*_TABLES, "data_visualization")


def message_problems(blocks: object, *, surface: str = "message") -> list[str]:
    """Return why Slack would refuse these blocks, a line for each reason; an empty list when it would not.

    `surface` is "message", "modal" or "home". Any JSON value may come; none raises.
    """
    return block_problems(blocks, surface=surface, at="/blocks")


def block_problems(blocks: object, *, surface: str, at: str) -> list[str]:
    """Return the problems of blocks that stand under a JSON pointer."""
    found = list(_SHAPES[surface](blocks, at))
    if found or not isinstance(blocks, list):
        return found
    return [*_doubled_ids(blocks, at), *(_message_sums(blocks, at) if surface == "message" else ())]


def every_block(blocks: Sequence[Mapping[str, Any]], at: str) -> Iterator[Placed]:
    """Yield each block of a checked list, and those inside containers and carousels, with its pointer."""
    for index, block in enumerate(blocks):
        here = f"{at}/{index}"
        yield here, block
        if block["type"] == "container":
            yield from every_block(block["child_blocks"], f"{here}/child_blocks")
        elif block["type"] == "carousel":
            yield from every_block(block["elements"], f"{here}/elements")


def every_element(block: Mapping[str, Any], at: str) -> Iterator[Placed]:
    """Yield each element that a checked block holds itself, with its pointer."""
    for name in ("accessory", "element"):
        if name in block:
            yield f"{at}/{name}", block[name]
    for name in ("elements", "actions"):
        for index, element in enumerate(block.get(name, ())):
            yield f"{at}/{name}/{index}", element


def _doubled_ids(blocks: Sequence[Mapping[str, Any]], at: str) -> Iterator[str]:
    placed = list(every_block(blocks, at))
    yield from _doubled("block_id", placed)
    for here, block in placed:
        yield from _doubled("action_id", every_element(block, here))


def _doubled(name: str, placed: Iterator[Placed] | Sequence[Placed]) -> Iterator[str]:
    seen: set[str] = set()
    for at, thing in placed:
        if name in thing:
            if thing[name] in seen:
                yield problem(f'`{name}` "{thing[name]}" already exists', f"{at}/{name}")
            seen.add(thing[name])


def _message_sums(blocks: Sequence[Mapping[str, Any]], at: str) -> Iterator[str]:
    placed = list(every_block(blocks, at))
    for here, _ in _of(placed, *_TABLES)[1:]:
        yield problem("only_one_table_allowed", here)
    for here, _ in _of(placed, "data_visualization")[_CHARTS_A_MESSAGE:]:
        yield problem(f"no more than {_CHARTS_A_MESSAGE} data_visualization blocks allowed", here)
    if sum(len(block["text"]) for _, block in _of(placed, "markdown")) > _MARKDOWN_A_MESSAGE:
        yield problem(f"markdown blocks must be less than {_MARKDOWN_A_MESSAGE + 1} characters together", at)


def _of(placed: Sequence[Placed], *types: str) -> list[Placed]:
    return [(at, block) for at, block in placed if block["type"] in types]


def text_size(blocks: object) -> int:
    """Return the characters people read in the blocks; tables and charts have limits of their own."""
    total, waiting = 0, [blocks]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += value
        elif isinstance(value, dict) and value.get("type") not in _OWN_LIMITS:
            total += sum(len(value[name]) for name in _READ if isinstance(value.get(name), str))
            waiting += value.values()
    return total
