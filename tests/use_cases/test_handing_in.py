"""Handing in: what it writes, and how seldom it asks the database."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import event

from handlers.deps import Deps
from handlers.rules import forms
from handlers.use_cases.handing_in import HandedIn, submit
from storage import (
    check_ins,
    deliveries,
    drafts,
    handoffs,
    history,
    outcome_contexts,
    people,
    rows,
    settings,
)
from storage.records import (
    Actor,
    Architect,
    Calendar,
    CheckIn,
    Draft,
    Handoff,
    Kpi,
    Leads,
    Nudge,
    OutcomeContext,
    Person,
    Request,
    Roster,
    Settings,
    Workspace,
)
from storage.store import Store
from storage.tables import NudgeRow
from storage.vocabulary import Category, CheckInState, Direction, Door, Stage, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
REQUEST = Request(team="T1", actor=Actor(id="U0MAYA"), at=AT)
MOST_STATEMENTS = 33
"""With the one that begins; as measured, so that a new one is a decision: the last draws the leads' Homes, where an
item that nobody leads is theirs."""
ROSTER = Roster(
    leads=Leads(marketing="U0MLEAD", it="U0ILEAD"),
    architects=(Architect(who="U0ARUN"), Architect(who="U0SOFIE")),
)


@pytest.fixture
def deps(store: Store) -> Deps:
    chosen = Settings(calendar=Calendar(zone="Europe/London"), people=ROSTER)
    with store.writing(REQUEST) as session:
        kept = chosen.model_dump(mode="json")
        settings.add(session, Workspace(team_id="T1", settings=kept, created_at=AT))
        for who in ("U0MAYA", "U0ARUN", "U0SOFIE"):
            people.learn(session, Person(team_id="T1", id=who, zone="Europe/London"))
        for number in (1, 2):
            write_down(session, number)
    return Deps(store, lambda: AT)


def write_down(session: Any, number: int) -> None:
    its: dict[str, Any] = {"team_id": "T1", "handoff_id": number}
    handoffs.add(
        session,
        Handoff(
            team_id="T1",
            id=number,
            door=Door.WORK,
            state=State.DRAFT,
            title="Registrations from the webinar platform into the CRM",
            requester="U0MAYA",
            author="U0MAYA",
            created_at=AT,
            updated_at=AT,
        ),
    )
    context = OutcomeContext(
        **its,
        category=Category.EXISTING_SALES,
        audience="Trade customers who come to our product webinars",
        change="Their account manager calls within two days, now it takes ten as lists are copied by hand",
        sponsor="U0MAYA",
        stage=Stage.DESIGN,
        systems="Webinar platform, CRM",
        conceived_on=date(2026, 11, 20),
        launch_on=date(2027, 3, 1),
    )
    kpi = Kpi(
        **its,
        position=1,
        name="Days from webinar to call",
        direction=Direction.DOWN,
        baseline=Decimal(10),
        target=Decimal(2),
        measure_on=date(2027, 6, 1),
        marketing_owner="U0MAYA",
    )
    outcome_contexts.add(session, context)
    outcome_contexts.replace_kpis(session, number, [kpi])
    drafts.add(
        session,
        Draft(
            **its, author="U0MAYA", step=forms.PREVIEW, typed={"kpis": 1}, expires_at=AT + timedelta(days=14)
        ),
    )


def counted(deps: Deps, number: int) -> tuple[HandedIn, list[str]]:
    """Hand one in and return every statement that reached the database meanwhile."""
    said: list[str] = []

    def keep(_: object, __: object, sql: str, *___: object) -> None:
        said.append(sql)

    engine = deps.store.engine
    event.listen(engine, "before_cursor_execute", keep)
    try:
        return submit(deps, REQUEST, number), said
    finally:
        event.remove(engine, "before_cursor_execute", keep)


def test_handing_in_asks_the_database_at_most_so_often(deps: Deps) -> None:
    submit(deps, REQUEST, 1)  # the first one also writes the list of lanes

    _, said = counted(deps, 2)

    assert 0 < len(said) <= MOST_STATEMENTS, "\n".join(said)


def test_handing_in_twice_asks_for_the_handoff_and_its_draft_alone(deps: Deps) -> None:
    first = submit(deps, REQUEST, 1)

    again, said = counted(deps, 1)

    assert again.handoff == first.handoff
    assert [sql for sql in said if sql.startswith(("INSERT", "UPDATE", "DELETE"))] == []
    assert [sql.split(".")[0] for sql in said if ".team_id" in sql] == ["SELECT handoffs", "SELECT drafts"]


def test_handing_in_writes_all_of_it(deps: Deps) -> None:
    handed = submit(deps, REQUEST, 1)

    with deps.store.reading("T1") as session:
        kept = handoffs.get(session, 1)
        draft = drafts.get(session, 1)
        lines = [line.what for line in history.of_handoff(session, 1)]
        (check_in,) = check_ins.of_handoff(session, 1)
        said = {delivery.dedupe_key for delivery in deliveries.of_handoff(session, 1)}
        reminded = rows.by(session, NudgeRow, Nudge, handoff_id=1)

    assert kept == handed.handoff
    assert (kept.state, kept.version, kept.stage) == (State.READY, 2, Stage.DESIGN)
    assert draft is not None
    assert draft.submitted_at == AT
    assert lines == ["check_in_proposed", "handed_in"]
    assert is_proposed(check_in, handed.architect)
    assert said == {
        "root:1",
        "card:1",
        *(f"check_in:{check_in.id}:{who}" for who in ("U0MAYA", handed.architect)),
    }
    assert sorted((one.kind, one.person) for one in reminded) == sorted(
        [("take", handed.architect), ("pick", handed.architect), ("pick", "U0MAYA")]
    )


def is_proposed(check_in: CheckIn, architect: str | None) -> bool:
    return (check_in.state, check_in.architect) == (CheckInState.PROPOSED, architect) and len(
        check_in.slots
    ) == 3


def test_turns_are_taken_by_who_was_not_given_one_for_longest(deps: Deps) -> None:
    first, second = (submit(deps, REQUEST, number).architect for number in (1, 2))

    assert {first, second} == {"U0ARUN", "U0SOFIE"}
