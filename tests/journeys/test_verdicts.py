"""From agreed to closed in Slack, by moving the clock: both owners asked, blind words, one post, the same story everywhere."""

from datetime import UTC, datetime

from handlers.views import ids
from tests.journeys.test_sign_offs import SIGN, agree_on_it
from tests.journeys.work_door import MEASURE, OUTCOME
from tests.world import ARUN, BEN, GUEST, IT, MARTECH, MAYA, MLEAD, STRANGER, World, dumps

DUE = datetime(2027, 3, 31, 13, 0, tzinfo=UTC)
WROTE = {
    "said@1": "measured",
    "actual@1": "60 %",
    "source@1": "The CRM's lead report",
    "helped@1": "The call list that marketing reads in the morning",
    "hurt@1": "The sync that failed twice at night",
}


async def agree(world: World) -> None:
    await agree_on_it(world)
    await world.click(MAYA, MARTECH, SIGN[MAYA])
    await world.click(ARUN, MARTECH, SIGN[ARUN])


async def go_to(world: World, at: datetime) -> None:
    await world.move(seconds=(at - world.clock.now()).total_seconds())


async def write(world: World, user: str, **changes: str) -> dict[str, str]:
    await world.click(user, world.playground.dm(user), ids.VERDICT_OPEN)
    return await world.submit(user, {**WROTE, **{f"{name}@1": value for name, value in changes.items()}})


def question(world: World, user: str) -> str:
    return next(text for text in world.dm_texts(user)[::-1] if text.startswith("*What came of H-1"))


async def home(world: World, user: str) -> str:
    await world.playground.open_home(user)
    await world.settle()
    return dumps(world.playground.home(user))


async def test_from_agreed_to_closed_by_moving_the_clock(world: World) -> None:
    await agree(world)
    await world.click(ARUN, IT, ids.ROAD_START)
    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)
    await world.press(MAYA, ids.ROAD_LAUNCH)
    await world.playground.close_modal(MAYA, clear=True)
    assert f"<@{ARUN}> says that delivery of H-1 has started." in world.texts(MARTECH)
    assert f"<@{MAYA}> says that H-1 is launched." in world.texts(MARTECH)

    await go_to(world, DUE)
    assert "is asked the same" in question(world, MAYA)
    assert "is asked the same" in question(world, ARUN)
    assert "Report the result of a KPI" in await home(world, ARUN)

    assert set(await write(world, MAYA, actual="a lot", hurt="n/a")) == {"actual@1", "hurt@1"}
    await world.playground.close_modal(MAYA, clear=True)
    assert await write(world, MAYA) == {}
    assert f"Saved. <@{ARUN}> of IT sees your words after answering too." in world.modal_text(MAYA)
    await world.playground.close_modal(MAYA)
    await world.click(ARUN, world.playground.dm(ARUN), ids.VERDICT_OPEN)
    assert "call list" not in world.modal_text(ARUN)
    await world.playground.close_modal(ARUN, clear=True)
    await world.playground.command(MAYA, MARTECH, "/handoff show H-1")
    await world.settle()
    assert "call list" not in dumps(world.playground.ephemerals(MAYA))

    assert await write(world, ARUN, actual="50 %") == {}
    await world.playground.close_modal(ARUN)
    assert "call list" in question(world, ARUN)
    assert "Which answer counts?" in question(world, MAYA)
    await world.click(ARUN, world.playground.dm(ARUN), ids.VERDICT_AGREE)

    posts = [text for text in world.texts(MARTECH) if "What came of H-1" in text]
    assert len(posts) == 1
    assert "partly met*, 60 %" in posts[0]
    assert f"Read from The CRM's lead report. Said by <@{MAYA}> and <@{ARUN}>." in posts[0]
    assert "It is settled: *partly met*, 60 %." in question(world, MAYA)
    for shown in (dumps(world.playground.messages(IT)[0]), dumps(world.playground.messages(MARTECH)[-1])):
        assert "partly met*, 60 %" in shown
        assert "easured" in shown
    for user in (MAYA, ARUN):
        assert "2027 Q1: 1 partly met. Measured: 1 of 1. Met, of those measured: 0 of 1." in await home(
            world, user
        )

    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)
    await world.press(MAYA, ids.ROAD_CLOSE)
    assert await world.submit(MAYA, {"learnt@1": "Ask for the nightly sync before the launch"}) == {}
    assert any("closed H-1. What was learnt: Ask for the nightly" in text for text in world.texts(MARTECH))
    assert "Ask for the nightly sync" in await home(world, ARUN)
    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)
    await world.press(MAYA, ids.KPIS_OPEN)
    assert "version 1, agreed by both sides" in world.modal_text(MAYA)
    await world.playground.close_modal(MAYA, clear=True)
    said = [*world.dm_texts(MAYA), *world.dm_texts(ARUN), *world.texts(MARTECH), *world.texts(IT)]
    assert not any("<@stile>" in text for text in said)
    before = len(world.dm_texts(MAYA)) + len(world.dm_texts(ARUN))
    await world.move(days=10)
    assert len(world.dm_texts(MAYA)) + len(world.dm_texts(ARUN)) == before

    await world.command(BEN, "/handoff Connect the events platform to the CRM")
    assert await world.submit(BEN, {**OUTCOME, "title@1": "Connect the events platform to the CRM"}) == {}
    assert (
        "H-1 aimed at Webinar leads contacted within a day 20 → 80 %: *partly met*, 60 %"
        in world.modal_text(BEN)
    )
    assert "Helped: The call list that marketing reads" in world.modal_text(BEN)

    await world.playground.close_modal(BEN)
    await world.command(BEN, "/handoff Show closed ski trails on the resort map")
    other = {
        "title@1": "Show closed ski trails on the resort map",
        "audience@1": "Skiers on the mountain",
        "change@1": "They turn back before a closed trail in 9 of 10 cases instead of 5",
    }
    assert await world.submit(BEN, {**OUTCOME, **other}) == {}
    assert "aimed at" not in world.modal_text(BEN)


