"""Queries on lanes, their versions, who claims them, and which of them handoffs touch."""

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import Executable, func
from sqlmodel import Session, col, delete, select, update
from sqlmodel.sql.expression import SelectOfScalar

from storage import rows
from storage.records import LaneClaim, LaneUse, LaneVersion, SwimLane
from storage.tables import (
    HandoffRow,
    LaneClaimRow,
    LaneUseRow,
    LaneVersionRow,
    NudgeRow,
    NudgeStepRow,
    SwimLaneRow,
)
from storage.vocabulary import OPEN_STATES, Side

LARGEST = 2**31
"""What the column of a lane's number holds."""


def add(session: Session, lane: SwimLane) -> bool:
    """Insert a lane unless its number is taken; tell whether it was inserted."""
    return rows.add_if_new(session, SwimLaneRow, lane)


def next_number(session: Session) -> int:
    """Return the number behind the last one that a lane has."""
    query = select(func.max(col(SwimLaneRow.id))).where(rows.mine(session, SwimLaneRow))
    return (session.execute(query).scalar() or 0) + 1


def get(session: Session, lane_id: int) -> SwimLane | None:
    """Return one lane, also one that was removed, or None."""
    if not 0 < lane_id < LARGEST:
        return None
    return rows.one(session, SwimLaneRow, SwimLane, col(SwimLaneRow.id) == lane_id)


def put(session: Session, lane: SwimLane) -> SwimLane:
    """Write a changed lane when nobody changed it since it was read."""
    return rows.put(session, SwimLaneRow, lane)


def every(session: Session) -> list[SwimLane]:
    """Return every lane there ever was, in the order of their numbers."""
    return rows.by(session, SwimLaneRow, SwimLane, order=("id",))


def add_version(session: Session, version: LaneVersion) -> None:
    """Insert a new version."""
    rows.add(session, LaneVersionRow, version)


def version(session: Session, version_id: int) -> LaneVersion | None:
    """Return one version, or None."""
    return rows.one(session, LaneVersionRow, LaneVersion, col(LaneVersionRow.id) == version_id)


def put_version(session: Session, version: LaneVersion) -> LaneVersion:
    """Write a changed version when nobody changed it since it was read."""
    return rows.put(session, LaneVersionRow, version)


def versions_of(session: Session, lane_ids: Collection[int]) -> dict[int, list[LaneVersion]]:
    """Return the versions of some lanes, by lane, the oldest first."""
    found: dict[int, list[LaneVersion]] = {lane_id: [] for lane_id in lane_ids}
    order = [col(LaneVersionRow.number)]
    for one in rows.some(
        session, LaneVersionRow, LaneVersion, col(LaneVersionRow.lane_id).in_(lane_ids), order=order
    ):
        found[one.lane_id].append(one)
    return found


def in_force(session: Session) -> list[LaneVersion]:
    """Return the versions that hold now, one a lane at most."""
    return rows.found(session, _in_force(), LaneVersionRow, LaneVersion)


@rows.prepared
def _in_force() -> Executable:
    version = rows.columns(LaneVersionRow)
    query = select(LaneVersionRow.__table__).where(rows.of_team(LaneVersionRow))  # type: ignore[attr-defined]
    return query.where(version.agreed_at.is_not(None), version.ended_at.is_(None))


def running_out(session: Session, by: date) -> list[LaneVersion]:
    """Return the versions that have not ended and expire until a day, the first one first."""
    runs = (col(LaneVersionRow.ended_at).is_(None), col(LaneVersionRow.expires_on) <= by)
    order = [col(LaneVersionRow.expires_on), col(LaneVersionRow.id)]
    return rows.some(session, LaneVersionRow, LaneVersion, *runs, order=order)


def proposed(session: Session) -> list[LaneVersion]:
    """Return the versions that wait for signatures."""
    waits = (col(LaneVersionRow.ended_at).is_(None), col(LaneVersionRow.agreed_at).is_(None))
    return rows.some(session, LaneVersionRow, LaneVersion, *waits)


def claims(session: Session, lane_ids: Collection[int]) -> list[LaneClaim]:
    """Return who claims to lead some lanes, where that is not settled, the first claim first."""
    is_open = (col(LaneClaimRow.lane_id).in_(lane_ids), col(LaneClaimRow.settled_at).is_(None))
    return rows.some(session, LaneClaimRow, LaneClaim, *is_open, order=[col(LaneClaimRow.at)])


