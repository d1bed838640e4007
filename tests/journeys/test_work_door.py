"""The work door: three screens, each saved, and nothing for IT before the outcome is there."""

from handlers.views import ids
from storage.records import Roster
from tests.conftest import NewWorld
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS, fill_in, hand_in
from tests.world import ADMIN, ARUN, BEN, GENERAL, IT, MARTECH, MAYA, SETTINGS, World, dumps


async def test_a_handoff_with_its_outcome_reaches_its_channel_outcome_first(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")

    await fill_in(world)
    assert world.texts(IT) == []
    await world.submit(MAYA)

    card = world.message_with(IT, ids.HANDOFF_TAKE)
    assert "They get the follow-up" in card["text"]
    assert len(world.texts(IT)) == 1
    assert any("handed this to IT" in str(m["blocks"]) for m in world.everything(MARTECH))


async def test_words_behind_the_command_are_the_title(world: World) -> None:
    await world.command(MAYA, "/handoff new landing page for the spring launch")

    assert "new landing page for the spring launch" in world.modal_text(MAYA)


async def test_the_bare_command_asks_which_door(world: World) -> None:
    await world.command(MAYA, "/handoff")

    await world.press(MAYA, ids.DOOR_WORK)

    assert "1 of 3" in world.modal_text(MAYA)


async def test_the_global_shortcut_asks_which_door(world: World) -> None:
    await world.playground.shortcut(MAYA, ids.NEW_HANDOFF)
    await world.settle()

    assert ids.DOOR_IDEA in world.modal_text(MAYA)


async def test_junk_is_an_error_at_its_field_in_plain_words(world: World) -> None:
    await world.command(MAYA, "/handoff A new form")

    errors = await world.submit(
        MAYA, {**OUTCOME, "audience@1": "n/a", "change@1": "A new form", "title@1": "A new form"}
    )

    assert set(errors) == {"audience@1", "change@1"}
    assert all(error.endswith(".") for error in errors.values())


async def test_an_output_is_coached_once_and_then_accepted_and_flagged(world: World) -> None:
    await world.command(MAYA, "/handoff A CDP")
    output = {**OUTCOME, "change@1": "Implement a customer data platform"}

    await world.submit(MAYA, output)
    assert "press Next again" in world.modal_text(MAYA)
    order = [one["block_id"] for one in world.playground.modal(MAYA)["blocks"]]  # type: ignore[index]
    assert order.index("hint.change") == order.index("change@1") + 1
    await world.submit(MAYA, output)
    assert "2 of 3" in world.modal_text(MAYA)
    await world.submit(MAYA, MEASURE)
    await world.submit(MAYA, STANDS)

    assert "reads as something to build" in world.modal_text(MAYA)
    await world.submit(MAYA)
    assert "Reads as something to build" in dumps(world.message_with(IT, ids.HANDOFF_TAKE))
    await world.click(ARUN, IT, ids.HANDOFF_ASK)
    assert world.chosen(ARUN, "text@1") == "What changes for whom once it is there?"


async def test_who_does_not_know_is_told_what_to_write_now(world: World) -> None:
    await world.command(MAYA, "/handoff A new form")

    errors = await world.submit(
        MAYA, {**OUTCOME, "audience@1": "no idea", "change@1": "I don't know, ask Tom"}
    )

    assert errors["audience@1"].startswith("Say for which customers or people this is; a rough guess will do")
    assert errors["change@1"].startswith("Say what will be different for them; a rough guess will do")


async def test_a_form_closed_at_screen_three_opens_there_with_everything_that_was_typed(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)
    await world.submit(MAYA, MEASURE)
    await world.playground.fill(MAYA, "stage@1", "estimate")
    await world.settle()
    await world.playground.close_modal(MAYA, clear=True)

    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_WORK)

    assert "3 of 3" in world.modal_text(MAYA)
    assert world.chosen(MAYA, "stage@1") == "estimate"
    await world.press(MAYA, ids.FORM_BACK)
    assert world.chosen(MAYA, "kpi.1.name@1") == MEASURE["kpi.1.name@1"]
    await world.press(MAYA, ids.FORM_BACK)
    assert world.chosen(MAYA, "change@1") == OUTCOME["change@1"]


