"""The bench: its table says what was measured, and every figure can still be taken."""

import json
import sqlite3
from itertools import count
from pathlib import Path

import pytest

from bench import draining, filling, looking_up, payloads, reading, submitting
from bench.figures import Line, Scale, alone, compared, missing, percentile, shown
from bench.machine import described
from bench.mornings import REQUEST
from bench.payloads import KINDS, made
from bench.servers.bolt import application
from bench.table import rendered
from bench.world import SECRET, TEAM, Slack, a_store
from bot.ingress import Incoming, is_signed, read_http
from handlers.deps import Deps
from handlers.rules.catch import read
from storage import claims
from storage.store import Store

QUICK = Scale(quick=True)


@pytest.fixture
def company(tmp_path: Path) -> Store:
    return a_store(f"sqlite:///{tmp_path}/stile.db", people=2)


def test_a_line_shows_both_values_their_ratio_and_whether_the_goal_is_reached() -> None:
    line = compared("P1", "a request", [0.001, 0.002, 0.003], [0.002, 0.002, 0.002], goal=1.0, unit="ms")

    table = rendered([line], machine="a machine", command="make bench")

    assert "| P1 | a request | 2 ms | 2 ms | 1 × | ≤ 1 × | yes |" in table
    assert table.startswith("`make bench`: a machine.")


def test_a_goal_that_is_missed_says_so() -> None:
    slow = alone("P3", "p99", [0.2], goal=0.1, unit="ms")
    few = compared("P5", "jobs", [100.0], [200.0], goal=2.0, unit="/s", more_is_better=True)

    table = rendered([slow, few], machine="m", command="c")

    assert "| 200 ms | ≤ 100 ms | no |" in table
    assert "| 100 /s | 200 /s | 0.5 × | ≥ 2 × | no |" in table


def test_a_value_that_reads_like_its_goal_has_reached_it() -> None:
    assert Line("P1", "w", "", measured=1.0004, goal=1.0).reached is True


def test_what_was_not_measured_says_why() -> None:
    table = rendered([missing("P5", "Celery", goal=5.0, why="no Redis")], machine="m", command="c")

    assert "| P5 | Celery | not measured | – | – | ≤ 5 × | – |" in table
    assert "- P5: no Redis" in table


def test_a_note_stands_once_below_the_table() -> None:
    line = alone("P9", "find", [0.01], goal=0.1, unit="ms", note="as the clock does")

    assert rendered([line, line], machine="m", command="c").count("as the clock does") == 1


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [(0.0123, "ms", "12.3 ms"), (12345.6, "/s", "12,346 /s"), (74.25, "MB", "74.2 MB")],
)
def test_a_value_is_shown_with_three_digits(value: float, unit: str, words: str) -> None:
    assert shown(value, unit) == words  # type: ignore[arg-type]


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([float(n) for n in range(1, 101)], 0.95) == 96.0


def test_the_machine_is_named() -> None:
    assert "cores" in described("18")
    assert "PostgreSQL 18" in described("18")


@pytest.mark.parametrize("kind", KINDS)
def test_a_payload_passes_the_guard(kind: str) -> None:
    sent = made(kind)

    incoming = read_http(sent.headers, sent.body)

    assert is_signed(
        sent.headers, sent.body, secret=SECRET, now=float(sent.headers["X-Slack-Request-Timestamp"])
    )
    assert isinstance(incoming, Incoming)
    assert incoming.teams[0] == TEAM


def test_no_two_payloads_have_the_same_key() -> None:
    keys = [read_http(sent.headers, sent.body) for sent in (made("event"), made("event"))]

    assert len({incoming.key for incoming in keys if isinstance(incoming, Incoming)}) == 2


async def test_the_bare_bolt_has_twelve_listeners() -> None:
    async with Slack() as slack:
        order = slack.order(commands=payloads.COMMANDS, events=payloads.EVENTS, ids=payloads.IDS)
        app = application(json.loads(order))

    assert len(app._async_listeners) == 12


def test_the_rows_of_a_handoff_are_sixteen() -> None:
    assert sum(len(records) for _, records in submitting.the_rows(1)) == 16


def test_handing_in_can_be_measured(company: Store) -> None:
    numbers = count(1)

    spent = [
        submitting._rows_by_store(company, numbers, 2),
        submitting._use_case(company, numbers, 2),
        submitting._raw(company, str(company.url), numbers, 2),
    ]

    assert min(spent) > 0


def test_what_is_due_and_what_waits_is_made_by_the_database(company: Store) -> None:
    now = filling.deliveries(company, due=3, waiting=5)

    with company.system() as session:
        claimed = claims.claim(session, at=now)
    with sqlite3.connect(str(company.url.database)) as database:
        waiting = database.execute("SELECT count(*) FROM deliveries WHERE state = 'pending'").fetchone()

    assert [delivery.id for delivery in claimed] == [1, 2, 3]
    assert waiting == (5,)


def test_an_idle_look_is_one_query(company: Store) -> None:
    now = filling.deliveries(company, due=0, waiting=5)

    assert draining._queries(company, Deps(company, lambda: now)) == 1


def test_a_rate_is_counted_from_the_first_that_is_done() -> None:
    waiting = iter([12, 12, 8, 4, 0])

    assert draining.rate(lambda: next(waiting), within=5.0, every=0.01) > 8 / 5


def test_the_filled_company_can_be_looked_at(company: Store) -> None:
    looking_up.fill(company, 100)
    deps = Deps(company, lambda: looking_up.NOW)

    found = {name: look(deps) for name, look in looking_up.LOOKS.items()}

    assert len(found) == 6
    assert "Campaign" in str(found["find a word that all have"])
    assert "zeppelin" in str(found["find a word that few have"])
    assert "Campaign" not in str(found["find a word that none has"])


def test_planted_twins_are_found_by_full_text_search() -> None:
    items, twins = reading.planted(60, 5)

    with sqlite3.connect(":memory:") as database:
        reading._fill(database, items)
        found = reading.recall(twins, lambda one: reading._matching(database, one))
    database.close()

    assert (len(items), len(twins)) == (60, 5)
    assert found == 1.0


def test_the_catch_reads_the_message_of_the_bench_as_a_request() -> None:
    assert read(REQUEST).label == "handoff"


def test_the_catch_can_be_measured() -> None:
    assert reading.p10(QUICK)[0].figure == "P10"
