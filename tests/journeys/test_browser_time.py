"""Time in a real browser: a reminder, a snooze, a check-in that was held, moving on, leave, and the report."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from bot.company import ARUN, IT, IVO, MARTECH, MAYA
from handlers.views import ids
from tests.journeys.browser import Desk, chromium, demo, opened
from tests.journeys.test_browser import HALF_AN_HOUR, day_of, hand_in, moment_of

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

TITLE = "Spare parts that the workshop orders by itself"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with demo() as address, chromium() as browser, opened(browser, address) as page:
        yield Desk(page)


def test_a_handoff_is_reminded_of_snoozed_met_about_and_moved_on(desk: Desk) -> None:
    desk.sit(MAYA.id, MARTECH.id)
    key = hand_in(desk, TITLE)
    desk.sit(ARUN.id, IT.id)
    card = desk.sees(TITLE)
    desk.press(ids.HANDOFF_TAKE, within=card)
    expect(card).to_contain_text("With @Arun Rao")

    # A working day of silence: Maya is reminded, and wants it later.
    silent = re.compile(f"{key} · [^·]* still has no time")
    desk.sit(MAYA.id)
    desk.go_to_dm()
    desk.wait_days_for(silent)
    reminder = desk.message(silent)
    desk.shot("80-maya-reminded")
    reminder.locator(
        f"[data-testid='action-{ids.NUDGE_SNOOZE}']"
    ).last.click()  # the newest thing stands last
    desk.shot("81-maya-snoozes")
    desk.page.get_by_text("Snooze: 2 hours").last.click()
    put_off = desk.sees(re.compile(f"{key} · .*you are reminded again", re.DOTALL))
    expect(put_off).to_contain_text("If it still waits a working day after that, others hear of it.")
    desk.shot("82-maya-put-off")
    desk.wait_days_for(silent)
    again = desk.message(silent)
    desk.shot("83-maya-reminded-again")

    # She picks a time right there; it is held, recorded and the handoff is at the next stage.
    slot = again.locator(f"[data-testid^='action-{ids.CHECK_IN_PICK}']").first
    hers = moment_of(slot.inner_text(), desk.now())
    slot.click()
    desk.sees(re.compile(f"Booked for .*{key}|{key}.*Booked for", re.DOTALL))
    expect(desk.at("main-pane").locator("article.msg", has_text=silent)).to_have_count(0)
    desk.shot("84-maya-booked-from-the-reminder")
    desk.move_until(hers + HALF_AN_HOUR)
    desk.press(ids.CHECK_IN_HAPPENED, within=desk.sees(re.compile(f"Did you and .*{key} ", re.DOTALL)))
    desk.stands_at("What did it change?")
    desk.type(outcome="The workshop orders from the stock system; no new form is built")
    desk.shot("85-maya-happened")
    desk.submit()
    expect(desk.modal).to_have_count(0)

    # Arun moves it on without another check-in, which asks why, and sets the launch.
    desk.sit(ARUN.id, IT.id)
    expect(card).to_contain_text("Stage: Plan")
    desk.press(ids.STAGE_MOVE_ON, within=card)
    desk.stands_at("Which stage is it at?")
    desk.type(launch=day_of(desk, 60))
    desk.submit()
    expect(desk.error("reason")).to_be_visible()
    desk.shot("86-arun-moves-on-asked-why")
    desk.type(reason="The plan came out of the same talk")
    desk.submit()
    expect(desk.modal).to_have_count(0)
    expect(card).to_contain_text("Stage: Estimate")
    desk.shot("87-arun-moved-on")
    desk.sit(MAYA.id, MARTECH.id)
    desk.sees(f"{key} {TITLE}").locator(".replies").click()
    desk.sees("moved", pane="thread-pane")
    desk.shot("88-maya-reads-it-moved")

    # Leave in two taps, and it shows in Home.
    home = desk.go_home()
    desk.press(ids.PREFS_OPEN, within=home)
    desk.stands_at("Away from")
    desk.type(away_from=day_of(desk, 20), away_until=day_of(desk, 27))
    desk.shot("89-maya-preferences")
    desk.submit()
    desk.stands_at("You are away from")
    desk.shot("90-maya-away")
    desk.close()
    expect(desk.go_home()).to_contain_text("You are away from")
    desk.shot("91-maya-home")

    # The head of IT reads how early IT is in.
    desk.sit(IVO.id, IT.id)
    desk.command("/handoff report")
    expect(desk.at("main-pane").locator("article.only").last).to_contain_text("so far")
    desk.shot("92-ivo-report")
