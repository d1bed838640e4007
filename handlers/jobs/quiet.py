"""Who does not want to be disturbed: Slack is asked about those who are to be told something, now and then."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import Any

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.deps import Deps
from handlers.use_cases import people
from handlers.use_cases.people import Span

log = structlog.get_logger()
AT_ONCE = 50
"""People that Slack tells of in one answer."""


async def look(deps: Deps, slack: AsyncWebClient, readers: Sequence[tuple[str, str]]) -> None:
    """Ask Slack about the do-not-disturb of people it was not asked about lately; without an answer, none is known."""
    for team, group in groupby(sorted(readers), key=lambda reader: reader[0]):
        asked = await asyncio.to_thread(people.to_look_at, deps, team, [person for _, person in group])
        for first in range(0, len(asked), AT_ONCE):
            some = asked[first : first + AT_ONCE]
            spans = await _ask(slack, some)
            await asyncio.to_thread(
                people.remember_dnd, deps, team, {who: spans.get(who, []) for who in some}
            )


async def _ask(slack: AsyncWebClient, some: Sequence[str]) -> dict[str, list[Span]]:
    try:
        answer = await slack.dnd_teamInfo(users=list(some))
    except SlackApiError as error:
        log.info("Slack does not tell of do-not-disturb", error=error.response.get("error"))
        return {}
    except (aiohttp.ClientError, TimeoutError) as error:
        log.info("Slack does not tell of do-not-disturb", error=type(error).__name__)
        return {}
    return {who: _spans(said) for who, said in (answer.get("users") or {}).items()}


def _spans(said: dict[str, Any]) -> list[Span]:
    """Return when somebody is not to be disturbed next, where they said so."""
    start, end = said.get("next_dnd_start_ts") or 0, said.get("next_dnd_end_ts") or 0
    if not said.get("dnd_enabled") or end <= start:
        return []
    return [(datetime.fromtimestamp(start, UTC), datetime.fromtimestamp(end, UTC))]
