"""Queries on what both sides sign: signatures, and why somebody does not sign."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select, update

from storage import rows
from storage.records import Dissent, SignOff
from storage.tables import DissentRow, HandoffRow, SignOffRow, SwimLaneRow
from storage.vocabulary import Subject


def hold(session: Session, subject: Subject, subject_id: int) -> None:
    """Let nobody else sign or change the same until this unit of work ends; read what is signed behind it."""
    row: Any = HandoffRow if subject is Subject.KPIS else SwimLaneRow
    session.execute(
        select(col(row.id))
        .where(rows.mine(session, row), col(row.id) == subject_id)
        .with_for_update(key_share=True)
    )


def held(session: Session, subject: Subject, subject_id: int) -> list[SignOff]:
    """Return the signatures that were not taken back, the oldest first."""
    return _some(session, subject, subject_id, col(SignOffRow.revoked_at).is_(None))


def held_of(session: Session, subject: Subject, subject_ids: Collection[int]) -> list[SignOff]:
    """Return the signatures under some subjects that were not taken back, the oldest first."""
    about = (col(SignOffRow.subject) == subject, col(SignOffRow.subject_id).in_(subject_ids))
    unrevoked = col(SignOffRow.revoked_at).is_(None)
    return rows.some(session, SignOffRow, SignOff, *about, unrevoked, order=[col(SignOffRow.id)])


def all_of(session: Session, subject: Subject, subject_id: int) -> list[SignOff]:
    """Return every signature that was ever given, the oldest first."""
    return _some(session, subject, subject_id)


def _some(session: Session, subject: Subject, subject_id: int, *where: Any) -> list[SignOff]:
    about = (col(SignOffRow.subject) == subject, col(SignOffRow.subject_id) == subject_id)
    return rows.some(session, SignOffRow, SignOff, *about, *where, order=[col(SignOffRow.id)])


def add(session: Session, sign_off: SignOff) -> bool:
    """Insert a signature unless its side holds one already; tell whether it was inserted."""
    return rows.add_if_new(session, SignOffRow, sign_off)


def revoke(session: Session, sign_off: SignOff, *, at: datetime, why: str) -> None:
    """Take one signature back."""
    _revoke(session, col(SignOffRow.id) == sign_off.id, at=at, why=why)


def revoke_all(session: Session, subject: Subject, subject_id: int, *, at: datetime, why: str) -> int:
    """Take back what is still signed; return how many signatures that were."""
    about = (col(SignOffRow.subject) == subject, col(SignOffRow.subject_id) == subject_id)
    return _revoke(session, *about, at=at, why=why)


def _revoke(session: Session, *where: Any, at: datetime, why: str) -> int:
    revoked = session.execute(
        update(SignOffRow)
        .where(rows.mine(session, SignOffRow), col(SignOffRow.revoked_at).is_(None), *where)
        .values(revoked_at=at, revoked_why=why)
    )
    return rows.changed(revoked)


def dissents(session: Session, subject: Subject, subject_id: int) -> list[Dissent]:
    """Return why people did not sign, of every version, the oldest first."""
    about = (col(DissentRow.subject) == subject, col(DissentRow.subject_id) == subject_id)
    return rows.some(session, DissentRow, Dissent, *about, order=[col(DissentRow.id)])


def dissents_of(session: Session, subject: Subject, subject_ids: Collection[int]) -> list[Dissent]:
    """Return why people did not sign some subjects, of every version, the oldest first."""
    about = (col(DissentRow.subject) == subject, col(DissentRow.subject_id).in_(subject_ids))
    return rows.some(session, DissentRow, Dissent, *about, order=[col(DissentRow.id)])


def add_dissent(session: Session, dissent: Dissent) -> bool:
    """Insert why somebody does not sign, once a person and version; tell whether it was inserted."""
    return rows.add_if_new(session, DissentRow, dissent)
