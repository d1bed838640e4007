"""The journeys of the company on local-slack, a Slack by somebody else: Socket Mode, and signed HTTP.

Where local-slack differs from Slack, and so what is not shown here: it has no shortcuts; it takes no metadata and
checks no blocks; buttons in a form or in Home come without their view; guests, other companies and do-not-disturb
do not exist; any token is taken, whatever its scopes; a form's trigger lasts half an hour and opens many. Where
something else follows from that for a test, it says so.
"""

import re
from dataclasses import dataclass

import aiohttp
import pytest

from handlers.views import ids
from handlers.views.catches import EXPLICIT
from storage.vocabulary import FoundBy
from tests.peers.company import (
    ARUN,
    BEN,
    BOT,
    BOT_TOKEN,
    CLEO,
    DANA,
    ELI,
    FAY,
    GWEN,
    HANS,
    IT,
    MARTECH,
    MAYA,
    MEASURE,
    MLEAD,
    OUTCOME,
    STANDS,
    WATCHED,
)
from tests.peers.operators import Operator
from tests.peers.page import Json, Page, holds
from tests.peers.programs import LOOPBACK, listeners

pytestmark = [pytest.mark.peers, pytest.mark.asyncio(loop_scope="module")]
QUESTION = "Which webinar platform is it, and who owns its admin account?"


@dataclass(frozen=True)
class Handed:
    """A handoff that IT has: its key, how it is headed, its root line for marketing, and IT's card."""

    key: str
    head: str
    root: Json
    card: Json


async def hand_in(page: Page, title: str) -> Handed:
    """Take a handoff of Maya's through its three screens and the preview."""
    await page.command(MAYA, title, MARTECH)
    await page.form(ids.WORK_FORM)
    for screen in (OUTCOME, MEASURE, STANDS, {}):
        assert await page.submit(MAYA, screen) == {}
    root = await page.message(MARTECH, title, "handed this to IT")
    key = re.match(r"H-\d+", root["text"])
    assert key is not None
    head = f"{key[0]} {title}"
    return Handed(key[0], head, root, await page.message(IT, head, ids.HANDOFF_TAKE))


async def download(url: str) -> str:
    """Return what a file holds, with the token that Slack asks for."""
    headers = {"Authorization": f"Bearer {BOT_TOKEN}"}
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        assert answer.status == 200
        return await answer.text()


async def test_what_is_handed_in_reaches_it_outcome_first(page: Page) -> None:
    handed = await hand_in(page, "Connect the webinar platform to the CRM")

    assert OUTCOME["change@1"] in handed.card["text"]
    assert holds(handed.card, MEASURE["kpi.1.name@1"], "20 %", "80 %")
    assert OUTCOME["change@1"] in str(handed.root["blocks"])


async def test_an_architect_takes_it_and_both_are_asked_for_a_time(page: Page) -> None:
    handed = await hand_in(page, "Send form answers to the data lake")

    await page.press(ARUN, handed.card, ids.HANDOFF_TAKE)

    await page.message(MARTECH, f"<@{ARUN}> took {handed.key}", thread_ts=handed.root["ts"])
    redrawn = await page.message(IT, handed.head, f"With <@{ARUN}>")
    assert redrawn["ts"] == handed.card["ts"]
    assert not holds(redrawn, ids.HANDOFF_TAKE)
    for person in (MAYA, ARUN):
        await page.direct(person, handed.key, ids.numbered(ids.CHECK_IN_PICK, 1))


async def test_a_question_of_it_is_answered_by_a_reply_in_the_thread(page: Page) -> None:
    handed = await hand_in(page, "Put campaign cost beside revenue")
    thread = handed.root["ts"]

    await page.press(ARUN, handed.card, ids.HANDOFF_ASK)
    await page.form(ids.ASK_FORM)
    assert await page.submit(ARUN, {"text@1": QUESTION}) == {}
    await page.message(MARTECH, QUESTION, thread_ts=thread)
    waiting = await page.message(IT, handed.head, "Waits for an answer")
    await page.say(MAYA, "It is ON24; Ben owns the account.", MARTECH, thread_ts=thread)

    answered = await page.message(IT, handed.head, "It is ON24; Ben owns the account.", "Ready for IT")
    assert handed.card["ts"] == waiting["ts"] == answered["ts"]


