"""The way of a handoff with emulate as the Web API: Stile asks for nothing that its scopes do not allow.

Emulate has no commands, clicks or forms: the tests send what Slack would send, signed, and read in the go-between
which form emulate was given. It has no do-not-disturb, so nobody's is known.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from typing import Any, TypeVar

import pytest
import pytest_asyncio

from handlers.listeners.forms import TOO_LATE, loading
from handlers.views import ids
from tests.peers import company
from tests.peers.clicks import Clicks
from tests.peers.company import BOT_TOKEN
from tests.peers.emulated import PRIVATE, PUBLIC, GoBetween, Json, Workspace, token_without
from tests.peers.operators import Operator, an_operator
from tests.peers.page import PATIENCE, holds
from tests.peers.programs import free_port

pytestmark = [pytest.mark.peers, pytest.mark.asyncio(loop_scope="module")]
LACKING = {"dnd.teamInfo"}
T = TypeVar("T")


@pytest.fixture(scope="module")
def stile(
    go_between: GoBetween, slack: Workspace, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Operator]:
    """Give who runs Stile on emulate, by HTTP; it runs, with the company's settings."""
    folder = tmp_path_factory.mktemp("stile")
    database = f"sqlite:///{folder}/stile.db"
    secret = {"SLACK_SIGNING_SECRET": company.SIGNING_SECRET}
    operator = an_operator(folder, port=free_port(), api_url=go_between.url, database=database, **secret)
    operator.apply(company.SETTINGS)
    with operator.running():
        yield operator


@pytest_asyncio.fixture(loop_scope="module")
async def clicks(stile: Operator, slack: Workspace) -> AsyncIterator[Clicks]:
    """Give people who click; what Stile then asks for is allowed, and there."""
    slack.go_between.calls.clear()
    yield Clicks(slack, stile.port)
    slack.go_between.instead.clear()
    assert refusals(slack) == set()


def refusals(slack: Workspace) -> set[tuple[str, str]]:
    """Return what emulate refused since the test began, but for what it does not know at all."""
    refused = [call for call in slack.go_between.calls if not call.answer.get("ok")]
    return {(call.method, str(call.answer.get("error"))) for call in refused if call.method not in LACKING}


async def until(look: Callable[[], Awaitable[T | None]], what: str) -> T:
    """Look until something is found, and return it."""
    for _ in range(int(PATIENCE / 0.1)):
        if found := await look():
            return found
        await asyncio.sleep(0.1)
    raise AssertionError(f"{what} did not come")


async def message(slack: Workspace, channel: str, *words: str, thread_ts: str = "") -> Json:
    """Wait for a message of Stile's that holds some words."""

    async def look() -> Json | None:
        client = slack.client()
        where: dict[str, Any] = {"channel": channel, "limit": 1000}
        read: Callable[..., Awaitable[Any]] = client.conversations_history
        if thread_ts:
            where["ts"], read = thread_ts, client.conversations_replies
        return next((dict(m) for m in (await read(**where))["messages"] if holds(m, *words)), None)

    return await until(look, f"{words} in {channel}")


async def form(slack: Workspace, callback_id: str) -> Json:
    """Wait until Stile has filled a form."""

    async def look() -> Json | None:
        views = [answer["view"] for answer in slack.go_between.answers("views.update")]
        return next((view for view in reversed(views) if view["callback_id"] == callback_id), None)

    return await until(look, callback_id)


async def dm(slack: Workspace, person: str) -> str:
    opened = await slack.client().conversations_open(users=slack.people[person])
    return str(opened["channel"]["id"])


async def hand_in(clicks: Clicks, slack: Workspace, person: str, title: str) -> tuple[Json, Json]:
    """Take a handoff through its three screens and the preview; return its root line and IT's card."""
    sponsor = {"sponsor@1": slack.people["mlead"]}
    await clicks.command(person, title)
    shown = await form(slack, ids.WORK_FORM)
    for screen in ({**company.OUTCOME, **sponsor}, company.MEASURE, company.STANDS, {}):
        shown = await clicks.submit(person, shown, screen)
    root = await message(slack, slack.channels[PUBLIC], title, "handed this to IT")
    return root, await message(slack, slack.channels[PRIVATE], title, ids.HANDOFF_TAKE)


async def pick_a_time(clicks: Clicks, slack: Workspace, person: str, title: str) -> None:
    """Choose the first of the times for the check-in."""
    pick, direct = ids.numbered(ids.CHECK_IN_PICK, 1), await dm(slack, person)
    await clicks.press(person, direct, await message(slack, direct, title, pick), pick)


async def test_a_handoff_goes_its_whole_way_within_the_scopes_of_the_manifest(
    clicks: Clicks, slack: Workspace
) -> None:
    title = "Connect the webinar platform to the CRM"
    root, card = await hand_in(clicks, slack, "maya", title)
    await clicks.press("arun", slack.channels[PRIVATE], card, ids.HANDOFF_TAKE)
    await message(slack, slack.channels[PUBLIC], "took H-", thread_ts=root["ts"])

    await pick_a_time(clicks, slack, "maya", title)

    taken = await message(slack, slack.channels[PRIVATE], title, "With <@")
    assert taken["ts"] == card["ts"]
    for person in ("maya", "arun"):
        await message(slack, await dm(slack, person), "-check-in.ics")


async def test_without_the_scope_for_files_a_time_comes_as_words(clicks: Clicks, slack: Workspace) -> None:
    title = "Ask for consent in the trial form"
    await hand_in(clicks, slack, "cleo", title)
    slack.go_between.instead[BOT_TOKEN] = token_without("files:write")

    await pick_a_time(clicks, slack, "cleo", title)

    for person, other in (("cleo", "arun"), ("arun", "cleo")):
        sent = await message(slack, await dm(slack, person), "For your calendar", f"<@{slack.people[other]}>")
        assert "files" not in sent
    assert refusals(slack) == {("files.getUploadURLExternal", "missing_scope")}
    slack.go_between.calls.clear()


async def test_a_home_is_published(clicks: Clicks, slack: Workspace) -> None:
    await clicks.open_home("ben")

    async def look() -> list[Json] | None:
        return slack.go_between.answers("views.publish") or None

    (answer,) = await until(look, "the Home")
    assert answer["view"]["type"] == "home"


async def test_the_same_settings_are_found_again_by_name(clicks: Clicks, stile: Operator) -> None:
    again = await asyncio.to_thread(stile.stile, "apply", "stile.toml")

    assert again.stdout.strip() == "Nothing to change."


async def test_who_pressed_too_long_ago_is_told_that_no_form_opens(clicks: Clicks, slack: Workspace) -> None:
    trigger = await slack.trigger()
    await slack.client().views_open(trigger_id=trigger, view=loading())

    said = await clicks.command("ben", "Merge the two newsletters", trigger=trigger)

    assert refusals(slack) == {("views.open", "exchanged_trigger_id")}
    assert said["text"] == TOO_LATE
    slack.go_between.calls.clear()
