"""Queries on nudges."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Executable, bindparam, exists, func, tuple_
from sqlmodel import Session, col, delete, select, update

from storage import rows
from storage.records import Nudge, NudgeStep
from storage.tables import NudgeRow, NudgeStepRow

UNSYNCED = {"synchronize_session": False}
FIRST_ASKED = 100
"""The number of the first step that a reader asked for; those of the ladders are smaller."""


def start(session: Session, *nudges: Nudge) -> None:
    """Insert some nudges, or start those anew that were stopped before; those that go on stay as they are."""
    rows.add_or_change(
        session,
        NudgeRow,
        nudges,
        key=("team_id", "kind", "subject_id", "person"),
        changed=("step", "next_at", "created_at", "stopped_at", "stopped_why"),
        unless_empty="stopped_at",
    )


def get(session: Session, nudge_id: int) -> Nudge | None:
    """Return one nudge, or None."""
    return rows.one_by(session, NudgeRow, Nudge, id=nudge_id)


def advance(session: Session, nudge: Nudge, *, next_at: datetime | None) -> bool:
    """Move a nudge one step on; tell whether nobody else had done so."""
    moved = session.execute(
        update(NudgeRow)
        .where(rows.mine(session, NudgeRow), col(NudgeRow.id) == nudge.id, col(NudgeRow.step) == nudge.step)
        .where(col(NudgeRow.stopped_at).is_(None))
        .values(step=nudge.step + 1, next_at=next_at)
    )
    return rows.changed(moved) == 1


def stop(
    session: Session,
    *,
    kinds: Collection[str],
    subject_id: int,
    at: datetime,
    why: str,
    person: str | None = None,
) -> None:
    """Stop the nudges of some kinds about one subject, for one person or for everybody."""
    about = {"kinds": list(kinds), "about": subject_id, **({} if person is None else {"whom": person})}
    rows.run(session, _stop(frozenset(about)), **about, **_stopped(at, why))


def stop_all(session: Session, handoff_id: int, *, at: datetime, why: str) -> None:
    """Stop every nudge about a handoff."""
    rows.run(session, _stop(frozenset({"handoff"})), handoff=handoff_id, **_stopped(at, why))


def _stopped(at: datetime, why: str) -> dict[str, Any]:
    return {"stopped_at": at, "stopped_why": why, "next_at": None}


@rows.prepared
def _stop(given: frozenset[str]) -> Executable:
    nudge = rows.columns(NudgeRow)
    which = {
        "kinds": nudge.kind.in_(bindparam("kinds", expanding=True)),
        "about": nudge.subject_id == bindparam("about"),
        "whom": nudge.person == bindparam("whom"),
        "handoff": nudge.handoff_id == bindparam("handoff"),
    }
    goes_on = (rows.of_team(NudgeRow), nudge.stopped_at.is_(None))
    table = NudgeRow.__table__  # type: ignore[attr-defined]
    return update(table).where(*goes_on, *(which[name] for name in sorted(given)))


def rest(session: Session, nudge: Nudge, *, step: int, next_at: datetime | None) -> None:
    """Take a nudge off its ladder, to the step that is left of it, if any; what is not yet said is not said."""
    session.execute(
        update(NudgeRow)
        .where(rows.mine(session, NudgeRow), col(NudgeRow.id) == nudge.id)
        .where(col(NudgeRow.stopped_at).is_(None))
        .values(step=step, next_at=next_at)
    )
    session.execute(
        delete(NudgeStepRow).where(*_of_ladder(session, nudge), col(NudgeStepRow.said_in).is_(None))
    )


def put_off(session: Session, nudge: Nudge, *, to: datetime) -> None:
    """Take a nudge's next step later."""
    it = (rows.mine(session, NudgeRow), col(NudgeRow.id) == nudge.id, col(NudgeRow.step) == nudge.step)
    session.execute(update(NudgeRow).where(*it, col(NudgeRow.stopped_at).is_(None)).values(next_at=to))


def walking(session: Session, *, only: Collection[str] = (), besides: Collection[str] = ()) -> list[Nudge]:
    """Return one nudge a person, kind and step of those that go on, of some people or of all but some."""
    row = rows.columns(NudgeRow)
    query = select(func.min(row.id)).where(*_goes_on(session, only, besides))
    first = query.group_by(row.person, row.kind, row.step)
    return rows.some(session, NudgeRow, Nudge, col(NudgeRow.id).in_(first))


