"""Check-ins: proposed in both people's working hours, booked, moved and ended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import partial
from typing import TypeVar

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority
from handlers.rules import check_ins as rules
from handlers.rules.authority import Action
from handlers.rules.check_ins import Step
from handlers.rules.refusals import Refusal
from handlers.rules.slots import SEARCHED, Slot, common_slots
from handlers.rules.working_time import working_spans
from handlers.use_cases import nudges, working_times
from handlers.use_cases.check_ins_said import (
    ABOUT_CHECK_INS,
    ask,
    ask_anew,
    bring_forward,
    call_off,
    tell_booked,
)
from storage import (
    check_ins,
    deliveries,
    handoffs,
    history,
    outcome_contexts,
    settings,
    stages,
)
from storage.records import STILE, CheckIn, Handoff, Request
from storage.store import StaleWriteError, new_id
from storage.vocabulary import CheckInState, Stage

DAY = timedelta(days=1)
LOOKED_BACK = 20
"""How many of a requester's handoffs are looked at for what they and IT are used to."""

T = TypeVar("T")


@dataclass(frozen=True)
class Opened:
    """A check-in, its handoff, the systems named for that, and when its vendors are met, for a form about it."""

    check_in: CheckIn
    handoff: Handoff
    systems: str = ""
    vendors_on: date | None = None


def propose(session: Session, request: Request, handoff: Handoff) -> None:
    """Propose the next check-in of a handoff to its requester and architect, unless one is open."""
    before = check_ins.of_handoff(session, handoff.id)
    if handoff.architect is None or any(one.state in check_ins.OPEN for one in before):
        return
    if any(one.stage is handoff.stage and one.state is CheckInState.WAIVED for one in before):
        return
    bare = _bare(request, handoff, due_at=due_now(session, request, handoff, before))
    custom = _is_custom(session, handoff)
    slots = [] if custom else times_for(session, bare, after=request.at, in_time=True)
    check_in = rules.offer(bare, slots, custom=custom)
    check_ins.add(session, check_in)
    history.add(session, request, "check_in_proposed", handoff_id=handoff.id, after=check_in.stage)
    ask(session, request, handoff, check_in)


def due_now(
    session: Session,
    request: Request,
    handoff: Handoff,
    others: Sequence[CheckIn],
    *,
    since: datetime | None = None,
) -> datetime:
    """Return when the check-in about a handoff's stage is due by what is known now; `others` are those besides it."""
    held_before = any(check_in.state is CheckInState.HELD for check_in in others)
    days = rules.due_days(handoff, settings.get(session).cadence, held_before=held_before)
    wt = working_times.of_person(session, handoff.architect or "")
    context = outcome_contexts.get(session, handoff.id)
    # Whoever arrives late is called at once, however far ahead the vendors are met.
    waits_for_vendors = handoff.stage is Stage.SOURCE and (held_before or not handoff.late)
    ahead = rules.Ahead(
        launch_on=context.launch_on if context else None,
        vendors_on=stages.vendors_on(session, handoff.id) if waits_for_vendors else None,
    )
    return rules.due_at(handoff, days, wt, at=request.at, ahead=ahead, since=since)


def _bare(request: Request, handoff: Handoff, *, due_at: datetime) -> CheckIn:
    """Return a check-in about a handoff's stage to which no time is offered yet."""
    return CheckIn(
        team_id=request.team,
        id=new_id(),
        handoff_id=handoff.id,
        stage=handoff.stage,
        state=CheckInState.PROPOSED,
        requester=handoff.requester,
        architect=handoff.architect or request.actor.id,
        slots_round=0,
        due_at=due_at,
        created_at=request.at,
    )


def _is_custom(session: Session, handoff: Handoff) -> bool:
    """Tell whether the last handoffs of a requester went so well that they and IT write to each other."""
    if handoff.late:
        return False
    earlier = stages.earlier_of(session, handoff.requester, before=handoff, limit=LOOKED_BACK)
    talks = stages.check_ins_of(session, [one.id for one in earlier])
    return rules.in_writing_by_custom(handoff, [(one, talks[one.id]) for one in earlier])


