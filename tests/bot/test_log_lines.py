"""Logs: whatever somebody wrote, one entry is one line of JSON that says what it was given."""

import io
import json
import logging

import structlog
from hypothesis import given
from hypothesis import strategies as st

from bot import logs

HARMFUL = st.sampled_from(
    [
        '"}\n{"event": "an admin signed in", "level": "info"}',
        "\x1b[2J\x1b[31mred",
        "\r\nerror: all is lost",
        "\u2028\u2029\u0085\x0b\x0c",
        "\ud800 alone",
        "\u202egnp.exe",
    ]
)


@given(words=st.one_of(HARMFUL, st.text(st.characters(), max_size=200)))
def test_an_entry_is_one_line_whatever_is_in_it(words: str) -> None:
    handlers, said = logging.getLogger().handlers[:], io.StringIO()
    logs.configure("error")
    handler = logging.getLogger().handlers[0]
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(said)

    structlog.get_logger().error(f"event {words}", words=words)
    logging.getLogger("another").error("from a library: %s", words)

    logging.getLogger().handlers[:] = handlers
    lines = said.getvalue().splitlines()
    assert len(lines) == 2
    assert all(line.isascii() and line.isprintable() for line in lines)
    assert json.loads(lines[0])["level"] == "error"