async def test_going_back_keeps_what_was_typed_on_the_screen_one_leaves(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)
    await world.playground.fill(MAYA, "kpi.1.name@1", "Leads contacted")

    await world.press(MAYA, ids.FORM_BACK)
    await world.submit(MAYA)

    assert world.chosen(MAYA, "kpi.1.name@1") == "Leads contacted"


async def test_what_is_not_known_yet_wants_an_owner_and_a_date(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)
    await world.playground.fill(MAYA, "kpi.1.baseline.unknown@1", ["unknown"])
    await world.submit(MAYA, {**MEASURE, "kpi.1.baseline@1": None})
    await world.submit(MAYA, STANDS)
    assert "Who finds out the baseline of KPI 1?" in world.modal_text(MAYA)

    await world.submit(MAYA, {"kpi.1.baseline.owner@1": BEN, "kpi.1.baseline.by@1": "2026-12-18"})

    assert f"the baseline of KPI 1 (<@{BEN}> by 18 Dec 2026)" in world.modal_text(MAYA)


async def test_up_to_three_kpis_can_be_added(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)
    for block, value in MEASURE.items():
        await world.playground.fill(MAYA, block, value)

    await world.press(MAYA, ids.FORM_ADD_KPI)

    assert "KPI 2 of 2" in world.modal_text(MAYA)


async def test_adding_a_kpi_before_the_first_is_whole_says_what_is_missing(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)

    await world.press(MAYA, ids.FORM_ADD_KPI)

    assert "Name what you will count" in world.modal_text(MAYA)
    assert "KPI 2" not in world.modal_text(MAYA)


async def test_a_signed_contract_makes_it_a_late_arrival_that_passes(world: World) -> None:
    await hand_in(world, stands={**STANDS, "facts@1": ["contract_signed"]})

    card = str(world.message_with(IT, ids.HANDOFF_TAKE)["blocks"])
    assert "Late arrival" in card
    assert "Build" in card


async def test_what_cannot_wait_goes_to_it_at_once_flagged(world: World) -> None:
    await world.command(MAYA, "/handoff Consent banner broken on the shop")

    await world.press(MAYA, ids.FORM_CANNOT_WAIT)
    await world.submit(
        MAYA, {"reason@1": "legal", "words@1": "We collect data without consent since this morning"}
    )

    card = str(world.message_with(IT, ids.HANDOFF_TAKE)["blocks"])
    assert "Could not wait" in card
    assert "We collect data without consent" in card
    assert world.playground.modal(MAYA) is None


async def test_what_could_not_wait_is_chased_for_its_outcome(world: World) -> None:
    await world.command(MAYA, "/handoff Consent banner broken on the shop")
    await world.press(MAYA, ids.FORM_CANNOT_WAIT)
    await world.submit(
        MAYA, {"reason@1": "legal", "words@1": "We collect data without consent since this morning"}
    )

    await world.move(days=2, hours=1)

    assert any("H-1" in text and "outcome" in text for text in world.dm_texts(MAYA))


async def test_the_outcome_that_could_not_wait_can_be_given_later(world: World) -> None:
    await world.command(MAYA, "/handoff Consent banner broken on the shop")
    await world.press(MAYA, ids.FORM_CANNOT_WAIT)
    await world.submit(
        MAYA, {"reason@1": "legal", "words@1": "We collect data without consent since this morning"}
    )
    await world.move(days=2, hours=1)

    await world.click(MAYA, world.playground.dm(MAYA), ids.HANDOFF_OPEN)
    await fill_in(world)
    await world.submit(MAYA)

    assert "They get the follow-up" in str(world.message_with(IT, ids.HANDOFF_TAKE)["blocks"])
    assert len([t for t in world.texts(IT) if t.startswith("H-1")]) == 1


