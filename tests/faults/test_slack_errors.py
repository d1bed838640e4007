"""Every pair of a method and what Slack may answer: what becomes of the message, and who is told (RELIABILITY F)."""

import asyncio
from dataclasses import dataclass
from typing import Any

import pytest
from sqlmodel import col, update

from bot.playground import Fault
from handlers.jobs.messages import DRAWS
from handlers.jobs.said import Attachment
from handlers.use_cases import places
from handlers.views import ids
from handlers.views.blocks import Message
from storage import deliveries, handoffs
from storage.tables import DeliveryRow
from storage.vocabulary import DeliveryState, State
from tests.faults.conftest import Logged
from tests.faults.tally import TALLY
from tests.journeys.work_door import hand_in
from tests.outbox import Outbox
from tests.test_door import behind_the_answers
from tests.world import ADMIN, ARUN, ILEAD, IT, MARTECH, MAYA, TEAM, World

POSTED, BLOCKED, FAILED = DeliveryState.POSTED, DeliveryState.BLOCKED, DeliveryState.FAILED
PENDING, SENDING, UNCERTAIN = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.UNCERTAIN


@dataclass(frozen=True)
class Pair:
    """One method and one error of Slack's, with what is to come of it."""

    method: str
    error: str
    state: DeliveryState
    told: tuple[str, ...] = ()
    fault: Fault | None = None

    def __str__(self) -> str:
        return f"{self.method} {self.error}"


def pairs(method: str, state: DeliveryState, *errors: str, told: tuple[str, ...] = ()) -> list[Pair]:
    return [Pair(method, error, state, told) for error in errors]


