"""What people do in forms and on the Home tab: fill, press, submit, close, look up."""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from bot.playground.acts import Acts, Reply, reply_of
from bot.playground.delivery import Delivered
from bot.playground.elements import Placed, as_state, keeps_state, placed
from bot.playground.form_check import form_problems
from bot.playground.message_acts import chosen, found
from bot.playground.shapes import Json, PlaygroundError, SlackError
from bot.playground.view_store import View
from bot.playground.web_api.views import checked

TROUBLE = "We had some trouble connecting. Try again?"


@dataclass(frozen=True)
class Submitted:
    """What became of a form: errors at its blocks, the view now on top, and whether the form is gone.

    `trouble` is what Slack says when the app's answer was none or none it understands.
    """

    errors: dict[str, str] = field(default_factory=dict)
    view: Json | None = None
    closed: bool = False
    trouble: str | None = None


class ViewActs(Acts):
    """A person's acts in modals and on the Home tab."""

    async def open_home(self, user: str, tab: str = "home") -> Json | None:
        """Look at the app's Home or messages, and return the Home as it is after the app heard of it."""
        app = self._app()
        self._person(user)
        view = self.slack.views.homes.get((user, app.id))
        await self._heard(self.slack.events.home_opened(app, user, tab, view))
        return self.home(user)

    def home(self, user: str) -> Json | None:
        """Return the published Home of a person."""
        view = self.slack.views.homes.get((user, self._app().id))
        return deepcopy(view.payload()) if view else None

    def modal(self, user: str) -> Json | None:
        """Return the form a person has before them."""
        view = self.slack.views.top(user)
        return deepcopy(view.payload()) if view else None

    def modals(self, user: str) -> list[Json]:
        """Return the whole stack of forms, the top last."""
        return [deepcopy(view.payload()) for view in self.slack.views.stacks.get(user, [])]

    async def click_home(
        self,
        user: str,
        action_id: str,
        *,
        value: str | None = None,
        selected: Any = None,
        block_id: str | None = None,
    ) -> Reply:
        """Use a button or select on the Home tab."""
        view = self._home_view(user)
        place = found(view.blocks, action_id, value, block_id)
        return await self._act(user, view, place, selected)

    async def press(
        self,
        user: str,
        action_id: str,
        *,
        value: str | None = None,
        selected: Any = None,
        block_id: str | None = None,
    ) -> Reply:
        """Use a button or select in the top form."""
        view = self._top(user)
        return await self._act(user, view, found(view.blocks, action_id, value, block_id), selected)

    async def fill(self, user: str, key: str, value: Any, *, block_id: str | None = None) -> Reply | None:
        """Set an input (by block id or action id) to a value in its natural form; None clears it.

        Returns the app's answer where the element tells of changes at once.
        """
        view = self._top(user)
        place = _input(view, key, block_id)
        self._set(view, place, value)
        self.slack.workspace.changed()
        if not place.dispatches:
            return None
        return await self._tell(user, view, place, None)

    async def submit(self, user: str, values: Mapping[str, Any] | None = None) -> Submitted:
        """Fill (by block id or action id) and submit the top form.

        What is chosen is told to the app at once where the element asks for it; what is typed is not, since
        nobody pressed Enter.
        """
        for key, value in (values or {}).items():
            await self._fill_to_submit(user, key, value)
        view = self._top(user)
        if view.body.get("submit") is None:
            raise PlaygroundError("This form has no button to submit it.")
        view.errors = form_problems(view.blocks, view.values)
        self.slack.workspace.changed()
        if view.errors:
            return Submitted(dict(view.errors), self.modal(user))
        payload = self._interactions.submission(view, self._person(user))
        delivered = await self.slack.courier.ask(view.app, "interactive", payload)
        return self._after(user, view, delivered)

    async def close_modal(self, user: str, *, clear: bool = False) -> None:
        """Close the top form, or all; the app hears of it where it asked to."""
        person = self._person(user)
        self._top(user)
        top = self.slack.views.top(user)
        clear = clear or bool(top and top.body.get("clear_on_close"))
        for view in self.slack.views.close(user, clear=clear):
            if view.body.get("notify_on_close"):
                payload = self._interactions.closed(view, person, cleared=clear)
                await self.slack.courier.ask(view.app, "interactive", payload)

    async def suggest(self, user: str, action_id: str, query: str = "", *, home: bool = False) -> list[Json]:
        """Type into an external select of the top form or Home, and return the options offered."""
        return options_in(await self.suggestions(user, action_id, query, home=home))

    async def suggestions(self, user: str, action_id: str, query: str = "", *, home: bool = False) -> Json:
        """Type into an external select, and return the app's answer: `options` or `option_groups`."""
        view = self._home_view(user) if home else self._top(user)
        place = found(view.blocks, action_id)
        about = {"container": {"type": "view", "view_id": view.id}, "view": deepcopy(view.payload())}
        answer = await self._suggested(user, view.app, place, query, about)
        view.offered[action_id] = options_in(answer)
        return answer

    def _home_view(self, user: str) -> View:
        view = self.slack.views.homes.get((self._person(user).id, self._app().id))
        if view is None:
            raise PlaygroundError("The Home tab is empty.")
        return view

    async def _fill_to_submit(self, user: str, key: str, value: Any) -> None:
        view = self._top(user)
        place = _input(view, key, None)
        told_at = place.element.get("dispatch_action_config", {}).get("trigger_actions_on")
        if told_at == ["on_enter_pressed"]:
            self._set(view, place, value)
        else:
            await self.fill(user, place.action_id, value, block_id=place.block_id)

    def _top(self, user: str) -> View:
        view = self.slack.views.top(user)
        if view is None:
            raise PlaygroundError(f"{self._person(user).real_name} has no form open.")
        return view

    def _set(self, view: View, place: Placed, value: Any) -> None:
        if place.kind == "file_input" and value:
            value = [self._file(view.user, name, data) for name, data in value]
        state = as_state(place.element, value, view.offered.get(place.action_id))
        view.values[place.block_id][place.action_id] = state
        view.errors.pop(place.block_id, None)

    async def _act(self, user: str, view: View, place: Placed, selected: Any) -> Reply:
        if keeps_state(place.kind) and selected is not None:
            self._set(view, place, selected)
        return await self._tell(user, view, place, selected)

    async def _tell(self, user: str, view: View, place: Placed, selected: Any) -> Reply:
        action = self._interactions.action(place, chosen(place, view.values, selected))
        payload = self._interactions.action_in_view(view, self._person(user), action)
        return reply_of(await self.slack.courier.ask(view.app, "interactive", payload))

    def _after(self, user: str, view: View, delivered: Delivered) -> Submitted:
        if not delivered.ok:
            return self._trouble(user)
        answer = delivered.answer
        try:
            match answer.get("response_action") if delivered.body.strip() else "close":
                case "close" | None:
                    return self._closed(user, view)
                case "clear":
                    self.slack.views.close(user, clear=True)
                    return Submitted(closed=True)
                case "errors":
                    return self._refused(user, view, answer.get("errors"))
                case "update":
                    self.slack.views.update(view, checked(answer.get("view"), "modal"))
                    return Submitted(view=self.modal(user))
                case "push":
                    self.slack.views.push(view.app, user, checked(answer.get("view"), "modal"))
                    return Submitted(view=self.modal(user))
        except SlackError:
            return self._trouble(user)
        return self._trouble(user)

    def _closed(self, user: str, view: View) -> Submitted:
        stack = self.slack.views.stacks.get(user, [])
        if view in stack:
            del stack[stack.index(view) :]
        self.slack.workspace.changed()
        return Submitted(view=self.modal(user), closed=True)

    def _refused(self, user: str, view: View, errors: Any) -> Submitted:
        inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
        if not isinstance(errors, dict) or not errors or not set(errors) <= inputs:
            return self._trouble(user)
        view.errors = {key: str(value) for key, value in errors.items()}
        self.slack.workspace.changed()
        return Submitted(dict(view.errors), self.modal(user))

    def _trouble(self, user: str) -> Submitted:
        return Submitted(view=self.modal(user), trouble=TROUBLE)


def options_in(answer: Json) -> list[Json]:
    """Return all options of an answer to a search, those in groups included."""
    grouped = [option for group in answer.get("option_groups", ()) for option in group["options"]]
    return [*answer.get("options", ()), *grouped]


def _input(view: View, key: str, block_id: str | None) -> Placed:
    stateful = [one for one in placed(view.blocks) if keeps_state(one.kind)]
    if block_id is not None:
        stateful = [one for one in stateful if one.block_id == block_id]
    for one in stateful:
        if one.action_id == key:
            return one
    meant = [one for one in stateful if one.block_id == key]
    if len(meant) == 1:
        return meant[0]
    seen = ", ".join(f"{one.block_id} ({one.action_id})" for one in stateful) or "nothing"
    raise PlaygroundError(f"There is nothing {key!r} to fill in this form, only: {seen}.")
