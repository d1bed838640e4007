"""Forms: a light view opens at once, the database is asked behind it, then the view is filled."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from handlers.listeners.heard import AFTER_ACK, Heard
from handlers.listeners.refusals import keep_denial, note, sentence_of, spoken, tell
from handlers.views import ids
from handlers.views.blocks import Block, modal, section
from storage.records import Request
from storage.store import AlreadyDoneError, StoreBusyError

TOO_LATE = "That took too long for Slack, so the form did not open; press again, nothing you typed is lost."
OPENS_WITHIN = 2.2
"""Seconds Slack may take to open a form, within the 3 s of an answer."""
LATE = {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"}

log = structlog.get_logger()
Fill = Callable[[Heard, Request], Awaitable[Block]]


def loading() -> Block:
    """Return the light view."""
    return modal(
        "Stile",
        [
            section(
                "_Opening your form…_ If this stays longer than ten seconds, close it and open it again.",
                block_id="wait",
            )
        ],
        callback_id=ids.LOADING,
    )


async def open_form(heard: Heard, fill: Fill, *, replace: bool = False) -> None:
    """Open a form now, on top of the one that is open or in its place, and fill it when the rows are there."""
    try:
        opened = await asyncio.wait_for(_show(heard, replace=replace), OPENS_WITHIN)
    except SlackApiError as error:
        await _not_opened(heard, str(error.response.get("error")))
        return
    except (aiohttp.ClientError, TimeoutError) as error:
        await _not_opened(heard, type(error).__name__)
        return
    heard.acked = True
    await heard.ack()
    heard.edge.later(_fill(heard, opened["view"]["id"], fill))


async def _show(heard: Heard, *, replace: bool) -> AsyncSlackResponse:
    view = heard.body.get("view") or {}
    if view.get("type") != "modal":
        return await heard.slack.views_open(trigger_id=heard.trigger, view=loading())
    if replace:
        return await heard.slack.views_update(view_id=view["id"], view=loading())
    return await heard.slack.views_push(trigger_id=heard.trigger, view=loading())


async def _not_opened(heard: Heard, error: str) -> None:
    log.info("a form did not open", error=error, surface=heard.surface)
    is_open = error in LATE and await _came_again(heard)
    said = {} if is_open else spoken(heard.body, TOO_LATE)
    heard.acked = True
    await heard.ack(**said)
    if not said and not is_open:
        heard.edge.later(tell(heard, TOO_LATE))


async def _came_again(heard: Heard) -> bool:
    """Tell whether the same press was kept before: then its form is already open."""
    try:
        return heard.keeping is not None and (await heard.keeping).inbox_id is None
    except StoreBusyError:
        return False


async def _fill(heard: Heard, view_id: str, fill: Fill) -> None:
    try:
        if heard.keeping is not None:
            kept = await heard.keeping
            if kept.inbox_id is None:
                return
            heard.inbox_id = kept.inbox_id
    except StoreBusyError:
        log.info("the inbox row of a form opener came too late", surface=heard.surface)
    view = await _view_or_sentence(heard, fill)
    try:
        answer = await heard.slack.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        log.info("a form was closed before it was filled", error=error.response.get("error"))
    except (aiohttp.ClientError, TimeoutError) as error:
        log.info("a form was not filled", error=type(error).__name__)
    else:
        if heard.then is not None and (shown := answer.get("view")):
            heard.edge.later(heard.then(shown))


async def _view_or_sentence(heard: Heard, fill: Fill) -> Block:
    try:
        return await fill(heard, await heard.request(patience=AFTER_ACK))
    except AlreadyDoneError:
        return note("This was opened before; close this and look at the other form.")
    except Exception as error:  # noqa: BLE001 - nobody is left before a form that never fills
        keep_denial(heard, error)
        return note(sentence_of(heard, error)[0])
