"""The Slack app manifest, `app.yaml`, wherever Stile is installed."""

from pathlib import Path
from typing import Any

import yaml

PLACES = (Path(__file__).with_name("app.yaml"), Path(__file__).parents[1] / "app.yaml")
"""In a wheel it lies in the package, in a clone beside it."""


def read() -> dict[str, Any]:
    """Return the manifest, parsed."""
    found = next(path for path in PLACES if path.exists())
    manifest: dict[str, Any] = yaml.safe_load(found.read_text(encoding="utf-8"))
    return manifest


def scopes(manifest: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Return all bot scopes, and those of them that are optional."""
    declared = manifest["oauth_config"]["scopes"]
    return list(declared["bot"]), list(declared.get("bot_optional", []))
