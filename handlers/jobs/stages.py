"""What is said about stages, drawn from their rows when it is sent."""

from datetime import datetime

from sqlmodel import Session

from handlers.jobs.said import Draw, Said
from handlers.views import stages as views
from storage import contracts, handoffs, invitations, settings
from storage.records import Delivery
from storage.vocabulary import OPEN_STATES, Role, Stage


def _moved(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff, args = handoffs.get(session, delivery.handoff_id or 0), delivery.args
    if handoff is None or handoff.state not in OPEN_STATES:
        return None
    return views.stage_moved(
        handoff,
        by=args["by"],
        before=Stage(args["before"]),
        after=Stage(args["after"]),
        reason=args["reason"],
        launch=list(args["launch"]),
        vendors=list(args.get("vendors", ())),
    )


def _signed(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    contract = contracts.get(session, delivery.handoff_id or 0)
    return views.contract_signed(handoff, contract) if handoff and contract else None


def _asked(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    contract = contracts.get(session, delivery.handoff_id or 0)
    if handoff is None or contract is None:
        return None
    waits = contract.decided_at is None and handoff.state in OPEN_STATES
    if not waits and delivery.slack_ts is None:
        return None
    is_architect = Role.ARCHITECT in settings.get(session).people.roles(delivery.person or "")
    return views.contract_asked(handoff, contract, is_architect=is_architect)


def _invited(session: Session, delivery: Delivery, _: datetime) -> Said | None:
    handoff = handoffs.get(session, delivery.handoff_id or 0)
    found = invitations.of_handoff(session, delivery.handoff_id or 0)
    mine = next((one for one in found if one.person == delivery.person), None)
    return views.invited(handoff, mine) if handoff and mine and handoff.ready_at is not None else None


MESSAGES: dict[str, Draw] = {
    "stage_moved": _moved,
    "contract_signed": _signed,
    "contract_decided": _signed,
    "contract": _asked,
    "invited": _invited,
}
