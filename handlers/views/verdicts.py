"""What people read of what came of KPIs: the question to both owners, the form, the one post, cards, the next form."""

from collections.abc import Sequence
from datetime import date, datetime

from handlers.rules import verdicts as rules
from handlers.rules.report import rate
from handlers.rules.sign_offs import NAMES as SIDE_NAMES
from handlers.rules.sign_offs import SIDES
from handlers.rules.states import NAMES as STATES
from handlers.rules.verdict_forms import BECAME, LONGEST, is_nothing, shown
from handlers.rules.verdicts import Judged, Score, given, other
from handlers.rules.whole import Whole
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    Element,
    Message,
    actions,
    bold,
    button,
    by_day,
    context,
    day,
    field,
    message,
    modal,
    moment,
    person,
    quoted,
    radio,
    section,
    sentence,
    text_input,
)
from handlers.views.kpis import kpi_line, number
from storage.records import Kpi, VerdictSide
from storage.vocabulary import OPEN_STATES, Result, Side

TITLE = 150
WORDS = 600
"""Characters of what one side wrote that a message shows."""
SHORT = 160
"""The same in a form, where it is a hint beside something else."""
NUMBER = 60
CHOICES = [Choice(value, label) for value, label in BECAME.items()]
EMOJI = {
    Result.MET: ":dart:",
    Result.PARTLY: ":large_orange_circle:",
    Result.MISSED: ":white_circle:",
    Result.NOT_MEASURED: ":question:",
    Result.STOPPED: ":no_entry_sign:",
}


def answer(kpi: Kpi, side: VerdictSide) -> str:
    """Return what one side says, without who: a number with its unit, or why there is none."""
    if side.actual is not None:
        where = f", read from {quoted(side.source, SHORT)}" if side.source else ""
        return f"{_amount(kpi, side)}{where}"
    return f"{rules.NAMES[side.said or Result.NOT_MEASURED]}: {quoted(side.why, WORDS)}"


def _amount(kpi: Kpi, side: VerdictSide) -> str:
    return f"{number(side.actual)} {quoted(kpi.unit, NUMBER)}".strip()


def result(judged: Judged) -> str:
    """Return what a settled KPI came to, as the end of a sentence."""
    verdict, kpi = judged.verdict, judged.kpi
    if verdict.result is None:
        return "not settled yet"
    said = f"*{rules.NAMES[verdict.result]}*"
    if verdict.actual is not None:
        said += f", {number(verdict.actual)} {quoted(kpi.unit, NUMBER)}".rstrip()
    if verdict.disagreed:
        numbers = " and ".join(_who_says(judged, side) for side in SIDES if side in judged.sides)
        said += (
            f". The two sides do not agree and both answers are kept: {numbers}; the more cautious one counts"
        )
    return said


def _who_says(judged: Judged, side: Side) -> str:
    one = judged.sides[side]
    says = (
        _amount(judged.kpi, one) if one.actual is not None else rules.NAMES[one.said or Result.NOT_MEASURED]
    )
    return f"{SIDE_NAMES[side]} says {says}"


def asked(judged: Judged, *, reader: str, on: date, due_at: datetime, moved: str = "") -> Message | None:
    """Return what an owner reads from the question on, as it stands now for them.

    `moved` is why they do not work on the measure date, where they were asked on their next working day.
    """
    verdict = judged.verdict
    side = next((one for one, who in judged.owners.items() if who == reader), None)
    head = (
        f"*What came of {judged.handoff.key} {quoted(judged.handoff.title, TITLE)}?*\n{kpi_line(judged.kpi)}"
    )
    if verdict.settled_at is not None:
        return _told(head, f"It is settled: {result(judged)}.")
    if judged.handoff.state not in OPEN_STATES:
        return _told(
            head, f"{judged.handoff.key} is {STATES[judged.handoff.state]}, so nobody has to say any more."
        )
    if side is None:
        return _told(head, "Somebody else answers for this KPI now, so nothing waits for you here.")
    if verdict.measure_on != on:
        return _told(head, f"{_put_off(judged)} You are asked again then, and what you wrote is kept.")
    lines, buttons = _asks(judged, side, due_at)
    if given(judged.sides, side) is None:
        lines = [*_moved(on, moved), *lines]
    text = "\n".join([head, *lines])
    blocks = [section(head, block_id="verdict.what"), section("\n".join(lines), block_id="verdict.asks")]
    return message(text, [*blocks, *([actions(buttons, block_id="verdict.buttons")] if buttons else [])])


