"""What people read about check-ins: the question, the booking, the reminder, the record and their forms."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers.rules import stages, states
from handlers.rules.check_ins import (
    TALKED_OF,
    is_booked_late,
    is_offered_late,
    local,
    offered,
    other_than,
    people_of,
)
from handlers.rules.stages import is_pre_build
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    Element,
    Message,
    actions,
    bold,
    button,
    by_day,
    context,
    day,
    field,
    message,
    modal,
    moment,
    person,
    quoted,
    section,
    select,
    text_input,
)
from handlers.views.stages import stage_button, vendors_field
from storage.records import CheckIn, Handoff
from storage.vocabulary import CheckInState, Stage

LINE = 300
ENDED = frozenset({CheckInState.HELD, CheckInState.SKIPPED, CheckInState.CANCELLED, CheckInState.WAIVED})
ANSWER = 1000
TOGETHER = 15
"""Check-ins in one message, three blocks each, so that it stays under 50 blocks."""


@dataclass(frozen=True)
class Shown:
    """A check-in as one person sees it: their zone, the other one's, the moment it is drawn, and what is known."""

    check_in: CheckIn
    handoff: Handoff
    reader: str
    zone: str
    other_zone: str
    at: datetime
    systems: str = ""

    @property
    def is_offered_late(self) -> bool:
        """Tell whether no time is left by the day it is due."""
        return is_offered_late(self.check_in, self.at, self.zone)

    @property
    def other(self) -> str:
        """Return a mention of whom the reader meets."""
        return person(other_than(self.check_in, self.reader))

    @property
    def about(self) -> str:
        """Return which check-in this is, in a few words."""
        return f"{self.handoff.key} {stages.NAMES[self.check_in.stage]} check-in"


def asked(shown: Shown) -> Message:
    """Return the message in which a person is asked about a check-in, as it stands now."""
    sentence, buttons = _as_it_stands(shown)
    name = f"{shown.handoff.key} · {quoted(shown.handoff.title, 150)}"
    blocks = [section(f"*{name}*\n{sentence}", block_id="check_in.what")]
    if buttons:
        blocks += [_questions(shown), _zones(shown), *buttons]
    return message(f"{name}: {sentence}", blocks)


def asked_together(every: Sequence[Shown]) -> Message:
    """Return everything a person is asked about check-ins on one morning in one message, as it stands now."""
    if len(every) == 1:
        return asked(every[0])
    fitting = every[:TOGETHER]
    left = len(every) - len(fitting)
    more = f"… and {left} more, see Home." if left else ""
    title = f"{len(every)} check-ins to look at"
    parts = [_part(one) for one in fitting]
    blocks = [block for _, blocks in parts for block in blocks]
    foot = " ".join(filter(None, (more, f"Times are in your zone, {every[0].zone}.")))
    return message(
        "\n".join([title, *(text for text, _ in parts), *([more] if more else [])]),
        [section(f"*{title}*", block_id="check_ins"), *blocks, context(foot, block_id="check_ins.foot")],
    )


def _part(shown: Shown) -> tuple[str, list[Block]]:
    """Return one of several check-ins: what it is about, what there is to talk about, and its buttons."""
    sentence, buttons = _as_it_stands(shown)
    name = f"{shown.handoff.key} · {quoted(shown.handoff.title, 150)}"
    talk = f"\nTo talk about: {quoted(' '.join(_to_talk_about(shown)), 500)}" if buttons else ""
    rows = [section(f"*{name}*\n{sentence}{talk}", block_id="check_in.what"), *map(plain, buttons)]
    number = shown.check_in.id
    return f"{name}: {sentence}", [{**row, "block_id": f"{row['block_id']}.{number}"} for row in rows]


def plain(row: Block) -> Block:
    """Return a row of buttons none of which stands out, for a message with several things to do."""
    if row["type"] != "actions":
        return row
    elements = [{key: value for key, value in one.items() if value != "primary"} for one in row["elements"]]
    return {**row, "elements": elements}


def _as_it_stands(shown: Shown) -> tuple[str, list[Block]]:
    """Return what is to be done or was done, and the buttons for it."""
    check_in = shown.check_in
    if shown.reader not in people_of(check_in):
        return f"This check-in is now with {person(check_in.architect)}; nothing waits for you.", []
    if check_in.state is CheckInState.PROPOSED and shown.handoff.state in TALKED_OF:
        return _proposed(shown)
    if check_in.state is CheckInState.BOOKED and shown.handoff.state in TALKED_OF:
        return _booked(shown)
    if check_in.state is CheckInState.WRITING and shown.handoff.state in TALKED_OF:
        return _in_writing(shown)
    return _ended(check_in, shown.handoff), []


