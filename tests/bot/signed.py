"""Requests as Slack signs them."""

import hashlib
import hmac
import time
from typing import Any


def signed(body: bytes, secret: str) -> dict[str, str]:
    """Return the headers of a request with these bytes."""
    now = str(int(time.time()))
    digest = hmac.new(secret.encode(), b"v0:%s:%s" % (now.encode(), body), hashlib.sha256).hexdigest()
    return {
        "Content-Type": "application/json",
        "X-Slack-Request-Timestamp": now,
        "X-Slack-Signature": f"v0={digest}",
    }


def an_opened_home(event_id: str, team: str, user: str) -> dict[str, Any]:
    """Return the event of somebody opening Stile's Home."""
    return {
        "type": "event_callback",
        "team_id": team,
        "api_app_id": "A0STILE",
        "event_id": event_id,
        "event_time": int(time.time()),
        "authorizations": [{"team_id": team, "user_id": "U0BOT", "is_bot": True}],
        "event": {"type": "app_home_opened", "user": user, "channel": "D0", "tab": "home", "event_ts": "1.1"},
    }
