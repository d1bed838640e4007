"""The settings in Slack: admins change them part by part, as `stile apply` would, and nobody else does."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.playground import Channel, Fault
from handlers.rules.names import Named, Names
from handlers.rules.settings import merge
from handlers.use_cases import settings as use_cases
from handlers.views import ids
from storage.records import Architect, Availability, Cadence, Channels, Entry, Leads, Settings, Watched
from storage.rows import some
from storage.tables import EntryRow
from tests.conftest import NewWorld
from tests.world import (
    ADMIN,
    ARUN,
    BEN,
    COMPANY,
    GENERAL,
    GUEST,
    ILEAD,
    IT,
    MARTECH,
    MAYA,
    MLEAD,
    SETTINGS,
    SOFIE,
    STRANGER,
    TEAM,
    World,
    dumps,
    watched,
)

ONLY = "Only a Stile admin can do this"
PRIVATE, SHARED, OLD = "C0PRIVATE", "C0SHARED", "C0OLD"
PLACES = (
    Channel(PRIVATE, "it-secret", (ADMIN,), is_private=True),
    Channel(SHARED, "with-partner", (ADMIN, STRANGER), is_ext_shared=True),
    Channel(OLD, "old", (ADMIN,), is_archived=True),
)


def present(world: World) -> Settings:
    return use_cases.present(world.bot.deps, TEAM)


def lines(world: World) -> list[tuple[str, str, str]]:
    with world.bot.store.reading(TEAM) as session:
        entries = some(session, EntryRow, Entry)
    return [(one.actor, one.before, one.after) for one in entries if one.what == "settings"]


async def open_step(world: World, step: str, user: str = ADMIN) -> None:
    await world.command(user, "/handoff settings")
    await world.press(user, ids.SETTINGS_CHANGE, value=step)


async def change(world: World, step: str, values: Mapping[str, Any]) -> dict[str, str]:
    await open_step(world, step)
    return await world.submit(ADMIN, values)


async def open_architect(world: World, who: str | None) -> None:
    await world.command(ADMIN, "/handoff settings")
    await world.press(ADMIN, ids.SETTINGS_ARCHITECTS)
    block = f"do.{who}" if who else "add"
    await world.press(ADMIN, ids.SETTINGS_ARCHITECT, block_id=block)


def applied(document: dict[str, Any]) -> Settings:
    """Return what `stile apply` would make of a document."""
    people = tuple(Named(one.id, (one.name,)) for one in COMPANY.people)
    channels = tuple(Named(one.id, (one.name,)) for one in COMPANY.channels)
    merged = merge(SETTINGS, document, Names(people, channels))
    assert merged.problems == []
    return merged.settings


async def forged(world: World, user: str, metadata: str, values: dict[str, Any]) -> dict[str, Any]:
    """Send a form of settings that Stile never showed to this person, signed as Slack would."""
    await world.command(user, "/handoff a new app")
    view = world.playground.slack.views.top(user)
    assert view is not None
    payload = world.playground._interactions.submission(view, world.playground._person(user))
    payload["view"] |= {
        "callback_id": ids.SETTINGS_FORM,
        "private_metadata": metadata,
        "state": {"values": values},
    }
    answer = await world.playground.slack.courier.ask(view.app, "interactive", payload)
    await world.settle()
    return dict(answer.answer)


# Who may


async def test_an_admin_sees_every_part_with_what_holds_now(world: World) -> None:
    await world.command(ADMIN, "/handoff settings")

    text = world.modal_text(ADMIN)
    assert f"IT: <#{IT}> · marketing: <#{MARTECH}>" in text
    assert f"Marketing lead: <@{MLEAD}> · IT lead: <@{ILEAD}>" in text
    assert f"<@{ARUN}>, <@{SOFIE}>" in text
    assert "America/New_York · holidays: US-NY" in text


async def test_an_admins_home_leads_to_the_settings(world: World) -> None:
    await world.playground.open_home(ADMIN)
    await world.settle()
    await world.playground.click_home(ADMIN, ids.SETTINGS_OPEN)
    await world.settle()

    assert "Leads and people" in world.modal_text(ADMIN)


@pytest.mark.parametrize("user", [MAYA, ARUN, MLEAD, ILEAD])
async def test_nobody_else_sees_them(world: World, user: str) -> None:
    await world.command(user, "/handoff settings")

    assert ONLY in world.modal_text(user)
    assert "Cadence" not in world.modal_text(user)


async def test_a_guest_is_told_whom_to_ask(world: World) -> None:
    await world.command(GUEST, "/handoff settings")

    assert "Guests cannot use Stile here" in world.modal_text(GUEST)


async def test_words_behind_settings_begin_a_handoff(world: World) -> None:
    await world.command(MAYA, "/handoff settings page of the shop")

    assert "settings page of the shop" in world.modal_text(MAYA)


@pytest.mark.parametrize("user", [MAYA, ARUN, MLEAD])
@pytest.mark.parametrize("metadata", ["people::00000000", "architect:U0ARUN:00000000", "people", "x:y:z"])
async def test_a_forged_form_of_somebody_else_changes_nothing(world: World, user: str, metadata: str) -> None:
    values = {"admins@1": {ids.FIELD: {"type": "multi_users_select", "selected_users": [user]}}}

    answer = await forged(world, user, metadata, values)

    assert answer["response_action"] in {"errors", "push", "update"}
    assert ONLY in dumps(answer) or "out of date" in dumps(answer)
    assert present(world) == SETTINGS
    assert lines(world) == []


@pytest.mark.parametrize("action", [ids.SETTINGS_OPEN, ids.SETTINGS_CHANGE, ids.SETTINGS_ARCHITECTS])
async def test_a_forged_button_shows_nothing(world: World, action: str) -> None:
    ts = await world.say(MAYA, "Hello")
    message = await world.bot.edge.slack.chat_postMessage(channel=MARTECH, text="Here", thread_ts=ts)

    await world.press_forged(MAYA, MARTECH, message["ts"], action, "people")

    assert ONLY in world.modal_text(MAYA)


async def test_a_forged_removal_changes_nothing(world: World) -> None:
    message = await world.bot.edge.slack.chat_postMessage(channel=MARTECH, text="Here")

    await world.press_forged(MAYA, MARTECH, message["ts"], ids.SETTINGS_REMOVE, ARUN)

    assert present(world) == SETTINGS


async def test_whoever_is_no_admin_any_more_saves_nothing(new_world: NewWorld) -> None:
    roster = SETTINGS.people.model_copy(update={"admins": (MAYA,)})
    world = await new_world(settings=SETTINGS.model_copy(update={"people": roster}))
    await open_step(world, "people", user=MAYA)
    world.write_settings(SETTINGS)
    world.bot.edge.directory.forget(TEAM)

    errors = await world.submit(MAYA, {"lead_it@1": MAYA})

    assert ONLY in dumps(errors)
    assert present(world) == SETTINGS


# The same as `stile apply`


async def test_leads_and_people_are_what_apply_makes_of_them(world: World) -> None:
    errors = await change(
        world,
        "people",
        {"lead_it@1": SOFIE, "admins@1": [ADMIN, MLEAD], "marketing@1": [MAYA], "it@1": [BEN]},
    )

    people = {
        "leads": {"marketing": "@mlead", "it": "@sofie"},
        "admins": ["@admin", "@mlead"],
        "marketing": ["@maya"],
        "it": ["@ben"],
    }
    assert errors == {}
    assert present(world) == applied({"people": people})


async def test_who_stands_in_for_the_leads_is_what_apply_makes_of_it(world: World) -> None:
    errors = await change(world, "delegates", {"delegate_marketing@1": MAYA, "delegate_it@1": SOFIE})

    assert errors == {}
    assert present(world) == applied({"people": {"delegates": {"@mlead": "@maya", "@ilead": "@sofie"}}})
    assert await change(world, "delegates", {"delegate_it@1": None}) == {}
    assert present(world).people.delegates == {MLEAD: MAYA}


async def test_who_cannot_stand_in_for_a_lead_is_told_at_that_lead(world: World) -> None:
    other_side = await change(world, "delegates", {"delegate_it@1": BEN})
    guest = await world.submit(ADMIN, {"delegate_it@1": None, "delegate_marketing@1": GUEST})

    assert "stands on the other side" in other_side["delegate_it@1"]
    assert "is a guest" in guest["delegate_marketing@1"]
    assert present(world) == SETTINGS


async def test_channels_are_what_apply_makes_of_them(world: World) -> None:
    errors = await change(
        world, "channels", {"marketing@1": GENERAL, "shadow@1": [MARTECH], "off@1": [GENERAL]}
    )

    watched = [{"channel": "#martech", "mode": "shadow"}, {"channel": "#general", "mode": "off"}]
    assert errors == {}
    assert present(world) == applied({"channels": {"marketing": "#general", "watched": watched}})


async def test_the_reaction_is_what_apply_makes_of_it_and_is_in_the_history(world: World) -> None:
    errors = await change(world, "channels", {"reaction@1": ":envelope:"})

    assert errors == {}
    assert present(world) == applied({"channels": {"reaction": "envelope"}})
    assert (ADMIN, "channels.reaction: ticket", "channels.reaction: envelope") in lines(world)


@pytest.mark.sqlite
async def test_a_reaction_that_is_no_emojis_name_is_told_at_its_field(world: World) -> None:
    errors = await change(world, "channels", {"reaction@1": "two words"})

    assert list(errors) == ["reaction@1"]
    assert errors["reaction@1"].startswith("Write one emoji by its name")
    assert present(world) == SETTINGS


async def test_working_time_is_what_apply_makes_of_it(world: World) -> None:
    errors = await change(
        world,
        "time",
        {
            "zone@1": "Europe/Berlin",
            "hours@1": "8:00-16:00",
            "weekdays@1": ["mon", "tue"],
            "holidays@1": "de-by",
        },
    )

    calendar = {
        "zone": "Europe/Berlin",
        "hours": "8:00-16:00",
        "weekdays": ["mon", "tue"],
        "holidays": "de-by",
    }
    assert errors == {}
    assert present(world) == applied({"calendar": calendar})


async def test_cadence_is_what_apply_makes_of_it(world: World) -> None:
    errors = await change(world, "cadence", {"idea@1": "7"})

    assert errors == {}
    assert present(world) == applied({"cadence": {"idea": 7}})
    assert present(world).cadence == Cadence(idea=7)


async def test_reminders_are_switched_for_one_channel(world: World) -> None:
    errors = await change(world, "reminders", {"it@1": ["weekly"]})

    assert errors == {}
    assert present(world) == applied({"reminders": {"it": {"daily": False}}})


async def test_roles_of_stages_are_what_apply_makes_of_them(world: World) -> None:
    assert await change(world, "roles", {"stage.source@1": "Procurement, data protection"}) == {}
    assert await change(world, "roles", {"role.1@1": [BEN]}) == {}

    roles = {
        "stages": {"source": {"roles": ["procurement", "data protection"]}},
        "roles": {"procurement": "@ben"},
    }
    assert present(world) == applied(roles)


async def test_who_cannot_have_a_role_is_told_at_the_role(world: World) -> None:
    await change(world, "roles", {"stage.source@1": "procurement, data protection"})

    errors = await change(world, "roles", {"role.1@1": [GUEST]})

    assert errors == {"role.1@1": "@guest is a guest: name a full member of this company."}


async def test_a_new_architect_is_what_apply_makes_of_them(world: World) -> None:
    await open_architect(world, None)

    errors = await world.submit(
        ADMIN, {"who@1": BEN, "topics@1": "CRM, crm , payments", "load@1": "3", "hours@1": "10:00-14:00"}
    )

    assert list(errors) == ["who@1"]
    assert errors["who@1"].startswith("@ben stands on both sides")
    assert await world.submit(ADMIN, {"who@1": ILEAD, "delegate@1": ARUN}) == {}
    added = Architect(who=ILEAD, topics=("crm", "payments"), load=3, delegate=ARUN)
    assert present(world).people.architects == (*SETTINGS.people.architects, added)
    assert Availability(who=ILEAD, hours="10:00-14:00") in present(world).people.working_time


async def test_a_changed_architect_keeps_what_the_form_does_not_show(new_world: NewWorld) -> None:
    own = Availability.model_validate(
        {"who": ARUN, "zone": "Asia/Kolkata", "hours": "11:30-20:30", "leave": [["2026-12-24", "2027-01-02"]]}
    )
    roster = SETTINGS.people.model_copy(update={"working_time": (own,)})
    world = await new_world(settings=SETTINGS.model_copy(update={"people": roster}))
    await open_architect(world, ARUN)

    errors = await world.submit(ADMIN, {"load@1": "9", "holidays@1": "IN-KA", "hours@1": None})

    after = own.model_copy(update={"hours": None, "holidays": "IN-KA"})
    assert errors == {}
    assert present(world).people.working_time == (after,)
    assert [one.load for one in present(world).people.architects] == [9, 5]
    assert present(world).people.architects[0].topics == ("integration", "analytics", "data")


async def test_an_admin_overrules_the_hours_an_architect_chose_and_leaves_those_of_others(
    new_world: NewWorld,
) -> None:
    own = [Availability(who=who, hours="10:00-16:00", chosen=("hours",)) for who in (ARUN, SOFIE)]
    roster = SETTINGS.people.model_copy(update={"working_time": tuple(own)})
    world = await new_world(settings=SETTINGS.model_copy(update={"people": roster}))
    await open_architect(world, ARUN)

    errors = await world.submit(ADMIN, {"hours@1": "12:00-20:00"})

    assert errors == {}
    times = {one.who: (one.hours, one.chosen) for one in present(world).people.working_time}
    assert times == {ARUN: ("12:00-20:00", ()), SOFIE: ("10:00-16:00", ("hours",))}


async def test_an_architect_is_removed_and_the_list_says_so(world: World) -> None:
    await world.command(ADMIN, "/handoff settings")
    await world.press(ADMIN, ids.SETTINGS_ARCHITECTS)

    await world.press(ADMIN, ids.SETTINGS_REMOVE, value=SOFIE)

    assert [one.who for one in present(world).people.architects] == [ARUN]
    overview, listed = world.playground.modals(ADMIN)
    assert f"<@{SOFIE}>" not in dumps(overview) + dumps(listed)


# What is wrong is told at the field


async def test_what_is_wrong_is_told_at_each_field_and_nothing_is_saved(world: World) -> None:
    errors = await change(world, "time", {"zone@1": "Mars/Base", "hours@1": "all day", "holidays@1": "XX"})

    assert set(errors) == {"zone@1", "hours@1", "holidays@1"}
    assert errors["zone@1"].startswith('There is no time zone "Mars/Base"')
    assert world.chosen(ADMIN, "hours@1") == "all day"
    assert present(world) == SETTINGS
    assert await world.submit(ADMIN, {"zone@1": "UTC", "hours@1": "9:00-17:00", "holidays@1": None}) == {}


async def test_people_of_elsewhere_and_guests_are_refused_by_name(world: World) -> None:
    errors = await change(world, "people", {"lead_it@1": GUEST, "admins@1": [ADMIN, STRANGER]})

    assert "@guest is a guest" in errors["lead_it@1"]
    assert errors["admins@1"] == "This person is of another company: name a full member of this company."
    assert present(world) == SETTINGS


async def test_nobody_stands_on_both_sides(world: World) -> None:
    errors = await change(world, "people", {"marketing@1": [MAYA, ARUN]})

    assert errors == {"marketing@1": "@arun stands on both sides, marketing and IT; keep one of the two."}


async def test_an_architect_does_not_stand_in_for_themselves(world: World) -> None:
    await open_architect(world, ARUN)

    errors = await world.submit(ADMIN, {"delegate@1": ARUN})

    assert errors == {"delegate@1": "Nobody stands in for themselves; name somebody else."}


async def test_a_channel_is_watched_in_one_way(world: World) -> None:
    errors = await change(world, "channels", {"on@1": [MARTECH], "off@1": [MARTECH]})

    assert errors == {"off@1": "#martech is there twice; keep one."}


@pytest.mark.parametrize(
    ("channel", "reads"),
    [
        (PRIVATE, "Stile cannot see this channel: write /invite @Stile in it"),
        (SHARED, "#with-partner is shared with another company"),
        (OLD, "is archived"),
    ],
)
async def test_a_channel_where_stile_cannot_work_is_refused_with_what_to_do(
    new_world: NewWorld, channel: str, reads: str
) -> None:
    company = type(COMPANY)(**{**vars(COMPANY), "channels": (*COMPANY.channels, *PLACES)})
    world = await new_world(company=company)

    errors = await change(world, "channels", {"it@1": channel})

    assert reads in errors["it@1"]
    assert present(world) == SETTINGS


async def test_a_channel_that_lacks_stile_is_saved_and_the_overview_says_how_to_invite_it(
    world: World,
) -> None:
    assert await change(world, "channels", {"on@1": [GENERAL]}) == {}

    assert present(world).channels.watched == (Watched(channel=GENERAL, mode="on"),)
    assert f"<#{GENERAL}>: Stile is not in it yet; write /invite @Stile there." in world.modal_text(ADMIN)


# It holds at once


async def test_each_change_is_in_the_history_with_who_and_before_and_after(world: World) -> None:
    await change(world, "cadence", {"idea@1": "7", "design@1": "9"})

    assert sorted(lines(world)) == [
        (ADMIN, "cadence.design: 5", "cadence.design: 9"),
        (ADMIN, "cadence.idea: 3", "cadence.idea: 7"),
    ]


async def test_the_overview_and_home_are_drawn_anew(world: World) -> None:
    await world.playground.open_home(ADMIN)
    await world.settle()

    await change(world, "people", {"lead_it@1": SOFIE})

    assert f"IT lead: <@{SOFIE}>" in world.modal_text(ADMIN)
    assert f"*IT lead:* <@{SOFIE}>" in dumps(world.playground.home(ADMIN))


async def test_an_admin_switches_the_silent_catch_on_and_off_where_its_counts_are(
    new_world: NewWorld,
) -> None:
    world = await new_world(settings=watched("shadow"))
    await world.say(MAYA, "Can IT connect the webinar platform to the CRM?")
    await world.command(ADMIN, "/handoff settings")
    assert "counts what it would; 1 prompt in 14 days" in world.modal_text(ADMIN)

    await world.press(ADMIN, ids.SETTINGS_WATCH)

    assert present(world).channels.watched == (Watched(channel=MARTECH, mode="on"),)
    assert f"<#{MARTECH}>: on: no prompts in 14 days" in world.modal_text(ADMIN)
    assert lines(world) == [(ADMIN, "channels.watched: C0MARTECH shadow", "channels.watched: C0MARTECH on")]
    await world.press(ADMIN, ids.SETTINGS_WATCH)
    assert present(world).channels.watched == (Watched(channel=MARTECH, mode="off"),)


@pytest.mark.sqlite
@pytest.mark.parametrize("value", ["C0MARTECH:loud", "C0GENERAL:on", "C0MARTECH", ""])
async def test_a_forged_switch_of_the_silent_catch_changes_nothing(new_world: NewWorld, value: str) -> None:
    world = await new_world(settings=watched("shadow"))
    message = await world.bot.edge.slack.chat_postMessage(channel=MARTECH, text="Here")

    for user in (MAYA, ADMIN):
        await world.press_forged(user, MARTECH, message["ts"], ids.SETTINGS_WATCH, value)

    assert present(world) == watched("shadow")


@pytest.mark.sqlite
async def test_an_admins_home_says_what_the_silent_catch_did(new_world: NewWorld) -> None:
    world = await new_world(settings=watched("on"))
    await world.say(MAYA, "Can IT connect the webinar platform to the CRM?")

    for user in (ADMIN, MAYA):
        await world.playground.open_home(user)
    await world.settle()

    assert "1 prompt in 14 days: 0 opened" in dumps(world.playground.home(ADMIN))
    assert "1 prompt" not in dumps(world.playground.home(MAYA))


async def test_a_new_admin_may_at_once(world: World) -> None:
    await world.command(MAYA, "/handoff settings")
    assert ONLY in world.modal_text(MAYA)

    await change(world, "people", {"admins@1": [ADMIN, MAYA]})
    await world.command(MAYA, "/handoff settings")

    assert "Cadence" in world.modal_text(MAYA)


async def test_who_takes_themselves_off_the_admins_sees_them_no_more(new_world: NewWorld) -> None:
    roster = SETTINGS.people.model_copy(update={"admins": (MAYA,)})
    world = await new_world(settings=SETTINGS.model_copy(update={"people": roster}))
    await open_step(world, "people", user=MAYA)

    assert await world.submit(MAYA, {"admins@1": None}) == {}

    assert "You are no longer a Stile admin" in world.modal_text(MAYA)


async def test_what_somebody_else_changed_meanwhile_is_not_overwritten(world: World) -> None:
    await open_step(world, "people")
    roster = SETTINGS.people.model_copy(update={"leads": Leads(marketing=MLEAD, it=SOFIE)})
    world.write_settings(SETTINGS.model_copy(update={"people": roster}))

    errors = await world.submit(ADMIN, {"admins@1": [ADMIN, MLEAD]})

    assert "Somebody changed this part of the settings meanwhile" in dumps(errors)
    assert present(world).people == roster


async def test_another_part_that_changed_meanwhile_is_no_hindrance(world: World) -> None:
    await open_step(world, "cadence")
    world.write_settings(SETTINGS.model_copy(update={"channels": Channels(it=GENERAL)}))

    assert await world.submit(ADMIN, {"idea@1": "7"}) == {}

    assert present(world).channels == Channels(it=GENERAL)
    assert present(world).cadence.idea == 7


async def test_a_form_that_comes_twice_changes_once(world: World) -> None:
    await open_step(world, "cadence")
    await world.playground.fill(ADMIN, ids.FIELD, "7", block_id="idea@1")
    view = world.playground.slack.views.top(ADMIN)
    assert view is not None
    payload = world.playground._interactions.submission(view, world.playground._person(ADMIN))

    for _ in range(3):
        assert (await world.playground.slack.courier.ask(view.app, "interactive", payload)).body == ""
        await world.settle()

    assert lines(world) == [(ADMIN, "cadence.idea: 3", "cadence.idea: 7")]


async def test_while_slack_does_not_answer_nothing_is_saved_and_what_was_typed_stays(world: World) -> None:
    await open_step(world, "people")
    world.playground.faults.add("users.info", Fault.status(503), times=9)

    errors = await world.submit(ADMIN, {"lead_it@1": SOFIE})

    assert "Slack did not answer" in dumps(errors)
    assert present(world) == SETTINGS
    world.playground.faults.clear()
    assert await world.submit(ADMIN) == {}
    assert present(world).people.leads.it == SOFIE


async def test_saving_what_is_there_already_writes_nothing(world: World) -> None:
    for step in ("channels", "people", "time", "cadence", "reminders", "roles"):
        assert await change(world, step, {}) == {}
    await open_architect(world, ARUN)
    assert await world.submit(ADMIN) == {}

    assert present(world) == SETTINGS
    assert lines(world) == []
