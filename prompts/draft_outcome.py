"""What a message and its thread already say of an outcome context, each field with its sentence."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields
from datetime import date

from pydantic import BaseModel

from prompts import template
from prompts.figures import days, figures
from prompts.pieces import Piece
from prompts.sources import Drafted, clean, names_all, quoted, sentences, supported
from prompts.words import NoAnswerError, Reason, Words

LONGEST = 300
"""Characters of a drafted field."""
LONGEST_TITLE = 80


class OutcomeForm(BaseModel):
    """The form the model fills in; every field may stay empty."""

    title: Piece = Piece()
    category: Piece = Piece()
    audience: Piece = Piece()
    change: Piece = Piece()
    sponsor: Piece = Piece()
    systems: Piece = Piece()
    launch_on: Piece = Piece()
    kpi: Piece = Piece()
    direction: Piece = Piece()
    baseline: Piece = Piece()
    target: Piece = Piece()
    unit: Piece = Piece()


@dataclass(frozen=True)
class OutcomeDraft:
    """Drafted answers; a field is None where the source does not say it. `launch_on` is an ISO day."""

    title: Drafted | None = None
    category: Drafted | None = None
    audience: Drafted | None = None
    change: Drafted | None = None
    sponsor: Drafted | None = None
    systems: Drafted | None = None
    launch_on: Drafted | None = None
    kpi: Drafted | None = None
    direction: Drafted | None = None
    baseline: Drafted | None = None
    target: Drafted | None = None
    unit: Drafted | None = None

    @property
    def fields(self) -> dict[str, Drafted]:
        """Return the fields that were drafted, by name."""
        pairs = ((field.name, getattr(self, field.name)) for field in fields(self))
        return {name: drafted for name, drafted in pairs if drafted is not None}


def draft_outcome(
    words: Words, message: str, thread: Sequence[str] = (), *, categories: Collection[str], today: date
) -> OutcomeDraft:
    """Draft a form from a message and its thread; `NoAnswerError` also where nothing of it holds."""
    people = {"message": message, "thread": "\n".join(thread)}
    constants = {"categories": ", ".join(categories), "today": today.isoformat(), "longest": LONGEST}
    answer = words.ask(template.question("draft_outcome", OutcomeForm, people=people, constants=constants))
    draft = _checked(answer, template.source(people), frozenset(categories), today)
    if not draft.fields:
        raise NoAnswerError(Reason.UNFOUNDED)
    return draft


def _checked(answer: OutcomeForm, source: str, categories: frozenset[str], today: date) -> OutcomeDraft:
    kpi = _text(answer.kpi, source)
    baseline, target = (_number(piece, source) if kpi else None for piece in (answer.baseline, answer.target))
    return OutcomeDraft(
        title=_text(answer.title, source, most=LONGEST_TITLE),
        category=_chosen(answer.category, source, categories),
        audience=_text(answer.audience, source),
        change=_text(answer.change, source),
        sponsor=_named(answer.sponsor, source),
        systems=_named(answer.systems, source),
        launch_on=_day(answer.launch_on, source, today),
        kpi=kpi,
        direction=_direction(answer.direction, source, baseline, target) if kpi else None,
        baseline=baseline,
        target=target,
        unit=_named(answer.unit, source) if baseline or target else None,
    )


def _text(piece: Piece, source: str, *, most: int = LONGEST) -> Drafted | None:
    return supported(piece.value, piece.sentence, source, most=most)


def _chosen(piece: Piece, source: str, choices: frozenset[str]) -> Drafted | None:
    chosen, sentence = piece.value.strip().casefold(), quoted(piece.sentence, source)
    return Drafted(chosen, sentence) if chosen in choices and sentence else None


def _named(piece: Piece, source: str) -> Drafted | None:
    """Keep names only as they stand in one sentence, apart from commas between several."""
    value = clean(piece.value, source, most=LONGEST)
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if value == "%":
        return next((Drafted(value, sentence) for sentence in sentences(source) if "%" in sentence), None)
    for sentence in filter(None, (quoted(piece.sentence, source), *sentences(source))):
        if parts and all(names_all(part, sentence) for part in parts):
            return Drafted(value, sentence)
    return None


def _number(piece: Piece, source: str) -> Drafted | None:
    """Keep one number that stands in a sentence; its sign and unit are the sentence's."""
    value = clean(piece.value, source, most=40)
    wanted = figures(value)
    for sentence in filter(None, (quoted(piece.sentence, source), *sentences(source))):
        if len(wanted) == 1 and wanted[0].stands_in(figures(sentence)):
            return Drafted(value, sentence)
    return None


def _day(piece: Piece, source: str, today: date) -> Drafted | None:
    try:
        day = date.fromisoformat(piece.value.strip())
    except ValueError:
        return None
    for sentence in filter(None, (quoted(piece.sentence, source), *sentences(source))):
        if day in days(sentence, today=today):
            return Drafted(day.isoformat(), sentence)
    return None


def _direction(piece: Piece, source: str, baseline: Drafted | None, target: Drafted | None) -> Drafted | None:
    """Work the direction out from both numbers; the model's word counts only where they do not tell."""
    if baseline and target:
        low, high = (min(figures(number.value)[0].values) for number in (baseline, target))
        if low != high:
            return Drafted("up" if high > low else "down", target.sentence)
    return _chosen(piece, source, frozenset({"up", "down"}))
