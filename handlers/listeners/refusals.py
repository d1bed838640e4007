"""The one error handler: whatever a listener raises becomes one finished sentence, where the person looks."""

import secrets

import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.heard import Heard
from handlers.rules.refusals import Refusal
from handlers.views import ids
from handlers.views.blocks import modal, section
from storage.store import AlreadyDoneError, StaleWriteError, StoreBusyError

BUSY = "Stile's database did not answer in time, so nothing was recorded. Your text is kept; try again in a moment."
STALE = (
    "Somebody changed this a moment ago, so nothing was overwritten; look at it again and press once more."
)

log = structlog.get_logger()


async def answer(heard: Heard, error: Exception) -> None:
    """Tell the person what became of what they did, or what they can do."""
    if isinstance(error, AlreadyDoneError):
        await _ack(heard)
        return
    sentence, field = _sentence(heard, error)
    submitted = heard.body.get("type") == "view_submission"
    if submitted:
        await _answer_form(heard, sentence, field)
    elif "command" in heard.body:
        await _ack(heard, response_type="ephemeral", text=sentence)
    else:
        await _ack(heard)
        heard.edge.later(tell(heard, sentence))


def _sentence(heard: Heard, error: Exception) -> tuple[str, str | None]:
    if isinstance(error, Refusal):
        return error.sentence, error.field
    if isinstance(error, StoreBusyError):
        return BUSY, None
    if isinstance(error, StaleWriteError):
        return STALE, None
    trouble = secrets.token_hex(4)
    log.error("a listener failed", trouble=trouble, team=heard.team, surface=heard.surface, exc_info=error)
    return (
        f"Something went wrong in Stile and nothing was recorded; tell your Stile admin the number {trouble}.",
        None,
    )


async def _ack(heard: Heard, **answer_body: object) -> None:
    if not heard.acked:
        heard.acked = True
        await heard.ack(**answer_body)


async def _answer_form(heard: Heard, sentence: str, field: str | None) -> None:
    blocks = heard.body["view"].get("blocks") or []
    inputs = [block["block_id"] for block in blocks if block.get("type") == "input"]
    place = next((block for block in inputs if field and block.split("@")[0] == field), None)
    if place is None and field is None and not inputs:
        view = modal("Stile", [section(sentence, block_id="note")], callback_id=ids.NOTE)
        await _ack(heard, response_action="update", view=view)
        return
    await _ack(heard, response_action="errors", errors={place or inputs[0]: sentence})


async def tell(heard: Heard, sentence: str) -> None:
    """Say one sentence to one person, where they just clicked; at most once, since it cannot be read back."""
    view = modal("Stile", [section(sentence, block_id="note")], callback_id=ids.NOTE)
    try:
        if heard.body.get("view") and heard.body["view"].get("type") == "modal":
            await heard.slack.views_push(trigger_id=heard.trigger, view=view)
        elif heard.body.get("channel"):
            await _ephemeral(heard, sentence)
        elif heard.trigger:
            await heard.slack.views_open(trigger_id=heard.trigger, view=view)
        elif heard.user:
            await heard.slack.chat_postMessage(channel=heard.user, text=sentence)
    except SlackApiError as error:
        log.info("a sentence could not be said", error=error.response.get("error"), surface=heard.surface)


async def _ephemeral(heard: Heard, sentence: str) -> None:
    container = heard.body.get("container") or {}
    message = heard.body.get("message") or {}
    await heard.slack.chat_postEphemeral(
        channel=heard.body["channel"]["id"],
        user=heard.user,
        text=sentence,
        thread_ts=container.get("thread_ts") or message.get("thread_ts"),
    )
