"""Lanes in Slack: looked at, proposed, signed by both leads, claimed, expired, and shown on IT's card."""

from typing import Any

from handlers.views import ids
from tests.journeys.work_door import STANDS, hand_in
from tests.world import (
    ADMIN,
    ARUN,
    BEN,
    GUEST,
    ILEAD,
    IT,
    MARTECH,
    MAYA,
    MLEAD,
    SOFIE,
    STRANGER,
    World,
    dumps,
)

ANALYTICS, ARCHITECTURE = ids.numbered(ids.LANE_OPEN, 4), ids.numbered(ids.LANE_OPEN, 3)
FOR_MARKETING, FOR_IT = (ids.numbered(ids.LANE_SIGN, number) for number in (1, 2))
CHOSEN: dict[str, Any] = {"owner@1": ARUN, "other@1": BEN, "how@1": "asks_first"}
WORDS: dict[str, Any] = {
    "role@1": "says which campaign comes first",
    "why@1": "IT runs every system behind it",
    "points@1": "Which systems are connected, in the monthly round",
    "occasions@1": "Before a vendor is asked",
}


def the_card(world: World) -> str:
    return str(world.playground.messages(IT)[0]["blocks"])


async def close(world: World, user: str) -> None:
    """Close what is open, if anything is."""
    if world.playground.modal(user) is not None:
        await world.playground.close_modal(user, clear=True)


async def home(world: World, user: str) -> str:
    await world.playground.open_home(user)
    await world.settle()
    return dumps(world.playground.home(user))


async def look(world: World, user: str, item: str = ARCHITECTURE) -> None:
    """Open one item from the list."""
    await close(world, user)
    await world.command(user, "/handoff lanes")
    await world.press(user, item)


async def propose(world: World, user: str = MAYA, item: str = ARCHITECTURE, **changes: Any) -> dict[str, str]:
    await look(world, user, item)
    await world.press(user, ids.LANE_PROPOSE)
    typed = {f"{name}@1": value for name, value in changes.items()}
    chosen = {name: value for name, value in typed.items() if name not in WORDS}
    errors = await world.submit(user, {**CHOSEN, **chosen})
    return errors or await world.submit(
        user, {**WORDS, **{name: value for name, value in typed.items() if name in WORDS}}
    )


async def agree(world: World) -> None:
    assert await propose(world) == {}
    await world.click(MLEAD, world.playground.dm(MLEAD), FOR_MARKETING)
    await world.click(ILEAD, world.playground.dm(ILEAD), FOR_IT)


async def test_the_list_says_who_leads_what_and_a_form_says_what_is_wrong_at_its_field(world: World) -> None:
    await world.command(MAYA, "/handoff lanes")
    assert "Technical architecture" in world.modal_text(MAYA)
    assert "Nobody leads it yet; usually IT leads it." in world.modal_text(MAYA)

    errors = await propose(world, other=SOFIE, how="together")
    words = await propose(world, why="n/a")

    assert set(errors) == {"other@1", "until@1"}
    assert "Both of them stand on the side of IT" in errors["other@1"]
    assert set(words) == {"why@1"}


async def test_both_leads_sign_in_their_messages_and_the_card_names_who_leads(world: World) -> None:
    await agree(world)
    await hand_in(world)

    assert "It is in force" not in world.modal_text(MAYA)
    assert any("agreed, both sides signed" in text for text in world.dm_texts(MLEAD))
    assert any(
        "You" not in text and "both sides signed who leads it" in text for text in world.dm_texts(MLEAD)
    )
    assert any("You lead it until" in text for text in world.dm_texts(ARUN))
    assert len([text for text in world.dm_texts(BEN) if "both sides signed" in text]) == 1
    assert f"led by <@{ARUN}> (IT), with <@{BEN}> (marketing); asks the other side, then decides" in the_card(
        world
    )


async def test_a_change_is_signed_anew_and_a_lead_can_say_no_in_writing(world: World) -> None:
    assert await propose(world) == {}
    await world.click(MLEAD, world.playground.dm(MLEAD), FOR_MARKETING)
    await world.click(ILEAD, world.playground.dm(ILEAD), ids.LANE_DISSENT)
    assert await world.submit(ILEAD, {"text@1": "Sofie leads this since the spring"}) == {}
    assert any("Sofie leads this since the spring" in text for text in world.dm_texts(MLEAD))
    await close(world, ILEAD)

    await world.click(ILEAD, world.playground.dm(ILEAD), ids.LANE_PROPOSE)
    assert await world.submit(ILEAD, {"owner@1": SOFIE}) == {}
    assert f"<@{SOFIE}> leads it, with <@{BEN}>" in world.modal_text(ILEAD)
    assert await world.submit(ILEAD) == {}

    assert f"who leads: <@{ARUN}> → <@{SOFIE}>" in world.modal_text(ILEAD)
    await world.press(ILEAD, FOR_IT)
    assert "signed by" in world.modal_text(ILEAD)
    await world.click(MLEAD, world.playground.dm(MLEAD), FOR_MARKETING)
    assert any("You lead it until" in text for text in world.dm_texts(SOFIE))