def _moved(on: date, why: str) -> list[str]:
    """Return why somebody was asked after the measure date."""
    if not why:
        return []
    free = {"leave": "a day of leave"}.get(why, why)
    return [f"{day(on)} is {quoted(free)} for you, so you were asked on your next working day."]


def _told(head: str, said: str) -> Message:
    return message(
        f"{head}\n{said}", [section(head, block_id="verdict.what"), section(said, block_id="verdict.asks")]
    )


def _put_off(judged: Judged) -> str:
    verdict = judged.verdict
    by, weeks = person(verdict.extended_by), verdict.extended_weeks
    return f"{by} put this off by {weeks} weeks, to {day(verdict.measure_on)}."


def _asks(judged: Judged, side: Side, due_at: datetime) -> tuple[list[str], list[Element]]:
    """Return what is asked of one side now, with its buttons."""
    mine, theirs = given(judged.sides, side), given(judged.sides, other(side))
    by = f"Please say by {by_day(due_at)}."
    if mine is None:
        blind = "You both write first; then each of you sees what the other wrote."
        also = f"{_them(judged, side)} is asked the same."
        return [f"{also} {blind} {by}"], [
            _open(judged, "Report the result", primary=True),
            *_laters(judged),
        ]
    if theirs is None:
        waits = f"{_them(judged, side)} has not answered yet; you see each other's words then."
        laters = _laters(judged)
        return [f"You wrote: {answer(judged.kpi, mine)}. {waits}"], [
            _open(judged, "Change what you wrote"),
            *laters,
        ]
    lines = [_wrote(judged, side), _wrote(judged, other(side))]
    if side not in judged.waits_on:
        kept = "You keep yours. " if mine.confirmed_at is not None else ""
        lines.append(f"{kept}{_them(judged, side)} is asked which of the two answers counts.")
        return lines, [_open(judged, "Change what you wrote")]
    lines.append(f"Which answer counts? {by}")
    return lines, [*decisions(judged, side), _open(judged, "Change what you wrote")]


def _them(judged: Judged, side: Side) -> str:
    who = judged.owners.get(other(side))
    return f"{person(who)} of {SIDE_NAMES[other(side)]}" if who else sentence(SIDE_NAMES[other(side)])


def _wrote(judged: Judged, side: Side) -> str:
    """Return everything one side wrote, on three lines."""
    one = judged.sides[side]
    return (
        f"*{sentence(SIDE_NAMES[side])}*, {person(one.person)}: {answer(judged.kpi, one)}\n"
        f"Helped: {quoted(one.helped, WORDS)}\nHurt: {quoted(one.hurt, WORDS)}"
    )


def decisions(judged: Judged, side: Side) -> list[Element]:
    """Return the two buttons of who is to say which answer counts."""
    at = f"{judged.handoff.id}:{judged.kpi.position}:{rules.mark(judged.sides[other(side)])}"
    about = f"KPI {judged.kpi.position} of {judged.handoff.key}"
    return [
        button(
            "Agree with theirs", action_id=ids.VERDICT_AGREE, value=at, primary=True, about=f"Agree: {about}"
        ),
        button("Keep mine", action_id=ids.VERDICT_KEEP, value=at, about=f"Keep mine: {about}"),
    ]


def _open(judged: Judged, label: str, *, primary: bool = False) -> Element:
    return button(
        label,
        action_id=ids.VERDICT_OPEN,
        value=f"{judged.handoff.id}:{judged.kpi.position}",
        primary=primary,
        about=f"{label}: KPI {judged.kpi.position} of {judged.handoff.key}",
    )


def _laters(judged: Judged) -> list[Element]:
    if judged.verdict.extended_weeks:
        return []
    return [
        button(
            f"Need {weeks} more weeks",
            action_id=ids.numbered(ids.VERDICT_LATER, weeks),
            value=f"{judged.handoff.id}:{judged.kpi.position}:{weeks}",
            about=f"Need {weeks} more weeks: KPI {judged.kpi.position} of {judged.handoff.key}",
        )
        for weeks in rules.LATER
    ]


def put_off(judged: Judged) -> Message:
    """Return what the other owner is told when one needs more time."""
    name = f"{bold(f'{judged.handoff.key} {judged.handoff.title}', TITLE)}"
    text = f"{_put_off(judged)} It is about {name}: {kpi_line(judged.kpi)}. You are both asked again then."
    return message(text, [section(text, block_id="text")])


