"""Check-ins: when they are due, what may be done to them, and what becomes of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from handlers.rules.junk import junk
from handlers.rules.refusals import Refusal
from handlers.rules.slots import HALF_HOUR, Slot
from handlers.rules.stages import is_pre_build, to_talk_about
from handlers.rules.working_time import WorkingTime, add_working_days, wall_instant, working_spans
from storage.records import Cadence, CheckIn, Handoff
from storage.vocabulary import OPEN_STATES, CheckInState, Stage, State

CALL_DAYS = 1
"""Working days within which a late arrival meets its architect."""
USUAL_DAYS = 5
"""Working days for the stages that no cadence names: build and later."""
LEAD_TIME = timedelta(minutes=15)
"""How long before a check-in both are reminded of it."""
CLEAN_IN_A_ROW = 3
"""Clean handoffs after which a requester's next check-ins are in writing, unless one asks to meet."""
TALKED_OF = OPEN_STATES - {State.CAUGHT, State.DRAFT, State.MEASURED}
"""States of a handoff in which requester and architect still meet."""


class Step(StrEnum):
    """What a person does to a check-in."""

    PICK = "pick"
    OTHER = "other"
    WRITE = "write"
    HOLD = "hold"
    MOVE = "move"
    SKIP = "skip"


ALLOWED: dict[Step, frozenset[CheckInState]] = {
    Step.PICK: frozenset({CheckInState.PROPOSED}),
    Step.OTHER: frozenset({CheckInState.PROPOSED, CheckInState.BOOKED}),
    Step.WRITE: frozenset({CheckInState.PROPOSED, CheckInState.WRITING}),
    # Two who met before they chose a time say so as well.
    Step.HOLD: frozenset({CheckInState.PROPOSED, CheckInState.BOOKED, CheckInState.WRITING}),
    Step.MOVE: frozenset({CheckInState.BOOKED}),
    Step.SKIP: frozenset({CheckInState.BOOKED}),
}


def due_days(handoff: Handoff, cadence: Cadence, *, held_before: bool) -> int:
    """Return within how many working days the check-in of the handoff's stage is due."""
    if handoff.late and not held_before:
        return CALL_DAYS
    return int(getattr(cadence, handoff.stage, USUAL_DAYS))


@dataclass(frozen=True)
class Ahead:
    """The days that a handoff's check-in is to come before, where they are known."""

    launch_on: date | None = None
    vendors_on: date | None = None


def due_at(
    handoff: Handoff, days: int, wt: WorkingTime, *, at: datetime, ahead: Ahead, since: datetime | None = None
) -> datetime:
    """Return when a check-in is due: so many working days after it was asked for, and before what lies ahead.

    At Vendor choice it is so many working days before the first meeting with the vendors, once its day is known.
    Before build it is by the end of the working day before the launch, if that comes sooner. Neither leaves less
    than a working day to talk, unless one that was asked for at `since` was due sooner anyway.
    """
    usual = add_working_days(wt, since or at, days)
    soonest = min(usual, add_working_days(wt, at, 1))
    if handoff.stage is Stage.SOURCE and (end := _end_before(wt, ahead.vendors_on, days, at=at)):
        usual = max(end, soonest)
    end = _end_before(wt, ahead.launch_on, 1, at=at) if is_pre_build(handoff.stage) else None
    return min(usual, max(end, soonest)) if end else usual


def _end_before(wt: WorkingTime, on: date | None, days: int, *, at: datetime) -> datetime | None:
    """Return the end of the working day so many before a day, now where that is over; None where it is no more ahead."""
    if on is None or on < at.date() or (day := wall_instant(wt.zone, on, time())) <= at:
        return None
    spans = working_spans(replace(wt, dnd=()), at, day)
    return spans[-days][1] if len(spans) >= days else at


def people_of(check_in: CheckIn) -> tuple[str, str]:
    """Return the two people who meet."""
    return check_in.requester, check_in.architect


def other_than(check_in: CheckIn, person: str) -> str:
    """Return whom a person meets."""
    return check_in.requester if person == check_in.architect else check_in.architect


