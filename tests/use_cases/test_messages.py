"""What somebody writes to Stile, on a real store."""

from datetime import UTC, datetime

from handlers.deps import Deps
from handlers.rules.catches import Post
from handlers.use_cases import catches, installations, messages
from storage.records import Actor, Request
from storage.store import Store
from storage.vocabulary import Door

TEAM, MAYA, DM = "T0TEAM", "U0MAYA", "D0MAYA"
AT = datetime(2026, 11, 30, 15, 0, tzinfo=UTC)
WORDS = "We need the trial sign-ups in the sales dashboard"


def test_a_door_opens_while_it_is_still_being_noted_that_it_was_offered(store: Store) -> None:
    deps = Deps(store, lambda: AT)
    installations.remember(deps, TEAM, name="Northwind", bot_user="U0BOT", admins=())
    request = Request(team=TEAM, actor=Actor(id=MAYA), at=AT)
    messages.heard_direct(deps, request, Post(DM, "1796050800.000001", MAYA, WORDS, "1796050800.000001"))

    turned = catches.open_direct(deps, request, "1796050800.000001", Door.WORK)

    assert turned.handoff.title == WORDS