def form(judged: Judged, side: Side) -> Block:
    """Return the form in which one side says what came of a KPI, with what it wrote before."""
    typed = shown(judged.sides.get(side), judged.kpi)
    key = f"{bold(f'{judged.handoff.key} · {judged.handoff.title}', TITLE)}"
    speaks = f"You answer for {SIDE_NAMES[side]}. {_seen(judged)}"
    said = radio(ids.FIELD, CHOICES, initial=typed.get("said") or None)
    blocks = [
        section(f"{key}\n{kpi_line(judged.kpi)}\n{speaks}", block_id="what"),
        *_theirs(judged, side),
        field("Was it measured?", said, block_id="said@1"),
        _line("actual", "The number now", "For example 3,600, 12 % or 3.6k.", typed, optional=True),
        _line("source", "Read from", "Where somebody else can find the same number.", typed, optional=True),
        _line(
            "why",
            "Why there is no number",
            "Only if it was not measured or was stopped.",
            typed,
            optional=True,
        ),
        _words("helped", "What helped?", "Shown on the next handoff like this one.", typed),
        _words("hurt", "What hurt?", "About the work, not about people; “nothing” is a fine answer.", typed),
    ]
    at = f"{judged.handoff.id}:{judged.kpi.position}"
    return modal("What came of it", blocks, callback_id=ids.VERDICT_FORM, submit="Save", metadata=at)


def _seen(judged: Judged) -> str:
    if judged.both:
        return "Both sides have written, so each sees the other's words."
    return "The other side sees your words once it has written its own."


def _theirs(judged: Judged, side: Side) -> list[Block]:
    """Return what the other side wrote, once both did, with the choice where there is one."""
    if not judged.both:
        return []
    blocks = [section(_wrote(judged, other(side)), block_id="theirs")]
    if side in judged.waits_on:
        blocks.append(actions(decisions(judged, side), block_id="decide"))
    return blocks


def _line(name: str, label: str, hint: str, typed: dict[str, str], *, optional: bool) -> Block:
    line = text_input(ids.FIELD, initial=typed.get(name, ""), limit=LONGEST)
    return field(label, line, block_id=f"{name}@1", hint=hint, optional=optional)


def _words(name: str, label: str, hint: str, typed: dict[str, str]) -> Block:
    words = text_input(ids.FIELD, initial=typed.get(name, ""), multiline=True, limit=LONGEST)
    return field(label, words, block_id=f"{name}@1", hint=hint)


def saved(judged: Judged, side: Side) -> str:
    """Return what a person is told behind the form or a press, in one or two sentences."""
    if judged.verdict.settled_at is not None:
        return f"It is settled: {result(judged)}."
    if not judged.both:
        return f"Saved. {_them(judged, side)} sees your words after answering too."
    if side in judged.waits_on:
        theirs = judged.sides[other(side)]
        return f"Saved. The other side says: {answer(judged.kpi, theirs)}. Which answer counts?"
    return f"{_them(judged, side)} is asked now which of the two answers counts."


def saved_view(judged: Judged, side: Side) -> Block:
    """Return what stands in place of the form that was sent, with the choice where there is one."""
    blocks = [section(saved(judged, side), block_id="note")]
    if judged.both and side in judged.waits_on:
        blocks.append(actions(decisions(judged, side), block_id="decide"))
    return modal("What came of it", blocks, callback_id=ids.NOTE)


def settled(judged: Judged) -> Message:
    """Return the one post that says what came of a KPI, with both names."""
    verdict, kpi, handoff = judged.verdict, judged.kpi, judged.handoff
    emoji = EMOJI[verdict.result or Result.NOT_MEASURED]
    wrote = [judged.sides[side] for side in SIDES if given(judged.sides, side) is not None]
    names = " and ".join(person(one.person) for one in wrote)
    by = f" Said by {names}." if names else ""
    why = "" if verdict.disagreed or not verdict.why else f" {quoted(_stopped(verdict.why), WORDS)}"
    head = (
        f"{emoji} What came of {handoff.key} {quoted(handoff.title, TITLE)}: {kpi_line(kpi)}.\n"
        f"It is {result(judged)}.{why}{_read_from(judged, wrote)}{by}"
    )
    words = "\n".join(_words_of(judged, one) for one in wrote)
    blocks = [section(head, block_id="verdict"), *([section(words, block_id="words")] if words else [])]
    return message(f"{head}\n{words}".rstrip(), blocks)


def _read_from(judged: Judged, wrote: Sequence[VerdictSide]) -> str:
    """Return where the one number was read that both sides confirm, each place once."""
    if judged.verdict.disagreed or judged.verdict.actual is None:
        return ""  # then each side's words say it beside its own answer
    confirmed = (one.source for one in wrote if one.actual == judged.verdict.actual)
    places = dict.fromkeys(quoted(source, SHORT) for source in confirmed if source)
    return f" Read from {_stopped(' and '.join(places))}" if places else ""


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."


