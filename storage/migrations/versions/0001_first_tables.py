"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "deliveries",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("dedupe_key", sa.String(length=160), nullable=False),
        sa.Column("handoff_id", sa.Integer(), nullable=True),
        sa.Column("subject_id", sa.BigInteger(), nullable=True),
        sa.Column("args", sa.Text(), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=True),
        sa.Column("channel", sa.String(length=32), nullable=True),
        sa.Column("thread_ts", sa.String(length=32), nullable=True),
        sa.Column("thread_of", sa.String(length=160), nullable=True),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=True),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("first_attempt_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("slack_ts", sa.String(length=32), nullable=True),
        sa.Column("last_error", sa.String(), nullable=False),
        sa.Column("verify_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.Column("wanted", sa.Integer(), nullable=False),
        sa.Column("drawn", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_deliveries")),
        sa.UniqueConstraint("team_id", "dedupe_key", name=op.f("uq_deliveries_team_id_dedupe_key")),
    )
    op.create_index(
        "ix_deliveries_due",
        "deliveries",
        ["due_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('pending', 'sending')"),
        postgresql_where=sa.text("state IN ('pending', 'sending')"),
    )
    op.create_index(
        op.f("ix_deliveries_team_id_channel_slack_ts"),
        "deliveries",
        ["team_id", "channel", "slack_ts"],
        unique=False,
    )
    op.create_index(
        op.f("ix_deliveries_team_id_handoff_id"), "deliveries", ["team_id", "handoff_id"], unique=False
    )
    op.create_index(
        "ix_deliveries_verify",
        "deliveries",
        ["verify_at"],
        unique=False,
        sqlite_where=sa.text("verify_at IS NOT NULL"),
        postgresql_where=sa.text("verify_at IS NOT NULL"),
    )
    op.create_table(
        "history",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("handoff_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=32), nullable=False),
        sa.Column("what", sa.String(length=48), nullable=False),
        sa.Column("before", sa.String(), nullable=False),
        sa.Column("after", sa.String(), nullable=False),
        sa.Column("surface", sa.String(length=32), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_history")),
    )
    op.create_index(
        op.f("ix_history_team_id_handoff_id_id"), "history", ["team_id", "handoff_id", "id"], unique=False
    )
    op.create_table(
        "inbox",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("key", sa.String(length=255), nullable=False),
        sa.Column("second_key", sa.String(length=255), nullable=True),
        sa.Column("body", sa.String(), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("attempt", sa.Integer(), nullable=False),
        sa.Column("next_try_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("last_error", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("team_id", "kind", "key", name=op.f("uq_inbox_team_id_kind_key")),
        sa.UniqueConstraint("team_id", "second_key", name=op.f("uq_inbox_team_id_second_key")),
    )
    op.create_index(
        "ix_inbox_open",
        "inbox",
        ["received_at"],
        unique=False,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.create_index(op.f("ix_inbox_received_at"), "inbox", ["received_at"], unique=False)
    op.create_table(
        "people",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("guest", sa.Boolean(), nullable=False),
        sa.Column("foreign", sa.Boolean(), nullable=False),
        sa.Column("deactivated", sa.Boolean(), nullable=False),
        sa.Column("workspace_admin", sa.Boolean(), nullable=False),
        sa.Column("dm", sa.String(), nullable=False),
        sa.Column("leave", sa.Text(), nullable=False),
        sa.Column("checked_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_people")),
    )
    op.create_table(
        "workspaces",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("domain", sa.String(), nullable=False),
        sa.Column("bot_user_id", sa.String(), nullable=False),
        sa.Column("last_handoff", sa.Integer(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("team_id", name=op.f("pk_workspaces")),
    )
    op.create_table(
        "handoffs",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("door", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("title", sa.String(), nullable=False),
        sa.Column("requester", sa.String(length=32), nullable=False),
        sa.Column("author", sa.String(length=32), nullable=False),
        sa.Column("architect", sa.String(length=32), nullable=True),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("origin_channel", sa.String(length=32), nullable=True),
        sa.Column("origin_ts", sa.String(length=32), nullable=True),
        sa.Column("stage", sa.String(length=24), nullable=False),
        sa.Column("late", sa.Boolean(), nullable=False),
        sa.Column("cannot_wait", sa.String(), nullable=False),
        sa.Column("decision", sa.String(), nullable=False),
        sa.Column("alternative", sa.String(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("held_since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("context_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ready_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["workspaces.team_id"], name=op.f("fk_handoffs_team_id")),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_handoffs")),
        sa.UniqueConstraint(
            "team_id",
            "origin_channel",
            "origin_ts",
            name=op.f("uq_handoffs_team_id_origin_channel_origin_ts"),
        ),
    )
    op.create_index(
        op.f("ix_handoffs_team_id_architect_updated_at"),
        "handoffs",
        ["team_id", "architect", "updated_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_handoffs_team_id_requester_updated_at"),
        "handoffs",
        ["team_id", "requester", "updated_at"],
        unique=False,
    )
    op.create_index(
        op.f("ix_handoffs_team_id_state_updated_at"),
        "handoffs",
        ["team_id", "state", "updated_at"],
        unique=False,
    )
    op.create_table(
        "check_ins",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("handoff_id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("requester", sa.String(length=32), nullable=False),
        sa.Column("architect", sa.String(length=32), nullable=False),
        sa.Column("slots", sa.Text(), nullable=False),
        sa.Column("slots_round", sa.Integer(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("booked_by", sa.String(length=32), nullable=True),
        sa.Column("written", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(length=32), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id", "handoff_id"],
            ["handoffs.team_id", "handoffs.id"],
            name=op.f("fk_check_ins_team_id_handoff_id"),
        ),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_check_ins")),
    )
    op.create_index(
        op.f("ix_check_ins_team_id_handoff_id"), "check_ins", ["team_id", "handoff_id"], unique=False
    )
    op.create_index(
        "uq_check_ins_open",
        "check_ins",
        ["team_id", "handoff_id"],
        unique=True,
        sqlite_where=sa.text("state IN ('proposed', 'booked', 'writing')"),
        postgresql_where=sa.text("state IN ('proposed', 'booked', 'writing')"),
    )
    op.create_table(
        "drafts",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("author", sa.String(length=32), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("typed", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("submitted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id", "handoff_id"],
            ["handoffs.team_id", "handoffs.id"],
            name=op.f("fk_drafts_team_id_handoff_id"),
        ),
        sa.PrimaryKeyConstraint("team_id", "handoff_id", name=op.f("pk_drafts")),
    )
    op.create_index(
        "ix_drafts_expiry",
        "drafts",
        ["expires_at"],
        unique=False,
        sqlite_where=sa.text("submitted_at IS NULL"),
        postgresql_where=sa.text("submitted_at IS NULL"),
    )
    op.create_index(
        op.f("ix_drafts_team_id_author_submitted_at"),
        "drafts",
        ["team_id", "author", "submitted_at"],
        unique=False,
    )
    op.create_table(
        "kpis",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("direction", sa.String(length=24), nullable=False),
        sa.Column("baseline", sa.String(length=40), nullable=True),
        sa.Column("target", sa.String(length=40), nullable=False),
        sa.Column("unit", sa.String(), nullable=False),
        sa.Column("measure_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id", "handoff_id"],
            ["handoffs.team_id", "handoffs.id"],
            name=op.f("fk_kpis_team_id_handoff_id"),
        ),
        sa.PrimaryKeyConstraint("team_id", "handoff_id", "position", name=op.f("pk_kpis")),
    )
    op.create_table(
        "nudges",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("handoff_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("subject_id", sa.BigInteger(), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("step", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("stopped_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("stopped_why", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id", "handoff_id"],
            ["handoffs.team_id", "handoffs.id"],
            name=op.f("fk_nudges_team_id_handoff_id"),
        ),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_nudges")),
        sa.UniqueConstraint(
            "team_id", "kind", "subject_id", "person", name=op.f("uq_nudges_team_id_kind_subject_id_person")
        ),
    )
    op.create_index(
        "ix_nudges_due",
        "nudges",
        ["next_at"],
        unique=False,
        sqlite_where=sa.text("stopped_at IS NULL"),
        postgresql_where=sa.text("stopped_at IS NULL"),
    )
    op.create_index(op.f("ix_nudges_team_id_handoff_id"), "nudges", ["team_id", "handoff_id"], unique=False)
    op.create_table(
        "outcome_contexts",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("category", sa.String(length=24), nullable=True),
        sa.Column("category_other", sa.String(), nullable=False),
        sa.Column("audience", sa.String(), nullable=False),
        sa.Column("change", sa.String(), nullable=False),
        sa.Column("sponsor", sa.String(), nullable=False),
        sa.Column("stage", sa.String(length=24), nullable=True),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("systems", sa.String(), nullable=False),
        sa.Column("it_contacts", sa.Text(), nullable=False),
        sa.Column("conceived_on", sa.Date(), nullable=True),
        sa.Column("launch_on", sa.Date(), nullable=True),
        sa.Column("unknowns", sa.Text(), nullable=False),
        sa.Column("coached", sa.Boolean(), nullable=False),
        sa.Column("flagged", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id", "handoff_id"],
            ["handoffs.team_id", "handoffs.id"],
            name=op.f("fk_outcome_contexts_team_id_handoff_id"),
        ),
        sa.PrimaryKeyConstraint("team_id", "handoff_id", name=op.f("pk_outcome_contexts")),
    )
    op.create_table(
        "questions",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("handoff_id", sa.Integer(), nullable=False),
        sa.Column("asked_by", sa.String(length=32), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("answered_by", sa.String(length=32), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["team_id", "handoff_id"],
            ["handoffs.team_id", "handoffs.id"],
            name=op.f("fk_questions_team_id_handoff_id"),
        ),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_questions")),
    )
    op.create_index(
        op.f("ix_questions_team_id_handoff_id"), "questions", ["team_id", "handoff_id"], unique=False
    )


def downgrade() -> None:
    """Go back."""
    op.drop_index(op.f("ix_questions_team_id_handoff_id"), table_name="questions")
    op.drop_table("questions")
    op.drop_table("outcome_contexts")
    op.drop_index(op.f("ix_nudges_team_id_handoff_id"), table_name="nudges")
    op.drop_index(
        "ix_nudges_due",
        table_name="nudges",
        sqlite_where=sa.text("stopped_at IS NULL"),
        postgresql_where=sa.text("stopped_at IS NULL"),
    )
    op.drop_table("nudges")
    op.drop_table("kpis")
    op.drop_index(op.f("ix_drafts_team_id_author_submitted_at"), table_name="drafts")
    op.drop_index(
        "ix_drafts_expiry",
        table_name="drafts",
        sqlite_where=sa.text("submitted_at IS NULL"),
        postgresql_where=sa.text("submitted_at IS NULL"),
    )
    op.drop_table("drafts")
    op.drop_index(
        "uq_check_ins_open",
        table_name="check_ins",
        sqlite_where=sa.text("state IN ('proposed', 'booked', 'writing')"),
        postgresql_where=sa.text("state IN ('proposed', 'booked', 'writing')"),
    )
    op.drop_index(op.f("ix_check_ins_team_id_handoff_id"), table_name="check_ins")
    op.drop_table("check_ins")
    op.drop_index(op.f("ix_handoffs_team_id_state_updated_at"), table_name="handoffs")
    op.drop_index(op.f("ix_handoffs_team_id_requester_updated_at"), table_name="handoffs")
    op.drop_index(op.f("ix_handoffs_team_id_architect_updated_at"), table_name="handoffs")
    op.drop_table("handoffs")
    op.drop_table("workspaces")
    op.drop_table("people")
    op.drop_index(op.f("ix_inbox_received_at"), table_name="inbox")
    op.drop_index(
        "ix_inbox_open",
        table_name="inbox",
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
    op.drop_table("inbox")
    op.drop_index(op.f("ix_history_team_id_handoff_id_id"), table_name="history")
    op.drop_table("history")
    op.drop_index(
        "ix_deliveries_verify",
        table_name="deliveries",
        sqlite_where=sa.text("verify_at IS NOT NULL"),
        postgresql_where=sa.text("verify_at IS NOT NULL"),
    )
    op.drop_index(op.f("ix_deliveries_team_id_handoff_id"), table_name="deliveries")
    op.drop_index(op.f("ix_deliveries_team_id_channel_slack_ts"), table_name="deliveries")
    op.drop_index(
        "ix_deliveries_due",
        table_name="deliveries",
        sqlite_where=sa.text("state IN ('pending', 'sending')"),
        postgresql_where=sa.text("state IN ('pending', 'sending')"),
    )
    op.drop_table("deliveries")
