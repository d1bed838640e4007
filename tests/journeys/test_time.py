"""Time from outside: both people's hours, an outage, clocks that jump, and one state on every surface."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from handlers.use_cases import handoffs
from handlers.views import ids
from storage import check_ins
from storage.records import Actor, CheckIn, Request
from storage.vocabulary import Role, Side
from tests.journeys.test_idea_door import tell_early
from tests.journeys.test_nudges import both
from tests.journeys.work_door import STANDS, fill_in, hand_in
from tests.world import ARUN, ILEAD, IT, MARTECH, MAYA, MONDAY, SOFIE, TEAM, World, until

FIRST, SECOND = ids.numbered(ids.CHECK_IN_PICK, 1), ids.numbered(ids.CHECK_IN_PICK, 2)


def the_check_in(world: World, number: int = 1) -> CheckIn:
    with world.bot.store.reading(TEAM) as session:
        return check_ins.of_handoff(session, number)[-1]


def said_with(world: World, user: str, words: str) -> list[str]:
    return [text for text in world.dm_texts(user) if words in text]


def asks_what_became(world: World, user: str) -> list[dict[str, Any]]:
    """Return the messages in which a person can say what became of a check-in."""
    every = world.everything(world.playground.dm(user))
    return [one for one in every if ids.CHECK_IN_HAPPENED in str(one.get("blocks"))]


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("friday", "holiday"),
    [
        (datetime(2027, 1, 22, 22, 30, tzinfo=UTC), date(2027, 1, 26)),  # Republic Day, a Tuesday in Kolkata
        (
            datetime(2026, 11, 20, 22, 15, tzinfo=UTC),
            date(2026, 11, 26),
        ),  # Thanksgiving, a Thursday in New York
    ],
)
async def test_a_friday_evening_in_new_york_meets_kolkata_only_when_both_work(
    new_world: Any, friday: datetime, holiday: date
) -> None:
    world = await new_world(at=friday)

    await hand_in(world)

    slots = [datetime.fromisoformat(slot) for slot in the_check_in(world).slots]
    assert len(slots) == 3
    for slot in slots:
        # New York works 9:00-17:30 and Kolkata 11:30-20:30, so in winter they share 14:00-15:00 UTC.
        assert slot.weekday() < 5
        assert slot.date() > friday.date() + timedelta(days=2)
        assert slot.date() != holiday
        assert 14 <= slot.hour < 15
    assert ids.CHECK_IN_PICK in str([m["blocks"] for m in world.everything(world.playground.dm(MAYA))])


@pytest.mark.sqlite
async def test_what_could_not_be_said_in_time_is_one_message_a_person(world: World) -> None:
    for number in (1, 2):
        await hand_in(world)
        slot = the_check_in(world, number).slots[0]
        await world.click(MAYA, world.playground.dm(MAYA), FIRST)
        assert the_check_in(world, number).starts_at == datetime.fromisoformat(slot)

    await world.move(days=7)
    await world.move(hours=1)
    await world.move(days=1)

    for user, keys in {MAYA: ("H-1", "H-2"), ARUN: ("H-1",), SOFIE: ("H-2",)}.items():
        (text,) = said_with(world, user, "did not say this in time")
        assert text.count("your Design check-in began") == len(keys)
        assert all(f"{key} · Connect the webinar platform" in text for key in keys)


async def test_a_check_in_is_reminded_of_and_asked_about_once_however_the_clock_jumps(world: World) -> None:
    await hand_in(world)
    await world.click(MAYA, world.playground.dm(MAYA), FIRST)
    starts_at = the_check_in(world).starts_at
    assert starts_at is not None
    other = await world.new_bot()

    world.clock.move(starts_at - timedelta(minutes=10) - world.clock.now())
    for hours in (0.0, 2, -2, 2, -2, 8):
        await both(world, other, hours)
    await world.bot.stop()
    world.bot = await world.new_bot()
    for hours in (2, -2, 24, -2, 2, 9, -2, 2):  # at last it is noon in Kolkata
        await both(world, other, hours)
    await other.stop()

    for user in (MAYA, ARUN):
        assert len(said_with(world, user, "begins")) == 1
        assert len(asks_what_became(world, user)) == 1
        assert len(said_with(world, user, "For your calendar")) == 1
    days = [text for text in world.texts(IT) if "Today at the stile" in text]
    assert len(days) == len(set(days))


async def surfaces(world: World) -> dict[str, str]:
    """Return what each side sees of the handoff, on every surface."""
    seen = {
        "card": str(world.playground.messages(IT)[0]["blocks"]),
        "root": str(world.playground.messages(MARTECH)[0]["blocks"]),
    }
    for user in (MAYA, ARUN):
        await world.playground.open_home(user)
        await world.settle()
        seen[f"home of {user}"] = str(world.playground.home(user))
        await world.command(user, "/handoff show H-1")
        seen[f"show to {user}"] = str(world.playground.ephemerals(user)[-1]["blocks"])
        seen[f"message to {user}"] = str(
            [m.get("blocks") for m in world.everything(world.playground.dm(user))]
        )
    return seen


async def all_say(world: World, words: str, *places: str) -> None:
    seen = await surfaces(world)
    for place, text in seen.items():
        if place.startswith(places or ("card", "show")):
            assert words in text, f"{place} does not say {words!r}: {text}"


async def test_both_sides_see_the_same_on_every_surface_after_each_click(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    await all_say(world, f"<@{ARUN}>", "card", "root", "show")

    await world.click(MAYA, world.playground.dm(MAYA), SECOND)
    booked = the_check_in(world).starts_at
    assert booked is not None
    await all_say(world, str(int(booked.timestamp())), "card", "show", "home", "message")

    await world.click(ARUN, IT, ids.STAGE_MOVE_ON)
    assert await world.submit(ARUN, {"stage@1": "plan", "reason@1": "It was settled in the workshop"}) == {}
    await all_say(world, "Plan", "card", "root", "show", "home", "message")
    assert the_check_in(world).stage == "plan"

    await world.click(ARUN, IT, ids.HANDOFF_DECLINE)
    assert (
        await world.submit(
            ARUN, {"reason@1": "Bought as a service", "alternative@1": "Use the export of the platform"}
        )
        == {}
    )
    await all_say(world, "eclined", "card", "root", "show", "home")
    for user in (MAYA, ARUN):
        assert ids.CHECK_IN_PICK not in (await surfaces(world))[f"message to {user}"]


async def test_after_a_jump_each_is_asked_in_their_hours_and_nothing_is_excused(world: World) -> None:
    await hand_in(world)
    await world.click(MAYA, world.playground.dm(MAYA), FIRST)
    ends_at = the_check_in(world).ends_at
    assert ends_at is not None

    await world.move(seconds=(ends_at + timedelta(hours=3) - world.clock.now()).total_seconds())
    by_night = {user: len(asks_what_became(world, user)) for user in (MAYA, ARUN)}
    await world.move(hours=14)

    assert by_night == {MAYA: 1, ARUN: 0}
    assert len(asks_what_became(world, ARUN)) == 1
    for user in (MAYA, ARUN):
        assert said_with(world, user, "did not say this in time") == []
        assert said_with(world, user, "began") == []


async def test_who_takes_a_handoff_after_hours_gets_its_times_at_once(new_world: Any) -> None:
    world = await new_world(at=MONDAY + timedelta(hours=3))  # half past ten in Kolkata
    await hand_in(world)
    before = said_with(world, ARUN, "Choose a time with")

    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    assert before == []
    assert len(said_with(world, ARUN, "Choose a time with")) == 1


async def test_a_launch_in_three_days_brings_the_check_in_before_it_and_both_sides_read_so(
    world: World,
) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await fill_in(world, stands={**STANDS, "launch_on@1": "2026-12-03"})
    preview = world.modal_text(MAYA)
    assert await world.submit(MAYA) == {}

    check_in = the_check_in(world)
    assert "It launches in 3 days" in preview
    assert check_in.due_at.date() == date(2026, 12, 2)
    assert [slot for slot in check_in.slots if slot > check_in.due_at.isoformat()] == []
    assert "before the launch on 3 Dec 2026" in str(world.playground.messages(IT)[0]["blocks"])


async def test_after_handing_in_the_requester_reads_where_the_times_are_and_when_it_gets_them(
    world: World,
) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await fill_in(world)
    assert await world.submit(MAYA) == {}

    said = world.modal_text(MAYA)
    assert "Your first check-in is in your DM with Stile" in said
    assert f"<@{ARUN}> gets it in their working hours, or as soon as they take it." in said
    assert len(said_with(world, MAYA, "Choose a time with")) == 1


async def test_a_launch_that_comes_nearer_is_told_once_to_both_with_times_before_it(world: World) -> None:
    await hand_in(world)
    await world.move(hours=17)  # Tuesday noon in Kolkata: both were asked

    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)
    await world.press(MAYA, ids.STAGE_MOVE_ON)
    assert await world.submit(MAYA, {"stage@1": "design", "launch@1": "2026-12-04"}) == {}
    await world.move(hours=8)

    for user in (MAYA, ARUN):
        (told,) = said_with(world, user, "launches on 4 Dec 2026 now, so your Design check-in with")
        assert "Choose a time in the message from Stile that asked you about it." in told
    ends = [datetime.fromisoformat(slot) + timedelta(minutes=30) for slot in the_check_in(world).slots]
    assert ends
    assert max(ends) <= the_check_in(world).due_at < datetime(2026, 12, 4, tzinfo=UTC)


async def test_an_idea_reaches_its_architect_in_their_hours_and_what_follows_waits_with_it(
    new_world: Any,
) -> None:
    world = await new_world(at=datetime(2026, 11, 30, 21, 0, tzinfo=UTC))  # half past two at night in Kolkata

    await tell_early(world)
    lead = Actor(id=ILEAD, side=Side.IT, roles=frozenset({Role.LEAD}))
    asks, answers = (
        Request(team=TEAM, actor=actor, at=world.clock.now()) for actor in (lead, Actor(id=MAYA))
    )
    question = handoffs.ask_for_context(world.bot.deps, asks, 1, "Which email do you mean?")
    handoffs.answer_question(world.bot.deps, answers, question.id, "The monthly newsletter of the store")
    await world.settle()
    at_night = world.dm_texts(ARUN)
    await world.move(hours=10)
    await until(lambda: said_with(world, ARUN, "The monthly newsletter of the store"))

    assert at_night == []
    assert len(said_with(world, ARUN, "an idea, no work asked")) == 1


async def test_what_an_architect_is_asked_overnight_is_one_message_with_the_buttons_of_each(
    new_world: Any,
) -> None:
    world = await new_world(at=datetime(2026, 11, 30, 21, 0, tzinfo=UTC))  # half past two at night in Kolkata
    for _ in range(3):  # the third is Arun's again, after Sofie's
        await hand_in(world)

    await world.move(hours=10)
    (asked,) = said_with(world, ARUN, "Choose a time with")
    message = world.message_with(world.playground.dm(ARUN), FIRST)
    third = next(
        one["value"]
        for block in message["blocks"]
        if block["type"] == "actions" and block["block_id"].endswith(f".{the_check_in(world, 3).id}")
        for one in block["elements"]
        if one["action_id"] == FIRST
    )
    await world.click(ARUN, world.playground.dm(ARUN), FIRST, value=third)

    assert "2 check-ins to look at" in asked
    assert the_check_in(world, 3).booked_by == ARUN
    assert the_check_in(world, 1).booked_by is None
    (now,) = said_with(world, ARUN, "check-ins to look at")
    assert "H-3 · Connect the webinar platform to the CRM: Booked for" in now
