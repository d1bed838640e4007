"""The guard in front of Bolt: signature over raw bytes, strict parse, shape, and a payload's key."""

import hashlib
import hmac
import json
import re
import unicodedata
from binascii import a2b_qp
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, cast
from urllib.parse import parse_qsl

from bot.shapes import COMMAND, EVENT_CALLBACK, INTERACTION, Shape, fits, ids_fit, told_of

Kind = Literal["event", "command", "action", "shortcut", "submission", "suggestion", "closed"]
CAP = 1_000_000
"""Bytes a request body may have."""
SKEW = 300
"""Seconds a request's timestamp may be off."""
NO_RETRY = {"X-Slack-No-Retry": "1"}

_SIGNATURE = re.compile(r"v0=[0-9a-f]{64}")
_TIMESTAMP = re.compile(r"[0-9]{1,11}")
_UNWANTED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_ESCAPED_UNWANTED = re.compile(r"\\u(?:00[01]|007f|202|206|d[89a-f]|feff)", re.IGNORECASE)
_INTERACTIONS: dict[str, Kind] = {
    "block_actions": "action",
    "interactive_message": "action",
    "shortcut": "shortcut",
    "message_action": "shortcut",
    "view_submission": "submission",
    "view_closed": "closed",
    "block_suggestion": "suggestion",
}


@dataclass(frozen=True)
class Answer:
    """What goes back to Slack."""

    status: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Incoming:
    """One payload that passed the guard."""

    kind: Kind
    teams: tuple[str, ...]
    key: str
    second_key: str | None
    body: dict[str, Any]
    retry: str = ""


class _MalformedError(ValueError):
    """The body cannot be read as what it says it is."""


UNSIGNED = Answer(401, "invalid signature")
MALFORMED = Answer(400, "malformed request", NO_RETRY)
TOO_LARGE = Answer(413, "request too large", NO_RETRY)
UNKNOWN = Answer(200)


def is_signed(headers: Mapping[str, str], raw: bytes, *, secret: str, now: float) -> bool:
    """Tell whether Slack signed these bytes, within `SKEW` seconds of `now`."""
    timestamp = headers.get("X-Slack-Request-Timestamp", "")
    signature = headers.get("X-Slack-Signature", "")
    if not _TIMESTAMP.fullmatch(timestamp) or not _SIGNATURE.fullmatch(signature):
        return False
    if abs(now - int(timestamp)) > SKEW:
        return False
    expected = hmac.new(secret.encode(), b"v0:%s:%s" % (timestamp.encode(), raw), hashlib.sha256).hexdigest()
    return hmac.compare_digest(f"v0={expected}", signature)


def read_http(headers: Mapping[str, str], raw: bytes) -> Incoming | Answer:
    """Read a signed request, or return the answer to one that goes no further."""
    try:
        body = _parse(headers.get("Content-Type", ""), raw)
        return read(body, retry=headers.get("X-Slack-Retry-Num", ""))
    except (_MalformedError, ValueError, RecursionError):
        return MALFORMED


def read(body: dict[str, Any], *, retry: str = "") -> Incoming | Answer:
    """Tell what a payload is, whose, and by which key it would come again."""
    if "command" in body:
        return _command(body)
    if body.get("ssl_check") == "1":
        return Answer(200)
    kind = body.get("type")
    if kind == "url_verification":
        return Answer(200, _text(body, "challenge")[:512], {"Content-Type": "text/plain; charset=utf-8"})
    if kind == "event_callback":
        return _event(body, retry)
    if isinstance(kind, str) and kind in _INTERACTIONS:
        return _interaction(body, _INTERACTIONS[kind])
    if not isinstance(kind, str):
        raise _MalformedError("a payload has a type")
    return UNKNOWN


def _command(body: dict[str, Any]) -> Incoming:
    _check(body, COMMAND)
    for name in ("command", "user_id", "team_id", "trigger_id"):
        _text(body, name)
    body.setdefault("text", "")
    return Incoming("command", (body["team_id"],), body["trigger_id"], None, body)


def _event(body: dict[str, Any], retry: str) -> Incoming:
    event = body.get("event")
    if not isinstance(event, dict):
        raise _MalformedError("an event callback has an event")
    _check(body, EVENT_CALLBACK)
    _text(event, "type")
    _check_ids(event)
    if not told_of(event):
        raise _MalformedError("an event names who it is about in another way")
    authorizations = body.get("authorizations")
    first = authorizations[0] if isinstance(authorizations, list) and authorizations else {}
    authorized = first.get("team_id") if isinstance(first, dict) else None
    teams = _teams(authorized, body.get("team_id"))
    return Incoming("event", teams, _text(body, "event_id"), _second_key(event), body, retry)


