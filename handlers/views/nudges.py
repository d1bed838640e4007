"""What reminders say: why now, when it is due, and a button to act; to the person, and to a lead."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from handlers.rules import stages, states
from handlers.rules.nudges import Kind, Subject
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    button,
    by_day,
    message,
    moment,
    person,
    quoted,
    section,
)
from handlers.views.check_ins import Shown, record_buttons, way_buttons
from storage.records import Handoff, Nudge
from storage.vocabulary import State

TITLE = 150


@dataclass(frozen=True)
class Reminder:
    """A reminder as it is said: the nudge, what it is about, and until when something can be done."""

    nudge: Nudge
    subject: Subject
    due_at: datetime | None
    shown: Shown | None = None

    @property
    def handoff(self) -> Handoff:
        """Return the handoff it is about."""
        return self.subject.handoff

    @property
    def name(self) -> str:
        """Return the handoff's key and title."""
        return f"*{self.handoff.key} · {quoted(self.handoff.title, TITLE)}*"

    @property
    def due(self) -> str:
        """Return by when, in the reader's zone."""
        return by_day(self.due_at) if self.due_at else "now"


def to_person(reminder: Reminder) -> Message:
    """Return what the person who is waited for reads."""
    text = _PERSON[Kind(reminder.nudge.kind)](reminder)
    return message(text, [section(text, block_id="nudge.what"), *_buttons(reminder)])


def to_lead(reminder: Reminder) -> Message:
    """Return what a lead reads about somebody who is silent."""
    who, kind = person(reminder.nudge.person), Kind(reminder.nudge.kind)
    text = (
        f"{who} {_UNDONE[kind]} {reminder.name} since {moment(_since(reminder))}. {_NEXT[kind]} "
        f"Due: {reminder.due}. You read this as a lead because it has been silent; no channel does."
    )
    open_it = _button(reminder, "Open", ids.HANDOFF_SHOW, str(reminder.handoff.id), primary=True)
    return message(text, [section(text, block_id="nudge.what"), actions([open_it], block_id="nudge.buttons")])


def settled(reminder: Reminder) -> Message:
    """Return what stands where a reminder stood, once there is nothing left to do."""
    text = f"{reminder.name}: this is settled, nothing waits for you here."
    return message(text, [section(text, block_id="nudge.what")])


def withdrawn(handoff: Handoff) -> Message:
    """Return what the requester reads when a handoff was held too long, and after they opened it again."""
    name = f"*{handoff.key} · {quoted(handoff.title, TITLE)}*"
    if handoff.state is not State.WITHDRAWN:
        text = f"{name} was withdrawn after ten working days; now it is {states.NAMES[handoff.state]}."
        return message(text, [section(text, block_id="nudge.what")])
    text = (
        f"{name} was held for ten working days without its outcome, so it is withdrawn now. "
        "Everything you wrote is kept; open it again whenever you know more."
    )
    reopen = button(
        "Reopen",
        action_id=ids.HANDOFF_REOPEN,
        value=str(handoff.id),
        primary=True,
        about=f"Reopen {handoff.key}",
    )
    return message(text, [section(text, block_id="nudge.what"), actions([reopen], block_id="nudge.buttons")])


def _held(reminder: Reminder) -> str:
    return (
        f"{reminder.name} waits for its outcome since {moment(_since(reminder))}, and IT hears nothing of it "
        f"before. It is withdrawn {reminder.due}; a few answers let it go on."
    )


def _context_due(reminder: Reminder) -> str:
    return (
        f"{reminder.name} went to IT because it could not wait. Its outcome was due "
        f"{reminder.due} and is still missing; without it nobody can say whether it worked."
    )


def _take(reminder: Reminder) -> str:
    asked = person(reminder.handoff.requester)
    return (
        f"{reminder.name} is ready since {moment(_since(reminder))} and you are asked first. {asked} waits "
        f"for a word; please take it, or pass it on, by {reminder.due}."
    )


def _answer(reminder: Reminder) -> str:
    question = reminder.subject.question
    asked_by, asked = (question.asked_by, question.text) if question else (None, "")
    return (
        f"{reminder.name} waits for your answer to {person(asked_by)} since {moment(_since(reminder))}: "
        f"{quoted(asked)}\nIT goes on once you answer; please do by {reminder.due}."
    )


