"""Preferences from outside: leave, own hours and a stand-in, and what respects them."""

from datetime import datetime
from typing import Any

import pytest

from handlers.views import ids
from storage import check_ins, settings
from storage.records import CheckIn, Roster
from tests.journeys.test_nudges import counts, reminders, wait_for
from tests.journeys.work_door import hand_in
from tests.world import ARUN, GUEST, ILEAD, MAYA, MLEAD, SOFIE, STRANGER, TEAM, World

pytestmark = pytest.mark.sqlite

FIRST = ids.numbered(ids.CHECK_IN_PICK, 1)


async def save(world: World, user: str, values: dict[str, Any]) -> dict[str, str]:
    """Open the preferences from Home, fill something in, and save."""
    await world.playground.open_home(user)
    await world.settle()
    await world.playground.click_home(user, ids.PREFS_OPEN)
    await world.settle()
    return await world.submit(user, values)


def home_of(world: World, user: str) -> str:
    return str(world.playground.home(user))


def the_check_in(world: World) -> CheckIn:
    with world.bot.store.reading(TEAM) as session:
        return check_ins.of_handoff(session, 1)[-1]


def roster(world: World) -> Roster:
    with world.bot.store.reading(TEAM) as session:
        return settings.get(session).people


async def test_no_time_is_offered_on_a_day_one_is_away_and_home_shows_it(world: World) -> None:
    assert await save(world, ARUN, {"away_from@1": "2026-12-01", "away_until@1": "2026-12-03"}) == {}
    saved = world.modal_text(ARUN)
    await world.playground.close_modal(ARUN)

    await hand_in(world)
    await world.settle()

    assert "You are away from 1 Dec 2026 to 3 Dec 2026" in saved
    assert "You are away from 1 Dec 2026 to 3 Dec 2026" in home_of(world, ARUN)
    days = {datetime.fromisoformat(slot).day for slot in the_check_in(world).slots}
    assert the_check_in(world).architect == ARUN
    assert days.isdisjoint({1, 2, 3})


async def test_a_time_that_fell_into_somebodys_leave_is_refused_and_others_are_offered(world: World) -> None:
    await hand_in(world)
    offered = [datetime.fromisoformat(slot) for slot in the_check_in(world).slots]
    until = max(offered).date().isoformat()

    await save(world, ARUN, {"away_from@1": "2026-12-01", "away_until@1": until})
    await world.click(MAYA, world.playground.dm(MAYA), FIRST)
    still = the_check_in(world)
    await world.click(MAYA, world.playground.dm(MAYA), ids.CHECK_IN_OTHER)

    assert still.state == "proposed"
    assert any("does not work at that time any more" in text for text in world.told(MAYA))
    assert min(the_check_in(world).slots) > max(slot.isoformat() for slot in offered)


async def test_what_is_booked_in_ones_leave_is_named_when_it_is_entered(world: World) -> None:
    await hand_in(world)
    await world.click(MAYA, world.playground.dm(MAYA), FIRST)
    starts_at = the_check_in(world).starts_at
    assert starts_at is not None

    day = starts_at.date().isoformat()
    await save(world, MAYA, {"away_from@1": day, "away_until@1": day})

    assert "You have check-ins booked in that time" in world.modal_text(MAYA)
    assert "H-1" in world.modal_text(MAYA)


async def test_who_is_away_is_not_reminded_and_their_stand_in_hears_of_it_first(world: World) -> None:
    errors = await save(
        world, ARUN, {"away_from@1": "2026-12-01", "away_until@1": "2026-12-11", "delegate@1": SOFIE}
    )
    wait_for(world, ARUN, 1)

    await world.move(days=1)
    told = counts(world)
    for _ in range(8):
        await world.move(days=1)

    assert errors == {}
    assert told == {SOFIE: 1}
    assert f"<@{ARUN}> is away until 11 Dec 2026 and has not taken" in reminders(world, SOFIE)[0]["text"]
    assert counts(world) == {SOFIE: 2, ILEAD: 1, MLEAD: 1}


async def test_leave_can_be_changed_and_taken_back_and_what_is_wrong_stands_at_its_field(
    world: World,
) -> None:
    wrong = await save(world, MAYA, {"away_from@1": "2026-12-24", "away_until@1": "2026-12-01"})
    await world.submit(MAYA, {"away_until@1": "2026-12-31"})
    await world.playground.close_modal(MAYA)
    await save(world, MAYA, {"away_until@1": "2026-12-28"})
    await world.playground.close_modal(MAYA)
    changed = home_of(world, MAYA)

    await save(world, MAYA, {"away_from@1": None, "away_until@1": None})

    assert "or a later day" in wrong["away_until@1"]
    assert "to 28 Dec 2026" in changed
    assert "to 31 Dec 2026" not in changed
    assert "You are away" not in home_of(world, MAYA)


async def test_own_hours_and_a_stand_in_are_what_admins_see_as_well(world: World) -> None:
    wrong = await save(world, ARUN, {"hours@1": "late"})
    errors = await world.submit(
        ARUN, {"hours@1": "12:00-20:00", "weekdays@1": ["mon", "tue", "wed"], "delegate@1": SOFIE}
    )

    (times,) = [one for one in roster(world).working_time if one.who == ARUN]
    assert "09:00-17:30" in wrong["hours@1"]
    assert errors == {}
    assert (times.hours, times.weekdays, times.holidays) == ("12:00-20:00", ("mon", "tue", "wed"), "IN-KA")
    assert roster(world).architects[0].delegate == SOFIE


async def test_a_lead_names_who_stands_in_in_two_taps_from_home_and_takes_it_back(world: World) -> None:
    assert await save(world, MLEAD, {"delegate@1": MAYA}) == {}
    named = dict(roster(world).delegates)
    await world.playground.click_home(MLEAD, ids.PREFS_OPEN)
    await world.settle()
    shown = str(world.playground.modal(MLEAD))
    assert await world.submit(MLEAD, {"delegate@1": None}) == {}

    assert named == {MLEAD: MAYA}
    assert f"'initial_user': '{MAYA}'" in shown
    assert roster(world).delegates == {}


@pytest.mark.parametrize(
    ("delegate", "says"),
    [(SOFIE, "somebody in marketing"), (GUEST, "a full member"), (STRANGER, "a full member"), (MAYA, "else")],
)
async def test_who_cannot_stand_in_is_told_at_the_field(world: World, delegate: str, says: str) -> None:
    wrong = await save(world, MAYA, {"delegate@1": delegate})

    assert says in wrong["delegate@1"]
    assert roster(world).delegates == {}
