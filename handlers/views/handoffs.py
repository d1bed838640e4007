"""What people read of a handoff: IT's card, marketing's root line, and the words in its thread."""

from datetime import timedelta

from handlers.rules import forms, stages
from handlers.rules import outcome_contexts as gate
from handlers.rules.authority import Action
from handlers.rules.drafting import is_held
from handlers.rules.outcome_flags import flag
from handlers.rules.states import NAMES, name_of
from handlers.rules.whole import Whole
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bold,
    button,
    by_day,
    context,
    day,
    field,
    header,
    message,
    modal,
    moment,
    person,
    person_input,
    quoted,
    section,
    sentence,
    text_input,
)
from handlers.views.catches import source_blocks
from handlers.views.ideas import close_button
from handlers.views.kpis import kpi_line
from handlers.views.look_alikes import tie_blocks
from handlers.views.road import ROAD_ACTIONS, road_buttons
from handlers.views.sign_offs import agreement_line
from handlers.views.stages import launch_words, stage_buttons, standing_blocks
from handlers.views.swim_lanes_touched import lane_blocks
from handlers.views.verdicts import verdict_line
from storage.records import STILE, Handoff, OutcomeContext, Question
from storage.vocabulary import CheckInState, Door, Fact, State

OFFERED = (State.READY, State.WITH_IT)
WITH_SOMEBODY = (State.IDEA_OPEN, State.WITH_IT, State.AGREED, State.IN_DELIVERY, State.LAUNCHED)
NEAR = timedelta(days=4)
"""How long before a launch a check-in is said to be due for its sake: over a weekend, and a day more."""
MOVES = (*WITH_SOMEBODY, State.READY)
ON_CARD = frozenset({Action.MOVE_ON, Action.ACKNOWLEDGE, Action.INVITE})
"""What of a handoff's stage can be done from the card, by whoever may; the rest is in `/handoff show`."""
VERSION = "@1"


def card(whole: Whole) -> Message:
    """Return IT's card: the outcome first, then what is committed, then what can be done."""
    handoff = whole.handoff
    if handoff.ready_at is None:
        return _taken_out(handoff)
    standing = "an idea, no work asked" if handoff.state is State.IDEA_OPEN else name_of(handoff)
    text = f"{handoff.key} {quoted(handoff.title, 150)}: {standing}. {_outcome_line(whole.said)}"
    blocks = [
        header(f"{handoff.key} · {handoff.title}", block_id="title"),
        section(_outcome(whole), block_id="outcome"),
        *[section(kpi_line(kpi), block_id=f"kpi.{kpi.position}") for kpi in whole.kpis],
        context(_committed(whole), block_id="committed"),
        *lane_blocks(whole),
        *source_blocks(whole.source),
        *tie_blocks(whole.ties),
        *_flags(whole),
        *_asked(whole),
        section(_standing(whole), block_id="standing"),
        *_check_in_line(whole),
        *standing_blocks(handoff, whole.standing),
        *agreement_line(whole, to_sign=True),
        *verdict_line(whole),
        *_card_buttons(whole),
    ]
    return message(text, blocks)


def _taken_out(handoff: Handoff) -> Message:
    """Return what stands where a handoff was that is held again: what is written of it anew is not IT's yet."""
    if is_held(handoff):
        what = f"{person(handoff.requester)} is writing its outcome. It comes back here once it is handed in."
    else:
        what = f"It was {NAMES[handoff.state]} before that was done, so nothing of it waits for IT."
    text = f"*{handoff.key}:* {what}"
    return message(text, [section(text, block_id="standing")])


def _outcome_line(context_: OutcomeContext) -> str:
    if not context_.change:
        return "Its outcome is not written yet."
    audience = f"{quoted(context_.audience, 150)}: " if context_.audience else ""
    return f"{audience}{quoted(context_.change, 300)}"


