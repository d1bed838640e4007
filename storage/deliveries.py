"""The outbox: every message is a row before it is said (RELIABILITY 1)."""

import secrets
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Boolean, Integer, and_, bindparam, case, func, or_, tuple_, union
from sqlmodel import Session, col, select, update

from storage import database_time, rows
from storage.records import Delivery
from storage.store import new_id
from storage.tables import DeliveryRow, HandoffRow, NudgeStepRow
from storage.vocabulary import OPEN_STATES, DeliveryState

AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
LEASE = 120.0
"""Seconds a claim holds: at least twice the HTTP timeout of 10 s and the assumed history lag of 45 s."""
VERIFY_AFTER = 240.0
"""Seconds after which a message that was sent more than once is looked for again."""
HOME = "home"
"""The kind of a person's Home."""
ENDED_BADLY = (DeliveryState.FAILED, DeliveryState.BLOCKED, DeliveryState.UNCERTAIN)
WAITING = (DeliveryState.PENDING, DeliveryState.SENDING)


def add(
    session: Session,
    kind: str,
    *,
    key: str,
    due_at: datetime,
    handoff_id: int | None = None,
    subject_id: int | None = None,
    person: str | None = None,
    channel: str | None = None,
    thread_ts: str | None = None,
    thread_of: str | None = None,
    expires_at: datetime | None = None,
    live: bool = False,
    **args: Any,
) -> bool:
    """Add a message to be said; one with the same key is there only once. Tell whether it is new."""
    delivery = Delivery(
        team_id=rows.team(session),
        id=new_id(),
        kind=kind,
        dedupe_key=key,
        due_at=due_at,
        handoff_id=handoff_id,
        subject_id=subject_id,
        person=person,
        channel=channel,
        thread_ts=thread_ts,
        thread_of=thread_of,
        expires_at=expires_at,
        live=live,
        args=args,
        next_try_at=AT_ONCE,
    )
    session.info["speaks"] = True
    return rows.add_if_new(session, DeliveryRow, delivery)


def redraw(session: Session, handoff_id: int) -> None:
    """Have every living message about a handoff, and its people's Homes, drawn anew from the rows, in place."""
    _redraw(session, col(DeliveryRow.handoff_id) == handoff_id)
    its_own = (rows.mine(session, HandoffRow), col(HandoffRow.id) == handoff_id)
    people = union(
        *(select(col(who)).where(*its_own) for who in (HandoffRow.requester, HandoffRow.architect))
    )
    _redraw(session, and_(col(DeliveryRow.kind) == HOME, col(DeliveryRow.person).in_(people)))
    reminded = select(col(NudgeStepRow.said_in)).where(
        rows.mine(session, NudgeStepRow), col(NudgeStepRow.handoff_id) == handoff_id
    )
    _redraw(session, col(DeliveryRow.dedupe_key).in_(reminded.where(col(NudgeStepRow.said_in).is_not(None))))


def redraw_key(session: Session, key: str) -> None:
    """Have one living message drawn anew, also one that could not be said before."""
    _redraw(session, col(DeliveryRow.dedupe_key) == key, ended=ENDED_BADLY)


def _redraw(session: Session, which: Any, *, ended: tuple[DeliveryState, ...] = ()) -> None:
    state = col(DeliveryRow.state)
    done = state.in_((DeliveryState.POSTED, *ended))
    session.info["speaks"] = True
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), which, col(DeliveryRow.live).is_(True))
        .where(state.in_((DeliveryState.POSTED, *WAITING, *ended)))
        .values(
            wanted=col(DeliveryRow.wanted) + 1,
            # What ended badly may have been said all the same: an attempt that is left has it looked for first.
            attempt=case(
                (state == DeliveryState.POSTED, 0),
                (state.in_(ENDED_BADLY), 1),
                else_=col(DeliveryRow.attempt),
            ),
            next_try_at=case((done, AT_ONCE), else_=col(DeliveryRow.next_try_at)),
            state=case((done, DeliveryState.PENDING), else_=state),
        )
    )


def cancel(session: Session, handoff_id: int, *, kinds: Collection[str]) -> None:
    """Cancel what is not yet said of some kinds about a handoff."""
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.handoff_id) == handoff_id)
        .where(col(DeliveryRow.kind).in_(kinds), col(DeliveryRow.state) == DeliveryState.PENDING)
        .where(col(DeliveryRow.slack_ts).is_(None))
        .values(state=DeliveryState.CANCELLED)
    )


def is_closed(session: Session, channel: str, *, error: str, besides: int) -> bool:
    """Tell whether another message than this one is blocked by a channel already, for the same reason."""
    other = (
        col(DeliveryRow.channel) == channel,
        col(DeliveryRow.id) != besides,
        col(DeliveryRow.last_error) == error,
    )
    found = rows.some(
        session, DeliveryRow, Delivery, *other, col(DeliveryRow.state) == DeliveryState.BLOCKED, limit=1
    )
    return bool(found)


