"""A running playground with the tiny app installed, and the company it plays."""

import contextlib
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Any

from aiohttp import ClientSession

from bot.playground import Channel, Company, Installed, MovableClock, Person, Playground, UserGroup
from tests.playground.tiny_app import TinyApp

NOON = datetime(2026, 11, 23, 17, 0, tzinfo=UTC)
COMPANY = Company(
    team_id="T0ACME",
    domain="acme",
    name="Acme",
    people=(
        Person("U0MAYA", "maya", "Maya Ortiz", title="Marketing", is_admin=True),
        Person("U0DEV", "dev.rao", "Dev Rao", tz="Asia/Kolkata", dnd=(1_800_000_000.0, 1_800_030_000.0)),
        Person("U0GUEST", "gil", "Gil Guest", is_restricted=True),
        Person("U0SAM", "sam", "Sam Stranger", team_id="T0AGENCY"),
    ),
    channels=(
        Channel("C0MAR", "martech", ("U0MAYA", "U0DEV", "U0GUEST")),
        Channel("C0OUT", "outside", ("U0MAYA",)),
        Channel("C0IT", "it-triage", ("U0DEV",), is_private=True),
        Channel("C0SHR", "shared", ("U0MAYA", "U0SAM"), is_ext_shared=True),
        Channel("C0OLD", "old", ("U0MAYA",), is_archived=True),
    ),
    usergroups=(UserGroup("S0IT", "it", "IT", ("U0DEV",)),),
)
MANIFEST: Mapping[str, Any] = {
    "display_information": {"name": "Tiny", "description": "A tiny app", "background_color": "#123456"},
    "features": {
        "app_home": {"home_tab_enabled": True, "messages_tab_enabled": True},
        "bot_user": {"display_name": "Tiny"},
        "slash_commands": [
            {"command": "/tiny", "description": "Do it", "usage_hint": "[what]", "should_escape": True},
            {"command": "/raw", "description": "Do it"},
        ],
        "shortcuts": [
            {"name": "New", "type": "global", "callback_id": "new", "description": "New one"},
            {"name": "From this", "type": "message", "callback_id": "from", "description": "From a message"},
        ],
    },
    "oauth_config": {
        "scopes": {
            "bot": [
                "app_mentions:read",
                "channels:history",
                "channels:read",
                "chat:write",
                "commands",
                "dnd:read",
                "files:read",
                "files:write",
                "groups:history",
                "groups:read",
                "im:history",
                "im:read",
                "im:write",
                "reactions:read",
                "reactions:write",
                "team:read",
                "usergroups:read",
                "users:read",
                "users:read.email",
            ]
        }
    },
    "settings": {
        "event_subscriptions": {
            "bot_events": [
                "app_home_opened",
                "app_mention",
                "channel_archive",
                "channel_left",
                "channel_unarchive",
                "member_joined_channel",
                "member_left_channel",
                "message.channels",
                "message.groups",
                "message.im",
                "reaction_added",
                "user_change",
            ]
        }
    },
}
IN_CHANNELS = ("C0MAR", "C0IT", "C0SHR")


class World:
    """A running playground with the tiny app installed behind its HTTP door."""

    def __init__(self, playground: Playground, installed: Installed, app: TinyApp) -> None:
        self.playground, self.installed, self.app = playground, installed, app
        self.session = ClientSession()

    async def api(self, method: str, token: str | None = None, **args: Any) -> dict[str, Any]:
        """Call the Web API with a JSON body."""
        headers = {"Authorization": f"Bearer {token or self.installed.bot_token}"}
        async with self.session.post(
            self.playground.api_url + method, json=args, headers=headers
        ) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def act(self, user: str, do: str, **args: Any) -> dict[str, Any]:
        """Do something the way the page does."""
        body = {"as": user, "do": do, **args}
        async with self.session.post(f"{self.playground.url}/ui/act", json=body) as response:
            answer: dict[str, Any] = await response.json()
            return answer

    async def close(self) -> None:
        await self.session.close()
        await self.playground.stop()
        await self.app.stop()


@contextlib.asynccontextmanager
async def a_world(manifest: Mapping[str, Any] = MANIFEST, **options: Any) -> AsyncIterator[World]:
    scopes = options.pop("scopes", None)
    options.setdefault("clock", MovableClock(NOON, frozen=True))
    app, playground = TinyApp(), Playground(COMPANY, **options)
    await app.start()
    await playground.start()
    installed = playground.install(manifest, request_url=app.url, bot_in=IN_CHANNELS, scopes=scopes)
    app.knows(installed, playground.api_url)
    world = World(playground, installed, app)
    try:
        yield world
    finally:
        await world.close()