def _words_of(judged: Judged, one: VerdictSide) -> str:
    both_see = (
        f"{answer(judged.kpi, one)}. " if judged.verdict.disagreed or judged.verdict.actual is None else ""
    )
    return (
        f"*{sentence(SIDE_NAMES[one.side])}*: {both_see}Helped: {quoted(one.helped, WORDS)} · "
        f"Hurt: {quoted(one.hurt, WORDS)}"
    )


def verdict_line(whole: Whole) -> list[Block]:
    """Return what came of a handoff's KPIs on its card: one line a KPI that was asked about, without names."""
    lines = [_standing(one, names=False) for one in whole.verdicts if _is_shown(one)]
    return [context("\n".join(lines), block_id="verdicts")] if lines else []


def verdict_blocks(whole: Whole) -> list[Block]:
    """Return what came of a handoff's KPIs, for one handoff whole; no words before both sides wrote."""
    blocks = []
    for one in filter(_is_shown, whole.verdicts):
        wrote = [one.sides[side] for side in SIDES if one.verdict.settled_at and given(one.sides, side)]
        text = "\n".join([_standing(one, names=True), *(_words_of(one, side) for side in wrote)])
        blocks.append(section(text, block_id=f"verdict.{one.kpi.position}"))
    return blocks


def _is_shown(judged: Judged) -> bool:
    verdict = judged.verdict
    return verdict.asked_at is not None or verdict.extended_weeks > 0 or verdict.settled_at is not None


def _standing(judged: Judged, *, names: bool) -> str:
    verdict, name = judged.verdict, bold(judged.kpi.name, TITLE)
    if verdict.settled_at is not None:
        when = f" Settled {moment(verdict.settled_at)}." if names else ""
        return f"{EMOJI[verdict.result or Result.NOT_MEASURED]} {name}: {result(judged)}.{when}"
    if verdict.asked_at is None:
        return f":hourglass_flowing_sand: {name}: put off by {verdict.extended_weeks} weeks, to {day(verdict.measure_on)}."
    waits = " and ".join(
        (person(judged.owners.get(side)) if names else SIDE_NAMES[side]) for side in judged.waits_on
    )
    what = "to say which of two answers counts" if judged.both else "to report the result"
    return f":hourglass_flowing_sand: {name}: waits for {waits} {what}."


def scoreboard_blocks(scores: Sequence[Score]) -> list[Block]:
    """Return what became of the KPIs lately, the same for both sides; nothing before one was settled."""
    if not scores:
        return []
    lines = ["*Results of KPIs, for both sides*", *(score_line(score) for score in scores)]
    return [section("\n".join(lines), block_id="scoreboard")]


def score_line(score: Score) -> str:
    """Return what became of the KPIs of a quarter: counts, and shares only of enough of them."""
    if not score.total:
        return f"{score.name}: no KPI was settled."
    counted = ", ".join(f"{n} {rules.NAMES[one]}" for one in rules.NAMES if (n := score.of(one)))
    measured, met = score.measured, score.of(Result.MET)
    said = f"{score.name}: {counted}. Measured: {measured} of {score.total}{_percent(measured, score.total)}."
    return (
        f"{said} Met, of those measured: {met} of {measured}{_percent(met, measured)}." if measured else said
    )


def _percent(part: int, of: int) -> str:
    share = rate(part, of)
    return "" if share is None else f" ({100 * share:.0f} %)"


def lesson_blocks(lessons: Sequence[Judged]) -> list[Block]:
    """Return what came of handoffs like the one that is being written, a line each."""
    if not lessons:
        return []
    lines = ["*Results of handoffs like this one*", *(f"• {_lesson(one)}" for one in lessons)]
    return [context("\n".join(lines), block_id="lessons")]


def _lesson(judged: Judged) -> str:
    kpi, unit = judged.kpi, quoted(judged.kpi.unit, NUMBER)
    start = f"{number(kpi.baseline)} → " if kpi.baseline is not None else ""
    aim = f"{judged.handoff.key} aimed at {quoted(kpi.name, NUMBER)} {start}{number(kpi.target)} {unit}"
    learnt = _learnt(judged, "helped") or _learnt(judged, "hurt")
    return f"{aim.rstrip()}: {result(judged)}.{learnt}"


def _learnt(judged: Judged, name: str) -> str:
    """Return what one side wrote of it, short enough that a lesson stays a line."""
    words = [getattr(judged.sides[side], name) for side in SIDES if side in judged.sides]
    told = next((quoted(word, NUMBER) for word in words if word and not is_nothing(word)), "")
    return f" {sentence(name)}: {_stopped(told)}" if told else ""
