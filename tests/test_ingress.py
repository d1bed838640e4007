"""The guard: what comes in by HTTP is signed, whole, known and clean, or it goes no further (RELIABILITY A and B)."""

import asyncio
import gzip
import hashlib
import hmac
import json
import logging
import resource
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import aiohttp
import pytest
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from sqlmodel import col, select

from bot.ingress import (
    CAP,
    MALFORMED,
    Answer,
    Incoming,
    clean,
    is_signed,
    parse_json,
    read,
    read_http,
)
from storage import drafts
from storage.tables import InboxRow
from tests.conftest import NewWorld
from tests.world import GENERAL, MARTECH, MAYA, TEAM, World

SECRET = "8f742231b10e8888abcd99yyyzzz85a5"
JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
UNREADABLE = {
    "not JSON": b"{not json",
    "half": b'{"type": "event_callback"',
    "array": b"[1, 2]",
    "number": b"3",
    "null": b"null",
    "text": b'"x"',
    "invalid UTF-8": b'{"type": "\xff\xfe"}',
    "deep": b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
    "NaN": b'{"type": "x", "n": NaN}',
    "Infinity": b'{"type": "x", "n": -Infinity}',
    "doubled key": b'{"type": "x", "type": "y"}',
    "endless number": b'{"type": "x", "n": ' + b"9" * 5000 + b"}",
    "no type": b"{}",
    "odd type": b'{"type": 3}',
    "event without event": b'{"type": "event_callback", "team_id": "T0NORTHWND", "event_id": "Ev1"}',
    "event of a number": b'{"type": "event_callback", "team_id": "T0NORTHWND", "event_id": "Ev1", "event": 3}',
    "event without team": b'{"type": "event_callback", "event_id": "Ev1", "event": {"type": "message"}}',
    "action without actions": b'{"type": "block_actions", "user": {"id": "U1"}, "trigger_id": "1"}',
    "form without view": b'{"type": "view_submission", "user": {"id": "U1"}, "team": {"id": "T0NORTHWND"}}',
    "nothing": b"",
}


