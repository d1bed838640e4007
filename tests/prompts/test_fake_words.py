from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from prompts.classify_message import classify_message
from prompts.words import NoAnswerError
from storage.migrate import bring_up_to_date
from storage.records import Actor, Request
from storage.store import Store, is_writing
from tests.fake_words import FakeWords

WORDS = FakeWords(classify_message={"label": "request"})


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path / 'stile.db'}")
    bring_up_to_date(store)
    yield store
    store.close()


def request() -> Request:
    return Request(team="T1", actor=Actor(id="U1"), inbox_id=None, at=datetime(2026, 2, 10, tzinfo=UTC))


def test_the_model_is_not_asked_inside_a_unit_of_work(kept: Store) -> None:
    with kept.writing(request()), pytest.raises(AssertionError, match="inside writing"):
        classify_message(WORDS, "hello")


def test_the_model_may_be_asked_while_nothing_is_written(kept: Store) -> None:
    with kept.writing(request()):
        pass
    with kept.reading("T1"):
        reading = classify_message(WORDS, "hello")

    assert not reading.holds_back


def test_a_unit_of_work_that_failed_leaves_no_mark(kept: Store) -> None:
    with pytest.raises(RuntimeError), kept.writing(request()):
        raise RuntimeError

    assert not is_writing()


def test_a_question_nothing_was_given_for_has_no_answer() -> None:
    with pytest.raises(NoAnswerError):
        classify_message(FakeWords(), "hello")
