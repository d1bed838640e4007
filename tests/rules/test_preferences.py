"""What a person decides for themselves: leave, hours, days, and who stands in."""

from datetime import date

import pytest

from handlers.rules import preferences as rules
from handlers.rules.nudges import delegate_of
from handlers.rules.refusals import Refusal
from storage.records import Actor, Architect, Availability, Calendar, Roster

TODAY = date(2026, 11, 30)
XMAS = (date(2026, 12, 24), date(2027, 1, 2))
USUAL = Calendar()
ROSTER = Roster(
    it=("U0DEVI",),
    architects=(Architect(who="U0ARUN", delegate="U0SOFIE"), Architect(who="U0SOFIE")),
    working_time=(
        Availability(who="U0ARUN", hours="11:30-20:30", holidays="IN-KA"),
        Availability(who="U0B", zone="UTC"),
    ),
)


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [
        ("2026-12-24", None, "away_until"),
        (None, "2026-12-24", "away_from"),
        ("2026-12-24", "2026-12-23", "away_until"),
        ("2026-11-01", "2026-11-29", "away_until"),
        ("2029-01-01", "2029-01-02", "away_from"),
        ("2026-12-01", "2027-12-03", "away_until"),
    ],
)
def test_leave_that_cannot_be_is_refused_at_its_field(
    first: str | None, last: str | None, field: str
) -> None:
    with pytest.raises(Refusal) as refused:
        rules.read_away(first, last, TODAY)

    assert refused.value.field == field


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-11-30", "2026-11-30"), ("2026-11-20", "2026-11-30"), ("2026-12-01", "2027-12-02")],
)
def test_leave_may_have_begun_end_today_and_last_a_year(first: str, last: str) -> None:
    assert rules.read_away(first, last, TODAY) == (date.fromisoformat(first), date.fromisoformat(last))


def test_who_gives_no_day_is_not_away() -> None:
    assert rules.read_away(None, "", TODAY) is None


def test_the_next_leave_is_the_one_that_is_not_over() -> None:
    over, now = (date(2026, 11, 1), date(2026, 11, 29)), (date(2026, 11, 28), TODAY)

    assert rules.next_away([XMAS, over, now], TODAY) == now
    assert rules.next_away([over], TODAY) is None


def test_the_leave_that_the_form_showed_is_replaced_and_no_other() -> None:
    over, later = (date(2026, 1, 1), date(2026, 1, 2)), (date(2027, 7, 1), date(2027, 7, 9))
    new = (date(2026, 12, 28), date(2027, 1, 2))

    assert rules.leave_after([over, XMAS, later], shown=XMAS, new=new, today=TODAY) == [new, later]
    assert rules.leave_after([XMAS, later], shown=XMAS, new=None, today=TODAY) == [later]
    assert rules.leave_after([XMAS], shown=None, new=later, today=TODAY) == [XMAS, later]


@pytest.mark.parametrize("text", ["nine to five", "09:00", "9-17", "10:00-10:00"])
def test_hours_that_are_none_are_refused_at_their_field(text: str) -> None:
    with pytest.raises(Refusal, match="written like 09:00-17:30") as refused:
        rules.read_hours(text)

    assert refused.value.field == "hours"


def test_usual_days_and_empty_hours_are_nothing_of_ones_own() -> None:
    assert rules.read_hours("  ") is None
    assert rules.read_weekdays(USUAL.weekdays, USUAL) is None
    assert rules.read_weekdays((), USUAL) is None
    assert rules.read_weekdays(("wed", "mon", "someday"), USUAL) == ("mon", "wed")


def test_own_hours_leave_the_rest_of_somebodys_time_and_everybody_else_alone() -> None:
    changed = rules.with_times(ROSTER, "U0ARUN", hours="10:00-16:00", weekdays=("mon",))
    back = rules.with_times(ROSTER, "U0B", hours=None, weekdays=None)

    (arun,) = [times for times in changed.working_time if times.who == "U0ARUN"]
    assert (arun.hours, arun.weekdays, arun.holidays) == ("10:00-16:00", ("mon",), "IN-KA")
    assert ROSTER.working_time[1] in changed.working_time
    assert back == ROSTER


def test_own_hours_that_were_given_up_leave_nothing_behind() -> None:
    own = rules.with_times(ROSTER, "U0NEW", hours="10:00-16:00", weekdays=None)

    assert len(own.working_time) == 3
    assert rules.with_times(own, "U0NEW", hours=None, weekdays=None).working_time == ROSTER.working_time


@pytest.mark.parametrize(("delegate", "words"), [("U0ARUN", "somebody else"), ("U0MAYA", "somebody in IT")])
def test_nobody_stands_in_for_themselves_and_marketing_not_for_it(delegate: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refused:
        rules.with_delegate(ROSTER, "U0ARUN", delegate)

    assert refused.value.field == "delegate"


def test_marketing_names_marketing_and_everybody_has_one_delegate() -> None:
    named = rules.with_delegate(ROSTER, "U0MAYA", "U0BEN")

    assert named.delegates == {"U0MAYA": "U0BEN"}
    assert rules.with_delegate(named, "U0MAYA", "U0TOM").delegates == {"U0MAYA": "U0TOM"}
    assert rules.with_delegate(named, "U0MAYA", None).delegates == {}
    with pytest.raises(Refusal, match="somebody in marketing"):
        rules.with_delegate(ROSTER, "U0MAYA", "U0DEVI")


def test_an_architects_own_delegate_takes_the_place_of_one_that_a_document_named() -> None:
    before = ROSTER.model_copy(update={"delegates": {"U0ARUN": "U0DEVI", "U0MAYA": "U0BEN"}})

    after = rules.with_delegate(before, "U0ARUN", None)

    assert after.delegates == {"U0MAYA": "U0BEN"}
    assert delegate_of("U0ARUN", after) is None


@pytest.mark.parametrize("odd", ["guest", "foreign", "deactivated"])
def test_who_is_no_member_stands_in_for_nobody(odd: str) -> None:
    with pytest.raises(Refusal, match="a full member") as refused:
        rules.require_fit(Actor.model_validate({"id": "U0GUEST", odd: True}))

    assert refused.value.field == "delegate"


def test_what_somebody_chose_of_their_time_is_marked_as_theirs() -> None:
    hours = rules.with_times(ROSTER, "U0ARUN", hours="10:00-16:00", weekdays=None)
    both = rules.with_times(hours, "U0ARUN", hours="10:00-16:00", weekdays=("mon",))
    back = rules.with_times(both, "U0ARUN", hours=None, weekdays=("mon",))

    chosen = [one.working_time[-1].chosen for one in (hours, both, back)]
    assert chosen == [("hours",), ("hours", "weekdays"), ("weekdays",)]
    assert rules.with_times(ROSTER, "U0ARUN", hours="11:30-20:30", weekdays=None) == ROSTER


def test_an_architect_names_another_delegate_or_none() -> None:
    other, none = (rules.with_delegate(ROSTER, "U0ARUN", who) for who in ("U0DEVI", None))

    assert [one.delegate for one in other.architects] == ["U0DEVI", None]
    assert [one.delegate for one in none.architects] == [None, None]
