"""IT's card: take it, ask for context, send it elsewhere, decline; and what the requester hears of it."""

import pytest

from handlers.views import ids
from tests.journeys.work_door import hand_in
from tests.world import ADMIN, ARUN, BEN, GUEST, ILEAD, IT, MARTECH, MAYA, SOFIE, World, dumps

DECLINED = {
    "reason@1": "The CRM is replaced in March, so this would be thrown away",
    "alternative@1": "Use the nightly export until then",
}


def the_card(world: World) -> str:
    return str(world.playground.messages(IT)[0]["blocks"])


async def test_an_architect_takes_it_and_the_requester_is_told_in_the_thread(world: World) -> None:
    await hand_in(world)

    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    assert any(f"<@{ARUN}> took H-1" in text for text in world.texts(MARTECH))
    assert ids.HANDOFF_TAKE not in the_card(world)
    assert f"With <@{ARUN}>" in the_card(world)


async def test_the_second_who_takes_it_is_told_who_was_first(world: World) -> None:
    await hand_in(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)
    value = card["blocks"][-1]["elements"][0]["value"]
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    await world.press_forged(SOFIE, IT, card["ts"], ids.HANDOFF_TAKE, value)

    assert any(f"<@{ARUN}> took H-1" in text for text in world.told(SOFIE))
    assert f"With <@{ARUN}>" in the_card(world)


