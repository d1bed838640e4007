"""Second copies: whoever leaves one behind, the second look takes it away."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.playground import Fault
from handlers.jobs.deliveries import METADATA
from handlers.use_cases import deliveries as outbox_cases
from storage import claims, deliveries
from storage.vocabulary import DeliveryState
from tests.faults.tally import TALLY
from tests.jobs.test_deliveries import SlowClient
from tests.outbox import Outbox
from tests.world import MARTECH


async def let_it_be_verified(outbox: Outbox, key: str) -> None:
    """Let the time of the second look come, where there is to be one."""
    if outbox.row(key).verify_at is not None:
        with outbox.store.writing(outbox.request()) as session:
            claims.verify_later(session, outbox.row(key), after=-1)
    await outbox.sender().drain()


async def post_a_copy(outbox: Outbox, key: str) -> None:
    """Say a message as another worker would."""
    about = {"event_type": METADATA, "event_payload": {"key": key}}
    await outbox.slack.chat_postMessage(channel=MARTECH, text="the same again", metadata=about)


async def stopped_before_its_post(outbox: Outbox) -> tuple[Any, "asyncio.Task[int]"]:
    """Have a worker that has claimed a message and does not come to say it."""
    slow = outbox.client(SlowClient)
    stopped = asyncio.create_task(outbox.sender(slack=slow).drain())
    await slow.reached.wait()
    outbox.let_time_pass()
    return slow, stopped


async def test_a_worker_that_died_after_its_post_while_the_first_came_back_leaves_one_message(
    outbox: Outbox,
) -> None:
    outbox.add("one")
    slow, stopped = await stopped_before_its_post(outbox)
    outbox_cases.claim(outbox.deps, limit=9, lease=60)
    await post_a_copy(outbox, "one")  # and there the second worker dies

    slow.let.set()
    await stopped
    assert outbox.keys_in(MARTECH) == ["one", "one"]
    await let_it_be_verified(outbox, "one")

    said = outbox.keys_in(MARTECH)
    assert TALLY.add("second copies", 1, doubled=len(said) - 1).clean
    assert outbox.row("one").state is DeliveryState.POSTED


@pytest.mark.parametrize(
    "fault",
    [
        Fault.error("message_not_found"),
        Fault.error("internal_error"),
        Fault.reset_before(),
        Fault.error("new"),
    ],
    ids=lambda fault: f"{fault.kind} {fault.value}".strip(),
)
async def test_a_copy_that_could_not_be_deleted_is_deleted_by_the_second_look_and_nothing_is_said_anew(
    outbox: Outbox, fault: Fault
) -> None:
    root = await outbox.slack.chat_postMessage(channel=MARTECH, text="a root")
    outbox.add("one", channel=MARTECH, thread_ts=root["ts"])
    slow, stopped = await stopped_before_its_post(outbox)
    await outbox.sender().drain()
    outbox.playground.faults.add("chat.delete", fault)

    slow.let.set()
    await stopped
    await let_it_be_verified(outbox, "one")

    said = outbox.keys_in(MARTECH)
    assert TALLY.add("second copies", 1, doubled=len(said) - 1).clean
    assert outbox.row("one").state is DeliveryState.POSTED
    posts = [call for call in outbox.playground.calls if call.method == "chat.postMessage"]
    assert len(posts) == len(["the root", "the first worker's", "the second worker's"])


async def test_what_may_have_been_said_before_its_channel_was_closed_is_looked_for_when_it_opens(
    outbox: Outbox,
) -> None:
    for again in (unblocked, resumed, redrawn):
        key = again.__name__
        outbox.add(key, channel=MARTECH, live=True)
        outbox.playground.faults.add("chat.postMessage", Fault.reset_after_accepting())
        await outbox.sender().drain()
        outbox.let_time_pass()
        outbox.playground.faults.add("conversations.history", Fault.error("not_in_channel"))
        await outbox.sender().drain()
        assert outbox.row(key).state is DeliveryState.BLOCKED

        with outbox.store.writing(outbox.request()) as session:
            again(session, key)
        await outbox.sender().drain()

        said = outbox.keys_in(MARTECH)
        assert TALLY.add("second copies", 1, doubled=said.count(key) - 1).clean, key
        assert outbox.row(key).state is DeliveryState.POSTED


def unblocked(session: Any, _: str) -> None:
    deliveries.unblock(session, MARTECH)


def resumed(session: Any, _: str) -> None:
    deliveries.resume(session, since=datetime(2000, 1, 1, tzinfo=UTC))


def redrawn(session: Any, key: str) -> None:
    deliveries.redraw_key(session, key)