async def test_strangers_stale_and_repeated_presses_are_answered_and_change_nothing(world: World) -> None:
    await agree(world)
    await go_to(world, DUE)
    await write(world, MAYA)
    await write(world, ARUN, actual="50 %")
    for user in (MAYA, ARUN):
        await world.playground.close_modal(user)
    dm = world.playground.dm(MAYA)
    asked = world.message_with(dm, ids.VERDICT_AGREE)
    before = question(world, MAYA)

    ts = next(m["ts"] for m in world.playground.messages(MARTECH))
    for user, says in {BEN: "Only", GUEST: "Guests", STRANGER: "company"}.items():
        for at in (ids.VERDICT_AGREE, ids.VERDICT_KEEP, f"{ids.VERDICT_LATER}.2"):
            await world.press_forged(user, MARTECH, ts, at, "1:1:2")
            assert says in world.told(user)[-1], (user, at)
    for forged in ("", "x", "1", "1:1", "1:9:2", "99:1:2", f"1:{2**40}:2", f"{2**70}:1:1"):
        await world.press_forged(MAYA, MARTECH, ts, ids.VERDICT_AGREE, forged)
        assert world.told(MAYA)[-1].endswith("."), forged
    await world.press_forged(MAYA, MARTECH, ts, ids.VERDICT_AGREE, "1:1:2")
    assert "changed since you looked" in world.told(MAYA)[-1]
    await world.press_forged(MAYA, MARTECH, ts, f"{ids.VERDICT_LATER}.2", "1:1:2")
    assert "not put off any more" in world.told(MAYA)[-1]
    assert question(world, MAYA) == before

    await world.click(MAYA, dm, ids.VERDICT_KEEP)
    await world.click(ARUN, world.playground.dm(ARUN), ids.VERDICT_KEEP)
    await world.playground.forge_action(MAYA, dm, asked["ts"], ids.VERDICT_AGREE, "1:1:2")
    await world.settle()
    assert len([text for text in world.texts(MARTECH) if "both answers are kept" in text]) == 1


async def test_silence_is_reminded_of_by_the_usual_ladder_and_then_ends(world: World) -> None:
    await agree(world)
    await go_to(world, DUE)

    for _ in range(6):
        await world.move(hours=24)
    assert any("waits for your side's result" in text for text in world.dm_texts(MAYA))
    assert any("has not reported the result of" in text for text in world.dm_texts(MLEAD))

    await world.move(days=15)
    posts = [text for text in world.texts(MARTECH) if "What came of H-1" in text]
    assert len(posts) == 1
    assert "Nobody wrote what came of it within 15 working days" in posts[0]
    assert MEASURE["kpi.1.name@1"] in posts[0]
