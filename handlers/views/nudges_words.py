"""What reminders say: why now, when it is due, and what became of one that waits no more."""

from dataclasses import dataclass
from datetime import date, datetime

from handlers.rules import stages
from handlers.rules.nudges import Answer, Kind, Rung, Subject, goes_on, is_of_team, is_owed_by
from handlers.views.blocks import bold, by_day, day, moment, person, quoted, sentence
from handlers.views.check_ins import Shown
from handlers.views.nudges_kinds import MATTERS, NEXT, UNDONE
from storage.records import Handoff, Nudge, NudgeStep
from storage.vocabulary import Role, Side

TITLE = 150


@dataclass(frozen=True)
class Reminder:
    """A reminder as it is said: the step, what it is about, until when it can be done, and whether it waits.

    `side`, `lead`, `is_lead` and `roles` are the reader's; `lead` is somebody else; `stands_in`: they are the
    delegate of who is waited for, who is of the reader's own side where `own_side`.
    """

    step: NudgeStep
    nudge: Nudge
    subject: Subject
    due_at: datetime | None
    waits: bool
    side: Side = Side.MARKETING
    lead: str | None = None
    is_lead: bool = False
    own_side: bool = True
    stands_in: bool = False
    away_until: date | None = None
    roles: frozenset[Role] = frozenset()
    shown: Shown | None = None

    @property
    def handoff(self) -> Handoff:
        """Return the handoff it is about; ask only for kinds that are about one."""
        if self.subject.handoff is None:
            raise ValueError(f"A reminder of {self.nudge.kind} is about no handoff.")
        return self.subject.handoff

    @property
    def is_open(self) -> bool:
        """Tell whether the ladder it belongs to was not ended by what it asked for."""
        return self.nudge.stopped_at is None and self.step.began == self.nudge.created_at

    @property
    def name(self) -> str:
        """Return what it is about: the matter, else the handoff's key and title."""
        if self.subject.matter is not None:
            return bold(self.subject.matter.name, TITLE)
        return self.handoff_name

    @property
    def handoff_name(self) -> str:
        """Return the key and title of the handoff it is about."""
        return bold(f"{self.handoff.key} · {self.handoff.title}", TITLE)

    @property
    def subject_name(self) -> str:
        """Return its name as a line begins with it: the KPIs of H-4 are The KPIs of H-4."""
        return f"*{sentence(self.name[1:])}"

    @property
    def due(self) -> str:
        """Return by when, in the reader's zone."""
        return by_day(self.due_at) if self.due_at else "now"

    @property
    def is_own(self) -> bool:
        """Tell whether its reader owes it too, whoever it was that left it waiting."""
        return is_owed_by(self.nudge, self.subject, self.step.person)

    @property
    def is_of_team(self) -> bool:
        """Tell whether its reader hears of it only as a lead."""
        return is_of_team(self.step, self.nudge, self.subject, stands_in=self.stands_in)


def said(reminder: Reminder) -> str:
    """Return why somebody is reminded now, and when it is due."""
    kind, rung = Kind(reminder.nudge.kind), Rung(reminder.step.rung)
    return _PERSON[kind](reminder) if rung is Rung.PERSON else _to_other(reminder, kind, rung)


def _to_other(reminder: Reminder, kind: Kind, rung: Rung) -> str:
    who, undone = _silent_ones(reminder, kind)
    who += f" is away until {day(reminder.away_until)} and" if reminder.away_until else ""
    silent = f"{who} {undone} {reminder.name} since {by_day(since(reminder))}. {NEXT[kind]}"
    if rung is Rung.NOT_MINE:
        said = f"{person(reminder.step.by)} says that {reminder.name} is not theirs. Whose is it? {silent}"
        return f"{said} Due: {reminder.due}."
    if reminder.stands_in:
        return f"For {who}, whom you stand in for: {silent} Due: {reminder.due}."
    if reminder.is_own:
        return _PERSON[kind](reminder)  # there is no lead to turn to, or the lead is one of the two who meet
    return f"{silent} Due: {reminder.due}. You get this as their lead; it isn't posted in any channel."


def owed_by(reminder: Reminder) -> list[str]:
    """Return whom something waits for: of one matter the leads read of everybody in one line."""
    matter, to_all = reminder.subject.matter, reminder.step.rung == Rung.BOTH_LEADS
    return sorted(matter.waits_on) if matter and to_all and matter.waits_on else [reminder.nudge.person]


def _silent_ones(reminder: Reminder, kind: Kind) -> tuple[str, str]:
    """Return who left something undone, and what."""
    who, undone = owed_by(reminder), UNDONE[kind]
    have = undone.replace("has not", "have not") if len(who) > 1 else undone
    return " and ".join(map(person, who)), have


def ended(reminder: Reminder) -> str:
    """Return what became of a reminder that waits no more, as a sentence of its own."""
    return f"{reminder.subject_name}: {_became(reminder)}"


