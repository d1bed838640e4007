"""What reminders say: why now, when it is due, and buttons to act; alone, and many in one message."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.rules import stages, states
from handlers.rules.nudges import Answer, Kind, Rung, Snooze, Subject, goes_on
from handlers.views import ids
from handlers.views.blocks import (
    MESSAGE_BLOCKS,
    Block,
    Choice,
    Element,
    Message,
    actions,
    button,
    by_day,
    context,
    cut,
    day,
    message,
    moment,
    overflow,
    person,
    quoted,
    section,
    sentence,
)
from handlers.views.check_ins import Shown, record_buttons, way_buttons
from handlers.views.stages import contract_button
from storage.records import Handoff, Nudge, NudgeStep
from storage.vocabulary import Role, Side, State

TITLE = 150
KEPT_FREE = 3
"""Blocks of a day's message for its first line, for what is settled, and for its foot."""
SNOOZES = tuple(Snooze)


@dataclass(frozen=True)
class Reminder:
    """A reminder as it is said: the step, what it is about, until when it can be done, and whether it waits.

    `side`, `lead` and `roles` are the reader's; `stands_in`: they are the delegate of who is waited for.
    """

    step: NudgeStep
    nudge: Nudge
    subject: Subject
    due_at: datetime | None
    waits: bool
    side: Side = Side.MARKETING
    lead: str | None = None
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
            return f"*{quoted(self.subject.matter.name, TITLE)}*"
        return f"*{self.handoff.key} · {quoted(self.handoff.title, TITLE)}*"

    @property
    def due(self) -> str:
        """Return by when, in the reader's zone."""
        return by_day(self.due_at) if self.due_at else "now"


def alone(reminder: Reminder) -> Message:
    """Return a message about one thing, as it stands now."""
    if not reminder.waits:
        text = _ended(reminder)
        return message(text, [section(text, block_id="nudge.what")])
    return message(_text(reminder), [*_item(reminder, primary=True), _foot()])


def of_day(reminders: Sequence[Reminder]) -> Message:
    """Return everything a person is reminded of on a day in one message, as it stands now."""
    if len(reminders) == 1:
        return alone(reminders[0])
    waiting = [reminder for reminder in reminders if reminder.waits]
    shown, blocks = 0, list[Block]()
    for reminder in waiting:
        item = _item(reminder, primary=False)
        if len(blocks) + len(item) > MESSAGE_BLOCKS - KEPT_FREE:
            break
        shown, blocks = shown + 1, [*blocks, *item]
    title, ended, more = _count(len(waiting)), _all_ended(reminders), _more(len(waiting) - shown)
    texts = [title, *filter(None, (more, ended)), *map(_text, waiting[:shown])]
    blocks = [section(f"*{title}*", block_id="nudges"), *blocks]
    if ended:
        blocks.append(context(ended, block_id="nudges.ended"))
    return message("\n".join(texts), [*blocks, *([_foot(more)] if waiting else [])])


def _count(waiting: int) -> str:
    if waiting == 0:
        return "All of this is settled, nothing waits for you here."
    return "1 thing waits for you" if waiting == 1 else f"{waiting} things wait for you"


def _all_ended(reminders: Sequence[Reminder]) -> str:
    return cut("\n".join(_ended(reminder) for reminder in reminders if not reminder.waits), 2000)


def _more(left: int) -> str:
    return f"… and {left} more, see Home." if left else ""


def _foot(more: str = "") -> Block:
    text = f"{more} " if more else ""
    text += "Stile reminds you at most once a day, in your working hours."
    change = button("Preferences", action_id=ids.PREFS_OPEN, about="Change how you are reminded")
    return section(text, block_id="nudges.foot", accessory=change)


def _ended(reminder: Reminder) -> str:
    """Return what became of a reminder that waits no more."""
    step, until = reminder.step, reminder.step.until
    if step.answer == Answer.SNOOZED and until is not None and reminder.is_open:
        due = reminder.due_at
        why = ", since it is due before that" if due is not None and until == due else ""
        then = " If it still waits a working day after that, others hear of it."
        return f"{reminder.name}: you are reminded again {moment(until)}{why}.{then if goes_on(reminder.nudge) else ''}"
    if step.answer == Answer.NOT_MINE and reminder.is_open:
        asked = (
            f"{person(reminder.lead)} is asked whose it is" if reminder.lead else "no lead is named to ask"
        )
        return f"{reminder.name}: you said that this is not yours; {asked}."
    if step.answer == Answer.STOPPED and reminder.is_open:
        return (
            f"{reminder.name}: you are not reminded of this any more; it still waits, `/handoff list` has it."
        )
    return f"{reminder.name}: this is settled, nothing waits for you here."


