"""A pilot reaches those it names, says too little rather than too much, and is decided by leads."""

from datetime import UTC, date, datetime

import pytest

from handlers.rules import pilots as rules
from handlers.rules.pilots import Decision, Wish
from handlers.rules.refusals import Refusal
from storage.records import Actor, Pilot, Settings
from storage.vocabulary import Role, Side

TODAY = date(2026, 11, 30)
LEAD = Actor(id="ULEAD", side=Side.IT, roles=frozenset({Role.LEAD}))
OTHER = Actor(id="UOTHER", roles=frozenset({Role.LEAD}))
GOOD = Wish(name="Spring sale", channels=("C1",), people=("U1",), starts_on=TODAY, ends_on=date(2027, 1, 29))


def a_pilot(**changes: object) -> Pilot:
    return Pilot(
        team_id="T1",
        id=1,
        name="Spring sale",
        channels=["C1"],
        people=["U1"],
        starts_on=TODAY,
        ends_on=date(2027, 1, 29),
        started_by="ULEAD",
        started_at=datetime(2026, 11, 30, 14, tzinfo=UTC),
    ).model_copy(update=changes)


def test_a_whole_wish_has_nothing_wrong_with_it() -> None:
    assert rules.errors(GOOD, today=TODAY) == {}


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"name": " "}, "name"),
        ({"channels": ()}, "channels"),
        ({"channels": tuple(f"C{n}" for n in range(11))}, "channels"),
        ({"people": ()}, "people"),
        ({"starts_on": None}, "starts_on"),
        ({"starts_on": date(2026, 11, 29)}, "starts_on"),
        ({"starts_on": date(2027, 2, 1), "ends_on": date(2027, 3, 1)}, "starts_on"),
        ({"ends_on": None}, "ends_on"),
        ({"ends_on": TODAY}, "ends_on"),
        ({"ends_on": date(2026, 12, 6)}, "ends_on"),
        ({"ends_on": date(2027, 7, 1)}, "ends_on"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(changes: dict[str, object], field: str) -> None:
    wrong = rules.errors(GOOD.model_copy(update=changes), today=TODAY)

    assert list(wrong) == [field]
    assert wrong[field].endswith(".")


def test_guests_are_named_so_that_they_can_be_taken_out() -> None:
    wrong = rules.errors(GOOD, today=TODAY, outsiders=["UGUEST"])

    assert "<@UGUEST>" in wrong["people"]


def test_stile_speaks_to_those_in_the_pilot_and_to_nobody_else() -> None:
    reached = {who: rules.speaks_to(Settings(), a_pilot(), who, TODAY) for who in ("U1", "U2")}
    heard = {where: rules.speaks_in(Settings(), a_pilot(), where, TODAY) for where in ("C1", "C2")}

    assert reached == {"U1": True, "U2": False}
    assert heard == {"C1": True, "C2": False}


@pytest.mark.parametrize(
    "pilot",
    [None, a_pilot(starts_on=date(2026, 12, 1)), a_pilot(ended_at=datetime(2026, 11, 30, 15, tzinfo=UTC))],
    ids=["none", "not begun", "ended"],
)
def test_everybody_is_reached_while_no_pilot_is_under_way(pilot: Pilot | None) -> None:
    assert rules.speaks_to(Settings(), pilot, "U2", TODAY)
    assert rules.speaks_in(Settings(), pilot, "C2", TODAY)


def test_stopped_means_silent_for_everybody() -> None:
    stopped = Settings(paused=True)

    assert not rules.speaks_to(stopped, None, "U1", TODAY)
    assert not rules.speaks_in(stopped, None, "C1", TODAY)


def test_somebody_outside_is_told_what_it_is_and_whom_to_ask() -> None:
    rules.require_inside(a_pilot(), Actor(id="U1"), TODAY)

    with pytest.raises(Refusal, match=r"Spring sale.*29 January 2027.*<@ULEAD>"):
        rules.require_inside(a_pilot(), Actor(id="U2"), TODAY)


@pytest.mark.parametrize(
    ("part", "of", "said"), [(0, 0, "none"), (2, 3, "2 of 3"), (4, 4, "4 of 4"), (3, 6, "50 % (3 of 6)")]
)
def test_fewer_than_five_are_said_in_words(part: int, of: int, said: str) -> None:
    assert rules.few(part, of) == said


def test_a_pilot_is_decided_by_a_lead_once_it_has_ended() -> None:
    ended = a_pilot(ended_at=datetime(2027, 1, 30, tzinfo=UTC))

    kept = rules.decided(ended, Decision.KEEP, why="Fewer surprises.", by=LEAD, seen=ended.version)

    assert (kept.decision, kept.decision_why, kept.decided_by) == ("keep", "Fewer surprises.", "ULEAD")


@pytest.mark.parametrize(
    ("pilot", "why", "by"),
    [
        (a_pilot(), "Fewer surprises.", LEAD),
        (a_pilot(ended_at=datetime(2027, 1, 30, tzinfo=UTC)), " ", LEAD),
        (a_pilot(ended_at=datetime(2027, 1, 30, tzinfo=UTC)), "Fewer surprises.", Actor(id="U1")),
        (
            a_pilot(ended_at=datetime(2027, 1, 30, tzinfo=UTC)),
            "Fewer surprises.",
            LEAD.model_copy(update={"deactivated": True}),
        ),
    ],
    ids=["still runs", "no reason", "no lead", "left"],
)
def test_it_is_not_decided_otherwise(pilot: Pilot, why: str, by: Actor) -> None:
    with pytest.raises(Refusal):
        rules.decided(pilot, Decision.STOP, why=why, by=by, seen=pilot.version)


def test_a_decision_does_not_overwrite_one_that_its_person_has_not_read() -> None:
    ended = a_pilot(ended_at=datetime(2027, 1, 30, tzinfo=UTC))
    kept = rules.decided(ended, Decision.KEEP, why="Fewer surprises.", by=LEAD, seen=1)
    present = kept.model_copy(update={"version": 2})

    with pytest.raises(Refusal, match="<@ULEAD> keeps Stile, decided since you opened this"):
        rules.decided(present, Decision.STOP, why="Too many reminders.", by=OTHER, seen=1)

    assert rules.decided(present, Decision.STOP, why="Too many.", by=OTHER, seen=2).decision == "stop"
