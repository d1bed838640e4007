"""KPIs, signatures, lanes, verdicts and pilots."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger
from sqlmodel import Field, SQLModel

from storage.columns import Document, Exact, Instant, words
from storage.records.shape import FROZEN, SLACK_ID
from storage.vocabulary import (
    Direction,
    How,
    Result,
    Side,
    Subject,
)


class KpiFields(SQLModel):
    """One measure of the outcome; `baseline` None means not known yet, then somebody finds it out by a date.

    `enabling` is what IT makes possible for it, `source` where its number is read.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str
    direction: Direction = Field(sa_type=words(Direction))
    baseline: Decimal | None = Field(default=None, sa_type=Exact)
    target: Decimal = Field(sa_type=Exact)
    unit: str = ""
    measure_on: date
    marketing_owner: str = Field(default="", max_length=SLACK_ID)
    it_owner: str = Field(default="", max_length=SLACK_ID)
    enabling: str = ""
    source: str = ""
    baseline_owner: str = Field(default="", max_length=SLACK_ID)
    baseline_by: date | None = None


class Kpi(KpiFields):
    """A KPI as read."""

    model_config = FROZEN


class KpiVersionFields(SQLModel):
    """A handoff's KPIs as they were at one moment; `digest` is the hash of `content`, `diff` what changed."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    number: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    digest: str = Field(max_length=64)
    content: list[dict[str, Any]] = Field(default_factory=list, sa_type=Document)
    diff: list[dict[str, Any]] = Field(default_factory=list, sa_type=Document)
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)


class KpiVersion(KpiVersionFields):
    """A version of a handoff's KPIs as read."""

    model_config = FROZEN


class SignOffFields(SQLModel):
    """One side's signature under one exact version: `digest` says of what, `by` who pressed for `signer`."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    subject: Subject = Field(sa_type=words(Subject))
    subject_id: int = Field(sa_type=BigInteger)
    digest: str = Field(max_length=64)
    side: Side = Field(sa_type=words(Side))
    signer: str = Field(max_length=SLACK_ID)
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)
    revoked_why: str = ""


class SignOff(SignOffFields):
    """A signature as read."""

    model_config = FROZEN


class DissentFields(SQLModel):
    """Why somebody does not sign one exact version, in writing."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    subject: Subject = Field(sa_type=words(Subject))
    subject_id: int = Field(sa_type=BigInteger)
    digest: str = Field(max_length=64)
    side: Side = Field(sa_type=words(Side))
    person: str = Field(max_length=SLACK_ID)
    text: str
    at: datetime = Field(sa_type=Instant)


class Dissent(DissentFields):
    """A dissent as read."""

    model_config = FROZEN


class SwimLaneFields(SQLModel):
    """An item that overlaps both sides; `usual` is the side that leads it by custom, `cues` the words it is known by."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    name: str = Field(max_length=150)
    usual: Side = Field(sa_type=words(Side))
    cues: list[str] = Field(default_factory=list, sa_type=Document)
    created_by: str = Field(default="", max_length=SLACK_ID)
    created_at: datetime = Field(sa_type=Instant)
    removed_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class SwimLane(SwimLaneFields):
    """A lane as read."""

    model_config = FROZEN


class LaneVersionFields(SQLModel):
    """One wording of who leads a lane; in force once both leads signed its digest, until it expires or is replaced.

    `name` is the lane's as it was signed, `lane_owner` the one accountable person, `other` who works with them and
    `other_role` as what; `until` ends a lane worked on together.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    lane_id: int
    number: int
    name: str = Field(max_length=150)
    lane_owner: str = Field(max_length=SLACK_ID)
    other: str = Field(max_length=SLACK_ID)
    other_role: str = ""
    why: str = ""
    decision_points: str = ""
    occasions: str = ""
    how: How = Field(sa_type=words(How))
    until: date | None = None
    expires_on: date
    digest: str = Field(max_length=64)
    diff: list[dict[str, str]] = Field(default_factory=list, sa_type=Document)
    proposed_by: str = Field(max_length=SLACK_ID)
    proposed_at: datetime = Field(sa_type=Instant)
    agreed_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)
    ended_why: str = ""
    version: int = 1


