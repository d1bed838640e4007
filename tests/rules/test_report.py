"""The report's rules: quarters, the zone's changes, working days between, how few are too few, and who reads."""

from datetime import UTC, date, datetime, time

import pytest

from handlers.rules import report
from handlers.rules.refusals import Refusal
from handlers.rules.report import EPOCH, Figures, Middle, WorkingDays, quarters
from handlers.rules.working_time import WorkingTime
from storage.records import Actor
from storage.vocabulary import Role, Stage

NEW_YORK = "America/New_York"
NOON = datetime(2026, 12, 2, 17, 0, tzinfo=UTC)
HERE = WorkingTime(NEW_YORK, (time(9), time(17, 30)), frozenset(range(5)), holidays="US-NY")
DAYS = WorkingDays(HERE, date(2026, 10, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("at", "names"),
    [
        # Midnight in New York is 05:00 UTC in winter and 04:00 in summer.
        (datetime(2027, 1, 1, 4, 59, 59, tzinfo=UTC), ["2026 Q1", "2026 Q2", "2026 Q3", "2026 Q4"]),
        (datetime(2027, 1, 1, 5, 0, tzinfo=UTC), ["2026 Q2", "2026 Q3", "2026 Q4", "2027 Q1"]),
        (datetime(2026, 7, 1, 3, 59, 59, tzinfo=UTC), ["2025 Q3", "2025 Q4", "2026 Q1", "2026 Q2"]),
        (datetime(2026, 7, 1, 4, 0, tzinfo=UTC), ["2025 Q4", "2026 Q1", "2026 Q2", "2026 Q3"]),
    ],
)
def test_the_quarter_changes_at_midnight_in_the_workspaces_zone(at: datetime, names: list[str]) -> None:
    assert [quarter.name for quarter in quarters(at, NEW_YORK)] == names


def test_quarters_follow_each_other_without_a_gap() -> None:
    found = quarters(NOON, NEW_YORK)

    assert found[0].starts_at == datetime(2026, 1, 1, 5, 0, tzinfo=UTC)
    assert found[-1].ends_at == datetime(2027, 1, 1, 5, 0, tzinfo=UTC)
    assert [one.ends_at for one in found[:-1]] == [one.starts_at for one in found[1:]]


def test_the_zones_changes_are_found_to_the_second() -> None:
    begins = datetime(2026, 1, 1, tzinfo=UTC)
    forward = datetime(2026, 3, 8, 7, 0, tzinfo=UTC)  # 02:00 in New York
    back = datetime(2026, 11, 1, 6, 0, tzinfo=UTC)  # 02:00 of summer time

    found = report.offsets(NEW_YORK, begins, datetime(2026, 12, 31, tzinfo=UTC))

    assert [(datetime.fromtimestamp(second, UTC), ahead // 3600) for second, ahead in found] == [
        (begins, -5),
        (forward, -4),
        (back, -5),
    ]


def test_a_zone_without_summer_time_has_one_offset() -> None:
    found = report.offsets("Asia/Kolkata", datetime(2026, 1, 1, tzinfo=UTC), NOON)

    assert [ahead for _, ahead in found] == [5 * 3600 + 1800]


@pytest.mark.parametrize(
    ("came", "first", "days"),
    [
        (date(2026, 10, 19), date(2026, 10, 18), 0),  # before it was handed in
        (date(2026, 10, 19), date(2026, 10, 19), 0),
        (date(2026, 10, 19), date(2026, 10, 20), 1),
        (date(2026, 10, 19), date(2026, 10, 23), 4),
        (date(2026, 10, 19), date(2026, 10, 24), 4),  # a Saturday brings nothing
        (date(2026, 10, 19), date(2026, 10, 26), 5),
        (date(2026, 10, 24), date(2026, 10, 24), 0),
        (date(2026, 10, 24), date(2026, 10, 26), 0),  # handed in on Saturday: Monday is its first day
        (date(2026, 10, 24), date(2026, 10, 27), 1),
        (date(2026, 11, 25), date(2026, 11, 27), 1),  # Thanksgiving between
        (date(2026, 11, 26), date(2026, 11, 27), 0),
        (date(2026, 9, 1), date(2026, 10, 2), 1),  # before the span counts from where it begins
    ],
)
def test_working_days_are_counted_from_the_first_day_to_act_on(came: date, first: date, days: int) -> None:
    assert DAYS.between((came - EPOCH).days, (first - EPOCH).days) == days


@pytest.mark.parametrize(("n", "shown"), [(0, None), (4, None), (5, 0.5)])
def test_a_median_of_fewer_than_five_is_not_shown(n: int, shown: float | None) -> None:
    assert Middle(value=0.5, n=n).shown == shown


@pytest.mark.parametrize(("of", "rate"), [(0, None), (4, None), (5, 0.2)])
def test_a_share_of_fewer_than_five_is_not_shown(of: int, rate: float | None) -> None:
    assert report.rate(1, of) == rate


def test_handoffs_alike_count_as_often_as_they_are() -> None:
    # Three with L = 80/100 and C = 1/2: E = 0.65. Two without a talk, of two stages none held: E = 0.
    talks = [(Stage.IDEA, 80, 100, 1, 2, 3), (None, None, 100, 0, 2, 2)]
    contacts = [(day, day + 1, 4) for day in [(date(2026, 10, 19) - EPOCH).days]]

    found = report.summed(Figures(quarter=quarters(NOON, NEW_YORK)[-1]), talks, contacts, DAYS)

    assert (found.earliness.value, found.earliness.n) == (0.65, 5)
    assert (found.lead.value, found.lead.n) == (0.8, 3)
    assert (found.coverage.value, found.coverage.n) == (0.5, 5)
    assert (found.contact.value, found.contact.n) == (1.0, 4)
    assert (found.entries, found.talked) == ({Stage.IDEA: 3}, 3)


@pytest.mark.parametrize("role", Role)
def test_leads_and_admins_read_and_architects_do_not(role: Role) -> None:
    actor = Actor(id="U1", roles=frozenset({role}))

    if role is Role.ARCHITECT:
        with pytest.raises(Refusal, match="Only leads and admins"):
            report.require_reader(actor)
    else:
        report.require_reader(actor)


@pytest.mark.parametrize("odd", [{"guest": True}, {"foreign": True}, {"deactivated": True}])
def test_a_lead_who_is_no_member_reads_nothing(odd: dict[str, bool]) -> None:
    actor = Actor(id="U1", roles=frozenset({Role.LEAD})).model_copy(update=odd)

    with pytest.raises(Refusal):
        report.require_reader(actor)