def record_key(check_in: CheckIn, person: str) -> str:
    """Return the key of the message in which a person is asked what became of a booked check-in."""
    return f"check_in_record:{check_in.id}:{check_in.sequence}:{person}"


def offered(check_in: CheckIn) -> list[Slot]:
    """Return the slots that are or were last offered, in the order of their buttons."""
    starts = [datetime.fromisoformat(start) for start in check_in.slots]
    return [Slot(start, start + HALF_HOUR) for start in starts]


def is_over(check_in: CheckIn, at: datetime) -> bool:
    """Tell whether the booked time has passed: what became of it is asked then, and nothing is ahead."""
    return check_in.ends_at is not None and check_in.ends_at <= at


def is_offered_late(check_in: CheckIn, at: datetime, zone: str) -> bool:
    """Tell whether every time that can still be chosen comes after the day, in that zone, on which it is due."""
    there = ZoneInfo(zone)
    due_on = check_in.due_at.astimezone(there).date()
    ahead = [slot for slot in offered(check_in) if slot.starts_at > at]
    return bool(ahead) and all(slot.starts_at.astimezone(there).date() > due_on for slot in ahead)


def is_booked_late(check_in: CheckIn) -> bool:
    """Tell whether the booked time comes after the check-in is due, since what it was to come before moved nearer."""
    return check_in.ends_at is not None and check_in.ends_at > check_in.due_at


def local(at: datetime, zone: str) -> str:
    """Return a moment as a person in that zone reads it, such as Tue 1 Dec, 14:30."""
    there = at.astimezone(ZoneInfo(zone))
    return f"{there:%a} {there.day} {there:%b}, {there:%H:%M}"


def offer(check_in: CheckIn, slots: Sequence[Slot], *, custom: bool = False) -> CheckIn:
    """Return the check-in with these times to choose from, or in writing where there are none.

    `custom` says that it is in writing because the last handoffs went well, not for want of a time.
    """
    return check_in.model_copy(
        update={
            "state": CheckInState.PROPOSED if slots else CheckInState.WRITING,
            "slots": [slot.starts_at.isoformat() for slot in slots],
            "slots_round": check_in.slots_round + 1,
            "custom": custom,
            "sequence": _sequence_off(check_in),
            "starts_at": None,
            "ends_at": None,
            "booked_by": None,
        }
    )


def hand_over(check_in: CheckIn, architect: str) -> CheckIn:
    """Return the check-in with another architect; what the former one wrote is not the new one's word."""
    changes: dict[str, object] = {"architect": architect}
    if check_in.answered_by == check_in.architect:
        changes.update(written="", answered_by=None, answered_at=None)
    return check_in.model_copy(update=changes)


def give_requester(check_in: CheckIn, requester: str) -> CheckIn:
    """Return the check-in with another requester; what the former one wrote is not the new one's word."""
    changes: dict[str, object] = {"requester": requester}
    if check_in.answered_by == check_in.requester:
        changes.update(written="", answered_by=None, answered_at=None)
    return check_in.model_copy(update=changes)


def require(
    check_in: CheckIn, step: Step, *, by: str, at: datetime, zone: str, version: int | None = None
) -> None:
    """Refuse a step that the check-in does not allow now, saying what it is; `version` is what was seen."""
    may_meet = step is Step.OTHER and can_meet_instead(check_in)
    if check_in.state not in ALLOWED[step] and not may_meet:
        raise Refusal(what_now(check_in, zone))
    if version is not None and version != check_in.version:
        raise Refusal(f"This changed since you saw it. {what_now(check_in, zone)}")
    if check_in.state is CheckInState.WRITING:
        _require_turn(check_in, step, by=by)
    elif step in {Step.HOLD, Step.MOVE, Step.SKIP} and check_in.starts_at and at < check_in.starts_at:
        raise Refusal(
            f"This check-in begins {local(check_in.starts_at, zone)} ({zone}); record it then, "
            "or press [Suggest other]."
        )


def can_meet_instead(check_in: CheckIn) -> bool:
    """Tell whether two who write to each other by custom can still choose a time."""
    return check_in.state is CheckInState.WRITING and check_in.custom and not check_in.written