def _outcome(whole: Whole) -> str:
    said = whole.said
    if not said.change:
        return (
            f"*Its outcome is not written yet.*\nIt could not wait: {quoted(whole.handoff.cannot_wait, 300)}"
        )
    category = said.category_other or (gate.CATEGORY_NAMES[said.category] if said.category else "")
    who = f"*For:* {quoted(said.audience, 300)}\n" if said.audience else ""
    return f"{bold(category)}\n{who}*What changes:* {quoted(said.change, 900)}"


def _committed(whole: Whole) -> str:
    said, handoff = whole.said, whole.handoff
    facts = [
        name.lower()
        for fact, name in gate.FACT_NAMES.items()
        if fact in said.facts and fact is not Fact.PERSONAL_DATA
    ]
    parts = [
        f"Stage: *{stages.NAMES[handoff.stage]}*",
        f"Already: {'; '.join(facts)}" if facts else "Nothing committed yet",
        f"Touches: {quoted(said.systems, 200)}" if said.systems else "",
        "Personal data" if Fact.PERSONAL_DATA in said.facts else "",
        f"Launch: {launch_words(said.launch_on, whole.standing)}",
        f"Sponsor: {person(said.sponsor)}" if said.sponsor else "Sponsor: not known yet",
    ]
    unknown = [forms.field_name(u["field"]) for u in said.unknowns if u["field"] != "sponsor"]  # said already
    parts.append(f"Not known yet: {', '.join(unknown)}" if unknown else "")
    return "  ·  ".join(part for part in parts if part)


def _flags(whole: Whole) -> list[Block]:
    handoff, flags = whole.handoff, []
    if reads := flag(handoff, whole.context):
        flags.append(f":bulb: *{reads.name}*: {reads.lacks}")
    if handoff.late:
        flags.append(
            f":hourglass: *Late arrival*: it reached IT at {stages.NAMES[handoff.stage]}. An architect calls within one working day."
        )
    if handoff.cannot_wait:
        due = f" Its outcome is due {by_day(handoff.context_due_at)}." if handoff.context_due_at else ""
        flags.append(f":rotating_light: *Could not wait*: {quoted(handoff.cannot_wait, 300)}.{due}")
    return [context(line, block_id=f"flag.{n}") for n, line in enumerate(flags)]


def _asked(whole: Whole) -> list[Block]:
    shown = whole.questions[-3:]
    return [context(_question_line(question), block_id=f"question.{n}") for n, question in enumerate(shown)]


def _question_line(question: Question) -> str:
    asked = f":speech_balloon: {person(question.asked_by)}: {quoted(question.text, 300)}"
    if question.answered_at is None:
        return f"{asked}\n_No answer yet._"
    return (
        f"{asked}\n:leftwards_arrow_with_hook: {person(question.answered_by)}: {quoted(question.answer, 500)}"
    )


def _standing(whole: Whole) -> str:
    handoff = whole.handoff
    by = f"asked for by {person(handoff.requester)}"
    if handoff.state is State.READY:
        first = person(handoff.architect) if handoff.architect else "Nobody in IT is named yet, so nobody"
        return f"*Ready for IT*, {by}. {first} is asked first."
    if handoff.state is State.WITH_IT:
        return f"*With {person(handoff.architect)}* since {_at(handoff)}, {by}."
    if handoff.state is State.NEEDS_CONTEXT:
        has_it = f"; {person(handoff.architect)} has it" if handoff.architect else ""
        return f"*Waits for an answer* from {person(handoff.requester)}{has_it}."
    if handoff.state is State.IDEA_OPEN:
        to = f" to {person(handoff.architect)}" if handoff.architect else ""
        return f"*An idea, no work asked*, from {person(handoff.requester)}{to}."
    if handoff.state is State.DECLINED:
        why = f"{quoted(handoff.decision, 500)}\nInstead: {quoted(handoff.alternative, 500)}"
        return f"*Declined*{_by_whom(whole)}: {why}"
    if handoff.state is State.WITHDRAWN:
        why = f": {quoted(handoff.decision, 300)}" if handoff.decision else ""
        return f"*Withdrawn*{_by_whom(whole)}{why}."
    return f"*{sentence(name_of(handoff))}*{_by_whom(whole)}, {by}."


