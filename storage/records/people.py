"""A workspace, its people, and how they want to be reminded."""

from datetime import datetime
from typing import Any

from sqlmodel import Field, SQLModel

from storage.columns import Document, Instant
from storage.records.shape import FROZEN, SLACK_ID


class WorkspaceFields(SQLModel):
    """One company's installation and its settings.

    `instance` is whose database this is, `seen_at` when a bot was last at work on it, `troubled_at` since when its
    admins know that something is stuck.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    name: str = ""
    domain: str = ""
    bot_user_id: str = ""
    last_handoff: int = 0
    settings: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    version: int = 1
    created_at: datetime = Field(sa_type=Instant)
    instance: str = ""
    seen_at: datetime | None = Field(default=None, sa_type=Instant)
    troubled_at: datetime | None = Field(default=None, sa_type=Instant)


class Workspace(WorkspaceFields):
    """A workspace as read."""

    model_config = FROZEN


class PersonFields(SQLModel):
    """A person's facts from Slack; the roster stands in the workspace's settings."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: str = Field(primary_key=True, max_length=SLACK_ID)
    zone: str = ""
    guest: bool = False
    foreign: bool = False
    deactivated: bool = False
    workspace_admin: bool = False
    dm: str = ""
    leave: list[list[str]] = Field(default_factory=list, sa_type=Document)
    dnd: list[list[str]] | None = Field(default=None, sa_type=Document)
    dnd_checked_at: datetime | None = Field(default=None, sa_type=Instant)
    checked_at: datetime | None = Field(default=None, sa_type=Instant)


class Person(PersonFields):
    """A person as read."""

    model_config = FROZEN


class PreferenceFields(SQLModel):
    """How one person wants to be reminded: a choice for each group of reminders that differs from the usual."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    choices: dict[str, str] = Field(default_factory=dict, sa_type=Document)
    version: int = 1


class Preference(PreferenceFields):
    """A preference as read."""

    model_config = FROZEN
