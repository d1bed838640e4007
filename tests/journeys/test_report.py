"""The report from the command: leads and admins read it, alone, and everybody else is told who does."""

from datetime import timedelta
from typing import Any

import pytest

from handlers.views import ids
from storage import check_ins, handoffs, outcome_contexts
from storage.records import STILE, CheckIn, Handoff, OutcomeContext, Request
from storage.vocabulary import CheckInState, Door, Stage, State
from tests.journeys.work_door import STANDS, hand_in
from tests.world import ADMIN, ARUN, GUEST, ILEAD, IT, MARTECH, MAYA, MLEAD, TEAM, World


async def report(world: World, user: str) -> dict[str, Any]:
    """Ask for the report and return the one message that only the asker sees."""
    before = len(world.playground.ephemerals(user))
    await world.command(user, "/handoff report")
    (said,) = world.playground.ephemerals(user)[before:]
    return dict(said)


def keep_talks(world: World, count: int) -> None:
    """Keep handoffs whose first talk, at idea, left half of the time to launch; now they are at plan."""
    at = world.clock.now()
    with world.bot.store.writing(Request(team=TEAM, actor=STILE, at=at)) as session:
        for _ in range(count):
            number = handoffs.next_number(session)
            handoff = Handoff(
                team_id=TEAM,
                id=number,
                door=Door.WORK,
                state=State.WITH_IT,
                stage=Stage.PLAN,
                requester=MAYA,
                author=MAYA,
                created_at=at,
                updated_at=at,
                ready_at=at,
                taken_at=at,
            )
            came_up = at.date() - timedelta(days=10)
            context = OutcomeContext(
                team_id=TEAM,
                handoff_id=number,
                conceived_on=came_up,
                launch_on=came_up + timedelta(days=20),
            )
            check_in = CheckIn(
                team_id=TEAM,
                id=number,
                handoff_id=number,
                stage=Stage.IDEA,
                state=CheckInState.HELD,
                requester=MAYA,
                architect=ARUN,
                due_at=at,
                starts_at=at,
                created_at=at,
            )
            handoffs.add(session, handoff)
            outcome_contexts.add(session, context)
            check_ins.add(session, check_in)


@pytest.mark.parametrize("user", [MLEAD, ILEAD, ADMIN])
async def test_leads_and_admins_read_it_and_nobody_else_sees_it(world: World, user: str) -> None:
    said = await report(world, user)

    assert said["text"].startswith("*2026 Q4 so far*\nNothing has come to IT yet.")
    assert world.texts(MARTECH) == world.texts(IT) == []


@pytest.mark.parametrize(
    ("user", "reads"), [(MAYA, "Only leads and admins"), (ARUN, "Only leads and admins"), (GUEST, "Guests")]
)
async def test_everybody_else_is_told_in_one_sentence_what_there_is_for_them(
    world: World, user: str, reads: str
) -> None:
    said = await report(world, user)

    assert said["text"].startswith(reads)
    assert "Earliness" not in str(said)


async def test_what_was_handed_in_and_taken_is_in_the_numbers(world: World) -> None:
    await hand_in(world, stands={**STANDS, "stage@1": "source"})
    await world.move(hours=26)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    said = await report(world, MLEAD)

    assert "\nHanded in: 2026 Q4 1\n" in said["text"]
    assert "\nLate arrivals: 2026 Q4 too few yet: 1, needs 5\n" in said["text"]
    assert "\nUntil an architect's first word, median: 2026 Q4 too few yet: 1, needs 5\n" in said["text"]


async def test_four_are_words_and_five_are_charts_with_their_numbers(world: World) -> None:
    keep_talks(world, 4)
    four = await report(world, ILEAD)
    keep_talks(world, 1)

    five = await report(world, ILEAD)

    assert "Earliness, median: 2026 Q4 too few yet: 4, needs 5" in four["text"]
    assert "data_visualization" not in str(four["blocks"])
    # Half of the time was left and one of two stages passed had a check-in: 1/2 of 0.5 and 1/2 of 0.5.
    assert "Earliness: 0.50 (5 handoffs)" in five["text"]
    kinds = [block["type"] for block in five["blocks"]]
    assert (kinds.count("data_visualization"), kinds.count("data_table")) == (2, 1)


async def test_a_slip_of_the_finger_leads_to_the_report(world: World) -> None:
    await world.command(MLEAD, "/handoff reprot")

    assert "Did you mean `/handoff report`?" in world.told(MLEAD)[-1]
