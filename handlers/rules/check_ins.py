"""Check-ins: when they are due, what may be done to them, and what becomes of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from handlers.rules.junk import junk
from handlers.rules.refusals import Refusal
from handlers.rules.slots import HALF_HOUR, Slot
from handlers.rules.stages import QUESTIONS
from storage.records import Cadence, CheckIn, Handoff
from storage.vocabulary import OPEN_STATES, CheckInState, Stage, State

CALL_DAYS = 1
"""Working days within which a late arrival meets its architect."""
USUAL_DAYS = 5
"""Working days for the stages that no cadence names: build and later."""
LEAD_TIME = timedelta(minutes=15)
"""How long before a check-in both are reminded of it."""
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
    Step.HOLD: frozenset({CheckInState.BOOKED, CheckInState.WRITING}),
    Step.MOVE: frozenset({CheckInState.BOOKED}),
    Step.SKIP: frozenset({CheckInState.BOOKED}),
}


def due_days(handoff: Handoff, cadence: Cadence, *, held_before: bool) -> int:
    """Return within how many working days the check-in of the handoff's stage is due."""
    if handoff.late and not held_before:
        return CALL_DAYS
    return int(getattr(cadence, handoff.stage, USUAL_DAYS))


def people_of(check_in: CheckIn) -> tuple[str, str]:
    """Return the two people who meet."""
    return check_in.requester, check_in.architect


def other_than(check_in: CheckIn, person: str) -> str:
    """Return whom a person meets."""
    return check_in.requester if person == check_in.architect else check_in.architect


def offered(check_in: CheckIn) -> list[Slot]:
    """Return the slots that are or were last offered, in the order of their buttons."""
    starts = [datetime.fromisoformat(start) for start in check_in.slots]
    return [Slot(start, start + HALF_HOUR) for start in starts]


def local(at: datetime, zone: str) -> str:
    """Return a moment as a person in that zone reads it, such as Tue 1 Dec, 14:30."""
    there = at.astimezone(ZoneInfo(zone))
    return f"{there:%a} {there.day} {there:%b}, {there:%H:%M}"


def offer(check_in: CheckIn, slots: Sequence[Slot]) -> CheckIn:
    """Return the check-in with these times to choose from, or in writing where there are none."""
    return check_in.model_copy(
        update={
            "state": CheckInState.PROPOSED if slots else CheckInState.WRITING,
            "slots": [slot.starts_at.isoformat() for slot in slots],
            "slots_round": check_in.slots_round + 1,
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


def require(
    check_in: CheckIn, step: Step, *, by: str, at: datetime, zone: str, version: int | None = None
) -> None:
    """Refuse a step that the check-in does not allow now, saying what it is; `version` is what was seen."""
    if check_in.state not in ALLOWED[step]:
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


def _require_turn(check_in: CheckIn, step: Step, *, by: str) -> None:
    """Refuse to answer twice, and to close what one wrote alone."""
    if step is Step.WRITE and check_in.written:
        raise Refusal(f"<@{check_in.answered_by}> already answered; the other one presses [Reply and close].")
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
    return {
        CheckInState.PROPOSED: "Other times are offered now; your message from Stile shows them.",
        CheckInState.WRITING: "There are no common hours, so it is in writing; press [Answer in writing].",
        CheckInState.HELD: f"{who} already recorded that it was held; there is nothing left to do.",
        CheckInState.SKIPPED: f"{who} already recorded that it did not happen; there is nothing left to do.",
        CheckInState.CANCELLED: "This check-in was cancelled; `/handoff list` shows what is open.",
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


def read_answers(stage: Stage, typed: Mapping[str, str]) -> str:
    """Return a stage's questions with their answers, from the fields q1 and q2; refuse an empty one."""
    parts = []
    for number, question in enumerate(QUESTIONS[stage], start=1):
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
