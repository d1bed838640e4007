"""KPIs that both sides agree on: versions, what changed, who signs, and the form's numbers, days and people."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from handlers.rules import kpi_forms as forms
from handlers.rules import kpis as rules
from handlers.rules import outcome_contexts as gate
from handlers.rules.kpi_forms import Around
from handlers.rules.working_time import WorkingTime, parse_hours, parse_weekdays
from storage.records import Actor, Handoff, Kpi, KpiVersion
from storage.vocabulary import Direction, Door, Side, State

AT = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
TODAY = date(2026, 11, 30)
LAUNCH = date(2027, 1, 15)
PEOPLE = {
    one.id: one
    for one in (
        Actor(id="U0MAYA"),
        Actor(id="U0BEN"),
        Actor(id="U0ARUN", side=Side.IT),
        Actor(id="U0GUEST", guest=True),
        Actor(id="U0GONE", side=Side.IT, deactivated=True),
        Actor(id="U0OTHER", foreign=True),
    )
}
HANDOFF = Handoff(
    team_id="T1",
    id=12,
    door=Door.WORK,
    state=State.WITH_IT,
    requester="U0MAYA",
    author="U0MAYA",
    architect="U0ARUN",
    created_at=AT,
    updated_at=AT,
)


def a_kpi(position: int = 1, **changes: Any) -> Kpi:
    fields: dict[str, Any] = {
        "team_id": "T1",
        "handoff_id": 12,
        "position": position,
        "name": "Trial sign-ups" if position == 1 else f"Measure {position}",
        "direction": Direction.UP,
        "baseline": Decimal(3000),
        "target": Decimal(4000),
        "measure_on": date(2027, 3, 31),
        "marketing_owner": "U0MAYA",
        "it_owner": "U0ARUN",
    }
    return Kpi(**{**fields, **changes})


def read(
    seen: Kpi | None = None, *others: Kpi, launch: date | None = LAUNCH, unknown: int = 0, **typed: str
) -> tuple[Kpi | None, dict[str, str]]:
    before = a_kpi() if seen is None else seen
    around = Around(HANDOFF, launch, TODAY, others, PEOPLE, unknown)
    return forms.read({**forms.shown(before, HANDOFF), **typed}, before, around, position=1)


def test_the_form_as_it_was_shown_reads_as_the_same_kpi() -> None:
    for kpi in (
        a_kpi(),
        a_kpi(baseline=Decimal("1.125"), target=Decimal("2.5"), unit="%", source="CRM", enabling="Feed"),
    ):
        assert read(kpi) == (kpi, {})


@pytest.mark.parametrize(
    "value", ["0.125", "1.125", "12.5", "1234", "1234567", "0", "-3.125", "999.999", "0.1"]
)
def test_a_number_is_shown_so_that_it_is_read_as_the_same_one(value: str) -> None:
    assert gate.value_of(rules.as_typed(Decimal(value))) == Decimal(value)


@pytest.mark.parametrize(
    ("typed", "baseline", "target", "unit"),
    [
        ({"target": "4,5k"}, "3000", "4500", ""),
        ({"baseline": "1,5", "target": "2,5"}, "1.5", "2.5", ""),
        ({"baseline": "12 %", "target": "20 %"}, "12", "20", "%"),
        ({"target": "from 3k to 5k"}, "3000", "5000", ""),
        ({"baseline": "", "target": "from 3k to 5k"}, "3000", "5000", ""),
        ({"baseline": "2,000", "target": "from 2k to 5k"}, "2000", "5000", ""),
        ({"target": "1.2 Mio → 2 Mio", "unit": "EUR"}, "1200000", "2000000", "EUR"),
        ({"baseline": "€ 3000", "target": "5.000 €"}, "3000", "5000", "€"),
        ({"baseline": "€ 3000", "target": "5.000 €", "unit": "EUR"}, "3000", "5000", "EUR"),
    ],
)
def test_numbers_are_understood_as_people_write_them(
    typed: dict[str, str], baseline: str, target: str, unit: str
) -> None:
    kpi, errors = read(**typed)  # type: ignore[arg-type]

    assert errors == {}
    assert kpi is not None
    assert (kpi.baseline, kpi.target, kpi.unit) == (Decimal(baseline), Decimal(target), unit)


@pytest.mark.parametrize(
    ("typed", "field", "says"),
    [
        ({"target": "a lot"}, "target", "does not read as one number"),
        ({"target": ""}, "target", "a first guess is fine"),
        ({"target": "not known yet"}, "target", "a first guess is fine"),
        ({"target": "3000"}, "target", "same as today's value"),
        ({"target": "2000"}, "target", "should go up"),
        ({"direction": "down"}, "target", "should go down"),
        ({"direction": ""}, "direction", "up or down"),
        ({"baseline": "2,000", "target": "from 3k to 5k"}, "target", "keep one of the two"),
        ({"target": "4500 €", "unit": "%"}, "target", "This is in €, but the unit says %"),
        ({"baseline": "20 %", "target": "4500 €"}, "baseline", "the other number is in €"),
        ({"name": "n/a"}, "name", "."),
        ({"name": "x"}, "name", "Name what you will count"),
        ({"measure_on": ""}, "measure_on", "Choose the day"),
        ({"measure_on": "2026-11-30"}, "measure_on", "past"),
        ({"measure_on": "2027-01-15"}, "measure_on", "The launch is on 15 Jan 2027"),
        ({"measure_on": "2050-01-01"}, "measure_on", "ten years"),
        ({"marketing_owner": ""}, "marketing_owner", "Choose who owns it in marketing"),
        ({"marketing_owner": "U0ARUN"}, "marketing_owner", "somebody in marketing"),
        ({"it_owner": ""}, "it_owner", "Choose who owns it in IT"),
        ({"it_owner": "U0BEN"}, "it_owner", "somebody in IT"),
        ({"it_owner": "U0GONE"}, "it_owner", "account is active"),
        ({"it_owner": "U0NOBODY"}, "it_owner", "account is active"),
        ({"marketing_owner": "U0GUEST"}, "marketing_owner", "full member"),
        ({"marketing_owner": "U0OTHER"}, "marketing_owner", "full member"),
        ({"baseline": ""}, "baseline_owner", "who finds it out"),
        ({"baseline": ""}, "baseline_by", "by when"),
        ({"baseline": "", "baseline_by": "2027-01-15"}, "baseline_by", "before it"),
        ({"baseline": "?", "baseline_by": "2026-11-01"}, "baseline_by", "past"),
        ({"source": "tbd"}, "source", "."),
        ({"enabling": "xxx"}, "enabling", "."),
    ],
)
def test_what_is_wrong_is_one_finished_sentence_at_its_field(
    typed: dict[str, str], field: str, says: str
) -> None:
    kpi, errors = read(**typed)  # type: ignore[arg-type]

    assert kpi is None
    assert says in errors[field]
    assert errors[field].endswith(".")


def test_an_it_requester_owns_it_for_marketing_and_not_for_it() -> None:
    asked = HANDOFF.model_copy(update={"requester": "U0ARUN", "author": "U0ARUN"})
    around = Around(asked, None, TODAY, (), PEOPLE)
    kpi, errors = forms.read(
        {**forms.shown(a_kpi(marketing_owner="U0ARUN"), asked)}, None, around, position=1
    )

    assert kpi is None
    assert list(errors) == ["it_owner"]
    assert "asked for themselves" in errors["it_owner"]


def test_two_kpis_have_two_names() -> None:
    _, errors = read(None, a_kpi(2, name="trial SIGN-UPS"))

    assert "has this name" in errors["name"]


def test_at_most_two_things_are_not_known_yet() -> None:
    _, errors = read(unknown=2, baseline="")

    assert "At most 2" in errors["baseline"]


def test_a_value_not_known_yet_is_read_with_who_finds_it_out() -> None:
    kpi, errors = read(baseline="not known yet", baseline_owner="U0BEN", baseline_by="2026-12-18")

    assert errors == {}
    assert kpi is not None
    assert (kpi.baseline, kpi.baseline_owner, kpi.baseline_by) == (None, "U0BEN", date(2026, 12, 18))


def test_only_what_somebody_typed_is_laid_over_what_changed_meanwhile() -> None:
    seen, present = (
        {"target": "80", "source": "", "name": "Leads"},
        {"target": "90", "source": "CRM", "name": "Leads"},
    )
    typed = {"target": "70", "source": "", "name": "Leads"}

    assert forms.laid_over(typed, seen=seen, present=present) == {
        "target": "70",
        "source": "CRM",
        "name": "Leads",
    }


def test_a_change_is_a_line_a_field_and_owners_belong_to_it() -> None:
    after = a_kpi(target=Decimal(5000), it_owner="U0SOFIE")

    assert [(one.field, one.before, one.after) for one in rules.changes([a_kpi()], [after])] == [
        ("target", "4,000", "5,000"),
        ("it_owner", "U0ARUN", "U0SOFIE"),
    ]
    assert rules.digest([a_kpi()]) != rules.digest([a_kpi(it_owner="U0SOFIE")])


def test_every_field_of_a_kpi_is_part_of_what_is_signed() -> None:
    others: dict[str, Any] = {
        "name": "Other",
        "direction": Direction.DOWN,
        "baseline": Decimal(1),
        "target": Decimal(2),
        "unit": "%",
        "measure_on": date(2028, 1, 1),
        "source": "CRM",
        "marketing_owner": "U0BEN",
        "it_owner": "U0SOFIE",
        "enabling": "Feed",
        "baseline_owner": "U0BEN",
        "baseline_by": date(2026, 12, 18),
    }
    assert set(others) == set(rules.FIELDS)
    for name, value in others.items():
        assert rules.digest([a_kpi(**{name: value})]) != rules.digest([a_kpi()]), name


def test_a_value_that_was_agreed_to_be_found_out_is_not_part_of_what_is_signed() -> None:
    owed = a_kpi(baseline=None, baseline_owner="U0BEN", baseline_by=date(2026, 12, 18))
    found = owed.model_copy(update={"baseline": Decimal(3500)})

    assert rules.digest([owed]) == rules.digest([found])
    assert not rules.is_spoiled([owed], [found])
    assert rules.is_spoiled([owed], [owed.model_copy(update={"baseline": Decimal(4500)})])


def test_the_same_numbers_written_differently_are_the_same_words() -> None:
    assert rules.digest([a_kpi(target=Decimal("4000.00"))]) == rules.digest([a_kpi()])
    assert rules.changes([a_kpi(target=Decimal("4000.00"))], [a_kpi()]) == []


@pytest.mark.parametrize(
    ("owners", "signers"),
    [
        (("U0MAYA",), {"U0MAYA"}),
        (("U0BEN",), {"U0BEN"}),
        (("U0MAYA", "U0BEN"), {"U0BEN"}),
        (("",), {"U0MAYA"}),
    ],
)
def test_the_requester_signs_only_where_marketing_names_nobody_else(
    owners: tuple[str, ...], signers: set[str]
) -> None:
    kpis = [a_kpi(place, marketing_owner=who) for place, who in enumerate(owners, start=1)]

    assert rules.signers(HANDOFF, kpis) == {Side.MARKETING: signers, Side.IT: {"U0ARUN"}}


def test_who_asked_never_signs_for_it() -> None:
    assert rules.signers(HANDOFF, [a_kpi(it_owner="U0MAYA")])[Side.IT] == frozenset()


def test_who_asked_for_it_signs_for_it_in_nobodys_place() -> None:
    handoff = HANDOFF.model_copy(update={"author": "U0SOFIE"})
    version = KpiVersion(team_id="T1", handoff_id=12, number=1, digest="d", by="U0MAYA", at=AT)
    stands_in = {"U0ARUN": frozenset({"U0SOFIE", "U0IVO"}), "U0MAYA": frozenset({"U0SOFIE"})}

    signing = rules.signing(handoff, version, [a_kpi()], stands_in)

    assert signing.delegates == {"U0ARUN": frozenset({"U0IVO"}), "U0MAYA": frozenset({"U0SOFIE"})}


def test_owners_default_to_who_asked_and_the_architect_who_follows_another() -> None:
    (kpi,) = rules.begun(HANDOFF, [a_kpi(marketing_owner="", it_owner="")])
    (kept,) = rules.begun(HANDOFF, [a_kpi(it_owner="U0SOFIE")])
    (follows,) = rules.begun(HANDOFF, [a_kpi(it_owner="U0SOFIE")], former=["U0SOFIE"])

    assert (kpi.marketing_owner, kpi.it_owner) == ("U0MAYA", "U0ARUN")
    assert (kept.it_owner, follows.it_owner) == ("U0SOFIE", "U0ARUN")


def test_what_speaks_against_signing_is_said() -> None:
    owed: dict[str, Any] = {"baseline": None, "baseline_owner": "U0BEN", "baseline_by": date(2026, 12, 18)}

    assert rules.gaps([a_kpi(), a_kpi(2, **owed)], LAUNCH) == []
    assert "measured on 31 Mar 2027" in rules.gaps([a_kpi()], date(2027, 3, 31))[0]
    assert "who finds it out" in rules.gaps([a_kpi(baseline=None)], None)[0]
    assert "known before" in rules.gaps([a_kpi(**owed)], date(2026, 12, 18))[0]
    assert "below today's value" in rules.gaps([a_kpi(baseline=Decimal(5000))], None)[0]


def test_what_a_kpi_does_not_say_yet_is_named_and_what_is_said_is_not() -> None:
    kpis = [a_kpi(source="", enabling=""), a_kpi(2, source="CRM", enabling="Leads in the CRM")]

    assert rules.still_open(kpis) == ["KPI 1: where its number is read and IT's part in it"]


def test_a_reminder_of_a_value_first_speaks_three_working_days_before() -> None:
    wt = WorkingTime(
        "America/New_York", parse_hours("09:00-17:30"), parse_weekdays(["mon", "tue", "wed", "thu", "fri"])
    )
    at = rules.remind_from(wt, date(2026, 12, 18))

    assert at.astimezone(ZoneInfo(wt.zone)).date() == date(2026, 12, 14)
    assert rules.remind_from(wt, date(2026, 12, 21)) - at == timedelta(days=1)


def test_the_work_form_holds_what_was_agreed_on() -> None:
    kpis = [a_kpi(), a_kpi(2, baseline=None, baseline_owner="U0BEN", baseline_by=date(2026, 12, 18))]
    typed = forms.typed_of(kpis)
    before = [kpi.model_copy(update={"source": "CRM"}) for kpi in kpis]

    assert gate.read_kpis("T1", 12, typed, today=TODAY, before=before) == before


def test_a_kpi_that_is_not_whole_in_the_form_stays_as_it_was() -> None:
    typed = {**forms.typed_of([a_kpi()]), "kpi.1.target": "a lot"}

    assert gate.read_kpis("T1", 12, typed, today=TODAY, before=[a_kpi()]) == [a_kpi()]
    assert gate.read_kpis("T1", 12, typed, today=TODAY) == []


def some_of(seen: Kpi, **typed: str) -> tuple[Kpi | None, dict[str, str]]:
    """Read a form that shows some of the fields."""
    return forms.read(typed, seen, Around(HANDOFF, LAUNCH, TODAY, (), PEOPLE), position=1)


def test_a_form_of_some_fields_changes_these_alone() -> None:
    seen = a_kpi(source="The CRM's report", enabling="A nightly sync", unit="sign-ups")

    kpi, errors = some_of(seen, target="5,000")

    assert errors == {}
    assert kpi == seen.model_copy(update={"target": Decimal(5000)})


def test_a_form_of_some_fields_says_nothing_of_what_it_does_not_show() -> None:
    seen = a_kpi(marketing_owner="U0GONE", measure_on=date(2026, 11, 2))

    kpi, errors = some_of(seen, source="n/a")
    kept, none = some_of(seen, source="The CRM's report")

    assert (kpi, set(errors)) == (None, {"source"})
    assert none == {}
    assert kept == seen.model_copy(update={"source": "The CRM's report"})


def test_a_value_not_known_yet_is_owed_by_somebody_in_the_form_that_asks_for_that() -> None:
    numbers, none = some_of(a_kpi(), baseline="")
    owed, errors = some_of(a_kpi(baseline=None), baseline_owner="", baseline_by="")

    assert none == {}
    assert numbers is not None
    assert forms.is_open(numbers)
    assert (owed, set(errors)) == (None, {"baseline_owner", "baseline_by"})


def test_a_kpi_is_not_measured_before_its_value_of_today_is_found_out() -> None:
    seen = a_kpi(baseline=None, baseline_owner="U0BEN", baseline_by=date(2027, 1, 10))

    _, errors = some_of(seen, measure_on="2027-01-09")
    around = Around(HANDOFF, None, TODAY, (), PEOPLE)
    _, without_launch = forms.read({"measure_on": "2027-01-09"}, seen, around, position=1)

    assert set(errors) == {"measure_on"}
    assert without_launch == {"measure_on": "Today's value is found out by 10 Jan 2027; choose a later day."}
