import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from pydantic import BaseModel

from bot.settings import read
from bot.words import REST, Asked, ModelWords, Step, words_of
from prompts.words import NoAnswerError, Question, Reason
from tests.prompts.hostile import Hostile, Piece, Script, completion, drips, hostile, http, in_turn, says

QUICK = 0.4
"""Seconds of deadline where the end is what is tested."""


class Color(BaseModel):
    color: str


QUESTION = Question("color", "Tell the color.", "Which color is the sky?", Color)
GOOD = completion({"color": "blue"})
Ask = Callable[..., tuple[Hostile, ModelWords]]


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    # The first import of the client takes longer than the short deadlines here.
    import bot.model_client  # noqa: F401, PLC0415


@pytest.fixture
def asks() -> Iterator[Ask]:
    """Give a way to put a server with a script behind some words."""
    servers, made = [], []

    def start(script: Script, *, deadline: float = 5.0, **how: Any) -> tuple[Hostile, ModelWords]:
        servers.append(hostile(script))
        server = servers[-1].__enter__()
        made.append(ModelWords(server.url, "small", "sk-secret-key", deadline=deadline, **how))
        return server, made[-1]

    yield start
    for words in made:
        words.close()
    for running in servers:
        running.__exit__(None, None, None)


def reason(words: ModelWords) -> Reason:
    with pytest.raises(NoAnswerError) as none:
        words.ask(QUESTION)
    return none.value.reason


def refuses_formats(status: int, *kinds: str) -> Script:
    def script(body: dict[str, Any]) -> Iterator[Piece]:
        kind = body.get("response_format", {}).get("type", "text")
        yield http(status, '{"error": {"message": "unsupported"}}') if kind in kinds else GOOD

    return script


def test_an_answer_comes_back_in_its_form(asks: Ask) -> None:
    server, words = asks(says(GOOD))

    answer = words.ask(QUESTION)

    assert answer == Color(color="blue")
    assert "Bearer sk-secret-key" in server.heads[0]


def test_the_form_is_sent_as_a_strict_schema_and_as_an_example(asks: Ask) -> None:
    server, words = asks(says(GOOD))

    words.ask(QUESTION)

    [body] = server.bodies
    assert body["response_format"]["json_schema"]["schema"] == {
        "type": "object",
        "properties": {"color": {"type": "string"}},
        "required": ["color"],
        "additionalProperties": False,
    }
    assert body["messages"][0] == {"role": "system", "content": "Tell the color."}
    assert body["messages"][1]["content"].endswith('like this: {"color": ""}')
    assert (body["max_tokens"], body["temperature"]) == (1000, 0)
    assert "tools" not in body


@pytest.mark.parametrize("status", [400, 422, 500])
@pytest.mark.parametrize(
    ("refused", "step"), [(("json_schema",), Step.OBJECT), (("json_schema", "json_object"), Step.TEXT)]
)
def test_a_server_that_refuses_a_format_is_asked_more_plainly_from_then_on(
    asks: Ask, status: int, refused: tuple[str, ...], step: Step
) -> None:
    server, words = asks(refuses_formats(status, *refused))

    words.ask(QUESTION)
    words.ask(QUESTION)

    assert words.manner.step is step
    assert len(server.bodies) == len(refused) + 2


def test_a_server_that_fails_at_everything_is_asked_three_times_and_no_manner_is_learnt(asks: Ask) -> None:
    server, words = asks(says(http(500, "{}")))

    assert reason(words) is Reason.FAILING
    assert len(server.bodies) == 3
    assert words.manner.step is Step.SCHEMA


def test_a_server_that_wants_another_limit_and_no_temperature_gets_that(asks: Ask) -> None:
    server, words = asks(
        in_turn(
            http(400, '{"error": {"message": "use max_completion_tokens instead"}}'),
            http(400, '{"error": {"message": "unsupported value: temperature"}}'),
            GOOD,
        )
    )

    words.ask(QUESTION)

    assert server.bodies[-1]["max_completion_tokens"] == 1000
    assert {"max_tokens", "temperature"} & set(server.bodies[-1]) == set()
    assert words.manner.step is Step.SCHEMA


