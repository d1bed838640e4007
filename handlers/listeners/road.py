"""What people press and send on the road behind the agreement: delivery started, launched, close."""

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener
from handlers.listeners.refusals import tell
from handlers.rules.refusals import Refusal
from handlers.use_cases import road as use_cases
from handlers.views import ids
from handlers.views import road as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Request

OUT_OF_DATE = "This form is out of date; close it and open the handoff again with `/handoff list`."


async def pressed_start(heard: Heard) -> None:
    """Somebody says that delivery started."""
    handoff = await heard.run(use_cases.start_delivery, heard.ids(1)[0])
    await _answer(heard, f"{handoff.key} is in delivery now; its thread says so.")


async def pressed_launch(heard: Heard) -> None:
    """Somebody says that it is live."""
    handoff = await heard.run(use_cases.launch, heard.ids(1)[0])
    await _answer(heard, f"{handoff.key} is launched now; its thread says so.")


async def _answer(heard: Heard, text: str) -> None:
    heard.acked = True
    await heard.ack()
    if heard.body.get("view"):  # a message changes by itself, a form does not
        heard.edge.later(tell(heard, text))


async def pressed_close(heard: Heard) -> None:
    """Somebody wants to close what was measured."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    return views.close_form(await heard.run_as(request, use_cases.to_close, heard.ids(1)[0]))


async def submitted_close(heard: Heard) -> None:
    """Close it."""
    handoff_id = heard.metadata()
    if not handoff_id.isdecimal():
        raise Refusal(OUT_OF_DATE)
    learnt = str(typed_in(heard.state()).get("learnt") or "")
    await heard.run(use_cases.close, int(handoff_id), learnt=learnt)
    heard.acked = True
    await heard.ack(response_action="clear")


ACTIONS: dict[str, Listener] = {
    ids.ROAD_START: pressed_start,
    ids.ROAD_LAUNCH: pressed_launch,
    ids.ROAD_CLOSE: pressed_close,
}
SUBMISSIONS: dict[str, Listener] = {ids.ROAD_CLOSE_FORM: submitted_close}
OPENERS = frozenset({ids.ROAD_CLOSE})
