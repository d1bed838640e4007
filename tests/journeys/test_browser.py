"""The whole journey in a real browser, clicked as the people of the demo would; each step leaves a picture."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Browser, expect

from bot.company import ADA, ARUN, CARLA, GUS, IT, IVO, LENA, MARTECH, MAYA, TOM
from bot.playground import Person
from handlers.views import ids
from tests.journeys.browser import Desk, chromium, demo, opened

pytestmark = [pytest.mark.browser, pytest.mark.timeout(180)]

TITLE = "Repair requests straight into the CRM"
SLOT = re.compile(r"\w{3} (\d+ \w{3}), (\d\d:\d\d)")
HALF_AN_HOUR = timedelta(minutes=31)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with demo() as url:
        yield url


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def desk(browser: Browser, address: str) -> Iterator[Desk]:
    with opened(browser, address) as page:
        yield Desk(page)


def fill_outcome(desk: Desk, *, audience: str) -> None:
    desk.choose("category", "existing_sales")
    desk.type(
        audience=audience,
        change="They get a price for the repair within a day, where now they wait for two weeks",
    )
    desk.choose("sponsor", LENA.id)


def fill_measure(desk: Desk) -> None:
    desk.type(kpi__1__name="Repairs ordered a month", kpi__1__target="600")
    desk.tick("kpi.1.direction", "up")
    desk.type(kpi__1__measure_on=day_of(desk, 120))


def day_of(desk: Desk, ahead: int) -> str:
    return (desk.now() + timedelta(days=ahead)).date().isoformat()


def hand_in(desk: Desk, title: str) -> str:
    """Take a handoff through the work door without a stumble, and return its key."""
    desk.command(f"/handoff {title}")
    desk.stands_at("1 of 3")
    fill_outcome(desk, audience="Owners of our jackets and tents")
    desk.submit()
    desk.stands_at("2 of 3")
    fill_measure(desk)
    desk.type(kpi__1__baseline="180")
    desk.submit()
    desk.stands_at("3 of 3")
    desk.choose("stage", "design")
    desk.type(systems="CRM, integration")
    desk.submit()
    desk.stands_at("IT gets it outcome first")
    desk.submit()
    return done(desk)


def done(desk: Desk) -> str:
    desk.stands_at("Handed in")
    key = re.search(r"H-\d+", desk.modal.inner_text())
    assert key is not None
    desk.close()
    return key.group()


def moment_of(label: str, now: datetime) -> datetime:
    """Return the moment a slot's button names."""
    found = SLOT.search(label)
    assert found is not None, label
    at = datetime.strptime(f"{found[1]} {now.year} {found[2]}", "%d %b %Y %H:%M")  # noqa: DTZ007
    return at if at >= now - timedelta(days=1) else at.replace(year=now.year + 1)


