"""One handoff whole: its outcome, KPIs, questions, check-ins and last lines of history."""

from collections.abc import Callable, Mapping
from datetime import date
from itertools import groupby

from handlers.rules.authority import Action
from handlers.rules.drafting import is_held
from handlers.rules.home import Dated
from handlers.rules.outcome_contexts import CATEGORY_NAMES, FACT_NAMES
from handlers.rules.outcome_flags import flag
from handlers.rules.sponsors import owed
from handlers.rules.stages import NAMES as STAGE_NAMES
from handlers.rules.stages import Standing
from handlers.rules.whole import Shown
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    button,
    by_day,
    context,
    day,
    fields,
    message,
    modal,
    moment,
    person,
    quoted,
    section,
)
from handlers.views.catches import source_blocks
from handlers.views.home import check_in_line, said_by, state_line
from handlers.views.ideas import close_button
from handlers.views.kpis import kpi_line, number
from handlers.views.look_alikes import tie_blocks
from handlers.views.report import earliness_line
from handlers.views.road import road_buttons
from handlers.views.sign_offs import agreement_blocks
from handlers.views.stages import launch_words, stage_buttons, standing_blocks
from handlers.views.swim_lanes_touched import lane_blocks
from handlers.views.verdicts import verdict_blocks
from storage.records import CheckIn, Entry, Handoff, Kpi, OutcomeContext, Question
from storage.vocabulary import Category, CheckInState, Direction, Fact, Stage, State

MOST_QUESTIONS = 6
MOST_CHECK_INS = 6
LONGEST = 400
"""Characters of one answer; what is longer is cut, so that the whole fits in one message."""
DEEDS = {
    "caught": "began it with a message",
    "not_a_request": "said that the message asks for nothing",
    "not_now": "left it for later",
    "source_changed": "saw its message changed",
    "source_deleted": "saw its message deleted",
    "source_forgotten": "dropped the text of its message",
    "opened": "opened it",
    "saved": "saved answers",
    "stage": "moved its stage",
    "handed_in": "handed it in",
    "taken": "took it",
    "asked": "asked a question",
    "answered": "answered a question",
    "rerouted": "suggested another route",
    "declined": "declined it",
    "withdrawn": "withdrew it",
    "reopened": "opened it again",
    "check_in_proposed": "proposed a check-in",
    "check_in_booked": "picked a time for the check-in",
    "check_in_moved": "moved the check-in",
    "check_in_due": "changed when the check-in is due",
    "check_in_written": "answered the check-in in writing",
    "check_in_held": "recorded that the check-in was held",
    "check_in_skipped": "recorded that the check-in did not happen",
    "check_in_cancelled": "cancelled the check-in",
    "check_in_waived": "waived the check-in",
    "stage_reason": "said why",
    "launch_moved": "moved the launch",
    "vendors_met": "said when the vendors are first met",
    "contract_signed": "said that the contract is signed",
    "contract_acknowledged": "acknowledged the signed contract",
    "contract_overridden": "let the signed contract go on",
    "invited": "invited somebody",
    "look_alike_same": "asked to make it part of another handoff",
    "look_alike_related": "linked it with another handoff",
    "look_alike_different": "said that another handoff is something else",
    "merged": "let it become part of another handoff",
    "joined": "let another handoff become part of it",
    "architect_left": "gave it to another architect, as the one it was with left",
    "taken_over": "took it over",
    "lane_override": "changed who leads an item of it",
    "kpis_begun": "asked both sides to sign its KPIs",
    "kpis_changed": "changed its KPIs",
    "kpis_signed": "signed its KPIs",
    "kpis_agreed": "signed last, so both sides agree on its KPIs",
    "kpis_dissent": "said why they won't sign its KPIs",
    "baseline_found": "wrote where a KPI stands today",
    "sponsor_named": "named who wants it",
    "nothing_follows": "said that nothing follows from it",
    "delivery_started": "said that its delivery started",
    "launched": "said that it is launched",
    "measured": "saw all of its KPIs settled",
    "closed": "closed it",
    "verdict_asked": "asked both sides for the result of a KPI",
    "verdict_given": "wrote the result of a KPI",
    "verdict_put_off": "put off the result of a KPI",
    "verdict_agreed": "agreed with the other side's result of a KPI",
    "verdict_kept": "kept their own result of a KPI",
    "verdict_settled": "settled the result of a KPI",
    "nudge_snoozed": "put off a reminder",
    "nudge_done": "took care of what a reminder was about",
    "nudge_not_mine": "said that what a reminder asks for is not theirs",
    "nudge_stopped": "stopped the reminders about this",
}
"""What each line of history says somebody did."""


def whole_message(whole: Shown) -> Message:
    """Return one handoff as a message, its KPIs as a table."""
    return message(said_by(_blocks(whole, _kpi_lines)), _blocks(whole, _kpi_table))


def whole_form(whole: Shown) -> Block:
    """Return one handoff as a view to read; a view takes no tables, so its KPIs are lines."""
    return modal(whole.handoff.key, _blocks(whole, _kpi_lines), callback_id=ids.NOTE)


