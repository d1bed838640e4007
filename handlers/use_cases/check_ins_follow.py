"""A check-in that is to come follows its handoff: to another stage, and to a launch or vendors that come nearer."""

from sqlmodel import Session

from handlers.rules import check_ins as rules
from handlers.use_cases.check_ins import due_now, times_for
from handlers.use_cases.check_ins_said import ask_anew, tell_due
from storage import check_ins, deliveries, history
from storage.records import CheckIn, Handoff, Request
from storage.vocabulary import CheckInState


def follow(session: Session, request: Request, handoff: Handoff, *, why: str = "launch") -> None:
    """Have the open check-in about what its handoff says now; both are told once of what comes sooner by that.

    `why` says what changed: the launch, or the day on which the vendors are met. A new stage speaks for itself.
    """
    every = check_ins.of_handoff(session, handoff.id)
    before = next((one for one in every if one.state in check_ins.OPEN), None)
    if before is None:
        return
    is_new = before.stage is not handoff.stage and not before.written
    if not is_new and before.stage is not handoff.stage:
        return  # its answers are about the stage they were written for
    others = [one for one in every if one.id != before.id]
    since = request.at if is_new else before.created_at
    due_at = due_now(session, request, handoff, others, since=since)
    if not is_new and due_at == before.due_at:
        return
    changed = before.model_copy(update={"stage": handoff.stage, "due_at": due_at})
    changed = check_ins.put(session, _offered_in_time(session, request, handoff, changed))
    _write_down(session, request, before, changed)
    if changed.state is not before.state:
        ask_anew(session, request, handoff, changed)
    if is_new or _is_news(before, changed):
        tell_due(session, request, changed, why="stage" if is_new else why)
    deliveries.redraw(session, handoff.id)


def _offered_in_time(session: Session, request: Request, handoff: Handoff, check_in: CheckIn) -> CheckIn:
    """Return the check-in with times before it is due, where those that are offered come after it."""
    talks_after_all = rules.can_meet_instead(check_in) and handoff.late
    ends = [slot.ends_at for slot in rules.offered(check_in)]
    too_late = check_in.state is CheckInState.PROPOSED and max(ends, default=request.at) > check_in.due_at
    if not (talks_after_all or too_late):
        return check_in
    return rules.offer(check_in, times_for(session, check_in, after=request.at, in_time=True))


def _is_news(before: CheckIn, after: CheckIn) -> bool:
    """Tell whether it is due sooner, other than one that is booked in time anyway."""
    booked_in_time = after.state is CheckInState.BOOKED and not rules.is_booked_late(after)
    return after.due_at < before.due_at and not booked_in_time


def _write_down(session: Session, request: Request, before: CheckIn, after: CheckIn) -> None:
    was, now = (f"{one.stage} {one.due_at.isoformat()}" for one in (before, after))
    history.add(session, request, "check_in_due", handoff_id=after.handoff_id, before=was, after=now)
