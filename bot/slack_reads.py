"""Reading from Slack for the command line: who and what can be named, page by page."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.http_retry.builtin_async_handlers import (
    AsyncConnectionErrorRetryHandler,
    AsyncRateLimitErrorRetryHandler,
)
from slack_sdk.web.async_client import AsyncWebClient

from bot.proxies import by_proxy
from bot.settings import Settings
from bot.slack_client import SlackClient
from handlers.listeners.directory import person_of
from handlers.rules.names import Named, Names
from storage.records import Person

PAGE = 200
PATIENCE = 30
"""Seconds one call may take; nobody waits on the other side."""


@asynccontextmanager
async def reader(settings: Settings) -> AsyncIterator[AsyncWebClient]:
    """Give a client that only reads, and so may try again what failed."""
    token = settings.bot_token.get_secret_value() if settings.bot_token else ""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=PATIENCE)) as session:
        slack = SlackClient(
            token=token,
            base_url=settings.api_url,
            session=session,
            timeout=PATIENCE,
            retry_handlers=[
                AsyncRateLimitErrorRetryHandler(max_retry_count=5),
                AsyncConnectionErrorRetryHandler(),
            ],
        )
        yield by_proxy(slack, settings)


async def everybody(slack: AsyncWebClient) -> list[dict[str, Any]]:
    """Return Slack's user objects of the whole workspace."""
    return [user async for page in await slack.users_list(limit=PAGE) for user in page["members"]]


async def every_channel(slack: AsyncWebClient) -> list[dict[str, Any]]:
    """Return every channel the bot can see; public ones only where it may not read of private ones."""
    try:
        return await _channels(slack, "public_channel,private_channel")
    except SlackApiError as error:
        if error.response["error"] != "missing_scope":
            raise
        return await _channels(slack, "public_channel")


async def _channels(slack: AsyncWebClient, types: str) -> list[dict[str, Any]]:
    first = await slack.conversations_list(types=types, limit=PAGE)
    return [channel async for page in first for channel in page["channels"]]


def names_of(
    users: list[dict[str, Any]], channels: list[dict[str, Any]], *, team: str, at: datetime
) -> Names:
    """Return the names by which these people and channels can be written."""
    return Names(
        tuple(_person(user, person_of(team, user, at=at)) for user in users),
        tuple(_channel(channel) for channel in channels),
    )


def _person(user: Mapping[str, Any], facts: Person) -> Named:
    profile = user.get("profile") or {}
    others = (
        profile.get("display_name"),
        profile.get("real_name") or user.get("real_name"),
        profile.get("email"),
    )
    names = dict.fromkeys(str(name).lower() for name in (user.get("name"), *others) if name)
    unfit = {
        "a bot": bool(user.get("is_bot")),
        "deactivated": facts.deactivated,
        "a guest": facts.guest,
        "of another company": facts.foreign,
    }
    return Named(
        facts.id, tuple(names) or (facts.id,), next((why for why, is_so in unfit.items() if is_so), "")
    )


def _channel(channel: Mapping[str, Any]) -> Named:
    shared = channel.get("is_ext_shared") or channel.get("is_pending_ext_shared")
    unfit = "archived" if channel.get("is_archived") else "shared with another company" if shared else ""
    return Named(str(channel["id"]), (str(channel["name"]).lower(),), unfit, bool(channel.get("is_member")))
