"""The preview of a handoff: a paragraph somebody would write, its KPIs, and what is still missing or worth a hint."""

from collections.abc import Mapping
from datetime import date, timedelta

from handlers.rules import drafting, forms, stages
from handlers.rules import outcome_contexts as rules
from handlers.rules.forms import Form
from handlers.rules.outcome_flags import VAGUE
from handlers.rules.outcomes import assess
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    actions,
    bold,
    button,
    checkboxes,
    context,
    day,
    escape,
    header,
    person,
    quoted,
    section,
)
from handlers.views.kpis import kpi_line
from handlers.views.look_alikes import look_alike_blocks
from handlers.views.outcome_contexts_fields import CHANGE, block_id, form_modal, where
from storage.vocabulary import Fact

SATURDAY = 5
SOON = 7
"""Days before a launch in which the preview says that IT and marketing talk before it."""


def preview(form: Form) -> Block:
    """Return the whole once more, before it goes to IT."""
    missing = rules.missing(form.context, form.kpis)
    blocks = [
        header(form.handoff.title or "Your handoff", block_id="title"),
        *(where(form, "Read it once more") if form.resumed else []),
        section(paragraph(form), block_id="paragraph"),
    ]
    blocks += [section(kpi_line(kpi), block_id=f"kpi.{kpi.position}") for kpi in form.kpis]
    blocks += _remarks(form)
    if missing:
        blocks.append(
            section(
                f":warning: Before it goes to IT, say {_and(missing)}; [Back] takes you there.",
                block_id="missing",
            )
        )
    blocks += look_alike_blocks(form.handoff.id, form.look_alikes)
    blocks.append(context(f"IT gets it outcome first. {_thread(form)}", block_id="thread"))
    keep = [Choice("private", "Keep it out of the channel; only the DM with me")]
    chosen = ["private"] if form.typed.get("private") else []
    blocks.append(actions([checkboxes(ids.FIELD, keep, initial=chosen)], block_id=block_id("private")))
    blocks.append(actions([button("Back", action_id=ids.FORM_BACK)], block_id="buttons"))
    return form_modal(form, "Hand it to IT", blocks, submit=None if missing else "Hand to IT")


def _thread(form: Form) -> str:
    """Return where a handoff will be talked of: under its message, else where marketing reads its root line."""
    if form.handoff.origin_channel:
        return f"It is talked of in the thread of its message, in <#{form.handoff.origin_channel}>."
    channel = f"<#{form.marketing_channel}>" if form.marketing_channel else "the DM with you"
    return f"Its thread opens in {channel}."


def paragraph(form: Form) -> str:
    """Return the outcome as a paragraph somebody would write."""
    said = form.context
    category = (
        said.category_other or rules.CATEGORY_NAMES[said.category] if said.category else "no outcome yet"
    )
    sponsor = person(said.sponsor) if said.sponsor else "a sponsor who is not known yet"
    stage, why = stages.effective(said)
    sentences = [
        f"{bold(category)}, wanted by {sponsor}.",
        f"For whom: {_stopped(said.audience) if said.audience else 'nobody named yet.'}",
        f"What changes for them: {_stopped(said.change)}" if said.change else "",
        f"It is at *{stages.NAMES[stage]}*{f', because {why}' if why else ''}.",
        f"It touches {_stopped(said.systems)}" if said.systems else "",
        f"Launch is planned for {day(said.launch_on)}." if said.launch_on else "The launch is not known yet.",
        "Personal data is touched." if Fact.PERSONAL_DATA in said.facts else "",
    ]
    unknown = [
        f"{forms.field_name(u['field'])} ({person(u.get('owner'))} by {_by(u)})" for u in said.unknowns
    ]
    sentences.append(f"Not known yet: {_and(unknown)}." if unknown else "")
    return " ".join(sentence for sentence in sentences if sentence)


def _stopped(text: str) -> str:
    """Return people's words as the end of a sentence."""
    said = quoted(text)
    return said if said.endswith((".", "!", "?", "…")) else f"{said}."


def _by(unknown: Mapping[str, str]) -> str:
    by = unknown.get("by")
    return day(date.fromisoformat(by)) if by else "a day not named yet"


def _remarks(form: Form) -> list[Block]:
    remarks = []
    stage, why = stages.effective(form.context)
    if stages.is_late(stage):
        because = f" because {why}" if why else ""
        remarks.append(
            f"This comes late for IT ({stages.NAMES[stage]}{because}). It passes; an architect calls within one working day."
        )
    elif soon := _launches_soon(form):
        remarks.append(soon)
    if form.context.flagged:
        remarks.append(f"*{CHANGE}* Your answer still reads as something to build; IT will ask about it.")
    elif vague := _vague(form):
        remarks.append(f"*{CHANGE}* {vague}")
    return [context(remark, block_id=f"remark.{n}") for n, remark in enumerate(remarks)]


def _launches_soon(form: Form) -> str:
    """Return what a launch in the next days means for the first check-in, or nothing."""
    launch_on = form.context.launch_on
    left = (launch_on - form.today).days if launch_on else -1
    if not 0 <= left <= SOON:
        return ""
    when = {0: "today", 1: "tomorrow"}.get(left, f"in {left} days")
    days_between = (form.today + timedelta(days=n) for n in range(1, left))
    is_time = any(one.weekday() < SATURDAY for one in days_between)
    due = "before the launch" if is_time else "on the next working day"
    return f"It launches {when}. That is soon for IT, so your first check-in is due {due}."


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def _vague(form: Form) -> str:
    """Return the hint on a vague outcome: by how much, or, where a KPI says that, what IT will read on its card."""
    change = form.context.change
    found = assess(change, title=form.handoff.title) if change else None
    if found is None or found.label != "vague":
        return ""
    measured = f"Your answer reads as a direction; IT may ask: {VAGUE.question}"
    own = measured if form.kpis else found.hint or "A number or a date would tell IT when it has worked."
    return escape(drafting.review_of(form.typed, change)) or own
