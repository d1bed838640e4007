"""Reminders as messages: one thing alone, a day's things together, and a handoff that was held too long."""

from collections.abc import Sequence

from handlers.rules import states
from handlers.views import ids
from handlers.views.blocks import (
    MESSAGE_BLOCKS,
    Block,
    Message,
    actions,
    bold,
    button,
    context,
    cut,
    message,
    section,
)
from handlers.views.nudges_items import item
from handlers.views.nudges_team import MOST_BLOCKS, Team, of_team
from handlers.views.nudges_words import TITLE, Reminder, ended, said
from storage.records import Handoff
from storage.vocabulary import State

KEPT_FREE = 3
"""Blocks of a day's message for its first line, for what is settled, and for its foot."""
SETTLED = "All of this is settled."


def alone(reminder: Reminder) -> Message:
    """Return a message about one thing, as it stands now."""
    if not reminder.waits:
        text = ended(reminder)
        return message(text, [section(text, block_id="nudge.what")])
    return message(said(reminder), [*item(reminder, primary=True), _foot()])


def of_day(reminders: Sequence[Reminder]) -> Message:
    """Return everything a person is reminded of on a day in one message, as it stands now."""
    if len(reminders) == 1:
        return alone(reminders[0])
    own, team = _apart(reminders)
    room = MESSAGE_BLOCKS - KEPT_FREE - (MOST_BLOCKS if team else 0)
    shown, items = _that_fit(own, room)
    more = _more(len(own) - shown)
    title = "" if team and not own else _count(len(own))
    over = _all_ended(reminders)
    texts = [title, more, over, *map(said, own[:shown]), *(team.texts if team else [])]
    blocks = [
        *([section(f"*{title}*", block_id="nudges")] if title else []),
        *items,
        *(team.blocks if team else []),
        *([context(over, block_id="nudges.ended")] if over else []),
        *([_foot(more)] if own or team else []),
    ]
    return message("\n".join(filter(None, texts)), blocks)


def _apart(reminders: Sequence[Reminder]) -> tuple[list[Reminder], Team | None]:
    """Return what waits for its reader, once each, and what they hear of as a lead, folded where it is several."""
    waiting = [reminder for reminder in reminders if reminder.waits]
    asked = {_about(one) for one in waiting if not one.is_of_team}
    waiting = [one for one in waiting if not (one.is_of_team and _about(one) in asked)]
    team = [reminder for reminder in waiting if reminder.is_of_team]
    if len(team) < 2:
        return _once_each(waiting), None
    return _once_each([one for one in waiting if not one.is_of_team]), of_team(team)


def _once_each(reminders: Sequence[Reminder]) -> list[Reminder]:
    """Return reminders without those that ask their reader for the very same thing again."""
    found: dict[object, Reminder] = {}
    for one in reminders:
        same = _about(one) if one.is_own else one.nudge.id
        if same not in found or one.nudge.person == one.step.person:
            found[same] = one
    return list(found.values())


def _about(reminder: Reminder) -> tuple[str, int]:
    return reminder.nudge.kind, reminder.nudge.subject_id


def _that_fit(reminders: Sequence[Reminder], room: int) -> tuple[int, list[Block]]:
    """Return how many things have room in a message, and their blocks."""
    blocks: list[Block] = []
    for shown, reminder in enumerate(reminders):
        more = item(reminder, primary=False)
        if len(blocks) + len(more) > room:
            return shown, blocks
        blocks += more
    return len(reminders), blocks


def _count(waiting: int) -> str:
    if waiting == 0:
        return SETTLED
    return "1 thing waits for you" if waiting == 1 else f"{waiting} things wait for you"


def _all_ended(reminders: Sequence[Reminder]) -> str:
    lines = dict.fromkeys(ended(reminder) for reminder in reminders if not reminder.waits)
    return cut("\n".join(lines), 2000)


def _more(left: int) -> str:
    return f"… and {left} more, see Home." if left else ""


def _foot(more: str = "") -> Block:
    text = f"{more} " if more else ""
    text += "Stile reminds you at most once a day, in your working hours."
    change = button("Preferences", action_id=ids.PREFS_OPEN, about="Change how you are reminded")
    return section(text, block_id="nudges.foot", accessory=change)


def withdrawn(handoff: Handoff) -> Message:
    """Return what the requester reads when a handoff was held too long, and after they opened it again."""
    name = f"{bold(f'{handoff.key} · {handoff.title}', TITLE)}"
    if handoff.state is not State.WITHDRAWN:
        text = f"{name} was withdrawn after ten working days; now it is {states.NAMES[handoff.state]}."
        return message(text, [section(text, block_id="nudge.what")])
    text = (
        f"{name} was held for ten working days without its outcome, so it is withdrawn now. "
        "Everything you wrote is kept; open it again whenever you know more."
    )
    reopen = button(
        "Reopen",
        action_id=ids.HANDOFF_REOPEN,
        value=str(handoff.id),
        primary=True,
        about=f"Reopen {handoff.key}",
    )
    return message(text, [section(text, block_id="nudge.what"), actions([reopen], block_id="nudge.buttons")])
