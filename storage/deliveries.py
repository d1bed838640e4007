"""The outbox: every message is a row before it is said (RELIABILITY 1)."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
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
    literal,
    or_,
    tuple_,
    union_all,
)
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
CHECK_IN = "check_in"
"""The kind of the question about one check-in; several that wait for the same morning are said in one message."""
ABOUT = "about"
"""Under which a message keeps what it says together."""
ENDED_BADLY = (DeliveryState.FAILED, DeliveryState.BLOCKED, DeliveryState.UNCERTAIN)
WAITING = (DeliveryState.PENDING, DeliveryState.SENDING)


def message(
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
) -> Delivery:
    """Return a message to be said, as `add` and `add_all` take it."""
    return Delivery(
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


def add(session: Session, kind: str, *, key: str, due_at: datetime, **about: Any) -> bool:
    """Add a message to be said; one with the same key is there only once. Tell whether it is new."""
    session.info["speaks"] = True
    return rows.add_if_new(session, DeliveryRow, message(session, kind, key=key, due_at=due_at, **about))


def add_all(session: Session, *messages: Delivery) -> None:
    """Add some messages to be said, in one statement; one with the same key is there only once."""
    session.info["speaks"] = True
    rows.add_all_new(session, DeliveryRow, messages)


def redraw(session: Session, handoff_id: int) -> None:
    """Have every living message about a handoff, and its people's Homes, drawn anew from the rows, in place."""
    session.info["speaks"] = True
    rows.run(session, _redraw_own(), about=handoff_id)
    rows.run(session, _redraw_around(), about=handoff_id)


@rows.prepared
def _redraw_own() -> Executable:
    return _redrawn(rows.columns(DeliveryRow).handoff_id == bindparam("about"))


@rows.prepared
def _redraw_around() -> Executable:
    handoff, step = rows.columns(HandoffRow), rows.columns(NudgeStepRow)
    about: Any = bindparam("about")
    homes = (
        select(literal(home_key("")) + who).where(rows.of_team(HandoffRow), handoff.id == about)
        for who in (handoff.requester, handoff.architect)
    )
    reminded = select(step.said_in).where(rows.of_team(NudgeStepRow), step.handoff_id == about)
    told = rows.columns(DeliveryRow)
    together = select(told.last_error).where(rows.of_team(DeliveryRow), told.handoff_id == about)
    together = together.where(told.kind == CHECK_IN, told.state == DeliveryState.CANCELLED)
    # By their keys, which have an index; a Home looked for by its person would read every row of the team.
    keys = union_all(*homes, reminded.where(step.said_in.is_not(None)), together)
    return _redrawn(rows.columns(DeliveryRow).dedupe_key.in_(keys))


def home_key(person: str) -> str:
    """Return the key of a person's Home."""
    return f"{HOME}:{person}"


def bring_forward(session: Session, key: str, *, to: datetime) -> None:
    """Have one message that was not said yet said sooner, since the person it is for asked for it now."""
    session.info["speaks"] = True
    it = (col(DeliveryRow.dedupe_key) == key, col(DeliveryRow.slack_ts).is_(None))
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), *it, col(DeliveryRow.state) == DeliveryState.PENDING)
        .where(col(DeliveryRow.due_at) > to)
        .values(due_at=to)
    )


def planned_for(session: Session, person: str, *, after: datetime) -> list[Delivery]:
    """Return what is to be said to a person by direct message later than a moment, without what ends by itself."""
    row = DeliveryRow
    theirs = (col(row.person) == person, col(row.channel).is_(None), col(row.slack_ts).is_(None))
    waits = (rows.written_out(col(row.state), WAITING), col(row.state) == DeliveryState.PENDING)
    later = (col(row.due_at) > after, col(row.expires_at).is_(None))
    return rows.some(session, row, Delivery, *theirs, *waits, *later, order=[col(row.due_at)])


def plan(session: Session, delivery: Delivery, *, due_at: datetime) -> None:
    """Have a message that nobody says yet said at another moment."""
    session.info["speaks"] = True
    it = (col(DeliveryRow.id) == delivery.id, col(DeliveryRow.state) == DeliveryState.PENDING)
    session.execute(update(DeliveryRow).where(rows.mine(session, DeliveryRow), *it).values(due_at=due_at))


