"""The forms: two doors, three screens, what is not known yet, and a preview that reads as a paragraph."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from handlers.rules import drafting, forms, stages
from handlers.rules import outcome_contexts as rules
from handlers.rules.forms import Form
from handlers.rules.outcomes import assess
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    actions,
    button,
    checkboxes,
    context,
    date_input,
    day,
    divider,
    escape,
    field,
    header,
    modal,
    people_input,
    person,
    person_input,
    quoted,
    radio,
    section,
    select,
    text_input,
)
from handlers.views.kpis import kpi_line
from handlers.views.look_alikes import look_alike_blocks
from handlers.views.verdicts import lesson_blocks
from storage.records import Handoff
from storage.vocabulary import Category, Direction, Door, Fact

VERSION = "@1"
"""Block ids carry the version of the form, so that one that was open over an upgrade is not misread."""
OF_VERSION = re.compile(rf"(?P<name>[^@]+){VERSION}(?:d\d+)?")
"""A field's block id; one that a model drafted says how often, since a block under a known id keeps its value."""

CATEGORIES = [Choice(category, name) for category, name in rules.CATEGORY_NAMES.items()]
STAGES = [Choice(stage, name) for stage, name in stages.NAMES.items()]
FACTS = [Choice(fact, name) for fact, name in rules.FACT_NAMES.items()]
DIRECTIONS = [Choice(Direction.UP, "Up"), Choice(Direction.DOWN, "Down")]


def block_id(name: str) -> str:
    """Return the block id of a form field."""
    return f"{name}{VERSION}"


def field_of(block: str) -> str | None:
    """Return the field of a block id, or None for another block or another version of the form."""
    found = OF_VERSION.fullmatch(block)
    return found["name"] if found else None


def _place(form: Form, name: str) -> str:
    drafts = drafting.round_of(form.typed, name)
    return f"{block_id(name)}d{drafts}" if drafts else block_id(name)


def _said(form: Form, name: str, hint: str) -> str:
    """Return a field's hint, with the sentence it was drafted from."""
    sentence = drafting.sentence(form.typed, name)
    return f"{hint} Drafted from: “{sentence}”. Check it.".strip() if sentence else hint


def doors(*, words: str = "") -> Block:
    """Return the first question: tell IT early, or ask for work."""
    blocks = [
        section(
            "*What do you want to do?*\nBoth begin with the outcome. Nothing reaches IT's queue before you say so.",
            block_id="ask",
        ),
        section(
            "*Tell IT early*\nYou have an idea. An architect hears of it while it is still being shaped; no work is asked. Under a minute.",
            block_id="idea",
            accessory=button("Tell IT early", action_id=ids.DOOR_IDEA, value=words[:150]),
        ),
        section(
            "*Ask for work*\nYou want IT to do something. Three short screens, each saved as you go.",
            block_id="work",
            accessory=button("Ask for work", action_id=ids.DOOR_WORK, value=words[:150], primary=True),
        ),
    ]
    return modal("New handoff", blocks, callback_id=ids.DOORS_FORM)


def idea_form(form: Form) -> Block:
    """Return the idea door: at most three answers."""
    typed = form.typed
    blocks = [
        context("No work is asked. One architect hears of it and proposes a short talk.", block_id="why"),
        _text(
            form,
            "change",
            "What should change, and for which customer?",
            "The architect reads this first.",
            multiline=True,
            initial=str(typed.get("change") or typed.get("title") or ""),
        ),
        _select(
            form,
            "category",
            "Which outcome is it for?",
            CATEGORIES,
            "Choose an outcome",
            hint="Routes it and groups it in the portfolio.",
        ),
        _date(
            form, "launch_on", "Hoped-for launch", "Leave it empty when it is not known yet.", optional=True
        ),
    ]
    return _modal(form, "Tell IT early", blocks, callback_id=ids.IDEA_FORM, submit="Tell IT")


