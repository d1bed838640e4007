"""Agreeing and what came of it: owners of KPIs, signatures, lanes, verdicts, pilots."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

OF_HANDOFF = (["team_id", "handoff_id"], ["handoffs.team_id", "handoffs.id"])
OF_LANE = (["team_id", "lane_id"], ["swim_lanes.team_id", "swim_lanes.id"])
OF_WORKSPACE = (["team_id"], ["workspaces.team_id"])
OWNERS = ("marketing_owner", "it_owner", "baseline_owner")
HELD = sa.text("revoked_at IS NULL")
IN_FORCE = sa.text("agreed_at IS NOT NULL AND ended_at IS NULL")
NOT_ENDED = sa.text("ended_at IS NULL")
NOT_SETTLED = sa.text("settled_at IS NULL")


def _text(name: str, length: int | None = None, *, default: str | None = None) -> sa.Column[str]:
    return sa.Column(name, sa.String(length=length), nullable=False, server_default=default)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def _large(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger(), autoincrement=False, nullable=nullable)


def _instant(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _day(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.Date(), nullable=nullable)


def _document(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=op.f(f"pk_{table}"))


def _foreign(table: str, columns: list[str], of: list[str]) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(columns, of, name=op.f(f"fk_{table}_{'_'.join(columns)}"))


def upgrade() -> None:
    """Take the step."""
    for column in (
        _text("marketing_owner", 32, default=""),
        _text("it_owner", 32, default=""),
        _text("enabling", default=""),
        _text("source", default=""),
        _text("baseline_owner", 32, default=""),
        _day("baseline_by", nullable=True),
    ):
        op.add_column("kpis", column)
    for owner in OWNERS:
        op.create_index(op.f(f"ix_kpis_team_id_{owner}"), "kpis", ["team_id", owner])
    for table in ("nudges", "nudge_steps"):
        with op.batch_alter_table(table) as batch:
            batch.alter_column("handoff_id", existing_type=sa.Integer(), nullable=True)
    _sign_offs()
    _lanes()
    _verdicts()
    _pilots()


def _sign_offs() -> None:
    op.create_table(
        "kpi_versions",
        _text("team_id", 32),
        _number("handoff_id"),
        _number("number"),
        _text("digest", 64),
        _document("content"),
        _document("diff"),
        _text("by", 32),
        _instant("at"),
        _foreign("kpi_versions", *OF_HANDOFF),
        _key("kpi_versions", "team_id", "handoff_id", "number"),
    )
    op.create_table(
        "sign_offs",
        _text("team_id", 32),
        _large("id"),
        _text("subject", 24),
        _large("subject_id"),
        _text("digest", 64),
        _text("side", 24),
        _text("signer", 32),
        _text("by", 32),
        _instant("at"),
        _instant("revoked_at", nullable=True),
        _text("revoked_why"),
        _key("sign_offs", "team_id", "id"),
    )
    op.create_index(
        op.f("ix_sign_offs_team_id_subject_subject_id"), "sign_offs", ["team_id", "subject", "subject_id"]
    )
    op.create_index(
        "uq_sign_offs_held",
        "sign_offs",
        ["team_id", "subject", "subject_id", "side"],
        unique=True,
        sqlite_where=HELD,
        postgresql_where=HELD,
    )
    op.create_table(
        "dissents",
        _text("team_id", 32),
        _large("id"),
        _text("subject", 24),
        _large("subject_id"),
        _text("digest", 64),
        _text("side", 24),
        _text("person", 32),
        _text("text"),
        _instant("at"),
        _key("dissents", "team_id", "id"),
        sa.UniqueConstraint(
            "team_id",
            "subject",
            "subject_id",
            "digest",
            "person",
            name=op.f("uq_dissents_team_id_subject_subject_id_digest_person"),
        ),
    )


def _lanes() -> None:
    op.create_table(
        "swim_lanes",
        _text("team_id", 32),
        _number("id"),
        _text("name", 150),
        _text("usual", 24),
        _document("cues"),
        _text("created_by", 32),
        _instant("created_at"),
        _instant("removed_at", nullable=True),
        _number("version"),
        _foreign("swim_lanes", *OF_WORKSPACE),
        _key("swim_lanes", "team_id", "id"),
    )
    op.create_table(
        "lane_versions",
        _text("team_id", 32),
        _large("id"),
        _number("lane_id"),
        _number("number"),
        _text("name", 150),
        _text("lane_owner", 32),
        _text("other", 32),
        _text("other_role"),
        _text("why"),
        _text("decision_points"),
        _text("occasions"),
        _text("how", 24),
        _day("until", nullable=True),
        _day("expires_on"),
        _text("digest", 64),
        _document("diff"),
        _text("proposed_by", 32),
        _instant("proposed_at"),
        _instant("agreed_at", nullable=True),
        _instant("ended_at", nullable=True),
        _text("ended_why"),
        _number("version"),
        _foreign("lane_versions", *OF_LANE),
        _key("lane_versions", "team_id", "id"),
        sa.UniqueConstraint(
            "team_id", "lane_id", "number", name=op.f("uq_lane_versions_team_id_lane_id_number")
        ),
    )
    op.create_index(
        "uq_lane_versions_in_force",
        "lane_versions",
        ["team_id", "lane_id"],
        unique=True,
        sqlite_where=IN_FORCE,
        postgresql_where=IN_FORCE,
    )
    op.create_index(
        "ix_lane_versions_expiry",
        "lane_versions",
        ["expires_on"],
        sqlite_where=NOT_ENDED,
        postgresql_where=NOT_ENDED,
    )
    op.create_table(
        "lane_uses",
        _text("team_id", 32),
        _number("handoff_id"),
        _number("lane_id"),
        _large("lane_version_id", nullable=True),
        _text("override_owner", 32),
        _text("override_why"),
        _text("by", 32),
        _instant("at"),
        _number("version"),
        _foreign("lane_uses", *OF_HANDOFF),
        _foreign("lane_uses", *OF_LANE),
        _key("lane_uses", "team_id", "handoff_id", "lane_id"),
    )
    op.create_index(op.f("ix_lane_uses_team_id_lane_id"), "lane_uses", ["team_id", "lane_id"])
    op.create_table(
        "lane_claims",
        _text("team_id", 32),
        _number("lane_id"),
        _text("side", 24),
        _text("person", 32),
        _text("why"),
        _instant("at"),
        _day("decide_by"),
        _instant("settled_at", nullable=True),
        _number("version"),
        _foreign("lane_claims", *OF_LANE),
        _key("lane_claims", "team_id", "lane_id", "side"),
    )


def _verdicts() -> None:
    op.create_table(
        "verdicts",
        _text("team_id", 32),
        _number("handoff_id"),
        _number("position"),
        _day("measure_on"),
        _text("extended_by", 32),
        _number("extended_weeks"),
        _instant("asked_at", nullable=True),
        sa.Column("result", sa.String(length=24), nullable=True),
        sa.Column("actual", sa.String(length=40), nullable=True),
        sa.Column("disagreed", sa.Boolean(), nullable=False),
        _text("why"),
        _instant("settled_at", nullable=True),
        _number("version"),
        _foreign("verdicts", *OF_HANDOFF),
        _key("verdicts", "team_id", "handoff_id", "position"),
    )
    op.create_index(
        "ix_verdicts_open",
        "verdicts",
        ["measure_on"],
        sqlite_where=NOT_SETTLED,
        postgresql_where=NOT_SETTLED,
    )
    op.create_index(op.f("ix_verdicts_team_id_settled_at"), "verdicts", ["team_id", "settled_at"])
    op.create_table(
        "verdict_sides",
        _text("team_id", 32),
        _number("handoff_id"),
        _number("position"),
        _text("side", 24),
        _text("person", 32),
        sa.Column("said", sa.String(length=24), nullable=True),
        sa.Column("actual", sa.String(length=40), nullable=True),
        _text("why"),
        _text("source"),
        _text("helped"),
        _text("hurt"),
        _instant("given_at", nullable=True),
        sa.Column("confirmed", sa.String(length=40), nullable=True),
        _instant("confirmed_at", nullable=True),
        _number("version"),
        _foreign("verdict_sides", *OF_HANDOFF),
        _key("verdict_sides", "team_id", "handoff_id", "position", "side"),
    )


def _pilots() -> None:
    op.create_table(
        "pilots",
        _text("team_id", 32),
        _large("id"),
        _text("name", 150),
        _document("channels"),
        _document("people"),
        _day("starts_on"),
        _day("ends_on"),
        _document("baseline"),
        _document("page"),
        _text("started_by", 32),
        _instant("started_at"),
        _instant("ended_at", nullable=True),
        _text("decision", 24),
        _text("decision_why"),
        _text("decided_by", 32),
        _number("version"),
        _foreign("pilots", *OF_WORKSPACE),
        _key("pilots", "team_id", "id"),
    )
    op.create_index(
        "uq_pilots_running",
        "pilots",
        ["team_id"],
        unique=True,
        sqlite_where=NOT_ENDED,
        postgresql_where=NOT_ENDED,
    )


def downgrade() -> None:
    """Take the step back."""
    for table in (
        "pilots",
        "verdict_sides",
        "verdicts",
        "lane_claims",
        "lane_uses",
        "lane_versions",
        "swim_lanes",
        "dissents",
        "sign_offs",
        "kpi_versions",
    ):
        op.drop_table(table)
    for table in ("nudges", "nudge_steps"):
        op.execute(sa.text(f"DELETE FROM {table} WHERE handoff_id IS NULL"))  # noqa: S608 - our own two names
        with op.batch_alter_table(table) as batch:
            batch.alter_column("handoff_id", existing_type=sa.Integer(), nullable=False)
    for owner in OWNERS:
        op.drop_index(op.f(f"ix_kpis_team_id_{owner}"), "kpis")
    for column in ("marketing_owner", "it_owner", "enabling", "source", "baseline_owner", "baseline_by"):
        op.drop_column("kpis", column)
