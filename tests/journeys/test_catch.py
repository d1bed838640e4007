"""The catch from outside: what is thrown over the fence is seen and asked about, and nobody else notices."""

from typing import Any

import pytest

from bot.playground import Channel, Company
from bot.playground.faults import Fault
from handlers.views import ids
from storage import catches, handoffs
from storage.records import Handoff, Source
from storage.vocabulary import Answer, Door, State
from tests.conftest import NewWorld
from tests.journeys.work_door import MEASURE, OUTCOME, STANDS
from tests.rules.labelled import lines
from tests.world import (
    ADMIN,
    ARUN,
    BEN,
    COMPANY,
    GENERAL,
    GUEST,
    IT,
    MARTECH,
    MAYA,
    STRANGER,
    TEAM,
    World,
    dumps,
    watched,
)

REQUEST = "Can IT connect the webinar platform to the CRM? Leads wait for a week today."
TITLE = "Connect the webinar platform to the CRM"
CHANGED = "Can IT connect the event platform to the CRM? Leads wait for two weeks today."
CHAT = "Lunch at noon, the usual place?"
IDEA = {"category@1": "educate"}
BUTTONS = ["Tell IT early", "Ask for work", "Not a request", "Not now"]


@pytest.fixture
async def world(new_world: NewWorld) -> World:
    """Give a world in which marketing's channel is watched."""
    return await new_world(settings=watched("on"))


def kept(world: World) -> list[Handoff]:
    with world.bot.store.reading(TEAM) as session:
        return handoffs.in_states(session, list(State), limit=None)


def source(world: World, handoff_id: int = 1) -> Source:
    with world.bot.store.reading(TEAM) as session:
        found = catches.source_of(session, handoff_id)
    assert found is not None
    return found


def visible(world: World) -> list[str]:
    """Return what Stile left where others can see it."""
    mine = world.installed.bot_user_id
    return [m["text"] for c in (MARTECH, IT) for m in world.everything(c) if m.get("user") == mine]


def labels(message: dict[str, Any]) -> list[str]:
    return [e["text"]["text"] for b in message["blocks"] for e in b.get("elements", ()) if "action_id" in e]


async def forge(world: World, user: str, action_id: str, value: str) -> None:
    """Have a person press a button that their message from Stile does not have."""
    dm = world.playground.dm(user)
    await world.say(user, "The loyalty app for shop visitors", dm)
    message = world.message_with(dm, ids.DIRECT_WORK)
    await world.press_forged(user, dm, message["ts"], action_id, value)


# Silent catch


async def test_a_request_gets_one_line_that_only_its_author_sees(world: World) -> None:
    await world.say(MAYA, REQUEST)

    (whisper,) = world.whispers(MAYA)
    assert labels(whisper) == BUTTONS
    assert [world.whispers(user) for user in (BEN, ARUN, GUEST, STRANGER)] == [[], [], [], []]
    assert visible(world) == []
    (handoff,) = kept(world)
    assert (handoff.state, handoff.requester, handoff.title) == (State.CAUGHT, MAYA, TITLE)


async def test_ordinary_chat_leaves_no_trace(world: World) -> None:
    chat = [line.text for line in lines("chat*.jsonl")][::25]
    for text in chat:
        await world.playground.say(MAYA, MARTECH, text)
    await world.settle()

    assert len(chat) > 20
    assert world.playground.ephemerals(MAYA) == []
    assert visible(world) == []
    assert kept(world) == []


async def test_a_channel_that_is_not_watched_is_left_alone(world: World) -> None:
    world.playground.slack.workspace.rooms[GENERAL].members.add(world.installed.bot_user_id)

    await world.say(MAYA, REQUEST, GENERAL)

    assert world.playground.ephemerals(MAYA) == []
    assert kept(world) == []


