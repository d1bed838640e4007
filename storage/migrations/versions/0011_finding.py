"""The words of handoffs, by which a search finds them without reading them all."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

PART = sa.String(24, collation="C").with_variant(sa.String(24), "sqlite")
TABLES = ("handoff_words", "word_parts")


def upgrade() -> None:
    """Take the step; what was written before it is kept page by page at the next sweeps."""
    op.add_column("handoffs", sa.Column("findable", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_index(
        "ix_handoffs_not_findable",
        "handoffs",
        ["team_id", "id"],
        sqlite_where=sa.text("findable = 0"),
        postgresql_where=sa.text("NOT findable"),
    )
    op.create_table(
        "handoff_words",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("word", PART, nullable=False),
        sa.Column("handoff_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("team_id", "word", "handoff_id", name=op.f("pk_handoff_words")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_handoff_words_team_id_handoff_id"), "handoff_words", ["team_id", "handoff_id"])
    op.create_table(
        "word_parts",
        sa.Column("team_id", sa.String(length=32), nullable=False),
        sa.Column("part", PART, nullable=False),
        sa.Column("word", PART, nullable=False),
        sa.PrimaryKeyConstraint("team_id", "part", "word", name=op.f("pk_word_parts")),
        sqlite_with_rowid=False,
    )
    if op.get_bind().dialect.name == "postgresql":
        _hold_apart()


def _hold_apart() -> None:
    for table in TABLES:
        op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
        op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
        op.execute(
            f"CREATE POLICY of_team ON {table} USING "
            "((SELECT current_setting('stile.team', true)) IN ('*', team_id))"
        )


def downgrade() -> None:
    """Take the step back."""
    for table in TABLES:
        op.drop_table(table)
    op.drop_index("ix_handoffs_not_findable", "handoffs")
    op.drop_column("handoffs", "findable")
