"""Stages on a real store: moving on, waiving, signed contracts, invitations, writing by custom."""

from datetime import date, timedelta

import pytest

from handlers.rules import authority
from handlers.rules.refusals import Refusal
from handlers.rules.stages import Move
from handlers.use_cases import check_ins as talks
from handlers.use_cases import check_ins_became as became
from handlers.use_cases import home, invitations, outcome_contexts
from handlers.use_cases import stages as use_cases
from storage import check_ins as kept
from storage import contracts, drafts, settings
from storage import outcome_contexts as contexts
from storage.records import Actor, CheckIn, Contract, Draft, OutcomeContext
from storage.store import Store
from storage.vocabulary import CheckInState, Fact, Role, Side, Stage, State
from tests.use_cases.test_check_ins import (
    ARUN,
    BEN,
    GUEST,
    ILEAD,
    MAYA,
    MONDAY,
    SOFIE,
    STRANGER,
    TEAM,
    Office,
)

MLEAD = Actor(id="U0MLEAD", roles=frozenset({Role.LEAD}))
PAT = Actor(id="U0PAT", side=Side.IT)
WHY = "The vendor was already chosen by the group"


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store)
    office.open()
    return office


@pytest.fixture
def empty(store: Store) -> Office:
    return Office(store)


def move(
    office: Office,
    to: Stage,
    by: Actor = MAYA,
    *,
    reason: str = "",
    launch: date | None = None,
    version: int | None = None,
) -> None:
    moved = Move(to, launch, reason)
    use_cases.move_on(office.deps, office.request(by), office.handoff_id, moved, version=version)


def hold(office: Office, stage: Stage | None = None) -> CheckIn:
    """Book, hold and record the check-in that is open."""
    office.pick()
    office.after_it()
    return became.happened(
        office.deps, office.request(ARUN), office.latest.id, outcome="We use the existing sync", stage=stage
    )


def context_of(office: Office) -> OutcomeContext:
    with office.store.reading(TEAM) as session:
        found = contexts.get(session, office.handoff_id)
    assert found is not None
    return found


def contract_of(office: Office) -> Contract | None:
    with office.store.reading(TEAM) as session:
        return contracts.get(session, office.handoff_id)


def roles(office: Office, stage: Stage, *names: str, **people: tuple[str, ...]) -> None:
    with office.store.writing(office.request(ILEAD)) as session:
        chosen = settings.get(session).model_copy(update={"stages": {stage: names}, "roles": people})
        settings.write(session, chosen)


@pytest.mark.parametrize("by", [MAYA, ARUN, ILEAD])
def test_both_sides_can_move_it_on_and_the_next_check_in_is_proposed(office: Office, by: Actor) -> None:
    office.propose()

    move(office, Stage.PLAN, by, reason=WHY)

    assert office.handoff.stage is Stage.PLAN
    assert [(one.stage, one.state) for one in office.all] == [
        (Stage.DESIGN, CheckInState.SKIPPED),
        (Stage.PLAN, CheckInState.PROPOSED),
    ]
    assert office.all[0].outcome == WHY


@pytest.mark.parametrize("by", [BEN, SOFIE, MLEAD])
def test_nobody_else_moves_it(office: Office, by: Actor) -> None:
    with pytest.raises(Refusal, match="Only the people on it"):
        move(office, Stage.PLAN, by, reason=WHY)

    assert office.handoff.stage is Stage.DESIGN


@pytest.mark.parametrize("reason", ["", "  ", "n/a", "-", "aaaaaaa"])
def test_leaving_a_stage_without_its_check_in_wants_a_reason(office: Office, reason: str) -> None:
    office.propose()

    with pytest.raises(Refusal, match="check-in was not held") as refused:
        move(office, Stage.PLAN, reason=reason)

    assert refused.value.field == "reason"
    assert office.handoff.stage is Stage.DESIGN
    assert office.latest.state is CheckInState.PROPOSED


def test_without_a_proposed_check_in_it_counts_as_skipped_too(office: Office) -> None:
    move(office, Stage.PLAN, reason=WHY)

    assert [one.state for one in office.all] == [CheckInState.SKIPPED, CheckInState.PROPOSED]