def _proposed(shown: Shown) -> tuple[str, list[Block]]:
    due = by_day(shown.check_in.due_at)
    sentence = f"{_why(shown)} Choose a time with {shown.other}, due {due}."
    if shown.is_offered_late:
        sentence += f" No time that suits you both is left before {due}, so these come after it."
    if not (times := slot_buttons(shown)):
        sentence += " The times offered so far have passed."
    return sentence, [*times, _ways(shown, _other(shown), _write(shown))]


def _why(shown: Shown) -> str:
    name = stages.NAMES[shown.check_in.stage].lower()
    if shown.handoff.late:
        return f"It arrives late, at {name}, so you and the architect talk right away."
    return f"Early stage ({name}): a good time to talk."


def _booked(shown: Shown) -> tuple[str, list[Block]]:
    check_in = shown.check_in
    when = moment(check_in.starts_at) if check_in.starts_at else ""
    by = person(check_in.booked_by)
    meet = "the two of you meet" if by == shown.other else f"you meet {shown.other}"
    sentence = f"Booked for {when} by {by}; {meet}."
    return sentence, [_ways(shown, _other(shown))]


def _in_writing(shown: Shown) -> tuple[str, list[Block]]:
    check_in = shown.check_in
    due = by_day(check_in.due_at)
    if not check_in.written:
        sentence = f"You and {shown.other} have no working hours in common, so answer in writing, due {due}."
        if not check_in.custom:
            return sentence, [_ways(shown, _write(shown, primary=True))]
        sentence = f"Your last handoffs went well, so {shown.other} and you write to each other, due {due}."
        meet = _button(shown, "Meet instead", ids.CHECK_IN_OTHER)
        return sentence, [_ways(shown, _write(shown, primary=True), meet)]
    if check_in.answered_by == shown.reader:
        return f"You answered in writing; {shown.other} replies and closes it, due {due}.", []
    sentence = f"{person(check_in.answered_by)} answered in writing; reply and close it, due {due}."
    return f"{sentence}\n{_lines(check_in.written)}", [
        actions([_happened(shown, "Reply and close")], block_id="check_in.ways")
    ]


def _ended(check_in: CheckIn, handoff: Handoff) -> str:
    who, line = person(check_in.answered_by), quoted(check_in.outcome, LINE)
    if check_in.state is CheckInState.HELD:
        return f"The {stages.NAMES[check_in.stage]} check-in was held. {who} recorded what it changed: {line}"
    if check_in.state is CheckInState.SKIPPED:
        return f"The {stages.NAMES[check_in.stage]} check-in did not happen. {who} wrote why: {line}"
    if check_in.state is CheckInState.WAIVED:
        return f"{who} waived the {stages.NAMES[check_in.stage]} check-in for IT: {line}"
    return f"There is no check-in any more: {handoff.key} is {states.NAMES[handoff.state]}."


def slot_buttons(shown: Shown) -> list[Block]:
    """Return a row with a button for each offered time that is still to come, in the reader's zone."""
    check_in = shown.check_in
    buttons = [
        button(
            local(slot.starts_at, shown.zone),
            action_id=ids.numbered(ids.CHECK_IN_PICK, number),
            value=f"{check_in.id}:{check_in.slots_round}:{number}",
            about=f"Book {local(slot.starts_at, shown.zone)} for {shown.handoff.key}",
        )
        for number, slot in enumerate(offered(check_in), start=1)
        if slot.starts_at > shown.at
    ]
    return [actions(buttons, block_id="check_in.slots")] if buttons else []


def way_buttons(shown: Shown) -> list[Block]:
    """Return everything a person can press about a check-in that waits for them."""
    return _as_it_stands(shown)[1]


def met_button(shown: Shown) -> Element:
    """Return the button of who met before a time was chosen: it asks what that changed, as for any other."""
    return _button(shown, "Done", ids.CHECK_IN_HAPPENED)


def record_buttons(shown: Shown) -> Block:
    """Return the three answers to what became of a booked check-in."""
    moved = _button(shown, "Moved", ids.CHECK_IN_MOVED)
    missed = _button(shown, "Did not happen", ids.CHECK_IN_MISSED)
    return actions([_happened(shown, "Happened"), moved, missed], block_id="check_in.record")


