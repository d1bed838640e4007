"""The form that names who wants an outcome."""

from handlers.views import ids
from handlers.views.blocks import Block, bold, field, modal, person_input, section
from storage.records import Handoff

VERSION = "@1"


def sponsor_form(handoff: Handoff) -> Block:
    """Return the form for one answer: who wants it."""
    blocks = [
        section(bold(f"{handoff.key} {handoff.title}"), block_id="what"),
        field(
            "Who wants this outcome?",
            person_input(ids.FIELD, placeholder="Choose the sponsor"),
            block_id=f"sponsor{VERSION}",
            hint="The leads ask this person when priorities collide.",
        ),
    ]
    return modal(
        "Name the sponsor", blocks, callback_id=ids.SPONSOR_FORM, submit="Save", metadata=str(handoff.id)
    )