def _pick(reminder: Reminder) -> str:
    return (
        f"{reminder.name}: the {_stage(reminder)} check-in with {_other(reminder)} still has no time. "
        f"It is due {reminder.due}; choose one, or say how else."
    )


def _write(reminder: Reminder) -> str:
    if reminder.subject.check_in and reminder.subject.check_in.written:
        return (
            f"{reminder.name}: {_other(reminder)} answered the {_stage(reminder)} questions in writing and "
            f"waits for your reply. It is due {reminder.due}."
        )
    return (
        f"{reminder.name}: the {_stage(reminder)} check-in is in writing, and nobody has answered yet. "
        f"It is due {reminder.due}."
    )


def _record(reminder: Reminder) -> str:
    return (
        f"{reminder.name}: the {_stage(reminder)} check-in with {_other(reminder)} was booked for "
        f"{moment(_since(reminder))}. What became of it? Please say by {reminder.due}; only one that was "
        "held counts."
    )


_PERSON = {
    Kind.HELD: _held,
    Kind.CONTEXT_DUE: _context_due,
    Kind.TAKE: _take,
    Kind.ANSWER: _answer,
    Kind.PICK: _pick,
    Kind.WRITE: _write,
    Kind.RECORD: _record,
}
_UNDONE: Mapping[Kind, str] = {
    Kind.HELD: "has not given the outcome of",
    Kind.CONTEXT_DUE: "has not given the outcome of",
    Kind.TAKE: "has not taken",
    Kind.ANSWER: "has not answered IT's question about",
    Kind.PICK: "has not chosen a time for the check-in about",
    Kind.WRITE: "has not answered in writing about",
    Kind.RECORD: "has not said what became of the check-in about",
}
_NEXT: Mapping[Kind, str] = {
    Kind.HELD: "Without its outcome it is withdrawn.",
    Kind.CONTEXT_DUE: "It went to IT because it could not wait.",
    Kind.TAKE: "Somebody else can take it, or it can go another way.",
    Kind.ANSWER: "IT cannot go on without the answer.",
    Kind.PICK: "The two sides have not talked about it yet.",
    Kind.WRITE: "The two sides have not talked about it yet.",
    Kind.RECORD: "Only a check-in that was held counts.",
}


def _since(reminder: Reminder) -> datetime:
    """Return since when something waits."""
    handoff, subject = reminder.handoff, reminder.subject
    kind = Kind(reminder.nudge.kind)
    if kind is Kind.HELD and handoff.held_since:
        return handoff.held_since
    if kind in {Kind.TAKE, Kind.CONTEXT_DUE} and handoff.ready_at:
        return max(handoff.ready_at, reminder.nudge.created_at)
    if kind is Kind.ANSWER and subject.question:
        return subject.question.asked_at
    if kind is Kind.RECORD and subject.check_in and subject.check_in.starts_at:
        return subject.check_in.starts_at
    return reminder.nudge.created_at


def _buttons(reminder: Reminder) -> list[Block]:
    kind, handoff = Kind(reminder.nudge.kind), reminder.handoff
    if kind in {Kind.HELD, Kind.CONTEXT_DUE}:
        return _row(_button(reminder, "Open the form", ids.HANDOFF_OPEN, str(handoff.id), primary=True))
    if kind is Kind.TAKE:
        value = f"{handoff.id}:{handoff.version}"
        other = _button(reminder, "Suggest another route", ids.HANDOFF_REROUTE, value)
        return _row(_button(reminder, "Take it", ids.HANDOFF_TAKE, value, primary=True), other)
    if kind is Kind.ANSWER:
        value = str(reminder.nudge.subject_id)
        return _row(_button(reminder, "Answer", ids.HANDOFF_ANSWER, value, primary=True))
    if reminder.shown is None:
        return []
    return [record_buttons(reminder.shown)] if kind is Kind.RECORD else way_buttons(reminder.shown)


def _row(*buttons: Element) -> list[Block]:
    return [actions(buttons, block_id="nudge.buttons")]


def _button(reminder: Reminder, label: str, action_id: str, value: str, *, primary: bool = False) -> Element:
    about = f"{label}, {reminder.handoff.key}"
    return button(label, action_id=action_id, value=value, primary=primary, about=about)


def _stage(reminder: Reminder) -> str:
    check_in = reminder.subject.check_in
    return stages.NAMES[check_in.stage] if check_in else ""


def _other(reminder: Reminder) -> str:
    return reminder.shown.other if reminder.shown else "the other side"
