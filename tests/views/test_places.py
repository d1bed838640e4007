"""What people read about a channel that is closed, and of what was not said in time."""

from datetime import UTC, datetime

import pytest

from handlers.rules.places import IT, MARKETING, WATCHED, Why
from handlers.views import ids
from handlers.views import places as views
from handlers.views.blocks import Message
from storage.records import Handoff
from storage.vocabulary import Door, Stage, State

AT = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
CHANNEL, ADMINS = "C0MARTECH", ("U0ADMIN",)


def a_handoff(number: int = 12) -> Handoff:
    return Handoff(
        team_id="T0",
        id=number,
        door=Door.WORK,
        state=State.READY,
        title="Loyalty app <!channel>",
        requester="U0MAYA",
        author="U0MAYA",
        stage=Stage.DESIGN,
        created_at=AT,
        updated_at=AT,
    )


def pressable(said: Message) -> str:
    return str([block for block in said.blocks if block["type"] == "actions"])


@pytest.mark.parametrize("why", Why)
def test_an_admin_reads_what_to_do_and_can_do_it(why: Why) -> None:
    said = views.closed(CHANNEL, why, uses=(IT, MARKETING), is_admin=True, admins=ADMINS)

    assert said.text.startswith(f"<#{CHANNEL}> is IT's channel and marketing's channel, and ")
    assert "hoose another channel in the settings." in said.text
    assert ("/invite @Stile" in said.text) is (why is not Why.DELETED)
    assert ids.SETTINGS_OPEN in pressable(said)


def test_a_lead_reads_whom_to_ask_and_has_no_button_that_refuses_them() -> None:
    said = views.closed(CHANNEL, Why.DELETED, uses=(MARKETING,), is_admin=False, admins=ADMINS)

    assert "Have <@U0ADMIN> choose another channel." in said.text
    assert pressable(said) == "[]"


def test_without_an_admin_the_workspaces_own_are_named() -> None:
    said = views.closed(CHANNEL, Why.ARCHIVED, uses=(WATCHED,), is_admin=False, admins=())

    assert "have an admin of this workspace choose another channel" in said.text


def test_an_owner_reads_which_of_theirs_it_is_about() -> None:
    one = views.home_closed(CHANNEL, Why.LEFT, [a_handoff()])
    many = views.home_closed(CHANNEL, Why.DELETED, [a_handoff(number) for number in range(1, 9)])

    assert one.text.endswith("To go on there, write `/invite @Stile` there.")
    assert many.text.startswith("H-1, H-2, H-3, H-4, H-5 and 3 more belonged to a message")
    assert "To go on there" not in many.text


def test_what_was_not_said_in_time_is_a_line_each_and_says_how_much_more_there_is() -> None:
    said = views.said_late([views.Missed(a_handoff(number), AT) for number in range(1, 20)])

    assert said.text.count("•") == views.MOST_MISSED
    assert said.text.endswith("… and 4 more.")
    assert "<!channel>" not in said.text
