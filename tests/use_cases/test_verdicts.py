"""What came of KPIs on a real store: asked, written unseen, settled once, and the road to measured and closed."""

import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from handlers.jobs.verdicts import MESSAGES
from handlers.rules import verdicts as rules
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.use_cases import kpis as versions
from handlers.use_cases import nudges as reminding
from handlers.use_cases import road, verdicts_read
from handlers.use_cases import verdicts as use_cases
from handlers.views.blocks import Message
from storage import contracts, rows, verdicts
from storage import handoffs as kept_handoffs
from storage.records import Actor, Contract, Delivery, Kpi, Leads, NudgeStep, Verdict
from storage.store import StaleWriteError, Store, is_retryable
from storage.tables import NudgeStepRow
from storage.vocabulary import Result, Side, Stage, State
from tests.use_cases.test_check_ins import ARUN, BEN, GUEST, ILEAD, MAYA, SOFIE, STRANGER, TEAM
from tests.use_cases.test_sign_offs import MLEAD, Deal, a_kpi

DUE = datetime(2027, 3, 31, 13, 0, tzinfo=UTC)
"""09:00 in New York on the measure date."""
GOOD = {
    "said": "measured",
    "actual": "60 %",
    "source": "The CRM's lead report",
    "helped": "The call list in the morning",
    "hurt": "The sync that fails at night",
}
NOT_MEASURED: dict[str, Any] = {
    **GOOD,
    "said": "not_measured",
    "actual": "",
    "why": "The tool kept no times of the calls",
}


class Case(Deal):
    """A handoff both sides agreed on, on its way to a verdict."""

    def agree(self, *kpis_: Kpi) -> None:
        self.take(*kpis_)
        self.sign(MAYA, Side.MARKETING)
        self.sign(ARUN, Side.IT)

    def tick(self, at: datetime | None = None) -> None:
        self.at = at or self.at
        for verdict in use_cases.due(self.deps):
            use_cases.bring(self.deps, verdict)

    @property
    def verdicts(self) -> list[Verdict]:
        with self.store.reading(TEAM) as session:
            return verdicts.of_handoffs(session, [self.handoff_id])

    @property
    def verdict(self) -> Verdict:
        return self.verdicts[0]

    def give(self, by: Actor, position: int = 1, **typed: Any) -> Any:
        return use_cases.give(self.deps, self.request(by), self.handoff_id, position, {**GOOD, **typed})

    def seen(self, side: Side) -> int:
        with self.store.reading(TEAM) as session:
            judged = verdicts_read.one(session, self.handoff_id, 1)
        assert judged is not None
        return rules.mark(judged.sides[side])

    def agree_to(self, by: Actor, side: Side) -> Any:
        """Agree to what a side wrote, as it is now."""
        return use_cases.agree(self.deps, self.request(by), self.handoff_id, 1, self.seen(side))

    def keep(self, by: Actor, side: Side) -> Any:
        return use_cases.keep(self.deps, self.request(by), self.handoff_id, 1, self.seen(side))

    def settle_one(self, at: datetime) -> None:
        """Have another KPI of the handoff settled at a moment of the past."""
        settled = {"position": 3, "settled_at": at, "result": Result.MET, "version": 1}
        with self.store.writing(self.request(MAYA)) as session:
            verdicts.add(session, self.verdict.model_copy(update=settled))

    def words(self, delivery: Delivery) -> str:
        with self.store.reading(TEAM) as session:
            said = MESSAGES[delivery.kind](session, delivery, self.at)
        return said.text if isinstance(said, Message) else ""

    def asked(self, who: str) -> str:
        """Return what the newest question to somebody says now."""
        mine = [one for one in self.deliveries("verdict") if one.person == who]
        return self.words(mine[-1].model_copy(update={"slack_ts": "1.1"}))

    @property
    def posts(self) -> list[str]:
        return [self.words(one) for one in self.deliveries("verdict_settled")]


@pytest.fixture
def case(store: Store) -> Case:
    case = Case(store)
    case.agree()
    return case


@pytest.fixture
def due(case: Case) -> Case:
    case.tick(DUE)
    return case


def test_an_agreement_plans_when_it_is_asked_and_a_change_takes_it_back(case: Case) -> None:
    assert [(one.position, one.measure_on) for one in case.verdicts] == [(1, date(2027, 3, 31))]

    case.change(MAYA, measure_on="2027-04-15")
    assert case.verdicts == []

    case.sign(MAYA, Side.MARKETING)
    case.sign(ARUN, Side.IT)
    assert case.verdict.measure_on == date(2027, 4, 15)


