"""The report on a real store: quarters in the workspace's zone, medians by the same rules, and who may ask."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from statistics import median

import pytest
from sqlalchemy import event
from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import earliness
from handlers.rules import report as rules
from handlers.rules.refusals import Refusal
from handlers.rules.report import Figures, Report
from handlers.rules.working_time import WorkingTime
from handlers.use_cases import report, working_times
from storage import check_ins, handoffs, outcome_contexts, questions, rows, settings
from storage import report as queries
from storage.records import (
    STILE,
    Actor,
    Calendar,
    CheckIn,
    Handoff,
    OutcomeContext,
    Question,
    Request,
    Settings,
    Tally,
    Workspace,
)
from storage.store import Store
from storage.tables import HandoffRow
from storage.vocabulary import CheckInState, Door, Role, Side, Stage, State

TEAM, OTHER = "T1", "T2"
ZONE = "America/New_York"
NOW = datetime(2026, 12, 2, 15, 0, tzinfo=UTC)
"""A Wednesday, 10:00 in New York, in the last quarter of 2026."""
LEAD = Actor(id="ULEAD", roles=frozenset({Role.LEAD}))
ADMIN = Actor(id="UADMIN", roles=frozenset({Role.ADMIN}))
MAYA = Actor(id="UMAYA")
ARUN = Actor(id="UARUN", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
CLOSED = (
    CheckInState.HELD,
    CheckInState.HELD,
    CheckInState.SKIPPED,
    CheckInState.WAIVED,
    CheckInState.CANCELLED,
)
IN_NEW_YORK = Settings(calendar=Calendar(zone=ZONE, holidays="US-NY"))


class Company:
    """One workspace on a store, with a clock that is moved by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.now = NOW
        self.deps = Deps(store, lambda: self.now)
        self.last = 0
        for team in (TEAM, OTHER):
            with store.writing(Request(team=team, actor=STILE, at=NOW)) as session:
                document = IN_NEW_YORK.model_dump(mode="json")
                settings.add(session, Workspace(team_id=team, settings=document, created_at=NOW))

    def request(self, actor: Actor = LEAD) -> Request:
        return Request(team=TEAM, actor=actor, at=self.now)

    def report(self, actor: Actor = LEAD) -> Report:
        return report.look_at_report(self.deps, self.request(actor))

    def quarter(self, name: str = "2026 Q4") -> Figures:
        return next(one for one in self.report().quarters if one.quarter.name == name)

    def gets(self, ready_at: datetime | None = NOW, *, team: str = TEAM, **more: object) -> Handoff:
        """Keep a handoff that came to IT, with what it is for where dates are given."""
        self.last += 1
        dates = {name: more.pop(name, None) for name in ("conceived_on", "launch_on")}
        values: dict[str, object] = {
            "team_id": team,
            "id": self.last,
            "door": Door.WORK,
            "state": State.READY,
            "title": "Loyalty app",
            "requester": "UMAYA",
            "author": "UMAYA",
            "created_at": NOW,
            "updated_at": NOW,
            "ready_at": ready_at,
        }
        handoff = Handoff.model_validate({**values, **more})
        context = OutcomeContext.model_validate({"team_id": team, "handoff_id": self.last, **dates})
        with self.store.writing(Request(team=team, actor=STILE, at=NOW)) as session:
            handoffs.add(session, handoff)
            outcome_contexts.add(session, context)
        return handoff

    def talks(
        self, handoff: Handoff, stage: Stage, at: datetime, state: CheckInState = CheckInState.HELD
    ) -> CheckIn:
        """Keep a check-in that took place, or did not."""
        self.last += 1
        check_in = CheckIn(
            team_id=TEAM,
            id=self.last,
            handoff_id=handoff.id,
            stage=stage,
            state=state,
            requester="UMAYA",
            architect="UARUN",
            due_at=at,
            starts_at=at,
            answered_at=at + timedelta(days=2),
            created_at=at,
        )
        with self.store.writing(self.request(STILE)) as session:
            check_ins.add(session, check_in)
        return check_in

    def asks(self, handoff: Handoff, at: datetime) -> None:
        """Keep a question of Arun's."""
        self.last += 1
        question = Question(
            team_id=TEAM, id=self.last, handoff_id=handoff.id, asked_by="UARUN", asked_at=at, text="Which?"
        )
        with self.store.writing(self.request(STILE)) as session:
            questions.add(session, question)


