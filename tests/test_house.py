"""The house keeps its own law where no linter looks."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("bot", "handlers", "storage", "prompts")
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def sources(*folders: str) -> list[Path]:
    return [file for folder in folders for file in (ROOT / folder).rglob("*.py")]


def test_the_lock_file_names_no_address() -> None:
    assert not re.search(r"https?://|--index|--extra-index|--find-links", LOCK)


def test_every_pin_of_the_lock_file_has_its_hashes() -> None:
    pins = re.split(r"\n(?=[a-z0-9])", LOCK.strip())

    assert len(pins) > 50
    assert all(re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+", pin) and "--hash=sha256:" in pin for pin in pins)


@pytest.mark.parametrize("name", ["utils", "helpers", "manager", "service", "data", "info", "process"])
def test_no_module_has_a_name_that_says_nothing(name: str) -> None:
    assert [file for file in sources(*PACKAGES) if file.stem == name] == []


def test_only_settings_reads_the_environment() -> None:
    readers = [
        file for file in sources(*PACKAGES) if re.search(r"os\.environ|os\.getenv", file.read_text("utf-8"))
    ]

    assert [file.name for file in readers] == ["settings.py"]


def test_nobody_commits_but_the_store() -> None:
    committers = [file for file in sources(*PACKAGES) if ".commit()" in file.read_text("utf-8")]

    assert [file.relative_to(ROOT).as_posix() for file in committers] == ["storage/store.py"]


def test_only_the_edge_says_async() -> None:
    inner = sources("handlers/rules", "handlers/views", "handlers/use_cases", "storage", "prompts")

    assert [file for file in inner if re.search(r"\basync def\b|\bawait\b", file.read_text("utf-8"))] == []


def test_the_page_asks_no_foreign_address() -> None:
    page = (ROOT / "bot/playground/page.html").read_text(encoding="utf-8")
    addresses = set(re.findall(r"https?://[^\s\"'`<>)]+", page))

    assert all(address.startswith("http://www.w3.org/") for address in addresses), addresses