async def test_a_question_holds_it_again_until_it_is_answered(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which webinar platform is it, and who owns its admin account?"})
    assert "Waits for an answer" in the_card(world)

    await world.click(MAYA, MARTECH, ids.HANDOFF_ANSWER)
    await world.submit(MAYA, {"text@1": "ON24; Ben owns the admin account."})

    assert "ON24; Ben owns the admin account." in the_card(world)
    assert "Ready for IT" in the_card(world)
    assert any("answered about H-1" in text for text in world.texts(IT))
    assert ids.HANDOFF_ANSWER not in str([m["blocks"] for m in world.everything(MARTECH)])


async def test_a_reply_in_the_thread_is_the_answer(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which webinar platform is it?"})
    root = world.playground.messages(MARTECH)[0]["ts"]

    await world.playground.say(MAYA, MARTECH, "It is ON24, the contract runs until June.", thread_ts=root)
    await world.settle()

    assert "It is ON24, the contract runs until June." in the_card(world)
    assert "Ready for IT" in the_card(world)


async def test_somebody_elses_reply_is_no_answer(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which webinar platform is it?"})
    root = world.playground.messages(MARTECH)[0]["ts"]

    await world.playground.say(BEN, MARTECH, "Pretty sure it is ON24.", thread_ts=root)
    await world.settle()

    assert "Waits for an answer" in the_card(world)


async def test_a_question_after_it_was_taken_gives_it_back_to_the_architect(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which webinar platform is it?"})

    await world.click(MAYA, MARTECH, ids.HANDOFF_ANSWER)
    await world.submit(MAYA, {"text@1": "ON24 in the enterprise plan"})

    assert f"With <@{ARUN}>" in the_card(world)


async def test_another_route_gives_it_to_somebody_else_with_the_reason(world: World) -> None:
    await hand_in(world)

    await world.click(ARUN, IT, ids.HANDOFF_REROUTE)
    await world.submit(ARUN, {"to@1": SOFIE, "reason@1": "The webinar pages are hers, the CRM part is small"})

    assert f"<@{SOFIE}> is asked first" in the_card(world)
    assert any("The webinar pages are hers" in text for text in world.texts(MARTECH))


async def test_it_cannot_be_sent_to_somebody_outside_it(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_REROUTE)

    errors = await world.submit(ARUN, {"to@1": BEN, "reason@1": "He knows the platform"})

    assert "Choose somebody in IT" in errors["to@1"]


async def test_declining_wants_a_reason_and_an_alternative(world: World) -> None:
    await hand_in(world)
    await world.click(ILEAD, IT, ids.HANDOFF_DECLINE)

    errors = await world.submit(
        ILEAD, {"reason@1": "No capacity for a second connector this quarter", "alternative@1": "n/a"}
    )

    assert set(errors) == {"alternative@1"}
    assert "Ready for IT" in the_card(world)


async def test_who_declines_reads_before_what_it_does_and_that_it_can_be_reopened(world: World) -> None:
    await hand_in(world)

    await world.click(ILEAD, IT, ids.HANDOFF_DECLINE)

    assert (
        f"Declining takes it out of IT's queue. <@{MAYA}> reads both answers and can reopen it."
        in world.modal_text(ILEAD)
    )


async def test_a_declined_handoff_can_be_opened_again_by_its_requester(world: World) -> None:
    await hand_in(world)
    await world.click(ILEAD, IT, ids.HANDOFF_DECLINE)
    await world.submit(
        ILEAD,
        {
            "reason@1": "No capacity for a second connector this quarter",
            "alternative@1": "Use the export of the platform",
        },
    )
    assert "Declined" in the_card(world)

    await world.click(MAYA, MARTECH, ids.HANDOFF_REOPEN)

    assert "Connect the webinar platform to the CRM" in world.modal_text(MAYA)


async def test_marketing_cannot_take_decline_or_reroute(world: World) -> None:
    await hand_in(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)
    value = card["blocks"][-1]["elements"][0]["value"]

    for action in (ids.HANDOFF_TAKE, ids.HANDOFF_DECLINE, ids.HANDOFF_REROUTE, ids.HANDOFF_ASK):
        await world.press_forged(BEN, IT, card["ts"], action, value)
        assert "Only an IT architect" in world.told(BEN)[-1]

    assert "Ready for IT" in the_card(world)


async def test_the_requester_cannot_take_their_own_handoff(world: World) -> None:
    await hand_in(world, ARUN)
    card = world.message_with(IT, ids.HANDOFF_TAKE)

    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    assert f"<@{SOFIE}> is asked first" in str(card["blocks"])
    assert "Ready for IT" in the_card(world)


async def test_a_guest_and_a_stranger_are_told_why_and_learn_nothing(world: World) -> None:
    await hand_in(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)
    value = card["blocks"][-1]["elements"][0]["value"]

    await world.press_forged(GUEST, IT, card["ts"], ids.HANDOFF_TAKE, value)

    assert world.told(GUEST)
    assert all("Guests cannot use Stile" in text for text in world.told(GUEST))
    assert "Ready for IT" in the_card(world)


async def test_a_forged_id_is_not_found(world: World) -> None:
    await hand_in(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)

    for value in ("999:1", "1:1:1", "-4", "abc", "1'; DROP TABLE handoffs", "99999999999999999999999"):
        await world.press_forged(ARUN, IT, card["ts"], ids.HANDOFF_TAKE, value)

    assert "Ready for IT" in the_card(world)
    assert len(world.told(ARUN)) == 6


async def test_a_stale_press_overwrites_nothing(world: World) -> None:
    await hand_in(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)
    await world.click(ARUN, IT, ids.HANDOFF_REROUTE)
    await world.submit(ARUN, {"to@1": SOFIE, "reason@1": "The webinar pages are hers, the CRM part is small"})

    await world.press_forged(ARUN, IT, card["ts"], ids.HANDOFF_TAKE, "1:1")

    assert f"<@{SOFIE}> is asked first" in the_card(world)
    assert any("changed since you opened this" in text for text in world.told(ARUN))


async def test_an_architect_who_never_looks_is_reminded_then_their_lead(world: World) -> None:
    await hand_in(world)

    for _ in range(5):
        await world.move(days=1)

    assert any("H-1" in text for text in world.dm_texts(ILEAD))
    assert world.dm_texts(ADMIN) == []


async def test_the_requester_takes_it_back_and_nobody_is_asked_any_more(world: World) -> None:
    await hand_in(world)
    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)

    await world.press(MAYA, ids.HANDOFF_WITHDRAW)

    assert "Withdrawn" in the_card(world)
    assert "is withdrawn" in world.modal_text(MAYA)
    assert ids.CHECK_IN_PICK not in str([m["blocks"] for m in world.everything(world.playground.dm(ARUN))])


@pytest.mark.parametrize("action_id", [ids.HANDOFF_TAKE, ids.HANDOFF_ASK, ids.HANDOFF_DECLINE])
async def test_who_presses_too_late_reads_who_was_faster_and_when(world: World, action_id: str) -> None:
    await hand_in(world)
    card = world.message_with(IT, ids.HANDOFF_TAKE)
    await world.click(ARUN, IT, ids.HANDOFF_DECLINE)
    await world.submit(ARUN, DECLINED)

    await world.press_forged(SOFIE, IT, card["ts"], action_id, "1:3")

    said = world.modal_text(SOFIE) + dumps(world.playground.ephemerals(SOFIE))
    assert f"<@{ARUN}> declined H-1 (<!date^" in said


async def test_a_declined_card_says_who_declined_it_and_when(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_DECLINE)

    await world.submit(ARUN, DECLINED)

    assert f"*Declined* by <@{ARUN}>, <!date^" in the_card(world)


async def test_an_answer_that_comes_too_late_stays_in_its_form_below_who_was_faster(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which of the two CRMs does the webinar platform write to today?"})
    await world.click(MAYA, MARTECH, ids.HANDOFF_ANSWER)
    root = next(message for message in world.everything(MARTECH) if message.get("reply_count"))
    await world.say(MAYA, "Only to the one that sales uses.", thread_ts=root["ts"])

    errors = await world.submit(MAYA, {"text@1": "To the sales CRM, every night at two."})

    assert errors == {}
    assert f"<@{MAYA}> answered this (<!date^" in world.modal_text(MAYA)
    assert "every night at two" in dumps(world.playground.modals(MAYA)[0])


async def test_what_is_written_anew_is_shown_to_nobody_before_it_is_handed_in(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_DECLINE)
    await world.submit(ARUN, DECLINED)
    await world.click(MAYA, MARTECH, ids.HANDOFF_REOPEN)

    await world.submit(MAYA, {"title@1": "Buy the events vendor", "audience@1": "Guests of our own events"})

    shown = [dumps(message) for message in world.everything(MARTECH)] + [the_card(world)]
    assert not any("events vendor" in text or "our own events" in text for text in shown)
    assert f"<@{MAYA}> is writing its outcome" in the_card(world)
    assert "H-1*, asked for by" in dumps(world.message_with(MARTECH, ids.HANDOFF_SHOW))


async def test_once_an_architect_has_it_its_requester_is_not_offered_to_withdraw(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    await world.command(MAYA, "/handoff show H-1")

    assert ids.HANDOFF_WITHDRAW not in dumps(world.whispers(MAYA)[-1])


async def test_while_it_waits_for_an_answer_nothing_says_that_its_outcome_is_missing(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    await world.submit(ARUN, {"text@1": "Which of the two CRMs does the webinar platform write to today?"})

    await world.command(ARUN, "/handoff show H-1")

    said = [message["text"] for message in world.everything(IT)[:1] + world.everything(MARTECH)[:1]]
    said.append(world.whispers(ARUN)[-1]["text"])
    assert all("aiting for an answer to IT's question" in text for text in said)
    assert not any("until it has its outcome" in text for text in said)


async def test_home_says_who_decided(world: World) -> None:
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_DECLINE)
    await world.submit(ARUN, DECLINED)

    await world.playground.open_home(MAYA)
    await world.settle()

    assert f"Declined by <@{ARUN}>, <!date^" in dumps(world.playground.home(MAYA))
