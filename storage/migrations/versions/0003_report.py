"""What the report needs: indexes for its counts, and the counts of workspaces with many handoffs."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

DONE = sa.text("state IN ('held', 'waived')")


def upgrade() -> None:
    """Take the step."""
    op.create_index(op.f("ix_handoffs_team_id_ready_at_id"), "handoffs", ["team_id", "ready_at", "id"])
    op.create_index(
        "ix_check_ins_done",
        "check_ins",
        ["team_id", "handoff_id", "state", "stage", "starts_at", "answered_at"],
        sqlite_where=DONE,
        postgresql_where=DONE,
    )
    op.create_table(
        "tallies",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("counted_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", name=op.f("pk_tallies")),
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("tallies")
    op.drop_index("ix_check_ins_done", table_name="check_ins")
    op.drop_index(op.f("ix_handoffs_team_id_ready_at_id"), table_name="handoffs")