def signature(body: bytes, *, at: float, secret: str = SECRET) -> dict[str, str]:
    digest = hmac.new(secret.encode(), b"v0:%d:" % int(at) + body, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": str(int(at)), "X-Slack-Signature": f"v0={digest}"}


def an_event(**event: Any) -> dict[str, Any]:
    return {
        "type": "event_callback",
        "team_id": TEAM,
        "event_id": "Ev1",
        "event": {"type": "message", "channel": MARTECH, "ts": "1.000001", **event},
    }


def a_command(text: str = "help", command: str = "/handoff") -> dict[str, str]:
    names = {
        "channel_id": MARTECH,
        "channel_name": "martech",
        "user_id": MAYA,
        "trigger_id": f"1.2.{text[:99]}",
    }
    return {"command": command, "text": text, "team_id": TEAM, **names}


def an_interaction(kind: str, **more: Any) -> dict[str, Any]:
    about = {"type": kind, "user": {"id": MAYA, "team_id": TEAM}, "team": {"id": TEAM, "domain": "northwind"}}
    return {**about, "trigger_id": f"1.2.{kind}", "api_app_id": "A1", **more}


# the guard as functions


@seed(7)
@settings(max_examples=60, deadline=None)
@given(st.text(alphabet='%20257bBdD"{}[]:,/+ aé\u20ac\\', max_size=40))
def test_what_a_form_says_is_read_as_it_was_written(words: str) -> None:
    view = {"id": "V1", "private_metadata": words}
    sent = {"type": "view_closed", "user": {"id": "U1"}, "team": {"id": TEAM}, "view": view}

    incoming = read_http(FORM, urlencode({"payload": json.dumps(sent)}).encode())

    assert isinstance(incoming, Incoming)
    assert incoming.body["view"]["private_metadata"] == clean(words)


@pytest.mark.parametrize("sign", ["\u202e", "\ufeff", "\x00", "\x7f"])
@pytest.mark.parametrize("escaped", [True, False])
def test_an_odd_sign_is_taken_out_however_it_is_written(sign: str, escaped: bool) -> None:
    written = json.dumps(sign, ensure_ascii=escaped)[1:-1]

    assert parse_json(f'{{"text": "a{written}b"}}'.encode()) == {"text": "ab"}


def test_what_slack_signed_is_taken() -> None:
    headers = signature(b"body", at=1_000_000)

    assert is_signed(headers, b"body", secret=SECRET, now=1_000_000)


@pytest.mark.parametrize("off", [-299, 299, -300, 300])
def test_a_signature_holds_for_five_minutes(off: int) -> None:
    assert is_signed(signature(b"body", at=1_000_000), b"body", secret=SECRET, now=1_000_000 + off)


@pytest.mark.parametrize("off", [-301, 301, 90_000])
def test_a_stale_or_future_signature_does_not_hold(off: int) -> None:
    assert not is_signed(signature(b"body", at=1_000_000), b"body", secret=SECRET, now=1_000_000 + off)


FORGED = {
    "missing": {},
    "of other bytes": signature(b"other", at=1_000_000),
    "of another secret": signature(b"body", at=1_000_000, secret="another"),
    "short": {**signature(b"body", at=1_000_000), "X-Slack-Signature": "v0=abc"},
    "empty": {**signature(b"body", at=1_000_000), "X-Slack-Signature": ""},
    "upper case": {
        **signature(b"body", at=1_000_000),
        "X-Slack-Signature": "v0=" + signature(b"body", at=1_000_000)["X-Slack-Signature"][3:].upper(),
    },
    "version 1": {
        **signature(b"body", at=1_000_000),
        "X-Slack-Signature": "v1=" + signature(b"body", at=1_000_000)["X-Slack-Signature"][3:],
    },
    "no ASCII": {**signature(b"body", at=1_000_000), "X-Slack-Signature": "v0=" + "é" * 64},
    "no time": {"X-Slack-Signature": signature(b"body", at=1_000_000)["X-Slack-Signature"]},
    "time of words": {**signature(b"body", at=1_000_000), "X-Slack-Request-Timestamp": "now"},
    "time with a sign": {**signature(b"body", at=1_000_000), "X-Slack-Request-Timestamp": "+1000000"},
    "time in other digits": {**signature(b"body", at=1_000_000), "X-Slack-Request-Timestamp": "١٠٠٠٠٠٠"},
    "endless time": {**signature(b"body", at=1_000_000), "X-Slack-Request-Timestamp": "9" * 5000},
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forged_signature_does_not_hold(name: str) -> None:
    assert not is_signed(FORGED[name], b"body", secret=SECRET, now=1_000_000)


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_refused_and_not_to_be_sent_again(name: str) -> None:
    answer = read_http(JSON, UNREADABLE[name])

    assert answer == MALFORMED
    assert answer.headers["X-Slack-No-Retry"] == "1"


@pytest.mark.parametrize(
    "body",
    [
        b"payload=",
        b"payload=[1]",
        b"payload=%7B",
        b'payload={"type":"%4"}',
        b'payload={"type":"%zz"}',
        b"a=1&a=2",
        b"&&&",
        b"\xff=1",
    ],
)
def test_a_form_that_cannot_be_read_is_refused(body: bytes) -> None:
    assert read_http(FORM, body) == MALFORMED


@pytest.mark.parametrize(
    "text", ["payload", "payload=", 'payload={"type":"block_actions"}', "a&payload=b", "x=y;z", "100 %"]
)
def test_a_command_is_a_command_whatever_its_words(text: str) -> None:
    incoming = read_http(FORM, urlencode(a_command(text)).encode())

    assert isinstance(incoming, Incoming)
    assert (incoming.kind, incoming.body["text"]) == ("command", text)


def test_slacks_certificate_check_is_answered_with_nothing() -> None:
    assert read_http(FORM, b"ssl_check=1&token=x") == Answer(200)


def test_the_challenge_of_a_request_url_is_echoed_and_no_longer_than_it_may_be() -> None:
    answer = read({"type": "url_verification", "challenge": "c" * 9000})

    assert isinstance(answer, Answer)
    assert (answer.status, answer.body) == (200, "c" * 512)


def test_what_nobody_knows_is_answered_and_goes_no_further() -> None:
    assert read({"type": "brand_new_payload"}) == Answer(200)


def test_a_message_has_a_second_key_whatever_its_event_is_called() -> None:
    one, two = read(an_event()), read({**an_event(), "event_id": "Ev2"})

    assert isinstance(one, Incoming)
    assert isinstance(two, Incoming)
    assert one.key != two.key
    assert one.second_key == two.second_key
    assert one.second_key is not None


def an_action(**more: Any) -> dict[str, Any]:
    pressed = {"type": "button", "action_id": "x", "value": "1"}
    return {"type": "block_actions", "user": {"id": MAYA}, "trigger_id": "1.1", "actions": [pressed], **more}


ORG = {"id": "E1", "name": "Northwind Group"}
ORG_WIDE = {"enterprise": ORG, "is_enterprise_install": True}
ELSEWHERE = {"id": MAYA, "team_id": "T2"}
WHOSE = [
    ("one workspace", an_action(team={"id": "T1"}), ("T1",)),
    ("one workspace of an organisation", an_action(team={"id": "T1"}, enterprise=ORG), ("T1",)),
    ("an organisation", an_action(**ORG_WIDE, team=None, user={"id": MAYA, "team_id": "T1"}), ("T1",)),
    ("who presses is of another company", an_action(team={"id": "T1"}, user=ELSEWHERE), ("T1", "T2")),
    (
        "a form that was opened by another workspace's app",
        an_action(team={"id": "T2"}, user=ELSEWHERE, view={"type": "modal", "app_installed_team_id": "T1"}),
        ("T1", "T2"),
    ),
    (
        "a shared channel",
        {**an_event(), "team_id": "T2", "authorizations": [{"team_id": "T1"}]},
        ("T1", "T2"),
    ),
    ("no authorization", {**an_event(), "team_id": "T1", "authorizations": []}, ("T1",)),
    (
        "an authorization of an organisation",
        {**an_event(), "team_id": "T1", "authorizations": [{"enterprise_id": "E1", "team_id": None}]},
        ("T1",),
    ),
]


@pytest.mark.parametrize(
    ("payload", "teams"), [(one[1], one[2]) for one in WHOSE], ids=[one[0] for one in WHOSE]
)
def test_a_payload_is_first_of_the_workspace_that_installed_the_app(
    payload: dict[str, Any], teams: tuple[str, ...]
) -> None:
    incoming = read(payload)

    assert isinstance(incoming, Incoming)
    assert incoming.teams == teams


def test_an_edit_is_not_the_message_it_edits() -> None:
    one, two = read(an_event()), read(an_event(subtype="message_changed", event_ts="1.000002"))

    assert isinstance(one, Incoming)
    assert isinstance(two, Incoming)
    assert one.second_key != two.second_key


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        (r'{"t": "a\u0000b"}', "ab"),
        (r'{"t": "a\ud800b"}', "ab"),
        (r'{"t": "a\u202eb\u2066c\u2069"}', "abc"),
        (r'{"t": "\u007fa\ufeff"}', "a"),
        (r'{"t": "\ud83d\udc69\u200d\ud83d\udcbb"}', "👩\u200d💻"),
        ('{"t": "\u202eזאת"}', "זאת"),
        ('{"t": "e\u0301\\u0001"}', "é"),
        (r'{"t": "a\tb\nc"}', "a\tb\nc"),
    ],
)
def test_odd_characters_are_taken_out_and_all_others_stay(raw: str, kept: str) -> None:
    assert parse_json(raw.encode()) == {"t": kept}


