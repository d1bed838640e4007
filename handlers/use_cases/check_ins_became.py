"""What became of a check-in: answered in writing, held, or not; and the stage its handoff is at then."""

from collections.abc import Mapping
from datetime import date

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import check_ins as rules
from handlers.rules.check_ins import Step
from handlers.rules.refusals import Refusal
from handlers.rules.stages import require_acknowledged
from handlers.rules.threads import place
from handlers.use_cases import nudges
from handlers.use_cases.check_ins import mine, propose, set_stage, systems_of
from handlers.use_cases.check_ins_said import ABOUT_CHECK_INS, ask_anew
from handlers.use_cases.stages import say_vendors
from storage import check_ins, contracts, deliveries, history
from storage.records import CheckIn, Handoff, Request
from storage.vocabulary import Stage


def answer_in_writing(
    deps: Deps, request: Request, check_in_id: int, typed: Mapping[str, str], version: int | None = None
) -> CheckIn:
    """Answer the stage's questions in writing; the other one is to reply and close."""
    with deps.store.writing(request) as session:
        before, handoff = mine(session, request, check_in_id, Step.WRITE, version)
        text = rules.read_answers(before.stage, typed, systems_of(session, handoff))
        written = check_ins.put(session, rules.write(before, text, by=request.actor.id, at=request.at))
        history.add(session, request, "check_in_written", handoff_id=handoff.id, after=text)
        ask_anew(session, request, handoff, written)
        deliveries.redraw(session, handoff.id)
        return written


def happened(
    deps: Deps,
    request: Request,
    check_in_id: int,
    *,
    outcome: str,
    stage: Stage | None = None,
    vendors_on: date | None = None,
    version: int | None = None,
) -> CheckIn:
    """Record a check-in as held, with what it changed and the stage the handoff is at now.

    `vendors_on` is when the vendors are first met, where that is known by now.
    """
    with deps.store.writing(request) as session:
        before, handoff = mine(session, request, check_in_id, Step.HOLD, version)
        held = rules.hold(before, outcome, by=request.actor.id, at=request.at)
        contract = contracts.get(session, handoff.id)
        stage = stage or rules.next_stage(before, handoff)
        require_acknowledged(handoff, stage, contract)
        if stage not in rules.stages_ahead(handoff):
            raise Refusal(
                "A handoff does not go back; choose the stage it is at or a later one.", field="stage"
            )
        held = check_ins.put(session, held)
        nudges.stop(session, request, held.id, *ABOUT_CHECK_INS, why="held")
        history.add(session, request, "check_in_held", handoff_id=handoff.id, after=held.outcome)
        _tell_thread(session, request, handoff, held, stage)
        handoff = set_stage(session, request, handoff, stage)
        if vendors_on is not None:
            say_vendors(session, request, handoff.id, vendors_on)
        if rules.needs_another(held, handoff):
            propose(session, request, handoff)
        deliveries.redraw(session, handoff.id)
        return held


def did_not_happen(
    deps: Deps, request: Request, check_in_id: int, *, reason: str, version: int | None = None
) -> CheckIn:
    """Record why a check-in did not happen; the first time in a stage it is proposed anew."""
    with deps.store.writing(request) as session:
        before, handoff = mine(session, request, check_in_id, Step.SKIP, version)
        skipped = rules.skip(before, reason, by=request.actor.id, at=request.at)
        skipped = check_ins.put(session, skipped)
        nudges.stop(session, request, skipped.id, *ABOUT_CHECK_INS, why="did not happen")
        history.add(session, request, "check_in_skipped", handoff_id=handoff.id, after=skipped.outcome)
        if rules.may_try_again(skipped, check_ins.of_handoff(session, handoff.id)):
            propose(session, request, handoff)
        deliveries.redraw(session, handoff.id)
        return skipped


def _tell_thread(
    session: Session, request: Request, handoff: Handoff, check_in: CheckIn, stage: Stage
) -> None:
    deliveries.add(
        session,
        "check_in_held",
        key=f"check_in_held:{check_in.id}",
        due_at=request.at,
        handoff_id=handoff.id,
        subject_id=check_in.id,
        stage=stage,
        **place(handoff),
    )