def test_after_a_held_check_in_nothing_is_asked(office: Office) -> None:
    office.propose()
    hold(office, Stage.DESIGN)

    move(office, Stage.PLAN)

    assert office.handoff.stage is Stage.PLAN
    assert office.all[0].state is CheckInState.HELD


def test_a_booked_time_falls_when_it_moves_on_before(office: Office) -> None:
    office.propose()
    office.pick()

    move(office, Stage.PLAN, reason=WHY)

    assert [d.person for d in office.deliveries("check_in_file") if d.args.get("called_off")] == [
        "U0MAYA",
        "U0ARUN",
    ]


def test_the_last_stages_before_build_propose_and_build_does_not(office: Office) -> None:
    move(office, Stage.SOURCE, reason=WHY)
    assert office.latest.stage is Stage.SOURCE

    move(office, Stage.BUILD, reason=WHY)

    assert [one.state for one in office.all if one.stage is Stage.BUILD] == []
    assert office.handoff.stage is Stage.BUILD
    assert not office.handoff.late


def test_going_back_wants_a_reason_and_asks_to_talk_again(office: Office) -> None:
    office.propose()

    with pytest.raises(Refusal, match="why it goes back to Idea"):
        move(office, Stage.IDEA)
    move(office, Stage.IDEA, reason="The vendor fell away, we begin anew")

    assert office.handoff.stage is Stage.IDEA
    assert [one.state for one in office.all] == [CheckInState.CANCELLED, CheckInState.PROPOSED]
    assert "stage_reason" in office.what_was_done()


def test_a_launch_that_slips_is_kept_with_what_was_said_first(office: Office) -> None:
    move(office, Stage.DESIGN, launch=date(2027, 2, 1))
    move(office, Stage.DESIGN, launch=date(2027, 3, 1))
    move(office, Stage.DESIGN, launch=date(2027, 4, 1))

    with office.store.reading(TEAM) as session:
        standing = use_cases.standing(session, office.handoff)
    assert context_of(office).launch_on == date(2027, 4, 1)
    assert (standing.first_launch, standing.slips) == (date(2027, 2, 1), 2)


def test_a_launch_in_the_past_is_refused(office: Office) -> None:
    with pytest.raises(Refusal, match="still to come") as refused:
        move(office, Stage.DESIGN, launch=date(2026, 11, 1))

    assert refused.value.field == "launch"


def test_nothing_new_is_refused(office: Office) -> None:
    with pytest.raises(Refusal, match="both are as they were"):
        move(office, Stage.DESIGN)


def test_a_stale_form_overwrites_nothing(office: Office) -> None:
    seen = office.handoff.version
    move(office, Stage.PLAN, reason=WHY)

    with pytest.raises(Refusal, match="changed since you opened this"):
        move(office, Stage.ESTIMATE, reason=WHY, version=seen)

    assert office.handoff.stage is Stage.PLAN


# waivers


@pytest.mark.parametrize("by", [ARUN, ILEAD])
def test_it_waives_a_check_in_with_a_reason_and_nobody_is_reminded_any_more(
    office: Office, by: Actor
) -> None:
    office.propose()
    assert office.nudged()

    use_cases.waive(office.deps, office.request(by), 12, reason="Same set-up as last year")

    assert office.latest.state is CheckInState.WAIVED
    assert (office.latest.answered_by, office.latest.outcome) == (by.id, "Same set-up as last year")
    assert office.nudged() == set()
    assert "waived" in office.read("check_in", "U0MAYA")


@pytest.mark.parametrize("by", [MAYA, SOFIE, MLEAD])
def test_only_its_architect_or_the_it_lead_waives(office: Office, by: Actor) -> None:
    office.propose()

    with pytest.raises(Refusal, match="Only its architect or the IT lead"):
        use_cases.waive(office.deps, office.request(by), 12, reason="Same set-up as last year")

    assert office.latest.state is CheckInState.PROPOSED