async def test_in_shadow_it_says_nothing_and_counts(new_world: NewWorld) -> None:
    world = await new_world(settings=watched("shadow"))

    await world.say(MAYA, REQUEST)
    await world.say(MAYA, CHAT)

    assert world.playground.ephemerals(MAYA) == []
    assert kept(world) == []
    with world.bot.store.reading(TEAM) as session:
        counted = catches.counts(session, since=world.clock.now().date())
    assert counted[MARTECH].shadow == 1


async def test_a_channel_that_is_switched_off_is_quiet_at_once(world: World) -> None:
    world.write_settings(watched("off"))

    await world.say(MAYA, REQUEST)

    assert world.playground.ephemerals(MAYA) == []


@pytest.mark.parametrize("user", [GUEST, STRANGER])
async def test_guests_and_people_of_another_company_are_not_caught(world: World, user: str) -> None:
    await world.say(user, REQUEST)

    assert world.playground.ephemerals(user) == []
    assert kept(world) == []


async def test_nothing_is_caught_where_another_company_reads_along(new_world: NewWorld) -> None:
    shared = tuple(
        Channel(MARTECH, "martech", one.members, is_ext_shared=True) if one.id == MARTECH else one
        for one in COMPANY.channels
    )
    company = Company(COMPANY.team_id, COMPANY.domain, COMPANY.name, COMPANY.people, shared)
    world = await new_world(settings=watched("on"), company=company)

    ts = await world.say(MAYA, REQUEST)
    await world.react(STRANGER, ts)
    await world.turn(MAYA, ts)

    assert world.playground.ephemerals(MAYA) == []
    assert world.playground.ephemerals(STRANGER) == []
    assert "shared with another company" in world.modal_text(MAYA)
    assert kept(world) == []


async def test_an_answer_in_a_thread_is_not_caught(world: World) -> None:
    root = await world.say(BEN, CHAT)

    await world.say(MAYA, REQUEST, thread_ts=root)

    assert world.playground.ephemerals(MAYA) == []


@pytest.mark.parametrize(
    "changes",
    [
        {"bot_id": "B0OTHER"},
        {"subtype": "channel_topic"},
        {"user": "USLACKBOT"},
        {"text": f"&gt; {REQUEST}\nYes, that would help"},
        {"attachments": [{"is_share": True, "text": REQUEST}]},
        {"text": f"/remind me {REQUEST}"},
    ],
)
async def test_what_is_nobodys_own_request_is_not_caught(world: World, changes: dict[str, Any]) -> None:
    event = {"type": "message", "channel": MARTECH, "channel_type": "channel", "user": MAYA, "text": REQUEST}
    ts = f"{world.clock.now().timestamp():.6f}"

    await world.hear({**event, "ts": ts, "event_ts": ts, **changes})

    assert world.playground.ephemerals(MAYA) == []
    assert kept(world) == []


async def test_whatever_is_delivered_again_has_no_second_effect(world: World) -> None:
    await world.say(MAYA, REQUEST)
    (event,) = [d for d in world.playground.deliveries if REQUEST in dumps(d.payload)][:1]

    await world.playground.redeliver(event, times=5)
    await world.settle()

    assert len(world.whispers(MAYA)) == 1
    assert len(kept(world)) == 1


