"""What a model does for a form: read, ask outside any unit of work, then write where nobody was faster."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from sqlmodel import Session

from handlers.deps import Deps
from handlers.rules import authority, drafting, forms
from handlers.rules.drafting import Drafts
from handlers.rules.forms import Form
from handlers.rules.outcomes import assess
from handlers.use_cases.outcome_contexts import form_of
from prompts.words import NoAnswerError
from storage import catches, deliveries, drafts, handoffs
from storage.records import Draft, Handoff, Request, Source

NO_MEASURE = "No measure came to mind that your words support; write one of your own."


@dataclass(frozen=True)
class Review:
    """A hint on an outcome, and the words it is about."""

    change: str
    hint: str


# The form of a message


def source_of(deps: Deps, team: str, handoff_id: int) -> Source | None:
    """Return the message a handoff was found in, or None."""
    with deps.store.reading(team) as session:
        return catches.source_of(session, handoff_id)


def ask_drafts(deps: Deps, form: Form, source: Source, thread: Sequence[str]) -> Drafts | None:
    """Ask for drafts from a message and its thread; None when there is no answer. Takes seconds."""
    if deps.words is None:
        return None
    from prompts.draft_outcome import draft_outcome  # noqa: PLC0415 - what asks a model is for who has one

    try:
        found = draft_outcome(
            deps.words, source.quote, thread, categories=drafting.CATEGORIES, today=form.today
        )
    except NoAnswerError:
        return None
    names = {"kpi": "kpi.1.name"} | {name: f"kpi.1.{name}" for name in drafting.KPI if name != "name"}
    return {names.get(name, name): (said.value, said.sentence) for name, said in found.fields.items()}


def put_drafts(deps: Deps, request: Request, asked: Form, source: Source, found: Drafts) -> Form | None:
    """Put drafts where nothing stands; None when the form went on, or its message changed, meanwhile."""
    with deps.store.writing(request) as session:
        now = _still_open(session, request, asked)
        if now is None or drafting.was_asked(now[1].typed):
            return None
        if not _reads_the_same(session, source):
            return None
        handoff, draft = now
        typed = drafting.drafted(draft.typed, found, door=handoff.door, step=draft.step)
        return _put(deps, session, request, handoff, draft, typed)


def _reads_the_same(session: Session, source: Source) -> bool:
    now = catches.source_of(session, source.handoff_id)
    return now is not None and now.quote == source.quote and now.deleted_at is None


def _still_open(session: Session, request: Request, asked: Form) -> tuple[Handoff, Draft] | None:
    """Return a form's rows while it stands where the model was asked for it, and may still be written."""
    handoff, draft = handoffs.get(session, asked.handoff.id), drafts.get(session, asked.handoff.id)
    if handoff is None or draft is None or not authority.may(request.actor, authority.Action.EDIT, handoff):
        return None
    moved = draft.step != asked.step or handoff.door is not asked.handoff.door
    return None if moved or draft.submitted_at or not drafting.is_held(handoff) else (handoff, draft)


def _put(
    deps: Deps, session: Session, request: Request, handoff: Handoff, draft: Draft, typed: dict[str, Any]
) -> Form:
    put = drafts.put(session, draft.model_copy(update={"typed": typed}))
    return form_of(deps, session, request, handoff, put)


# Measures


def ask_measure(deps: Deps, form: Form) -> Drafts | None:
    """Ask for one measure of a form's outcome that it does not have yet; None when there is no answer."""
    change = str(form.typed.get("change") or "")
    number = form.step.partition(".")[2]
    if deps.words is None or not change:
        return None
    from prompts.suggest_kpis import suggest_kpis  # noqa: PLC0415 - as in `ask_drafts`

    try:
        suggested = suggest_kpis(deps.words, change)
    except NoAnswerError:
        return None
    used = {str(form.typed.get(f"kpi.{n}.name") or "").casefold() for n in range(1, forms.KPIS + 1)}
    new = next((kpi for kpi in suggested if kpi.name.casefold() not in used), None)
    if new is None:
        return None
    values = {"name": new.name, "direction": new.direction, "unit": new.unit}
    return {f"kpi.{number}.{name}": (value, new.sentence) for name, value in values.items() if value}


def put_measure(deps: Deps, request: Request, asked: Form, found: Drafts | None) -> Form | None:
    """Put a measure into an empty KPI, or say that there is none; None when the form went on meanwhile."""
    with deps.store.writing(request) as session:
        now = _still_open(session, request, asked)
        if now is None:
            return None
        handoff, draft = now
        name = f"kpi.{draft.step.partition('.')[2]}.name"
        if found is None or draft.typed.get(name):
            form = form_of(deps, session, request, handoff, draft)
            return form if found else replace(form, note=NO_MEASURE)
        typed = drafting.filled(draft.typed, found, list(found))
        return _put(deps, session, request, handoff, draft, typed)


# A hint


def ask_review(deps: Deps, form: Form) -> Review | None:
    """Ask for one hint on an outcome that the rules find vague; None when there is no answer."""
    change = form.context.change
    if deps.words is None or not change or assess(change, title=form.handoff.title).label != "vague":
        return None
    from prompts.review_outcome import review_outcome  # noqa: PLC0415 - as in `ask_drafts`

    try:
        hint = review_outcome(deps.words, change, title=form.handoff.title).hint
    except NoAnswerError:
        return None
    return Review(change, hint) if hint else None


def put_review(deps: Deps, request: Request, handoff_id: int, review: Review) -> None:
    """Keep a hint for the preview while the outcome still reads as it did."""
    with deps.store.writing(request) as session:
        handoff, draft = handoffs.get(session, handoff_id), drafts.get(session, handoff_id)
        if handoff is None or draft is None or draft.submitted_at or not drafting.is_held(handoff):
            return
        if str(draft.typed.get("change") or "").strip() == review.change:
            kept = {drafting.REVIEW: {"change": review.change, "hint": review.hint}}
            drafts.put(session, draft.model_copy(update={"typed": {**draft.typed, **kept}}))


# A summary for the architect


def ask_summary(deps: Deps, source: Source, thread: Sequence[str]) -> str:
    """Ask for a thread in short, empty when there is no answer or no thread."""
    if deps.words is None or not thread:
        return ""
    from prompts.summarise_thread import summarise_thread  # noqa: PLC0415 - as in `ask_drafts`

    try:
        return summarise_thread(deps.words, source.quote, thread)
    except NoAnswerError:
        return ""


def put_summary(deps: Deps, request: Request, source: Source, summary: str) -> None:
    """Show a thread in short on the card, unless its message was changed or deleted meanwhile."""
    with deps.store.writing(request) as session:
        if _reads_the_same(session, source):
            catches.change_source(session, source, summary=summary)
            deliveries.redraw(session, source.handoff_id)


# The silent catch


def holds_back(deps: Deps, text: str) -> bool:
    """Tell whether a message that the rules took for a request is none to the model; without an answer it is."""
    if deps.words is None:
        return False
    from prompts.classify_message import classify_message  # noqa: PLC0415 - as in `ask_drafts`

    try:
        return classify_message(deps.words, text).holds_back
    except NoAnswerError:
        return False