def test_before_its_day_nobody_is_asked(case: Case) -> None:
    case.tick(datetime(2027, 3, 30, 9, 59, tzinfo=UTC))

    assert case.deliveries("verdict") == []
    assert use_cases.due(case.deps) == []


def test_on_its_day_both_owners_are_asked_the_same_once_each_in_their_morning(case: Case) -> None:
    for hours in (0, 1, 5, 27):
        case.tick(datetime(2027, 3, 30, 10, 0, tzinfo=UTC) + timedelta(hours=hours))

    asked = {one.person: one for one in case.deliveries("verdict")}
    assert len(case.deliveries("verdict")) == 2
    assert asked["U0MAYA"].due_at == DUE
    assert asked["U0ARUN"].due_at == datetime(2027, 3, 31, 6, 0, tzinfo=UTC)
    assert "Leads called within a day* up from 20 % to 80 %" in case.asked("U0MAYA")
    assert case.reminded(Kind.VERDICT) == {"U0MAYA", "U0ARUN"}
    assert case.handoff.state is State.IN_DELIVERY


def test_what_one_side_wrote_is_not_shown_before_both_have_written(due: Case) -> None:
    due.give(MAYA, actual="60 %", helped="A word that nobody may see yet")

    assert "60" not in due.asked("U0ARUN").replace("to 80", "")
    assert "nobody may see" not in due.asked("U0ARUN")
    assert "You wrote: 60 %" in due.asked("U0MAYA")

    due.give(ARUN, actual="50 %")
    assert "nobody may see" in due.asked("U0ARUN")
    assert "50 %" in due.asked("U0MAYA")


def test_one_number_of_both_settles_it_with_one_post_and_both_names(due: Case) -> None:
    due.give(MAYA, actual="60 %")
    due.give(ARUN, actual="60.0")

    assert (due.verdict.result, due.verdict.actual) == (Result.PARTLY, Decimal(60))
    (post,) = due.posts
    assert "partly met*, 60 %" in post
    assert "<@U0MAYA> and <@U0ARUN>" in post
    assert "The sync that fails at night" in post
    assert due.reminded(Kind.VERDICT) == set()


def test_the_last_settled_kpi_takes_it_along_the_road_with_a_line_for_each_step(store: Store) -> None:
    case = Case(store)
    case.agree(a_kpi(1), a_kpi(2, measure_on=date(2027, 4, 30)))
    case.tick(DUE)
    case.give(MAYA)
    case.give(ARUN)
    assert "measured" not in case.deeds
    with pytest.raises(Refusal, match="is measured on 30 Apr 2027"):
        case.give(MAYA, 2)

    case.tick(datetime(2027, 4, 30, 13, tzinfo=UTC))
    case.give(MAYA, 2)
    case.give(ARUN, 2)

    assert case.handoff.state is State.MEASURED
    assert case.handoff.stage is Stage.MEASURE
    steps = [deed for deed in case.deeds if deed in {"delivery_started", "launched", "measured"}]
    assert steps == ["delivery_started", "launched", "measured"]
    assert len(case.posts) == 2


def test_two_numbers_are_shown_to_both_and_agreeing_to_one_settles_with_it(due: Case) -> None:
    due.give(MAYA, actual="60 %")
    due.give(ARUN, actual="45 %")
    assert due.verdict.settled_at is None
    assert "Which answer counts?" in due.asked("U0MAYA")

    due.agree_to(MAYA, Side.IT)

    assert (due.verdict.result, due.verdict.actual, due.verdict.disagreed) == (
        Result.MISSED,
        Decimal(45),
        False,
    )
    assert len(due.posts) == 1
    with pytest.raises(Refusal, match="is settled: missed, 45"):
        due.keep(ARUN, Side.MARKETING)


def test_both_keeping_theirs_keeps_and_shows_both_and_the_cautious_one_counts(due: Case) -> None:
    due.give(MAYA, actual="81 %")
    due.give(ARUN, actual="60 %")
    due.keep(MAYA, Side.IT)
    assert due.verdict.settled_at is None
    assert "You keep yours" in due.asked("U0MAYA")

    due.keep(ARUN, Side.MARKETING)

    assert (due.verdict.result, due.verdict.actual, due.verdict.disagreed) == (Result.PARTLY, None, True)
    assert "marketing says 81 % and IT says 60 %" in due.posts[0]


