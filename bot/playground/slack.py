"""All parts of the playground's Slack in one place, handed to whoever acts in it."""

from collections.abc import Sequence

from bot.playground.app import App
from bot.playground.clock import MovableClock
from bot.playground.company import Company, Person
from bot.playground.delivery import Courier
from bot.playground.events import Events
from bot.playground.links import Links
from bot.playground.passes import Passes
from bot.playground.posts import Posts
from bot.playground.shapes import Json
from bot.playground.traffic import Traffic
from bot.playground.view_store import ViewStore
from bot.playground.workspace import Workspace


class Slack:
    """The workspace and everything that happens in it."""

    def __init__(
        self, company: Company, clock: MovableClock, *, patience: float, retry_delays: Sequence[float]
    ) -> None:
        self.workspace = Workspace(company, clock)
        self.links = Links(self.workspace)
        self.traffic = Traffic()
        self.courier = Courier(
            self.workspace, self.links, self.traffic, patience=patience, retry_delays=retry_delays
        )
        self.events = Events(self.workspace, self.courier)
        self.posts = Posts(self.workspace, self.events)
        self.passes = Passes(self.workspace)
        self.views = ViewStore(self.workspace)
        self.base_url = ""
        clock.subscribe(self.workspace.changed)

    def listen_at(self, url: str) -> None:
        """Take the address this Slack is reached at."""
        self.base_url = self.passes.base_url = self.links.base_url = url

    def app_of_token(self, token: str) -> tuple[App, str] | None:
        """Return the app a token belongs to and the token's kind, `bot` or `app`."""
        for app in self.workspace.apps:
            if token == app.installed.bot_token:
                return app, "bot"
            if token == app.installed.app_token:
                return app, "app"
        return None

    def bot_profile(self, app: App) -> Json:
        """Return what Slack puts beside a bot's messages."""
        return {
            "id": app.installed.bot_id,
            "deleted": False,
            "name": app.name,
            "updated": 0,
            "app_id": app.id,
            "user_id": app.bot,
            "team_id": self.workspace.team_id,
            "icons": {},
        }

    def user(self, person: Person) -> Json:
        """Return a person as users.info tells of them."""
        workspace = self.workspace
        team = workspace.team_of(person)
        offset = workspace.local_time(person).utcoffset()
        shown: Json = {
            "id": person.id,
            "team_id": team,
            "name": person.name,
            "deleted": person.deleted,
            "color": person.color.lstrip("#"),
            "real_name": person.real_name,
            "profile": {
                "real_name": person.real_name,
                "display_name": person.name,
                "title": person.title,
                "team": team,
            },
            "is_admin": person.is_admin,
            "is_owner": False,
            "is_restricted": person.is_restricted,
            "is_ultra_restricted": person.is_ultra_restricted,
            "is_bot": person.is_bot,
            "is_app_user": False,
            "updated": 0,
        }
        if person.tz is not None:
            seconds = int(offset.total_seconds()) if offset else 0
            shown |= {"tz": person.tz, "tz_label": person.tz, "tz_offset": seconds}
        if workspace.is_foreign(person):
            shown["is_stranger"] = True
        return shown

    def email(self, person: Person) -> str:
        """Return the address a person has here (nobody reads it)."""
        return f"{person.name}@{self.workspace.domain}.example"
