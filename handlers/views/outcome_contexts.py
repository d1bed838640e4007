"""The forms of the two doors: which door it is, the idea's one screen, the work door's steps, and what was typed."""

from collections.abc import Mapping
from typing import Any

from handlers.rules import forms
from handlers.rules import outcome_contexts as rules
from handlers.rules.forms import Form
from handlers.views import ids
from handlers.views import outcome_contexts_screens as screens
from handlers.views.blocks import (
    Block,
    Choice,
    button,
    context,
    field,
    modal,
    person,
    radio,
    section,
    text_input,
)
from handlers.views.outcome_contexts_fields import (
    RESUMED,
    block_id,
    date_field,
    field_of,
    form_modal,
    select_field,
    text_field,
    where,
)
from handlers.views.outcome_contexts_preview import preview
from storage.records import Handoff
from storage.vocabulary import Category, Door


def doors(*, words: str = "") -> Block:
    """Return the first question: tell IT early, or ask for work."""
    blocks = [
        section(
            "*What do you want to do?*\nBoth begin with the outcome. Nothing reaches IT's queue until you say so.",
            block_id="ask",
        ),
        section(
            "*Tell IT early*\nYou have an idea. An architect hears about it while it can still change; you ask for no work yet. Under a minute.",
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
        *(where(form, "Tell IT early") if form.resumed else []),
        context("No work is asked. One architect hears of it and proposes a short talk.", block_id="why"),
        text_field(
            form,
            "change",
            "What should change, and for which customer?",
            "The architect reads this first.",
            multiline=True,
            initial=str(typed.get("change") or typed.get("title") or ""),
        ),
        select_field(
            form,
            "category",
            "Which outcome is it for?",
            screens.categories(form),
            "Choose an outcome",
            hint="Heads IT's card, and finds handoffs like it.",
        ),
        date_field(
            form,
            "launch_on",
            "Hoped-for launch",
            "The architect talks to you before it. Leave it empty if you don't know it yet.",
            optional=True,
        ),
    ]
    return form_modal(form, "Tell IT early", blocks, callback_id=ids.IDEA_FORM, submit="Tell IT")


def work_form(form: Form) -> Block:
    """Return the work door at the step it stands at."""
    step = form.step
    if step.startswith("measure."):
        return screens.measure(form, int(step.partition(".")[2]))
    drawn = {forms.STANDS: screens.stands, forms.UNKNOWNS: screens.unknowns, forms.PREVIEW: preview}
    return drawn.get(step, screens.outcome)(form)


def cannot_wait_form(form: Form) -> Block:
    """Return the form that hands a handoff in at once, for a named reason."""
    reasons = [Choice(reason, name) for reason, name in rules.REASONS.items()]
    blocks = [
        section(
            "*It cannot wait*\nIT gets it now, flagged. Its outcome is due in two working days; what you typed so far is kept.",
            block_id="why",
        ),
        text_field(form, "title", "What do you want done?", "The headline of IT's card.", limit=150),
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
    return form_modal(form, "It cannot wait", blocks, callback_id=ids.WAIT_FORM, submit="Hand to IT now")


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


def is_resumed(metadata: str) -> bool:
    """Tell whether a form goes on with an older draft."""
    return metadata.endswith(f":{RESUMED}")


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
    known = "IT knows of your idea" if architect else "your idea is kept"
    what = known if handoff.door is Door.IDEA else "IT has it, outcome first"
    asked = f"{person(architect)} is asked first ({why})." if architect else why
    takes = "" if handoff.door is Door.IDEA else ", or as soon as they take it"
    talk = (
        f" Your first check-in is in your DM with Stile; {person(architect)} gets it in their working hours{takes}."
        if architect
        else ""
    )
    text = f":white_check_mark: *{handoff.key}: {what}.*\n{asked}{talk}\n`/handoff show {handoff.key}` shows where it stands."
    return modal("Handed in", [section(text, block_id="done")], callback_id=ids.NOTE)
