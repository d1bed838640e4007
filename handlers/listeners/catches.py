"""What people do with messages: turn one into a handoff, react, mention Stile, and answer its offers."""

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners import drafting, response_urls
from handlers.listeners.forms import open_form
from handlers.listeners.heard import AFTER_ACK, Heard, Listener
from handlers.listeners.refusals import note
from handlers.rules import catches as rules
from handlers.rules.catches import Opens, Post, Turned
from handlers.rules.home import is_member
from handlers.rules.refusals import Refusal
from handlers.use_cases import catches as use_cases
from handlers.use_cases import home, people, sources
from handlers.use_cases.outcome_contexts import resume_form
from handlers.views import catches as views
from handlers.views import ids
from handlers.views.blocks import Block
from handlers.views.whole import whole_form
from storage.records import STILE, Request
from storage.vocabulary import Door, FoundBy

log = structlog.get_logger()
NOT_INVITED = (
    "Stile is not in this channel: write `/invite @Stile` there and use the shortcut again, "
    "or write `/handoff` and a few words."
)
PRIVATE = "Stile does not read messages between people; write `/handoff` and a few words of it instead."
NOT_ANSWERED = "Slack did not say where this message is; try again in a minute."
NOTHING = "Nobody wrote this message, so there is nothing to turn into a handoff."


# Silent catch


async def heard_post(heard: Heard, message: Mapping[str, Any], post: Post) -> None:
    """Somebody posted something; the silent catch speaks only when it is a request in a channel it listens in."""
    mode = await _mode(heard, post)
    if mode == "off" or not (rules.is_own_request(message) and rules.reads_as_request(post.text)):
        return
    author = await heard.edge.directory.actor(heard.team, post.person)
    if mode == "on" and is_member(author) and await _is_held_back(heard, post):
        return
    request = _by_stile(heard).model_copy(update={"actor": author})
    handoff = await heard.run_as(request, use_cases.catch_silently, post)
    if handoff is not None:
        heard.edge.later(_keep_link(heard, handoff.id, post))


async def _is_held_back(heard: Heard, post: Post) -> bool:
    """Tell whether a model holds a nudge back that the rules want; it never causes one."""
    if heard.deps.words is None or await asyncio.to_thread(
        use_cases.is_left_alone, heard.deps, heard.team, post
    ):
        return False
    return await drafting.holds_back(heard, post.text)


async def _mode(heard: Heard, post: Post) -> rules.Mode:
    if not post.is_root or _is_shared(heard):
        return "off"
    return await asyncio.to_thread(use_cases.listens, heard.deps, heard.team, post)


async def heard_edit(heard: Heard, message: Mapping[str, Any], post: Post) -> None:
    """Somebody changed a message; one whose own event has not come yet counts as it now reads."""
    if rules.is_by_person(message) and await asyncio.to_thread(
        use_cases.is_unheard, heard.deps, heard.team, post
    ):
        await heard_post(heard, message, post)
        if await _mode(heard, post) != "off":
            await asyncio.to_thread(use_cases.pass_over, heard.deps, _by_stile(heard, again=True), post)
        return
    edited = message.get("edited")
    edited_ts = str(edited.get("ts") or "") if isinstance(edited, Mapping) else ""
    await heard.run_as(_by_stile(heard), sources.follow_edit, post, edited_ts)


async def heard_deletion(heard: Heard, post: Post) -> None:
    """Somebody deleted a message."""
    await heard.run_as(_by_stile(heard), sources.follow_deletion, post)


def _by_stile(heard: Heard, *, again: bool = False) -> Request:
    """Return a request of Stile itself; `again` when the payload's own is done."""
    return Request(
        team=heard.team,
        actor=STILE,
        at=heard.deps.clock(),
        inbox_id=None if again else heard.inbox_id,
        surface=heard.surface,
        patience=AFTER_ACK,
    )


def _is_shared(heard: Heard) -> bool:
    """Tell whether people of another company read along, or may for all that is known."""
    return heard.body.get("is_ext_shared_channel") is not False


# Reaction and mention


async def reacted(heard: Heard) -> None:
    """Somebody reacted; the one reaction that asks for a handoff has the message's author asked."""
    event = heard.body["event"]
    item = event.get("item") or {}
    bare = {"user": event.get("item_user"), "ts": item.get("ts")}
    post = rules.read_post(bare, item.get("channel"))
    if item.get("type") == "message" and post is not None and await _asks(heard, event.get("reaction")):
        await _offer(heard, post, bare, FoundBy.REACTION)
    await heard.ack()


