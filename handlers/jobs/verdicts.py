"""What is said about what came of KPIs and about the road there, drawn from the rows when it is sent."""

from datetime import date, datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.rules.verdicts import Judged, position_of
from handlers.rules.working_time import why_not
from handlers.use_cases import verdicts_read as read
from handlers.use_cases import working_times
from handlers.views import road as road_views
from handlers.views import verdicts as views
from storage import handoffs
from storage.records import Delivery
from storage.vocabulary import OPEN_STATES, State


def _judged(session: Session, delivery: Delivery) -> Judged | None:
    return read.one(session, delivery.handoff_id or 0, position_of(delivery.subject_id or 0))


def _asked(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    judged, reader = _judged(session, delivery), delivery.person or ""
    if judged is None:
        return None
    on = date.fromisoformat(delivery.args["measure_on"])
    waits = judged.verdict.measure_on == on and judged.handoff.state in OPEN_STATES
    asks = waits and judged.verdict.settled_at is None and reader in judged.owners.values()
    if not asks and delivery.slack_ts is None:
        return None
    moved = why_not(working_times.of_person(session, reader), on) or ""
    return views.asked(judged, reader=reader, on=on, due_at=read.due_at(session, judged), moved=moved)


def _put_off(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    judged = _judged(session, delivery)
    waits = judged is not None and judged.verdict.asked_at is None and judged.verdict.settled_at is None
    return views.put_off(judged) if judged and waits else None


def _settled(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    judged = _judged(session, delivery)
    return views.settled(judged) if judged and judged.verdict.settled_at is not None else None


def _road(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    return (
        road_views.stepped(handoff, to=State(delivery.args["to"]), by=delivery.args["by"])
        if handoff
        else None
    )


MESSAGES: dict[str, Draw] = {
    "verdict": _asked,
    "verdict_moved": _put_off,
    "verdict_settled": _settled,
    "road": _road,
}
