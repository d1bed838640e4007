"""What is said about a pilot, drawn from its row when it is sent."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.views import pilots as views
from handlers.views.blocks import Message
from storage import pilots
from storage.records import Delivery, Pilot


def _of_pilot(view: Callable[[Pilot], Message], holds: Callable[[Pilot], bool]) -> Draw:
    def draw(session: Session, delivery: Delivery, _: datetime) -> Said | None:
        pilot = pilots.get(session, delivery.subject_id or 0)
        return view(pilot) if pilot is not None and holds(pilot) else None

    return draw


MESSAGES: dict[str, Draw] = {
    "pilot_started": _of_pilot(views.started, lambda pilot: pilot.ended_at is None),
    "pilot_page": _of_pilot(views.page, lambda pilot: pilot.ended_at is not None),
    "pilot_decided": _of_pilot(views.decided, lambda pilot: bool(pilot.decision)),
}
