"""The outbox: every message is a row before it is said (RELIABILITY 1)."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Executable,
    bindparam,
    case,
    literal,
    or_,
    union_all,
)
from sqlmodel import Session, col, select, update

from storage import rows
from storage.records import Delivery
from storage.store import new_id
from storage.tables import DeliveryRow, HandoffRow, NudgeStepRow
from storage.vocabulary import OPEN_STATES, DeliveryState

AT_ONCE = datetime(2000, 1, 1, tzinfo=UTC)
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
