"""Somebody names who wants an outcome, where that was not known yet."""

from handlers.listeners.forms import open_form
from handlers.listeners.heard import Heard, Listener, numbers
from handlers.rules.home import is_member
from handlers.use_cases import sponsors as use_cases
from handlers.views import ids
from handlers.views.blocks import Block
from handlers.views.outcome_contexts import typed_in
from handlers.views.sponsors import sponsor_form
from storage.records import Request


async def pressed_name(heard: Heard) -> None:
    """Somebody found out who wants it."""
    await open_form(heard, _fill)


async def _fill(heard: Heard, request: Request) -> Block:
    return sponsor_form(await heard.run_as(request, use_cases.to_name, heard.ids()[0]))


async def submitted_sponsor(heard: Heard) -> None:
    """Name the sponsor."""
    sponsor = str(typed_in(heard.state()).get("sponsor") or "")
    known = is_member(await heard.edge.directory.actor(heard.team, sponsor)) if sponsor else False
    await heard.run(use_cases.name, numbers(heard.metadata())[0], sponsor, is_member=known)
    heard.acked = True
    await heard.ack(response_action="clear")


ACTIONS: dict[str, Listener] = {ids.SPONSOR_NAME: pressed_name}
OPENERS = frozenset({ids.SPONSOR_NAME})
SUBMISSIONS: dict[str, Listener] = {ids.SPONSOR_FORM: submitted_sponsor}