def test_cleaning_reaches_keys_and_whatever_is_inside() -> None:
    assert clean({"a\x00": ["b\ud800", {"c": "\u202ed"}, 3, None]}) == {"a": ["b", {"c": "d"}, 3, None]}


# the guard over HTTP


class Slack:
    """Sends bytes to the bot's door as Slack would, or as somebody would who is not Slack."""

    def __init__(self, world: World, session: aiohttp.ClientSession) -> None:
        self._secret = world.installed.signing_secret
        self._url = f"http://127.0.0.1:{world.bot.port}/slack/events"
        self._session = session
        self.port = world.bot.port

    async def send(
        self, body: bytes, headers: Mapping[str, str] = JSON, *, off: float = 0.0, signed: bool = True
    ) -> tuple[int, str, Mapping[str, str]]:
        """Post bytes, signed with the real time moved by `off` seconds."""
        told = signature(body, at=time.time() + off, secret=self._secret) if signed else {}
        async with self._session.post(self._url, data=body, headers={**headers, **told}) as response:
            return response.status, await response.text(), response.headers

    async def interact(self, payload: Mapping[str, Any]) -> tuple[int, str, Mapping[str, str]]:
        """Post an interaction."""
        return await self.send(urlencode({"payload": json.dumps(payload)}).encode(), FORM)

    async def raw(self, request: bytes, *, then: bytes = b"", ends: bool = False) -> bytes:
        """Write raw bytes to the door and return what it answers; `ends` closes the sending side."""
        reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
        writer.write(request)
        await writer.drain()
        try:
            for _ in range(400 if then else 0):
                writer.write(then)
                await asyncio.wait_for(writer.drain(), 0.2)
            if ends:
                writer.write_eof()
        except (ConnectionError, TimeoutError):
            pass
        try:
            return await asyncio.wait_for(reader.read(400), 5)
        except ConnectionError:
            return b""
        finally:
            writer.close()