@pytest.fixture
def company(store: Store) -> Company:
    return Company(store)


def test_leads_and_admins_read_the_report_and_nobody_else(company: Company) -> None:
    assert [company.report(actor).at for actor in (LEAD, ADMIN)] == [NOW, NOW]
    for actor in (MAYA, ARUN, STILE):
        with pytest.raises(Refusal, match="Only leads and admins"):
            company.report(actor)


def test_an_empty_workspace_has_four_quarters_with_nothing(company: Company) -> None:
    told = company.report()

    assert [one.quarter.name for one in told.quarters] == ["2026 Q1", "2026 Q2", "2026 Q3", "2026 Q4"]
    assert {one.handed_in for one in told.quarters} == {0}
    assert (told.held, told.quarters[-1].earliness.n) == (0, 0)


def test_a_quarter_begins_at_midnight_in_the_workspaces_zone(company: Company) -> None:
    # Midnight in New York is 04:00 UTC in summer and 05:00 in winter.
    company.gets(datetime(2026, 1, 1, 4, 59, 59, tzinfo=UTC))
    company.gets(datetime(2026, 1, 1, 5, 0, tzinfo=UTC))
    company.gets(datetime(2026, 10, 1, 3, 59, 59, tzinfo=UTC))
    for _ in range(2):
        company.gets(datetime(2026, 10, 1, 4, 0, tzinfo=UTC))

    assert [one.handed_in for one in company.report().quarters] == [1, 0, 1, 2]


def test_what_came_in_is_counted_by_what_it_was(company: Company) -> None:
    company.gets(late=True)
    company.gets(cannot_wait="campaign: it ends on Sunday")
    company.gets(state=State.DECLINED, late=True)
    company.gets(door=Door.IDEA, state=State.IDEA_OPEN)
    company.gets(state=State.MERGED)
    company.gets(team=OTHER)
    company.gets(ready_at=None, state=State.DRAFT)

    one = company.quarter()

    assert (one.asked, one.told_early, one.handed_in) == (3, 1, 4)
    assert (one.late, one.could_not_wait, one.declined) == (2, 1, 1)


def test_withdrawn_without_context_is_what_it_never_got(company: Company) -> None:
    company.gets(None, state=State.WITHDRAWN, decided_at=NOW)
    company.gets(NOW, state=State.WITHDRAWN, decided_at=NOW)
    company.gets(None, state=State.DRAFT)
    company.gets(None, state=State.WITHDRAWN, decided_at=NOW - timedelta(days=90))

    assert [one.withdrawn for one in company.report().quarters] == [0, 0, 1, 1]


def test_what_is_held_now_is_counted_with_the_age_of_the_oldest(company: Company) -> None:
    company.gets(None, state=State.NEEDS_CONTEXT, held_since=NOW - timedelta(days=1))
    company.gets(None, state=State.NEEDS_CONTEXT, held_since=NOW - timedelta(days=7))

    told = company.report()

    assert (told.held, told.held_days) == (2, 4)  # Thanksgiving lies between


def test_the_median_and_its_parts_are_those_of_single_handoffs(company: Company) -> None:
    # Each came up 100 days before its launch and is at plan now; the day of the first talk, at idea, differs.
    # L = 0.9, 0.7, 0.5, 0.3, 0.1 and C = 1/2 give E = 0.7, 0.6, 0.5, 0.4, 0.3.
    came_up = date(2026, 10, 5)
    for days in (10, 30, 50, 70, 90):
        handoff = company.gets(
            stage=Stage.PLAN, conceived_on=came_up, launch_on=came_up + timedelta(days=100)
        )
        at = datetime(2026, 10, 5, 16, 0, tzinfo=UTC) + timedelta(days=days)
        company.talks(handoff, Stage.IDEA, at)

    one = company.quarter()

    parts = (one.earliness, one.lead, one.coverage)
    assert [part.value for part in parts] == pytest.approx([0.5, 0.5, 0.5])
    assert [part.n for part in parts] == [5, 5, 5]
    assert one.entries == {Stage.IDEA: 5}