def was_posted(session: Session, channel: str, *, since: datetime) -> bool:
    """Tell whether something that was due since a moment was said in a channel."""
    there = (col(DeliveryRow.channel) == channel, col(DeliveryRow.state) == DeliveryState.POSTED)
    later = col(DeliveryRow.due_at) > since
    return bool(rows.some(session, DeliveryRow, Delivery, *there, later, limit=1))


def unblock(session: Session, channel: str) -> None:
    """Try again what was blocked by a channel that works again, replies to what was said there included."""
    there = select(col(DeliveryRow.dedupe_key)).where(
        rows.mine(session, DeliveryRow), col(DeliveryRow.channel) == channel
    )
    _try_again(session, or_(col(DeliveryRow.channel) == channel, col(DeliveryRow.thread_of).in_(there)))


def move(session: Session, kind: str, *, old: str, new: str, also_said: bool) -> None:
    """Say what is blocked of a kind in another channel, `also_said` what its old one shows of open handoffs too.

    What lives in their threads comes along; what was only said there stays where it was.
    """
    is_open = select(col(HandoffRow.id)).where(
        rows.mine(session, HandoffRow), col(HandoffRow.state).in_(OPEN_STATES)
    )
    states = (DeliveryState.BLOCKED, *([DeliveryState.POSTED] if also_said else []))
    is_there = col(DeliveryRow.state).in_(states)
    which = (
        rows.mine(session, DeliveryRow),
        col(DeliveryRow.channel) == old,
        col(DeliveryRow.kind) == kind,
        col(DeliveryRow.thread_ts).is_(None),
        col(DeliveryRow.handoff_id).in_(is_open),
        is_there,
    )
    keys = list(session.execute(select(col(DeliveryRow.dedupe_key)).where(*which)).scalars())
    anew = {"slack_ts": None, "thread_ts": None, "drawn": 0, "state": DeliveryState.BLOCKED}
    replies = (col(DeliveryRow.thread_of).in_(keys), col(DeliveryRow.live).is_(True), is_there)
    moved = update(DeliveryRow).where(rows.mine(session, DeliveryRow))
    session.execute(moved.where(col(DeliveryRow.dedupe_key).in_(keys)).values(channel=new, **anew))
    session.execute(moved.where(*replies).values(channel=None, **anew))
    _try_again(session, or_(*(col(key).in_(keys) for key in (DeliveryRow.dedupe_key, DeliveryRow.thread_of))))


def _try_again(session: Session, *which: Any) -> None:
    """Say what was blocked anew; what was tried before it was blocked may be there, and is looked for first."""
    again = col(DeliveryRow.attempt) > 1
    first = col(DeliveryRow.first_attempt_at)
    session.info["speaks"] = True
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.state) == DeliveryState.BLOCKED, *which)
        .values(
            state=DeliveryState.PENDING,
            attempt=case((again, 1), else_=0),
            next_try_at=AT_ONCE,
            first_attempt_at=case((again, first), else_=None),
        )
    )


def resume(session: Session, *, since: datetime) -> None:
    """Try again what was blocked and has been due since a moment, and what is only to be drawn anew."""
    _try_again(session, or_(col(DeliveryRow.due_at) >= since, col(DeliveryRow.slack_ts).is_not(None)))


def by_key(session: Session, key: str) -> Delivery | None:
    """Return the delivery with a key, or None."""
    return rows.one(session, DeliveryRow, Delivery, col(DeliveryRow.dedupe_key) == key)


def late_for(session: Session, key: str) -> list[Delivery]:
    """Return what was not said in time and is told of in the message with a key, the longest due first."""
    late = (col(DeliveryRow.state) == DeliveryState.EXPIRED, col(DeliveryRow.last_error) == key)
    return rows.some(session, DeliveryRow, Delivery, *late, order=[col(DeliveryRow.due_at)])


def of_keys(session: Session, keys: Collection[str]) -> list[Delivery]:
    """Return the deliveries with some keys, the longest due first."""
    wanted = col(DeliveryRow.dedupe_key).in_(keys)
    return rows.some(session, DeliveryRow, Delivery, wanted, order=[col(DeliveryRow.due_at)])


def at_message(session: Session, *, channel: str, ts: str) -> Delivery | None:
    """Return the delivery that is a given message, or None."""
    found = rows.some(
        session,
        DeliveryRow,
        Delivery,
        col(DeliveryRow.slack_ts) == ts,
        col(DeliveryRow.channel) == channel,
        limit=1,
    )
    return found[0] if found else None


def of_handoff(session: Session, handoff_id: int) -> list[Delivery]:
    """Return every delivery about a handoff, the oldest first."""
    return rows.some(
        session, DeliveryRow, Delivery, col(DeliveryRow.handoff_id) == handoff_id, order=[col(DeliveryRow.id)]
    )


def _due(session: Session, at: datetime) -> Any:
    now = database_time.now(session)
    state = col(DeliveryRow.state)
    return and_(
        rows.written_out(state, WAITING),
        rows.served(session, DeliveryRow),
        col(DeliveryRow.due_at) <= at,
        or_(
            and_(state == DeliveryState.PENDING, col(DeliveryRow.next_try_at) <= now),
            and_(state == DeliveryState.SENDING, col(DeliveryRow.lease_until) < now),
        ),
    )


