"""What a lead reads of what others leave waiting: a line a handoff, by who owes it, and one set of buttons."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from handlers.rules.nudges import Kind
from handlers.views import ids
from handlers.views.blocks import (
    Block,
    Choice,
    actions,
    button,
    by_day,
    context,
    cut,
    day,
    overflow,
    person,
    section,
)
from handlers.views.nudges_items import SNOOZES, opens
from handlers.views.nudges_kinds import WAITS_FOR
from handlers.views.nudges_words import Reminder, owed_by, since

SHOWN = 5
"""Lines of a lead's message; of those that are left it names the keys, and they move up as others are settled."""
NAMED = 300
"""Characters for the names of those that are left."""
MOST_BLOCKS = SHOWN + 3
WHY = "You get these as their lead; they aren't posted in any channel."
NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Team:
    """What others leave waiting, as blocks and as text."""

    title: str
    blocks: list[Block]
    texts: list[str]


@dataclass(frozen=True)
class _Line:
    """One handoff, or one matter such as a lane, with everything that waits about it."""

    reminders: tuple[Reminder, ...]

    @property
    def first(self) -> Reminder:
        return self.reminders[0]

    @property
    def due_at(self) -> datetime:
        return min((one.due_at for one in self.reminders if one.due_at), default=NEVER)

    @property
    def owed_by(self) -> str:
        named = {who: _named(who, one) for one in self.reminders for who in owed_by(one)}
        return " and ".join(named[who] for who in sorted(named))

    @property
    def short(self) -> str:
        handoff = self.first.subject.handoff
        return handoff.key if handoff else self.first.subject_name

    @property
    def text(self) -> str:
        what = dict.fromkeys(WAITS_FOR[Kind(one.nudge.kind)] for one in self.reminders)
        due = f", due {by_day(self.due_at)}" if self.due_at != NEVER else ""
        began = by_day(min(map(since, self.reminders)))
        name = self.first.handoff_name if self.first.subject.handoff else self.first.subject_name
        return f"{name}: {' and '.join(what)}, since {began}{due}"


def of_team(reminders: Sequence[Reminder]) -> Team:
    """Return what a lead is told of others: their own side's first, and of each side what is due soonest."""
    lines = sorted(_lines(reminders), key=lambda line: (not line.first.own_side, line.due_at))
    title = f"{_whose(lines)}: {len(lines)}"
    shown = _by_person(lines[:SHOWN])
    texts = [f"{head}{line.text}" for head, line in shown]
    blocks = [
        section(text, block_id=f"nudge.team.{line.first.nudge.id}", accessory=opens(line.first))
        for text, (_, line) in zip(texts, shown, strict=True)
    ]
    foot = " ".join(filter(None, (_more(lines[SHOWN:]), WHY)))
    blocks = [
        section(f"*{title}*", block_id="nudge.team"),
        *blocks,
        context(foot, block_id="nudge.team.more"),
        _answers(reminders[0], len(lines)),
    ]
    return Team(title, blocks, [title, *texts, foot])


def _lines(reminders: Iterable[Reminder]) -> list[_Line]:
    """Return one line for each handoff, and for each matter that is about none."""
    about: dict[object, list[Reminder]] = {}
    for one in reminders:
        key = one.subject.handoff.id if one.subject.handoff else (one.nudge.kind, one.nudge.subject_id)
        about.setdefault(key, []).append(one)
    return [_Line(tuple(sorted(those, key=lambda one: not one.own_side))) for those in about.values()]


def _by_person(lines: Sequence[_Line]) -> list[tuple[str, _Line]]:
    """Return the lines by who owes them, each person's first one with what stands before it."""
    order = list(dict.fromkeys(line.owed_by for line in lines))
    grouped = groupby(
        sorted(lines, key=lambda line: order.index(line.owed_by)), key=lambda line: line.owed_by
    )
    return [(f"{who}\n" if not n else "", line) for who, those in grouped for n, line in enumerate(those)]


def _more(lines: Sequence[_Line]) -> str:
    """Return how many more there are, and which, so that `/handoff show` finds each."""
    names = cut(", ".join(line.short for line in lines), NAMED)
    return f"… and {len(lines)} more: {names}." if lines else ""


def _named(who: str, reminder: Reminder) -> str:
    away = f" (away until {day(reminder.away_until)})" if reminder.away_until else ""
    return f"{person(who)}{away if who == reminder.nudge.person else ''}"


def _whose(lines: Sequence[_Line]) -> str:
    """Return whom the lines wait on, in the words of the title."""
    sides = {line.first.own_side for line in lines}
    if len(sides) > 1:
        return "Waiting on both sides"
    return "Waiting on your team" if sides == {True} else "Waiting on the other side"


def _answers(first: Reminder, count: int) -> Block:
    """Return the one set of buttons, which answers all of it; a reminder's id stands for its message."""
    value, every = f"{first.nudge.id}:1", f"all {count}" if count > 1 else "it"
    choices = [
        Choice(f"{first.nudge.id}:{number}:1", f"Snooze: {choice}") for number, choice in enumerate(SNOOZES)
    ]
    return actions(
        [
            button("Done", action_id=ids.NUDGE_DONE, value=value, about=f"Done with {every}"),
            button(
                "Stop", action_id=ids.NUDGE_STOP, value=value, about=f"Hear no more about {every} as a lead"
            ),
            overflow(ids.NUDGE_SNOOZE, choices),
        ],
        block_id="nudge.team.answers",
    )