class LaneVersion(LaneVersionFields):
    """A version of a lane as read."""

    model_config = FROZEN


class LaneUseFields(SQLModel):
    """A lane that a handoff touches, with the version in force then; `override_owner` leads it for this handoff only."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    lane_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    lane_version_id: int | None = Field(default=None, sa_type=BigInteger)
    override_owner: str = Field(default="", max_length=SLACK_ID)
    override_why: str = ""
    by: str = Field(max_length=SLACK_ID)
    at: datetime = Field(sa_type=Instant)
    version: int = 1


class LaneUse(LaneUseFields):
    """A lane of a handoff as read."""

    model_config = FROZEN


class LaneClaimFields(SQLModel):
    """One side's claim to lead a lane; two open ones of different sides are an open disagreement until `decide_by`."""

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    lane_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    side: Side = Field(primary_key=True, sa_type=words(Side))
    person: str = Field(max_length=SLACK_ID)
    why: str
    at: datetime = Field(sa_type=Instant)
    decide_by: date
    settled_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class LaneClaim(LaneClaimFields):
    """A claim as read."""

    model_config = FROZEN


class VerdictFields(SQLModel):
    """What became of one KPI: asked of both owners on `measure_on`, settled once both confirmed or could not agree.

    `actual` is the confirmed number; None with a result means that it was not measured, was stopped, or both keep theirs.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    measure_on: date
    extended_by: str = Field(default="", max_length=SLACK_ID)
    extended_weeks: int = 0
    asked_at: datetime | None = Field(default=None, sa_type=Instant)
    result: Result | None = Field(default=None, sa_type=words(Result))
    actual: Decimal | None = Field(default=None, sa_type=Exact)
    disagreed: bool = False
    why: str = ""
    settled_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class Verdict(VerdictFields):
    """A verdict as read."""

    model_config = FROZEN


class VerdictSideFields(SQLModel):
    """What one side's owner says of one KPI, unseen by the other until both have written.

    `said` is that it was not measured or stopped, and `why`; else `actual` is the number. `confirmed` is the number they
    stay with once both are known: the other side's, or their own.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    position: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})
    side: Side = Field(primary_key=True, sa_type=words(Side))
    person: str = Field(max_length=SLACK_ID)
    said: Result | None = Field(default=None, sa_type=words(Result))
    actual: Decimal | None = Field(default=None, sa_type=Exact)
    why: str = ""
    source: str = ""
    helped: str = ""
    hurt: str = ""
    given_at: datetime | None = Field(default=None, sa_type=Instant)
    confirmed: Decimal | None = Field(default=None, sa_type=Exact)
    confirmed_at: datetime | None = Field(default=None, sa_type=Instant)
    version: int = 1


class VerdictSide(VerdictSideFields):
    """One side's words on a KPI as read."""

    model_config = FROZEN


class PilotFields(SQLModel):
    """One campaign on which a company tries Stile: named channels and people, silent elsewhere.

    `baseline` is what the last handoffs before it looked like, `page` what it came to, both as counted then.
    """

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    id: int = Field(primary_key=True, sa_type=BigInteger, sa_column_kwargs={"autoincrement": False})
    name: str = Field(max_length=150)
    channels: list[str] = Field(default_factory=list, sa_type=Document)
    people: list[str] = Field(default_factory=list, sa_type=Document)
    starts_on: date
    ends_on: date
    baseline: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    page: dict[str, Any] = Field(default_factory=dict, sa_type=Document)
    started_by: str = Field(max_length=SLACK_ID)
    started_at: datetime = Field(sa_type=Instant)
    ended_at: datetime | None = Field(default=None, sa_type=Instant)
    decision: str = Field(default="", max_length=24)
    decision_why: str = ""
    decided_by: str = Field(default="", max_length=SLACK_ID)
    version: int = 1


class Pilot(PilotFields):
    """A pilot as read."""

    model_config = FROZEN
