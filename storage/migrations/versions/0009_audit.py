"""Which instance runs on a workspace, when it was last seen at work, and what got stuck."""

import sqlalchemy as sa
from alembic import op

from storage.columns import Instant

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

STUCK = sa.text("state IN ('failed', 'blocked', 'uncertain')")


def upgrade() -> None:
    """Take the step."""
    op.add_column("workspaces", sa.Column("instance", sa.String(), nullable=False, server_default=""))
    op.add_column("workspaces", sa.Column("seen_at", Instant(), nullable=True))
    op.add_column("workspaces", sa.Column("troubled_at", Instant(), nullable=True))
    op.create_index(
        "ix_deliveries_stuck", "deliveries", ["state"], sqlite_where=STUCK, postgresql_where=STUCK
    )


def downgrade() -> None:
    """Take the step back."""
    op.drop_index("ix_deliveries_stuck", "deliveries")
    for name in ("troubled_at", "seen_at", "instance"):
        op.drop_column("workspaces", name)
