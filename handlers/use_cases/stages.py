"""Moving through the stages: on, back, without a check-in, and past a signed contract."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, states
from handlers.rules import stages as rules
from handlers.rules.authority import Action
from handlers.rules.check_ins import TALKED_OF
from handlers.rules.nudges import Kind
from handlers.rules.refusals import Refusal
from handlers.rules.stages import Move, Standing
from handlers.rules.threads import place
from handlers.rules.working_time import next_working_instant
from handlers.use_cases import check_ins, nudges, swim_lanes_touched, working_times
from handlers.use_cases.check_ins_follow import follow
from storage import check_ins as kept
from storage import contracts, deliveries, handoffs, history, invitations, outcome_contexts, settings, stages
from storage.records import Contract, Handoff, OutcomeContext, Request
from storage.vocabulary import CheckInState, Fact, Role, Side, Stage

SIGNED_BEFORE = "The contract was signed before it."
"""Why there was no check-in, when a contract takes a handoff to build."""


@dataclass(frozen=True)
class Opened:
    """A handoff with its launch, for the form that moves it on, and whether it goes on without a check-in."""

    handoff: Handoff
    launch_on: date | None
    uncovered: bool
    vendors_on: date | None = None


def standing(session: Session, handoff: Handoff) -> Standing:
    """Return what is shown of a handoff's stage: its contract, who was invited, who is missing, slips."""
    invited = tuple(invitations.of_handoff(session, handoff.id))
    first, slips = rules.slips(stages.launch_moves(session, handoff.id))
    return Standing(
        contract=contracts.get(session, handoff.id),
        invitations=invited,
        missing=rules.missing_roles(settings.get(session), handoff, invited),
        first_launch=first,
        slips=slips,
    )


def to_move(deps: Deps, request: Request, handoff_id: int) -> Opened:
    """Return a handoff that one may move on."""
    with deps.store.reading(request.team) as session:
        handoff = authority.require(request.actor, Action.MOVE_ON, handoffs.get(session, handoff_id))
        context = outcome_contexts.get(session, handoff_id)
        talks = kept.of_handoff(session, handoff_id)
        uncovered = rules.is_pre_build(handoff.stage) and not rules.is_covered(handoff.stage, talks)
        vendors_on = stages.vendors_on(session, handoff_id)
        return Opened(handoff, context.launch_on if context else None, uncovered, vendors_on)


def look(deps: Deps, request: Request, handoff_id: int, action: Action) -> Handoff:
    """Return a handoff with which one may do something, for the form about it."""
    with deps.store.reading(request.team) as session:
        return authority.require(request.actor, action, handoffs.get(session, handoff_id))


def move_on(
    deps: Deps, request: Request, handoff_id: int, move: Move, *, version: int | None = None
) -> Handoff:
    """Set the stage and the launch of a handoff, and propose the check-in of the stage it is at then."""
    with deps.store.writing(request) as session:
        before = authority.require(request.actor, Action.MOVE_ON, handoffs.get(session, handoff_id))
        _unchanged(before, version)
        talks = kept.of_handoff(session, handoff_id)
        shown = Move(
            before.stage, _launch(session, handoff_id), vendors_on=stages.vendors_on(session, handoff_id)
        )
        if not move.names_vendors:
            move = replace(move, vendors_on=shown.vendors_on)
        today = _today(session, request)
        reason = rules.require_move(before, move, before=shown, check_ins=talks, today=today)
        rules.require_acknowledged(before, move.to, contracts.get(session, handoff_id))
        _set_launch(session, request, before, shown.launch_on, move.launch_on)
        _note_vendors(session, request, handoff_id, move.vendors_on)
        uncovered = rules.skips(before, move.to, talks)
        moved = _go(session, request, before, move.to, reason=reason, uncovered=uncovered)
        if moved.stage is before.stage:
            follow(session, request, moved, why="launch" if move.launch_on != shown.launch_on else "vendors")
        _tell_moved(session, request, before, moved, shown=shown, move=replace(move, reason=reason))
        return moved


def _go(
    session: Session, request: Request, before: Handoff, to: Stage, *, reason: str, uncovered: bool
) -> Handoff:
    """Write the new stage: what was to be talked about at the old one ends, what is next is proposed."""
    if to is not before.stage:
        if uncovered:
            check_ins.leave_open(session, request, before, reason)
        else:
            check_ins.cancel_open(session, request, before)
    moved = check_ins.set_stage(session, request, before, to)
    if to is not before.stage and reason and not uncovered:
        history.add(session, request, "stage_reason", handoff_id=before.id, after=reason)
    if to is not before.stage and rules.is_pre_build(to) and moved.state in TALKED_OF:
        check_ins.propose(session, request, moved)
    deliveries.redraw(session, before.id)
    return moved