def test_a_waived_stage_asks_for_no_reason_and_is_waived_once(office: Office) -> None:
    office.propose()
    use_cases.waive(office.deps, office.request(ARUN), 12, reason="Same set-up as last year")

    with pytest.raises(Refusal, match="already waived"):
        use_cases.waive(office.deps, office.request(ARUN), 12, reason="Same set-up as last year")
    office.propose()
    move(office, Stage.PLAN)

    assert [one.state for one in office.all] == [CheckInState.WAIVED, CheckInState.PROPOSED]


def test_a_stage_with_a_held_check_in_has_nothing_to_waive(office: Office) -> None:
    office.propose()
    hold(office, Stage.DESIGN)

    with pytest.raises(Refusal, match="was held"):
        use_cases.waive(office.deps, office.request(ARUN), 12, reason="Same set-up as last year")


# the one firm stop


def sign(office: Office, by: Actor = MAYA) -> None:
    use_cases.sign_contract(office.deps, office.request(by), 12)


def test_a_signed_contract_stops_the_way_to_build_and_says_who_opens_it(office: Office) -> None:
    sign(office)

    with pytest.raises(Refusal, match=r"IT architect presses \[Acknowledge\].*lead overrides") as refused:
        move(office, Stage.BUILD, reason=WHY)

    assert refused.value.field == "stage"
    assert office.handoff.stage is Stage.DESIGN
    assert Fact.CONTRACT_SIGNED in context_of(office).facts
    assert [d.person for d in office.deliveries("contract")] == ["U0ARUN"]


def test_it_stops_no_stage_before_build(office: Office) -> None:
    sign(office)

    move(office, Stage.SOURCE, reason=WHY)

    assert office.handoff.stage is Stage.SOURCE


def test_a_held_check_in_is_no_way_around_it(office: Office) -> None:
    office.propose()
    sign(office)

    with pytest.raises(Refusal, match="Acknowledge"):
        hold(office, Stage.BUILD)

    assert office.latest.state is CheckInState.BOOKED
    assert office.handoff.stage is Stage.DESIGN


@pytest.mark.parametrize("by", [ARUN, SOFIE])
def test_any_architect_acknowledges_it_and_it_goes_on_to_build(office: Office, by: Actor) -> None:
    office.propose()
    sign(office)

    use_cases.acknowledge(office.deps, office.request(by), 12)

    contract = contract_of(office)
    assert contract is not None
    assert (contract.decided_by, contract.reason) == (by.id, "")
    assert office.handoff.stage is Stage.BUILD
    assert office.latest.state is CheckInState.SKIPPED


def test_an_architect_who_says_so_has_acknowledged_it(office: Office) -> None:
    sign(office, ARUN)

    assert office.handoff.stage is Stage.BUILD


@pytest.mark.parametrize("by", [MAYA, BEN, ILEAD, MLEAD])
def test_nobody_but_an_architect_acknowledges(office: Office, by: Actor) -> None:
    sign(office)

    with pytest.raises(Refusal, match="Only an IT architect"):
        use_cases.acknowledge(office.deps, office.request(by), 12)

    assert office.handoff.stage is Stage.DESIGN


@pytest.mark.parametrize("by", [ILEAD, MLEAD])
def test_a_lead_overrides_it_with_a_reason(office: Office, by: Actor) -> None:
    sign(office)

    with pytest.raises(Refusal, match="why it goes on without an architect"):
        use_cases.override(office.deps, office.request(by), 12, reason="n/a")
    use_cases.override(office.deps, office.request(by), 12, reason="The date is fixed by the fair")

    assert office.handoff.stage is Stage.BUILD
    assert "contract_overridden" in office.what_was_done()


@pytest.mark.parametrize("by", [MAYA, ARUN])
def test_nobody_but_a_lead_overrides(office: Office, by: Actor) -> None:
    sign(office)

    with pytest.raises(Refusal, match="Only one of the two leads"):
        use_cases.override(office.deps, office.request(by), 12, reason="The date is fixed by the fair")


def test_a_second_acknowledgement_names_the_first(office: Office) -> None:
    sign(office)
    use_cases.acknowledge(office.deps, office.request(ARUN), 12)

    with pytest.raises(Refusal, match="<@U0ARUN> already acknowledged it"):
        use_cases.acknowledge(office.deps, office.request(SOFIE), 12)


