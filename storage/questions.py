"""Queries on IT's questions to the requester."""

from sqlmodel import Session, col

from storage import rows
from storage.records import Question
from storage.tables import QuestionRow


def add(session: Session, question: Question) -> None:
    """Insert a new question."""
    rows.add(session, QuestionRow, question)


def get(session: Session, question_id: int) -> Question | None:
    """Return one question, or None."""
    return rows.one(session, QuestionRow, Question, col(QuestionRow.id) == question_id)


def put(session: Session, question: Question) -> Question:
    """Write a changed question when nobody changed it since it was read."""
    return rows.put(session, QuestionRow, question)


def of_handoff(session: Session, handoff_id: int) -> list[Question]:
    """Return a handoff's questions, the oldest first."""
    return rows.some(
        session, QuestionRow, Question, col(QuestionRow.handoff_id) == handoff_id, order=[col(QuestionRow.id)]
    )