@pytest.mark.parametrize(("count", "shown"), [(4, None), (5, 0.0)])
def test_a_median_of_fewer_than_five_is_not_shown(company: Company, count: int, shown: float | None) -> None:
    for _ in range(count):
        company.gets(stage=Stage.PLAN)

    assert company.quarter().earliness.shown == shown


def test_the_entry_stage_is_that_of_the_first_talk_and_only_held_ones_count(company: Company) -> None:
    handoff = company.gets(stage=Stage.ESTIMATE)
    company.talks(handoff, Stage.IDEA, NOW - timedelta(days=9), CheckInState.SKIPPED)
    company.talks(handoff, Stage.PLAN, NOW - timedelta(days=3))
    company.talks(handoff, Stage.DESIGN, NOW - timedelta(days=5))

    one = company.quarter()

    assert one.entries == {Stage.DESIGN: 1}
    assert one.coverage.value == pytest.approx(2 / 3)


def test_the_databases_counting_gives_what_the_rules_give_one_by_one(company: Company) -> None:
    chance = random.Random(7)
    single = []
    for _ in range(60):
        came_up = date(2026, 10, 1) + timedelta(days=chance.randrange(40))
        launch = came_up + timedelta(days=chance.randrange(-5, 90)) if chance.random() < 0.8 else None
        stage = chance.choice(list(Stage))
        handoff = company.gets(stage=stage, conceived_on=came_up, launch_on=launch)
        # From before the clock goes back on 1 November to after it, at any hour.
        moments = [
            datetime(2026, 10, 20, tzinfo=UTC) + timedelta(hours=chance.randrange(24 * 40)) for _ in range(3)
        ]
        held = [
            company.talks(handoff, chance.choice(list(Stage)), at, chance.choice(CLOSED)) for at in moments
        ]
        context = OutcomeContext(team_id=TEAM, handoff_id=handoff.id, conceived_on=came_up, launch_on=launch)
        single.append(earliness.of_handoff(handoff, context, held, zone=ZONE))

    one = company.quarter()

    for middle, values in (
        (one.earliness, [early.value for early in single]),
        (one.lead, [early.lead for early in single]),
        (one.coverage, [early.coverage for early in single]),
    ):
        known = [value for value in values if value is not None]
        assert middle.value == pytest.approx(median(known))
        assert middle.n == len(known)
    assert one.entries == {
        stage: count for stage in Stage if (count := sum(early.entry is stage for early in single))
    }


MONDAY = datetime(2026, 10, 19, 14, 0, tzinfo=UTC)
"""10:00 in New York, with two weeks ahead in which nobody has a holiday."""
LATE_ON_MONDAY = timedelta(hours=13, minutes=59)


def taken(company: Company, handoff: Handoff, at: datetime) -> None:
    with company.store.writing(company.request(STILE)) as session:
        handoffs.put(session, handoff.model_copy(update={"taken_at": at}))


def asked(company: Company, handoff: Handoff, at: datetime) -> None:
    company.asks(handoff, at)


def talked(company: Company, handoff: Handoff, at: datetime) -> None:
    company.talks(handoff, Stage.IDEA, at)


FIRST_WORDS = (taken, asked, talked)


@pytest.mark.parametrize("speak", FIRST_WORDS)
def test_the_first_word_is_counted_in_working_days_of_the_workspaces_calendar(
    company: Company, speak: Callable[[Company, Handoff, datetime], None]
) -> None:
    found = []
    for later in (timedelta(hours=-1), LATE_ON_MONDAY, LATE_ON_MONDAY + timedelta(minutes=1), timedelta(7)):
        speak(company, company.gets(MONDAY), MONDAY + later)
        found.append(company.quarter().contact)

    # One by one: 0; 0 0; 0 0 1; 0 0 1 5
    assert [(one.value, one.n) for one in found] == [(0, 1), (0, 2), (0, 3), (0.5, 4)]


def test_the_earliest_of_all_first_words_counts(company: Company) -> None:
    for first in range(3):
        handoff = company.gets(MONDAY)
        for number, speak in enumerate(FIRST_WORDS):
            speak(company, handoff, MONDAY + timedelta(days=1 + (number - first) % 3))

    found = company.quarter().contact

    assert (found.value, found.n) == (1.0, 3)


