"""What handoffs are about, by which look-alikes are found, and what people said of two of them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.create_table(
        "likeness_terms",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("term", sa.String(length=80), nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("weight", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "term", "handoff_id", name=op.f("pk_likeness_terms")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_likeness_terms_team_id_handoff_id"), "likeness_terms", ["team_id", "handoff_id"])
    op.create_table(
        "links",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("a", sa.Integer(), nullable=False),
        sa.Column("b", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=24), nullable=False),
        sa.Column("state", sa.String(length=24), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("owner", sa.String(length=32), nullable=False),
        sa.Column("owner_said", sa.Boolean(), nullable=True),
        sa.Column("architect", sa.String(length=32), nullable=True),
        sa.Column("architect_said", sa.Boolean(), nullable=True),
        sa.Column("answered_by", sa.String(length=32), nullable=True),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", "id", name=op.f("pk_links")),
        sa.UniqueConstraint("team_id", "a", "b", name=op.f("uq_links_team_id_a_b")),
    )
    op.create_index(op.f("ix_links_team_id_b"), "links", ["team_id", "b"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("links")
    op.drop_table("likeness_terms")
