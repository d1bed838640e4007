"""An installed app: what its manifest declares, and the names and keys Slack gave it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from bot.playground.shapes import Json


@dataclass(frozen=True)
class Installed:
    """What whoever installs an app gets to know about it."""

    app_id: str
    bot_user_id: str
    bot_id: str
    bot_token: str
    app_token: str
    signing_secret: str
    team_id: str


@dataclass
class App:
    """An app in this workspace; Socket Mode when `request_url` is None."""

    installed: Installed
    name: str
    display_name: str
    description: str
    color: str
    commands: list[Json]
    shortcuts: list[Json]
    events: frozenset[str]
    scopes: frozenset[str]
    home_enabled: bool
    messages_enabled: bool
    request_url: str | None = None
    dms: dict[str, str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """Return the app's id."""
        return self.installed.app_id

    @property
    def bot(self) -> str:
        """Return the user id of the app's bot."""
        return self.installed.bot_user_id


def from_manifest(
    manifest: Mapping[str, Any], team_id: str, *, request_url: str | None, scopes: Sequence[str] | None
) -> App:
    """Read a parsed manifest; equal manifests get equal ids and keys."""
    shown = manifest["display_information"]
    features = manifest.get("features", {})
    home = features.get("app_home", {})
    granted = manifest.get("oauth_config", {}).get("scopes", {}).get("bot", [])
    events = manifest.get("settings", {}).get("event_subscriptions", {}).get("bot_events", [])
    return App(
        installed=_named(shown["name"], team_id),
        name=shown["name"],
        display_name=features.get("bot_user", {}).get("display_name", shown["name"]),
        description=shown.get("description", ""),
        color=shown.get("background_color", ""),
        commands=list(features.get("slash_commands", [])),
        shortcuts=list(features.get("shortcuts", [])),
        events=frozenset(events),
        scopes=frozenset(granted if scopes is None else scopes),
        home_enabled=bool(home.get("home_tab_enabled", False)),
        messages_enabled=bool(home.get("messages_tab_enabled", True)),
        request_url=request_url,
    )


def _named(name: str, team_id: str) -> Installed:
    digest = sha256(f"{team_id} {name}".encode()).hexdigest()
    short = digest[:8].upper()
    number = str(int(digest[:12], 16))
    return Installed(
        app_id=f"A0{short}",
        bot_user_id=f"U0{short}",
        bot_id=f"B0{short}",
        bot_token=f"xoxb-{number}-{digest[12:36]}",
        app_token=f"xapp-1-A0{short}-{number}-{digest[36:60]}",
        signing_secret=digest[32:],
        team_id=team_id,
    )
