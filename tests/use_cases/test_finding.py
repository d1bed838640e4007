"""A search finds the same before the words of a handoff are kept, after, and when it was changed since."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event, func
from sqlmodel import Session, select

from handlers.deps import Deps
from handlers.jobs import clock
from handlers.use_cases import finding, home
from storage import handoffs, outcome_contexts, rows, settings
from storage import home as storage_home
from storage.records import STILE, Actor, Handoff, OutcomeContext, Request, Workspace
from storage.store import Store
from storage.tables import HandoffWordRow, WordPartRow
from storage.vocabulary import Door, State

TEAM, OTHERS = "T0TEAM", "T0OTHERS"
NOW = datetime(2026, 11, 30, 14, 0, tzinfo=UTC)
BEN = Actor(id="U0BEN")
ADDRESS = "https://shop.example.com/summer/boots-and-tents?size=44&colour=moss-green&from=newsletter"


class Shelf:
    """A workspace with handoffs to look for, and another one beside it."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.deps = Deps(store, lambda: NOW)
        for team in (TEAM, OTHERS):
            with store.writing(request(team)) as session:
                settings.add(session, Workspace(team_id=team, created_at=NOW))

    def has(self, number: int, title: str, change: str = "", *, team: str = TEAM) -> Handoff:
        handoff = Handoff(
            team_id=team,
            id=number,
            door=Door.WORK,
            state=State.READY,
            title=title,
            requester=BEN.id,
            author=BEN.id,
            created_at=NOW,
            updated_at=NOW - timedelta(days=number),
            ready_at=NOW,
        )
        with self.store.writing(request(team)) as session:
            handoffs.add(session, handoff)
            outcome_contexts.add(session, OutcomeContext(team_id=team, handoff_id=number, change=change))
        return handoff

    def becomes(self, handoff: Handoff, title: str) -> Handoff:
        with self.store.writing(request()) as session:
            return handoffs.put(session, handoff.model_copy(update={"title": title}))

    def found(self, words: str, *, team: str = TEAM) -> list[int]:
        return [one.id for one in home.find(self.deps, request(team), words).handoffs]

    def keeps(self) -> tuple[int, int]:
        """Return how many words, and how many parts of words, are kept of the team's handoffs."""
        with self.store.reading(TEAM) as session:
            return _count(session, HandoffWordRow), _count(session, WordPartRow)


def _count(session: Session, row: type[HandoffWordRow] | type[WordPartRow]) -> int:
    counted: int = session.execute(
        select(func.count()).select_from(row).where(rows.mine(session, row))
    ).scalar_one()
    return counted


def request(team: str = TEAM) -> Request:
    return Request(team=team, actor=STILE if team == OTHERS else BEN, at=NOW)


@pytest.fixture
def shelf(store: Store) -> Shelf:
    shelf = Shelf(store)
    shelf.has(1, "Loyalty app, second try", "Members come back in winter")
    shelf.has(2, "S/4HANA: e-mail (Rückläufer)", f"See {ADDRESS}\nand the\u00a0Zeppelin page")
    return shelf


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("loyalty", [1]),
        ("LOYALTY app", [1]),
        ("oyal", [1]),
        ("try", [1]),
        ("app,", [1]),
        ("winter loyalty", [1]),
        ("winter zeppelin", []),
        ("s/4hana", [2]),
        ("4", [2]),
        ("p", [1, 2]),
        ("mail", [2]),
        ("Rückläufer", [2]),
        ("zeppelin", [2]),
        (ADDRESS, [2]),
        ("moss-green&from=newsletter", [2]),
        ("boots-and-tents?size=45", []),
        ("%", []),
        ("quokka", []),
    ],
)
def test_the_same_is_found_before_words_are_kept_and_after(shelf: Shelf, words: str, ids: list[int]) -> None:
    before = shelf.found(words)
    finding.keep_up(shelf.deps, TEAM)

    assert (before, shelf.found(words)) == (ids, ids)


def test_what_was_changed_is_found_by_its_new_words_at_once_and_by_its_old_ones_no_more(shelf: Shelf) -> None:
    handoff = shelf.has(3, "Webinar series")
    finding.keep_up(shelf.deps, TEAM)

    shelf.becomes(handoff, "Podcast series")
    at_once = [shelf.found(words) for words in ("podcast", "webinar", "series")]
    finding.keep_up(shelf.deps, TEAM)

    assert at_once == [[3], [], [3]]
    assert [shelf.found(words) for words in ("podcast", "webinar", "series")] == at_once


def test_no_word_is_kept_that_no_handoff_has_any_more(shelf: Shelf) -> None:
    finding.keep_up(shelf.deps, TEAM)
    before = shelf.keeps()
    handoff = shelf.has(3, "Webinar with Ms Lindqvist, second try")
    finding.keep_up(shelf.deps, TEAM)

    shelf.becomes(handoff, "")
    finding.keep_up(shelf.deps, TEAM)

    assert shelf.keeps() == before
    assert shelf.found("second try") == [1]


def test_words_that_are_kept_are_not_read_again(shelf: Shelf) -> None:
    assert [finding.keep_up(shelf.deps, TEAM) for _ in range(2)] == [2, 0]


async def test_the_sweep_keeps_the_words_of_what_changed(shelf: Shelf) -> None:
    await clock.sweep(shelf.deps)

    assert shelf.keeps()[0] > 10
    assert finding.keep_up(shelf.deps, TEAM) == 0


def test_more_than_one_page_is_kept_at_once(shelf: Shelf) -> None:
    for number in range(3, finding.PAGE + 10):
        shelf.has(number, f"Voucher {number}")

    assert finding.keep_up(shelf.deps, TEAM) == finding.PAGE + 9
    assert shelf.found(f"voucher {finding.PAGE}") == [finding.PAGE]


def test_another_companys_words_find_nothing_here(shelf: Shelf) -> None:
    shelf.has(1, "Zebra crossing", team=OTHERS)
    for team in (TEAM, OTHERS):
        finding.keep_up(shelf.deps, team)

    assert (shelf.found("zebra"), shelf.found("zeppelin", team=TEAM)) == ([], [2])


@pytest.mark.sqlite
def test_a_word_that_few_have_is_found_without_reading_every_text(shelf: Shelf) -> None:
    finding.keep_up(shelf.deps, TEAM)

    walked = _plan(shelf, "zeppelin")

    of_a_whole_team = [line for line in walked if "(team_id=?)" in line]
    assert len(walked) > 4
    assert all("ix_handoffs_not_findable" in line for line in of_a_whole_team), walked


def _plan(shelf: Shelf, word: str) -> list[str]:
    """Return how SQLite looks for a word among all handoffs."""
    with shelf.store.reading(TEAM) as session:
        connection = session.connection()
        said: list[tuple[str, object]] = []
        event.listen(connection, "before_cursor_execute", lambda *about: said.append((about[2], about[3])))
        storage_home.with_words(session, [word], held_of=None, limit=10)
        ((sql, values),) = said
        plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)  # type: ignore[arg-type]
        return [
            str(row[3]) for row in plan if "handoffs" in row[3] or "word" in row[3] or "context" in row[3]
        ]