def test_a_number_is_offered_to_the_side_without_one(due: Case) -> None:
    due.give(MAYA, actual="81 %")
    due.give(ARUN, **NOT_MEASURED)
    assert "Which answer counts?" in due.asked("U0ARUN")
    assert "of IT is asked which of the two answers counts" in due.asked("U0MAYA")

    due.agree_to(ARUN, Side.MARKETING)

    assert (due.verdict.result, due.verdict.actual) == (Result.MET, Decimal(81))


def test_what_neither_could_measure_is_not_measured_and_says_why(due: Case) -> None:
    due.give(MAYA, **NOT_MEASURED)
    due.give(ARUN, **NOT_MEASURED)

    assert due.verdict.result is Result.NOT_MEASURED
    assert "not measured*. The tool kept no times of the calls." in due.posts[0]


def test_one_may_change_what_one_wrote_until_it_is_settled(due: Case) -> None:
    due.give(MAYA, actual="60 %")
    due.give(ARUN, actual="45 %")
    due.keep(MAYA, Side.IT)
    seen = due.seen(Side.IT)
    due.at += timedelta(minutes=5)
    due.give(ARUN, actual="50 %")
    with pytest.raises(Refusal, match="changed since you looked"):
        use_cases.agree(due.deps, due.request(MAYA), 12, 1, seen)

    due.give(MAYA, actual="50 %")

    assert (due.verdict.result, due.verdict.actual) == (Result.PARTLY, Decimal(50))
    with pytest.raises(Refusal, match="is settled"):
        due.give(MAYA, actual="90 %")


@pytest.mark.parametrize(
    ("by", "says"),
    [
        (BEN, "Only <@U0MAYA> and <@U0ARUN>"),
        (SOFIE, "Only <@U0MAYA> and <@U0ARUN>"),
        (GUEST, "Guests cannot"),
        (STRANGER, "only people of the company"),
    ],
)
def test_nobody_else_says_what_came_of_it(due: Case, by: Actor, says: str) -> None:
    with pytest.raises(Refusal, match=says):
        due.give(by)
    with pytest.raises(Refusal, match=says):
        use_cases.put_off(due.deps, due.request(by), 12, 1, 2)

    assert due.deeds[-1] == "verdict_asked"


def test_forged_kpis_and_handoffs_are_refused(due: Case) -> None:
    for handoff_id, position in ((12, 2), (12, 0), (12, 2**40), (99, 1), (2**62, 1)):
        with pytest.raises(Refusal):
            use_cases.give(due.deps, due.request(MAYA), handoff_id, position, GOOD)


def test_what_is_wrong_is_said_and_nothing_is_kept(due: Case) -> None:
    done = due.give(MAYA, actual="a lot", helped="n/a")

    assert set(done.errors) == {"actual", "helped"}
    assert due.deeds[-1] == "verdict_asked"


def test_it_is_put_off_once_for_both_and_what_was_written_stays_in_the_form(due: Case) -> None:
    due.give(MAYA, actual="60 %")
    use_cases.put_off(due.deps, due.request(ARUN), 12, 1, 4)

    assert (due.verdict.measure_on, due.verdict.asked_at) == (date(2027, 4, 28), None)
    assert "put this off by 4 weeks, to 28 Apr 2027" in due.asked("U0MAYA")
    (told,) = due.deliveries("verdict_moved")
    assert told.person == "U0MAYA"
    assert "28 Apr 2027" in due.words(told)
    assert due.reminded(Kind.VERDICT) == set()

    due.tick(datetime(2027, 4, 28, 13, tzinfo=UTC))
    assert "asked the same" in due.asked("U0MAYA")
    found = use_cases.look(due.deps, due.request(MAYA), 12, 1)
    assert found.judged.sides[Side.MARKETING].actual == Decimal(60)
    with pytest.raises(Refusal, match="put this off by 4 weeks already"):
        use_cases.put_off(due.deps, due.request(MAYA), 12, 1, 2)


def test_silence_is_reminded_of_and_ends_as_not_measured_after_fifteen_working_days(due: Case) -> None:
    due.tick(DUE + timedelta(days=20))
    assert due.verdict.settled_at is None

    due.tick(datetime(2027, 4, 21, 14, tzinfo=UTC))

    assert due.verdict.result is Result.NOT_MEASURED
    assert "Nobody wrote what came of it within 15 working days." in due.posts[0]
    assert due.handoff.state is State.MEASURED
    assert use_cases.due(due.deps) == []