def change_requester(session: Session, request: Request, handoff: Handoff) -> None:
    """Give the open check-in to the handoff's present requester, with times that suit them."""
    before = check_ins.open_of(session, handoff.id)
    if before is None or before.requester == handoff.requester:
        return
    _hand_over(session, request, handoff, before, rules.give_requester(before, handoff.requester))


def change_architect(session: Session, request: Request, handoff: Handoff) -> None:
    """Give the open check-in to the handoff's present architect, with times that suit them."""
    nudges.follow_architect(session, request, handoff)
    before = check_ins.open_of(session, handoff.id)
    if handoff.architect is None:
        return
    if before is not None and before.architect == handoff.architect:
        if request.actor.id == before.architect:  # who takes it reads of it at once, also outside their hours
            bring_forward(session, request, before, before.architect)
        return
    if before is None:
        _propose_to_new(session, request, handoff)
        return
    _hand_over(session, request, handoff, before, rules.hand_over(before, handoff.architect))


def _hand_over(
    session: Session, request: Request, handoff: Handoff, before: CheckIn, changed: CheckIn
) -> None:
    """Ask the two who meet now anew, and take the old time out of the calendars."""
    if not changed.written:
        slots = times_for(session, changed, after=request.at, in_time=True)
        changed = rules.offer(changed, slots)
    changed = check_ins.put(session, changed)
    call_off(session, request, before, changed)
    were, are = (" and ".join(rules.people_of(one)) for one in (before, changed))
    history.add(session, request, "check_in_moved", handoff_id=handoff.id, before=were, after=f"now {are}")
    ask_anew(session, request, handoff, changed)
    deliveries.redraw(session, handoff.id)


def _propose_to_new(session: Session, request: Request, handoff: Handoff) -> None:
    """Propose a check-in to a new architect, unless this very one already held that of the stage."""
    held = [
        check_in
        for check_in in check_ins.of_handoff(session, handoff.id)
        if check_in.state is CheckInState.HELD and check_in.architect == handoff.architect
    ]
    if all(check_in.stage is not handoff.stage for check_in in held):
        propose(session, request, handoff)


def cancel_open(session: Session, request: Request, handoff: Handoff) -> None:
    """Cancel the check-in that is still to come, for a handoff that ended."""
    before = check_ins.open_of(session, handoff.id)
    if before is None:
        return
    cancelled = check_ins.put(session, rules.cancel(before))
    call_off(session, request, before, cancelled)
    nudges.stop(session, request, before.id, *ABOUT_CHECK_INS, why="cancelled")
    history.add(session, request, "check_in_cancelled", handoff_id=handoff.id, before=before.state)
    deliveries.redraw(session, handoff.id)


def leave_open(session: Session, request: Request, handoff: Handoff, reason: str) -> None:
    """Record that a handoff leaves its stage without the check-in, and take that out of the calendars."""
    _close(session, request, handoff, rules.leave, reason)


def waive_open(session: Session, request: Request, handoff: Handoff, reason: str) -> None:
    """Record that IT need not talk at the stage of a handoff, and take a booked time out of the calendars."""
    _close(session, request, handoff, rules.waive, reason)


def _close(
    session: Session, request: Request, handoff: Handoff, end: Callable[..., CheckIn], reason: str
) -> None:
    """End the stage's check-in without meeting; where none was proposed yet, write down that there is none."""
    before = check_ins.open_of(session, handoff.id)
    present = before or _bare(request, handoff, due_at=request.at)
    ended = end(present, reason, by=request.actor.id, at=request.at)
    if before is None:
        check_ins.add(session, ended)
    else:
        ended = check_ins.put(session, ended)
        call_off(session, request, before, ended)
        nudges.stop(session, request, ended.id, *ABOUT_CHECK_INS, why=ended.state)
    history.add(session, request, f"check_in_{ended.state}", handoff_id=handoff.id, after=ended.outcome)
    deliveries.redraw(session, handoff.id)


