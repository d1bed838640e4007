"""What came of a KPI, by rule: how far it went, when two answers are one, what counts when they are not."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from handlers.rules import verdicts as rules
from handlers.rules.refusals import Refusal
from handlers.rules.verdict_forms import read, shown
from handlers.rules.verdicts import Judged, Outcome
from handlers.rules.working_time import WorkingTime
from storage.records import Actor, Handoff, Kpi, Leads, Roster, Verdict, VerdictSide
from storage.vocabulary import Direction, Door, Result, Role, Side, State

AT = datetime(2027, 3, 31, 13, tzinfo=UTC)
ON = date(2027, 3, 31)
ROSTER = Roster(leads=Leads(marketing="U0MLEAD", it="U0ILEAD"), it=("U0ARUN", "U0SOFIE"))
MAYA, BEN, MLEAD = Actor(id="U0MAYA"), Actor(id="U0BEN"), Actor(id="U0MLEAD", roles=frozenset({Role.LEAD}))
ARUN, SOFIE = Actor(id="U0ARUN", side=Side.IT), Actor(id="U0SOFIE", side=Side.IT)


def a_kpi(baseline: str | None = "3000", target: str = "4000", way: Direction = Direction.UP) -> Kpi:
    return Kpi(
        team_id="T1",
        handoff_id=7,
        position=1,
        name="Trial sign-ups",
        direction=way,
        baseline=Decimal(baseline) if baseline is not None else None,
        target=Decimal(target),
        unit="sign-ups",
        measure_on=ON,
        marketing_owner="U0MAYA",
        it_owner="U0ARUN",
        source="The CRM's report",
    )


def a_side(side: Side, actual: str | None = None, **changes: Any) -> VerdictSide:
    fields: dict[str, Any] = {
        "team_id": "T1",
        "handoff_id": 7,
        "position": 1,
        "side": side,
        "person": "U0MAYA" if side is Side.MARKETING else "U0ARUN",
        "actual": Decimal(actual) if actual is not None else None,
        "helped": "The new form",
        "hurt": "The late launch",
        "given_at": AT,
    }
    return VerdictSide(**{**fields, **changes})


def marketing(actual: str | None = None, **changes: Any) -> VerdictSide:
    return a_side(Side.MARKETING, actual, **changes)


def it(actual: str | None = None, **changes: Any) -> VerdictSide:
    return a_side(Side.IT, actual, **changes)


def judged(*sides: VerdictSide, kpi: Kpi | None = None, **changes: Any) -> Judged:
    kpi = kpi or a_kpi()
    handoff = Handoff(
        team_id="T1",
        id=7,
        door=Door.WORK,
        state=State.LAUNCHED,
        requester="U0MAYA",
        author="U0MAYA",
        architect="U0SOFIE",
        created_at=AT,
        updated_at=AT,
    )
    fields: dict[str, Any] = {
        "team_id": "T1",
        "handoff_id": 7,
        "position": 1,
        "measure_on": ON,
        "asked_at": AT,
    }
    verdict = Verdict(**{**fields, **changes})
    return Judged(
        handoff, kpi, verdict, {one.side: one for one in sides}, rules.owners_of(handoff, kpi, ROSTER)
    )


@pytest.mark.parametrize(
    ("baseline", "target", "way", "actual", "result"),
    [
        ("3000", "4000", Direction.UP, "4000", Result.MET),
        ("3000", "4000", Direction.UP, "4200", Result.MET),
        ("3000", "4000", Direction.UP, "3999.9", Result.PARTLY),
        ("3000", "4000", Direction.UP, "3500", Result.PARTLY),
        ("3000", "4000", Direction.UP, "3499", Result.MISSED),
        ("3000", "4000", Direction.UP, "2500", Result.MISSED),
        ("12", "6", Direction.DOWN, "6", Result.MET),
        ("12", "6", Direction.DOWN, "5.5", Result.MET),
        ("12", "6", Direction.DOWN, "9", Result.PARTLY),
        ("12", "6", Direction.DOWN, "9.1", Result.MISSED),
        ("12", "6", Direction.DOWN, "14", Result.MISSED),
        ("-10", "10", Direction.UP, "0", Result.PARTLY),
        ("-10", "-20", Direction.DOWN, "-20", Result.MET),
        ("-10", "-20", Direction.DOWN, "-14", Result.MISSED),
        ("0", "0.3", Direction.UP, "0.15", Result.PARTLY),
        (None, "80", Direction.UP, "80", Result.MET),
        (None, "80", Direction.UP, "79", Result.MISSED),
        (None, "6", Direction.DOWN, "5", Result.MET),
        (None, "6", Direction.DOWN, "7", Result.MISSED),
        ("80", "80", Direction.UP, "80", Result.MET),
        ("80", "80", Direction.UP, "79", Result.MISSED),
    ],
)
def test_what_a_number_means(
    baseline: str | None, target: str, way: Direction, actual: str, result: Result
) -> None:
    assert rules.result_of(a_kpi(baseline, target, way), Decimal(actual)) is result


@pytest.mark.parametrize(
    ("actual", "gone"), [("3000", "0"), ("4000", "1"), ("3250", "0.25"), ("5000", "2"), ("2000", "-1")]
)
def test_progress_is_the_share_of_the_way(actual: str, gone: str) -> None:
    assert rules.progress(a_kpi(), Decimal(actual)) == Decimal(gone)


def test_without_a_start_or_a_way_there_is_no_progress() -> None:
    assert rules.progress(a_kpi(None), Decimal(3600)) is None
    assert rules.progress(a_kpi("4000"), Decimal(3600)) is None


def test_one_number_of_both_sides_settles_it_however_it_is_written() -> None:
    sides = judged(marketing("3600"), it("3600.0")).sides

    assert rules.compared(a_kpi(), sides) == Outcome(Result.PARTLY, Decimal(3600))


def test_two_numbers_wait_for_both_and_each_may_agree_to_the_other() -> None:
    two = judged(marketing("3600"), it("3450"))

    assert rules.compared(two.kpi, two.sides) is None
    assert two.waits_on == (Side.MARKETING, Side.IT)
    assert rules.outcome_of(two.kpi, two.sides[Side.IT]).result is Result.MISSED


def test_where_one_has_a_number_only_the_other_is_asked() -> None:
    two = judged(marketing("3600"), it(said=Result.NOT_MEASURED, why="No access"))

    assert two.waits_on == (Side.IT,)
    with pytest.raises(Refusal, match="You gave the number"):
        rules.require_undecided(two, Side.MARKETING, rules.mark(two.sides[Side.IT]))


def test_both_keeping_theirs_settles_it_flagged_with_the_more_cautious_result() -> None:
    kept = {"confirmed_at": AT}
    sides = judged(marketing("4100", **kept), it("3600", **kept)).sides

    outcome = rules.compared(a_kpi(), sides)

    assert outcome is not None
    assert (outcome.result, outcome.actual, outcome.disagreed) == (Result.PARTLY, None, True)


@pytest.mark.parametrize(
    ("one", "another", "counts"),
    [
        (marketing("4100"), it("3000"), Result.MISSED),
        (marketing("4100"), it(said=Result.NOT_MEASURED), Result.NOT_MEASURED),
        (marketing("3000"), it(said=Result.NOT_MEASURED), Result.NOT_MEASURED),
        (marketing(said=Result.STOPPED), it(said=Result.NOT_MEASURED), Result.STOPPED),
        (marketing("4100"), it("4200"), Result.MET),
    ],
)
def test_the_more_cautious_of_two_results_counts(
    one: VerdictSide, another: VerdictSide, counts: Result
) -> None:
    assert rules.disagreed(a_kpi(), (one, another), "").result is counts
    assert rules.disagreed(a_kpi(), (another, one), "").result is counts


def test_both_saying_that_it_was_stopped_settles_it() -> None:
    sides = judged(marketing(said=Result.STOPPED, why="No budget"), it(said=Result.STOPPED, why="Cut")).sides

    outcome = rules.compared(a_kpi(), sides)

    assert outcome is not None
    assert (outcome.result, outcome.why) == (Result.STOPPED, "No budget")


def test_a_number_that_one_side_alone_gives_confirms_nothing() -> None:
    only = judged(marketing("4100"))

    assert rules.run_out(only.kpi, only.sides) == Outcome(Result.NOT_MEASURED, why=rules.ONE_WROTE)
    assert rules.run_out(only.kpi, {}) == Outcome(Result.NOT_MEASURED, why=rules.NOBODY_WROTE)


def test_when_the_time_is_over_two_answers_are_both_kept() -> None:
    two = judged(marketing("4100"), it("3600"))

    outcome = rules.run_out(two.kpi, two.sides)

    assert (outcome.result, outcome.disagreed) == (Result.PARTLY, True)


def test_one_agrees_only_to_what_one_saw() -> None:
    before = it("3450")
    after = it("3100", given_at=AT + timedelta(minutes=1))

    with pytest.raises(Refusal, match="changed since you looked"):
        rules.require_undecided(judged(marketing("3600"), after), Side.MARKETING, rules.mark(before))
    assert (
        rules.require_undecided(judged(marketing("3600"), after), Side.MARKETING, rules.mark(after)) == after
    )


@pytest.mark.parametrize(("who", "side"), [(MAYA, Side.MARKETING), (ARUN, Side.IT), (MLEAD, Side.MARKETING)])
def test_owners_and_leads_speak_for_their_own_side(who: Actor, side: Side) -> None:
    assert rules.side_of(judged(), who, ROSTER, {}) is side


def test_a_delegate_speaks_for_the_owner_and_nobody_else_does() -> None:
    delegates = {"U0ARUN": frozenset({"U0SOFIE"})}

    assert rules.side_of(judged(), SOFIE, ROSTER, delegates) is Side.IT
    with pytest.raises(Refusal, match="Only <@U0MAYA> and <@U0ARUN>"):
        rules.side_of(judged(), BEN, ROSTER, delegates)


def test_nobody_speaks_for_both_sides() -> None:
    with pytest.raises(Refusal, match="somebody else has to for IT"):
        rules.require_other_person(judged(marketing("3600")), MAYA, Side.IT)
    rules.require_other_person(judged(marketing("3600")), ARUN, Side.IT)


def test_where_nobody_owns_it_the_present_people_stand_in() -> None:
    bare = a_kpi().model_copy(update={"marketing_owner": "", "it_owner": ""})

    assert judged(kpi=bare).owners == {Side.MARKETING: "U0MAYA", Side.IT: "U0SOFIE"}


def test_it_is_put_off_once_and_counts_from_today() -> None:
    assert rules.later(judged(), 2, ON + timedelta(days=3)) == ON + timedelta(days=17)
    assert rules.later(judged(), 4, ON) == ON + timedelta(days=28)
    with pytest.raises(Refusal, match="put this off by 2 weeks already"):
        rules.later(judged(extended_weeks=2, extended_by="U0ARUN"), 4, ON)
    with pytest.raises(Refusal, match="by 2 or by 4 weeks"):
        rules.later(judged(), 52, ON)
    with pytest.raises(Refusal, match="Both sides have reported"):
        rules.later(judged(marketing("1"), it("2")), 2, ON)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {"settled_at": AT, "result": Result.PARTLY, "actual": Decimal(3600)},
            "is settled: partly met, 3,600",
        ),
        ({"asked_at": None}, "is measured on 31 Mar 2027"),
    ],
)
def test_what_is_settled_or_not_asked_yet_is_not_judged(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(Refusal, match=says):
        rules.require_open(judged(**changes))


def test_an_owner_is_asked_at_their_first_working_instant_of_the_day() -> None:
    here = WorkingTime("America/New_York", (time(9), time(17, 30)), frozenset(range(5)))
    far = replace(here, zone="Asia/Kolkata")
    early = datetime(2027, 3, 30, 11, tzinfo=UTC)

    assert rules.ask_at(here, ON, early) == datetime(2027, 3, 31, 13, tzinfo=UTC)
    assert rules.ask_at(far, ON, early) == datetime(2027, 3, 31, 3, 30, tzinfo=UTC)
    assert rules.ask_at(here, date(2027, 4, 3), early).date() == date(2027, 4, 5)
    assert rules.ask_at(here, ON, AT + timedelta(hours=1)) == AT + timedelta(hours=1)


def test_a_day_begins_when_the_first_can_see_it() -> None:
    assert rules.first_day(datetime(2027, 3, 30, 9, 59, tzinfo=UTC)) == date(2027, 3, 30)
    assert rules.first_day(datetime(2027, 3, 30, 10, 0, tzinfo=UTC)) == ON


def test_reminders_of_two_kpis_are_told_apart() -> None:
    assert rules.subject_id(12, 3) != rules.subject_id(13, 3) != rules.subject_id(12, 2)
    assert rules.position_of(rules.subject_id(12, 3)) == 3


GOOD = {
    "said": "measured",
    "actual": "3.6k",
    "source": "The CRM's report",
    "helped": "The shorter form on the landing page",
    "hurt": "nothing",
}


def test_a_number_is_read_as_people_write_it() -> None:
    written, errors = read(GOOD, a_kpi())

    assert errors == {}
    assert written is not None
    assert (written.said, written.actual, written.hurt) == (None, Decimal(3600), "nothing")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"said": ""}, "said"),
        ({"said": "great"}, "said"),
        ({"actual": ""}, "actual"),
        ({"actual": "a lot"}, "actual"),
        ({"actual": "12 %"}, "actual"),
        ({"source": ""}, "source"),
        ({"source": "tbd"}, "source"),
        ({"helped": ""}, "helped"),
        ({"hurt": "asdfasdf"}, "hurt"),
        ({"said": "not_measured", "actual": ""}, "why"),
        ({"said": "stopped", "why": "The budget was cut in January"}, "actual"),
    ],
)
def test_what_is_wrong_is_asked_back_at_its_field(changes: dict[str, str], field: str) -> None:
    written, errors = read({**GOOD, **changes}, a_kpi())

    assert written is None
    assert list(errors) == [field]
    assert errors[field].endswith((".", "?"))


def test_what_was_not_measured_says_why() -> None:
    typed = {**GOOD, "said": "not_measured", "actual": "", "why": "The tool kept no times before May"}

    written, errors = read(typed, a_kpi())

    assert errors == {}
    assert written is not None
    assert (written.said, written.actual) == (Result.NOT_MEASURED, None)


def test_the_form_opens_again_with_what_one_wrote() -> None:
    mine = marketing("3600", source="The CRM's report", hurt="nothing", helped=GOOD["helped"])

    assert read(shown(mine, a_kpi()), a_kpi())[1] == {}
    assert shown(None, a_kpi()) == {"source": "The CRM's report"}
