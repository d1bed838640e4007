"""What is offered to somebody who writes to Stile."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.views import outcome_contexts as views
from storage.records import Delivery


def _doors(_: Session, delivery: Delivery, __: datetime) -> Said | None:
    return views.doors_message(words=str(delivery.args.get("words") or ""))


MESSAGES: dict[str, Draw] = {"doors": _doors}