def _item(reminder: Reminder, *, primary: bool) -> list[Block]:
    """Return one thing with its buttons; their block ids are its own, so that many fit in one message."""
    number = reminder.nudge.id
    what = section(_text(reminder), block_id=f"nudge.what.{number}", accessory=_snoozes(reminder))
    rows = _buttons(reminder) if reminder.step.rung == Rung.PERSON else _row(*_of_other(reminder))
    rows = [*rows, actions(_answers(reminder), block_id="nudge.answers")]
    if len(rows) > 1 and rows[-2]["type"] == "actions":
        *rows, last, answers = rows
        rows = [*rows, {**last, "elements": [*last["elements"], *answers["elements"]]}]
    rows = [{**row, "block_id": f"{row['block_id']}.{number}"} for row in rows]
    return [what, *(rows if primary else map(_plain, rows))]


def _plain(row: Block) -> Block:
    """Return a row of buttons none of which stands out."""
    if row["type"] != "actions":
        return row
    elements = [{key: value for key, value in e.items() if value != "primary"} for e in row["elements"]]
    return {**row, "elements": elements}


def _snoozes(reminder: Reminder) -> Element:
    choices = [
        Choice(f"{reminder.nudge.id}:{number}", f"Snooze: {choice}") for number, choice in enumerate(SNOOZES)
    ]
    return overflow(ids.NUDGE_SNOOZE, choices)


def _answers(reminder: Reminder) -> list[Element]:
    """Return the buttons that end a reminder in another way than by doing it."""
    value, is_own = str(reminder.nudge.id), reminder.step.rung == Rung.PERSON or reminder.stands_in
    not_mine = [_button(reminder, "Not mine", ids.NUDGE_NOT_MINE, value)] if is_own else []
    return [*not_mine, _button(reminder, "Stop", ids.NUDGE_STOP, value)]


def _of_other(reminder: Reminder) -> list[Element]:
    """Return the buttons of somebody who reads what another one leaves waiting."""
    if reminder.subject.matter is not None:
        return [_open_matter(reminder), _button(reminder, "Done", ids.NUDGE_DONE, str(reminder.nudge.id))]
    handoff, kind = reminder.handoff, Kind(reminder.nudge.kind)
    takes, value = kind is Kind.TAKE and reminder.stands_in, f"{handoff.id}:{handoff.version}"
    found = [_button(reminder, "Take it", ids.HANDOFF_TAKE, value, primary=True)] if takes else []
    if kind is Kind.CONTRACT:
        found += _on_contract(reminder)
    else:
        found.append(_button(reminder, "Open", ids.HANDOFF_SHOW, str(handoff.id), primary=not takes))
    if kind is Kind.TAKE and reminder.side is Side.IT:
        found.append(_button(reminder, "Suggest another route", ids.HANDOFF_REROUTE, value))
    return [*found, _button(reminder, "Done", ids.NUDGE_DONE, str(reminder.nudge.id))]


def _text(reminder: Reminder) -> str:
    """Return why somebody is reminded now, and when it is due."""
    kind, rung = Kind(reminder.nudge.kind), Rung(reminder.step.rung)
    return _PERSON[kind](reminder) if rung is Rung.PERSON else _to_other(reminder, kind, rung)


def _to_other(reminder: Reminder, kind: Kind, rung: Rung) -> str:
    who, undone = _silent_ones(reminder, kind, rung)
    who += f" is away until {day(reminder.away_until)} and" if reminder.away_until else ""
    silent = f"{who} {undone} {reminder.name} since {moment(_since(reminder))}. {_NEXT[kind]}"
    if rung is Rung.NOT_MINE:
        said = f"{person(reminder.step.by)} says that {reminder.name} is not theirs. Whose is it? {silent}"
        return f"{said} Due: {reminder.due}."
    if reminder.stands_in:
        return f"For {who}, whom you stand in for: {silent} Due: {reminder.due}."
    if reminder.step.person == reminder.nudge.person:
        return _PERSON[kind](reminder)  # there is no lead to turn to, so they hear it once more
    return (
        f"{silent} Due: {reminder.due}. You read this as a lead because it has been silent; no channel does."
    )


def _silent_ones(reminder: Reminder, kind: Kind, rung: Rung) -> tuple[str, str]:
    """Return who left something undone, and what: the leads read of everybody a matter waits for in one line."""
    matter, undone = reminder.subject.matter, _UNDONE[kind]
    if matter is None or rung is not Rung.BOTH_LEADS or not matter.waits_on:
        return person(reminder.nudge.person), undone
    who = " and ".join(person(one) for one in sorted(matter.waits_on))
    return who, undone.replace("has not", "have not") if len(matter.waits_on) > 1 else undone


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


def _contract(reminder: Reminder) -> str:
    marked_by = reminder.subject.contract.marked_by if reminder.subject.contract else None
    return (
        f"{reminder.name}: {person(marked_by)} said {moment(_since(reminder))} that its contract is signed. It "
        f"does not move to Build before an architect acknowledges it; please do by {reminder.due}."
    )


def _matter(reminder: Reminder) -> str:
    asks = _MATTERS[Kind(reminder.nudge.kind)].asks
    name = f"*{sentence(reminder.name[1:])}"  # it begins the line, so the KPIs of H-4 are The KPIs of H-4
    return f"{name} {asks} since {moment(_since(reminder))}; please do it by {reminder.due}."


@dataclass(frozen=True)
class _Words:
    """How a matter is spoken of: what it waits for, what somebody else left undone, and its button."""

    asks: str
    undone: str
    next: str
    label: str
    action_id: str


