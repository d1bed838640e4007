"""Earliness: figures computed by hand, both sides of every boundary, and what holds for any dates."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.rules import earliness
from storage.records import CheckIn, Handoff, OutcomeContext
from storage.vocabulary import CheckInState, Door, Stage, State

NEW_YORK = "America/New_York"
CONCEIVED, LAUNCH = date(2026, 1, 1), date(2026, 4, 11)
"""A hundred days: January has 31, February 28, March 31, and ten of April."""
NOON = timedelta(hours=17)
"""Noon in New York in winter, in UTC."""
IDEA, DESIGN, PLAN, ESTIMATE, SOURCE, BUILD, GOING_LIVE, MEASURE = Stage

_ids: Iterator[int] = iter(range(1, 1_000_000))


def a_handoff(stage: Stage) -> Handoff:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return Handoff(
        team_id="T",
        id=12,
        door=Door.WORK,
        state=State.WITH_IT,
        requester="U1",
        author="U1",
        stage=stage,
        created_at=at,
        updated_at=at,
    )


def a_context(conceived: date | None = CONCEIVED, launch: date | None = LAUNCH) -> OutcomeContext:
    return OutcomeContext(team_id="T", handoff_id=12, conceived_on=conceived, launch_on=launch)


def a_check_in(
    stage: Stage,
    on: date | datetime,
    state: CheckInState = CheckInState.HELD,
    *,
    in_writing: bool = False,
) -> CheckIn:
    at = on if isinstance(on, datetime) else datetime(on.year, on.month, on.day, tzinfo=UTC) + NOON
    return CheckIn(
        team_id="T",
        id=next(_ids),
        handoff_id=12,
        stage=stage,
        state=state,
        requester="U1",
        architect="U2",
        due_at=at,
        starts_at=None if in_writing else at,
        answered_at=at + timedelta(0 if in_writing else 3),  # a meeting may be recorded days later
        created_at=at,
    )


def early(
    present: Stage,
    *check_ins: CheckIn,
    context: OutcomeContext | None = None,
    waived: frozenset[Stage] = frozenset(),
) -> earliness.Earliness:
    return earliness.of_handoff(
        a_handoff(present), context or a_context(), check_ins, zone=NEW_YORK, waived=waived
    )


def on(day: int) -> date:
    """Return so many days after it came up."""
    return CONCEIVED + timedelta(day)


# Present stage, first held (stage, day 0..100), other held stages; by hand: L = (100 - day) / 100,
# C = stages held among those passed / stages passed, E = L/2 + C/2.
BY_HAND = [
    # day 20 at idea, now at design: L = 80/100, C = 1/1, E = 0.4 + 0.5
    (DESIGN, IDEA, 20, (), 0.80, 1.00, 0.900),
    # day 20 at idea, now at plan, design passed without one: C = 1/2, E = 0.4 + 0.25
    (PLAN, IDEA, 20, (), 0.80, 0.50, 0.650),
    # day 50 at plan, now at source: idea, design, estimate without one: C = 1/4, E = 0.25 + 0.125
    (SOURCE, PLAN, 50, (), 0.50, 0.25, 0.375),
    # day 10 at idea and all others held before build: C = 5/5, E = 0.45 + 0.5
    (BUILD, IDEA, 10, (DESIGN, PLAN, ESTIMATE, SOURCE), 0.90, 1.00, 0.950),
    # three of five: C = 3/5, E = 0.45 + 0.3
    (MEASURE, IDEA, 10, (PLAN, SOURCE), 0.90, 0.60, 0.750),
    # first talked at build, on day 75: C = 0/5, E = 0.125 + 0
    (GOING_LIVE, BUILD, 75, (), 0.25, 0.00, 0.125),
    # the present stage is not passed: its check-in counts for entry and lead share, not for coverage 0/1
    (DESIGN, DESIGN, 40, (), 0.60, 0.00, 0.300),
]


@pytest.mark.parametrize(("present", "entry", "day", "others", "lead", "coverage", "value"), BY_HAND)
def test_the_figures_are_those_computed_by_hand(
    present: Stage,
    entry: Stage,
    day: int,
    others: tuple[Stage, ...],
    lead: float,
    coverage: float,
    value: float,
) -> None:
    later = [a_check_in(stage, on(day + 1)) for stage in others]

    found = early(present, *later, a_check_in(entry, on(day)))

    assert found.entry is entry
    assert found.first_held_on == on(day)
    assert (found.lead, found.coverage, found.value) == pytest.approx((lead, coverage, value))


@pytest.mark.parametrize(
    ("day", "lead"),
    [(-1, 1.0), (0, 1.0), (1, 0.99), (99, 0.01), (100, 0.0), (101, 0.0)],
)
def test_lead_share_stays_within_one_and_nothing(day: int, lead: float) -> None:
    assert earliness.lead_share(CONCEIVED, on(day), LAUNCH) == pytest.approx(lead)


@pytest.mark.parametrize(
    ("conceived", "launch", "lead"),
    [
        (CONCEIVED, None, None),
        (None, LAUNCH, None),
        (CONCEIVED, CONCEIVED - timedelta(1), None),
        (CONCEIVED, CONCEIVED, None),
        (CONCEIVED, CONCEIVED + timedelta(1), 1.0),
    ],
)
def test_lead_share_needs_a_launch_after_the_day_it_came_up(
    conceived: date | None, launch: date | None, lead: float | None
) -> None:
    assert earliness.lead_share(conceived, CONCEIVED, launch) == lead


def test_without_a_lead_share_earliness_is_the_coverage() -> None:
    found = early(PLAN, a_check_in(IDEA, on(20)), context=a_context(launch=None))

    assert (found.lead, found.coverage, found.value) == (None, 0.5, 0.5)


def test_without_a_stage_passed_earliness_is_the_lead_share() -> None:
    found = early(IDEA, a_check_in(IDEA, on(20)))

    assert (found.lead, found.coverage, found.value) == (0.8, None, 0.8)


def test_without_either_part_there_is_no_earliness() -> None:
    found = early(IDEA, context=a_context(launch=None))

    assert (found.entry, found.lead, found.coverage, found.value) == (None, None, None, None)


def test_stages_passed_without_any_check_in_are_no_involvement() -> None:
    found = early(PLAN)

    assert (found.entry, found.lead, found.coverage, found.value) == (None, None, 0.0, 0.0)


@pytest.mark.parametrize("state", sorted(set(CheckInState) - {CheckInState.HELD}))
def test_only_a_held_check_in_counts(state: CheckInState) -> None:
    found = early(PLAN, a_check_in(IDEA, on(1), state), a_check_in(DESIGN, on(50)))

    counted = 1 if state is CheckInState.WAIVED else 2
    assert (found.entry, found.lead, found.held, found.counted) == (DESIGN, 0.5, 1, counted)


def test_a_stage_counts_once_however_often_it_was_talked_of() -> None:
    found = early(PLAN, *(a_check_in(IDEA, on(day)) for day in (10, 11, 12)))

    assert (found.held, found.counted) == (1, 2)


def test_a_stage_held_after_one_that_did_not_happen_is_held() -> None:
    found = early(DESIGN, a_check_in(IDEA, on(5), CheckInState.SKIPPED), a_check_in(IDEA, on(10)))

    assert (found.held, found.counted) == (1, 1)


@pytest.mark.parametrize(
    ("waived", "held", "counted"),
    [
        (frozenset(), 1, 3),
        (frozenset({DESIGN}), 1, 2),
        (frozenset({DESIGN, PLAN}), 1, 1),
        (frozenset({IDEA}), 0, 2),
        (frozenset({SOURCE}), 1, 3),
    ],
)
def test_waived_stages_are_out_of_both_sides(waived: frozenset[Stage], held: int, counted: int) -> None:
    found = early(ESTIMATE, a_check_in(IDEA, on(20)), waived=waived)

    assert (found.held, found.counted) == (held, counted)


def test_a_check_in_that_was_waived_waives_its_stage() -> None:
    found = early(ESTIMATE, a_check_in(IDEA, on(20)), a_check_in(DESIGN, on(25), CheckInState.WAIVED))

    assert (found.held, found.counted) == (1, 2)


def test_a_stage_that_was_waived_and_held_all_the_same_is_held() -> None:
    found = early(DESIGN, a_check_in(IDEA, on(5), CheckInState.WAIVED), a_check_in(IDEA, on(20)))

    assert (found.held, found.counted, found.lead) == (1, 1, 0.8)


def test_with_every_passed_stage_waived_there_is_no_coverage() -> None:
    found = early(PLAN, a_check_in(PLAN, on(20)), waived=frozenset({IDEA, DESIGN}))

    assert (found.coverage, found.value) == (None, 0.8)


@pytest.mark.parametrize(
    ("present", "count"),
    [
        (IDEA, 0),
        (DESIGN, 1),
        (PLAN, 2),
        (ESTIMATE, 3),
        (SOURCE, 4),
        (BUILD, 5),
        (GOING_LIVE, 5),
        (MEASURE, 5),
    ],
)
def test_the_stages_to_count_lie_before_the_present_one_and_before_build(present: Stage, count: int) -> None:
    assert len(earliness.passed(present)) == count


@pytest.mark.parametrize(
    ("at", "day"),
    [
        (datetime(2026, 1, 21, 4, 59, tzinfo=UTC), 19),  # 23:59 of the day before in New York
        (datetime(2026, 1, 21, 5, 0, tzinfo=UTC), 20),
    ],
)
def test_the_day_is_that_of_the_workspaces_calendar(at: datetime, day: int) -> None:
    assert early(IDEA, a_check_in(IDEA, at)).first_held_on == on(day)


def test_a_meeting_counts_from_when_it_was_and_a_written_one_from_when_it_was_closed() -> None:
    live = early(IDEA, a_check_in(IDEA, on(20)))
    written = early(IDEA, a_check_in(IDEA, on(20), in_writing=True))

    assert live.first_held_on == written.first_held_on == on(20)


DAYS = st.dates(date(2020, 1, 1), date(2035, 12, 31))
STAGES = st.sampled_from(list(Stage))
TALKS = st.lists(st.tuples(STAGES, DAYS), max_size=6)


@given(STAGES, DAYS, st.none() | DAYS, TALKS, st.frozensets(STAGES))
def test_earliness_and_its_parts_lie_within_nothing_and_one(
    present: Stage,
    conceived: date,
    launch: date | None,
    talks: list[tuple[Stage, date]],
    waived: frozenset[Stage],
) -> None:
    found = early(
        present,
        *(a_check_in(stage, day) for stage, day in talks),
        context=a_context(conceived, launch),
        waived=waived,
    )

    assert all(0 <= part <= 1 for part in (found.lead, found.coverage, found.value) if part is not None)
    assert (found.value is None) is (found.lead is None and found.coverage is None)
    assert 0 <= found.held <= found.counted <= 5


@given(STAGES, STAGES, DAYS, st.none() | DAYS, DAYS, st.integers(0, 2000))
def test_talking_earlier_never_lowers_earliness(
    present: Stage, stage: Stage, conceived: date, launch: date | None, first: date, later: int
) -> None:
    context = a_context(conceived, launch)
    sooner = early(present, a_check_in(stage, first), context=context)
    late = early(present, a_check_in(stage, first + timedelta(later)), context=context)

    assert (sooner.value is None) is (late.value is None)
    assert (sooner.value or 0) >= (late.value or 0)


@pytest.mark.parametrize(
    ("counted", "median"),
    [
        ([], (None, 0)),
        ([(0.3, 1)], (0.3, 1)),
        ([(0.2, 1), (0.6, 1)], (0.4, 2)),
        ([(0.9, 1), (0.1, 1), (0.5, 1)], (0.5, 3)),
        # 0.1 0.1 0.1 0.7 0.7: the third
        ([(0.7, 2), (0.1, 3)], (0.1, 5)),
        # 0.1 0.1 0.1 0.7 0.7 0.7: half way between the third and the fourth
        ([(0.7, 3), (0.1, 3)], (0.4, 6)),
    ],
)
def test_the_median_counts_each_value_as_often_as_it_is_there(
    counted: list[tuple[float, int]], median: tuple[float | None, int]
) -> None:
    assert earliness.median(counted) == pytest.approx(median)
