"""The company the playground plays: its people, channels and user groups."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    """Somebody with a Slack account; `team_id` only for people of another company, `dnd` in epoch seconds."""

    id: str
    name: str
    real_name: str
    tz: str | None = "America/New_York"
    title: str = ""
    color: str = ""
    is_admin: bool = False
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_bot: bool = False
    deleted: bool = False
    team_id: str | None = None
    dnd: tuple[float, float] | None = None

    @property
    def is_guest(self) -> bool:
        """Say whether the account is limited to the channels it was put in."""
        return self.is_restricted or self.is_ultra_restricted


@dataclass(frozen=True)
class Channel:
    """A public or private channel as it is when the playground starts."""

    id: str
    name: str
    members: tuple[str, ...]
    is_private: bool = False
    is_archived: bool = False
    is_ext_shared: bool = False
    topic: str = ""
    purpose: str = ""


@dataclass(frozen=True)
class UserGroup:
    """A named group that can be mentioned by its handle."""

    id: str
    handle: str
    name: str
    users: tuple[str, ...]


@dataclass(frozen=True)
class Company:
    """One workspace with everybody in it."""

    team_id: str
    domain: str
    name: str
    people: tuple[Person, ...]
    channels: tuple[Channel, ...]
    usergroups: tuple[UserGroup, ...] = ()
