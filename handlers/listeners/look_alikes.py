"""What people say of look-alikes, and how owners answer who asks to join."""

import structlog
from slack_sdk.errors import SlackApiError

from handlers.listeners.heard import Heard, Listener
from handlers.use_cases import look_alikes as use_cases
from handlers.views import ids
from handlers.views import look_alikes as views

log = structlog.get_logger()


async def pressed_same(heard: Heard) -> None:
    """Somebody says it is the same, and asks to join it."""
    mine, other = heard.ids(2)
    await heard.run(use_cases.join, mine, other)
    await _done(heard, mine)


async def pressed_related(heard: Heard) -> None:
    """Somebody links two handoffs."""
    mine, other = heard.ids(2)
    await heard.run(use_cases.link, mine, other)
    await _done(heard, mine)


async def pressed_different(heard: Heard) -> None:
    """Somebody says it is something else."""
    mine, other = heard.ids(2)
    await heard.run(use_cases.different, mine, other)
    await _done(heard, mine)


async def pressed_let_in(heard: Heard) -> None:
    """An owner, or an architect, lets somebody in."""
    await heard.run(use_cases.let_in, heard.ids()[0])
    heard.acked = True
    await heard.ack()


async def pressed_not_now(heard: Heard) -> None:
    """An owner, or an architect, says not now."""
    await heard.run(use_cases.not_now, heard.ids()[0])
    heard.acked = True
    await heard.ack()


async def _done(heard: Heard, handoff_id: int) -> None:
    heard.acked = True
    await heard.ack()
    if heard.body.get("view"):
        heard.edge.later(_redraw(heard, handoff_id))


async def _redraw(heard: Heard, handoff_id: int) -> None:
    """Draw the look-alikes of the form anew; what was typed into its fields stays."""
    shown = heard.body["view"]
    request = (await heard.request()).model_copy(update={"inbox_id": None})
    found = await heard.run_as(request, use_cases.look_alikes, handoff_id)
    view = views.redrawn(shown, views.look_alike_blocks(handoff_id, found))
    try:
        await heard.slack.views_update(view_id=shown["id"], hash=shown.get("hash"), view=view)
    except SlackApiError as error:
        log.info("a form had moved on before it was redrawn", error=error.response.get("error"))


ACTIONS: dict[str, Listener] = {
    ids.LOOK_ALIKE_SAME: pressed_same,
    ids.LOOK_ALIKE_RELATED: pressed_related,
    ids.LOOK_ALIKE_DIFFERENT: pressed_different,
    ids.LOOK_ALIKE_LET_IN: pressed_let_in,
    ids.LOOK_ALIKE_NOT_NOW: pressed_not_now,
}
