"""Agreeing on KPIs in Slack, as both sides: the card, signatures, changes, and who presses what they may not."""

import asyncio

from handlers.views import ids
from storage import history, pilots
from storage.records import Leads
from tests.journeys.work_door import hand_in
from tests.world import (
    ADMIN,
    ARUN,
    BEN,
    GUEST,
    ILEAD,
    IT,
    MARTECH,
    MAYA,
    MLEAD,
    SETTINGS,
    SOFIE,
    STRANGER,
    TEAM,
    World,
    dumps,
)

SIGN = {MAYA: ids.KPIS_SIGN_MARKETING, ARUN: ids.KPIS_SIGN_IT}


async def agree_on_it(world: World) -> None:
    """Hand in and take: then both sides have a card to sign."""
    await hand_in(world)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)


def the_card(world: World) -> str:
    cards = [
        m for m in world.everything(MARTECH) if "measured by" in m["text"] and "Agreed by" not in m["text"]
    ]
    assert len(cards) == 1
    return dumps(cards[0])


def the_ts(world: World) -> str:
    return str(next(m["ts"] for m in world.everything(MARTECH) if "is measured by: version" in m["text"]))


def agreed(world: World) -> list[str]:
    return [text for text in world.texts(MARTECH) if "Agreed by" in text]


async def change(world: World, user: str, **fields: str) -> dict[str, str]:
    """Suggest a change of what the one KPI counts and save it; return what is wrong with it."""
    await world.click(user, MARTECH, ids.KPIS_SUGGEST)
    errors = await world.submit(user, {f"{name}@1": value for name, value in fields.items()})
    await world.playground.close_modal(user, clear=True)
    return errors


async def change_owners(world: World, user: str, **fields: str) -> dict[str, str]:
    """Change who answers for the one KPI and where it is read; return what is wrong with that."""
    await world.click(user, MARTECH, ids.KPIS_SUGGEST)
    await world.press(user, ids.numbered(ids.KPIS_OWNERS, 1))
    errors = await world.submit(user, {f"{name}@1": value for name, value in fields.items()})
    await world.playground.close_modal(user, clear=True)
    return errors


async def test_from_taking_it_to_one_agreement_pressed_in_the_same_second(world: World) -> None:
    await agree_on_it(world)
    assert f"waits for <@{MAYA}>" in the_card(world)
    assert f"waits for <@{ARUN}>" in the_card(world)
    assert "KPIs: version 1, signed by nobody yet" in dumps(world.playground.messages(IT)[0])

    await world.click(MAYA, MARTECH, SIGN[MAYA])
    assert f"signed by <@{MAYA}>" in the_card(world)
    assert "signed by marketing, waits for IT" in dumps(world.playground.messages(IT)[0])

    assert await change(world, ARUN, target="90 %") == {}
    assert f"signed by <@{MAYA}>" not in the_card(world)
    told = [text for text in world.texts(MARTECH) if "changed the KPIs" in text]
    assert len(told) == 1
    assert "Target: 80 % → 90 %" in told[0]
    assert f"signature of <@{MAYA}> no longer counts" in told[0]

    ts = the_ts(world)
    await asyncio.gather(*[world.playground.click(who, MARTECH, ts, at) for who, at in SIGN.items()])
    await world.settle()

    assert len(agreed(world)) == 1
    assert f"<@{MAYA}> and <@{ARUN}>" in agreed(world)[0]
    assert "agreed by both sides" in the_card(world)
    assert "agreed by both sides" in dumps(world.playground.messages(IT)[0])


async def test_forged_foreign_stale_and_repeated_presses_are_answered_and_change_nothing(
    world: World,
) -> None:
    await agree_on_it(world)
    ts = the_ts(world)
    before = the_card(world)
    strangers = {
        BEN: "Only",
        SOFIE: "Only",
        MLEAD: "Only",
        GUEST: "Guests",
        STRANGER: "company",
        ADMIN: "That signature is IT's",
    }
    for user, says in strangers.items():
        await world.press_forged(user, MARTECH, ts, ids.KPIS_SIGN_IT, "1:1")
        told = world.told(user)[-1]
        assert says in told or "That signature is IT's" in told, user
    for forged in ("1", "1:2", "2:1", "99:1", "1:1:1", "x", "", "-1:1", f"{2**70}:1", f"1:{2**40}"):
        await world.press_forged(MAYA, MARTECH, ts, ids.KPIS_SIGN_MARKETING, forged)
        assert world.told(MAYA)[-1].endswith("."), forged
    await world.press_forged(MAYA, MARTECH, ts, ids.KPIS_SIGN_IT, "1:1")
    assert world.told(MAYA)[-1] == (
        f"That signature is IT's: <@{ARUN}> signs it. Yours is *Sign for marketing*."
    )
    assert the_card(world) == before

    await world.click(MAYA, MARTECH, SIGN[MAYA])
    await world.press_forged(MAYA, MARTECH, ts, ids.KPIS_SIGN_MARKETING, "1:1")
    assert "You signed the KPIs of H-1 for marketing" in world.told(MAYA)[-1]
    await change(world, ARUN, target="90 %")
    await world.press_forged(ARUN, MARTECH, ts, ids.KPIS_SIGN_IT, "1:1")
    assert "changed since (Target: 80 % → 90 %)" in world.told(ARUN)[-1]

    assert agreed(world) == []
    assert f"waits for <@{ARUN}>" in the_card(world)


