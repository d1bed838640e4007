"""Listeners: what Slack told us; one Bolt listener a payload kind, with our own ids behind it."""

import re
from collections.abc import Mapping
from types import ModuleType
from typing import Any

import structlog
from slack_bolt.async_app import AsyncApp

from handlers.listeners import (
    catches,
    check_ins,
    handoffs,
    home,
    ideas,
    kpis,
    leavers,
    look_alikes,
    messages,
    nudges,
    outcome_contexts,
    people,
    pilots,
    road,
    settings,
    sign_offs,
    sponsors,
    stages,
    swim_lanes,
    verdicts,
)
from handlers.listeners.directory import UncheckedError
from handlers.listeners.heard import Edge, Heard, Listener
from handlers.listeners.refusals import LATER, answer, note, tell
from handlers.rules.commands import opens_form as command_opens_form
from handlers.rules.refusals import Refusal
from handlers.views import ids
from storage.store import AlreadyDoneError, StoreBusyError

TOPICS: tuple[ModuleType, ...] = (
    catches,
    check_ins,
    handoffs,
    home,
    ideas,
    kpis,
    leavers,
    look_alikes,
    messages,
    nudges,
    outcome_contexts,
    people,
    pilots,
    road,
    settings,
    sign_offs,
    sponsors,
    stages,
    swim_lanes,
    verdicts,
)
EVERYTHING = re.compile(r".*", re.DOTALL)
OUT_OF_DATE = "This is out of date, so nothing was done; open it again with `/handoff list`."

log = structlog.get_logger()


def _of_topics(name: str) -> dict[str, Listener]:
    """Return what the topics registered under one name, refusing an id that two of them claim."""
    found: dict[str, Listener] = {}
    for topic in TOPICS:
        for key, listener in getattr(topic, name, {}).items():
            if key in found:
                raise ValueError(f"{key} is claimed by two topics.")
            found[key] = listener
    return found


COMMANDS = _of_topics("COMMANDS")
SHORTCUTS = _of_topics("SHORTCUTS")
ACTIONS = _of_topics("ACTIONS")
SUBMISSIONS = _of_topics("SUBMISSIONS")
CLOSED = _of_topics("CLOSED")
OPTIONS = _of_topics("OPTIONS")
EVENTS = _of_topics("EVENTS")
OPENERS: frozenset[str] = frozenset().union(*(getattr(topic, "OPENERS", ()) for topic in TOPICS))


def opens_form(kind: str, body: Mapping[str, Any]) -> bool:
    """Tell whether a payload asks for a form, which opens before the database is asked."""
    if kind == "command":
        return command_opens_form(str(body.get("text", "")))
    if kind == "shortcut":
        return body.get("callback_id") in SHORTCUTS
    if kind == "action":
        return action_key(body) in OPENERS
    return False


def action_key(body: Mapping[str, Any]) -> str:
    """Return the id an element is registered under: its own, without the number of one of several alike."""
    action_id = str(body["actions"][0].get("action_id", ""))
    stem, _, number = action_id.rpartition(".")
    return stem if number.isdigit() else action_id


def register(app: AsyncApp, edge: Edge) -> None:
    """Register one listener for each kind of payload."""

    async def on_command(ack: Any, body: dict[str, Any], context: dict[str, Any]) -> None:
        await _dispatch(COMMANDS.get(body["command"]), Heard(edge, body, **_given(context, ack)), "command")

    async def on_shortcut(ack: Any, body: dict[str, Any], context: dict[str, Any]) -> None:
        await _dispatch(
            SHORTCUTS.get(body["callback_id"]), Heard(edge, body, **_given(context, ack)), "shortcut"
        )

    async def on_action(ack: Any, body: dict[str, Any], context: dict[str, Any]) -> None:
        await _dispatch(
            ACTIONS.get(action_key(body)), Heard(edge, body, **_given(context, ack)), _place(body)
        )

    async def on_submission(ack: Any, body: dict[str, Any], context: dict[str, Any]) -> None:
        callback_id = body["view"].get("callback_id", "")
        await _dispatch(SUBMISSIONS.get(callback_id), Heard(edge, body, **_given(context, ack)), "form")

    async def on_closed(ack: Any, body: dict[str, Any], context: dict[str, Any]) -> None:
        callback_id = body["view"].get("callback_id", "")
        await _dispatch(CLOSED.get(callback_id, _ignore), Heard(edge, body, **_given(context, ack)), "form")

    async def on_options(ack: Any, body: dict[str, Any], context: dict[str, Any]) -> None:
        await _dispatch(
            OPTIONS.get(body.get("action_id", ""), _no_options),
            Heard(edge, body, **_given(context, ack)),
            "form",
        )

    async def on_event(ack: Any, body: dict[str, Any], context: dict[str, Any]) -> None:
        kind = body["event"]["type"]
        heard = Heard(edge, body, **_given(context, ack))
        heard.surface = f"event {kind}"[:32]
        await _handle_event(EVENTS.get(kind, _ignore), heard)

    # Bolt tries them in this order, and each try costs as much as a signature: what comes often comes first.
    app.event(EVERYTHING)(on_event)
    app.command(EVERYTHING)(on_command)
    app.action(EVERYTHING)(on_action)
    app.view_submission(EVERYTHING)(on_submission)
    app.shortcut(EVERYTHING)(on_shortcut)
    app.options(EVERYTHING)(on_options)
    app.view_closed(EVERYTHING)(on_closed)


def _given(context: dict[str, Any], ack: Any) -> dict[str, Any]:
    names = ("team", "inbox_id", "keeping", "began")
    return {"ack": ack, **{name: context[f"stile_{name}"] for name in names}}


def _place(body: Mapping[str, Any]) -> str:
    view = body.get("view")
    if isinstance(view, dict):
        return "home" if view.get("type") == "home" else "form"
    return "message"


async def _dispatch(listener: Listener | None, heard: Heard, surface: str) -> None:
    heard.surface = surface
    try:
        if listener is None:
            log.info("nothing is registered for a payload", surface=surface)
            await _out_of_date(heard)
        else:
            await listener(heard)
    except Exception as error:  # noqa: BLE001 - the one place that turns errors into answers
        await answer(heard, error)


async def _handle_event(listener: Listener, heard: Heard) -> None:
    """Handle an event; what is no final answer is said or raised, so that the drain handles it again."""
    try:
        await listener(heard)
    except (UncheckedError, StoreBusyError) as error:
        log.info("an event has to wait", surface=heard.surface, error=type(error).__name__)
        await heard.ack(LATER)
    except (Refusal, AlreadyDoneError) as error:
        await answer(heard, error)


async def _out_of_date(heard: Heard) -> None:
    heard.acked = True
    if "command" in heard.body:
        await heard.ack(
            response_type="ephemeral", text=f"Stile knows `{ids.HANDOFF_COMMAND}`; try `/handoff help`."
        )
    elif heard.body.get("type") == "view_submission":
        await heard.ack(response_action="update", view=note(OUT_OF_DATE))
    else:
        await heard.ack()
        heard.edge.later(tell(heard, OUT_OF_DATE))


async def _ignore(heard: Heard) -> None:
    await heard.ack()


async def _no_options(heard: Heard) -> None:
    await heard.ack(options=[])
