"""The tables: private rows that never leave storage.

An index of some rows says in its `info` of which: it is made by a step, and SQLAlchemy's own words for it would load
what both kinds of database need, 4 MB, into every process that uses one.
"""

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint, false
from sqlmodel import Field, SQLModel

from storage.records import (
    CheckInFields,
    ContractFields,
    DeliveryFields,
    DissentFields,
    DraftFields,
    EntryFields,
    HandoffFields,
    InboxFields,
    InvitationFields,
    KpiFields,
    KpiVersionFields,
    LabelFields,
    LaneClaimFields,
    LaneUseFields,
    LaneVersionFields,
    LikenessTermFields,
    LinkFields,
    MuteFields,
    NudgeFields,
    NudgeStepFields,
    OutcomeContextFields,
    PersonFields,
    PilotFields,
    PreferenceFields,
    QuestionFields,
    SignOffFields,
    SourceFields,
    SwimLaneFields,
    TallyFields,
    VerdictFields,
    VerdictSideFields,
    WatchCountFields,
    WorkspaceFields,
)
from storage.records.shape import SLACK_ID

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}

PART = String(24, collation="C").with_variant(String(24), "sqlite")
"""A piece of a word, in the order of its bytes: what begins alike stands together then."""
OF_HANDOFF = (["team_id", "handoff_id"], ["handoffs.team_id", "handoffs.id"])


class WorkspaceRow(WorkspaceFields, table=True):
    """A company."""

    __tablename__ = "workspaces"


class PersonRow(PersonFields, table=True):
    """A person Stile has met."""

    __tablename__ = "people"


class HandoffRow(HandoffFields, table=True):
    """A handoff; one for a root message, however it was found."""

    __tablename__ = "handoffs"
    __table_args__ = (
        ForeignKeyConstraint(["team_id"], ["workspaces.team_id"]),
        UniqueConstraint("team_id", "origin_channel", "origin_ts"),
        Index(None, "team_id", "state", "updated_at"),
        Index(None, "team_id", "requester", "state", "updated_at"),
        Index(None, "team_id", "architect", "state", "updated_at"),
        Index(None, "team_id", "ready_at", "id"),
        Index(
            "ix_handoffs_not_findable",
            "team_id",
            "id",
            info={"where": "findable = 0"},  # PostgreSQL: NOT findable
        ),
    )

    # Every change of a row takes it back, whoever makes it: then what was kept of its words may be old.
    findable: bool = Field(default=False, sa_column_kwargs={"server_default": false(), "onupdate": False})


class OutcomeContextRow(OutcomeContextFields, table=True):
    """An outcome context."""

    __tablename__ = "outcome_contexts"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF),)


class KpiRow(KpiFields, table=True):
    """A KPI."""

    __tablename__ = "kpis"
    __table_args__ = (
        ForeignKeyConstraint(*OF_HANDOFF),
        Index(None, "team_id", "marketing_owner"),
        Index(None, "team_id", "it_owner"),
        Index(None, "team_id", "baseline_owner"),
    )


class DraftRow(DraftFields, table=True):
    """A form in progress."""

    __tablename__ = "drafts"
    __table_args__ = (
        ForeignKeyConstraint(*OF_HANDOFF),
        Index(None, "team_id", "author", "submitted_at"),
        Index(
            "ix_drafts_expiry",
            "expires_at",
            info={"where": "submitted_at IS NULL"},
        ),
    )


class QuestionRow(QuestionFields, table=True):
    """A question."""

    __tablename__ = "questions"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF), Index(None, "team_id", "handoff_id"))


class CheckInRow(CheckInFields, table=True):
    """A check-in; one a stage of a handoff is open at a time."""

    __tablename__ = "check_ins"
    __table_args__ = (
        ForeignKeyConstraint(*OF_HANDOFF),
        Index(None, "team_id", "handoff_id"),
        Index(
            "ix_check_ins_done",
            "team_id",
            "handoff_id",
            "state",
            "stage",
            "starts_at",
            "answered_at",
            info={"where": "state IN ('held', 'waived')"},
        ),
        Index(
            "uq_check_ins_open",
            "team_id",
            "handoff_id",
            unique=True,
            info={"where": "state IN ('proposed', 'booked', 'writing')"},
        ),
    )


