"""Forms: a light view opens at once, the database is asked behind it, then the view is filled."""

from collections.abc import Awaitable, Callable

import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.heard import AFTER_ACK, Heard
from handlers.listeners.refusals import BUSY, STALE, tell
from handlers.rules.refusals import Refusal
from handlers.views import ids
from handlers.views.blocks import Block, modal, section
from storage.records import Request
from storage.store import AlreadyDoneError, StaleWriteError, StoreBusyError

TOO_LATE = "That took too long for Slack, so the form did not open; press again, nothing you typed is lost."
LATE = {"expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired"}

log = structlog.get_logger()
Fill = Callable[[Heard, Request], Awaitable[Block]]


def loading() -> Block:
    """Return the light view."""
    return modal(
        "Stile",
        [
            section(
                "_Opening your form…_ Should this stay longer than ten seconds, close it and open it again.",
                block_id="wait",
            )
        ],
        callback_id=ids.LOADING,
    )


async def open_form(heard: Heard, fill: Fill, *, replace: bool = False) -> None:
    """Open a form now, on top of the one that is open or in its place, and fill it when the rows are there."""
    view = heard.body.get("view") or {}
    in_modal = view.get("type") == "modal"
    try:
        if in_modal and replace:
            opened = await heard.slack.views_update(view_id=view["id"], view=loading())
        elif in_modal:
            opened = await heard.slack.views_push(trigger_id=heard.trigger, view=loading())
        else:
            opened = await heard.slack.views_open(trigger_id=heard.trigger, view=loading())
    except SlackApiError as error:
        await _not_opened(heard, str(error.response.get("error")))
        return
    heard.acked = True
    await heard.ack()
    heard.edge.later(_fill(heard, opened["view"]["id"], fill))


async def _not_opened(heard: Heard, error: str) -> None:
    log.info("a form did not open", error=error, surface=heard.surface)
    heard.acked = True
    if "command" in heard.body:
        await heard.ack(response_type="ephemeral", text=TOO_LATE)
        return
    await heard.ack()
    if error not in LATE or not await _came_again(heard):
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
        await heard.slack.views_update(view_id=view_id, view=view)
    except SlackApiError as error:
        log.info("a form was closed before it was filled", error=error.response.get("error"))


async def _view_or_sentence(heard: Heard, fill: Fill) -> Block:
    try:
        return await fill(heard, await heard.request(patience=AFTER_ACK))
    except Refusal as refusal:
        return note(refusal.sentence)
    except AlreadyDoneError:
        return note("This was opened before; close this and look at the other form.")
    except StaleWriteError:
        return note(STALE)
    except (StoreBusyError, TimeoutError):
        return note(BUSY)


def note(sentence: str) -> Block:
    """Return a view that says one sentence."""
    return modal("Stile", [section(sentence, block_id="note")], callback_id=ids.NOTE)