def test_a_reminder_waits_for_who_has_not_written_and_then_for_who_decides(due: Case) -> None:
    def waits() -> set[str]:
        with due.store.reading(TEAM) as session:
            judged = verdicts_read.one(session, 12, 1)
            assert judged is not None
            return set(rules.matter(judged, due_at=DUE).waits_on)

    assert waits() == {"U0MAYA", "U0ARUN"}
    due.give(MAYA, actual="60 %")
    assert waits() == {"U0ARUN"}
    due.give(ARUN, actual="45 %")
    assert waits() == {"U0MAYA", "U0ARUN"}
    due.keep(ARUN, Side.MARKETING)
    assert waits() == {"U0MAYA"}


def test_the_ladder_of_a_verdict_reaches_the_leads(due: Case) -> None:
    for _ in range(6):
        due.at += timedelta(days=1)
        for nudge in reminding.due(due.deps):
            reminding.walk(due.deps, nudge)

    assert {"U0MAYA", "U0ARUN", "U0MLEAD", "U0ILEAD"} <= {one.person for one in steps(due)}


def steps(case: Case) -> list[NudgeStep]:
    with case.store.reading(TEAM) as session:
        return rows.some(session, NudgeStepRow, NudgeStep)


def test_a_lead_writes_for_an_owner_who_is_away(due: Case) -> None:
    due.give(MLEAD, actual="60 %")
    due.give(ILEAD, actual="60 %")

    assert due.verdict.result is Result.PARTLY
    assert "<@U0MLEAD> and <@U0ILEAD>" in due.posts[0]


def test_who_wrote_for_one_side_does_not_confirm_for_the_other(due: Case) -> None:
    due.give(MAYA)
    due.give(ILEAD, actual="50 %")
    due.name(leads=Leads(marketing=ILEAD.id, it=SOFIE.id))

    for decide in (due.agree_to, due.keep):
        with pytest.raises(
            Refusal, match="You reported the result for IT, so somebody else has to for marketing"
        ):
            decide(ILEAD, Side.IT)

    assert due.verdict.settled_at is None


def test_whoever_follows_an_owner_who_left_is_asked_as_well(due: Case) -> None:
    due.leave("U0ARUN")
    with due.store.writing(due.request(ILEAD)) as session:
        present = due.handoff.model_copy(update={"architect": "U0SOFIE"})
        kept_handoffs.put(session, present)

    versions.replace_owners(due.deps, TEAM, 12)

    assert due.reminded(Kind.VERDICT) >= {"U0MAYA", "U0SOFIE"}
    assert "asked the same" in due.asked("U0SOFIE")
    assert "Somebody else answers" in due.asked("U0ARUN")
    due.give(MAYA)
    due.give(SOFIE)
    assert due.verdict.result is Result.PARTLY


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """Let several people act in the same moment, each trying again as a listener does."""
    done: list[Any] = []
    barrier = threading.Barrier(len(acts))

    def run(act: Callable[[], Any]) -> None:
        barrier.wait()
        for attempt in range(3):
            try:
                done.append(act())
            except Refusal as refusal:
                done.append(refusal)
            except Exception as error:
                if attempt == 2 or not (is_retryable(error) or isinstance(error, StaleWriteError)):
                    raise
                continue
            return

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


def test_two_owners_who_write_in_the_same_moment_make_one_settlement_and_one_post(due: Case) -> None:
    done = at_once(lambda: due.give(MAYA), lambda: due.give(ARUN))

    assert len(done) == 2
    assert not [one for one in done if isinstance(one, Refusal)]
    assert due.verdict.result is Result.PARTLY
    assert due.deeds.count("verdict_settled") == 1
    assert len(due.posts) == 1
    assert due.handoff.state is State.MEASURED


def test_two_owners_who_agree_to_each_other_in_the_same_moment_settle_it_once(due: Case) -> None:
    due.give(MAYA, actual="60 %")
    due.give(ARUN, actual="45 %")

    done = at_once(lambda: due.agree_to(MAYA, Side.IT), lambda: due.agree_to(ARUN, Side.MARKETING))

    assert len([one for one in done if isinstance(one, Refusal)]) == 1
    assert due.deeds.count("verdict_settled") == 1
    assert len(due.posts) == 1


def test_two_clocks_ask_once(case: Case) -> None:
    case.at = DUE
    (verdict,) = use_cases.due(case.deps)

    at_once(*[lambda: use_cases.bring(case.deps, verdict)] * 2)

    assert case.deeds.count("verdict_asked") == 1
    assert len(case.deliveries("verdict")) == 2


