"""What a lead presses and sends when somebody left."""

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, numbers
from handlers.use_cases import leavers
from handlers.views import ids
from handlers.views import leavers as views
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from storage.records import Request


async def pressed_take_over(heard: Heard) -> None:
    """A lead wants to say who asks for a handoff from now on."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    handoff = await heard.run_as(request, leavers.to_take_over, heard.ids()[0])
    return views.take_over_form(handoff, request.actor.id)


async def submitted_take_over(heard: Heard) -> None:
    """Somebody else asks for it from now on."""
    person = str(typed_in(heard.state()).get("person") or "")
    to = await heard.edge.directory.actor(heard.team, person) if person else None
    await heard.run(leavers.take_over, numbers(heard.metadata())[0], to=to)
    heard.acked = True
    await heard.ack(response_action="clear")


ACTIONS: dict[str, Listener] = {ids.LEAVER_TAKE_OVER: pressed_take_over}
SUBMISSIONS: dict[str, Listener] = {ids.TAKE_OVER_FORM: submitted_take_over}
OPENERS = frozenset({ids.LEAVER_TAKE_OVER})
