"""What is said of an idea that ends, drawn from its row when it is said."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.views import ideas as views
from storage import handoffs
from storage.records import Delivery
from storage.vocabulary import State


def _question(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    settled = handoff is None or handoff.state is not State.IDEA_OPEN
    if handoff is None or (settled and delivery.slack_ts is None):
        return None
    return views.question(handoff, by=str(delivery.args["by"]))


def _ended(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    return views.ended(handoff, delivery.args["agreed"]) if handoff else None


MESSAGES: dict[str, Draw] = {"idea_ends": _question, "idea_ended": _ended}
