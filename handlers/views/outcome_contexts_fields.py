"""The fields of the two doors' forms, and what stands around them on every screen."""

import re
from datetime import date

from handlers.rules import drafting, forms
from handlers.rules.forms import Form
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    Element,
    actions,
    bold,
    button,
    checkboxes,
    context,
    date_input,
    divider,
    field,
    modal,
    section,
    select,
    text_input,
)
from storage.vocabulary import Door

VERSION = "@1"
"""Block ids carry the version of the form, so that one that was open over an upgrade is not misread."""
OF_VERSION = re.compile(rf"(?P<name>[^@]+){VERSION}(?:d\d+)?")
"""A field's block id; one that a model drafted says how often, since a block under a known id keeps its value."""
RESUMED = "resumed"
"""How a form remembers, in its metadata, that it goes on with an older draft."""
KEEP = "_Change your answer to that question, or press Next again to keep it as it is._"
CHANGE = "What changes for them?"
"""The question that the gate judges; what it says of an answer names it."""


def block_id(name: str) -> str:
    """Return the block id of a form field."""
    return f"{name}{VERSION}"


def field_of(block: str) -> str | None:
    """Return the field of a block id, or None for another block or another version of the form."""
    found = OF_VERSION.fullmatch(block)
    return found["name"] if found else None


def place(form: Form, name: str) -> str:
    """Return the block id of a field where it stands now."""
    drafts = drafting.round_of(form.typed, name)
    return f"{block_id(name)}d{drafts}" if drafts else block_id(name)


def said(form: Form, name: str, hint: str) -> str:
    """Return a field's hint, with the sentence it was drafted from."""
    sentence = drafting.sentence(form.typed, name)
    return f"{hint} Drafted from: “{sentence}”. Check it.".strip() if sentence else hint


def text_field(
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
    """Return a text field with what was typed."""
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
        block_id=place(form, name),
        hint=said(form, name, hint),
        optional=optional,
        dispatch=in_use,
    )


def select_field(
    form: Form,
    name: str,
    label: str,
    choices: list[Choice],
    placeholder: str,
    *,
    hint: str = "",
    dispatch: bool = False,
) -> Block:
    """Return a menu with what was chosen."""
    element = select(ids.FIELD, choices, initial=form.typed.get(name), placeholder=placeholder)
    return field(
        label,
        element,
        block_id=place(form, name),
        hint=said(form, name, hint),
        dispatch=dispatch or form.drafting,
    )


def date_field(
    form: Form,
    name: str,
    label: str,
    hint: str,
    *,
    optional: bool = False,
    initial: date | None = None,
    dispatch: bool = True,
) -> Block:
    """Return a date field with what was chosen, else `initial` where nobody was asked yet."""
    typed = form.typed.get(name)
    value = date.fromisoformat(typed) if typed else initial if name not in form.typed else None
    return field(
        label,
        date_input(ids.FIELD, initial=value),
        block_id=place(form, name),
        hint=said(form, name, hint),
        optional=optional,
        dispatch=dispatch,
    )


def unknown_field(form: Form, name: str, label: str) -> Block:
    """Return the box that says that an answer is not known yet."""
    checked = ["unknown"] if form.typed.get(f"{name}.unknown") else []
    return actions(
        [checkboxes(ids.FIELD, [Choice("unknown", label)], initial=checked)],
        block_id=block_id(f"{name}.unknown"),
    )


def where(form: Form, text: str) -> list[Block]:
    """Return where one is: which handoff, which screen, and how to leave it for another."""
    title = str(form.typed.get("title") or form.handoff.title)
    key = f"{form.handoff.key} {bold(title, 60)}" if title.strip() else form.handoff.key
    begin = f"Continuing your draft {key}" if form.resumed else key
    buttons = _ways_out(form)
    return [
        context(f"{begin} · {text} · saved at each step", block_id="where"),
        *([actions(buttons, block_id="wait")] if buttons else []),
        *([context(form.note, block_id="note")] if form.note else []),
    ]


def _ways_out(form: Form) -> list[Element]:
    if form.handoff.ready_at is not None:
        return []
    wait = button(
        "It cannot wait",
        action_id=ids.FORM_CANNOT_WAIT,
        value=str(form.handoff.id),
        about="Hand it to IT now",
    )
    fresh = button(
        "Start a new handoff", action_id=ids.FORM_FRESH, about="Keep this draft and start a new handoff"
    )
    first = form.step == forms.OUTCOME and form.handoff.door is Door.WORK
    return [*([fresh] if form.resumed else []), *([wait] if first else [])]


def hint(form: Form) -> list[Block]:
    """Return the one coaching hint, with the question it is about."""
    if not form.hint:
        return []
    text = f":bulb: *{CHANGE}* {form.hint}\n{KEEP}"
    return [section(text, block_id="hint"), divider(block_id="hint.end")]


def hint_below(form: Form) -> list[Block]:
    """Return the coaching hint once more where the answer is changed: the form may be scrolled down to it."""
    return [context(f":bulb: {form.hint} {KEEP}", block_id="hint.change")] if form.hint else []


def form_modal(
    form: Form, title: str, blocks: list[Block], *, submit: str | None, callback_id: str = ids.WORK_FORM
) -> Block:
    """Return a form that says whose it is and where it stands, and tells Stile when it is closed."""
    again = f":{RESUMED}" if form.resumed else ""
    metadata = f"{form.handoff.id}:{form.step}{again}"
    told = callback_id != ids.WAIT_FORM  # under that one, the form itself is still open
    return modal(
        title, blocks, callback_id=callback_id, submit=submit, metadata=metadata, notify_on_close=told
    )
