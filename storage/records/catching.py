"""What was found in channels, what is like what, and what was counted."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.columns import Document, Instant, words
from storage.records.shape import FROZEN, SLACK_ID
from storage.vocabulary import (
    Answer,
    FoundBy,
    LinkKind,
    LinkState,
)


class SourceFields(SQLModel):
    """The message a handoff was found in; `quote` is empty once that message is gone or could not be read.

    `summary` is its thread in short, drafted by a model from what it hung on when the handoff was handed in.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    channel: str = Field(primary_key=True, max_length=SLACK_ID)
    ts: str = Field(primary_key=True, max_length=32)
    handoff_id: int
    person: str = Field(default="", max_length=SLACK_ID)
    found_by: FoundBy = Field(sa_type=words(FoundBy))
    quote: str = ""
    link: str = ""
    edited_ts: str = Field(default="", max_length=32)
    changed_at: datetime | None = Field(default=None, sa_type=Instant)
    deleted_at: datetime | None = Field(default=None, sa_type=Instant)
    summary: str = ""


class Source(SourceFields):
    """A source as read."""

    model_config = FROZEN


class MuteFields(SQLModel):
    """Until when the silent catch leaves one person alone in one channel, and how often in a row it was wrong."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    channel: str = Field(primary_key=True, max_length=SLACK_ID)
    strikes: int = 0
    until: datetime | None = Field(default=None, sa_type=Instant)


class Mute(MuteFields):
    """A mute as read."""

    model_config = FROZEN


class LabelFields(SQLModel):
    """What a person said of an offer: the last answer counts. The text stays with the handoff's source."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    channel: str = Field(max_length=SLACK_ID)
    ts: str = Field(max_length=32)
    person: str = Field(max_length=SLACK_ID)
    found_by: FoundBy = Field(sa_type=words(FoundBy))
    answer: Answer = Field(sa_type=words(Answer))
    at: datetime = Field(sa_type=Instant)


class Label(LabelFields):
    """A label as read."""

    model_config = FROZEN


class WatchCountFields(SQLModel):
    """What the silent catch did in one channel on one day (UTC): numbers only."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    channel: str = Field(primary_key=True, max_length=SLACK_ID)
    day: date = Field(primary_key=True)
    shadow: int = 0
    caught: int = 0
    opened: int = 0
    not_a_request: int = 0


class WatchCount(WatchCountFields):
    """A day's counts as read."""

    model_config = FROZEN


class TallyFields(SQLModel):
    """The report of a workspace with many handoffs, as last counted."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    counted_at: datetime = Field(sa_type=Instant)
    report: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    version: int = 1


class Tally(TallyFields):
    """A tally as read."""

    model_config = FROZEN


class LinkFields(SQLModel):
    """What a person said of their handoff `a` and another one, `b`; None is an answer still to come."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    a: int
    b: int
    kind: LinkKind = Field(sa_type=words(LinkKind))
    state: LinkState = Field(sa_type=words(LinkState))
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)
    owner: str = Field(default="", max_length=SLACK_ID)
    owner_said: bool | None = None
    architect: str | None = Field(default=None, max_length=SLACK_ID)
    architect_said: bool | None = None
    answered_by: str | None = Field(default=None, max_length=SLACK_ID)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class Link(LinkFields):
    """A link as read."""

    model_config = FROZEN


class LikenessTermFields(SQLModel):
    """One thing a handoff is about, by which those like it are found; `weight` in thousandths."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    term: str = Field(primary_key=True, max_length=80)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    weight: int = 0


class LikenessTerm(LikenessTermFields):
    """A thing a handoff is about, as read."""

    model_config = FROZEN