def claimed(session: Session) -> list[int]:
    """Return the numbers of the lanes that somebody claims to lead, where that is not settled."""
    query = select(col(LaneClaimRow.lane_id)).where(
        rows.mine(session, LaneClaimRow), col(LaneClaimRow.settled_at).is_(None)
    )
    return list(session.execute(query.distinct()).scalars())


def claim_of(session: Session, lane_id: int, side: Side) -> LaneClaim | None:
    """Return the claim of one side to a lane, also a settled one, or None."""
    return rows.one(
        session, LaneClaimRow, LaneClaim, col(LaneClaimRow.lane_id) == lane_id, col(LaneClaimRow.side) == side
    )


def put_claim(session: Session, claim: LaneClaim) -> None:
    """Insert a claim, or write a changed one when nobody changed it since it was read."""
    if not rows.add_if_new(session, LaneClaimRow, claim):
        rows.put(session, LaneClaimRow, claim)


def uses(session: Session, handoff_id: int) -> list[LaneUse]:
    """Return the lanes that a handoff touches, in the order of their numbers."""
    return rows.by(session, LaneUseRow, LaneUse, order=("lane_id",), handoff_id=handoff_id)


def add_use(session: Session, *uses: LaneUse) -> None:
    """Keep that a handoff touches some lanes, each once."""
    rows.add_all_new(session, LaneUseRow, uses)


def put_use(session: Session, use: LaneUse) -> LaneUse:
    """Write a changed use when nobody changed it since it was read."""
    return rows.put(session, LaneUseRow, use)


def drop_uses(session: Session, handoff_id: int, lane_ids: Collection[int]) -> None:
    """Forget lanes that a handoff touches no more and of which nobody said anything."""
    if not lane_ids:
        return
    session.execute(
        delete(LaneUseRow).where(
            rows.mine(session, LaneUseRow),
            col(LaneUseRow.handoff_id) == handoff_id,
            col(LaneUseRow.lane_id).in_(lane_ids),
            col(LaneUseRow.override_owner) == "",
        )
    )


def touching(session: Session, lane_id: int) -> list[int]:
    """Return the numbers of the open handoffs that touch a lane, the oldest first."""
    query = _touching(session, lane_id).order_by(col(LaneUseRow.handoff_id))
    return list(session.execute(query).scalars())


def is_touched(session: Session, lane_id: int) -> bool:
    """Tell whether an open handoff touches a lane."""
    return session.execute(_touching(session, lane_id).limit(1)).first() is not None


def _touching(session: Session, lane_id: int) -> SelectOfScalar[int]:
    its_handoff = (col(HandoffRow.team_id) == col(LaneUseRow.team_id)) & (
        col(HandoffRow.id) == col(LaneUseRow.handoff_id)
    )
    return (
        select(col(LaneUseRow.handoff_id))
        .join(HandoffRow, its_handoff)
        .where(rows.mine(session, LaneUseRow), rows.mine(session, HandoffRow))
        .where(col(LaneUseRow.lane_id) == lane_id, col(HandoffRow.state).in_(OPEN_STATES))
    )


def asked_of(session: Session, kind: str, person: str) -> dict[int, datetime]:
    """Return since when a person was asked something of some lanes, by lane, also where the reminders rest."""
    query = select(col(NudgeRow.subject_id), col(NudgeRow.created_at)).where(
        rows.mine(session, NudgeRow), col(NudgeRow.kind) == kind, col(NudgeRow.person) == person
    )
    return {row.subject_id: row.created_at for row in session.execute(query)}


def reminded_in(session: Session, kinds: Collection[str], subject_ids: Collection[int]) -> list[str]:
    """Return the keys of the messages that reminded somebody of some subjects."""
    query = (
        select(col(NudgeStepRow.said_in))
        .join(
            NudgeRow,
            (col(NudgeRow.team_id) == col(NudgeStepRow.team_id))
            & (col(NudgeRow.id) == col(NudgeStepRow.nudge_id)),
        )
        .where(rows.mine(session, NudgeStepRow), rows.mine(session, NudgeRow))
        .where(col(NudgeRow.kind).in_(kinds), col(NudgeRow.subject_id).in_(subject_ids))
        .where(col(NudgeStepRow.said_in).is_not(None))
        .distinct()
    )
    return [key for key in session.execute(query).scalars() if key]


def settle_claims(session: Session, lane_id: int, *, at: datetime) -> None:
    """Settle every claim to a lane."""
    session.execute(
        update(LaneClaimRow)
        .where(rows.mine(session, LaneClaimRow), col(LaneClaimRow.lane_id) == lane_id)
        .where(col(LaneClaimRow.settled_at).is_(None))
        .values(settled_at=at, version=col(LaneClaimRow.version) + 1)
    )