def _became(reminder: Reminder) -> str:
    step, until = reminder.step, reminder.step.until
    if step.answer == Answer.SNOOZED and until is not None and reminder.is_open:
        due = reminder.due_at
        why = ", since it is due before that" if due is not None and until == due else ""
        then = " If it still waits a working day after that, others hear of it."
        return f"you are reminded again {moment(until)}{why}.{then if goes_on(reminder.nudge) else ''}"
    if step.answer == Answer.NOT_MINE and reminder.is_open:
        return f"you said that this is not yours; {_asked_instead(reminder)}"
    if step.answer == Answer.STOPPED and reminder.is_open:
        return "you are not reminded of this any more; it still waits, and `/handoff list` shows it."
    matter = reminder.subject.matter
    if matter is not None and matter.instead:
        return f"{matter.instead}."
    return "this is settled."


def _asked_instead(reminder: Reminder) -> str:
    """Return who is asked whose a thing is, or what a reader can do where nobody is."""
    where = f"show {reminder.handoff.key}" if reminder.subject.handoff else "lanes"
    if reminder.lead:
        return f"{person(reminder.lead)} is asked whose it is."
    if reminder.is_lead:
        return (
            f"you lead this side, so nobody else is asked. `/handoff {where}` is where you pass it on, and your "
            "Preferences are where you name who stands in for you."
        )
    return (
        f"no lead is named to ask, so `/handoff {where}` is where you pass it on; a Stile admin names a lead in "
        "the settings."
    )


def _held(reminder: Reminder) -> str:
    return (
        f"{reminder.name} has waited for its outcome since {by_day(since(reminder))}, and IT does not "
        f"see it until then. It is withdrawn on {reminder.due}; a few answers let it go on."
    )


def _context_due(reminder: Reminder) -> str:
    return (
        f"{reminder.name} went to IT because it could not wait. Its outcome was due "
        f"{reminder.due} and is still missing; without it nobody can say whether it worked."
    )


def _take(reminder: Reminder) -> str:
    asked = person(reminder.handoff.requester)
    return (
        f"{reminder.name} has been ready since {by_day(since(reminder))} and you are asked first. {asked} waits "
        f"for a word; please take it, or pass it on, by {reminder.due}."
    )


def _answer(reminder: Reminder) -> str:
    question = reminder.subject.question
    asked_by, asked = (question.asked_by, question.text) if question else (None, "")
    return (
        f"{reminder.name} has waited for your answer to {person(asked_by)} since {by_day(since(reminder))}: "
        f"{quoted(asked)}\nIT continues once you answer; please do by {reminder.due}."
    )


def _pick(reminder: Reminder) -> str:
    none_left = ""
    if reminder.shown is not None and reminder.shown.is_offered_late:
        none_left = " No time that suits you both is left before that, so these come after it."
    return (
        f"{reminder.name}: the {_stage(reminder)} check-in with {_other(reminder)} still has no time. "
        f"It is due {reminder.due}.{none_left} Choose one, or say how else."
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
        f"{moment(since(reminder))}. Did it happen? Please say by {reminder.due}."
    )


def _contract(reminder: Reminder) -> str:
    marked_by = reminder.subject.contract.marked_by if reminder.subject.contract else None
    return (
        f"{reminder.name}: {person(marked_by)} said {moment(since(reminder))} that its contract is signed. It "
        f"does not move to Build before an architect acknowledges it; please do by {reminder.due}."
    )


def _matter(reminder: Reminder) -> str:
    asks = MATTERS[Kind(reminder.nudge.kind)].asks
    return f"{reminder.subject_name} {asks} since {by_day(since(reminder))}; please do it by {reminder.due}."


_PERSON = {
    **dict.fromkeys(MATTERS, _matter),
    Kind.HELD: _held,
    Kind.CONTEXT_DUE: _context_due,
    Kind.TAKE: _take,
    Kind.ANSWER: _answer,
    Kind.PICK: _pick,
    Kind.WRITE: _write,
    Kind.RECORD: _record,
    Kind.CONTRACT: _contract,
}


def since(reminder: Reminder) -> datetime:
    """Return since when something waits."""
    subject = reminder.subject
    if subject.matter is not None:
        return subject.matter.since
    handoff, kind = reminder.handoff, Kind(reminder.nudge.kind)
    if kind is Kind.HELD and handoff.held_since:
        return handoff.held_since
    if kind in {Kind.TAKE, Kind.CONTEXT_DUE} and handoff.ready_at:
        return max(handoff.ready_at, reminder.nudge.created_at)
    if kind is Kind.ANSWER and subject.question:
        return subject.question.asked_at
    if kind is Kind.RECORD and subject.check_in and subject.check_in.starts_at:
        return subject.check_in.starts_at
    if kind is Kind.CONTRACT and subject.contract:
        return subject.contract.marked_at
    return reminder.nudge.created_at


def _stage(reminder: Reminder) -> str:
    check_in = reminder.subject.check_in
    return stages.NAMES[check_in.stage] if check_in else ""


def _other(reminder: Reminder) -> str:
    return reminder.shown.other if reminder.shown else "the other side"
