from typing import Any

import pytest

from tests.playground.world import World, a_world


async def test_a_token_says_who_it_is(world: World) -> None:
    answer = await world.api("auth.test")

    assert answer["user_id"] == world.installed.bot_user_id
    assert answer["bot_id"] == world.installed.bot_id
    assert answer["team_id"] == "T0ACME"


@pytest.mark.parametrize(
    ("token", "error"),
    [("xoxb-wrong", "invalid_auth"), ("", "not_authed"), ("app", "not_allowed_token_type")],
)
async def test_a_token_that_does_not_fit_is_refused(world: World, token: str, error: str) -> None:
    given = world.installed.app_token if token == "app" else token
    headers = {"Authorization": f"Bearer {given}"} if given else {}

    async with world.session.post(f"{world.playground.api_url}auth.test", headers=headers) as response:
        answer = await response.json()

    assert answer == {"ok": False, "error": error}


async def test_a_token_may_come_as_a_field_of_a_form(world: World) -> None:
    form = {"token": world.installed.bot_token, "channel": "C0MAR", "text": "by form"}

    async with world.session.post(f"{world.playground.api_url}chat.postMessage", data=form) as response:
        answer = await response.json()

    assert answer["ok"]
    assert "token" not in world.playground.calls[-1].args


async def test_a_method_nobody_knows_is_unknown(world: World) -> None:
    answer = await world.api("chat.shout")

    assert answer["error"] == "unknown_method"


async def test_a_method_without_its_scope_says_what_is_missing() -> None:
    async with a_world(scopes=["chat:write"]) as world:
        answer = await world.api("users.info", user="U0MAYA")

        assert answer["error"] == "missing_scope"
        assert answer["needed"] == "users:read"
        assert answer["provided"] == "chat:write"


async def test_answers_carry_the_scopes_and_a_request_id(world: World) -> None:
    headers = {"Authorization": f"Bearer {world.installed.bot_token}"}

    async with world.session.post(f"{world.playground.api_url}auth.test", headers=headers) as response:
        scopes = response.headers["X-OAuth-Scopes"]
        request_id = response.headers["X-Slack-Req-Id"]

    assert "chat:write" in scopes.split(",")
    assert request_id


async def test_a_person_is_told_of_with_zone_and_standing(world: World) -> None:
    dev = (await world.api("users.info", user="U0DEV"))["user"]
    guest = (await world.api("users.info", user="U0GUEST", include_locale=True))["user"]

    assert dev["tz"] == "Asia/Kolkata"
    assert dev["tz_offset"] == 19_800
    assert dev["profile"]["email"] == "dev.rao@acme.example"
    assert guest["is_restricted"]
    assert guest["locale"] == "en-US"


async def test_a_stranger_is_known_only_through_a_shared_channel(world: World) -> None:
    met = await world.api("users.info", user="U0SAM")
    await world.playground.kick("C0SHR", "U0SAM")
    unmet = await world.api("users.info", user="U0SAM")

    assert met["user"]["team_id"] == "T0AGENCY"
    assert met["user"]["is_stranger"]
    assert unmet["error"] == "user_not_found"


async def test_people_are_found_by_their_address(world: World) -> None:
    found = await world.api("users.lookupByEmail", email="maya@acme.example")
    lost = await world.api("users.lookupByEmail", email="nobody@acme.example")

    assert found["user"]["id"] == "U0MAYA"
    assert lost["error"] == "users_not_found"


async def test_the_list_of_people_comes_in_pages(world: World) -> None:
    first = await world.api("users.list", limit=2)
    cursor = first["response_metadata"]["next_cursor"]
    second = await world.api("users.list", limit=2, cursor=cursor)

    ids = [person["id"] for page in (first, second) for person in page["members"]]
    assert ids == ["U0MAYA", "U0DEV", "U0GUEST", world.installed.bot_user_id]
    assert second["response_metadata"]["next_cursor"] == ""


async def test_do_not_disturb_is_told_for_one_and_for_several(world: World) -> None:
    one = await world.api("dnd.info", user="U0DEV")
    several = await world.api("dnd.teamInfo", users="U0DEV,U0MAYA")

    assert one["next_dnd_start_ts"] == 1_800_000_000
    assert several["users"]["U0DEV"]["dnd_enabled"]
    assert not several["users"]["U0MAYA"]["dnd_enabled"]


@pytest.mark.parametrize(
    ("method", "args", "key", "value"),
    [
        ("team.info", {}, "team", "T0ACME"),
        ("usergroups.list", {"include_users": True}, "usergroups", ["U0DEV"]),
        ("usergroups.users.list", {"usergroup": "S0IT"}, "users", "U0DEV"),
    ],
)
async def test_team_and_groups_can_be_looked_up(
    world: World, method: str, args: dict[str, Any], key: str, value: object
) -> None:
    answer = await world.api(method, **args)

    assert repr(value) in repr(answer[key])


async def test_the_bot_has_a_profile(world: World) -> None:
    answer = await world.api("bots.info", bot=world.installed.bot_id)

    assert answer["bot"]["app_id"] == world.installed.app_id