async def test_a_form_that_was_overtaken_keeps_what_was_typed_and_shows_the_change(world: World) -> None:
    await agree_on_it(world)
    await world.click(MAYA, MARTECH, ids.KPIS_SUGGEST)
    assert await change(world, ARUN, target="90 %", name="Leads called within a day") == {}

    assert await world.submit(MAYA, {"target@1": "70 %"}) == {}

    assert "This changed since you opened it" in world.modal_text(MAYA)
    assert "Target: 80 % → 90 %" in world.modal_text(MAYA)
    assert world.chosen(MAYA, "target@1d2") == "70 %"
    assert world.chosen(MAYA, "name@1d2") == "Leads called within a day"
    assert "90 %" in the_card(world)

    assert await world.submit(MAYA) == {}
    assert "70 %" in the_card(world)


async def test_owners_that_were_overtaken_are_shown_again_with_what_was_typed(world: World) -> None:
    await agree_on_it(world)
    await world.click(MAYA, MARTECH, ids.KPIS_SUGGEST)
    await world.press(MAYA, ids.numbered(ids.KPIS_OWNERS, 1))
    assert await change_owners(world, ARUN, source="The CRM's lead report") == {}

    assert await world.submit(MAYA, {"enabling@1": "Nightly sync of both systems"}) == {}

    assert "This changed since you opened it" in world.modal_text(MAYA)
    assert world.chosen(MAYA, "enabling@1d2") == "Nightly sync of both systems"
    assert world.chosen(MAYA, "source@1d2") == "The CRM's lead report"
    assert await world.submit(MAYA) == {}
    assert "Nightly sync of both systems" in the_card(world)
    assert "The CRM's lead report" in the_card(world)


async def test_what_is_saved_first_leads_on_to_what_is_still_open(world: World) -> None:
    await agree_on_it(world)
    await world.click(MAYA, MARTECH, ids.KPIS_SUGGEST)

    assert await world.submit(MAYA, {"target@1": "70 %"}) == {}
    assert "Version 2 is saved." in world.modal_text(MAYA)
    assert (
        await world.submit(MAYA, {"source@1": "The CRM's lead report", "enabling@1": "A nightly sync"}) == {}
    )

    assert world.playground.modal(MAYA) is None
    assert "version 3" in the_card(world)
    assert "Still open" not in the_card(world)
    await world.click(MAYA, MARTECH, ids.KPIS_SUGGEST)
    assert await world.submit(MAYA, {"target@1": "75 %"}) == {}
    assert world.playground.modal(MAYA) is None
    assert "75 %" in the_card(world)


async def test_what_was_typed_below_is_kept_and_saved_over_ones_own_change(world: World) -> None:
    await agree_on_it(world)
    await world.click(MAYA, MARTECH, ids.KPIS_SUGGEST)
    await world.playground.fill(MAYA, "target@1", "70 %")
    await world.press(MAYA, ids.numbered(ids.KPIS_OWNERS, 1))
    assert (
        await world.submit(MAYA, {"source@1": "The CRM's lead report", "enabling@1": "A nightly sync"}) == {}
    )
    assert world.chosen(MAYA, "target@1") == "70 %"

    assert await world.submit(MAYA) == {}

    assert world.playground.modal(MAYA) is None
    assert "70 %" in the_card(world)
    assert "The CRM's lead report" in the_card(world)


