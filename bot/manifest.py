"""The Slack app manifest, `app.yaml`, wherever Stile is installed."""

from pathlib import Path
from typing import Any

import yaml

PLACES = (Path(__file__).with_name("app.yaml"), Path(__file__).parents[1] / "app.yaml")
"""In a wheel it lies in the package, in a clone beside it."""


def text() -> str:
    """Return the manifest as it is written."""
    return next(path for path in PLACES if path.exists()).read_text(encoding="utf-8")


def read() -> dict[str, Any]:
    """Return the manifest, parsed."""
    manifest: dict[str, Any] = yaml.safe_load(text())
    return manifest


def lines() -> dict[str, int]:
    """Return the line in which each item of the manifest's lists first stands."""
    found: dict[str, int] = {}
    for number, line in enumerate(text().splitlines(), 1):
        if line.strip().startswith("- "):
            found.setdefault(line.strip()[2:], number)
    return found


def scopes(manifest: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return all bot scopes, and those of them that are optional."""
    declared = manifest["oauth_config"]["scopes"]
    return list(declared["bot"]), list(declared.get("bot_optional", []))
