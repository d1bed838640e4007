"""Ladders on a real store: who is reminded when, and when it stops."""

import asyncio
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import col

from handlers.deps import Deps
from handlers.jobs import clock
from handlers.jobs.check_ins import MESSAGES as CHECK_INS
from handlers.jobs.nudges import MESSAGES as NUDGES
from handlers.jobs.stages import MESSAGES as STAGES
from handlers.jobs.trouble import MESSAGES as TROUBLE
from handlers.rules.nudges import Answer, Kind, Snooze
from handlers.rules.refusals import Refusal
from handlers.use_cases import check_ins as check_in_use_cases
from handlers.use_cases import check_ins_became as became
from handlers.use_cases import deliveries as outbox
from handlers.use_cases import nudge_answers, people, preferences, stages
from handlers.use_cases import nudges as use_cases
from handlers.views.blocks import Message
from storage import check_ins, claims, deliveries, handoffs, history, nudges, outcome_contexts, settings
from storage import people as known
from storage.records import (
    STILE,
    Actor,
    Architect,
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
from storage.rows import some
from storage.store import Store
from storage.tables import DeliveryRow, NudgeRow
from storage.vocabulary import CheckInState, DeliveryState, Door, Role, Side, Stage, State
from tests.lanes import agree_on_all

MESSAGES = {**NUDGES, **CHECK_INS}
TEAM = "T0TEAM"
MONDAY = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
MAYA, ARUN, MLEAD, ILEAD, DEVI = "U0MAYA", "U0ARUN", "U0MLEAD", "U0ILEAD", "U0DEVI"
DAY = timedelta(days=1)


class Office:
    """A store with one handoff, and a clock that is moved by hand."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.at = MONDAY
        self.deps = Deps(store, lambda: self.at)

    def request(self, actor: str = "stile") -> Request:
        return Request(team=TEAM, actor=STILE if actor == "stile" else Actor(id=actor), at=self.at)

    def open(
        self,
        *,
        leads: Leads = Leads(marketing=MLEAD, it=ILEAD),  # noqa: B008
        delegate: str | None = None,
        number: int = 12,
        **changes: Any,
    ) -> Handoff:
        architects = (Architect(who=ARUN, delegate=delegate),)
        roster = Roster(leads=leads, it=(ARUN, DEVI), architects=architects)
        chosen = Settings(calendar=Calendar(zone="UTC"), people=roster)
        fields = {
            "team_id": TEAM,
            "id": number,
            "door": Door.WORK,
            "state": State.READY,
            "title": "Loyalty app",
            "requester": MAYA,
            "author": MAYA,
            "architect": ARUN,
            "stage": Stage.DESIGN,
            "created_at": MONDAY,
            "updated_at": MONDAY,
            "ready_at": MONDAY,
        }
        handoff = Handoff(**{**fields, **changes})
        workspace = Workspace(team_id=TEAM, settings=chosen.model_dump(mode="json"), created_at=MONDAY)
        with self.store.writing(self.request()) as session:
            settings.add(session, workspace)
            handoffs.add(session, handoff)
        return handoff

    def start(self, kind: Kind, handoff: Handoff, person: str, **more: Any) -> None:
        with self.store.writing(self.request()) as session:
            use_cases.start(session, self.request(), kind, handoff, person=person, **more)

    def stop(self, kind: Kind) -> None:
        with self.store.writing(self.request()) as session:
            use_cases.stop(session, self.request(), 12, kind, why="done")

    def snooze(self, person: str, choice: Snooze) -> datetime | None:
        return nudge_answers.snooze(self.deps, self.request(person), self.nudge(ARUN).id, choice)

    def change(self, **changes: Any) -> None:
        with self.store.writing(self.request()) as session:
            present = handoffs.get(session, 12)
            assert present is not None
            handoffs.put(session, present.model_copy(update=changes))

    def tick(self, *, days: float = 0, is_up: bool = True) -> None:
        self.at += timedelta(days=days)
        asyncio.run(clock.tick(self.deps))
        asyncio.run(clock.sweep(self.deps))
        if is_up:
            self.send()

    def send(self) -> None:
        """Say everything that is due and still worth saying."""
        with self.store.system() as session:
            claimed = claims.claim(session, at=self.at)
        for delivery in claimed:
            is_said = delivery.kind != "nudge" or self.read(delivery) is not None
            with self.store.writing(self.request()) as session:
                if is_said:
                    ts = delivery.slack_ts or f"{delivery.id}.0"
                    claims.mark_posted(session, [claims.Posted(delivery, "D0", ts)])
                else:
                    claims.mark(session, delivery, DeliveryState.CANCELLED)

    def said(self, kind: str = "nudge") -> list[Delivery]:
        with self.store.reading(TEAM) as session:
            every = some(session, DeliveryRow, Delivery, order=[col(DeliveryRow.id)])
        return [d for d in every if d.kind == kind and d.state is not DeliveryState.CANCELLED]

    def blocks(self, delivery: Delivery) -> str:
        with self.store.reading(TEAM) as session:
            said = MESSAGES[delivery.kind](session, delivery, self.at)
        assert isinstance(said, Message)
        assert len(said.blocks) <= 50
        assert len({block["block_id"] for block in said.blocks}) == len(said.blocks)
        return str(said.blocks)

    def nudge(self, person: str, kind: Kind = Kind.TAKE, number: int = 12) -> Nudge:
        with self.store.reading(TEAM) as session:
            found = some(session, NudgeRow, Nudge, col(NudgeRow.person) == person)
        return next(n for n in found if n.kind == kind and n.handoff_id == number)

    def deeds(self, number: int = 12) -> list[str]:
        with self.store.reading(TEAM) as session:
            return [entry.what for entry in history.of_handoff(session, number)]

    def told(self) -> list[str | None]:
        return [delivery.person for delivery in self.said()]

    def read(self, delivery: Delivery, *, posted: bool | None = None) -> str | None:
        if posted is not None:
            delivery = delivery.model_copy(update={"slack_ts": "1.0" if posted else None})
        with self.store.reading(TEAM) as session:
            said = MESSAGES[delivery.kind](session, delivery, self.at)
        assert said is None or isinstance(said, Message)
        return said.text if said else None

    @property
    def handoff(self) -> Handoff:
        with self.store.reading(TEAM) as session:
            found = handoffs.get(session, 12)
        assert found is not None
        return found

    @property
    def check_in(self) -> CheckIn:
        with self.store.reading(TEAM) as session:
            return check_ins.of_handoff(session, 12)[-1]


@pytest.fixture
def office(store: Store) -> Office:
    return Office(store)


def test_the_ladder_is_the_person_then_their_lead_then_both_then_rest(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)

    for _ in range(8):
        office.tick(days=1)

    assert office.told() == [ARUN, ILEAD, ILEAD, MLEAD]
    assert use_cases.due(office.deps) == []


def test_the_delegate_stands_in_before_the_leads_hear_of_it(office: Office) -> None:
    office.start(Kind.TAKE, office.open(delegate=DEVI), ARUN)

    for _ in range(8):
        office.tick(days=1)

    assert office.told() == [ARUN, DEVI, ILEAD, MLEAD]
    assert str(office.read(office.said()[1])).startswith("For <@U0ARUN>, whom you stand in for")
    assert "handoff.take" in office.blocks(office.said()[1])


def test_nobody_is_reminded_before_their_next_working_day_begins(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)

    office.tick(days=0.1)
    office.at = datetime(2026, 12, 1, 8, 59, tzinfo=UTC)
    office.tick()
    before = office.told()
    office.at = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    office.tick()

    assert before == []
    assert office.told() == [ARUN]


def test_who_is_asked_after_hours_has_a_whole_day_before_they_are_reminded(office: Office) -> None:
    office.at = datetime(2026, 11, 30, 22, 0, tzinfo=UTC)
    office.start(Kind.TAKE, office.open(), ARUN)

    office.at = datetime(2026, 12, 1, 17, 0, tzinfo=UTC)
    office.tick()
    before = office.told()
    office.at = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
    office.tick()

    assert before == []
    assert office.told() == [ARUN]


def test_a_step_is_said_once_however_often_the_clock_ticks(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    office.tick()
    office.tick()

    assert office.told() == [ARUN]


def test_two_workers_take_one_step(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.at += DAY
    (due,) = use_cases.due(office.deps)

    use_cases.walk(office.deps, due)
    use_cases.walk(office.deps, due)
    use_cases.tell(office.deps, TEAM, ARUN)
    use_cases.tell(office.deps, TEAM, ARUN)

    assert office.told() == [ARUN]


def test_any_action_stops_it(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.change(state=State.WITH_IT)

    office.tick(days=1)

    assert office.told() == []
    assert use_cases.due(office.deps) == []


def test_what_was_done_meanwhile_is_not_said(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    office.change(state=State.WITH_IT)

    assert office.read(office.said()[0], posted=False) is None
    assert "settled" in str(office.read(office.said()[0]))


def test_the_person_is_asked_and_a_lead_is_told_of_them(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)
    office.tick(days=1)

    to_arun, to_lead = office.said()

    assert "you are asked first" in str(office.read(to_arun))
    assert str(office.read(to_lead)).startswith("<@U0ARUN> has not taken *H-12")


def test_where_no_lead_is_named_the_person_hears_it_again(office: Office) -> None:
    office.start(Kind.TAKE, office.open(leads=Leads()), ARUN)

    for _ in range(4):
        office.tick(days=1)

    assert office.told() == [ARUN, ARUN, ARUN]
    assert "you are asked first" in str(office.read(office.said()[2]))


def test_a_ladder_that_begins_anew_does_not_repeat_what_was_said_before(office: Office) -> None:
    handoff = office.open()
    office.start(Kind.TAKE, handoff, ARUN)
    office.tick(days=1)
    office.stop(Kind.TAKE)
    office.start(Kind.TAKE, handoff, ARUN)

    first = office.said()[0]
    office.tick(days=1)

    assert office.read(first, posted=False) is None
    assert office.told() == [ARUN, ARUN]


def test_a_nudge_at_night_waits_for_the_morning(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.at = datetime(2026, 12, 1, 22, 0, tzinfo=UTC)
    office.tick()
    at_night = office.told()

    office.at = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
    office.tick()

    assert at_night == []
    assert office.told() == [ARUN]


def ten_things(office: Office) -> None:
    for number in range(12, 22):
        office.start(Kind.TAKE, office.open(number=number, title=f"Thing {number}"), ARUN)
        office.at += timedelta(minutes=10)
    office.at = MONDAY


def test_ten_things_due_on_one_day_are_one_message(office: Office) -> None:
    ten_things(office)

    office.tick(days=1)
    office.tick(days=0.05)

    assert office.told() == [ARUN]
    text = str(office.read(office.said()[0]))
    assert text.startswith("10 things wait for you")
    assert all(f"H-{number}" in text for number in range(12, 22))
    assert office.blocks(office.said()[0]).count("nudge.snooze") == 10


def test_what_was_done_leaves_the_days_message(office: Office) -> None:
    ten_things(office)
    office.tick(days=1)

    office.change(state=State.WITH_IT)

    text = str(office.read(office.said()[0]))
    assert text.startswith("9 things wait for you")
    assert "Thing 12*: this is settled" in text


def test_a_message_of_many_things_keeps_slacks_limit_and_says_how_many_are_left(office: Office) -> None:
    for number in range(12, 52):
        office.start(Kind.TAKE, office.open(number=number), ARUN)

    office.tick(days=1)

    assert "and 17 more, see Home" in office.blocks(office.said()[0])


def test_what_falls_due_after_the_days_message_waits_for_the_next_one(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)
    late = office.open(number=13)
    office.start(Kind.TAKE, late, ARUN, at=MONDAY - DAY)

    office.tick(days=0.01)
    same_day = office.told()
    office.tick(days=1)

    assert same_day == [ARUN]
    assert "H-13" in str(office.read(office.said()[1]))


def test_what_is_overdue_goes_out_once_more_the_same_day_and_no_oftener(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)
    for number in (13, 14):
        office.start(Kind.TAKE, office.open(number=number), ARUN, at=MONDAY - 10 * DAY)
        office.tick(days=0.01)

    told = office.told()
    office.tick(days=1)

    assert told == [ARUN, ARUN]
    assert "H-13" in str(office.read(office.said()[1]))
    assert any("H-14" in str(office.read(said)) for said in office.said()[2:])


def test_a_late_tick_says_one_thing_to_each_person(office: Office) -> None:
    ten_things(office)

    office.tick(days=7)

    assert office.told() == [ARUN]


def test_a_clock_that_goes_forward_and_back_drops_nothing_and_doubles_nothing(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)

    for hours in (0, 18, 2, -2, 2, -2, 1, 24, -24, 24):
        office.tick(days=hours / 24)

    assert office.told() == [ARUN, ILEAD]


def test_what_is_snoozed_comes_back_in_two_hours_and_stops_once_it_is_done(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.at = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    office.tick()

    office.snooze(ARUN, Snooze.TWO_HOURS)
    put_off = str(office.read(office.said()[0]))
    office.at = datetime(2026, 12, 1, 10, 59, tzinfo=UTC)
    office.tick()
    before = office.told()
    office.at = datetime(2026, 12, 1, 11, 0, tzinfo=UTC)
    office.tick()
    office.change(state=State.WITH_IT)
    for _ in range(6):
        office.tick(days=1)

    assert "you are reminded again" in put_off
    assert "If it still waits a working day after that, others hear of it." in put_off
    assert before == [ARUN]
    assert office.told() == [ARUN, ARUN]
    assert "settled" in str(office.read(office.said()[1]))


def test_who_is_silent_for_a_day_after_a_snooze_leaves_it_to_the_others_where_it_stood(
    office: Office,
) -> None:
    office.start(Kind.TAKE, office.open(delegate=DEVI), ARUN)
    office.tick(days=1)
    office.snooze(ARUN, Snooze.TOMORROW)  # until Wednesday at nine
    told = []

    for day in range(1, 8):
        office.at = MONDAY.replace(hour=9) + (day + 1) * DAY
        office.tick()
        told.append(list(office.told()))

    assert told[0] == [ARUN, ARUN]
    assert told[1] == [ARUN, ARUN, DEVI]
    assert told[2] == told[-1] == [ARUN, ARUN, DEVI, ILEAD, MLEAD]


def test_a_snooze_that_ends_while_stile_is_down_is_said_before_others_hear_of_it(office: Office) -> None:
    office.start(Kind.TAKE, office.open(delegate=DEVI), ARUN)
    office.tick(days=1)
    office.snooze(ARUN, Snooze.TOMORROW)

    office.tick(days=6)
    after_it = office.told()
    office.tick(days=1)

    assert after_it == [ARUN, ARUN]
    assert office.told() == [ARUN, ARUN, DEVI]


def test_what_is_snoozed_again_and_again_is_the_readers_own_wish(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    for _ in range(3):
        office.snooze(ARUN, Snooze.TOMORROW)
        office.tick(days=1)

    assert set(office.told()) == {ARUN}


def test_a_held_handoff_that_is_snoozed_is_withdrawn_on_its_day(office: Office) -> None:
    office.start(Kind.HELD, office.open(state=State.NEEDS_CONTEXT, ready_at=None, held_since=MONDAY), MAYA)
    office.tick(days=3)
    nudge_answers.snooze(
        office.deps, office.request(MAYA), office.nudge(MAYA, Kind.HELD).id, Snooze.NEXT_WEEK
    )

    for _ in range(11):
        office.tick(days=1)

    assert office.told() == [MAYA, MAYA, MLEAD]
    assert office.handoff.state is State.WITHDRAWN


def test_a_snooze_after_hours_says_the_morning_on_which_it_comes_back(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)
    office.at = datetime(2026, 12, 1, 16, 0, tzinfo=UTC)

    until = office.snooze(ARUN, Snooze.TWO_HOURS)

    assert until == datetime(2026, 12, 2, 9, 0, tzinfo=UTC)


def test_a_snooze_past_what_is_due_ends_when_it_is_due(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    until = office.snooze(ARUN, Snooze.NEXT_WEEK)

    assert until == MONDAY + 3 * DAY
    assert "since it is due before that" in str(office.read(office.said()[0]))


def test_a_snooze_pressed_twice_puts_off_once(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    first, second = office.snooze(ARUN, Snooze.TOMORROW), office.snooze(ARUN, Snooze.TWO_HOURS)
    for _ in range(3):
        office.tick(days=0.5)

    assert first == datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
    assert second is None
    assert office.told() == [ARUN, ARUN]


def test_two_snoozes_at_the_same_moment_are_one(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: office.snooze(ARUN, Snooze.TOMORROW), range(2)))

    assert both.count(None) == 1


def test_what_was_stopped_is_said_to_nobody_any_more(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    nudge_answers.stop_mine(office.deps, office.request(ARUN), office.nudge(ARUN).id)
    for _ in range(5):
        office.tick(days=1)

    assert office.told() == [ARUN]
    assert "not reminded of this any more" in str(office.read(office.said()[0]))
    assert "nudge_stopped" in office.deeds()


def test_a_lead_is_asked_whose_it_is(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    asked = nudge_answers.not_mine(office.deps, office.request(ARUN), office.nudge(ARUN).id)
    for _ in range(5):
        office.tick(days=1)

    assert asked == ILEAD
    assert office.told() == [ARUN, ILEAD]
    assert "<@U0ARUN> says that *H-12 · Loyalty app* is not theirs" in str(office.read(office.said()[1]))
    assert "handoff.reroute" in office.blocks(office.said()[1])
    assert "nudge_not_mine" in office.deeds()


def test_a_lead_who_took_care_of_it_ends_it(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)
    office.tick(days=1)

    nudge_answers.stop_mine(office.deps, office.request(ILEAD), office.nudge(ARUN).id, Answer.DONE)
    office.tick(days=1)

    assert office.told() == [ARUN, ILEAD]


def test_a_lead_whose_it_is_not_reads_what_to_do_as_nobody_is_above_them(office: Office) -> None:
    office.start(Kind.TAKE, office.open(leads=Leads(marketing=MLEAD, it=ARUN)), ARUN)
    office.tick(days=1)

    asked = nudge_answers.not_mine(office.deps, office.request(ARUN), office.nudge(ARUN).id)

    told = str(office.read(office.said()[0]))
    assert asked is None
    assert "you lead this side, so nobody else is asked" in told
    assert "`/handoff show H-12` is where you pass it on" in told
    assert "no lead is named" not in told


def test_nobody_answers_a_reminder_of_somebody_else(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.tick(days=1)

    with pytest.raises(Refusal, match="Only the person who was reminded"):
        nudge_answers.stop_mine(office.deps, office.request(MAYA), office.nudge(ARUN).id)


def test_a_held_handoff_whose_reminder_was_stopped_is_withdrawn_all_the_same(office: Office) -> None:
    office.start(Kind.HELD, office.open(state=State.NEEDS_CONTEXT, ready_at=None, held_since=MONDAY), MAYA)
    office.tick(days=3)
    nudge_answers.stop_mine(office.deps, office.request(MAYA), office.nudge(MAYA, Kind.HELD).id)

    for _ in range(12):
        office.tick(days=1)

    assert office.told() == [MAYA]
    assert office.handoff.state is State.WITHDRAWN


def test_who_was_away_for_days_comes_back_to_one_message_of_what_was_not_said_in_time(
    office: Office,
) -> None:
    handoff = office.open()
    with office.store.writing(office.request()) as session:
        known.learn(session, Person(team_id=TEAM, id=MAYA, zone="UTC"))
        known.remember_leave(session, MAYA, [(date(2026, 12, 1), date(2026, 12, 7))])
    for number in range(5):
        office.at += DAY
        with office.store.writing(office.request()) as session:
            deliveries.add(
                session,
                "rerouted",
                key=f"rerouted:{number}",
                due_at=office.at,
                expires_at=office.at,
                handoff_id=handoff.id,
                person=MAYA,
            )
        (due,) = [one for one in office.said("rerouted") if one.state is DeliveryState.PENDING]
        outbox.too_late(office.deps, due)

    late = office.said("late")

    assert [(one.person, one.due_at.isoformat()) for one in late] == [(MAYA, "2026-12-08T09:00:00+00:00")]
    with office.store.reading(TEAM) as session:
        assert len(deliveries.late_for(session, late[0].dedupe_key)) == 5


def test_who_was_away_for_days_comes_back_to_one_message_of_all_reminders(office: Office) -> None:
    for number in range(12, 17):
        held = office.open(number=number, state=State.NEEDS_CONTEXT, ready_at=None, held_since=MONDAY)
        office.start(Kind.HELD, held, MAYA, at=MONDAY - (16 - number) * DAY)
    with office.store.writing(office.request()) as session:
        known.learn(session, Person(team_id=TEAM, id=MAYA, zone="UTC"))
        known.remember_leave(session, MAYA, [(date(2026, 12, 1), date(2026, 12, 7))])

    for _ in range(7):
        office.tick(days=1)
    away = office.told().count(MAYA)
    office.tick(days=1)

    assert (away, office.told().count(MAYA)) == (0, 1)
    (back,) = [one for one in office.said() if one.person == MAYA]
    assert str(office.read(back)).startswith("5 things wait for you")


def test_who_wants_none_of_a_kind_gets_none_and_their_lead_does(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    preferences.choose(office.deps, office.request(ARUN), {"answers": "off"})

    office.tick(days=1)
    office.tick(days=1)

    assert office.told() == [ILEAD]


def test_who_wants_each_at_once_gets_each_by_itself(office: Office) -> None:
    ten_things(office)
    preferences.choose(office.deps, office.request(ARUN), {"answers": "now"})

    office.tick(days=1)

    assert office.told() == [ARUN] * 10


def test_a_choice_that_nobody_knows_changes_nothing(office: Office) -> None:
    office.open()

    chosen = preferences.choose(office.deps, office.request(ARUN), {"answers": "never", "more": "now"})

    assert {str(how) for how in chosen.choices.values()} == {"digest"}


def test_who_does_not_want_to_be_disturbed_is_reminded_afterwards(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    with office.store.writing(office.request()) as session:
        known.learn(session, Person(team_id=TEAM, id=ARUN, zone="UTC"))
    office.at = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    quiet = (office.at - timedelta(hours=1), office.at + timedelta(hours=2))
    people.remember_dnd(office.deps, TEAM, {ARUN: [quiet]})

    for _ in range(7):
        office.tick()
        office.at += timedelta(minutes=15)
    meanwhile = office.told()
    office.at = quiet[1]
    office.tick()

    assert meanwhile == []
    assert office.told() == [ARUN]


def test_slack_is_asked_about_a_person_every_quarter_of_an_hour_at_most(office: Office) -> None:
    office.open()
    with office.store.writing(office.request()) as session:
        known.learn(session, Person(team_id=TEAM, id=ARUN, zone="UTC"))

    first = people.to_look_at(office.deps, TEAM, [ARUN, "U0STRANGER"])
    people.remember_dnd(office.deps, TEAM, {ARUN: []})
    second = people.to_look_at(office.deps, TEAM, [ARUN])
    office.at += timedelta(minutes=15)

    assert (first, second) == ([ARUN], [])
    assert people.to_look_at(office.deps, TEAM, [ARUN]) == [ARUN]


def test_nobody_who_left_is_reminded(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    with office.store.writing(office.request()) as session:
        known.learn(session, Person(team_id=TEAM, id=ARUN, zone="UTC", deactivated=True))

    office.tick(days=1)
    office.tick(days=1)

    assert ARUN not in office.told()


def sign_the_contract(office: Office, **changes: Any) -> None:
    office.open(**changes)
    agree_on_all(office.store, office.request(), lead=ILEAD, other=MAYA)
    with office.store.writing(office.request()) as session:
        outcome_contexts.add(session, OutcomeContext(team_id=TEAM, handoff_id=12))
    stages.sign_contract(office.deps, office.request(MAYA), 12)


def test_a_signed_contract_is_waited_for_by_the_architect_then_the_delegate_then_both_leads(
    office: Office,
) -> None:
    sign_the_contract(office, delegate=DEVI)

    for _ in range(8):
        office.tick(days=1)

    assert [delivery.person for delivery in office.said("contract")] == [ARUN]
    assert office.told() == [ARUN, DEVI, ILEAD, MLEAD]
    first, _, *leads = office.said()
    assert "<@U0MAYA> said" in str(office.read(first))
    assert "stage.acknowledge" in office.blocks(first)
    for lead in leads:
        assert str(office.read(lead)).startswith(
            "<@U0ARUN> has not acknowledged the signed contract of *H-12"
        )
        assert "stage.override" in office.blocks(lead)


def test_nobody_waits_for_a_contract_that_an_architect_acknowledged_or_a_lead_overrode(
    office: Office,
) -> None:
    sign_the_contract(office)
    office.tick(days=1)
    arun = Actor(id=ARUN, side=Side.IT, roles=frozenset({Role.ARCHITECT}))
    stages.acknowledge(office.deps, office.request().model_copy(update={"actor": arun}), 12)

    for _ in range(4):
        office.tick(days=1)

    assert office.told() == [ARUN]
    assert "settled" in str(office.read(office.said()[0]))


def test_a_contract_of_a_handoff_without_an_architect_is_the_leads_to_override_until_there_is_one(
    office: Office,
) -> None:
    sign_the_contract(office, architect=None)
    (asked,) = office.said("contract")
    with office.store.reading(TEAM) as session:
        said = STAGES["contract"](session, asked, office.at)

    office.tick(days=1)
    office.tick(days=1)

    assert asked.person == ILEAD
    assert isinstance(said, Message)
    assert "stage.override" in str(said.blocks)
    assert "stage.acknowledge" not in str(said.blocks)
    assert office.handoff.architect == ARUN
    assert [d.person for d in office.said() if "contract is signed" in str(office.read(d))] == [ARUN]


def test_a_contract_waits_for_the_architect_who_has_the_handoff_now(office: Office) -> None:
    sign_the_contract(office)
    office.tick(days=1)
    office.change(architect=DEVI)
    with office.store.writing(office.request()) as session:
        check_in_use_cases.change_architect(session, office.request(), office.handoff)

    office.tick(days=1)

    assert "settled" in str(office.read(office.said()[0]))
    assert [d.person for d in office.said() if "contract is signed" in str(office.read(d))] == [DEVI]


def test_a_held_handoff_is_withdrawn_after_ten_working_days(office: Office) -> None:
    handoff = office.open(state=State.NEEDS_CONTEXT, ready_at=None, held_since=MONDAY)
    office.start(Kind.HELD, handoff, MAYA)

    for _ in range(14):
        office.tick(days=1)

    assert office.told() == [MAYA, MLEAD]
    assert office.handoff.state is State.WITHDRAWN
    (withdrawn,) = office.said("withdrawn")
    assert "ten working days" in str(office.read(withdrawn))


def a_proposed_check_in(office: Office) -> CheckIn:
    handoff = office.open()
    with office.store.writing(office.request(MAYA)) as session:
        check_in_use_cases.propose(session, office.request(MAYA), handoff)
    return office.check_in


def test_both_are_reminded_to_choose_a_time(office: Office) -> None:
    a_proposed_check_in(office)

    office.tick(days=1)

    assert Counter(office.told()) == {MAYA: 1, ARUN: 1}
    assert "still has no time" in str(office.read(office.said()[0]))


def test_a_booking_ends_the_reminders_to_choose(office: Office) -> None:
    check_in = a_proposed_check_in(office)
    office.tick(days=1)

    check_in_use_cases.pick_slot(office.deps, office.request(MAYA), check_in.id, 1, 3)

    assert [office.read(delivery, posted=False) for delivery in office.said()] == [None, None]


def test_who_does_not_record_is_reminded_on_the_next_working_day(office: Office) -> None:
    check_in = a_proposed_check_in(office)
    booked = check_in_use_cases.pick_slot(office.deps, office.request(MAYA), check_in.id, 1, 1)
    assert booked.ends_at is not None
    next_day = (booked.ends_at + DAY).replace(hour=9, minute=0)
    office.at = next_day - timedelta(minutes=1)
    office.tick()
    before = office.told()

    office.at = next_day
    office.tick()

    assert before == []
    assert Counter(office.told()) == {MAYA: 1, ARUN: 1}
    assert "Did it happen?" in str(office.read(office.said()[0]))


def test_what_became_of_a_check_in_is_asked_in_one_message_at_a_time(office: Office) -> None:
    check_in = a_proposed_check_in(office)
    booked = check_in_use_cases.pick_slot(office.deps, office.request(MAYA), check_in.id, 1, 1)
    assert booked.ends_at is not None
    question = next(one for one in office.said("check_in_record") if one.person == MAYA)
    buttons = "check_in.happened"
    office.at = booked.ends_at
    office.tick()
    assert buttons in office.blocks(question)

    office.at = (booked.ends_at + DAY).replace(hour=9, minute=0)
    office.tick()

    reminder = next(one for one in office.said() if one.person == MAYA)
    assert buttons in office.blocks(reminder)
    assert office.read(question, posted=False) is None
    asked = question.model_copy(update={"slack_ts": "1.0"})
    assert buttons not in office.blocks(asked)
    nudge_answers.stop_mine(office.deps, office.request(MAYA), office.nudge(MAYA, Kind.RECORD).id)
    assert buttons in office.blocks(asked)


def test_who_already_wrote_is_not_reminded_to_write(office: Office) -> None:
    check_in = a_proposed_check_in(office)
    typed = {"q1": "The shop and the CRM", "q2": "Orders of one year"}
    became.answer_in_writing(office.deps, office.request(MAYA), check_in.id, typed)

    office.tick(days=1)

    assert office.check_in.state is CheckInState.WRITING
    assert office.told() == [ARUN]
    assert "waits for your reply" in str(office.read(office.said()[0]))


@pytest.mark.parametrize(
    ("place", "named"),
    [
        ("C0MARTECH", "<#C0MARTECH>"),
        ("D0DM", "a direct message"),
        ("U0MAYA", "the messages to <@U0MAYA>"),
        ("its place", "its place"),
    ],
)
def test_an_admin_reads_where_it_failed_and_what_to_do(office: Office, place: str, named: str) -> None:
    office.open()
    with office.store.writing(office.request()) as session:
        deliveries.add(
            session,
            "trouble",
            key="trouble:1",
            due_at=MONDAY,
            handoff_id=12,
            person="U0ADMIN",
            place=place,
            sentence="it is archived; unarchive it",
        )

    with office.store.reading(TEAM) as session:
        said = TROUBLE["trouble"](session, office.said("trouble")[0], MONDAY)

    assert isinstance(said, Message)
    assert said.text == f"Stile could not post in {named}: it is archived; unarchive it."


def test_one_that_was_held_too_long_while_stile_slept_is_withdrawn_and_not_chased(office: Office) -> None:
    office.start(Kind.HELD, office.open(state=State.NEEDS_CONTEXT, ready_at=None, held_since=MONDAY), MAYA)

    office.tick(days=20)

    assert office.told() == []
    assert office.handoff.state is State.WITHDRAWN


def test_what_is_due_is_found_page_by_page(office: Office) -> None:
    for number in range(12, 17):
        office.start(Kind.TAKE, office.open(number=number), ARUN)
        office.at += timedelta(minutes=1 if number % 2 else 0)
    found: list[Nudge] = []

    with office.store.looking() as session:
        while page := nudges.due(session, at=MONDAY + 7 * DAY, after=found[-1] if found else None, limit=2):
            found += page

    assert sorted(nudge.handoff_id or 0 for nudge in found) == [12, 13, 14, 15, 16]


def test_what_slack_did_not_take_for_days_is_one_message_in_the_end(office: Office) -> None:
    office.start(Kind.TAKE, office.open(), ARUN)
    office.start(Kind.TAKE, office.open(number=13), ARUN, at=MONDAY + DAY)

    for _ in range(4):
        office.tick(days=1, is_up=False)

    assert Counter(office.told()) == {ARUN: 1, ILEAD: 1, MLEAD: 1}
    assert "2 things wait for you" in str(office.read(office.said()[0]))


def test_a_lead_answers_at_once_for_all_that_one_message_tells_of_their_team(office: Office) -> None:
    for number in (12, 13, 14):
        office.start(Kind.TAKE, office.open(number=number, title=f"Thing {number}"), ARUN)
    for _ in range(2):
        office.tick(days=1)
    (told,) = [one for one in office.said() if one.person == ILEAD]
    before = str(office.read(told))

    first = office.nudge(ARUN)
    nudge_answers.stop_mine(office.deps, office.request(ILEAD), first.id, Answer.DONE, together=True)
    for _ in range(4):
        office.tick(days=1)

    assert before.startswith("Waiting on your team: 3")
    assert str(office.read(told)).startswith("All of this is settled")
    assert [one.person for one in office.said()] == [ARUN, ILEAD]


def test_a_lead_puts_off_all_that_one_message_tells_of_their_team(office: Office) -> None:
    for number in (12, 13):
        office.start(Kind.TAKE, office.open(number=number, title=f"Thing {number}"), ARUN)
    for _ in range(2):
        office.tick(days=1)

    until = nudge_answers.snooze(
        office.deps, office.request(ILEAD), office.nudge(ARUN).id, Snooze.TWO_HOURS, together=True
    )
    office.tick(days=2 / 24)

    assert until == office.at
    assert [one.person for one in office.said()] == [ARUN, ILEAD, ILEAD, ILEAD]
