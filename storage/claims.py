"""Who is sending which delivery: leases by the database's clock, what became of them, second looks (RELIABILITY 1)."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Boolean,
    ColumnElement,
    Executable,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    func,
    or_,
    tuple_,
)
from sqlmodel import Session, col, select, update

from storage import database_time, rows
from storage.deliveries import AT_ONCE, WAITING
from storage.records import Delivery
from storage.tables import DeliveryRow
from storage.vocabulary import DeliveryState

LEASE = 120.0
"""Seconds a claim holds: at least twice the HTTP timeout of 10 s and the assumed history lag of 45 s."""
VERIFY_AFTER = 240.0
"""Seconds after which a message that was sent more than once is looked for again."""


def _due(dialect: str, serves: frozenset[str] | None) -> ColumnElement[bool]:
    """Return the condition that a row can be claimed at `due_by`; built once, since it is asked after every write."""
    row, now = rows.columns(DeliveryRow), database_time.on(dialect)
    return and_(
        rows.written_out(row.state, WAITING),
        rows.served_by(DeliveryRow, serves),
        row.due_at <= bindparam("due_by", type_=row.due_at.type),
        or_(
            and_(row.state == DeliveryState.PENDING, row.next_try_at <= now),
            and_(row.state == DeliveryState.SENDING, row.lease_until < now),
        ),
    )


def anything_due(session: Session, *, at: datetime) -> bool:
    """Tell whether a claim would find something, without taking the write lock."""
    query = _any_due(session.get_bind().dialect.name, session.info["serves"])
    return session.execute(query, {"due_by": at}).first() is not None


@lru_cache(maxsize=16)
def _any_due(dialect: str, serves: frozenset[str] | None) -> Select[Any]:
    return select(rows.columns(DeliveryRow).id).where(_due(dialect, serves)).limit(1)


def claim(session: Session, *, at: datetime, limit: int = 100, lease: float = LEASE) -> list[Delivery]:
    """Take what is due for this worker, oldest first, for `lease` seconds of the database's clock."""
    statement = _claiming(session.get_bind().dialect.name, session.info["serves"], limit, lease)
    claimed = session.execute(statement, {"due_by": at, "token_now": secrets.token_hex(12)})
    return sorted(rows.as_records(Delivery, claimed.mappings()), key=lambda d: (d.due_at, d.id))


@lru_cache(maxsize=16)
def _claiming(dialect: str, serves: frozenset[str] | None, limit: int, lease: float) -> Executable:
    table, row = DeliveryRow.__table__, rows.columns(DeliveryRow)  # type: ignore[attr-defined]
    due = (
        select(row.team_id, row.id)
        .where(_due(dialect, serves))
        .order_by(row.due_at, row.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    claiming: Executable = (
        update(table)
        .where(tuple_(row.team_id, row.id).in_(due))
        .values(
            state=DeliveryState.SENDING,
            attempt=row.attempt + 1,
            token=bindparam("token_now"),
            lease_until=database_time.on(dialect, plus=lease),
            first_attempt_at=func.coalesce(row.first_attempt_at, database_time.on(dialect)),
        )
        .returning(*table.c)
    )
    return claiming


def _settle(session: Session, delivery: Delivery, **values: Any) -> bool:
    settled = session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.id) == delivery.id)
        .where(col(DeliveryRow.token) == delivery.token)
        .values(token=None, lease_until=None, **values)
    )
    return rows.changed(settled) == 1


@dataclass(frozen=True)
class Posted:
    """A claimed message that Slack has, and where."""

    delivery: Delivery
    channel: str
    ts: str
    thread_ts: str | None = None


@dataclass(frozen=True)
class Released:
    """A claimed message that is given back, to be tried again after some seconds; `counted` keeps the attempt."""

    delivery: Delivery
    after: float
    counted: bool = False
    error: str = ""


def mark_posted(session: Session, posted: Sequence[Posted], *, verify_after: float = VERIFY_AFTER) -> bool:
    """Mark claimed messages as said, drawn again where more changed meanwhile; False: some lease was lost."""
    session.info["speaks"] = True
    said = [
        {
            **_claim_of(one.delivery),
            "drawn_now": one.delivery.wanted,
            "again_now": one.delivery.attempt > 1 and one.delivery.slack_ts is None,
            "channel_now": one.channel,
            "ts_now": one.ts,
            "thread_now": one.thread_ts,
        }
        for one in posted
    ]
    statement = _marking_posted(session.get_bind().dialect.name, verify_after)
    return rows.run_each(session, statement, said) == len(said)


@rows.prepared
def _marking_posted(dialect: str, verify_after: float) -> Executable:
    row, again = rows.columns(DeliveryRow), bindparam("again_now", type_=Boolean)
    more = row.wanted > bindparam("drawn_now", type_=Integer)
    return _settling(
        state=case((more, DeliveryState.PENDING), else_=DeliveryState.POSTED),
        next_try_at=AT_ONCE,
        attempt=0,
        first_attempt_at=case((again, row.first_attempt_at), else_=None),
        channel=bindparam("channel_now"),
        slack_ts=bindparam("ts_now"),
        thread_ts=bindparam("thread_now"),
        drawn=bindparam("drawn_now"),
        last_error="",
        verify_at=case((again, database_time.on(dialect, plus=verify_after)), else_=row.verify_at),
    )


