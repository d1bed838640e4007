"""Changing KPIs on a real store: versions, what others changed meanwhile, values that are found out later."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.use_cases import handoffs as lifecycle
from handlers.use_cases import home, nudges, outcome_contexts
from handlers.use_cases import kpi_acts as use_cases
from handlers.use_cases import kpis as versions
from storage import drafts, kpis
from storage import handoffs as kept_handoffs
from storage import nudges as kept_nudges
from storage import outcome_contexts as contexts
from storage.records import Actor, Draft, KpiVersion
from storage.store import Store
from storage.vocabulary import Door, Side, State
from tests.use_cases.test_check_ins import ARUN, BEN, ILEAD, MAYA, MONDAY, SOFIE, TEAM
from tests.use_cases.test_sign_offs import MLEAD, Deal, a_kpi

BY = date(2026, 12, 18)
OWED: dict[str, Any] = {"baseline": None, "baseline_owner": "U0BEN", "baseline_by": BY}


@pytest.fixture
def deal(store: Store) -> Deal:
    deal = Deal(store)
    deal.take()
    return deal


@pytest.fixture
def owed(store: Store) -> Deal:
    deal = Deal(store)
    deal.take(a_kpi(**OWED))
    return deal


def latest(deal: Deal) -> KpiVersion:
    with deal.store.reading(TEAM) as session:
        found = kpis.latest(session, deal.handoff_id)
    assert found is not None
    return found


def diff(deal: Deal) -> list[tuple[str, str, str]]:
    return [(one["field"], one["before"], one["after"]) for one in latest(deal).diff]


def be_in(deal: Deal, state: State) -> None:
    with deal.store.writing(deal.request(ARUN)) as session:
        kept_handoffs.put(session, deal.handoff.model_copy(update={"state": state}))


@pytest.mark.parametrize("by", [MAYA, ARUN, ILEAD, MLEAD])
def test_both_sides_and_the_leads_change_it(deal: Deal, by: Actor) -> None:
    done = deal.change(by, target="from 3k to 4k", unit="sign-ups")

    assert done.errors == {}
    assert diff(deal) == [
        ("baseline", "20 %", "3,000 sign-ups"),
        ("target", "80 %", "4,000 sign-ups"),
        ("unit", "%", "sign-ups"),
    ]
    assert latest(deal).by == by.id


@pytest.mark.parametrize("by", [BEN, SOFIE])
def test_nobody_else_changes_it(deal: Deal, by: Actor) -> None:
    with pytest.raises(Refusal, match="Only the people on H-12"):
        deal.change(by, target="90")

    assert deal.number == 1


def test_an_owner_who_is_named_changes_it_too(deal: Deal) -> None:
    deal.change(MAYA, marketing_owner="U0BEN")
    deal.change(BEN, target="90")

    assert latest(deal).by == "U0BEN"


def test_owners_of_something_private_see_and_sign_it(store: Store) -> None:
    deal = Deal(store)
    deal.take(private=True)
    with pytest.raises(Refusal, match="no such handoff"):
        deal.sign(BEN, Side.MARKETING)

    deal.change(MAYA, marketing_owner="U0BEN")

    assert use_cases.look(deal.deps, deal.request(BEN), 12).handoff.id == 12
    deal.sign(BEN, Side.MARKETING)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"name": "n/a"}, "name"),
        ({"target": "20"}, "target"),
        ({"target": "5"}, "target"),
        ({"target": "a lot"}, "target"),
        ({"baseline": "3 to 4"}, "baseline"),
        ({"baseline": ""}, "baseline_owner"),
        ({"measure_on": "2026-11-01"}, "measure_on"),
        ({"marketing_owner": "U0ARUN"}, "marketing_owner"),
        ({"it_owner": "U0BEN"}, "it_owner"),
        ({"it_owner": "U0GUEST"}, "it_owner"),
        ({"marketing_owner": "U0GONE"}, "marketing_owner"),
        ({"marketing_owner": "U0STRANGER"}, "marketing_owner"),
        ({"source": "tbd"}, "source"),
    ],
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(
    deal: Deal, typed: dict[str, Any], field: str
) -> None:
    deal.sign(MAYA, Side.MARKETING)
    done = deal.change(MAYA, **typed)

    assert field in done.errors
    assert (deal.number, len(deal.held)) == (1, 1)


def test_a_form_that_was_overtaken_keeps_what_was_typed_and_shows_what_changed(deal: Deal) -> None:
    deal.change(ARUN, target="90", source="The CRM's report")
    done = deal.change(MAYA, number=1, target="70", source="")

    assert done.version is None
    assert deal.kpis[0].target == Decimal(90)
    assert [one.field for one in done.meanwhile] == ["target", "source"]
    assert (done.typed["target"], done.typed["source"]) == ("70", "The CRM's report")


def test_saving_it_once_more_puts_it_on_top(deal: Deal) -> None:
    deal.change(ARUN, target="90", source="The CRM's report")
    typed: dict[str, Any] = deal.change(MAYA, number=1, target="70", source="").typed
    deal.change(MAYA, **typed)

    assert (deal.kpis[0].target, deal.kpis[0].source) == (Decimal(70), "The CRM's report")


def test_up_to_three_kpis_are_added_and_each_is_a_new_version(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    new: dict[str, Any] = {
        "name": "Trial sign-ups",
        "direction": "up",
        "baseline": "100",
        "target": "150",
        "measure_on": "2027-05-01",
    }
    for number in (2, 3):
        done = deal.change(MAYA, position=0, **{**new, "name": f"Trial sign-ups {number}"})
        assert done.errors == {}

    assert [kpi.position for kpi in deal.kpis] == [1, 2, 3]
    assert (deal.number, deal.held) == (3, [])
    assert diff(deal) == [("added", "", "")]
    with pytest.raises(Refusal, match="at most 3 KPIs"):
        deal.change(MAYA, position=0, **new)


def test_one_of_several_is_removed_with_a_reason(deal: Deal) -> None:
    deal.change(
        MAYA,
        position=0,
        name="Trial sign-ups",
        direction="up",
        baseline="1",
        target="2",
        measure_on="2027-05-01",
    )
    with pytest.raises(Refusal) as refused:
        use_cases.remove(deal.deps, deal.request(ARUN), 12, 2, 1, reason="n/a")
    assert refused.value.field == "reason"

    use_cases.remove(deal.deps, deal.request(ARUN), 12, 2, 1, reason="The call centre stops counting it")

    assert [(kpi.position, kpi.name) for kpi in deal.kpis] == [(1, "Trial sign-ups")]
    assert latest(deal).diff[0]["why"] == "The call centre stops counting it"
    with pytest.raises(Refusal, match="One KPI has to stay"):
        use_cases.remove(deal.deps, deal.request(ARUN), 12, 3, 1, reason="We do not need it at all")


def test_removing_from_an_older_version_removes_nothing(deal: Deal) -> None:
    deal.change(
        MAYA,
        position=0,
        name="Trial sign-ups",
        direction="up",
        baseline="1",
        target="2",
        measure_on="2027-05-01",
    )

    with pytest.raises(Refusal, match="nothing was removed"):
        use_cases.remove(deal.deps, deal.request(ARUN), 12, 1, 1, reason="The call centre stops counting it")

    assert len(deal.kpis) == 2


def test_who_finds_a_value_out_is_reminded_before_it_is_due(owed: Deal) -> None:
    assert owed.reminded(Kind.BASELINE) == {"U0BEN"}
    owed.at = MONDAY + timedelta(days=15)
    for nudge in nudges.due(owed.deps):
        nudges.walk(owed.deps, nudge)

    with owed.store.reading(TEAM) as session:
        (step,) = kept_nudges.to_say(session, "U0BEN", at=owed.at + timedelta(hours=1))
    assert step.due_at.date() == date(2026, 12, 15)


def test_the_value_that_was_found_out_leaves_signatures_as_they_are(owed: Deal) -> None:
    owed.sign(MAYA, Side.MARKETING)
    use_cases.find_out(owed.deps, owed.request(BEN), 12, 1, "35 %")

    assert diff(owed) == [("baseline", "not known yet", "35 %")]
    assert (len(owed.held), owed.reminded(Kind.BASELINE)) == (1, set())
    assert owed.sign(ARUN, Side.IT).agreed
    (told,) = owed.deliveries("kpis_changed")
    assert told.args["asks"] is False


def test_it_stays_agreed_when_the_value_is_found_out_later(owed: Deal) -> None:
    owed.sign(MAYA, Side.MARKETING)
    owed.sign(ARUN, Side.IT)
    use_cases.find_out(owed.deps, owed.request(BEN), 12, 1, "35")

    assert (owed.handoff.state, owed.kpis[0].baseline, len(owed.held)) == (State.AGREED, Decimal(35), 2)


def test_a_value_beyond_the_target_takes_the_signatures_back(owed: Deal) -> None:
    owed.sign(MAYA, Side.MARKETING)
    owed.sign(ARUN, Side.IT)
    use_cases.find_out(owed.deps, owed.request(BEN), 12, 1, "85")

    assert (owed.handoff.state, owed.held) == (State.WITH_IT, [])
    with pytest.raises(Refusal, match="target is below today's value"):
        owed.sign(MAYA, Side.MARKETING)


@pytest.mark.parametrize("written", ["", "a lot", "3 to 4", "12 €"])
def test_a_value_that_cannot_be_read_is_asked_back(owed: Deal, written: str) -> None:
    with pytest.raises(Refusal) as refused:
        use_cases.find_out(owed.deps, owed.request(BEN), 12, 1, written)

    assert refused.value.field == "value"
    assert owed.number == 1


def test_a_value_that_is_there_already_is_not_written_over(owed: Deal) -> None:
    use_cases.find_out(owed.deps, owed.request(BEN), 12, 1, "35")

    with pytest.raises(Refusal, match=r"written already: 35\. Press \[Suggest a change\]"):
        use_cases.find_out(owed.deps, owed.request(MAYA), 12, 1, "36")


def test_changing_a_value_that_was_found_out_asks_both_sides_again(owed: Deal) -> None:
    use_cases.find_out(owed.deps, owed.request(BEN), 12, 1, "35")
    owed.sign(MAYA, Side.MARKETING)
    owed.change(MAYA, enabling="")
    assert len(owed.held) == 1

    owed.change(MAYA, baseline="36")

    assert owed.held == []


def test_somebody_who_is_not_on_it_cannot_write_the_value(owed: Deal) -> None:
    with pytest.raises(Refusal, match="Only the people on H-12"):
        use_cases.find_out(owed.deps, owed.request(SOFIE), 12, 1, "35")


def test_a_value_is_still_written_in_delivery_but_nothing_else(owed: Deal) -> None:
    be_in(owed, State.IN_DELIVERY)
    use_cases.find_out(owed.deps, owed.request(BEN), 12, 1, "35")

    assert owed.handoff.state is State.IN_DELIVERY
    with pytest.raises(Refusal, match="in delivery"):
        owed.change(MAYA, target="90")


def test_home_says_that_one_is_to_sign_also_to_an_owner_who_is_not_on_it(deal: Deal) -> None:
    deal.change(MAYA, marketing_owner="U0BEN")

    with deal.store.reading(TEAM) as session:
        ben, maya, arun = (home.gather(session, who, deal.at) for who in (BEN, MAYA, ARUN))

    assert [line.wait.why for line in ben.on_me] == ["sign the KPIs"]
    assert [line.wait.why for line in arun.on_me] == ["sign the KPIs"]
    assert [line.wait.why for line in maya.on_me] == ["pick a time for the check-in"]


def test_the_work_form_opens_with_what_was_agreed_on_and_clears_nothing_it_does_not_show(
    store: Store,
) -> None:
    deal = Deal(store)
    deal.open(door=Door.WORK, state=State.WITH_IT, context_due_at=MONDAY + timedelta(days=2))
    typed = {"title": "Loyalty app", "kpis": 1, "kpi.1.name": "Leads called", "kpi.1.target": "80"}
    with deal.store.writing(deal.request(MAYA)) as session:
        contexts.replace_kpis(session, 12, [a_kpi()])
        drafts.add(
            session,
            Draft(
                team_id=TEAM,
                handoff_id=12,
                author="U0MAYA",
                typed=typed,
                expires_at=MONDAY + timedelta(days=9),
            ),
        )
        from_then = deal.handoff
        versions.begin(session, deal.request(MAYA), from_then)
    deal.change(ARUN, target="90", source="The CRM's report", enabling="An event feed into the CRM")

    form = outcome_contexts.save_step(
        deal.deps, deal.request(MAYA), 12, "measure.1", {"kpi.1.name": "Leads called within one day"}
    )

    (kpi,) = deal.kpis
    assert form.typed["kpi.1.target"] == "90"
    assert (kpi.name, kpi.target, kpi.source) == (
        "Leads called within one day",
        Decimal(90),
        "The CRM's report",
    )
    assert (kpi.enabling, kpi.it_owner) == ("An event feed into the CRM", "U0ARUN")
    assert diff(deal) == [("name", "Leads called within a day", "Leads called within one day")]


def test_leads_read_one_line_about_a_handoff_however_many_have_not_signed(deal: Deal) -> None:
    for _ in range(16):
        deal.at += timedelta(hours=15)
        for nudge in nudges.due(deal.deps):
            nudges.walk(deal.deps, nudge)

    with deal.store.reading(TEAM) as session:
        steps = [
            step for lead in ("U0MLEAD", "U0ILEAD") for step in kept_nudges.to_say(session, lead, at=deal.at)
        ]
        kinds = {step.nudge_id: kept_nudges.get(session, step.nudge_id) for step in steps}

    signing = [step for step in steps if (one := kinds[step.nudge_id]) and one.kind == Kind.SIGN_KPIS]
    assert [(step.person, step.rung) for step in signing] == [
        ("U0MLEAD", "both leads"),
        ("U0ILEAD", "both leads"),
    ]


def test_an_answered_question_goes_on_with_the_same_signatures(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    question = lifecycle.ask_for_context(deal.deps, deal.request(ARUN), 12, "Which CRM do the leads live in?")
    with pytest.raises(Refusal, match="no longer applies"):
        deal.sign(ARUN, Side.IT)

    lifecycle.answer_question(deal.deps, deal.request(MAYA), question.id, "In the one of the sales team")

    assert deal.sign(ARUN, Side.IT).agreed
