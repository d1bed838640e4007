"""What people do with a reminder other than what it asks for, and how they want to be reminded."""

from datetime import date

from handlers.listeners.forms import open_form
from handlers.listeners.heard import OUT_OF_DATE, Heard, Listener
from handlers.rules.nudges import Answer, Snooze
from handlers.rules.refusals import Refusal
from handlers.use_cases import nudge_answers as use_cases
from handlers.use_cases import preferences
from handlers.views import ids
from handlers.views.blocks import Block
from handlers.views.nudges_items import SNOOZES
from handlers.views.outcome_contexts import typed_in
from handlers.views.preferences import preferences_form, saved
from storage.records import Request


async def pressed_snooze(heard: Heard) -> None:
    """Somebody wants to be reminded later."""
    await heard.run(use_cases.snooze, *_chosen(heard), together=len(heard.ids()) > 2)
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
    await _end(heard, Answer.STOPPED)
    await _done(heard)


async def pressed_done(heard: Heard) -> None:
    """Somebody took care of what another one left waiting."""
    await _end(heard, Answer.DONE)
    await _done(heard)


async def _end(heard: Heard, answer: Answer) -> None:
    """End one reminder, or all that a lead reads together: then a number stands behind the first one's id."""
    nudge_id, *together = heard.ids()
    await heard.run(use_cases.stop_mine, nudge_id, answer, together=bool(together))


async def pressed_preferences(heard: Heard) -> None:
    """Somebody wants to say how they are reminded."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    return preferences_form(await heard.run_as(request, preferences.look_at))


def _days_shown(metadata: str) -> tuple[date, date] | None:
    """Return the days away that the form showed, or refuse one that is not of this Stile."""
    first, _, last = metadata.partition(":")
    try:
        return (date.fromisoformat(first), date.fromisoformat(last)) if last else None
    except ValueError:
        raise Refusal(OUT_OF_DATE) from None


async def submitted_preferences(heard: Heard) -> None:
    """Somebody said how they want to be reminded, when they are away, and when they work."""
    typed, shown = typed_in(heard.state()), _days_shown(heard.metadata())
    who = typed.get("delegate")
    stand_in = await heard.edge.directory.actor(heard.team, str(who)) if who else None
    done = await heard.run(preferences.choose, typed, shown=shown, stand_in=stand_in)
    heard.acked = True
    if done.away is None:
        await heard.ack(response_action="clear")
    else:
        await heard.ack(response_action="update", view=saved(done.away, done.booked))


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