def test_who_heard_nothing_yet_is_not_in_the_median(company: Company) -> None:
    company.gets(MONDAY)

    assert company.quarter().contact.n == 0


@pytest.fixture
def crowded(company: Company) -> Company:
    """Give a workspace with more handoffs than are counted at each look."""
    with company.store.writing(company.request(STILE)) as session:
        rows.add(session, HandoffRow, *(a_row(number) for number in range(1, rules.MANY + 2)))
    company.last = rules.MANY + 1
    return company


def a_row(number: int) -> Handoff:
    return Handoff(
        team_id=TEAM,
        id=number,
        door=Door.WORK,
        state=State.READY,
        requester="UMAYA",
        author="UMAYA",
        created_at=NOW,
        updated_at=NOW,
        ready_at=NOW - timedelta(days=1),
    )


def tally(company: Company) -> Tally | None:
    with company.store.reading(TEAM) as session:
        return queries.tally(session)


def test_with_few_handoffs_every_look_counts_anew(company: Company) -> None:
    before = company.quarter().handed_in
    company.gets()

    assert (before, company.quarter().handed_in) == (0, 1)
    assert tally(company) is None


def test_with_many_handoffs_what_was_counted_is_good_for_an_hour(crowded: Company) -> None:
    before = crowded.quarter().handed_in
    crowded.gets()

    told = []
    for minutes in (0, 59, 1):
        crowded.now += timedelta(minutes=minutes)
        told.append(crowded.report())

    assert [one.quarters[-1].handed_in - before for one in told] == [0, 0, 1]
    assert [one.at for one in told] == [NOW, NOW, NOW + timedelta(hours=1)]


def test_what_was_counted_is_not_shown_for_another_quarter(crowded: Company) -> None:
    crowded.now = datetime(2027, 1, 1, 4, 59, tzinfo=UTC)
    crowded.report()
    crowded.now += timedelta(minutes=1)

    assert crowded.report().quarters[-1].quarter.name == "2027 Q1"


def test_the_clock_keeps_the_report_of_many_handoffs_at_hand(crowded: Company) -> None:
    report.count_anew(crowded.deps, TEAM)
    first = tally(crowded)
    crowded.now += timedelta(minutes=29)
    report.count_anew(crowded.deps, TEAM)
    second = tally(crowded)
    crowded.now += timedelta(minutes=1)
    report.count_anew(crowded.deps, TEAM)
    third = tally(crowded)

    assert first
    assert second
    assert third
    assert (second.counted_at, third.counted_at) == (NOW, crowded.now)
    assert crowded.report().at == crowded.now


def test_the_clock_counts_nothing_where_there_are_few(company: Company) -> None:
    company.gets()

    report.count_anew(company.deps, TEAM)

    assert tally(company) is None


@pytest.mark.sqlite  # PostgreSQL decides by how much there is
def test_every_count_walks_the_index_of_what_came_in_and_no_table(company: Company) -> None:
    plans = plans_of(company, lambda session: report._count(session, NOW, *asked_for(session)))

    of_handoffs = [line for line in plans if " handoffs" in line]
    assert of_handoffs
    assert not [line for line in plans if line.startswith("SCAN") and "anon" not in line]
    assert sum("ix_handoffs_team_id_ready_at_id" in line for line in of_handoffs) == 3
    assert sum("ix_check_ins_done" in line for line in plans) == 2


def asked_for(session: Session) -> tuple[WorkingTime, tuple[rules.Quarter, ...]]:
    wt = working_times.of_workspace(session)
    return wt, rules.quarters(NOW, wt.zone)


def plans_of(company: Company, ask: Callable[[Session], object]) -> list[str]:
    """Return how SQLite looks up each query of something."""
    said: list[tuple[str, tuple[object, ...]]] = []
    with company.store.reading(TEAM) as session:
        event.listen(
            session.get_bind(),
            "before_cursor_execute",
            lambda _c, _u, sql, values, *_: said.append((sql, values)),
        )
        ask(session)
    with company.store.engine.connect() as connection:
        return [
            str(row[3])
            for sql, values in said
            if sql.startswith("SELECT")
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)
        ]