def _second_key(event: dict[str, Any]) -> str | None:
    """Return the key under which one message comes, whatever its event id; PRODUCT 14.8."""
    channel, ts = event.get("channel"), event.get("event_ts") or event.get("ts")
    if (
        event.get("type") not in {"message", "app_mention"}
        or not isinstance(channel, str)
        or not isinstance(ts, str)
    ):
        return None
    return f"{event['type']}:{event.get('subtype') or ''}:{channel}:{ts}"


def _interaction(body: dict[str, Any], kind: Kind) -> Incoming:
    user, team = body.get("user"), body.get("team")
    if not isinstance(user, dict):
        raise _MalformedError("an interaction has a user")
    _check(body, INTERACTION)
    _text(user, "id")
    view = body.get("view")
    if kind in {"submission", "closed"} and not isinstance(view, dict):
        raise _MalformedError("a view payload has a view")
    if kind == "action" and not _are_actions(body.get("actions")):
        raise _MalformedError("a block action has actions")
    if kind == "shortcut":
        _text(body, "callback_id")
    installed = view.get("app_installed_team_id") if isinstance(view, dict) else None
    teams = _teams(installed, team.get("id") if isinstance(team, dict) else None, user.get("team_id"))
    key = body.get("trigger_id") if kind in {"action", "shortcut", "submission"} else ""
    if not isinstance(key, str) or (not key and kind in {"action", "shortcut"}):
        raise _MalformedError("an interaction has a trigger")
    return Incoming(kind, teams, key or _digest(body), None, body)


def _check(body: dict[str, Any], shape: Shape) -> None:
    """Refuse a payload whose known fields are not what Slack says they are."""
    if not fits(body, shape):
        raise _MalformedError("a field is of an odd type")
    _check_ids(body)


def _check_ids(part: dict[str, Any]) -> None:
    if not ids_fit(part):
        raise _MalformedError("an id is too long")


def _are_actions(actions: object) -> bool:
    if not isinstance(actions, list) or not actions:
        return False
    return all(isinstance(action, dict) and bool(action.get("action_id")) for action in actions)


def _teams(*candidates: object) -> tuple[str, ...]:
    teams = tuple(dict.fromkeys(team for team in candidates if isinstance(team, str) and team))
    if not teams:
        raise _MalformedError("a payload has a team")
    return teams


def _digest(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _text(body: dict[str, Any], name: str) -> str:
    value = body.get(name)
    if not isinstance(value, str) or not value:
        raise _MalformedError(f"{name} is missing")
    return value


def _parse(content_type: str, raw: bytes) -> dict[str, Any]:
    if content_type.partition(";")[0].strip().lower() == "application/json" or raw[:1] == b"{":
        return parse_json(raw)
    if raw.startswith(b"payload=") and b"&" not in raw:
        return parse_json(_unquoted(raw[8:]))
    pairs = parse_qsl(raw.decode("utf-8"), keep_blank_values=True, strict_parsing=True, max_num_fields=50)
    fields = {name: clean(value) for name, value in pairs}
    if len(fields) != len(pairs):
        raise _MalformedError("a field is there twice")
    if "payload" in fields and "command" not in fields:
        return parse_json(fields["payload"].encode())
    return dict(fields)


def parse_json(raw: bytes) -> dict[str, Any]:
    """Read one JSON object; doubled keys, NaN and anything but an object are refused, odd characters removed."""
    text = raw.decode("utf-8")
    value = _JSON.decode(text)
    if not isinstance(value, dict):
        raise _MalformedError("a payload is an object")
    if _may_hold_unwanted(text):
        value = clean(value)
    return cast("dict[str, Any]", value)


def _unquoted(form: bytes) -> bytes:
    """Return what a form's field says: quoted-printable with another sign, which the library reads in one pass."""
    plain = a2b_qp(form.replace(b"=", b"%3D").replace(b"+", b" ").replace(b"%", b"="))
    if len(plain) != len(form) - 2 * form.count(b"%"):
        raise _MalformedError("a form has two digits behind each %")
    return plain


def _may_hold_unwanted(text: str) -> bool:
    """Tell whether something may have to be taken out of a payload; plain ASCII on one line is told at once."""
    plain = text.isascii() and text.isprintable()
    if not plain and _UNWANTED.search(text):
        return True
    return "\\u" in text and _ESCAPED_UNWANTED.search(text) is not None


def _refuse_constant(name: str) -> None:
    raise _MalformedError(f"{name} is not JSON")


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _MalformedError("a key is there twice")
    return found


_JSON = json.JSONDecoder(parse_constant=_refuse_constant, object_pairs_hook=_unique)


def clean(value: Any) -> Any:
    """Return a value with NUL, lone surrogates and bidi controls taken out of every text in it."""
    if isinstance(value, str):
        return unicodedata.normalize("NFC", _UNWANTED.sub("", value))
    if isinstance(value, dict):
        return {clean(name): clean(item) for name, item in value.items()}
    if isinstance(value, list):
        return [clean(item) for item in value]
    return value