async def test_a_message_whose_event_id_is_new_each_time_is_one_handoff(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    event = {"type": "message", "channel": MARTECH, "channel_type": "channel", "user": MAYA, "text": REQUEST}

    for _ in range(4):
        await world.hear({**event, "ts": ts, "event_ts": ts})

    assert len(world.whispers(MAYA)) == 1
    assert len(kept(world)) == 1


async def test_what_slack_may_have_said_is_not_said_again(world: World) -> None:
    world.playground.faults.add("chat.postEphemeral", Fault.reset_after_accepting())

    await world.say(MAYA, REQUEST)
    await world.move(minutes=3)

    assert len(world.whispers(MAYA)) == 1
    assert len(kept(world)) == 1


async def test_an_offer_that_comes_too_late_waits_in_home(world: World) -> None:
    old = f"{world.clock.now().timestamp() - 600:.6f}"
    event = {"type": "message", "channel": MARTECH, "channel_type": "channel", "user": MAYA, "text": REQUEST}

    await world.hear({**event, "ts": old, "event_ts": old})
    await world.playground.open_home(MAYA)
    await world.settle()

    assert world.whispers(MAYA) == []
    assert TITLE in dumps(world.playground.home(MAYA))


# Answers


async def test_telling_it_early_opens_prefilled_and_is_one_answer(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)

    await world.answer(MAYA, ids.CATCH_IDEA)

    assert world.chosen(MAYA, "change@1") == REQUEST
    assert world.whispers(MAYA) == []
    assert await world.submit(MAYA, IDEA) == {}
    (handoff,) = kept(world)
    assert (handoff.state, handoff.door) == (State.IDEA_OPEN, Door.IDEA)
    assert (handoff.origin_channel, handoff.origin_ts) == (MARTECH, ts)


async def test_asking_for_work_lives_in_the_messages_thread_and_quotes_it_for_it(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_WORK)
    assert world.chosen(MAYA, "title@1") == TITLE

    for screen in (OUTCOME, MEASURE, STANDS):
        assert await world.submit(MAYA, screen) == {}
    assert await world.submit(MAYA) == {}

    card = dumps(world.message_with(IT, ids.HANDOFF_TAKE))
    assert f"“{REQUEST}”" in card
    assert f"/archives/{MARTECH}/p{ts.replace('.', '')}" in card
    assert [m["text"] for m in world.playground.messages(MARTECH)] == [REQUEST]
    assert any("H-1" in m["text"] for m in world.playground.thread(MARTECH, ts))


async def test_an_idea_that_becomes_work_asks_only_what_is_missing(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_IDEA)
    await world.submit(MAYA, {**IDEA, "change@1": "Webinar leads hear from us within a day"})

    await world.click(MAYA, MARTECH, ids.HANDOFF_ASK_FOR_WORK)

    assert world.chosen(MAYA, "change@1") == "Webinar leads hear from us within a day"
    assert world.chosen(MAYA, "category@1") == "educate"
    assert kept(world)[0].origin_ts == ts


async def test_no_request_mutes_for_a_week_and_says_so(world: World) -> None:
    await world.say(MAYA, REQUEST)

    await world.answer(MAYA, ids.CATCH_NO_REQUEST)
    await world.say(MAYA, REQUEST)

    (whisper,) = world.whispers(MAYA)
    assert "Noted: not a request" in whisper["text"]
    assert labels(whisper) == []
    (handoff,) = kept(world)
    assert handoff.state is State.NOT_A_REQUEST
    with world.bot.store.reading(TEAM) as session:
        assert [label.answer for label in catches.labels(session)] == [Answer.NOT_A_REQUEST]


async def test_a_mute_is_one_persons_in_one_channel_and_ends(world: World) -> None:
    await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_NO_REQUEST)

    await world.say(BEN, REQUEST)
    await world.move(days=7, minutes=1)
    await world.say(MAYA, REQUEST)

    assert len(world.whispers(BEN)) == 1
    assert labels(world.whispers(MAYA)[-1]) == BUTTONS


async def test_three_in_a_row_mute_for_a_month(world: World) -> None:
    for _ in range(3):
        await world.say(MAYA, REQUEST)
        await world.answer(MAYA, ids.CATCH_NO_REQUEST)
        await world.move(days=7, minutes=1)

    await world.say(MAYA, REQUEST)
    assert len(world.whispers(MAYA)) == 3
    await world.move(days=23)
    await world.say(MAYA, REQUEST)

    assert labels(world.whispers(MAYA)[-1]) == BUTTONS


