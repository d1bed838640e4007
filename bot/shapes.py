"""What the known fields of a payload are: whoever reads them behind the guard need not ask again."""

from typing import Any

Shape = Any
"""A type, `[shape]` for a list of them, `{name: shape}` for an object, with `"*"` for all its other names."""

ELEMENT: Shape = {
    "type": str,
    "action_id": str,
    "block_id": str,
    "action_ts": str,
    "value": str,
    "selected_option": {"value": str, "text": dict},
    "selected_options": [{"value": str, "text": dict}],
    "selected_date": str,
    "selected_time": str,
    "selected_date_time": int,
    "selected_user": str,
    "selected_users": [str],
    "selected_channel": str,
    "selected_channels": [str],
    "selected_conversation": str,
    "selected_conversations": [str],
    "rich_text_value": dict,
}
VIEW: Shape = {
    "id": str,
    "type": str,
    "callback_id": str,
    "private_metadata": str,
    "external_id": str,
    "hash": str,
    "root_view_id": str,
    "previous_view_id": str,
    "team_id": str,
    "app_installed_team_id": str,
    "blocks": [{"type": str, "block_id": str, "element": dict}],
    "state": {"values": {"*": {"*": ELEMENT}}},
}
MESSAGE: Shape = {
    "type": str,
    "subtype": str,
    "user": str,
    "bot_id": str,
    "text": str,
    "ts": str,
    "thread_ts": str,
    "metadata": dict,
    "edited": {"user": str, "ts": str},
}
PLACE: Shape = {"id": str, "name": str}
PERSON: Shape = {"id": str, "team_id": str, "name": str, "username": str}
IN_ALL: Shape = {
    "type": str,
    "team_id": str,
    "enterprise_id": str,
    "api_app_id": str,
    "trigger_id": str,
    "token": str,
}
INTERACTION: Shape = {
    **IN_ALL,
    "user": PERSON,
    "team": {"id": str, "domain": str},
    "enterprise": {"id": str, "name": str},
    "channel": PLACE,
    "container": {"type": str, "message_ts": str, "thread_ts": str, "channel_id": str, "view_id": str},
    "message": MESSAGE,
    "message_ts": str,
    "view": VIEW,
    "state": {"values": {"*": {"*": ELEMENT}}},
    "actions": [ELEMENT],
    "action_id": str,
    "block_id": str,
    "callback_id": str,
    "value": str,
    "response_url": str,
    "response_urls": [dict],
}
EVENT: Shape = {
    **MESSAGE,
    "user": (str, dict),
    "channel": (str, dict),
    "channel_type": str,
    "event_ts": str,
    "deleted_ts": str,
    "bot_profile": dict,
    "message": MESSAGE,
    "previous_message": MESSAGE,
    "item": {"type": str, "channel": str, "ts": str},
    "item_user": str,
    "reaction": str,
    "tab": str,
    "view": VIEW,
    "inviter": str,
    "team": str,
    "subteam": dict,
    "subteam_id": str,
    "tokens": dict,
}
EVENT_CALLBACK: Shape = {
    **IN_ALL,
    "event": EVENT,
    "event_id": str,
    "authorizations": [{"enterprise_id": str, "team_id": str, "user_id": str}],
    "context_team_id": str,
    "context_enterprise_id": str,
}
COMMAND: Shape = {"*": (str, bool)}
LONGEST_ID = 32
IDS = ("user", "user_id", "inviter", "item_user")
"""What holds a person's id, as a text or as an object with an `id`; ours have this many characters of room."""
OBJECTS = {
    "user": frozenset({"user_change", "team_join", "user_profile_changed", "user_status_changed"}),
    "channel": frozenset({"channel_created", "channel_rename", "group_rename", "im_created"}),
}
"""The events that tell of a person or a channel with all its facts, where the others name it by its id."""


def fits(value: Any, shape: Shape) -> bool:
    """Tell whether a value is of a shape; what is not there, or null, is of any."""
    if value is None:
        return True
    if type(shape) is type:
        return isinstance(value, shape)
    if isinstance(shape, dict):
        return isinstance(value, dict) and _names_fit(value, shape)
    if isinstance(shape, list):
        return isinstance(value, list) and all(item is not None and fits(item, shape[0]) for item in value)
    return isinstance(value, shape)


def _names_fit(value: dict[str, Any], shape: dict[str, Shape]) -> bool:
    others = shape.get("*")
    if others is not None:
        return all(item is not None and fits(item, others) for item in value.values())
    return all(fits(value[name], shape[name]) for name in value.keys() & shape.keys())


def told_of(event: dict[str, Any]) -> bool:
    """Tell whether an event names who and where it is about in the way of its type."""
    return all(
        event.get(name) is None or _is_told(event[name], whole=event.get("type") in types)
        for name, types in OBJECTS.items()
    )


def _is_told(about: Any, *, whole: bool) -> bool:
    return (
        isinstance(about.get("id"), str)
        if isinstance(about, dict) and whole
        else whole is isinstance(about, dict)
    )


def ids_fit(payload: dict[str, Any]) -> bool:
    """Tell whether the ids in a payload are no longer than Slack's can be."""
    found = [payload.get(name) for name in IDS]
    plain = [one.get("id") if isinstance(one, dict) else one for one in found]
    return all(not isinstance(one, str) or len(one) <= LONGEST_ID for one in plain)
