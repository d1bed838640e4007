"""Signing a handoff's KPIs on a real store: by whom, for whom, under which words, and at the same time."""

import threading
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from handlers.rules import kpi_forms
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.use_cases import handoffs as lifecycle
from handlers.use_cases import kpi_acts as use_cases
from handlers.use_cases import kpis as versions
from handlers.use_cases.sign_offs import Signed, agreement
from storage import handoffs as kept_handoffs
from storage import history, kpis, outcome_contexts, people, rows, settings
from storage import sign_offs as kept
from storage.records import Actor, Kpi, Nudge, Person, SignOff
from storage.store import Store
from storage.tables import NudgeRow
from storage.vocabulary import Direction, Role, Side, State, Subject
from tests.use_cases.test_check_ins import ARUN, BEN, GUEST, ILEAD, MAYA, SOFIE, STRANGER, TEAM, Office

MLEAD = Actor(id="U0MLEAD", roles=frozenset({Role.LEAD}))
GONE = Actor(id="U0GONE", deactivated=True)
PEOPLE = {one.id: one for one in (MAYA, BEN, ARUN, SOFIE, ILEAD, MLEAD, GUEST, STRANGER, GONE)}


class Deal(Office):
    """A handoff that an architect took, with what both sides agree on."""

    def take(self, *kpis_: Kpi, by: Actor = ARUN, **changes: Any) -> None:
        self.open(**changes)
        with self.store.writing(self.request(MAYA)) as session:
            outcome_contexts.replace_kpis(session, self.handoff_id, kpis_ or [a_kpi()])
        lifecycle.take(self.deps, self.request(by), self.handoff_id)

    @property
    def number(self) -> int:
        with self.store.reading(TEAM) as session:
            latest = kpis.latest(session, self.handoff_id)
        return latest.number if latest else 0

    @property
    def kpis(self) -> list[Kpi]:
        with self.store.reading(TEAM) as session:
            return outcome_contexts.kpis(session, self.handoff_id)

    @property
    def held(self) -> list[tuple[Side, str, str]]:
        with self.store.reading(TEAM) as session:
            return [
                (one.side, one.signer, one.by) for one in kept.held(session, Subject.KPIS, self.handoff_id)
            ]

    @property
    def given(self) -> list[SignOff]:
        with self.store.reading(TEAM) as session:
            return kept.all_of(session, Subject.KPIS, self.handoff_id)

    @property
    def deeds(self) -> list[str]:
        with self.store.reading(TEAM) as session:
            return [one.what for one in history.of_handoff(session, self.handoff_id, limit=50)][::-1]

    def reminded(self, kind: Kind = Kind.SIGN_KPIS) -> set[str]:
        with self.store.reading(TEAM) as session:
            found = rows.some(session, NudgeRow, Nudge)
        return {one.person for one in found if one.kind == kind and one.stopped_at is None}

    def waits_on(self) -> set[str]:
        with self.store.reading(TEAM) as session:
            found = agreement(session, self.handoff)
        return set(found.waits_on) if found else set()

    def sign(self, by: Actor, side: Side, number: int | None = None) -> Signed:
        seen = self.number if number is None else number
        return use_cases.sign(self.deps, self.request(by), self.handoff_id, seen, side)

    def change(self, by: Actor = MAYA, *, number: int | None = None, position: int = 1, **typed: Any) -> Any:
        from_form = use_cases.look(self.deps, self.request(by), self.handoff_id)
        shown = kpi_forms.shown(from_form.at(position), from_form.handoff)
        return use_cases.suggest(
            self.deps,
            self.request(by),
            self.handoff_id,
            self.number if number is None else number,
            position,
            {**shown, **typed},
            PEOPLE,
        )

    def name(self, **roster: Any) -> None:
        """Change who is who."""
        with self.store.writing(self.request(MAYA)) as session:
            chosen = settings.get(session)
            changed = chosen.people.model_copy(update=roster)
            settings.write(session, chosen.model_copy(update={"people": changed}))

    def leave(self, who: str) -> None:
        with self.store.writing(self.request(MAYA)) as session:
            people.learn(session, Person(team_id=TEAM, id=who, deactivated=True, checked_at=self.at))