async def _asks(heard: Heard, reaction: object) -> bool:
    return await asyncio.to_thread(use_cases.asks_for_handoff, heard.deps, heard.team, reaction)


async def mentioned(heard: Heard) -> None:
    """Somebody called Stile in a channel; what else they wrote is what it is about."""
    event = heard.body["event"]
    post = rules.read_post(event, event.get("channel"))
    if post is not None and rules.is_by_person(event):
        await _offer(heard, post, event, FoundBy.MENTION)
    await heard.ack()


async def _offer(heard: Heard, post: Post, message: Mapping[str, Any], found_by: FoundBy) -> None:
    request = await heard.request(patience=AFTER_ACK)
    if _is_shared(heard):
        await heard.run_as(request, use_cases.refuse_shared, post)
        return
    if not is_member(request.actor):
        await heard.run_as(request, use_cases.offer, post, found_by=found_by, asker=None)
        return
    if found_by is FoundBy.MENTION:
        post = await asyncio.to_thread(use_cases.without_mention, heard.deps, heard.team, post)
        if post.is_root and not post.text:
            await heard.run_as(request, use_cases.offer_doors, post)
            return
    message, post = await _root(heard, message, post)
    if rules.is_system(message):
        return
    asker, link = await _asker(heard, message, post), await _link(heard, post)
    await heard.run_as(request, use_cases.offer, post, found_by=found_by, asker=asker, link=link)


async def _root(heard: Heard, message: Mapping[str, Any], post: Post) -> tuple[Mapping[str, Any], Post]:
    """Return the message a thread hangs on, read once; as it is known where history cannot be read."""
    if post.is_root and message.get("text"):
        return message, post
    read = await _read(heard, post.channel, post.root)
    root = str(read.get("thread_ts") or post.root) if read else post.root
    if read and root != read.get("ts"):
        read = await _read(heard, post.channel, root)
    known = rules.read_post({**read, "thread_ts": root}, post.channel) if read else None
    if known is not None:
        return read or message, known
    return message, Post(post.channel, root, "" if not post.is_root else post.person, post.text, root)


async def _read(heard: Heard, channel: str, ts: str) -> dict[str, Any] | None:
    try:
        answer = await heard.slack.conversations_replies(channel=channel, ts=ts, limit=20)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        log.info("a message could not be read", error=type(error).__name__)
        return None
    messages = [message for message in answer.get("messages") or () if isinstance(message, dict)]
    return next((message for message in messages if message.get("ts") == ts), None)


async def _asker(heard: Heard, message: Mapping[str, Any], post: Post) -> str | None:
    """Return a message's author where that is a full member of the company."""
    if not post.person or message.get("bot_id"):
        return None
    actor = await heard.edge.directory.actor(heard.team, post.person)
    return actor.id if is_member(actor) else None


async def _link(heard: Heard, post: Post) -> str:
    try:
        answer = await heard.slack.chat_getPermalink(channel=post.channel, message_ts=post.root)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        log.info("a message has no link", error=type(error).__name__)
        return ""
    return str(answer.get("permalink") or "")


async def _keep_link(heard: Heard, handoff_id: int, post: Post) -> None:
    if link := await _link(heard, post):
        await heard.run_as(_by_stile(heard, again=True), sources.keep_link, handoff_id, link)


# Message shortcut


async def used_from_message(heard: Heard) -> None:
    """Somebody used the shortcut on a message."""
    await open_form(heard, _from_message)


async def _from_message(heard: Heard, request: Request) -> Block:
    channel = str((heard.body.get("channel") or {}).get("id") or "")
    message = heard.body.get("message") or {}
    post = rules.read_post({**message, "user": message.get("user") or ""}, channel)
    if post is None or rules.is_system(message):
        raise Refusal(NOTHING)
    if channel.startswith("D"):
        direct = await asyncio.to_thread(people.dm_of, heard.deps, heard.team, heard.user) == channel
        if not direct or post.person != heard.user:
            raise Refusal(PRIVATE)
        turned = await heard.run_as(request, use_cases.turn_direct, post)
        return await _view(heard, request, turned)
    await _require_place(heard, channel)
    message, post = await _root(heard, message, post)
    asker, link = await _asker(heard, message, post), await _link(heard, post)
    turned = await heard.run_as(request, use_cases.turn, post, asker=asker, link=link)
    return await _view(heard, request, turned)


