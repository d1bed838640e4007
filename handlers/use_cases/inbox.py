"""Keeping the inbox small: bodies go when they are done, rows after a week."""

from datetime import timedelta

from handlers.deps import Deps
from storage import inbox

KEPT = timedelta(days=7)
"""Far over the 25 hours in which Slack may deliver something again."""


def purge(deps: Deps) -> int:
    """Delete rows older than a week; return how many."""
    before = deps.clock() - KEPT
    with deps.store.looking() as session:
        if not inbox.anything_older(session, before=before):
            return 0
    with deps.store.system() as session:
        return inbox.purge(session, before=before)