def pick_slot(deps: Deps, request: Request, check_in_id: int, slots_round: int, number: int) -> CheckIn:
    """Book a check-in at one of its slots, the first being 1; of two people at once the second is told."""
    return _again(lambda: _pick(deps, request, check_in_id, slots_round, number))


def _pick(deps: Deps, request: Request, check_in_id: int, slots_round: int, number: int) -> CheckIn:
    with deps.store.writing(request) as session:
        before, handoff = mine(session, request, check_in_id, Step.PICK)
        taken = _taken(session, before, after=request.at - DAY, before=request.at + 2 * SEARCHED)
        _require_both_work(session, before, slots_round=slots_round, number=number)
        booked = rules.book(
            before,
            slots_round=slots_round,
            number=number,
            by=request.actor.id,
            at=request.at,
            taken=taken,
        )
        booked = check_ins.put(session, booked)
        history.add(
            session, request, "check_in_booked", handoff_id=handoff.id, after=before.slots[number - 1]
        )
        nudges.stop(session, request, booked.id, *ABOUT_CHECK_INS, why="booked")
        tell_booked(session, request, handoff, booked)
        deliveries.redraw(session, handoff.id)
        return booked


def _require_both_work(session: Session, check_in: CheckIn, *, slots_round: int, number: int) -> None:
    """Refuse a time at which one of the two is away or does not work any more, since they said so later."""
    slots = rules.offered(check_in)
    is_one = slots_round == check_in.slots_round and 1 <= number <= len(slots)
    if is_one and not _both_work(session, check_in, slots[number - 1]):
        raise Refusal(
            "One of you does not work at that time any more; choose another, or press [Suggest other]."
        )


def _both_work(session: Session, check_in: CheckIn, slot: Slot) -> bool:
    whole = [(slot.starts_at, slot.ends_at)]
    both = (replace(working_times.of_person(session, who), dnd=()) for who in rules.people_of(check_in))
    return all(working_spans(wt, slot.starts_at, slot.ends_at) == whole for wt in both)


def suggest_other(deps: Deps, request: Request, check_in_id: int, version: int | None = None) -> CheckIn:
    """Offer the next three times after those that were offered, or go on in writing where there are none."""
    with deps.store.writing(request) as session:
        before, handoff = mine(session, request, check_in_id, Step.OTHER, version)
        last = max([request.at, *(slot.ends_at for slot in rules.offered(before))])
        sooner = rules.is_booked_late(before) and times_by(session, before, after=request.at)
        slots = sooner or times_for(session, before, after=last)
        return _offer_anew(session, request, handoff, before, slots)


def moved(deps: Deps, request: Request, check_in_id: int, version: int | None = None) -> CheckIn:
    """Record that a booked check-in was put off, and offer new times for it."""
    with deps.store.writing(request) as session:
        before, handoff = mine(session, request, check_in_id, Step.MOVE, version)
        slots = times_for(session, before, after=request.at, in_time=True)
        return _offer_anew(session, request, handoff, before, slots)


def _offer_anew(
    session: Session, request: Request, handoff: Handoff, before: CheckIn, slots: list[Slot]
) -> CheckIn:
    changed = check_ins.put(session, rules.offer(before, slots))
    call_off(session, request, before, changed)
    history.add(
        session,
        request,
        "check_in_moved",
        handoff_id=handoff.id,
        before=before.starts_at.isoformat() if before.starts_at else "",
        after=", ".join(changed.slots) or "in writing",
    )
    ask_anew(session, request, handoff, changed)
    deliveries.redraw(session, handoff.id)
    return changed