async def _require_place(heard: Heard, channel: str) -> None:
    """Refuse a message in a place where Stile cannot speak, or where another company reads along."""
    try:
        answer = await heard.slack.conversations_info(channel=channel)
    except SlackApiError as error:
        log.info("a conversation cannot be seen", error=error.response.get("error"))
        raise Refusal(NOT_INVITED) from error
    except (aiohttp.ClientError, TimeoutError) as error:
        raise Refusal(NOT_ANSWERED) from error
    known = answer.get("channel") or {}
    if known.get("is_ext_shared") or known.get("is_pending_ext_shared"):
        raise Refusal(use_cases.SHARED)
    if not known.get("is_member"):
        raise Refusal(NOT_INVITED)


async def _view(heard: Heard, request: Request, turned: Turned) -> Block:
    again = request.model_copy(update={"inbox_id": None})
    if turned.opens is Opens.DOORS:
        return views.doors(turned.handoff, turned.source)
    if turned.opens is Opens.ASKED:
        return note(views.asked(turned.handoff))
    if turned.opens is Opens.WHOLE:
        return whole_form(await heard.run_as(again, home.look_at, turned.handoff.id))
    return drafting.shown(heard, await heard.run_as(again, resume_form, turned.handoff.id))


# Answers to an offer


async def pressed_idea(heard: Heard) -> None:
    """Somebody tells IT early of a message that was caught."""
    await _open(heard, Door.IDEA)


async def pressed_work(heard: Heard) -> None:
    """Somebody asks for work on a message that was caught."""
    await _open(heard, Door.WORK)


async def _open(heard: Heard, door: Door) -> None:
    handoff_id = heard.ids()[0]

    async def fill(heard: Heard, request: Request) -> Block:
        turned = await heard.run_as(request, use_cases.open_caught, handoff_id, door)
        heard.edge.later(response_urls.clear(heard))
        return await _view(heard, request, turned)

    await open_form(heard, fill, replace=True)


async def pressed_direct_idea(heard: Heard) -> None:
    """Somebody tells IT early of what they wrote to Stile."""
    await _open_direct(heard, Door.IDEA)


async def pressed_direct_work(heard: Heard) -> None:
    """Somebody asks for work on what they wrote to Stile."""
    await _open_direct(heard, Door.WORK)


async def _open_direct(heard: Heard, door: Door) -> None:
    ts = heard.value.replace(":", ".")
    if not rules.is_timestamp(ts):
        raise Refusal(use_cases.OUT_OF_DATE)

    async def fill(heard: Heard, request: Request) -> Block:
        return await _view(heard, request, await heard.run_as(request, use_cases.open_direct, ts, door))

    await open_form(heard, fill)


async def pressed_no_request(heard: Heard) -> None:
    """Somebody says that a message of theirs asks for nothing."""
    mute = await heard.run(use_cases.say_no_request, heard.ids()[0])
    heard.acked = True
    await heard.ack()
    heard.edge.later(response_urls.replace(heard, views.no_request(mute.until if mute else None)))


async def pressed_not_now(heard: Heard) -> None:
    """Somebody leaves a message for later."""
    handoff = await heard.run(use_cases.say_not_now, heard.ids()[0])
    heard.acked = True
    await heard.ack()
    heard.edge.later(response_urls.replace(heard, views.not_now(handoff)))


SHORTCUTS: dict[str, Listener] = {ids.FROM_MESSAGE: used_from_message}
EVENTS: dict[str, Listener] = {"reaction_added": reacted, "app_mention": mentioned}
ACTIONS: dict[str, Listener] = {
    ids.CATCH_IDEA: pressed_idea,
    ids.CATCH_WORK: pressed_work,
    ids.CATCH_NO_REQUEST: pressed_no_request,
    ids.CATCH_NOT_NOW: pressed_not_now,
    ids.DIRECT_IDEA: pressed_direct_idea,
    ids.DIRECT_WORK: pressed_direct_work,
}
OPENERS = frozenset({ids.CATCH_IDEA, ids.CATCH_WORK, ids.DIRECT_IDEA, ids.DIRECT_WORK})
