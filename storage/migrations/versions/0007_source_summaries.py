"""A thread in short, beside the message it hangs on."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Take the step."""
    op.add_column("sources", sa.Column("summary", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    """Take the step back."""
    op.drop_column("sources", "summary")
