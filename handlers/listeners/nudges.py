"""What people do with a reminder other than what it asks for, and how they want to be reminded."""

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener
from handlers.rules.nudges import Answer, Group, Snooze
from handlers.rules.refusals import Refusal
from handlers.use_cases import nudge_answers as use_cases
from handlers.use_cases import preferences
from handlers.views import ids
from handlers.views.blocks import Block
from handlers.views.nudges import SNOOZES
from handlers.views.outcome_contexts import typed_in
from handlers.views.preferences import preferences_form
from storage.records import Request


async def pressed_snooze(heard: Heard) -> None:
    """Somebody wants to be reminded later."""
    await heard.run(use_cases.snooze, *_chosen(heard))
    await _done(heard)


def _chosen(heard: Heard) -> tuple[int, Snooze]:
    nudge_id, number = (*heard.ids(), -1)[:2]
    if not 0 <= number < len(SNOOZES):
        raise Refusal("This is out of date; `/handoff list` shows what waits for you.")
    return nudge_id, SNOOZES[number]


async def pressed_not_mine(heard: Heard) -> None:
    """Somebody says that a thing is not theirs."""
    await heard.run(use_cases.not_mine, heard.ids()[0])
    await _done(heard)


async def pressed_stop(heard: Heard) -> None:
    """Somebody wants to hear no more of a thing."""
    await heard.run(use_cases.stop_mine, heard.ids()[0], Answer.STOPPED)
    await _done(heard)


async def pressed_done(heard: Heard) -> None:
    """Somebody took care of what another one left waiting."""
    await heard.run(use_cases.stop_mine, heard.ids()[0], Answer.DONE)
    await _done(heard)


async def pressed_preferences(heard: Heard) -> None:
    """Somebody wants to say how they are reminded."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    return preferences_form(await heard.run_as(request, preferences.look_at))


async def submitted_preferences(heard: Heard) -> None:
    """Somebody said how they want to be reminded."""
    typed = typed_in(heard.state())
    await heard.run(preferences.choose, {group: str(typed[group]) for group in Group if typed.get(group)})
    heard.acked = True
    await heard.ack(response_action="clear")


async def _done(heard: Heard) -> None:
    heard.acked = True
    await heard.ack()


ACTIONS: dict[str, Listener] = {
    ids.NUDGE_SNOOZE: pressed_snooze,
    ids.NUDGE_NOT_MINE: pressed_not_mine,
    ids.NUDGE_STOP: pressed_stop,
    ids.NUDGE_DONE: pressed_done,
    ids.PREFS_OPEN: pressed_preferences,
}
OPENERS = frozenset({ids.PREFS_OPEN})
SUBMISSIONS: dict[str, Listener] = {ids.PREFS_FORM: submitted_preferences}