@pytest.fixture
async def slack(world: World) -> Any:
    async with aiohttp.ClientSession() as session:
        yield Slack(world, session)


@pytest.fixture
def tracebacks(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    """Give what was logged at a warning or worse."""
    caplog.set_level(logging.WARNING)
    return caplog.records


async def test_unsigned_requests_learn_nothing_and_leave_nothing(
    world: World, slack: Slack, tracebacks: list[logging.LogRecord]
) -> None:
    for name, body in {**UNREADABLE, "good": json.dumps(an_event()).encode()}.items():
        status, text, _ = await slack.send(body, signed=False)
        assert (status, text) == (401, "invalid signature"), name

    for off in (-301, 301):
        status, text, _ = await slack.send(json.dumps(an_event()).encode(), off=off)
        assert (status, text) == (401, "invalid signature")

    assert inbox_rows(world) == []
    assert tracebacks == []


async def test_two_signatures_are_no_signature(world: World, slack: Slack) -> None:
    body = json.dumps(an_event()).encode()
    right = signature(body, at=time.time(), secret=world.installed.signing_secret)
    lines = "".join(f"{name}: {value}\r\n" for name, value in right.items())
    head = f"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: {len(body)}\r\nConnection: close\r\n"
    twice = f"X-Slack-Signature: {right['X-Slack-Signature']}\r\n"

    once = await slack.raw(f"{head}{lines}\r\n".encode() + body)
    doubled = await slack.raw(f"{head}{lines}{twice}\r\n".encode() + body)

    assert once.startswith(b"HTTP/1.1 200")
    assert doubled.startswith(b"HTTP/1.1 401")


async def test_a_signature_within_five_minutes_is_taken(world: World, slack: Slack) -> None:
    for off in (-298, 298):
        body = json.dumps({**an_event(ts=f"1.{off:06d}"), "event_id": f"Ev{off}"}).encode()
        assert (await slack.send(body, off=off))[0] == 200

    assert len(inbox_rows(world)) == 2


async def test_signed_requests_that_cannot_be_read_are_not_sent_again(
    world: World, slack: Slack, tracebacks: list[logging.LogRecord]
) -> None:
    for name, body in UNREADABLE.items():
        status, text, headers = await slack.send(body)
        assert (status, text, headers.get("X-Slack-No-Retry")) == (400, "malformed request", "1"), name

    assert inbox_rows(world) == []
    assert tracebacks == []


async def test_nested_as_deep_as_python_bears_it_is_an_answer_too(
    slack: Slack, tracebacks: list[logging.LogRecord]
) -> None:
    for depth in range(100, 1100, 50):
        nested = b"[" * depth + b"]" * depth
        event = json.dumps({**an_event(ts=f"2.{depth:06d}"), "event_id": f"Ev{depth}"})
        status, *_ = await slack.send(event[:-1].encode() + b', "more": ' + nested + b"}")
        action = json.dumps(an_interaction("block_actions", actions=[{"action_id": "x"}]))
        pressed, *_ = await slack.send(
            urlencode({"payload": action[:-1].encode() + b', "more": ' + nested + b"}"}).encode(), FORM
        )
        assert {status, pressed} <= {200, 400}, depth

    assert tracebacks == []


async def test_too_much_is_refused_without_being_kept(world: World, slack: Slack) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    declared = await slack.raw(
        b"POST /slack/events HTTP/1.1\r\nHost: x\r\nContent-Length: 10000000\r\n\r\n", then=b"x" * 25_000
    )
    endless = await slack.raw(
        b"POST /slack/events HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n",
        then=b"61a8\r\n" + b"x" * 25_000 + b"\r\n",
    )

    for answer in (declared, endless):
        assert answer.startswith(b"HTTP/1.1 413"), answer[:60]
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert grown < 20_000, f"{grown} KB"
    assert inbox_rows(world) == []


async def test_a_body_just_under_the_cap_is_read(slack: Slack) -> None:
    event = {**an_event(), "filler": ""}
    filler = "x" * (CAP - len(json.dumps(event)))

    fits = json.dumps({**event, "filler": filler}).encode()
    assert len(fits) == CAP
    assert (await slack.send(fits))[0] == 200
    assert (await slack.send(fits + b" "))[0] == 413


async def test_a_content_length_that_lies_is_an_answer_and_no_traceback(
    slack: Slack, tracebacks: list[logging.LogRecord]
) -> None:
    head = b"POST /slack/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
    for request in (
        head + b"Content-Length: 500\r\n\r\nshort",
        head + b"Content-Length: -1\r\n\r\nx",
        head + b"Content-Length: many\r\n\r\nx",
        head + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        head + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nnot a chunk\r\n",
        head + b"Content-Length: 2\r\n\r\n{}and more than was said",
    ):
        answer = await slack.raw(request, ends=True)
        assert answer == b"" or answer.split()[1] in {b"400", b"401"}, (request, answer)
        assert b"Traceback" not in answer

    assert tracebacks == []


async def test_packed_bodies_are_not_unpacked(slack: Slack) -> None:
    bomb = gzip.compress(b"x" * 50_000_000)

    status, *_ = await slack.send(bomb, {**JSON, "Content-Encoding": "gzip"})

    assert status == 401


async def test_the_challenge_is_echoed_only_to_slack(slack: Slack) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "3eZbrw1a"}).encode()

    assert (await slack.send(body))[:2] == (200, "3eZbrw1a")
    assert (await slack.send(body, signed=False))[0] == 401


