"""Drafts: who has them in their list, how one is found again, and what is left of a form that was only looked at."""

import pytest

from handlers.views import ids
from storage import drafts, handoffs
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS, hand_in
from tests.world import BEN, GUEST, MAYA, TEAM, World, dumps

CHAT = "The spring photos are in the shared folder"
LONG = " ".join(["The loyalty team wants points to show in the app within a minute of paying."] * 4)


async def listed(world: World, user: str) -> str:
    """Return what `/handoff list` answers."""
    await world.command(user, "/handoff list")
    return dumps(world.playground.ephemerals(user)[-1])


def saved(world: World, user: str) -> list[str]:
    """Return what Stile wrote to somebody about drafts of theirs."""
    return [text for text in world.dm_texts(user) if "Saved as a draft" in text]


async def ask_for_work(world: World, user: str) -> None:
    """Write the bare command and choose the work door."""
    await world.command(user, "/handoff")
    await world.press(user, ids.DOOR_WORK)


async def test_a_message_somebody_else_opened_and_closed_waits_on_them_and_not_on_its_author(
    world: World,
) -> None:
    ts = await world.say(BEN, CHAT)

    await world.turn(MAYA, ts)
    await world.playground.close_modal(MAYA)

    assert "H-1" not in await listed(world, BEN)
    assert "H-1" in await listed(world, MAYA)


async def test_a_form_that_was_only_looked_at_leaves_nothing_and_its_number_is_used_again(
    world: World,
) -> None:
    for door in (ids.DOOR_WORK, ids.DOOR_WORK):
        await world.command(MAYA, "/handoff")
        await world.press(MAYA, door)
        await world.playground.close_modal(MAYA)
        await world.settle()

    assert "H-1" not in await listed(world, MAYA)
    assert world.dm_texts(MAYA) == []
    with world.bot.store.reading(TEAM) as session:
        assert handoffs.get(session, 2) is None


async def test_a_form_with_something_in_it_is_said_once_to_be_a_draft_and_goes_on_from_there(
    world: World,
) -> None:
    await world.command(MAYA, "/handoff Trail finder in the app")
    await world.playground.close_modal(MAYA)
    await world.settle()

    assert len(saved(world, MAYA)) == 1
    await world.click(MAYA, world.playground.dm(MAYA), ids.HANDOFF_OPEN)
    assert world.chosen(MAYA, "title@1") == "Trail finder in the app"
    await world.playground.close_modal(MAYA)
    await world.settle()
    assert len(saved(world, MAYA)) == 1
    assert "Your drafts" in await listed(world, MAYA)


async def test_a_draft_can_be_dropped_where_it_is_said_to_be_one_and_then_has_no_buttons(
    world: World,
) -> None:
    await world.command(MAYA, "/handoff Trail finder in the app")
    await world.playground.close_modal(MAYA)
    await world.settle()

    await world.click(MAYA, world.playground.dm(MAYA), ids.HANDOFF_WITHDRAW)

    message = next(m for m in world.everything(world.playground.dm(MAYA)) if "was a draft" in m["text"])
    assert "action_id" not in dumps(message)
    assert "Your drafts" not in await listed(world, MAYA)


async def test_a_choice_made_before_a_form_was_closed_is_kept_without_a_title(world: World) -> None:
    await ask_for_work(world, MAYA)
    await world.playground.fill(MAYA, "category@1", "educate")
    await world.settle()
    await world.playground.close_modal(MAYA)
    await world.settle()

    assert len(saved(world, MAYA)) == 1
    with world.bot.store.reading(TEAM) as session:
        draft = drafts.get(session, 1)
    assert draft is not None
    assert draft.typed["category"] == "educate"


