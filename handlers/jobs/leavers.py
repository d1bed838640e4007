"""What is said when somebody left, drawn from the rows when it is sent, and the daily look at who is still here."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta

import aiohttp
import structlog
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlmodel import Session

from handlers.deps import Deps
from handlers.jobs.said import Draw, Said
from handlers.listeners.directory import person_of
from handlers.use_cases import leavers, people
from handlers.views import leavers as views
from handlers.views.blocks import Message
from storage import handoffs, settings
from storage.records import Delivery, Handoff, Person
from storage.store import StoreBusyError
from storage.vocabulary import OPEN_STATES, Side

log = structlog.get_logger()
EVERY = timedelta(hours=1)
"""How often it is seen who is due for a look; each person is due once a day."""
MOST = 60
"""People of whom Slack is asked in one tick, well under the hundred a minute that it answers."""
UNKNOWN = {"user_not_found", "user_not_visible"}


class Looks:
    """Asks Slack once a day who of the roster and of open handoffs is still here."""

    def __init__(self, deps: Deps, slack: AsyncWebClient) -> None:
        self._deps = deps
        self._slack = slack
        self._done: dict[str, datetime] = {}

    async def look(self, team: str) -> None:
        """Ask about whoever is due; what Slack or the database does not answer now waits for the next tick."""
        try:
            await self._look(team)
        except StoreBusyError as error:
            log.warning("nobody was looked at", error=type(error).__name__)

    async def _look(self, team: str) -> None:
        at, last = self._deps.clock(), self._done.get(team)
        if last is not None and last <= at < last + EVERY:
            return
        due = await asyncio.to_thread(leavers.to_look_at, self._deps, team)
        for who in due[:MOST]:
            if not await self._ask(team, who):
                return
        if len(due) <= MOST:
            self._done[team] = at

    async def _ask(self, team: str, who: str) -> bool:
        """Keep what Slack says of one person; tell whether the next one can be asked for."""
        at = self._deps.clock()
        try:
            answer = await self._slack.users_info(user=who)
            facts = person_of(team, answer["user"], at=at)
        except SlackApiError as error:
            name = str(error.response.get("error"))
            log.info("Slack did not say who somebody is", error=name)
            if name not in UNKNOWN:
                return False
            facts = Person(team_id=team, id=who, foreign=True, checked_at=at)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            log.info("Slack did not say who somebody is", error=type(error).__name__)
            return False
        await asyncio.to_thread(people.introduce, self._deps, team, facts)
        return True


def _of(view: Callable[..., Message], *names: str) -> Draw:
    def draw(session: Session, delivery: Delivery, _: datetime) -> Said | None:
        handoff = handoffs.get(session, delivery.handoff_id or 0)
        if handoff is None or (handoff.state not in OPEN_STATES and delivery.slack_ts is None):
            return None
        return view(handoff, **{name: delivery.args.get(name) or "" for name in names})

    return draw


def _missing(view: Callable[..., Message], still: Callable[[Handoff, str], bool]) -> Draw:
    """Draw a question as long as it is one; once it was asked, it says how it ended."""
    draw = _of(view, "before")

    def drawn(session: Session, delivery: Delivery, at: datetime) -> Said | None:
        handoff = handoffs.get(session, delivery.handoff_id or 0)
        asks = handoff is not None and still(handoff, str(delivery.args["before"]))
        return draw(session, delivery, at) if asks or delivery.slack_ts else None

    return drawn


def _lead_left(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    side, lead = Side(delivery.args["side"]), str(delivery.args["before"])
    return views.lead_left(side, lead) if settings.get(session).people.lead(side) == lead else None


MESSAGES: dict[str, Draw] = {
    "lead_left": _lead_left,
    "architect_left": _of(views.architect_left, "before"),
    "taken_over": _of(views.taken_over, "before"),
    "yours_now": _of(views.yours_now, "before", "why"),
    "architect_missing": _missing(
        views.architect_missing, lambda one, before: (one.architect or "") == before
    ),
    "requester_missing": _missing(views.requester_missing, lambda one, before: one.requester == before),
}