class NudgeRow(NudgeFields, table=True):
    """A nudge; one for each person, kind and subject."""

    __tablename__ = "nudges"
    __table_args__ = (
        ForeignKeyConstraint(*OF_HANDOFF),
        UniqueConstraint("team_id", "kind", "subject_id", "person"),
        Index(None, "team_id", "handoff_id"),
        Index(
            "ix_nudges_due",
            "next_at",
            info={"where": "stopped_at IS NULL"},
        ),
    )


class EntryRow(EntryFields, table=True):
    """A line of history."""

    __tablename__ = "history"
    __table_args__ = (Index(None, "team_id", "handoff_id", "id"),)


WAITING = "state IN ('pending', 'sending')"
STUCK = "state IN ('failed', 'blocked', 'uncertain')"


class DeliveryRow(DeliveryFields, table=True):
    """A message on its way, or where it stands."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("team_id", "dedupe_key"),
        Index(None, "team_id", "channel", "slack_ts"),
        Index(None, "team_id", "handoff_id"),
        Index("ix_deliveries_due", "due_at", info={"where": WAITING}),
        Index("ix_deliveries_stuck", "state", info={"where": STUCK}),
        Index(
            "ix_deliveries_verify",
            "verify_at",
            info={"where": "verify_at IS NOT NULL"},
        ),
    )


class InboxRow(InboxFields, table=True):
    """A payload that came in."""

    __tablename__ = "inbox"
    __table_args__ = (
        UniqueConstraint("team_id", "kind", "key"),
        UniqueConstraint("team_id", "second_key"),
        Index(
            "ix_inbox_open",
            "received_at",
            info={"where": "done_at IS NULL"},
        ),
        Index(None, "received_at"),
    )


class SourceRow(SourceFields, table=True):
    """The message a handoff was found in; one a message, and one a handoff."""

    __tablename__ = "sources"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF), UniqueConstraint("team_id", "handoff_id"))


class MuteRow(MuteFields, table=True):
    """A mute."""

    __tablename__ = "mutes"


class LabelRow(LabelFields, table=True):
    """A label."""

    __tablename__ = "labels"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF),)


class WatchCountRow(WatchCountFields, table=True):
    """A day's counts in one channel."""

    __tablename__ = "watch_counts"


class TallyRow(TallyFields, table=True):
    """A report as last counted."""

    __tablename__ = "tallies"


class LinkRow(LinkFields, table=True):
    """What was said of two handoffs; one row a pair, in the direction it was said first."""

    __tablename__ = "links"
    __table_args__ = (UniqueConstraint("team_id", "a", "b"), Index(None, "team_id", "b"))


class LikenessTermRow(LikenessTermFields, table=True):
    """A thing a handoff is about."""

    __tablename__ = "likeness_terms"
    __table_args__ = (
        Index(None, "team_id", "handoff_id"),
        {"sqlite_with_rowid": False},
    )


class HandoffWordRow(SQLModel, table=True):
    """A word of a handoff, or a piece of a long one, in small letters."""

    __tablename__ = "handoff_words"
    __table_args__ = (
        Index(None, "team_id", "handoff_id"),
        {"sqlite_with_rowid": False},
    )

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    word: str = Field(primary_key=True, sa_type=PART)
    handoff_id: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})


class WordPartRow(SQLModel, table=True):
    """Where inside a word a search may find it: the word from each of its letters on."""

    __tablename__ = "word_parts"
    __table_args__ = ({"sqlite_with_rowid": False},)

    team_id: str = Field(primary_key=True, max_length=SLACK_ID)
    part: str = Field(primary_key=True, sa_type=PART)
    word: str = Field(primary_key=True, sa_type=PART)


class ContractRow(ContractFields, table=True):
    """A contract signed on the way; one a handoff."""

    __tablename__ = "contracts"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF),)


