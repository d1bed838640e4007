"""Reminders by the day: the steps of ladders for each reader, preferences, and Slack's do-not-disturb."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

UNSAID = sa.text("said_in IS NULL")
OF_HANDOFF = (["team_id", "handoff_id"], ["handoffs.team_id", "handoffs.id"])


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "nudge_steps",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("nudge_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("began", sa.DateTime(timezone=True), nullable=False),
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), nullable=False),
        sa.Column("rung", sa.String(length=24), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("asked", sa.Boolean(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("said_in", sa.String(length=160), nullable=True),
        sa.Column("answer", sa.String(length=24), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(*OF_HANDOFF, name=op.f("fk_nudge_steps_team_id_handoff_id")),
        sa.PrimaryKeyConstraint(
            "team_id", "nudge_id", "began", "number", "person", name=op.f("pk_nudge_steps")
        ),
    )
    op.create_index(op.f("ix_nudge_steps_team_id_handoff_id"), "nudge_steps", ["team_id", "handoff_id"])
    op.create_index(op.f("ix_nudge_steps_team_id_said_in"), "nudge_steps", ["team_id", "said_in"])
    op.create_index(
        "ix_nudge_steps_unsaid", "nudge_steps", ["due_at"], sqlite_where=UNSAID, postgresql_where=UNSAID
    )
    op.create_table(
        "preferences",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "person", name=op.f("pk_preferences")),
    )
    op.add_column("people", sa.Column("dnd", sa.Text(), nullable=True))
    op.add_column("people", sa.Column("dnd_checked_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    """Take the step back."""
    op.drop_column("people", "dnd_checked_at")
    op.drop_column("people", "dnd")
    op.drop_table("preferences")
    op.drop_table("nudge_steps")
