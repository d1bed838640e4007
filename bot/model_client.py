"""The wire to an OpenAI-compatible server: one host, no redirect, few bytes, an end in time; loaded on first use."""

import json
import ssl
import time
from collections.abc import Iterator
from functools import cache
from typing import Any

import httpx2
from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAI, OpenAIError

from prompts.words import NoAnswerError, Reason

MOST_BYTES = 200_000
"""Bytes of an answer that are read; a longer one is cut off and counts as none."""
ODD = (
    OpenAIError,
    httpx2.HTTPError,
    httpx2.StreamError,
    OSError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
)
"""What an answer that makes no sense looks like by the time the client has chewed on it."""
UNREADABLE = (*ODD, RuntimeError)
"""The same with what deep nesting and a client closed under way raise."""


class RefusedError(Exception):
    """The server answered with an error: its status, what it said, and how long it asks to be left alone (seconds)."""

    def __init__(self, status: int, said: str, wait: float | None) -> None:
        super().__init__(status)
        self.status = status
        self.said = said
        self.wait = wait


class ModelClient:
    """One conversation with the server; it ends at `ends` (seconds of `time.monotonic`) whatever happens."""

    def __init__(self, url: str, key: str, *, ends: float) -> None:
        self._http = httpx2.Client(
            transport=_Fence(httpx2.URL(url), ends), trust_env=False, follow_redirects=False
        )
        self._openai = OpenAI(
            api_key=key or "none", base_url=url, max_retries=0, http_client=self._http, timeout=60
        )

    def complete(self, body: dict[str, Any]) -> str:
        """Return the text the model wrote; raises `RefusedError` or `NoAnswerError`, nothing else."""
        try:
            answer = self._openai.chat.completions.with_raw_response.create(**body)
            return _content(json.loads(answer.http_response.content))
        except NoAnswerError:
            raise
        except APIStatusError as error:
            raise _refusal(error) from None
        except (APITimeoutError, httpx2.TimeoutException):
            raise NoAnswerError(Reason.SLOW) from None
        except APIConnectionError as error:
            raise NoAnswerError(_why_not_reached(error)) from None
        except UNREADABLE:
            raise NoAnswerError(Reason.ODD) from None

    def close(self) -> None:
        """Let go of the connection, also from another thread while an answer is still dripping in."""
        self._http.close()


def connect(url: str, key: str, *, ends: float) -> ModelClient:
    """Make a client for one conversation; certificates that cannot be read or an odd address are `NoAnswerError`."""
    try:
        return ModelClient(url, key, ends=ends)
    except (*UNREADABLE, httpx2.InvalidURL):
        raise NoAnswerError(Reason.UNREACHABLE) from None


def _why_not_reached(error: APIConnectionError) -> Reason:
    # A server that answers something else than HTTP was reached; it makes no sense.
    return Reason.ODD if isinstance(error.__cause__, httpx2.ProtocolError) else Reason.UNREACHABLE


def _refusal(error: APIStatusError) -> Exception:
    if 300 <= error.status_code < 400:
        return NoAnswerError(Reason.REDIRECTED)
    wait = error.response.headers.get("retry-after", "")
    said = error.response.text[:2_000]
    return RefusedError(error.status_code, said, float(wait) if wait.isdecimal() and len(wait) < 9 else None)


def _content(answer: Any) -> str:
    content = answer["choices"][0]["message"]["content"]
    if isinstance(content, list):
        content = "".join(part["text"] for part in content)
    if not isinstance(content, str):
        raise TypeError("the content is no text")
    return content


@cache
def _tls() -> ssl.SSLContext:
    # Made once: it costs tens of milliseconds of CPU, and each conversation has a client of its own.
    return httpx2.create_ssl_context()


class _Fence(httpx2.BaseTransport):
    """Lets requests out to one origin only, and answers in only as long and as large as they may be."""

    def __init__(self, url: httpx2.URL, ends: float) -> None:
        self._origin = (url.scheme, url.host, url.port)
        self._ends = ends
        self._inner = httpx2.HTTPTransport(verify=_tls(), retries=0)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if (request.url.scheme, request.url.host, request.url.port) != self._origin:
            raise NoAnswerError(Reason.REDIRECTED)
        left = self._ends - time.monotonic()
        if left <= 0:
            raise NoAnswerError(Reason.SLOW)
        request.headers["Accept-Encoding"] = "identity"  # a compressed answer could be any size
        request.extensions["timeout"] = dict.fromkeys(("connect", "read", "write", "pool"), left)
        answer = self._inner.handle_request(request)
        if answer.headers.get("content-encoding", "identity") != "identity":
            answer.close()
            raise NoAnswerError(Reason.ODD)
        return httpx2.Response(
            answer.status_code,
            headers=answer.headers,
            stream=_Measured(answer, self._ends),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._inner.close()


class _Measured(httpx2.SyncByteStream):
    """A body that is read no further than it may be."""

    def __init__(self, answer: httpx2.Response, ends: float) -> None:
        self._answer = answer
        self._ends = ends

    def __iter__(self) -> Iterator[bytes]:
        read = 0
        for part in self._answer.iter_raw():
            read += len(part)
            if read > MOST_BYTES:
                raise NoAnswerError(Reason.TOO_LARGE)
            if time.monotonic() > self._ends:
                raise NoAnswerError(Reason.SLOW)
            yield part

    def close(self) -> None:
        self._answer.close()
