"""Who somebody is: Slack's facts and the roster together, at most 5 minutes old, and closed when it cannot be known."""

import asyncio
import time
from dataclasses import dataclass
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.deps import Deps
from handlers.rules.refusals import Refusal
from handlers.use_cases import people
from storage.records import Actor, Person
from storage.vocabulary import Role

FRESH = 300.0
"""Seconds for which facts about a person hold."""
PATIENCE = 1.2
"""Seconds Slack may take to say who somebody is, within the time of an answer."""
UNKNOWN = "Stile cannot check who you are right now, so nothing was done; try again in a minute."


class UncheckedError(Refusal):
    """Who somebody is cannot be known now; it may be known in a minute."""

    def __init__(self) -> None:
        super().__init__(UNKNOWN)


@dataclass(frozen=True)
class _Known:
    actor: Actor
    until: float


class Directory:
    """Gathers the facts that authority needs."""

    def __init__(self, deps: Deps, slack: AsyncWebClient) -> None:
        self._deps = deps
        self._slack = slack
        self._known: dict[tuple[str, str], _Known] = {}

    async def actor(self, team: str, user: str, *, home_team: str | None = None) -> Actor:
        """Return who acts; `home_team` is the company the payload says the person belongs to."""
        known = self._known.get((team, user))
        if known is not None and known.until > time.monotonic():
            return known.actor
        facts = await self._ask_slack(team, user, home_team)
        actor = await asyncio.to_thread(people.introduce, self._deps, team, facts)
        self._known[(team, user)] = _Known(actor, time.monotonic() + FRESH)
        return actor

    def forget(self, team: str, user: str | None = None) -> None:
        """Have one person, or everybody of a workspace, looked up anew."""
        for key in [key for key in self._known if key[0] == team and user in {None, key[1]}]:
            del self._known[key]

    async def _ask_slack(self, team: str, user: str, home_team: str | None) -> Person:
        try:
            answer = await asyncio.wait_for(self._slack.users_info(user=user), PATIENCE)
        except SlackApiError as error:
            if error.response.get("error") in {"user_not_found", "user_not_visible"}:
                return Person(team_id=team, id=user, foreign=True, checked_at=self._deps.clock())
            raise UncheckedError from error
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise UncheckedError from error
        return person_of(team, answer["user"], home_team=home_team, at=self._deps.clock())


def person_of(team: str, user: dict[str, Any], *, home_team: str | None = None, at: Any) -> Person:
    """Read Slack's user object."""
    theirs = home_team or user.get("team_id") or team
    return Person(
        team_id=team,
        id=user["id"],
        zone=user.get("tz") or "",
        guest=bool(user.get("is_restricted") or user.get("is_ultra_restricted")),
        foreign=bool(user.get("is_stranger")) or (theirs != team and not user.get("enterprise_user")),
        deactivated=bool(user.get("deleted")),
        workspace_admin=bool(user.get("is_admin") or user.get("is_owner")),
        checked_at=at,
    )


def is_admin(actor: Actor) -> bool:
    """Tell whether a person may configure Stile."""
    return Role.ADMIN in actor.roles