async def test_numbers_are_understood_as_people_write_them_or_asked_back(world: World) -> None:
    await agree_on_it(world)

    errors = await change(world, MAYA, target="a lot")
    assert "does not read as one number" in errors["target@1"]
    assert await change(world, MAYA, target="from 1,5k to 3k", unit="leads a month") == {}

    assert "1,500 leads a month" in the_card(world)
    assert "3,000 leads a month" in the_card(world)


async def test_a_deleted_card_comes_back_and_can_be_signed(world: World) -> None:
    await agree_on_it(world)
    gone = the_ts(world)

    await world.bot.edge.slack.chat_delete(channel=MARTECH, ts=gone)
    deleted = {"subtype": "message_deleted", "hidden": True, "deleted_ts": gone, "ts": "1796047300.000001"}
    await world.hear({"type": "message", "channel": MARTECH, "channel_type": "channel", **deleted})

    assert the_ts(world) != gone
    await world.click(MAYA, MARTECH, SIGN[MAYA])
    assert f"signed by <@{MAYA}>" in the_card(world)


async def test_saying_why_not_reaches_the_other_side_and_both_leads_once(world: World) -> None:
    await agree_on_it(world)
    await world.click(ARUN, MARTECH, ids.KPIS_DISSENT)
    assert "text@1" in await world.submit(ARUN, {"text@1": "n/a"})
    assert await world.submit(ARUN, {"text@1": "The webinar tool keeps no time of the call"}) == {}
    await world.move(hours=20)

    assert f"<@{ARUN}> won't sign for IT: The webinar tool keeps no time" in the_card(world)
    for reader in (MAYA, MLEAD, ILEAD):
        assert len([text for text in world.dm_texts(reader) if "won't sign the KPIs" in text]) == 1
    await world.click(MLEAD, world.playground.dm(MLEAD), ids.KPIS_OPEN)
    assert "won't sign for IT" in world.modal_text(MLEAD)


async def test_silence_goes_to_both_signers_and_then_to_both_leads_together(world: World) -> None:
    await agree_on_it(world)

    for _ in range(8):
        await world.move(hours=24)

    for signer in (MAYA, ARUN):
        assert any(
            "KPIs of H-1" in text and "wait for your signature" in text for text in world.dm_texts(signer)
        )
    for lead in (MLEAD, ILEAD):
        lines = [text for text in world.dm_texts(lead) if "have not signed" in text]
        assert len(lines) == 1
        assert f"<@{ARUN}> and <@{MAYA}>" in lines[0]


async def test_home_and_show_tell_the_same_story(world: World) -> None:
    await agree_on_it(world)
    await world.playground.open_home(MAYA)
    await world.settle()
    assert "Sign the KPIs" in dumps(world.playground.home(MAYA))

    await world.click(MAYA, MARTECH, SIGN[MAYA])
    assert "Sign the KPIs" not in dumps(world.playground.home(MAYA))
    await world.click(MAYA, MARTECH, ids.HANDOFF_SHOW)

    assert "KPIs: version 1" in world.modal_text(MAYA)
    assert "signed its KPIs" in world.modal_text(MAYA)
    await world.press(MAYA, ids.KPIS_OPEN)
    assert "Sign for IT" in world.modal_text(MAYA)


async def test_it_signs_from_its_own_card_and_sees_what_is_signed(world: World) -> None:
    await agree_on_it(world)
    await world.click(ARUN, IT, ids.KPIS_OPEN)
    assert "waits for" in world.modal_text(ARUN)

    await world.press(ARUN, ids.KPIS_SIGN_IT)

    assert "You signed version 1 for IT" in world.modal_text(ARUN)
    await world.playground.close_modal(ARUN)
    assert f"signed by <@{ARUN}>" in world.modal_text(ARUN)
    assert "Sign for IT" not in world.modal_text(ARUN)
    assert f"signed by <@{ARUN}>" in the_card(world)


async def test_a_kpi_is_added_over_a_form_and_one_of_two_is_removed_with_a_reason(world: World) -> None:
    await agree_on_it(world)
    await world.click(ARUN, MARTECH, ids.KPIS_SUGGEST)
    await world.playground.fill(ARUN, "target@1", "85 %")
    await world.press(ARUN, ids.KPIS_ADD)
    second = {"name@1": "Days to the first call", "baseline@1": "10", "target@1": "2", "unit@1": "days"}
    assert await world.submit(ARUN, {**second, "direction@1": "down", "measure_on@1": "2027-03-31"}) == {}
    assert '"text": "Days to the first call"' in the_card(world)
    assert await world.submit(ARUN, {"source@1": "The call centre's report"}) == {}
    assert world.chosen(ARUN, "target@1") == "85 %"
    await world.playground.close_modal(ARUN, clear=True)

    await world.click(MAYA, MARTECH, ids.KPIS_SUGGEST)
    await world.press(MAYA, ids.numbered(ids.KPIS_REMOVE, 2))
    assert "reason@1" in await world.submit(MAYA, {"reason@1": "n/a"})
    assert await world.submit(MAYA, {"reason@1": "The call centre counts it in its own report"}) == {}

    assert '"text": "Days to the first call"' not in the_card(world)
    assert any("was removed: The call centre" in text for text in world.texts(MARTECH))