def advance(session: Session, request: Request, before: Handoff, to: Stage, *, reason: str) -> Handoff:
    """Take a handoff on to a stage that its delivery has reached; refused while a signed contract waits."""
    rules.require_acknowledged(before, to, contracts.get(session, before.id))
    if to.position <= before.stage.position:
        return before
    uncovered = rules.skips(before, to, kept.of_handoff(session, before.id))
    return _go(session, request, before, to, reason=reason, uncovered=uncovered)


def _launch(session: Session, handoff_id: int) -> date | None:
    context = outcome_contexts.get(session, handoff_id)
    return context.launch_on if context else None


def _set_launch(
    session: Session, request: Request, handoff: Handoff, before: date | None, after: date | None
) -> None:
    context = outcome_contexts.get(session, handoff.id)
    if context is None or before == after:
        return
    outcome_contexts.put(session, context.model_copy(update={"launch_on": after}))
    was, now = (on.isoformat() if on else "" for on in (before, after))
    history.add(session, request, stages.LAUNCH_MOVED, handoff_id=handoff.id, before=was, after=now)


def _today(session: Session, request: Request) -> date:
    zone = ZoneInfo(working_times.of_person(session, request.actor.id).zone)
    return request.at.astimezone(zone).date()


def say_vendors(session: Session, request: Request, handoff_id: int, on: date) -> None:
    """Write down when the vendors are first met; refused for a day that cannot be meant."""
    if on != stages.vendors_on(session, handoff_id):
        rules.require_ahead(on, _today(session, request), field="vendors")
        _note_vendors(session, request, handoff_id, on)


def _note_vendors(session: Session, request: Request, handoff_id: int, on: date | None) -> None:
    """Write down when the vendors are first met, where somebody says something else than before."""
    before = stages.vendors_on(session, handoff_id)
    if on != before:
        was, now = (day.isoformat() if day else "" for day in (before, on))
        history.add(session, request, stages.VENDORS_MET, handoff_id=handoff_id, before=was, after=now)


def _tell_moved(
    session: Session, request: Request, before: Handoff, after: Handoff, *, shown: Move, move: Move
) -> None:
    _tell_thread(
        session,
        request,
        after,
        "stage_moved",
        key=f"stage_moved:{after.id}:{request.at:%Y%m%d%H%M%S%f}",
        by=request.actor.id,
        before=before.stage,
        after=after.stage,
        reason=move.reason,
        launch=_changed(shown.launch_on, move.launch_on),
        vendors=_changed(shown.vendors_on, move.vendors_on),
    )


def _changed(before: date | None, after: date | None) -> list[str]:
    """Return a day that changed as it is kept, before and after; nothing of one that did not."""
    return [on.isoformat() if on else "" for on in (before, after)] if before != after else []


def _tell_thread(
    session: Session, request: Request, handoff: Handoff, kind: str, *, key: str, **args: Any
) -> None:
    deliveries.add(session, kind, key=key, due_at=request.at, handoff_id=handoff.id, **place(handoff), **args)


def waive(deps: Deps, request: Request, handoff_id: int, *, reason: str) -> Handoff:
    """Waive the check-in of a handoff's stage for IT, with a reason; nobody is asked about it any more."""
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, Action.WAIVE, handoffs.get(session, handoff_id))
        _require_waivable(session, handoff)
        line = rules.require_line(reason, "Say in one line why IT doesn't need this check-in.")
        check_ins.waive_open(session, request, handoff, line)
        return handoff


def _require_waivable(session: Session, handoff: Handoff) -> None:
    name = rules.NAMES[handoff.stage]
    if not rules.is_pre_build(handoff.stage):
        raise Refusal(
            f"{handoff.key} is at {name}, where no check-in is asked for; there is nothing to waive."
        )
    done = [one for one in kept.of_handoff(session, handoff.id) if one.stage is handoff.stage]
    if any(one.state is CheckInState.HELD for one in done):
        raise Refusal(f"The {name} check-in of {handoff.key} was held; there is nothing left to waive.")
    waived = next((one for one in done if one.state is CheckInState.WAIVED), None)
    if waived is not None:
        raise Refusal(f"<@{waived.answered_by}> already waived the {name} check-in of {handoff.key}.")