async def test_bolts_own_headers_from_outside_mean_nothing(world: World, slack: Slack) -> None:
    bolt = {"X-Slack-Bolt-Lazy-Only": "1", "X-Slack-Bolt-Lazy-Function-Name": "on_command"}

    status, text, _ = await slack.send(urlencode(a_command("help")).encode(), {**FORM, **bolt})

    assert status == 200
    assert "/handoff" in text


async def test_commands_nobody_registered_are_answered_with_what_there_is(slack: Slack) -> None:
    status, text, _ = await slack.send(urlencode(a_command("x", command="/other")).encode(), FORM)

    assert status == 200
    assert "/handoff help" in json.loads(text)["text"]


async def test_buttons_and_forms_nobody_registered_are_out_of_date(world: World, slack: Slack) -> None:
    button = an_interaction(
        "block_actions",
        actions=[{"type": "button", "action_id": "gone.for_good", "block_id": "b", "value": "1"}],
        channel={"id": MARTECH, "name": "martech"},
        container={"type": "message", "message_ts": "1.1", "channel_id": MARTECH},
    )
    shown = {"id": "V1", "type": "modal", "callback_id": "gone.form", "blocks": [], "state": {"values": {}}}

    pressed = await slack.interact(button)
    submitted = await slack.interact(an_interaction("view_submission", view=shown))
    closed = await slack.interact(an_interaction("view_closed", view=shown))
    await world.settle()

    assert [answer[0] for answer in (pressed, submitted, closed)] == [200, 200, 200]
    assert ["out of date" in m["text"] for m in world.playground.ephemerals(MAYA)] == [True]
    assert "out of date" in json.dumps(json.loads(submitted[1])["view"])