async def test_a_chosen_time_comes_as_a_calendar_file(page: Page) -> None:
    handed = await hand_in(page, "Score leads by what they watched")
    pick = ids.numbered(ids.CHECK_IN_PICK, 1)
    asked = await page.direct(MAYA, handed.key, pick)

    await page.press(MAYA, asked, pick)

    for person in (MAYA, ARUN):
        sent = await page.direct(person, f"{handed.key}-check-in.ics", subtype="file_share")
        calendar = await download(sent["files"][0]["url_private_download"])
        assert calendar.startswith("BEGIN:VCALENDAR")
        assert handed.key in calendar
    booked = await page.direct(ARUN, handed.key, ids.CHECK_IN_OTHER)
    assert not holds(booked, pick)


async def test_declining_says_why_in_the_thread_and_wants_an_alternative(page: Page) -> None:
    handed = await hand_in(page, "Build a second newsletter tool")
    await page.press(ARUN, handed.card, ids.HANDOFF_DECLINE)
    await page.form(ids.DECLINE_FORM)
    reason = "No capacity for a second tool this quarter"

    errors = await page.submit(ARUN, {"reason@1": reason, "alternative@1": "n/a"})
    assert set(errors) == {"alternative@1"}
    assert (
        await page.submit(ARUN, {"reason@1": reason, "alternative@1": "Use segments in the one we have"})
        == {}
    )

    await page.message(MARTECH, reason, thread_ts=handed.root["ts"])
    await page.message(IT, handed.head, "Declined")


async def test_what_is_wrong_is_said_at_its_field_and_nothing_goes_to_it(page: Page) -> None:
    await page.command(HANS, "Rebuild the event landing pages", MARTECH)
    await page.form(ids.WORK_FORM)

    errors = await page.submit(HANS, {"audience@1": "n/a"})

    assert set(errors) == {"category@1", "audience@1", "change@1", "sponsor@1"}
    assert all(sentence.endswith(".") for sentence in errors.values())
    assert page.find(IT, "Rebuild the event landing pages") is None


async def test_a_form_that_was_closed_opens_where_it_was_left(page: Page) -> None:
    await page.command(FAY, "Translate the onboarding mails", MARTECH)
    await page.form(ids.WORK_FORM)
    assert await page.submit(FAY, OUTCOME) == {}
    await page.close(FAY)

    await page.command(FAY, "list", MARTECH)
    listed = await page.message(MARTECH, "Translate the onboarding mails", ephemeral_to=FAY)
    await page.press(FAY, listed, ids.HANDOFF_OPEN)

    assert holds(await page.form(ids.WORK_FORM), "2 of 3")


async def test_a_request_in_a_watched_channel_is_answered_to_its_author_alone(page: Page) -> None:
    """Slack takes the offer away when it was used; local-slack says of no message that only one person sees it."""
    words = "Could you set up lead scoring between HubSpot and Salesforce by May?"
    await page.say(BEN, words, WATCHED)

    offer = await page.message(WATCHED, ids.CATCH_WORK, ephemeral_to=BEN)
    await page.press(BEN, offer, ids.CATCH_WORK)

    form = await page.form(ids.WORK_FORM)
    assert holds(form, "Set up lead scoring between HubSpot and Salesforce by May")
    assert [m["text"] for m in page.in_channel(WATCHED) if "ephemeral_to" not in m] == [words]


async def test_small_talk_in_a_watched_channel_is_left_alone_even_when_it_is_edited(page: Page) -> None:
    said = await page.say(CLEO, "Lovely weather in Berlin today", WATCHED)
    await page.edit(CLEO, said, "Could you integrate Marketo with Snowflake by June?")
    await page.message(WATCHED, "Could you integrate Marketo", user=CLEO)

    request = await page.say(CLEO, "Can somebody integrate Eventbrite with our CRM by July?", WATCHED)

    offer = await page.message(WATCHED, ids.CATCH_WORK, ephemeral_to=CLEO)
    assert float(offer["ts"]) > float(request["ts"])
    assert [m for m in page.in_channel(WATCHED) if m.get("ephemeral_to") == CLEO] == [offer]