def _require_turn(check_in: CheckIn, step: Step, *, by: str) -> None:
    """Refuse to answer twice, and to close what one wrote alone."""
    if step is Step.WRITE and check_in.written:
        raise Refusal(
            f"<@{check_in.answered_by}> already answered; the other person presses [Reply and close]."
        )
    if step is Step.HOLD and not check_in.written:
        raise Refusal("Nobody has answered yet; press [Answer in writing] first.")
    if step is Step.HOLD and (by == check_in.answered_by or by not in people_of(check_in)):
        raise Refusal("It takes two: the one of you who did not write the answers closes this check-in.")


def what_now(check_in: CheckIn, zone: str) -> str:
    """Return what a check-in is now, as a sentence for somebody who pressed a button of before."""
    who = f"<@{check_in.answered_by}>"
    if check_in.state is CheckInState.BOOKED and check_in.starts_at:
        when = f"{local(check_in.starts_at, zone)} ({zone})"
        return f"<@{check_in.booked_by}> already booked it for {when}; [Suggest other] moves it."
    if check_in.state is CheckInState.WRITING and check_in.written:
        return f"{who} already answered in writing; your message from Stile shows it."
    if check_in.state is CheckInState.WRITING and check_in.custom:
        return "This one is in writing, as your last handoffs went well; press [Answer in writing]."
    return {
        CheckInState.PROPOSED: "Other times are offered now; your message from Stile shows them.",
        CheckInState.WRITING: "There are no common hours, so it is in writing; press [Answer in writing].",
        CheckInState.HELD: f"{who} already recorded that it was held; there is nothing left to do.",
        CheckInState.SKIPPED: f"{who} already recorded that it did not happen; there is nothing left to do.",
        CheckInState.CANCELLED: "This check-in was cancelled; `/handoff list` shows what is open.",
        CheckInState.WAIVED: f"{who} waived it for IT; there is nothing left to do.",
    }[check_in.state]


def book(
    check_in: CheckIn, *, slots_round: int, number: int, by: str, at: datetime, taken: Sequence[Slot]
) -> CheckIn:
    """Return the check-in booked at one of its slots, the first being 1."""
    slots = offered(check_in)
    if slots_round != check_in.slots_round or not 1 <= number <= len(slots):
        raise Refusal("Other times are offered now; your message from Stile shows them.")
    slot = slots[number - 1]
    if slot.starts_at <= at:
        raise Refusal("That time has passed; choose a later one, or press [Suggest other].")
    if any(slot.overlaps(other) for other in taken):
        raise Refusal(
            "One of you has another check-in at that time now; choose another, or press [Suggest other]."
        )
    return check_in.model_copy(
        update={
            "state": CheckInState.BOOKED,
            "starts_at": slot.starts_at,
            "ends_at": slot.ends_at,
            "booked_by": by,
            "sequence": check_in.sequence + 1,
        }
    )


def read_answers(stage: Stage, typed: Mapping[str, str], systems: str = "") -> str:
    """Return a stage's questions, as the form put them, with the answers in q1 and q2; refuse an empty one."""
    parts = []
    for number, question in enumerate(to_talk_about(stage, systems), start=1):
        answer = typed.get(f"q{number}", "").strip()
        _refuse_junk(answer, "Write what you know, or who will know it and when.", field=f"q{number}")
        parts.append(f"{question}\n{answer}")
    return "\n\n".join(parts)


def write(check_in: CheckIn, written: str, *, by: str, at: datetime) -> CheckIn:
    """Return the check-in with one side's answers; the other one is to reply."""
    return check_in.model_copy(
        update={
            "state": CheckInState.WRITING,
            "written": written,
            "answered_by": by,
            "answered_at": at,
            "slots": [],
        }
    )


def hold(check_in: CheckIn, outcome: str, *, by: str, at: datetime) -> CheckIn:
    """Return the check-in as held, with the one line of what it changed."""
    return _recorded(check_in, CheckInState.HELD, _line(outcome, "Say in one line what it changed."), by, at)