def _blocks(whole: Shown, kpis: Callable[[tuple[Kpi, ...]], list[Block]]) -> list[Block]:
    handoff = whole.handoff
    return [
        section(f"*{handoff.key}* {quoted(handoff.title, 150) or '_no title yet_'}", block_id="title"),
        context(state_line(handoff), block_id="state"),
        *_flags(whole),
        *(_outcome(whole.context, handoff, whole.standing) if whole.context else []),
        *standing_blocks(handoff, whole.standing),
        *kpis(whole.kpis),
        *agreement_blocks(whole),
        *verdict_blocks(whole),
        *lane_blocks(whole),
        *source_blocks(whole.source),
        *tie_blocks(whole.ties),
        *_questions(whole),
        *_check_ins(whole),
        *_earliness(whole),
        *_history(whole.history),
        *_buttons(whole),
    ]


def _flags(whole: Shown) -> list[Block]:
    handoff = whole.handoff
    reads = flag(handoff, whole.context) if handoff.ready_at is not None else None
    said = {
        **({reads.name: reads.lacks} if reads else {}),
        "Late arrival": "vendors are already in play" if handoff.late else "",
        "Could not wait": quoted(handoff.cannot_wait, LONGEST),
        "Outcome due": by_day(handoff.context_due_at) if handoff.context_due_at else "",
        "Private": "only its people and IT see it" if handoff.private else "",
        "Decision": quoted(handoff.decision, LONGEST),
        "Instead": quoted(handoff.alternative, LONGEST),
    }
    lines = [f"*{name}:* {value}" for name, value in said.items() if value]
    return [section("\n".join(lines), block_id="flags")] if lines else []


def _outcome(outcome: OutcomeContext, handoff: Handoff, standing: Standing) -> list[Block]:
    said = {
        "Outcome": _category(outcome),
        "For whom": quoted(outcome.audience, LONGEST),
        "What changes for them": quoted(outcome.change, LONGEST),
        "Who wants it": person(outcome.sponsor) if outcome.sponsor else "",
        "Stage": STAGE_NAMES[_later(outcome.stage, handoff.stage)],
        "Launch": launch_words(outcome.launch_on, standing) if outcome.launch_on else "",
        "Already a fact": _facts(outcome.facts),
        "Systems and data": quoted(outcome.systems, LONGEST),
        "Who in IT knows": ", ".join(person(who) for who in outcome.it_contacts[:10]),
        "Not known yet": _unknowns(outcome),
    }
    return [fields(_given(said), block_id="outcome")]


def _given(said: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in said.items() if value}


def _later(declared: Stage | None, effective: Stage) -> Stage:
    return max((declared or Stage.IDEA, effective), key=lambda stage: stage.position)


def _category(outcome: OutcomeContext) -> str:
    if outcome.category is None:
        return "not said yet"
    other = outcome.category is Category.OTHER and outcome.category_other
    return quoted(outcome.category_other, LONGEST) if other else CATEGORY_NAMES[outcome.category]


def _facts(facts: list[str]) -> str:
    known = [FACT_NAMES[Fact(fact)] for fact in facts if fact in FACT_NAMES]
    return "; ".join(known)


def _unknowns(outcome: OutcomeContext) -> str:
    return "\n".join(_unknown(unknown) for unknown in outcome.unknowns)


def _unknown(unknown: Mapping[str, str]) -> str:
    field, _, rest = unknown.get("field", "").partition(".")
    name = "the sponsor" if field == "sponsor" else f"the baseline of KPI {rest.partition('.')[0]}"
    by = unknown.get("by")
    until = f" by {day(date.fromisoformat(by))}" if by else ""
    return f"{name}: {person(unknown.get('owner'))} finds out{until}"


def _kpi_table(kpis: tuple[Kpi, ...]) -> list[Block]:
    if not kpis:
        return []
    rows = [("KPI", "Goes", "Today", "Target", "Measured on"), *(_kpi_row(kpi) for kpi in kpis)]
    cells = [[{"type": "raw_text", "text": text} for text in row] for row in rows]
    return [{"type": "data_table", "block_id": "kpis", "caption": "How we'll measure it", "rows": cells}]


def _earliness(whole: Shown) -> list[Block]:
    # Before the first talk with IT it says nothing yet; a 0.00 would read as a verdict.
    if whole.handoff.ready_at is None or whole.early.entry is None:
        return []
    line = earliness_line(whole.early, whole.context)
    return [context(line, block_id="earliness")] if line else []


def _buttons(whole: Shown) -> list[Block]:
    key, value = whole.handoff.key, str(whole.handoff.id)
    buttons = [_continue(whole.handoff)] if _is_written(whole) else []
    buttons += [close_button(whole.handoff)] if Action.CLOSE_IDEA in whole.may else []
    buttons += [_name_sponsor(whole.handoff)] if _lacks_sponsor(whole) else []
    buttons += road_buttons(whole.handoff, whole.may)
    buttons += stage_buttons(whole.handoff, whole.standing, whole.may)
    if whole.may_reopen:
        buttons.append(button("Reopen", action_id=ids.HANDOFF_REOPEN, value=value, about=f"Reopen {key}"))
    if whole.may_withdraw:
        sure = f"{key} is taken back and nobody is asked about it any more. You can reopen it."
        withdraw = button(
            "Withdraw",
            action_id=ids.HANDOFF_WITHDRAW,
            value=value,
            danger=True,
            about=f"Withdraw {key}",
            confirm=sure,
        )
        buttons.append(withdraw)
    return [actions(buttons, block_id="buttons")] if buttons else []