def test_a_handoff_that_arrived_signed_is_flagged_and_never_stopped(empty: Office) -> None:
    empty.open(stage=Stage.SOURCE, late=True)
    with empty.store.writing(empty.request(MAYA)) as session:
        signed = {"facts": [Fact.CONTRACT_SIGNED]}
        contexts.put(session, context_of(empty).model_copy(update=signed))

    move(empty, Stage.BUILD, reason=WHY)
    with pytest.raises(Refusal, match="signed already"):
        sign(empty)

    assert empty.handoff.stage is Stage.BUILD
    assert contract_of(empty) is None


def test_answers_written_after_it_came_are_no_way_around_it(empty: Office) -> None:
    empty.open(state=State.NEEDS_CONTEXT)
    with empty.store.writing(empty.request(MAYA)) as session:
        draft = Draft(team_id=TEAM, handoff_id=12, author="U0MAYA", expires_at=MONDAY + timedelta(days=9))
        drafts.add(session, draft)

    typed = {"stage": "design", "facts": ["contract_signed"]}
    outcome_contexts.save_step(empty.deps, empty.request(MAYA), 12, "stands", typed)

    assert contract_of(empty) is not None
    assert empty.handoff.stage is Stage.SOURCE


# who must be in


def test_who_is_missing_is_known_until_they_are_invited(office: Office) -> None:
    roles(office, Stage.DESIGN, "procurement", "security architect", procurement=("U0PAT",))

    opened = invitations.to_invite(office.deps, office.request(MAYA), 12)
    assert (opened.missing, opened.person) == (("procurement", "security architect"), "U0PAT")
    invitations.invite(office.deps, office.request(MAYA), 12, whom=PAT, role="procurement")

    assert invitations.to_invite(office.deps, office.request(MAYA), 12).missing == ("security architect",)
    assert [d.person for d in office.deliveries("invited")] == ["U0PAT"]


def test_somebody_on_it_already_is_not_missing(office: Office) -> None:
    roles(office, Stage.DESIGN, "security architect", **{"security architect": ("U0ARUN",)})

    assert invitations.to_invite(office.deps, office.request(MAYA), 12).missing == ()


def test_an_invited_guest_reads_that_handoff_and_no_other(office: Office) -> None:
    with office.store.writing(office.request(MAYA)) as session:
        office.handoff_id = 13
        office.add_handoff(session)
    office.handoff_id = 12
    invitations.invite(office.deps, office.request(MAYA), 12, whom=GUEST, role="")

    whole = home.look_at(office.deps, office.request(GUEST), 12)

    assert whole.handoff.id == 12
    assert whole.may == frozenset()
    for forged in (13, 0, -1, 999, 2**62, None):
        with pytest.raises(Refusal, match="Guests cannot use Stile"):
            home.look_at(office.deps, office.request(GUEST), forged)


def test_a_guest_who_was_not_invited_reads_nothing(office: Office) -> None:
    for who in (GUEST, STRANGER):
        with pytest.raises(Refusal):
            home.look_at(office.deps, office.request(who), 12)


def test_an_invited_guest_can_do_nothing_with_it_and_lists_nothing(office: Office) -> None:
    invitations.invite(office.deps, office.request(MAYA), 12, whom=GUEST, role="procurement")

    for refused in (
        lambda: move(office, Stage.PLAN, GUEST, reason=WHY),
        lambda: sign(office, GUEST),
        lambda: invitations.invite(office.deps, office.request(GUEST), 12, whom=STRANGER, role=""),
        lambda: home.look_at_list(office.deps, office.request(GUEST)),
        lambda: home.find(office.deps, office.request(GUEST), "Loyalty"),
    ):
        with pytest.raises(Refusal, match="Guests cannot use Stile"):
            refused()