def _by_whom(whole: Whole) -> str:
    """Return who brought a handoff to its end, and when; nothing while it goes on."""
    entry = whole.decided
    if entry is None:
        return ""
    who = "Stile" if entry.actor == STILE.id else person(entry.actor)
    return f" by {who}, {moment(entry.at)}"


def _at(handoff: Handoff) -> str:
    return moment(handoff.taken_at or handoff.updated_at)


def _check_in_line(whole: Whole) -> list[Block]:
    if not whole.check_ins:
        return []
    latest = whole.check_ins[-1]
    name = f"{stages.NAMES[latest.stage]} check-in"
    said = {
        CheckInState.PROPOSED: f"{name}: times are proposed, due {by_day(latest.due_at)}{_before_launch(whole)}",
        CheckInState.BOOKED: f"{name}: {moment(latest.starts_at) if latest.starts_at else 'booked'}",
        CheckInState.WRITING: f"{name}: in writing, due {by_day(latest.due_at)}{_before_launch(whole)}",
        CheckInState.HELD: f"{name}: held. {quoted(latest.outcome, 300)}",
        CheckInState.SKIPPED: f"{name}: did not happen. {quoted(latest.outcome, 300)}",
        CheckInState.CANCELLED: "",
        CheckInState.WAIVED: f"{name}: waived by {person(latest.answered_by)}. {quoted(latest.outcome, 300)}",
    }[latest.state]
    return [context(f":calendar: {said}", block_id="check_in")] if said else []


def _before_launch(whole: Whole) -> str:
    """Return why a check-in is due so soon, where its handoff launches in the days after."""
    launch_on, due_on = whole.said.launch_on, whole.check_ins[-1].due_at.date()
    is_near = launch_on is not None and due_on <= launch_on <= due_on + NEAR
    return f", before the launch on {day(launch_on)}" if is_near else ""


def _card_buttons(whole: Whole) -> list[Block]:
    handoff = whole.handoff
    value = f"{handoff.id}:{handoff.version}"
    buttons: list[Element] = []
    if handoff.state is State.READY:
        buttons.append(
            button(
                "Take it", action_id=ids.HANDOFF_TAKE, value=value, primary=True, about=f"Take {handoff.key}"
            )
        )
    if handoff.state in {*OFFERED, State.IDEA_OPEN}:
        buttons.append(
            button(
                "Ask for context", action_id=ids.HANDOFF_ASK, value=value, about=f"Ask about {handoff.key}"
            )
        )
    if handoff.state in OFFERED:
        buttons.append(
            button(
                "Suggest another route",
                action_id=ids.HANDOFF_REROUTE,
                value=value,
                about=f"Reroute {handoff.key}",
            )
        )
        buttons.append(
            button(
                "Decline",
                action_id=ids.HANDOFF_DECLINE,
                value=value,
                danger=True,
                about=f"Decline {handoff.key}",
            )
        )
    buttons += [close_button(handoff)] if handoff.state is State.IDEA_OPEN else []
    buttons += road_buttons(handoff, ROAD_ACTIONS)
    buttons += stage_buttons(handoff, whole.standing, _on_card(whole))
    return [actions(buttons, block_id="buttons")] if buttons else []


def _on_card(whole: Whole) -> frozenset[Action]:
    if whole.handoff.state not in MOVES:
        return frozenset()
    return ON_CARD if whole.standing.missing else ON_CARD - {Action.INVITE}


def root(whole: Whole) -> Message:
    """Return the line marketing sees; the handoff's thread hangs on it."""
    handoff = whole.handoff
    if handoff.ready_at is None:
        return _root_held(handoff)
    what = "told IT of an idea" if handoff.door is Door.IDEA else "handed this to IT"
    line = f"{person(handoff.requester)} {what}: {bold(f'{handoff.key} {handoff.title}')}"
    blocks = [
        section(line, block_id="line"),
        context(f"{_standing_short(whole)}{_outcome_if_new(whole)}", block_id="standing"),
        *_check_in_line(whole),
        *agreement_line(whole),
        *verdict_line(whole),
    ]
    buttons = _root_buttons(handoff)
    return message(f"{handoff.key} {quoted(handoff.title, 150)}: {name_of(handoff)}.", [*blocks, *buttons])