async def test_not_now_keeps_it_in_home_and_says_no_more(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)

    await world.answer(MAYA, ids.CATCH_NOT_NOW)
    await world.playground.edit(MAYA, MARTECH, ts, CHANGED)
    await world.playground.open_home(MAYA)
    await world.settle()

    (whisper,) = world.whispers(MAYA)
    assert "Kept as H-1" in whisper["text"]
    await world.playground.click_home(MAYA, ids.HANDOFF_OPEN, value="1")
    await world.settle()
    await world.press(MAYA, ids.CATCH_WORK)
    assert "1 of 3" in world.modal_text(MAYA)


async def test_somebody_elses_press_changes_nothing(world: World) -> None:
    await world.say(MAYA, REQUEST)

    for action in (ids.CATCH_NO_REQUEST, ids.CATCH_NOT_NOW, ids.CATCH_WORK):
        await forge(world, BEN, action, "1")

    assert kept(world)[0].state is State.CAUGHT
    assert REQUEST not in dumps(world.told(BEN))


async def test_a_second_press_is_told_where_it_stands(world: World) -> None:
    await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_WORK)
    await world.playground.close_modal(MAYA)

    await forge(world, MAYA, ids.CATCH_NO_REQUEST, "1")

    assert kept(world)[0].state is State.DRAFT
    assert any("H-1 was begun from this message already" in text for text in world.told(MAYA))


async def test_who_comes_to_a_message_that_is_no_request_is_told_just_that(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_NO_REQUEST)

    await world.react(BEN, ts)
    await world.turn(MAYA, ts)

    assert world.whispers(BEN)[-1]["text"].startswith("This message was marked as not a request")
    assert "marked as not a request" in world.modal_text(MAYA)


# The other doors


async def test_the_shortcut_opens_both_doors_with_the_message(world: World) -> None:
    ts = await world.say(MAYA, CHAT)

    await world.turn(MAYA, ts)

    assert CHAT in world.modal_text(MAYA)
    await world.press(MAYA, ids.CATCH_IDEA)
    assert world.chosen(MAYA, "change@1") == CHAT


async def test_the_shortcut_on_somebody_elses_message_keeps_them_as_requester(world: World) -> None:
    ts = await world.say(MAYA, CHAT)

    await world.turn(BEN, ts)
    await world.press(BEN, ids.CATCH_WORK)

    (handoff,) = kept(world)
    assert (handoff.requester, handoff.author) == (MAYA, BEN)
    assert "1 of 3" in world.modal_text(BEN)


async def test_it_does_not_ask_for_marketings_work_itself(world: World) -> None:
    ts = await world.say(MAYA, CHAT)

    await world.turn(ARUN, ts)

    assert f"<@{MAYA}> is asked" in world.modal_text(ARUN)
    assert labels(world.whispers(MAYA)[-1]) == BUTTONS
    assert ARUN not in {kept(world)[0].requester, kept(world)[0].author}


async def test_a_reaction_asks_the_messages_author(world: World) -> None:
    ts = await world.say(MAYA, CHAT)

    for user in (BEN, ARUN):
        await world.react(user, ts)
    await world.react(BEN, ts, "eyes")

    assert len(world.whispers(MAYA)) == 1
    assert world.whispers(BEN) == []
    assert source(world).quote == CHAT
    await world.answer(MAYA, ids.CATCH_WORK)
    assert world.chosen(MAYA, "title@1") == CHAT


@pytest.mark.sqlite
async def test_an_admin_chooses_which_reaction_asks(new_world: NewWorld) -> None:
    chosen = watched("on")
    channels = chosen.channels.model_copy(update={"reaction": "envelope"})
    world = await new_world(settings=chosen.model_copy(update={"channels": channels}))
    ts = await world.say(MAYA, CHAT)

    await world.react(BEN, ts, "ticket")
    assert kept(world) == []
    await world.react(BEN, ts, "envelope")

    assert labels(world.whispers(MAYA)[-1]) == BUTTONS


