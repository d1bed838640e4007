"""What others wrote is pinned like everything else: exact versions, their sums, and no address."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.peers.programs import INSTALLED, require

HERE = Path(__file__).parent
WANTED: dict[str, str] = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]
LOCK = (HERE / "package-lock.json").read_text("utf-8")
PACKAGES: dict[str, dict[str, Any]] = {
    path.removeprefix("node_modules/"): package
    for path, package in json.loads(LOCK)["packages"].items()
    if path
}


def test_the_lock_names_no_address() -> None:
    assert "resolved" not in LOCK
    assert "://" not in LOCK


@pytest.mark.parametrize("name", PACKAGES)
def test_every_package_has_its_version_and_sum(name: str) -> None:
    assert re.fullmatch(r"\d+\.\d+\.\d+", PACKAGES[name]["version"])
    assert re.fullmatch(r"sha512-[\w+/]{86}==", PACKAGES[name]["integrity"])


def test_what_is_wanted_is_what_is_locked() -> None:
    locked = {name: PACKAGES[name]["version"] for name in WANTED}

    assert locked == WANTED


def test_a_peer_that_is_missing_fails_and_says_how_it_comes() -> None:
    with pytest.raises(FileNotFoundError, match="run `make test-peers`"):
        require(INSTALLED / "nobody/wrote/this")
