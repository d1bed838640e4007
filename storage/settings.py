"""Queries on a workspace and its settings."""

from sqlmodel import Session, select

from storage import rows
from storage.records import Settings, Workspace
from storage.tables import WorkspaceRow


def workspace(session: Session) -> Workspace | None:
    """Return this session's workspace, or None before its first start."""
    return rows.one(session, WorkspaceRow, Workspace)


def add(session: Session, workspace: Workspace) -> None:
    """Insert a workspace unless it is there."""
    rows.add_if_new(session, WorkspaceRow, workspace)


def put(session: Session, workspace: Workspace) -> Workspace:
    """Write a changed workspace when nobody changed it since it was read."""
    return rows.put(session, WorkspaceRow, workspace)


def get(session: Session) -> Settings:
    """Return the settings of this session's workspace; the defaults before an admin has said anything."""
    document = session.execute(select(WorkspaceRow.settings).where(rows.mine(session, WorkspaceRow))).scalar()
    return Settings.model_validate(document or {})


def teams(session: Session) -> list[str]:
    """Return every workspace's team; for the system session."""
    return list(session.execute(select(WorkspaceRow.team_id).order_by(WorkspaceRow.team_id)).scalars())


def write(session: Session, chosen: Settings) -> None:
    """Write a workspace's settings when nobody changed them since they were read."""
    present = workspace(session)
    if present is not None:
        put(session, present.model_copy(update={"settings": chosen.model_dump(mode="json")}))
