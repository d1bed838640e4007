"""What was not said in time, in one message a person: each thing in the words it would have been said in."""

from collections.abc import Mapping
from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.views import places as views
from handlers.views.blocks import Message
from storage import check_ins, deliveries, handoffs
from storage.records import Delivery
from storage.vocabulary import CheckInState


def late(draws: Mapping[str, Draw], session: Session, delivery: Delivery, at: datetime) -> Said | None:
    """Draw it from what still stands; `draws` says what each of the others would say."""
    missed = []
    for row in deliveries.late_for(session, delivery.dedupe_key):
        folded = row.expires_at is None
        one = _folded(draws, session, row, at) if folded else _missed(session, row, delivery)
        missed += [one] if one else []
    return views.said_late(missed) if missed else None


def _folded(draws: Mapping[str, Draw], session: Session, row: Delivery, at: datetime) -> views.Missed | None:
    """Return what waited too long to be said by itself, or None when nothing is left to say."""
    handoff = handoffs.get(session, row.handoff_id or 0)
    said = draws[row.kind](session, row, at)
    if handoff is None or not isinstance(said, Message):
        return None
    return views.Missed(handoff, row.due_at, text=said.text)


def _missed(session: Session, row: Delivery, delivery: Delivery) -> views.Missed | None:
    """Return what nobody needs any more, or None when it is settled since."""
    handoff = handoffs.get(session, row.handoff_id or 0)
    check_in = check_ins.get(session, row.subject_id or 0) if row.kind == "check_in_starts" else None
    if handoff is None or check_in is None:
        return views.Missed(handoff, row.due_at) if handoff else None
    stands = check_in.state is CheckInState.BOOKED and check_in.sequence == row.args["sequence"]
    is_said = delivery.slack_ts is not None
    return views.Missed(handoff, row.due_at, check_in) if stands or is_said else None
