"""Places that fail: who can mend one, and what a reason adds to what was said."""

from datetime import UTC, datetime

import pytest

from handlers.rules import places as rules
from handlers.rules.places import CLOSED, OPENED, Why
from storage.records import Channels, Entry, Leads, Roster, Settings, Watched

AT = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
LEADS = Leads(marketing="U0MLEAD", it="U0ILEAD")
CHANNELS = Channels(
    it="C0IT", marketing="C0M", watched=(Watched(channel="C0W"), Watched(channel="C0OFF", mode="off"))
)
CHOSEN = Settings(channels=CHANNELS, people=Roster(leads=LEADS, admins=("U0ADMIN",)))


def a_line(what: str, before: str) -> Entry:
    return Entry(team_id="T0", id=1, at=AT, actor="stile", what=what, before=before, after="C0IT")


@pytest.mark.parametrize(
    ("channel", "told"),
    [
        ("C0IT", ["U0ADMIN", "U0ILEAD"]),
        ("C0M", ["U0ADMIN", "U0MLEAD"]),
        ("C0W", ["U0ADMIN"]),
        ("C0OTHER", ["U0ADMIN"]),
    ],
)
def test_the_admins_are_told_and_the_lead_whose_channel_it_is(channel: str, told: list[str]) -> None:
    assert rules.menders(CHOSEN, channel) == told


def test_without_an_admin_a_lead_is_told() -> None:
    without = CHOSEN.model_copy(update={"people": Roster(leads=LEADS)})

    assert rules.menders(without, "C0M") == ["U0ILEAD", "U0MLEAD"]
    assert rules.menders(without, "C0W") == ["U0ILEAD"]


def test_a_channel_that_is_watched_no_more_is_nothing_to_the_workspace() -> None:
    assert rules.uses(CHOSEN, "C0W") == (rules.WATCHED,)
    assert rules.uses(CHOSEN, "C0OFF") == ()


def test_a_channel_is_closed_from_its_last_closing_to_its_opening_whatever_order_they_are_read_in() -> None:
    first, opened = a_line(CLOSED, "0:is_archived"), a_line(OPENED, "0:")
    again = a_line(CLOSED, "1:not_in_channel")

    assert rules.closing([]).why is None
    assert rules.closing([first]).why is Why.ARCHIVED
    assert rules.closing([opened, first]).why is None
    assert {rules.closing(lines).why for lines in ([first, opened, again], [again, first, opened])} == {
        Why.LEFT
    }


@pytest.mark.parametrize(
    ("said", "why", "known"),
    [
        ("0:not_in_channel", Why.LEFT, True),
        ("0:not_in_channel", Why.UNSEEN, True),
        ("0:not_in_channel", Why.DELETED, False),
        ("0:is_archived", Why.DELETED, False),
    ],
)
def test_a_reason_is_said_where_it_says_more(said: str, why: Why, known: bool) -> None:
    assert rules.closing([a_line(CLOSED, said)]).tells(why) is known
    assert rules.closing([]).tells(why) is False
