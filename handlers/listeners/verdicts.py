"""What people press and send about what came of KPIs: write it, put it off, agree, keep."""

from collections.abc import Callable

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, numbers
from handlers.listeners.refusals import tell
from handlers.rules.refusals import Refusal
from handlers.use_cases import verdicts as use_cases
from handlers.use_cases.verdicts import Given
from handlers.views import ids
from handlers.views import verdicts as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Request

OUT_OF_DATE = "This is out of date; close it and open the KPI again from your messages."


async def pressed_open(heard: Heard) -> None:
    """An owner wants to report the result of a KPI."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    handoff_id, position = heard.ids(2)
    found = await heard.run_as(request, use_cases.look, handoff_id, position)
    return views.form(found.judged, found.side)


async def submitted(heard: Heard) -> None:
    """Keep what one side wrote, or say what is wrong at each field."""
    found = numbers(heard.metadata())
    if len(found) != 2:
        raise Refusal(OUT_OF_DATE)
    done = await heard.run(use_cases.give, found[0], found[1], typed_in(heard.state()))
    heard.acked = True
    if done.errors:
        errors = {f"{name}@1": sentence for name, sentence in done.errors.items()}
        await heard.ack(response_action="errors", errors=errors)
        return
    await heard.ack(response_action="update", view=views.saved_view(done.judged, done.side))


async def pressed_later(heard: Heard) -> None:
    """An owner needs more weeks."""
    handoff_id, position, weeks = heard.ids(3)
    await heard.run(use_cases.put_off, handoff_id, position, weeks)
    heard.acked = True
    await heard.ack()


async def pressed_agree(heard: Heard) -> None:
    """An owner agrees to what the other side says."""
    await _decide(heard, use_cases.agree)


async def pressed_keep(heard: Heard) -> None:
    """An owner keeps their own answer."""
    await _decide(heard, use_cases.keep)


async def _decide(heard: Heard, use_case: Callable[..., Given]) -> None:
    handoff_id, position, seen = heard.ids(3)
    done = await heard.run(use_case, handoff_id, position, seen)
    heard.acked = True
    await heard.ack()
    if heard.body.get("view"):  # the form does not change by itself, as the message does
        heard.edge.later(tell(heard, views.saved(done.judged, done.side)))


ACTIONS: dict[str, Listener] = {
    ids.VERDICT_OPEN: pressed_open,
    ids.VERDICT_LATER: pressed_later,
    ids.VERDICT_AGREE: pressed_agree,
    ids.VERDICT_KEEP: pressed_keep,
}
SUBMISSIONS: dict[str, Listener] = {ids.VERDICT_FORM: submitted}
OPENERS = frozenset({ids.VERDICT_OPEN})