async def test_a_reaction_on_a_guests_message_asks_who_reacted(world: World) -> None:
    ts = await world.say(GUEST, CHAT)

    await world.react(MAYA, ts)

    assert labels(world.whispers(MAYA)[-1]) == BUTTONS
    assert world.whispers(GUEST) == []
    assert kept(world)[0].requester == MAYA


async def test_a_guest_who_asks_is_told_why_not_once(world: World) -> None:
    ts = await world.say(MAYA, CHAT)

    await world.react(GUEST, ts)
    await world.say(GUEST, f"<@{world.installed.bot_user_id}> a new landing page please")

    (whisper,) = world.whispers(GUEST)
    assert "Guests cannot use Stile" in whisper["text"]
    assert kept(world) == []


async def test_a_mention_offers_both_doors_with_the_rest_of_the_message(world: World) -> None:
    await world.say(MAYA, f"<@{world.installed.bot_user_id}> a new landing page for the spring launch")

    (whisper,) = world.whispers(MAYA)
    assert labels(whisper) == BUTTONS
    await world.answer(MAYA, ids.CATCH_WORK)
    assert world.chosen(MAYA, "title@1") == "a new landing page for the spring launch"


async def test_a_bare_mention_offers_both_doors(world: World) -> None:
    await world.say(MAYA, f"<@{world.installed.bot_user_id}>")

    await world.answer(MAYA, ids.DOOR_WORK)

    assert "1 of 3" in world.modal_text(MAYA)


async def test_a_mention_in_a_thread_is_about_its_first_message(world: World) -> None:
    root = await world.say(MAYA, CHAT)

    await world.say(BEN, f"<@{world.installed.bot_user_id}> take this please", thread_ts=root)

    assert source(world).quote == CHAT
    (handoff,) = kept(world)
    assert (handoff.requester, handoff.author, handoff.origin_ts) == (MAYA, BEN, root)


async def test_every_door_leads_to_the_same_handoff(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_WORK)
    await world.submit(MAYA, OUTCOME)
    await world.playground.close_modal(MAYA)

    await world.react(MAYA, ts)
    await world.say(MAYA, f"<@{world.installed.bot_user_id}> this one", thread_ts=ts)
    await world.turn(MAYA, ts)

    assert len(kept(world)) == 1
    assert "2 of 3" in world.modal_text(MAYA)
    assert [m["text"] for m in world.whispers(MAYA)] == [
        "This message is H-1 already: held until it has its outcome."
    ]


async def test_who_is_not_on_it_learns_only_that_it_is_taken_care_of(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_WORK)
    await world.submit(MAYA, OUTCOME)

    await world.react(BEN, ts)
    await world.turn(BEN, ts)

    assert "H-1 already" in world.whispers(BEN)[-1]["text"]
    assert "H-1 already" in world.modal_text(BEN)
    assert OUTCOME["change@1"] not in dumps([world.whispers(BEN), world.modal_text(BEN)])


async def test_where_stile_is_not_invited_it_says_how(world: World) -> None:
    ts = await world.say(MAYA, CHAT, GENERAL)

    await world.turn(MAYA, ts, GENERAL)

    assert "/invite @Stile" in world.modal_text(MAYA)
    assert kept(world) == []


async def test_a_direct_message_is_one_handoff_and_quoted(world: World) -> None:
    dm = world.playground.dm(MAYA)
    await world.say(MAYA, CHAT, dm)

    await world.click(MAYA, dm, ids.DIRECT_WORK)
    assert world.chosen(MAYA, "title@1") == CHAT
    await world.playground.close_modal(MAYA)
    await world.click(MAYA, dm, ids.DIRECT_IDEA)

    (handoff,) = kept(world)
    assert handoff.origin_channel is None
    assert source(world).quote == CHAT