def test_a_handoff_goes_from_the_command_to_a_check_in_that_was_held_and_the_next(desk: Desk) -> None:
    # Maya asks for work. What she types wrong is said at the field.
    desk.sit(MAYA.id, MARTECH.id)
    desk.shot("01-maya-martech")
    desk.at("composer").fill("/handoff")
    expect(desk.at("main-pane").get_by_role("option").first).to_be_visible()
    desk.shot("02-maya-command-completion")
    desk.command(f"/handoff {TITLE}")
    desk.stands_at("1 of 3")
    expect(desk.field("title")).to_have_value(TITLE)
    desk.shot("03-maya-outcome-empty")
    fill_outcome(desk, audience="n/a")
    desk.submit()
    expect(desk.error("audience")).to_be_visible()
    desk.shot("04-maya-junk-at-its-field")
    desk.type(audience="Owners of our jackets and tents whose warranty is over")
    desk.submit()

    # A baseline nobody knows: it wants an owner and a date.
    desk.stands_at("2 of 3")
    fill_measure(desk)
    desk.tick("kpi.1.baseline.unknown", "unknown")
    desk.shot("05-maya-measure")
    desk.submit()
    desk.stands_at("3 of 3")
    desk.choose("stage", "design")
    desk.tick("facts", "personal_data")
    desk.type(systems="CRM, service desk, integration")
    desk.type(launch_on=day_of(desk, 90))
    desk.shot("06-maya-where-it-stands")
    desk.submit()
    desk.stands_at("Who finds out the baseline of KPI 1?")
    desk.choose("kpi.1.baseline.owner", TOM.id)
    desk.type(kpi__1__baseline__by=day_of(desk, 14))
    desk.shot("07-maya-not-known-yet")
    desk.submit()
    desk.stands_at("IT gets it outcome first")
    desk.shot("08-maya-preview")

    # IT has heard nothing of it so far.
    desk.sit(ARUN.id, IT.id)
    expect(desk.at("main-pane")).not_to_contain_text(TITLE)
    desk.shot("09-arun-before")
    desk.sit(MAYA.id)  # her form is where she left it
    desk.submit()
    desk.stands_at("Handed in")
    desk.shot("10-maya-handed-in")
    key = done(desk)
    desk.sees(f"{key} {TITLE}")
    desk.shot("11-maya-root-line")

    # Arun reads the outcome first, and asks.
    desk.sit(ARUN.id, IT.id)
    card = desk.sees(TITLE)
    expect(card).to_contain_text("They get a price for the repair within a day")
    desk.shot("12-arun-card")
    desk.press(ids.HANDOFF_ASK, within=card)
    desk.stands_at("What do you need to know?")
    desk.type(text="Who prices a repair today: the service desk, or the workshop?")
    desk.shot("13-arun-asks")
    desk.submit()
    expect(desk.modal).to_have_count(0)
    expect(card).to_contain_text("No answer yet")
    desk.shot("14-arun-waits")

    # Maya answers in the thread of her own line.
    desk.sit(MAYA.id, MARTECH.id)
    root = desk.sees(f"{key} {TITLE}")
    root.locator(".replies").click()
    desk.sees("Who prices a repair today", pane="thread-pane")
    desk.say("The workshop, from photos; the service desk only types it in.", composer="thread-composer")
    desk.sees("The workshop, from photos", pane="thread-pane")
    expect(desk.at("thread-pane").locator(f"[data-testid='action-{ids.HANDOFF_ANSWER}']")).to_have_count(0)
    desk.shot("15-maya-answers-in-the-thread")

    # Arun takes it.
    desk.sit(ARUN.id, IT.id)
    expect(card).to_contain_text("The workshop, from photos")
    desk.press(ids.HANDOFF_TAKE, within=card)
    expect(card).to_contain_text("With @Arun Rao")
    card.locator(".replies").click()
    desk.sees("The workshop, from photos", pane="thread-pane")
    desk.shot("16-arun-has-it")

    # Maya picks a time that lies in both people's hours.
    desk.sit(MAYA.id)
    desk.go_to_dm()
    offer = desk.sees("Choose a time with")
    expect(offer).to_contain_text(key)
    slot = offer.locator(f"[data-testid^='action-{ids.CHECK_IN_PICK}']").first
    hers = moment_of(slot.inner_text(), desk.now())
    desk.shot("17-maya-three-times")
    slot.click()
    booked = desk.sees("Booked for")
    expect(booked).to_contain_text(key)
    desk.shot("18-maya-booked")
    assert hers.weekday() < 5
    assert "08:30" <= f"{hers:%H:%M}" <= "16:30"

    # The clock moves until it is time; both are reminded, and one press records it.
    desk.sit(MAYA.id)
    desk.move_until(hers + HALF_AN_HOUR)
    desk.sit(ARUN.id)
    desk.go_to_dm()
    desk.sees("Booked for")
    file = desk.sees("For your calendar")
    his = moment_of(file.inner_text(), desk.now())
    desk.shot("19-arun-reminded")
    assert "11:30" <= f"{his:%H:%M}" <= "20:00"
    desk.sit(MAYA.id)
    desk.go_to_dm()
    desk.sees("began")
    asked = desk.sees(re.compile(f"Did you and .*{key} ", re.DOTALL))
    desk.shot("20-maya-what-became-of-it")
    desk.press(ids.CHECK_IN_HAPPENED, within=asked)
    desk.stands_at("What did it change?")
    desk.type(outcome="The workshop gets a form of its own; the CRM only needs the price and the date")
    desk.shot("21-maya-records-it")
    desk.submit()
    expect(desk.modal).to_have_count(0)
    desk.go(MARTECH.id)
    desk.sees(f"{key} {TITLE}").locator(".replies").click()
    desk.sees("The workshop gets a form of its own", pane="thread-pane")
    desk.shot("22-maya-held-line")

    # The next check-in is offered; nobody chooses a time, so both are reminded, and then their leads.
    desk.go_to_dm()
    desk.sees("Early stage (plan)")
    desk.shot("23-maya-next-check-in")
    desk.sit(ARUN.id)
    desk.go_to_dm()
    desk.wait_days_for(re.compile(f"{key} · [^·]* still has no time"))
    desk.shot("24-arun-reminded")
    desk.sit(IVO.id)
    desk.go_to_dm()
    desk.wait_days_for(re.compile(f"Waiting on .*{key}\\b|@Arun Rao has not chosen .*{key}", re.DOTALL))
    desk.shot("25-ivo-told")
    desk.sit(LENA.id)
    desk.go_to_dm()
    desk.wait_days_for(re.compile(f"Waiting on .*{key}\\b|has not chosen .*{key}", re.DOTALL))
    desk.shot("26-lena-told")
    desk.sit(IVO.id, IT.id)
    desk.sees("Today at the stile")
    desk.shot("27-it-digest")