def _root_held(handoff: Handoff) -> Message:
    """Return the line of a handoff that is held again; what is written of it anew is nobody else's yet."""
    what = "its outcome is being written" if is_held(handoff) else NAMES[handoff.state]
    line = f"*{handoff.key}*, asked for by {person(handoff.requester)}: {what}."
    return message(line, [section(line, block_id="line"), *_root_buttons(handoff)])


def _outcome_if_new(whole: Whole) -> str:
    """Return the outcome behind the standing, unless the title, made from it, has said it already."""
    said = whole.said
    title = whole.handoff.title.rstrip("….").casefold() or " "
    told = not said.audience and said.change and title in said.change.casefold()
    return "" if told else f"  ·  {_outcome_line(said)}"


def _standing_short(whole: Whole) -> str:
    handoff = whole.handoff
    if handoff.state is State.NEEDS_CONTEXT and any(one.answered_at is None for one in whole.questions):
        return f"*IT waits for an answer* from {person(handoff.requester)}"
    if handoff.state is State.MERGED and whole.ties.merged_into is not None:
        return f"*Merged into H-{whole.ties.merged_into}*"
    who = f", {person(handoff.architect)}" if handoff.architect and handoff.state in WITH_SOMEBODY else ""
    return f"*{sentence(name_of(handoff))}*{_by_whom(whole)}{who}"


def _root_buttons(handoff: Handoff) -> list[Block]:
    value = str(handoff.id)
    buttons: list[Element] = [
        button("Open", action_id=ids.HANDOFF_SHOW, value=value, about=f"Open {handoff.key}")
    ]
    if handoff.state is State.IDEA_OPEN:
        buttons.append(
            button(
                "Ask for work",
                action_id=ids.HANDOFF_ASK_FOR_WORK,
                value=value,
                about=f"Ask for work on {handoff.key}",
            )
        )
        buttons.append(close_button(handoff))
    if handoff.state in {State.WITHDRAWN, State.DECLINED}:
        buttons.append(
            button("Reopen", action_id=ids.HANDOFF_REOPEN, value=value, about=f"Reopen {handoff.key}")
        )
    return [actions(buttons, block_id="buttons")]


def taken(handoff: Handoff) -> Message:
    """Return what the requester is told when an architect takes it."""
    return _line(f"{person(handoff.requester)}, {person(handoff.architect)} took {handoff.key}.")


def rerouted(handoff: Handoff, *, by: str, reason: str) -> Message:
    """Return what is told when it goes to somebody else."""
    return _line(f"{person(by)} gave {handoff.key} to {person(handoff.architect)}: {quoted(reason, 500)}")


def declined(handoff: Handoff, *, by: str) -> Message:
    """Return what the requester is told when IT declines."""
    text = f"{person(handoff.requester)}, {person(by)} declined {handoff.key}: {quoted(handoff.decision, 800)}\nInstead: {quoted(handoff.alternative, 800)}"
    reopen = button(
        "Reopen", action_id=ids.HANDOFF_REOPEN, value=str(handoff.id), about=f"Reopen {handoff.key}"
    )
    buttons = [actions([reopen], block_id="buttons")] if handoff.state is State.DECLINED else []
    return message(text, [section(text, block_id="text"), *buttons])


def taken_back(handoff: Handoff) -> Message:
    """Return what is told when the requester withdraws."""
    return _line(f"{person(handoff.requester)} withdrew {handoff.key}.")


