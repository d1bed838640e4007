"""Asking Slack about the people and channels that somebody chose, before they are written down."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, NamedTuple, TypeVar

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.directory import PATIENCE, person_of
from handlers.listeners.heard import Heard
from handlers.rules.names import Named, Names
from handlers.rules.refusals import Refusal
from handlers.rules.settings_steps import Place
from storage.records import Person

MOST = 30
"""People and channels that are asked about at once, within the time of an answer."""
UNANSWERED = "Slack did not answer in time, so nothing was saved; what you typed is still here: save again."
TOO_MANY = f"That is too much at once; save at most {MOST} new ones, then the next."
UNKNOWN = {"user_not_found", "user_not_visible", "channel_not_found"}

log = structlog.get_logger()
T = TypeVar("T")


class Asked(NamedTuple):
    """What Slack says of some people and channels."""

    names: Names
    facts: list[Person]
    places: dict[str, Place]


async def ask(heard: Heard, people: Iterable[str], channels: Iterable[str]) -> Asked:
    """Ask Slack about people and channels; whom it does not know is of another company."""
    people, channels = list(people), list(channels)
    if len(people) + len(channels) > MOST:
        raise Refusal(TOO_MANY)
    try:
        async with asyncio.timeout(PATIENCE):
            users = await _each(people, lambda one: heard.slack.users_info(user=one))
            rooms = await _each(channels, lambda one: heard.slack.conversations_info(channel=one))
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as error:
        log.info("people or channels could not be looked up", error=type(error).__name__)
        raise Refusal(UNANSWERED) from error
    known = {one: answer["user"] for one, answer in users.items() if answer is not None}
    facts = [person_of(heard.team, user, at=heard.deps.clock()) for user in known.values()]
    places = {one: place_of(answer["channel"] if answer else None) for one, answer in rooms.items()}
    found = [_channel(answer["channel"]) for answer in rooms.values() if answer]
    named = [_person(user, fact) for user, fact in zip(known.values(), facts, strict=True)]
    strangers = [Named(one, (one,), "of another company") for one in people if one not in known]
    return Asked(Names((*named, *strangers), tuple(found)), facts, places)


async def _each(chosen: list[str], look_up: Callable[[str], Awaitable[T]]) -> dict[str, T | None]:
    async def known(one: str) -> T | None:
        try:
            return await look_up(one)
        except SlackApiError as error:
            if error.response.get("error") in UNKNOWN:
                return None
            raise

    return dict(zip(chosen, await asyncio.gather(*map(known, chosen)), strict=True))


def place_of(channel: dict[str, Any] | None) -> Place:
    """Read Slack's conversation object; none is a conversation that Stile cannot see."""
    if channel is None:
        return Place(seen=False, joined=False)
    return Place(
        name=str(channel.get("name") or ""),
        joined=bool(channel.get("is_member")),
        shared=bool(channel.get("is_ext_shared") or channel.get("is_pending_ext_shared")),
        direct=bool(channel.get("is_im") or channel.get("is_mpim")),
    )


def _person(user: dict[str, Any], facts: Person) -> Named:
    unfit = {
        "a bot": bool(user.get("is_bot")),
        "deactivated": facts.deactivated,
        "a guest": facts.guest,
        "of another company": facts.foreign,
    }
    name = str(user.get("name") or facts.id).lower()
    return Named(facts.id, (name,), next((why for why, is_so in unfit.items() if is_so), ""))


def _channel(channel: dict[str, Any]) -> Named:
    name = str(channel.get("name") or channel["id"]).lower()
    unfit = "archived" if channel.get("is_archived") else ""
    return Named(str(channel["id"]), (name,), unfit, bool(channel.get("is_member")))
