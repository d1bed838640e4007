"""The form in which a person says how they want to be reminded."""

from collections.abc import Mapping

from handlers.rules.nudges import Group, How
from handlers.views import ids
from handlers.views.blocks import Block, Choice, context, field, modal, select

LABELS: Mapping[Group, tuple[str, str]] = {
    Group.OUTCOMES: (
        "Outcomes that are still missing",
        "Handoffs of yours that wait for what they are to change.",
    ),
    Group.ANSWERS: ("Questions, and handoffs to take", "What somebody of the other side waits for."),
    Group.CHECK_INS: ("Check-ins", "Times to choose, answers in writing, and what became of one."),
    Group.AGREEING: ("Agreeing", "Signatures, numbers to find out, and what came of it."),
    Group.OTHERS: ("What others leave waiting", "For leads, and for those who stand in for somebody."),
}
HOWS = (
    Choice(How.DIGEST, "Once a day, all in one message"),
    Choice(How.NOW, "Each by itself, as soon as it is due"),
    Choice(How.OFF, "Not at all"),
)


def preferences_form(choices: Mapping[Group, How]) -> Block:
    """Return the form, with what was chosen before."""
    fields = [
        field(
            label,
            select(ids.FIELD, HOWS, initial=choices[group], placeholder="Choose how"),
            block_id=f"{group}@1",
            hint=hint,
        )
        for group, (label, hint) in LABELS.items()
    ]
    quiet = "Nothing comes outside your working hours, nor while you set Slack to do-not-disturb."
    return modal(
        "Preferences",
        [*fields, context(quiet, block_id="quiet")],
        callback_id=ids.PREFS_FORM,
        submit="Save",
    )