async def test_a_shortcut_nobody_registered_is_told_even_where_no_form_opens(
    world: World, slack: Slack
) -> None:
    status, *_ = await slack.interact(an_interaction("shortcut", callback_id="gone.shortcut"))
    await world.settle()

    assert status == 200
    assert any("out of date" in text for text in world.dm_texts(MAYA))


async def test_events_nobody_registered_and_other_workspaces_are_taken_and_left(
    world: World, slack: Slack, tracebacks: list[logging.LogRecord]
) -> None:
    unknown = {**an_event(), "event": {"type": "brand_new_event"}}
    other = {**an_event(), "team_id": "T0SOMEBODY", "event_id": "Ev9"}

    assert (await slack.send(json.dumps(unknown).encode()))[0] == 200
    assert (await slack.send(json.dumps(other).encode()))[0] == 200
    assert (await slack.send(json.dumps({"type": "hologram"}).encode()))[0] == 200
    await world.settle()

    assert [row.key for row in inbox_rows(world)] == ["Ev1"]
    assert tracebacks == []


async def test_keys_longer_than_their_column_are_kept_all_the_same(
    world: World, slack: Slack, tracebacks: list[logging.LogRecord]
) -> None:
    long = an_event(channel="C" * 900, subtype="s" * 900)

    status, *_ = await slack.send(json.dumps({**long, "event_id": "E" * 900}).encode())

    assert status == 200
    assert len(inbox_rows(world)) == 1
    assert tracebacks == []


async def test_odd_characters_are_stored_clean_on_both_stores(world: World) -> None:
    await world.command(MAYA, "/handoff \u202eNew\u2066 page\x00 for 👩\u200d💻")

    with world.bot.store.reading(TEAM) as session:
        (draft,) = drafts.open_of(session, MAYA, at=world.clock.now())
    assert draft.typed["title"] == "New page for 👩\u200d💻"
    assert "New page for 👩\u200d💻" in world.modal_text(MAYA)


def inbox_rows(world: World) -> list[Any]:
    with world.bot.store.reading(TEAM) as session:
        return list(session.execute(select(InboxRow).where(col(InboxRow.team_id) == TEAM)).scalars())


# the guard against whatever comes

SCRAPS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(
        ["", "T0NORTHWND", MAYA, MARTECH, GENERAL, "x" * 5000, "\x00", "\ud800", "handoff.take"]
    ),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