def unsaid(session: Session, kind: str, *, person: str, due_at: datetime) -> list[Delivery]:
    """Return what of a kind waits to be said to a person at one moment, the oldest first."""
    theirs = (col(DeliveryRow.kind) == kind, col(DeliveryRow.person) == person)
    waits = (rows.written_out(col(DeliveryRow.state), WAITING), col(DeliveryRow.slack_ts).is_(None))
    then = (col(DeliveryRow.due_at) == due_at, col(DeliveryRow.state) == DeliveryState.PENDING)
    return rows.some(session, DeliveryRow, Delivery, *theirs, *waits, *then, order=[col(DeliveryRow.id)])


def say_in(session: Session, key: str, folded: Collection[str], about: Sequence[int]) -> None:
    """Have some messages that were not said yet said in another one, which is about all of it."""
    it = col(DeliveryRow.dedupe_key) == key
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), it)
        .values(args={ABOUT: list(about)}, wanted=col(DeliveryRow.wanted) + 1)
    )
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.dedupe_key).in_(folded))
        .where(col(DeliveryRow.state) == DeliveryState.PENDING, col(DeliveryRow.slack_ts).is_(None))
        .values(state=DeliveryState.CANCELLED, last_error=key)
    )


def say_alone(session: Session, key: str, *, at: datetime) -> None:
    """Have a message that was to be said in another one said by itself after all."""
    session.info["speaks"] = True
    it = (col(DeliveryRow.dedupe_key) == key, col(DeliveryRow.state) == DeliveryState.CANCELLED)
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), *it)
        .values(state=DeliveryState.PENDING, last_error="", due_at=at)
    )


def redraw_key(session: Session, key: str) -> None:
    """Have one living message drawn anew, also one that could not be said before."""
    session.info["speaks"] = True
    rows.run(session, _redraw_key(), key=key)


def redraw_homes(session: Session, people: Collection[str]) -> None:
    """Have the Homes of some people drawn anew, in one statement."""
    if keys := [home_key(person) for person in people]:
        session.info["speaks"] = True
        rows.run(session, _redrawn(rows.columns(DeliveryRow).dedupe_key.in_(keys)))


def reword(session: Session, key: str, **values: Any) -> None:
    """Change what one living message is about, `args` or `handoff_id`, and have it drawn anew."""
    session.execute(
        update(DeliveryRow)
        .where(rows.mine(session, DeliveryRow), col(DeliveryRow.dedupe_key) == key)
        .values(**values)
    )
    redraw_key(session, key)


@rows.prepared
def _redraw_key() -> Executable:
    return _redrawn(rows.columns(DeliveryRow).dedupe_key == bindparam("key"), ended=ENDED_BADLY)


def _redrawn(*which: Any, ended: tuple[DeliveryState, ...] = ()) -> Executable:
    delivery = rows.columns(DeliveryRow)
    state = delivery.state
    done = state.in_((DeliveryState.POSTED, *ended))
    table = DeliveryRow.__table__  # type: ignore[attr-defined]
    return (
        update(table)
        .where(rows.of_team(DeliveryRow), *which, delivery.live.is_(True))
        .where(state.in_((DeliveryState.POSTED, *WAITING, *ended)))
        .values(
            wanted=delivery.wanted + 1,
            # What ended badly may have been said all the same: an attempt that is left has it looked for first.
            attempt=case(
                (state == DeliveryState.POSTED, 0),
                (state.in_(ENDED_BADLY), 1),
                else_=delivery.attempt,
            ),
            next_try_at=case((done, AT_ONCE), else_=delivery.next_try_at),
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


def waiting_for(
    session: Session, person: str, *, since: datetime, besides: Collection[str]
) -> list[Delivery]:
    """Return what was never said to a person and has been due since a moment, the newest first."""
    never_said = (rows.written_out(col(DeliveryRow.state), WAITING), col(DeliveryRow.slack_ts).is_(None))
    theirs = (col(DeliveryRow.person) == person, col(DeliveryRow.kind).not_in(besides))
    due = (col(DeliveryRow.due_at) <= since, col(DeliveryRow.handoff_id).is_not(None))
    newest_first = [col(DeliveryRow.due_at).desc(), col(DeliveryRow.id).desc()]
    return rows.some(session, DeliveryRow, Delivery, *never_said, *theirs, *due, order=newest_first)


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
