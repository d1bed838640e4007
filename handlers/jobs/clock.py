"""The tick: everything that the clock brings, each by itself, so that one failure never stops the rest."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import Any

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from handlers.deps import Deps
from handlers.jobs import quiet
from handlers.rules.nudges import Kind
from handlers.use_cases import (
    check_ins,
    deliveries,
    finding,
    handoffs,
    home,
    inbox,
    installations,
    kpis,
    leavers,
    likeness,
    nudges,
    pilots,
    report,
    sources,
    swim_lanes_clock,
    verdicts,
)
from storage.store import StoreBusyError

log = structlog.get_logger()


async def tick(deps: Deps, slack: AsyncWebClient | None = None) -> None:
    """Walk the ladders that are due, ask what came of KPIs, and tell people what waits for them."""
    await _walk(deps)
    await _ask(deps)
    await _tell(deps, slack)


async def sweep(deps: Deps) -> None:
    """Remind channels, end what ran out, replace who left, and clear away what is old, workspace by workspace.

    None of it is due to the second, and some of it looks at every open handoff: once a minute is enough.
    """
    for team in filter(partial(_serves, deps), await _safely(installations.teams, deps) or []):
        await _safely(pilots.end_due, deps, team)
        await _safely(home.remind_channels, deps, team)
        await _safely(handoffs.end_untouched, deps, team)
        await _safely(report.count_anew, deps, team)
        await _safely(likeness.keep_up, deps, team)
        await _safely(finding.keep_up, deps, team)
        await _safely(swim_lanes_clock.end_expired, deps, team)
        await _safely(sources.forget_old, deps, team)
        for left in await _safely(leavers.due, deps, team) or []:
            await _safely(leavers.replace, deps, team, left)
        await _safely(leavers.tell_of_leads, deps, team)
        for handoff_id in await _safely(kpis.left_alone, deps, team) or []:
            await _safely(kpis.replace_owners, deps, team, handoff_id)
    await _safely(inbox.purge, deps)


def _serves(deps: Deps, team: str) -> bool:
    """Tell whether this process holds the token of a workspace: Slack is asked about nobody else's people."""
    return deps.store.serves is None or team in deps.store.serves


async def _walk(deps: Deps) -> None:
    """Take every step that is due, before anybody is told: what is due together is said together."""
    last = None
    while batch := await _safely(nudges.due, deps, after=last):
        for nudge in batch:
            if not _serves(deps, nudge.team_id):
                continue
            if nudge.kind == Kind.PICK:
                await _safely(check_ins.renew, deps, nudge.team_id, nudge.subject_id)
            await _safely(nudges.walk, deps, nudge)
        last = batch[-1]


async def _ask(deps: Deps) -> None:
    """Ask what came of the KPIs whose day has come, and end what nobody answered."""
    for verdict in await _safely(verdicts.due, deps) or []:
        await _safely(verdicts.bring, deps, verdict)


async def _tell(deps: Deps, slack: AsyncWebClient | None) -> None:
    readers = [one for one in await _safely(nudges.readers, deps) or [] if _serves(deps, one[0])]
    if slack is not None and readers:
        try:
            await quiet.look(deps, slack, readers)
        except StoreBusyError as error:
            log.warning("do-not-disturb was not looked up", error=type(error).__name__)
    for team, person in readers:
        await _safely(nudges.tell, deps, team, person)


async def _safely(use_case: Callable[..., Any], deps: Deps, *args: Any, **more: Any) -> Any:
    try:
        return await asyncio.to_thread(use_case, deps, *args, **more)
    except StoreBusyError as error:
        log.warning(
            "a step of the tick waits for the database", step=use_case.__name__, error=type(error).__name__
        )
        return None
    except Exception as error:
        log.error("a step of the tick failed", step=use_case.__name__, exc_info=error)
        return None


def seconds_to_next(deps: Deps) -> float | None:
    """Return in how many seconds the next message that is due can be claimed, or None."""
    return deliveries.wait(deps)