def waive(check_in: CheckIn, reason: str, *, by: str, at: datetime) -> CheckIn:
    """Return the check-in as waived by IT, with the reason; a booked time falls."""
    why = _line(reason, "Say in one line why IT doesn't need this check-in.", field="reason")
    waived = _recorded(check_in, CheckInState.WAIVED, why, by, at)
    return waived.model_copy(update={"sequence": _sequence_off(check_in)})


def leave(check_in: CheckIn, reason: str, *, by: str, at: datetime) -> CheckIn:
    """Return the check-in as skipped, since the handoff moved on without it; a booked time falls."""
    skipped = _recorded(check_in, CheckInState.SKIPPED, reason, by, at)
    return skipped.model_copy(update={"sequence": _sequence_off(check_in)})


def in_writing_by_custom(handoff: Handoff, earlier: Sequence[tuple[Handoff, Sequence[CheckIn]]]) -> bool:
    """Tell whether a check-in is in writing by custom: the requester's last three with IT were clean.

    `earlier` are the requester's handoffs before this one, the last first, each with its check-ins. Those
    that tell nothing yet, with no check-in held or skipped, do not count. Who arrives late talks.
    """
    told = [(one, talks) for one, talks in earlier if one.late or _tells(talks)]
    last = told[:CLEAN_IN_A_ROW]
    return not handoff.late and len(last) == CLEAN_IN_A_ROW and all(is_clean(*pair) for pair in last)


def is_clean(handoff: Handoff, check_ins: Sequence[CheckIn]) -> bool:
    """Tell whether a handoff came in time and none of its check-ins was skipped."""
    return not handoff.late and all(one.state is not CheckInState.SKIPPED for one in check_ins)


def _tells(check_ins: Sequence[CheckIn]) -> bool:
    return any(one.state in {CheckInState.HELD, CheckInState.SKIPPED} for one in check_ins)


def skip(check_in: CheckIn, reason: str, *, by: str, at: datetime) -> CheckIn:
    """Return the check-in as not held, with the reason."""
    why = _line(reason, "Say in one line why it did not happen.", field="reason")
    return _recorded(check_in, CheckInState.SKIPPED, why, by, at)


def cancel(check_in: CheckIn) -> CheckIn:
    """Return the check-in as cancelled."""
    return check_in.model_copy(update={"state": CheckInState.CANCELLED, "sequence": _sequence_off(check_in)})


def stages_ahead(handoff: Handoff) -> list[Stage]:
    """Return the stages a handoff can be said to be at after a check-in: none goes back."""
    return [stage for stage in Stage if stage.position >= handoff.stage.position]


def next_stage(check_in: CheckIn, handoff: Handoff) -> Stage:
    """Return the stage that usually follows this check-in."""
    following = [stage for stage in Stage if stage.position > check_in.stage.position]
    return max((handoff.stage, *following[:1]), key=lambda stage: stage.position)


def needs_another(check_in: CheckIn, handoff: Handoff) -> bool:
    """Tell whether a check-in that was held leads to one about the stage the handoff is at now."""
    later = handoff.stage.position > check_in.stage.position
    return later and handoff.stage.position < Stage.BUILD.position and handoff.state in TALKED_OF


def may_try_again(check_in: CheckIn, all_of_handoff: Sequence[CheckIn]) -> bool:
    """Tell whether a check-in that did not happen is proposed anew: once a stage."""
    skipped = [c for c in all_of_handoff if c.stage is check_in.stage and c.state is CheckInState.SKIPPED]
    return len(skipped) == 1


def _recorded(check_in: CheckIn, state: CheckInState, line: str, by: str, at: datetime) -> CheckIn:
    return check_in.model_copy(update={"state": state, "outcome": line, "answered_by": by, "answered_at": at})


def _line(text: str, missing: str, *, field: str = "outcome") -> str:
    line = " ".join(text.split())
    _refuse_junk(line, missing, field=field)
    return line


def _refuse_junk(text: str, missing: str, *, field: str) -> None:
    # The general sentence about junk offers "not known yet", which these fields do not have.
    if not text or junk(text):
        raise Refusal(missing, field=field)


def _sequence_off(check_in: CheckIn) -> int:
    """Return the calendar file's next sequence where a file with the old time is about."""
    return check_in.sequence + (check_in.state is CheckInState.BOOKED)