def work_form(form: Form) -> Block:
    """Return the work door at the step it stands at."""
    step = form.step
    if step.startswith("measure."):
        return _measure(form, int(step.partition(".")[2]))
    return {forms.STANDS: _stands, forms.UNKNOWNS: _unknowns, forms.PREVIEW: _preview}.get(step, _outcome)(
        form
    )


def _outcome(form: Form) -> Block:
    typed = form.typed
    blocks = [
        *_where(form, "1 of 3 · Outcome"),
        *_hint(form),
        _text(form, "title", "What do you want done?", "The headline of IT's card.", limit=150),
        _select(
            form,
            "category",
            "Which outcome is it for?",
            CATEGORIES,
            "Choose an outcome",
            hint="Routes it and groups it in the portfolio.",
            dispatch=True,
        ),
        *(
            [_text(form, "category_other", "Which outcome, in one line?", "Shown on the card.", limit=150)]
            if typed.get("category") == Category.OTHER
            else []
        ),
        _text(
            form,
            "audience",
            "Who is it for?",
            "The architect uses it to see which systems and data matter.",
            limit=500,
        ),
        _text(
            form,
            "change",
            "What changes for them?",
            "For example: returning buyers reorder in two clicks instead of nine.",
            multiline=True,
        ),
        field(
            "Who wants this outcome?",
            person_input(ids.FIELD, initial=typed.get("sponsor"), placeholder="Choose the sponsor"),
            block_id=block_id("sponsor"),
            hint="The leads ask this person when priorities collide. Needed, or tick below that it is not known yet.",
            optional=True,
            dispatch=True,
        ),
        _unknown(form, "sponsor", "The sponsor is not known yet"),
    ]
    return _modal(form, "Ask for work", blocks, submit="Next")


def _measure(form: Form, number: int) -> Block:
    count = forms.kpi_count(form.typed)
    buttons = [button("Back", action_id=ids.FORM_BACK)]
    if form.has_model and not form.drafting and not form.typed.get(f"kpi.{number}.name"):
        buttons.append(
            button(
                "Suggest a measure",
                action_id=ids.FORM_SUGGEST,
                about="Suggest a measure for what you wrote; you check and change it",
            )
        )
    if number == count and count < forms.KPIS:
        buttons.append(
            button("Add another", action_id=ids.FORM_ADD_KPI, about="Save this KPI and add another")
        )
    if number == count and count > 1:
        buttons.append(button("Remove this one", action_id=ids.FORM_REMOVE_KPI, about="Remove this KPI"))

    def at(name: str) -> str:
        return f"kpi.{number}.{name}"

    of = f", KPI {number} of {count}" if count > 1 else ""
    blocks = [
        *_where(form, f"2 of 3 · Measure{of}"),
        *lesson_blocks(form.lessons),
        *([context(form.note, block_id="note")] if form.note else []),
        _text(
            form,
            at("name"),
            "What will you count?",
            "Both sides sign this later.",
            limit=150,
            placeholder="Trial sign-ups a month",
        ),
        field(
            "Should it go up or down?",
            radio(ids.FIELD, DIRECTIONS, initial=form.typed.get(at("direction"))),
            block_id=_place(form, at("direction")),
            hint=_said(form, at("direction"), ""),
            dispatch=form.drafting,
        ),
        _text(
            form,
            at("baseline"),
            "Where does it stand today?",
            "The verdict compares with this. Needed, or tick below that it is not known yet.",
            limit=40,
            optional=True,
            placeholder="1,200",
        ),
        _unknown(form, at("baseline"), "Today's value is not known yet"),
        _text(
            form,
            at("target"),
            "Where should it go?",
            "A first guess is fine; it is agreed on together later.",
            limit=40,
            placeholder="1,800",
        ),
        _text(form, at("unit"), "Unit", "For example sign-ups, %, €.", limit=30, optional=True),
        _date(
            form,
            at("measure_on"),
            "When will you measure it?",
            "Stile asks both owners for the number on this day.",
        ),
        actions(buttons, block_id="buttons"),
    ]
    return _modal(form, "Ask for work", blocks, submit="Next")


