"""One thing in a reminder: what is said of it, and the buttons to act or to answer otherwise."""

from handlers.rules.nudges import Kind, Snooze
from handlers.views import ids
from handlers.views.blocks import Block, Choice, Element, actions, button, cut, overflow, section
from handlers.views.check_ins import met_button, plain, record_buttons, way_buttons
from handlers.views.nudges_kinds import MATTERS
from handlers.views.nudges_words import Reminder, said
from handlers.views.stages import contract_button
from storage.vocabulary import Role, Side

SNOOZES = tuple(Snooze)


def item(reminder: Reminder, *, primary: bool) -> list[Block]:
    """Return one thing with its buttons; their block ids are its own, so that many fit in one message."""
    number = reminder.nudge.id
    what = section(said(reminder), block_id=f"nudge.what.{number}", accessory=_snoozes(reminder))
    rows = _buttons(reminder) if reminder.is_own else _row(*_of_other(reminder))
    rows = [*rows, actions(_answers(reminder), block_id="nudge.answers")]
    if len(rows) > 1 and rows[-2]["type"] == "actions":
        *rows, last, answers = rows
        rows = [*rows, {**last, "elements": [*last["elements"], *answers["elements"]]}]
    rows = [{**row, "block_id": f"{row['block_id']}.{number}"} for row in rows]
    return [what, *(rows if primary else map(plain, rows))]


def _snoozes(reminder: Reminder) -> Element:
    choices = [
        Choice(f"{reminder.nudge.id}:{number}", f"Snooze: {choice}") for number, choice in enumerate(SNOOZES)
    ]
    return overflow(ids.NUDGE_SNOOZE, choices)


def _answers(reminder: Reminder) -> list[Element]:
    """Return the buttons that end a reminder in another way than by doing it."""
    value, is_own = str(reminder.nudge.id), reminder.is_own or reminder.stands_in
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
    if kind is Kind.RECORD:
        return [record_buttons(reminder.shown)]
    ways = way_buttons(reminder.shown)
    return [*ways, *_row(met_button(reminder.shown))] if kind is Kind.PICK else ways


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


def _open_matter(reminder: Reminder, *, primary: bool = True) -> Element:
    words, matter = MATTERS[Kind(reminder.nudge.kind)], reminder.subject.matter
    return _button(reminder, words.label, words.action_id, matter.value if matter else "", primary=primary)


def opens(reminder: Reminder) -> Element:
    """Return the button that opens what something is about: its handoff, else the matter."""
    handoff = reminder.subject.handoff
    if handoff is None:
        return _open_matter(reminder, primary=False)
    return _button(reminder, "Open", ids.HANDOFF_SHOW, str(handoff.id))
