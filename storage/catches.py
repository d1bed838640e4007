"""Queries of the catch: where handoffs were found, who is left alone, what people answered, and counts."""

from datetime import date, datetime
from typing import Any

from sqlmodel import Session, SQLModel, col, func, or_, select, update

from storage import rows
from storage.records import Handoff, Inbox, Label, Mute, Source, WatchCount
from storage.store import new_id
from storage.tables import HandoffRow, InboxRow, LabelRow, MuteRow, SourceRow, WatchCountRow
from storage.vocabulary import State

EVENT = "event"
"""The kind of an inbox row that holds an event."""


def add_source(session: Session, source: Source) -> None:
    """Insert where a handoff was found; a message has one handoff."""
    rows.add(session, SourceRow, source)


def source_at(session: Session, *, channel: str, ts: str) -> Source | None:
    """Return the source that is one message, or None."""
    return rows.one(session, SourceRow, Source, col(SourceRow.channel) == channel, col(SourceRow.ts) == ts)


def source_of(session: Session, handoff_id: int) -> Source | None:
    """Return where a handoff was found, or None when it began without a message."""
    return rows.one(session, SourceRow, Source, col(SourceRow.handoff_id) == handoff_id)


def change_source(session: Session, source: Source, **values: Any) -> None:
    """Change some facts of a source; each is written alone, so nobody who waits is overtaken."""
    session.execute(
        update(SourceRow)
        .where(rows.mine(session, SourceRow), col(SourceRow.handoff_id) == source.handoff_id)
        .values(**values)
    )


def mute(session: Session, *, person: str, channel: str) -> Mute | None:
    """Return what is remembered of wrong offers to one person in one channel, or None."""
    return rows.one(session, MuteRow, Mute, *_mute(person, channel))


def _mute(person: str, channel: str) -> tuple[Any, ...]:
    return col(MuteRow.person) == person, col(MuteRow.channel) == channel


def put_mute(session: Session, mute: Mute) -> None:
    """Write a mute over what was there."""
    _write_over(session, MuteRow, mute, *_mute(mute.person, mute.channel))


def put_label(session: Session, label: Label) -> None:
    """Write a person's answer over their earlier one."""
    _write_over(session, LabelRow, label, col(LabelRow.handoff_id) == label.handoff_id)


def labels(session: Session) -> list[Label]:
    """Return every answer of this workspace, the oldest first."""
    return rows.some(session, LabelRow, Label, order=[col(LabelRow.at), col(LabelRow.handoff_id)])


def with_words(session: Session, state: State, *, since: datetime, limit: int) -> list[Handoff]:
    """Return the handoffs in a state, untouched since a moment, that still say something of their message."""
    where = (col(HandoffRow.state) == state, col(HandoffRow.updated_at) < since, col(HandoffRow.title) != "")
    return rows.some(session, HandoffRow, Handoff, *where, order=[col(HandoffRow.updated_at)], limit=limit)


def _write_over(session: Session, row: type[SQLModel], record: SQLModel, *where: Any) -> None:
    if not rows.add_if_new(session, row, record):
        session.execute(update(row).where(rows.mine(session, row), *where).values(**dict(record)))


def count(session: Session, *, channel: str, day: date, what: str) -> None:
    """Add one to a day's count of a channel: `shadow`, `caught`, `opened` or `not_a_request`."""
    rows.add_if_new(session, WatchCountRow, WatchCount(team_id=rows.team(session), channel=channel, day=day))
    session.execute(
        update(WatchCountRow)
        .where(rows.mine(session, WatchCountRow))
        .where(col(WatchCountRow.channel) == channel, col(WatchCountRow.day) == day)
        .values({what: col(getattr(WatchCountRow, what)) + 1})
    )


def counts(session: Session, *, since: date) -> dict[str, WatchCount]:
    """Return each channel's sums from a day on; their `day` is that day."""
    names = ("shadow", "caught", "opened", "not_a_request")
    channel = col(WatchCountRow.channel)
    sums = [func.coalesce(func.sum(getattr(WatchCountRow, name)), 0).label(name) for name in names]
    query = (
        select(channel, *sums)
        .where(rows.mine(session, WatchCountRow), col(WatchCountRow.day) >= since)
        .group_by(channel)
    )
    team = rows.team(session)
    return {
        row["channel"]: WatchCount(team_id=team, day=since, **{key: row[key] for key in ("channel", *names)})
        for row in session.execute(query).mappings()
    }


def was_heard(session: Session, *, channel: str, ts: str) -> bool:
    """Tell whether the event of a message came in, as far as the inbox remembers."""
    keys = [_message_key(channel, ts), f"message:file_share:{channel}:{ts}"]
    query = select(col(InboxRow.id)).where(rows.mine(session, InboxRow))
    return (
        session.execute(query.where(or_(*(col(InboxRow.second_key) == key for key in keys)))).first()
        is not None
    )


def mark_heard(session: Session, *, channel: str, ts: str, at: datetime) -> bool:
    """Take a message's event as done before it came, so that it is passed over then; tell whether it is new."""
    row = Inbox(
        team_id=rows.team(session),
        id=new_id(),
        kind=EVENT,
        key=f"before:{channel}:{ts}"[:255],
        second_key=_message_key(channel, ts),
        received_at=at,
        done_at=at,
    )
    return rows.add_if_new(session, InboxRow, row)


def _message_key(channel: str, ts: str) -> str:
    """Return the key under which the guard keeps a message's event."""
    return f"message::{channel}:{ts}"[:255]