def _stands(form: Form) -> Block:
    typed = form.typed
    blocks = [
        *_where(form, "3 of 3 · Where it stands"),
        _select(
            form,
            "stage",
            "How far is it?",
            STAGES,
            "Choose a stage",
            hint="Decides which check-in comes first.",
            dispatch=True,
        ),
        field(
            "What has already happened?",
            checkboxes(ids.FIELD, FACTS, initial=typed.get("facts") or ()),
            block_id=block_id("facts"),
            hint="IT needs it to catch up; none of it blocks you.",
            optional=True,
            dispatch=True,
        ),
        _text(
            form,
            "systems",
            "Which systems and data does it touch?",
            "Picks the architect who knows them. A guess is fine.",
            limit=500,
            optional=True,
        ),
        field(
            "Who in IT knows of it?",
            people_input(ids.FIELD, initial=typed.get("it_contacts") or ()),
            block_id=block_id("it_contacts"),
            hint="So that nobody is asked twice.",
            optional=True,
            dispatch=True,
        ),
        _date(
            form,
            "conceived_on",
            "When did this come up?",
            "Shows how early IT came in.",
            initial=form.today,
            dispatch=True,
        ),
        _date(
            form,
            "launch_on",
            "Planned launch",
            "Leave it empty when it is not known yet.",
            optional=True,
            dispatch=True,
        ),
        actions([button("Back", action_id=ids.FORM_BACK)], block_id="buttons"),
    ]
    return _modal(form, "Ask for work", blocks, submit="Next")


def _unknowns(form: Form) -> Block:
    blocks = [
        *_where(form, "Not known yet"),
        context("Somebody finds each of these out by a day. At most two.", block_id="why"),
    ]
    for name in forms.unknown_fields(form.typed):
        who, by = f"{name}.owner", f"{name}.by"
        called = forms.field_name(name)
        initial = form.typed.get(who) or form.handoff.requester
        blocks.append(
            field(
                f"Who finds out {called}?", person_input(ids.FIELD, initial=initial), block_id=block_id(who)
            )
        )
        blocks.append(_date(form, by, "By when?", "Stile asks this person then."))
    blocks.append(actions([button("Back", action_id=ids.FORM_BACK)], block_id="buttons"))
    return _modal(form, "Ask for work", blocks, submit="Next")


def _preview(form: Form) -> Block:
    missing = rules.missing(form.context, form.kpis)
    blocks = [
        header(form.handoff.title or "Your handoff", block_id="title"),
        section(paragraph(form), block_id="paragraph"),
    ]
    blocks += [section(kpi_line(kpi), block_id=f"kpi.{kpi.position}") for kpi in form.kpis]
    blocks += _remarks(form)
    if missing:
        blocks.append(
            section(
                f":warning: Before IT hears of it, say {_and(missing)}; [Back] leads there.",
                block_id="missing",
            )
        )
    blocks += lesson_blocks(form.lessons)
    blocks += look_alike_blocks(form.handoff.id, form.look_alikes)
    channel = f"<#{form.marketing_channel}>" if form.marketing_channel else "the DM with you"
    blocks.append(context(f"IT gets it outcome first. Its thread opens in {channel}.", block_id="where"))
    keep = [Choice("private", "Keep it out of the channel; only the DM with me")]
    chosen = ["private"] if form.typed.get("private") else []
    blocks.append(actions([checkboxes(ids.FIELD, keep, initial=chosen)], block_id=block_id("private")))
    blocks.append(actions([button("Back", action_id=ids.FORM_BACK)], block_id="buttons"))
    return _modal(form, "Hand it to IT", blocks, submit=None if missing else "Hand to IT")


