"""A handoff and everything that is said about it until both sides agree."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.columns import Document, Instant, words
from storage.records.shape import FROZEN, SLACK_ID
from storage.vocabulary import (
    Category,
    CheckInState,
    Door,
    Stage,
    State,
)


class HandoffFields(SQLModel):
    """What marketing wants done with IT; its key is `H-` and the id."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    door: Door = Field(sa_type=words(Door))
    state: State = Field(sa_type=words(State))
    title: str = ""
    requester: str = Field(max_length=SLACK_ID)
    author: str = Field(max_length=SLACK_ID)
    architect: str | None = Field(default=None, max_length=SLACK_ID)
    private: bool = False
    origin_channel: str | None = Field(default=None, max_length=SLACK_ID)
    origin_ts: str | None = Field(default=None, max_length=32)
    stage: Stage = Field(default=Stage.IDEA, sa_type=words(Stage))
    late: bool = False
    cannot_wait: str = ""
    decision: str = ""
    alternative: str = ""
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    held_since: datetime | None = Field(default=None, sa_type=Instant)
    context_due_at: datetime | None = Field(default=None, sa_type=Instant)
    ready_at: datetime | None = Field(default=None, sa_type=Instant)
    taken_at: datetime | None = Field(default=None, sa_type=Instant)
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1

    @property
    def key(self) -> str:
        """Return the name people know this handoff by."""
        return f"H-{self.id}"


class Handoff(HandoffFields):
    """A handoff as read."""

    model_config = FROZEN


class OutcomeContextFields(SQLModel):
    """The answers that say why: one row a handoff, also while it is still being written."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    category: Category | None = Field(default=None, sa_type=words(Category))
    category_other: str = ""
    audience: str = ""
    change: str = ""
    sponsor: str = ""
    stage: Stage | None = Field(default=None, sa_type=words(Stage))
    facts: list[str] = Field(default_factory=list, sa_type=Document)
    systems: str = ""
    it_contacts: list[str] = Field(default_factory=list, sa_type=Document)
    conceived_on: date | None = None
    launch_on: date | None = None
    unknowns: list[dict[str, str]] = Field(default_factory=list, sa_type=Document)
    coached: bool = False
    flagged: bool = False
    version: int = 1


class OutcomeContext(OutcomeContextFields):
    """An outcome context as read."""

    model_config = FROZEN


class DraftFields(SQLModel):
    """A form in progress: what was typed, exactly, by step and field."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    author: str = Field(max_length=SLACK_ID)
    step: str = "outcome"
    typed: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    expires_at: datetime = Field(sa_type=Instant)
    submitted_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class Draft(DraftFields):
    """A draft as read."""

    model_config = FROZEN


class QuestionFields(SQLModel):
    """One question of IT to the requester, and its answer."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int
    asked_by: str = Field(max_length=SLACK_ID)
    asked_at: datetime = Field(sa_type=Instant)
    text: str
    answered_by: str | None = Field(default=None, max_length=SLACK_ID)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    answer: str = ""
    version: int = 1


class Question(QuestionFields):
    """A question as read."""

    model_config = FROZEN


class CheckInFields(SQLModel):
    """A dated meeting, live or written, of requester and architect about one stage."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int
    stage: Stage = Field(sa_type=words(Stage))
    state: CheckInState = Field(sa_type=words(CheckInState))
    requester: str = Field(max_length=SLACK_ID)
    architect: str = Field(max_length=SLACK_ID)
    slots: list[str] = Field(default_factory=list, sa_type=Document)
    slots_round: int = 1
    due_at: datetime = Field(sa_type=Instant)
    starts_at: datetime | None = Field(default=None, sa_type=Instant)
    ends_at: datetime | None = Field(default=None, sa_type=Instant)
    booked_by: str | None = Field(default=None, max_length=SLACK_ID)
    written: str = ""
    outcome: str = ""
    answered_by: str | None = Field(default=None, max_length=SLACK_ID)
    answered_at: datetime | None = Field(default=None, sa_type=Instant)
    sequence: int = 0
    custom: bool = False
    created_at: datetime = Field(sa_type=Instant)
    version: int = 1


class CheckIn(CheckInFields):
    """A check-in as read."""

    model_config = FROZEN


class EntryFields(SQLModel):
    """One line of history: append-only."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    handoff_id: int | None = None
    at: datetime = Field(sa_type=Instant)
    actor: str = Field(max_length=SLACK_ID)
    what: str = Field(max_length=48)
    before: str = ""
    after: str = ""
    surface: str = Field(default="", max_length=32)


class Entry(EntryFields):
    """A line of history as read."""

    model_config = FROZEN


class ContractFields(SQLModel):
    """A contract that was signed after Stile knew of its handoff, and who let it go on to be built."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    marked_by: str = Field(max_length=SLACK_ID)
    marked_at: datetime = Field(sa_type=Instant)
    decided_by: str | None = Field(default=None, max_length=SLACK_ID)
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    reason: str = ""
    version: int = 1


class Contract(ContractFields):
    """A contract as read; one with a reason was overridden by a lead, not acknowledged."""

    model_config = FROZEN


class InvitationFields(SQLModel):
    """One person who may read one handoff, also as a guest, and in which role."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    person: str = Field(primary_key=True, max_length=SLACK_ID)
    role: str = ""
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)


class Invitation(InvitationFields):
    """An invitation as read."""

    model_config = FROZEN