def count_anew(session: Session, like: Nudge, *, at: datetime, next_at: datetime | None) -> None:
    """Have the days of a person's nudges of one kind and step counted from a moment on; what they said stands."""
    same = (
        *_goes_on(session, [like.person], ()),
        col(NudgeRow.kind) == like.kind,
        col(NudgeRow.step) == like.step,
        col(NudgeRow.created_at) < at,
    )
    of_ladder = (
        (col(NudgeRow.id) == col(NudgeStepRow.nudge_id))
        & (col(NudgeRow.created_at) == col(NudgeStepRow.began))
        & (col(NudgeRow.team_id) == col(NudgeStepRow.team_id))
    )
    steps = update(NudgeStepRow).where(rows.mine(session, NudgeStepRow))
    session.execute(
        steps.where(exists().where(of_ladder, *same)).values(began=at), execution_options=UNSYNCED
    )
    session.execute(
        update(NudgeRow).where(*same).values(created_at=at, next_at=next_at), execution_options=UNSYNCED
    )


def _goes_on(
    session: Session, only: Collection[str], besides: Collection[str]
) -> tuple[ColumnElement[bool], ...]:
    it = (
        rows.mine(session, NudgeRow),
        col(NudgeRow.stopped_at).is_(None),
        col(NudgeRow.next_at).is_not(None),
    )
    whose = [col(NudgeRow.person).in_(only)] if only else []
    return (*it, *whose, *([col(NudgeRow.person).not_in(besides)] if besides else []))


def is_asked_for(session: Session, nudge: Nudge) -> bool:
    """Tell whether somebody asked to be told of a nudge later and was not told yet."""
    where = (
        *_of_ladder(session, nudge),
        col(NudgeStepRow.asked).is_(True),
        col(NudgeStepRow.said_in).is_(None),
    )
    return bool(rows.some(session, NudgeStepRow, NudgeStep, *where, limit=1))


def is_told_of_another(session: Session, nudge: Nudge, person: str, rung: str) -> bool:
    """Tell whether a person hears at one rung of the same subject already, by what another one leaves waiting."""
    return _was_told(
        session,
        (nudge.kind, nudge.subject_id),
        col(NudgeRow.id) != nudge.id,
        col(NudgeStepRow.person) == person,
        col(NudgeStepRow.rung) == rung,
    )


def stands_before(session: Session, kind: str, subject_id: int, person: str) -> bool:
    """Tell whether a person was reminded of their own part of a subject and did not answer that yet."""
    return _was_told(
        session,
        (kind, subject_id),
        col(NudgeRow.person) == person,
        col(NudgeStepRow.person) == person,
        col(NudgeStepRow.answer) == "",
        col(NudgeStepRow.said_in).is_not(None),
    )


def _was_told(session: Session, subject: tuple[str, int], *where: ColumnElement[bool]) -> bool:
    """Tell whether a rung of a ladder that still goes on about a subject fits."""
    same_ladder = (
        (col(NudgeRow.team_id) == col(NudgeStepRow.team_id))
        & (col(NudgeRow.id) == col(NudgeStepRow.nudge_id))
        & (col(NudgeRow.created_at) == col(NudgeStepRow.began))
    )
    query = (
        select(col(NudgeStepRow.nudge_id))
        .join(NudgeRow, same_ladder)
        .where(rows.mine(session, NudgeStepRow), *_same(session, *subject))
        .where(col(NudgeRow.stopped_at).is_(None), *where)
    )
    return session.execute(query.limit(1)).first() is not None


def due(session: Session, *, at: datetime, after: Nudge | None = None, limit: int = 200) -> list[Nudge]:
    """Return nudges whose time has come, behind another one, in every workspace; for the system session."""
    table = NudgeRow.__table__  # type: ignore[attr-defined]
    order = (col(NudgeRow.next_at), col(NudgeRow.id))
    query = select(*table.c).where(col(NudgeRow.stopped_at).is_(None), col(NudgeRow.next_at) <= at)
    if after is not None:
        query = query.where(tuple_(*order) > (after.next_at, after.id))
    return rows.as_records(Nudge, session.execute(query.order_by(*order).limit(limit)).mappings())


def add_step(session: Session, step: NudgeStep) -> None:
    """Add a step that is to be said, once."""
    rows.add_if_new(session, NudgeStepRow, step)


