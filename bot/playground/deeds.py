"""The acts that can be asked for over HTTP, for the page and for tests with the bot in another process."""

import base64
import binascii
import re
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any

from bot.playground.acts import Reply
from bot.playground.company import Person
from bot.playground.people import People
from bot.playground.shapes import Json, PlaygroundError
from bot.playground.view_acts import Submitted
from bot.playground.workspace import zone_of

# What each act needs, and what it may be given besides.
_ACTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "say": (("channel", "text"), ("thread_ts", "files", "broadcast")),
    "edit": (("channel", "ts", "text"), ()),
    "delete": (("channel", "ts"), ()),
    "react": (("channel", "ts", "name"), ()),
    "command": (("channel", "text"), ()),
    "shortcut": (("callback_id",), ()),
    "message_shortcut": (("channel", "ts", "callback_id"), ()),
    "click": (("channel", "ts", "action_id"), ("value", "selected", "state", "block_id")),
    "open_home": ((), ("tab",)),
    "click_home": (("action_id",), ("value", "selected", "block_id")),
    "press": (("action_id",), ("value", "selected", "block_id")),
    "submit": ((), ("values",)),
    "close_modal": ((), ("clear",)),
    "read": (("channel",), ()),
}
_PROBLEMS = {
    "http_error": "The app answered with status {status}.",
    "connection_failed": "The app cannot be reached.",
}
_LATE = "The app did not answer within 3 seconds."
_MOVE = re.compile(r"([+-]?\d+)([mhdw])")
_UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
_MORNING = {"hour": 9, "minute": 5, "second": 0, "microsecond": 0}
_SATURDAY = 5


async def do(people: People, asked: Mapping[str, Any]) -> Json:
    """Do one act and return what came of it; raises PlaygroundError with a sentence when it cannot be."""
    name = str(asked.get("do", ""))
    user = str(asked.get("as", ""))
    special = _SPECIAL.get(name)
    if special:
        return await special(people, user, asked)
    if name not in _ACTS:
        raise PlaygroundError(f"There is no act {name!r}.")
    act: Callable[..., Awaitable[Any]] = getattr(people, name)
    return result(await act(user, **_arguments(name, asked)))


def _arguments(name: str, asked: Mapping[str, Any]) -> Json:
    needed, possible = _ACTS[name]
    missing = [one for one in needed if one not in asked]
    if missing:
        raise PlaygroundError(f"{name} needs {', '.join(missing)}.")
    given = {one: asked[one] for one in (*needed, *possible) if asked.get(one) is not None}
    if "files" in given:
        given["files"] = [_file(one) for one in given["files"]]
    return given


def result(outcome: Any) -> Json:
    """Return an act's outcome as JSON; an app that did not take it becomes a PlaygroundError."""
    match outcome:
        case Reply(problem=str(problem)):
            raise PlaygroundError(_PROBLEMS.get(problem, _LATE).format(status=outcome.status))
        case Reply():
            return {"status": outcome.status, "body": outcome.body}
        case Submitted(trouble=str(trouble)):
            raise PlaygroundError(trouble)
        case Submitted():
            return asdict(outcome)
        case dict():
            return {"message": outcome} if "ts" in outcome else {"view": outcome}
        case _:
            return {}


async def _fill(people: People, user: str, asked: Mapping[str, Any]) -> Json:
    block_id, action_id = asked.get("block_id"), asked.get("action_id")
    key = action_id or block_id
    if not key:
        raise PlaygroundError("fill needs block_id or action_id.")
    within = block_id if action_id else None
    value = asked.get("value", asked.get("selected"))
    return result(await people.fill(user, str(key), value, block_id=within))


async def _suggest(people: People, user: str, asked: Mapping[str, Any]) -> Json:
    action_id, query = str(asked.get("action_id", "")), str(asked.get("query", ""))
    if "ts" in asked:
        return await people.suggest_in_message(
            user, str(asked.get("channel", "")), str(asked["ts"]), action_id, query
        )
    return await people.suggestions(user, action_id, query, home=bool(asked.get("home")))


async def _move_clock(people: People, user: str, asked: Mapping[str, Any]) -> Json:
    clock, to = people.slack.workspace.clock, str(asked.get("to", ""))
    step = _MOVE.fullmatch(to)
    if to == "next_working_day":
        await clock.travel(_next_working_day(people.slack.workspace.people.get(user), clock.now()))
    elif step:
        await clock.travel(clock.now() + timedelta(**{_UNITS[step[2]]: int(step[1])}))
    else:
        raise PlaygroundError(f"The clock cannot be moved by {to!r}.")
    return {"now": clock.now().timestamp()}


def _next_working_day(person: Person | None, now: datetime) -> datetime:
    if person is None:
        raise PlaygroundError("Whose working day? There is no such person.")
    morning = now.astimezone(zone_of(person)).replace(**_MORNING) + timedelta(days=1)  # type: ignore[arg-type]
    while morning.weekday() >= _SATURDAY:
        morning += timedelta(days=1)
    return morning


async def _set_person(people: People, _: str, asked: Mapping[str, Any]) -> Json:
    await people.set_person(str(asked.get("user", "")), **dict(asked.get("changes", {})))
    return {}


async def _archive(people: People, user: str, asked: Mapping[str, Any]) -> Json:
    await people.archive(str(asked.get("channel", "")), by=user)
    return {}


async def _unarchive(people: People, user: str, asked: Mapping[str, Any]) -> Json:
    await people.unarchive(str(asked.get("channel", "")), by=user)
    return {}


async def _invite_bot(people: People, user: str, asked: Mapping[str, Any]) -> Json:
    await people.invite_bot(str(asked.get("channel", "")), by=user)
    return {}


async def _kick_bot(people: People, _: str, asked: Mapping[str, Any]) -> Json:
    await people.kick_bot(str(asked.get("channel", "")))
    return {}


_SPECIAL: dict[str, Callable[[People, str, Mapping[str, Any]], Awaitable[Json]]] = {
    "fill": _fill,
    "suggest": _suggest,
    "move_clock": _move_clock,
    "set_person": _set_person,
    "archive": _archive,
    "unarchive": _unarchive,
    "invite_bot": _invite_bot,
    "kick_bot": _kick_bot,
}


def _file(given: Any) -> tuple[str, bytes]:
    if not isinstance(given, Mapping) or "name" not in given:
        raise PlaygroundError("A file needs a name and its content in base64.")
    try:
        return str(given["name"]), base64.b64decode(str(given.get("content", "")), validate=True)
    except binascii.Error as broken:
        raise PlaygroundError("A file needs a name and its content in base64.") from broken