def release(session: Session, released: Sequence[Released]) -> bool:
    """Give claimed messages back; False: some lease was lost."""
    session.info["speaks"] = True
    dialect = session.get_bind().dialect.name
    given = [
        {
            **_claim_of(one.delivery),
            "after_now": database_time.span(dialect, one.after),
            "attempt_now": one.delivery.attempt if one.counted else max(one.delivery.attempt - 1, 0),
            "first_now": one.delivery.first_attempt_at if one.counted or one.delivery.attempt > 1 else None,
            "error_now": one.error[:500],
        }
        for one in released
    ]
    return rows.run_each(session, _releasing(dialect), given) == len(given)


@rows.prepared
def _releasing(dialect: str) -> Executable:
    return _settling(
        state=DeliveryState.PENDING,
        next_try_at=database_time.on_and(dialect, "after_now"),
        attempt=bindparam("attempt_now"),
        first_attempt_at=bindparam("first_now"),
        last_error=bindparam("error_now"),
    )


def _settling(**values: Any) -> Executable:
    """Return what ends a claim, as long as it is still held."""
    table, row = DeliveryRow.__table__, rows.columns(DeliveryRow)  # type: ignore[attr-defined]
    held = (row.id == bindparam("id_now"), row.token == bindparam("token_now"))
    settling: Executable = (
        update(table).where(rows.of_team(DeliveryRow), *held).values(token=None, lease_until=None, **values)
    )
    return settling


def _claim_of(delivery: Delivery) -> dict[str, Any]:
    return {"id_now": delivery.id, "token_now": delivery.token}


def mark(session: Session, delivery: Delivery, state: DeliveryState, *, error: str = "") -> bool:
    """End a claimed delivery in some state. False when the lease was lost."""
    return _settle(session, delivery, state=state, last_error=error[:500])


def postpone(session: Session, delivery: Delivery, *, to: datetime) -> bool:
    """Give a claimed message back that is not to be said before a moment. False when the lease was lost."""
    session.info["speaks"] = True
    again = {"state": DeliveryState.PENDING, "attempt": 0, "first_attempt_at": None, "next_try_at": AT_ONCE}
    return _settle(session, delivery, due_at=to, **again)


def repost(session: Session, delivery: Delivery) -> bool:
    """Have a message that is gone from Slack said anew."""
    session.info["speaks"] = True
    return _settle(
        session,
        delivery,
        state=DeliveryState.PENDING,
        slack_ts=None,
        drawn=0,
        attempt=0,
        first_attempt_at=None,
        next_try_at=AT_ONCE,
    )


def heal(session: Session, posted: Posted, *, verify_after: float = VERIFY_AFTER) -> str | None:
    """After a lost lease: keep one message. Return the ts of the other one, to be deleted, or None.

    Whoever took the lease may have said it as well and died: it is looked for once more.
    """
    delivery = posted.delivery
    present = rows.one(session, DeliveryRow, Delivery, col(DeliveryRow.id) == delivery.id)
    if present is None or present.slack_ts == posted.ts:
        return None
    if present.slack_ts is not None:
        return posted.ts
    more = col(DeliveryRow.wanted) > delivery.wanted
    session.info["speaks"] = True
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.id) == delivery.id)
        .where(col(DeliveryRow.slack_ts).is_(None))
        .values(
            slack_ts=posted.ts,
            channel=posted.channel,
            state=case((more, DeliveryState.PENDING), else_=DeliveryState.POSTED),
            token=None,
            drawn=delivery.wanted,
            verify_at=database_time.now(session, plus=verify_after),
        )
    )
    return None


def to_verify(session: Session, *, limit: int = 50) -> list[Delivery]:
    """Return messages that may have been said twice and can be looked for now; for the system session."""
    table = DeliveryRow.__table__  # type: ignore[attr-defined]
    due = col(DeliveryRow.verify_at) <= database_time.now(session)
    query = select(*table.c).where(due, rows.served(session, DeliveryRow)).limit(limit)
    return rows.as_records(Delivery, session.execute(query).mappings())


def verify_later(session: Session, delivery: Delivery, *, after: float) -> None:
    """Put off looking for a message's copies by some seconds."""
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.id) == delivery.id)
        .values(verify_at=database_time.now(session, plus=after))
    )


def verified(session: Session, delivery: Delivery, *, ts: str) -> None:
    """Keep the oldest of a message's copies as the message."""
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.id) == delivery.id)
        .values(verify_at=None, first_attempt_at=None, slack_ts=ts)
    )


def seconds_to_next(session: Session, *, at: datetime) -> float | None:
    """Return in how many seconds of the database's clock the next waiting row can be claimed, or None."""
    query = _soonest(session.get_bind().dialect.name, session.info["serves"])
    soonest = session.execute(query, {"due_by": at}).first()
    return None if soonest is None else max((soonest[0] - soonest[1]).total_seconds(), 0.0)


@lru_cache(maxsize=16)
def _soonest(dialect: str, serves: frozenset[str] | None) -> Executable:
    row = rows.columns(DeliveryRow)
    moment = case((row.state == DeliveryState.PENDING, row.next_try_at), else_=row.lease_until)
    waiting = (
        rows.written_out(row.state, WAITING),
        row.due_at <= bindparam("due_by", type_=row.due_at.type),
        rows.served_by(DeliveryRow, serves),
    )
    soonest: Executable = select(moment, database_time.on(dialect)).where(*waiting).order_by(moment).limit(1)
    return soonest