def _ways(shown: Shown, *buttons: Element) -> Block:
    """Return the buttons for both; the architect can waive the check-in besides."""
    waive = stage_button("Waive", ids.STAGE_WAIVE, shown.handoff)
    mine = [waive] if shown.reader == shown.check_in.architect and is_pre_build(shown.check_in.stage) else []
    return actions([*buttons, *mine], block_id="check_in.ways")


def _other(shown: Shown) -> Element:
    return _button(shown, "Suggest other", ids.CHECK_IN_OTHER)


def _write(shown: Shown, *, primary: bool = False) -> Element:
    return _button(shown, "Answer in writing", ids.CHECK_IN_WRITE, primary=primary)


def _happened(shown: Shown, label: str) -> Element:
    return _button(shown, label, ids.CHECK_IN_HAPPENED, primary=True)


def _button(shown: Shown, label: str, action_id: str, *, primary: bool = False) -> Element:
    value = f"{shown.check_in.id}:{shown.check_in.version}"
    return button(label, action_id=action_id, value=value, primary=primary, about=f"{label}, {shown.about}")


def _questions(shown: Shown) -> Block:
    lines = "\n".join(f"• {quoted(question)}" for question in _to_talk_about(shown))
    return section(f"*To talk about*\n{lines}", block_id="check_in.questions")


def _to_talk_about(shown: Shown) -> tuple[str, ...]:
    return stages.to_talk_about(shown.check_in.stage, shown.systems)


def _zones(shown: Shown) -> Block:
    yours = f"Times are in your zone, {shown.zone}"
    theirs = f"; {shown.other} is in {shown.other_zone}." if shown.other_zone != shown.zone else "."
    return context(yours + theirs, block_id="check_in.zones")


def _lines(text: str) -> str:
    lines = [line for line in text.splitlines() if line.strip()]
    return "\n".join(f">{quoted(line, ANSWER)}" for line in lines)


def file_sentence(shown: Shown, *, starts_at: datetime, called_off: bool) -> Message:
    """Return what is said with a calendar file, or in its place."""
    when = f"{local(starts_at, shown.zone)} ({shown.zone})"
    text = (
        f"Out of your calendar: {shown.about} on {when} is called off."
        if called_off
        else f"For your calendar: {shown.about} with {shown.other}, {when}, half an hour."
    )
    return message(text, [section(text, block_id="check_in.file")])


def calendar_words(shown: Shown) -> tuple[str, str]:
    """Return the summary and description of a calendar entry, as plain text."""
    questions = "\n".join(_to_talk_about(shown))
    return f"{shown.about}: {shown.handoff.title}", f"To talk about:\n{questions}"


def starts_soon(shown: Shown) -> Message:
    """Return the reminder just before a check-in."""
    when = moment(shown.check_in.starts_at) if shown.check_in.starts_at else "soon"
    verb = "began" if shown.check_in.starts_at and shown.check_in.starts_at < shown.at else "begins"
    text = f"{shown.about} with {shown.other} {verb} {when}: {quoted(shown.handoff.title, 150)}"
    return message(text, [section(text, block_id="check_in.starts"), _questions(shown), _zones(shown)])


def due_now(shown: Shown, *, why: str, on: date | None) -> Message:
    """Return the word that a check-in is due by another day now, and what to do about it."""
    text = f"{_because(shown, why, on)} {by_day(shown.check_in.due_at)}. {_what_next(shown)}"
    return message(text, [section(text, block_id="check_in.due")])


def _because(shown: Shown, why: str, on: date | None) -> str:
    name = bold(f"{shown.handoff.key} · {shown.handoff.title}", 150)
    stage = stages.NAMES[shown.check_in.stage]
    if why == "stage":
        return f"{name} is at {stage} now, so your check-in with {shown.other} is about that and due"
    before = f"launches on {day(on)}" if why == "launch" else f"meets its vendors on {day(on)}"
    return f"{name} {before} now, so your {stage} check-in with {shown.other} is due"


def _what_next(shown: Shown) -> str:
    check_in, where = shown.check_in, "the message from Stile that asked you about it"
    if check_in.state is CheckInState.WRITING:
        return f"It is in writing: {where} shows what is left to do."
    if check_in.state is CheckInState.BOOKED and check_in.starts_at:
        late = "later than that" if is_booked_late(check_in) else "in time"
        return f"It is booked for {moment(check_in.starts_at)}, {late}; *Suggest other* in {where} moves it."
    return f"Choose a time in {where}."


