"""What people read when somebody left: who has it now, and who is asked to take it over."""

from handlers.rules.sign_offs import NAMES
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Element,
    Message,
    actions,
    bold,
    button,
    field,
    message,
    modal,
    person,
    person_input,
    section,
    sentence,
)
from storage.records import Handoff
from storage.vocabulary import Side


def architect_left(handoff: Handoff, *, before: str) -> Message:
    """Return the line in the thread that says who has it now that its architect left."""
    why = f"the account of {person(before)} is deactivated; " if before else ""
    return _said(
        f"{person(handoff.requester)}, {why}{handoff.key} is with {person(handoff.architect)} from now on."
    )


def taken_over(handoff: Handoff, *, before: str) -> Message:
    """Return the line in the thread that says who asks for it now that its requester left."""
    return _said(
        f"The account of {person(before)} is deactivated; {person(handoff.requester)} is the requester "
        f"of {handoff.key} from now on."
    )


def lead_left(side: Side, lead: str) -> Message:
    """Return what the other lead and the admins read once a lead left."""
    name = NAMES[side]
    return _said(
        f"The account of {person(lead)}, who leads {name}, is deactivated. Nobody signs for {name} until an admin names "
        "another lead with `/handoff settings`."
    )


def yours_now(handoff: Handoff, *, before: str, why: str) -> Message:
    """Return what somebody reads who was given a handoff of somebody who left."""
    left = f": the account of {person(before)} is deactivated" if before else ""
    reason = f" {sentence(why)}." if why else ""
    text = (
        f"{bold(f'{handoff.key} · {handoff.title}')} is yours now{left}.{reason} Open it to see what is "
        "asked for and where it stands."
    )
    return _said(text, _open(handoff, primary=True))


def architect_missing(handoff: Handoff, *, before: str) -> Message:
    """Return the question to the IT lead, or an admin, when nobody is there who could work on it."""
    if handoff.architect and handoff.architect != before:
        return _said(f"{handoff.key} is with {person(handoff.architect)} now; nothing is left to do.")
    why = f"the account of {person(before)} is deactivated and " if before else ""
    text = (
        f"{bold(f'{handoff.key} · {handoff.title}')} has no architect: {why}nobody on the roster can take "
        "it. Name an architect in the settings, and it goes there by itself."
    )
    return _said(text, _open(handoff))


def requester_missing(handoff: Handoff, *, before: str) -> Message:
    """Return the question to the marketing lead who asks for a handoff from now on."""
    if handoff.requester != before:
        return _said(
            f"{person(handoff.requester)} is the requester of {handoff.key} now; nothing is left to do."
        )
    text = (
        f"{bold(f'{handoff.key} · {handoff.title}')} has nobody in marketing: the account of "
        f"{person(before)} is deactivated. Name the new requester, so that IT gets its answers."
    )
    take = button(
        "Take over",
        action_id=ids.LEAVER_TAKE_OVER,
        value=str(handoff.id),
        primary=True,
        about=f"Say who takes over {handoff.key}",
    )
    return _said(text, take, _open(handoff))


def take_over_form(handoff: Handoff, initial: str) -> Block:
    """Return the form that asks who asks for a handoff from now on."""
    words = f"{bold(f'{handoff.key} · {handoff.title}')}\n{person(handoff.requester)} asked for it and left."
    return modal(
        "Take over",
        [
            section(words, block_id="what"),
            field(
                "Who is the requester from now on?",
                person_input(ids.FIELD, initial=initial),
                block_id="person@1",
                hint="This person answers IT's questions and meets the architect.",
            ),
        ],
        callback_id=ids.TAKE_OVER_FORM,
        submit="Take over",
        metadata=str(handoff.id),
    )


def _open(handoff: Handoff, *, primary: bool = False) -> Element:
    return button(
        "Open",
        action_id=ids.HANDOFF_SHOW,
        value=str(handoff.id),
        primary=primary,
        about=f"Open {handoff.key}",
    )


def _said(text: str, *buttons: Element) -> Message:
    return message(
        text,
        [
            section(text, block_id="text"),
            *([actions(list(buttons), block_id="buttons")] if buttons else []),
        ],
    )
