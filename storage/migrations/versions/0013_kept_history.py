"""History is only ever added to, and the database itself sees to it; who did it can be made nobody (RELIABILITY J5)."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

SAID = "history is only ever added to"
OF_WHAT_WAS = 'team_id, id, handoff_id, at, what, "before", "after", surface'
"""Every column but the one that names a person."""
MOMENTS = {"changed": f"UPDATE OF {OF_WHAT_WAS}", "deleted": "DELETE"}


def upgrade() -> None:
    """Take the step."""
    if op.get_bind().dialect.name == "sqlite":
        for name, moment in MOMENTS.items():
            op.execute(
                f"CREATE TRIGGER history_{name} BEFORE {moment} ON history "
                f"BEGIN SELECT RAISE(ABORT, '{SAID}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION history_is_kept() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{SAID}'; END $$"
    )
    for name, moment in {**MOMENTS, "emptied": "TRUNCATE"}.items():
        op.execute(
            f"CREATE TRIGGER history_{name} BEFORE {moment} ON history "
            "FOR EACH STATEMENT EXECUTE FUNCTION history_is_kept()"
        )


def downgrade() -> None:
    """Take the step back."""
    if op.get_bind().dialect.name == "sqlite":
        for name in MOMENTS:
            op.execute(f"DROP TRIGGER history_{name}")
        return
    op.execute("DROP FUNCTION history_is_kept() CASCADE")