async def test_what_was_caught_reads_as_its_message_was_edited(page: Page) -> None:
    said = await page.say(ELI, "Could you integrate Eloqua with Salesforce for trade fairs by May?", WATCHED)
    offer = await page.message(WATCHED, ids.CATCH_WORK, ephemeral_to=ELI)

    await page.edit(ELI, said, "Could you integrate Eloqua with Salesforce for webinars by May?")
    await page.listed(ELI, MARTECH, "Salesforce for webinars")
    await page.press(ELI, offer, ids.CATCH_WORK)

    form = await page.form(ids.WORK_FORM)
    assert holds(form, "Salesforce for webinars")
    assert not holds(form, "trade fairs")


async def test_a_mention_has_its_author_asked(page: Page) -> None:
    await page.say(GWEN, f"<@{BOT}> we need the price list in the shop by Monday", MARTECH)

    offer = await page.message(MARTECH, ids.CATCH_IDEA, ephemeral_to=GWEN)
    await page.press(GWEN, offer, ids.CATCH_IDEA)

    form = await page.form(ids.IDEA_FORM)
    assert holds(form, "we need the price list in the shop by Monday")
    assert await page.submit(GWEN, {"category@1": "educate"}) == {}
    await page.direct(ARUN, "price list in the shop", "no work asked")


async def test_a_reaction_has_the_author_asked(page: Page) -> None:
    said = await page.say(DANA, "The consent banner is green now.", MARTECH)

    await page.react(ARUN, said, "ticket")

    await page.message(MARTECH, EXPLICIT[FoundBy.REACTION], ephemeral_to=DANA)


async def test_what_is_written_to_stile_opens_a_door(page: Page) -> None:
    await page.home(DANA)
    words = "We need the trial sign-ups in the sales dashboard"
    await page.say(DANA, words, page.dm(DANA))

    offer = await page.direct(DANA, ids.DIRECT_WORK, words)
    await page.press(DANA, offer, ids.DIRECT_WORK)

    assert holds(await page.form(ids.WORK_FORM), words)


async def test_home_list_and_show_tell_where_a_handoff_stands(page: Page) -> None:
    handed = await hand_in(page, "Merge the two preference centres")

    await page.home(MAYA, handed.key)
    await page.command(MAYA, "list", MARTECH)
    listed = await page.message(MARTECH, "Waiting on you", ephemeral_to=MAYA)
    await page.command(MAYA, f"show {handed.key}", MARTECH)
    shown = await page.message(MARTECH, f"*{handed.key}*", "*Outcome*", ephemeral_to=MAYA)

    assert holds(listed, handed.key)
    assert holds(shown, OUTCOME["audience@1"])


async def test_the_report_is_for_leads(page: Page) -> None:
    await page.command(MAYA, "report", MARTECH)
    await page.message(MARTECH, "Only leads and admins see the report", ephemeral_to=MAYA)

    await page.command(MLEAD, "report", MARTECH)

    await page.message(MARTECH, "handoff", ephemeral_to=MLEAD)


async def test_settings_that_were_applied_are_not_applied_again(page: Page, operator: Operator) -> None:
    again = operator.stile("apply", "stile.toml")

    assert again.returncode == 0, again.stderr
    assert again.stdout.strip() == "Nothing to change."


async def test_the_doctor_finds_all_well(page: Page, operator: Operator) -> None:
    """local-slack does not say which scopes a token has, so the doctor does not speak of them."""
    looked = operator.stile("doctor")

    assert looked.returncode == 0, looked.stdout + looked.stderr
    assert "#it-architecture" in looked.stdout
    assert "scope" not in looked.stdout


async def test_nothing_listens_beyond_this_machine(page: Page, local_slack: str, operator: Operator) -> None:
    ports = [int(local_slack.rpartition(":")[2]), operator.port]

    assert [listeners(port) for port in ports] == [{LOOPBACK}, {LOOPBACK}]
