"""What a model drafted into a form: only where nothing stands, each field with its sentence, until it is changed."""

from collections.abc import Collection, Mapping
from typing import Any

from handlers.rules import forms
from handlers.rules.forms import Typed
from storage.records import Handoff
from storage.vocabulary import Category, Door, State

MARKS = "drafted"
"""Where a form keeps the sentence each drafted field came from."""
ROUNDS = "rounds"
"""Where it keeps how often a field was drafted: a field that is drawn anew needs an id of its own each time."""
LATER = "drafted_later"
"""Where it keeps what was drafted for screens that nobody has seen yet."""
REVIEW = "review"
"""Where it keeps a hint on the outcome, and the words it is about."""

Drafts = Mapping[str, tuple[str, str]]
"""A value and the sentence it came from, by field."""

CATEGORIES = tuple(category.value for category in Category if category is not Category.OTHER)
IN_IDEA = ("change", "category", "launch_on")
IN_OUTCOME = ("title", "category", "audience", "change")
IN_STANDS = ("systems", "launch_on")
KPI = ("name", "direction", "baseline", "target", "unit")


def is_held(handoff: Handoff) -> bool:
    """Tell whether a handoff is still being written, and IT has not heard of it."""
    return handoff.state in {State.DRAFT, State.NEEDS_CONTEXT} and handoff.ready_at is None


def was_asked(typed: Typed) -> bool:
    """Tell whether a model drafted for this form before."""
    return MARKS in typed


def fields_at(door: Door, step: str) -> Collection[str]:
    """Return the fields of a screen that may be drafted."""
    if door is Door.IDEA:
        return IN_IDEA
    if step.startswith("measure."):
        return tuple(f"kpi.{step.partition('.')[2]}.{name}" for name in KPI)
    return {forms.OUTCOME: IN_OUTCOME, forms.STANDS: IN_STANDS}.get(step, ())


def filled(typed: Typed, drafts: Drafts, fields: Collection[str]) -> dict[str, Any]:
    """Return what a form holds with drafts in those of the fields that are empty."""
    new = {name: drafts[name] for name in fields if name in drafts and not typed.get(name)}
    rounds = dict(typed.get(ROUNDS) or {})
    return {
        **typed,
        **{name: value for name, (value, _) in new.items()},
        MARKS: {**(typed.get(MARKS) or {}), **{name: sentence for name, (_, sentence) in new.items()}},
        ROUNDS: {**rounds, **{name: rounds.get(name, 0) + 1 for name in new}},
    }


def drafted(typed: Typed, drafts: Drafts, *, door: Door, step: str) -> dict[str, Any]:
    """Return a form with its drafts: those of its screen in it, the others kept until their screen is shown."""
    here = fields_at(door, step)
    later = {name: list(pair) for name, pair in drafts.items() if name not in here and door is Door.WORK}
    return {**filled(typed, drafts, here), LATER: later}


def arrived(typed: Typed, *, door: Door, step: str) -> dict[str, Any]:
    """Return a form that came to a screen, with what was drafted for it; each is put in once."""
    later: Mapping[str, Any] = typed.get(LATER) or {}
    here = [name for name in fields_at(door, step) if name in later]
    if not here:
        return dict(typed)
    drafts = {name: (str(later[name][0]), str(later[name][1])) for name in here}
    kept = {name: pair for name, pair in later.items() if name not in drafts}
    return {**filled(typed, drafts, here), LATER: kept}


def changed(before: Typed, now: Typed) -> dict[str, Any]:
    """Return what a form holds after somebody sent it; a field they changed is theirs and no longer a draft."""
    after = {**before, **now}
    marks = before.get(MARKS)
    if marks:
        after[MARKS] = {name: said for name, said in marks.items() if before.get(name) == after.get(name)}
    return after


def sentence(typed: Typed, field: str) -> str:
    """Return the sentence a field was drafted from, empty when it is a person's own."""
    return str((typed.get(MARKS) or {}).get(field, ""))


def round_of(typed: Typed, field: str) -> int:
    """Return how often a field was drafted."""
    return int((typed.get(ROUNDS) or {}).get(field, 0))


def review_of(typed: Typed, change: str) -> str:
    """Return the hint on an outcome as it now reads, empty where there is none."""
    review: Mapping[str, str] = typed.get(REVIEW) or {}
    return str(review.get("hint", "")) if change and review.get("change") == change else ""