ADMINS = (ADMIN,)
WHO_ASKED = (MAYA, ILEAD)
CHANNEL = ("channel_not_found", "not_in_channel", "is_archived")
SETTING = (
    "restricted_action",
    "restricted_action_read_only_channel",
    "restricted_action_thread_only_channel",
    "restricted_action_non_threadable_channel",
    "restricted_action_thread_locked",
    "messages_tab_disabled",
    "ekm_access_denied",
    "team_access_not_granted",
    "app_access_restricted",
    "missing_scope",
    "not_authed",
    "invalid_auth",
    "token_revoked",
    "token_expired",
    "account_inactive",
    "access_denied",
)
SHAPE = ("msg_too_long", "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "no_text")
ODD = (
    "too_many_attachments",
    "metadata_too_large",
    "invalid_metadata_format",
    "cannot_reply_to_message",
    "team_not_found",
    "an_error_nobody_knows",
)
PERHAPS = ("internal_error", "fatal_error", "request_timeout", "service_unavailable", "team_added_to_org")
POST, UPDATE, OPEN = "chat.postMessage", "chat.update", "conversations.open"
POSTS = [
    *pairs(POST, BLOCKED, *CHANNEL, *SETTING, told=ADMINS),
    *pairs(POST, POSTED, *SHAPE),
    *pairs(POST, FAILED, *ODD, told=ADMINS),
    *pairs(POST, SENDING, *PERHAPS),
    *pairs(POST, PENDING, "ratelimited", "rate_limited", "message_limit_exceeded", "org_login_required"),
    Pair(POST, "429", PENDING, fault=Fault.rate_limited("30")),
    Pair(POST, "500", SENDING, fault=Fault.status(500)),
    Pair(POST, "502 after taking it", SENDING, fault=Fault.status(502, accepted=True)),
    Pair(POST, "no JSON", SENDING, fault=Fault.not_json()),
    Pair(POST, "no ts", SENDING, fault=Fault.answer({"ok": True})),
    Pair(POST, "no object", SENDING, fault=Fault.answer(["ok"])),
    Pair(POST, "reset before", SENDING, fault=Fault.reset_before()),
    Pair(POST, "reset after taking it", SENDING, fault=Fault.reset_after_accepting()),
]
OPENS = [
    *pairs(
        OPEN, FAILED, "user_disabled", "user_not_found", "user_not_visible", "cannot_dm_bot", told=WHO_ASKED
    ),
    *pairs(OPEN, BLOCKED, "missing_scope", "channel_not_found", told=ADMINS),
    *pairs(OPEN, FAILED, "method_not_supported_for_channel_type", "too_many_users", told=ADMINS),
    *pairs(OPEN, SENDING, *PERHAPS),
    Pair(OPEN, "no channel", SENDING, fault=Fault.answer({"ok": True})),
    Pair(OPEN, "no channel", SENDING, fault=Fault.answer({"ok": True, "channel": None})),
    *pairs(OPEN, PENDING, "ratelimited"),
]
UPDATES = [
    # to be posted anew, and the old one is let go of
    *pairs(UPDATE, POSTED, "message_not_found", "cant_update_message", "edit_window_closed", "is_inactive"),
    *pairs(UPDATE, POSTED, *SHAPE),
    *pairs(UPDATE, BLOCKED, "channel_not_found", "missing_scope", told=ADMINS),
    *pairs(UPDATE, FAILED, "block_mismatch", "an_error_nobody_knows", told=ADMINS),
    # an edit that may have been made is made again
    *pairs(UPDATE, PENDING, *PERHAPS, "update_failed", "external_channel_migrating", "ratelimited"),
]
LOOKS = [
    *pairs("conversations.history", UNCERTAIN, "missing_scope", told=ADMINS),
    *pairs("conversations.history", BLOCKED, "not_in_channel", "channel_not_found", told=ADMINS),
    *pairs("conversations.history", SENDING, *PERHAPS),
    Pair("conversations.history", "no messages", SENDING, fault=Fault.answer({"ok": True})),
    *pairs("conversations.history", PENDING, "ratelimited"),
    *pairs("conversations.history", UNCERTAIN, "channel_is_limited_access", told=ADMINS),
]


def fault_of(pair: Pair) -> Fault:
    return pair.fault or Fault.error(pair.error)


def told_now(outbox: Outbox, before: dict[str, int]) -> tuple[str, ...]:
    return tuple(who for who, times in told_before(outbox).items() if times > before[who])


def told_before(outbox: Outbox) -> dict[str, int]:
    """Count what each person was told of trouble; that the message itself goes on by DM, in their hours, is none."""
    read = {who: outbox.keys_in(outbox.playground.dm(who)) for who in (ADMIN, MAYA, ILEAD)}
    return {who: len([key for key in keys if not key.endswith(":dm")]) for who, keys in read.items()}


async def check(outbox: Outbox, logged: Logged, table: list[Pair], meet: Any) -> None:
    """Have a message meet each error; compare what becomes of it, and who is told, with the table."""
    wrong: list[str] = []
    for number, pair in enumerate(table):
        key = f"{number} {pair}"
        await meet(outbox, pair, key, prepare=True)
        before = told_before(outbox)
        await meet(outbox, pair, key, prepare=False)
        row = outbox.row(key)
        if (row.state, told_now(outbox, before)) != (pair.state, pair.told):
            wrong.append(
                f"{pair}: {row.state} and told {told_now(outbox, before)}, not {pair.state}, {pair.told}"
            )
        outbox.playground.faults.clear()
        leave(outbox, key)
    line = TALLY.add("pairs of method and error", len(table), tracebacks=len(logged.tracebacks))
    assert not wrong, "\n".join(wrong)
    assert line.clean, [words[:500] for words in logged.tracebacks]


def leave(outbox: Outbox, key: str) -> None:
    """Let a message alone, so that the next one meets nothing of it; whoever is told is told of each."""
    places.opened(outbox.deps, TEAM, channel=MARTECH)
    with outbox.store.system() as session:
        one = col(DeliveryRow.id) == outbox.row(key).id
        session.execute(update(DeliveryRow).where(one).values(state=DeliveryState.CANCELLED))
        session.connection().exec_driver_sql("UPDATE deliveries SET last_error = '' WHERE kind <> 'trouble'")
        session.connection().exec_driver_sql(
            "UPDATE deliveries SET dedupe_key = CAST(id AS varchar(40)) WHERE kind = 'trouble'"
        )


def in_martech(args: Any) -> bool:
    return bool(args.get("channel") == MARTECH)


async def post(outbox: Outbox, pair: Pair, key: str, *, prepare: bool) -> None:
    if prepare:
        return
    outbox.playground.faults.add(POST, fault_of(pair), where=in_martech)
    outbox.add(key)
    await outbox.sender().drain()


async def open_a_dm(outbox: Outbox, pair: Pair, key: str, *, prepare: bool) -> None:
    if prepare:
        return
    outbox.playground.faults.add(OPEN, fault_of(pair), where=lambda args: args.get("users") == ARUN)
    outbox.add(key, person=ARUN)
    await outbox.sender().drain()


async def edit(outbox: Outbox, pair: Pair, key: str, *, prepare: bool) -> None:
    if prepare:
        outbox.add(key, channel=MARTECH, live=True)
        await outbox.sender().drain()
        return
    outbox.playground.faults.add(UPDATE, fault_of(pair))
    with outbox.store.writing(outbox.request()) as session:
        deliveries.redraw_key(session, key)
    await outbox.sender().drain()


async def look(outbox: Outbox, pair: Pair, key: str, *, prepare: bool) -> None:
    if prepare:
        outbox.add(key)
        outbox.playground.faults.add(POST, Fault.reset_before(), where=in_martech)
        await outbox.sender().drain()
        outbox.let_time_pass()
        return
    outbox.playground.faults.add(pair.method, fault_of(pair))
    await outbox.sender().drain()


def a_file(*_: Any) -> Attachment:
    """Return a file, and what is said where it cannot be sent."""
    return Attachment(
        "slot.ics", b"BEGIN:VCALENDAR", "The slot", Message("The slot is on Monday at nine.", [])
    )


async def upload(outbox: Outbox, pair: Pair, key: str, *, prepare: bool) -> None:
    if prepare:
        return
    outbox.playground.faults.add(pair.method, fault_of(pair))
    outbox.add(key, "a file", channel=MARTECH)
    await outbox.sender().drain()


FILES = [
    *pairs(
        "files.getUploadURLExternal",
        POSTED,
        "missing_scope",
        "not_allowed_token_type",
        "file_uploads_disabled",
        "file_uploads_except_images_disabled",
        "file_type_not_allowed",
        "file_upload_size_restricted",
        "storage_limit_reached",
        "snippet_too_large",
    ),
    *pairs("files.getUploadURLExternal", PENDING, "ratelimited"),
    *pairs(
        "files.completeUploadExternal",
        POSTED,
        "posting_to_channel_denied",
        "file_update_failed",
        "access_denied",
    ),
    *pairs("files.completeUploadExternal", SENDING, "internal_error"),
]


async def test_a_file_that_cannot_be_sent_is_said_as_words(
    outbox: Outbox, logged: Logged, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(DRAWS, "a file", a_file)  # a topic of the test's own

    await check(outbox, logged, FILES, upload)

    said = [m["text"] for m in outbox.playground.messages(MARTECH) if "The slot is on Monday" in m["text"]]
    assert len(said) == len([pair for pair in FILES if pair.state is POSTED])


TABLES = {"post": (POSTS, post), "open": (OPENS, open_a_dm), "edit": (UPDATES, edit), "look": (LOOKS, look)}


@pytest.mark.parametrize("method", TABLES)
async def test_each_error_of_a_message_has_its_outcome_and_the_person_who_is_told(
    outbox: Outbox, logged: Logged, method: str
) -> None:
    table, meet = TABLES[method]

    await check(outbox, logged, table, meet)


# what people asked for themselves

FORMS = [
    "expired_trigger_id",
    "exchanged_trigger_id",
    "invalid_trigger_id",
    "internal_error",
    "view_too_large",
]
FILLS = ["hash_conflict", "not_found", "view_too_large", "internal_error"]
UNKNOWN = ["ratelimited", "internal_error", "missing_scope", "invalid_auth"]
STRANGE = ["user_not_found", "user_not_visible"]
WHISPERS = [
    "user_not_in_channel",
    "channel_not_found",
    "not_in_channel",
    "is_archived",
    "messages_tab_disabled",
]
HOMES = ["hash_conflict", "view_too_large", "not_enabled", "internal_error"]


async def test_each_error_of_a_form_a_whisper_or_a_look_at_a_person_is_told_and_nothing_is_done(
    world: World, logged: Logged
) -> None:
    await hand_in(world)
    for who in (ARUN, MAYA):
        await world.command(who, "/handoff help")
    card = world.message_with(IT, ids.HANDOFF_TAKE)["ts"]
    faults, wrong = world.playground.faults, []

    for error in FORMS:
        faults.add("views.open", Fault.error(error))
        await world.click(ARUN, IT, ids.HANDOFF_ASK)
        if "press again" not in world.whispers(ARUN, IT)[-1]["text"]:
            wrong.append(f"views.open {error}")
    for error in FILLS:
        faults.add("views.update", Fault.error(error))
        await world.click(ARUN, IT, ids.HANDOFF_ASK)
        await world.playground.close_modal(ARUN)
    for error in [*UNKNOWN, *STRANGE]:
        world.bot.edge.directory.forget(TEAM)
        faults.add("users.info", Fault.error(error), times=2)
        await world.press_forged(ARUN, IT, card, ids.HANDOFF_TAKE, "1")
        words = world.whispers(ARUN, IT)[-1]["text"]
        if ("cannot check who you are" in words) != (error in UNKNOWN) or state_of(world) is not State.READY:
            wrong.append(f"users.info {error}: {words}")
        faults.clear()
    world.bot.edge.directory.forget(TEAM)
    for error in WHISPERS:
        before = len(world.dm_texts(MAYA))
        faults.add("chat.postEphemeral", Fault.error(error))
        await world.press_forged(MAYA, IT, card, ids.HANDOFF_TAKE, "1")
        if len(world.dm_texts(MAYA)) != before + 1:
            wrong.append(f"chat.postEphemeral {error}")
    for error in HOMES:
        faults.add("views.publish", Fault.error(error))
        await world.playground.open_home(MAYA)
        await world.settle()
        faults.clear()
    await behind_the_answers(world)
    await asyncio.sleep(0)

    tried = len(FORMS) + len(FILLS) + len(UNKNOWN) + len(STRANGE) + len(WHISPERS) + len(HOMES)
    fives = len([one for one in world.playground.deliveries if one.status >= 500])
    line = TALLY.add("pairs of method and error", tried, tracebacks=len(logged.tracebacks), fives=fives)
    assert not wrong, wrong
    assert line.clean, [words[:600] for words in logged.tracebacks]
    assert state_of(world) is State.READY


def state_of(world: World) -> State:
    with world.bot.store.reading(TEAM) as session:
        handoff = handoffs.get(session, 1)
    assert handoff is not None
    return handoff.state