async def test_every_screen_of_a_draft_that_goes_on_says_which_it_is_and_offers_a_new_one(
    world: World,
) -> None:
    await ask_for_work(world, MAYA)
    assert await world.submit(MAYA, OUTCOME) == {}
    assert "Continuing" not in world.modal_text(MAYA)
    await world.playground.close_modal(MAYA)
    await world.settle()

    await ask_for_work(world, MAYA)
    measure = world.modal_text(MAYA)
    await world.press(MAYA, ids.FORM_BACK)
    outcome = world.modal_text(MAYA)

    for screen in (measure, outcome):
        assert f"Continuing your draft H-1 *{OUTCOME['title@1']}*" in screen
        assert ids.FORM_FRESH in screen
    await world.press(MAYA, ids.FORM_FRESH)
    assert "H-2" in world.modal_text(MAYA)
    assert world.chosen(MAYA, "title@1") is None


async def test_a_long_text_is_kept_whole_and_said_to_be_shortened_in_the_title(world: World) -> None:
    await world.command(MAYA, f"/handoff {LONG}")

    assert world.chosen(MAYA, "change@1") == LONG
    assert LONG.startswith(world.chosen(MAYA, "title@1"))
    assert "the title was shortened" in world.modal_text(MAYA)


async def test_a_draft_that_is_shown_can_be_continued_and_one_that_it_has_cannot(world: World) -> None:
    await world.command(MAYA, "/handoff Trail finder in the app")
    await world.playground.close_modal(MAYA)

    await world.command(MAYA, "/handoff show H-1")

    shown = dumps(world.playground.ephemerals(MAYA)[-1])
    assert ids.HANDOFF_OPEN in shown
    await hand_in(world, BEN)
    await world.command(BEN, "/handoff show H-2")
    handed_in = dumps(world.playground.ephemerals(BEN)[-1])
    assert ids.HANDOFF_OPEN not in handed_in
    assert "Earliness" not in handed_in


async def test_no_measure_is_asked_for_in_the_preview_once_a_kpi_has_it(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    vague = {**OUTCOME, "change@1": "Prospects get a faster follow-up after a webinar"}
    for screen in (vague, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}

    assert '"paragraph"' in world.modal_text(MAYA)
    assert "By how much, from what to what" not in world.modal_text(MAYA)


async def test_what_may_stay_empty_only_with_its_box_ticked_says_so_before_it_is_sent(world: World) -> None:
    await ask_for_work(world, MAYA)
    blocks = {one["block_id"]: one for one in world.playground.modal(MAYA)["blocks"]}  # type: ignore[index]
    assert await world.submit(MAYA, OUTCOME) == {}
    blocks |= {one["block_id"]: one for one in world.playground.modal(MAYA)["blocks"]}  # type: ignore[index]

    either_or = [one.replace(".unknown", "") for one in blocks if ".unknown@" in one]

    assert len(either_or) == 2
    assert all("or tick “not known yet” below" in blocks[one]["hint"]["text"] for one in either_or)
    assert all("if you know" in blocks[one]["label"]["text"] for one in either_or)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("help", "What you can type"),
        ("stop", "Preferences"),
        ("list", "Nothing of yours is open"),
        ("bonjour", "Hello! Stile"),
        ("thanks, done", "welcome"),
        ("report", "/handoff report"),
        ("H-7", "no such handoff among those you can see"),
        ("find webinar", "Nothing found for"),
        ("settings", "Write `/handoff settings`"),
        ("pulse", "not in this version"),
    ],
)
async def test_a_word_to_stile_is_answered_as_what_it_is(world: World, words: str, said: str) -> None:
    await world.say(MAYA, words, world.playground.dm(MAYA))

    (answer,) = [m for m in world.everything(world.playground.dm(MAYA)) if m["user"] != MAYA]
    assert said in dumps(answer)
    assert ids.DIRECT_WORK not in dumps(answer)


async def test_a_handoffs_number_written_to_stile_shows_it_to_who_may_read_it(world: World) -> None:
    await hand_in(world)

    for user in (MAYA, GUEST):
        await world.say(user, "show H-1", world.playground.dm(user))

    assert OUTCOME["change@1"] in dumps(world.everything(world.playground.dm(MAYA))[-1])
    assert OUTCOME["change@1"] not in dumps(world.everything(world.playground.dm(GUEST)))