def to_waive(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return a handoff whose present check-in one may waive."""
    with deps.store.reading(request.team) as session:
        handoff = authority.require(request.actor, Action.WAIVE, handoffs.get(session, handoff_id))
        _require_waivable(session, handoff)
        return handoff


def sign_contract(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Mark the contract of a handoff as signed; it goes on to build once an architect acknowledges it."""
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, Action.SIGN_CONTRACT, handoffs.get(session, handoff_id))
        context = outcome_contexts.get(session, handoff_id) or OutcomeContext(
            team_id=request.team, handoff_id=handoff_id
        )
        rules.require_unsigned(handoff, context)
        facts = [*context.facts, Fact.CONTRACT_SIGNED]
        signed = outcome_contexts.put(session, context.model_copy(update={"facts": facts}))
        swim_lanes_touched.note(session, request, handoff, signed)
        contract = mark_signed(session, request, handoff)
        knows = request.actor.side is Side.IT and Role.ARCHITECT in request.actor.roles
        if knows and authority.may(request.actor, Action.ACKNOWLEDGE, handoff):
            return _let_go_on(session, request, handoff, contract, what="contract_acknowledged")
        return handoff


def mark_signed(session: Session, request: Request, handoff: Handoff) -> Contract:
    """Write down that a contract was signed after Stile knew, and ask IT to acknowledge it."""
    contract = Contract(
        team_id=request.team, handoff_id=handoff.id, marked_by=request.actor.id, marked_at=request.at
    )
    if contracts.add(session, contract):
        history.add(session, request, "contract_signed", handoff_id=handoff.id, before=handoff.stage)
        _ask_it(session, request, handoff)
        _tell_thread(session, request, handoff, "contract_signed", key=f"contract_signed:{handoff.id}")
    deliveries.redraw(session, handoff.id)
    return contract


def _ask_it(session: Session, request: Request, handoff: Handoff) -> None:
    person = handoff.architect or settings.get(session).people.lead(Side.IT)
    if person is not None and person != request.actor.id:
        key = f"contract:{handoff.id}:{person}"
        at = next_working_instant(working_times.of_person(session, person), request.at)
        deliveries.add(
            session, "contract", key=key, due_at=at, handoff_id=handoff.id, person=person, live=True
        )
        nudges.start(session, request, Kind.CONTRACT, handoff, person=person)


def acknowledge(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Acknowledge a signed contract as an architect; the handoff goes on to build."""
    return _decide(deps, request, handoff_id, Action.ACKNOWLEDGE, lambda: "", "contract_acknowledged")


def override(deps: Deps, request: Request, handoff_id: int, *, reason: str) -> Handoff:
    """Let a signed contract go on without an architect, as a lead and with a reason."""

    def line() -> str:
        return rules.require_line(reason, "Say in one line why it goes on without an architect.")

    return _decide(deps, request, handoff_id, Action.OVERRIDE, line, "contract_overridden")


def _decide(
    deps: Deps, request: Request, handoff_id: int, action: Action, reason: Callable[[], str], what: str
) -> Handoff:
    with deps.store.writing(request) as session:
        handoff = authority.require(request.actor, action, handoffs.get(session, handoff_id))
        contract = rules.require_undecided(handoff, contracts.get(session, handoff_id))
        decided = contract.model_copy(update={"reason": reason()})
        return _let_go_on(session, request, handoff, decided, what=what)


def _let_go_on(
    session: Session, request: Request, handoff: Handoff, contract: Contract, *, what: str
) -> Handoff:
    """Take a handoff with a signed contract to build; the stage it leaves unheld counts as skipped."""
    decision = {"decided_by": request.actor.id, "decided_at": request.at}
    contracts.put(session, contract.model_copy(update=decision))
    nudges.stop(session, request, handoff.id, Kind.CONTRACT, why=what)
    history.add(session, request, what, handoff_id=handoff.id, after=contract.reason)
    _tell_thread(session, request, handoff, "contract_decided", key=f"contract_decided:{handoff.id}")
    deliveries.redraw(session, handoff.id)
    if not rules.is_pre_build(handoff.stage):
        return handoff
    uncovered = not rules.is_covered(handoff.stage, kept.of_handoff(session, handoff.id))
    return _go(session, request, handoff, Stage.BUILD, reason=SIGNED_BEFORE, uncovered=uncovered)


def to_override(deps: Deps, request: Request, handoff_id: int) -> Handoff:
    """Return a handoff whose signed contract one may let go on."""
    with deps.store.reading(request.team) as session:
        handoff = authority.require(request.actor, Action.OVERRIDE, handoffs.get(session, handoff_id))
        rules.require_undecided(handoff, contracts.get(session, handoff_id))
        return handoff


def _unchanged(handoff: Handoff, version: int | None) -> None:
    if version is not None and version != handoff.version:
        raise Refusal(
            f"{handoff.key} changed since you opened this: it is {states.NAMES[handoff.state]} at "
            f"{rules.NAMES[handoff.stage]} now. Nothing was overwritten; open it again."
        )
