"""The tick: everything that the clock brings, each by itself, so that one failure never stops the rest."""

import asyncio
from collections.abc import Callable
from typing import Any

import structlog

from handlers.deps import Deps
from handlers.rules.nudges import Kind
from handlers.use_cases import check_ins, deliveries, handoffs, home, inbox, installations, nudges

log = structlog.get_logger()


async def tick(deps: Deps) -> None:
    """Walk the ladders that are due, remind channels, and clear away what is old."""
    for nudge in await _safely(nudges.due, deps) or []:
        if nudge.kind == Kind.PICK:
            await _safely(check_ins.renew, deps, nudge.team_id, nudge.subject_id)
        await _safely(nudges.walk, deps, nudge)
    for team in await _safely(installations.teams, deps) or []:
        await _safely(home.remind_channels, deps, team)
        await _safely(handoffs.end_untouched, deps, team)
    await _safely(inbox.purge, deps)


async def _safely(use_case: Callable[..., Any], deps: Deps, *args: Any) -> Any:
    try:
        return await asyncio.to_thread(use_case, deps, *args)
    except Exception as error:
        log.error("a step of the tick failed", step=use_case.__name__, exc_info=error)
        return None


def seconds_to_next(deps: Deps) -> float | None:
    """Return in how many seconds the next message that is due can be claimed, or None."""
    return deliveries.wait(deps)
