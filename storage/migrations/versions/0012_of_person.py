"""A person's handoffs state by state, so that the open ones are found without walking along the closed."""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

PEOPLE = ("requester", "architect")


def upgrade() -> None:
    """Take the step."""
    for person in PEOPLE:
        op.create_index(
            op.f(f"ix_handoffs_team_id_{person}_state_updated_at"),
            "handoffs",
            ["team_id", person, "state", "updated_at"],
        )
        op.drop_index(op.f(f"ix_handoffs_team_id_{person}_updated_at"), table_name="handoffs")


def downgrade() -> None:
    """Take the step back."""
    for person in PEOPLE:
        op.create_index(
            op.f(f"ix_handoffs_team_id_{person}_updated_at"), "handoffs", ["team_id", person, "updated_at"]
        )
        op.drop_index(op.f(f"ix_handoffs_team_id_{person}_state_updated_at"), table_name="handoffs")