def a_kpi(position: int = 1, **changes: Any) -> Kpi:
    fields: dict[str, Any] = {
        "team_id": TEAM,
        "handoff_id": 12,
        "position": position,
        "name": "Leads called within a day" if position == 1 else f"Measure {position}",
        "direction": Direction.UP,
        "baseline": Decimal(20),
        "target": Decimal(80),
        "unit": "%",
        "measure_on": date(2027, 3, 31),
    }
    return Kpi(**{**fields, **changes})


@pytest.fixture
def deal(store: Store) -> Deal:
    deal = Deal(store)
    deal.take()
    return deal


@pytest.fixture
def empty(store: Store) -> Deal:
    return Deal(store)


def test_taking_it_names_both_owners_and_asks_both_to_sign(deal: Deal) -> None:
    (kpi,) = deal.kpis

    assert (kpi.marketing_owner, kpi.it_owner) == ("U0MAYA", "U0ARUN")
    assert (deal.number, deal.reminded()) == (1, {"U0MAYA", "U0ARUN"})
    assert [d.live for d in deal.deliveries("kpis")] == [True]


def test_an_idea_or_one_without_kpis_has_nothing_to_agree_on(empty: Deal) -> None:
    empty.open()
    lifecycle.take(empty.deps, empty.request(ARUN), empty.handoff_id)

    assert (empty.number, empty.deliveries("kpis")) == (0, [])
    with pytest.raises(Refusal, match="no KPIs to agree on yet"):
        use_cases.look(empty.deps, empty.request(MAYA), empty.handoff_id)


def test_one_signature_waits_for_the_other_side(deal: Deal) -> None:
    signed = deal.sign(MAYA, Side.MARKETING)

    assert (signed.agreed, signed.first) == (False, True)
    assert deal.handoff.state is State.WITH_IT
    assert deal.waits_on() == {"U0ARUN"}


@pytest.mark.parametrize("first", list(zip((MAYA, ARUN), (Side.MARKETING, Side.IT), strict=True)))
def test_the_second_side_makes_it_agreed_whichever_comes_first(deal: Deal, first: tuple[Actor, Side]) -> None:
    deal.sign(*first)
    second = (ARUN, Side.IT) if first[0] is MAYA else (MAYA, Side.MARKETING)

    assert deal.sign(*second).agreed
    assert deal.handoff.state is State.AGREED
    assert len(deal.deliveries("kpis_agreed")) == 1
    assert deal.reminded() == set()
    assert deal.deeds[-3:] == ["kpis_signed", "kpis_signed", "kpis_agreed"]


