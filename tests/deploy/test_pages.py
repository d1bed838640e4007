"""The pages for operators name what there is: metrics, settings, commands, tables, files."""

import re
from pathlib import Path

import pytest
import yaml
from sqlmodel import SQLModel

import storage.tables  # noqa: F401 - fills the metadata
from bot import metrics
from bot.cli import COMMANDS
from bot.settings import SECRETS, Settings

ROOT = Path(__file__).parents[2]
PAGES = ["docs/deploy.md", "docs/operate.md", "docs/privacy.md"]
ENDINGS = ("_total", "_bucket", "_count", "_sum")


def page(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def known_metrics() -> set[str]:
    families = [family for family in metrics.REGISTRY.collect() if family.name.startswith("stile_")]
    return {name for family in families for name in (family.name, *(family.name + end for end in ENDINGS))}


def test_every_metric_that_is_spoken_of_is_there_and_the_other_way_round() -> None:
    spoken = set(re.findall(r"\bstile_[a-z_]+", page("docs/operate.md")))

    assert spoken - known_metrics() == set()
    families = {family.name for family in metrics.REGISTRY.collect() if family.name.startswith("stile_")}
    assert {name for name in families if not any(one.startswith(name) for one in spoken)} == set()


def test_the_alerts_are_yaml_and_each_asks_something() -> None:
    (written,) = re.findall(r"```yaml\n(.*?)```", page("docs/operate.md"), re.DOTALL)

    (group,) = yaml.safe_load(written)["groups"]

    assert len({rule["alert"] for rule in group["rules"]}) == len(group["rules"]) >= 6
    assert all("stile_" in rule["expr"] for rule in group["rules"])


@pytest.mark.parametrize("path", PAGES)
def test_every_setting_and_command_that_is_spoken_of_is_there(path: str) -> None:
    aliases = [str(field.validation_alias) for field in Settings.model_fields.values()]
    settings = set(re.findall(r"[A-Z][A-Z_]+", " ".join(aliases))) | {f"{name}_FILE" for name in SECRETS}
    commands = set(COMMANDS)

    named = set(re.findall(r"\b(?:STILE|SLACK|DATABASE|OPENAI)_[A-Z_]+\b", page(path))) - {"STILE_URL"}
    typed = set(re.findall(r"(?:bin/|`|-- |stile |… )stile ([a-z]+)\b", page(path)))

    assert named - settings == set()
    assert typed - commands == set()


@pytest.mark.parametrize("path", PAGES)
def test_every_link_leads_somewhere(path: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)\)", page(path)) if "://" not in link]

    assert [link for link in links if not (ROOT / path).parent.joinpath(link).exists()] == []


def test_every_table_is_told_of_with_what_it_keeps() -> None:
    cells = [line.split("|")[2] for line in page("docs/privacy.md").splitlines() if line.startswith("| ")]
    named = set(re.findall(r"`([a-z_*]+)`", " ".join(cells)))

    tables = {name for name in SQLModel.metadata.tables if name not in COUNTS_ONLY}

    assert {name for name in tables if not _is_named(name, named)} == set()
    assert {name for name in named if not any(_is_named(table, {name}) for table in tables)} == set()


COUNTS_ONLY = {"tallies", "likeness_terms", "links"}
"""Counts and word weights that are drawn from handoffs anew, and which handoffs are alike."""


def _is_named(table: str, named: set[str]) -> bool:
    return any(re.fullmatch(name.replace("*", ".*"), table) for name in named)
