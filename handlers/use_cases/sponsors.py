"""Naming who wants an outcome, where that was not known at the hand-in."""

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import sponsors as rules
from handlers.rules.kpis import remind_from
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.use_cases import nudges, working_times
from storage import deliveries, handoffs, history, outcome_contexts
from storage.records import Handoff, OutcomeContext, Request


def remind(session: Session, request: Request, handoff: Handoff, context: OutcomeContext | None) -> None:
    """Have whoever finds out the sponsor reminded of it, from three working days before it is due."""
    unknown = rules.owed(context)
    if unknown is not None:
        wt = working_times.of_person(session, unknown["owner"])
        at = remind_from(wt, rules.by_day(unknown))
        nudges.start(session, request, Kind.SPONSOR, handoff, person=unknown["owner"], at=at)


def to_name(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return a handoff whose sponsor one may name."""
    with deps.store.reading(request.team, patience=request.patience) as session:
        context = outcome_contexts.get(session, handoff_id)
        return rules.require(request.actor, handoffs.get(session, handoff_id), context)


def name(deps: Deps, request: Request, handoff_id: int, sponsor: str, *, is_member: bool) -> Handoff:
    """Name who wants it; `is_member` tells whether that is a full member of the company."""
    with deps.store.writing(request) as session:
        context = outcome_contexts.get(session, handoff_id)
        handoff = rules.require(request.actor, handoffs.get(session, handoff_id), context)
        if context is None or not sponsor:
            raise Refusal("Choose who wants this outcome.", field="sponsor")
        if not is_member:
            raise Refusal("Choose a full member of this company, who can be asked about it.", field="sponsor")
        outcome_contexts.put(session, rules.named(context, sponsor))
        nudges.stop(session, request, handoff_id, Kind.SPONSOR, why="named")
        history.add(session, request, "sponsor_named", handoff_id=handoff_id, after=sponsor)
        deliveries.redraw(session, handoff_id)
        return handoff