def question(handoff: Handoff, asked: Question) -> Message:
    """Return IT's question in the handoff's thread, and its answer once there is one."""
    text = f"{person(handoff.requester)}, {person(asked.asked_by)} asks about {handoff.key}: {quoted(asked.text, 1500)}"
    if asked.answered_at is not None:
        answered = (
            f"{person(asked.answered_by)} answered {moment(asked.answered_at)}: {quoted(asked.answer, 1200)}"
        )
        return message(
            f"{text}\n{answered}", [section(text, block_id="text"), section(answered, block_id="answer")]
        )
    answer = button(
        "Answer",
        action_id=ids.HANDOFF_ANSWER,
        value=str(asked.id),
        primary=True,
        about=f"Answer about {handoff.key}",
    )
    why = context(
        "IT continues once this is answered. Reply here in the thread or press Answer.", block_id="why"
    )
    return message(text, [section(text, block_id="text"), why, actions([answer], block_id="buttons")])


def answer(handoff: Handoff, answered: Question) -> Message:
    """Return the requester's answer in the thread of IT's card."""
    return _line(
        f"{person(answered.asked_by)}, {person(answered.answered_by)} answered about {handoff.key}: {quoted(answered.answer, 1500)}"
    )


def completed(handoff: Handoff) -> Message:
    """Return what IT is told when the outcome of what could not wait is there."""
    return _line(f"{person(handoff.architect)}, the outcome of {handoff.key} is on the card now.")


def _line(text: str) -> Message:
    return message(text, [section(text, block_id="text")])


def ask_form(handoff: Handoff, question: str = "") -> Block:
    """Return the form for one question to the requester, begun with the one that the outcome leaves open."""
    blocks = [
        section(
            f"{bold(f'{handoff.key} {handoff.title}')}\nIt is on hold until {person(handoff.requester)} answers.",
            block_id="why",
        ),
        _field(
            "text",
            "What do you need to know?",
            "One question. It goes into the handoff's thread and onto the card.",
            multiline=True,
            initial=question,
        ),
    ]
    return modal(
        "Ask for context",
        blocks,
        callback_id=ids.ASK_FORM,
        submit="Ask",
        metadata=f"{handoff.id}:{handoff.version}",
    )


def answer_form(handoff: Handoff, asked: Question) -> Block:
    """Return the form for the answer to one question."""
    blocks = [
        section(
            f"{bold(f'{handoff.key} {handoff.title}')}\n{person(asked.asked_by)}: {quoted(asked.text, 1500)}",
            block_id="question",
        ),
        _field("text", "Your answer", "The architect reads it on the card.", multiline=True),
    ]
    return modal("Answer IT", blocks, callback_id=ids.ANSWER_FORM, submit="Answer", metadata=str(asked.id))


def reroute_form(handoff: Handoff) -> Block:
    """Return the form that gives a handoff to somebody else."""
    blocks = [
        section(f"{bold(f'{handoff.key} {handoff.title}')}", block_id="what"),
        field(
            "Who fits better?",
            person_input(ids.FIELD, placeholder="Choose somebody in IT"),
            block_id=f"to{VERSION}",
            hint="This person gets it with your reason.",
        ),
        _field("reason", "Why?", "The requester reads it in the thread.", multiline=True),
    ]
    return modal(
        "Suggest another route",
        blocks,
        callback_id=ids.REROUTE_FORM,
        submit="Reassign",
        metadata=f"{handoff.id}:{handoff.version}",
    )


def decline_form(handoff: Handoff) -> Block:
    """Return the form for declining: a reason and an alternative, both required."""
    blocks = [
        section(
            f"{bold(f'{handoff.key} {handoff.title}')}\nDeclining takes it out of IT's queue. "
            f"{person(handoff.requester)} reads both answers and can reopen it.",
            block_id="what",
        ),
        _field("reason", "Why not?", "The requester reads it word for word.", multiline=True),
        _field(
            "alternative",
            "What can they do instead?",
            "The requester reads it too. For example another tool, a later date, or somebody else.",
            multiline=True,
        ),
    ]
    return modal(
        "Decline",
        blocks,
        callback_id=ids.DECLINE_FORM,
        submit="Decline",
        metadata=f"{handoff.id}:{handoff.version}",
    )


def _field(name: str, label: str, hint: str, *, multiline: bool = False, initial: str = "") -> Block:
    element = text_input(ids.FIELD, initial=initial, multiline=multiline, limit=1500)
    return field(label, element, block_id=f"{name}{VERSION}", hint=hint)
