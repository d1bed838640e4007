"""The delivery loop against a Slack that does what a real one does on a bad day (RELIABILITY 1, E and F)."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from bot.playground import Fault
from bot.slack_client import SlackClient
from handlers.jobs.deliveries import METADATA
from handlers.use_cases import deliveries as outbox_cases
from handlers.use_cases import places
from storage import claims, deliveries
from storage.store import Store
from storage.vocabulary import DeliveryState
from tests.outbox import PATIENT, Outbox, a_playground, prepare
from tests.world import ADMIN, ARUN, ILEAD, IT, MARTECH, MAYA, TEAM, until

POST = "chat.postMessage"


@pytest.fixture
async def outbox(store: Store) -> AsyncIterator[Outbox]:
    async with a_playground() as (playground, installed):
        prepare(store, playground.clock.now())
        outbox = Outbox(store, playground, installed)
        yield outbox
        await outbox.close()


def only_in(channel: str) -> Callable[[Any], bool]:
    return lambda args: args.get("channel") == channel


async def test_what_is_due_is_said_once(outbox: Outbox) -> None:
    outbox.add("one")
    outbox.add("one")

    await outbox.sender().drain()
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["one"]
    assert outbox.row("one").state is DeliveryState.POSTED


async def test_what_is_not_due_yet_waits(outbox: Outbox) -> None:
    outbox.add("later", channel=MARTECH, due_at=outbox.deps.clock() + timedelta(hours=1))

    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == []


CHANNEL_ERRORS = [
    ("channel_not_found", "Write `/invite @Stile` there or choose another channel"),
    ("not_in_channel", "Stile is not in it any more"),
    ("is_archived", "Unarchive it and write `/invite @Stile` there"),
    ("restricted_action", "a workspace setting keeps Stile from posting there"),
    ("messages_tab_disabled", "Messages tab is off"),
    ("team_access_not_granted", "allow it in the admin settings"),
    ("ekm_access_denied", "key management denies it"),
    ("missing_scope", "`stile doctor` names the scope"),
]


async def test_a_place_that_takes_no_messages_blocks_them_and_the_admin_is_told_once(outbox: Outbox) -> None:
    for error, sentence in CHANNEL_ERRORS:
        outbox.playground.faults.add(POST, Fault.error(error), times=2, where=only_in(MARTECH))
        outbox.add(f"{error} 1")
        outbox.add(f"{error} 2")
        outbox.add(f"{error} elsewhere", channel=IT)

        await outbox.sender().drain()

        rows = [outbox.row(f"{error} {number}") for number in (1, 2)]
        assert [(row.state, row.last_error) for row in rows] == [(DeliveryState.BLOCKED, error)] * 2
        told = [text for text in outbox.texts_to(ADMIN) if sentence in text]
        assert len(told) == 1, (error, told)
        assert f"<#{MARTECH}>" in told[0]
        assert outbox.keys_in(IT)[-1] == f"{error} elsewhere"
        places.opened(outbox.deps, TEAM, channel=MARTECH)
        with outbox.store.writing(outbox.request()) as session:
            deliveries.cancel(session, 1, kinds=["rerouted"])


async def test_what_was_blocked_is_said_when_the_channel_works_again(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.error("not_in_channel"), where=only_in(MARTECH))
    outbox.add("one")
    await outbox.sender().drain()

    places.opened(outbox.deps, TEAM, channel=MARTECH)
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["one"]
    assert "works again" in outbox.texts_to(ADMIN)[0]


async def test_a_reply_that_was_blocked_with_its_root_is_said_with_it(outbox: Outbox) -> None:
    outbox.add("root")
    await outbox.sender().drain()
    outbox.playground.faults.add(POST, Fault.error("is_archived"), where=only_in(MARTECH))
    outbox.add("reply", thread_of="root", channel=None)
    await outbox.sender().drain()
    assert outbox.row("reply").state is DeliveryState.BLOCKED

    places.opened(outbox.deps, TEAM, channel=MARTECH)
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["root", "reply"]


async def test_what_moves_to_another_channel_takes_along_what_lives_in_its_thread(outbox: Outbox) -> None:
    outbox.add("root", channel=MARTECH, live=True)
    await outbox.sender().drain()
    outbox.add("question", thread_of="root", channel=None, live=True)
    outbox.add("remark", thread_of="root", channel=None)
    await outbox.sender().drain()

    with outbox.store.writing(outbox.request()) as session:
        deliveries.move(session, "rerouted", old=MARTECH, new=IT, also_said=True)
    for _ in range(2):
        await outbox.sender().drain()
        outbox.let_time_pass()

    assert outbox.keys_in(MARTECH) == ["root", "question", "remark"]
    assert outbox.keys_in(IT) == ["root", "question"]
    (root,) = outbox.playground.messages(IT)
    assert root["reply_count"] == 1


async def test_a_channel_that_worked_meanwhile_and_closes_again_is_told_of_again(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.error("not_in_channel"), where=only_in(MARTECH))
    outbox.add("one")
    await outbox.sender().drain()
    outbox.add("two")
    await outbox.sender().drain()
    outbox.playground.faults.add(POST, Fault.error("is_archived"), where=only_in(MARTECH))

    outbox.add("three")
    await outbox.sender().drain()

    first, second = outbox.texts_to(ADMIN)
    assert "works again" in first
    assert "it is archived" in second


async def test_a_person_who_cannot_be_written_to_is_reported_to_requester_and_lead(outbox: Outbox) -> None:
    for error in ("user_disabled", "user_not_found", "cannot_dm_bot"):
        outbox.playground.faults.add(
            "conversations.open", Fault.error(error), where=lambda args: args.get("users") == ARUN
        )
        outbox.add(error, person=ARUN)

        await outbox.sender().drain()

        assert outbox.row(error).state is DeliveryState.FAILED
        for person in (MAYA, ILEAD):
            told = outbox.texts_to(person)[-1]
            assert f"<@{ARUN}>" in told
            assert "cannot be written to any more" in told
    assert len(outbox.texts_to(MAYA)) == 3
    assert outbox.texts_to(ADMIN) == []


async def test_a_new_start_tries_what_was_blocked_lately_again(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.error("missing_scope"), times=2, where=only_in(MARTECH))
    outbox.add("stale", channel=MARTECH, due_at=outbox.deps.clock() - timedelta(days=4))
    outbox.add("fresh")
    await outbox.sender().drain()
    assert outbox.keys_in(MARTECH) == []

    outbox_cases.resume(outbox.deps, TEAM)
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["fresh"]


async def test_a_workspace_that_is_being_moved_is_tried_again_later(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.error("org_login_required"))
    outbox.add("one")

    await outbox.sender().drain()
    assert outbox.next_try_in("one") > 500
    outbox.let_time_pass()
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["one"]


async def test_an_error_nobody_knows_fails_and_names_itself_to_the_admin(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.error("brand_new_error"), where=only_in(MARTECH))
    outbox.add("one")

    await outbox.sender().drain()

    assert outbox.row("one").state is DeliveryState.FAILED
    assert "brand_new_error" in outbox.texts_to(ADMIN)[0]


async def test_blocks_that_slack_refuses_are_said_as_plain_text(outbox: Outbox) -> None:
    for error in ("msg_too_long", "msg_blocks_too_long", "invalid_blocks", "no_text"):
        outbox.playground.faults.add(POST, Fault.error(error), where=only_in(MARTECH))
        outbox.add(error)

        await outbox.sender().drain()

        message = outbox.playground.messages(MARTECH)[-1]
        assert f"said {error}" in message["text"]
        assert not message.get("blocks")
        assert outbox.row(error).state is DeliveryState.POSTED


async def test_what_slack_refuses_plain_as_well_is_told_to_the_admin(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.error("invalid_blocks"), times=2, where=only_in(MARTECH))
    outbox.add("one")

    await outbox.sender().drain()

    assert outbox.row("one").state is DeliveryState.FAILED
    assert "invalid_blocks" in outbox.texts_to(ADMIN)[0]


async def test_a_plain_text_that_has_to_wait_is_not_lost(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.error("invalid_blocks"), where=only_in(MARTECH))
    outbox.playground.faults.add(POST, Fault.rate_limited("30"), where=only_in(MARTECH))
    outbox.add("one")

    await outbox.sender().drain()
    assert outbox.row("one").state is DeliveryState.PENDING
    outbox.let_time_pass()
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["one"]


RETRY_AFTER = {"1": 1, "30": 30, "": 30, "abc": 30, "-5": 1, "86400": 3600, "nan": 30, "1e9": 3600}


async def test_a_rate_limit_puts_a_message_off_and_is_no_attempt(outbox: Outbox) -> None:
    for retry_after, seconds in RETRY_AFTER.items():
        key = f"after {retry_after!r}"
        outbox.playground.faults.add(POST, Fault("rate_limited", retry_after), where=only_in(MARTECH))
        outbox.add(key)

        await outbox.sender().drain()

        assert seconds - 2 < outbox.next_try_in(key) <= seconds, key
        assert (outbox.row(key).state, outbox.row(key).attempt) == (DeliveryState.PENDING, 0)
        outbox.let_time_pass()
        await outbox.sender().drain()
        assert outbox.keys_in(MARTECH)[-1] == key
    assert len(outbox.keys_in(MARTECH)) == len(RETRY_AFTER)
    assert outbox.texts_to(ADMIN) == []


async def test_a_rate_limit_keeps_the_order_of_its_conversation_and_holds_no_other(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.rate_limited("30"), where=only_in(MARTECH))
    for number in range(3):
        outbox.add(f"here {number}")
        outbox.add(f"there {number}", channel=IT)

    await outbox.sender().drain()
    assert outbox.keys_in(MARTECH) == []
    assert len(outbox.keys_in(IT)) == 3
    outbox.let_time_pass()
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["here 0", "here 1", "here 2"]


UNSURE = [
    (Fault.reset_after_accepting(), 1),
    (Fault.reset_before(), 0),
    (Fault.status(503), 0),
    (Fault.status(502, accepted=True), 1),
    (Fault.not_json(), 0),
    (Fault.not_json(accepted=True), 1),
    (Fault.answer({"ok": True}), 0),
    (Fault.answer({"ok": True}, accepted=True), 1),
    (Fault.answer([]), 0),
    (Fault.error("internal_error"), 0),
    (Fault.error("fatal_error"), 0),
    (Fault.error("request_timeout"), 0),
]


async def test_an_answer_that_says_nothing_is_looked_into_and_the_message_said_once(outbox: Outbox) -> None:
    for number, (fault, there) in enumerate(UNSURE):
        key = f"{number} {fault}"
        outbox.playground.faults.add(POST, fault)
        outbox.add(key)

        await outbox.sender().drain()
        await outbox.sender().drain()
        assert outbox.row(key).state is DeliveryState.SENDING, key
        assert outbox.keys_in(MARTECH).count(key) == there
        outbox.let_time_pass()
        await outbox.sender().drain()

        assert outbox.keys_in(MARTECH).count(key) == 1
        assert outbox.row(key).state is DeliveryState.POSTED


async def test_a_post_that_hangs_is_looked_for_and_not_repeated(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.hang(2.0))
    outbox.add("one")

    await outbox.sender(slack=outbox.client(timeout=0.1)).drain()
    outbox.let_time_pass()
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["one"]
    assert outbox.row("one").state is DeliveryState.POSTED


async def test_a_message_in_a_thread_is_looked_for_in_its_thread(outbox: Outbox) -> None:
    root = await outbox.playground.say(MAYA, MARTECH, "The root of a thread")
    outbox.playground.faults.add(POST, Fault.reset_after_accepting())
    outbox.add("reply", channel=MARTECH, thread_ts=root["ts"])

    await outbox.sender().drain()
    outbox.let_time_pass()
    await outbox.sender().drain()

    (_, reply) = outbox.playground.thread(MARTECH, root["ts"])
    assert "said reply" in reply["text"]
    assert outbox.keys_in(MARTECH) == ["reply"]


async def test_a_reply_whose_thread_is_gone_is_said_in_its_channel(outbox: Outbox) -> None:
    root = await outbox.playground.say(MAYA, MARTECH, "The root of a thread")
    outbox.playground.faults.add(POST, Fault.reset_before())
    outbox.playground.faults.add("conversations.replies", Fault.error("thread_not_found"))
    outbox.add("reply", channel=MARTECH, thread_ts=root["ts"])

    await outbox.sender().drain()
    outbox.let_time_pass()
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["reply"]
    assert outbox.row("reply").state is DeliveryState.POSTED


async def test_where_stile_cannot_look_it_does_not_repeat_blindly_and_the_admin_is_told(
    outbox: Outbox,
) -> None:
    outbox.playground.faults.add(POST, Fault.reset_before())
    outbox.playground.faults.add("conversations.history", Fault.error("missing_scope"))
    outbox.add("one")

    await outbox.sender().drain()
    outbox.let_time_pass()
    await outbox.sender().drain()

    assert outbox.row("one").state is DeliveryState.UNCERTAIN
    assert outbox.keys_in(MARTECH) == []
    assert "a scope is missing" in outbox.texts_to(ADMIN)[0]


async def said_after_a_doubt(outbox: Outbox, key: str) -> None:
    """Have a message said at its second try, so that it is looked for once more later."""
    outbox.playground.faults.add(POST, Fault.reset_before())
    outbox.add(key)
    await outbox.sender().drain()
    outbox.let_time_pass()
    await outbox.sender().drain()
    assert outbox.row(key).verify_at is not None


def let_it_be_verified(outbox: Outbox, key: str) -> None:
    with outbox.store.writing(outbox.request()) as session:
        claims.verify_later(session, outbox.row(key), after=-1)


async def test_a_second_copy_that_shows_up_later_is_deleted(outbox: Outbox) -> None:
    await said_after_a_doubt(outbox, "one")
    first = outbox.row("one").slack_ts
    about = {"event_type": METADATA, "event_payload": {"key": "one"}}
    await outbox.slack.chat_postMessage(channel=MARTECH, text="the late copy", metadata=about)
    assert outbox.keys_in(MARTECH) == ["one", "one"]

    let_it_be_verified(outbox, "one")
    await outbox.sender().drain()

    assert [m["ts"] for m in outbox.playground.messages(MARTECH)] == [first]
    assert outbox.row("one").verify_at is None


@pytest.mark.parametrize("error", ["missing_scope", "internal_error"])
async def test_looking_again_in_vain_does_not_go_on_at_every_drain(outbox: Outbox, error: str) -> None:
    await said_after_a_doubt(outbox, "one")
    let_it_be_verified(outbox, "one")
    outbox.playground.faults.add("conversations.history", Fault.error(error), times=99)
    sender = outbox.sender()
    before = looks(outbox)

    for _ in range(3):
        await sender.drain()

    assert looks(outbox) == before + 1
    assert outbox.keys_in(MARTECH) == ["one"]


def looks(outbox: Outbox) -> int:
    return len([call for call in outbox.playground.calls if call.method == "conversations.history"])


async def test_a_card_that_somebody_deleted_is_posted_anew(outbox: Outbox) -> None:
    outbox.add("card", channel=MARTECH, live=True)
    await outbox.sender().drain()
    first = outbox.row("card").slack_ts
    await outbox.slack.chat_delete(channel=MARTECH, ts=first)

    with outbox.store.writing(outbox.request()) as session:
        deliveries.redraw(session, 1)
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["card"]
    assert outbox.row("card").slack_ts not in {None, first}


async def test_a_card_is_edited_in_place(outbox: Outbox) -> None:
    outbox.add("card", channel=MARTECH, live=True)
    await outbox.sender().drain()

    with outbox.store.writing(outbox.request()) as session:
        deliveries.redraw(session, 1)
        deliveries.redraw(session, 1)
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["card"]
    assert len([c for c in outbox.playground.calls if c.method == "chat.update"]) == 1


async def test_a_message_that_cannot_be_drawn_is_isolated_and_the_admin_told(outbox: Outbox) -> None:
    outbox.add("poison", kind="nonsense", channel=MARTECH)
    outbox.add("well")

    for _ in range(5):
        await outbox.sender().drain()
        outbox.let_time_pass()
    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == ["well"]
    poison = outbox.row("poison")
    assert (poison.state, poison.attempt) == (DeliveryState.FAILED, 5)
    (told,) = outbox.texts_to(ADMIN)
    assert str(poison.id) in told


async def test_a_handoff_that_ends_between_claim_and_send_is_not_spoken_of(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.hang(0.3))
    outbox.add("first")
    outbox.add("second")

    draining = asyncio.create_task(outbox.sender().drain())
    await until(lambda: outbox.keys_in(MARTECH))
    assert outbox.row("second").state is DeliveryState.SENDING
    outbox.close_the_handoff()
    await draining

    assert outbox.keys_in(MARTECH) == ["first"]
    assert outbox.row("second").state is DeliveryState.CANCELLED


async def test_what_comes_too_late_is_not_said(outbox: Outbox) -> None:
    outbox.add("late", channel=MARTECH, expires_at=outbox.deps.clock() - timedelta(minutes=1))

    await outbox.sender().drain()

    assert outbox.keys_in(MARTECH) == []
    assert outbox.row("late").state is DeliveryState.EXPIRED


async def test_no_channel_waits_for_another_that_has_much_to_say(outbox: Outbox) -> None:
    sender = outbox.sender(replace(PATIENT, pace=20.0))
    for number in range(4):
        outbox.add(f"m{number}")

    await sender.drain()
    outbox.add("there", channel=IT)
    await sender.drain()

    assert outbox.keys_in(MARTECH) == ["m0"]
    assert outbox.keys_in(IT) == ["there"]
    waits = [outbox.next_try_in(f"m{number}") for number in (1, 2, 3)]
    assert waits == sorted(waits)
    assert 15 < waits[0] <= 20
    assert {outbox.row(f"m{number}").attempt for number in (1, 2, 3)} == {0}


async def test_what_a_channel_hears_comes_one_by_one_and_in_order(outbox: Outbox) -> None:
    pace = 0.25
    for number in range(4):
        outbox.add(f"m{number}")

    await outbox.drain_all(outbox.sender(replace(PATIENT, pace=pace)))

    assert outbox.keys_in(MARTECH) == ["m0", "m1", "m2", "m3"]
    posts = [call.at for call in outbox.playground.calls if call.method == POST]
    assert (posts[-1] - posts[0]).total_seconds() > 2 * pace
    assert min((later - earlier).total_seconds() for earlier, later in pairwise(posts)) > pace / 5


async def test_replies_wait_for_the_message_they_belong_to(outbox: Outbox) -> None:
    outbox.playground.faults.add(POST, Fault.reset_before(), where=lambda args: "said root" in args["text"])
    outbox.add("root")
    outbox.add("reply", thread_of="root", channel=None)

    await outbox.sender().drain()
    assert outbox.keys_in(MARTECH) == []
    for _ in range(2):
        outbox.let_time_pass()
        await outbox.sender().drain()

    (root,) = outbox.playground.messages(MARTECH)
    assert root["reply_count"] == 1
    assert outbox.keys_in(MARTECH) == ["root", "reply"]


async def test_two_workers_on_one_store_say_everything_once(
    outbox: Outbox, open_store: Callable[[], Store]
) -> None:
    for number in range(30):
        outbox.add(f"m{number}", channel=(MARTECH, IT)[number % 2])
    workers = [outbox.sender(), outbox.sender(store=open_store(), slack=outbox.client())]

    await asyncio.gather(*(worker.drain() for worker in workers))

    said = outbox.keys_in(MARTECH) + outbox.keys_in(IT)
    assert sorted(said) == sorted(f"m{number}" for number in range(30))


class SlowClient(SlackClient):
    """Posts only when it is let, as a process does that was stopped for a while."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.let, self.reached = asyncio.Event(), asyncio.Event()

    async def chat_postMessage(self, **args: Any) -> Any:  # noqa: N802 - the client's own name
        self.reached.set()
        await self.let.wait()
        return await super().chat_postMessage(**args)


