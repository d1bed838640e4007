"""Check-ins on a real store: proposed, booked, moved, written, held, and taken back."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from icalendar import Calendar as Ics

from handlers.deps import Deps
from handlers.jobs.check_ins import MESSAGES
from handlers.jobs.said import Attachment, Said
from handlers.rules import authority
from handlers.rules.check_ins import Step, offered
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.rules.working_time import is_working
from handlers.use_cases import check_ins as use_cases
from handlers.use_cases import check_ins_became as became
from handlers.use_cases import working_times
from handlers.views.blocks import Message
from storage import check_ins, claims, deliveries, handoffs, history, outcome_contexts, people, rows, settings
from storage.records import (
    Actor,
    Architect,
    Availability,
    Calendar,
    CheckIn,
    Delivery,
    Handoff,
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
from storage.vocabulary import CheckInState, DeliveryState, Door, Role, Side, Stage, State

TEAM = "T0TEAM"
MONDAY = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
"""09:00 in New York, 19:30 in Kolkata, where Arun works from 11:30 to 20:30."""
MAYA = Actor(id="U0MAYA")
BEN = Actor(id="U0BEN")
ARUN = Actor(id="U0ARUN", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
SOFIE = Actor(id="U0SOFIE", side=Side.IT, roles=frozenset({Role.ARCHITECT}))
ILEAD = Actor(id="U0ILEAD", side=Side.IT, roles=frozenset({Role.LEAD}))
GUEST = Actor(id="U0GUEST", guest=True)
STRANGER = Actor(id="U0STRANGER", foreign=True)
ZONES = {"U0MAYA": "America/New_York", "U0ARUN": "Asia/Kolkata", "U0SOFIE": "Europe/Copenhagen"}


def chosen(*, arun_hours: str = "11:30-20:30") -> Settings:
    return Settings(
        calendar=Calendar(zone="America/New_York"),
        people=Roster(
            leads=Leads(marketing="U0MLEAD", it="U0ILEAD"),
            architects=(Architect(who="U0ARUN"), Architect(who="U0SOFIE")),
            working_time=(Availability(who="U0ARUN", hours=arun_hours),),
        ),
    )


@dataclass
class Office:
    """One handoff in a store, and the people around it."""

    store: Store
    at: datetime = MONDAY
    handoff_id: int = 12
    deps: Deps = field(init=False)

    def __post_init__(self) -> None:
        self.deps = Deps(self.store, lambda: self.at)

    def request(self, actor: Actor) -> Request:
        return Request(team=TEAM, actor=actor, at=self.at)

    def open(self, arun_hours: str = "11:30-20:30", **changes: Any) -> None:
        workspace = Workspace(
            team_id=TEAM,
            settings=chosen(arun_hours=arun_hours).model_dump(mode="json"),
            created_at=MONDAY,
        )
        with self.store.writing(self.request(MAYA)) as session:
            settings.add(session, workspace)
            for who, zone in ZONES.items():
                people.learn(session, Person(team_id=TEAM, id=who, zone=zone))
            self.add_handoff(session, **changes)

    def add_handoff(self, session: Any, **changes: Any) -> Handoff:
        fields = {
            "team_id": TEAM,
            "id": self.handoff_id,
            "door": Door.WORK,
            "state": State.READY,
            "title": "Loyalty app",
            "requester": "U0MAYA",
            "author": "U0MAYA",
            "architect": "U0ARUN",
            "stage": Stage.DESIGN,
            "created_at": MONDAY,
            "updated_at": MONDAY,
            "ready_at": MONDAY,
        }
        handoff = Handoff(**{**fields, **changes})
        handoffs.add(session, handoff)
        context = OutcomeContext(team_id=TEAM, handoff_id=handoff.id, stage=handoff.stage)
        outcome_contexts.add(session, context)
        return handoff

    def propose(self, by: Actor = MAYA) -> CheckIn:
        with self.store.writing(self.request(by)) as session:
            use_cases.propose(session, self.request(by), self.handoff)
        return self.latest

    def give_to(self, architect: str, by: Actor = ILEAD) -> CheckIn:
        with self.store.writing(self.request(by)) as session:
            handoff = self.handoff.model_copy(update={"architect": architect})
            use_cases.change_architect(session, self.request(by), handoffs.put(session, handoff))
        return self.latest

    def end(self, by: Actor = MAYA) -> CheckIn:
        with self.store.writing(self.request(by)) as session:
            handoff = self.handoff.model_copy(update={"state": State.WITHDRAWN})
            use_cases.cancel_open(session, self.request(by), handoffs.put(session, handoff))
        return self.latest

    def pick(self, by: Actor = MAYA, number: int = 1) -> CheckIn:
        now = self.latest
        return use_cases.pick_slot(self.deps, self.request(by), now.id, now.slots_round, number)

    def after_it(self) -> None:
        """Move on to the moment at which the booked check-in ends."""
        assert self.latest.ends_at is not None
        self.at = self.latest.ends_at

    @property
    def handoff(self) -> Handoff:
        with self.store.reading(TEAM) as session:
            found = handoffs.get(session, self.handoff_id)
        assert found is not None
        return found

    @property
    def all(self) -> list[CheckIn]:
        with self.store.reading(TEAM) as session:
            return check_ins.of_handoff(session, self.handoff_id)

    @property
    def latest(self) -> CheckIn:
        return self.all[-1]

    def deliveries(self, kind: str) -> list[Delivery]:
        with self.store.reading(TEAM) as session:
            return [d for d in deliveries.of_handoff(session, self.handoff_id) if d.kind == kind]

    def nudged(self) -> set[tuple[str, str]]:
        """Return whom a ladder speaks to, and about what."""
        with self.store.reading(TEAM) as session:
            rows_ = rows.some(session, NudgeRow, Nudge)
        return {(n.kind, n.person) for n in rows_ if n.stopped_at is None}

    def say(self, delivery: Delivery) -> Said | None:
        with self.store.reading(TEAM) as session:
            return MESSAGES[delivery.kind](session, delivery, self.at)

    def read(self, kind: str, person: str, *, posted: bool = True) -> str:
        """Return the text of the newest message of a kind to a person, as it would be drawn now."""
        found = [d for d in self.deliveries(kind) if d.person == person][-1]
        said = self.say(found.model_copy(update={"slack_ts": "1.0"}) if posted else found)
        assert isinstance(said, Message)
        return said.text

    def what_was_done(self) -> list[str]:
        with self.store.reading(TEAM) as session:
            return [entry.what for entry in reversed(history.of_handoff(session, self.handoff_id))]


@pytest.fixture
def office(store: Store) -> Office:
    office = Office(store)
    office.open()
    return office


@pytest.fixture
def empty(store: Store) -> Office:
    return Office(store)


def test_three_times_are_inside_both_peoples_working_hours(office: Office) -> None:
    check_in = office.propose()

    with office.store.reading(TEAM) as session:
        times = [working_times.of_person(session, who) for who in ("U0MAYA", "U0ARUN")]
    assert len(check_in.slots) == 3
    assert all(is_working(wt, slot.starts_at) for wt in times for slot in offered(check_in))
    assert all(slot.ends_at <= check_in.due_at for slot in offered(check_in))


def test_each_is_asked_once_and_in_their_own_hours(office: Office) -> None:
    office.at = MONDAY + timedelta(hours=2)  # 21:30 in Kolkata, after hours

    check_in = office.propose()

    asked = {d.person: d.due_at for d in office.deliveries("check_in")}
    assert asked == {"U0MAYA": office.at, "U0ARUN": datetime(2026, 12, 1, 6, 0, tzinfo=UTC)}
    assert {d.dedupe_key for d in office.deliveries("check_in")} == {
        f"check_in:{check_in.id}:U0MAYA",
        f"check_in:{check_in.id}:U0ARUN",
    }


def test_a_second_proposal_while_one_is_open_does_nothing(office: Office) -> None:
    office.propose()

    office.propose()

    assert len(office.all) == 1


def test_nothing_is_proposed_without_an_architect(empty: Office) -> None:
    empty.open(architect=None)

    with empty.store.writing(empty.request(MAYA)) as session:
        use_cases.propose(session, empty.request(MAYA), empty.handoff)

    assert empty.all == []


def test_a_late_arrival_is_due_the_next_working_day(empty: Office) -> None:
    empty.open(stage=Stage.BUILD, late=True)

    check_in = empty.propose()

    assert check_in.due_at == MONDAY + timedelta(days=1)


def test_without_common_hours_it_is_in_writing(empty: Office) -> None:
    empty.open(arun_hours="09:00-13:00")

    check_in = empty.propose()

    assert check_in.state is CheckInState.WRITING
    assert empty.nudged() == {(Kind.WRITE, "U0MAYA"), (Kind.WRITE, "U0ARUN")}
    assert "no working hours in common" in empty.read("check_in", "U0MAYA", posted=False)


def test_times_that_another_check_in_has_are_not_offered(office: Office) -> None:
    office.propose()
    booked = office.pick()
    office.handoff_id = 13
    with office.store.writing(office.request(MAYA)) as session:
        office.add_handoff(session, requester="U0BEN", author="U0BEN")

    other = office.propose(by=BEN)

    assert booked.starts_at not in [slot.starts_at for slot in offered(other)]


def test_picking_books_it_once_and_tells_both(office: Office) -> None:
    office.propose()

    booked = office.pick()

    assert (booked.state, booked.booked_by, booked.sequence) == (CheckInState.BOOKED, "U0MAYA", 1)
    for kind in ("check_in_file", "check_in_starts", "check_in_record"):
        assert [d.person for d in office.deliveries(kind)] == ["U0MAYA", "U0ARUN"]
    assert office.nudged() == {(Kind.RECORD, "U0MAYA"), (Kind.RECORD, "U0ARUN")}
    assert booked.starts_at is not None
    assert office.deliveries("check_in_starts")[0].due_at == booked.starts_at - timedelta(minutes=15)
    assert "Booked for" in office.read("check_in", "U0ARUN")


def test_the_second_of_two_is_told_who_was_first(office: Office) -> None:
    office.propose()
    office.pick(MAYA)

    with pytest.raises(Refusal, match=r"<@U0MAYA> already booked it for Tue 1 Dec, 19:30 \(Asia/Kolkata\)"):
        use_cases.pick_slot(office.deps, office.request(ARUN), office.latest.id, 1, 2)

    assert len(office.deliveries("check_in_file")) == 2


def test_two_at_the_same_moment_make_one_booking(office: Office) -> None:
    check_in = office.propose()
    answers: list[str] = []

    def press(actor: Actor, number: int) -> None:
        try:
            use_cases.pick_slot(office.deps, office.request(actor), check_in.id, 1, number)
            answers.append("booked")
        except Refusal as refusal:
            answers.append(refusal.sentence)

    threads = [threading.Thread(target=press, args=args) for args in ((MAYA, 1), (ARUN, 2))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert answers.count("booked") == 1
    assert any(f"<@{office.latest.booked_by}> already booked it" in answer for answer in answers)


@pytest.mark.parametrize("actor", [BEN, SOFIE, GUEST, STRANGER], ids=lambda actor: actor.id)
def test_nobody_else_books_writes_or_records(office: Office, actor: Actor) -> None:
    check_in = office.propose()
    deps, request = office.deps, office.request(actor)
    tries: list[Callable[[], object]] = [
        lambda: use_cases.pick_slot(deps, request, check_in.id, 1, 1),
        lambda: use_cases.suggest_other(deps, request, check_in.id),
        lambda: use_cases.moved(deps, request, check_in.id),
        lambda: became.answer_in_writing(deps, request, check_in.id, {"q1": "The shop"}),
        lambda: became.happened(deps, request, check_in.id, outcome="Less to build"),
        lambda: became.did_not_happen(deps, request, check_in.id, reason="Arun was ill"),
        lambda: use_cases.look_at(deps, request, check_in.id, Step.WRITE),
    ]

    for one in tries:
        with pytest.raises(Refusal, match=r"Only the people on it|Guests|company"):
            one()

    assert office.latest == check_in


def test_a_forged_id_tells_nothing(office: Office) -> None:
    office.propose()

    with pytest.raises(Refusal) as refused:
        use_cases.pick_slot(office.deps, office.request(MAYA), 999, 1, 1)

    assert refused.value.sentence == authority.NOT_YOURS


def test_other_times_come_after_those_that_were_offered(office: Office) -> None:
    first = office.propose()

    second = use_cases.suggest_other(office.deps, office.request(ARUN), first.id, first.version)

    assert (second.slots_round, len(second.slots)) == (2, 3)
    assert min(offered(second)).starts_at > max(offered(first)).ends_at


def test_a_double_click_suggests_once(office: Office) -> None:
    first = office.propose()
    use_cases.suggest_other(office.deps, office.request(ARUN), first.id, first.version)

    with pytest.raises(Refusal, match="changed since"):
        use_cases.suggest_other(office.deps, office.request(ARUN), first.id, first.version)

    assert office.latest.slots_round == 2


def test_other_times_for_a_booked_one_call_it_off_in_both_calendars(office: Office) -> None:
    office.propose()
    booked = office.pick()
    given = office.deliveries("check_in_file")[0]
    assert isinstance(office.say(given), Attachment)

    use_cases.suggest_other(office.deps, office.request(ARUN), booked.id, booked.version)

    called_off = [d for d in office.deliveries("check_in_file") if "called_off" in d.args]
    assert [d.person for d in called_off] == ["U0MAYA", "U0ARUN"]
    said = office.say(called_off[0])
    assert isinstance(said, Attachment)
    event = Ics.from_ical(said.content).walk("VEVENT")[0]
    assert (event["STATUS"], event["SEQUENCE"]) == ("CANCELLED", 2)
    assert event.decoded("DTSTART") == booked.starts_at
    assert office.say(given) is None
    assert office.say(office.deliveries("check_in_starts")[0]) is None


def test_the_calendar_file_says_when_and_is_the_same_event_at_each_sequence(office: Office) -> None:
    office.propose()
    booked = office.pick()

    said = office.say(office.deliveries("check_in_file")[1])

    assert isinstance(said, Attachment)
    event = Ics.from_ical(said.content).walk("VEVENT")[0]
    assert event["UID"] == f"check-in-{booked.id}@t0team"
    assert event.decoded("DTSTART") == booked.starts_at
    assert "19:30 (Asia/Kolkata)" in said.instead.text
    assert "http" not in said.instead.text


def test_who_never_got_the_file_gets_no_cancellation(office: Office) -> None:
    office.propose()
    booked = office.pick()
    with office.store.system() as session:
        claimed = claims.claim(session, at=office.at)
    file = next(d for d in claimed if d.kind == "check_in_file" and d.person == "U0MAYA")
    with office.store.writing(office.request(MAYA)) as session:
        claims.mark(session, file, DeliveryState.CANCELLED)

    use_cases.suggest_other(office.deps, office.request(MAYA), booked.id)

    called_off = {d.person: d for d in office.deliveries("check_in_file") if "called_off" in d.args}
    assert office.say(called_off["U0MAYA"]) is None


def test_what_one_writes_the_other_closes(office: Office) -> None:
    check_in = office.propose()
    typed = {"q1": "The shop and the CRM", "q2": "Orders of one year"}

    written = became.answer_in_writing(office.deps, office.request(MAYA), check_in.id, typed)

    assert (written.state, written.answered_by) == (CheckInState.WRITING, "U0MAYA")
    assert office.nudged() == {(Kind.WRITE, "U0ARUN")}
    assert "The shop and the CRM" in office.read("check_in", "U0ARUN")
    with pytest.raises(Refusal, match="takes two"):
        became.happened(office.deps, office.request(MAYA), check_in.id, outcome="We drop the CRM part")
    held = became.happened(office.deps, office.request(ARUN), check_in.id, outcome="We drop the CRM part")
    assert held.state is CheckInState.HELD


def test_a_held_check_in_moves_the_stage_and_leads_to_the_next(office: Office) -> None:
    office.propose()
    office.pick()
    office.after_it()

    held = became.happened(
        office.deps,
        office.request(ARUN),
        office.latest.id,
        outcome="We reuse the loyalty data, so half the build is gone",
        stage=Stage.PLAN,
    )

    assert (held.state, held.answered_by) == (CheckInState.HELD, "U0ARUN")
    assert office.handoff.stage is Stage.PLAN
    with office.store.reading(TEAM) as session:
        context = outcome_contexts.get(session, 12)
    assert context is not None
    assert context.stage is Stage.PLAN
    assert (office.latest.stage, office.latest.state) == (Stage.PLAN, CheckInState.PROPOSED)
    assert (Kind.RECORD, "U0MAYA") not in office.nudged()
    line = office.deliveries("check_in_held")[0]
    assert line.thread_of == "root:12"
    said = office.say(line)
    assert isinstance(said, Message)
    assert "<@U0MAYA> and <@U0ARUN> met" in said.text
    assert "check_in_held" in office.what_was_done()


def test_a_stage_that_stays_leads_to_no_other_check_in(office: Office) -> None:
    office.propose()
    office.pick()
    office.after_it()

    became.happened(
        office.deps, office.request(MAYA), office.latest.id, outcome="We talk again", stage=Stage.DESIGN
    )

    assert len(office.all) == 1


def test_a_stage_does_not_go_back(office: Office) -> None:
    office.propose()
    office.pick()
    office.after_it()

    with pytest.raises(Refusal) as refused:
        became.happened(
            office.deps, office.request(MAYA), office.latest.id, outcome="Less to build", stage=Stage.IDEA
        )

    assert refused.value.field == "stage"
    assert office.latest.state is CheckInState.BOOKED


def test_it_is_recorded_once(office: Office) -> None:
    office.propose()
    booked = office.pick()
    office.after_it()
    became.happened(office.deps, office.request(ARUN), booked.id, outcome="Less to build")

    with pytest.raises(Refusal, match="<@U0ARUN> already recorded"):
        became.did_not_happen(office.deps, office.request(MAYA), booked.id, reason="Arun was ill")

    assert len(office.deliveries("check_in_held")) == 1
    assert "was held" in office.read("check_in_record", "U0MAYA")


def test_one_that_was_put_off_gets_new_times(office: Office) -> None:
    office.propose()
    booked = office.pick()
    office.after_it()

    moved = use_cases.moved(office.deps, office.request(MAYA), booked.id, booked.version)

    assert (moved.state, moved.slots_round) == (CheckInState.PROPOSED, 2)
    assert all(slot.starts_at > office.at for slot in offered(moved))
    assert not [d for d in office.deliveries("check_in_file") if "called_off" in d.args]
    assert "it was moved" in office.read("check_in_record", "U0ARUN")


def test_a_moved_one_that_is_booked_anew_is_asked_about_at_its_new_time(office: Office) -> None:
    office.propose()
    booked = office.pick()
    office.after_it()
    use_cases.moved(office.deps, office.request(MAYA), booked.id, booked.version)

    again = office.pick(ARUN)

    asked = office.deliveries("check_in_record")
    assert [office.say(d) is not None for d in asked] == [False, False, True, True]
    assert asked[-1].due_at == again.ends_at


def test_one_that_did_not_happen_is_proposed_anew_once(office: Office) -> None:
    office.propose()
    for _ in range(2):
        office.pick()
        office.after_it()
        became.did_not_happen(
            office.deps, office.request(MAYA), office.latest.id, reason="Arun was called away"
        )

    assert [c.state for c in office.all] == [CheckInState.SKIPPED, CheckInState.SKIPPED]
    assert office.nudged() == set()


def test_a_new_architect_gets_new_times_and_the_former_one_a_word(office: Office) -> None:
    office.propose()
    office.pick()

    changed = office.give_to("U0SOFIE")

    assert (changed.state, changed.architect, changed.slots_round) == (CheckInState.PROPOSED, "U0SOFIE", 2)
    assert [d.person for d in office.deliveries("check_in")] == ["U0MAYA", "U0ARUN", "U0SOFIE"]
    assert "now with <@U0SOFIE>" in office.read("check_in", "U0ARUN")
    assert {d.person for d in office.deliveries("check_in_file") if "called_off" in d.args} == {
        "U0MAYA",
        "U0ARUN",
    }
    assert office.nudged() == {(Kind.PICK, "U0MAYA"), (Kind.PICK, "U0SOFIE")}


def test_the_same_architect_taking_it_changes_nothing(office: Office) -> None:
    office.propose()
    booked = office.pick()

    assert office.give_to("U0ARUN", by=ARUN) == booked


def test_a_new_architect_without_an_open_check_in_is_offered_one(office: Office) -> None:
    office.give_to("U0SOFIE")

    assert office.latest.architect == "U0SOFIE"


def test_a_former_architect_who_was_not_told_yet_is_not_told(office: Office) -> None:
    office.propose()
    office.give_to("U0SOFIE")

    former = next(d for d in office.deliveries("check_in") if d.person == "U0ARUN")

    assert office.say(former) is None


def test_ending_the_handoff_cancels_what_is_still_to_come(office: Office) -> None:
    office.propose()
    office.pick()

    cancelled = office.end()

    assert (cancelled.state, cancelled.sequence) == (CheckInState.CANCELLED, 2)
    assert office.nudged() == set()
    assert "There is no check-in any more" in office.read("check_in", "U0ARUN")
    assert office.say(office.deliveries("check_in_record")[0]) is None
    with pytest.raises(Refusal, match="H-12 is withdrawn"):
        use_cases.suggest_other(office.deps, office.request(MAYA), cancelled.id)


def test_what_waits_for_a_decision_is_bumped_in_place(office: Office) -> None:
    office.propose()

    office.pick()

    assert [d.wanted for d in office.deliveries("check_in")] == [2, 2]


def test_times_keep_their_wall_clock_when_only_one_zone_changes_its_clock(empty: Office) -> None:
    empty.at = datetime(2026, 10, 30, 13, 0, tzinfo=UTC)  # Friday; New York's clock goes back on Sunday
    empty.open(stage=Stage.DESIGN)
    check_in = empty.propose()

    with empty.store.reading(TEAM) as session:
        times = [working_times.of_person(session, who) for who in ("U0MAYA", "U0ARUN")]

    assert {slot.starts_at.day for slot in offered(check_in)} & {2, 3, 4, 5, 6}
    assert all(is_working(wt, slot.starts_at) for wt in times for slot in offered(check_in))


def test_two_who_met_before_they_chose_a_time_say_so(office: Office) -> None:
    proposed = office.propose()

    held = became.happened(
        office.deps, office.request(ARUN), proposed.id, outcome="We met at lunch and drop the CRM part"
    )

    assert held.state is CheckInState.HELD
    assert not {kind for kind, _ in office.nudged()} - {Kind.PICK}
    assert office.latest.stage is Stage.PLAN
    with pytest.raises(Refusal, match="<@U0ARUN> already recorded"):
        became.happened(office.deps, office.request(MAYA), proposed.id, outcome="We met at lunch")
