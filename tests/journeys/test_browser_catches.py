"""The ways in of the catch in a real browser: silent, by reaction, mention, DM and shortcut, and what looks alike."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from bot.company import ADA, CARLA, IT, LENA, MARTECH, MAYA, OWEN, TOM
from handlers.views import ids
from tests.journeys.browser import Desk, chromium, demo, opened
from tests.journeys.test_browser import done, fill_measure, fill_outcome, hand_in

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

REQUEST = "Can IT connect the repair form to the CRM? Customers wait two weeks for a price today."
CLOSED = "The store finder shows closed shops, customers stand at locked doors."
EVENT = "Our event newsletter should know who came to the shop event"
OFFER = "Tell IT early, or ask for work"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with demo() as url:
        yield url


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    with opened(browser, address) as page:
        yield Desk(page)


def ts_of(message: Locator) -> str:
    message.hover()
    found = re.search(r"message-menu-(\d+\.\d+)", message.evaluate("one => one.outerHTML"))
    assert found is not None
    return found[1]


def test_each_way_in_offers_both_doors_to_one_person_with_the_message_in_the_form(desk: Desk) -> None:
    # Maya asks in the channel; only she sees the offer.
    desk.sit(MAYA.id, MARTECH.id)
    desk.say(REQUEST)
    desk.sees(OFFER)
    desk.shot("40-catch-offer")
    desk.sit(TOM.id, MARTECH.id)
    desk.sees(REQUEST)
    expect(desk.at("main-pane").locator("article.msg", has_text=OFFER)).to_have_count(0)
    desk.sit(MAYA.id, MARTECH.id)
    desk.press(ids.CATCH_WORK)
    expect(desk.field("title")).to_have_value("Connect the repair form to the CRM")
    desk.close()

    # Carla reacts to what Lena wrote, and Lena is asked.
    desk.sit(LENA.id, MARTECH.id)
    desk.say(CLOSED)
    desk.sit(CARLA.id, MARTECH.id)
    reacted = ts_of(desk.sees(CLOSED))
    desk.at(f"react-{reacted}").click()
    desk.at("emoji-ticket").click()
    desk.sit(LENA.id, MARTECH.id)
    desk.sees("Somebody reacted to your message")
    desk.shot("41-catch-reaction")
    desk.press(ids.CATCH_IDEA)
    expect(desk.field("change")).to_have_value(CLOSED)
    desk.close()

    # Carla calls Stile, and writes to it.
    desk.sit(CARLA.id, MARTECH.id)
    desk.say("@Stile a landing page for the autumn event")
    desk.sees("Want to send this to IT?")
    desk.shot("42-catch-mention")
    desk.go_to_dm()
    desk.say(EVENT)
    desk.sees("Want to send this to IT?")
    desk.shot("43-catch-dm")
    desk.press(ids.DIRECT_IDEA)
    expect(desk.field("change")).to_have_value(EVENT)
    desk.close()

    # Tom has no request; the offer goes, and it is quiet.
    desk.sit(TOM.id, MARTECH.id)
    desk.say("Could someone from IT please add the new pixel to the shop checkout?")
    desk.sees(OFFER)
    desk.press(ids.CATCH_NO_REQUEST)
    desk.sees("Noted: not a request")
    expect(desk.at("main-pane").locator("article.msg", has_text=OFFER)).to_have_count(0)
    desk.shot("44-catch-no-request")

    # Ada reads what it did, and switches it off.
    desk.sit(ADA.id, MARTECH.id)
    desk.command("/handoff settings")
    desk.stands_at("2 prompts in 14 days: 1 opened, 1 marked “not a request”")
    desk.shot("45-catch-settings")
    desk.press(ids.SETTINGS_WATCH)
    desk.stands_at("off: says and counts nothing")
    desk.close()


def test_what_looks_alike_is_linked_then_joined_and_its_card_says_so(desk: Desk) -> None:
    desk.sit(MAYA.id, MARTECH.id)
    first = hand_in(desk, "Repair requests straight into the CRM")
    desk.move("+1h")  # what it is about is kept at the next tick
    desk.sit(TOM.id, MARTECH.id)
    desk.command("/handoff Repair form data into the customer database")
    fill_outcome(desk, audience="Owners of our jackets and tents")
    desk.submit()
    desk.stands_at("2 of 3")
    fill_measure(desk)
    desk.type(kpi__1__baseline="180")
    desk.submit()
    desk.stands_at("3 of 3")
    desk.choose("stage", "design")
    desk.submit()
    desk.stands_at("Is this already under way?")
    mine = desk.modal.locator(f'[data-testid="action-{ids.LOOK_ALIKE_RELATED}.{first[2:]}"]')
    mine.click()
    desk.stands_at("Linked: both show it")
    desk.shot("46-look-alike-linked")
    desk.press(f"{ids.LOOK_ALIKE_SAME}.{first[2:]}", within=desk.modal)
    desk.stands_at("you'll hear by DM")
    desk.submit()
    second = done(desk)

    desk.sit(MAYA.id)
    desk.go_to_dm()
    desk.press(ids.LOOK_ALIKE_LET_IN)
    desk.sees("let them in")
    desk.sit(OWEN.id, IT.id)

    desk.sees(f"Merged into {first}.")
    desk.sees(f"{second} is part of it.")
    desk.shot("47-look-alike-merged")