def anything_due(session: Session, *, at: datetime) -> bool:
    """Tell whether a claim would find something, without taking the write lock."""
    query = select(col(DeliveryRow.id)).where(_due(session, at)).limit(1)
    return session.execute(query).first() is not None


def claim(session: Session, *, at: datetime, limit: int = 100, lease: float = LEASE) -> list[Delivery]:
    """Take what is due for this worker, oldest first, for `lease` seconds of the database's clock."""
    table = DeliveryRow.__table__  # type: ignore[attr-defined]
    row = (col(DeliveryRow.team_id), col(DeliveryRow.id))
    due = (
        select(*row)
        .where(_due(session, at))
        .order_by(col(DeliveryRow.due_at), col(DeliveryRow.id))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    now = database_time.now(session)
    claimed = session.execute(
        update(DeliveryRow)
        .where(tuple_(*row).in_(due))
        .values(
            state=DeliveryState.SENDING,
            attempt=col(DeliveryRow.attempt) + 1,
            token=secrets.token_hex(12),
            lease_until=database_time.now(session, plus=lease),
            first_attempt_at=func.coalesce(col(DeliveryRow.first_attempt_at), now),
        )
        .returning(*table.c)
    )
    return sorted(rows.as_records(Delivery, claimed.mappings()), key=lambda d: (d.due_at, d.id))


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
    table = DeliveryRow.__table__  # type: ignore[attr-defined]
    more = table.c.wanted > bindparam("drawn_now", type_=Integer)
    again = bindparam("again_now", type_=Boolean)
    values = {
        "state": case((more, DeliveryState.PENDING), else_=DeliveryState.POSTED),
        "next_try_at": AT_ONCE,
        "attempt": 0,
        "first_attempt_at": case((again, table.c.first_attempt_at), else_=None),
        "channel": bindparam("channel_now"),
        "slack_ts": bindparam("ts_now"),
        "thread_ts": bindparam("thread_now"),
        "drawn": bindparam("drawn_now"),
        "last_error": "",
        "verify_at": case((again, database_time.now(session, plus=verify_after)), else_=table.c.verify_at),
    }
    said = [
        {
            "drawn_now": one.delivery.wanted,
            "again_now": one.delivery.attempt > 1 and one.delivery.slack_ts is None,
            "channel_now": one.channel,
            "ts_now": one.ts,
            "thread_now": one.thread_ts,
        }
        for one in posted
    ]
    return _settle_each(session, [one.delivery for one in posted], values, said)


def release(session: Session, released: Sequence[Released]) -> bool:
    """Give claimed messages back; False: some lease was lost."""
    values = {
        "state": DeliveryState.PENDING,
        "next_try_at": database_time.now_and(session, "after_now"),
        "attempt": bindparam("attempt_now"),
        "first_attempt_at": bindparam("first_now"),
        "last_error": bindparam("error_now"),
    }
    given = [
        {
            "after_now": database_time.span(session, one.after),
            "attempt_now": one.delivery.attempt if one.counted else max(one.delivery.attempt - 1, 0),
            "first_now": one.delivery.first_attempt_at if one.counted or one.delivery.attempt > 1 else None,
            "error_now": one.error[:500],
        }
        for one in released
    ]
    return _settle_each(session, [one.delivery for one in released], values, given)


def _settle_each(
    session: Session,
    claimed: Sequence[Delivery],
    values: Mapping[str, Any],
    of_each: Sequence[dict[str, Any]],
) -> bool:
    """Settle several in one statement, each with its own values; tell whether every lease was still held."""
    table = DeliveryRow.__table__  # type: ignore[attr-defined]
    session.info["speaks"] = True
    settled = session.execute(
        update(table)
        .where(rows.mine(session, DeliveryRow), table.c.id == bindparam("id_now"))
        .where(table.c.token == bindparam("token_now"))
        .values(token=None, lease_until=None, **values),
        [
            {**own, "id_now": one.id, "token_now": one.token}
            for one, own in zip(claimed, of_each, strict=True)
        ],
    )
    return rows.changed(settled) == len(claimed)


def mark(session: Session, delivery: Delivery, state: DeliveryState, *, error: str = "") -> bool:
    """End a claimed delivery in some state. False when the lease was lost."""
    return _settle(session, delivery, state=state, last_error=error[:500])


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
    state = col(DeliveryRow.state)
    moment = case(
        (state == DeliveryState.PENDING, col(DeliveryRow.next_try_at)), else_=col(DeliveryRow.lease_until)
    )
    waiting = (
        rows.written_out(state, WAITING),
        col(DeliveryRow.due_at) <= at,
        rows.served(session, DeliveryRow),
    )
    query = select(moment).where(*waiting).order_by(moment).limit(1)
    soonest = session.execute(query).scalar()
    return None if soonest is None else max((soonest - database_time.read(session)).total_seconds(), 0.0)