_MATTERS: Mapping[Kind, _Words] = {
    Kind.SIGN_KPIS: _Words(
        "wait for your signature, a change you suggest, or why you do not sign,",
        "has not signed",
        "Nothing is agreed before both sides signed the same words.",
        "Open the KPIs",
        ids.KPIS_OPEN,
    ),
    Kind.BASELINE: _Words(
        "waits for you to find out where it stands today",
        "has not found out today's value of",
        "Without it nobody can say later what changed.",
        "Write the value",
        ids.KPIS_BASELINE,
    ),
    Kind.SIGN_LANE: _Words(
        "waits for your signature, a change you suggest, or why you do not sign,",
        "has not signed",
        "Nobody leads it before both leads signed the same words.",
        "Open the lane",
        ids.LANE_OPEN,
    ),
    Kind.OPEN_LANE: _Words(
        "has nobody who leads it, and a handoff touches it,",
        "has not named who leads",
        "A handoff touches it and nobody leads it.",
        "Name who leads",
        ids.LANE_OPEN,
    ),
    Kind.DECIDE_LANE: _Words(
        "is claimed by both sides",
        "has not settled who leads",
        "Both sides claim to lead it; words that both leads sign settle it.",
        "Open the lane",
        ids.LANE_OPEN,
    ),
    Kind.VERDICT: _Words(
        "waits for your side of what came of it",
        "has not said what came of",
        "The other side's words are shown once both have written.",
        "Say what came of it",
        ids.VERDICT_OPEN,
    ),
}
_PERSON = {
    **dict.fromkeys(_MATTERS, _matter),
    Kind.HELD: _held,
    Kind.CONTEXT_DUE: _context_due,
    Kind.TAKE: _take,
    Kind.ANSWER: _answer,
    Kind.PICK: _pick,
    Kind.WRITE: _write,
    Kind.RECORD: _record,
    Kind.CONTRACT: _contract,
}
_UNDONE: Mapping[Kind, str] = {
    **{kind: words.undone for kind, words in _MATTERS.items()},
    Kind.HELD: "has not given the outcome of",
    Kind.CONTEXT_DUE: "has not given the outcome of",
    Kind.TAKE: "has not taken",
    Kind.ANSWER: "has not answered IT's question about",
    Kind.PICK: "has not chosen a time for the check-in about",
    Kind.WRITE: "has not answered in writing about",
    Kind.RECORD: "has not said what became of the check-in about",
    Kind.CONTRACT: "has not acknowledged the signed contract of",
}
_NEXT: Mapping[Kind, str] = {
    **{kind: words.next for kind, words in _MATTERS.items()},
    Kind.HELD: "Without its outcome it is withdrawn.",
    Kind.CONTEXT_DUE: "It went to IT because it could not wait.",
    Kind.TAKE: "Somebody else can take it, or it can go another way.",
    Kind.ANSWER: "IT cannot go on without the answer.",
    Kind.PICK: "The two sides have not talked about it yet.",
    Kind.WRITE: "The two sides have not talked about it yet.",
    Kind.RECORD: "Only a check-in that was held counts.",
    Kind.CONTRACT: "It stops before Build until an architect acknowledges it, or a lead overrides it.",
}


def _since(reminder: Reminder) -> datetime:
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


def _buttons(reminder: Reminder) -> list[Block]:
    if reminder.subject.matter is not None:
        return _row(_open_matter(reminder))
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
    if kind is Kind.CONTRACT:
        return _row(*_on_contract(reminder))
    if reminder.shown is None:
        return []
    return [record_buttons(reminder.shown)] if kind is Kind.RECORD else way_buttons(reminder.shown)


def _on_contract(reminder: Reminder) -> list[Element]:
    """Return the button of who may let a signed contract go on, and the one that opens its handoff."""
    may = Role.ARCHITECT in reminder.roles or Role.LEAD in reminder.roles
    decide = contract_button(reminder.handoff, is_architect=Role.ARCHITECT in reminder.roles)
    show = _button(reminder, "Open", ids.HANDOFF_SHOW, str(reminder.handoff.id), primary=not may)
    return [*([decide] if may else []), show]


def _row(*buttons: Element) -> list[Block]:
    return [actions(buttons, block_id="nudge.buttons")]


def _button(reminder: Reminder, label: str, action_id: str, value: str, *, primary: bool = False) -> Element:
    matter = reminder.subject.matter
    about = cut(f"{label}, {matter.name if matter else reminder.handoff.key}", 75)
    return button(label, action_id=action_id, value=value, primary=primary, about=about)


def _open_matter(reminder: Reminder) -> Element:
    words, matter = _MATTERS[Kind(reminder.nudge.kind)], reminder.subject.matter
    return _button(reminder, words.label, words.action_id, matter.value if matter else "", primary=True)


def _stage(reminder: Reminder) -> str:
    check_in = reminder.subject.check_in
    return stages.NAMES[check_in.stage] if check_in else ""


def _other(reminder: Reminder) -> str:
    return reminder.shown.other if reminder.shown else "the other side"