def paragraph(form: Form) -> str:
    """Return the outcome as a paragraph somebody would write."""
    said = form.context
    category = (
        said.category_other or rules.CATEGORY_NAMES[said.category] if said.category else "no outcome yet"
    )
    sponsor = person(said.sponsor) if said.sponsor else "a sponsor who is not known yet"
    stage, why = stages.effective(said)
    sentences = [
        f"*{quoted(category)}*, wanted by {sponsor}.",
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
    if form.context.flagged:
        remarks.append("It still reads as something to build. IT will ask what changes for whom.")
    elif (
        form.context.change
        and (vague := assess(form.context.change, title=form.handoff.title)).label == "vague"
    ):
        said = vague.hint or "A number or a date would tell IT when it has worked."
        remarks.append(escape(drafting.review_of(form.typed, form.context.change)) or said)
    return [context(remark, block_id=f"remark.{n}") for n, remark in enumerate(remarks)]


def cannot_wait_form(form: Form) -> Block:
    """Return the form that hands a handoff in at once, for a named reason."""
    reasons = [Choice(reason, name) for reason, name in rules.REASONS.items()]
    blocks = [
        section(
            "*It cannot wait*\nIT gets it now, flagged. Its outcome is due in two working days; what you typed so far is kept.",
            block_id="why",
        ),
        _text(form, "title", "What do you want done?", "The headline of IT's card.", limit=150),
        field(
            "Why can it not wait?",
            radio(ids.FIELD, reasons),
            block_id=block_id("reason"),
            hint="Both leads see how often each is used.",
        ),
        field(
            "What happens if it waits?",
            text_input(ids.FIELD, multiline=True, limit=500),
            block_id=block_id("words"),
            hint="The architect reads this first.",
        ),
    ]
    return _modal(form, "It cannot wait", blocks, callback_id=ids.WAIT_FORM, submit="Hand to IT now")


def _where(form: Form, text: str) -> list[Block]:
    saved = f"{form.handoff.key} · {text} · saved at each step"
    wait = [
        button(
            "It cannot wait",
            action_id=ids.FORM_CANNOT_WAIT,
            value=str(form.handoff.id),
            about="Hand it to IT now",
        )
    ]
    if form.step == forms.OUTCOME and form.others:
        wait.append(
            button("Start a new one", action_id=ids.FORM_FRESH, about="Leave this draft and start another")
        )
    first = form.step == forms.OUTCOME and form.handoff.ready_at is None
    return [context(saved, block_id="where"), *([actions(wait, block_id="wait")] if first else [])]


def _hint(form: Form) -> list[Block]:
    if not form.hint:
        return []
    text = f":bulb: {form.hint}\n_Change the answer, or press Next again to keep it as it is._"
    return [section(text, block_id="hint"), divider(block_id="hint.end")]


def _modal(
    form: Form, title: str, blocks: list[Block], *, submit: str | None, callback_id: str = ids.WORK_FORM
) -> Block:
    metadata = f"{form.handoff.id}:{form.step}"
    return modal(
        title, blocks, callback_id=callback_id, submit=submit, metadata=metadata, notify_on_close=False
    )


def _text(
    form: Form,
    name: str,
    label: str,
    hint: str,
    *,
    multiline: bool = False,
    limit: int = 1000,
    optional: bool = False,
    placeholder: str = "",
    initial: str | None = None,
) -> Block:
    value = str(form.typed.get(name) or "") if initial is None else initial
    # While a model is asked, what is typed is told at once: a draft then never falls on a field in use.
    in_use = form.drafting and not value
    element = text_input(
        ids.FIELD,
        initial=value,
        multiline=multiline,
        limit=limit,
        placeholder=placeholder,
        as_typed=in_use,
    )
    return field(
        label,
        element,
        block_id=_place(form, name),
        hint=_said(form, name, hint),
        optional=optional,
        dispatch=in_use,
    )


def _select(
    form: Form,
    name: str,
    label: str,
    choices: list[Choice],
    placeholder: str,
    *,
    hint: str = "",
    dispatch: bool = False,
) -> Block:
    element = select(ids.FIELD, choices, initial=form.typed.get(name), placeholder=placeholder)
    return field(
        label,
        element,
        block_id=_place(form, name),
        hint=_said(form, name, hint),
        dispatch=dispatch or form.drafting,
    )


def _date(
    form: Form,
    name: str,
    label: str,
    hint: str,
    *,
    optional: bool = False,
    initial: date | None = None,
    dispatch: bool = True,
) -> Block:
    typed = form.typed.get(name)
    value = date.fromisoformat(typed) if typed else initial if name not in form.typed else None
    return field(
        label,
        date_input(ids.FIELD, initial=value),
        block_id=_place(form, name),
        hint=_said(form, name, hint),
        optional=optional,
        dispatch=dispatch,
    )


def _unknown(form: Form, name: str, label: str) -> Block:
    checked = ["unknown"] if form.typed.get(f"{name}.unknown") else []
    return actions(
        [checkboxes(ids.FIELD, [Choice("unknown", label)], initial=checked)],
        block_id=block_id(f"{name}.unknown"),
    )


def typed_in(state: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """Return what a form's state holds, by field; blocks of another version are left out."""
    found: dict[str, Any] = {}
    for block, elements in state.items():
        name = field_of(block)
        if name is not None and isinstance(elements, Mapping):
            for element in elements.values():
                found[name] = _value(element)
    for name in [name for name in found if name.endswith(".unknown") or name == "private"]:
        found[name] = bool(found[name])
    return found


def lacks_a_field(view: Mapping[str, Any], typed: Mapping[str, Any]) -> bool:
    """Tell whether an answer brings a field that is not shown, or one that is shown goes with it."""
    shown = {field_of(str(block.get("block_id"))) for block in view.get("blocks") or ()}
    is_other = typed.get("category") == Category.OTHER
    return "audience" in shown and is_other is not ("category_other" in shown)


def _value(element: Mapping[str, Any]) -> Any:
    kind = element.get("type")
    if kind in {"static_select", "radio_buttons", "external_select"}:
        return (element.get("selected_option") or {}).get("value")
    if kind in {"checkboxes", "multi_static_select"}:
        return [option["value"] for option in element.get("selected_options") or []]
    if kind in {"multi_users_select", "multi_conversations_select"}:
        return list(element.get("selected_users") or element.get("selected_conversations") or [])
    for key in ("value", "selected_user", "selected_date"):
        if key in element:
            return element[key]
    return None


def _and(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def wrong(form: Form) -> Block:
    """Return what is wrong with a step, as lines above it."""
    lines = "\n".join(f"• {sentence}" for sentence in form.errors.values())
    return section(f":warning: {lines}", block_id="wrong")


def placed(errors: Mapping[str, str], blocks: list[Block]) -> dict[str, str]:
    """Return errors by blocks that the form shows; what has no field of its own goes to the first one."""
    shown = [block["block_id"] for block in blocks if block.get("type") == "input"]
    places = {field_of(block): block for block in shown}
    found: dict[str, str] = {}
    for block, sentence in errors.items():
        found.setdefault(places.get(field_of(block), shown[0]), sentence)
    return found


def handed_in(handoff: Handoff, architect: str | None, why: str) -> Block:
    """Return the visible end of handing something in: what happens now."""
    what = "IT knows of your idea" if handoff.door is Door.IDEA else "IT has it, outcome first"
    asked = (
        f"{person(architect)} is asked first ({why})."
        if architect
        else "Nobody is on IT's roster yet; the admin is told."
    )
    text = f":white_check_mark: *{handoff.key}: {what}.*\n{asked}\nYou two get three times for a first check-in by DM. `/handoff show {handoff.key}` shows where it stands."
    return modal("Handed in", [section(text, block_id="done")], callback_id=ids.NOTE)
