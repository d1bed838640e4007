"""The views family: modals and the Home tab."""

from typing import Literal

from bot.playground.shapes import Json, SlackError, invalid_arguments
from bot.playground.view_store import View
from bot.playground.views_check import VIEW_TOO_LARGE, view_problems
from bot.playground.web_api.ask import Ask


def checked(view: object, kind: Literal["modal", "home"]) -> Json:
    """Return a view that Slack would take, or raise SlackError."""
    problems = view_problems(view, kind)
    if problems == [VIEW_TOO_LARGE]:
        raise SlackError(VIEW_TOO_LARGE)
    if problems or not isinstance(view, dict):
        raise invalid_arguments(*problems)
    return view


def open_(ask: Ask) -> Json:
    """Open a modal for whoever the trigger id belongs to."""
    body = _given(ask, "modal")
    trigger = ask.slack.passes.exchange(ask.args.need("trigger_id"), ask.app.id)
    return _answer(ask.slack.views.open(ask.app, trigger.user, body))


def push(ask: Ask) -> Json:
    """Put a modal over the one the trigger id came from."""
    body = _given(ask, "modal")
    trigger = ask.slack.passes.exchange(ask.args.need("trigger_id"), ask.app.id)
    return _answer(ask.slack.views.push(ask.app, trigger.user, body))


def update(ask: Ask) -> Json:
    """Change an open view."""
    if not ask.args.text("view_id") and not ask.args.text("external_id"):
        raise invalid_arguments("[ERROR] missing required field: view_id or external_id")
    view = ask.slack.views.find(
        ask.app, view_id=ask.args.text("view_id") or None, external_id=ask.args.text("external_id") or None
    )
    if view is None:
        _given(ask, "modal")
        raise SlackError("not_found")
    body = _given(ask, "home" if view.body["type"] == "home" else "modal")
    return _answer(ask.slack.views.update(view, body, ask.args.text("hash") or None))


def publish(ask: Ask) -> Json:
    """Publish a person's Home."""
    if not ask.app.home_enabled:
        raise SlackError("not_enabled")
    user = ask.args.need("user_id")
    body = _given(ask, "home")
    if user not in ask.workspace.people or ask.workspace.people[user].is_bot:
        raise invalid_arguments("[ERROR] user not found [json-pointer:/user_id]")
    return _answer(ask.slack.views.publish(ask.app, user, body, ask.args.text("hash") or None))


def _given(ask: Ask, kind: Literal["modal", "home"]) -> Json:
    return checked(ask.args.parsed("view", "invalid_arguments"), kind)


def _answer(view: View) -> Json:
    return {"view": view.payload()}


METHODS = {"views.open": open_, "views.push": push, "views.update": update, "views.publish": publish}