async def test_a_direct_message_that_is_edited_is_offered_as_it_now_reads(world: World) -> None:
    dm = world.playground.dm(MAYA)
    ts = await world.say(MAYA, "We need a landing page for the spring campaign", dm)

    await world.playground.edit(MAYA, dm, ts, "We need a microsite for the autumn campaign")
    await world.settle()
    await world.click(MAYA, dm, ids.DIRECT_WORK)

    assert world.chosen(MAYA, "title@1") == "We need a microsite for the autumn campaign"
    assert "landing page" not in dumps(world.everything(dm))


async def test_a_direct_message_that_is_deleted_leaves_nothing_of_its_words(world: World) -> None:
    dm = world.playground.dm(MAYA)
    ts = await world.say(MAYA, "We need a site for the takeover of Fabrikam", dm)
    doors = world.message_with(dm, ids.DIRECT_WORK)["ts"]

    await world.playground.delete(MAYA, dm, ts)
    await world.settle()
    await world.press_forged(MAYA, dm, doors, ids.DIRECT_WORK, ts.replace(".", ":"))

    assert "Fabrikam" not in dumps(world.everything(dm))
    assert "out of date" in world.modal_text(MAYA)
    assert kept(world) == []


async def test_the_doors_of_a_direct_message_become_what_was_begun_with_it(world: World) -> None:
    dm = world.playground.dm(MAYA)
    await world.say(MAYA, "We need a landing page for the spring campaign", dm)

    await world.click(MAYA, dm, ids.DIRECT_WORK)
    await world.submit(MAYA, OUTCOME)

    (answer,) = [m for m in world.everything(dm) if m.get("user") == world.installed.bot_user_id]
    assert "You began H-1" in answer["text"]
    assert labels(answer) == ["Continue"]


async def test_a_private_handoff_stays_out_of_its_messages_thread(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_WORK)
    for screen in (OUTCOME, MEASURE, STANDS):
        await world.submit(MAYA, screen)

    await world.submit(MAYA, {"private@1": ["private"]})

    assert world.playground.thread(MARTECH, ts)[1:] == []
    assert any("H-1" in text for text in world.dm_texts(MAYA))


# Edits and deletions


async def handed_in(world: World) -> str:
    ts = await world.say(MAYA, REQUEST)
    await world.answer(MAYA, ids.CATCH_WORK)
    for screen in (OUTCOME, MEASURE, STANDS):
        await world.submit(MAYA, screen)
    await world.submit(MAYA)
    return ts


async def test_an_edit_refreshes_the_quote_and_flags_it(world: World) -> None:
    ts = await handed_in(world)

    await world.playground.edit(MAYA, MARTECH, ts, CHANGED)
    await world.settle()

    card = dumps(world.message_with(IT, ids.HANDOFF_TAKE))
    assert f"“{CHANGED}”" in card
    assert "source changed" in card
    assert OUTCOME["title@1"] in card


async def test_an_edit_that_changes_no_words_changes_nothing(world: World) -> None:
    ts = await handed_in(world)

    await world.playground.edit(MAYA, MARTECH, ts, REQUEST)
    await world.settle()

    assert "source changed" not in dumps(world.message_with(IT, ids.HANDOFF_TAKE))


async def test_a_deletion_removes_the_quote_and_keeps_the_context(world: World) -> None:
    ts = await handed_in(world)

    await world.playground.delete(MAYA, MARTECH, ts)
    await world.settle()

    card = dumps(world.message_with(IT, ids.HANDOFF_TAKE))
    assert REQUEST not in card
    assert "was deleted" in card
    assert OUTCOME["change@1"] in card


async def test_deleting_what_was_only_caught_takes_it_back(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)

    await world.playground.delete(MAYA, MARTECH, ts)
    await world.settle()

    (handoff,) = kept(world)
    assert (handoff.state, handoff.title, source(world).quote) == (State.NOT_A_REQUEST, "", "")


async def test_an_edit_never_nudges(world: World) -> None:
    ts = await world.say(MAYA, CHAT)

    await world.playground.edit(MAYA, MARTECH, ts, REQUEST)
    await world.settle()

    assert world.whispers(MAYA) == []
    assert kept(world) == []


