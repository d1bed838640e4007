"""The views people have open: a stack of modals each, and one Home per person and app."""

from dataclasses import dataclass, field
from typing import Any

from bot.playground.app import App
from bot.playground.blockwork import kept
from bot.playground.elements import State, carried_over, initial_state
from bot.playground.shapes import Json, SlackError
from bot.playground.workspace import Workspace

MAX_STACK = 3
_HOME_TITLE = {"type": "plain_text", "text": "View Title", "emoji": True}


@dataclass
class View:
    """One view as a person has it before them, with what they entered and what was said about it."""

    id: str
    app: App
    user: str
    team_id: str
    body: Json
    hash: str
    root_id: str
    previous_id: str | None = None
    values: State = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    offered: dict[str, list[Json]] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        """Return the view's blocks."""
        blocks: list[Json] = self.body["blocks"]
        return blocks

    def payload(self) -> Json:
        """Return the view as Slack sends it."""
        installed = self.app.installed
        return {
            "id": self.id,
            "team_id": self.team_id,
            "type": self.body["type"],
            "blocks": self.blocks,
            "private_metadata": self.body.get("private_metadata", ""),
            "callback_id": self.body.get("callback_id", ""),
            "state": {"values": self.values},
            "hash": self.hash,
            "title": self.body.get("title") or _HOME_TITLE,
            "clear_on_close": bool(self.body.get("clear_on_close", False)),
            "notify_on_close": bool(self.body.get("notify_on_close", False)),
            "close": self.body.get("close"),
            "submit": self.body.get("submit"),
            "previous_view_id": self.previous_id,
            "root_view_id": self.root_id,
            "app_id": self.app.id,
            "external_id": self.body.get("external_id", ""),
            "app_installed_team_id": self.team_id,
            "bot_id": installed.bot_id,
        }


class ViewStore:
    """Every open modal and published Home of the workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[tuple[str, str], View] = {}

    def open(self, app: App, user: str, body: Json) -> View:
        """Show a modal; what was open before is gone."""
        view = self._made(app, user, body)
        self.stacks[user] = [view]
        self._workspace.changed()
        return view

    def push(self, app: App, user: str, body: Json) -> View:
        """Put a modal over the present one, three at most."""
        stack = self.stacks.get(user) or []
        if not stack:
            raise SlackError("not_found")
        if len(stack) >= MAX_STACK:
            raise SlackError("push_limit_reached")
        view = self._made(app, user, body)
        view.root_id, view.previous_id = stack[0].id, stack[-1].id
        stack.append(view)
        self._workspace.changed()
        return view

    def update(self, view: View, body: Json, given_hash: str | None = None) -> View:
        """Change a view in place; values under the same ids stay."""
        _check_hash(view, given_hash)
        self._check_external(view.app, body, view)
        view.body = self._normal(body)
        view.values = carried_over(view.values, view.blocks)
        view.errors = {}
        view.hash = self._hash()
        self._workspace.changed()
        return view

    def publish(self, app: App, user: str, body: Json, given_hash: str | None = None) -> View:
        """Show a person's Home."""
        existing = self.homes.get((user, app.id))
        if existing:
            return self.update(existing, body, given_hash)
        if given_hash:
            raise SlackError("hash_conflict")
        view = self.homes[user, app.id] = self._made(app, user, body)
        self._workspace.changed()
        return view

    def close(self, user: str, *, clear: bool = False) -> list[View]:
        """Take the top modal away, or all; return what closed, top first."""
        stack = self.stacks.get(user, [])
        closed = list(reversed(stack)) if clear else stack[-1:]
        del stack[len(stack) - len(closed) :]
        self._workspace.changed()
        return closed

    def top(self, user: str) -> View | None:
        """Return the modal a person has before them."""
        stack = self.stacks.get(user)
        return stack[-1] if stack else None

    def find(self, app: App, *, view_id: str | None = None, external_id: str | None = None) -> View | None:
        """Return an open view of the app by its id or the app's own name for it."""
        for view in self._of(app):
            if view.id == view_id or (external_id and view.body.get("external_id") == external_id):
                return view
        return None

    def _of(self, app: App) -> list[View]:
        stacked = [view for stack in self.stacks.values() for view in stack]
        return [view for view in (*stacked, *self.homes.values()) if view.app is app]

    def _made(self, app: App, user: str, body: Json) -> View:
        self._check_external(app, body, None)
        made = self._workspace.made_id("V")
        view = View(made, app, user, self._workspace.team_id, self._normal(body), self._hash(), made)
        view.values = initial_state(view.blocks)
        return view

    def _normal(self, body: Json) -> Json:
        normal: Json = {**body, "blocks": kept(self._workspace, body["blocks"])}
        for name in ("title", "submit", "close"):
            if isinstance(normal.get(name), dict):
                normal[name] = {**normal[name], "emoji": normal[name].get("emoji", True)}
        return normal

    def _hash(self) -> str:
        return f"{self._workspace.now()}.{self._workspace.made_word('hash', 8)}"

    def _check_external(self, app: App, body: Json, own: View | None) -> None:
        name: Any = body.get("external_id")
        found = self.find(app, external_id=name) if name else None
        if found and found is not own:
            raise SlackError("duplicate_external_id")


def _check_hash(view: View, given: str | None) -> None:
    if given and given != view.hash:
        raise SlackError("hash_conflict")
