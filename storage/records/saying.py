"""What comes in, what goes out, and whom it reminds of what."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.columns import Document, Instant, words
from storage.records.shape import FROZEN, SLACK_ID
from storage.vocabulary import (
    DeliveryState,
)


class NudgeFields(SQLModel):
    """An unasked message that will go to one person, step by step, until somebody acts.

    One about a lane as such is about no handoff.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int | None = None
    kind: str = Field(max_length=32)
    subject_id: int = Field(sa_type=BigInteger)
    person: str = Field(max_length=SLACK_ID)
    step: int = 0
    next_at: datetime | None = Field(default=None, sa_type=Instant)
    created_at: datetime = Field(sa_type=Instant)
    stopped_at: datetime | None = Field(default=None, sa_type=Instant)
    stopped_why: str = ""


class Nudge(NudgeFields):
    """A nudge as read."""

    model_config = FROZEN


class DeliveryFields(SQLModel):
    """One message that Stile owns: to be sent, sent, and redrawn in place while it lives."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    kind: str = Field(max_length=32)
    dedupe_key: str = Field(max_length=160)
    handoff_id: int | None = None
    subject_id: int | None = Field(default=None, sa_type=BigInteger)
    args: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    person: str | None = Field(default=None, max_length=SLACK_ID)
    channel: str | None = Field(default=None, max_length=SLACK_ID)
    thread_ts: str | None = Field(default=None, max_length=32)
    thread_of: str | None = Field(default=None, max_length=160)
    due_at: datetime = Field(sa_type=Instant)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)
    state: DeliveryState = Field(default=DeliveryState.PENDING, sa_type=words(DeliveryState))
    attempt: int = 0
    token: str | None = Field(default=None, max_length=32)
    lease_until: datetime | None = Field(default=None, sa_type=Instant)
    first_attempt_at: datetime | None = Field(default=None, sa_type=Instant)
    next_try_at: datetime = Field(sa_type=Instant)
    slack_ts: str | None = Field(default=None, max_length=32)
    last_error: str = ""
    verify_at: datetime | None = Field(default=None, sa_type=Instant)
    live: bool = False
    wanted: int = 1
    drawn: int = 0


class Delivery(DeliveryFields):
    """A delivery as read."""

    model_config = FROZEN


class InboxFields(SQLModel):
    """One payload that came in, kept before anything is done with it."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    kind: str = Field(max_length=24)
    key: str = Field(max_length=255)
    second_key: str | None = Field(default=None, max_length=255)
    body: str = ""
    received_at: datetime = Field(sa_type=Instant)
    done_at: datetime | None = Field(default=None, sa_type=Instant)
    attempt: int = 0
    next_try_at: datetime | None = Field(default=None, sa_type=Instant)
    answer: str = ""
    last_error: str = ""


class Inbox(InboxFields):
    """An inbox row as read."""

    model_config = FROZEN


class NudgeStepFields(SQLModel):
    """One step of a ladder for one reader: when it may be said, where it was, and what they answered.

    `began` is the start of the ladder it belongs to; `asked` marks one that its reader asked for.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    nudge_id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    began: datetime = Field(primary_key=True, sa_type=Instant)
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int | None = None
    rung: str = Field(max_length=24)
    due_at: datetime = Field(sa_type=Instant)
    asked: bool = False
    by: str = Field(default="", max_length=SLACK_ID)
    said_in: str | None = Field(default=None, max_length=160)
    answer: str = Field(default="", max_length=24)
    until: datetime | None = Field(default=None, sa_type=Instant)


class NudgeStep(NudgeStepFields):
    """A step as read."""

    model_config = FROZEN