SEEDS: list[dict[str, Any]] = [
    an_event(user=MAYA, text="hello", channel_type="channel"),
    an_event(user=MAYA, text="answer", thread_ts="1.000000", channel_type="im"),
    {**an_event(), "event": {"type": "app_home_opened", "user": MAYA, "tab": "home", "channel": "D1"}},
    {**an_event(), "event": {"type": "user_change", "user": {"id": MAYA}}},
    {**an_event(), "event": {"type": "member_joined_channel", "user": MAYA, "channel": MARTECH}},
    dict(a_command("list")),
    dict(a_command("show H-1")),
    dict(a_command("Some words")),
    an_interaction("shortcut", callback_id="handoff.new"),
    an_interaction("message_action", callback_id="x", message={"ts": "1.1"}, channel={"id": MARTECH}),
    *(
        an_interaction(
            "block_actions",
            actions=[{"type": "button", "action_id": action_id, "block_id": "b", "value": "1:1"}],
            channel={"id": MARTECH},
            container={"type": "message", "message_ts": "1.1"},
            view={"id": "V1", "type": "modal", "callback_id": "work.form", "private_metadata": "1:outcome"},
        )
        for action_id in ("handoff.take", "handoff.show", "form.field", "form.back", "check_in.pick.1")
    ),
    *(
        an_interaction(
            kind,
            view={
                "id": "V1",
                "type": "modal",
                "callback_id": callback_id,
                "private_metadata": "1:outcome",
                "blocks": [{"type": "input", "block_id": "title@1"}],
                "state": {"values": {"title@1": {"form.field": {"type": "plain_text_input", "value": "x"}}}},
            },
        )
        for kind, callback_id in (
            ("view_submission", "work.form"),
            ("view_submission", "idea.form"),
            ("view_submission", "decline.form"),
            ("view_submission", "missed.form"),
            ("view_closed", "work.form"),
        )
    ),
    {"type": "block_suggestion", "user": {"id": MAYA}, "team": {"id": TEAM}, "action_id": "x", "value": "y"},
    {"type": "url_verification", "challenge": "x"},
]


def paths_of(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return where something could be put in its place, inside a payload."""
    inner: list[tuple[Any, Any]] = []
    if isinstance(value, dict):
        inner = list(value.items())
    elif isinstance(value, list):
        inner = list(enumerate(value))
    return [path, *(found for key, item in inner for found in paths_of(item, (*path, key)))]


def with_scrap(value: Any, path: tuple[Any, ...], scrap: Any) -> Any:
    """Return a payload with a scrap at one place."""
    if not path:
        return scrap
    copied = dict(value) if isinstance(value, dict) else list(value)
    copied[path[0]] = with_scrap(value[path[0]], path[1:], scrap)
    return copied


@st.composite
def spoilt_payloads(draw: st.DrawFn) -> Any:
    """Draw a real payload with up to three wrong things in it."""
    payload = draw(st.sampled_from(SEEDS))
    for _ in range(draw(st.integers(0, 3))):
        places = [path for path in paths_of(payload) if path]
        if not places:
            break
        payload = with_scrap(payload, draw(st.sampled_from(places)), draw(SCRAPS))
    if isinstance(payload, dict) and draw(st.booleans()):
        word = draw(st.text(max_size=30))
        payload = {**payload, "event_id": word or "Ev", "trigger_id": word or "1.2.3"}
    return payload


@st.composite
def requests(draw: st.DrawFn) -> tuple[Mapping[str, str], bytes]:
    """Draw a request: mostly a spoilt payload by one of the doors, sometimes mere bytes."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from([JSON, FORM, {}])), draw(st.binary(max_size=200))
    payload = draw(spoilt_payloads())
    written = json.dumps(payload).encode()
    if isinstance(payload, dict) and "command" in payload:
        return FORM, urlencode({str(k): str(v) for k, v in payload.items()}, errors="surrogatepass").encode()
    if isinstance(payload, dict) and str(payload.get("type", "")).startswith(("event", "url")):
        return JSON, written
    return FORM, urlencode({"payload": written}).encode()


async def test_whatever_comes_gets_one_of_five_answers_and_leaves_no_traceback(
    new_world: NewWorld, tracebacks: list[logging.LogRecord]
) -> None:
    world = await new_world()
    loop = asyncio.get_running_loop()
    statuses: set[int] = set()

    async def take(headers: Mapping[str, str], raw: bytes) -> int:
        incoming = read_http(headers, raw)
        answer = await world.bot.door.take(incoming) if isinstance(incoming, Incoming) else incoming
        return answer.status

    @seed(20261124)
    @settings(max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(requests())
    def whatever(request: tuple[Mapping[str, str], bytes]) -> None:
        status = asyncio.run_coroutine_threadsafe(take(*request), loop).result(30)
        statuses.add(status)
        assert status in {200, 400, 401, 413, 503}, request

    await asyncio.to_thread(whatever)
    await world.settle()

    assert statuses <= {200, 400}
    assert [record.getMessage()[:2000] for record in tracebacks] == []