@pytest.mark.parametrize(
    "said",
    [
        '```json\n{"color": "blue"}\n```',
        'Sure! Here it is: {"color": "blue"} Anything else?',
        '<think>{"color": "red"} no</think>\n{"color": "blue"}',
        [{"type": "text", "text": '{"color": "blue"}'}],
        '{"color": "blue", "extra": [1]}',
    ],
)
def test_fences_thoughts_and_chatter_around_an_answer_are_taken_off(asks: Ask, said: Any) -> None:
    _, words = asks(says(completion(said)))

    assert words.ask(QUESTION).color == "blue"


@pytest.mark.parametrize(
    "said",
    ["", "blue", "[]", "null", "{}", '{"color": null}', '{"color": ["blue"]}', '{"color": {"a": 1}}', '{"color": NaN}',
     '{"color": "blu', '{"colour": "blue"}', "{" * 5000, "[" * 5000, '{"a":' * 5000, None, [], [{"type": "image"}], [None]],
)  # fmt: skip
def test_a_content_that_does_not_fit_the_form_is_no_answer(asks: Ask, said: Any) -> None:
    _, words = asks(says(completion(said)))

    assert reason(words) is Reason.ODD


@pytest.mark.parametrize(
    "body",
    ["", "hello", "<html>", "null", "[]", "1", '"x"', "{}", '{"choices": null}', '{"choices": []}', '{"choices": {}}',
     '{"choices": [null]}', '{"choices": [[]]}', '{"choices": [{}]}', '{"choices": [{"message": null}]}',
     '{"choices": [{"message": []}]}', '{"choices": [{"message": {"content": 5}}]}', '{"choices": [{"message": {"content": {}}}]}',
     '{"choices": [{"text": "{}"}]}', '{"error": "no"}', '{"choices": "abc"}', "[" * 100_000, '{"a":' * 30_000, "\udcff",
     'data: {"choices": []}\n\n', "NaN", "1" * 5000],
)  # fmt: skip
def test_a_body_of_an_odd_shape_is_no_answer(asks: Ask, body: str) -> None:
    _, words = asks(
        says(http(200, body.encode("utf-8", "surrogateescape"), "Content-Type: application/json"))
    )

    assert reason(words) is Reason.ODD


@pytest.mark.parametrize(
    "wire",
    [
        b"",
        b"garbage\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{",
        b"HTTP/9.9 huh\r\n\r\n",
        b"\x00" * 100,
    ],
)
def test_what_is_no_http_is_no_answer(asks: Ask, wire: bytes) -> None:
    _, words = asks(says(wire))

    assert reason(words) is Reason.ODD


def test_nobody_listening_is_no_answer() -> None:
    words = ModelWords("http://127.0.0.1:9/v1", "small", deadline=5)

    assert reason(words) is Reason.UNREACHABLE


@pytest.mark.parametrize(
    "url", ["https://[::1", "https://127.0.0.1:99999/v1", "https://127.0.0.1:9/\x7f", "nothing"]
)
def test_an_address_that_is_none_is_no_answer(url: str) -> None:
    words = ModelWords(url, "small", deadline=5)

    assert reason(words) in {Reason.UNREACHABLE, Reason.ODD}


@pytest.mark.parametrize("key", ["é", "a\nb", "\x00"])
def test_a_key_that_cannot_be_sent_is_no_answer(asks: Ask, key: str) -> None:
    server, _ = asks(says(GOOD))
    words = ModelWords(server.url, "small", key, deadline=5)

    assert reason(words) in {Reason.UNREACHABLE, Reason.ODD}


def test_closing_while_a_question_waits_ends_it(asks: Ask) -> None:
    _, words = asks(drips(b"", every=600), deadline=QUICK)

    with ThreadPoolExecutor(6) as pool:
        waiting = [pool.submit(reason, words) for _ in range(6)]
        words.close()
        ends = {asked.result(timeout=5) for asked in waiting}

    assert ends <= {Reason.SLOW, Reason.RESTING}


def test_a_tls_address_that_speaks_none_is_no_answer(asks: Ask) -> None:
    server, _ = asks(says(GOOD))
    words = ModelWords(server.url.replace("http:", "https:"), "small", deadline=5)

    assert reason(words) in {Reason.UNREACHABLE, Reason.ODD}


