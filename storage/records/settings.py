"""What an admin decides: channels, calendar, roster, cadence, reminders."""

from datetime import date
from typing import Literal

from pydantic import BaseModel
from sqlmodel import Field

from storage.records.shape import FROZEN
from storage.vocabulary import (
    Role,
    Side,
    Stage,
)


class Watched(BaseModel):
    """A channel the silent catch listens in, and how: on, shadow or off."""

    model_config = FROZEN
    channel: str
    mode: Literal["on", "shadow", "off"] = "shadow"


class Channels(BaseModel):
    """Where Stile speaks."""

    model_config = FROZEN
    it: str | None = None
    marketing: str | None = None
    reaction: str = "ticket"
    """The emoji by which a reaction asks for a handoff, without colons; empty where none does."""
    watched: tuple[Watched, ...] = ()


class Calendar(BaseModel):
    """The workspace's default working time."""

    model_config = FROZEN
    zone: str = "UTC"
    hours: str = "09:00-17:30"
    weekdays: tuple[str, ...] = ("mon", "tue", "wed", "thu", "fri")
    holidays: str | None = None


class Leads(BaseModel):
    """The one per side who signs agreements and to whom things escalate."""

    model_config = FROZEN
    marketing: str | None = None
    it: str | None = None


class Architect(BaseModel):
    """An IT architect: what they know and how many open handoffs they take before others are asked first."""

    model_config = FROZEN
    who: str
    topics: tuple[str, ...] = ()
    load: int = 5
    delegate: str | None = None


class Availability(BaseModel):
    """One person's own working time, where it differs from the workspace's."""

    model_config = FROZEN
    who: str
    zone: str | None = None
    hours: str | None = None
    weekdays: tuple[str, ...] | None = None
    holidays: str | None = None
    leave: tuple[tuple[date, date], ...] = ()
    chosen: tuple[str, ...] = ()
    """Which of these the person chose for themselves: no list that is applied later takes them back."""


class Roster(BaseModel):
    """Who is who; anybody else is a marketing requester."""

    model_config = FROZEN
    leads: Leads = Leads()
    admins: tuple[str, ...] = ()
    marketing: tuple[str, ...] = ()
    it: tuple[str, ...] = ()
    architects: tuple[Architect, ...] = ()
    delegates: dict[str, str] = {}
    """Who signs for whom, besides the delegates of architects."""
    working_time: tuple[Availability, ...] = ()

    def side(self, person: str) -> Side:
        """Return the side a person stands on; who is on no list is marketing."""
        it = {self.leads.it, *self.it, *(a.who for a in self.architects)}
        return Side.IT if person in it else Side.MARKETING

    def roles(self, person: str) -> frozenset[Role]:
        """Return what a person is here."""
        held = {
            Role.ARCHITECT: any(a.who == person for a in self.architects),
            Role.LEAD: person in {self.leads.marketing, self.leads.it},
            Role.ADMIN: person in self.admins,
        }
        return frozenset(role for role, holds in held.items() if holds)

    def lead(self, side: Side) -> str | None:
        """Return the lead of a side, if one is named."""
        return self.leads.it if side is Side.IT else self.leads.marketing


class Cadence(BaseModel):
    """Working days within which a stage's check-in is due."""

    model_config = FROZEN
    idea: int = Field(default=3, ge=1, le=60)
    design: int = Field(default=5, ge=1, le=60)
    plan: int = Field(default=5, ge=1, le=60)
    estimate: int = Field(default=5, ge=1, le=60)
    source: int = Field(default=2, ge=1, le=60)


Roles = tuple[str, ...]
"""Names of roles that must be in at a stage, such as procurement."""


class ChannelReminders(BaseModel):
    """Which reminders one channel gets; None is as in the whole workspace."""

    model_config = FROZEN
    daily: bool | None = None
    weekly: bool | None = None


class Reminders(BaseModel):
    """Which reminders channels get: the counts of each working day, and the week's on its first one."""

    model_config = FROZEN
    daily: bool = True
    weekly: bool = True
    it: ChannelReminders = ChannelReminders()
    marketing: ChannelReminders = ChannelReminders()

    def wants(self, side: Side, kind: Literal["daily", "weekly"]) -> bool:
        """Tell whether a side's channel gets one kind of reminder."""
        channel = self.it if side is Side.IT else self.marketing
        own: bool | None = getattr(channel, kind)
        return bool(getattr(self, kind)) if own is None else own


class ListedLane(BaseModel):
    """An item that an admin added to the list of who leads what, with the words it is known by."""

    model_config = FROZEN
    name: str
    usual: Side = Side.NEITHER
    cues: tuple[str, ...] = ()


class Settings(BaseModel):
    """What an admin decides for one workspace; `roles` says who each role of a stage is, `outcomes` are its own.

    `paused` has Stile say nothing unasked, as after a pilot that the leads stopped.
    """

    model_config = FROZEN
    channels: Channels = Channels()
    calendar: Calendar = Calendar()
    people: Roster = Roster()
    cadence: Cadence = Cadence()
    reminders: Reminders = Reminders()
    stages: dict[Stage, Roles] = {}
    roles: dict[str, tuple[str, ...]] = {}
    synonyms: tuple[tuple[str, ...], ...] = ()
    lanes: tuple[ListedLane, ...] = ()
    outcomes: tuple[str, ...] = ()
    paused: bool = False
