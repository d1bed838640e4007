"""PostgreSQL itself shows a session the rows of its own team only (RELIABILITY R20)."""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

TABLES = (
    "check_ins",
    "contracts",
    "deliveries",
    "dissents",
    "drafts",
    "handoffs",
    "history",
    "inbox",
    "invitations",
    "kpi_versions",
    "kpis",
    "labels",
    "lane_claims",
    "lane_uses",
    "lane_versions",
    "likeness_terms",
    "links",
    "mutes",
    "nudge_steps",
    "nudges",
    "outcome_contexts",
    "people",
    "pilots",
    "preferences",
    "questions",
    "sign_offs",
    "sources",
    "swim_lanes",
    "tallies",
    "verdict_sides",
    "verdicts",
    "watch_counts",
    "workspaces",
)


def upgrade() -> None:
    """Take the step."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY of_team ON {table} USING "
            "((SELECT current_setting('stile.team', true)) IN ('*', team_id))"
        )


def downgrade() -> None:
    """Take the step back."""
    if op.get_bind().dialect.name != "postgresql":
        return
    for table in TABLES:
        op.execute(f"DROP POLICY of_team ON {table}")
        op.execute(f"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY")
