"""The form in which a person says how they want to be reminded, when they are away, and when they work."""

from collections.abc import Mapping, Sequence

from handlers.rules.nudges import Group, How
from handlers.rules.preferences import Days, Mine
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    Element,
    Message,
    checkboxes,
    context,
    date_input,
    day,
    field,
    message,
    modal,
    moment,
    person_input,
    quoted,
    section,
    select,
    text_input,
)
from storage.records import CheckIn

LABELS: Mapping[Group, tuple[str, str]] = {
    Group.OUTCOMES: (
        "Outcomes that are still missing",
        "Your handoffs that still need their outcome.",
    ),
    Group.ANSWERS: ("Questions, and handoffs to take", "What somebody on the other side is waiting for."),
    Group.CHECK_INS: ("Check-ins", "Times to choose, answers in writing, and whether one happened."),
    Group.AGREEING: ("Agreeing", "Signatures, numbers to find out, and results."),
    Group.OTHERS: ("What others leave waiting", "For leads, and for those who stand in for somebody."),
}
HOWS = (
    Choice(How.DIGEST, "Once a day, all in one message"),
    Choice(How.NOW, "Each by itself, as soon as it is due"),
    Choice(How.OFF, "Not at all"),
)
DAYS = (
    Choice("mon", "Monday"),
    Choice("tue", "Tuesday"),
    Choice("wed", "Wednesday"),
    Choice("thu", "Thursday"),
    Choice("fri", "Friday"),
    Choice("sat", "Saturday"),
    Choice("sun", "Sunday"),
)
QUIET = "Nothing comes outside your working hours, nor while you set Slack to do-not-disturb."


def preferences_form(mine: Mine) -> Block:
    """Return the form, with what was chosen before; the leave it shows is in its metadata."""
    shown = ":".join(on.isoformat() for on in mine.away) if mine.away else ""
    return modal(
        "Preferences",
        [
            *_away(mine.away),
            _delegate(mine),
            *map(_how, LABELS, (mine.choices[g] for g in LABELS)),
            *_times(mine),
        ],
        callback_id=ids.PREFS_FORM,
        submit="Save",
        metadata=shown,
    )


def _away(away: Days | None) -> list[Block]:
    first, last = away or (None, None)
    hint = "Empty both when you are not away."
    return [
        _field(
            "Away from", date_input(ids.FIELD, initial=first), "away_from", "No check-in is offered then."
        ),
        _field("Away until (last day included)", date_input(ids.FIELD, initial=last), "away_until", hint),
    ]


def _delegate(mine: Mine) -> Block:
    hint = "Signs for you, and hears about what you leave unanswered; somebody on your side."
    if mine.is_architect:
        hint = "Handoffs go to them while you are away. They sign for you and hear about what you leave unanswered."
    return _field("Who stands in for you?", person_input(ids.FIELD, initial=mine.delegate), "delegate", hint)


def _how(group: Group, how: How) -> Block:
    label, hint = LABELS[group]
    element = select(ids.FIELD, HOWS, initial=how, placeholder="Choose how")
    return field(label, element, block_id=f"{group}@1", hint=hint)


def _times(mine: Mine) -> list[Block]:
    own, usual = mine.own, mine.usual
    hours = text_input(
        ids.FIELD, initial=(own.hours if own else None) or "", limit=20, placeholder=usual.hours
    )
    days = checkboxes(ids.FIELD, DAYS, initial=(own.weekdays if own else None) or usual.weekdays)
    return [
        _field("Your hours", hours, "hours", f"Only if they are not {usual.hours}; in your own zone."),
        _field("Your days", days, "weekdays", "Check-ins and reminders keep to them."),
        context(QUIET, block_id="quiet"),
    ]


def _field(label: str, element: Element, name: str, hint: str) -> Block:
    return field(label, element, block_id=f"{name}@1", hint=hint, optional=True)


def unknown_zone(zone: str, *, instead: str) -> Message:
    """Return what a person is told once whose zone in Slack is one that nobody knows."""
    text = (
        f"Slack says that your time zone is “{quoted(zone)}”, which Stile does not know. Until it does, your "
        f"hours, check-ins and reminders go by the company's zone, {quoted(instead)}. Choose your zone in Slack "
        "under Preferences, Language and region; or ask a Stile admin, whom `/handoff help` names, to write it down."
    )
    return message(text, [section(text, block_id="zone")])


def away_words(away: Days) -> str:
    """Return on which days somebody is away."""
    first, last = away
    return (
        f"You are away on {day(first)}" if first == last else f"You are away from {day(first)} to {day(last)}"
    )


def saved(away: Days, booked: Sequence[CheckIn]) -> Block:
    """Return what is said once somebody entered when they are away: what is booked then stays until it is moved."""
    text = f"{away_words(away)}. No check-in is offered on these days, and nothing reminds you."
    blocks = [section(text, block_id="saved")]
    if booked:
        times = "\n".join(
            f"• H-{one.handoff_id}, {moment(one.starts_at)}" for one in booked[:10] if one.starts_at
        )
        words = f"*You have check-ins booked in that time*\n{times}\nMove each with [Suggest other] in its message."
        blocks.append(section(words, block_id="booked"))
    return modal("Preferences", blocks, callback_id=ids.NOTE)
