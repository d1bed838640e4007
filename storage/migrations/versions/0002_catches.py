"""What the catch remembers: sources, mutes, labels and counts."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

OF_HANDOFF = (["team_id", "handoff_id"], ["handoffs.team_id", "handoffs.id"])


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "sources",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("found_by", sa.String(length=24), nullable=False),
        sa.Column("quote", sa.String(), nullable=False),
        sa.Column("link", sa.String(), nullable=False),
        sa.Column("edited_ts", sa.String(length=32), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(*OF_HANDOFF, name=op.f("fk_sources_team_id_handoff_id")),
        sa.PrimaryKeyConstraint("team_id", "channel", "ts", name=op.f("pk_sources")),
        sa.UniqueConstraint("team_id", "handoff_id", name=op.f("uq_sources_team_id_handoff_id")),
    )
    op.create_table(
        "mutes",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("strikes", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("team_id", "person", "channel", name=op.f("pk_mutes")),
    )
    op.create_table(
        "labels",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("ts", sa.String(length=32), nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("found_by", sa.String(length=24), nullable=False),
        sa.Column("answer", sa.String(length=24), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(*OF_HANDOFF, name=op.f("fk_labels_team_id_handoff_id")),
        sa.PrimaryKeyConstraint("team_id", "handoff_id", name=op.f("pk_labels")),
    )
    op.create_table(
        "watch_counts",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("shadow", sa.Integer(), nullable=False),
        sa.Column("caught", sa.Integer(), nullable=False),
        sa.Column("opened", sa.Integer(), nullable=False),
        sa.Column("not_a_request", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "channel", "day", name=op.f("pk_watch_counts")),
    )


def downgrade() -> None:
    """Take the step back."""
    for table in ("watch_counts", "labels", "mutes", "sources"):
        op.drop_table(table)