def _is_written(whole: Shown) -> bool:
    """Tell whether this reader still writes it: a draft, one that is held, or an outcome that is owed."""
    owed = whole.handoff.context_due_at is not None and Action.COMPLETE in whole.may
    unfinished = whole.handoff.state is State.CAUGHT or is_held(whole.handoff)
    return owed or (unfinished and Action.EDIT in whole.may)


def _lacks_sponsor(whole: Shown) -> bool:
    """Tell whether this reader asked for it and may name who wants it, which was not known yet."""
    return Action.COMPLETE in whole.may and owed(whole.context) is not None


def _name_sponsor(handoff: Handoff) -> Element:
    return button(
        "Name the sponsor",
        action_id=ids.SPONSOR_NAME,
        value=str(handoff.id),
        about=f"Name who wants {handoff.key}",
    )


def _continue(handoff: Handoff) -> Element:
    return button(
        "Continue",
        action_id=ids.HANDOFF_OPEN,
        value=str(handoff.id),
        primary=True,
        about=f"Continue with {handoff.key}",
    )


def _kpi_row(kpi: Kpi) -> tuple[str, ...]:
    unit = f" {kpi.unit}" if kpi.unit else ""
    today = f"{number(kpi.baseline)}{unit if kpi.baseline is not None else ''}"
    way = "up" if kpi.direction is Direction.UP else "down"
    return kpi.name or "not named", way, today, f"{number(kpi.target)}{unit}", day(kpi.measure_on)


def _kpi_lines(kpis: tuple[Kpi, ...]) -> list[Block]:
    lines = [f"• {kpi_line(kpi)}" for kpi in kpis]
    return [section("\n".join(["*How we'll measure it*", *lines]), block_id="kpis")] if lines else []


def _questions(whole: Shown) -> list[Block]:
    return [
        section(
            _question(question),
            block_id=f"question.{question.id}",
            accessory=_answer(question, whole.handoff) if whole.may_answer else None,
        )
        for question in whole.questions[-MOST_QUESTIONS:]
    ]


def _answer(question: Question, handoff: Handoff) -> Element | None:
    if question.answered_at is not None:
        return None
    return button(
        "Answer", action_id=ids.HANDOFF_ANSWER, value=str(question.id), about=f"Answer about {handoff.key}"
    )


def _question(question: Question) -> str:
    asked = (
        f"*{person(question.asked_by)} asked, {moment(question.asked_at)}:* {quoted(question.text, LONGEST)}"
    )
    if question.answered_at is None:
        return f"{asked}\nNot answered yet."
    answer = f"{person(question.answered_by)} answered, {moment(question.answered_at)}:"
    return f"{asked}\n*{answer}* {quoted(question.answer, LONGEST)}"


def _check_ins(whole: Shown) -> list[Block]:
    lines = [f"• {_check_in(one, whole.handoff)}" for one in whole.check_ins[-MOST_CHECK_INS:]]
    return [section("\n".join(["*Check-ins*", *lines]), block_id="check_ins")] if lines else []


def _check_in(check_in: CheckIn, handoff: Handoff) -> str:
    ended = {
        CheckInState.HELD: "held",
        CheckInState.SKIPPED: "did not happen",
        CheckInState.CANCELLED: "cancelled",
        CheckInState.WAIVED: f"waived by {person(check_in.answered_by)}",
    }.get(check_in.state)
    if ended is None:
        return check_in_line(Dated(check_in, handoff))
    at = check_in.starts_at or check_in.answered_at
    when = f", {moment(at)}" if at else ""
    words = f": {quoted(check_in.outcome, LONGEST)}" if check_in.outcome else ""
    return f"{STAGE_NAMES[check_in.stage]}: {ended}{when}{words}"


def _history(entries: tuple[Entry, ...]) -> list[Block]:
    if not entries:
        return []
    lines = [f"{moment(entry.at)} {_who_did(entry)} {_deed(entry.what)}" for entry in _once_in_a_row(entries)]
    return [context("\n".join(lines), block_id="history")]


def _once_in_a_row(entries: tuple[Entry, ...]) -> list[Entry]:
    """Return lines without those that tell the same of the same person again, right after each other."""
    return [next(same) for _, same in groupby(entries, key=lambda one: (one.actor, one.what))]


def _who_did(entry: Entry) -> str:
    # Whoever brings a handoff in sets it off, but it is Stile that proposes times.
    return _who("stile" if entry.what == "check_in_proposed" else entry.actor)


def _who(actor: str) -> str:
    return "Stile" if actor == "stile" else person(actor)


def _deed(what: str) -> str:
    return DEEDS.get(what, what.replace("_", " "))
