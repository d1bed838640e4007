"""What people set in Block Kit: elements that keep a state, what they start with, how a value becomes one."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from bot.playground.shapes import Json, PlaygroundError

# The element's type -> the key its state has, and the key of what it starts with.
_STATES: dict[str, tuple[str, str]] = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "external_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "users_select": ("selected_user", "initial_user"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_static_select": ("selected_options", "initial_options"),
    "multi_external_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "multi_users_select": ("selected_users", "initial_users"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", ""),
}
State = dict[str, dict[str, Json]]


@dataclass(frozen=True)
class Placed:
    """An interactive element and the block it stands in."""

    block: Json
    element: Json

    @property
    def block_id(self) -> str:
        """Return the id of the block."""
        return str(self.block.get("block_id", ""))

    @property
    def action_id(self) -> str:
        """Return the id of the element."""
        return str(self.element.get("action_id", ""))

    @property
    def kind(self) -> str:
        """Return the element's type."""
        return str(self.element.get("type", ""))

    @property
    def dispatches(self) -> bool:
        """Say whether a change is told to the app at once."""
        return self.block["type"] != "input" or bool(self.block.get("dispatch_action"))


def every(blocks: list[Json]) -> Iterator[Json]:
    """Yield each block, and those inside containers and carousels."""
    for block in blocks:
        yield block
        if block["type"] == "container":
            yield from every(block["child_blocks"])
        elif block["type"] == "carousel":
            yield from every(block["elements"])


def placed(blocks: list[Json]) -> Iterator[Placed]:
    """Yield every element a person can act on, in reading order."""
    for block in every(blocks):
        if block["type"] == "input":
            yield Placed(block, block["element"])
        elif block["type"] == "section" and "accessory" in block:
            yield Placed(block, block["accessory"])
        elif block["type"] in ("actions", "context_actions", "card"):
            for element in block.get("elements") or block.get("actions") or []:
                yield Placed(block, element)


def keeps_state(kind: str) -> bool:
    """Say whether an element of this type has a value (buttons and overflow menus have none)."""
    return kind in _STATES


def state_key(kind: str) -> str:
    """Return the name of the value in the element's state."""
    return _STATES[kind][0]


def _is_list(key: str) -> bool:
    return key == "files" or (key.startswith("selected_") and key.endswith("s"))


def initial(element: Json) -> Json:
    """Return the state of an element nobody has touched."""
    kind = element["type"]
    key, start = _STATES[kind]
    empty: list[Any] | None = [] if _is_list(key) else None
    return {"type": kind, key: deepcopy(element.get(start, empty))}


def initial_state(blocks: list[Json]) -> State:
    """Return the state of untouched blocks."""
    state: State = {}
    for one in placed(blocks):
        if keeps_state(one.kind):
            state.setdefault(one.block_id, {})[one.action_id] = initial(one.element)
    return state


def carried_over(old: State, blocks: list[Json]) -> State:
    """Return the state after a view changed: what has the same block and action id keeps its value."""
    state = initial_state(blocks)
    for one in placed(blocks):
        kept = old.get(one.block_id, {}).get(one.action_id)
        if kept and kept["type"] == one.kind and _still_offered(one.element, kept):
            state[one.block_id][one.action_id] = kept
    return state


def _still_offered(element: Json, kept: Json) -> bool:
    if element["type"] not in ("static_select", "multi_static_select", "checkboxes", "radio_buttons"):
        return True
    chosen = kept[state_key(element["type"])]
    values = {option["value"] for option in options_of(element)}
    return all(option["value"] in values for option in _listed(chosen))


def options_of(element: Json) -> list[Json]:
    """Return the options of a select, those in groups included."""
    grouped = [option for group in element.get("option_groups", ()) for option in group["options"]]
    return [*element.get("options", ()), *grouped]


def as_state(element: Json, value: Any, offered: list[Json] | None = None) -> Json:
    """Return the state for a value in its natural form; `offered` are the options an app suggested.

    Raises PlaygroundError where the element has no such option.
    """
    kind = element["type"]
    key = state_key(kind)
    if value is None:
        return {"type": kind, key: initial({"type": kind})[key]}
    if key == "selected_option":
        return {"type": kind, key: _option(element, value, offered)}
    if key == "selected_options":
        return {"type": kind, key: [_option(element, one, offered) for one in _listed(value)]}
    if _is_list(key):
        return {"type": kind, key: list(_listed(value))}
    return {"type": kind, key: _plain(kind, value)}


def _plain(kind: str, value: Any) -> Any:
    if kind == "datetimepicker":
        return int(value)
    if kind == "rich_text_input" and isinstance(value, str):
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": value}]}
        return {"type": "rich_text", "elements": [section]}
    return value if isinstance(value, Mapping) else str(value)


def _option(element: Json, value: Any, offered: list[Json] | None) -> Json:
    wanted = value["value"] if isinstance(value, Mapping) else value
    external = "external" in element["type"]
    for option in (offered or ()) if external else options_of(element):
        if option["value"] == wanted:
            return {"text": option["text"], "value": option["value"]}
    if external and isinstance(value, Mapping):
        return {"text": value["text"], "value": value["value"]}
    raise PlaygroundError(f"There is no option {wanted!r} in {element.get('action_id')!r}.")


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return list(value) if isinstance(value, list | tuple | set) else [value]


def is_empty(state: Json) -> bool:
    """Say whether nothing was entered."""
    value = state[state_key(state["type"])]
    return value is None or value in ("", [])