def test_an_idea_reaches_one_architect_and_asks_for_no_work(desk: Desk) -> None:
    desk.sit(CARLA.id, MARTECH.id)
    desk.command("/handoff")
    desk.stands_at("What do you want to do?")
    desk.shot("30-carla-two-doors")
    desk.press(ids.DOOR_IDEA, within=desk.modal)
    desk.stands_at("No work is asked")
    desk.type(change="Visitors of our trade fair stand sign up on their own phone, and we stop typing cards")
    desk.choose("category", "reach")
    desk.shot("31-carla-idea")
    desk.submit()
    desk.stands_at("Handed in")
    desk.shot("32-carla-told")
    key = done(desk)
    desk.sees(f"{key} Visitors of our trade fair")
    desk.shot("33-carla-root-line")
    desk.sit(IVO.id, IT.id)
    desk.command("/handoff list")
    expect(desk.at("ephemeral")).not_to_have_count(0)
    expect(desk.at("main-pane").locator("article.only").last).not_to_contain_text(key)
    desk.shot("34-ivo-queue-without-it")


def test_a_decline_gives_a_reason_and_an_alternative_and_the_requester_reads_both(desk: Desk) -> None:
    desk.sit(TOM.id, MARTECH.id)
    key = hand_in(desk, "Price tags that print themselves")
    desk.sit(ARUN.id, IT.id)
    card = desk.sees("Price tags that print themselves")
    desk.press(ids.HANDOFF_DECLINE, within=card)
    desk.stands_at("Decline")
    desk.type(
        reason="The tills are replaced next spring and print tags by themselves.",
        alternative="Print the fifty busiest tags from the stock system; the store team can do that now.",
    )
    desk.shot("40-arun-declines")
    desk.submit()
    expect(desk.modal).to_have_count(0)
    expect(card).to_contain_text("Declined")
    desk.shot("41-arun-declined")
    desk.sit(TOM.id, MARTECH.id)
    desk.sees(f"{key} Price tags").locator(".replies").click()
    told = desk.sees("The tills are replaced", pane="thread-pane")
    expect(told).to_contain_text("Print the fifty busiest tags")
    desk.shot("42-tom-reads-why")


def test_a_guest_is_refused_in_a_clear_line(desk: Desk) -> None:
    desk.sit(GUS.id, MARTECH.id)
    desk.command("/handoff A shorter product text")
    desk.stands_at("Guests cannot use Stile here")
    desk.shot("50-gus-refused")
    desk.close()
    desk.go_home()
    expect(desk.at("home")).to_contain_text("Guests see no handoffs here")
    desk.shot("51-gus-home")


@pytest.mark.parametrize("person", [MAYA, ARUN, LENA, IVO, ADA], ids=lambda person: person.name)
def test_everybody_finds_their_own_in_home_list_show_find_and_help(desk: Desk, person: Person) -> None:
    desk.sit(person.id)
    home = desk.go_home()
    expect(home).to_contain_text("handoff help")
    desk.shot(f"60-{person.name}-home")
    desk.go(MARTECH.id)
    for n, words in enumerate(("list", "show H-1", "find newsletter", "help")):
        seen = desk.at("ephemeral").count()
        desk.command(f"/handoff {words}")
        expect(desk.at("ephemeral")).to_have_count(seen + 1)
        desk.shot(f"6{n + 1}-{person.name}-{words.split()[0]}")


def test_double_clicks_a_reload_and_odd_texts_do_no_harm(desk: Desk) -> None:
    desk.sit(MAYA.id, MARTECH.id)
    desk.command("/handoff Waiting list for <!channel> weekends 🏔️")
    desk.stands_at("1 of 3")
    fill_outcome(desk, audience="Guides & hosts <!here> of our hikes " * 8)
    desk.submit()
    desk.stands_at("2 of 3")
    fill_measure(desk)
    desk.type(kpi__1__baseline="abc", kpi__1__measure_on="2020-01-31")
    desk.submit()
    expect(desk.error("kpi.1.baseline")).to_be_visible()
    desk.type(kpi__1__baseline="180")
    desk.submit()
    expect(desk.error("kpi.1.measure_on")).to_be_visible()
    desk.shot("70-maya-wrong-day")
    desk.type(kpi__1__measure_on=day_of(desk, 60))
    desk.submit()
    desk.stands_at("3 of 3")
    desk.choose("stage", "idea")

    desk.page.reload()
    desk.stands_at("3 of 3")
    desk.submit()
    desk.stands_at("IT gets it outcome first")
    desk.shot("71-maya-odd-preview")
    desk.at("modal-submit").dblclick()
    key = done(desk)

    expect(desk.sees(f"{key} Waiting list")).to_contain_text("<!channel>")
    assert desk.at("main-pane").locator("article.msg", has_text=f"{key} Waiting list").count() == 1
    desk.shot("72-maya-odd-root")
    desk.sit(ARUN.id, IT.id)
    card = desk.sees(f"{key} · Waiting list")
    card.locator(f"[data-testid='action-{ids.HANDOFF_TAKE}']").dblclick()
    expect(card).to_contain_text("With @Arun Rao")
    desk.press(ids.HANDOFF_ASK, within=card)
    desk.stands_at("What do you need to know?")
    desk.type(text="Half a thought")
    desk.sit(MAYA.id)
    expect(desk.modal).to_have_count(0)
    desk.sit(ARUN.id)
    expect(desk.field("text")).to_have_value("Half a thought")
    desk.page.keyboard.press("Escape")
    expect(desk.modal).to_have_count(0)