class InvitationRow(InvitationFields, table=True):
    """An invitation; one a person and handoff."""

    __tablename__ = "invitations"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF), Index(None, "team_id", "person"))


class NudgeStepRow(NudgeStepFields, table=True):
    """A step of a ladder for one reader."""

    __tablename__ = "nudge_steps"
    __table_args__ = (
        ForeignKeyConstraint(*OF_HANDOFF),
        Index(None, "team_id", "handoff_id"),
        Index(None, "team_id", "said_in"),
        Index(
            "ix_nudge_steps_unsaid",
            "due_at",
            info={"where": "said_in IS NULL"},
        ),
    )


class PreferenceRow(PreferenceFields, table=True):
    """How one person wants to be reminded."""

    __tablename__ = "preferences"


class KpiVersionRow(KpiVersionFields, table=True):
    """A version of a handoff's KPIs."""

    __tablename__ = "kpi_versions"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF),)


class SignOffRow(SignOffFields, table=True):
    """A signature; one a side holds at a time."""

    __tablename__ = "sign_offs"
    __table_args__ = (
        Index(None, "team_id", "subject", "subject_id"),
        Index(
            "uq_sign_offs_held",
            "team_id",
            "subject",
            "subject_id",
            "side",
            unique=True,
            info={"where": "revoked_at IS NULL"},
        ),
    )


class DissentRow(DissentFields, table=True):
    """A dissent; one a person and version."""

    __tablename__ = "dissents"
    __table_args__ = (UniqueConstraint("team_id", "subject", "subject_id", "digest", "person"),)


class SwimLaneRow(SwimLaneFields, table=True):
    """A lane."""

    __tablename__ = "swim_lanes"
    __table_args__ = (ForeignKeyConstraint(["team_id"], ["workspaces.team_id"]),)


OF_LANE = (["team_id", "lane_id"], ["swim_lanes.team_id", "swim_lanes.id"])


class LaneVersionRow(LaneVersionFields, table=True):
    """A version of a lane; one is in force at a time."""

    __tablename__ = "lane_versions"
    __table_args__ = (
        ForeignKeyConstraint(*OF_LANE),
        UniqueConstraint("team_id", "lane_id", "number"),
        Index(
            "uq_lane_versions_in_force",
            "team_id",
            "lane_id",
            unique=True,
            info={"where": "agreed_at IS NOT NULL AND ended_at IS NULL"},
        ),
        Index(
            "ix_lane_versions_expiry",
            "expires_on",
            info={"where": "ended_at IS NULL"},
        ),
    )


class LaneUseRow(LaneUseFields, table=True):
    """A lane of a handoff."""

    __tablename__ = "lane_uses"
    __table_args__ = (
        ForeignKeyConstraint(*OF_HANDOFF),
        ForeignKeyConstraint(*OF_LANE),
        Index(None, "team_id", "lane_id"),
    )


class LaneClaimRow(LaneClaimFields, table=True):
    """A claim; one a side and lane."""

    __tablename__ = "lane_claims"
    __table_args__ = (ForeignKeyConstraint(*OF_LANE),)


class VerdictRow(VerdictFields, table=True):
    """A verdict; one a KPI."""

    __tablename__ = "verdicts"
    __table_args__ = (
        ForeignKeyConstraint(*OF_HANDOFF),
        Index(
            "ix_verdicts_open",
            "measure_on",
            info={"where": "settled_at IS NULL"},
        ),
        Index(None, "team_id", "settled_at"),
    )


class VerdictSideRow(VerdictSideFields, table=True):
    """One side's words on a KPI."""

    __tablename__ = "verdict_sides"
    __table_args__ = (ForeignKeyConstraint(*OF_HANDOFF),)


class PilotRow(PilotFields, table=True):
    """A pilot; one runs at a time."""

    __tablename__ = "pilots"
    __table_args__ = (
        ForeignKeyConstraint(["team_id"], ["workspaces.team_id"]),
        Index(
            "uq_pilots_running",
            "team_id",
            unique=True,
            info={"where": "ended_at IS NULL"},
        ),
    )