def renew(deps: Deps, team: str, check_in_id: int) -> None:
    """Offer new times when none that was offered fits any more; the reminders go on where they were."""
    request = Request(team=team, actor=STILE, at=deps.clock(), surface="clock")
    with deps.store.writing(request) as session:
        before = check_ins.get(session, check_in_id)
        handoff = handoffs.get(session, before.handoff_id) if before else None
        if before is None or handoff is None or before.state is not CheckInState.PROPOSED:
            return
        ahead = [slot for slot in rules.offered(before) if slot.starts_at > request.at]
        if any(_both_work(session, before, slot) for slot in ahead):
            return
        changed = check_ins.put(
            session, rules.offer(before, times_for(session, before, after=request.at, in_time=True))
        )
        later = ", ".join(changed.slots) or "in writing"
        history.add(session, request, "check_in_moved", handoff_id=handoff.id, after=later)
        deliveries.redraw(session, handoff.id)


def look_at(deps: Deps, request: Request, check_in_id: int, step: Step, version: int | None = None) -> Opened:
    """Return a check-in for the form of one step, or refuse what the form would refuse."""
    with deps.store.writing(request) as session:
        check_in, handoff = mine(session, request, check_in_id, step, version)
        vendors_on = stages.vendors_on(session, handoff.id)
        return Opened(check_in, handoff, systems_of(session, handoff), vendors_on)


def systems_of(session: Session, handoff: Handoff) -> str:
    """Return the systems that the answers name as touched."""
    context = outcome_contexts.get(session, handoff.id)
    return context.systems if context else ""


def _again(do: Callable[[], T]) -> T:
    """Do a whole unit of work once more when somebody else was a moment faster, so that they are named."""
    try:
        return do()
    except StaleWriteError:
        return do()


def mine(
    session: Session, request: Request, check_in_id: int, step: Step, version: int | None = None
) -> tuple[CheckIn, Handoff]:
    """Return a check-in with its handoff when this person may do this to it now; else refuse."""
    check_in = check_ins.get(session, check_in_id)
    found = handoffs.get(session, check_in.handoff_id) if check_in else None
    handoff = authority.require(request.actor, Action.CHECK_IN, found)
    if check_in is None:
        raise Refusal(authority.NOT_YOURS)
    zone = working_times.of_person(session, request.actor.id).zone
    rules.require(check_in, step, by=request.actor.id, at=request.at, zone=zone, version=version)
    return check_in, handoff


def times_for(session: Session, check_in: CheckIn, *, after: datetime, in_time: bool = False) -> list[Slot]:
    """Return up to three times for both, those `in_time` first where it is to be, or an empty list."""
    times = _times(session, check_in, after=after)
    return (in_time and times(before=check_in.due_at)) or times()


def times_by(session: Session, check_in: CheckIn, *, after: datetime) -> list[Slot]:
    """Return up to three times for both before the check-in is due, or an empty list."""
    return _times(session, check_in, after=after)(before=check_in.due_at)


def _times(session: Session, check_in: CheckIn, *, after: datetime) -> Callable[..., list[Slot]]:
    """Return what finds times for both, by some moment or at all."""
    requester, architect = (working_times.of_person(session, who) for who in rules.people_of(check_in))
    taken = _taken(session, check_in, after=after - DAY, before=after + SEARCHED)
    return partial(common_slots, requester, architect, after=after, taken=taken)


def _taken(session: Session, check_in: CheckIn, *, after: datetime, before: datetime) -> list[Slot]:
    """Return when either of the two has another check-in."""
    booked = check_ins.booked_between(session, *rules.people_of(check_in), after=after, before=before)
    others = (other for other in booked if other.id != check_in.id)
    return [Slot(other.starts_at, other.ends_at) for other in others if other.starts_at and other.ends_at]


def set_stage(session: Session, request: Request, handoff: Handoff, stage: Stage) -> Handoff:
    """Write the stage a handoff is at now, where it moved on."""
    if stage is handoff.stage:
        return handoff
    context = outcome_contexts.get(session, handoff.id)
    if context is not None:
        outcome_contexts.put(session, context.model_copy(update={"stage": stage}))
    history.add(session, request, "stage", handoff_id=handoff.id, before=handoff.stage, after=stage)
    return handoffs.put(session, handoff.model_copy(update={"stage": stage, "updated_at": request.at}))
