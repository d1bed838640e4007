from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from handlers.deps import Deps
from handlers.rules.names import Named, Names
from handlers.use_cases import installations
from handlers.use_cases import settings as use_cases
from storage import people, settings
from storage.migrate import bring_up_to_date
from storage.records import STILE, Entry, Person, Request
from storage.rows import some
from storage.store import Store
from storage.tables import EntryRow

TEAM = "T0ACME"
AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
NAMES = Names(
    people=(Named("U0ADA", ("ada",)), Named("U0ARUN", ("arun",))), channels=(Named("C0IT", ("it",)),)
)
DOCUMENT: dict[str, Any] = {"channels": {"it": "#it"}, "people": {"architects": [{"who": "@arun"}]}}
REQUEST = Request(team=TEAM, actor=STILE, at=AT, surface="command line")


@pytest.fixture
def deps(tmp_path: Path) -> Iterator[Deps]:
    store = Store(f"sqlite:///{tmp_path}/stile.db")
    bring_up_to_date(store)
    deps = Deps(store, lambda: AT)
    installations.remember(deps, TEAM, name="Acme", bot_user="U0BOT")
    yield deps
    store.close()


def history(deps: Deps) -> list[Entry]:
    with deps.store.reading(TEAM) as session:
        return some(session, EntryRow, Entry)


def test_what_a_document_says_is_kept(deps: Deps) -> None:
    merged = use_cases.apply(deps, REQUEST, DOCUMENT, NAMES)

    assert use_cases.present(deps, TEAM) == merged.settings
    assert merged.settings.channels.it == "C0IT"


def test_each_change_is_a_line_of_history_with_ids(deps: Deps) -> None:
    use_cases.apply(deps, REQUEST, DOCUMENT, NAMES)

    lines = {(entry.what, entry.before, entry.after) for entry in history(deps)}
    assert ("settings", "channels.it: not set", "channels.it: C0IT") in lines
    assert ("settings", "people.architects: not set", "people.architects: U0ARUN") in lines


def test_applying_it_again_writes_nothing(deps: Deps) -> None:
    use_cases.apply(deps, REQUEST, DOCUMENT, NAMES)
    before = len(history(deps))

    merged = use_cases.apply(deps, REQUEST, DOCUMENT, NAMES)

    assert merged.changes == []
    assert len(history(deps)) == before


def test_one_problem_keeps_everything_as_it_was(deps: Deps) -> None:
    merged = use_cases.apply(deps, REQUEST, {**DOCUMENT, "cadence": {"idea": 0}}, NAMES)

    assert merged.problems == ["cadence.idea: This is a whole number from 1 to 60."]
    assert use_cases.present(deps, TEAM).channels.it is None
    assert history(deps) == []


def test_looking_first_writes_nothing(deps: Deps) -> None:
    merged = use_cases.preview(deps, TEAM, DOCUMENT, NAMES)

    assert merged.changes[0].path == "channels.it"
    assert use_cases.present(deps, TEAM).channels.it is None


def test_slacks_facts_are_learnt_of_people_on_the_roster_and_of_nobody_else(deps: Deps) -> None:
    facts = [
        Person(team_id=TEAM, id="U0ARUN", zone="Asia/Kolkata", checked_at=AT),
        Person(team_id=TEAM, id="U0ADA", zone="Europe/London", checked_at=AT),
    ]

    use_cases.apply(deps, REQUEST, DOCUMENT, NAMES, facts=facts)

    with deps.store.reading(TEAM) as session:
        known = people.of_ids(session, ["U0ARUN", "U0ADA"])
        assert settings.get(session).people.architects[0].who == "U0ARUN"
    assert {who: person.zone for who, person in known.items()} == {"U0ARUN": "Asia/Kolkata"}