def changed_event(world: World, ts: str, text: str, *, after: float = 1.0) -> dict[str, Any]:
    later = f"{float(ts) + after:.6f}"
    message = {"type": "message", "user": MAYA, "text": text, "ts": ts, "edited": {"user": MAYA, "ts": later}}
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "channel": MARTECH,
        "channel_type": "channel",
        "ts": later,
        "event_ts": later,
        "message": message,
        "previous_message": {**message, "text": REQUEST},
    }


def posted_event(ts: str) -> dict[str, Any]:
    return {
        "type": "message",
        "channel": MARTECH,
        "channel_type": "channel",
        "user": MAYA,
        "text": REQUEST,
        "ts": ts,
        "event_ts": ts,
    }


async def test_an_edit_that_overtakes_its_message_ends_with_the_edited_words(world: World) -> None:
    ts = f"{world.clock.now().timestamp():.6f}"

    await world.hear(changed_event(world, ts, CHANGED))
    await world.hear(posted_event(ts))

    assert len(world.whispers(MAYA)) == 1
    assert source(world).quote == CHANGED


async def test_a_request_that_was_taken_back_before_it_came_is_left_alone(world: World) -> None:
    ts = f"{world.clock.now().timestamp():.6f}"

    await world.hear(changed_event(world, ts, "Never mind, it works again."))
    await world.hear(posted_event(ts))

    assert world.whispers(MAYA) == []
    assert kept(world) == []


async def test_a_deletion_that_overtakes_its_message_leaves_nothing(world: World) -> None:
    ts = f"{world.clock.now().timestamp():.6f}"
    later = f"{float(ts) + 1:.6f}"
    gone = {"type": "message", "subtype": "message_deleted", "hidden": True, "channel": MARTECH}

    await world.hear({**gone, "channel_type": "channel", "deleted_ts": ts, "ts": later, "event_ts": later})
    await world.hear(posted_event(ts))

    assert world.whispers(MAYA) == []
    assert kept(world) == []


async def test_two_edits_in_the_wrong_order_end_with_the_later_one(world: World) -> None:
    ts = await world.say(MAYA, REQUEST)

    await world.hear(changed_event(world, ts, CHANGED, after=9.0))
    await world.hear(changed_event(world, ts, "Can IT connect the shop to the CRM?", after=5.0))

    assert source(world).quote == CHANGED


# What Slack does not allow


async def test_without_history_a_reaction_works_and_only_links(world: World) -> None:
    ts = await world.say(MAYA, CHAT)
    world.playground.faults.add("conversations.replies", Fault.error("missing_scope"), times=3)

    await world.react(BEN, ts)

    assert labels(world.whispers(MAYA)[-1]) == BUTTONS
    assert source(world).quote == ""
    assert source(world).link.endswith(ts.replace(".", ""))
    await world.answer(MAYA, ids.CATCH_WORK)
    assert "1 of 3" in world.modal_text(MAYA)


async def test_an_author_who_left_the_channel_is_told_nothing_and_nobody_else_either(world: World) -> None:
    world.playground.faults.add("chat.postEphemeral", Fault.error("user_not_in_channel"))

    await world.say(MAYA, REQUEST)
    await world.move(minutes=2)

    assert world.whispers(MAYA) == []
    assert world.dm_texts(ADMIN) == []
    assert len(kept(world)) == 1


async def test_a_system_message_is_met_with_silence(world: World) -> None:
    ts = f"{world.clock.now().timestamp():.6f}"
    joined = {
        "type": "message",
        "subtype": "channel_join",
        "user": MAYA,
        "text": f"<@{MAYA}> joined",
        "ts": ts,
    }
    world.playground.slack.workspace.rooms[MARTECH].messages[ts] = joined

    await world.react(BEN, ts)

    assert world.playground.ephemerals(BEN) == []
    assert kept(world) == []
