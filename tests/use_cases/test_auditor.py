"""The auditor on a real store: what it calls stuck, whom it tells, and what it does after a time away."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event
from sqlmodel import col, select, update

from handlers.deps import Deps
from handlers.rules import auditor as rules
from handlers.rules.auditor import Audit, Stuck
from handlers.rules.refusals import Refusal
from handlers.use_cases import auditor
from storage import auditor as stored
from storage import database_time, deliveries, inbox
from storage.records import STILE, Request
from storage.store import Store
from storage.tables import DeliveryRow, WorkspaceRow
from storage.vocabulary import DeliveryState
from tests.outbox import prepare
from tests.world import ADMIN, MARTECH, MAYA, TEAM

NOW = datetime.now(UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def deps(store: Store) -> Deps:
    prepare(store, NOW)
    return Deps(store=store, clock=lambda: NOW)


def add(deps: Deps, key: str, *, ago: timedelta, **values: Any) -> None:
    with deps.store.writing(request()) as session:
        deliveries.add(session, "rerouted", key=key, due_at=NOW - ago, channel=MARTECH, handoff_id=1)
        if values:
            session.execute(
                update(DeliveryRow)
                .where(col(DeliveryRow.team_id) == TEAM, col(DeliveryRow.dedupe_key) == key)
                .values(**values)
            )


def request() -> Request:
    return Request(team=TEAM, actor=STILE, at=NOW)


def lease_over_for(deps: Deps, seconds: float) -> datetime:
    with deps.store.reading(TEAM) as session:
        return database_time.read(session) - timedelta(seconds=seconds)


def receive(deps: Deps, key: str, *, ago: timedelta, kind: str = "event") -> None:
    came = request().model_copy(update={"at": NOW - ago})
    inbox.keep(deps.store, came, kind=kind, key=key, body="{}")


def rows(deps: Deps) -> dict[str, Any]:
    with deps.store.reading(TEAM) as session:
        found = session.execute(select(DeliveryRow.__table__).where(col(DeliveryRow.team_id) == TEAM))  # type: ignore[attr-defined]
        return {row.dedupe_key: row for row in found}


def troubles(deps: Deps) -> list[str]:
    return [str(row.args["whole"]) for row in rows(deps).values() if row.kind == "trouble"]


def test_an_empty_workspace_is_clean(deps: Deps) -> None:
    found = auditor.audit(deps)

    assert found.is_clean
    assert found.by_state == dict.fromkeys(("pending", "sending", "failed", "blocked", "uncertain"), 0)


def test_a_message_that_could_be_said_is_late_after_five_minutes(deps: Deps) -> None:
    add(deps, "in time", ago=4 * MINUTE)
    add(deps, "late", ago=6 * MINUTE)

    found = auditor.audit(deps)

    assert found.stuck == {TEAM: Stuck(overdue=1)}
    assert (found.due, found.oldest_due, found.by_state["pending"]) == (2, 360.0, 2)


def test_a_message_that_slack_puts_off_is_late_after_a_quarter_of_an_hour(deps: Deps) -> None:
    later = NOW + timedelta(hours=1)
    add(deps, "put off", ago=14 * MINUTE, next_try_at=later)
    assert auditor.audit(deps).is_clean

    add(deps, "put off for long", ago=16 * MINUTE, next_try_at=later)

    assert auditor.audit(deps).stuck == {TEAM: Stuck(overdue=1)}


def test_a_card_that_is_drawn_anew_is_not_late_though_it_was_due_long_ago(deps: Deps) -> None:
    add(deps, "card", ago=timedelta(days=3), slack_ts="1.1")

    assert auditor.audit(deps).is_clean


@pytest.mark.parametrize(("seconds", "stuck"), [(200.0, {}), (300.0, {TEAM: Stuck(abandoned=1)})])
def test_what_was_begun_is_abandoned_two_claims_after_its_own(
    deps: Deps, seconds: float, stuck: dict[str, Stuck]
) -> None:
    add(
        deps,
        "begun",
        ago=MINUTE,
        state=DeliveryState.SENDING,
        slack_ts="1.1",
        lease_until=lease_over_for(deps, seconds),
    )

    assert auditor.audit(deps).stuck == stuck


def test_an_uncertain_message_counts_for_an_hour_and_one_with_an_end_never(deps: Deps) -> None:
    add(deps, "old", ago=61 * MINUTE, state=DeliveryState.UNCERTAIN)
    add(deps, "whispered", ago=MINUTE, state=DeliveryState.UNCERTAIN, expires_at=NOW)
    assert auditor.audit(deps).is_clean

    add(deps, "new", ago=MINUTE, state=DeliveryState.UNCERTAIN)

    assert auditor.audit(deps).stuck == {TEAM: Stuck(uncertain=1)}


def test_an_event_nobody_handles_is_stuck_and_an_answered_press_is_not(deps: Deps) -> None:
    receive(deps, "press", ago=9 * MINUTE, kind="action")
    receive(deps, "fresh", ago=4 * MINUTE)
    assert auditor.audit(deps).is_clean

    receive(deps, "old", ago=6 * MINUTE)

    found = auditor.audit(deps)
    assert (found.events, found.oldest_event) == (2, 360.0)
    assert found.stuck == {TEAM: Stuck(unhandled=2)}


def test_the_admins_are_told_once_until_all_was_well(deps: Deps) -> None:
    stuck = Audit(stuck={TEAM: Stuck(overdue=2)})

    told = [auditor.tell(deps, stuck), auditor.tell(deps, stuck)]
    auditor.tell(deps, Audit())
    later = Deps(store=deps.store, clock=lambda: NOW + 2 * MINUTE)
    told.append(auditor.tell(later, stuck))

    assert told == [[TEAM], [], [TEAM]]
    assert len(troubles(deps)) == 2
    assert troubles(deps)[0].startswith("Stile does not keep up: 2 messages are late.")
    assert {row.person for row in rows(deps).values()} == {ADMIN}


@pytest.mark.parametrize(
    ("stuck", "said"),
    [
        (Stuck(overdue=1), "1 message is late."),
        (Stuck(unhandled=3, abandoned=1), "1 was begun and not ended, 3 events from Slack are not handled."),
        (Stuck(uncertain=2), "2 may have been posted or not."),
    ],
)
def test_what_is_stuck_is_one_sentence(stuck: Stuck, said: str) -> None:
    assert f"does not keep up: {said}" in rules.sentence(stuck)


def seen(deps: Deps, ago: timedelta) -> None:
    with deps.store.system() as session:
        stored.seen(session, at=NOW - ago)


def test_after_a_time_away_what_was_never_said_is_looked_for_first(deps: Deps) -> None:
    add(deps, "waits", ago=timedelta(days=1))
    add(deps, "due tomorrow", ago=timedelta(days=-1))
    add(deps, "said", ago=timedelta(days=4), state=DeliveryState.POSTED, slack_ts="1.1")
    seen(deps, timedelta(days=3))

    away = auditor.come_back(deps, instance="")

    found = rows(deps)
    assert away == timedelta(days=3)
    assert (found["waits"].attempt, found["waits"].first_attempt_at) == (
        1,
        NOW - timedelta(days=3) - rules.LATE,
    )
    assert [found[key].attempt for key in ("due tomorrow", "said")] == [0, 0]


def test_after_a_time_away_living_messages_of_open_handoffs_and_homes_are_drawn_anew(deps: Deps) -> None:
    with deps.store.writing(request()) as session:
        for key, kind, about, live in (
            ("card", "rerouted", 1, True),
            ("note", "rerouted", 1, False),
            ("of a closed one", "rerouted", 9, True),
            ("home", "home", None, True),
        ):
            deliveries.add(session, kind, key=key, due_at=NOW, handoff_id=about, person=MAYA, live=live)
        posted = {"state": DeliveryState.POSTED, "slack_ts": "1.1", "drawn": 1}
        session.execute(update(DeliveryRow).where(col(DeliveryRow.team_id) == TEAM).values(**posted))
    seen(deps, timedelta(hours=2))

    auditor.come_back(deps, instance="")

    waiting = {key for key, row in rows(deps).items() if row.state is DeliveryState.PENDING}
    assert waiting == {"card", "home"}
    assert {row.slack_ts for row in rows(deps).values()} == {"1.1"}


def test_an_ordinary_restart_changes_nothing(deps: Deps) -> None:
    add(deps, "waits", ago=MINUTE)
    seen(deps, 59 * MINUTE)

    auditor.come_back(deps, instance="")

    assert rows(deps)["waits"].attempt == 0


def kept_instance(deps: Deps) -> str:
    with deps.store.reading(TEAM) as session:
        found: str = session.execute(
            select(WorkspaceRow.instance).where(col(WorkspaceRow.team_id) == TEAM)
        ).scalar_one()
        return found


@pytest.mark.parametrize("other", ["staging", ""])
def test_the_database_of_another_instance_is_refused_until_it_is_adopted(deps: Deps, other: str) -> None:
    auditor.come_back(deps, instance="production")

    with pytest.raises(Refusal, match=r"belongs to the instance 'production'.*STILE_INSTANCE=production"):
        auditor.come_back(deps, instance=other)

    assert kept_instance(deps) == "production"
    assert auditor.adopt(deps, instance="staging") == 1
    auditor.come_back(deps, instance="staging")


def test_a_refused_instance_leaves_what_waits_alone(deps: Deps) -> None:
    auditor.come_back(deps, instance="production")
    add(deps, "waits", ago=timedelta(days=1))
    seen(deps, timedelta(days=3))

    with pytest.raises(Refusal):
        auditor.come_back(deps, instance="staging")

    assert rows(deps)["waits"].attempt == 0


def test_what_waits_in_a_workspace_this_process_does_not_speak_for_is_not_its_trouble(deps: Deps) -> None:
    add(deps, "late", ago=timedelta(days=1))
    receive(deps, "old", ago=timedelta(days=1))
    seen(deps, timedelta(days=3))
    deps.store.serves = frozenset({"T0OTHER"})

    found = auditor.audit(deps)
    auditor.come_back(deps, instance="other")

    assert (found.is_clean, found.due, found.events) == (True, 0, 0)
    assert rows(deps)["late"].attempt == 0
    assert kept_instance(deps) == ""


@pytest.mark.sqlite  # PostgreSQL decides by how much there is
def test_an_audit_reads_no_table_from_end_to_end(deps: Deps) -> None:
    plans = plans_of(deps.store, lambda: auditor.audit(deps))

    walked = [line for line in plans if " deliveries" in line or " inbox" in line]
    assert len(walked) >= 6
    right = ("ix_inbox_open", "ix_deliveries_due", "ix_deliveries_stuck")
    assert [line for line in walked if not any(index in line for index in right)] == []


def plans_of(store: Store, ask: Callable[[], object]) -> list[str]:
    """Return how SQLite looks up each query of something."""
    said: list[tuple[str, Any]] = []
    with store.looking() as session:
        reading = session.get_bind()

        def keep(_: object, __: object, sql: str, values: Any, *___: object) -> None:
            said.append((sql, values))

        event.listen(reading.engine, "before_cursor_execute", keep)
    ask()
    with store.engine.connect() as connection:
        return [
            str(row[3])
            for sql, values in said
            if sql.startswith("SELECT")
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