@pytest.mark.parametrize(
    "script",
    [
        drips(b"", every=600),
        drips(b""),
        drips(b"HTTP/1.1 200 OK\r\nX-Slow: "),
        drips(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"),
        drips(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", every=600),
    ],
    ids=["hangs", "drips from the start", "drips headers", "drips the body", "hangs in the body"],
)
def test_an_answer_that_takes_for_ever_ends_at_the_deadline_and_is_hung_up_on(
    asks: Ask, script: Script
) -> None:
    server, words = asks(script, deadline=QUICK)
    started = time.monotonic()

    why = reason(words)
    took = time.monotonic() - started
    while server.open and time.monotonic() < started + 3:
        time.sleep(0.01)

    assert why in {Reason.SLOW, Reason.ODD}
    assert took < QUICK + 0.5
    assert server.open == 0


def test_stepping_down_does_not_prolong_the_deadline(asks: Ask) -> None:
    def slow_refusals(_: dict[str, Any]) -> Iterator[Piece]:
        yield 0.25
        yield http(500, "{}")

    _, words = asks(slow_refusals, deadline=QUICK)
    started = time.monotonic()

    assert reason(words) is Reason.SLOW
    assert time.monotonic() - started < QUICK + 0.3


def test_a_body_of_fifty_megabytes_is_cut_and_memory_stays_small(asks: Ask) -> None:
    def flood(_: dict[str, Any]) -> Iterator[Piece]:
        yield b"HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n"
        for _step in range(500):
            yield b" " * 100_000

    _, words = asks(flood)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    assert reason(words) is Reason.TOO_LARGE
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 20_000


def test_an_error_of_fifty_megabytes_is_cut_too(asks: Ask) -> None:
    def flood(_: dict[str, Any]) -> Iterator[Piece]:
        yield b"HTTP/1.1 500 No\r\nContent-Length: 50000000\r\n\r\n"
        for _step in range(500):
            yield b" " * 100_000

    _, words = asks(flood)

    assert reason(words) is Reason.TOO_LARGE


def test_an_answer_that_is_compressed_is_not_unpacked(asks: Ask) -> None:
    server, words = asks(says(http(200, b"\x1f\x8b", "Content-Encoding: gzip")))

    assert reason(words) is Reason.ODD
    assert "accept-encoding: identity" in server.heads[0].lower()


def test_ten_thousand_tokens_of_talk_are_no_answer(asks: Ask) -> None:
    _, words = asks(says(completion("well " * 10_000)))

    assert reason(words) is Reason.ODD


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed(asks: Ask, status: int) -> None:
    other, _ = asks(says(GOOD))
    server, words = asks(says(http(status, "", f"Location: {other.url}/chat/completions")))

    assert reason(words) is Reason.REDIRECTED
    assert (len(server.bodies), len(other.bodies)) == (1, 0)


def test_a_proxy_of_the_environment_is_not_asked(asks: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    other, _ = asks(says(GOOD))
    monkeypatch.setenv("HTTP_PROXY", other.url)
    monkeypatch.setenv("ALL_PROXY", other.url)
    _, words = asks(says(GOOD))

    words.ask(QUESTION)

    assert other.bodies == []


@pytest.mark.parametrize(
    ("status", "why"), [(401, Reason.KEY_REFUSED), (403, Reason.KEY_REFUSED), (404, Reason.NO_SUCH_MODEL)]
)
def test_what_only_an_admin_can_mend_is_told_once_and_not_asked_again_for_a_while(
    asks: Ask, status: int, why: Reason
) -> None:
    now = [0.0]
    told: list[Reason] = []
    server, words = asks(
        in_turn(http(status, '{"error": "no"}'), http(status, "[]"), GOOD),
        clock=lambda: now[0],
        tell_admin=told.append,
    )

    first, second = reason(words), reason(words)
    now[0] += REST
    third = reason(words)

    assert (first, second, third) == (why, Reason.RESTING, why)
    assert (told, words.trouble, len(server.bodies)) == ([why], why, 2)


def test_trouble_is_over_with_the_first_answer(asks: Ask) -> None:
    now = [0.0]
    _, words = asks(in_turn(http(401, "{}"), GOOD), clock=lambda: now[0])
    reason(words)
    now[0] += REST

    words.ask(QUESTION)

    assert words.trouble is None


def test_after_three_failures_the_server_is_left_alone_for_five_minutes(asks: Ask) -> None:
    now = [0.0]
    server, words = asks(in_turn(*[http(503, "{}")] * 4, GOOD), clock=lambda: now[0])

    asked = [reason(words) for _ in range(4)]
    now[0] += REST - 1
    still = reason(words)

    assert asked == [Reason.BUSY] * 3 + [Reason.RESTING]
    assert (still, len(server.bodies)) == (Reason.RESTING, 3)


def test_after_its_rest_one_failure_is_enough_to_rest_again(asks: Ask) -> None:
    now = [0.0]
    server, words = asks(says(http(503, "{}")), clock=lambda: now[0])
    for _ in range(3):
        reason(words)
    now[0] += REST

    tries = [reason(words), reason(words)]

    assert tries == [Reason.BUSY, Reason.RESTING]
    assert len(server.bodies) == 4


def test_an_answer_closes_the_breaker(asks: Ask) -> None:
    busy = http(503, "{}")
    _, words = asks(in_turn(busy, busy, GOOD, busy, busy, GOOD), clock=lambda: 0.0)

    outcomes = [
        reason(words),
        reason(words),
        words.ask(QUESTION),
        reason(words),
        reason(words),
        words.ask(QUESTION),
    ]

    assert outcomes[2] == outcomes[5] == Color(color="blue")


@pytest.mark.parametrize(("wait", "rests"), [("1", 1), ("3600", 3600), ("99999999", 3600)])
def test_a_server_that_says_how_long_to_wait_is_left_alone_that_long(
    asks: Ask, wait: str, rests: float
) -> None:
    now = [0.0]
    _, words = asks(in_turn(http(429, "{}", f"Retry-After: {wait}"), GOOD), clock=lambda: now[0])

    first = reason(words)
    now[0] = rests - 0.5
    early = reason(words)
    now[0] = rests

    assert (first, early) == (Reason.BUSY, Reason.RESTING)
    assert words.ask(QUESTION).color == "blue"


@pytest.mark.parametrize("wait", ["soon", "-1", "1e9", "nan", "²", "Wed, 21 Oct 2026 07:28:00 GMT"])
def test_an_odd_time_to_wait_is_none(asks: Ask, wait: str) -> None:
    _, words = asks(in_turn(http(429, "{}", f"Retry-After: {wait}"), GOOD), clock=lambda: 0.0)

    reason(words)

    assert words.ask(QUESTION).color == "blue"


def test_what_was_asked_is_audited_by_size_and_kind_never_by_text(asks: Ask) -> None:
    audited: list[Asked] = []
    _, words = asks(in_turn(GOOD, http(503, "{}")), audit=audited.append)

    words.ask(QUESTION)
    reason(words)

    assert [(asked.kind, asked.ended) for asked in audited] == [("color", "answered"), ("color", "busy")]
    assert audited[0].characters == len(QUESTION.instructions + QUESTION.text)
    assert "sky" not in repr(audited)


def test_no_error_carries_what_was_asked_or_the_key(asks: Ask) -> None:
    _, words = asks(
        says(http(400, json.dumps({"error": {"message": "sk-secret-key: Which color is the sky?"}})))
    )

    with pytest.raises(NoAnswerError) as none:
        words.ask(QUESTION)

    assert str(none.value) == "refused"
    assert none.value.__suppress_context__


def test_many_questions_at_once_all_end(asks: Ask) -> None:
    _, words = asks(says(GOOD))

    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _: words.ask(QUESTION).color, range(24)))

    assert answers == ["blue"] * 24


def test_closed_words_have_no_answer(asks: Ask) -> None:
    _, words = asks(says(GOOD))
    words.close()

    assert reason(words) is Reason.RESTING


def test_without_a_model_in_the_settings_there_are_no_words() -> None:
    assert words_of(read({"HOME": "/home/somebody", "OPENAI_API_KEY": "sk-1"})) is None


def test_the_settings_name_the_server_the_model_and_the_key(asks: Ask) -> None:
    server, _ = asks(says(GOOD))
    named = {"OPENAI_BASE_URL": server.url, "OPENAI_MODEL": "tiny", "STILE_MODEL_INSECURE_LOOPBACK": "true"}
    words = words_of(read({"HOME": "/home/somebody", **named}))

    assert words is not None
    assert words.ask(QUESTION).color == "blue"
    assert server.bodies[0]["model"] == "tiny"
    words.close()


def test_the_client_is_not_loaded_before_the_first_question() -> None:
    code = "import sys, bot.words; print('openai' in sys.modules)"

    ran = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ)
    )

    assert ran.stdout.strip() == "False"
