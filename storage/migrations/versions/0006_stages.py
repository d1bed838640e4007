"""Contracts signed on the way, invitations to one handoff, and check-ins in writing by custom."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

OF_HANDOFF = (["team_id", "handoff_id"], ["handoffs.team_id", "handoffs.id"])


def upgrade() -> None:
    """Take the step."""
    op.add_column("check_ins", sa.Column("custom", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "contracts",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("marked_by", sa.String(length=32), nullable=False),
        sa.Column("marked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("decided_by", sa.String(length=32), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reason", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(*OF_HANDOFF, name=op.f("fk_contracts_team_id_handoff_id")),
        sa.PrimaryKeyConstraint("team_id", "handoff_id", name=op.f("pk_contracts")),
    )
    op.create_table(
        "invitations",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person", sa.String(length=32), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("by", sa.String(length=32), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(*OF_HANDOFF, name=op.f("fk_invitations_team_id_handoff_id")),
        sa.PrimaryKeyConstraint("team_id", "handoff_id", "person", name=op.f("pk_invitations")),
    )
    op.create_index(op.f("ix_invitations_team_id_person"), "invitations", ["team_id", "person"])


def downgrade() -> None:
    """Take the step back."""
    op.drop_table("invitations")
    op.drop_table("contracts")
    op.drop_column("check_ins", "custom")
