"""What the tests of faults share: a Slack, an outbox, processes that can be killed, and the table at the end."""

import logging
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

from bot.playground import Installed, Playground
from storage.store import Store
from tests.faults.processes import Forker, Workers, about
from tests.faults.tally import LONG, TALLY
from tests.outbox import Outbox, a_playground, prepare


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the long form the time it takes."""
    if LONG:
        for item in items:
            if "tests/faults" in str(item.path):
                item.add_marker(pytest.mark.timeout(900))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table of zeros after the long form."""
    if LONG and TALLY:
        terminalreporter.section("faults")
        for row in TALLY.rows():
            terminalreporter.write_line(row)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Hand what this process counted to the one that prints the table."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["tally"] = TALLY.counted()


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Add up what one of several processes counted."""
    TALLY.add_counted(getattr(node, "workeroutput", {}).get("tally", []))


@pytest.fixture
async def slack() -> AsyncIterator[tuple[Playground, Installed]]:
    async with a_playground() as playground:
        yield playground


@pytest.fixture(scope="session")
def forker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Forker]:
    forker = Forker(tmp_path_factory.mktemp("faults") / "workers.log")
    yield forker
    forker.close()


@pytest.fixture
def workers(slack: tuple[Playground, Installed], database_url: str, forker: Forker) -> Workers:
    return Workers(forker, about(*slack, database_url))


@pytest.fixture
async def outbox(slack: tuple[Playground, Installed], store: Store) -> AsyncIterator[Outbox]:
    playground, installed = slack
    prepare(store, playground.clock.now())
    outbox = Outbox(store, playground, installed)
    yield outbox
    await outbox.close()


class Logged(logging.Handler):
    """Keeps what this process logs; a traceback is a record that carries an exception."""

    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)
        self.lines.append(record.getMessage())

    @property
    def tracebacks(self) -> list[str]:
        return [
            line
            for line, record in zip(self.lines, self.records, strict=True)
            if _has_traceback(line, record)
        ]


def _has_traceback(line: str, record: logging.LogRecord) -> bool:
    return bool(record.exc_info) or "Traceback (most recent call last)" in line


@pytest.fixture
def logged() -> Iterator[Logged]:
    """Give everything that is logged while the test runs, debug included."""
    root, handler = logging.getLogger(), Logged()
    level = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield handler
    root.removeHandler(handler)
    root.setLevel(level)


OpenStore = Callable[[], Store]
