"""The one error handler: whatever a listener raises becomes one finished sentence, where the person looks."""

import asyncio
import re
import secrets
from collections.abc import Mapping
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.heard import AFTER_ACK, Edge, Heard
from handlers.rules.refusals import Denied, Refusal
from handlers.use_cases import denials
from handlers.views import ids
from handlers.views.blocks import Block, modal, section
from storage.store import AlreadyDoneError, NoSuchIdError, StaleWriteError, StoreBusyError, StoreFullError

BUSY = "Stile's database did not answer in time, so nothing was recorded. Your text is kept; try again in a moment."
FULL = (
    "Stile's database has no room left, so nothing was recorded. Your text is kept; tell your Stile admin, and try "
    "again when there is room."
)
STALE = "Somebody changed this a moment ago, so nothing was overwritten; look at it again and press again."

NO_SUCH = "There is nothing with this number; `/handoff list` shows what there is."
PLAINLY: Mapping[str, Any] = {
    "parse": "none",
    "link_names": False,
    "unfurl_links": False,
    "unfurl_media": False,
}
"""How anything is posted: no name or address in it sets something off."""
LATER = "later"
"""What a listener answers the drain with about an event that Slack or the database keeps it from handling now."""

_MARKUP = re.compile(r"<[@#!]")
_IDS = re.compile(r"[0-9:]{1,100}")

log = structlog.get_logger()


async def answer(heard: Heard, error: Exception) -> None:
    """Tell the person what became of what they did, or what they can do."""
    if isinstance(error, AlreadyDoneError):
        await _ack(heard)
        return
    sentence, field = sentence_of(heard, error)
    body = {} if heard.acked else spoken(heard.body, sentence, field)
    await _ack(heard, **body)
    if not body:
        heard.edge.later(tell(heard, sentence))
    keep_denial(heard, error)


def keep_denial(heard: Heard, error: Exception) -> None:
    """Have it written down, behind the answer, that somebody tried what is not theirs."""
    if isinstance(error, Denied):
        heard.edge.later(_keep_denial(heard))


async def _keep_denial(heard: Heard) -> None:
    what, about = tried(heard.body)
    try:
        request = await heard.request(patience=AFTER_ACK)
        await asyncio.to_thread(denials.keep, heard.deps, request, what=what, about=about)
    except (Refusal, StoreBusyError) as error:
        log.warning("a denial could not be kept", what=what, about=about, error=type(error).__name__)


def tried(body: Mapping[str, Any]) -> tuple[str, str]:
    """Return what somebody tried and about which ids, without a word that anybody typed."""
    view, action = body.get("view") or {}, (body.get("actions") or [{}])[0]
    what = action.get("action_id") or body.get("callback_id") or view.get("callback_id")
    what = what or body.get("command") or (body.get("event") or {}).get("type") or ""
    about = str(action.get("value") or view.get("private_metadata") or "")
    return str(what), about if _IDS.fullmatch(about) else ""


def spoken(body: Mapping[str, Any], sentence: str, field: str | None = None) -> dict[str, Any]:
    """Return the answer that says a sentence, empty where an answer cannot say anything."""
    if body.get("type") == "view_submission":
        return _in_form(body["view"].get("blocks") or [], sentence, field)
    if "command" in body:
        return {"response_type": "ephemeral", "text": sentence}
    return {}


def sentence_of(heard: Heard, error: Exception) -> tuple[str, str | None]:
    """Return what a person is told of an error, and the field it belongs to."""
    if isinstance(error, Refusal):
        return error.sentence, error.field
    if isinstance(error, StoreBusyError):
        return busy(error), None
    if isinstance(error, StaleWriteError):
        return STALE, None
    if isinstance(error, NoSuchIdError):
        return NO_SUCH, None
    trouble = secrets.token_hex(4)
    log.error("a listener failed", trouble=trouble, team=heard.team, surface=heard.surface, exc_info=error)
    how = "" if heard.acked else " and nothing was recorded"
    return f"Something went wrong in Stile{how}; tell your Stile admin the number {trouble}.", None


def busy(error: StoreBusyError) -> str:
    """Return what a person is told of a database that did not take what they did."""
    return FULL if isinstance(error, StoreFullError) else BUSY


async def _ack(heard: Heard, **answer_body: object) -> None:
    if not heard.acked:
        heard.acked = True
        await heard.ack(**answer_body)


def _in_form(blocks: list[Any], sentence: str, field: str | None) -> dict[str, Any]:
    """Return the answer to a form: at the field, else at its first one, else on top of it.

    A field's error is plain text, where Slack would show a person or a moment raw, so such a sentence goes on top too.
    """
    inputs = [str(b.get("block_id")) for b in blocks if isinstance(b, dict) and b.get("type") == "input"]
    if not inputs or _MARKUP.search(sentence):
        return {"response_action": "push", "view": note(sentence)}
    place = next((block for block in inputs if field and block.split("@")[0] == field), inputs[0])
    return {"response_action": "errors", "errors": {place: sentence}}


def note(sentence: str) -> Block:
    """Return a view that says one sentence."""
    return modal("Stile", [section(sentence, block_id="note")], callback_id=ids.NOTE)


async def tell(heard: Heard, sentence: str) -> None:
    """Say one sentence to one person, where they just clicked or else by DM; at most once: it cannot be read back."""
    try:
        await _tell_there(heard, sentence)
    except SlackApiError as error:
        log.info("a sentence goes by DM", error=error.response.get("error"), surface=heard.surface)
        await _tell_by_dm(heard, sentence)
    except (aiohttp.ClientError, TimeoutError) as error:
        log.info("a sentence could not be said", error=type(error).__name__, surface=heard.surface)


async def _tell_by_dm(heard: Heard, sentence: str) -> None:
    try:
        await heard.slack.chat_postMessage(channel=heard.user, text=sentence, **PLAINLY)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        log.info("a sentence could not be said", error=type(error).__name__, surface=heard.surface)


async def _tell_there(heard: Heard, sentence: str) -> None:
    view = note(sentence)
    shown = heard.body.get("view")
    if isinstance(shown, dict) and shown.get("type") == "modal":
        await heard.slack.views_push(trigger_id=heard.trigger, view=view)
    elif channel := _dict(heard.body, "channel").get("id"):
        await _ephemeral(heard, str(channel), sentence)
    elif heard.trigger:
        await heard.slack.views_open(trigger_id=heard.trigger, view=view)
    elif heard.user:
        await _tell_by_dm(heard, sentence)


def tell_later(edge: Edge, team: str, body: dict[str, Any], sentence: str) -> None:
    """Say a sentence behind the answer to a payload that no listener has seen."""
    edge.later(tell(Heard(edge, body, team, ack=_acked), sentence))


async def _acked(**_: object) -> None:
    """Do nothing: the door answers by itself."""


def _dict(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    """Return a part of a payload; nothing where it is not what Slack sends there."""
    part = body.get(name)
    return part if isinstance(part, Mapping) else {}


async def _ephemeral(heard: Heard, channel: str, sentence: str) -> None:
    container, message = _dict(heard.body, "container"), _dict(heard.body, "message")
    try:
        await heard.slack.chat_postEphemeral(
            channel=channel,
            user=heard.user,
            text=sentence,
            thread_ts=container.get("thread_ts") or message.get("thread_ts"),
            parse="none",
            link_names=False,
        )
    except SlackApiError as error:
        if error.response.get("error") not in {"user_not_in_channel", "channel_not_found", "not_in_channel"}:
            raise
        await heard.slack.chat_postMessage(channel=heard.user, text=sentence, **PLAINLY)