def test_the_road_is_said_by_its_people_and_each_step_once(case: Case) -> None:
    for by in (BEN, SOFIE):
        with pytest.raises(Refusal, match="Only the people on it"):
            road.start_delivery(case.deps, case.request(by), 12)
    with pytest.raises(Refusal, match="is agreed, so this button no longer applies"):
        road.launch(case.deps, case.request(MAYA), 12)

    road.start_delivery(case.deps, case.request(ARUN), 12)
    assert (case.handoff.state, case.handoff.stage) == (State.IN_DELIVERY, Stage.BUILD)
    with pytest.raises(Refusal, match="is in delivery, so this button no longer applies"):
        road.start_delivery(case.deps, case.request(MAYA), 12)

    road.launch(case.deps, case.request(MAYA), 12)
    assert (case.handoff.state, case.handoff.stage) == (State.LAUNCHED, Stage.MEASURE)
    assert [case.words(one) for one in case.deliveries("road")] == [
        "<@U0ARUN> says that delivery of H-12 has started.",
        "<@U0MAYA> says that H-12 is launched.",
    ]


def test_a_signed_contract_that_waits_stops_delivery(case: Case) -> None:
    with case.store.writing(case.request(MAYA)) as session:
        contracts.add(session, Contract(team_id=TEAM, handoff_id=12, marked_by="U0MAYA", marked_at=case.at))

    with pytest.raises(Refusal, match="an IT architect presses"):
        road.start_delivery(case.deps, case.request(ARUN), 12)
    assert case.handoff.state is State.AGREED

    case.tick(DUE)
    assert (case.handoff.state, case.handoff.stage) == (State.IN_DELIVERY, Stage.DESIGN)


def test_what_was_measured_is_closed_with_what_was_learnt(due: Case) -> None:
    due.give(MAYA)
    with pytest.raises(Refusal, match="is in delivery"):
        road.close(due.deps, due.request(MAYA), 12)
    due.give(ARUN)
    with pytest.raises(Refusal) as refused:
        road.close(due.deps, due.request(MAYA), 12, learnt="n/a")
    assert refused.value.field == "learnt"

    road.close(due.deps, due.request(MAYA), 12, learnt="Ask for the nightly sync  sooner")

    assert (due.handoff.state, due.handoff.decision) == (State.CLOSED, "Ask for the nightly sync sooner")
    assert due.reminded(Kind.VERDICT) == set()


def test_the_scoreboard_counts_by_quarter_and_what_was_not_measured_too(due: Case) -> None:
    due.give(MAYA)
    due.give(ARUN)

    with due.store.reading(TEAM) as session:
        (last, this) = verdicts_read.scoreboard(session, DUE + timedelta(days=2))
        assert verdicts_read.scoreboard(session, datetime(2026, 12, 1, tzinfo=UTC)) == ()
    assert (last.name, last.measured, last.total, last.of(Result.PARTLY)) == ("2027 Q1", 1, 1, 1)
    assert (this.name, this.total) == ("2027 Q2", 0)


def test_the_scoreboard_says_nothing_of_quarters_before_anything_was_settled(due: Case) -> None:
    due.give(MAYA)
    due.give(ARUN)

    with due.store.reading(TEAM) as session:
        (first,) = verdicts_read.scoreboard(session, DUE)
    assert (first.name, first.total) == ("2027 Q1", 1)


def test_the_scoreboard_says_of_an_empty_quarter_after_the_first_that_none_was_settled(due: Case) -> None:
    due.settle_one(datetime(2026, 8, 3, 9, tzinfo=UTC))
    due.give(MAYA)
    due.give(ARUN)

    with due.store.reading(TEAM) as session:
        (empty, _) = verdicts_read.scoreboard(session, DUE)
    assert (empty.name, empty.total) == ("2026 Q4", 0)


def test_the_next_handoff_like_one_reads_what_came_of_it_and_no_guest_does(due: Case) -> None:
    due.give(MAYA)
    due.give(ARUN)

    with due.store.reading(TEAM) as session:
        found = verdicts_read.lessons(session, MAYA, [12])
        of_others = verdicts_read.lessons(session, MAYA, [13])
        nobodys = verdicts_read.lessons(session, GUEST, [12])

    assert [one.handoff.id for one in found] == [12]
    assert (of_others, nobodys) == ((), ())