def next_asked(session: Session, nudge: Nudge) -> int:
    """Return the number of the next step that a reader asks for."""
    query = select(func.max(col(NudgeStepRow.number))).where(*_of_ladder(session, nudge))
    highest: int | None = session.execute(query).scalar()
    return max(FIRST_ASKED, (highest or 0) + 1)


def steps_of(session: Session, nudge: Nudge, person: str) -> list[NudgeStep]:
    """Return the steps of a nudge's ladder that one reader was told, the first one first."""
    return rows.some(
        session,
        NudgeStepRow,
        NudgeStep,
        *_of_ladder(session, nudge),
        col(NudgeStepRow.person) == person,
        col(NudgeStepRow.said_in).is_not(None),
        order=[col(NudgeStepRow.number)],
    )


def answer(
    session: Session, nudge: Nudge, person: str, answer: str, *, until: datetime | None = None
) -> bool:
    """Keep what a reader answered to all they were told; False when they had answered it before."""
    answered = session.execute(
        update(NudgeStepRow)
        .where(*_of_ladder(session, nudge), col(NudgeStepRow.person) == person)
        .where(col(NudgeStepRow.said_in).is_not(None), col(NudgeStepRow.answer) == "")
        .values(answer=answer, until=until)
    )
    return rows.changed(answered) > 0


def readers(session: Session, *, at: datetime) -> list[tuple[str, str]]:
    """Return the team and the person of everybody who is to be told something now; for the system session."""
    table = NudgeStepRow.__table__  # type: ignore[attr-defined]
    query = (
        select(table.c.team_id, table.c.person)
        .where(table.c.said_in.is_(None), table.c.due_at <= at)
        .group_by(table.c.team_id, table.c.person)
        .order_by(func.min(table.c.due_at), table.c.team_id, table.c.person)
    )
    return [(team, person) for team, person in session.execute(query)]


def to_say(session: Session, person: str, *, at: datetime) -> list[NudgeStep]:
    """Return what a reader is to be told now, the oldest first, and keep others from telling it meanwhile."""
    table = NudgeStepRow.__table__  # type: ignore[attr-defined]
    query = (
        select(*table.c)
        .where(rows.mine(session, NudgeStepRow), col(NudgeStepRow.person) == person)
        .where(col(NudgeStepRow.said_in).is_(None), col(NudgeStepRow.due_at) <= at)
        .order_by(col(NudgeStepRow.due_at), col(NudgeStepRow.nudge_id), col(NudgeStepRow.number))
        .with_for_update()
    )
    return rows.as_records(NudgeStep, session.execute(query).mappings())


def say(session: Session, step: NudgeStep, *, key: str) -> None:
    """Have a step said in the message with a key."""
    session.execute(update(NudgeStepRow).where(*_it(session, step)).values(said_in=key))


def postpone(session: Session, step: NudgeStep, *, to: datetime) -> None:
    """Have a step said later."""
    session.execute(update(NudgeStepRow).where(*_it(session, step)).values(due_at=to))


def drop(session: Session, step: NudgeStep) -> None:
    """Remove a step that need not be said any more."""
    session.execute(delete(NudgeStepRow).where(*_it(session, step)))


def said_in(session: Session, key: str) -> list[NudgeStep]:
    """Return the steps that one message says, the oldest first."""
    order = [col(NudgeStepRow.due_at), col(NudgeStepRow.nudge_id), col(NudgeStepRow.number)]
    return rows.some(session, NudgeStepRow, NudgeStep, col(NudgeStepRow.said_in) == key, order=order)


def _of_ladder(session: Session, nudge: Nudge) -> tuple[ColumnElement[bool], ...]:
    return (
        rows.mine(session, NudgeStepRow),
        col(NudgeStepRow.nudge_id) == nudge.id,
        col(NudgeStepRow.began) == nudge.created_at,
    )


def _it(session: Session, step: NudgeStep) -> tuple[ColumnElement[bool], ...]:
    return (
        rows.mine(session, NudgeStepRow),
        col(NudgeStepRow.nudge_id) == step.nudge_id,
        col(NudgeStepRow.began) == step.began,
        col(NudgeStepRow.number) == step.number,
        col(NudgeStepRow.person) == step.person,
        col(NudgeStepRow.said_in).is_(None),
    )


def _same(session: Session, kind: str, subject_id: int) -> tuple[ColumnElement[bool], ...]:
    return (
        rows.mine(session, NudgeRow),
        col(NudgeRow.kind) == kind,
        col(NudgeRow.subject_id) == subject_id,
    )
