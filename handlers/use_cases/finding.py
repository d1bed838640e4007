"""Keeping the words of handoffs, so that a search is as fast with a hundred thousand as with a hundred."""

from handlers.deps import Deps
from storage import finding
from storage.records import STILE, Request

PAGE, MOST_AT_ONCE = 50, 2_000
"""Handoffs whose words are kept in one unit of work, and in one sweep."""


def keep_up(deps: Deps, team: str) -> int:
    """Keep the words of the handoffs that changed since, and return how many those are; run it at each sweep.

    Until then a search reads these handoffs themselves, so nothing is found late.
    """
    done = 0
    while done < MOST_AT_ONCE:
        with deps.store.reading(team) as session:
            if not finding.waits(session):
                return done
        with deps.store.writing(Request(team=team, actor=STILE, at=deps.clock(), surface="clock")) as session:
            kept = finding.keep(session, limit=PAGE)
        if not kept:
            return done
        done += kept
    return done