def what_became(shown: Shown) -> Message:
    """Return the question what became of a booked check-in."""
    when = moment(shown.check_in.starts_at) if shown.check_in.starts_at else "today"
    text = (
        f"Did you and {shown.other} meet? {shown.about}, {quoted(shown.handoff.title, 150)}, was booked "
        f"for {when}. *Happened* asks for one line on what it changed."
    )
    return message(text, [section(text, block_id="check_in.what"), record_buttons(shown)])


def asked_again(shown: Shown) -> Message:
    """Return what stands where the question stood, once a newer message asks it."""
    text = (
        f"Did you and {shown.other} meet? {shown.about}, {quoted(shown.handoff.title, 150)}. You answer in "
        "the newer message from Stile that asks you this."
    )
    return message(text, [section(text, block_id="check_in.what")])


def what_became_of_it(shown: Shown) -> Message:
    """Return what stands where the question stood, once it is answered."""
    if shown.check_in.state in ENDED:
        text = f"{shown.handoff.key}: {_ended(shown.check_in, shown.handoff)}"
    else:
        text = f"{shown.about}: it was moved; the message about it shows where it stands."
    return message(text, [section(text, block_id="check_in.what")])


def held_line(check_in: CheckIn, handoff: Handoff, stage: Stage) -> Message:
    """Return the one line for the handoff's thread: who was there, what it changed, and what is next."""
    how = "wrote to each other" if check_in.written else "met"
    both = " and ".join(map(person, people_of(check_in)))
    text = f"{both} {how} about {handoff.key} at {stages.NAMES[check_in.stage]}. What it changed: "
    text += quoted(check_in.outcome, LINE)
    if stage is not check_in.stage:
        text += f" (now at {stages.NAMES[stage]})"
    return message(text, [section(text, block_id="check_in.held")])


def happened_form(
    check_in: CheckIn, handoff: Handoff, ahead: list[Stage], initial: Stage, vendors_on: date | None = None
) -> Block:
    """Return the form that records a check-in: one line, and the stage the handoff is at now.

    Where that is likely to be Vendor choice, it asks when the vendors are first met.
    """
    choices = [Choice(stage, stages.NAMES[stage]) for stage in ahead]
    written = [section(_lines(check_in.written), block_id="written")] if check_in.written else []
    return modal(
        "Close the check-in" if check_in.written else "Record the check-in",
        [
            section(f"{bold(f'{handoff.key} · {handoff.title}')}", block_id="what"),
            *written,
            field(
                "What did it change?",
                text_input(ids.FIELD, limit=LINE, placeholder="One line"),
                block_id="outcome@1",
                hint="Both sides see it in the handoff's thread.",
            ),
            field(
                "Which stage is it at now?",
                select(ids.FIELD, choices, initial=initial, placeholder="Choose a stage"),
                block_id="stage@1",
                hint="The next check-in is about this stage.",
            ),
            *([vendors_field(vendors_on)] if initial is Stage.SOURCE else []),
        ],
        callback_id=ids.HAPPENED_FORM,
        submit="Reply and close" if check_in.written else "Record",
        metadata=f"{check_in.id}:{check_in.version}",
    )


def missed_form(check_in: CheckIn, handoff: Handoff) -> Block:
    """Return the form that asks why a check-in did not happen."""
    return modal(
        "It did not happen",
        [
            section(f"{bold(f'{handoff.key} · {handoff.title}')}", block_id="what"),
            field(
                "Why did it not happen?",
                text_input(ids.FIELD, limit=LINE, placeholder="One line"),
                block_id="reason@1",
                hint="Only the two of you read it.",
            ),
        ],
        callback_id=ids.MISSED_FORM,
        submit="Record",
        metadata=f"{check_in.id}:{check_in.version}",
    )


def write_form(check_in: CheckIn, handoff: Handoff, systems: str = "") -> Block:
    """Return the form with the stage's questions; `systems` were named before."""
    questions = [
        field(
            question,
            text_input(ids.FIELD, multiline=True, limit=ANSWER),
            block_id=f"q{number}@1",
            hint="The other person reads it and replies.",
        )
        for number, question in enumerate(stages.to_talk_about(check_in.stage, systems), start=1)
    ]
    return modal(
        "Answer in writing",
        [section(f"{bold(f'{handoff.key} · {handoff.title}')}", block_id="what"), *questions],
        callback_id=ids.WRITE_FORM,
        submit="Send",
        metadata=f"{check_in.id}:{check_in.version}",
    )