async def test_a_lease_lost_while_sending_leaves_one_message(outbox: Outbox) -> None:
    slow = outbox.client(SlowClient)
    outbox.add("one")
    stopped = asyncio.create_task(outbox.sender(slack=slow).drain())
    await slow.reached.wait()
    outbox.let_time_pass()

    await outbox.sender().drain()
    kept = outbox.row("one").slack_ts
    slow.let.set()
    await stopped

    (message,) = outbox.playground.messages(MARTECH)
    assert message["ts"] == kept
    assert outbox.row("one").state is DeliveryState.POSTED


async def test_a_lease_lost_to_a_worker_that_died_keeps_the_message_that_was_said(outbox: Outbox) -> None:
    slow = outbox.client(SlowClient)
    outbox.add("one")
    stopped = asyncio.create_task(outbox.sender(slack=slow).drain())
    await slow.reached.wait()
    outbox.let_time_pass()
    outbox_cases.claim(outbox.deps, limit=9, lease=60)

    slow.let.set()
    await stopped
    outbox.let_time_pass()
    await outbox.sender().drain()

    (message,) = outbox.playground.messages(MARTECH)
    assert outbox.row("one").slack_ts == message["ts"]
    assert outbox.row("one").state is DeliveryState.POSTED


async def test_a_lease_lost_on_a_card_that_changed_meanwhile_still_draws_the_change(outbox: Outbox) -> None:
    slow = outbox.client(SlowClient)
    outbox.add("card", channel=MARTECH, live=True)
    stopped = asyncio.create_task(outbox.sender(slack=slow).drain())
    await slow.reached.wait()
    outbox.let_time_pass()
    outbox_cases.claim(outbox.deps, limit=9, lease=60)
    with outbox.store.writing(outbox.request()) as session:
        deliveries.redraw(session, 1)

    slow.let.set()
    await stopped
    await outbox.sender().drain()

    row = outbox.row("card")
    assert (row.state, row.drawn) == (DeliveryState.POSTED, row.wanted)
    assert outbox.keys_in(MARTECH) == ["card"]


async def test_nothing_is_said_when_the_lease_left_is_too_short_to_be_sure_of_it(outbox: Outbox) -> None:
    outbox.add("one")

    draining = asyncio.create_task(outbox.sender(replace(PATIENT, lease=1.0)).drain())
    await asyncio.sleep(0.05)
    draining.cancel()
    await asyncio.gather(draining, return_exceptions=True)

    assert outbox.keys_in(MARTECH) == []
