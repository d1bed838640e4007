"""Queries on a workspace and its settings."""

from functools import lru_cache

from sqlalchemy import Executable, Text, type_coerce
from sqlmodel import Session, select

from storage import rows
from storage.records import Settings, Workspace
from storage.tables import WorkspaceRow

_READ = "settings"
"""Where a session keeps the settings it has read."""


def workspace(session: Session) -> Workspace | None:
    """Return this session's workspace, or None before its first start."""
    return rows.one(session, WorkspaceRow, Workspace)


def add(session: Session, workspace: Workspace) -> None:
    """Insert a workspace unless it is there."""
    session.info.pop(_READ, None)
    rows.add_if_new(session, WorkspaceRow, workspace)


def put(session: Session, workspace: Workspace) -> Workspace:
    """Write a changed workspace when nobody changed it since it was read."""
    session.info.pop(_READ, None)
    return rows.put(session, WorkspaceRow, workspace)


def get(session: Session) -> Settings:
    """Return the settings of this session's workspace; the defaults before an admin has said anything."""
    known: Settings | None = session.info.get(_READ)
    if known is None:  # one unit of work asks for them a dozen times
        known = _parsed(rows.run(session, _text()).scalar() or "{}")
        session.info[_READ] = known
    return known


@rows.prepared
def _text() -> Executable:
    text = type_coerce(rows.columns(WorkspaceRow).settings, Text())
    return select(text).where(rows.of_team(WorkspaceRow))


@lru_cache(maxsize=256)
def _parsed(text: str) -> Settings:
    return Settings.model_validate_json(text)  # as it was when it was last read, most often


def teams(session: Session) -> list[str]:
    """Return every workspace's team; for the system session."""
    return list(session.execute(select(WorkspaceRow.team_id).order_by(WorkspaceRow.team_id)).scalars())


def write(session: Session, chosen: Settings) -> None:
    """Write a workspace's settings when nobody changed them since they were read."""
    present = workspace(session)
    if present is not None:
        put(session, present.model_copy(update={"settings": chosen.model_dump(mode="json")}))
