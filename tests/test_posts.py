"""Whatever is posted sets nothing off: no name is linked, no address unfurled, wherever in the code it is posted."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from handlers.listeners.refusals import PLAINLY

ROOT = Path(__file__).parents[1]
WANTED = {
    "chat_postMessage": {"parse", "link_names", "unfurl_links", "unfurl_media"},
    "chat_postEphemeral": {"parse", "link_names"},
    "chat_update": {"parse", "link_names"},
}
BEYOND = ["chat_scheduleMessage", "chat_meMessage"]
"""Ways to say something that Stile does not go."""


def calls(*folders: str) -> Iterator[tuple[str, str, set[str]]]:
    """Give every call of a method by its name, where it is, and the names of what it is given."""
    for folder in folders:
        for file in sorted((ROOT / folder).rglob("*.py")):
            if "playground" in file.parts:
                continue
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                    given = {word.arg for word in node.keywords if word.arg}
                    spread = [word.value for word in node.keywords if word.arg is None]
                    plainly = any(isinstance(one, ast.Name) and one.id == "PLAINLY" for one in spread)
                    yield (
                        node.func.attr,
                        f"{file.name}:{node.lineno}",
                        given | (set(PLAINLY) if plainly else set()),
                    )


@pytest.mark.parametrize("method", WANTED)
def test_everything_that_is_posted_is_posted_plainly(method: str) -> None:
    found = [
        (where, WANTED[method] - given) for name, where, given in calls("bot", "handlers") if name == method
    ]

    assert found
    assert [where for where, missing in found if missing] == []


def test_nothing_is_said_by_a_way_that_cannot_be_read_back_or_never_posts() -> None:
    assert [where for name, where, _ in calls("handlers") if name in BEYOND] == []
