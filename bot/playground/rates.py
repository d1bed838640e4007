"""Slack's rate limits: so many calls a minute by tier, one post a second and channel."""

from collections import deque
from collections.abc import Callable
from math import ceil
from time import monotonic

from bot.playground.scopes import TIERS

MINUTE = 60.0
POST_SECONDS = 1.0
# Two posts a second apart by the sender's clock may arrive a little closer.
SLACK_SECONDS = 0.05
_POSTS = ("chat.postMessage", "chat.postEphemeral")


class Rates:
    """Counts calls on the real clock and says when to come again."""

    def __init__(self, now: Callable[[], float] = monotonic) -> None:
        self._now = now
        self._calls: dict[tuple[str, str], deque[float]] = {}
        self._posts: dict[tuple[str, str], float] = {}

    def wait(self, app_id: str, method: str, channel: str | None) -> int | None:
        """Count a call and return None, or the whole seconds to wait where there were too many."""
        now = self._now()
        if method in _POSTS and channel is not None:
            return self._post(app_id, channel, now)
        allowed = TIERS.get(method, 0)
        if not allowed:
            return None
        calls = self._calls.setdefault((app_id, method), deque())
        while calls and calls[0] <= now - MINUTE:
            calls.popleft()
        if len(calls) >= allowed:
            return max(1, ceil(calls[0] + MINUTE - now))
        calls.append(now)
        return None

    def _post(self, app_id: str, channel: str, now: float) -> int | None:
        last = self._posts.get((app_id, channel))
        if last is not None and now - last < POST_SECONDS - SLACK_SECONDS:
            return max(1, ceil(last + POST_SECONDS - now))
        self._posts[app_id, channel] = now
        return None
