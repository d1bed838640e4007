"""Somebody says that nothing follows from an idea."""

from handlers.listeners.heard import Heard, Listener
from handlers.listeners.refusals import tell
from handlers.use_cases import ideas as use_cases
from handlers.views import ideas as views
from handlers.views import ids


async def pressed_close(heard: Heard) -> None:
    """One of an idea's two people closes it, once the other agrees."""
    handoff = await heard.run(use_cases.close, heard.ids()[0])
    heard.acked = True
    await heard.ack()
    heard.edge.later(tell(heard, views.asked(handoff, use_cases.other_of(handoff, heard.user))))


ACTIONS: dict[str, Listener] = {ids.IDEA_CLOSE: pressed_close}