async def test_a_value_not_known_yet_is_asked_for_and_written_without_signing_anew(world: World) -> None:
    await agree_on_it(world)
    assert await change(world, MAYA, baseline="") == {}
    await world.click(MAYA, MARTECH, SIGN[MAYA])
    assert "say who finds it out, and by when" in world.told(MAYA)[-1]
    await world.click(MAYA, MARTECH, ids.KPIS_SUGGEST)
    assert await world.submit(MAYA) == {}  # nothing to change here: it goes on to what is open
    assert set(await world.submit(MAYA, {"source@1": "The CRM"})) == {"baseline_owner@1", "baseline_by@1"}
    owed = {"baseline_owner@1": BEN, "baseline_by@1": "2026-12-18"}
    assert await world.submit(MAYA, owed) == {}
    await world.click(MAYA, MARTECH, SIGN[MAYA])
    for _ in range(16):
        await world.move(hours=24)
    assert any("waits for you to find out where it stands today" in text for text in world.dm_texts(BEN))

    await world.click(BEN, world.playground.dm(BEN), ids.KPIS_BASELINE)
    assert "value@1" in await world.submit(BEN, {"value@1": "roughly a third"})
    assert await world.submit(BEN, {"value@1": "33,5 %"}) == {}

    assert f"signed by <@{MAYA}>" in the_card(world)
    assert "33.5 %" in the_card(world)
    assert any(f"<@{BEN}> wrote where a KPI of H-1 stands today" in text for text in world.texts(MARTECH))
    await world.click(ARUN, MARTECH, SIGN[ARUN])
    assert len(agreed(world)) == 1


async def test_who_is_refused_is_kept_where_no_view_of_the_handoff_shows_it(world: World) -> None:
    await agree_on_it(world)
    ts = the_ts(world)
    for user in (BEN, GUEST, STRANGER):
        await world.press_forged(user, MARTECH, ts, ids.KPIS_SIGN_IT, "1:1")
    await world.click(MAYA, MARTECH, SIGN[MAYA])

    with world.bot.deps.store.reading(TEAM) as session:
        kept = history.of_kinds(session, ["denied"], after=ids.KPIS_SIGN_IT)
        shown = [one.what for one in history.of_handoff(session, 1)]
    assert [(one.actor, one.before, one.surface) for one in kept] == [
        (user, "1:1", "message") for user in (BEN, GUEST, STRANGER)
    ]
    assert "denied" not in shown
    assert "kpis_signed" in shown


async def test_a_form_sent_after_its_person_lost_the_role_is_refused(world: World) -> None:
    await world.command(MLEAD, "/handoff pilot")
    assert "Start a pilot" in world.modal_text(MLEAD)
    people = SETTINGS.people.model_copy(update={"leads": Leads(marketing=BEN, it=ILEAD)})
    world.write_settings(SETTINGS.model_copy(update={"people": people}))  # as `stile apply` does

    errors = await world.submit(MLEAD, {"name@1": "Spring sale"})

    assert "Only the two leads and Stile's admins" in dumps(errors)
    with world.bot.deps.store.reading(TEAM) as session:
        assert pilots.running(session) is None


async def test_a_side_that_was_left_minutes_ago_is_not_signed_for(world: World) -> None:
    await agree_on_it(world)
    await world.click(ARUN, MARTECH, ids.KPIS_SUGGEST)
    await world.playground.close_modal(ARUN, clear=True)
    architects = tuple(one for one in SETTINGS.people.architects if one.who != ARUN)
    people = SETTINGS.people.model_copy(update={"architects": architects, "marketing": (MAYA, BEN, ARUN)})
    world.write_settings(SETTINGS.model_copy(update={"people": people}))

    await world.click(ARUN, MARTECH, SIGN[ARUN])

    assert "That signature is IT's" in world.told(ARUN)[-1]
    assert f"signed by <@{ARUN}>" not in the_card(world)
