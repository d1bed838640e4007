"""A desk in front of the playground's page: what one person after the other sees, types and presses there."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect, sync_playwright

ROOT = Path(__file__).parents[2]
SHOTS = ROOT / "shots"
CHROMIUM = "/usr/bin/chromium"
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
SIZE = ViewportSize(width=1440, height=900)
PATIENCE = 15_000
"""Milliseconds that the page is given to show something; two cores may be busy with more than this."""
A_MOMENT = 2_000
"""Milliseconds after a move of the clock in which what is due then shows."""
DAYS = 7
STILE = "Stile"

expect.set_options(timeout=PATIENCE)


@contextmanager
def demo() -> Iterator[str]:
    """Run `stile demo` in a process of its own, and give the address of its page."""
    process = subprocess.Popen(
        [sys.executable, "-m", "bot", "demo", "--no-browser", "--port", "0"],
        env={"PATH": os.environ["PATH"], "PYTHONUNBUFFERED": "1"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    with process.stdout:
        try:
            yield next(found.group() for line in process.stdout if (found := re.search(r"http://\S+", line)))
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield browser
        browser.close()


@contextmanager
def opened(browser: Browser, url: str) -> Iterator[Page]:
    """Open the demo's page, and fail on what it complains of."""
    complaints: list[str] = []
    page = browser.new_page(viewport=SIZE, color_scheme="light", reduced_motion="reduce")
    page.set_default_timeout(PATIENCE)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(url)
    yield page
    page.close()
    assert complaints == []


class Desk:
    """One browser at which people sit in turn."""

    def __init__(self, page: Page) -> None:
        self.page = page

    # where one is

    def sit(self, person: str, channel: str = "") -> None:
        """Become somebody, and go to a channel."""
        self.at("person-switcher").click()
        self.at(f"person-{person}").click()
        expect(self.at("person-switcher")).to_have_attribute("data-value", person)
        if channel:
            self.go(channel)

    def go(self, channel: str) -> None:
        """Go to a channel."""
        self.at(f"channel-{channel}").click()
        expect(self.at(f"channel-{channel}")).to_have_attribute("aria-current", "true")
        expect(self.at("composer")).to_be_visible()

    def go_to_dm(self) -> None:
        """Go to what Stile wrote to this person."""
        self.page.locator("[data-testid=sidebar] [data-testid^=channel-D]", has_text=STILE).first.click()
        self.at("messages-tab").click()
        expect(self.at("messages-tab")).to_have_attribute("aria-selected", "true")

    def go_home(self) -> Locator:
        """Go to this person's Home and return it."""
        self.at("app-home").click()
        expect(self.at("home")).to_be_visible()
        return self.at("home")

    # what one sees

    def at(self, testid: str) -> Locator:
        """Return what carries a test id."""
        return self.page.get_by_test_id(testid)

    def message(self, text: str | re.Pattern[str], *, pane: str = "main-pane") -> Locator:
        """Return the newest message of a pane that says this."""
        return self.at(pane).locator("article.msg", has_text=text).last

    def sees(self, text: str | re.Pattern[str], *, pane: str = "main-pane") -> Locator:
        """Wait until a message of a pane says this, and return it."""
        found = self.message(text, pane=pane)
        expect(found).to_be_visible(timeout=PATIENCE)
        return found

    @property
    def modal(self) -> Locator:
        """The form that is open."""
        return self.at("modal")

    def stands_at(self, text: str) -> None:
        """Wait until the form shows this."""
        expect(self.modal).to_contain_text(text)

    def shot(self, name: str) -> None:
        """Keep a picture of this step."""
        SHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SHOTS / f"{name}.png")

    # what one does

    def say(self, text: str, *, composer: str = "composer") -> None:
        """Write into the channel, or the thread, and send it."""
        self.at(composer).fill(text)
        self.at(f"{composer}-send").click()

    def command(self, text: str) -> None:
        """Write a slash command and send it."""
        self.say(text)
        expect(self.at("composer")).to_have_value("")

    def press(self, action_id: str, *, within: Locator | None = None) -> None:
        """Press a button."""
        (within or self.page).locator(f'[data-testid="action-{action_id}"]').last.click()

    def field(self, name: str) -> Locator:
        """Return the control of a form's field."""
        return self.at(f"input-{name}@1").locator("[data-testid^='action-']")

    def type(self, **fields: str) -> None:
        """Type into fields; two underscores stand for a dot."""
        for name, text in fields.items():
            self.field(name.replace("__", ".")).fill(text)

    def choose(self, name: str, value: str) -> None:
        """Choose in a menu, by the option's value."""
        self.field(name).click()
        self.at(f"option-{value}").click()
        expect(self.field(name)).to_have_attribute("data-value", value)

    def tick(self, name: str, value: str) -> None:
        """Tick a box or a radio button, by its value."""
        self.page.locator(f'[data-block="{name}@1"] input[data-value="{value}"]').check()

    def submit(self) -> None:
        """Press the form's button."""
        self.at("modal-submit").click()

    def close(self) -> None:
        """Close the form, whatever it is."""
        self.at("modal-close").click()
        expect(self.modal).to_have_count(0)

    def error(self, name: str) -> Locator:
        """Return the line that says what is wrong with a field."""
        return self.at(f"error-{name}@1")

    # the clock

    def now(self) -> datetime:
        """Return what time it is for this person, to the minute."""
        text = self.at("clock-now").inner_text()
        return datetime.strptime(text, "%a, %b %d, %Y · %H:%M")  # noqa: DTZ007 - a person's own time

    def move(self, to: str) -> None:
        """Move the clock and wait until it is there: it stops on the way wherever something comes due."""
        before = self.at("clock-now").inner_text()
        self.at(f"clock-{to}").click()
        expect(self.at("clock-now")).not_to_have_text(before)
        expect(self.page.locator("body.busy")).to_have_count(0, timeout=PATIENCE)

    def wait_days_for(self, text: re.Pattern[str]) -> None:
        """Move the clock by working days until a message of this channel says this."""
        for _ in range(DAYS):
            self.move("next_working_day")
            try:
                expect(self.message(text)).to_be_visible(timeout=A_MOMENT)
            except AssertionError:
                continue
            return
        raise AssertionError(f"{text.pattern} was not said within {DAYS} working days")

    def move_until(self, moment: datetime) -> None:
        """Move the clock, first by days and then by hours, until it is past a moment of this person's."""
        while self.now() < moment:
            whole_day = (moment.date() - self.now().date()).days > 0
            self.move("next_working_day" if whole_day else "+1h")
