"""What is said about the agreement on a handoff's KPIs, drawn from its rows when it is sent."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.rules.kpis import Agreement
from handlers.use_cases.sign_offs import agreement
from handlers.views import sign_offs as views
from storage import handoffs, kpis, sign_offs
from storage.records import Delivery, Handoff
from storage.vocabulary import OPEN_STATES, Subject


def _found(session: Session, delivery: Delivery) -> tuple[Handoff, Agreement] | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    found = agreement(session, handoff) if handoff else None
    return (handoff, found) if handoff and found else None


def _card(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    found = _found(session, delivery)
    return views.card(*found) if found else None


def _changed(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    found, version = _found(session, delivery), None
    if found is not None:
        version = kpis.version(session, found[0].id, delivery.subject_id or 0)
    if found is None or version is None or found[0].state not in OPEN_STATES:
        return None
    handoff, present = found
    asked = sorted({who for side in present.signing.signers for who in present.signing.of(side)})
    return views.changed(
        handoff,
        version,
        several=len(version.content) > 1,
        lost=list(delivery.args["lost"]),
        asked=asked if delivery.args["asks"] else [],
    )


def _agreed(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    found = _found(session, delivery)
    stands = found is not None and found[0].state in views.PAST and not found[1].missing
    return views.agreed(*found) if found and stands else None


def _dissent(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    found = _found(session, delivery)
    if found is None:
        return None
    said = next(
        (
            one
            for one in sign_offs.dissents(session, Subject.KPIS, found[0].id)
            if one.id == delivery.subject_id
        ),
        None,
    )
    return views.dissent_told(*found, said) if said else None


MESSAGES: dict[str, Draw] = {
    "kpis": _card,
    "kpis_changed": _changed,
    "kpis_agreed": _agreed,
    "kpis_dissent": _dissent,
}