async def test_a_private_handoff_stays_out_of_the_channel(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await fill_in(world)
    await world.playground.fill(MAYA, "private@1", ["private"])
    await world.settle()

    await world.submit(MAYA)

    assert world.texts(MARTECH) == []
    assert any("H-1" in text for text in world.dm_texts(MAYA))


async def test_a_held_handoff_is_chased_and_at_last_withdrawn_with_a_way_back(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.submit(MAYA, OUTCOME)
    await world.playground.close_modal(MAYA, clear=True)

    await world.move(days=15)
    await world.move(hours=1)
    await world.move(hours=1)

    withdrawn = world.message_with(world.playground.dm(MAYA), ids.HANDOFF_REOPEN)
    assert "withdrawn" in withdrawn["text"]
    assert not any("H-1" in text or "webinar" in text for text in world.texts(IT))


async def test_two_people_have_each_their_own_draft(world: World) -> None:
    await world.command(MAYA, "/handoff Webinar leads")
    await world.command(BEN, "/handoff Shop banner")

    assert "Webinar leads" in world.modal_text(MAYA)
    assert "Webinar leads" not in world.modal_text(BEN)


async def test_the_architect_is_picked_by_what_it_touches(world: World) -> None:
    await hand_in(world)

    assert f"<@{ARUN}> is asked first" in str(world.message_with(IT, ids.HANDOFF_TAKE)["blocks"])


async def test_a_draft_that_nobody_touched_for_a_fortnight_is_withdrawn(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.playground.close_modal(MAYA, clear=True)

    await world.move(days=15)
    await world.command(MAYA, "/handoff show H-1")

    assert "withdrawn" in world.told(MAYA)[-1].lower()


async def test_what_was_typed_behind_the_command_is_the_title_as_it_was_typed(world: World) -> None:
    await world.command(MAYA, "/handoff R&D portal <draft> with @arun, see https://example.com/brief")

    assert world.chosen(MAYA, "title@1") == "R&D portal <draft> with @arun, see https://example.com/brief"


async def test_where_nobody_in_it_is_named_the_admins_hear_of_it_and_the_form_says_so(
    new_world: NewWorld,
) -> None:
    world = await new_world(settings=SETTINGS.model_copy(update={"people": Roster(admins=(ADMIN,))}))

    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await fill_in(world)
    await world.submit(MAYA)

    assert f"<@{ADMIN}> can name somebody and was told" in world.modal_text(MAYA)
    assert any("nobody in IT is named" in text for text in world.dm_texts(ADMIN))
    assert "nobody yet" not in dumps(world.message_with(IT, ids.HANDOFF_TAKE))


async def test_the_preview_says_that_a_message_is_talked_of_in_its_own_thread(world: World) -> None:
    world.playground.slack.workspace.rooms[GENERAL].members.add(world.installed.bot_user_id)
    ts = await world.say(MAYA, "Leads from webinars wait for a week", GENERAL)
    await world.turn(MAYA, ts, GENERAL)
    await world.press(MAYA, ids.CATCH_WORK)

    await fill_in(world)

    assert f"in the thread of its message, in <#{GENERAL}>" in world.modal_text(MAYA)


async def test_every_field_says_who_uses_it_or_for_what(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.playground.fill(MAYA, "sponsor.unknown@1", ["unknown"])
    silent = []

    for screen in ({**OUTCOME, "sponsor@1": None}, MEASURE, STANDS, {"sponsor.by@1": "2026-12-18"}):
        blocks = (world.playground.modal(MAYA) or {})["blocks"]
        silent += [b["block_id"] for b in blocks if b["type"] == "input" and not b.get("hint")]
        assert await world.submit(MAYA, screen) == {}

    assert silent == []


async def test_outcomes_that_an_admin_added_can_be_chosen_by_both_doors(new_world: NewWorld) -> None:
    own = "Win back lapsed members"
    world = await new_world(settings=SETTINGS.model_copy(update={"outcomes": (own,)}))
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")

    await world.submit(MAYA, {**OUTCOME, "category@1": f"own:{own}"})
    await world.submit(MAYA, MEASURE)
    await world.submit(MAYA, STANDS)
    assert await world.submit(MAYA) == {}

    assert f"*{own}*" in dumps(world.message_with(IT, ids.HANDOFF_TAKE))
    await world.playground.close_modal(MAYA)
    await world.command(MAYA, "/handoff")
    await world.press(MAYA, ids.DOOR_IDEA)
    assert own in world.modal_text(MAYA)


async def test_an_outcome_in_ones_own_words_is_forgotten_with_the_choice_of_another(world: World) -> None:
    await world.command(MAYA, "/handoff Connect the webinar platform to the CRM")
    await world.playground.fill(MAYA, "category@1", "other")
    await world.settle()
    await world.submit(MAYA, {**OUTCOME, "category@1": "other", "category_other@1": "Win a prize"})
    await world.press(MAYA, ids.FORM_BACK)

    for screen in (OUTCOME, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}

    assert "Educate prospects" in world.modal_text(MAYA)
    assert "Win a prize" not in world.modal_text(MAYA)