async def test_forged_foreign_and_repeated_signatures_are_answered_and_change_nothing(world: World) -> None:
    assert await propose(world) == {}
    dm = world.playground.dm(MLEAD)
    asked = world.message_with(dm, FOR_MARKETING)
    version = next(
        element["value"]
        for block in asked["blocks"]
        for element in block.get("elements", [])
        if element.get("action_id") == FOR_MARKETING
    )
    await hand_in(world)
    elsewhere = world.message_with(MARTECH, ids.HANDOFF_SHOW)["ts"]
    for user in (BEN, GUEST, STRANGER, ADMIN):
        await world.press_forged(user, MARTECH, elsewhere, FOR_MARKETING, version)
        assert world.told(user), user
        await close(world, user)
    for value in ("1", "x", "-4", "9" * 30, f"{version}:1", ""):
        await world.press_forged(MLEAD, dm, asked["ts"], FOR_MARKETING, value)
    await world.press_forged(MLEAD, dm, asked["ts"], FOR_IT, version)
    await world.press_forged(MLEAD, dm, asked["ts"], ids.numbered(ids.LANE_SIGN, 3), version)

    await look(world, MAYA)

    assert "signed by" not in world.modal_text(MAYA)
    assert "waits for the signature of" in world.modal_text(MAYA)


async def test_what_nobody_leads_is_a_task_for_both_leads_until_it_is_agreed(world: World) -> None:
    await hand_in(world)
    assert "nobody leads it yet; both leads are asked" in the_card(world)

    await world.move(days=1, hours=2)
    for lead in (MLEAD, ILEAD):
        assert any("has nobody who leads it" in text for text in world.dm_texts(lead)), lead

    await agree(world)
    assert "agreed since; nobody led it when this came in" in the_card(world)
    assert any("settled" in text for text in world.dm_texts(MLEAD))


async def test_what_nobody_leads_stands_in_both_leads_homes_until_it_is_proposed(world: World) -> None:
    await hand_in(world, stands=STANDS)
    await world.click(ARUN, IT, ids.HANDOFF_TAKE)

    asked = "Nobody leads it, and a handoff touches it; say who does by 7 Dec 2026"
    for lead, shows in ((MLEAD, True), (ILEAD, True), (BEN, False)):
        assert (asked in await home(world, lead)) is shows
    assert await propose(world) == {}
    assert asked not in await home(world, MLEAD)
    assert "Waits for your signature" in await home(world, MLEAD)


async def test_two_claims_are_shown_with_a_date_and_no_name_in_the_channel(world: World) -> None:
    await hand_in(world)
    await look(world, MAYA)
    await world.press(MAYA, ids.LANE_CLAIM)
    assert await world.submit(MAYA, {"why@1": "We choose what is connected"}) == {}
    assert "Marketing says that it leads this" in world.modal_text(MAYA)

    await world.click(ILEAD, world.playground.dm(ILEAD), ids.LANE_CLAIM)
    assert await world.submit(ILEAD, {"why@1": "We run what is connected"}) == {}

    assert "Both sides claim it, to be decided by 14 Dec 2026" in world.modal_text(ILEAD)
    assert "both sides claim it, to be decided by 14 Dec 2026" in the_card(world)
    assert "We choose what is connected" not in the_card(world)
    assert any("Both sides claim to lead" in text for text in world.dm_texts(MLEAD))


async def test_what_expires_says_so_everywhere(world: World) -> None:
    await agree(world)
    await hand_in(world)

    await world.move(days=168)  # a Monday, twelve days before it ends
    assert any("nobody leads it after that" in text for text in world.dm_texts(ILEAD))
    await world.move(days=15)

    for lead in (MLEAD, ILEAD):
        assert len([text for text in world.dm_texts(lead) if "so nobody leads it now" in text]) == 1, lead
    assert "expired on 29 May 2027: nobody leads it now" in the_card(world)
    await look(world, MAYA)
    assert "Expired on 29 May 2027: nobody leads it now" in world.modal_text(MAYA)


async def test_for_one_handoff_somebody_else_leads(world: World) -> None:
    await agree(world)
    await hand_in(world)

    await world.click(ARUN, IT, ids.LANE_OVERRIDE)
    errors = await world.submit(ARUN, {"lane@1": "3", "person@1": GUEST, "why@1": "They know it"})
    assert "a guest" in errors["person@1"]
    assert await world.submit(ARUN, {"person@1": SOFIE, "why@1": "The webinar pages are hers"}) == {}

    assert f"for this handoff <@{SOFIE}> leads it" in the_card(world)
    assert any("you lead *Technical architecture* for *H-1" in text for text in world.dm_texts(SOFIE))


async def test_an_admin_keeps_the_list(world: World) -> None:
    await world.command(ADMIN, "/handoff lanes")
    await world.press(ADMIN, ids.LANE_ADD)
    assert "of this name already" in (await world.submit(ADMIN, {"name@1": "creative"}))["name@1"]
    assert await world.submit(ADMIN, {"name@1": "Webinars", "cues@1": "webinar, zoom"}) == {}
    assert "A handoff touches it that says: webinar, zoom." in world.modal_text(ADMIN)
    await world.press(ADMIN, ids.LANE_EDIT)
    assert await world.submit(ADMIN, {"name@1": "Webinars & events"}) == {}
    assert "Webinars &amp; events" in world.modal_text(ADMIN)

    await hand_in(world, stands=STANDS)
    assert "Webinars &amp; events" in the_card(world)
    await world.press(ADMIN, ids.LANE_REMOVE)

    assert "No longer on the list: Webinars &amp; events." in world.modal_text(ADMIN)
    assert "no longer on the list" in the_card(world)


async def test_guests_and_strangers_are_told_why_they_see_no_lanes(world: World) -> None:
    await world.command(GUEST, "/handoff lanes")

    assert "Guests cannot use Stile" in world.modal_text(GUEST)