def test_a_guests_home_shows_what_they_were_invited_to_and_no_more(office: Office) -> None:
    invitations.invite(office.deps, office.request(MAYA), 12, whom=GUEST, role="")

    with office.store.reading(TEAM) as session:
        page = home.gather(session, GUEST, office.at)
        other = home.gather(session, STRANGER, office.at)

    assert [one.id for one in page.invited] == [12]
    assert (page.on_me, page.queue, other.invited) == ((), (), ())


def test_an_invitation_ends_when_the_handoff_is_a_draft_again(office: Office) -> None:
    invitations.invite(office.deps, office.request(MAYA), 12, whom=GUEST, role="")
    draft = office.handoff.model_copy(update={"state": State.DRAFT, "ready_at": None})

    with pytest.raises(Refusal):
        authority.require_read(GUEST, draft, invited=True)


def test_an_invited_member_may_do_no_more_with_a_private_one_than_read_it(empty: Office) -> None:
    empty.open(private=True)
    with pytest.raises(Refusal):
        home.look_at(empty.deps, empty.request(BEN), 12)

    invitations.invite(empty.deps, empty.request(MAYA), 12, whom=BEN, role="")

    assert home.look_at(empty.deps, empty.request(BEN), 12).may == frozenset()


@pytest.mark.parametrize("by", [BEN, SOFIE, GUEST])
def test_only_the_people_on_it_invite(office: Office, by: Actor) -> None:
    with pytest.raises(Refusal):
        invitations.invite(office.deps, office.request(by), 12, whom=PAT, role="")


@pytest.mark.parametrize(
    ("whom", "why"),
    [
        (None, "Choose who to invite"),
        (ARUN, "on it already"),
        (Actor(id="U0GONE", deactivated=True), "deactivated"),
    ],
)
def test_who_cannot_be_invited_is_told_at_the_field(office: Office, whom: Actor | None, why: str) -> None:
    with pytest.raises(Refusal, match=why) as refused:
        invitations.invite(office.deps, office.request(MAYA), 12, whom=whom, role="")

    assert refused.value.field == "person"


# in writing by custom


def earlier(office: Office, *ends: tuple[CheckInState, bool]) -> None:
    """Add handoffs before this one, each with one check-in that ended so, late or not."""
    for number, (state, late) in enumerate(ends, start=1):
        office.handoff_id = number
        with office.store.writing(office.request(MAYA)) as session:
            office.add_handoff(session, late=late)
        office.propose()
        with office.store.writing(office.request(MAYA)) as session:
            done = office.latest.model_copy(update={"state": state, "answered_by": "U0ARUN"})
            kept.put(session, done)
    office.handoff_id = 12


CLEAN, SKIPPED, LATE = (CheckInState.HELD, False), (CheckInState.SKIPPED, False), (CheckInState.HELD, True)


def test_after_three_clean_handoffs_in_a_row_they_write_to_each_other(office: Office) -> None:
    earlier(office, CLEAN, CLEAN, CLEAN)

    check_in = office.propose()

    assert (check_in.state, check_in.custom, check_in.slots) == (CheckInState.WRITING, True, [])
    assert "last handoffs went well" in office.read("check_in", "U0MAYA")


@pytest.mark.parametrize(
    "ends", [(CLEAN, CLEAN), (CLEAN, CLEAN, SKIPPED), (LATE, CLEAN, CLEAN), (SKIPPED, CLEAN, CLEAN)]
)
def test_otherwise_they_meet(office: Office, ends: tuple[tuple[CheckInState, bool], ...]) -> None:
    earlier(office, *ends)

    assert office.propose().state is CheckInState.PROPOSED


def test_a_late_arrival_talks_all_the_same(empty: Office) -> None:
    empty.open(stage=Stage.SOURCE, late=True)
    earlier(empty, CLEAN, CLEAN, CLEAN)

    assert empty.propose().state is CheckInState.PROPOSED


def test_two_who_write_by_custom_can_meet_instead(office: Office) -> None:
    earlier(office, CLEAN, CLEAN, CLEAN)
    office.propose()

    talks.suggest_other(office.deps, office.request(MAYA), office.latest.id, office.latest.version)

    assert office.latest.state is CheckInState.PROPOSED
    assert len(office.latest.slots) == 3
