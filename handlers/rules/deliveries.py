"""What a failed message means: try again, look first, draw anew, or give up and tell somebody (RELIABILITY F)."""

from dataclasses import dataclass
from enum import StrEnum


class Next(StrEnum):
    """What is done about a message that did not go out."""

    WAIT = "wait"
    LOOK = "look"
    SHORTEN = "shorten"
    REPOST = "repost"
    BLOCK = "block"
    FAIL = "fail"


class Told(StrEnum):
    """Who hears of it, once."""

    NOBODY = "nobody"
    ADMINS = "admins"
    REQUESTER = "requester"


@dataclass(frozen=True)
class Verdict:
    """What is done, who is told what, and after how many seconds it is tried again."""

    next: Next
    told: Told = Told.NOBODY
    sentence: str = ""
    after: float = 0.0


MOVING = 600.0
"""Seconds between two tries while a workspace is being moved."""
CAP = 3600.0
"""The longest wait that Slack can ask for, in seconds."""

_AMBIGUOUS = {
    "internal_error",
    "fatal_error",
    "request_timeout",
    "service_unavailable",
    "team_added_to_org",
    "timeout",
    "update_failed",
}
_MOVING = {"org_login_required", "external_channel_migrating"}
"""The workspace or the channel is being moved."""
UNREADABLE = {"missing_scope", "channel_is_limited_access"}
"""What a conversation answers whose history cannot be read: whether a message is there stays unknown."""
_LIMITED = {"ratelimited", "rate_limited", "message_limit_exceeded"}
_TOO_MUCH = {
    "msg_too_long",
    "msg_blocks_too_long",
    "invalid_blocks",
    "no_text",
    "invalid_blocks_format",
    "invalid_attachments",
}
_GONE = {"message_not_found", "cant_update_message", "edit_window_closed", "is_inactive", "thread_not_found"}
_CHANNEL = {
    "channel_not_found": "it is not there any more or Stile cannot see it; invite @Stile or name another channel",
    "not_in_channel": "Stile is not in it; write `/invite @Stile` there",
    "is_archived": "it is archived; unarchive it or name another channel",
}
_SETTINGS = {
    "restricted_action": "a workspace setting keeps Stile from posting there; allow it or name another channel",
    "restricted_action_read_only_channel": "the channel is read-only for Stile; allow it or name another channel",
    "restricted_action_thread_only_channel": "only threads are allowed there; name another channel",
    "restricted_action_non_threadable_channel": "threads are not allowed there; name another channel",
    "restricted_action_thread_locked": "the thread is locked; unlock it",
    "messages_tab_disabled": "the app's Messages tab is off; switch it on under App Home",
    "ekm_access_denied": "your key management denies it; allow the channel there",
    "team_access_not_granted": "the workspace does not allow the app; allow it in the admin settings",
    "app_access_restricted": "the app is restricted; allow it in the admin settings",
    "missing_scope": "a scope is missing; reinstall the app from app.yaml, `stile doctor` names the scope",
    "not_authed": "the token is missing; set SLACK_BOT_TOKEN and start again",
    "invalid_auth": "the token is not valid; set SLACK_BOT_TOKEN anew and start again",
    "token_revoked": "the token was revoked; reinstall the app and set SLACK_BOT_TOKEN anew",
    "token_expired": "the token expired; reinstall the app and set SLACK_BOT_TOKEN anew",
    "account_inactive": "the app was removed; reinstall it",
    "access_denied": "Slack denies access; look at the app's settings",
}
_PERSON = {
    "user_disabled",
    "user_not_found",
    "cannot_dm_bot",
    "user_not_visible",
    "is_bot",
    "users_not_found",
}


def verdict(error: str, *, status: int = 200, retry_after: str | None = None) -> Verdict:
    """Judge Slack's answer to a message: its error name, the HTTP status and the Retry-After header."""
    if status == 429 or error in _LIMITED:
        return Verdict(Next.WAIT, after=seconds(retry_after))
    if error in _MOVING:
        return Verdict(Next.WAIT, after=MOVING)
    if status >= 500 or not error or error in _AMBIGUOUS:
        return Verdict(Next.LOOK)
    if error in _TOO_MUCH:
        return Verdict(Next.SHORTEN, Told.ADMINS, f"Slack did not take what Stile wrote (`{error}`)")
    if error in _GONE:
        return Verdict(Next.REPOST, Told.ADMINS, f"the message it belongs to is gone (`{error}`)")
    if error in _CHANNEL:
        return Verdict(Next.BLOCK, Told.ADMINS, _CHANNEL[error])
    if error in _SETTINGS:
        return Verdict(Next.BLOCK, Told.ADMINS, _SETTINGS[error])
    if error in _PERSON:
        return Verdict(Next.FAIL, Told.REQUESTER, "this account cannot be written to any more")
    return Verdict(Next.FAIL, Told.ADMINS, f"Slack answered `{error}`; look it up in Slack's documentation")


def seconds(retry_after: str | None) -> float:
    """Read a Retry-After header in seconds: between 1 and `CAP`, and 30 where it says nothing usable."""
    try:
        asked = float(retry_after or "")
    except ValueError:
        return 30.0
    return min(max(asked, 1.0), CAP) if asked == asked else 30.0


def backoff(attempt: int) -> float:
    """Return the seconds before the next look, longer each time, at most ten minutes."""
    return float(min(15 * 2 ** max(attempt - 1, 0), 600))
