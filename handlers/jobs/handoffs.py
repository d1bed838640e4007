"""What is said about a handoff, drawn from its rows when it is sent."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.rules.drafting import is_held
from handlers.rules.whole import Whole
from handlers.use_cases.whole import gather
from handlers.views import drafting as drafts
from handlers.views import handoffs as views
from handlers.views.blocks import Message
from storage import handoffs, questions
from storage.records import Delivery, Question
from storage.vocabulary import State

ENDED = frozenset({State.MERGED, State.CLOSED, State.NOT_A_REQUEST})


def whole(session: Session, handoff_id: int | None) -> Whole | None:
    """Return a handoff with everything that is shown of it, or None when it is gone."""
    handoff = handoffs.get(session, handoff_id) if handoff_id is not None else None
    return gather(session, handoff) if handoff else None


def _of_whole(view: Callable[[Whole], Message]) -> Draw:
    def draw(session: Session, delivery: Delivery, _: datetime) -> Said | None:
        found = whole(session, delivery.handoff_id)
        never_left_the_hold = found is None or (found.handoff.ready_at is None and delivery.slack_ts is None)
        return None if found is None or never_left_the_hold else view(found)

    return draw


def _taken(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    return views.taken(handoff) if handoff and handoff.state is not State.READY else None


def _rerouted(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    if handoff is None or handoff.state in ENDED:
        return None
    return views.rerouted(handoff, by=delivery.args["by"], reason=delivery.args["reason"])


def _declined(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    return views.declined(handoff, by=delivery.args["by"]) if handoff and handoff.decision else None


def _taken_back(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    return views.taken_back(handoff) if handoff and handoff.state is State.WITHDRAWN else None


def _question(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff, asked = handoffs.get(session, delivery.handoff_id or 0), _asked(session, delivery)
    return views.question(handoff, asked) if handoff and asked else None


def _answer(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff, asked = handoffs.get(session, delivery.handoff_id or 0), _asked(session, delivery)
    return views.answer(handoff, asked) if handoff and asked and asked.answered_at else None


def _completed(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    return views.completed(handoff) if handoff and handoff.state not in ENDED else None


def _draft(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    if handoff is None:
        return None
    if is_held(handoff):
        return drafts.saved(handoff)
    return drafts.no_longer(handoff) if delivery.slack_ts else None


def _asked(session: Session, delivery: Delivery) -> Question | None:
    return questions.get(session, delivery.subject_id or 0)


MESSAGES: dict[str, Draw] = {
    "card": _of_whole(views.card),
    "root": _of_whole(views.root),
    "taken": _taken,
    "rerouted": _rerouted,
    "rerouted_it": _rerouted,
    "declined": _declined,
    "taken_back": _taken_back,
    "question": _question,
    "answer": _answer,
    "completed": _completed,
    "draft": _draft,
}
