"""What a model adds behind an answer: drafts in the form that is open, a hint, and a thread in short."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Concatenate, ParamSpec, TypeVar

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from handlers.deps import Deps
from handlers.listeners.heard import AFTER_ACK, Heard
from handlers.rules import catches as rules
from handlers.rules.forms import Form
from handlers.rules.text import plain
from handlers.use_cases import drafting as use_cases
from handlers.use_cases.outcome_contexts import resume_form
from handlers.use_cases.sources import DIRECT
from handlers.views import catches
from handlers.views import outcome_contexts as views
from handlers.views.blocks import Block
from storage.records import Request, Source
from storage.store import StaleWriteError, StoreBusyError
from storage.vocabulary import Door, State

P = ParamSpec("P")
T = TypeVar("T")
log = structlog.get_logger()
TOO_SLOW = 60.0
"""Seconds for which no nudge waits for a model that was too slow: events are handled one after the other."""
LOOKING = "Stile looks for a measure in what you wrote; go on meanwhile, nothing you type is replaced."
REPLIES = 50
"""Replies of a thread that are read."""


def form_view(form: Form) -> Block:
    """Return the form of a handoff's door, at the step it stands at; both doors where none was chosen."""
    if form.handoff.state is State.CAUGHT:
        return catches.doors(form.handoff, None)
    return views.idea_form(form) if form.handoff.door is Door.IDEA else views.work_form(form)


def shown(heard: Heard, form: Form) -> Block:
    """Return a form; where a model drafts for it, that goes on behind the form once it is filled."""
    if form.drafting:
        heard.then = partial(_draft, heard, form)
    return form_view(form)


async def _draft(heard: Heard, form: Form, view: Mapping[str, Any]) -> None:
    """Ask for drafts and put them into the form that is open, where the person left a field empty."""
    source = await asyncio.to_thread(use_cases.source_of, heard.deps, heard.team, form.handoff.id)
    if source is None:
        return
    thread = await _thread(heard, source)
    found = await _ask(heard, use_cases.ask_drafts, form, source, thread)
    if found is None:
        return
    put = await _write(heard, use_cases.put_drafts, form, source, found)
    if put is not None:
        await update(heard, form_view(replace(put, resumed=form.resumed)), view)


async def _request(heard: Heard) -> Request:
    """Return a request of its own, since the payload's is done."""
    return (await heard.request(patience=AFTER_ACK)).model_copy(update={"inbox_id": None})


async def _ask(
    heard: Heard, question: Callable[Concatenate[Deps, P], T], *args: P.args, **kwargs: P.kwargs
) -> T:
    """Ask in a thread, of which only a few wait for a model at the same time."""
    async with heard.edge.asking:
        return await asyncio.to_thread(question, heard.deps, *args, **kwargs)


async def _write(
    heard: Heard, use_case: Callable[Concatenate[Deps, Request, P], T], *args: P.args, **kwargs: P.kwargs
) -> T | None:
    """Write what a model said; None when somebody was faster, since people go first."""
    try:
        return await heard.run_as(await _request(heard), use_case, *args, **kwargs)
    except (StaleWriteError, StoreBusyError) as error:
        log.info("a model's answer was let go", error=type(error).__name__)
        return None


async def _thread(heard: Heard, source: Source) -> list[str]:
    """Return what people wrote below a message, oldest first; nothing where it cannot be read."""
    if source.channel.startswith(DIRECT):
        return []
    try:
        answer = await heard.slack.conversations_replies(channel=source.channel, ts=source.ts, limit=REPLIES)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        log.info("a thread could not be read", error=type(error).__name__)
        return []
    replies = [message for message in answer.get("messages") or () if message.get("ts") != source.ts]
    texts = (plain(str(reply.get("text") or "")) for reply in replies if rules.is_by_person(reply))
    return [text for text in texts if text]


async def update(heard: Heard, view: Block, before: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """Draw an open form anew unless it moved on meanwhile; return it as it now is, None when it did."""
    try:
        answer = await heard.slack.views_update(view_id=before["id"], hash=before.get("hash"), view=view)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        log.info(
            "a form was not drawn anew", error=str(getattr(error, "response", type(error).__name__))[:200]
        )
        return None
    return dict(answer.get("view") or before)


async def suggest_measure(heard: Heard, handoff_id: int) -> None:
    """Look for a measure behind the answer, while the form says so and can be used."""
    form = await heard.run_as(await _request(heard), resume_form, handoff_id)
    resumed = views.is_resumed(heard.metadata())
    if not form.step.startswith("measure."):
        return
    looking = views.work_form(replace(form, drafting=True, note=LOOKING, resumed=resumed))
    view = await update(heard, looking, heard.body["view"])
    if view is None:
        return
    found = await _ask(heard, use_cases.ask_measure, form)
    put = await _write(heard, use_cases.put_measure, form, found)
    if put is not None:
        await update(heard, views.work_form(replace(put, resumed=resumed)), view)


async def review(heard: Heard, form: Form) -> None:
    """Look for a hint on an outcome behind the answer; the preview shows it."""
    found = await _ask(heard, use_cases.ask_review, form)
    if found is not None:
        await _write(heard, use_cases.put_review, form.handoff.id, found)


async def summarise(heard: Heard, handoff_id: int) -> None:
    """Put a thread in short onto the card behind the hand-in."""
    source = await asyncio.to_thread(use_cases.source_of, heard.deps, heard.team, handoff_id)
    if source is None or not source.quote or source.summary:
        return
    thread = await _thread(heard, source)
    summary = await _ask(heard, use_cases.ask_summary, source, thread)
    if summary:
        await _write(heard, use_cases.put_summary, source, summary)


async def holds_back(heard: Heard, text: str) -> bool:
    """Tell whether a model holds a silent nudge back, within its time; without an answer it does not."""
    edge = heard.edge
    if time.monotonic() < edge.not_asked_until:
        return False
    answered: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
    edge.later(_hold(heard, text, answered))  # a thread cannot be called back: its place stays taken
    try:
        return await asyncio.wait_for(answered, edge.hold_within)
    except TimeoutError:
        edge.not_asked_until = time.monotonic() + TOO_SLOW
        return False


async def _hold(heard: Heard, text: str, answered: "asyncio.Future[bool]") -> None:
    async with heard.edge.asking:
        if answered.done():  # nobody waits any more, so nothing is sent either
            return
        held = await asyncio.to_thread(use_cases.holds_back, heard.deps, text)
    if not answered.done():
        answered.set_result(held)