@pytest.mark.parametrize(
    ("by", "side", "says"),
    [
        (MAYA, Side.IT, "That signature is IT's: <@U0ARUN> signs it"),
        (ARUN, Side.MARKETING, "That signature is marketing's: <@U0MAYA> signs it"),
        (BEN, Side.MARKETING, "Only <@U0MAYA> can sign"),
        (SOFIE, Side.IT, "Only <@U0ARUN> can sign"),
        (ILEAD, Side.IT, "Only <@U0ARUN> can sign"),
        (MLEAD, Side.MARKETING, "Only <@U0MAYA> can sign"),
        (GUEST, Side.MARKETING, "Guests cannot"),
        (STRANGER, Side.IT, "only people of the company"),
        (GONE, Side.MARKETING, "deactivated"),
    ],
)
def test_nobody_signs_who_is_not_asked_for_that_side(deal: Deal, by: Actor, side: Side, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        deal.sign(by, side)

    assert (deal.held, deal.handoff.state) == ([], State.WITH_IT)


def test_a_repeated_signature_says_who_signed_and_when(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)

    with pytest.raises(
        Refusal, match=r"You signed the KPIs of H-12 for marketing \(<!date.*\|2026-11-30 14:00 UTC>\)"
    ):
        deal.sign(MAYA, Side.MARKETING)

    assert len(deal.given) == 1


def test_signing_again_when_it_is_agreed_changes_nothing_and_says_nothing_more(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    deal.sign(ARUN, Side.IT)

    with pytest.raises(Refusal, match="nothing more is needed"):
        deal.sign(ARUN, Side.IT)

    assert (len(deal.given), len(deal.deliveries("kpis_agreed"))) == (2, 1)


def test_a_change_takes_back_both_signatures_and_asks_again(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    deal.change(ARUN, target="90")

    assert (deal.held, deal.number) == ([], 2)
    assert deal.reminded() == {"U0MAYA", "U0ARUN"}
    (told,) = deal.deliveries("kpis_changed")
    assert (told.args["lost"], told.args["asks"]) == (["U0MAYA"], True)
    assert [one.revoked_why for one in deal.given] == ["the KPIs changed"]


def test_the_version_that_was_seen_is_the_one_that_is_signed(deal: Deal) -> None:
    deal.change(ARUN, target="90")

    with pytest.raises(Refusal, match=r"changed since \(Target: 80 % → 90 %\), so nothing was signed"):
        deal.sign(MAYA, Side.MARKETING, number=1)

    assert deal.held == []


def test_a_version_that_never_was_is_out_of_date(deal: Deal) -> None:
    for forged in (0, 2, 99, 2**40):
        with pytest.raises(Refusal, match="out of date"):
            deal.sign(MAYA, Side.MARKETING, number=forged)

    assert deal.held == []


def test_going_back_to_the_same_words_does_not_bring_signatures_back(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    deal.change(ARUN, target="90")
    deal.change(ARUN, target="80")

    assert (deal.held, deal.waits_on()) == ([], {"U0MAYA", "U0ARUN"})


def test_a_change_of_what_was_agreed_brings_it_back_to_both_sides(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    deal.sign(ARUN, Side.IT)
    taken_at = deal.handoff.taken_at
    deal.change(MAYA, target="90")

    assert (deal.handoff.state, deal.handoff.taken_at, deal.held) == (State.WITH_IT, taken_at, [])
    deal.sign(MAYA, Side.MARKETING)
    assert deal.sign(ARUN, Side.IT).agreed
    assert len(deal.deliveries("kpis_agreed")) == 2


def test_saving_what_was_there_makes_no_version_and_keeps_signatures(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    done = deal.change(ARUN)

    assert (done.version, done.errors, deal.number) == (None, {}, 1)
    assert deal.held == [(Side.MARKETING, "U0MAYA", "U0MAYA")]
    assert deal.deliveries("kpis_changed") == []


def test_a_delegate_signs_for_who_is_away_and_nobody_for_both_sides(deal: Deal) -> None:
    deal.name(delegates={"U0ARUN": "U0SOFIE", "U0MAYA": "U0BEN"})

    deal.sign(BEN, Side.MARKETING)
    assert deal.sign(SOFIE, Side.IT).agreed

    assert set(deal.held) == {(Side.MARKETING, "U0MAYA", "U0BEN"), (Side.IT, "U0ARUN", "U0SOFIE")}


def test_nobody_signs_in_the_place_of_who_left(deal: Deal) -> None:
    deal.name(delegates={"U0ARUN": "U0SOFIE"})
    deal.sign(MAYA, Side.MARKETING)
    deal.leave("U0ARUN")

    with pytest.raises(Refusal, match="<@U0ARUN> is no longer there for IT, so nobody signs in their place"):
        deal.sign(SOFIE, Side.IT)

    assert [side for side, *_ in deal.held] == [Side.MARKETING]
    assert deal.handoff.state is State.WITH_IT


def test_a_delegate_of_the_other_side_cannot_sign(deal: Deal) -> None:
    deal.name(delegates={"U0ARUN": "U0BEN"})

    with pytest.raises(Refusal, match="That signature is IT's"):
        deal.sign(BEN, Side.IT)


def test_the_requester_signs_only_where_marketing_names_nobody_else(deal: Deal) -> None:
    deal.change(MAYA, marketing_owner="U0BEN")

    with pytest.raises(Refusal, match="Only <@U0BEN> can sign"):
        deal.sign(MAYA, Side.MARKETING)
    deal.sign(BEN, Side.MARKETING)
    assert deal.sign(ARUN, Side.IT).agreed


def test_a_requester_of_it_stands_for_marketing_and_never_for_it(empty: Deal) -> None:
    empty.take(requester="U0SOFIE", author="U0SOFIE")

    with pytest.raises(Refusal, match="That signature is IT's"):
        empty.sign(SOFIE, Side.IT)
    empty.sign(SOFIE, Side.MARKETING)
    assert empty.sign(ARUN, Side.IT).agreed


def test_one_of_several_owners_signs_for_the_side(empty: Deal) -> None:
    empty.take(a_kpi(), a_kpi(2))
    empty.change(MAYA, position=2, marketing_owner="U0BEN")

    assert empty.reminded() == {"U0BEN", "U0ARUN"}
    empty.sign(BEN, Side.MARKETING)
    assert empty.sign(ARUN, Side.IT).agreed


@pytest.mark.parametrize("state", [State.READY, State.NEEDS_CONTEXT, State.DECLINED, State.IN_DELIVERY])
def test_it_is_only_signed_while_both_sides_agree_on_it(deal: Deal, state: State) -> None:
    with deal.store.writing(deal.request(ARUN)) as session:
        kept_handoffs.put(session, deal.handoff.model_copy(update={"state": state}))

    with pytest.raises(Refusal, match="no longer applies"):
        deal.sign(MAYA, Side.MARKETING)


def test_what_speaks_against_it_is_said_before_it_is_signed(deal: Deal) -> None:
    with deal.store.writing(deal.request(MAYA)) as session:
        context = outcome_contexts.get(session, deal.handoff_id)
        assert context is not None
        outcome_contexts.put(session, context.model_copy(update={"launch_on": date(2027, 4, 1)}))

    with pytest.raises(
        Refusal, match=r"measured on 31 Mar 2027, but the launch is on 1 Apr 2027.*\[Suggest a change\]"
    ):
        deal.sign(MAYA, Side.MARKETING)


def test_both_sides_pressing_in_the_same_moment_make_one_agreement_and_one_message(deal: Deal) -> None:
    done, refused = at_once(deal, (MAYA, Side.MARKETING), (ARUN, Side.IT))

    assert refused == []
    assert sorted(one.agreed for one in done) == [False, True]
    assert deal.handoff.state is State.AGREED
    assert len(deal.deliveries("kpis_agreed")) == 1
    assert deal.deeds.count("kpis_agreed") == 1


def test_one_who_presses_many_times_at_once_signs_once(deal: Deal) -> None:
    done, refused = at_once(deal, *[(MAYA, Side.MARKETING)] * 6)

    assert (len(done), len(deal.given)) == (1, 1)
    assert all("You signed" in one for one in refused)


def test_a_change_in_the_same_moment_leaves_no_agreement_on_old_words(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    number = deal.number
    barrier = threading.Barrier(2)

    def sign() -> None:
        barrier.wait()
        try:
            deal.sign(ARUN, Side.IT, number)
        except Refusal:
            return

    def change() -> None:
        barrier.wait()
        deal.change(MAYA, number=number, target="95")

    run(sign, change)

    assert (deal.handoff.state, deal.held) == (State.WITH_IT, [])


def at_once(deal: Deal, *presses: tuple[Actor, Side]) -> tuple[list[Signed], list[str]]:
    """Have people sign in the same moment; return what was signed and what was refused."""
    done: list[Signed] = []
    refused: list[str] = []
    number, barrier = deal.number, threading.Barrier(len(presses))

    def press(by: Actor, side: Side) -> None:
        barrier.wait()
        try:
            done.append(deal.sign(by, side, number))
        except Refusal as error:
            refused.append(error.sentence)

    run(*[lambda by=by, side=side: press(by, side) for by, side in presses])
    return done, refused


def run(*works: Any) -> None:
    threads = [threading.Thread(target=work) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)


def test_a_dissent_stands_beside_the_version_and_is_told_once(deal: Deal) -> None:
    use_cases.dissent(
        deal.deps, deal.request(ARUN), 12, 1, "We cannot read that number from the CRM before May"
    )

    told = {d.person for d in deal.deliveries("kpis_dissent")}
    assert told == {"U0MAYA", "U0MLEAD", "U0ILEAD"}
    assert deal.waits_on() == {"U0MAYA"}
    with pytest.raises(Refusal, match="already said why you won't sign"):
        use_cases.dissent(deal.deps, deal.request(ARUN), 12, 1, "Still the same trouble with the CRM")
    assert len(deal.deliveries("kpis_dissent")) == 3


@pytest.mark.parametrize("text", ["", "   ", "n/a", "no", "asdf", "....."])
def test_a_dissent_without_a_reason_is_asked_for_one(deal: Deal, text: str) -> None:
    with pytest.raises(Refusal) as refused:
        use_cases.dissent(deal.deps, deal.request(ARUN), 12, 1, text)

    assert refused.value.field == "text"
    assert deal.deliveries("kpis_dissent") == []


@pytest.mark.parametrize("by", [BEN, SOFIE, MLEAD])
def test_only_signers_say_that_they_do_not_sign(deal: Deal, by: Actor) -> None:
    with pytest.raises(Refusal, match="Only the people who are asked to sign"):
        use_cases.dissent(deal.deps, deal.request(by), 12, 1, "I would rather measure something else")


def test_who_did_not_sign_may_sign_after_all(deal: Deal) -> None:
    use_cases.dissent(deal.deps, deal.request(ARUN), 12, 1, "We cannot read that number before May")
    deal.sign(MAYA, Side.MARKETING)

    assert deal.sign(ARUN, Side.IT).agreed


def test_a_signature_of_who_changed_sides_does_not_count_and_the_side_is_asked_again(deal: Deal) -> None:
    deal.change(MAYA, marketing_owner="U0BEN")
    deal.sign(BEN, Side.MARKETING)
    deal.name(it=("U0BEN",))

    assert deal.waits_on() == {"U0BEN", "U0ARUN"}
    assert not deal.sign(ARUN, Side.IT).agreed
    with pytest.raises(Refusal, match="That signature is marketing's"):
        deal.sign(BEN, Side.MARKETING)

    for handoff_id in versions.left_alone(deal.deps, TEAM):
        versions.replace_owners(deal.deps, TEAM, handoff_id)

    assert [kpi.marketing_owner for kpi in deal.kpis] == ["U0MAYA"]
    assert (deal.held, deal.waits_on()) == ([], {"U0MAYA", "U0ARUN"})
    assert len(deal.given) == 2


def test_owners_who_left_are_replaced_by_the_handoffs_people_or_the_lead(deal: Deal) -> None:
    assert versions.left_alone(deal.deps, TEAM) == []
    deal.sign(MAYA, Side.MARKETING)
    deal.leave("U0ARUN")

    assert versions.left_alone(deal.deps, TEAM) == [12]
    versions.replace_owners(deal.deps, TEAM, 12)

    assert [(kpi.marketing_owner, kpi.it_owner) for kpi in deal.kpis] == [("U0MAYA", "U0ILEAD")]
    assert (deal.number, deal.held) == (2, [])
    assert versions.left_alone(deal.deps, TEAM) == []


def test_an_owner_who_leaves_during_delivery_is_replaced_without_asking_anew(deal: Deal) -> None:
    deal.sign(MAYA, Side.MARKETING)
    deal.sign(ARUN, Side.IT)
    with deal.store.writing(deal.request(ARUN)) as session:
        kept_handoffs.put(session, deal.handoff.model_copy(update={"state": State.IN_DELIVERY}))
    deal.leave("U0ARUN")

    versions.replace_owners(deal.deps, TEAM, 12)

    assert [kpi.it_owner for kpi in deal.kpis] == ["U0ILEAD"]
    assert (deal.handoff.state, len(deal.held), deal.reminded()) == (State.IN_DELIVERY, 2, set())


def test_another_architect_owns_what_the_former_one_owned_by_default(deal: Deal) -> None:
    deal.sign(ARUN, Side.IT)
    lifecycle.suggest_route(
        deal.deps, deal.request(ARUN), 12, to="U0SOFIE", reason="She runs the CRM we need here"
    )
    assert deal.waits_on() == {"U0MAYA"}
    with pytest.raises(Refusal, match="no longer applies"):
        deal.sign(MAYA, Side.MARKETING)

    lifecycle.take(deal.deps, deal.request(SOFIE), 12)

    assert [kpi.it_owner for kpi in deal.kpis] == ["U0SOFIE"]
    assert (deal.held, deal.reminded()) == ([], {"U0MAYA", "U0SOFIE"})
    assert len(deal.deliveries("kpis")) == 1


def test_a_refused_signature_keeps_nothing(deal: Deal) -> None:
    before = (deal.deeds, deal.handoff.version)

    with pytest.raises(Refusal):
        deal.sign(SOFIE, Side.IT)

    assert (deal.deeds, deal.handoff.version) == before
